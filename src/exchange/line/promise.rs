//! A promise on a line, with its whole course. It never judges: what is read is a course only once the
//! lifecycle has admitted every entry.

use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::{EntryLine, PROMISE, Text, value};
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::time::stamp;
use crate::domain::walk::Entry;
use crate::domain::words::{Certainty, Importance, Role};
use crate::exchange::error::Malformed;

/// A promise as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    id: Text<'a>,
    direction: Text<'a>,
    contacts: Vec<PartLine<'a>>,
    verbatim: Text<'a>,
    importance: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certainty: Option<u8>,
    added: Text<'a>,
    course: Vec<EntryLine<'a>>,
}

/// A contact in a promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartLine<'a> {
    id: Text<'a>,
    role: Text<'a>,
}

/// A promise as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged {
    /// What is settled.
    pub head: Head,
    /// Between whom, after the whole course.
    pub parts: Vec<Part>,
    /// What may be edited.
    pub detail: Detail,
    /// Its course, at least one entry, not judged yet.
    pub entries: Vec<Entry>,
}

impl<'a> From<&'a Promise> for PromiseLine<'a> {
    fn from(promise: &'a Promise) -> Self {
        Self::of(&promise.head, &promise.parts, &promise.detail, promise.walk.entries())
    }
}

impl<'a> From<&'a Unjudged> for PromiseLine<'a> {
    fn from(told: &'a Unjudged) -> Self {
        Self::of(&told.head, &told.parts, &told.detail, &told.entries)
    }
}

impl<'a> PromiseLine<'a> {
    fn of(head: &'a Head, parts: &'a [Part], detail: &'a Detail, entries: &'a [Entry]) -> Self {
        let part = |p: &'a Part| PartLine { id: p.contact.as_str().into(), role: p.role.as_str().into() };
        Self {
            kind: PROMISE.into(),
            id: head.id.as_str().into(),
            direction: head.direction.as_str().into(),
            contacts: parts.iter().map(part).collect(),
            verbatim: head.verbatim.as_str().into(),
            importance: detail.importance.as_str().into(),
            note: detail.note.as_deref().map(Text::Borrowed),
            tags: detail.tags.iter().map(|t| t.as_str().into()).collect(),
            certainty: detail.certainty.map(Certainty::percent),
            added: stamp(&head.added).into(),
            course: entries.iter().map(EntryLine::from).collect(),
        }
    }

    /// Whether all but the course and between whom it is are the same.
    pub(in crate::exchange) fn is_settled_as(&self, other: &PromiseLine<'_>) -> bool {
        let fixed = |a: &PromiseLine<'_>, b: &PromiseLine<'_>| {
            (&a.id, &a.direction, &a.verbatim, &a.added) == (&b.id, &b.direction, &b.verbatim, &b.added)
        };
        let edited = |a: &PromiseLine<'_>, b: &PromiseLine<'_>| {
            (&a.importance, &a.note, &a.tags, a.certainty) == (&b.importance, &b.note, &b.tags, b.certainty)
        };
        fixed(self, other) && edited(self, other)
    }

    pub(super) fn into_unjudged(self) -> Result<Unjudged, Malformed> {
        let part = |p: PartLine<'_>| {
            Ok(Part { contact: value::id("id", &p.id)?, role: value::word("role", &p.role, Role::parse)? })
        };
        let parts = self.contacts.into_iter().map(part).collect::<Result<Vec<Part>, Malformed>>()?;
        if parts.first().is_none_or(|p| p.role != Role::Promisee) {
            return Err(Malformed::NoPromisee);
        }
        if self.course.is_empty() {
            return Err(Malformed::Value { key: "course", value: "[]".to_owned() });
        }
        Ok(Unjudged {
            head: Head {
                id: value::id("id", &self.id)?,
                direction: value::word("direction", &self.direction, Direction::parse)?,
                verbatim: self.verbatim.into_owned(),
                added: value::moment("added", &self.added)?,
            },
            parts,
            detail: Detail {
                importance: value::word("importance", &self.importance, Importance::parse)?,
                note: self.note.map(Text::into_owned),
                tags: self.tags.into_iter().map(Text::into_owned).collect(),
                certainty: value::certainty(self.certainty)?,
            },
            entries: self.course.into_iter().map(EntryLine::into_entry).collect::<Result<_, _>>()?,
        })
    }
}
