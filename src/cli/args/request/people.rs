//! What can be asked of contacts, of follow-ups and of series.

use crate::domain::follow_up::Touch;
use crate::domain::words::{Address, Circle, Language, Start};

/// `contact …`. Whom, is a name or an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnContact {
    /// `contact add`.
    Add {
        /// The full name.
        name: String,
        /// What else is known.
        about: AboutContact,
        /// `--also`: one more, though the name is there already.
        also: bool,
    },
    /// `contact list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `contact show`.
    Show {
        /// Whom.
        whom: String,
        /// `--json`.
        json: bool,
    },
    /// `contact edit`.
    Edit {
        /// Whom.
        whom: String,
        /// `--name`: the new full name.
        name: Option<String>,
        /// What else is to change.
        about: AboutContact,
    },
    /// `contact archive`.
    Archive {
        /// Whom.
        whom: String,
        /// `--back`: in sight again.
        back: bool,
    },
    /// `contact merge`: the second turns out to be the first.
    Merge {
        /// The one that stays.
        kept: String,
        /// The one that turns out to be the same person.
        other: String,
    },
}

/// What can be said of a contact; `None` and empty mean that nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutContact {
    /// `--nickname`, each one more.
    pub nicknames: Vec<String>,
    /// `--organisation`.
    pub organisation: Option<String>,
    /// `--circle`.
    pub circle: Option<Circle>,
    /// `--language`.
    pub language: Option<Language>,
    /// `--address`.
    pub address: Option<Address>,
    /// `--impression`.
    pub impression: Option<Start>,
    /// `--problem`; empty: none any more.
    pub problem: Option<String>,
    /// `--rhythm`: days between two contact moments, at least 1.
    pub rhythm: Option<u32>,
    /// `--mail`.
    pub mail: Option<String>,
    /// `--phone`.
    pub phone: Option<String>,
    /// `--note`.
    pub note: Option<String>,
}

/// `followup …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnFollowUp {
    /// `followup add`.
    Add {
        /// A promise as id or words, or a person's name.
        after: String,
        /// `--kind`.
        kind: Option<Touch>,
        /// `--on`: the day.
        on: Option<String>,
        /// `--at`: the time.
        at: Option<String>,
        /// `--what` to do.
        what: Option<String>,
    },
    /// `followup done`. The follow-up, as id or words.
    Done(String),
    /// `followup move`.
    Move {
        /// The follow-up, as id or words.
        id: String,
        /// `--on`: the new day.
        on: String,
        /// `--at`: the new time.
        at: Option<String>,
    },
    /// `followup snooze`.
    Snooze {
        /// The follow-up, as id or words.
        id: String,
        /// `--until`: a time today.
        until: Option<String>,
    },
    /// `followup drop`. The follow-up, as id or words.
    Drop(String),
}

/// `habits …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnHabits {
    /// `habits list`.
    List,
    /// `habits forget`: one kind, or all.
    Forget(Option<String>),
}

/// `series …`. Which, is an id of one of it, or words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnSeries {
    /// `series list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `series stop`.
    Stop(String),
    /// `series skip`.
    Skip(String),
}
