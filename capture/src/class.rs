//! The classes of ambiguity: what a phrase leaves open, and the two readings of it, each with a name that may be stored.
//! Names stay what they are once they are out; the order of the two is that of READINGS, and a habit may turn it.

use crate::model::{Reading, Why};

/// What a phrase leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// *morgen*, said after midnight.
    TomorrowAfterMidnight,
    /// *volgende donderdag*, next weekend.
    NextWeekday,
    /// *voor vrijdag*.
    Before,
    /// *tot woensdag*.
    Until,
    /// 4/3 in an English sentence.
    NumericDate,
    /// *de 15e*, said on the 15th.
    DayOfMonth,
    /// Weekday and date that disagree.
    WeekdayAndDate,
    /// *volgende week donderdag*, said on Sunday.
    NextWeekOnSunday,
    /// *deze week*, said at the weekend.
    ThisWeekAtWeekend,
    /// *begin maart*, early next week.
    PeriodBegin,
    /// *een paar dagen*.
    Few,
    /// *acht dagen*.
    EightDays,
    /// *anderhalve week*.
    AndAHalf,
    /// Within the week.
    WithinTheWeek,
    /// *na Pasen*.
    AfterFeast,
    /// *eerste week van januari*.
    FirstWeek,
    /// *elk kwartaal*.
    EveryQuarter,
    /// *om 9 uur*, said at half past ten.
    PastHour,
    /// *voor twaalven vanavond*.
    BeforeMidnight,
    /// *half two*.
    HalfHour,
    /// *gisteren zei ik dat ik morgen bel*.
    ToldAgain,
}

/// Each class with its name and its two readings, the documented one first.
const CLASSES: &[(Class, &str, [Why; 2])] = &[
    (Class::TomorrowAfterMidnight, "tomorrow-after-midnight", [Why::NextCalendarDay, Why::AfterMidnight]),
    (Class::NextWeekday, "next-weekday", [Why::NextWeekdayFarther, Why::NextWeekdayNearest]),
    (Class::Before, "before", [Why::BeforeExcluded, Why::BeforeIncluded]),
    (Class::Until, "until", [Why::UntilExcluded, Why::UntilIncluded]),
    (Class::NumericDate, "numeric-date", [Why::DayMonth, Why::MonthDay]),
    (Class::DayOfMonth, "day-of-month", [Why::DayOfMonthNext, Why::DayOfMonthToday]),
    (Class::WeekdayAndDate, "weekday-and-date", [Why::DateWins, Why::WeekdayWins]),
    (Class::NextWeekOnSunday, "next-week-on-sunday", [Why::WeekThatBegins, Why::WeekAfter]),
    (Class::ThisWeekAtWeekend, "this-week-at-weekend", [Why::WeekEndsSunday, Why::WeekComingFriday]),
    (Class::PeriodBegin, "period-begin", [Why::PeriodBeginFirst, Why::PeriodBeginLater]),
    (Class::Few, "few", [Why::FewAsTwo, Why::FewAsThree]),
    (Class::EightDays, "eight-days", [Why::EightDaysCounted, Why::EightDaysAsWeek]),
    (Class::AndAHalf, "and-a-half", [Why::HalfRoundedDown, Why::HalfRoundedUp]),
    (Class::WithinTheWeek, "within-the-week", [Why::WithinSevenDays, Why::WithinThisWeek]),
    (Class::AfterFeast, "after-feast", [Why::AfterLastFeastDay, Why::AfterFirstFeastDay]),
    (Class::FirstWeek, "first-week", [Why::FirstFullWeek, Why::FirstWeekend]),
    (Class::EveryQuarter, "every-quarter", [Why::QuarterEnd, Why::QuarterStart]),
    (Class::PastHour, "past-hour", [Why::ClockTomorrow, Why::ClockThisEvening]),
    (Class::BeforeMidnight, "before-midnight", [Why::LastMinute, Why::MidnightItself]),
    (Class::HalfHour, "half-hour", [Why::HalfPast, Why::HalfTo]),
    (Class::ToldAgain, "told-again", [Why::CountedFromSaying, Why::CountedFromNow]),
];

/// The readings of a class by name, in the order of [`Class::readings`].
const READINGS: &[(Why, &str)] = &[
    (Why::NextCalendarDay, "next-calendar-day"),
    (Why::AfterMidnight, "after-sleeping"),
    (Why::NextWeekdayFarther, "farther"),
    (Why::NextWeekdayNearest, "nearest"),
    (Why::BeforeExcluded, "before-excluded"),
    (Why::BeforeIncluded, "before-included"),
    (Why::UntilExcluded, "until-excluded"),
    (Why::UntilIncluded, "until-included"),
    (Why::DayMonth, "day-month"),
    (Why::MonthDay, "month-day"),
    (Why::DayOfMonthNext, "next-one"),
    (Why::DayOfMonthToday, "today"),
    (Why::DateWins, "date"),
    (Why::WeekdayWins, "weekday"),
    (Why::WeekThatBegins, "week-that-begins"),
    (Why::WeekAfter, "week-after"),
    (Why::WeekEndsSunday, "this-sunday"),
    (Why::WeekComingFriday, "coming-friday"),
    (Why::PeriodBeginFirst, "first-day"),
    (Why::PeriodBeginLater, "a-little-later"),
    (Why::FewAsTwo, "two"),
    (Why::FewAsThree, "three"),
    (Why::EightDaysCounted, "eight"),
    (Why::EightDaysAsWeek, "a-week"),
    (Why::HalfRoundedDown, "rounded-down"),
    (Why::HalfRoundedUp, "rounded-up"),
    (Why::WithinSevenDays, "seven-days"),
    (Why::WithinThisWeek, "this-week"),
    (Why::AfterLastFeastDay, "after-last-feast-day"),
    (Why::AfterFirstFeastDay, "after-first-feast-day"),
    (Why::FirstFullWeek, "full-week"),
    (Why::FirstWeekend, "up-to-the-weekend"),
    (Why::QuarterEnd, "quarter-end"),
    (Why::QuarterStart, "quarter-start"),
    (Why::ClockTomorrow, "tomorrow"),
    (Why::ClockThisEvening, "this-evening"),
    (Why::LastMinute, "last-minute"),
    (Why::MidnightItself, "midnight-itself"),
    (Why::HalfPast, "half-past"),
    (Why::HalfTo, "half-to"),
    (Why::CountedFromSaying, "from-the-saying"),
    (Why::CountedFromNow, "from-now"),
];

impl Class {
    /// All classes.
    pub fn all() -> impl Iterator<Item = Class> {
        CLASSES.iter().map(|(class, ..)| *class)
    }

    /// The name, which stays the same from one version to the next.
    pub fn as_str(self) -> &'static str {
        CLASSES.iter().find(|(class, ..)| *class == self).map_or("", |(_, name, _)| name)
    }

    /// The class with that name.
    pub fn parse(name: &str) -> Option<Class> {
        CLASSES.iter().find(|(_, n, _)| *n == name).map(|(class, ..)| *class)
    }

    /// Its two readings, the documented one first.
    pub fn readings(self) -> [Why; 2] {
        CLASSES.iter().find(|(class, ..)| *class == self).map_or([Why::Plain; 2], |(.., whys)| *whys)
    }
}

impl Why {
    /// What the phrase left open, where there was a choice that could be a habit. Two days that were both named are not.
    pub fn class(self) -> Option<Class> {
        CLASSES.iter().find(|(.., whys)| whys.contains(&self)).map(|(class, ..)| *class)
    }

    /// The name of a reading that has a class; it stays the same from one version to the next.
    pub fn as_str(self) -> Option<&'static str> {
        READINGS.iter().find(|(why, _)| *why == self).map(|(_, name)| *name)
    }

    /// The reading with that name.
    pub fn parse(name: &str) -> Option<Why> {
        READINGS.iter().find(|(_, n)| *n == name).map(|(why, _)| *why)
    }
}

/// Puts the reading that the user is used to before its rival, and marks it; the others stay where they were.
pub(crate) fn by_habit(readings: &mut [Reading], preferred: &[Why]) {
    let Some(first) = readings.first().map(|r| r.why) else { return };
    let (Some(class), true) = (first.class(), readings.len() > 1) else { return };
    // The newest habit of a class is the one that counts.
    let Some(habit) = preferred.iter().rev().copied().find(|why| why.class() == Some(class)) else { return };
    if readings.iter().any(|r| r.why == habit) {
        readings.sort_by_key(|r| r.why != habit);
        readings.iter_mut().filter(|r| r.why == habit).for_each(|r| r.habit = true);
    }
}
