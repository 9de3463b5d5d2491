//! Reads a text that should be nothing but a day or a clock, for options such as `--due` and `--at`. A text with anything
//! else in it is refused, and so is one with two readings.

use chrono::{NaiveDate, NaiveTime};

use crate::expr::{Frame, Saying, When};
use crate::grammar::{self, Mention};
use crate::lang;
use crate::model::{Ctx, DayError, Lang};
use crate::read::base;
use crate::resolve::{self, Base};
use crate::roles::{due::has_year, past};
use crate::token::{Token, tokens};
use crate::{guard, typo};

/// The day a text names, and nothing but a day: an ISO date or any phrase with exactly one reading that is not in the past.
pub fn day(text: &str, ctx: &Ctx<'_>) -> Result<NaiveDate, DayError> {
    let (when, frame, base) = only_day(text, ctx)?;
    if past::is_past(&when) {
        return Err(DayError::NotADay);
    }
    let found = resolve::framed(frame, &when, false, &base);
    let typed = has_year(&when);
    one(found.readings.iter().map(|r| r.date).filter(|d| typed || *d >= ctx.now.date()))
}

/// The same, with the past as well: gisteren, last Thursday, drie dagen geleden. A bare weekday is still the coming one.
pub fn past_day(text: &str, ctx: &Ctx<'_>) -> Result<NaiveDate, DayError> {
    let (when, frame, base) = only_day(text, ctx)?;
    one(resolve::framed(frame, &when, false, &base).readings.iter().map(|r| r.date))
}

/// The clock time a text names: 14:00, 15u30, half drie, 3pm, 9u. Without a part of the day 1:00–6:59 is the afternoon.
pub fn clock(text: &str) -> Option<NaiveTime> {
    let mut cut = tokens(text.get(..200).unwrap_or(text));
    let lang = lang::guess(&cut, crate::model::Region::Nl);
    cut.iter_mut().for_each(|t| t.lang = lang);
    cut.retain(|t| t.mark().is_none_or(|m| m != '.'));
    let (saying, took) = grammar::only_clock(&cut)?;
    let Saying::Clock { clock, until: None, .. } = saying else { return None };
    (took == cut.len()).then(|| resolve::time_of(&clock)).flatten()
}

/// The one day of some days.
fn one(days: impl Iterator<Item = NaiveDate>) -> Result<NaiveDate, DayError> {
    let mut different: Vec<NaiveDate> = Vec::new();
    for day in days {
        if !different.contains(&day) {
            different.push(day);
        }
    }
    match different.as_slice() {
        [] => Err(DayError::NotADay),
        [only] => Ok(*only),
        _ => Err(DayError::Several(different)),
    }
}

/// The only thing the text says, which must be a day.
fn only_day(text: &str, ctx: &Ctx<'_>) -> Result<(When, Frame, Base), DayError> {
    if text.len() > 200 {
        return Err(DayError::NotADay);
    }
    let mut cut: Vec<Token> = tokens(text);
    let guessed = lang::guess(&cut, ctx.region);
    for lang in [guessed, Lang::Nl, Lang::En] {
        cut.iter_mut().for_each(|t| t.lang = lang);
        let mut mended = cut.clone();
        typo::mend(&mut mended);
        bare_short_day(&mut mended);
        guard::short_days(&mut mended);
        let mentions = grammar::mentions(&mended);
        let rest = |m: &Mention| {
            (0..mended.len()).all(|n| m.at.contains(&n) || mended[n].mark().is_some_and(|c| ".!".contains(c)))
        };
        match mentions.as_slice() {
            [only] if rest(only) => match &only.saying {
                Saying::NoSuchDay => return Err(DayError::NoSuchDay),
                Saying::Day { frame, when, .. } => return Ok((when.clone(), *frame, base(ctx, lang))),
                _ => {}
            },
            _ => {}
        }
    }
    Err(DayError::NotADay)
}

/// Alone, even do, ma and zo can only be weekdays.
fn bare_short_day(tokens: &mut [Token]) {
    if let [only] = tokens
        && let Some(day) = crate::lexicon::time::find(crate::lexicon::time::HOMOGRAPH_DAYS, &only.norm)
        && let Some((name, _)) = crate::lexicon::time::WEEKDAYS.iter().find(|(_, d)| *d == day)
    {
        only.norm = (*name).to_owned();
    }
}
