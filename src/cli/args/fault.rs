//! What can be wrong with how something was typed, and which of it clap found. It says nothing: `usage` does.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::table::Entry;
use super::table::arg::Arg;

/// What is wrong.
#[derive(Debug)]
pub enum Fault {
    /// No command is called so.
    Command(String),
    /// No flag is called so.
    Flag(String),
    /// A word too many.
    Extra(String),
    /// Nothing follows a flag that takes something.
    NoValue(&'static Arg),
    /// Something follows a flag that takes nothing.
    Unwanted(&'static Arg),
    /// It makes no sense without this.
    Missing(&'static Arg),
    /// These contradict each other.
    Clash(&'static Arg, &'static Arg),
    /// It can be given once.
    Twice(&'static Arg),
    /// Not a word of the closed list.
    NotOneOf(&'static Arg, String),
    /// Not a whole number from 1.
    NotNumber(&'static Arg, String),
    /// Bytes that are no text.
    NotText,
    /// Anything else.
    Unread,
}

impl Fault {
    /// What clap objected to.
    pub(super) fn of(error: &clap::Error, entry: &'static Entry) -> Self {
        let said = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.as_str()),
            Some(ContextValue::Strings(texts)) => texts.first().map(String::as_str),
            _ => None,
        };
        let named = |kind| said(kind).and_then(|text| called(entry, text));
        let named_or =
            |fault: fn(&'static Arg) -> Self| named(ContextKind::InvalidArg).map_or(Self::Unread, fault);
        match error.kind() {
            ErrorKind::UnknownArgument => match said(ContextKind::InvalidArg) {
                Some(word) if word.starts_with('-') && word != "-" => Self::Flag(word.to_owned()),
                Some(word) => Self::Extra(word.to_owned()),
                None => Self::Unread,
            },
            ErrorKind::InvalidValue
            | ErrorKind::NoEquals
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues => named_or(Self::NoValue),
            ErrorKind::TooManyValues => named_or(Self::Unwanted),
            ErrorKind::MissingRequiredArgument => named_or(Self::Missing),
            ErrorKind::ArgumentConflict => {
                match (named(ContextKind::InvalidArg), named(ContextKind::PriorArg)) {
                    (Some(one), Some(other)) if one.name != other.name => Self::Clash(one, other),
                    (Some(one), _) => Self::Twice(one),
                    _ => Self::Unread,
                }
            }
            ErrorKind::InvalidUtf8 => Self::NotText,
            _ => Self::Unread,
        }
    }
}

/// The argument that clap writes as `--due <due>`, `[file]` or `<id>...`.
fn called(entry: &'static Entry, text: &str) -> Option<&'static Arg> {
    let name = text.trim_start_matches('-').split([' ', '=']).next()?;
    let name = name.trim_matches(['<', '>', '[', ']', '.']);
    entry.args().find(|arg| arg.name.en == name || arg.name.nl == name)
}
