//! READINGS 6: which half of the day a clock means, and which day when none is named.

use chrono::{NaiveDate, NaiveTime};

use super::{Base, Found, at_minute, away};
use crate::expr::{Clock, PartOfDay};
use crate::model::{Reading, Why};

/// Minutes of the day, and whether the other half of the day could be meant as well.
fn minute_of_day(clock: &Clock, part: Option<PartOfDay>) -> (u32, bool) {
    let said = clock.hour * 60 + clock.minute;
    if clock.sure || clock.hour > 12 {
        return (said, false);
    }
    let noonish = clock.hour == 12;
    let (am, pm) = (if noonish { said - 720 } else { said }, if noonish { said } else { said + 720 });
    match part.or(clock.part) {
        Some(PartOfDay::Morning) => (if noonish { pm } else { am }, false),
        Some(PartOfDay::Afternoon) => (if noonish || clock.hour < 10 { pm } else { am }, false),
        Some(PartOfDay::Evening) => (pm.max(if noonish { 1440 + am } else { 0 }), false),
        Some(PartOfDay::Night) => (if (8..12).contains(&clock.hour) { pm } else { am }, false),
        // Without a part of the day 1:00–6:59 is the afternoon, 7:00–12:59 is as said.
        None if (60..420).contains(&said) => (said + 720, false),
        None => (said, !noonish),
    }
}

/// The time as data; from 24:00 on it belongs to the next day.
fn split(minute: u32) -> (i64, Option<NaiveTime>) {
    (i64::from(minute / 1440), at_minute(minute))
}

/// The first reading, and the Dutch half where an English one was said.
fn readings_at(
    date: NaiveDate,
    clock: &Clock,
    part: Option<PartOfDay>,
    why: Why,
    base: &Base,
) -> Vec<Reading> {
    let (minute, _) = minute_of_day(clock, part);
    let (days, time) = split(minute);
    let mut found: Vec<Reading> =
        away(date, days).into_iter().map(|date| Reading { date, time, why, habit: false }).collect();
    if clock.english_half
        && base.region != crate::model::Region::Gb
        && let (Some(first), Some(time)) = (found.first_mut(), at_minute(minute + 1440 - 60))
    {
        first.why = if why == Why::Plain { Why::HalfPast } else { why };
        found.push(Reading { date, time: Some(time), why: Why::HalfTo, habit: false });
    }
    found
}

/// Before midnight on a day: its last minute, or midnight itself.
fn midnight(date: NaiveDate) -> Vec<Reading> {
    let mut found =
        vec![Reading { date, time: NaiveTime::from_hms_opt(23, 59, 0), why: Why::LastMinute, habit: false }];
    found.extend(away(date, 1).map(|date| Reading {
        date,
        time: Some(NaiveTime::MIN),
        why: Why::MidnightItself,
        habit: false,
    }));
    found
}

/// True for midnight by name, and for twelve o'clock in the evening.
fn is_midnight(clock: &Clock, part: Option<PartOfDay>) -> bool {
    let dark = matches!(part.or(clock.part), Some(PartOfDay::Evening | PartOfDay::Night));
    clock.midnight
        || (clock.hour == 12 && clock.minute == 0 && dark && !clock.sure)
        || (clock.hour == 24 && clock.minute == 0)
}

/// A clock on days that were named.
pub(crate) fn on_day(days: &Found, clock: &Clock, part: Option<PartOfDay>, base: &Base) -> Found {
    let mut readings: Vec<Reading> = Vec::new();
    for day in &days.readings {
        if is_midnight(clock, part) {
            readings.extend(midnight(day.date));
            continue;
        }
        // Vannacht om twee uur, said by day: the night that comes.
        let night = part.or(clock.part) == Some(PartOfDay::Night) && day.date == base.today();
        let (minute, _) = minute_of_day(clock, part);
        let day = if night && minute < 720 && at_minute(minute).is_some_and(|t| t <= base.now.time()) {
            Reading { date: away(day.date, 1).unwrap_or(day.date), ..*day }
        } else {
            *day
        };
        let mut at = readings_at(day.date, clock, part, day.why, base);
        // Today at nine, said after nine in the morning, can only be this evening.
        if day.date == base.today() {
            let (minute, open) = minute_of_day(clock, part);
            let evening = at_minute(minute + 720);
            if open
                && at_minute(minute).is_some_and(|t| t <= base.now.time())
                && evening.is_some_and(|t| t > base.now.time())
            {
                at = vec![Reading { date: day.date, time: evening, why: day.why, habit: false }];
            }
        }
        readings.extend(at);
    }
    Found { readings, period: days.period }
}

/// A clock without a day: today if that is still ahead, else tomorrow; a morning hour that is past may be this evening.
pub(crate) fn without_day(clock: &Clock, part: Option<PartOfDay>, base: &Base) -> Found {
    let (today, now) = (base.today(), base.now.time());
    if is_midnight(clock, part) {
        return Found { readings: midnight(today), period: false };
    }
    let (minute, open) = minute_of_day(clock, part);
    let (_, Some(time)) = split(minute) else { return Found::default() };
    if minute >= 1440 || time > now {
        return Found { readings: readings_at(today, clock, part, Why::Plain, base), period: false };
    }
    let tomorrow = away(today, 1);
    let evening = at_minute(minute + 720).filter(|t| open && minute < 720 && *t > now);
    let why = if evening.is_some() { Why::ClockTomorrow } else { Why::Plain };
    let mut readings = tomorrow.map(|d| readings_at(d, clock, part, why, base)).unwrap_or_default();
    readings.extend(evening.map(|t| Reading {
        date: today,
        time: Some(t),
        why: Why::ClockThisEvening,
        habit: false,
    }));
    Found { readings, period: false }
}

/// The time of a clock without any day: the first reading.
pub(crate) fn time_of(clock: &Clock) -> Option<NaiveTime> {
    at_minute(minute_of_day(clock, None).0)
}
