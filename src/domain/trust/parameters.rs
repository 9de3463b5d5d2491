//! The numbers of the formula, each of which the user may set. It never holds a rule.

use crate::domain::words::Importance;

/// What counts how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// Days in which evidence fades to a half.
    pub half_life: f64,
    /// How much the base rate weighs, in promises.
    pub prior: f64,
    /// Added to a promise that was kept in time and anchored with a reaction.
    pub anchored: f64,
    /// Added to a promise that was kept in time and exceeded.
    pub exceeded: f64,
    /// What a late one still counts for: up to so many days late, so much. Later than the last it counts for nothing.
    pub late: [(i64, f64); 2],
    /// What a broken promise counts against, and a late one for the part that it does not count for.
    pub harm: f64,
    /// What one that was covered up counts against. It never fades.
    pub covered_up: f64,
    /// What is left of the harm of what was told, put right, or had an accepted cause outside.
    pub discount: f64,
    /// Days between two times that telling or putting right counts for something, for one contact.
    pub allowance: i64,
    /// Counted against for each new agreement on one promise after the first.
    pub renegotiated: f64,
    /// What a promise weighs by its importance: small, normal, large.
    pub weights: [f64; 3],
    /// The base rate by what they gave you to begin with: the disadvantage of the doubt, neither, the benefit.
    pub base_rates: [f64; 3],
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            half_life: 180.0,
            prior: 2.0,
            anchored: 0.25,
            exceeded: 0.10,
            late: [(7, 0.5), (30, 0.25)],
            harm: 3.0,
            covered_up: 6.0,
            discount: 0.5,
            allowance: 365,
            renegotiated: 0.5,
            weights: [0.5, 1.0, 2.0],
            base_rates: [0.3, 0.5, 0.7],
        }
    }
}

impl Parameters {
    /// What is left of evidence after so many days: 1 today, a half after the half-life.
    #[must_use]
    pub fn fading(&self, days: i64) -> f64 {
        // Days of a lifetime are exact in a float.
        #[expect(clippy::cast_precision_loss, reason = "days are far below what a float counts exactly")]
        let days = days.max(0) as f64;
        (-days / self.half_life).exp2()
    }

    /// What a promise weighs by its importance.
    #[must_use]
    pub fn weight(&self, importance: Importance) -> f64 {
        let [small, normal, large] = self.weights;
        match importance {
            Importance::Small => small,
            Importance::Normal => normal,
            Importance::Large => large,
        }
    }

    /// What a promise that is so many days late still counts for.
    #[must_use]
    pub fn still(&self, days_late: i64) -> f64 {
        self.late.iter().find(|(most, _)| days_late <= *most).map_or(0.0, |(_, still)| *still)
    }
}
