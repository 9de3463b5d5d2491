//! READINGS 4: so much time from now or from a day. Days are wall time, hours are elapsed time.

use chrono::{Datelike, Duration, LocalResult, NaiveDate, NaiveDateTime, TimeZone, Timelike, Weekday};

use super::{Base, Found, away, day, period, signed};
use crate::expr::{Quantity, Side, Step, Unit, When};
use crate::model::{Lang, Why};

/// So many units from a day, if the calendar has that day. Hours do not move a day.
pub(super) fn step(from: NaiveDate, n: i64, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Minute | Unit::QuarterHour | Unit::Hour => Some(from),
        Unit::Day => away(from, n),
        Unit::Workday => workdays(from, n),
        Unit::Week => away(from, n.checked_mul(7)?),
        Unit::Fortnight => away(from, n.checked_mul(14)?),
        Unit::Weekend => away(from, day::until(from, Weekday::Sun) + 7 * (n - 1).max(0)),
        Unit::Month => period::add_months(from, n),
        Unit::Quarter => period::add_months(from, n.checked_mul(3)?),
        Unit::Year => period::add_months(from, n.checked_mul(12)?),
    }
    .filter(|d| super::sane(*d))
}

/// Mondays to Fridays counted from the next day; public holidays are not skipped.
fn workdays(from: NaiveDate, n: i64) -> Option<NaiveDate> {
    if n.abs() > 5000 {
        return None;
    }
    let (mut date, mut left) = (from, n.abs());
    while left > 0 {
        date = away(date, n.signum())?;
        if date.weekday().num_days_from_monday() < 5 {
            left -= 1;
        }
    }
    Some(date)
}

/// So much elapsed time from now, across the changes of the clock. A gap is passed by its length; of a double hour the
/// first is taken.
pub(super) fn elapsed(minutes: i64, base: &Base) -> Option<NaiveDateTime> {
    let start = match base.zone.from_local_datetime(&base.now) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at,
        LocalResult::None => {
            base.zone.from_local_datetime(&base.now.checked_add_signed(Duration::hours(1))?).earliest()?
        }
    };
    let end = start.checked_add_signed(Duration::try_minutes(minutes)?)?.naive_local();
    end.with_second(0)?.with_nanosecond(0).filter(|m| super::sane(m.date()))
}

fn minutes(unit: Unit) -> Option<i64> {
    match unit {
        Unit::Minute => Some(1),
        Unit::QuarterHour => Some(15),
        Unit::Hour => Some(60),
        _ => None,
    }
}

/// Over N of something: a few is two or three, one and a half is rounded both ways, eight days may be a week.
pub(super) fn ahead(n: Quantity, unit: Unit, base: &Base) -> Found {
    let today = base.today();
    if let Some(each) = minutes(unit) {
        return hours(n, each, base);
    }
    let two = |low: Option<NaiveDate>, high: Option<NaiveDate>, why: (Why, Why)| {
        Found::either(low.map(|d| (d, why.0)), high.map(|d| (d, why.1)))
    };
    let halves = (Why::HalfRoundedDown, Why::HalfRoundedUp);
    match n {
        Quantity::Exactly(8) if unit == Unit::Day && base.lang == Lang::Nl => {
            let (eight, week) = (away(today, 8), away(today, 7));
            if base.region == crate::model::Region::Be {
                two(week, eight, (Why::EightDaysAsWeek, Why::EightDaysCounted))
            } else {
                two(eight, week, (Why::EightDaysCounted, Why::EightDaysAsWeek))
            }
        }
        Quantity::Exactly(n) => Found::exact(step(today, n, unit)),
        Quantity::Few => two(step(today, 2, unit), step(today, 3, unit), (Why::FewAsTwo, Why::FewAsThree)),
        Quantity::Half => match unit {
            Unit::Year => Found::exact(step(today, 6, Unit::Month)),
            Unit::Month => two(away(today, 14), away(today, 15), halves),
            Unit::Week => two(away(today, 3), away(today, 4), halves),
            _ => Found::exact(step(today, 1, unit)),
        },
        Quantity::Either(low, high) => {
            two(step(today, low, unit), step(today, high, unit), (Why::FewAsTwo, Why::FewAsThree))
        }
        Quantity::OneAndHalf => and_half(1, unit, base),
        Quantity::AndHalf(n) => and_half(n, unit, base),
    }
}

/// N and a half: exact for years, else rounded both ways.
fn and_half(n: i64, unit: Unit, base: &Base) -> Found {
    let today = base.today();
    let pair = |low: Option<NaiveDate>| {
        Found::either(
            low.map(|d| (d, Why::HalfRoundedDown)),
            low.and_then(|d| away(d, 1)).map(|d| (d, Why::HalfRoundedUp)),
        )
    };
    match unit {
        Unit::Year => Found::exact(n.checked_mul(12).and_then(|m| step(today, m + 6, Unit::Month))),
        Unit::Month => pair(step(today, n, Unit::Month).and_then(|d| away(d, 14))),
        Unit::Week => pair(n.checked_mul(7).and_then(|d| away(today, d + 3))),
        Unit::Fortnight => Found::exact(away(today, 21)),
        _ => pair(step(today, n, unit)),
    }
}

fn hours(n: Quantity, each: i64, base: &Base) -> Found {
    let after = |minutes: Option<i64>, why| Found::moment(minutes.and_then(|m| elapsed(m, base)), why);
    match n {
        Quantity::Exactly(n) => after(n.checked_mul(each), Why::Plain),
        Quantity::Half => after(Some(each / 2), Why::Plain),
        Quantity::OneAndHalf => after(Some(each + each / 2), Why::Plain),
        Quantity::AndHalf(n) => after(n.checked_mul(each).map(|m| m + each / 2), Why::Plain),
        Quantity::Few => hours(Quantity::Either(2, 3), each, base),
        Quantity::Either(low, high) => {
            let mut found = after(low.checked_mul(each), Why::FewAsTwo);
            found.readings.extend(after(high.checked_mul(each), Why::FewAsThree).readings);
            found
        }
    }
}

/// Twee dagen voor 1 december, de maandag na Pasen: strictly before or after the anchor.
pub(super) fn beside(side: Side, by: Step, anchor: &When, base: &Base) -> Found {
    let Some(anchor) = super::plain(anchor, base).first() else { return Found::default() };
    let date = match by {
        Step::Count(n, unit) => step(anchor, signed(side, n), unit),
        Step::Weekday(wd) => match (side, day::until(anchor, wd)) {
            (Side::After, 0) => away(anchor, 7),
            (Side::After, n) => away(anchor, n),
            (Side::Before, n) => away(anchor, n - 7),
        },
    };
    Found::exact(date)
}
