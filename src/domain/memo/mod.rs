//! Memos: what is noted of people beside promises. A contact moment, a signal, a story, an expectation, a referral, a
//! group, days away, and what was done with a suggestion.
//!
//! A memo is never a promise, is never late, and holds no score. Its id is in a space of its own: only promises, concepts
//! and follow-ups share one.

mod away;
mod encounter;
mod expectation;
mod group;
mod hush;
mod referral;
mod signal;
mod spoken;
mod story;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

pub use away::Away;
pub use encounter::{Depth, Encounter};
pub use expectation::Expectation;
pub use group::Group;
pub use hush::{Hush, Topic, Verdict};
pub use referral::{Brought, Referral};
pub use signal::{Answer, Signal};
pub use spoken::{Spoken, last_spoken, newest_spoken};
pub use story::Story;

use super::id::Id;
use super::words::named;

named! {
    /// What kind of memo it is.
    MemoKind {
        /// A contact moment.
        Encounter = "encounter",
        /// Something heard.
        Signal = "signal",
        /// A success story.
        Story = "story",
        /// What somebody may expect.
        Expectation = "expectation",
        /// Who brought whom to whom.
        Referral = "referral",
        /// Contacts under one name.
        Group = "group",
        /// Days on which nothing is done.
        Away = "away",
        /// What was done with a suggestion.
        Hush = "hush",
    }
}

/// A memo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// A contact moment.
    Encounter(Encounter),
    /// Something heard.
    Signal(Signal),
    /// A success story.
    Story(Story),
    /// What somebody may expect.
    Expectation(Expectation),
    /// Who brought whom to whom.
    Referral(Referral),
    /// Contacts under one name.
    Group(Group),
    /// Days on which nothing is done.
    Away(Away),
    /// What was done with a suggestion.
    Hush(Hush),
}

impl Memo {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> MemoKind {
        match self {
            Self::Encounter(_) => MemoKind::Encounter,
            Self::Signal(_) => MemoKind::Signal,
            Self::Story(_) => MemoKind::Story,
            Self::Expectation(_) => MemoKind::Expectation,
            Self::Referral(_) => MemoKind::Referral,
            Self::Group(_) => MemoKind::Group,
            Self::Away(_) => MemoKind::Away,
            Self::Hush(_) => MemoKind::Hush,
        }
    }

    /// Its name in the book.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Self::Encounter(memo) => memo.id,
            Self::Signal(memo) => memo.id,
            Self::Story(memo) => memo.id,
            Self::Expectation(memo) => memo.id,
            Self::Referral(memo) => memo.id,
            Self::Group(memo) => memo.id,
            Self::Away(memo) => memo.id,
            Self::Hush(memo) => memo.id,
        }
    }

    /// Whose page it stands on, as it was noted: merges are not followed.
    #[must_use]
    pub fn contact(&self) -> Option<Id> {
        match self {
            Self::Encounter(memo) => Some(memo.contact),
            Self::Signal(memo) => Some(memo.contact),
            Self::Story(memo) => memo.contact,
            Self::Expectation(memo) => Some(memo.contact),
            Self::Referral(memo) => Some(memo.contact),
            Self::Group(_) | Self::Away(_) => None,
            Self::Hush(memo) => memo.topic.contact,
        }
    }

    /// Everybody it names.
    #[must_use]
    pub fn people(&self) -> Vec<Id> {
        let mut people: Vec<Id> = self.contact().into_iter().collect();
        match self {
            Self::Group(memo) => people.extend(&memo.members),
            Self::Referral(Referral { whom: Brought::Contact(id), .. }) => people.push(*id),
            _ => {}
        }
        people
    }

    /// The promise it came of, or came to.
    #[must_use]
    pub fn promise(&self) -> Option<Id> {
        match self {
            Self::Encounter(memo) => memo.promise,
            Self::Signal(memo) => memo.promise,
            Self::Story(memo) => memo.promise,
            Self::Expectation(memo) => memo.promise,
            Self::Referral(_) | Self::Group(_) | Self::Away(_) | Self::Hush(_) => None,
        }
    }

    /// Its day: of what passes the last, of the others the one it is of.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Encounter(memo) => memo.happened.day(),
            Self::Signal(memo) => memo.heard,
            Self::Story(memo) => memo.added.date_naive(),
            Self::Expectation(memo) => memo.day,
            Self::Referral(memo) => memo.day,
            Self::Group(memo) => memo.added.date_naive(),
            Self::Away(memo) => memo.until,
            Self::Hush(memo) => memo.verdict.until(),
        }
    }

    /// Whether it can matter on a day like today: it waits for an answer, holds, or is used at every capture. Of contact
    /// moments the newest matters alone, which none of them knows of itself.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self {
            Self::Signal(memo) => memo.is_open(),
            Self::Expectation(memo) => memo.lives(),
            Self::Group(_) | Self::Away(_) | Self::Hush(_) => true,
            Self::Encounter(_) | Self::Story(_) | Self::Referral(_) => false,
        }
    }

    /// Whether it passes by itself: after its day it matters to nobody.
    #[must_use]
    pub fn passes(&self) -> bool {
        matches!(self.kind(), MemoKind::Away | MemoKind::Hush)
    }

    /// When it was noted.
    #[must_use]
    pub fn added(&self) -> DateTime<FixedOffset> {
        match self {
            Self::Encounter(memo) => memo.added,
            Self::Signal(memo) => memo.added,
            Self::Story(memo) => memo.added,
            Self::Expectation(memo) => memo.added,
            Self::Referral(memo) => memo.added,
            Self::Group(memo) => memo.added,
            Self::Away(memo) => memo.added,
            Self::Hush(memo) => memo.added,
        }
    }

    /// Whether `later` is this one gone on: a signal that was answered since, an expectation that was met or ended. All
    /// else is the same.
    #[must_use]
    pub fn goes_on_as(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Signal(before), Self::Signal(after)) => before.goes_on_as(after),
            (Self::Expectation(before), Self::Expectation(after)) => before.goes_on_as(after),
            _ => false,
        }
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

fn is_none<T>(value: &Option<T>) -> bool {
    value.is_none()
}
