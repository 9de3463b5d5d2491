//! From the user's words to days and moments, and to a failure in a sentence where they can't be read. The reading
//! itself is `domain::moments`.

use chrono::{NaiveDate, NaiveTime};

use super::exit::{Exit, Failure};
use crate::domain::due::Due;
use crate::domain::moments::{self, Unread};
use crate::domain::time::{Happened, Now};
use crate::text::{Lang, trouble};

pub(crate) use crate::domain::moments::just_passed;

/// A phrase that means exactly one day.
pub(crate) fn day(lang: Lang, now: &Now, text: &str) -> Result<NaiveDate, Failure> {
    moments::day(now, text).map_err(|why| unread(lang, text, &why))
}

/// A time of day.
pub(crate) fn clock(lang: Lang, text: &str) -> Result<NaiveTime, Failure> {
    moments::clock(text).map_err(|why| unread(lang, text, &why))
}

/// A day and perhaps a time, each in the user's words.
pub(crate) fn due(lang: Lang, now: &Now, date: NaiveDate, at: Option<&str>) -> Result<Due, Failure> {
    let time = at.map(|text| clock(lang, text)).transpose()?;
    Ok(Due { date, time: time.map(|t| (t, now.zone)) })
}

/// When something happened.
pub(crate) fn happened(lang: Lang, now: &Now, text: &str) -> Result<Happened, Failure> {
    moments::happened(now, text).map_err(|why| unread(lang, text.trim(), &why))
}

fn unread(lang: Lang, text: &str, why: &Unread) -> Failure {
    Failure::new(Exit::Usage, trouble::days::unread(lang, text, why))
}
