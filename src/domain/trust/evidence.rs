//! What a promise has shown the other: kept, late, broken, and what softens it. It never weighs anything.

use chrono::NaiveDate;
use lifecycle::Direction;

use super::parameters::weight;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::Promise;

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
    /// What a promise shows on a day, by what had happened by then; nothing for one to me, one that is taken back, and
    /// one of which nothing is to be said yet. On a day to come it is what it will show if nothing happens until then.
    #[must_use]
    pub fn on(promise: &Promise, today: NaiveDate) -> Option<Self> {
        Self::so_far(promise, today).filter(|one| one.outcome.is_some() || !one.renegotiated.is_empty())
    }

    /// The same, also where nothing is to be said yet.
    pub(super) fn so_far(promise: &Promise, today: NaiveDate) -> Option<Self> {
        if promise.head.direction != Direction::Given || promise.state().is_none() {
            return None;
        }
        let mut evidence = Self {
            promise: promise.id(),
            outcome: None,
            day: today,
            weight: weight(promise.detail.importance),
            exceeded: false,
            anchored: false,
            outside: false,
            told: false,
            repaired: false,
            renegotiated: Vec::new(),
        };
        let (mut due, mut end) = (None, End::Open);
        for entry in promise.walk.live() {
            // A slip in the record was one from the first day on.
            if let Facts::Corrigeren { due: right, .. } = &entry.facts {
                due = right.or(due);
                continue;
            }
            let day = entry.happened.day();
            if day > today {
                break;
            }
            match &entry.facts {
                Facts::Uitspreken { due: said, .. } => due = Some(*said),
                Facts::Heronderhandelen { due: new, .. } => {
                    due = new.or(due);
                    evidence.renegotiated.push(day);
                }
                Facts::Melden { .. } => evidence.told = true,
                Facts::Vertonen { outside } => {
                    (end, evidence.day, evidence.outside) = (End::Kept, day, outside.is_some());
                }
                Facts::Breken { covered_up, outside, .. } => {
                    end = if *covered_up { End::CoveredUp } else { End::Broken };
                    (evidence.day, evidence.outside) = (day, outside.is_some());
                }
                Facts::Ontheffen { .. } => (end, evidence.day) = (End::Released, day),
                Facts::Overtreffen { .. } => evidence.exceeded = true,
                Facts::Verankeren { reaction, .. } => evidence.anchored = reaction.is_some(),
                Facts::Herstellen { .. } => evidence.repaired = true,
                Facts::Corrigeren { .. } | Facts::Terugnemen(_) | Facts::Terugzetten(_) => {}
            }
        }
        if !evidence.renegotiated.is_empty() {
            evidence.renegotiated.remove(0);
        }
        evidence.outcome = end.outcome(due?.days_late(evidence.day));
        Some(evidence)
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
