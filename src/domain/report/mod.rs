//! A week in the method's three counts: what was said, what was done, what was told back; with whom, who still waits to be
//! told, and what comes next. Counts and days, never marks.
//!
//! It never reads the book by itself: the store lays the deeds of the week before it.

mod week;

pub use week::{Asked, default_week};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::id::Id;
use super::time::plus_days;

/// One promise given, seen on the day that counts for the list it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Which promise.
    pub promise: Id,
    /// To whom, merges followed.
    pub contact: Id,
    /// The name of that contact.
    pub name: String,
    /// The deliverable.
    pub what: String,
    /// The day: spoken, kept, told back, broken, or due.
    pub day: NaiveDate,
    /// Whole local days late when it was closed; 0 where it was in time, or does not count.
    pub days_late: i64,
}

/// How somebody's figure moved in the week; only where there is a figure at both ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Who.
    pub contact: Id,
    /// The name.
    pub name: String,
    /// On the Sunday before the week, 0 to 100.
    pub before: u8,
    /// On its last day, or today, 0 to 100.
    pub after: u8,
}

/// One week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Spoken in it.
    pub said: Vec<Deed>,
    /// Kept in it.
    pub done: Vec<Deed>,
    /// Anchored in it.
    pub told_back: Vec<Deed>,
    /// Broken in it, put right or not.
    pub broken: Vec<Deed>,
    /// Kept in the four weeks up to its end and not told back yet, the oldest first.
    pub waiting: Vec<Deed>,
    /// Open, and due in the week after it, by day; empty where that week has passed.
    pub next: Vec<Deed>,
    /// Whose figure moved, the furthest first.
    pub moved: Vec<Moved>,
}

/// What there was with one contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct With {
    /// Who.
    pub contact: Id,
    /// The name.
    pub name: String,
    /// Spoken.
    pub said: usize,
    /// Kept.
    pub done: usize,
    /// Anchored.
    pub told_back: usize,
}

/// Days before the end of the week in which what was kept may still wait to be told back.
pub const WAITS: i64 = 28;

impl Report {
    /// Its Sunday.
    #[must_use]
    pub fn sunday(&self) -> NaiveDate {
        plus_days(self.monday, 6)
    }

    /// Kept in time, of those kept.
    #[must_use]
    pub fn in_time(&self) -> usize {
        self.done.iter().filter(|deed| deed.days_late == 0).count()
    }

    /// Per contact: who had most of it first, then by name.
    #[must_use]
    pub fn people(&self) -> Vec<With> {
        let mut people: BTreeMap<Id, With> = BTreeMap::new();
        let mut count = |deeds: &[Deed], add: fn(&mut With)| {
            for deed in deeds {
                add(people.entry(deed.contact).or_insert_with(|| With {
                    contact: deed.contact,
                    name: deed.name.clone(),
                    said: 0,
                    done: 0,
                    told_back: 0,
                }));
            }
        };
        count(&self.said, |with| with.said += 1);
        count(&self.done, |with| with.done += 1);
        count(&self.told_back, |with| with.told_back += 1);
        let mut people: Vec<With> = people.into_values().collect();
        people.sort_by_key(|with| {
            (std::cmp::Reverse(with.said + with.done + with.told_back), with.name.clone(), with.contact)
        });
        people
    }

    /// Who still waits to be told, each with the promise that was kept longest ago and how many others there are; who
    /// waits longest first.
    #[must_use]
    pub fn waiting_people(&self) -> Vec<(&Deed, usize)> {
        let mut people: Vec<(&Deed, usize)> = Vec::new();
        for deed in &self.waiting {
            match people.iter_mut().find(|(other, _)| other.contact == deed.contact) {
                Some((_, others)) => *others += 1,
                None => people.push((deed, 0)),
            }
        }
        people
    }

    /// Nothing happened in it, and nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lists = [&self.said, &self.done, &self.told_back, &self.broken, &self.waiting, &self.next];
        lists.iter().all(|list| list.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deed(contact: &str, days_late: i64) -> Deed {
        let id = |text: &str| Id::parse(text).unwrap();
        Deed {
            promise: id("0000000000p1"),
            contact: id(contact),
            name: contact.to_owned(),
            what: String::new(),
            day: NaiveDate::default(),
            days_late,
        }
    }

    #[test]
    fn people_are_counted_in_all_three_and_stand_by_how_much_there_was() {
        let (jan, noor) = ("0000000000aa", "0000000000bb");
        let report = Report {
            said: vec![deed(noor, 0), deed(jan, 0)],
            done: vec![deed(jan, 2), deed(jan, 0)],
            told_back: vec![deed(jan, 0)],
            ..Report::default()
        };
        let counts: Vec<_> =
            report.people().iter().map(|w| (w.name.clone(), w.said, w.done, w.told_back)).collect();
        assert_eq!(counts, [(jan.to_owned(), 1, 2, 1), (noor.to_owned(), 1, 0, 0)]);
        assert_eq!(report.in_time(), 1);
        assert!(!report.is_empty() && Report::default().is_empty());
    }
}
