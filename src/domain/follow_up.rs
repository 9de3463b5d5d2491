//! A planned next touch. It is never a promise: never overdue as one, never trust.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::words::named;

named! {
    /// What a follow-up is for.
    Touch {
        /// A call after keeping: did it serve?
        Aftercare = "aftercare" | "nazorg",
        /// Saying that it was done.
        Anchoring = "anchoring" | "verankeren",
        /// Putting right what was broken.
        Repair = "repair" | "rechtzetten",
        /// Asking the other to agree to a day they were told.
        Consent = "consent" | "akkoord",
        /// Thanking for a promise kept to you.
        Thanks = "thanks" | "bedanken",
        /// Asking after a promise to you.
        AskAfter = "ask-after" | "navragen",
        /// A talk.
        Talk = "talk" | "gesprek",
        /// Anything else.
        Other = "other" | "anders",
    }
}

named! {
    /// What became of a follow-up.
    Outcome {
        /// Still to do.
        Open = "open",
        /// Done.
        Done = "done",
    }
}

/// A follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// Its name in the book.
    pub id: Id,
    /// What it is for.
    pub touch: Touch,
    /// With whom.
    pub contact: Id,
    /// The promises it follows; later ones join an open aftercare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Id>,
    /// On which day.
    pub day: NaiveDate,
    /// At which local time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// What to do, where the user said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// When that was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<DateTime<FixedOffset>>,
    /// Out of the way until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed: Option<DateTime<FixedOffset>>,
    /// When it was planned.
    pub added: DateTime<FixedOffset>,
}

impl FollowUp {
    /// Whether it is still to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outcome == Outcome::Open
    }
}
