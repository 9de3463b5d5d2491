//! Everything that can be asked on the command line, one variant a command. Names, days, times and ids are still
//! the user's words here, since only the book and the clock can say what they mean; closed lists are resolved.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::domain::words::{Certainty, Channel, Importance};

mod memos;
mod people;
mod step;

pub use memos::{Meet, OnAway, OnExpectation, OnGroup, OnReferral, OnSignal, OnStory};
pub use people::{AboutContact, OnContact, OnFollowUp, OnHabits, OnSeries};
pub use step::{StepAsked, TakeStep};

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// `woord`, without a command.
    Home,
    /// `woord --demo`: the screens over an example book.
    Demo,
    /// `review`: the screens, in the round of today.
    Review,
    /// `add`: capture a spoken sentence.
    Add(Add),
    /// `speak`: a concept becomes a promise.
    Speak(Speak),
    /// `drop`: a concept is discarded. The concept, as id or words.
    Drop(String),
    /// `parse`: show how a sentence is read. The sentence; without one, JSON Lines from standard input.
    Parse(Option<String>),
    /// `list`.
    List(List),
    /// `show`: all about one promise, concept or follow-up.
    Show(Show),
    /// `search`.
    Search(Search),
    /// `trust`: what somebody can go by.
    Trust(OnTrust),
    /// `record`: how promises of the past year ended.
    Record {
        /// `--json`.
        json: bool,
    },
    /// `report`: a week in three counts.
    Report(OnReport),
    /// `edit`: importance, note and labels of a promise; anything of a concept.
    Edit(Edit),
    /// Every step of the lifecycle, from `keep` to `correct`.
    Step(TakeStep),
    /// `takeback`: the newest entry of one promise. The promise, as id or words.
    TakeBack(String),
    /// `undo`: the newest change of the book.
    Undo,
    /// `redo`.
    Redo,
    /// `contact …`.
    Contact(OnContact),
    /// `meet`: a contact moment.
    Meet(Meet),
    /// `signal …`.
    Signal(OnSignal),
    /// `expectation …`.
    Expectation(OnExpectation),
    /// `story …`.
    Story(OnStory),
    /// `referral …`.
    Referral(OnReferral),
    /// `group …`.
    Group(OnGroup),
    /// `away …`.
    Away(OnAway),
    /// `followup …`.
    FollowUp(OnFollowUp),
    /// `series …`.
    Series(OnSeries),
    /// `habits …`.
    Habits(OnHabits),
    /// `method`: the hand-out of the method.
    Method {
        /// `--markdown`.
        markdown: bool,
    },
    /// `import`.
    Import(Import),
    /// `export`.
    Export(Export),
    /// `status`: one short line for a prompt; in which form.
    Status(Form),
    /// `notify`: what presses, once a day; with `--again` once more.
    Notify {
        /// `--again`.
        again: bool,
    },
    /// `completions`: the script for a shell.
    Completions(Shell),
    /// `--complete`: what could follow these words; asked by the scripts.
    Complete(Vec<OsString>),
    /// `man`: the manual, for man(1).
    Manual,
    /// `config`: every setting by example.
    Config,
    /// `doctor`.
    Doctor,
    /// `backup`.
    Backup(Backup),
    /// `restore`: a file, or the name of one among the backups.
    Restore(PathBuf),
}

/// `import`: take in a file, or the cards in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// The file or the folder; `-` for standard input.
    pub path: PathBuf,
    /// `--format`: what it is, where that is not left to what it holds.
    pub format: Option<Incoming>,
    /// `--dry-run`: say what would become of it, and write nothing.
    pub dry_run: bool,
    /// `--also`: who has a name that is there with other data is a person of their own.
    pub also: bool,
}

/// What can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A book, as JSON Lines or JSON, or the plain form.
    Book,
    /// vCard.
    Cards,
    /// A table with named columns.
    Table,
    /// A name a line.
    Names,
}

/// Where a capture's words come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// None were typed.
    Absent,
    /// `-`: one sentence a line from standard input.
    StandardInput,
    /// The words typed, joined by spaces.
    Typed(String),
}

/// `add`: capture a spoken sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Add {
    /// The sentence.
    pub text: Words,
    /// `--to`: names.
    pub to: Vec<String>,
    /// `--due`: a day, in any words.
    pub due: Option<String>,
    /// `--at`: a time of day.
    pub at: Option<String>,
    /// `--via`.
    pub via: Option<Channel>,
    /// `--spoken`: when it was said.
    pub spoken: Option<String>,
    /// `--importance`.
    pub importance: Option<Importance>,
    /// `--certainty`.
    pub certainty: Option<Certainty>,
    /// `--theirs`: promised to the user.
    pub theirs: bool,
    /// `--unspoken`: meant, not yet said aloud.
    pub unspoken: bool,
    /// `--note`.
    pub note: Option<String>,
    /// `--dry-run`: write nothing.
    pub dry_run: bool,
    /// `--json`.
    pub json: bool,
}

impl Add {
    /// No words, and nothing said beside them.
    #[must_use]
    pub fn bare() -> Self {
        Self {
            text: Words::Absent,
            to: Vec::new(),
            due: None,
            at: None,
            via: None,
            spoken: None,
            importance: None,
            certainty: None,
            theirs: false,
            unspoken: false,
            note: None,
            dry_run: false,
            json: false,
        }
    }

    /// Whether nothing at all was said beside the sentence.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        let more = self.via.is_some()
            || self.importance.is_some()
            || self.certainty.is_some()
            || self.note.is_some()
            || self.json;
        self.takes_all_from_the_sentence() && !more
    }

    /// Whether nothing was said apart of whom it is to, which way and when: the sentence says all of it.
    #[must_use]
    pub fn takes_all_from_the_sentence(&self) -> bool {
        let apart = !self.to.is_empty() || self.due.is_some() || self.at.is_some() || self.spoken.is_some();
        !(apart || self.theirs || self.unspoken || self.dry_run)
    }
}

/// `speak`: a concept becomes a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speak {
    /// The concept, as id or words.
    pub id: String,
    /// `--to`: names.
    pub to: Vec<String>,
    /// `--due`: a day, in any words.
    pub due: Option<String>,
    /// `--at`: a time of day.
    pub at: Option<String>,
    /// `--via`.
    pub via: Option<Channel>,
    /// `--spoken`: when it was said.
    pub spoken: Option<String>,
}

/// Which list is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// Promises to keep.
    Open,
    /// Those of today.
    Today,
    /// Those that are late.
    Overdue,
    /// Those that are over.
    Closed,
    /// What is not a promise yet.
    Concepts,
    /// Planned touches.
    FollowUps,
    /// Everything.
    All,
}

/// `list`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Which one; `Open` where no word was typed.
    pub listing: Listing,
    /// `--contact`: of one person.
    pub contact: Option<String>,
    /// `--json`.
    pub json: bool,
}

/// `show`: all about one promise, concept or follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Show {
    /// Its id, or words.
    pub id: String,
    /// `--json`.
    pub json: bool,
}

/// `report`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnReport {
    /// Which week, in any words; the usual one without.
    pub week: Option<String>,
    /// `--markdown`.
    pub markdown: bool,
    /// `--json`.
    pub json: bool,
}

/// `trust`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnTrust {
    /// Of whom; of everybody where no name was typed.
    pub whom: Option<String>,
    /// `--why`: every line and the sum.
    pub why: bool,
    /// `--json`.
    pub json: bool,
}

/// `search`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The words to look for.
    pub text: String,
    /// `--json`.
    pub json: bool,
}

/// `edit`. Without a single flag the user wants to edit in an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The promise or concept, as id or words.
    pub id: String,
    /// `--importance`.
    pub importance: Option<Importance>,
    /// `--certainty`.
    pub certainty: Option<Certainty>,
    /// `--note`; empty: no note any more.
    pub note: Option<String>,
    /// `--tag`: labels to put on.
    pub tag: Vec<String>,
    /// `--untag`: labels to take off.
    pub untag: Vec<String>,
    /// `--what`, for a concept: the deliverable.
    pub what: Option<String>,
    /// `--to`, for a concept: names.
    pub to: Vec<String>,
}

impl Edit {
    /// Whether nothing was said of what to change.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.importance.is_none()
            && self.certainty.is_none()
            && self.note.is_none()
            && self.what.is_none()
            && [&self.tag, &self.untag, &self.to].iter().all(|list| list.is_empty())
    }
}

/// In which form to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON Lines, without loss.
    Jsonl,
    /// One JSON document.
    Json,
    /// People, as vCard 4.
    Cards,
    /// People, as vCard 3.
    OldCards,
    /// People, as a table.
    Table,
    /// What is due, as iCalendar.
    Calendar,
}

/// A shell that completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// GNU Bash.
    Bash,
    /// Z shell.
    Zsh,
    /// fish.
    Fish,
}

/// In which form to tell what presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `3! 2`.
    Line,
    /// As JSON that waybar reads.
    Waybar,
}

/// `export`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// `--format`; JSON Lines where none was named.
    pub format: Format,
    /// `-o`: the file; standard output where none was named.
    pub output: Option<PathBuf>,
}

/// `backup`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    /// Make one: in this file, or in the folder of backups.
    Make(Option<PathBuf>),
    /// `--list`: show which there are.
    List,
}
