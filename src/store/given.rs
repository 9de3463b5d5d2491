//! Every promise given to one person, with its course: what the trust basis is made of. Cost follows their promises, not
//! the book.

use chrono_tz::Tz;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::id::Id;
use crate::domain::promise::Promise;

impl Reader<'_> {
    /// Promises given to a contact, and to those who were merged into it, by id; those taken back included.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn given_to(&self, contact: Id, zone: Tz) -> Result<Vec<Promise>> {
        let sql = "SELECT DISTINCT w.promise FROM promise_contact AS w JOIN promise AS p ON p.id = w.promise
            WHERE w.role = 'promisee' AND p.direction = 'given'
              AND w.contact IN (SELECT ?1 UNION SELECT id FROM contact WHERE merged_into = ?1) ORDER BY w.promise";
        let mut query = self.db.prepare_cached(sql)?;
        let ids = query.query_map([contact.as_str()], |r| row::id(r, 0))?;
        let ids = ids.collect::<rusqlite::Result<Vec<Id>>>()?;
        let found = ids.into_iter().map(|id| self.promise(id, zone)).collect::<Result<Vec<_>>>()?;
        Ok(found.into_iter().flatten().collect())
    }
}
