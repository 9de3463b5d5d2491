//! The words of the page of one promise: its parts, its day, and the next useful thing. It never says which key does
//! what: keys come in.

use chrono::NaiveDate;
use lifecycle::{Direction, State};

use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::words::Circle;
use crate::text::story::Case;
use crate::text::{Lang, capital, dates, kinds, say, states};

/// Where one is: `Belofte b7c4`.
#[must_use]
pub fn title(lang: Lang, short: &str) -> String {
    let word = lang.pick("Belofte", "Promise");
    if short.is_empty() { word.to_owned() } else { format!("{word} {short}") }
}

/// `kring vast`; where there is little room the word alone.
#[must_use]
pub fn circle(lang: Lang, circle: Circle, short: bool) -> String {
    let word = kinds::circle(lang, circle);
    if short { word.to_owned() } else { say!(lang, "kring {word}", "circle {word}") }
}

/// The rule over the course.
#[must_use]
pub fn course(lang: Lang) -> &'static str {
    lang.pick("Verloop", "Course")
}

/// The rule over what else there is.
#[must_use]
pub fn besides(lang: Lang) -> &'static str {
    lang.pick("Hoort hierbij", "Belongs to it")
}

/// Before the follow-ups.
#[must_use]
pub fn follow_ups(lang: Lang) -> &'static str {
    lang.pick("Opvolging", "Follow-ups")
}

/// Before the labels.
#[must_use]
pub fn tags(lang: Lang) -> &'static str {
    lang.pick("Labels", "Tags")
}

/// Before the note.
#[must_use]
pub fn note(lang: Lang) -> &'static str {
    lang.pick("Notitie", "Note")
}

/// Before the next useful thing.
#[must_use]
pub fn now(lang: Lang) -> &'static str {
    lang.pick("NU", "NOW")
}

/// What is out of sight: `↓ nog 5 regels: verloop, labels`.
#[must_use]
pub fn more(lang: Lang, rows: usize, parts: &[&str]) -> String {
    let rows = super::home::more_of(lang, rows, ["regel", "regels"], ["line", "lines"]);
    let parts = parts.join(", ").to_lowercase();
    if parts.is_empty() { rows } else { format!("{rows}: {parts}") }
}

/// The day of an open promise, and how it stands with it: `uiterlijk do 19 nov, 4 dagen te laat · alsnog wo 25`.
#[must_use]
pub fn day(lang: Lang, promise: &Promise, now: &Now) -> String {
    let standing = promise.standing();
    let day = match &standing.doubt {
        Some(rival) => dates::doubt(lang, &standing.due, rival, now),
        None => dates::by(lang, &standing.due, now),
    };
    let distance = if standing.due.is_past(now) {
        dates::late(lang, standing.due.days_late(now.today()))
    } else {
        dates::distance(lang, standing.due.date, now.today())
    };
    let told = standing.told.map(|day| format!(" · {}", dates::told(lang, day))).unwrap_or_default();
    format!("{day}, {distance}{told}")
}

/// A follow-up in a line: `nazorg: bellen of er vragen zijn`, `bedanken, gedaan di 24 nov`.
#[must_use]
pub fn follow_up(lang: Lang, follow_up: &FollowUp, today: NaiveDate) -> String {
    let touch = kinds::touch(lang, follow_up.touch);
    let what = follow_up.what.as_deref().map(|what| format!(": {what}")).unwrap_or_default();
    let done = match (follow_up.is_open(), follow_up.closed) {
        (false, Some(closed)) => {
            format!(", {} {}", states::done(lang), dates::near(lang, closed.date_naive(), today))
        }
        (false, None) => format!(", {}", states::done(lang)),
        (true, _) => String::new(),
    };
    format!("{touch}{what}{done}")
}

/// What the tick does where a follow-up is next: `nazorg gedaan`, `gedaan`.
#[must_use]
pub fn ticked(lang: Lang, touch: Touch) -> String {
    let done = states::done(lang);
    match touch {
        Touch::Aftercare | Touch::Talk => format!("{} {done}", kinds::touch(lang, touch)),
        _ => done.to_owned(),
    }
}

/// What is planned under a stop of the track: `nazorg vandaag`, `verankeren do 26 nov`.
#[must_use]
pub fn planned(lang: Lang, follow_up: &FollowUp, today: NaiveDate) -> String {
    let day = match follow_up.day <= today {
        true => dates::distance(lang, today, today),
        false => dates::near(lang, follow_up.day, today),
    };
    format!("{} {day}", kinds::touch(lang, follow_up.touch))
}

/// The next useful thing with an open promise, or with one that has no follow-up, in a sentence.
#[must_use]
pub fn next(lang: Lang, case: Case, promise: &Promise, name: &str, now: &Now) -> String {
    let standing = promise.standing();
    let due = if standing.due.date == now.today() {
        lang.pick("vandaag", "today").to_owned()
    } else {
        dates::due(lang, &standing.due, now)
    };
    match case {
        Case::WhichDay(rival) => {
            let rivals = dates::rivals(lang, &standing.due, &rival, now);
            say!(lang, "Welke dag is het: {rivals}?", "Which day is it: {rivals}?")
        }
        Case::Expected(day) if day < now.today() => {
            let day = capital(&dates::near(lang, day, now.today()));
            say!(
                lang,
                "{day} verwachtte {name} het, en ook die dag is voorbij. Klaar? Zeg wanneer. Anders: meld een dag die je zeker haalt.",
                "{name} expected it on {day}, and that day has passed as well. Done? Say when. If not: tell a day you are sure of."
            )
        }
        Case::Expected(day) => {
            let day = capital(&dates::near(lang, day, now.today()));
            say!(lang, "{day} is wat {name} nu verwacht.", "{day} is what {name} expects now.")
        }
        Case::Late => say!(
            lang,
            "{name} wacht sinds {due}. Klaar? Zeg wanneer. Anders: meld het zelf, met een dag die je zeker haalt.",
            "{name} has been waiting since {due}. Done? Say when. If not: tell them yourself, with a day you are sure of."
        ),
        Case::Open => say!(
            lang,
            "Klaar? Vink het af. Lukt {due} niet? Spreek {name} nu, en maak een nieuwe afspraak.",
            "Done? Tick it off. Won’t {due} work? Talk to {name} now, and agree on something new."
        ),
        Case::Theirs if standing.due.is_past(now) => say!(
            lang,
            "{name} zou het {due} doen. Gedaan? Vink het af. Anders: vraag het na.",
            "{name} was to do it by {due}. Done? Tick it off. If not: ask after it."
        ),
        Case::Theirs => say!(lang, "{name} doet het {due}.", "{name} does it by {due}."),
        Case::Extra => say!(
            lang,
            "Vraag {name} of het geholpen heeft, en doe iets extra’s: nazorg, meer of beter.",
            "Ask {name} whether it served, and do something extra: aftercare, more or better."
        ),
        Case::Anchor => say!(
            lang,
            "Zeg {name} dat het gedaan is, en vraag wat het bracht.",
            "Tell {name} that it was done, and ask what it brought."
        ),
        Case::Repair => {
            say!(lang, "Maak het goed, en vertel het {name} zelf.", "Make it good, and tell {name} yourself.")
        }
    }
}

/// The next useful thing where a follow-up is open, in a sentence.
#[must_use]
pub fn then(lang: Lang, follow_up: &FollowUp, name: &str, today: NaiveDate) -> String {
    let deed = match follow_up.touch {
        Touch::Aftercare => say!(lang, "vraag {name} of het geholpen heeft", "ask {name} whether it served"),
        Touch::Anchoring => say!(
            lang,
            "zeg {name} dat het gedaan is, en vraag wat het bracht",
            "tell {name} that it was done, and ask what it brought"
        ),
        Touch::Repair => {
            say!(lang, "maak het goed, en vertel het {name} zelf", "make it good, and tell {name} yourself")
        }
        Touch::Thanks => say!(lang, "bedank {name}", "thank {name}"),
        Touch::AskAfter => say!(lang, "vraag het {name} na", "ask {name} about it"),
        touch => format!("{}, {name}", kinds::touch(lang, touch)),
    };
    let deed = match &follow_up.what {
        Some(what) => format!("{deed}: {what}"),
        None => deed,
    };
    if follow_up.day <= today {
        return format!("{}.", capital(&deed));
    }
    let (day, distance) =
        (dates::near(lang, follow_up.day, today), dates::distance(lang, follow_up.day, today));
    format!("{}, {distance}: {deed}.", capital(&day))
}

/// What one call about aftercare can be.
#[must_use]
pub fn both_at_once(lang: Lang) -> &'static str {
    lang.pick(
        "Eén gesprek kan beide stappen zijn: wat er extra was, en of je het meteen verankerd hebt.",
        "One call can be both steps: what was extra, and whether you anchored it at once.",
    )
}

/// The end of a course that did not go the whole way, on one line or two: `●━━━━✕ gebroken vr 20 nov`,
/// `━━● rechtgezet ma 23 nov`. None where the promise is open, or on the way to *verankering*.
#[must_use]
pub fn end(lang: Lang, promise: &Promise, name: &str, today: NaiveDate) -> Option<Vec<String>> {
    use crate::domain::facts::Facts;
    use crate::domain::words::ReleasedBy;
    let state = promise.state()?;
    let on = |wanted: &dyn Fn(&Facts) -> bool| {
        let entry = promise.walk.live().filter(|e| wanted(&e.facts)).last();
        entry.map(|e| dates::near(lang, e.happened.day(), today)).unwrap_or_default()
    };
    let word = states::plain(lang, State::Gebroken);
    let broken = || format!("●━━━━✕ {word} {}", on(&|f| matches!(f, Facts::Breken { .. })));
    let right = states::plain(lang, State::Hersteld);
    Some(match state {
        State::Gebroken if promise.head.direction == Direction::Received => vec![broken()],
        State::Gebroken => vec![broken(), format!("──○ {right}")],
        State::Hersteld => {
            vec![broken(), format!("━━● {right} {}", on(&|f| matches!(f, Facts::Herstellen { .. })))]
        }
        State::Ontheven => {
            let by = promise.walk.live().last().map(|e| &e.facts);
            let by = match by {
                Some(Facts::Ontheffen { by: ReleasedBy::Other, .. }) => name.to_owned(),
                _ => lang.pick("achterhaald", "overtaken").to_owned(),
            };
            let day = on(&|f| matches!(f, Facts::Ontheffen { .. }));
            vec![format!("●━━━━○ {}, {by}, {day}", states::plain(lang, State::Ontheven))]
        }
        _ => return None,
    })
}
