//! Away: days on which the user does nothing. Promises never move for it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;

/// Days away, the last included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// Its name in the book.
    pub id: Id,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// A note.
    #[serde(default, skip_serializing_if = "is_none")]
    pub note: Option<String>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Away {
    /// Whether a day is one of them.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}
