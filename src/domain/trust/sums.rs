//! The evidence of one contact as sums that fade together (forward decay: each piece is weighed as of one fixed day, so
//! that what has faded since is one factor for all of them). A piece goes in or out at the cost of that piece, and the
//! index of a day costs the same after ten promises and after a hundred thousand.
//!
//! They never stand alone: whoever has the evidence can add them up anew, and must come to the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::evidence::{Evidence, Outcome};
use super::line::worth;
use super::parameters::Parameters;
use super::{Counts, Opinion};
use crate::domain::id::Id;

/// What speaks for and against.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Pair {
    p: f64,
    n: f64,
}

/// Harm that may be softened when its turn has come.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asking {
    /// The day it fades from; none for what is open, which is of today on every day.
    day: Option<NaiveDate>,
    /// How much less it counts against when it is softened, before it fades.
    less: f64,
    /// It fades.
    fades: bool,
}

/// The sums of one contact's evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// The day as of which what fades is weighed.
    from: NaiveDate,
    fading: Pair,
    lasting: Pair,
    asking: BTreeMap<Id, Asking>,
    counts: Counts,
}

impl Sums {
    /// No evidence yet, to be weighed as of a day.
    #[must_use]
    pub fn new(from: NaiveDate) -> Self {
        Self {
            from,
            fading: Pair::default(),
            lasting: Pair::default(),
            asking: BTreeMap::new(),
            counts: Counts::default(),
        }
    }

    /// The raw counts.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Takes a piece of evidence in.
    pub fn put(&mut self, one: &Evidence, parameters: &Parameters) {
        self.add(one, true, parameters);
    }

    /// Takes out a piece of evidence that was put in.
    pub fn take_out(&mut self, one: &Evidence, parameters: &Parameters) {
        self.add(one, false, parameters);
    }

    fn add(&mut self, one: &Evidence, in_or_out: bool, parameters: &Parameters) {
        let sign = if in_or_out { 1.0 } else { -1.0 };
        for day in &one.renegotiated {
            self.fading.n += sign * parameters.renegotiated * one.weight * self.grown(*day, parameters);
        }
        let Some(outcome) = one.outcome else { return };
        let count = match outcome {
            Outcome::InTime => &mut self.counts.on_time,
            Outcome::Late(_) | Outcome::ReleasedLate(_) => &mut self.counts.late,
            Outcome::Broken | Outcome::CoveredUp => &mut self.counts.broken,
            Outcome::OpenLate(_) => &mut self.counts.open_late,
        };
        *count = if in_or_out { *count + 1 } else { count.saturating_sub(1) };
        let open = matches!(outcome, Outcome::OpenLate(_));
        let fades = !open && outcome != Outcome::CoveredUp;
        let (p, n, _) = worth(outcome, one, false, parameters);
        if one.asks_for_allowance() {
            if in_or_out {
                let less = (n - worth(outcome, one, true, parameters).1) * one.weight;
                let day = (!open).then_some(one.day);
                self.asking.insert(one.promise, Asking { day, less, fades });
            } else {
                self.asking.remove(&one.promise);
            }
        }
        let grown = if fades { self.grown(one.day, parameters) } else { 1.0 };
        let sums = if fades { &mut self.fading } else { &mut self.lasting };
        sums.p += sign * p * one.weight * grown;
        sums.n += sign * n * one.weight * grown;
    }

    /// What a piece of a day weighs as of the fixed day: less where it is older, more where it is newer.
    fn grown(&self, day: NaiveDate, parameters: &Parameters) -> f64 {
        power((day - self.from).num_days(), parameters)
    }

    /// What the evidence comes to on a day; none of it is of a later one.
    #[must_use]
    pub fn opinion(&self, day: NaiveDate, base_rate: f64, parameters: &Parameters) -> Opinion {
        let faded = power((self.from - day).num_days(), parameters);
        let r = self.fading.p * faded + self.lasting.p;
        let s = self.fading.n * faded + self.lasting.n - self.softened(day, parameters);
        // What went in and out again may leave less than nothing behind.
        Opinion { a: base_rate, r: r.max(0.0), s: s.max(0.0), prior: parameters.prior }
    }

    /// How much less it counts against by what telling and putting right soften: each whose turn has come, in the order of
    /// days and then of ids.
    fn softened(&self, today: NaiveDate, parameters: &Parameters) -> f64 {
        let mut turns: Vec<(NaiveDate, Id, Asking)> =
            self.asking.iter().map(|(id, asking)| (asking.day.unwrap_or(today), *id, *asking)).collect();
        turns.sort_unstable_by_key(|(day, id, _)| (*day, *id));
        let (mut last, mut less): (Option<NaiveDate>, f64) = (None, 0.0);
        for (day, _, asking) in turns {
            if last.is_none_or(|last| (day - last).num_days() >= parameters.allowance) {
                last = Some(day);
                let faded = if asking.fades { parameters.fading((today - day).num_days()) } else { 1.0 };
                less += asking.less * faded;
            }
        }
        less
    }
}

/// Two to the number of half-lives in so many days, which may be fewer than none.
fn power(days: i64, parameters: &Parameters) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "days are far below what a float counts exactly")]
    let days = days as f64;
    (days / parameters.half_life).exp2()
}
