//! What one contact has had from you, kept so that it can be asked for at any time: the trail of every promise, and the
//! sums of those that are closed. A step costs the promise that it is about; the index costs what is open.
//!
//! It never says what anybody should do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::evidence::Evidence;
use super::parameters::Parameters;
use super::sums::Sums;
use super::trail::Trail;
use super::{Counts, Opinion, Trust};
use crate::domain::id::Id;

/// A day after all others: by then all has happened.
const EVER: NaiveDate = NaiveDate::MAX;

/// The promises given to one contact, weighed.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    trails: BTreeMap<Id, Trail>,
    /// Those of the trails that are open.
    open: Vec<Id>,
    /// What the closed ones have shown.
    closed: Sums,
    /// What was there before any evidence.
    pub base_rate: f64,
    /// What counts how much.
    pub parameters: Parameters,
}

impl Ledger {
    /// The ledger of a contact.
    #[must_use]
    pub fn new(trails: Vec<Trail>, base_rate: f64, parameters: Parameters) -> Self {
        let newest = trails.iter().flat_map(|trail| &trail.marks).map(|(day, _)| *day).max();
        let closed = Sums::new(newest.unwrap_or_default());
        let mut ledger = Self { trails: BTreeMap::new(), open: Vec::new(), closed, base_rate, parameters };
        trails.into_iter().for_each(|trail| ledger.put(trail));
        ledger
    }

    /// Takes a promise in as it is now, in the place of what it was before.
    pub fn put(&mut self, trail: Trail) {
        self.take_out(trail.promise);
        if trail.is_open() {
            self.open.push(trail.promise);
        } else if let Some(one) = Evidence::on(&trail, EVER, &self.parameters) {
            self.closed.put(&one, &self.parameters);
        }
        self.trails.insert(trail.promise, trail);
    }

    /// Takes a promise out: it was taken back, or was to somebody else.
    pub fn take_out(&mut self, promise: Id) {
        let Some(trail) = self.trails.remove(&promise) else { return };
        if trail.is_open() {
            self.open.retain(|other| *other != promise);
        } else if let Some(one) = Evidence::on(&trail, EVER, &self.parameters) {
            self.closed.take_out(&one, &self.parameters);
        }
    }

    /// The trail of a promise.
    #[must_use]
    pub fn trail(&self, promise: Id) -> Option<&Trail> {
        self.trails.get(&promise)
    }

    /// Every trail, by id.
    pub fn trails(&self) -> impl Iterator<Item = &Trail> {
        self.trails.values()
    }

    /// The trails of what is open.
    pub fn open(&self) -> impl Iterator<Item = &Trail> {
        self.open.iter().filter_map(|id| self.trails.get(id))
    }

    /// The sums of a day that is no day of the past: of all promises, or of all but those that are left out.
    pub(super) fn sums(&self, day: NaiveDate, but: impl Fn(&Trail) -> bool) -> Sums {
        let mut sums = self.closed.clone();
        for trail in self.open().filter(|trail| !but(trail)) {
            if let Some(one) = Evidence::on(trail, day, &self.parameters) {
                sums.put(&one, &self.parameters);
            }
        }
        sums
    }

    pub(super) fn of(&self, sums: &Sums, day: NaiveDate) -> Opinion {
        sums.opinion(day, self.base_rate, &self.parameters)
    }

    /// What it comes to on a day that is no day of the past.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Opinion {
        self.of(&self.sums(day, |_| false), day)
    }

    /// The raw counts of a day that is no day of the past.
    #[must_use]
    pub fn counts(&self, day: NaiveDate) -> Counts {
        self.sums(day, |_| false).counts()
    }

    /// What every promise shows on a day, by what had happened by then.
    pub(super) fn evidence(&self, day: NaiveDate) -> Vec<Evidence> {
        self.trails.values().filter_map(|trail| Evidence::on(trail, day, &self.parameters)).collect()
    }

    /// The trust basis on any day, with every line that it is made of. It costs every promise there was.
    #[must_use]
    pub fn whole(&self, day: NaiveDate) -> Trust {
        Trust::of(self.evidence(day), self.base_rate, &self.parameters, day)
    }

    /// The trails of which something happened after a day, or may have: it costs nothing to pass the others by.
    pub(super) fn moved_since(&self, day: NaiveDate) -> impl Iterator<Item = &Trail> {
        let moved =
            move |trail: &&Trail| trail.marks.last().is_some_and(|(last, _)| *last > day) || trail.is_open();
        self.trails.values().filter(moved)
    }

    /// What it came to at the end of each of these days, which are in order, by what had happened by then. It costs what has
    /// happened since the first of them.
    #[must_use]
    pub fn history(&self, days: &[NaiveDate]) -> Vec<Opinion> {
        let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
            return Vec::new();
        };
        let on = |trail: &Trail, day| Evidence::on(trail, day, &self.parameters);
        // What has not moved since stands in the sums as it stood then.
        let mut sums = self.closed.clone();
        let mut turns: Vec<(NaiveDate, Id)> = Vec::new();
        let mut shown: BTreeMap<Id, Evidence> = BTreeMap::new();
        for trail in self.moved_since(first) {
            if !trail.is_open() {
                on(trail, EVER).iter().for_each(|one| sums.take_out(one, &self.parameters));
            }
            if let Some(then) = on(trail, first) {
                sums.put(&then, &self.parameters);
                shown.insert(trail.promise, then);
            }
            let later = trail.turns(&self.parameters).into_iter().filter(|day| (first..=last).contains(day));
            turns.extend(later.map(|day| (day, trail.promise)));
        }
        turns.sort_unstable();
        let mut turns = turns.into_iter().peekable();
        let mut past = Vec::with_capacity(days.len());
        for day in days {
            while let Some((turn, id)) = turns.next_if(|(turn, _)| turn <= day) {
                let Some(trail) = self.trails.get(&id) else { continue };
                if let Some(before) = shown.remove(&id) {
                    sums.take_out(&before, &self.parameters);
                }
                if let Some(now) = on(trail, turn) {
                    sums.put(&now, &self.parameters);
                    shown.insert(id, now);
                }
            }
            past.push(self.of(&sums, *day));
        }
        past
    }
}
