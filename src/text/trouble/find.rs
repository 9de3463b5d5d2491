//! What was asked for is not there, or could be several things.
//!
//! It never guesses which was meant.

use crate::text::commands::{Command, Sub};
use crate::text::{Lang, either, numbers, say};

/// Neither an id nor words that fit anything.
#[must_use]
pub fn nothing_fits(lang: Lang, typed: &str) -> String {
    let list = Command::List.line(lang);
    say!(
        lang,
        "Niets gevonden voor “{typed}”. Wat er is, zie je met: {list}",
        "Nothing found for “{typed}”. To see what there is: {list}"
    )
}

/// Words that fit several things; the candidates follow, one a line.
#[must_use]
pub fn several_fit(lang: Lang, typed: &str, count: u64) -> String {
    let count = numbers::whole(lang, count);
    say!(
        lang,
        "“{typed}” past op {count}. Noem er één, met zijn id of met meer woorden:",
        "“{typed}” fits {count}. Name one of them, by its id or in more words:"
    )
}

/// One of several that fit.
#[must_use]
pub fn candidate(id: &str, name: &str, what: &str) -> String {
    match (name.is_empty(), what.is_empty()) {
        (true, _) => format!("  {id}  {what}"),
        (false, true) => format!("  {id}  {name}"),
        (false, false) => format!("  {id}  {name} · {what}"),
    }
}

/// More than are shown.
#[must_use]
pub fn and_more(lang: Lang, count: u64) -> String {
    let count = numbers::whole(lang, count);
    say!(lang, "  en nog {count}", "  and {count} more")
}

/// What a command is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A promise.
    Promise,
    /// Something to complete, or to be said.
    Concept,
    /// A follow-up.
    FollowUp,
}

/// Something was found, but it is not what the command is for.
#[must_use]
pub fn not_that_kind(lang: Lang, id: &str, wanted: Wanted) -> String {
    match wanted {
        Wanted::Promise => {
            let show = Command::Show.on(lang, id);
            say!(
                lang,
                "{id} is geen belofte. Wat het is, zie je met: {show}",
                "{id} is not a promise. To see what it is: {show}"
            )
        }
        Wanted::Concept => say!(
            lang,
            "{id} staat niet onder aanvullen of nog zeggen. Dit kan alleen met wat nog geen belofte is.",
            "{id} is neither to complete nor to be said. This is only for what is not a promise yet."
        ),
        Wanted::FollowUp => {
            let list = Command::List.line(lang);
            say!(
                lang,
                "{id} is geen opvolging. Welke er zijn, zie je met: {list} opvolging",
                "{id} is not a follow-up. To see which there are: {list} followups"
            )
        }
    }
}

/// A name that nobody in the book has.
#[must_use]
pub fn nobody(lang: Lang, name: &str) -> String {
    let add = Sub::Add.line(lang, Command::Contact);
    say!(
        lang,
        "Niemand gevonden die “{name}” heet. Een nieuw contact maak je met: {add} {name}",
        "Nobody found by the name “{name}”. To make a new contact: {add} {name}"
    )
}

/// A name that fits several people.
#[must_use]
pub fn several_people(lang: Lang, name: &str, people: &[&str]) -> String {
    let people = either(lang, people);
    say!(
        lang,
        "Welke {name}: {people}? Noem de hele naam, of het id.",
        "Which {name}: {people}? Give the full name, or the id."
    )
}
