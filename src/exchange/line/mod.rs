//! One line: a JSON object with a `type`, of the format this program writes, or one in the plain form of
//! other programs. What is written and what is read have one struct each, so a key can't be forgotten on
//! either side; a key that is not known is an error that names it.
//!
//! It never judges a course, and never looks beyond its own line.

mod card;
mod concept;
mod contact;
mod entry;
mod follow_up;
mod keys;
mod memo;
mod plain;
mod promise;
mod series;
mod value;

use std::borrow::Cow;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

pub use card::CardLine;
pub use concept::ConceptLine;
pub use contact::ContactLine;
pub use entry::EntryLine;
pub use follow_up::FollowUpLine;
pub use memo::MemoLine;
pub use plain::{PlainContact, PlainPromise, PlainState};
pub use promise::{PartLine, PromiseLine, Unjudged};
pub use series::SeriesLine;

use super::error::Malformed;
use crate::domain::card::Card;
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::memo::{Memo, MemoKind};
use crate::domain::series::Series;

/// The newest format that is known here, and the one that is written.
pub const FORMAT: u64 = 1;

/// Text that is borrowed when it is written, and mostly when it is read.
pub(super) type Text<'a> = Cow<'a, str>;

/// What a line turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The first line, with its format.
    Header(u64),
    /// A contact.
    Contact(Box<Contact>),
    /// A promise, its course not judged yet.
    Promise(Box<Unjudged>),
    /// A concept.
    Concept(Box<Concept>),
    /// A follow-up.
    FollowUp(Box<FollowUp>),
    /// A series.
    Series(Box<Series>),
    /// A memo: its type is its kind.
    Memo(Box<Memo>),
    /// The card of a contact.
    Card(Box<Card>),
    /// A promise in the plain form.
    Plain(Box<PlainPromise>),
    /// A contact in the plain form.
    PlainContact(Box<PlainContact>),
}

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderLine<'a> {
    #[serde(rename = "type")]
    kind: Text<'a>,
    format: u64,
}

impl Default for HeaderLine<'_> {
    fn default() -> Self {
        Self { kind: HEADER.into(), format: FORMAT }
    }
}

const HEADER: &str = "woord";
const CONTACT: &str = "contact";
const PROMISE: &str = "promise";
const CONCEPT: &str = "concept";
const FOLLOW_UP: &str = "follow_up";
const SERIES: &str = "series";
const CARD: &str = "card";

/// Enough of a line to know what it is.
#[derive(Deserialize)]
struct Sniff<'a> {
    #[serde(rename = "type", borrow, default)]
    kind: Option<Text<'a>>,
    #[serde(default)]
    text: Option<IgnoredAny>,
    #[serde(default)]
    name: Option<IgnoredAny>,
    #[serde(default)]
    format: Option<u64>,
}

impl Line {
    /// Reads one JSON object.
    ///
    /// # Errors
    /// What is wrong with its form.
    pub fn parse(json: &str) -> Result<Self, Malformed> {
        let sniff: Sniff<'_> = read(json)?;
        match sniff.kind.as_deref() {
            Some(HEADER) => match sniff.format {
                // A newer header may have keys that are not known here: its number is what matters.
                Some(format) if format > FORMAT => Err(Malformed::Newer { format, known: FORMAT }),
                Some(0) => Err(Malformed::Value { key: "format", value: "0".to_owned() }),
                _ => Ok(Self::Header(read::<HeaderLine<'_>>(json)?.format)),
            },
            Some(CONTACT) => Ok(Self::Contact(Box::new(read::<ContactLine<'_>>(json)?.into_contact()?))),
            Some(PROMISE) => Ok(Self::Promise(Box::new(read::<PromiseLine<'_>>(json)?.into_unjudged()?))),
            Some(CONCEPT) => Ok(Self::Concept(Box::new(read::<ConceptLine<'_>>(json)?.into_concept()?))),
            Some(FOLLOW_UP) => {
                Ok(Self::FollowUp(Box::new(read::<FollowUpLine<'_>>(json)?.into_follow_up()?)))
            }
            Some(SERIES) => Ok(Self::Series(Box::new(read::<SeriesLine<'_>>(json)?.into_series()?))),
            Some(CARD) => Ok(Self::Card(Box::new(read::<CardLine<'_>>(json)?.into_card()?))),
            Some(other) => match MemoKind::parse(other) {
                Some(kind) => Ok(Self::Memo(Box::new(memo::read(kind, json)?))),
                None => Err(Malformed::UnknownType(value::short(other))),
            },
            None if sniff.text.is_some() => Ok(Self::Plain(Box::new(plain::promise(json)?))),
            None if sniff.name.is_some() => Ok(Self::PlainContact(Box::new(plain::contact(json)?))),
            None => Err(Malformed::NoType),
        }
    }
}

fn read<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Malformed> {
    if json.trim_start().starts_with('{') {
        serde_json::from_str(json).map_err(|error| value::malformed(&error, json))
    } else {
        Err(Malformed::NotAnObject)
    }
}

/// What is left out when it is empty.
fn is_false(flag: &bool) -> bool {
    !flag
}
