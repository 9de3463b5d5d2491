//! The language in which one looks for something: filters that combine, in Dutch and English, and free words beside them.
//! One reading of it for the search, the lists and the command line.
//!
//! It never fails: what can't be read is named beside what can, and the rest counts.

mod complete;
mod days;
mod fit;
mod judge;
mod pieces;
mod read;
#[cfg(test)]
mod tests;
mod vocabulary;

use chrono::NaiveDate;

use self::days::Span;
use self::vocabulary::{Key, Sort, Stands};
use super::words::{Circle, Importance};

pub use complete::{Completion, complete};
pub use fit::Fit;
pub use judge::Seen;

/// What one looks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    terms: Vec<Term>,
    /// What could not be read, in the order in which it was typed.
    pub faults: Vec<Fault>,
}

/// One thing that has to be so; or not so.
#[derive(Clone, Debug, PartialEq)]
struct Term {
    not: bool,
    test: Test,
}

/// What has to be so.
#[derive(Clone, Debug, PartialEq)]
enum Test {
    /// A word, or words in a row, folded.
    Text(String),
    /// Promised by me, to somebody of that name.
    To(Whom),
    /// Promised to me, by somebody of that name.
    From(Whom),
    /// Somebody of that name has a part in it.
    With(Whom),
    /// Where it stands: any of these.
    Stands(Vec<Stands>),
    /// It bears a label that begins as any of these, folded; none where it bears any label.
    Label(Vec<String>),
    /// The day it is for.
    Day(Span),
    /// The day on which it was said.
    Said(Span),
    /// The day on which it was kept, broken or released.
    Closed(Span),
    /// How much it matters: any of these.
    Importance(Vec<Importance>),
    /// How near the other stands: any of these.
    Circle(Vec<Circle>),
    /// What it is: any of these.
    Kind(Vec<Sort>),
}

/// A person as one names them.
#[derive(Clone, Debug, PartialEq)]
enum Whom {
    /// Who looks.
    Me,
    /// Any of these: words that begin words of the name, folded.
    Named(Vec<Vec<String>>),
}

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No filter is called so; one is called nearly so.
    NoFilter {
        /// As it was typed.
        typed: String,
        /// The nearest one.
        near: &'static str,
    },
    /// A filter does not take this.
    NoValue {
        /// The filter, as it was typed.
        filter: String,
        /// What was typed behind it.
        typed: String,
        /// What it takes, in Dutch and in English.
        takes: Vec<(&'static str, &'static str)>,
    },
    /// This is no day.
    NoDay {
        /// As it was typed.
        typed: String,
    },
    /// This can be several days.
    SeveralDays {
        /// As it was typed.
        typed: String,
        /// The days.
        days: Vec<NaiveDate>,
    },
}

impl Query {
    /// Nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether any free word is among what is looked for.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.terms.iter().any(|term| matches!(term.test, Test::Text(_)) && !term.not)
    }

    /// Whether texts have to be looked at.
    #[must_use]
    pub fn reads_words(&self) -> bool {
        self.terms.iter().any(|term| matches!(term.test, Test::Text(_)))
    }

    /// Whether more of a row has to be known than lists show: who else has a part in it, its days, its labels.
    #[must_use]
    pub fn asks_more(&self) -> bool {
        self.terms.iter().any(|term| !term.test.is_of_a_row() && !matches!(term.test, Test::Text(_)))
    }

    /// Whether nothing that is closed can fit, so that no archive need be looked through.
    #[must_use]
    pub fn is_of_the_open(&self) -> bool {
        let open = |term: &Term| match &term.test {
            Test::Stands(all) => !term.not && all.iter().all(|stands| stands.is_open()),
            Test::Kind(all) => !term.not && all.iter().all(|sort| !matches!(sort, Sort::Promise)),
            _ => false,
        };
        self.terms.iter().any(open)
    }

    /// Whether nothing that is open can fit.
    #[must_use]
    pub fn is_of_the_closed(&self) -> bool {
        let closed = |term: &Term| match &term.test {
            Test::Stands(all) => !term.not && all.iter().all(|stands| stands.is_closed()),
            Test::Closed(_) => !term.not,
            _ => false,
        };
        self.terms.iter().any(closed)
    }
}

impl Test {
    /// Whether what lists show of a row tells it.
    fn is_of_a_row(&self) -> bool {
        matches!(self, Self::Stands(_) | Self::Day(_) | Self::Importance(_) | Self::Circle(_) | Self::Kind(_))
    }
}

impl Key {
    /// What it takes, where that is one of a few words.
    fn takes(self) -> Vec<(&'static str, &'static str)> {
        self.values().iter().map(|row| (row.nl, row.en)).collect()
    }
}
