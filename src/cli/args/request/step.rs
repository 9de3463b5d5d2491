//! The steps that can be asked, each with what was said of it. Nothing here is required: the lifecycle says what a
//! step lacks.

use crate::domain::words::{Channel, Extra, ReleasedBy};

/// A step on a promise. What the lifecycle needs for it may be missing here: refusing is the lifecycle's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeStep {
    /// The promise, as id or words.
    pub id: String,
    /// `--on`: when it happened, a day in any words or `DATETHH:MM`.
    pub on: Option<String>,
    /// `--note`.
    pub note: Option<String>,
    /// Which step, with what belongs to it.
    pub step: StepAsked,
}

/// The steps, each with what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepAsked {
    /// `keep`.
    Keep {
        /// `--outside`: a cause of lateness that the other accepted.
        outside: Option<String>,
    },
    /// `exceed`.
    Exceed {
        /// `--kind`.
        kind: Option<Extra>,
        /// `--what`.
        what: Option<String>,
    },
    /// `anchor`; with `kind` or `what` it is `exceed` and `anchor` in one.
    Anchor {
        /// `--via`.
        via: Option<Channel>,
        /// `--said`: in which words.
        said: Option<String>,
        /// `--reaction`: what the other answered.
        reaction: Option<String>,
        /// `--kind` of the extra.
        kind: Option<Extra>,
        /// `--what` was extra.
        what: Option<String>,
    },
    /// `renegotiate`.
    Renegotiate {
        /// `--due`: the new day.
        due: Option<String>,
        /// `--at`: the new time.
        at: Option<String>,
        /// `--what`: the new deliverable.
        what: Option<String>,
        /// `--via`.
        via: Option<Channel>,
        /// `--agreed`.
        agreed: bool,
    },
    /// `tell`.
    Tell {
        /// `--due`: the new day.
        due: Option<String>,
        /// `--via`.
        via: Option<Channel>,
    },
    /// `break`.
    Break {
        /// `--why`.
        why: Option<String>,
        /// `--told`: the other knows.
        told: bool,
        /// `--covered-up`.
        covered_up: bool,
        /// `--outside`: a cause that the other accepted.
        outside: Option<String>,
    },
    /// `repair`.
    Repair {
        /// `--how`.
        how: Option<String>,
        /// `--accepted`: the other accepted it.
        accepted: bool,
        /// `--told`: the other was told. Who accepted it was told, so `--accepted` says this too.
        told: bool,
    },
    /// `release`.
    Release {
        /// `--by-other` or `--moot`.
        by: Option<ReleasedBy>,
        /// `--why`.
        why: Option<String>,
    },
    /// `correct`.
    Correct {
        /// `--due`: the day as it was really said.
        due: Option<String>,
        /// `--at`: the time as it was really said.
        at: Option<String>,
        /// `--what`: the deliverable as it was really said.
        what: Option<String>,
        /// `--contact`: to whom it really was.
        contact: Option<String>,
        /// `--why`.
        why: Option<String>,
    },
}
