//! A referral: a contact brought you to somebody, or you brought a contact to somebody.

use chrono::{DateTime, FixedOffset, NaiveDate};
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;

/// To whom somebody was brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brought {
    /// A contact of the book.
    Contact(Id),
    /// Somebody who is not in the book.
    Name(String),
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its name in the book.
    pub id: Id,
    /// Received: the contact brought you to somebody. Given: you brought the contact to somebody.
    #[serde(with = "crate::domain::concept::direction")]
    pub direction: Direction,
    /// The contact on whose page it stands.
    pub contact: Id,
    /// The somebody.
    pub whom: Brought,
    /// On which day.
    pub day: NaiveDate,
    /// A note.
    #[serde(default, skip_serializing_if = "is_none")]
    pub note: Option<String>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}
