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
        // A moment begins with its civil day, so that text compares as days do.
        let entries = "SELECT count(DISTINCT c.promise) FROM course AS c JOIN promise_now AS n ON n.promise = c.promise
            WHERE c.entry IN ('uitspreken', 'verankeren') AND c.happened >= ?1 AND c.happened < ?2 AND c.entry = ?3
            AND n.direction = 'given' AND n.state IS NOT NULL AND (c.entry = 'uitspreken' OR n.state = 'verankering')";
        let mut query = self.db.prepare_cached(entries)?;
        let mut count =
            |entry: &str| query.query_row([last.as_str(), &this, entry], |r| r.get::<_, usize>(0));
        let mut weeks =
            Weeks { said: count("uitspreken")?, told_back: count("verankeren")?, ..Weeks::default() };
        let closed = "SELECT due, due_time, zone, closed, state FROM promise_now
            WHERE closed >= ?1 AND closed < ?2 AND direction = 'given' AND state <> 'ontheven'";
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
