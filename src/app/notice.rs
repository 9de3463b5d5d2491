//! What happened last, in words. It goes at the next key, not after a time.

use crate::keys::Action;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is done.
    Done,
    /// It was not done, and why.
    Refused,
    /// Something is wrong outside.
    Trouble,
    /// By the way.
    Plain,
}

/// What happened last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// The words.
    pub text: String,
    /// The action to name behind it: undo after a change.
    pub then: Option<Action>,
    /// The action that it offers, named right behind the words.
    pub offer: Option<Action>,
}

impl Notice {
    /// A change that can be taken back.
    #[must_use]
    pub fn done(text: String) -> Self {
        Self { tone: Tone::Done, text, then: Some(Action::Undo), offer: None }
    }

    /// Why something was not done.
    #[must_use]
    pub fn refused(text: String) -> Self {
        Self { tone: Tone::Refused, text, then: None, offer: None }
    }

    /// Something wrong outside.
    #[must_use]
    pub fn trouble(text: String) -> Self {
        Self { tone: Tone::Trouble, text, then: None, offer: None }
    }

    /// By the way.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self { tone: Tone::Plain, text, then: None, offer: None }
    }
}
