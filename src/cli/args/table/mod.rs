//! The one table of commands: names, words, arguments, examples and how to read them. Reading, help, and whatever else
//! shows commands are made from it; a command without a row here does not exist.

pub mod arg;
pub mod flags;
pub mod words;

mod capture;
mod contact;
mod follow_up;
mod habits;
mod method;
mod people;
mod right;
mod see;
mod series;
mod step;
mod steps;
mod transfer;
mod upkeep;

use super::fault::Fault;
use super::read::Found;
use super::request::Request;
use crate::domain::words::Language;
use arg::Arg;

/// One text in both languages of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Both {
    /// In Dutch.
    pub nl: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Both {
    /// In the user's language.
    #[must_use]
    pub fn of(self, lang: Language) -> &'static str {
        match lang {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }

    /// In the other language.
    #[must_use]
    pub fn other(self, lang: Language) -> &'static str {
        match lang {
            Language::Nl => self.en,
            Language::En => self.nl,
        }
    }
}

/// A row with nothing in it yet but where it is listed: what a command has not, its row need not say.
const fn row(group: Group) -> Entry {
    Entry {
        name: both("", ""),
        quiet: &[],
        group,
        summary: both("", ""),
        about: both("", ""),
        body: Body::Several(&[]),
        examples: &[],
        exits: &[],
    }
}

/// Dutch, English.
#[must_use]
pub const fn both(nl: &'static str, en: &'static str) -> Both {
    Both { nl, en }
}

/// What a person wants with a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Note what was said.
    Capture,
    /// Tell what became of it.
    Steps,
    /// Look.
    See,
    /// Mend the record.
    Right,
    /// Keep up with people.
    People,
    /// Take in and give out.
    Transfer,
    /// Look after the book.
    Upkeep,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: &'static [Self] =
        &[Self::Capture, Self::Steps, Self::See, Self::Right, Self::People, Self::Transfer, Self::Upkeep];

    /// Its heading.
    #[must_use]
    pub fn title(self) -> Both {
        match self {
            Self::Capture => both("Vastleggen", "Capture"),
            Self::Steps => both("Stappen", "Steps"),
            Self::See => both("Zien", "See"),
            Self::Right => both("Rechtzetten", "Put right"),
            Self::People => both("Mensen", "People"),
            Self::Transfer => both("In en uit", "In and out"),
            Self::Upkeep => both("Onderhoud", "Upkeep"),
        }
    }
}

/// One command.
#[derive(Debug)]
pub struct Entry {
    /// What it is called.
    pub name: Both,
    /// Other names that are understood but not shown.
    pub quiet: &'static [&'static str],
    /// Where the help of `woord` lists it.
    pub group: Group,
    /// What it does, in a few words.
    pub summary: Both,
    /// What else there is to know; may be empty.
    pub about: Both,
    /// What it takes.
    pub body: Body,
    /// Whole lines to type.
    pub examples: &'static [Both],
    /// Exit codes that say something of their own here.
    pub exits: &'static [(u8, Both)],
}

/// What a command consists of.
#[derive(Debug)]
pub enum Body {
    /// Its arguments, and how a request is read from them.
    One(&'static [&'static [Arg]], fn(&Found) -> Result<Request, Fault>),
    /// Commands of its own.
    Several(&'static [Entry]),
    /// Commands of its own; else its arguments, and how a request is read from them.
    Either(&'static [Entry], &'static [&'static [Arg]], fn(&Found) -> Result<Request, Fault>),
}

impl Entry {
    /// Whether it is called so, in either language.
    #[must_use]
    pub fn is_called(&self, typed: &str) -> bool {
        self.name.en == typed || self.name.nl == typed || self.quiet.contains(&typed)
    }

    /// Its arguments, positions and flags.
    pub fn args(&self) -> impl Iterator<Item = &'static Arg> + Clone + use<> {
        let sets: &'static [&'static [Arg]] = match self.body {
            Body::One(sets, _) | Body::Either(_, sets, _) => sets,
            Body::Several(_) => &[],
        };
        sets.iter().copied().flatten()
    }

    /// The commands under it.
    #[must_use]
    pub fn under(&self) -> &'static [Self] {
        match self.body {
            Body::One(..) => &[],
            Body::Several(entries) | Body::Either(entries, ..) => entries,
        }
    }
}

/// Every command, in the order of the help.
pub static COMMANDS: &[Entry] = &[
    capture::ADD,
    capture::SPEAK,
    capture::DROP,
    capture::PARSE,
    steps::KEEP,
    steps::EXCEED,
    steps::ANCHOR,
    steps::RENEGOTIATE,
    steps::TELL,
    steps::BREAK,
    steps::REPAIR,
    steps::RELEASE,
    see::LIST,
    see::SHOW,
    see::SEARCH,
    see::TRUST,
    see::REPORT,
    see::RECORD,
    see::REVIEW,
    see::STATUS,
    see::NOTIFY,
    right::UNDO,
    right::REDO,
    right::TAKE_BACK,
    right::CORRECT,
    right::EDIT,
    contact::CONTACT,
    people::MEET,
    people::SIGNAL,
    people::EXPECTATION,
    people::STORY,
    people::REFERRAL,
    people::GROUP_OF,
    people::AWAY,
    follow_up::FOLLOW_UP,
    series::SERIES,
    habits::HABITS,
    method::METHOD,
    transfer::IMPORT,
    transfer::EXPORT,
    upkeep::CONFIG,
    upkeep::COMPLETIONS,
    upkeep::MANUAL,
    upkeep::DOCTOR,
    upkeep::BACKUP,
    upkeep::RESTORE,
];

/// The exit codes of every command.
pub const EXITS: &[(u8, Both)] = &[
    (0, both("gedaan", "done")),
    (1, both("mislukt", "failed")),
    (2, both("verkeerd getypt", "wrongly typed")),
    (3, both("deze stap mag nu niet", "this step is not lawful now")),
    (4, both("niet gevonden, of meer dan één", "not found, or more than one")),
    (5, both("het boek is onbruikbaar", "the book is unusable")),
    (6, both("bewaard, met een twijfel over de dag", "saved, with a doubt about the day")),
];
