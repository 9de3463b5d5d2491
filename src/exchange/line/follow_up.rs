//! A follow-up on a line. It never plans one.

use serde::{Deserialize, Serialize};

use super::{FOLLOW_UP, Text, value};
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::time::stamp;
use crate::exchange::error::Malformed;

/// A follow-up as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUpLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    id: Text<'a>,
    touch: Text<'a>,
    contact: Text<'a>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    promises: Vec<Text<'a>>,
    day: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    what: Option<Text<'a>>,
    outcome: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    closed: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    snoozed: Option<Text<'a>>,
    added: Text<'a>,
}

impl<'a> From<&'a FollowUp> for FollowUpLine<'a> {
    fn from(follow_up: &'a FollowUp) -> Self {
        Self {
            kind: FOLLOW_UP.into(),
            id: follow_up.id.as_str().into(),
            touch: follow_up.touch.as_str().into(),
            contact: follow_up.contact.as_str().into(),
            promises: follow_up.promises.iter().map(|id| id.as_str().into()).collect(),
            day: follow_up.day.to_string().into(),
            time: follow_up.time.map(value::hm),
            what: follow_up.what.as_deref().map(Text::Borrowed),
            outcome: follow_up.outcome.as_str().into(),
            closed: follow_up.closed.as_ref().map(|t| stamp(t).into()),
            snoozed: follow_up.snoozed.as_ref().map(|t| stamp(t).into()),
            added: stamp(&follow_up.added).into(),
        }
    }
}

impl FollowUpLine<'_> {
    pub(super) fn into_follow_up(self) -> Result<FollowUp, Malformed> {
        Ok(FollowUp {
            id: value::id("id", &self.id)?,
            touch: value::word("touch", &self.touch, Touch::parse)?,
            contact: value::id("contact", &self.contact)?,
            promises: value::ids("promises", &self.promises)?,
            day: value::day("day", &self.day)?,
            time: self.time.map(|t| value::clock("time", &t)).transpose()?,
            what: self.what.map(Text::into_owned),
            outcome: value::word("outcome", &self.outcome, Outcome::parse)?,
            closed: self.closed.map(|t| value::moment("closed", &t)).transpose()?,
            snoozed: self.snoozed.map(|t| value::moment("snoozed", &t)).transpose()?,
            added: value::moment("added", &self.added)?,
        })
    }
}
