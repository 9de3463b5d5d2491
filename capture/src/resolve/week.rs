//! READINGS 3: weeks and weekends. Weeks are ISO weeks, Monday to Sunday; a week is due on its Friday.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Base, Found, away, day, period};
use crate::expr::{MonthOf, Part, Side, WeekOf, Which};
use crate::model::{Region, Why};

fn monday_of(date: NaiveDate) -> Option<NaiveDate> {
    away(date, -i64::from(date.weekday().num_days_from_monday()))
}

/// The Monday of a week.
pub(super) fn monday(of: &WeekOf, base: &Base) -> Option<NaiveDate> {
    match of {
        WeekOf::Away(n) => monday_of(base.today()).and_then(|d| away(d, 7 * n)),
        WeekOf::Day(when) => super::plain(when, base).first().and_then(monday_of),
        // The first week of that number that has not ended.
        WeekOf::Number(n) => {
            let year = base.today().iso_week().year();
            (year..=year + 8)
                .filter_map(|y| NaiveDate::from_isoywd_opt(y, *n, Weekday::Mon))
                .find(|d| away(*d, 6).is_some_and(|sunday| sunday >= base.today()))
        }
    }
}

fn weekend_now(base: &Base) -> bool {
    base.today().weekday().num_days_from_monday() >= 5
}

/// A week is due on its Friday; its beginning is Monday or Tuesday, its middle Wednesday.
pub(super) fn week(of: &WeekOf, part: Part, base: &Base) -> Found {
    let Some(monday) = monday(of, base) else { return Found::default() };
    let at = |n| away(monday, n);
    let this = *of == WeekOf::Away(0);
    match part {
        Part::Begin => {
            // The beginning of a week that has begun is that of the next one.
            let shift = if this && base.today() > monday { 7 } else { 0 };
            Found::either(
                at(shift).map(|d| (d, Why::PeriodBeginFirst)),
                at(shift + 1).map(|d| (d, Why::PeriodBeginLater)),
            )
        }
        Part::Middle => {
            Found::by_end(at(2).map(|d| if this && d < base.today() { away(d, 7).unwrap_or(d) } else { d }))
        }
        Part::Whole | Part::End if this && weekend_now(base) => {
            let sunday = at(6).map(|d| (d, Why::WeekEndsSunday));
            let friday = at(11).map(|d| (d, Why::WeekComingFriday));
            // Deze week ends on Sunday; its end, said at the weekend, is rather the Friday to come.
            if part == Part::Whole { Found::either(sunday, friday) } else { Found::either(friday, sunday) }
        }
        Part::Whole | Part::End => {
            let friday = at(4);
            // A numbered week whose Friday has passed still has its Sunday.
            let passed =
                friday.is_some_and(|d| d < base.today()) && matches!(of, WeekOf::Number(_) | WeekOf::Day(_));
            Found::by_end(if passed { at(6).filter(|d| *d >= base.today()).or(friday) } else { friday })
        }
    }
}

/// A weekday of a week; on Sunday the next week may be the one that begins, or the one after it.
pub(super) fn day_of(wd: Weekday, of: &WeekOf, base: &Base) -> Found {
    let nth = i64::from(wd.num_days_from_monday());
    let Some(date) = monday(of, base).and_then(|m| away(m, nth)) else { return Found::default() };
    if *of == WeekOf::Away(1) && base.today().weekday() == Weekday::Sun {
        return Found::either(Some((date, Why::WeekThatBegins)), away(date, 7).map(|d| (d, Why::WeekAfter)));
    }
    // A day of this week that has passed can only be meant a week on.
    if *of == WeekOf::Away(0) && date < base.today() {
        return Found::exact(away(date, 7));
    }
    Found::exact(Some(date))
}

/// A weekend is due on its Sunday; *volgend weekend*, said on a working day, is the next one or this one.
pub(super) fn weekend(which: Which, base: &Base) -> Found {
    let this = away(base.today(), day::until(base.today(), Weekday::Sun));
    let next = this.and_then(|d| away(d, 7));
    match which {
        Which::Last => Found::exact(this.and_then(|d| away(d, -7))),
        Which::Next if weekend_now(base) => Found::by_end(next),
        Which::Next => {
            let (far, near) =
                (next.map(|d| (d, Why::NextWeekdayFarther)), this.map(|d| (d, Why::NextWeekdayNearest)));
            if base.region == Region::Be { Found::either(near, far) } else { Found::either(far, near) }
        }
        Which::Bare | Which::This => Found::by_end(this),
    }
}

/// Before the weekend is Friday; after it is Monday.
pub(super) fn beside_weekend(side: Side, base: &Base) -> Found {
    let today = base.today();
    match side {
        Side::Before => Found::by_end(away(today, day::until(today, Weekday::Fri))),
        Side::After => Found::exact(day::nearest(Weekday::Mon, base)),
    }
}

/// The first week of a month is the first full one, or the days up to the first weekend.
pub(super) fn nth_of_month(n: i32, of: MonthOf, base: &Base) -> Found {
    let Some(first) = period::first_of_month(of, base) else { return Found::default() };
    if n < 0 {
        return Found::by_end(day::nth_from(first, -1, Weekday::Fri));
    }
    // The week with the fourth in it has most of its days in the month, as ISO counts week 1.
    let full = away(first, 3).and_then(monday_of).and_then(|m| away(m, 7 * i64::from(n - 1) + 4));
    if n > 1 {
        return Found::by_end(full);
    }
    Found::either(
        full.map(|d| (d, Why::FirstFullWeek)),
        day::nth_from(first, 1, Weekday::Sun).map(|d| (d, Why::FirstWeekend)),
    )
}
