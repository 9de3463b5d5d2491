//! A step that does not exist from where the promise stands: the reason, then what can be done from there.

use lifecycle::{Direction, State, Step};

use super::Case;
use crate::text::commands::{self, Command};
use crate::text::{Lang, say, states};

pub(super) fn sentence(
    lang: Lang,
    direction: Direction,
    from: Option<State>,
    step: Step,
    lawful: &[Step],
    case: &Case<'_>,
) -> String {
    let Some(from) = from else {
        let add = Command::Say.line(lang);
        return say!(
            lang,
            "Er is nog niets uitgesproken. Een belofte begint met: {add}",
            "Nothing has been spoken yet. A promise begins with: {add}"
        );
    };
    let reason = if direction == Direction::Received && is_the_promisers(step) {
        theirs(lang, step, case)
    } else {
        mine(lang, from, step, case)
    };
    let id = case.id;
    let take_back = Command::TakeBack.on(lang, id);
    // Correcting is for slips; it is named only where somebody asks for it.
    let offered: Vec<String> = lawful
        .iter()
        .filter(|open| **open != Step::Corrigeren)
        .map(|open| Command::Step(*open).name(lang).to_owned())
        .collect();
    match offered.as_slice() {
        [] => say!(
            lang,
            "{reason} Hierna volgt geen stap meer. Klopt dat niet? Neem de laatste stap terug: {take_back}",
            "{reason} No step follows from here. Is that wrong? Take back the last step: {take_back}"
        ),
        [_] => {
            let next = lawful.iter().find(|open| **open != Step::Corrigeren).copied().unwrap_or(step);
            let next = commands::step(lang, next, id);
            say!(lang, "{reason} Wat wel kan: {next}", "{reason} What can be done: {next}")
        }
        several => {
            let several = several.join(", ");
            say!(lang, "{reason} Wat wel kan: {several}.", "{reason} What can be done: {several}.")
        }
    }
}

/// Steps that only the one who promised takes.
fn is_the_promisers(step: Step) -> bool {
    matches!(step, Step::Overtreffen | Step::Verankeren | Step::Herstellen)
}

fn theirs(lang: Lang, step: Step, case: &Case<'_>) -> String {
    let (name, word) = (case.other(lang), states::step(lang, step));
    say!(
        lang,
        "Dit is een belofte van {name} aan jou; “{word}” hoort bij een belofte die je zelf deed.",
        "This is a promise from {name} to you; “{word}” belongs to a promise you made yourself."
    )
}

fn mine(lang: Lang, from: State, step: Step, case: &Case<'_>) -> String {
    let (plain, name) = (states::plain(lang, from), case.other(lang));
    let stands = if from == State::Ontheven { plain.to_owned() } else { format!("is {plain}") };
    match (from, step) {
        (State::Voornemen, Step::Overtreffen | Step::Verankeren) => say!(
            lang,
            "Deze belofte is nog niet nagekomen. Dat komt eerst.",
            "This promise has not been kept yet. That comes first."
        ),
        (State::Vertonen, Step::Verankeren) => say!(
            lang,
            "Eerst het extra: nazorg, meer of beter. Daarna verankeren.",
            "First the extra: aftercare, more or better. Then anchor."
        ),
        (State::Voornemen, Step::Herstellen) => say!(
            lang,
            "Deze belofte is niet gebroken, dus er is niets recht te zetten.",
            "This promise is not broken, so nothing needs putting right."
        ),
        (_, Step::Uitspreken) => {
            say!(lang, "Deze belofte is al uitgesproken.", "This promise has been spoken already.")
        }
        (State::Gebroken, Step::Vertonen) => say!(
            lang,
            "Deze belofte is gebroken. Heb je het daarna goedgemaakt en nam {name} dat aan? Dan is het rechtgezet.",
            "This promise is broken. Did you make it good since, and did {name} accept that? Then it is put right."
        ),
        (_, Step::Heronderhandelen | Step::Melden | Step::Corrigeren) => say!(
            lang,
            "De dag en de afspraak liggen vast: deze belofte {stands}.",
            "The day and the agreement are settled: this promise is {plain}."
        ),
        _ if reached(from, step) => {
            say!(
                lang,
                "Dat staat er al: deze belofte {stands}.",
                "That is noted already: this promise is {plain}."
            )
        }
        _ => {
            let word = states::step(lang, step);
            say!(
                lang,
                "“{word}” past hier niet: deze belofte {stands}.",
                "“{word}” does not fit here: this promise is {plain}."
            )
        }
    }
}

/// Whether the promise stands where this step leads, or beyond.
fn reached(from: State, step: Step) -> bool {
    match step {
        Step::Vertonen => matches!(from, State::Vertonen | State::Voortreffelijk | State::Verankering),
        Step::Overtreffen => matches!(from, State::Voortreffelijk | State::Verankering),
        Step::Verankeren => from == State::Verankering,
        Step::Breken => matches!(from, State::Gebroken | State::Hersteld),
        Step::Herstellen => from == State::Hersteld,
        Step::Ontheffen => from == State::Ontheven,
        _ => false,
    }
}
