//! A hush: what the user did with a suggestion that is worked out anew every day. The suggestion itself is kept nowhere.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use super::is_none;
use crate::domain::id::Id;

/// What a suggestion is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Topic {
    /// Its kind, by the name under which that is stored.
    pub kind: String,
    /// With whom; none where a whole kind is meant, or nobody.
    #[serde(default, skip_serializing_if = "is_none")]
    pub contact: Option<Id>,
    /// The promise, signal or follow-up it is about, where it is about one.
    #[serde(default, skip_serializing_if = "is_none")]
    pub about: Option<Id>,
}

/// What was done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It comes back on a day.
    Postponed(NaiveDate),
    /// Not for this contact any more.
    Dropped,
    /// Not this kind any more.
    Muted,
}

impl Verdict {
    /// The day on which it holds no more; the end of the calendar where it holds for good.
    #[must_use]
    pub fn until(self) -> NaiveDate {
        match self {
            Self::Postponed(day) => day,
            Self::Dropped | Self::Muted => NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX),
        }
    }
}

/// What was done with a suggestion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hush {
    /// Its name in the book.
    pub id: Id,
    /// Which suggestion.
    pub topic: Topic,
    /// What was done.
    pub verdict: Verdict,
    /// When it was done.
    pub added: DateTime<FixedOffset>,
}

impl Hush {
    /// Whether a suggestion is to be silent on a day. `own` says for whom a contact stands.
    #[must_use]
    pub fn silences(&self, topic: &Topic, day: NaiveDate, own: impl Fn(Id) -> Id) -> bool {
        let contact = |topic: &Topic| topic.contact.map(&own);
        let kind = self.topic.kind == topic.kind;
        match self.verdict {
            Verdict::Muted => kind,
            Verdict::Dropped => kind && contact(&self.topic) == contact(topic),
            Verdict::Postponed(until) => {
                let same = contact(&self.topic) == contact(topic) && self.topic.about == topic.about;
                kind && same && day < until
            }
        }
    }
}
