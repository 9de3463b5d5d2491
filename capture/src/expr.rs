//! What a phrase of time can say, before anyone has looked at a calendar. These are the values that the grammar makes
//! and that `resolve` turns into days; no arithmetic is done here.

use chrono::Weekday;

/// A part of the day; it never invents a clock time, it only tells which half of the day a clock means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Minute,
    QuarterHour,
    Hour,
    Day,
    Workday,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Weekend,
}

/// How many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    /// Counted.
    Exactly(i64),
    /// Een paar, a few: two or three.
    Few,
    /// One and a half.
    OneAndHalf,
    /// Counted, and a half more.
    AndHalf(i64),
    /// Half a one.
    Half,
    /// Two or three, said as such.
    Either(i64, i64),
}

/// Which part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Whole,
    Begin,
    Middle,
    End,
}

/// Which one of many, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Bare,
    This,
    Next,
    Last,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WeekOf {
    /// So many weeks from this one; -1 is last week.
    Away(i64),
    /// An ISO week number.
    Number(u32),
    /// The week with that day in it.
    Day(Box<When>),
}

/// A year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum YearOf {
    Typed(i32),
    Away(i32),
}

/// A month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MonthOf {
    /// So many months from this one.
    Away(i32),
    /// By name, perhaps with its year.
    Named(u32, Option<YearOf>),
}

/// A quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QuarterOf {
    Away(i32),
    Numbered(u32, Option<YearOf>),
}

/// The side of an anchor day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    After,
}

/// A step away from an anchor day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Count(i64, Unit),
    Weekday(Weekday),
}

/// A day, or a period whose last day counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// Days from today.
    Days(i64),
    /// Morgen; after midnight it may be today.
    Tomorrow,
    Weekday(Weekday, Which),
    /// Whichever of these weekdays comes first.
    FirstOf(Vec<Weekday>),
    /// The nearest such weekday and so many days more.
    WeekdayPlus(Weekday, i64),
    WeekdayOf(Weekday, WeekOf),
    Week(WeekOf, Part),
    Weekend(Which),
    /// Voor het weekend, na het weekend.
    WeekendEdge(Side),
    DayOfMonth(u32, Option<MonthOf>),
    /// That day of every month, or the last of a month that is too short for it.
    EachMonth(u32),
    Date(u32, u32, Option<YearOf>),
    Numeric(u32, u32, Option<i32>),
    /// A weekday and a date that should agree.
    Both(Weekday, Box<When>),
    Month(MonthOf, Part),
    Quarter(QuarterOf, Part),
    Year(YearOf, Part),
    /// Over drie weken, in two hours.
    Ahead(Quantity, Unit),
    /// Drie dagen geleden.
    Ago(i64, Unit),
    /// Morgen over een week: a day and so much more.
    Plus(Box<When>, i64, Unit),
    /// The nth weekday of a month; -1 is the last.
    Nth(i32, Weekday, MonthOf),
    NthWeek(i32, MonthOf),
    Holiday(Holiday),
    /// Twee dagen voor 1 december, de maandag na Pasen.
    Beside(Side, Step, Box<When>),
    /// Na Pasen.
    After(Box<When>),
    /// From one day to another: the last one counts.
    Range(Box<When>, Box<When>),
    /// Within the week: seven days, or this Friday.
    WithinTheWeek,
    /// The end of today.
    DayEnd,
    /// Elk kwartaal: the end of this one or the first day of the next.
    QuarterTurn,
}

/// The word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// No word at all.
    Bare,
    /// Op, on, met.
    On,
    /// Uiterlijk, by, tegen, tot en met.
    By,
    /// Vóór, before: strictly.
    Before,
    /// Voor without accents: before, or for.
    For,
    /// Tot, until.
    Until,
    /// Binnen, within.
    Within,
    /// Vanaf, from.
    From,
    /// Na een week: after something else, or from now.
    Later,
    /// Van, of: what something else is about.
    Of,
}

/// A clock time as said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// 0–24 as said.
    pub(crate) hour: u32,
    /// 0–59.
    pub(crate) minute: u32,
    /// The half of the day is certain (15:00, 09:00, 3pm).
    pub(crate) sure: bool,
    /// Minutes said before or after the hour may carry it over noon; true for English *half two*.
    pub(crate) english_half: bool,
    /// Midnight, which is the end of a day before it is the start of one.
    pub(crate) midnight: bool,
    /// The part of the day said with it.
    pub(crate) part: Option<PartOfDay>,
}

/// A day with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// The same date each year: day, month.
    Fixed(u32, u32),
    /// Days from Easter Sunday.
    Easter(i64),
    /// The nth weekday of a month; -1 is the last.
    Nth(i32, Weekday, u32),
    /// 27 April, a day earlier on Sundays.
    KingsDay,
    /// 5 December, in Belgium the 6th.
    Sinterklaas,
    /// The Friday after the fourth Thursday of November.
    BlackFriday,
    /// The Monday after it.
    CyberMonday,
    /// The second Sunday of May; in Britain the fourth in Lent.
    MothersDay,
    /// Feasts of two days: the first one, days between, so that *na* can mean either.
    EasterFeast,
    Whitsun,
    Christmas,
    /// From Christmas to the end of the year.
    YearsTurn,
}

/// What was said, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Saying {
    Day { frame: Frame, when: When, part: Option<PartOfDay>, end_of_day: bool },
    Clock { frame: Frame, clock: Clock, until: Option<Clock> },
    Part(PartOfDay),
    Vague,
    Recur { rule: String, when: When, part: Option<PartOfDay> },
    Followup(String),
    NoSuchDay,
}
