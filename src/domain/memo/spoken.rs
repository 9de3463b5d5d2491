//! When everybody was last really spoken: the newest contact moment that counts, merges followed.

use super::{Encounter, Memo};
use crate::domain::book::Book;
use crate::domain::id::{Id, IdMap};
use crate::domain::time::Happened;
use crate::domain::words::Channel;

/// A talk as lists need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// When it was.
    pub happened: Happened,
    /// How.
    pub channel: Channel,
    /// The contact moment.
    pub encounter: Id,
}

impl From<&Encounter> for Spoken {
    fn from(encounter: &Encounter) -> Self {
        Self { happened: encounter.happened, channel: encounter.channel, encounter: encounter.id }
    }
}

/// The newest talk with everybody, by the id of who each stands for. One walk over the memos of the book.
#[must_use]
pub fn last_spoken(book: &Book) -> IdMap<Spoken> {
    let mut newest: IdMap<&Encounter> = IdMap::default();
    for encounter in encounters(book).filter(|e| e.is_spoken()) {
        let own = book.contact(encounter.contact).map_or(encounter.contact, |c| c.id);
        let there = newest.entry(own).or_insert(encounter);
        if there.order() < encounter.order() {
            *there = encounter;
        }
    }
    newest.into_iter().map(|(id, encounter)| (id, encounter.into())).collect()
}

/// The newest talk among contact moments of one contact.
#[must_use]
pub fn newest_spoken<'e>(encounters: impl IntoIterator<Item = &'e Encounter>) -> Option<&'e Encounter> {
    encounters.into_iter().filter(|e| e.is_spoken()).max_by_key(|e| e.order())
}

pub(super) fn encounters(book: &Book) -> impl Iterator<Item = &Encounter> {
    book.memos.values().filter_map(|memo| match memo {
        Memo::Encounter(encounter) => Some(encounter),
        _ => None,
    })
}
