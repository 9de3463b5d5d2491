//! Series: the next one when one closes, one skipped, the whole stopped. One is open at a time, and what was missed does
//! not pile up.

use chrono::NaiveDate;

use super::capture::spoken;
use super::sheet::{Deal, Sheet};
use super::step::{Taken, take};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::Head;
use crate::domain::series::Series;
use crate::domain::walk::{Refused, Taking};
use crate::domain::words::ReleasedBy;

/// What comes after one of a series has closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The day of the next; none when the rule has come to its end.
    pub day: Option<NaiveDate>,
    /// Days that were missed meanwhile, and are not made up for.
    pub missed: Vec<NaiveDate>,
}

/// Where the promise that closed is the newest of a series that goes on, the next is made.
pub(super) fn go_on(sheet: &mut Sheet<'_>, closed: Id, deal: &mut Deal<'_>) -> Result<Option<Next>, Refused> {
    let Some(series) = sheet.book.series_of(closed).filter(|s| s.goes_on()).cloned() else { return Ok(None) };
    let (day, missed) = series.next(deal.now.today());
    let Some(day) = day else {
        let after = Series { stopped: Some(deal.now.moment), ..series.clone() };
        record(sheet, series, after);
        return Ok(Some(Next { day: None, missed }));
    };
    let id = deal.id();
    let head =
        Head { id, direction: series.direction, verbatim: series.verbatim.clone(), added: deal.now.moment };
    let due = series.due(day);
    let facts = Facts::Uitspreken { body: series.body.clone(), due, doubt: None, channel: series.channel };
    let whom: Vec<Id> =
        series.contacts.iter().map(|id| sheet.book.contact(*id).map_or(*id, |c| c.id)).collect();
    let promise = spoken(head, &whom, series.detail.clone(), facts, series.spoken, deal)?;
    let after = Series {
        current: id,
        previous: Some(closed),
        day,
        made: series.made.saturating_add(1),
        ..series.clone()
    };
    sheet.speak(promise);
    record(sheet, series, after);
    Ok(Some(Next { day: Some(day), missed }))
}

/// Skips the one that is open: it is released as overtaken, and the next is made.
///
/// # Errors
/// The lifecycle's refusal, where none is open.
pub fn skip_series(book: &Book, series: &Series, why: &str, deal: &mut Deal<'_>) -> Result<Taken, Refused> {
    let facts = Facts::Ontheffen { by: ReleasedBy::Moot, why: why.to_owned() };
    let mut taken = take(book, series.current, vec![Taking { facts, happened: None, note: None }], deal)?;
    taken.change.label.deed = Deed::SeriesSkip;
    Ok(taken)
}

/// Stops a series: there will be no next. The one that is open stays promised.
#[must_use]
pub fn stop_series(book: &Book, series: &Series, deal: &Deal<'_>) -> Change {
    let mut sheet = Sheet::new(book);
    let after = Series { stopped: Some(deal.now.moment), ..series.clone() };
    record(&mut sheet, series.clone(), after);
    sheet.change(Deed::SeriesStop, Some(series.current))
}

pub(super) fn record(sheet: &mut Sheet<'_>, before: Series, after: Series) {
    sheet.record(Record::Series { before: Some(Box::new(before)), after: Some(Box::new(after)) });
}
