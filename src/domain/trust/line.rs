//! One line of evidence as it is added up: what it counts for and against, and how far it has faded. It never decides
//! who is softened: `allowance` does.

use chrono::NaiveDate;

use super::evidence::{Evidence, Outcome};
use super::parameters::Parameters;

/// Why something counts against you only in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discount {
    /// A cause outside was accepted.
    Outside,
    /// The other was told in time.
    Told,
    /// It was put right.
    Repaired,
}

/// A line of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is made of.
    pub evidence: Evidence,
    /// A new agreement after the first, in the place of how it turned out.
    pub renegotiation: bool,
    /// The day it fades from.
    pub day: NaiveDate,
    /// For you, before it faded; by importance.
    pub p: f64,
    /// Against you, before it faded; by importance.
    pub n: f64,
    /// What is left of it: 0 to 1.
    pub fading: f64,
    /// Why it counts against you only in part.
    pub discount: Option<Discount>,
}

impl Line {
    /// For you, now.
    #[must_use]
    pub fn plus(&self) -> f64 {
        self.fading * self.p
    }

    /// Against you, now.
    #[must_use]
    pub fn minus(&self) -> f64 {
        self.fading * self.n
    }
}

/// The lines of one promise: how it turned out, and each new agreement after the first.
pub(super) fn lines(
    evidence: Evidence,
    allowed: bool,
    parameters: &Parameters,
    today: NaiveDate,
) -> impl Iterator<Item = Line> {
    let fading = move |day: NaiveDate| parameters.fading((today - day).num_days());
    let agreed = evidence.renegotiated.clone();
    let again = parameters.renegotiated * evidence.weight;
    let new_agreements = agreed.into_iter().map({
        let evidence = evidence.clone();
        move |day| Line {
            evidence: evidence.clone(),
            renegotiation: true,
            day,
            p: 0.0,
            n: again,
            fading: fading(day),
            discount: None,
        }
    });
    let outcome = evidence.outcome.map(|outcome| {
        let (p, n, discount) = worth(outcome, &evidence, allowed, parameters);
        let fades = outcome != Outcome::CoveredUp;
        Line {
            renegotiation: false,
            day: evidence.day,
            p: p * evidence.weight,
            n: n * evidence.weight,
            fading: if fades { fading(evidence.day) } else { 1.0 },
            discount,
            evidence,
        }
    });
    outcome.into_iter().chain(new_agreements)
}

/// What an outcome counts for and against, and why against only in part.
pub(super) fn worth(
    outcome: Outcome,
    evidence: &Evidence,
    allowed: bool,
    parameters: &Parameters,
) -> (f64, f64, Option<Discount>) {
    let softened = |harm: f64, discount: Option<Discount>| {
        (if discount.is_some() { harm * parameters.discount } else { harm }, discount)
    };
    let outside = evidence.outside.then_some(Discount::Outside);
    match outcome {
        Outcome::InTime => {
            let bonus = |has: bool, bonus: f64| if has { bonus } else { 0.0 };
            let p = 1.0
                + bonus(evidence.anchored, parameters.anchored)
                + bonus(evidence.exceeded, parameters.exceeded);
            (p, 0.0, None)
        }
        Outcome::Late(days) | Outcome::OpenLate(days) | Outcome::ReleasedLate(days) => {
            let p = parameters.still(days);
            let told = (allowed && evidence.told).then_some(Discount::Told);
            let (n, discount) = softened(parameters.harm * (1.0 - p), outside.or(told));
            (p, n, discount)
        }
        Outcome::Broken => {
            let repaired = (allowed && evidence.repaired).then_some(Discount::Repaired);
            let (n, discount) = softened(parameters.harm, outside.or(repaired));
            (0.0, n, discount)
        }
        Outcome::CoveredUp => (0.0, parameters.covered_up, None),
    }
}
