//! The nouns of capture: what goes in (people, moment, region) and what comes out (a reading with its doubts).
//! It holds no rule and no prose: words for the screen are chosen elsewhere, in two languages.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::gazetteer::Gazetteer;

/// The language of a sentence: always found from its words, never told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// The two-letter code: `nl` or `en`.
    pub fn as_str(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }
}

/// The region whose usage decides the order of rival readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Region {
    /// The Netherlands.
    #[default]
    Nl,
    /// Belgium: *volgende* is the nearest, *tot* includes, Sinterklaas is on the 6th.
    Be,
    /// Britain.
    Gb,
}

/// Somebody in the address book. `id` is the caller's own index and is returned as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The caller's index.
    pub id: usize,
    /// The full name as stored.
    pub name: String,
    /// Other names that mean this person.
    pub nicknames: Vec<String>,
    /// Where they work; a mention of it may mean them.
    pub organisation: Option<String>,
}

/// What a sentence is read against. Relative dates count from `now`, the moment it was said.
#[derive(Debug, Clone, Copy)]
pub struct Ctx<'a> {
    /// Local wall time at which the sentence was said.
    pub now: NaiveDateTime,
    /// The zone of `now`; elapsed hours cross its clock changes.
    pub zone: chrono_tz::Tz,
    /// The address book.
    pub people: &'a Gazetteer,
    /// Whose usage orders rival readings.
    pub region: Region,
    /// The readings this user is used to, one of a [`Class`](crate::Class) that has several; they go before their rivals.
    /// Of two in one class the later one counts. Empty when there is no habit.
    pub preferred: &'a [Why],
}

/// One sentence, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parse {
    /// The language found.
    pub lang: Lang,
    /// The promisees in order of speaking; introductions have two. Topics are not here.
    pub people: Vec<Who>,
    /// The documented reading first; empty means no date. More than one means a question to ask.
    pub readings: Vec<Reading>,
    /// How the due day was named.
    pub kind: DueKind,
    /// Whose promise it is.
    pub direction: Direction,
    /// False when nothing in the sentence told the direction and the default was taken.
    pub sure_of_direction: bool,
    /// The deliverable in the speaker's own words, without the due date and the name.
    pub what: String,
    /// An RFC 5545 RRULE value, when the promise repeats.
    pub recurrence: Option<String>,
    /// An ISO 8601 duration after the due date, when a follow-up was asked for in the same breath.
    pub followup: Option<String>,
    /// The day to look again at a promise that waits for something else (zodra, once).
    pub look_again: Option<NaiveDate>,
    /// What was recognised, in order, apart from each other, as UTF-8 byte ranges.
    pub spans: Vec<Span>,
    /// Doubts that did not stop the reading.
    pub remarks: Vec<Remark>,
}

/// A promisee as typed, and whom it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// The words in the sentence.
    pub typed: String,
    /// Where they stand, in UTF-8 bytes.
    pub span: Range<usize>,
    /// Whom they fit.
    pub fits: Fits,
}

/// Whom a name fits; the numbers are the ids the caller gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fits {
    /// Exactly one person.
    Known(usize),
    /// More than one person.
    Several(Vec<usize>),
    /// Nobody in the book; the name as it should be stored.
    New(String),
}

/// One legitimate reading of the due moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The due day.
    pub date: NaiveDate,
    /// The due time, only when a clock time was named.
    pub time: Option<NaiveTime>,
    /// The rule that gave this day.
    pub why: Why,
    /// True when it stands first because the user is used to it ([`Ctx::preferred`]).
    pub habit: bool,
}

/// The rule behind a reading, named after its row in READINGS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Why {
    /// The day itself was named and has one reading.
    Plain,
    /// *morgen* after midnight: the next calendar day.
    NextCalendarDay,
    /// *morgen* after midnight: the day that begins after sleeping.
    AfterMidnight,
    /// *volgende donderdag*: the one in the next week.
    NextWeekdayFarther,
    /// *volgende donderdag*: the first to come.
    NextWeekdayNearest,
    /// *voor vrijdag*: Friday itself is too late.
    BeforeExcluded,
    /// *voor vrijdag*: on Friday at the latest, or for Friday.
    BeforeIncluded,
    /// *tot woensdag*: Wednesday not included.
    UntilExcluded,
    /// *tot woensdag*: Wednesday included.
    UntilIncluded,
    /// 4/3 as 4 March.
    DayMonth,
    /// 4/3 as April 3.
    MonthDay,
    /// *de 15e* said on the 15th: the next one.
    DayOfMonthNext,
    /// *de 15e* said on the 15th: today.
    DayOfMonthToday,
    /// Weekday and date disagree: the date.
    DateWins,
    /// Weekday and date disagree: the weekday.
    WeekdayWins,
    /// *volgende week* said on Sunday: the week that begins tomorrow.
    WeekThatBegins,
    /// *volgende week* said on Sunday: the week after that one.
    WeekAfter,
    /// *deze week* at the weekend: this Sunday.
    WeekEndsSunday,
    /// *deze week* at the weekend: the Friday to come.
    WeekComingFriday,
    /// The beginning of a period: its first day.
    PeriodBeginFirst,
    /// The beginning of a period: a little later.
    PeriodBeginLater,
    /// A period is named: its last (working) day.
    PeriodEnd,
    /// *een paar*: two.
    FewAsTwo,
    /// *een paar*: three.
    FewAsThree,
    /// *acht dagen*: eight, counted.
    EightDaysCounted,
    /// *acht dagen*: the idiom for a week.
    EightDaysAsWeek,
    /// One and a half, rounded down.
    HalfRoundedDown,
    /// One and a half, rounded up.
    HalfRoundedUp,
    /// *within the week*: seven days.
    WithinSevenDays,
    /// *within the week*: by Friday.
    WithinThisWeek,
    /// *na Pasen*: after the last of the feast days.
    AfterLastFeastDay,
    /// *na Pasen*: after the first of the feast days.
    AfterFirstFeastDay,
    /// *eerste week van januari*: the first full week.
    FirstFullWeek,
    /// *eerste week van januari*: up to the first weekend.
    FirstWeekend,
    /// *elk kwartaal*: the end of this one.
    QuarterEnd,
    /// *elk kwartaal*: the first day of the next.
    QuarterStart,
    /// A morning hour that is past today: tomorrow morning.
    ClockTomorrow,
    /// A morning hour that is past today: this evening.
    ClockThisEvening,
    /// Before midnight: the last minute of that day.
    LastMinute,
    /// Before midnight: midnight itself, the next day.
    MidnightItself,
    /// English *half two* as half past two.
    HalfPast,
    /// English *half two* as a Dutch writer would mean it.
    HalfTo,
    /// *Gisteren zei ik dat ik morgen bel*: counted from the day it was said.
    CountedFromSaying,
    /// *Gisteren zei ik dat ik morgen bel*: counted from now.
    CountedFromNow,
    /// Two days were named and neither is the better one.
    OneOfTwoDays,
}

/// How the due day was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DueKind {
    /// One calendar day.
    Exact,
    /// A period; the due day is its last (working) day.
    ByEndOfPeriod,
    /// No due day.
    None,
    /// Two legitimate days.
    Ambiguous,
}

impl DueKind {
    /// The word used in the corpus: `exact`, `by-end-of-period`, `none`, `ambiguous`.
    pub fn as_str(self) -> &'static str {
        match self {
            DueKind::Exact => "exact",
            DueKind::ByEndOfPeriod => "by-end-of-period",
            DueKind::None => "none",
            DueKind::Ambiguous => "ambiguous",
        }
    }
}

/// Whose promise it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The speaker promises.
    Mine,
    /// The other promises.
    Theirs,
}

impl Direction {
    /// `mine` or `theirs`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Mine => "mine",
            Direction::Theirs => "theirs",
        }
    }
}

/// A recognised stretch of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// UTF-8 byte range, on character boundaries.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
}

/// What a recognised stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A promisee.
    Person,
    /// The due day.
    Day,
    /// The due time.
    Time,
    /// A person or a day that is spoken about, not promised to or due.
    Topic,
    /// A word of time without a day (binnenkort, asap).
    Vague,
    /// What makes it repeat.
    Recurrence,
    /// The follow-up asked for.
    Followup,
    /// Words that frame the promise (ik heb beloofd dat, herinner me eraan).
    Frame,
}

impl Role {
    /// A lower-case English word for JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Person => "person",
            Role::Day => "day",
            Role::Time => "time",
            Role::Topic => "topic",
            Role::Vague => "vague",
            Role::Recurrence => "recurrence",
            Role::Followup => "followup",
            Role::Frame => "frame",
        }
    }
}

/// A doubt that did not stop us; data only.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// A word of time that names no day.
    Vague(String),
    /// A word was read as another one.
    Corrected {
        /// As it stood.
        typed: String,
        /// As it was read.
        read_as: String,
    },
    /// A mention of the past, which is not the due day.
    PastMention(String),
    /// The day named lies before the day it was said.
    ThatDayIsPast(NaiveDate),
    /// A day that no calendar has.
    NoSuchDay(String),
    /// The promise waits for something else.
    Trigger(String),
    /// A day was named and then taken back (vrijdag, nee zaterdag).
    TakenBack(String),
}

/// Why a text is not one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayError {
    /// Nothing that names a day, or more than a day.
    NotADay,
    /// A day that no calendar has: 30 February.
    NoSuchDay,
    /// More than one legitimate day, the documented one first.
    Several(Vec<NaiveDate>),
}
