//! The merge: from the lines of a file to one change of the book, whole or not at all.
//!
//! What is here already and equal is skipped; a course that goes on where ours ends is extended; one that is
//! the beginning of ours changes nothing; anything else is refused with both versions. Every entry that is
//! new is judged by its own moments, and no follow-ups come of it.

mod cards;
mod differ;
mod home;
mod known;
mod memos;
mod people;
mod plain;
mod promise;
mod records;
mod series;
mod sheet;

use super::error::{ImportError, Stopped};
use super::line::Line;
use super::read::Numbered;
use crate::domain::change::Change;
use crate::domain::plan::Deal;

pub use known::{Held, Known};

/// What an import comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// What to carry out; without ops there is nothing new.
    pub change: Change,
    /// What was in the file.
    pub counts: Counts,
}

/// What was in a file, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Contacts.
    pub contacts: Count,
    /// Promises.
    pub promises: Count,
    /// Concepts.
    pub concepts: Count,
    /// Follow-ups.
    pub follow_ups: Count,
    /// Series.
    pub series: Count,
    /// Contact moments, signals, stories and all else that is noted of people.
    pub memos: Count,
    /// Cards of contacts.
    pub cards: Count,
}

/// How much of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// New in the book.
    pub new: usize,
    /// Known, and going on: a longer course, a contact of whom more is known.
    pub extended: usize,
    /// Here already.
    pub same: usize,
}

/// Draws up the import of the lines of a file.
///
/// # Errors
/// The first line that can't be taken in, with the reason; or the book's own failure to answer.
pub fn plan_import<K: Known>(
    lines: impl IntoIterator<Item = Result<Numbered, ImportError>>,
    existing: &K,
    deal: &mut Deal<'_>,
) -> Result<Import, Stopped<K::Error>> {
    let mut sheet = sheet::Sheet::new(existing, deal.now);
    // The plain form knows people by name: the contacts of the whole file come first.
    let (mut people, mut by_name, mut series_of) = (Vec::new(), Vec::new(), Vec::new());
    for line in lines {
        let Numbered { line, what } = line?;
        match what {
            Line::Header(_) => {}
            Line::Contact(contact) => sheet.contact(line, *contact)?,
            Line::Promise(told) => sheet.promise(line, *told)?,
            Line::Concept(concept) => sheet.concept(line, *concept)?,
            Line::FollowUp(follow_up) => sheet.follow_up(line, *follow_up)?,
            Line::Series(series) => series_of.push((line, *series)),
            Line::Memo(memo) => sheet.memo(line, *memo)?,
            Line::Card(card) => sheet.card(line, *card)?,
            Line::PlainContact(contact) => people.push((line, contact)),
            Line::Plain(plain) => by_name.push((line, plain)),
        }
    }
    for (line, series) in series_of {
        sheet.series(line, series)?;
    }
    for (line, contact) in people {
        sheet.plain_contact(line, *contact)?;
    }
    for (line, plain) in by_name {
        sheet.plain(line, *plain, deal)?;
    }
    sheet.import()
}
