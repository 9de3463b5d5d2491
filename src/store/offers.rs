//! What could be meant where a command names something: a few rows for completion, each by an index and bounded, so that
//! a key pressed in a shell is answered at once in any book.

use lifecycle::State;
use rusqlite::Row;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::id::Id;

/// Rows offered at most: more than these nobody reads.
const MOST: usize = 60;
/// Promises closed last among which one is looked for.
const LATELY: usize = 2000;

/// What a command can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offering {
    /// Open promises, the most pressing first.
    Open,
    /// Given promises in one of these states, those closed last first.
    Lately(&'static [State]),
    /// Concepts.
    Concepts,
    /// Open follow-ups.
    FollowUps,
    /// The open promise of each series that goes on.
    Series,
}

/// Something that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its id.
    pub id: Id,
    /// Whom it is to or from, if anybody.
    pub name: Option<String>,
    /// The deliverable, or what is planned; none where only its kind is known.
    pub what: Option<String>,
}

impl Reader<'_> {
    /// What could be meant by what was typed so far: the beginning of an id, or nothing yet.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn offers(&self, among: Offering, typed: &str) -> Result<Vec<Offered>> {
        let of_promise = |rows: &str| {
            format!(
                "SELECT n.promise, c.name, n.body FROM {rows} LEFT JOIN contact AS c ON c.id = n.promisee WHERE n.promise >= ?1
                 AND n.promise < ?1 || '~'"
            )
        };
        let of_other = |table: &str, what: &str| {
            format!(
                "SELECT n.id, c.name, {what} FROM {table} AS n LEFT JOIN contact AS c ON c.id = n.contact WHERE n.id >= ?1
                 AND n.id < ?1 || '~'"
            )
        };
        let sql = match among {
            Offering::Open => {
                of_promise("promise_now AS n") + " AND n.state = 'voornemen' ORDER BY n.due, n.due_time"
            }
            Offering::Lately(states) => {
                let states: Vec<String> =
                    states.iter().map(|state| format!("'{}'", state.as_str())).collect();
                of_promise(&format!(
                    "(SELECT * FROM promise_now WHERE closed IS NOT NULL ORDER BY closed DESC LIMIT {LATELY}) AS n"
                )) + &format!(
                    " AND n.state IN ({}) AND n.direction = 'given' ORDER BY n.closed DESC",
                    states.join(", ")
                )
            }
            Offering::Concepts => of_other("concept", "n.body") + " ORDER BY n.id",
            Offering::FollowUps => of_other("follow_up", "n.what") + " AND n.outcome = 'open' ORDER BY n.day",
            Offering::Series => {
                of_promise("series AS s JOIN promise_now AS n ON n.promise = s.current")
                    + " AND s.going = 1 AND n.state = 'voornemen' ORDER BY n.due"
            }
        };
        let read = |r: &Row<'_>| Ok(Offered { id: row::id(r, 0)?, name: r.get(1)?, what: r.get(2)? });
        let mut query = self.db.prepare(&format!("{sql} LIMIT {MOST}"))?;
        Ok(query.query_map([typed], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Names that begin with what was typed, but for case and accents, each with where they work.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn names(&self, typed: &str) -> Result<Vec<(String, Option<String>)>> {
        // Nothing that is folded sorts after the last character there is.
        let sql = format!(
            "SELECT name, organisation FROM contact WHERE folded >= ?1 AND folded < ?1 || char(1114111)
             AND gone = 0 AND archived = 0 AND merged_into IS NULL ORDER BY folded LIMIT {MOST}"
        );
        let mut query = self.db.prepare(&sql)?;
        let found = query.query_map([capture::fold(typed)], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
