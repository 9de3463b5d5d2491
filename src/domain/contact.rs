//! A person: their names, how to speak with them, how near they stand. It never holds a score.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::words::{Address, Circle, Language, Start};

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// What kind of address it is: `mail`, `phone`, or a word of the user's.
    pub kind: String,
    /// The address.
    pub value: String,
}

/// How somebody began with you: the doubt that *you* were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impression {
    /// Which doubt.
    pub start: Start,
    /// On which day.
    pub day: NaiveDate,
    /// What did it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The problem you solve for somebody, in their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The sentence.
    pub text: String,
    /// On which day it was noted.
    pub day: NaiveDate,
}

/// A person in the book. A contact is never deleted: one whose making was undone is `gone`, one that turned
/// out to be another is `merged_into` it, and both keep what refers to them whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its name in the book.
    pub id: Id,
    /// The full name.
    pub name: String,
    /// What else they are called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nicknames: Vec<String>,
    /// Where they work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// How near they stand.
    pub circle: Circle,
    /// The language spoken with them, where it is not the user's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Je or u.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Wanted days between two encounters, where it differs from the circle's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<u32>,
    /// Ways to reach them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reach: Vec<Reach>,
    /// How they began with you.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impression: Option<Impression>,
    /// The problem you solve for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Out of sight, not out of the book.
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    /// Its making was undone.
    #[serde(default, skip_serializing_if = "is_false")]
    pub gone: bool,
    /// The contact that this one turned out to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Id>,
    /// When their name and all words about them were blanked for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erased: Option<DateTime<FixedOffset>>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Contact {
    /// A new contact with a name and nothing else known.
    #[must_use]
    pub fn named(id: Id, name: &str, added: DateTime<FixedOffset>) -> Self {
        Self {
            id,
            name: name.to_owned(),
            nicknames: Vec::new(),
            organisation: None,
            circle: Circle::Vast,
            language: None,
            address: None,
            rhythm: None,
            reach: Vec::new(),
            impression: None,
            problem: None,
            note: None,
            archived: false,
            gone: false,
            merged_into: None,
            erased: None,
            added,
        }
    }

    /// Whether it is a person of its own in the book: not undone, not merged into another.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.gone && self.merged_into.is_none()
    }

    /// The wanted days between two talks: their own, else the circle's; none where none is wanted.
    #[must_use]
    pub fn wanted_rhythm(&self) -> Option<u32> {
        self.rhythm.or(self.circle.rhythm())
    }

    /// The first name, for a sentence.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}
