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
        let read = |r: &Row<'_>| Ok(Offered { id: row::id(r, 0)?, name: r.get(1)?, what: r.get(2)? });
        let mut query = self.db.prepare(&sql(among, typed.is_empty()))?;
        let found = if typed.is_empty() { query.query_map([], read) } else { query.query_map([typed], read) };
        Ok(found?.collect::<rusqlite::Result<_>>()?)
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

/// The question: where nothing is typed yet the order is that of an index, and only the first rows are read; else the
/// few whose id begins so.
fn sql(among: Offering, nothing_typed: bool) -> String {
    let begins = |id: &str| {
        if nothing_typed { String::new() } else { format!(" AND {id} >= ?1 AND {id} < ?1 || '~'") }
    };
    let of_promise = |rows: &str, fits: &str, order: &str| {
        let begins = begins("n.promise");
        format!(
            "SELECT n.promise, c.name, n.body FROM {rows} LEFT JOIN contact AS c ON c.id = n.promisee
             WHERE {fits}{begins} ORDER BY {order} LIMIT {MOST}"
        )
    };
    let of_other = |rows: &str, fits: &str, order: &str| {
        let begins = begins("n.id");
        format!(
            "SELECT n.id, c.name, {rows} AS n LEFT JOIN contact AS c ON c.id = n.contact
             WHERE {fits}{begins} ORDER BY {order} LIMIT {MOST}"
        )
    };
    match among {
        Offering::Open => of_promise("promise_now AS n", "n.state = 'voornemen'", "n.due, n.due_time"),
        Offering::Lately(states) => {
            let states: Vec<String> = states.iter().map(|state| format!("'{}'", state.as_str())).collect();
            let lately = format!(
                "(SELECT * FROM promise_now WHERE closed IS NOT NULL ORDER BY closed DESC LIMIT {LATELY}) AS n"
            );
            let fits = format!("n.state IN ({}) AND n.direction = 'given'", states.join(", "));
            of_promise(&lately, &fits, "n.closed DESC")
        }
        Offering::Concepts => of_other("n.body FROM concept", "true", "n.id"),
        Offering::FollowUps => of_other("n.what FROM follow_up", "n.outcome = 'open'", "n.day"),
        Offering::Series => of_promise(
            "series AS s JOIN promise_now AS n ON n.promise = s.current",
            "s.going = 1 AND n.state = 'voornemen'",
            "n.due",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::super::open::Store;
    use super::*;

    fn plan(sql: &str) -> String {
        let store = Store::in_memory(std::path::Path::new(""), "device000000").unwrap();
        let mut query = store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let typed: &[&str] = if sql.contains("?1") { &["4k"] } else { &[] };
        let steps = query.query_map(rusqlite::params_from_iter(typed), |r| r.get::<_, String>(3)).unwrap();
        steps.collect::<rusqlite::Result<Vec<_>>>().unwrap().join("\n")
    }

    #[test]
    fn what_grows_with_the_book_is_read_by_an_index_and_not_put_in_order() {
        for among in [Offering::Open, Offering::FollowUps, Offering::Concepts] {
            let plan = plan(&sql(among, true));
            assert!(!plan.contains("TEMP B-TREE"), "{among:?}: {plan}");
        }
        let open = plan(&sql(Offering::Open, true));
        assert!(open.contains("promise_open_by_due"), "{open}");
        let begun = plan(&sql(Offering::Open, false));
        assert!(begun.contains("PRIMARY KEY (promise>? AND promise<?)"), "{begun}");
        let lately = plan(&sql(Offering::Lately(&[State::Gebroken]), true));
        assert!(lately.contains("promise_closed_by_day"), "{lately}");
    }
}
