//! What stopped an import, as a sentence with its file and line, and its exit code. It decides nothing.

use crate::cli::exit::{Exit, Failure};
use crate::domain::time::Now;
use crate::exchange::{ImportError, Malformed, Trouble};
use crate::text::refusals::{self, Case};
use crate::text::{Lang, trouble::import};

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
