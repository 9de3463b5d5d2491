//! The model: everything that the screen shows, and everything that a key may need. It is a value; nothing in it
//! acts by itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::capture::{Capture, Saving, Told};
use super::editing::Editing;
use super::geometry::Size;
use super::home::Home;
use super::msg::Msg;
use super::names::Names;
use super::notice::Notice;
use super::round::Round;
use super::rows::Rows;
use crate::domain::book::Book;
use crate::domain::draft::Draft;
use crate::domain::habits::Habits;
use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::domain::weeks::Weeks;
use crate::domain::words::Channel;
use crate::keys::{Chord, Keymap};
use crate::text::Lang;

/// Everything on the screen.
#[derive(Clone, Debug)]
pub struct Model {
    /// The language of the screen.
    pub lang: Lang,
    /// The moment.
    pub now: Now,
    /// The room there is.
    pub size: Size,
    /// Which keys do what.
    pub keys: Keymap,
    /// An example book, that is kept nowhere.
    pub demo: bool,
    /// What is private is hidden.
    pub discreet: bool,
    /// The book can only be read now.
    pub read_only: bool,
    /// There is nothing in the book yet.
    pub empty: bool,
    /// Its first screen came before the rest of it.
    pub in_parts: bool,
    /// How much of the book is here.
    pub loading: Loading,
    /// The nouns that are here: everybody, concepts, open follow-ups, and the promises that were asked for.
    pub book: Book,
    /// People of the book by name.
    pub by_name: Vec<Id>,
    /// Those of them who are archived.
    pub set_aside: BTreeSet<Id>,
    /// The short names of promises that were read.
    pub shorts: BTreeMap<Id, String>,
    /// What lists show.
    pub rows: Rows,
    /// What the people in sight have had from you.
    pub trust: super::trust::Trusts,
    /// What is known of people today.
    pub people: super::people::People,
    /// What the past weeks were like; none before it was counted.
    pub weeks: Option<Weeks>,
    /// How promises of the past year ended, once that was asked.
    pub own: Option<super::pages::Own>,
    /// Promises due in the coming days that were put off twice or more when the book was read.
    pub put_off: BTreeSet<Id>,
    /// The home screen.
    pub home: Home,
    /// The round of today, open or left.
    pub round: Option<Round>,
    /// The round is opened as soon as the book is here.
    pub opens_round: bool,
    /// What lies over home, the topmost last.
    pub pages: Vec<Page>,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// What happened last.
    pub notice: Option<Notice>,
    /// The first of two keys.
    pub pending: Option<Chord>,
    /// A key that waits for a promise to be read.
    pub waiting: Option<Waiting>,
    /// What was changed last is being taken back or put back; what is typed meanwhile is about what comes of it.
    pub turning: bool,
    /// Keys and pastes that came before what they are about was here.
    pub ahead: VecDeque<Msg>,
    /// How many people there are.
    pub known: usize,
    /// How many slices of what is in memory were asked for: the number of the newest.
    pub slices: u64,
    /// Changes on their way to the disk: their number, and what to say when they are there.
    pub under_way: VecDeque<(u64, Notice)>,
    /// The number of the next change.
    pub next_change: u64,
    /// The book was read before a change under way was on disk, and is to be read again.
    pub stale: bool,
    /// A change under way is of a week that is past.
    pub past_altered: bool,
    /// A change of another process that undo showed and did not take back yet.
    pub undo_elsewhere: Option<i64>,
    /// The line whose change is on its way to the disk, with the number of that change.
    pub sent: Option<(u64, Box<super::step::StepLine>)>,
    /// What the last key did, as long as its notice stands.
    pub just: Option<super::cursor::Just>,
    /// The promise of which a key is tried that is not under the cursor any more.
    pub about: Option<Id>,
    /// Aftercare that the newest notice offers.
    pub offered: Option<Offered>,
    /// How many promises to somebody were broken in the year before now, where that was asked.
    pub broken_lately: BTreeMap<Id, usize>,
    /// Who bears which word as a name; none before it was asked for.
    pub names: Option<Names>,
    /// Which readings the user is used to.
    pub habits: Habits,
    /// How a promise was said last, and when that was noted.
    pub spoke: Option<(Channel, DateTime<FixedOffset>)>,
    /// Captured lines on their way to the disk.
    pub saving: Vec<Saving>,
    /// The capture line is all there is: what was saved in it.
    pub alone: Option<Vec<Told>>,
    /// The text that is in the user's own editor now.
    pub editing: Option<Editing>,
    /// Texts that were typed and not yet kept, by the name of their line.
    pub drafts: BTreeMap<String, Draft>,
}

/// Aftercare that is offered, and planned by one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// After which promise.
    pub promise: Id,
    /// With whom.
    pub contact: Id,
    /// On which day.
    pub day: NaiveDate,
}

/// How much of the book is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Nothing yet.
    Nothing,
    /// The first screen, and what there is of everything. Keys wait for the rest.
    First,
    /// What a day needs.
    Done,
}

/// A screen over home.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// One promise as a story.
    Promise(Box<super::pages::PromisePage>),
    /// One contact.
    Contact(Box<super::pages::ContactPage>),
    /// What one listens to.
    Listen(Box<super::pages::ListenPage>),
    /// What is closed.
    Archive(Box<super::pages::ArchivePage>),
    /// The own record.
    Record(Box<super::pages::RecordPage>),
    /// The report of a week.
    Week(Box<super::pages::WeekPage>),
    /// Why the trust basis of a contact is what it is.
    Why(Box<super::pages::WhyPage>),
    /// What may come of a promise.
    WhatIf(Box<super::pages::WhatIfPage>),
    /// The round of today.
    Round,
}

/// Something over a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// The question when a promise was kept whose day has passed.
    When(Id),
    /// Help, or the commands.
    Help(super::help::Help),
    /// The line in which a promise is captured.
    Capture(Box<Capture>),
    /// A line in which a step is filled in.
    Step(Box<super::step::StepLine>),
    /// The search.
    Search(Box<super::search::Search>),
    /// The line in which a filter is typed.
    Filter(Box<super::filter::FilterLine>),
}

/// What waits for a promise to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which promise.
    pub promise: Id,
    /// The key that is tried again when it is here.
    pub key: Chord,
    /// The one that came before it, where they are two.
    pub before: Option<Chord>,
}

impl Model {
    /// An empty screen, before anything was read.
    #[must_use]
    pub fn new(lang: Lang, now: Now, size: Size) -> Self {
        Self {
            lang,
            now,
            size,
            keys: Keymap::default(),
            demo: false,
            discreet: false,
            read_only: false,
            empty: false,
            loading: Loading::Nothing,
            in_parts: false,
            book: Book::default(),
            by_name: Vec::new(),
            set_aside: BTreeSet::new(),
            shorts: BTreeMap::new(),
            rows: Rows::default(),
            trust: super::trust::Trusts::default(),
            people: super::people::People::default(),
            weeks: None,
            own: None,
            put_off: BTreeSet::new(),
            home: Home::default(),
            round: None,
            opens_round: false,
            pages: Vec::new(),
            overlay: None,
            notice: None,
            pending: None,
            waiting: None,
            turning: false,
            ahead: VecDeque::new(),
            known: 0,
            slices: 0,
            under_way: VecDeque::new(),
            next_change: 1,
            stale: false,
            past_altered: false,
            undo_elsewhere: None,
            sent: None,
            just: None,
            about: None,
            offered: None,
            broken_lately: BTreeMap::new(),
            names: None,
            habits: Habits::default(),
            spoke: None,
            saving: Vec::new(),
            alone: None,
            editing: None,
            drafts: BTreeMap::new(),
        }
    }

    /// The page on top; none at home.
    #[must_use]
    pub fn page(&self) -> Option<&Page> {
        self.pages.last()
    }
}
