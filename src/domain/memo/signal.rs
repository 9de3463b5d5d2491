//! A signal: something heard from or about somebody, that may become one small promise, or is let go.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;
use crate::domain::words::Channel;

/// What became of a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It waits.
    Open,
    /// A promise was made of it.
    Promised(Id),
    /// It was let go.
    LetGo,
}

/// Something heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Its name in the book.
    pub id: Id,
    /// Of whom.
    pub contact: Id,
    /// What was heard.
    pub text: String,
    /// On which day.
    pub heard: NaiveDate,
    /// How, where that is known.
    #[serde(default, skip_serializing_if = "is_none")]
    pub how: Option<Channel>,
    /// The promise that was made of it.
    #[serde(default, skip_serializing_if = "is_none")]
    pub promise: Option<Id>,
    /// When it was answered: by that promise, else by letting it go.
    #[serde(default, skip_serializing_if = "is_none")]
    pub closed: Option<DateTime<FixedOffset>>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Signal {
    /// Whether it waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// What became of it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match (self.closed, self.promise) {
            (None, _) => Answer::Open,
            (Some(_), Some(promise)) => Answer::Promised(promise),
            (Some(_), None) => Answer::LetGo,
        }
    }

    pub(super) fn goes_on_as(&self, later: &Self) -> bool {
        let same = *self == Self { promise: None, closed: None, ..later.clone() };
        self.is_open() && same && !later.is_open()
    }
}
