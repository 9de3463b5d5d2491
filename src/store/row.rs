//! Between columns and nouns: one way to read each kind of value. What can't be read is damage, said so, never
//! a default.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use rusqlite::types::Type;
use rusqlite::{Error, Result, Row};

use crate::domain::due::Due;
use crate::domain::id::Id;
use crate::domain::time::Happened;
use crate::domain::words::Certainty;

fn damaged(at: usize, text: &str) -> Error {
    Error::FromSqlConversionFailure(at, Type::Text, format!("column {at} holds `{text}`").into())
}

/// A column read by `parse`.
pub(super) fn read<T>(row: &Row<'_>, at: usize, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
    let text = row.get_ref(at)?.as_str()?;
    parse(text).ok_or_else(|| damaged(at, text))
}

/// A column that may be empty, read by `parse`.
pub(super) fn maybe<T>(row: &Row<'_>, at: usize, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>> {
    match row.get_ref(at)?.as_str_or_null()? {
        Some(text) => parse(text).map(Some).ok_or_else(|| damaged(at, text)),
        None => Ok(None),
    }
}

/// A column as it stands there.
pub(super) fn text<'r>(row: &'r Row<'_>, at: usize) -> Result<&'r str> {
    Ok(row.get_ref(at)?.as_str()?)
}

pub(super) fn id(row: &Row<'_>, at: usize) -> Result<Id> {
    let value = row.get_ref(at)?;
    Id::from_bytes(value.as_bytes()?).map_or_else(|| Err(damaged(at, value.as_str()?)), Ok)
}

pub(super) fn maybe_id(row: &Row<'_>, at: usize) -> Result<Option<Id>> {
    maybe(row, at, Id::parse)
}

pub(super) fn date(row: &Row<'_>, at: usize) -> Result<NaiveDate> {
    read(row, at, to_date)
}

pub(super) fn maybe_date(row: &Row<'_>, at: usize) -> Result<Option<NaiveDate>> {
    maybe(row, at, to_date)
}

/// `YYYY-MM-DD`; lists read tens of thousands of these.
fn to_date(text: &str) -> Option<NaiveDate> {
    let [a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return text.parse().ok() };
    let number = |digits: &[&u8]| {
        digits.iter().try_fold(0u32, |sum, d| d.is_ascii_digit().then(|| sum * 10 + u32::from(**d - b'0')))
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(&[a, b, c, d])?).ok()?, number(&[e, f])?, number(&[g, h])?)
}

pub(super) fn maybe_time(row: &Row<'_>, at: usize) -> Result<Option<NaiveTime>> {
    maybe(row, at, |text| NaiveTime::parse_from_str(text, "%H:%M").ok())
}

pub(super) fn maybe_zone(row: &Row<'_>, at: usize) -> Result<Option<Tz>> {
    maybe(row, at, |text| text.parse().ok())
}

/// A due from its date, time and zone columns, which follow each other.
pub(super) fn due(row: &Row<'_>, at: usize) -> Result<Due> {
    Ok(Due { date: date(row, at)?, time: time_in_zone(row, at + 1)? })
}

/// A time and the zone it is in, which follow each other; most days have none.
pub(super) fn time_in_zone(row: &Row<'_>, at: usize) -> Result<Option<(NaiveTime, Tz)>> {
    match maybe_time(row, at)? {
        Some(time) => Ok(maybe_zone(row, at + 1)?.map(|zone| (time, zone))),
        None => Ok(None),
    }
}

pub(super) fn moment(row: &Row<'_>, at: usize) -> Result<DateTime<FixedOffset>> {
    read(row, at, |text| DateTime::parse_from_rfc3339(text).ok())
}

pub(super) fn maybe_moment(row: &Row<'_>, at: usize) -> Result<Option<DateTime<FixedOffset>>> {
    maybe(row, at, |text| DateTime::parse_from_rfc3339(text).ok())
}

pub(super) fn happened(row: &Row<'_>, at: usize) -> Result<Happened> {
    read(row, at, Happened::parse)
}

pub(super) fn maybe_happened(row: &Row<'_>, at: usize) -> Result<Option<Happened>> {
    maybe(row, at, Happened::parse)
}

/// How sure somebody was, in percents.
pub(super) fn certainty(row: &Row<'_>, at: usize) -> Result<Option<Certainty>> {
    let Some(percent) = row.get::<_, Option<i64>>(at)? else { return Ok(None) };
    let known = u8::try_from(percent).ok().and_then(Certainty::of_percent);
    known.map(Some).ok_or_else(|| damaged(at, &percent.to_string()))
}

/// A list kept as JSON; an empty one is no value.
pub(super) fn list<T: serde::de::DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<Vec<T>> {
    Ok(maybe(row, at, |text| serde_json::from_str(text).ok())?.unwrap_or_default())
}

/// The JSON of a list; no value for an empty one.
pub(super) fn as_list<T: serde::Serialize>(list: &[T]) -> Option<String> {
    if list.is_empty() { None } else { serde_json::to_string(list).ok() }
}

/// `HH:MM`.
pub(super) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
