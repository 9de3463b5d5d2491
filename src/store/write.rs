//! Carrying out changes: one transaction a change, every op checked against what is there. It never commits
//! half a change.

use std::fs;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::course;
use super::error::{Result, StoreError};
use super::open::{LONG_LOG, Store, WAIT};
use super::read::Reader;
use super::row::as_list;
use crate::domain::change::{Op, Record};
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::promise::{Detail, Part, Promise};
use crate::domain::time::stamp;
use crate::domain::words::Certainty;

/// A transaction that holds the right to write. What is read in it stays true until it ends.
#[derive(Debug)]
pub struct Writing<'s> {
    pub(super) tx: Transaction<'s>,
}

impl Store {
    /// Takes the right to write, waiting for others.
    ///
    /// # Errors
    /// When it can't be had: busy, read-only, full.
    pub fn write(&mut self) -> Result<Writing<'_>> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        Ok(Writing { tx: self.db.transaction_with_behavior(TransactionBehavior::Immediate)? })
    }

    /// Reads the book as it is now.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { db: &self.db }
    }
}

impl Writing<'_> {
    /// Reads the book within the transaction.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { db: &self.tx }
    }

    pub(super) fn apply(&self, op: &Op) -> Result<()> {
        match op {
            Op::Speak(promise) => speak(&self.tx, promise),
            Op::Course(added) => {
                let live = "SELECT live FROM promise_now WHERE promise = ?1";
                let put_upon =
                    self.tx.prepare_cached(live)?.query_row([added.promise.as_str()], |row| row.get(0))?;
                course::insert(&self.tx, added.promise, &added.entry, put_upon, &added.after)
            }
            Op::Record(record) => put(&self.tx, record),
        }
    }

    pub(super) fn end(self) -> Result<()> {
        self.tx.execute_batch("COMMIT")?;
        fold_a_long_log(&self.tx);
        Ok(())
    }
}

/// Folds the log into the file where it has grown long, and empties it: every start reads the whole log, and what of it
/// is folded already is known only as long as somebody has the book open. Who reads or writes is not waited for: what
/// they need of the log stays, and the next change folds it.
fn fold_a_long_log(db: &Connection) {
    // Where the path can't be written as text the length stays unknown, and the log is folded.
    let long = db
        .path()
        .is_none_or(|path| fs::metadata(format!("{path}-wal")).is_ok_and(|log| log.len() >= LONG_LOG));
    if long && db.busy_timeout(Duration::ZERO).is_ok() {
        // The change is on disk; that its log is folded later does it no harm.
        let _ = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        let _ = db.busy_timeout(WAIT);
    }
}

fn claim(db: &Connection, id: Id) -> Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO ident (id) VALUES (?1)")?.execute([id.as_str()])?;
    Ok(())
}

fn speak(db: &Connection, promise: &Promise) -> Result<()> {
    let id = promise.id();
    claim(db, id)?;
    db.prepare_cached("INSERT INTO promise (id, direction, verbatim, added) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            id.as_str(),
            promise.head.direction.as_str(),
            promise.head.verbatim,
            stamp(&promise.head.added)
        ])?;
    for (place, part) in promise.parts.iter().enumerate() {
        add_part(db, id, place, *part)?;
    }
    let Some(first) = promise.walk.entries().first() else { return Err(StoreError::Conflict) };
    course::insert(db, id, first, 0, promise.standing())?;
    let plain = Detail::default();
    if promise.detail != plain {
        detail(db, id, &promise.detail)?;
    }
    Ok(())
}

fn add_part(db: &Connection, promise: Id, place: usize, part: Part) -> Result<()> {
    db.prepare_cached("INSERT INTO promise_contact (promise, place, contact, role) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![promise.as_str(), place, part.contact.as_str(), part.role.as_str()])?;
    Ok(())
}

fn put(db: &Connection, record: &Record) -> Result<()> {
    let reader = Reader { db };
    match record {
        Record::Contact { before, after } => {
            unchanged(reader.contact(after.id)?.as_ref(), before.as_deref())?;
            contact(db, after, before.is_some())
        }
        Record::FollowUp { before, after } => {
            if let Some(id) = before.as_ref().or(after.as_ref()).map(|f| f.id) {
                unchanged(reader.follow_up(id)?.as_ref(), before.as_deref())?;
                db.prepare_cached("DELETE FROM follow_up WHERE id = ?1")?.execute([id.as_str()])?;
            }
            after.as_deref().map_or(Ok(()), |f| follow_up(db, f))
        }
        Record::Concept { before, after } => {
            if let Some(id) = before.as_ref().or(after.as_ref()).map(|c| c.id) {
                unchanged(reader.concept(id)?.as_ref(), before.as_deref())?;
                db.prepare_cached("DELETE FROM concept WHERE id = ?1")?.execute([id.as_str()])?;
            }
            after.as_deref().map_or(Ok(()), |c| concept(db, c))
        }
        Record::Memo { before, after } => super::memos::put(db, before.as_deref(), after.as_deref()),
        Record::Series { before, after } => super::series::put(db, before.as_deref(), after.as_deref()),
        Record::Card { before, after } => super::cards::put(db, before.as_deref(), after.as_deref()),
        Record::Parts { promise, before, after } => {
            unchanged(Some(&reader.parts(*promise)?), Some(before))?;
            for (place, part) in after.iter().enumerate() {
                if place < before.len() {
                    db.prepare_cached("UPDATE promise_contact SET contact = ?3, role = ?4 WHERE promise = ?1 AND place = ?2")?
                        .execute(params![promise.as_str(), place, part.contact.as_str(), part.role.as_str()])?;
                } else {
                    add_part(db, *promise, place, *part)?;
                }
            }
            db.prepare_cached("DELETE FROM promise_contact WHERE promise = ?1 AND place >= ?2")?
                .execute(params![promise.as_str(), after.len()])?;
            Ok(())
        }
        Record::Detail { promise, before, after } => {
            unchanged(reader.detail(*promise)?.as_ref(), Some(before))?;
            detail(db, *promise, after)
        }
    }
}

/// What a record was drawn up on must be what is there.
fn unchanged<T: PartialEq>(found: Option<&T>, expected: Option<&T>) -> Result<()> {
    if found == expected { Ok(()) } else { Err(StoreError::Conflict) }
}

fn detail(db: &Connection, promise: Id, detail: &Detail) -> Result<()> {
    let id = promise.as_str();
    db.prepare_cached("UPDATE promise_now SET importance = ?2 WHERE promise = ?1 AND importance <> ?2")?
        .execute(params![id, detail.importance.as_str()])?;
    if detail.note.is_none() && detail.tags.is_empty() && detail.certainty.is_none() {
        db.prepare_cached("DELETE FROM promise_note WHERE promise = ?1")?.execute([id])?;
    } else {
        db.prepare_cached(
            "INSERT INTO promise_note (promise, note, tags, certainty) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (promise) DO UPDATE
               SET note = excluded.note, tags = excluded.tags, certainty = excluded.certainty",
        )?
        .execute(params![
            id,
            detail.note,
            as_list(&detail.tags),
            detail.certainty.map(Certainty::percent)
        ])?;
    }
    Ok(())
}

fn contact(db: &Connection, c: &Contact, known: bool) -> Result<()> {
    let sql = if known {
        "UPDATE contact SET name = ?2, folded = ?3, nicknames = ?4, organisation = ?5, circle = ?6, language = ?7, address = ?8,
           rhythm = ?9, reach = ?10, note = ?11, archived = ?12, gone = ?13, merged_into = ?14, added = ?15, impression = ?16,
           impression_day = ?17, impression_note = ?18, problem = ?19, problem_day = ?20, erased = ?21 WHERE id = ?1"
    } else {
        "INSERT INTO contact (id, name, folded, nicknames, organisation, circle, language, address, rhythm, reach, note, archived,
           gone, merged_into, added, impression, impression_day, impression_note, problem, problem_day, erased)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)"
    };
    let (impression, problem) = (c.impression.as_ref(), c.problem.as_ref());
    db.prepare_cached(sql)?.execute(params![
        c.id.as_str(),
        c.name,
        capture::fold(&c.name),
        as_list(&c.nicknames),
        c.organisation,
        c.circle.as_str(),
        c.language.map(|l| l.as_str()),
        c.address.map(|a| a.as_str()),
        c.rhythm,
        as_list(&c.reach),
        c.note,
        c.archived,
        c.gone,
        c.merged_into.as_ref().map(Id::as_str),
        stamp(&c.added),
        impression.map(|i| i.start.as_str()),
        impression.map(|i| i.day.to_string()),
        impression.and_then(|i| i.note.as_deref()),
        problem.map(|p| p.text.as_str()),
        problem.map(|p| p.day.to_string()),
        c.erased.as_ref().map(stamp),
    ])?;
    if known {
        db.prepare_cached("DELETE FROM contact_word WHERE contact = ?1")?.execute([c.id.as_str()])?;
    }
    if !c.gone {
        let names = [&c.name].into_iter().chain(&c.nicknames).chain(&c.organisation);
        for word in names.flat_map(|name| capture::words(name)) {
            db.prepare_cached("INSERT OR IGNORE INTO contact_word (word, contact) VALUES (?1, ?2)")?
                .execute([word.as_str(), c.id.as_str()])?;
        }
    }
    Ok(())
}

fn concept(db: &Connection, c: &Concept) -> Result<()> {
    claim(db, c.id)?;
    db.prepare_cached(
        "INSERT INTO concept (id, kind, direction, verbatim, body, contact, also, candidates, due, due_time, doubt, doubt_time, spoken,
           channel, importance, note, tags, look_again, added, rule, certainty)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
    )?
    .execute(params![
        c.id.as_str(),
        c.kind.as_str(),
        c.direction.as_str(),
        c.verbatim,
        c.body,
        c.contact.as_ref().map(Id::as_str),
        as_list(&c.also),
        as_list(&c.candidates),
        c.due.map(|d| d.to_string()),
        c.due_time.map(super::row::clock),
        c.doubt.map(|d| d.to_string()),
        c.doubt_time.map(super::row::clock),
        c.spoken.to_string(),
        c.channel.as_str(),
        c.importance.as_str(),
        c.note,
        as_list(&c.tags),
        c.look_again.map(|d| d.to_string()),
        stamp(&c.added),
        c.rule,
        c.certainty.map(Certainty::percent),
    ])?;
    Ok(())
}

fn follow_up(db: &Connection, f: &FollowUp) -> Result<()> {
    claim(db, f.id)?;
    db.prepare_cached(
        "INSERT INTO follow_up (id, touch, contact, day, time, what, outcome, closed, snoozed, added)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        f.id.as_str(),
        f.touch.as_str(),
        f.contact.as_str(),
        f.day.to_string(),
        f.time.map(super::row::clock),
        f.what,
        f.outcome.as_str(),
        f.closed.as_ref().map(stamp),
        f.snoozed.as_ref().map(stamp),
        stamp(&f.added),
    ])?;
    for (place, promise) in f.promises.iter().enumerate() {
        db.prepare_cached("INSERT INTO follow_up_promise (follow_up, place, promise) VALUES (?1, ?2, ?3)")?
            .execute(params![f.id.as_str(), place, promise.as_str()])?;
    }
    Ok(())
}
