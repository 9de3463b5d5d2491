//! The desk: texts that are being typed, kept from one pause of typing to the next. It never touches the book, and the
//! journal does not know of it.

use chrono::{DateTime, FixedOffset};
use rusqlite::params;

use super::error::{Result, StoreError};
use super::open::Store;
use super::read::Reader;
use super::row;
use crate::domain::draft::Draft;
use crate::domain::time::stamp;

impl Store {
    /// Puts a text on the desk under a name, in the place of what lay there; none takes it away.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn lay(&mut self, name: &str, text: Option<&str>, at: &DateTime<FixedOffset>) -> Result<()> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        match text {
            Some(text) => self
                .db
                .prepare_cached(
                    "INSERT INTO desk (name, text, at) VALUES (?1, ?2, ?3)
                     ON CONFLICT (name) DO UPDATE SET text = excluded.text, at = excluded.at",
                )?
                .execute(params![name, text, stamp(at)])?,
            None => self.db.prepare_cached("DELETE FROM desk WHERE name = ?1")?.execute([name])?,
        };
        Ok(())
    }

    /// Puts a text on the desk under a name where the very same does not lie there yet, and says whether it did not. Of
    /// two processes that do so at once, one is told that it was the first.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn lay_anew(&mut self, name: &str, text: &str, at: &DateTime<FixedOffset>) -> Result<bool> {
        if self.read_only {
            return Err(StoreError::ReadOnly);
        }
        let sql = "INSERT INTO desk (name, text, at) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET text = excluded.text, at = excluded.at WHERE text <> excluded.text";
        Ok(self.db.prepare_cached(sql)?.execute(params![name, text, stamp(at)])? > 0)
    }
}

impl Reader<'_> {
    /// Everything on the desk, by name.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn desk(&self) -> Result<Vec<Draft>> {
        let mut query = self.db.prepare_cached("SELECT name, text, at FROM desk ORDER BY name")?;
        let rows = query.query_map([], |found| {
            let at = row::read(found, 2, |text| DateTime::parse_from_rfc3339(text).ok())?;
            Ok(Draft { name: found.get(0)?, text: found.get(1)?, at })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
