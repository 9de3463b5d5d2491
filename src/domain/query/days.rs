//! Days as a filter names them: one, a range, before or after one. Any phrase that the grammar reads as one day will do, and
//! may have blanks in it.
//!
//! It never guesses: a phrase that could be two days is handed back with both.

use chrono::{Months, NaiveDate};

use crate::domain::moments::{self, Unread};
use crate::domain::time::{Now, plus_days};

/// A range of days, both ends among it; where it has neither, no day at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Span {
    /// Whether a day is in it; no day is where it has no ends.
    pub(super) fn holds(self, day: Option<NaiveDate>) -> bool {
        match (self.from, self.until, day) {
            (None, None, day) => day.is_none(),
            (_, _, None) => false,
            (from, until, Some(day)) => {
                from.is_none_or(|from| day >= from) && until.is_none_or(|until| day <= until)
            }
        }
    }
}

/// Why something is no range of days: what was read, and why.
pub(super) struct NoSpan {
    pub(super) typed: String,
    pub(super) why: Unread,
}

/// Words for no day.
const NONE: [&str; 3] = ["geen", "none", "no"];

/// Reads what stands behind a filter of days.
pub(super) fn span(text: &str, now: &Now) -> Result<Span, NoSpan> {
    let text = text.trim();
    if NONE.contains(&capture::fold(text).as_str()) {
        return Ok(Span { from: None, until: None });
    }
    if let Some((from, until)) = text.split_once("..") {
        let end = |text: &str| if text.trim().is_empty() { Ok(None) } else { day(text, now).map(Some) };
        let (from, until) = (end(from)?, end(until)?);
        return Ok(Span { from: Some(from.unwrap_or(NaiveDate::MIN)), until });
    }
    type Ends = fn(NaiveDate) -> Span;
    let signs: [(&str, Ends); 7] = [
        ("<=", |day| Span { from: None, until: Some(day) }),
        (">=", |day| Span { from: Some(day), until: None }),
        ("≤", |day| Span { from: None, until: Some(day) }),
        ("≥", |day| Span { from: Some(day), until: None }),
        ("<", |day| Span { from: None, until: Some(plus_days(day, -1)) }),
        (">", |day| Span { from: Some(plus_days(day, 1)), until: None }),
        ("=", |day| Span { from: Some(day), until: Some(day) }),
    ];
    for (sign, span) in signs {
        if let Some(rest) = text.strip_prefix(sign) {
            return day(rest, now).map(span);
        }
    }
    day(text, now).map(|day| Span { from: Some(day), until: Some(day) })
}

/// Whether nothing but signs stands there yet.
pub(super) fn is_begun(text: &str) -> bool {
    text.trim_matches(['<', '>', '=', '≤', '≥', '.']).trim().is_empty()
}

/// One day; of a date that has just passed this year's, since one may look back.
fn day(text: &str, now: &Now) -> Result<NaiveDate, NoSpan> {
    let text = text.trim();
    match moments::day(now, text) {
        Ok(day) => Ok(day),
        Err(Unread::JustPassed(next)) => Ok(next.checked_sub_months(Months::new(12)).unwrap_or(next)),
        Err(why) => match moments::happened(now, text) {
            Ok(happened) => Ok(happened.day()),
            Err(_) => Err(NoSpan { typed: text.to_owned(), why }),
        },
    }
}
