//! The trust basis of one contact: the evidence they have had from you, weighed and added up. It is no claim about what
//! is in their head, and it never orders a list.
//!
//! r and s are the sums of what speaks for and against you, each line fading by half in [`Parameters::half_life`] days.
//! E = (r + 2a) / (r + s + 2) is the mean of the beta distribution with those counts and the base rate a; b, d and u are
//! belief, disbelief and uncertainty of the same opinion in subjective logic, so that E = b + a·u (Jøsang and Ismail,
//! The Beta Reputation System, 2002).

mod allowance;
mod evidence;
pub mod ladder;
mod ledger;
mod line;
mod parameters;
mod sums;
mod trail;
mod view;
mod weights;

pub use evidence::{Evidence, Outcome};
pub use ledger::Ledger;
pub use line::{Discount, Line};
pub use parameters::Parameters;
pub use sums::Sums;
pub use trail::{Mark, Trail};
pub use view::{Change, Drop, Future, WayBack};
pub use weights::{TABLE, Weight};

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::contact::Contact;
use crate::domain::words::Start;

/// The base rate of somebody by the doubt that they gave you to begin with; of whom that is not known, as of whom gave
/// neither.
#[must_use]
pub fn base_rate(contact: &Contact, parameters: &Parameters) -> f64 {
    let [disadvantage, neutral, benefit] = parameters.base_rates;
    match contact.impression.as_ref().map(|impression| impression.start) {
        Some(Start::Voordeel) => benefit,
        Some(Start::Blanco) | None => neutral,
        Some(Start::Nadeel) => disadvantage,
    }
}

/// An opinion: what the evidence comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// The base rate: what was there before any evidence. 0 to 1.
    pub a: f64,
    /// What speaks for you. 0 or more.
    pub r: f64,
    /// What speaks against you. 0 or more.
    pub s: f64,
    /// How much the base rate weighs, in promises.
    pub prior: f64,
}

impl Opinion {
    /// Expectation: 0 to 1.
    #[must_use]
    pub fn e(&self) -> f64 {
        (self.r + self.a * self.prior) / self.whole()
    }

    /// Belief: 0 to 1.
    #[must_use]
    pub fn b(&self) -> f64 {
        self.r / self.whole()
    }

    /// Disbelief: 0 to 1.
    #[must_use]
    pub fn d(&self) -> f64 {
        self.s / self.whole()
    }

    /// Uncertainty: 0 to 1. Belief, disbelief and uncertainty are one together.
    #[must_use]
    pub fn u(&self) -> f64 {
        self.prior / self.whole()
    }

    /// The standard deviation of the expectation.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        let e = self.e();
        (e * (1.0 - e) / (self.whole() + 1.0)).sqrt()
    }

    /// All of the evidence and the base rate, in promises.
    pub(crate) fn whole(&self) -> f64 {
        self.r + self.s + self.prior
    }

    /// How well founded it is.
    #[must_use]
    pub fn ground(&self) -> Ground {
        match self.u() {
            u if u > 0.50 => Ground::TooEarly,
            u if u < 0.20 => Ground::Founded,
            _ => Ground::Provisional,
        }
    }

    /// 0 to 100 in whole numbers; none while it is too early to say.
    #[must_use]
    pub fn figure(&self) -> Option<u32> {
        let whole = (self.e() * 100.0).round();
        // Between 0 and 100 by its formula.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is 0 to 100")]
        let figure = whole as u32;
        (self.ground() != Ground::TooEarly).then_some(figure)
    }
}

/// How well founded an opinion is, by its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Above a half: no figure is shown.
    TooEarly,
    /// From a fifth to a half.
    Provisional,
    /// Below a fifth.
    Founded,
}

/// The raw counts that stand beside every figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Kept in time.
    pub on_time: usize,
    /// Kept, or released, after the day.
    pub late: usize,
    /// Broken, put right or not.
    pub broken: usize,
    /// Open, and late today.
    pub open_late: usize,
}

/// The trust basis of one contact at one moment, with every line it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Trust {
    /// What it comes to.
    pub opinion: Opinion,
    /// Every line of evidence, the newest first.
    pub lines: Vec<Line>,
    /// The raw counts.
    pub counts: Counts,
}

impl Trust {
    /// Weighs the evidence of one contact. Its order does not matter.
    #[must_use]
    pub fn of(evidence: Vec<Evidence>, base_rate: f64, parameters: &Parameters, today: NaiveDate) -> Self {
        let counts = count(&evidence);
        let allowed = allowance::granted(&evidence, parameters);
        let mut lines: Vec<Line> = Vec::with_capacity(evidence.len());
        for evidence in evidence {
            let allowed = allowed.contains(&evidence.promise);
            lines.extend(line::lines(evidence, allowed, parameters, today));
        }
        // One order of adding up, whatever order it came in.
        lines.sort_by_key(|line| Reverse((line.day, line.evidence.promise)));
        let (r, s) = lines.iter().fold((0.0, 0.0), |(r, s), line| (r + line.plus(), s + line.minus()));
        Self { opinion: Opinion { a: base_rate, r, s, prior: parameters.prior }, lines, counts }
    }
}

fn count(evidence: &[Evidence]) -> Counts {
    let mut counts = Counts::default();
    for one in evidence {
        match one.outcome {
            Some(Outcome::InTime) => counts.on_time += 1,
            Some(Outcome::Late(_) | Outcome::ReleasedLate(_)) => counts.late += 1,
            Some(Outcome::Broken | Outcome::CoveredUp) => counts.broken += 1,
            Some(Outcome::OpenLate(_)) => counts.open_late += 1,
            None => {}
        }
    }
    counts
}

impl Counts {
    /// How many promises there are to go by.
    #[must_use]
    pub fn all(&self) -> usize {
        self.on_time + self.late + self.broken + self.open_late
    }
}

#[cfg(test)]
mod kept_sums;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod view_tests;
