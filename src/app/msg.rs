//! What happens to the model, and what it asks for in return. Both are data: nothing here is carried out.

use chrono::{NaiveDate, NaiveTime};

use super::mouse::Mouse;
use crate::domain::agenda::Item;
use crate::domain::agenda::tally::{Between, Tally};
use crate::domain::change::Change;
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::draft::Draft;
use crate::domain::follow_up::FollowUp;
use crate::domain::habits::{Choice, Habits};
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::domain::promise::Promise;
use crate::domain::query::Fit;
use crate::domain::record::Record;
use crate::domain::report::Report;
use crate::domain::seek::From;
use crate::domain::series::Series;
use crate::domain::time::Happened;
use crate::domain::trust::Trail;
use crate::domain::weeks::Weeks;
use crate::keys::Chord;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed, or held.
    Key(Chord),
    /// A text was pasted.
    Paste(String),
    /// Something was done with the mouse.
    Mouse(Mouse),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The moment asked for has come, or the day has turned.
    Moment,
    /// Typing has paused.
    Paused,
    /// The first screen of a large book; the rest comes after it.
    First(Box<First>),
    /// What a day needs of the book.
    Loaded(Box<Loaded>),
    /// What the past weeks were like.
    Weeks(Box<Weeks>),
    /// How promises of the past year ended.
    Record(Box<Record>),
    /// The report of a week that was asked for.
    Report(Box<Report>),
    /// A promise that was asked for; none when it is not there.
    Fetched(Id, Option<Box<Fetched>>),
    /// Closed promises that were asked for.
    Closed(Box<Closed>),
    /// What happened to the promises given to a contact.
    Trust(Id, Vec<Trail>),
    /// What a piece of the archive held of what was looked for.
    Found(Box<Found>),
    /// The next slice of what is in memory may be looked through, for what has this number.
    Sift(u64),
    /// A change is on disk.
    Stored(u64),
    /// A change is not on disk; why, in the user's language.
    NotStored(u64, String),
    /// The newest change was taken back, or put back.
    Turned(Box<Turned>),
    /// Something could not be read or done; why, in the user's language.
    Failed(String),
    /// The editor is done with the text it was given: what it is now, or why nothing was changed, in the user's language.
    Edited(Result<String, String>),
    /// Another process has changed the book.
    Changed,
}

/// What a day needs: everybody, and everything open.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// People, those gone or merged included.
    pub contacts: Vec<Contact>,
    /// Open promises, as rows in order.
    pub promises: Vec<Item>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Open follow-ups.
    pub follow_ups: Vec<FollowUp>,
    /// Rows of the open follow-ups, in order.
    pub follow_up_rows: Vec<Item>,
    /// Series that go on.
    pub series: Vec<Series>,
    /// Memos that matter now.
    pub memos: Vec<Memo>,
    /// Promises due in the coming days that were put off twice or more.
    pub put_off: Vec<Id>,
    /// Which readings the user is used to.
    pub habits: Habits,
    /// Texts that were typed and not yet kept.
    pub drafts: Vec<Draft>,
    /// It can only be read now.
    pub read_only: bool,
    /// There is nothing in the book at all.
    pub empty: bool,
}

/// The first screen of a large book.
#[derive(Clone, Debug, Default)]
pub struct First {
    /// The first open promises and concepts, in order.
    pub rows: Vec<Item>,
    /// What there is of all of them.
    pub tally: Tally,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Series that go on.
    pub series: Vec<Series>,
    /// Memos that matter now.
    pub memos: Vec<Memo>,
    /// Open follow-ups.
    pub follow_ups: Vec<FollowUp>,
    /// Their rows, in order.
    pub follow_up_rows: Vec<Item>,
    /// The first people with whom something is open, in the order of their first rows.
    pub people: Vec<Between>,
    /// How many there are of them.
    pub between: usize,
    /// The first of the others, by name.
    pub others: Vec<Id>,
    /// How many of them are shown.
    pub quiet: usize,
    /// How many people there are.
    pub known: usize,
    /// How many cards a round would have now.
    pub round: usize,
    /// Texts that were typed and not yet kept.
    pub drafts: Vec<Draft>,
    /// The people named here.
    pub contacts: Vec<Contact>,
    /// It can only be read now.
    pub read_only: bool,
}

/// A promise with what stands around it.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The promise.
    pub promise: Promise,
    /// Of one of a series that is closed, the next.
    pub beside: Vec<Promise>,
    /// Every follow-up that came of it, closed ones too.
    pub follow_ups: Vec<FollowUp>,
    /// The shortest beginning of its id that is its own.
    pub short: String,
    /// How many promises to the same person were broken in the year before now.
    pub broken_this_year: usize,
}

/// Some of the closed promises, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    /// With whom; none for those with anybody.
    pub with: Option<Id>,
    /// The row after which they come; none where they are the newest.
    pub after: Option<(Happened, Id)>,
    /// The rows.
    pub rows: Vec<Item>,
    /// There are older ones.
    pub more: bool,
}

/// What a piece of the archive held.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The text that was looked for.
    pub text: String,
    /// From where.
    pub from: From,
    /// What is what was looked for, and how well it fits.
    pub rows: Vec<(Item, Fit)>,
    /// From where to go on; nothing where all was looked at.
    pub next: Option<From>,
}

/// What came of undo or redo.
#[derive(Clone, Debug, Default)]
pub struct Turned {
    /// It was redo.
    pub again: bool,
    /// What it was about, in words; none when there was nothing to take back or put back.
    pub what: Option<String>,
    /// Which promise, concept, follow-up or contact that was.
    pub about: Option<Id>,
    /// Another process made the change, and nothing was done yet: when, and the number to send to do it.
    pub elsewhere: Option<(NaiveTime, i64)>,
    /// The book as it is now, where something was done.
    pub loaded: Option<Box<Loaded>>,
}

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read the first screen, of so many rows; of a small book at once what a day needs.
    First(usize),
    /// Read what a day needs.
    Load,
    /// Count the past weeks.
    Weeks,
    /// Read how promises of the past year ended.
    Record,
    /// Read the report of the week of this Monday.
    Report(NaiveDate),
    /// Read a promise whole.
    Fetch(Id),
    /// Read what happened to the promises given to a contact.
    Trust(Id),
    /// Look for a text in a piece of the archive.
    Search(String, From),
    /// Come back for the next slice of what is in memory, once all else that waits was heard.
    Sift(u64),
    /// Read closed promises, newest first: with whom, after which, and how many.
    Closed(Option<Id>, Option<(Happened, Id)>, usize),
    /// Carry a change out, and say so under this number.
    Commit(u64, Box<Change>),
    /// Take the newest change back; where another process made it, only if it has this number.
    Undo(Option<i64>),
    /// Put it back.
    Redo,
    /// Keep a text that is being typed, under the name of its line; none forgets it.
    Draft(String, Option<String>),
    /// Take in which of two readings was chosen.
    Chose(Choice),
    /// Put a text on the clipboard.
    Copy(String),
    /// Open a text in the user's own editor.
    Edit(String),
    /// Say so when no key has come for a moment.
    Pause,
    /// Ring: the time of a promise has come.
    Bell,
    /// Draw everything anew.
    Redraw,
    /// Go to the background.
    Suspend,
    /// End.
    Quit,
}
