//! A contact moment: somebody was spoken, or something passed between you. A like is kept too, and is never a talk.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{is_false, is_none};
use crate::domain::id::Id;
use crate::domain::time::Happened;
use crate::domain::words::{Channel, named};

named! {
    /// How deep a talk went.
    Depth {
        /// A word in passing.
        Light = "light" | "licht",
        /// A talk as most are.
        Normal = "normal" | "gewoon",
        /// About what really matters to them.
        Deep = "deep" | "diep",
    }
}

/// A contact moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encounter {
    /// Its name in the book.
    pub id: Id,
    /// With whom.
    pub contact: Id,
    /// When.
    pub happened: Happened,
    /// How.
    pub channel: Channel,
    /// What it was about, in one line.
    #[serde(default, skip_serializing_if = "is_none")]
    pub about: Option<String>,
    /// How deep it went, where the user said so.
    #[serde(default, skip_serializing_if = "is_none")]
    pub depth: Option<Depth>,
    /// The promise of which a word was spoken then.
    #[serde(default, skip_serializing_if = "is_none")]
    pub promise: Option<Id>,
    /// It was noted by itself, because words of a promise were spoken then; the user said nothing of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub by_itself: bool,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

impl Encounter {
    /// The id of a talk that is noted by itself. It follows from what was said, with whom and on which day, so that the
    /// same talk is the same one wherever it is noted, and no other id is drawn for it.
    #[must_use]
    pub fn id_by_itself(said: Id, contact: Id, day: NaiveDate) -> Id {
        let day = day.to_string();
        let bytes = said.as_bytes().iter().chain(contact.as_bytes()).chain(day.as_bytes());
        // FNV-1a, and a last mixing (that of SplitMix64) so that every bit counts in every letter.
        let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let sum = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let sum = (sum ^ (sum >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Id::from_bits(sum ^ (sum >> 31))
    }

    /// Whether somebody was really spoken: live, by video or by telephone.
    #[must_use]
    pub fn is_spoken(&self) -> bool {
        self.channel.is_spoken()
    }

    /// What tells the newest: the day, the time on it (none is before any), and the id.
    #[must_use]
    pub fn order(&self) -> (NaiveDate, Option<NaiveTime>, Id) {
        (self.happened.day(), self.happened.time(), self.id)
    }
}
