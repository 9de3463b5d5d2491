//! What the user typed, as a typed request. It judges only how it was typed: never whether a step is lawful, a
//! name known or a day real, and it prints nothing. The user's own words are cleaned before they are
//! said back.

use std::ffi::OsString;

use crate::domain::words::Language;

pub mod build;
pub mod fault;
pub mod help;
pub mod read;
pub mod request;
pub mod table;
pub mod usage;

mod lay;
mod near;
#[cfg(test)]
mod tests;

use fault::Fault;
pub(super) use near::nearest;
pub use request::Request;
use table::{Body, COMMANDS, Entry};
use usage::Typed;

/// Why there is no request to carry out: the words to show instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Help was asked: standard output, exit 0. Ends with a new line.
    Help(String),
    /// The version was asked: standard output, exit 0.
    Version(String),
    /// It could not be read: a sentence for standard error, exit 2.
    Usage(String),
}

/// Reads what was typed. `argv` begins with the name of the program; `lang` and `width` are for what is said back.
///
/// # Errors
/// When there is no request: help or the version was asked, or it could not be read.
pub fn parse(
    argv: impl IntoIterator<Item = OsString>,
    lang: Language,
    width: usize,
) -> Result<Request, Stop> {
    let words: Vec<OsString> = argv.into_iter().skip(1).collect();
    let mut way: Vec<&'static Entry> = Vec::new();
    // Only the command that was named is ever built: a capture need not wait for the others.
    loop {
        let depth = way.len();
        let rest = words.get(depth + 1..).unwrap_or_default();
        let under = way.last().map_or(COMMANDS, |entry| entry.under());
        let fault = match words.get(depth).map(|word| word.to_string_lossy()) {
            None => return alone(&way, lang, width),
            Some(word) => match &*word {
                "-h" | "--help" | "--hulp" => return Err(Stop::Help(help::of(&way, lang, width))),
                "help" | "hulp" => return Err(asked_help(way, rest, lang, width)),
                "-V" | "--version" | "--versie" if depth == 0 => {
                    return Err(Stop::Version(format!("woord {}", env!("CARGO_PKG_VERSION"))));
                }
                // What the completion of a shell asks: whatever follows is a line in the making.
                "--complete" if depth == 0 => {
                    return Ok(Request::Complete(rest.to_vec()));
                }
                // The one flag of the bare command.
                "--demo" if depth == 0 => match words.get(1) {
                    None => return Ok(Request::Demo),
                    Some(word) => Fault::Extra(word.to_string_lossy().into_owned()),
                },
                word => match under.iter().find(|entry| entry.is_called(word)) {
                    Some(entry) => {
                        way.push(entry);
                        let next = rest.first().map(|word| word.to_string_lossy());
                        let read = match entry.body {
                            Body::One(_, read) => read,
                            // What follows is a command of its own, help, or nothing; else it is read.
                            Body::Either(under, _, read)
                                if next.as_ref().is_some_and(|word| {
                                    !HELP.contains(&word.as_ref())
                                        && !under.iter().any(|entry| entry.is_called(word))
                                }) =>
                            {
                                read
                            }
                            Body::Either(..) | Body::Several(_) => continue,
                        };
                        match read::found(entry, rest) {
                            Ok(Some(found)) => match read(&found) {
                                Ok(request) => return Ok(request),
                                Err(fault) => fault,
                            },
                            Ok(None) => return Err(Stop::Help(help::of(&way, lang, width))),
                            Err(fault) => fault,
                        }
                    }
                    None if word.starts_with('-') => Fault::Flag(word.to_owned()),
                    None => Fault::Command(word.to_owned()),
                },
            },
        };
        return Err(Stop::Usage(usage::sentence(&fault, &Typed { way: &way, words: &words }, lang)));
    }
}

/// What asks for help where a command could stand.
const HELP: [&str; 5] = ["-h", "--help", "--hulp", "help", "hulp"];

/// What is meant where no command follows: to see what there is, or where a command has no list, what can be done.
fn alone(way: &[&'static Entry], lang: Language, width: usize) -> Result<Request, Stop> {
    use request::{List, Listing};
    let Some(entry) = way.last() else { return Ok(Request::Home) };
    // What is planned has its list among the others: woord lijst opvolging.
    if entry.name.en == "followup" {
        return Ok(Request::List(List { listing: Listing::FollowUps, contact: None, json: false }));
    }
    let list = entry.under().iter().find(|under| under.name.en == "list").and_then(|list| {
        let Body::One(_, read) = list.body else { return None };
        read::found(list, &[]).ok().flatten().and_then(|found| read(&found).ok())
    });
    list.ok_or_else(|| Stop::Help(help::of(way, lang, width)))
}

/// `woord help contact add`: help about what is named after it.
fn asked_help(mut way: Vec<&'static Entry>, names: &[OsString], lang: Language, width: usize) -> Stop {
    for name in names {
        let name = name.to_string_lossy();
        let under = way.last().map_or(COMMANDS, |entry| entry.under());
        match under.iter().find(|entry| entry.is_called(&name)) {
            Some(entry) => way.push(entry),
            None if way.last().is_some_and(|entry| entry.under().is_empty()) => break,
            None => {
                let fault = Fault::Command(name.into_owned());
                return Stop::Usage(usage::sentence(&fault, &Typed { way: &way, words: &[] }, lang));
            }
        }
    }
    Stop::Help(help::of(&way, lang, width))
}
