//! The own record: how promises of the past year ended, by weekday, by importance, on full days, with whom; what day would
//! have been kept; and whether doing more is followed by more. Counts with their number of cases, and silence below ten.
//!
//! It never reads the book by itself, never orders a list, and never says what anybody should do.

mod compare;
mod realistic;

pub use compare::{Arm, Comparison, Question};
pub use realistic::Realistic;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::id::Id;
use super::time::plus_days;
use super::weeks::monday;
use super::words::{Certainty, Extra, Importance};

/// Fewer cases than these say nothing.
pub const ENOUGH: usize = 10;
/// Days that count, up to today.
pub const YEAR: i64 = 365;
/// Weeks of which it is shown how much was kept in time.
pub const WEEKS: usize = 52;

/// How one promise ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Kept, so many whole local days late; 0 is in time.
    Kept(i64),
    /// Broken, put right or not.
    Broken,
}

/// One promise given that was kept or broken in the past year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// To whom, merges followed.
    pub contact: Id,
    /// The name of that contact.
    pub name: String,
    /// When it was due.
    pub due: NaiveDate,
    /// When it was kept or broken.
    pub closed: NaiveDate,
    /// How it ended.
    pub ended: Ended,
    /// Its importance.
    pub importance: Importance,
    /// The other was told of another day before it ended.
    pub told: bool,
    /// How sure the user was when it was promised, where that was said.
    pub certainty: Option<Certainty>,
    /// What was extra, where it was exceeded.
    pub extra: Option<Extra>,
    /// It was anchored.
    pub anchored: bool,
    /// The other's reaction was noted with that.
    pub reaction: bool,
    /// Something new was asked within thirty days of the end, or a referral came.
    pub asked_again: bool,
}

impl Case {
    /// Kept in time.
    #[must_use]
    pub fn in_time(&self) -> bool {
        self.ended == Ended::Kept(0)
    }
}

/// What several cases come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Kept in time.
    pub on_time: usize,
    /// Kept late.
    pub late: usize,
    /// Of the late ones and the broken ones: the other was told of it before.
    pub told: usize,
    /// Broken.
    pub broken: usize,
}

impl Sum {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> usize {
        self.on_time + self.late + self.broken
    }

    /// Whether there are enough to say anything.
    #[must_use]
    pub fn says(&self) -> bool {
        self.all() >= ENOUGH
    }

    fn add(&mut self, case: &Case) {
        match case.ended {
            Ended::Kept(0) => self.on_time += 1,
            Ended::Kept(_) => self.late += 1,
            Ended::Broken => self.broken += 1,
        }
        self.told += usize::from(case.told && !case.in_time());
    }
}

/// The past year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The last day that counts.
    pub today: NaiveDate,
    /// The cases, by the day on which they ended.
    pub cases: Vec<Case>,
}

impl Record {
    /// The first day that counts.
    #[must_use]
    pub fn from(today: NaiveDate) -> NaiveDate {
        plus_days(today, -YEAR)
    }

    /// Of those cases that are meant.
    #[must_use]
    pub fn sum(&self, meant: impl Fn(&Case) -> bool) -> Sum {
        let mut sum = Sum::default();
        self.cases.iter().filter(|case| meant(case)).for_each(|case| sum.add(case));
        sum
    }

    /// By the weekday on which they were due, Monday first.
    #[must_use]
    pub fn by_weekday(&self) -> [Sum; 7] {
        let mut sums = [Sum::default(); 7];
        for case in &self.cases {
            sums[case.due.weekday().num_days_from_monday() as usize].add(case);
        }
        sums
    }

    /// Of each importance, small first.
    #[must_use]
    pub fn by_importance(&self) -> [(Importance, Sum); 3] {
        [Importance::Small, Importance::Normal, Importance::Large]
            .map(|importance| (importance, self.sum(|case| case.importance == importance)))
    }

    /// With each contact: with whom there were most first, then by name.
    #[must_use]
    pub fn by_contact(&self) -> Vec<(String, Sum)> {
        let mut people: BTreeMap<Id, (String, Sum)> = BTreeMap::new();
        for case in &self.cases {
            people.entry(case.contact).or_insert_with(|| (case.name.clone(), Sum::default())).1.add(case);
        }
        let mut people: Vec<(String, Sum)> = people.into_values().collect();
        people.sort_by(|(a, one), (b, other)| (other.all(), a).cmp(&(one.all(), b)));
        people
    }

    /// The weeks of the year up to the last whole one, the oldest first: kept in time, of those that ended.
    #[must_use]
    pub fn by_week(&self) -> [Sum; WEEKS] {
        let mut weeks = [Sum::default(); WEEKS];
        let first = plus_days(monday(self.today), -7 * i64::try_from(WEEKS).unwrap_or(52));
        for case in &self.cases {
            let nth = (case.closed - first).num_days().div_euclid(7);
            if let Some(week) = usize::try_from(nth).ok().and_then(|nth| weeks.get_mut(nth)) {
                week.add(case);
            }
        }
        weeks
    }

    /// By how sure the user was, the least sure first: what came of each, in time or not.
    #[must_use]
    pub fn by_certainty(&self) -> Vec<(Certainty, Sum)> {
        let of = |certainty: &Certainty| (*certainty, self.sum(|case| case.certainty == Some(*certainty)));
        Certainty::ALL.iter().map(of).collect()
    }

    /// On days on which at least so many were due.
    #[must_use]
    pub fn on_full_days(&self, full: usize) -> Sum {
        let mut due: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        self.cases.iter().for_each(|case| *due.entry(case.due).or_default() += 1);
        self.sum(|case| due.get(&case.due).is_some_and(|count| *count >= full))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::domain) fn case(due: &str, late: i64) -> Case {
        let due: NaiveDate = due.parse().unwrap();
        Case {
            contact: Id::parse("0000000000aa").unwrap(),
            name: "Jan".to_owned(),
            due,
            closed: plus_days(due, late.max(0)),
            ended: if late < 0 { Ended::Broken } else { Ended::Kept(late) },
            importance: Importance::Normal,
            told: false,
            certainty: None,
            extra: None,
            anchored: false,
            reaction: false,
            asked_again: false,
        }
    }

    #[test]
    fn cases_are_counted_by_how_they_ended_and_where() {
        let cases = vec![
            case("2026-11-13", 0),
            case("2026-11-13", 3),
            Case { told: true, ..case("2026-11-13", -1) },
            Case { told: true, ..case("2026-11-12", 0) },
        ];
        let record = Record { today: "2026-11-23".parse().unwrap(), cases };
        assert_eq!(record.sum(|_| true), Sum { on_time: 2, late: 1, told: 1, broken: 1 });
        assert_eq!(record.by_weekday()[4], Sum { on_time: 1, late: 1, told: 1, broken: 1 });
        assert_eq!(record.on_full_days(3), record.by_weekday()[4]);
        assert_eq!(record.on_full_days(4), Sum::default());
        let weeks = record.by_week();
        assert_eq!((weeks[50].all(), weeks[51].all()), (3, 1), "{weeks:?}");
        assert_eq!(record.by_contact(), [("Jan".to_owned(), record.sum(|_| true))]);
    }
}
