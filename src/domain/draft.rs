//! What lies on the desk and is no part of the book: a text that is being typed. It counts for nothing.

use chrono::{DateTime, FixedOffset};

/// A text that was typed and not yet kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The name of the line or form that it is of.
    pub name: String,
    /// The text.
    pub text: String,
    /// When it was typed.
    pub at: DateTime<FixedOffset>,
}
