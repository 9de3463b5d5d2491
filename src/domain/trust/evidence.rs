//! What a promise has shown the other: kept, late, broken, and what softens it. It never weighs anything.

use chrono::NaiveDate;

use super::parameters::Parameters;
use super::trail::{Mark, Trail};
use crate::domain::id::Id;

/// How it turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Kept, on the due day at the latest.
    InTime,
    /// Kept, so many local days after the due day.
    Late(i64),
    /// Open, so many local days after the due day.
    OpenLate(i64),
    /// Released, so many local days after the due day.
    ReleasedLate(i64),
    /// Broken.
    Broken,
    /// Broken, and covered up.
    CoveredUp,
}

/// Where a course has come to.
#[derive(Clone, Copy)]
enum End {
    Open,
    Kept,
    Broken,
    CoveredUp,
    Released,
}

impl End {
    /// How it turned out, so many days after the due day. Later on the due day itself is in time, and released or still
    /// open on it says nothing.
    fn outcome(self, late: i64) -> Option<Outcome> {
        match self {
            Self::CoveredUp => Some(Outcome::CoveredUp),
            Self::Broken => Some(Outcome::Broken),
            Self::Kept if late == 0 => Some(Outcome::InTime),
            Self::Kept => Some(Outcome::Late(late)),
            Self::Open => (late > 0).then_some(Outcome::OpenLate(late)),
            Self::Released => (late > 0).then_some(Outcome::ReleasedLate(late)),
        }
    }
}

/// What one promise has shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Which promise.
    pub promise: Id,
    /// How it turned out; nothing where it only has new agreements so far.
    pub outcome: Option<Outcome>,
    /// The day from which it fades: delivered, broken or released; today for an open one.
    pub day: NaiveDate,
    /// By its importance: a half, one or two.
    pub weight: f64,
    /// Something extra was done.
    pub exceeded: bool,
    /// It was told, and the other said something back.
    pub anchored: bool,
    /// An outside cause was accepted.
    pub outside: bool,
    /// The other was told of another day before it was delivered.
    pub told: bool,
    /// It was put right.
    pub repaired: bool,
    /// The days of the new agreements after the first.
    pub renegotiated: Vec<NaiveDate>,
}

impl Evidence {
    /// What a promise shows on a day, by what had happened by then; nothing where nothing is to be said yet. On a day to
    /// come it is what it will show if nothing happens until then.
    #[must_use]
    pub fn on(trail: &Trail, today: NaiveDate, parameters: &Parameters) -> Option<Self> {
        let mut evidence = Self {
            promise: trail.promise,
            outcome: None,
            day: today,
            weight: parameters.weight(trail.importance),
            exceeded: false,
            anchored: false,
            outside: false,
            told: false,
            repaired: false,
            renegotiated: Vec::new(),
        };
        let (mut due, mut end, mut agreed) = (None, End::Open, false);
        for (day, mark) in &trail.marks {
            // A slip in the record was one from the first day on.
            if let Mark::Corrected(right) = mark {
                due = Some(*right);
                continue;
            }
            if *day > today {
                break;
            }
            match mark {
                Mark::Said(said) => due = Some(*said),
                Mark::Agreed(new) => {
                    due = new.or(due);
                    evidence.renegotiated.extend(agreed.then_some(*day));
                    agreed = true;
                }
                Mark::Told => evidence.told = true,
                Mark::Kept { outside } => (end, evidence.day, evidence.outside) = (End::Kept, *day, *outside),
                Mark::Broken { covered_up, outside } => {
                    end = if *covered_up { End::CoveredUp } else { End::Broken };
                    (evidence.day, evidence.outside) = (*day, *outside);
                }
                Mark::Released => (end, evidence.day) = (End::Released, *day),
                Mark::Exceeded => evidence.exceeded = true,
                Mark::Anchored { reaction } => evidence.anchored = *reaction,
                Mark::PutRight => evidence.repaired = true,
                Mark::Corrected(_) => {}
            }
        }
        let late = (evidence.day - due?).num_days().max(0);
        evidence.outcome = end.outcome(late);
        Some(evidence).filter(|one| one.outcome.is_some() || !one.renegotiated.is_empty())
    }

    /// Whether it did harm that telling or putting right may soften. A cause outside softens it already; what was told
    /// counts as told when it is broken or covered up later too, so that breaking one never softens another.
    #[must_use]
    pub(super) fn asks_for_allowance(&self) -> bool {
        let harmed = !matches!(self.outcome, None | Some(Outcome::InTime));
        let repaired = self.repaired && self.outcome == Some(Outcome::Broken);
        harmed && !self.outside && (self.told || repaired)
    }
}
