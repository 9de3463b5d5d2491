//! Why a key does nothing, in a sentence: what stands in the way, and what can be done instead.
//!
//! It never names a key but the few that are names of steps by themselves.

use lifecycle::{Direction, State, Step};

use crate::domain::agenda::Item;
use crate::domain::time::Now;
use crate::text::{Lang, capital, dates, say, states};

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nothing is under the cursor.
    NothingHere,
    /// The step does not exist from where the promise stands.
    NotLawful(Direction, State),
    /// The day has passed.
    DayPassed,
    /// It is done at home only.
    OnlyHome,
    /// The book can only be read.
    ReadOnly,
}

/// Why, in words.
#[must_use]
pub fn sentence(lang: Lang, row: Option<&Item>, step: Option<Step>, reason: Reason, now: &Now) -> String {
    let name = row.map_or("", Item::name);
    let name = if name.is_empty() { lang.pick("de ander", "the other") } else { first(name) };
    match reason {
        Reason::NothingHere => lang
            .pick("Hier staat niets om iets mee te doen.", "Nothing stands here to do that with.")
            .to_owned(),
        Reason::OnlyHome => lang
            .pick(
                "Stoppen doe je op het overzicht; Esc gaat terug.",
                "Quit from the overview; Esc goes back.",
            )
            .to_owned(),
        Reason::ReadOnly => lang
            .pick(
                "Het boek kan nu alleen gelezen worden; er wordt niets bewaard.",
                "The book can only be read now; nothing is saved.",
            )
            .to_owned(),
        Reason::DayPassed => {
            let day = row
                .and_then(Item::whole_due)
                .map(|due| capital(&dates::due(lang, &due, now)))
                .unwrap_or_default();
            say!(
                lang,
                "{day} is voorbij. Was {name} het daarvóór al eens? Zet de dag bij “afgesproken op”. Anders: m gemeld",
                "{day} has passed. Did {name} agree before? Put that day in “agreed on”. Otherwise: m told"
            )
        }
        Reason::NotLawful(direction, state) => not_lawful(lang, direction, state, step, name),
    }
}

fn not_lawful(lang: Lang, direction: Direction, state: State, step: Option<Step>, name: &str) -> String {
    let plain = states::plain(lang, state);
    let word = step.map(|s| states::step(lang, s)).unwrap_or_default();
    match (direction, state, step) {
        (Direction::Received, _, Some(Step::Overtreffen | Step::Verankeren | Step::Herstellen)) => say!(
            lang,
            "Dit is een belofte van {name} aan jou; “{word}” hoort bij een belofte van jezelf.",
            "This is a promise from {name} to you; “{word}” belongs to a promise of your own."
        ),
        (_, State::Voornemen, Some(Step::Overtreffen | Step::Verankeren)) => say!(
            lang,
            "Deze belofte is nog niet nagekomen. Dat komt eerst: v",
            "This promise has not been kept yet. That comes first: v"
        ),
        (_, State::Vertonen, Some(Step::Verankeren)) => say!(
            lang,
            "Eerst het extra: nazorg, meer of beter. A vraagt er nu naar.",
            "First the extra: aftercare, more or better. A asks for it now."
        ),
        (_, State::Voornemen, Some(Step::Herstellen)) => say!(
            lang,
            "Deze belofte is niet gebroken: er is niets recht te zetten.",
            "This promise is not broken: there is nothing to put right."
        ),
        _ => say!(
            lang,
            "“{word}” kan hier niet: deze belofte is {plain}.",
            "“{word}” can’t be done here: this promise is {plain}."
        ),
    }
}

fn first(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
