//! Whether doing more is followed by more, from one's own cases: two shares and the interval of their difference. It claims
//! no cause: those who were given more may have been others to begin with.
//!
//! The interval is Newcombe's hybrid of two Wilson score intervals (R. G. Newcombe, Interval estimation for the difference
//! between independent proportions, Statistics in Medicine 17, 1998, method 10), at 90 %.

use super::{Case, ENOUGH, Record};
use crate::domain::words::Extra;

/// The 95 % point of the normal distribution: an interval of 90 % has five hundredths on either side.
const Z: f64 = 1.644_853_626_951_472_7;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Went further, against only kept.
    Exceeded,
    /// Aftercare, against none.
    Aftercare,
    /// Anchored, against not.
    Anchored,
}

impl Question {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Exceeded, Self::Aftercare, Self::Anchored];

    fn of(self, case: &Case) -> bool {
        match self {
            Self::Exceeded => case.extra.is_some(),
            Self::Aftercare => case.extra == Some(Extra::Aftercare),
            Self::Anchored => case.anchored,
        }
    }
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arm {
    /// Cases.
    pub n: usize,
    /// Those after which something new was asked, or a referral came, within thirty days.
    pub again: usize,
}

impl Arm {
    /// The share, 0 to 1; 0 where there are no cases.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.n == 0 { 0.0 } else { count(self.again) / count(self.n) }
    }

    /// Wilson's score interval of the share.
    fn interval(&self) -> (f64, f64) {
        let (n, p) = (count(self.n), self.share());
        let z2 = Z * Z;
        let middle = p + z2 / (2.0 * n);
        let wide = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
        let whole = 1.0 + z2 / n;
        ((middle - wide) / whole, (middle + wide) / whole)
    }
}

/// Two sides beside each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// What is compared.
    pub question: Question,
    /// With it.
    pub with: Arm,
    /// Without it.
    pub without: Arm,
    /// The difference of the shares and its 90 % interval, -1 to 1; none where either side has too few cases.
    pub difference: Option<(f64, f64, f64)>,
}

impl Record {
    /// Every comparison there is, of promises kept at least thirty days ago: of later ones it is not known yet.
    #[must_use]
    pub fn comparisons(&self) -> [Comparison; 3] {
        Question::ALL.map(|question| {
            let (mut with, mut without) = (Arm::default(), Arm::default());
            let known = |case: &&Case| (self.today - case.closed).num_days() >= 30;
            let kept = |case: &&Case| matches!(case.ended, super::Ended::Kept(_));
            for case in self.cases.iter().filter(known).filter(kept) {
                let arm = if question.of(case) { &mut with } else { &mut without };
                arm.n += 1;
                arm.again += usize::from(case.asked_again);
            }
            Comparison { question, with, without, difference: difference(&with, &without) }
        })
    }
}

fn difference(with: &Arm, without: &Arm) -> Option<(f64, f64, f64)> {
    if with.n < ENOUGH || without.n < ENOUGH {
        return None;
    }
    let (p, q) = (with.share(), without.share());
    let ((p_low, p_high), (q_low, q_high)) = (with.interval(), without.interval());
    let low = p - q - ((p - p_low).powi(2) + (q_high - q).powi(2)).sqrt();
    let high = p - q + ((p_high - p).powi(2) + (q - q_low).powi(2)).sqrt();
    Some((p - q, low, high))
}

/// A count as a number with decimals: a year of promises is far below where that loses anything.
#[expect(clippy::cast_precision_loss, reason = "counts of cases are small")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 5e-4, "{found} is not {expected}");
    }

    /// Worked out by hand from the two formulas, with z = 1.644854.
    #[test]
    fn intervals_are_those_worked_out_by_hand() {
        let (with, without) = (Arm { n: 20, again: 12 }, Arm { n: 40, again: 12 });
        // Wilson for 12 of 20: z² = 2.705543, middle = 0.6 + 0.067639, wide = 1.644854 × √(0.012 + 0.001691).
        let (low, high) = with.interval();
        close(low, 0.418_6);
        close(high, 0.757_6);
        let (low, high) = without.interval();
        close(low, 0.196_6);
        close(high, 0.428_7);
        let (found, low, high) = difference(&with, &without).unwrap();
        close(found, 0.3);
        close(low, 0.077_5);
        close(high, 0.488_5);
    }

    #[test]
    fn nothing_is_said_below_ten_on_either_side() {
        let (few, many) = (Arm { n: 9, again: 9 }, Arm { n: 100, again: 1 });
        assert_eq!(difference(&few, &many), None);
        assert_eq!(difference(&many, &few), None);
        let (none, all) = (Arm { n: 10, again: 0 }, Arm { n: 10, again: 10 });
        let (found, low, high) = difference(&all, &none).unwrap();
        close(found, 1.0);
        assert!(low > 0.5 && high <= 1.0 + 1e-9, "{low} {high}");
    }
}
