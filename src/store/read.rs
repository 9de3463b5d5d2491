//! Reading nouns: one contact, promise, concept or follow-up, and the small book around a promise that a plan
//! needs. It never reads more than was asked.

use chrono_tz::Tz;
use lifecycle::Direction;
use rusqlite::{Connection, OptionalExtension, Row};

use super::error::{Result, StoreError};
use super::{course, row};
use crate::domain::book::Book;
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::contact::{Contact, Impression, Problem};
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::id::Id;
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::walk::Walk;
use crate::domain::words::{Address, Channel, Circle, Importance, Language, Role, Start};

/// Reads the book.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'c> {
    pub(super) db: &'c Connection,
}

pub(super) const CONTACT: &str =
    "id, name, nicknames, organisation, circle, language, address, rhythm, reach, note, archived, gone,
    merged_into, added, impression, impression_day, impression_note, problem, problem_day, erased";

pub(super) fn to_contact(found: &Row<'_>) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: row::id(found, 0)?,
        name: found.get(1)?,
        nicknames: row::list(found, 2)?,
        organisation: found.get(3)?,
        circle: row::read(found, 4, Circle::parse)?,
        language: row::maybe(found, 5, Language::parse)?,
        address: row::maybe(found, 6, Address::parse)?,
        rhythm: found.get(7)?,
        reach: row::list(found, 8)?,
        note: found.get(9)?,
        archived: found.get(10)?,
        gone: found.get(11)?,
        merged_into: row::maybe_id(found, 12)?,
        added: row::moment(found, 13)?,
        impression: impression(found)?,
        problem: problem(found)?,
        erased: row::maybe_moment(found, 19)?,
    })
}

fn impression(found: &Row<'_>) -> rusqlite::Result<Option<Impression>> {
    let Some(start) = row::maybe(found, 14, Start::parse)? else { return Ok(None) };
    Ok(Some(Impression { start, day: row::date(found, 15)?, note: found.get(16)? }))
}

fn problem(found: &Row<'_>) -> rusqlite::Result<Option<Problem>> {
    let Some(text) = found.get(17)? else { return Ok(None) };
    Ok(Some(Problem { text, day: row::date(found, 18)? }))
}

const CONCEPT: &str = "id, kind, direction, verbatim, body, contact, also, candidates, due, due_time, doubt, doubt_time, spoken, channel,
    importance, note, tags, look_again, added, rule, certainty";

pub(super) fn to_concept(found: &Row<'_>) -> rusqlite::Result<Concept> {
    Ok(Concept {
        id: row::id(found, 0)?,
        kind: row::read(found, 1, ConceptKind::parse)?,
        direction: row::read(found, 2, Direction::parse)?,
        verbatim: found.get(3)?,
        body: found.get(4)?,
        contact: row::maybe_id(found, 5)?,
        also: row::list(found, 6)?,
        candidates: row::list(found, 7)?,
        due: row::maybe_date(found, 8)?,
        due_time: row::maybe_time(found, 9)?,
        doubt: row::maybe_date(found, 10)?,
        doubt_time: row::maybe_time(found, 11)?,
        spoken: row::happened(found, 12)?,
        channel: row::read(found, 13, Channel::parse)?,
        importance: row::read(found, 14, Importance::parse)?,
        note: found.get(15)?,
        tags: row::list(found, 16)?,
        certainty: row::certainty(found, 20)?,
        look_again: row::maybe_date(found, 17)?,
        rule: found.get(19)?,
        added: row::moment(found, 18)?,
    })
}

const FOLLOW_UP: &str = "id, touch, contact, day, time, what, outcome, closed, snoozed, added";

fn to_follow_up(found: &Row<'_>) -> rusqlite::Result<FollowUp> {
    Ok(FollowUp {
        id: row::id(found, 0)?,
        touch: row::read(found, 1, Touch::parse)?,
        contact: row::id(found, 2)?,
        promises: Vec::new(),
        day: row::date(found, 3)?,
        time: row::maybe_time(found, 4)?,
        what: found.get(5)?,
        outcome: row::read(found, 6, Outcome::parse)?,
        closed: row::maybe_moment(found, 7)?,
        snoozed: row::maybe_moment(found, 8)?,
        added: row::moment(found, 9)?,
    })
}

impl Reader<'_> {
    /// A contact as it is written, merged or gone ones too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn contact(&self, id: Id) -> Result<Option<Contact>> {
        let mut query = self.db.prepare_cached(&format!("SELECT {CONTACT} FROM contact WHERE id = ?1"))?;
        Ok(query.query_row([id.as_str()], to_contact).optional()?)
    }

    /// A concept.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn concept(&self, id: Id) -> Result<Option<Concept>> {
        let mut query = self.db.prepare_cached(&format!("SELECT {CONCEPT} FROM concept WHERE id = ?1"))?;
        Ok(query.query_row([id.as_str()], to_concept).optional()?)
    }

    /// Every concept, by id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn concepts(&self) -> Result<Vec<Concept>> {
        let mut query = self.db.prepare_cached(&format!("SELECT {CONCEPT} FROM concept ORDER BY id"))?;
        Ok(query.query_map([], to_concept)?.collect::<rusqlite::Result<_>>()?)
    }

    /// A follow-up.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn follow_up(&self, id: Id) -> Result<Option<FollowUp>> {
        Ok(self.follow_ups_where("id = ?1", [id.as_str()])?.pop())
    }

    /// Every follow-up that came of a promise, those that are done too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn follow_ups_of(&self, promise: Id) -> Result<Vec<FollowUp>> {
        let of = "id IN (SELECT follow_up FROM follow_up_promise WHERE promise = ?1)";
        self.follow_ups_where(of, [promise.as_str()])
    }

    /// The follow-ups that answer to a condition on the table, by id.
    pub(super) fn follow_ups_where<P: rusqlite::Params>(
        &self,
        condition: &str,
        params: P,
    ) -> Result<Vec<FollowUp>> {
        let mut query = self
            .db
            .prepare_cached(&format!("SELECT {FOLLOW_UP} FROM follow_up WHERE {condition} ORDER BY id"))?;
        let mut found = query.query_map(params, to_follow_up)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let mut of = self
            .db
            .prepare_cached("SELECT promise FROM follow_up_promise WHERE follow_up = ?1 ORDER BY place")?;
        for follow_up in &mut found {
            follow_up.promises =
                of.query_map([follow_up.id.as_str()], |r| row::id(r, 0))?.collect::<rusqlite::Result<_>>()?;
        }
        Ok(found)
    }

    /// Between whom a promise is.
    pub(super) fn parts(&self, promise: Id) -> Result<Vec<Part>> {
        let mut query = self
            .db
            .prepare_cached("SELECT contact, role FROM promise_contact WHERE promise = ?1 ORDER BY place")?;
        let parts = query.query_map([promise.as_str()], |r| {
            Ok(Part { contact: row::id(r, 0)?, role: row::read(r, 1, Role::parse)? })
        })?;
        Ok(parts.collect::<rusqlite::Result<_>>()?)
    }

    /// What may be edited of a promise.
    pub(super) fn detail(&self, promise: Id) -> Result<Option<Detail>> {
        let mut query = self.db.prepare_cached(
            "SELECT n.importance, t.note, t.tags, t.certainty FROM promise_now AS n LEFT JOIN promise_note AS t ON t.promise = n.promise
             WHERE n.promise = ?1",
        )?;
        let read = |r: &Row<'_>| {
            Ok(Detail {
                importance: row::read(r, 0, Importance::parse)?,
                note: r.get(1)?,
                tags: row::list(r, 2)?,
                certainty: row::certainty(r, 3)?,
            })
        };
        Ok(query.query_row([promise.as_str()], read).optional()?)
    }

    /// A promise with its whole course; also one that was taken back.
    ///
    /// # Errors
    /// When the file can't be read, or its course is none that the lifecycle knows.
    pub fn promise(&self, id: Id, zone: Tz) -> Result<Option<Promise>> {
        let mut query =
            self.db.prepare_cached("SELECT direction, verbatim, added FROM promise WHERE id = ?1")?;
        let head = query
            .query_row([id.as_str()], |r| {
                Ok(Head {
                    id,
                    direction: row::read(r, 0, Direction::parse)?,
                    verbatim: r.get(1)?,
                    added: row::moment(r, 2)?,
                })
            })
            .optional()?;
        let (Some(head), Some(detail)) = (head, self.detail(id)?) else { return Ok(None) };
        let walk = Walk::replay(head.direction, course::of(self.db, id)?, zone)
            .map_err(|why| StoreError::Damaged(format!("the course of {id}: {why}")))?;
        Ok(Some(Promise { head, parts: self.parts(id)?, detail, walk }))
    }

    /// The small book that a plan about a promise needs: the promise, the people in it, and the open
    /// follow-ups of either.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn around(&self, promise: Id, zone: Tz) -> Result<Book> {
        let mut book = Book::default();
        let Some(found) = self.promise(promise, zone)? else { return Ok(book) };
        for part in &found.parts {
            self.add_contact(&mut book, part.contact)?;
        }
        book.promises.insert(promise, found);
        let of = "outcome = 'open' AND id IN (SELECT follow_up FROM follow_up_promise WHERE promise = ?1)";
        self.add_follow_ups(&mut book, of, promise)?;
        self.add_series(&mut book, promise, zone)?;
        self.add_memos_of(&mut book, promise)?;
        let with: Vec<Id> = book.contacts.keys().copied().collect();
        for contact in with {
            self.around_contact(&mut book, contact)?;
        }
        Ok(book)
    }

    /// Puts a contact in a book, with the open follow-ups with it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn around_contact(&self, book: &mut Book, id: Id) -> Result<()> {
        self.add_contact(book, id)?;
        let with: Vec<Id> = book.contacts.keys().copied().collect();
        for contact in with {
            self.add_follow_ups(book, "outcome = 'open' AND contact = ?1", contact)?;
        }
        Ok(())
    }

    /// Puts a contact in a book, with those it was merged into and those merged into it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn add_contact(&self, book: &mut Book, id: Id) -> Result<()> {
        if book.contacts.contains_key(&id) {
            return Ok(());
        }
        let Some(contact) = self.contact(id)? else { return Ok(()) };
        let into = contact.merged_into;
        book.contacts.insert(id, contact);
        if let Some(into) = into {
            self.add_contact(book, into)?;
        }
        let mut query = self.db.prepare_cached("SELECT id FROM contact WHERE merged_into = ?1")?;
        let others =
            query.query_map([id.as_str()], |r| row::id(r, 0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        for other in others {
            self.add_contact(book, other)?;
        }
        Ok(())
    }

    fn add_follow_ups(&self, book: &mut Book, condition: &str, id: Id) -> Result<()> {
        for follow_up in self.follow_ups_where(condition, [id.as_str()])? {
            book.follow_ups.insert(follow_up.id, follow_up);
        }
        Ok(())
    }
}
