//! READINGS 7: days with a name, the coming one, today included.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Base, Found, away, day};
use crate::expr::{Holiday, When};
use crate::model::{Region, Why};

/// Easter Sunday of a year of the Gregorian calendar, by the golden number, the century and the Sunday letter.
pub(crate) fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let century = year / 100;
    let skipped = century - century / 4;
    let moon_shift = (8 * century + 13) / 25;
    let epact = (skipped - moon_shift + 19 * golden + 15) % 30;
    let full_moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full_moon + 2 - skipped) % 7;
    let from_march = full_moon - weekday;
    let month = 3 + (from_march + 40) / 44;
    let day = from_march + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// The holiday in one year.
fn in_year(holiday: Holiday, year: i32, base: &Base) -> Option<NaiveDate> {
    let date = |d, m| NaiveDate::from_ymd_opt(year, m, d);
    let from_easter = |n| easter(year).and_then(|d| away(d, n));
    let nth = |n, wd, m| NaiveDate::from_ymd_opt(year, m, 1).and_then(|first| day::nth_from(first, n, wd));
    let black_friday = || nth(4, Weekday::Thu, 11).and_then(|d| away(d, 1));
    match holiday {
        Holiday::Fixed(d, m) => date(d, m),
        Holiday::Easter(n) => from_easter(n),
        Holiday::Nth(n, wd, m) => nth(n, wd, m),
        Holiday::KingsDay => {
            date(27, 4).and_then(|d| if d.weekday() == Weekday::Sun { away(d, -1) } else { Some(d) })
        }
        Holiday::Sinterklaas => date(if base.region == Region::Be { 6 } else { 5 }, 12),
        Holiday::BlackFriday => black_friday(),
        Holiday::CyberMonday => black_friday().and_then(|d| away(d, 3)),
        Holiday::MothersDay if base.region == Region::Gb => from_easter(-21),
        Holiday::MothersDay => nth(2, Weekday::Sun, 5),
        Holiday::EasterFeast => from_easter(0),
        Holiday::Whitsun => from_easter(49),
        Holiday::Christmas => date(25, 12),
        Holiday::YearsTurn => date(31, 12),
    }
}

/// The coming one, today included; 29 February waits for its year.
fn coming(holiday: Holiday, base: &Base) -> Option<NaiveDate> {
    let today = base.today();
    (0..=8).filter_map(|n| in_year(holiday, today.year() + n, base)).find(|d| *d >= today)
}

/// A holiday is its day; the days between Christmas and New Year are due on the last of them.
pub(super) fn holiday(holiday: Holiday, base: &Base) -> Found {
    let date = coming(holiday, base);
    if holiday == Holiday::YearsTurn { Found::by_end(date) } else { Found::exact(date) }
}

/// After a feast of two days is the day after the second, or the second itself; after any other day is the next one.
pub(super) fn after(inner: &When, base: &Base) -> Found {
    let feast = matches!(inner, When::Holiday(Holiday::EasterFeast | Holiday::Whitsun | Holiday::Christmas));
    let Some(day) = super::plain(inner, base).first() else { return Found::default() };
    if feast {
        return Found::either(
            away(day, 2).map(|d| (d, Why::AfterLastFeastDay)),
            away(day, 1).map(|d| (d, Why::AfterFirstFeastDay)),
        );
    }
    // After a week comes Monday; after any other day, the next one.
    let step = if matches!(inner, When::Week(..)) { 3 } else { 1 };
    Found::exact(away(day, step))
}
