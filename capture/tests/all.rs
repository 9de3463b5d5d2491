//! All tests of the crate in one binary: the gold corpus, tables of sentences by class, and laws over any text.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up should fail loudly")]

mod bare_numbers;
mod corpus;
mod habits;
mod laws;
mod new_names;
mod page;
mod splitting;
mod tables;

use capture::{Ctx, Gazetteer, Parse, Person, Region, parse};
use chrono::NaiveDateTime;

/// An address book of names.
pub(crate) fn book(names: &[&str]) -> Gazetteer {
    Gazetteer::new(names.iter().enumerate().map(|(id, name)| Person {
        id,
        name: (*name).to_owned(),
        nicknames: Vec::new(),
        organisation: None,
    }))
}

/// A moment written as in the corpus.
pub(crate) fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// A sentence read in Amsterdam.
pub(crate) fn read(text: &str, now: &str, people: &Gazetteer, region: Region) -> Parse {
    parse(text, &Ctx { now: moment(now), zone: chrono_tz::Europe::Amsterdam, people, region, preferred: &[] })
}
