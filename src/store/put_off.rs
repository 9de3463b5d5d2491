//! Which of the promises that are due in the coming days were put off twice already: asked of the index by day, so that it
//! costs no more than those days hold.

use rusqlite::params;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::agenda::tally::DAYS;
use crate::domain::id::Id;
use crate::domain::risk::is_put_off;
use crate::domain::time::{Now, plus_days};

impl Reader<'_> {
    /// Open promises of mine, due from today up to two weeks ahead, whose day was put off twice or more; by id.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn put_off(&self, now: &Now) -> Result<Vec<Id>> {
        // Entries that were taken back are counted here as well; the walk says which of them count.
        let sql = "SELECT n.promise FROM promise_now AS n INDEXED BY promise_open_by_due
            WHERE n.state = 'voornemen' AND n.direction = 'given' AND n.due BETWEEN ?1 AND ?2
            AND (SELECT count(*) FROM course AS c WHERE c.promise = n.promise AND c.entry IN ('heronderhandelen', 'melden')) > 1
            ORDER BY n.promise";
        let mut query = self.db.prepare_cached(sql)?;
        let days = i64::try_from(DAYS).unwrap_or(i64::MAX);
        let (from, to) = (now.today(), plus_days(now.today(), days));
        let rows = query.query_map(params![from.to_string(), to.to_string()], |found| row::id(found, 0))?;
        let ids: Vec<Id> = rows.collect::<rusqlite::Result<_>>()?;
        let mut found = Vec::new();
        for id in ids {
            if self.promise(id, now.zone)?.is_some_and(|promise| is_put_off(&promise)) {
                found.push(id);
            }
        }
        Ok(found)
    }
}
