//! A concept on a line. It never makes a promise of it.

use chrono::{NaiveDate, NaiveTime};
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::{CONCEPT, Text, value};
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::id::Id;
use crate::domain::time::stamp;
use crate::domain::words::{Certainty, Channel, Importance};
use crate::exchange::error::Malformed;

/// A concept as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConceptLine<'a> {
    #[serde(rename = "type")]
    line: Text<'a>,
    id: Text<'a>,
    kind: Text<'a>,
    direction: Text<'a>,
    verbatim: Text<'a>,
    body: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contact: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due_time: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doubt_time: Option<Text<'a>>,
    spoken: Text<'a>,
    channel: Text<'a>,
    importance: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certainty: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    look_again: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<Text<'a>>,
    added: Text<'a>,
}

impl<'a> From<&'a Concept> for ConceptLine<'a> {
    fn from(concept: &'a Concept) -> Self {
        let ids = |ids: &'a [Id]| ids.iter().map(|id| id.as_str().into()).collect();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string().into());
        Self {
            line: CONCEPT.into(),
            id: concept.id.as_str().into(),
            kind: concept.kind.as_str().into(),
            direction: concept.direction.as_str().into(),
            verbatim: concept.verbatim.as_str().into(),
            body: concept.body.as_str().into(),
            contact: concept.contact.as_ref().map(|id| id.as_str().into()),
            also: ids(&concept.also),
            candidates: ids(&concept.candidates),
            due: day(concept.due),
            due_time: concept.due_time.map(value::hm),
            doubt: day(concept.doubt),
            doubt_time: concept.doubt_time.map(value::hm),
            spoken: concept.spoken.to_string().into(),
            channel: concept.channel.as_str().into(),
            importance: concept.importance.as_str().into(),
            note: concept.note.as_deref().map(Text::Borrowed),
            tags: concept.tags.iter().map(|t| t.as_str().into()).collect(),
            certainty: concept.certainty.map(Certainty::percent),
            look_again: day(concept.look_again),
            rule: concept.rule.as_deref().map(Text::Borrowed),
            added: stamp(&concept.added).into(),
        }
    }
}

impl ConceptLine<'_> {
    pub(super) fn into_concept(self) -> Result<Concept, Malformed> {
        let (due, due_time) = on("due", self.due, "due_time", self.due_time)?;
        let (doubt, doubt_time) = on("doubt", self.doubt, "doubt_time", self.doubt_time)?;
        Ok(Concept {
            id: value::id("id", &self.id)?,
            kind: value::word("kind", &self.kind, ConceptKind::parse)?,
            direction: value::word("direction", &self.direction, Direction::parse)?,
            verbatim: self.verbatim.into_owned(),
            body: self.body.into_owned(),
            contact: self.contact.map(|id| value::id("contact", &id)).transpose()?,
            also: value::ids("also", &self.also)?,
            candidates: value::ids("candidates", &self.candidates)?,
            due,
            due_time,
            doubt,
            doubt_time,
            spoken: value::happened("spoken", &self.spoken)?,
            channel: value::word("channel", &self.channel, Channel::parse)?,
            importance: value::word("importance", &self.importance, Importance::parse)?,
            note: self.note.map(Text::into_owned),
            tags: self.tags.into_iter().map(Text::into_owned).collect(),
            certainty: value::certainty(self.certainty)?,
            look_again: self.look_again.map(|day| value::day("look_again", &day)).transpose()?,
            rule: self.rule.map(Text::into_owned),
            added: value::moment("added", &self.added)?,
        })
    }
}

/// A day, and a time on it. A concept may know the time and not yet the day.
fn on(
    key: &'static str,
    day: Option<Text<'_>>,
    time_key: &'static str,
    time: Option<Text<'_>>,
) -> Result<(Option<NaiveDate>, Option<NaiveTime>), Malformed> {
    let day = day.map(|day| value::day(key, &day)).transpose()?;
    let time = time.map(|time| value::clock(time_key, &time)).transpose()?;
    Ok((day, time))
}
