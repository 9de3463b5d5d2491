//! The trust basis as it is explained: what changed since last week, when it drops next if nothing happens, and what is at
//! stake in one promise. It never says what anybody should do.

use chrono::NaiveDate;

use super::evidence::{Evidence, Outcome};
use super::parameters::Parameters;
use super::{Opinion, Trust};
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::plus_days;

/// The promises of one contact, and how they are weighed.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'b> {
    /// Every promise to them.
    pub promises: &'b [Promise],
    /// What was there before any evidence.
    pub base_rate: f64,
    /// What counts how much.
    pub parameters: &'b Parameters,
}

/// Since last week.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it was.
    pub before: Opinion,
    /// The promise that moved it most, where anything but time did.
    pub most: Option<Id>,
}

/// A day on which it drops if nothing happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// The day.
    pub day: NaiveDate,
    /// The promise that makes it drop.
    pub promise: Id,
    /// What it will be.
    pub opinion: Opinion,
}

/// What is at stake in one open promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Stake {
    /// As it stands.
    pub now: Opinion,
    /// If it is kept today.
    pub kept: Opinion,
    /// The next day on which it makes it drop, and to what.
    pub late: Option<(NaiveDate, Opinion)>,
    /// If it is broken today.
    pub broken: Opinion,
    /// As it would stand without this promise.
    pub without: Opinion,
}

impl Basis<'_> {
    /// The trust basis on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Trust {
        self.of(self.evidence(day), day)
    }

    fn evidence(&self, day: NaiveDate) -> Vec<Evidence> {
        self.promises.iter().filter_map(|promise| Evidence::on(promise, day)).collect()
    }

    fn of(&self, evidence: Vec<Evidence>, day: NaiveDate) -> Trust {
        Trust::of(evidence, self.base_rate, self.parameters, day)
    }

    /// What it was a week ago, and which promise has moved it most since.
    #[must_use]
    pub fn change(&self, today: NaiveDate) -> Change {
        let before = plus_days(today, -7);
        let (old, new) = (self.evidence(before), self.evidence(today));
        let was = |id: Id| old.iter().find(|one| one.promise == id);
        let end = self.of(new.clone(), today).opinion.e();
        let moved = new.iter().filter(|one| was(one.promise).is_none_or(|was| !same(was, one)));
        let without = |one: &Evidence| {
            let rest = new.iter().filter(|other| other.promise != one.promise).cloned();
            (end - self.of(rest.collect(), today).opinion.e()).abs()
        };
        let most = moved.max_by(|a, b| without(a).total_cmp(&without(b))).map(|one| one.promise);
        Change { before: self.of(old, before).opinion, most }
    }

    /// The next day, after today, on which a promise that stays open makes it drop.
    #[must_use]
    pub fn next_drop(&self, today: NaiveDate) -> Option<Drop> {
        let open = self.promises.iter().filter(|promise| promise.is_open());
        let mut days: Vec<(NaiveDate, Id)> = open
            .flat_map(|promise| self.steps(promise).map(move |day| (day, promise.id())))
            .filter(|(day, _)| *day > today)
            .collect();
        days.sort_unstable();
        days.into_iter().find_map(|(day, promise)| {
            let opinion = self.on(day).opinion;
            let lower = opinion.e() < self.on(plus_days(day, -1)).opinion.e();
            lower.then_some(Drop { day, promise, opinion })
        })
    }

    /// The days on which an open promise counts for less than the day before.
    fn steps(&self, promise: &Promise) -> impl Iterator<Item = NaiveDate> {
        let due = promise.standing().due.date;
        let late = self.parameters.late;
        std::iter::once(0).chain(late.map(|(most, _)| most)).map(move |days| plus_days(due, days + 1))
    }

    /// What is at stake in an open promise; nothing where it is none of these, or not open.
    #[must_use]
    pub fn stake(&self, promise: Id, today: NaiveDate) -> Option<Stake> {
        let open = self.promises.iter().find(|other| other.id() == promise && other.is_open())?;
        let evidence = self.evidence(today);
        let own = evidence.iter().find(|one| one.promise == promise).cloned();
        let rest: Vec<Evidence> = evidence.into_iter().filter(|one| one.promise != promise).collect();
        let with = |one: Option<Evidence>| {
            let all = rest.iter().cloned().chain(one).collect();
            self.of(all, today).opinion
        };
        let late = open.standing().due.days_late(today);
        let closed = |outcome: Outcome| {
            let left = own.clone().or_else(|| Evidence::so_far(open, today));
            with(left.map(|left| Evidence { outcome: Some(outcome), day: today, ..left }))
        };
        let next = self.steps(open).find(|day| *day > today);
        Some(Stake {
            now: with(own.clone()),
            kept: closed(if late > 0 { Outcome::Late(late) } else { Outcome::InTime }),
            late: next.map(|day| (day, self.on(day).opinion)),
            broken: closed(Outcome::Broken),
            without: with(None),
        })
    }
}

/// Whether a promise shows the same, but for the days that an open one is late.
fn same(was: &Evidence, is: &Evidence) -> bool {
    *was == Evidence { day: was.day, ..is.clone() }
}
