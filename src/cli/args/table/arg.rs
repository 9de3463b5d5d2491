//! What an argument is: a flag or a place, what it takes, and what it is for. It names none: those are in `flags`.

use super::{Both, both};
use crate::store::Offering;

/// What follows a flag, or stands in a place.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// Nothing: the flag says it all.
    Nothing,
    /// Words.
    Text,
    /// A whole number from 1.
    Number,
    /// A file's name, in whatever bytes.
    File,
    /// One of a closed list.
    OneOf(&'static [Both]),
}

/// What can stand there beside what is typed: what completion offers.
#[derive(Clone, Copy, Debug)]
pub enum Fits {
    /// Nobody knows.
    Nothing,
    /// A name.
    Person,
    /// Something in the book.
    One(Offering),
    /// A day that is to come.
    DayToCome,
    /// A day that has been.
    DayGone,
}

/// One argument.
#[derive(Clone, Copy, Debug)]
pub struct Arg {
    /// Its name: after `--` for a flag, never typed for a place.
    pub name: Both,
    /// Its letter after `-`.
    pub short: Option<char>,
    /// Whether it is known by its place.
    pub place: bool,
    /// What it takes.
    pub value: Value,
    /// What can stand there.
    pub fits: Fits,
    /// What that is called in the help.
    pub label: Both,
    /// What it is for.
    pub help: Both,
    /// Whether it may be given more than once; words in a place are then joined.
    pub many: bool,
    /// Whether the line makes no sense without it.
    pub required: bool,
    /// Whether the lifecycle asks for it: shown in the help, never judged here.
    pub asked: bool,
    /// English names of the flags that contradict it.
    pub clash: &'static [&'static str],
}

const NONE: Both = both("", "");

pub(super) const fn flag(nl: &'static str, en: &'static str, help: Both) -> Arg {
    Arg {
        name: both(nl, en),
        short: None,
        place: false,
        value: Value::Nothing,
        fits: Fits::Nothing,
        label: NONE,
        help,
        many: false,
        required: false,
        asked: false,
        clash: &[],
    }
}

pub(super) const fn place(name: &'static str, label: Both, help: Both) -> Arg {
    Arg { place: true, value: Value::Text, label, ..flag(name, name, help) }
}

impl Arg {
    pub(super) const fn takes(self, value: Value, label: Both) -> Self {
        Self { value, label, ..self }
    }

    pub(super) const fn text(self, label: Both) -> Self {
        self.takes(Value::Text, label)
    }

    pub(super) const fn many(self) -> Self {
        Self { many: true, ..self }
    }

    /// What can stand there.
    #[must_use]
    pub const fn fits(self, fits: Fits) -> Self {
        Self { fits, ..self }
    }

    /// It names one of these.
    #[must_use]
    pub const fn among(self, of: Offering) -> Self {
        self.fits(Fits::One(of))
    }

    /// The line makes no sense without it.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The lifecycle asks for it.
    #[must_use]
    pub const fn asked(self) -> Self {
        Self { asked: true, ..self }
    }

    /// It contradicts the flags of these English names.
    #[must_use]
    pub const fn clash(self, with: &'static [&'static str]) -> Self {
        Self { clash: with, ..self }
    }

    /// In a command's own words: Dutch, English.
    #[must_use]
    pub const fn for_(self, nl: &'static str, en: &'static str) -> Self {
        Self { help: both(nl, en), ..self }
    }
}
