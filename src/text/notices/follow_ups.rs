//! Notices about follow-ups: planned by a step, offered, joined, and what the user does with them.
//!
//! It never calls a follow-up a promise.

use chrono::{NaiveDate, NaiveTime};

use super::with_id;
use crate::domain::follow_up::Touch;
use crate::text::commands::{Command, Sub};
use crate::text::{Lang, dates, kinds, say};

/// A step planned a next touch by itself.
#[must_use]
pub fn planned(lang: Lang, touch: Touch, name: &str, day: NaiveDate, today: NaiveDate) -> String {
    let when = format!("{}, {}", dates::near(lang, day, today), dates::distance(lang, day, today));
    match touch {
        Touch::Aftercare => say!(
            lang,
            "Nazorg bij {name} op {when}: heeft het geholpen?",
            "Aftercare with {name} on {when}: did it serve?"
        ),
        Touch::Anchoring => say!(
            lang,
            "Verankeren bij {name} op {when}: zeg dat het gedaan is.",
            "Anchor with {name} on {when}: say that it was done."
        ),
        Touch::Repair => say!(
            lang,
            "Rechtzetten bij {name} op {when}: hoe maak je het goed?",
            "Put right with {name} on {when}: how will you make it good?"
        ),
        Touch::Consent => say!(
            lang,
            "Akkoord vragen aan {name} op {when}: dan wordt het een nieuwe afspraak.",
            "Ask {name}’s consent on {when}: then it becomes a new agreement."
        ),
        Touch::Thanks => say!(lang, "{name} bedanken op {when}.", "Thank {name} on {when}."),
        Touch::AskAfter => {
            say!(lang, "Navragen bij {name} op {when}.", "Ask after it with {name} on {when}.")
        }
        Touch::Talk => say!(lang, "Gesprek met {name} op {when}.", "Talk with {name} on {when}."),
        Touch::Other => say!(lang, "Opvolging bij {name} op {when}.", "Follow-up with {name} on {when}."),
    }
}

/// Aftercare that joined one that was open already.
#[must_use]
pub fn joined(lang: Lang, name: &str, day: NaiveDate, today: NaiveDate) -> String {
    let day = dates::near(lang, day, today);
    say!(
        lang,
        "Bij {name} staat al nazorg op {day}: deze is erbij gezet.",
        "{name} already has aftercare on {day}: this one was added to it."
    )
}

/// Aftercare that is offered, with the line that plans it.
#[must_use]
pub fn offered(lang: Lang, id: &str, day: NaiveDate, today: NaiveDate) -> String {
    let plan = Sub::Add.line(lang, Command::FollowUp);
    let (near, iso) = (dates::near(lang, day, today), day.format("%Y-%m-%d"));
    say!(
        lang,
        "Nazorg op {near}? Dan: {plan} {id} --soort nazorg --op {iso}",
        "Aftercare on {near}? Then: {plan} {id} --kind aftercare --on {iso}"
    )
}

/// Aftercare that is offered, to be planned by one key.
#[must_use]
pub fn offer(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let near = dates::near(lang, day, today);
    say!(lang, "Nazorg op {near}?", "Aftercare on {near}?")
}

/// A follow-up as a line names it: `nazorg, Jan: presentatie`.
#[must_use]
pub fn title(lang: Lang, touch: Touch, name: &str, what: &str) -> String {
    let touch = kinds::touch(lang, touch);
    let who = if name.is_empty() { touch.to_owned() } else { format!("{touch}, {name}") };
    if what.is_empty() { who } else { format!("{who}: {what}") }
}

/// The user planned one.
#[must_use]
pub fn added(
    lang: Lang,
    id: &str,
    title: &str,
    day: NaiveDate,
    time: Option<NaiveTime>,
    today: NaiveDate,
) -> String {
    let when = moment(lang, day, time, today);
    with_id(&say!(lang, "✓ Gepland: {title} · {when}", "✓ Planned: {title} · {when}"), id)
}

/// One was done.
#[must_use]
pub fn done(lang: Lang, title: &str) -> String {
    say!(lang, "✓ Gedaan: {title}", "✓ Done: {title}")
}

/// Aftercare was done: how to record what it brought, with the promise it was for.
#[must_use]
pub fn record_extra(lang: Lang, id: &str) -> String {
    let line = Command::Step(lifecycle::Step::Overtreffen).on(lang, id);
    say!(
        lang,
        "Leg vast wat je extra deed: {line} --soort nazorg --wat TEKST",
        "Record what you did extra: {line} --kind aftercare --what TEXT"
    )
}

/// One is on another day.
#[must_use]
pub fn moved(lang: Lang, title: &str, day: NaiveDate, time: Option<NaiveTime>, today: NaiveDate) -> String {
    let when = moment(lang, day, time, today);
    say!(lang, "Andere dag: {title} · {when}", "Other day: {title} · {when}")
}

/// One is out of the way for a while.
#[must_use]
pub fn snoozed(lang: Lang, title: &str, until: NaiveDate, at: NaiveTime, today: NaiveDate) -> String {
    let at = dates::clock(at);
    if until == today {
        return say!(lang, "Later vandaag: {title} · {at}", "Later today: {title} · {at}");
    }
    let day = dates::near(lang, until, today);
    say!(lang, "Later: {title} · {day} {at}", "Later: {title} · {day} {at}")
}

/// The other has not agreed to a day that they know: when they are asked again.
#[must_use]
pub fn not_agreed_yet(lang: Lang, name: &str, when: &str) -> String {
    say!(
        lang,
        "{name} is het nog niet eens: weer vragen {when}. De belofte blijft zoals ze stond.",
        "{name} has not agreed yet: ask again {when}. The promise stays as it stood."
    )
}

/// One was discarded.
#[must_use]
pub fn dropped(lang: Lang, title: &str) -> String {
    say!(lang, "Weggegooid: {title}", "Discarded: {title}")
}

/// One was done already.
#[must_use]
pub fn closed_already(lang: Lang, title: &str) -> String {
    say!(lang, "Dit is al gedaan: {title}", "This is done already: {title}")
}

/// `ma 30 nov 2026, 10:00, over 7 dagen`.
fn moment(lang: Lang, day: NaiveDate, time: Option<NaiveTime>, today: NaiveDate) -> String {
    let (dated, distance) = (dates::dated(lang, day), dates::distance(lang, day, today));
    time.map_or_else(
        || format!("{dated}, {distance}"),
        |t| format!("{dated}, {}, {distance}", dates::clock(t)),
    )
}
