//! The values under the keys: ids, days, times, moments and words, each read strictly or refused by its key.
//!
//! It never corrects a value: a day that does not exist is no day.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike};
use chrono_tz::Tz;
use serde_json::error::Category;

use super::Text;
use crate::domain::due::Due;
use crate::domain::id::Id;
use crate::domain::time::Happened;
use crate::domain::words::Certainty;
use crate::exchange::error::Malformed;

/// A value that can't stand under its key.
pub(super) fn refuse(key: &'static str, value: &str) -> Malformed {
    Malformed::Value { key, value: short(value) }
}

/// As much of a text as helps to find it.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A key that such a line can't do without.
pub(super) fn missing(key: &str) -> Malformed {
    Malformed::MissingKey(key.to_owned())
}

pub(super) fn id(key: &'static str, text: &str) -> Result<Id, Malformed> {
    Id::parse(text).ok_or_else(|| refuse(key, text))
}

pub(super) fn ids(key: &'static str, texts: &[Text<'_>]) -> Result<Vec<Id>, Malformed> {
    texts.iter().map(|text| id(key, text)).collect()
}

/// `YYYY-MM-DD`, and nothing that only resembles it.
pub(super) fn day(key: &'static str, text: &str) -> Result<NaiveDate, Malformed> {
    let shaped = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    shaped.then(|| text.parse().ok()).flatten().ok_or_else(|| refuse(key, text))
}

/// `HH:MM`.
pub(super) fn clock(key: &'static str, text: &str) -> Result<NaiveTime, Malformed> {
    let shaped = text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit() || b == b':');
    shaped.then(|| NaiveTime::parse_from_str(text, "%H:%M").ok()).flatten().ok_or_else(|| refuse(key, text))
}

/// RFC 3339 with an offset that some place on earth has, kept to the second as everything in the book is.
pub(super) fn moment(key: &'static str, text: &str) -> Result<DateTime<FixedOffset>, Malformed> {
    const FARTHEST: i32 = 14 * 3600;
    DateTime::parse_from_rfc3339(text)
        .ok()
        .filter(|t| t.offset().local_minus_utc().abs() <= FARTHEST)
        .and_then(|t| t.with_nanosecond(0))
        .ok_or_else(|| refuse(key, text))
}

/// A moment, or a day without a time.
pub(super) fn happened(key: &'static str, text: &str) -> Result<Happened, Malformed> {
    if text.len() == 10 { day(key, text).map(Happened::On) } else { moment(key, text).map(Happened::At) }
}

/// A word of a closed list.
pub(super) fn word<T>(
    key: &'static str,
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, Malformed> {
    parse(text).ok_or_else(|| refuse(key, text))
}

/// Words that may not be blank.
pub(super) fn said(key: &'static str, text: Text<'_>) -> Result<String, Malformed> {
    if text.trim().is_empty() { Err(refuse(key, &text)) } else { Ok(text.into_owned()) }
}

/// How sure somebody was: 50, 80 or 95.
pub(super) fn certainty(percent: Option<u8>) -> Result<Option<Certainty>, Malformed> {
    let read =
        |percent: u8| Certainty::of_percent(percent).ok_or_else(|| refuse("certainty", &percent.to_string()));
    percent.map(read).transpose()
}

/// A due, with its time and the zone of that.
pub(super) fn due(
    date: Option<Text<'_>>,
    time: Option<Text<'_>>,
    zone: Option<Text<'_>>,
) -> Result<Option<Due>, Malformed> {
    let date = date.map(|date| day("due", &date)).transpose()?;
    match (date, time, zone) {
        (None, None, None) => Ok(None),
        (Some(date), None, None) => Ok(Some(Due::on(date))),
        (Some(date), Some(time), Some(zone)) => {
            let zone = word("zone", &zone, |z| z.parse::<Tz>().ok())?;
            Ok(Some(Due::at(date, clock("due_time", &time)?, zone)))
        }
        (None, ..) => Err(missing("due")),
        (_, None, _) => Err(missing("due_time")),
        (_, _, None) => Err(missing("zone")),
    }
}

/// A time as it is written.
pub(super) fn hm(time: NaiveTime) -> Text<'static> {
    Text::Owned(time.format("%H:%M").to_string())
}

/// What the JSON reader says, as data. Its messages about keys have had one form since its first release;
/// what does not have that form is passed on as it is said.
pub(super) fn malformed(error: &serde_json::Error, json: &str) -> Malformed {
    if error.classify() != Category::Data {
        return Malformed::NotJson { column: place(error, json) };
    }
    let message = error.to_string();
    let quoted = |opening: &str| {
        let rest = message.strip_prefix(opening)?;
        rest.split_once('`').map(|(key, _)| short(key))
    };
    if let Some(key) = quoted("unknown field `") {
        Malformed::UnknownKey(key)
    } else if let Some(key) = quoted("missing field `") {
        Malformed::MissingKey(key)
    } else if let Some(key) = quoted("duplicate field `") {
        Malformed::KeyTwice(key)
    } else {
        Malformed::Shape(short(&message))
    }
}

/// The column; for an object that is spread over several lines, counted from its beginning.
fn place(error: &serde_json::Error, json: &str) -> usize {
    let before: usize = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    (before + error.column()).max(1)
}
