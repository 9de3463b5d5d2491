//! A promise: the words as spoken, between whom, how important, and its walk. The words and the direction
//! never change.

use chrono::{DateTime, FixedOffset};
use lifecycle::{Direction, State};
use serde::{Deserialize, Serialize};

use super::due::{DueState, due_state};
use super::id::Id;
use super::time::{Happened, Now};
use super::walk::{Entry, Standing, Walk};
use super::words::{Certainty, Importance, Role};

/// A contact in a promise, and what they are to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Part {
    /// Who.
    pub contact: Id,
    /// As what.
    pub role: Role,
}

/// What may be edited at any time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
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
}

impl Default for Detail {
    fn default() -> Self {
        Self { importance: Importance::Normal, note: None, tags: Vec::new(), certainty: None }
    }
}

/// What is settled once and for all when a promise is spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name in the book.
    pub id: Id,
    /// Mine to them, or theirs to me.
    pub direction: Direction,
    /// The words as spoken.
    pub verbatim: String,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

/// A promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// What is settled.
    pub head: Head,
    /// Between whom; the first promisee leads.
    pub parts: Vec<Part>,
    /// What may be edited.
    pub detail: Detail,
    /// Its course with all facts.
    pub walk: Walk,
}

impl Promise {
    /// Its name in the book.
    #[must_use]
    pub fn id(&self) -> Id {
        self.head.id
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> &Standing {
        self.walk.standing()
    }

    /// The state; none when the promise itself is taken back.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        self.standing().state
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state().is_some_and(State::is_open)
    }

    /// How it stands with its day.
    #[must_use]
    pub fn due_state(&self, now: &Now) -> DueState {
        due_state(self.state(), Some(&self.standing().due), now)
    }

    /// Whole local days late: today's for an open one, as at closing for a closed one.
    #[must_use]
    pub fn days_late(&self, now: &Now) -> i64 {
        let standing = self.standing();
        standing.due.days_late(standing.closed.map_or_else(|| now.today(), |closed| closed.day()))
    }

    /// The first contact that the promise is to, or from.
    #[must_use]
    pub fn promisee(&self) -> Option<Id> {
        self.promisees().next()
    }

    /// Everybody that the promise is to, or from.
    pub fn promisees(&self) -> impl Iterator<Item = Id> {
        self.parts.iter().filter(|p| p.role == Role::Promisee).map(|p| p.contact)
    }

    /// When it was spoken.
    #[must_use]
    pub fn spoken(&self) -> Option<Happened> {
        self.walk.entries().first().map(|e| e.happened)
    }

    /// The states that it came to after it was spoken, each with when that happened, as far as they count.
    #[must_use]
    pub fn came_to(&self) -> Vec<(State, Happened)> {
        let mut from = None;
        let mut states = Vec::new();
        for entry in self.walk.live() {
            let Some(step) = entry.facts.step() else { continue };
            let Some(rule) = lifecycle::rule(self.head.direction, from, step) else { continue };
            if from.is_some_and(|from| from != rule.to) {
                states.push((rule.to, entry.happened));
            }
            from = Some(rule.to);
        }
        states
    }

    /// The newest entry, live or not.
    #[must_use]
    pub fn newest(&self) -> Option<&Entry> {
        self.walk.entries().last()
    }
}
