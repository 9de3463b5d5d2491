//! A file that can't be taken in: which line, what is wrong with it, and that nothing was taken in.
//!
//! It never says that part of a file was taken in: it is all or nothing.

use crate::domain::time::Now;
use crate::text::{Lang, dates, numbers, say};

/// The whole sentence about a line: `beloften.jsonl, regel 12: dit is geen JSON. Er is niets ingelezen.`
#[must_use]
pub fn at(lang: Lang, file: &str, line: u64, what: &str) -> String {
    let (line, what) = (numbers::whole(lang, line), what.trim_end_matches('.'));
    say!(
        lang,
        "{file}, regel {line}: {what}. Er is niets ingelezen.",
        "{file}, line {line}: {what}. Nothing was taken in."
    )
}

/// The file could not be read any further.
#[must_use]
pub fn unreadable(lang: Lang, why: &str) -> String {
    say!(lang, "verder lezen lukt niet: {why}", "can’t be read any further: {why}")
}

/// Bytes that are no text.
#[must_use]
pub fn not_utf8(lang: Lang) -> &'static str {
    lang.pick("dit is geen UTF-8", "this is not UTF-8")
}

/// No JSON, from this place on.
#[must_use]
pub fn not_json(lang: Lang, column: u64) -> String {
    say!(lang, "dit is geen JSON, vanaf teken {column}", "this is not JSON, from character {column} on")
}

/// JSON, but not one object.
#[must_use]
pub fn not_an_object(lang: Lang) -> &'static str {
    lang.pick(
        "hier hoort één JSON-object te staan, tussen { en }",
        "one JSON object belongs here, between { and }",
    )
}

/// A `type` that is not known.
#[must_use]
pub fn unknown_type(lang: Lang, name: &str) -> String {
    say!(lang, "het type “{name}” is onbekend", "the type “{name}” is not known")
}

/// Neither a line of an export nor of the plain form.
#[must_use]
pub fn no_type(lang: Lang) -> &'static str {
    lang.pick(
        "dit is geen regel uit woord, en ook geen eenvoudige regel met id, contact, text, spoken_at, due en state",
        "this is no line from woord, nor a plain one with id, contact, text, spoken_at, due and state",
    )
}

/// A format that is newer than this program.
#[must_use]
pub fn newer(lang: Lang, format: u64, known: u64) -> String {
    say!(
        lang,
        "dit is vorm {format}, en deze woord kent tot vorm {known}; gebruik een nieuwere woord",
        "this is format {format}, and this woord knows up to format {known}; use a newer woord"
    )
}

/// A key that means nothing there.
#[must_use]
pub fn unknown_key(lang: Lang, key: &str) -> String {
    say!(lang, "het veld “{key}” hoort hier niet", "the field “{key}” does not belong here")
}

/// A key that should be there.
#[must_use]
pub fn missing_key(lang: Lang, key: &str) -> String {
    say!(lang, "het veld “{key}” ontbreekt", "the field “{key}” is missing")
}

/// A key that is there twice.
#[must_use]
pub fn key_twice(lang: Lang, key: &str) -> String {
    say!(lang, "het veld “{key}” staat er twee keer", "the field “{key}” is there twice")
}

/// A key that belongs to another step or state.
#[must_use]
pub fn key_elsewhere(lang: Lang, key: &str, entry: &str) -> String {
    say!(lang, "het veld “{key}” hoort niet bij “{entry}”", "the field “{key}” does not belong to “{entry}”")
}

/// A value that can't stand under its key.
#[must_use]
pub fn value(lang: Lang, key: &str, value: &str) -> String {
    say!(lang, "“{value}” kan niet bij het veld “{key}”", "“{value}” can’t be the value of “{key}”")
}

/// A value of another kind than belongs there; the reader's own words.
#[must_use]
pub fn shape(lang: Lang, why: &str) -> String {
    say!(lang, "een waarde heeft niet de goede vorm ({why})", "a value does not have the right form ({why})")
}

/// A promise to nobody.
#[must_use]
pub fn no_promisee(lang: Lang) -> &'static str {
    lang.pick("er staat niet aan wie de belofte is", "it does not say to whom the promise is")
}

/// A step that the lifecycle refuses; `refusal` is its sentence.
#[must_use]
pub fn unlawful(lang: Lang, id: &str, seq: u32, refusal: &str) -> String {
    say!(
        lang,
        "belofte {id}, stap {seq}, kan zo niet gegaan zijn. {refusal}",
        "promise {id}, step {seq}, can’t have gone like this. {refusal}"
    )
}

/// A moment that is still to come.
#[must_use]
pub fn after_now(lang: Lang, id: &str, moment: chrono::DateTime<chrono::FixedOffset>, now: &Now) -> String {
    let moment = moment.with_timezone(&now.zone);
    let (day, clock) = (dates::dated(lang, moment.date_naive()), dates::clock(moment.time()));
    say!(
        lang,
        "{id} zou op {day}, {clock}, gebeurd zijn, en dat moet nog komen",
        "{id} would have happened on {day}, {clock}, which is still to come"
    )
}

/// What is here under this id is another version. Both are shown; empty where one side has nothing.
#[must_use]
pub fn differs(lang: Lang, id: &str, ours: &str, theirs: &str) -> String {
    let nothing = lang.pick("niets", "nothing");
    let or = |text: &str| if text.is_empty() { nothing.to_owned() } else { text.to_owned() };
    let (ours, theirs) = (or(ours), or(theirs));
    say!(
        lang,
        "{id} staat anders in het boek. In het boek: {ours}. In het bestand: {theirs}",
        "{id} is different in the book. In the book: {ours}. In the file: {theirs}"
    )
}

/// A name that fits several contacts.
#[must_use]
pub fn ambiguous_name(lang: Lang, name: &str, count: u64) -> String {
    let count = numbers::whole(lang, count);
    say!(
        lang,
        "“{name}” past op {count} contacten; geef ze eerst namen die verschillen",
        "“{name}” fits {count} contacts; give them names that differ first"
    )
}

/// A contact that is neither in the book nor in the file.
#[must_use]
pub fn unknown_contact(lang: Lang, id: &str) -> String {
    say!(
        lang,
        "het contact {id} staat niet in het boek en niet in het bestand",
        "the contact {id} is neither in the book nor in the file"
    )
}

/// A promise that is neither in the book nor in the file.
#[must_use]
pub fn unknown_promise(lang: Lang, id: &str) -> String {
    say!(
        lang,
        "de belofte {id} staat niet in het boek en niet in het bestand",
        "the promise {id} is neither in the book nor in the file"
    )
}

/// Contacts that are merged into each other.
#[must_use]
pub fn merged_in_a_circle(lang: Lang, id: &str) -> String {
    say!(
        lang,
        "het contact {id} is via een omweg met zichzelf samengevoegd",
        "the contact {id} is merged into itself by a detour"
    )
}
