//! What can be asked about what is noted of people: contact moments, signals, expectations, stories, referrals, groups,
//! days away.

use crate::cli::args::request::Add;
use crate::domain::memo::Depth;
use crate::domain::words::Channel;

/// `meet`: a contact moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meet {
    /// With whom.
    pub whom: String,
    /// `--via`; live where it is not said.
    pub via: Option<Channel>,
    /// `--about`.
    pub about: Option<String>,
    /// `--depth`.
    pub depth: Option<Depth>,
    /// `--on`: when it was.
    pub on: Option<String>,
}

/// `signal …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnSignal {
    /// `signal`: something was heard.
    Add {
        /// Of whom.
        whom: String,
        /// What.
        text: String,
        /// `--via`.
        via: Option<Channel>,
        /// `--on`: on which day.
        on: Option<String>,
    },
    /// `signal list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `signal promise`: which, and what is promised.
    Promise(String, Box<Add>),
    /// `signal let-go`: which.
    LetGo(String),
}

/// `expectation …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnExpectation {
    /// `expectation`: somebody may expect something.
    Add {
        /// Who.
        whom: String,
        /// What.
        text: String,
        /// `--story`: the story it leans on.
        story: Option<String>,
    },
    /// `expectation list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `expectation meet`: which, and the promise that meets it.
    Meet(String, String),
    /// `expectation end`: which.
    End(String),
}

/// `story …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnStory {
    /// `story add`.
    Add {
        /// For whom, as it may be told.
        whom: String,
        /// `--problem`.
        problem: String,
        /// `--result`.
        result: String,
        /// `--contact`: the contact it is about.
        contact: Option<String>,
        /// `--promise`: the promise it came of.
        promise: Option<String>,
    },
    /// `story list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `story drop`: which.
    Drop(String),
}

/// `referral …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnReferral {
    /// `referral`: a contact brought you to somebody, or the other way round.
    Add {
        /// The contact.
        whom: String,
        /// The somebody: a contact, or a name.
        to: String,
        /// `--given`: you brought the contact.
        given: bool,
        /// `--on`: on which day.
        on: Option<String>,
        /// `--note`.
        note: Option<String>,
    },
    /// `referral list`.
    List {
        /// `--json`.
        json: bool,
    },
}

/// `group …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnGroup {
    /// `group add`: makes one, or puts people in one.
    Add {
        /// What it is called.
        name: String,
        /// `--with`: who.
        with: Vec<String>,
    },
    /// `group remove`: takes people out.
    Remove {
        /// What it is called.
        name: String,
        /// `--with`: who.
        with: Vec<String>,
    },
    /// `group list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `group drop`: which.
    Drop(String),
}

/// `away …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OnAway {
    /// `away`: from one day to another.
    Add {
        /// The first day.
        from: String,
        /// The last day.
        until: String,
        /// `--note`.
        note: Option<String>,
    },
    /// `away list`.
    List {
        /// `--json`.
        json: bool,
    },
    /// `away stop`: back, or not going.
    Stop,
}
