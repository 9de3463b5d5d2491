//! The trust basis as it is explained: what changed since last week, when it drops next if nothing happens, what may come of
//! one promise, and what brings it back. It never says what anybody should do.

use chrono::NaiveDate;

use super::Opinion;
use super::evidence::{Evidence, Outcome};
use super::ledger::Ledger;
use super::trail::{Mark, Trail};
use crate::domain::id::Id;
use crate::domain::time::plus_days;

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

/// What may come of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Future {
    /// Nothing happens today.
    Now,
    /// It is delivered today.
    Kept,
    /// It is left open until this day, the next on which it counts for less.
    Left(NaiveDate),
    /// The other agrees to another day: today, or on the last day on which that could be, where it has passed.
    Agreed,
    /// The other is told today of another day.
    Told,
    /// It is broken today.
    Broken,
    /// It need not be done any more, as of today.
    Released,
    /// Something extra is done today.
    Exceeded,
    /// It is told today that it was done, and the other says something back.
    Anchored,
    /// It is put right today.
    PutRight,
}

/// What it takes to be where one was.
#[derive(Clone, Debug, PartialEq)]
pub struct WayBack {
    /// Promises of normal importance, kept in time today.
    pub promises: u32,
    /// What that brings it back to.
    pub to: Opinion,
}

/// The most promises of which it is said that they bring one back: more is no way to go by.
const FAR: f64 = 99.0;

impl Ledger {
    /// What it was a week ago, and which promise has moved it most since.
    #[must_use]
    pub fn change(&self, today: NaiveDate) -> Change {
        let before = plus_days(today, -7);
        let sums = self.sums(today, |_| false);
        let end = self.of(&sums, today).e();
        let mut most: Option<(f64, Id)> = None;
        for trail in self.moved_since(before) {
            let Some(now) = Evidence::on(trail, today, &self.parameters) else { continue };
            let then = Evidence::on(trail, before, &self.parameters);
            if then.is_some_and(|then| same(&then, &now)) {
                continue;
            }
            let mut without = sums.clone();
            without.take_out(&now, &self.parameters);
            let moved = (end - self.of(&without, today).e()).abs();
            // Of two that moved it alike it is the one with the later id, whatever the order.
            if most.is_none_or(|(most, _)| moved >= most) {
                most = Some((moved, trail.promise));
            }
        }
        let before = self.history(&[before]).pop().unwrap_or_else(|| self.on(today));
        Change { before, most: most.map(|(_, id)| id) }
    }

    /// The next day, after today, on which a promise that stays open makes it drop.
    #[must_use]
    pub fn next_drop(&self, today: NaiveDate) -> Option<Drop> {
        let drops = |trail: &Trail| {
            let promise = trail.promise;
            trail.drops(&self.parameters).map(move |day| (day, promise))
        };
        let mut days: Vec<(NaiveDate, Id)> =
            self.open().flat_map(drops).filter(|(day, _)| *day > today).collect();
        days.sort_unstable();
        let first = days.iter().find_map(|(day, _)| {
            let opinion = self.on(*day);
            (opinion.e() < self.on(plus_days(*day, -1)).e()).then_some((*day, opinion))
        });
        let (day, opinion) = first?;
        // Of those that drop on one day it is the one without whose drop the most would be left.
        let promise = days.into_iter().filter(|(other, _)| *other == day).map(|(_, id)| id);
        let promise = promise.max_by(|a, b| self.spared(*a, day).total_cmp(&self.spared(*b, day)))?;
        Some(Drop { day, promise, opinion })
    }

    /// What it would be on a day if one promise counted as it does the day before.
    fn spared(&self, promise: Id, day: NaiveDate) -> f64 {
        let mut sums = self.sums(day, |other| other.promise == promise);
        let before =
            self.trail(promise).and_then(|trail| Evidence::on(trail, plus_days(day, -1), &self.parameters));
        before.iter().for_each(|one| sums.put(one, &self.parameters));
        self.of(&sums, day).e()
    }

    /// Whatever may come of a promise, each with what the trust basis would be then; nothing of a promise that is not here.
    #[must_use]
    pub fn futures(&self, promise: Id, today: NaiveDate) -> Vec<(Future, Opinion)> {
        let Some(trail) = self.trail(promise) else { return Vec::new() };
        let steps: &[Future] = match trail.marks.last() {
            Some((_, Mark::Kept { .. })) => &[Future::Exceeded, Future::Anchored],
            Some((_, Mark::Exceeded)) => &[Future::Anchored],
            Some((_, Mark::Broken { .. })) => &[Future::PutRight],
            // What was noted after the day has passed leaves no room before it to agree in.
            Some((noted, _)) if trail.is_open() && trail.due().is_some_and(|due| due < *noted) => {
                &[Future::Kept, Future::Told, Future::Broken, Future::Released]
            }
            _ if trail.is_open() => {
                &[Future::Kept, Future::Agreed, Future::Told, Future::Broken, Future::Released]
            }
            _ => &[],
        };
        let mut futures = vec![(Future::Now, self.on(today))];
        futures.extend(steps.iter().filter_map(|step| Some((*step, self.after(promise, *step, today)?))));
        if trail.is_open()
            && let Some(day) = trail.drops(&self.parameters).find(|day| *day > today)
        {
            futures.insert(2, (Future::Left(day), self.on(day)));
        }
        futures
    }

    /// What the trust basis would be after a step on a promise.
    #[must_use]
    pub fn after(&self, promise: Id, step: Future, today: NaiveDate) -> Option<Opinion> {
        let trail = self.trail(promise)?;
        let then = match step {
            Future::Now => trail.clone(),
            Future::Kept => trail.with(Mark::Kept { outside: false }, today),
            Future::Left(day) => return Some(self.on(day)),
            Future::Agreed => {
                // It can be agreed on the last day at the latest, and then it is for a day to come.
                let on = trail.due().map_or(today, |due| due.min(today));
                trail.with(Mark::Agreed(Some(plus_days(today, 1))), on)
            }
            Future::Told => trail.with(Mark::Told, today),
            Future::Broken => trail.with(Mark::Broken { covered_up: false, outside: false }, today),
            Future::Released => trail.with(Mark::Released, today),
            Future::Exceeded => trail.with(Mark::Exceeded, today),
            Future::Anchored => {
                let exceeded = trail.has(|mark| *mark == Mark::Exceeded);
                let trail = if exceeded { trail.clone() } else { trail.with(Mark::Exceeded, today) };
                trail.with(Mark::Anchored { reaction: true }, today)
            }
            Future::PutRight => trail.with(Mark::PutRight, today),
        };
        let mut sums = self.sums(today, |other| other.promise == promise);
        if !trail.is_open()
            && let Some(was) = Evidence::on(trail, today, &self.parameters)
        {
            sums.take_out(&was, &self.parameters);
        }
        if let Some(is) = Evidence::on(&then, today, &self.parameters) {
            sums.put(&is, &self.parameters);
        }
        Some(self.of(&sums, today))
    }

    /// What it would be without what is open and late; nothing where nothing is.
    #[must_use]
    pub fn without_late(&self, today: NaiveDate) -> Option<Opinion> {
        let late = |trail: &Trail| {
            let one = Evidence::on(trail, today, &self.parameters);
            one.is_some_and(|one| matches!(one.outcome, Some(Outcome::OpenLate(_))))
        };
        self.open().any(late).then(|| self.of(&self.sums(today, late), today))
    }

    /// What it would be without one promise.
    #[must_use]
    pub fn without(&self, promise: Id, today: NaiveDate) -> Option<Opinion> {
        let trail = self.trail(promise)?;
        let mut sums = self.sums(today, |other| other.promise == promise);
        if !trail.is_open()
            && let Some(one) = Evidence::on(trail, today, &self.parameters)
        {
            sums.take_out(&one, &self.parameters);
        }
        Some(self.of(&sums, today))
    }

    /// How many promises kept in time bring it back to what it would be without what is late, or else to what it was last
    /// week; nothing where it is not below that, or no figure can be given.
    #[must_use]
    pub fn way_back(&self, today: NaiveDate) -> Option<WayBack> {
        let now = self.on(today);
        let to = self.without_late(today).unwrap_or_else(|| self.change(today).before);
        if now.figure()? >= to.figure()? {
            return None;
        }
        // (r + k + a·prior) / (r + s + prior + k) = E, solved for k.
        let wanted = (to.e() * now.whole() - (now.r + now.a * now.prior)) / (1.0 - to.e());
        let promises = (wanted - 1e-9).ceil();
        // Between nought and what is far.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is 1 to 99")]
        let whole = promises as u32;
        (1.0..=FAR).contains(&promises).then_some(WayBack { promises: whole, to })
    }
}

/// Whether a promise shows the same, but for the days that an open one is late.
fn same(was: &Evidence, is: &Evidence) -> bool {
    *was == Evidence { day: was.day, ..is.clone() }
}
