//! A contact on a line, those gone or merged included. It never follows a merge.

use serde::{Deserialize, Serialize};

use super::{CONTACT, Text, is_false, value};
use crate::domain::contact::{Contact, Impression, Problem, Reach};
use crate::domain::time::stamp;
use crate::domain::words::{Address, Circle, Language, Start};
use crate::exchange::error::Malformed;

/// A contact as it is written and read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    id: Text<'a>,
    name: Text<'a>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    nicknames: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<Text<'a>>,
    circle: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rhythm: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reach: Vec<ReachLine<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    impression: Option<ImpressionLine<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    problem: Option<ProblemLine<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "is_false")]
    archived: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    gone: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    merged_into: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erased: Option<Text<'a>>,
    added: Text<'a>,
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReachLine<'a> {
    kind: Text<'a>,
    value: Text<'a>,
}

/// How somebody began with you.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ImpressionLine<'a> {
    start: Text<'a>,
    day: Text<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Text<'a>>,
}

/// The problem you solve for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ProblemLine<'a> {
    text: Text<'a>,
    day: Text<'a>,
}

impl<'a> From<&'a Impression> for ImpressionLine<'a> {
    fn from(impression: &'a Impression) -> Self {
        Self {
            start: impression.start.as_str().into(),
            day: impression.day.to_string().into(),
            note: impression.note.as_deref().map(Text::Borrowed),
        }
    }
}

impl ImpressionLine<'_> {
    fn into_impression(self) -> Result<Impression, Malformed> {
        Ok(Impression {
            start: value::word("start", &self.start, Start::parse)?,
            day: value::day("day", &self.day)?,
            note: self.note.map(Text::into_owned),
        })
    }
}

impl<'a> From<&'a Problem> for ProblemLine<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self { text: problem.text.as_str().into(), day: problem.day.to_string().into() }
    }
}

impl ProblemLine<'_> {
    fn into_problem(self) -> Result<Problem, Malformed> {
        Ok(Problem { text: value::said("text", self.text)?, day: value::day("day", &self.day)? })
    }
}

impl<'a> From<&'a Contact> for ContactLine<'a> {
    fn from(contact: &'a Contact) -> Self {
        let reach = |r: &'a Reach| ReachLine { kind: r.kind.as_str().into(), value: r.value.as_str().into() };
        Self {
            kind: CONTACT.into(),
            id: contact.id.as_str().into(),
            name: contact.name.as_str().into(),
            nicknames: contact.nicknames.iter().map(|n| n.as_str().into()).collect(),
            organisation: contact.organisation.as_deref().map(Text::Borrowed),
            circle: contact.circle.as_str().into(),
            language: contact.language.map(|l| l.as_str().into()),
            address: contact.address.map(|a| a.as_str().into()),
            rhythm: contact.rhythm,
            reach: contact.reach.iter().map(reach).collect(),
            impression: contact.impression.as_ref().map(Into::into),
            problem: contact.problem.as_ref().map(Into::into),
            note: contact.note.as_deref().map(Text::Borrowed),
            archived: contact.archived,
            gone: contact.gone,
            merged_into: contact.merged_into.as_ref().map(|id| id.as_str().into()),
            erased: contact.erased.as_ref().map(|t| stamp(t).into()),
            added: stamp(&contact.added).into(),
        }
    }
}

impl ContactLine<'_> {
    pub(super) fn into_contact(self) -> Result<Contact, Malformed> {
        let reach = |r: ReachLine<'_>| Reach { kind: r.kind.into_owned(), value: r.value.into_owned() };
        Ok(Contact {
            id: value::id("id", &self.id)?,
            name: value::said("name", self.name)?,
            nicknames: self.nicknames.into_iter().map(Text::into_owned).collect(),
            organisation: self.organisation.map(Text::into_owned),
            circle: value::word("circle", &self.circle, Circle::parse)?,
            language: self.language.map(|l| value::word("language", &l, Language::parse)).transpose()?,
            address: self.address.map(|a| value::word("address", &a, Address::parse)).transpose()?,
            rhythm: self.rhythm,
            reach: self.reach.into_iter().map(reach).collect(),
            impression: self.impression.map(ImpressionLine::into_impression).transpose()?,
            problem: self.problem.map(ProblemLine::into_problem).transpose()?,
            note: self.note.map(Text::into_owned),
            archived: self.archived,
            gone: self.gone,
            merged_into: self.merged_into.map(|id| value::id("merged_into", &id)).transpose()?,
            erased: self.erased.map(|t| value::moment("erased", &t)).transpose()?,
            added: value::moment("added", &self.added)?,
        })
    }
}
