//! What the past weeks were like: what was said, done and told back, and how much of it in time. Counts, never marks.
//!
//! It never counts by itself: the store does, by index.

use chrono::{Datelike, NaiveDate};

use super::time::plus_days;

/// Weeks of which it is shown how much was kept in time.
pub const WEEKS: usize = 12;

/// The past weeks, of promises given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weeks {
    /// Promises spoken last week.
    pub said: usize,
    /// Promises kept last week.
    pub done: usize,
    /// Promises anchored last week.
    pub told_back: usize,
    /// The weeks before this one, the oldest first.
    pub kept: [Week; WEEKS],
}

/// One week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Kept in time.
    pub in_time: usize,
    /// Kept at all, or broken.
    pub closed: usize,
}

/// The Monday of the week of a day.
#[must_use]
pub fn monday(day: NaiveDate) -> NaiveDate {
    plus_days(day, -i64::from(day.weekday().num_days_from_monday()))
}

impl Weeks {
    /// The first day that counts, for a given today.
    #[must_use]
    pub fn from(today: NaiveDate) -> NaiveDate {
        plus_days(monday(today), -7 * i64::try_from(WEEKS).unwrap_or(12))
    }

    /// Counts a promise that was kept or broken on a day; days outside these weeks count for nothing.
    pub fn close(&mut self, day: NaiveDate, in_time: bool, today: NaiveDate) {
        let week = (day - Self::from(today)).num_days().div_euclid(7);
        if let Ok(nth) = usize::try_from(week)
            && let Some(week) = self.kept.get_mut(nth)
        {
            week.closed += 1;
            week.in_time += usize::from(in_time);
        }
    }

    /// All of them together.
    #[must_use]
    pub fn sum(&self) -> Week {
        let add = |a: Week, b: &Week| Week { in_time: a.in_time + b.in_time, closed: a.closed + b.closed };
        self.kept.iter().fold(Week::default(), add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_this_one_is_not_yet_past() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(monday(day("2026-11-29")), day("2026-11-23"));
        let today = day("2026-11-25");
        assert_eq!(Weeks::from(today), day("2026-08-31"));
        let mut weeks = Weeks::default();
        for (closed, in_time) in
            [("2026-08-30", true), ("2026-08-31", true), ("2026-11-22", false), ("2026-11-23", true)]
        {
            weeks.close(day(closed), in_time, today);
        }
        assert_eq!(weeks.kept[0], Week { in_time: 1, closed: 1 });
        assert_eq!(weeks.kept[11], Week { in_time: 0, closed: 1 });
        assert_eq!(weeks.sum(), Week { in_time: 1, closed: 2 });
    }
}
