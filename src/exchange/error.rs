//! Why an import was refused, as data: which line, and what is wrong with it. The sentences that a user reads
//! are chosen elsewhere, in their language; the English here is for logs and tests.

use std::fmt;

use chrono::{DateTime, FixedOffset};

use crate::domain::id::Id;
use crate::domain::walk::Refused;

/// What stopped an import. Nothing of the file has been taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped<E> {
    /// The file can't be taken in.
    Refused(Box<ImportError>),
    /// The book itself could not be asked.
    Book(E),
}

impl<E> From<ImportError> for Stopped<E> {
    fn from(error: ImportError) -> Self {
        Self::Refused(Box::new(error))
    }
}

/// A line, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// The line of the file, from one.
    pub line: usize,
    /// What is wrong.
    pub trouble: Trouble,
}

impl ImportError {
    pub(super) fn new(line: usize, trouble: Trouble) -> Self {
        Self { line, trouble }
    }

    /// Whether the lifecycle refuses it, rather than the form: exit code 3 instead of 1.
    #[must_use]
    pub fn is_unlawful(&self) -> bool {
        matches!(self.trouble, Trouble::Unlawful { .. } | Trouble::AfterNow { .. })
    }
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The bytes could not be read any further.
    Unreadable(String),
    /// It does not have the form that it should have.
    Malformed(Malformed),
    /// The lifecycle refuses an entry of this promise.
    Unlawful {
        /// The promise.
        id: Id,
        /// The number of the entry.
        seq: u32,
        /// Why.
        why: Refused,
    },
    /// It is said to have been noted, or to have happened, after now.
    AfterNow {
        /// What it is about.
        id: Id,
        /// The moment that lies after now.
        moment: DateTime<FixedOffset>,
    },
    /// What is known under this id is another version: neither is the beginning of the other.
    Differs {
        /// Which.
        id: Id,
        /// The first difference as it stands here, in JSON; empty where nothing stands here.
        ours: String,
        /// The first difference as the line has it, in JSON; empty where it has nothing.
        theirs: String,
    },
    /// A name that fits several contacts.
    AmbiguousName {
        /// The name.
        name: String,
        /// The contacts.
        contacts: Vec<Id>,
    },
    /// It names a contact that is neither in the book nor in the file.
    UnknownContact(Id),
    /// It names a promise that is neither in the book nor in the file.
    UnknownPromise(Id),
    /// Contacts that are merged into each other.
    MergedInACircle(Id),
}

/// What is wrong with the form of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// It is not UTF-8.
    NotUtf8,
    /// It is not JSON.
    NotJson {
        /// The first place that does not fit, in bytes, from one.
        column: usize,
    },
    /// It is not one JSON object.
    NotAnObject,
    /// It has a `type` that is not known here.
    UnknownType(String),
    /// It has no `type`, and is no line in the plain form either.
    NoType,
    /// It is of a format newer than this program knows.
    Newer {
        /// Its format.
        format: u64,
        /// The newest format known here.
        known: u64,
    },
    /// It has a key that is not known there.
    UnknownKey(String),
    /// It lacks a key.
    MissingKey(String),
    /// It has a key twice.
    KeyTwice(String),
    /// It has a key that does not belong to such an entry.
    KeyElsewhere {
        /// The key.
        key: &'static str,
        /// The step, or `terugnemen` or `terugzetten`; the state in the plain form.
        entry: String,
    },
    /// A value that can't stand under its key: a date that does not exist, a word that is not known.
    Value {
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
    /// A value of another kind than belongs there, as the JSON reader says it.
    Shape(String),
    /// A promise whose first contact is not its promisee.
    NoPromisee,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.trouble)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "can't be read: {why}"),
            Self::Malformed(what) => what.fmt(f),
            Self::Unlawful { id, seq, why } => write!(f, "promise {id}, entry {seq}: {why}"),
            Self::AfterNow { id, moment } => write!(f, "{id}: {moment} lies after now"),
            Self::Differs { id, ours, theirs } => {
                write!(f, "{id} is here as {ours}, and in the file as {theirs}")
            }
            Self::AmbiguousName { name, contacts } => write!(f, "`{name}` fits {} contacts", contacts.len()),
            Self::UnknownContact(id) => write!(f, "no contact {id} in the book or the file"),
            Self::UnknownPromise(id) => write!(f, "no promise {id} in the book or the file"),
            Self::MergedInACircle(id) => write!(f, "contact {id} is merged into itself, by a detour"),
        }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => f.write_str("not UTF-8"),
            Self::NotJson { column } => write!(f, "not JSON from column {column}"),
            Self::NotAnObject => f.write_str("not one JSON object"),
            Self::UnknownType(name) => write!(f, "unknown type `{name}`"),
            Self::NoType => f.write_str("neither a `type` nor the keys of the plain form"),
            Self::Newer { format, known } => write!(f, "format {format}, newer than {known}"),
            Self::UnknownKey(key) => write!(f, "unknown key `{key}`"),
            Self::MissingKey(key) => write!(f, "no key `{key}`"),
            Self::KeyTwice(key) => write!(f, "key `{key}` twice"),
            Self::KeyElsewhere { key, entry } => write!(f, "key `{key}` does not belong to `{entry}`"),
            Self::Value { key, value } => write!(f, "`{key}` can't be `{value}`"),
            Self::Shape(why) => f.write_str(why),
            Self::NoPromisee => f.write_str("the first contact of a promise is its promisee"),
        }
    }
}

impl std::error::Error for ImportError {}
