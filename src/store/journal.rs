//! The journal: every change in order, and the one line of undo and redo through it. It never rewrites, and
//! never undoes anything but the newest change in force.

use chrono_tz::Tz;
use rusqlite::{OptionalExtension, params};

use super::error::{Result, StoreError};
use super::open::Store;
use super::read::Reader;
use super::write::Writing;
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Label, Trace};
use crate::domain::id::Id;
use crate::domain::plan::{Deal, invert};
use crate::domain::time::stamp;

/// A change of so many ops is an import.
const MANY: usize = 1000;
/// The memory that an import may take for pages; 100,000 promises take a third of it.
const CACHE_KIB: i64 = 256 * 1024;

/// A change as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its number.
    pub seq: i64,
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub at: String,
    /// What it is called.
    pub label: Label,
    traces: Vec<Trace>,
    put_upon: i64,
}

impl Writing<'_> {
    /// Carries a change out and ends the transaction: all of it is on disk then, or none. Gives its number in the
    /// journal.
    ///
    /// # Errors
    /// When an op does not fit what is there, or the disk refuses.
    pub fn commit(self, change: &Change, deal: &mut Deal<'_>) -> Result<i64> {
        self.commit_with(change, deal, |_| {})
    }

    /// As `commit`; `done` is told how many ops are done, for who waits for a long change.
    ///
    /// # Errors
    /// When an op does not fit what is there, or the disk refuses.
    pub fn commit_with(
        self,
        change: &Change,
        deal: &mut Deal<'_>,
        mut done: impl FnMut(usize),
    ) -> Result<i64> {
        if change.ops.len() > MANY {
            // Pages are kept until the end, so that each is written once; the memory goes with the connection.
            self.tx.pragma_update(None, "cache_size", -CACHE_KIB)?;
        }
        let mut left_out = Vec::new();
        for (at, op) in change.ops.iter().enumerate() {
            // One talk with a contact a day is noted by itself: where who drew the change up did not know of it, it is
            // known here. What comes in from elsewhere comes in whole.
            if change.label.deed != Deed::Import && self.read().is_known_talk(op)? {
                left_out.push(at);
            } else {
                self.apply(op)?;
            }
            done(at + 1);
        }
        let (last, live) = self.read().last()?;
        if left_out.is_empty() {
            self.note(last + 1, "do", None, live, last + 1, change, deal)?;
        } else {
            let ops = change.ops.iter().enumerate().filter(|(at, _)| !left_out.contains(at));
            let change = Change { label: change.label, ops: ops.map(|(_, op)| op.clone()).collect() };
            self.note(last + 1, "do", None, live, last + 1, &change, deal)?;
        }
        self.end()?;
        Ok(last + 1)
    }

    /// Carries a change out within the transaction only: it is gone when the transaction ends.
    ///
    /// # Errors
    /// As [`Writing::commit`].
    pub fn rehearse(&self, change: &Change) -> Result<()> {
        change.ops.iter().try_for_each(|op| self.apply(op))
    }

    /// Takes the newest change in force back; `None` when there is none.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn undo(self, deal: &mut Deal<'_>) -> Result<Option<Noted>> {
        let (last, live) = self.read().last()?;
        let Some(target) = self.read().noted(live)? else { return Ok(None) };
        let change = self.inverse(&target, deal)?;
        self.note(last + 1, "undo", Some(live), live, target.put_upon, &change, deal)?;
        self.end()?;
        Ok(Some(target))
    }

    /// Puts the change last taken back in force again; `None` when there is none.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn redo(self, deal: &mut Deal<'_>) -> Result<Option<Noted>> {
        let (last, live) = self.read().last()?;
        let Some(target) = self.read().redoable(live)? else { return Ok(None) };
        let undone = "SELECT max(seq) FROM journal WHERE kind = 'undo' AND named = ?1";
        let undo: Option<i64> = self.tx.query_row(undone, [target.seq], |r| r.get(0))?;
        let Some(undo) = undo.map(|seq| self.read().noted(seq)).transpose()?.flatten() else {
            return Ok(None);
        };
        let change = self.inverse(&undo, deal)?;
        self.note(last + 1, "redo", Some(target.seq), live, target.seq, &change, deal)?;
        self.end()?;
        Ok(Some(target))
    }

    fn inverse(&self, target: &Noted, deal: &Deal<'_>) -> Result<Change> {
        let book = self.read().named_in(&target.traces, deal.now.zone)?;
        let change = invert(&book, &target.traces, target.label, deal)?;
        for op in &change.ops {
            self.apply(op)?;
        }
        Ok(change)
    }

    /// The device that writes. A book whose making was cut off right before it was named gets its name now.
    fn device(&self, deal: &mut Deal<'_>) -> Result<String> {
        let named = "SELECT value FROM about WHERE key = 'device'";
        if let Some(device) = self.tx.query_row(named, [], |r| r.get(0)).optional()? {
            return Ok(device);
        }
        let device = deal.id().to_string();
        self.tx.execute("INSERT INTO about (key, value) VALUES ('device', ?1)", [&device])?;
        Ok(device)
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one row")]
    fn note(
        &self,
        seq: i64,
        kind: &str,
        named: Option<i64>,
        upon: i64,
        live: i64,
        change: &Change,
        deal: &mut Deal<'_>,
    ) -> Result<()> {
        let device = self.device(deal)?;
        let traces: Vec<Trace> = change.ops.iter().map(Trace::from).collect();
        let json = |error: serde_json::Error| StoreError::Other(error.to_string());
        self.tx
            .prepare_cached(
                "INSERT INTO journal (seq, id, device, at, kind, named, put_upon, live, label, change)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                seq,
                deal.id().as_str(),
                device,
                stamp(&deal.now.moment),
                kind,
                named,
                upon,
                live,
                serde_json::to_string(&change.label).map_err(json)?,
                serde_json::to_string(&traces).map_err(json)?,
            ])?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The number of the last entry in the journal, and of the newest change in force; nought when there is none.
    fn last(&self) -> Result<(i64, i64)> {
        let mut query = self.db.prepare_cached("SELECT seq, live FROM journal ORDER BY seq DESC LIMIT 1")?;
        Ok(query.query_row([], |r| Ok((r.get(0)?, r.get(1)?))).optional()?.unwrap_or((0, 0)))
    }

    /// The number of the newest entry in the journal; nought when it is empty.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn newest_number(&self) -> Result<i64> {
        Ok(self.last()?.0)
    }

    /// The newest change in force: what undo would take back.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn undoable(&self) -> Result<Option<Noted>> {
        self.noted(self.last()?.1)
    }

    fn redoable(&self, live: i64) -> Result<Option<Noted>> {
        let newest = "SELECT max(seq) FROM journal WHERE kind = 'do' AND put_upon = ?1 AND seq > ?1";
        let seq: Option<i64> = self.db.query_row(newest, [live], |r| r.get(0))?;
        // What is put upon the newest change in force is not in force itself: it was taken back.
        seq.map_or(Ok(None), |seq| self.noted(seq))
    }

    fn noted(&self, seq: i64) -> Result<Option<Noted>> {
        let mut query = self
            .db
            .prepare_cached("SELECT seq, id, at, label, change, put_upon FROM journal WHERE seq = ?1")?;
        let noted = query
            .query_row([seq], |r| {
                Ok(Noted {
                    seq: r.get(0)?,
                    id: super::row::id(r, 1)?,
                    at: r.get(2)?,
                    label: super::row::read(r, 3, |text| serde_json::from_str(text).ok())?,
                    traces: super::row::read(r, 4, |text| serde_json::from_str(text).ok())?,
                    put_upon: r.get(5)?,
                })
            })
            .optional()?;
        Ok(noted)
    }

    /// The promises that traces name.
    fn named_in(&self, traces: &[Trace], zone: Tz) -> Result<Book> {
        let mut book = Book::default();
        for trace in traces {
            let (Trace::Speak(id) | Trace::Step(id, _) | Trace::Retract(id, _) | Trace::Restore(id, _)) =
                trace
            else {
                continue;
            };
            if !book.promises.contains_key(id)
                && let Some(promise) = self.promise(*id, zone)?
            {
                book.promises.insert(*id, promise);
            }
        }
        Ok(book)
    }
}

impl Store {
    /// How many changes the journal holds.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn changes(&self) -> Result<i64> {
        Ok(self.db.query_row("SELECT count(*) FROM journal", [], |r| r.get(0))?)
    }
}
