//! READINGS 3: months, quarters and years. A period is due on its last calendar day.

use chrono::{Datelike, Months, NaiveDate};

use super::{Base, Found, away};
use crate::expr::{MonthOf, Part, QuarterOf, YearOf};
use crate::model::Why;

/// So many calendar months on or back, the day clamped to the month: 31 January and one month is 28 February.
pub(super) fn add_months(date: NaiveDate, n: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(n.unsigned_abs()).ok()?);
    if n >= 0 { date.checked_add_months(months) } else { date.checked_sub_months(months) }
}

/// The last day of the month that a day is in.
pub(super) fn last_of_month(date: NaiveDate) -> Option<NaiveDate> {
    add_months(date.with_day(1)?, 1).and_then(|d| away(d, -1))
}

fn year_of(year: YearOf, base: &Base) -> i32 {
    match year {
        YearOf::Typed(y) => y,
        YearOf::Away(n) => base.today().year() + n,
    }
}

/// The first day of a month; a month by name is the first that has not ended.
pub(super) fn first_of_month(of: MonthOf, base: &Base) -> Option<NaiveDate> {
    let today = base.today();
    match of {
        MonthOf::Away(n) => add_months(today.with_day(1)?, i64::from(n)),
        MonthOf::Named(m, Some(year)) => NaiveDate::from_ymd_opt(year_of(year, base), m, 1),
        MonthOf::Named(m, None) => {
            let year = if m < today.month() { today.year() + 1 } else { today.year() };
            NaiveDate::from_ymd_opt(year, m, 1)
        }
    }
}

/// A part of a period between two days: its end, its beginning (first day or a little later), its middle.
fn part_of(
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    part: Part,
    later: i64,
    middle: Option<NaiveDate>,
) -> Found {
    match part {
        Part::Whole | Part::End => Found::by_end(last),
        Part::Middle => Found::by_end(middle),
        Part::Begin => Found::either(
            first.map(|d| (d, Why::PeriodBeginFirst)),
            first.and_then(|d| away(d, later)).map(|d| (d, Why::PeriodBeginLater)),
        ),
    }
}

/// Begin is the 1st or the 7th, half and medio the 15th, the end the last calendar day.
pub(super) fn month(of: MonthOf, part: Part, base: &Base) -> Found {
    let first = first_of_month(of, base);
    let named = |n: i32| match of {
        MonthOf::Named(m, None) => first.and_then(|f| NaiveDate::from_ymd_opt(f.year() + n, m, 1)),
        MonthOf::Away(0) => first.and_then(|f| add_months(f, i64::from(n))),
        _ => None,
    };
    let passed = |first: Option<NaiveDate>, day: i64| {
        first.and_then(|f| away(f, day)).is_some_and(|d| d < base.today())
    };
    // The beginning or the middle of a month that is further on is that of the next such month.
    let first = match part {
        Part::Begin if passed(first, 6) => named(1).or(first),
        Part::Middle if passed(first, 14) => named(1).or(first),
        _ => first,
    };
    let found = part_of(first, first.and_then(last_of_month), part, 6, first.and_then(|f| away(f, 14)));
    not_before(found, base, matches!(of, MonthOf::Named(_, None) | MonthOf::Away(0)))
}

/// A beginning that has half passed keeps only the part that is to come.
fn not_before(mut found: Found, base: &Base, unnamed: bool) -> Found {
    if unnamed && found.readings.len() > 1 {
        found.readings.retain(|r| r.date >= base.today());
    }
    found
}

/// The first day of a quarter; one by number is the first that has not ended.
pub(super) fn first_of_quarter(of: QuarterOf, base: &Base) -> Option<NaiveDate> {
    let today = base.today();
    match of {
        QuarterOf::Away(n) => {
            let month = (today.month() - 1) / 3 * 3 + 1;
            add_months(NaiveDate::from_ymd_opt(today.year(), month, 1)?, 3 * i64::from(n))
        }
        QuarterOf::Numbered(q, year) => {
            let this =
                NaiveDate::from_ymd_opt(year.map_or(today.year(), |y| year_of(y, base)), q * 3 - 2, 1)?;
            let ended = add_months(this, 3).is_some_and(|next| next <= today);
            if ended && year.is_none() { add_months(this, 12) } else { Some(this) }
        }
    }
}

/// Begin is the 1st or the 7th day; the middle is half way.
pub(super) fn quarter(of: QuarterOf, part: Part, base: &Base) -> Found {
    let first = first_of_quarter(of, base);
    let last = first.and_then(|f| add_months(f, 3)).and_then(|d| away(d, -1));
    let middle = first.and_then(|f| add_months(f, 1)).and_then(|d| away(d, 14));
    part_of(first, last, part, 6, middle)
}

/// Every quarter: the end of this one, or the first day of the next.
pub(super) fn quarter_turn(base: &Base) -> Found {
    let next = first_of_quarter(QuarterOf::Away(1), base);
    Found::either(
        next.and_then(|d| away(d, -1)).map(|d| (d, Why::QuarterEnd)),
        next.map(|d| (d, Why::QuarterStart)),
    )
}

/// The first of January of a year.
pub(super) fn first_of_year(of: YearOf, base: &Base) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year_of(of, base), 1, 1)
}

/// Begin is 1 or 31 January, half is the end of June, the end 31 December.
pub(super) fn year(of: YearOf, part: Part, base: &Base) -> Found {
    let y = year_of(of, base);
    let of = |m, d| NaiveDate::from_ymd_opt(y, m, d);
    part_of(of(1, 1), of(12, 31), part, 30, of(6, 30))
}
