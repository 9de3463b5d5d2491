//! Series in the file: a row each, found by the promise that was made last.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
use super::read::Reader;
use super::row;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::series::Series;

impl Reader<'_> {
    /// A series.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn series(&self, id: Id) -> Result<Option<Series>> {
        let mut query = self.db.prepare_cached("SELECT data FROM series WHERE id = ?1")?;
        Ok(query.query_row([id.as_str()], read).optional()?)
    }

    /// The series of which a promise was made last.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn series_of(&self, promise: Id) -> Result<Option<Series>> {
        let mut query = self.db.prepare_cached("SELECT data FROM series WHERE current = ?1")?;
        Ok(query.query_row([promise.as_str()], read).optional()?)
    }

    /// Every series, by id; with `going` only those that go on.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn all_series(&self, going: bool) -> Result<Vec<Series>> {
        let mut query = self.db.prepare_cached("SELECT data FROM series WHERE going >= ?1 ORDER BY id")?;
        Ok(query.query_map([going], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Puts the series in a book of which a promise is the last or the one before; of the latter, the last too.
    pub(super) fn add_series(&self, book: &mut Book, promise: Id, zone: chrono_tz::Tz) -> Result<()> {
        let mut query = self.db.prepare_cached(
            "SELECT data FROM series WHERE current = ?1 UNION SELECT data FROM series WHERE previous = ?1",
        )?;
        let found = query.query_map([promise.as_str()], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
        for series in found {
            for contact in &series.contacts {
                self.add_contact(book, *contact)?;
            }
            if series.current != promise
                && let Some(last) = self.promise(series.current, zone)?
            {
                book.promises.insert(last.id(), last);
            }
            book.series.insert(series.id, series);
        }
        Ok(())
    }
}

fn read(found: &rusqlite::Row<'_>) -> rusqlite::Result<Series> {
    row::read(found, 0, |text| serde_json::from_str(text).ok())
}

pub(super) fn put(db: &Connection, before: Option<&Series>, after: Option<&Series>) -> Result<()> {
    let Some(id) = before.or(after).map(|s| s.id) else { return Ok(()) };
    if (Reader { db }).series(id)?.as_ref() != before {
        return Err(StoreError::Conflict);
    }
    db.prepare_cached("DELETE FROM series WHERE id = ?1")?.execute([id.as_str()])?;
    let Some(series) = after else { return Ok(()) };
    let data = serde_json::to_string(series).map_err(|why| StoreError::Other(why.to_string()))?;
    db.prepare_cached("INSERT INTO series (id, current, previous, going, data) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            id.as_str(),
            series.current.as_str(),
            series.previous.as_ref().map(Id::as_str),
            series.goes_on(),
            data
        ])?;
    Ok(())
}
