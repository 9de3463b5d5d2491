//! Counting the past weeks, by index: cost follows what happened in them, not what lies before.

use lifecycle::State;

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::time::{Now, plus_days};
use crate::domain::weeks::{Weeks, monday};

impl Reader<'_> {
    /// What was said, done and told back last week, and kept in time in the weeks before this one.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn weeks(&self, now: &Now) -> Result<Weeks> {
        let today = now.today();
        let this = monday(today);
        let (last, this) = (plus_days(this, -7).to_string(), this.to_string());
        // A moment begins with its civil day, so that text compares as days do. Promises are looked up in the order in which
        // they lie in the file, so that each page is read once; the limit keeps SQLite from dropping that order.
        let entries = "SELECT count(*) FROM (SELECT DISTINCT promise AS id FROM course
              WHERE entry IN ('uitspreken', 'verankeren') AND happened >= ?1 AND happened < ?2 AND entry = ?3
              ORDER BY promise LIMIT -1)
            CROSS JOIN promise_now AS n ON n.promise = id
            WHERE n.direction = 'given' AND n.state IS NOT NULL AND (?3 = 'uitspreken' OR n.state = 'verankering')";
        let mut query = self.db.prepare_cached(entries)?;
        let mut count =
            |entry: &str| query.query_row([last.as_str(), &this, entry], |r| r.get::<_, usize>(0));
        let mut weeks =
            Weeks { said: count("uitspreken")?, told_back: count("verankeren")?, ..Weeks::default() };
        let closed = "SELECT due, due_time, zone, closed, state FROM (SELECT promise AS id FROM promise_now
              INDEXED BY promise_closed_by_day WHERE closed >= ?1 AND closed < ?2 ORDER BY promise LIMIT -1)
            CROSS JOIN promise_now ON promise = id WHERE direction = 'given' AND state <> 'ontheven'";
        let mut query = self.db.prepare_cached(closed)?;
        let mut rows = query.query([Weeks::from(today).to_string(), this.clone()])?;
        while let Some(found) = rows.next()? {
            let (due, closed) = (row::due(found, 0)?, row::happened(found, 3)?);
            let state = row::read(found, 4, State::parse)?;
            let kept = !matches!(state, State::Gebroken | State::Hersteld);
            // Later on the due day itself counts as in time here, as it does for what one may be trusted with.
            let in_time = kept && due.days_late(closed.day()) == 0;
            weeks.close(closed.day(), in_time, today);
            weeks.done += usize::from(kept && closed.day().to_string() >= last);
        }
        Ok(weeks)
    }
}
