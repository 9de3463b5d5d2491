//! What an import asks the book, answered from its tables. An empty book is not asked at all, so that a file of any
//! size goes into it without a question a line.

use chrono_tz::Tz;

use super::error::{Result, StoreError};
use super::read::{CONTACT, Reader, to_contact};
use crate::domain::card::Card;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::domain::series::Series;
use crate::exchange::{Held, Known};

/// The book as an import sees it.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'c> {
    reader: Reader<'c>,
    zone: Tz,
    empty: bool,
}

impl<'c> Reader<'c> {
    /// The book as an import sees it, its days those of `zone`.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn shelf(self, zone: Tz) -> Result<Shelf<'c>> {
        let any = "SELECT EXISTS (SELECT 1 FROM ident) OR EXISTS (SELECT 1 FROM contact)";
        let any: bool = self.db.query_row(any, [], |r| r.get(0))?;
        Ok(Shelf { reader: self, zone, empty: !any })
    }
}

impl Known for Shelf<'_> {
    type Error = StoreError;

    fn contact(&self, id: Id) -> Result<Option<Contact>> {
        if self.empty { Ok(None) } else { self.reader.contact(id) }
    }

    fn named(&self, name: &str) -> Result<Vec<Contact>> {
        if self.empty {
            return Ok(Vec::new());
        }
        let sql = format!("SELECT {CONTACT} FROM contact WHERE folded = ?1 AND name = ?2 ORDER BY id");
        let mut query = self.reader.db.prepare_cached(&sql)?;
        let found = query.query_map([capture::fold(name).as_str(), name], to_contact)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn series(&self, id: Id) -> Result<Option<Series>> {
        if self.empty { Ok(None) } else { self.reader.series(id) }
    }

    fn memo(&self, id: Id) -> Result<Option<Memo>> {
        if self.empty { Ok(None) } else { self.reader.memo(id) }
    }

    fn card(&self, contact: Id) -> Result<Option<Card>> {
        if self.empty { Ok(None) } else { self.reader.card(contact) }
    }

    fn held(&self, id: Id) -> Result<Held> {
        if self.empty {
            return Ok(Held::default());
        }
        let mut query = self.reader.db.prepare_cached("SELECT 1 FROM ident WHERE id = ?1")?;
        if !query.exists([id.as_str()])? {
            return Ok(Held::default());
        }
        Ok(Held {
            promise: self.reader.promise(id, self.zone)?.map(Box::new),
            concept: self.reader.concept(id)?.map(Box::new),
            follow_up: self.reader.follow_up(id)?.map(Box::new),
        })
    }
}
