//! What stopped an import, as a sentence with its file and line, and its exit code. It decides nothing.

use crate::cli::exit::{Exit, Failure};
use crate::cli::out::glance;
use crate::domain::time::Now;
use crate::exchange::{
    At, ImportError, MOST_BYTES, MOST_PEOPLE, Malformed, PeopleError, PeopleTrouble, Trouble,
};
use crate::text::Lang;
use crate::text::refusals::{self, Case};
use crate::text::trouble::{import, people as words};

/// The sentence about a line that can't be taken in.
pub(super) fn refused(lang: Lang, now: &Now, file: &str, error: &ImportError) -> Failure {
    let exit = if error.is_unlawful() { Exit::Refused } else { Exit::Failed };
    Failure::new(exit, import::at(lang, file, error.line as u64, &what(lang, now, &error.trouble)))
}

fn what(lang: Lang, now: &Now, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unreadable(why) => import::unreadable(lang, why),
        Trouble::Malformed(what) => malformed(lang, what),
        Trouble::Unlawful { id, seq, why } => {
            let case = Case { id: id.as_str(), name: "", promise: None, now: *now };
            import::unlawful(lang, id.as_str(), *seq, &refusals::sentence(lang, why, &case))
        }
        Trouble::AfterNow { id, moment } => import::after_now(lang, id.as_str(), *moment, now),
        Trouble::Differs { id, ours, theirs } => import::differs(lang, id.as_str(), ours, theirs),
        Trouble::AmbiguousName { name, contacts } => {
            import::ambiguous_name(lang, name, contacts.len() as u64)
        }
        Trouble::UnknownContact(id) => import::unknown_contact(lang, id.as_str()),
        Trouble::UnknownPromise(id) => import::unknown_promise(lang, id.as_str()),
        Trouble::MergedInACircle(id) => import::merged_in_a_circle(lang, id.as_str()),
    }
}

fn malformed(lang: Lang, what: &Malformed) -> String {
    match what {
        Malformed::NotUtf8 => import::not_utf8(lang).to_owned(),
        Malformed::NotJson { column } => import::not_json(lang, *column as u64),
        Malformed::NotAnObject => import::not_an_object(lang).to_owned(),
        Malformed::UnknownType(name) => import::unknown_type(lang, name),
        Malformed::NoType => import::no_type(lang).to_owned(),
        Malformed::Newer { format, known } => import::newer(lang, *format, *known),
        Malformed::UnknownKey(key) => import::unknown_key(lang, key),
        Malformed::MissingKey(key) => import::missing_key(lang, key),
        Malformed::KeyTwice(key) => import::key_twice(lang, key),
        Malformed::KeyElsewhere { key, entry } => import::key_elsewhere(lang, key, entry),
        Malformed::Value { key, value } => import::value(lang, key, value),
        Malformed::Shape(why) => import::shape(lang, why),
        Malformed::NoPromisee => import::no_promisee(lang).to_owned(),
    }
}

/// The sentence about people who can't be read in.
pub(super) fn people(lang: Lang, files: &[String], error: &PeopleError) -> Failure {
    people_at(lang, files, error.at, &no_person(lang, &error.trouble))
}

/// Something that is wrong at a place.
pub(super) fn people_at(lang: Lang, files: &[String], at: At, what: &str) -> Failure {
    let file = files.get(at.file).map_or("", String::as_str);
    Failure::new(Exit::Failed, import::at(lang, file, at.line as u64, what))
}

fn no_person(lang: Lang, trouble: &PeopleTrouble) -> String {
    match trouble {
        PeopleTrouble::NotText => words::not_text(lang).to_owned(),
        PeopleTrouble::Encoding => words::encoding(lang).to_owned(),
        PeopleTrouble::UnknownKind => words::unknown_kind(lang).to_owned(),
        PeopleTrouble::TooLarge => words::too_large(lang, MOST_BYTES),
        PeopleTrouble::TooMany => words::too_many(lang, MOST_PEOPLE as u64),
        PeopleTrouble::CardTooLarge => words::card_too_large(lang).to_owned(),
        PeopleTrouble::CardInCard => words::card_in_card(lang).to_owned(),
        PeopleTrouble::NoEnd => words::no_end(lang).to_owned(),
        PeopleTrouble::OutsideCard => words::outside_card(lang).to_owned(),
        PeopleTrouble::NotAField => words::not_a_field(lang).to_owned(),
        PeopleTrouble::Version(version) => words::version(lang, version),
        PeopleTrouble::NoNameColumn(found) => {
            let found: Vec<&str> = found.iter().map(String::as_str).collect();
            glance(&words::no_name_column(lang, &found))
        }
        PeopleTrouble::TooManyColumns => words::too_many_columns(lang).to_owned(),
        PeopleTrouble::TooManyCells { cells, columns } => {
            words::too_many_cells(lang, *cells as u64, *columns as u64)
        }
        PeopleTrouble::OpenQuote => words::open_quote(lang).to_owned(),
        PeopleTrouble::Value { column, value } => import::value(lang, &glance(column), value),
        PeopleTrouble::LongName => words::long_name(lang).to_owned(),
        PeopleTrouble::NotAName(text) => words::not_a_name(lang, text),
    }
}
