//! READINGS 1, 2 and 7: days of the week, of the month, and dates.

use chrono::{Datelike, NaiveDate, Timelike, Weekday};

use super::{Base, Found, away, period};
use crate::expr::{MonthOf, When, Which, YearOf};
use crate::model::{Lang, Region, Why};

/// Days from one weekday to the next such day, 0 when it is that day.
pub(super) fn until(from: NaiveDate, to: Weekday) -> i64 {
    i64::from((7 + to.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7)
}

/// The first such weekday after today.
pub(super) fn nearest(wd: Weekday, base: &Base) -> Option<NaiveDate> {
    match until(base.today(), wd) {
        0 => away(base.today(), 7),
        n => away(base.today(), n),
    }
}

/// The Friday of this ISO week, or the next one when that has passed.
pub(super) fn friday(base: &Base) -> Option<NaiveDate> {
    away(base.today(), until(base.today(), Weekday::Fri))
}

/// *Morgen* is the next day; between midnight and five it may be the day that has begun.
pub(super) fn tomorrow(base: &Base) -> Found {
    let next = away(base.today(), 1);
    if base.now.hour() < 5 {
        Found::either(next.map(|d| (d, Why::NextCalendarDay)), Some((base.today(), Why::AfterMidnight)))
    } else {
        Found::exact(next)
    }
}

/// Bare and coming: the first after today. This: the nearest, today included. Next: READINGS 2. Last: the one before today.
pub(super) fn weekday(wd: Weekday, which: Which, base: &Base) -> Found {
    let today = base.today();
    match which {
        Which::Bare => Found::exact(nearest(wd, base)),
        Which::This => Found::exact(away(today, until(today, wd))),
        Which::Next => next_weekday(wd, base),
        Which::Last => Found::exact(away(
            today,
            match until(today, wd) {
                0 => -7,
                n => n - 7,
            },
        )),
    }
}

/// *Volgende donderdag*: two usages meet, unless both give the same day.
fn next_weekday(wd: Weekday, base: &Base) -> Found {
    let today = base.today();
    let Some(near) = nearest(wd, base) else { return Found::default() };
    let far = away(near, 7);
    let days = (near - today).num_days();
    let this_week = near.iso_week() == today.iso_week();
    let (farther, nearer) =
        (far.map(|d| (d, Why::NextWeekdayFarther)), Some((near, Why::NextWeekdayNearest)));
    let sunday = today.weekday() == Weekday::Sun;
    if (this_week && days >= 2) || (days == 1 && sunday) {
        return if base.region == Region::Be {
            Found::either(nearer, farther)
        } else {
            Found::either(farther, nearer)
        };
    }
    if days == 1 { Found::exact(far) } else { Found::exact(Some(near)) }
}

/// *De 15e*: the coming one; months without that day are skipped. On the day itself it is the next one or today.
pub(super) fn of_month(d: u32, of: Option<MonthOf>, base: &Base) -> Found {
    let today = base.today();
    if let Some(of) = of {
        return Found::exact(period::first_of_month(of, base).and_then(|first| first.with_day(d)));
    }
    let coming = (0..=12)
        .filter_map(|n| period::add_months(today.with_day(1)?, n)?.with_day(d))
        .find(|date| *date > today);
    if today.day() == d && base.now.hour() < 16 {
        return Found::either(coming.map(|c| (c, Why::DayOfMonthNext)), Some((today, Why::DayOfMonthToday)));
    }
    Found::exact(coming)
}

/// *Elke maand op de 31e*: the coming one; a month without that day has it on its last.
pub(super) fn of_each_month(d: u32, base: &Base) -> Found {
    let today = base.today();
    let in_month = |n| {
        let first = period::add_months(today.with_day(1)?, n)?;
        first.with_day(d).or_else(|| period::last_of_month(first))
    };
    if d <= 28 {
        return of_month(d, None, base);
    }
    Found::exact((0..=1).filter_map(in_month).find(|date| *date > today))
}

/// Day and month: the coming one, today included, unless a year is said.
pub(super) fn date(d: u32, m: u32, year: Option<YearOf>, base: &Base) -> Found {
    Found::exact(match year {
        Some(YearOf::Typed(y)) => NaiveDate::from_ymd_opt(y, m, d),
        Some(YearOf::Away(n)) => NaiveDate::from_ymd_opt(base.today().year() + n, m, d),
        None => coming(d, m, base),
    })
}

/// The first such date from today on; 29 February waits for its year.
pub(super) fn coming(d: u32, m: u32, base: &Base) -> Option<NaiveDate> {
    let today = base.today();
    (0..=8).filter_map(|n| NaiveDate::from_ymd_opt(today.year() + n, m, d)).find(|date| *date >= today)
}

/// 3/4 is day and month in Dutch; in English it may be the other way round, unless one number says which.
pub(super) fn numeric(a: u32, b: u32, year: Option<i32>, wd: Option<Weekday>, base: &Base) -> Found {
    let read = |d: u32, m: u32| date(d, m, year.map(YearOf::Typed), base).first();
    let (dm, md) = (read(a, b), read(b, a));
    if let Some(wd) = wd.filter(|_| base.lang == Lang::En) {
        // The weekday beside it may settle the order.
        let fits = |d: &NaiveDate| d.weekday() == wd;
        match (dm.filter(fits), md.filter(fits)) {
            (None, Some(d)) => return Found::exact(Some(d)),
            (Some(d), None) => return Found::exact(Some(d)),
            _ => {}
        }
    }
    match (dm, md) {
        (Some(dm), Some(md)) if base.lang == Lang::En && a != b => {
            Found::either(Some((dm, Why::DayMonth)), Some((md, Why::MonthDay)))
        }
        (Some(dm), _) => Found::exact(Some(dm)),
        (None, md) => Found::exact(md),
    }
}

/// A weekday and a date that agree are one day; else the date, or the weekday nearest to it.
pub(super) fn weekday_and_date(wd: Weekday, inner: &When, base: &Base) -> Found {
    let found = match inner {
        When::Numeric(a, b, y) => numeric(*a, *b, *y, Some(wd), base),
        // On the 15th, "maandag de 15e" is the 15th that is a Monday.
        When::DayOfMonth(..) => super::plain(inner, base),
        other => super::plain(other, base),
    };
    if let Some(agrees) = found.readings.iter().find(|r| r.date.weekday() == wd) {
        return Found::exact(Some(agrees.date));
    }
    let Some(date) = found.first() else { return found };
    let after = until(date, wd);
    let near = if after <= 3 { away(date, after) } else { away(date, after - 7) };
    Found::either(
        Some((date, Why::DateWins)),
        near.filter(|d| *d >= base.today()).map(|d| (d, Why::WeekdayWins)),
    )
}

/// The nth weekday of a month; when it has passed, of the next such month.
pub(super) fn nth_of_month(n: i32, wd: Weekday, of: MonthOf, base: &Base) -> Found {
    let next = match of {
        MonthOf::Named(m, None) => MonthOf::Named(m, Some(YearOf::Away(1))),
        MonthOf::Away(0) => MonthOf::Away(1),
        other => other,
    };
    let of_month = |of| period::first_of_month(of, base).and_then(|first| nth_from(first, n, wd));
    Found::exact(match of {
        // A named month counts from this year here, so that one that has just begun is not passed over.
        MonthOf::Named(m, None) => {
            let this =
                NaiveDate::from_ymd_opt(base.today().year(), m, 1).and_then(|first| nth_from(first, n, wd));
            this.filter(|d| *d >= base.today()).or_else(|| of_month(next))
        }
        of => of_month(of)
            .filter(|d| *d >= base.today() || matches!(of, MonthOf::Named(..)))
            .or_else(|| of_month(next)),
    })
}

/// The nth such weekday of the month that begins on `first`; -1 is the last.
pub(super) fn nth_from(first: NaiveDate, n: i32, wd: Weekday) -> Option<NaiveDate> {
    if n > 0 {
        NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), wd, u8::try_from(n).ok()?)
    } else {
        let last = period::last_of_month(first)?;
        away(last, -((7 - until(last, wd)) % 7))
    }
}
