//! A success story: for whom, which problem, which result. What was done for one is why another may expect it.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;

/// A success story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Its name in the book.
    pub id: Id,
    /// For whom, as it may be told to others.
    pub whom: String,
    /// The contact it is about, where they are in the book.
    #[serde(default, skip_serializing_if = "is_none")]
    pub contact: Option<Id>,
    /// What the problem was.
    pub problem: String,
    /// What came of it.
    pub result: String,
    /// The promise it came of.
    #[serde(default, skip_serializing_if = "is_none")]
    pub promise: Option<Id>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}
