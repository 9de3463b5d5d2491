//! A series on a line. It never makes a promise of it.

use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::{SERIES, Text, value};
use crate::domain::promise::Detail;
use crate::domain::series::{self, Series};
use crate::domain::time::stamp;
use crate::domain::words::{Certainty, Channel, Importance};
use crate::exchange::error::Malformed;

/// A series as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    id: Text<'a>,
    direction: Text<'a>,
    contacts: Vec<Text<'a>>,
    verbatim: Text<'a>,
    body: Text<'a>,
    rule: Text<'a>,
    first: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    zone: Option<Text<'a>>,
    importance: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    certainty: Option<u8>,
    spoken: Text<'a>,
    channel: Text<'a>,
    current: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    previous: Option<Text<'a>>,
    day: Text<'a>,
    made: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped: Option<Text<'a>>,
    added: Text<'a>,
}

impl<'a> From<&'a Series> for SeriesLine<'a> {
    fn from(series: &'a Series) -> Self {
        Self {
            kind: SERIES.into(),
            id: series.id.as_str().into(),
            direction: series.direction.as_str().into(),
            contacts: series.contacts.iter().map(|id| id.as_str().into()).collect(),
            verbatim: series.verbatim.as_str().into(),
            body: series.body.as_str().into(),
            rule: series.rule.as_str().into(),
            first: series.first.to_string().into(),
            time: series.time.map(value::hm),
            zone: series.zone.map(|zone| zone.name().into()),
            importance: series.detail.importance.as_str().into(),
            note: series.detail.note.as_deref().map(Text::Borrowed),
            tags: series.detail.tags.iter().map(|t| t.as_str().into()).collect(),
            certainty: series.detail.certainty.map(Certainty::percent),
            spoken: series.spoken.to_string().into(),
            channel: series.channel.as_str().into(),
            current: series.current.as_str().into(),
            previous: series.previous.as_ref().map(|id| id.as_str().into()),
            day: series.day.to_string().into(),
            made: series.made,
            stopped: series.stopped.as_ref().map(|t| stamp(t).into()),
            added: stamp(&series.added).into(),
        }
    }
}

impl SeriesLine<'_> {
    /// Whether what never changes of a series is the same.
    pub(in crate::exchange) fn is_settled_as(&self, other: &SeriesLine<'_>) -> bool {
        let fixed = |s: &SeriesLine<'_>| {
            format!("{} {} {} {} {} {}", s.id, s.direction, s.verbatim, s.rule, s.first, s.added)
        };
        fixed(self) == fixed(other)
    }

    pub(super) fn into_series(self) -> Result<Series, Malformed> {
        let first = value::day("first", &self.first)?;
        if series::check(&self.rule, first).is_err() {
            return Err(value::refuse("rule", &self.rule));
        }
        Ok(Series {
            id: value::id("id", &self.id)?,
            direction: value::word("direction", &self.direction, Direction::parse)?,
            verbatim: self.verbatim.into_owned(),
            body: self.body.into_owned(),
            contacts: value::ids("contacts", &self.contacts)?,
            rule: self.rule.into_owned(),
            first,
            time: self.time.map(|t| value::clock("time", &t)).transpose()?,
            zone: self.zone.map(|zone| zone.parse().map_err(|_| value::refuse("zone", &zone))).transpose()?,
            detail: Detail {
                importance: value::word("importance", &self.importance, Importance::parse)?,
                note: self.note.map(Text::into_owned),
                tags: self.tags.into_iter().map(Text::into_owned).collect(),
                certainty: value::certainty(self.certainty)?,
            },
            spoken: value::happened("spoken", &self.spoken)?,
            channel: value::word("channel", &self.channel, Channel::parse)?,
            current: value::id("current", &self.current)?,
            previous: self.previous.map(|id| value::id("previous", &id)).transpose()?,
            day: value::day("day", &self.day)?,
            made: self.made,
            stopped: self.stopped.map(|t| value::moment("stopped", &t)).transpose()?,
            added: value::moment("added", &self.added)?,
        })
    }
}
