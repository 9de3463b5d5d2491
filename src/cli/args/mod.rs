//! What the user typed, as a typed request. It judges only how it was typed: never whether a step is lawful, a
//! name known or a day real, and it prints nothing.

pub mod request;

pub use request::Request;

/// Why there is no request to carry out: the words to show instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Help was asked: standard output, exit 0.
    Help(String),
    /// The version was asked: standard output, exit 0.
    Version(String),
    /// It could not be read: a sentence for standard error, exit 2.
    Usage(String),
}
