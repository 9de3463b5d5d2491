//! How many there are: what a prompt and a status line show. It counts and never builds a row, so a book in which
//! thousands are late is counted as fast as any.

use lifecycle::{Direction, State};
use rusqlite::params;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::due::{DueState, due_state};
use crate::domain::time::Now;

/// How many there are of what a status line counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Given promises that are late.
    pub late: usize,
    /// Given promises due today and not yet late.
    pub today: usize,
    /// Open promises, given and received.
    pub open: usize,
    /// Concepts to complete.
    pub incomplete: usize,
    /// Concepts to be said.
    pub unspoken: usize,
    /// Follow-ups for today or before.
    pub follow_ups: usize,
    /// Late promises to me.
    pub theirs_late: usize,
}

/// Open promises one way that press.
#[derive(Clone, Copy, Default)]
struct Pressing {
    late: usize,
    today: usize,
}

impl Reader<'_> {
    /// Given promises that are late, and those due today and not yet late: what a prompt shows.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn pressing(&self, now: &Now) -> Result<(u64, u64)> {
        let Pressing { late, today } = self.pressing_one_way(Direction::Given, now)?;
        Ok((late as u64, today as u64))
    }

    /// A day without a time is late when it is over, and two days on every time is late in every zone: those are
    /// counted in the file. Times nearer than that the one rule judges.
    fn pressing_one_way(&self, direction: Direction, now: &Now) -> Result<Pressing> {
        let (way, day) = (direction.as_str(), now.today().to_string());
        let sql = "SELECT count(*) FILTER (WHERE due < ?2), count(*) FILTER (WHERE due = ?2) FROM promise_now
            WHERE state = 'voornemen' AND due <= ?2 AND direction = ?1 AND (due_time IS NULL OR due < date(?2, '-2 days'))";
        let read = |r: &rusqlite::Row<'_>| Ok(Pressing { late: r.get(0)?, today: r.get(1)? });
        let mut found = self.db.prepare_cached(sql)?.query_row([way, &day], read)?;
        let timed = "SELECT due, due_time, zone FROM promise_now WHERE state = 'voornemen'
            AND due BETWEEN date(?2, '-2 days') AND date(?2, '+1 day') AND direction = ?1 AND due_time IS NOT NULL";
        let mut query = self.db.prepare_cached(timed)?;
        let mut rows = query.query([way, &day])?;
        while let Some(timed) = rows.next()? {
            match due_state(Some(State::Voornemen), Some(&row::due(timed, 0)?), now) {
                DueState::Late => found.late += 1,
                DueState::Today => found.today += 1,
                _ => {}
            }
        }
        Ok(found)
    }

    /// The counts of a status line.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn counts(&self, now: &Now) -> Result<Counts> {
        let given = self.pressing_one_way(Direction::Given, now)?;
        let theirs = self.pressing_one_way(Direction::Received, now)?;
        let count =
            |sql: &str| -> Result<usize> { Ok(self.db.query_row(sql, [], |r| r.get::<_, usize>(0))?) };
        let sql = "SELECT count(*) FROM follow_up WHERE outcome = 'open' AND day <= ?1";
        Ok(Counts {
            late: given.late,
            today: given.today,
            open: count("SELECT count(*) FROM promise_now WHERE state = 'voornemen'")?,
            incomplete: count("SELECT count(*) FROM concept WHERE kind = 'incomplete'")?,
            unspoken: count("SELECT count(*) FROM concept WHERE kind = 'unspoken'")?,
            follow_ups: self.db.query_row(sql, params![now.today().to_string()], |r| r.get(0))?,
            theirs_late: theirs.late,
        })
    }
}
