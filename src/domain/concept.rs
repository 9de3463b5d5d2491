//! What is not a promise yet: not said aloud, or said without a person or a day. It never counts as one.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::promise::Detail;
use super::time::Happened;
use super::words::{Certainty, Channel, Importance, named};

named! {
    /// Why it is not a promise yet.
    ConceptKind {
        /// *Nog zeggen*: meant, not yet said aloud.
        Unspoken = "unspoken",
        /// *Aanvullen*: said, but to nobody known or for no day.
        Incomplete = "incomplete",
    }
}

/// A concept. It keeps its id when it becomes a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name in the book.
    pub id: Id,
    /// Why it is not a promise yet.
    pub kind: ConceptKind,
    /// Mine to them, or theirs to me.
    #[serde(with = "direction")]
    pub direction: Direction,
    /// The words as typed or spoken.
    pub verbatim: String,
    /// The deliverable as far as it was understood.
    pub body: String,
    /// To or from whom, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id>,
    /// Others that it is to as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Id>,
    /// Who it may be, where a name fits several.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Id>,
    /// The day, where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// The time on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_time: Option<NaiveTime>,
    /// A second day that the words could mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<NaiveDate>,
    /// The time on that second day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt_time: Option<NaiveTime>,
    /// When it was said; for an unspoken one, when it was noted.
    pub spoken: Happened,
    /// How it was said.
    pub channel: Channel,
    /// How much it matters.
    pub importance: Importance,
    /// A note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// How sure the user was of keeping it, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// A day to look again, where the words wait for something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_again: Option<NaiveDate>,
    /// When it comes again, where it is to be a series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Concept {
    /// What may be edited of the promise that it may become.
    #[must_use]
    pub fn detail(&self) -> Detail {
        Detail {
            importance: self.importance,
            note: self.note.clone(),
            tags: self.tags.clone(),
            certainty: self.certainty,
        }
    }
}

/// A direction by its stored name.
pub(crate) mod direction {
    use lifecycle::Direction;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(d: &Direction, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(d.as_str())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Direction, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(d)?;
        Direction::parse(&text)
            .ok_or_else(|| de::Error::custom(format_args!("`{text}` is no direction: given or received")))
    }
}
