//! From what was said to days of the calendar: READINGS as code, one function a row. Nothing here reads words.
//! Arithmetic that leaves the calendar gives no reading instead of a wrong one.

mod clock;
mod day;
mod holiday;
mod offset;
mod period;
mod week;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::expr::{Frame, Part, Side, When};
use crate::model::{Lang, Reading, Region, Why};

pub(crate) use clock::{on_day, time_of, without_day};

/// The moment and the usage that everything counts from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Base {
    pub(crate) now: NaiveDateTime,
    pub(crate) zone: chrono_tz::Tz,
    pub(crate) region: Region,
    pub(crate) lang: Lang,
}

impl Base {
    /// The civil day it is said on.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now.date()
    }
}

/// The legitimate readings, the documented one first, and whether a period was named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Found {
    pub(crate) readings: Vec<Reading>,
    pub(crate) period: bool,
}

impl Found {
    /// One day, named as such.
    fn exact(date: Option<NaiveDate>) -> Self {
        Self::of(date.map(|d| (d, Why::Plain)), false)
    }

    /// The last day of a period.
    fn by_end(date: Option<NaiveDate>) -> Self {
        Self::of(date.map(|d| (d, Why::PeriodEnd)), true)
    }

    /// Two readings, the documented one first; equal days are one.
    fn either(first: Option<(NaiveDate, Why)>, second: Option<(NaiveDate, Why)>) -> Self {
        Self::of(first.into_iter().chain(second), false)
    }

    fn of(days: impl IntoIterator<Item = (NaiveDate, Why)>, period: bool) -> Self {
        let mut readings: Vec<Reading> = Vec::new();
        for (date, why) in days {
            if !readings.iter().any(|r| r.date == date && r.time.is_none()) {
                readings.push(Reading { date, time: None, why, habit: false });
            }
        }
        Self { readings, period }
    }

    /// A day with its time, where time was counted and not said.
    fn moment(moment: Option<NaiveDateTime>, why: Why) -> Self {
        let readings = moment
            .map(|m| Reading { date: m.date(), time: Some(m.time()), why, habit: false })
            .into_iter()
            .collect();
        Self { readings, period: false }
    }

    /// The first reading's day.
    pub(crate) fn first(&self) -> Option<NaiveDate> {
        self.readings.first().map(|r| r.date)
    }
}

/// The day so many days away, if the calendar has it.
pub(crate) fn away(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    if days >= 0 {
        date.checked_add_days(Days::new(days.unsigned_abs()))
    } else {
        date.checked_sub_days(Days::new(days.unsigned_abs()))
    }
}

/// A day without any frame.
pub(crate) fn plain(when: &When, base: &Base) -> Found {
    match when {
        When::Days(n) => Found::exact(away(base.today(), *n)),
        When::Tomorrow => day::tomorrow(base),
        When::Weekday(wd, which) => day::weekday(*wd, *which, base),
        When::FirstOf(days) => Found::exact(days.iter().filter_map(|wd| day::nearest(*wd, base)).min()),
        When::WeekdayPlus(wd, days) => Found::exact(day::nearest(*wd, base).and_then(|d| away(d, *days))),
        When::WeekdayOf(wd, of) => week::day_of(*wd, of, base),
        When::Week(of, part) => week::week(of, *part, base),
        When::Weekend(which) => week::weekend(*which, base),
        When::WeekendEdge(side) => week::beside_weekend(*side, base),
        When::DayOfMonth(d, of) => day::of_month(*d, *of, base),
        When::EachMonth(d) => day::of_each_month(*d, base),
        When::Date(d, m, y) => day::date(*d, *m, *y, base),
        When::Numeric(a, b, y) => day::numeric(*a, *b, *y, None, base),
        When::Both(wd, inner) => day::weekday_and_date(*wd, inner, base),
        When::Month(of, part) => period::month(*of, *part, base),
        When::Quarter(of, part) => period::quarter(*of, *part, base),
        When::Year(of, part) => period::year(*of, *part, base),
        When::QuarterTurn => period::quarter_turn(base),
        When::Ahead(n, unit) => offset::ahead(*n, *unit, base),
        When::Ago(n, unit) => Found::exact(offset::step(base.today(), -*n, *unit)),
        When::Plus(inner, n, unit) => over(plain(inner, base), |d| offset::step(d, *n, *unit)),
        When::Nth(n, wd, of) => day::nth_of_month(*n, *wd, *of, base),
        When::NthWeek(n, of) => week::nth_of_month(*n, *of, base),
        When::Holiday(h) => holiday::holiday(*h, base),
        When::Beside(side, step, anchor) => offset::beside(*side, *step, anchor, base),
        When::After(inner) => holiday::after(inner, base),
        When::Range(from, to) => range(from, to, base),
        When::WithinTheWeek => Found::either(
            away(base.today(), 7).map(|d| (d, Why::WithinSevenDays)),
            day::friday(base).map(|d| (d, Why::WithinThisWeek)),
        ),
        When::DayEnd => Found { period: true, ..Found::exact(Some(base.today())) },
    }
}

/// Every reading moved alike.
fn over(found: Found, f: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Found {
    let period = found.period;
    Found::of(found.readings.into_iter().filter_map(|r| f(r.date).map(|d| (d, r.why))), period)
}

/// From one day to another: the last day counts; it never lies before the first.
fn range(from: &When, to: &When, base: &Base) -> Found {
    let (first, last) = (plain(from, base).first(), plain(to, base));
    let date = last.first().and_then(|d| match first {
        // Van vrijdag tot maandag: the Monday after that Friday.
        Some(f) if d < f && matches!(to, When::Weekday(..)) => away(d, 7),
        Some(f) if d < f && matches!(to, When::Days(_) | When::Tomorrow) => Some(f),
        _ => Some(d),
    });
    Found::by_end(date)
}

/// READINGS 5: uiterlijk, by and tegen leave the day as it is; voor, vóór, before and tot move it.
pub(crate) fn framed(frame: Frame, when: &When, clocked: bool, base: &Base) -> Found {
    let mut found = plain(when, base);
    if frame == Frame::Within {
        found.period = true;
        return found;
    }
    // Vanaf volgende week, from January: the start is included, so it is the first day.
    if frame == Frame::From
        && let Some(first) = first_day(when, base)
    {
        return Found::exact(Some(first.max(base.today())));
    }
    // With a clock the moment is named: before 12 on Friday is on Friday.
    if clocked || !matches!(frame, Frame::Before | Frame::For | Frame::Until) {
        return found;
    }
    if let Some(before) = period_start(when, base) {
        return before_period(frame, found, before);
    }
    if found.period {
        // Before the end of March is by the end of March: nothing is subtracted from an end.
        return found;
    }
    let Some(day) = found.readings.first().copied() else { return found };
    if day.date <= base.today() {
        return found;
    }
    let eve = away(day.date, -1);
    match frame {
        Frame::Before => Found::of(eve.map(|d| (d, Why::Plain)), false),
        Frame::For => {
            Found::either(eve.map(|d| (d, Why::BeforeExcluded)), Some((day.date, Why::BeforeIncluded)))
        }
        _ => {
            let (out, within) = (eve.map(|d| (d, Why::UntilExcluded)), Some((day.date, Why::UntilIncluded)));
            if base.region == Region::Be { Found::either(within, out) } else { Found::either(out, within) }
        }
    }
}

/// The first day of a whole period.
fn first_day(when: &When, base: &Base) -> Option<NaiveDate> {
    match when {
        When::Week(of, Part::Whole) => week::monday(of, base),
        When::Month(of, Part::Whole) => period::first_of_month(*of, base),
        When::Quarter(of, Part::Whole) => period::first_of_quarter(*of, base),
        When::Year(of, Part::Whole) => period::first_of_year(*of, base),
        _ => None,
    }
}

/// The last (working) day before a whole period, for voor volgende week and before March.
fn period_start(when: &When, base: &Base) -> Option<NaiveDate> {
    match when {
        When::Week(..) => first_day(when, base).and_then(|d| away(d, -3)),
        _ => first_day(when, base).and_then(|d| away(d, -1)),
    }
    .map(|d| d.max(base.today()))
    .filter(|d| period_is_ahead(*d, when, base))
}

/// Before this week is no day to come; then the period itself counts.
fn period_is_ahead(eve: NaiveDate, when: &When, base: &Base) -> bool {
    plain(when, base).first().is_some_and(|end| eve < end)
        && !matches!(when, When::Week(crate::expr::WeekOf::Away(0), _))
}

fn before_period(frame: Frame, found: Found, eve: NaiveDate) -> Found {
    match frame {
        Frame::Before => Found::by_end(Some(eve)),
        Frame::For => {
            Found::either(Some((eve, Why::BeforeExcluded)), found.first().map(|d| (d, Why::BeforeIncluded)))
        }
        _ => found,
    }
}

/// The side of a day.
fn signed(side: Side, n: i64) -> i64 {
    match side {
        Side::Before => -n,
        Side::After => n,
    }
}

/// A year far enough away to be a slip of the keys is no year.
pub(crate) fn sane(date: NaiveDate) -> bool {
    (1900..=2500).contains(&date.year())
}

/// A time of so many minutes after midnight.
fn at_minute(minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt((minute % 1440) * 60, 0)
}
