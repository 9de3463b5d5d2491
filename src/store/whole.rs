//! The whole book, row by row in the order of ids: for export, for the screens, for tests. One row at a time
//! is in memory while it streams.

use chrono_tz::Tz;
use rusqlite::Transaction;

use super::error::Result;
use super::open::Store;
use super::read::{CONTACT, Reader, to_contact};
use super::row;
use crate::domain::book::Book;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::promise::Promise;

/// The book at one moment: what others write meanwhile is not seen.
#[derive(Debug)]
pub struct Still<'s> {
    tx: Transaction<'s>,
}

impl Still<'_> {
    /// Reads the book as it was at that moment.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { db: &self.tx }
    }
}

impl Store {
    /// Holds the book still, to read all of it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn still(&self) -> Result<Still<'_>> {
        Ok(Still { tx: self.db.unchecked_transaction()? })
    }

    /// Folds the log into the file after a change that made it large, so that no start has to read it. Where others
    /// are busy it is left to them.
    pub fn fold(&self) {
        let _ = self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
}

impl Reader<'_> {
    /// Every contact as it is written, by id, those gone or merged included.
    ///
    /// # Errors
    /// When the file can't be read, or what `each` gives.
    pub fn each_contact<E: From<super::StoreError>>(
        &self,
        mut each: impl FnMut(Contact) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let wrong = |e: rusqlite::Error| E::from(super::StoreError::from(e));
        let mut query =
            self.db.prepare_cached(&format!("SELECT {CONTACT} FROM contact ORDER BY id")).map_err(wrong)?;
        let mut rows = query.query([]).map_err(wrong)?;
        while let Some(found) = rows.next().map_err(wrong)? {
            each(to_contact(found).map_err(wrong)?)?;
        }
        Ok(())
    }

    /// Every promise with its course, by id, those taken back included.
    ///
    /// # Errors
    /// When the file can't be read, or what `each` gives.
    pub fn each_promise<E: From<super::StoreError>>(
        &self,
        zone: Tz,
        mut each: impl FnMut(Promise) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        for id in self.promise_ids()? {
            if let Some(promise) = self.promise(id, zone)? {
                each(promise)?;
            }
        }
        Ok(())
    }

    fn promise_ids(&self) -> Result<Vec<Id>> {
        let mut query = self.db.prepare_cached("SELECT promise FROM promise_now ORDER BY promise")?;
        Ok(query.query_map([], |r| row::id(r, 0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// Every follow-up, by id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn follow_ups(&self) -> Result<Vec<FollowUp>> {
        self.follow_ups_where("1", [])
    }

    /// The whole book in memory.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn book(&self, zone: Tz) -> Result<Book> {
        let mut book = Book::default();
        self.each_contact::<super::StoreError>(|c| {
            book.contacts.insert(c.id, c);
            Ok(())
        })?;
        self.each_promise::<super::StoreError>(zone, |p| {
            book.promises.insert(p.id(), p);
            Ok(())
        })?;
        book.concepts = self.concepts()?.into_iter().map(|c| (c.id, c)).collect();
        book.series = self.all_series(false)?.into_iter().map(|s| (s.id, s)).collect();
        book.memos = self.all_memos()?.into_iter().map(|m| (m.id(), m)).collect();
        book.follow_ups = self.follow_ups()?.into_iter().map(|f| (f.id, f)).collect();
        Ok(book)
    }
}
