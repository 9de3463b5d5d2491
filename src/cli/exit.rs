//! How a command ends: the documented exit codes, and a failure with its sentence. It never prints.

use std::process::ExitCode;

/// The documented exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done; also saved under *aanvullen*, and said so.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// It could not be read.
    Usage = 2,
    /// Refused by the lifecycle.
    Refused = 3,
    /// Not found, or ambiguous.
    NotFound = 4,
    /// The store is unusable.
    Store = 5,
    /// Saved, with a doubt to answer.
    Doubt = 6,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure {
    /// The exit code.
    pub(crate) exit: Exit,
    /// The sentence.
    pub(crate) text: String,
}

impl Failure {
    pub(crate) fn new(exit: Exit, text: impl Into<String>) -> Self {
        Self { exit, text: text.into() }
    }
}

/// How a command ends.
pub(crate) type Ended = Result<Exit, Failure>;
