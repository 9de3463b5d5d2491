//! An expectation: what somebody may expect from you, the story that gives them reason to, and the promise that meets it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;

/// What somebody may expect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    /// Its name in the book.
    pub id: Id,
    /// Who may expect it.
    pub contact: Id,
    /// What they may expect.
    pub text: String,
    /// Since which day.
    pub day: NaiveDate,
    /// The story that it leans on, as long as that is there.
    #[serde(default, skip_serializing_if = "is_none")]
    pub story: Option<Id>,
    /// The promise that meets it.
    #[serde(default, skip_serializing_if = "is_none")]
    pub promise: Option<Id>,
    /// When it was ended: it holds no more.
    #[serde(default, skip_serializing_if = "is_none")]
    pub ended: Option<DateTime<FixedOffset>>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Expectation {
    /// Whether it holds still.
    #[must_use]
    pub fn lives(&self) -> bool {
        self.ended.is_none()
    }

    pub(super) fn goes_on_as(&self, later: &Self) -> bool {
        let met = self.promise.is_none() || self.promise == later.promise;
        let ended = self.ended.is_none() || self.ended == later.ended;
        let same = *self == Self { promise: self.promise, ended: self.ended, ..later.clone() };
        same && met && ended && self != later
    }
}
