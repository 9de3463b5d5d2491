//! A contact as `contact list --json` and `contact show --json` write it: the keys in their order, none ever left
//! out.

use serde::Serialize;

use super::item::Row;
use super::line::MemoLine;
use crate::domain::contact::{Contact, Impression, Problem, Reach};
use crate::domain::memo::Encounter;
use crate::domain::words::{Address, Language};

/// A contact with the number of promises open with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person<'a> {
    id: &'a str,
    name: &'a str,
    nicknames: &'a [String],
    organisation: Option<&'a str>,
    circle: &'static str,
    language: Option<&'static str>,
    address: Option<&'static str>,
    rhythm: Option<u32>,
    reach: &'a [Reach],
    note: Option<&'a str>,
    archived: bool,
    open: u64,
}

/// A contact with what is open with it, and what is noted of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page<'a> {
    /// The contact.
    #[serde(flatten)]
    pub person: Person<'a>,
    /// Open promises, both ways.
    pub promises: Vec<Row<'a>>,
    /// Open follow-ups.
    pub follow_ups: Vec<Row<'a>>,
    /// The newest talk.
    pub last_spoken: Option<&'a Encounter>,
    /// How they began with you.
    pub impression: Option<&'a Impression>,
    /// The problem you solve for them.
    pub problem: Option<&'a Problem>,
    /// What they may expect, signals that wait, referrals.
    pub memos: Vec<MemoLine<'a>>,
}

/// A contact with `open` promises open with it.
#[must_use]
pub fn person(contact: &Contact, open: u64) -> Person<'_> {
    Person {
        id: contact.id.as_str(),
        name: &contact.name,
        nicknames: &contact.nicknames,
        organisation: contact.organisation.as_deref(),
        circle: contact.circle.as_str(),
        language: contact.language.map(Language::as_str),
        address: contact.address.map(Address::as_str),
        rhythm: contact.rhythm,
        reach: &contact.reach,
        note: contact.note.as_deref(),
        archived: contact.archived,
        open,
    }
}
