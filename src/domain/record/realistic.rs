//! A day that would have been kept: from how late promises like this one were in the past year. It proposes only where there
//! are enough cases and most days were not kept, and never takes a day by itself.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{ENOUGH, Ended, Record};

/// The share of promises that a realistic day would have kept, in percent.
const MOST: usize = 80;
/// A day further off than so many days is no proposal any more.
const FURTHEST: i64 = 30;

/// A day that most promises like this one would have kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Realistic {
    /// The day.
    pub day: NaiveDate,
    /// How many there were like it.
    pub cases: usize,
    /// How many were kept in time.
    pub in_time: usize,
    /// How many would have been, with so many days more.
    pub would: usize,
    /// They are those due on the same weekday; else all of the year.
    pub weekday: Option<Weekday>,
}

impl Record {
    /// A day that four in five would have kept, for a promise due on a day: from those due on the same weekday, or from all
    /// where those are too few. Nothing where four in five were in time, or where there is nothing to go by.
    #[must_use]
    pub fn realistic(&self, due: NaiveDate) -> Option<Realistic> {
        let like = |weekday: Option<Weekday>| {
            let meant = move |day: NaiveDate| weekday.is_none_or(|weekday| day.weekday() == weekday);
            let ended: Vec<Ended> =
                self.cases.iter().filter(|case| meant(case.due)).map(|case| case.ended).collect();
            (ended.len() >= ENOUGH).then_some((weekday, ended))
        };
        let (weekday, ended) = like(Some(due.weekday())).or_else(|| like(None))?;
        let within =
            |days: i64| ended.iter().filter(|one| matches!(one, Ended::Kept(late) if *late <= days)).count();
        let enough = |count: usize| count * 100 >= ended.len() * MOST;
        let in_time = within(0);
        if enough(in_time) {
            return None;
        }
        let more = (1..=FURTHEST).find(|days| enough(within(*days)))?;
        let day = workday(due.checked_add_days(Days::new(more.unsigned_abs()))?);
        Some(Realistic { day, cases: ended.len(), in_time, would: within((day - due).num_days()), weekday })
    }
}

/// A Saturday or Sunday gives way to the Monday after it.
fn workday(day: NaiveDate) -> NaiveDate {
    let over = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(over)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::super::tests::case;
    use super::*;

    fn record(lates: &[i64], due: &str) -> Record {
        Record {
            today: "2026-11-23".parse().unwrap(),
            cases: lates.iter().map(|late| case(due, *late)).collect(),
        }
    }

    #[test]
    fn it_proposes_the_day_that_four_in_five_would_have_kept() {
        let thursday: NaiveDate = "2026-11-26".parse().unwrap();
        let lates = [0, 0, 0, 0, 0, 1, 1, 2, 9, -1];
        let found = record(&lates, "2026-11-12").realistic(thursday).unwrap();
        // Two days more is a Saturday: the Monday after it.
        assert_eq!(found.day, "2026-11-30".parse().unwrap());
        assert_eq!((found.cases, found.in_time, found.would), (10, 5, 8));
        assert_eq!(found.weekday, Some(Weekday::Thu));
    }

    #[test]
    fn it_is_silent_below_ten_cases_and_where_days_are_kept() {
        let thursday: NaiveDate = "2026-11-26".parse().unwrap();
        assert_eq!(record(&[3; 9], "2026-11-12").realistic(thursday), None);
        assert_eq!(record(&[0, 0, 0, 0, 0, 0, 0, 0, 9, 9], "2026-11-12").realistic(thursday), None);
        assert_eq!(record(&[-1; 12], "2026-11-12").realistic(thursday), None);
        // Too few on Thursdays: all of them are taken.
        let all = record(&[2; 12], "2026-11-13").realistic(thursday).unwrap();
        assert_eq!((all.weekday, all.day), (None, "2026-11-30".parse().unwrap()));
    }
}
