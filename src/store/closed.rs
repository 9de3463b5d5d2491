//! The archive: closed promises, newest first, a few at a time. Cost follows the rows that are read, and with one
//! contact what there ever was with them; never the archive of others.

use rusqlite::params;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::time::{Happened, Now};

/// The row after which is read on: when it was closed, and which it is.
pub type After = (Happened, Id);

/// Walks the index of closing days, from its end.
const NEWEST: &str = "n.closed IS NOT NULL AND (n.closed, n.promise) < (?1, ?2) ORDER BY n.closed DESC, n.promise DESC LIMIT ?3";
/// Looks at the promises of one contact alone: the `+` keeps the walk off the index of everybody's closing days.
const NEWEST_WITH: &str = "+n.closed IS NOT NULL AND (+n.closed, n.promise) < (?1, ?2) AND n.promise IN (SELECT promise FROM promise_contact WHERE contact IN
   (SELECT ?4 UNION SELECT id FROM contact WHERE merged_into = ?4)) ORDER BY +n.closed DESC, n.promise DESC LIMIT ?3";

impl Reader<'_> {
    /// The newest closed promises, at most so many: of one contact or of all, and before a row or from the newest on.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn closed(
        &self,
        with: Option<Id>,
        after: Option<After>,
        count: usize,
        now: &Now,
    ) -> Result<Vec<Item>> {
        let mut items = self.closed_rows(with, after, count, now)?;
        for item in &mut items {
            self.more(item)?;
        }
        Ok(items)
    }

    /// The same rows, without the words and everybody in them.
    pub(super) fn closed_rows(
        &self,
        with: Option<Id>,
        after: Option<After>,
        count: usize,
        now: &Now,
    ) -> Result<Vec<Item>> {
        // `~` sorts after every day.
        let (day, id) = match after {
            Some((day, id)) => (day.to_string(), id.as_str().to_owned()),
            None => ("~".to_owned(), String::new()),
        };
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        match with {
            Some(with) => self.promises_where(NEWEST_WITH, params![day, id, count, with.as_str()], now),
            None => self.promises_where(NEWEST, params![day, id, count], now),
        }
    }

    /// The place of a closed promise among the others.
    pub(super) fn closed_on(&self, id: Id) -> Result<Option<After>> {
        let mut query = self.db.prepare_cached("SELECT closed FROM promise_now WHERE promise = ?1")?;
        let closed = query.query_row([id.as_str()], |r| row::maybe_happened(r, 0))?;
        Ok(closed.map(|closed| (closed, id)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    /// How SQLite would go about it.
    fn plan(condition: &str) -> String {
        let store = Store::in_memory(std::path::Path::new("/nowhere"), "device000000").unwrap();
        let reader = store.read();
        let condition =
            condition.replace("?1", "'~'").replace("?2", "''").replace("?3", "9").replace("?4", "'x'");
        let sql = format!("EXPLAIN QUERY PLAN SELECT n.promise FROM promise_now AS n WHERE {condition}");
        let mut query = reader.db.prepare(&sql).unwrap();
        let blanks = vec![""; query.parameter_count()];
        let lines: Vec<String> = query
            .query_map(rusqlite::params_from_iter(blanks), |row| row.get(3))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap_or_default();
        lines.join("\n")
    }

    #[test]
    fn the_archive_is_read_from_its_index_and_one_contact_from_theirs() {
        let all = plan(NEWEST);
        assert!(all.contains("promise_closed_by_day") && !all.contains("TEMP B-TREE"), "{all}");
        let with = plan(NEWEST_WITH);
        assert!(!with.contains("promise_closed_by_day") && !with.contains("SCAN n"), "{with}");
        assert!(with.contains("promise_contact_by_contact"), "{with}");
    }
}
