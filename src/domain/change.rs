//! A change of the book: what is done, carried with all that is needed to take it back.
//!
//! It never deletes a promise or an entry: the inverse of a step is an entry that takes it back.

use lifecycle::{Act, Step};
use serde::{Deserialize, Serialize};

use super::card::Card;
use super::concept::Concept;
use super::contact::Contact;
use super::follow_up::FollowUp;
use super::id::Id;
use super::memo::{Memo, MemoKind};
use super::promise::{Detail, Part, Promise};
use super::series::Series;
use super::walk::{Entry, Standing};

/// One deed of the user, carried out whole or not at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What to call it when it is undone.
    pub label: Label,
    /// What it does, in order.
    pub ops: Vec<Op>,
}

/// The smallest part of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// A promise comes into being, with one entry in its course: *uitspreken*.
    Speak(Box<Promise>),
    /// An entry is added to a course.
    Course(Box<Added>),
    /// A record is made, altered, or put out of the way.
    Record(Record),
}

/// An entry added to the course of a promise, and where it stands then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Whose course.
    pub promise: Id,
    /// The entry.
    pub entry: Entry,
    /// The standing after it.
    pub after: Standing,
}

/// A record before and after. What is the inverse of what follows from the two alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// A contact; never absent after, but perhaps `gone`.
    Contact {
        /// As it was.
        before: Option<Box<Contact>>,
        /// As it is.
        after: Box<Contact>,
    },
    /// A follow-up.
    FollowUp {
        /// As it was.
        before: Option<Box<FollowUp>>,
        /// As it is.
        after: Option<Box<FollowUp>>,
    },
    /// A concept.
    Concept {
        /// As it was.
        before: Option<Box<Concept>>,
        /// As it is.
        after: Option<Box<Concept>>,
    },
    /// A series.
    Series {
        /// As it was.
        before: Option<Box<Series>>,
        /// As it is.
        after: Option<Box<Series>>,
    },
    /// A memo: what is noted of people beside promises.
    Memo {
        /// As it was.
        before: Option<Box<Memo>>,
        /// As it is.
        after: Option<Box<Memo>>,
    },
    /// What an address book wrote of a contact.
    Card {
        /// As it was.
        before: Option<Box<Card>>,
        /// As it is.
        after: Option<Box<Card>>,
    },
    /// Between whom a promise is.
    Parts {
        /// Which promise.
        promise: Id,
        /// As it was.
        before: Vec<Part>,
        /// As it is.
        after: Vec<Part>,
    },
    /// What may be edited of a promise.
    Detail {
        /// Which promise.
        promise: Id,
        /// As it was.
        before: Detail,
        /// As it is.
        after: Detail,
    },
}

impl Record {
    /// The record that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Contact { before: Some(before), after } => {
                Self::Contact { before: Some(after), after: before }
            }
            Self::Contact { before: None, after } => {
                let gone = Contact { gone: !after.gone, ..(*after).clone() };
                Self::Contact { before: Some(after), after: Box::new(gone) }
            }
            Self::FollowUp { before, after } => Self::FollowUp { before: after, after: before },
            Self::Concept { before, after } => Self::Concept { before: after, after: before },
            Self::Series { before, after } => Self::Series { before: after, after: before },
            Self::Memo { before, after } => Self::Memo { before: after, after: before },
            Self::Card { before, after } => Self::Card { before: after, after: before },
            Self::Parts { promise, before, after } => Self::Parts { promise, before: after, after: before },
            Self::Detail { promise, before, after } => Self::Detail { promise, before: after, after: before },
        }
    }
}

/// What the journal keeps of an op. What stands in append-only rows is named, not copied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trace {
    /// A promise came into being.
    Speak(Id),
    /// The course of a promise got a step of this number.
    Step(Id, u32),
    /// An entry that takes back the one of this number.
    Retract(Id, u32),
    /// An entry that puts back the one of this number.
    Restore(Id, u32),
    /// A record changed.
    Record(Record),
}

impl From<&Op> for Trace {
    fn from(op: &Op) -> Self {
        match op {
            Op::Speak(new) => Self::Speak(new.id()),
            Op::Course(step) => match step.entry.facts.act() {
                Act::Step(_) => Self::Step(step.promise, step.entry.seq),
                Act::Retract(named) => Self::Retract(step.promise, named),
                Act::Restore(named) => Self::Restore(step.promise, named),
            },
            Op::Record(record) => Self::Record(record.clone()),
        }
    }
}

/// What a change is called, as data: the words are chosen where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// What was done.
    pub deed: Deed,
    /// To which promise, concept, follow-up, contact or memo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Id>,
    /// To how many more in the same change.
    #[serde(default, skip_serializing_if = "is_none")]
    pub more: u32,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(more: &u32) -> bool {
    *more == 0
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A promise was captured.
    Capture,
    /// A concept was captured.
    Note,
    /// A concept became a promise.
    Speak,
    /// A concept was discarded.
    Drop,
    /// A step was taken.
    #[serde(with = "step")]
    Step(Step),
    /// The newest entry of one promise was taken back.
    TakeBack,
    /// A promise or concept was edited.
    Edit,
    /// A contact was added.
    ContactAdd,
    /// A contact was edited.
    ContactEdit,
    /// A contact was archived.
    ContactArchive,
    /// Two contacts turned out to be one.
    ContactMerge,
    /// A follow-up was planned.
    FollowUpAdd,
    /// A follow-up was done.
    FollowUpDone,
    /// A follow-up was moved.
    FollowUpMove,
    /// A follow-up was put off for a while.
    FollowUpSnooze,
    /// A follow-up was discarded.
    FollowUpDrop,
    /// A series was stopped.
    SeriesStop,
    /// One of a series was skipped.
    SeriesSkip,
    /// Books or lines were taken in.
    Import,
    /// A memo of this kind was made.
    MemoAdd(MemoKind),
    /// A memo of this kind was altered.
    MemoEdit(MemoKind),
    /// A memo of this kind was discarded.
    MemoDrop(MemoKind),
    /// A promise was made of a signal.
    SignalPromise,
    /// A signal was let go.
    SignalLetGo,
    /// An expectation was ended.
    ExpectationEnd,
    /// Days away were cut short.
    AwayStop,
    /// The words about a contact were blanked for good.
    ContactErase,
}

mod step {
    use lifecycle::Step;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(step: &Step, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(step.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Step, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(d)?;
        Step::parse(&text).ok_or_else(|| de::Error::custom(format_args!("`{text}` is no step")))
    }
}
