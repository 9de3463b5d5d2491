//! Rows of closed promises: the day, with whom, what, how far it came and how it ended.

use lifecycle::{Direction, State};

use super::canvas::Canvas;
use super::look::Role;
use crate::app::Model;
use crate::app::geometry::{Area, Room};
use crate::app::listing::{Heading, Line};
use crate::app::pages::ArchivePage;
use crate::domain::agenda::{Item, Kind};
use crate::text::columns::width;
use crate::text::panes::archive as words;
use crate::text::panes::home as home_words;
use crate::text::{dates, kinds};

/// The archive.
pub(super) fn archive(model: &Model, canvas: &mut Canvas<'_>, area: Area, page: &ArchivePage) {
    let (layout, sections) = (ArchivePage::layout(model.size), &page.sections);
    if page.past.rows.is_empty() {
        let text = if page.past.is_awaited() { words::reading(model.lang) } else { words::empty(model.lang) };
        canvas.put(area.row(0).inset(3), text, Role::Dim);
        return;
    }
    let room = layout.room(sections);
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, page.cursor.top + nth) {
            Some(Line::Heading(section)) => {
                if let Heading::Month(day) = section.heading {
                    let place = Area::new(row.x + 1, row.y, row.width.saturating_sub(1), row.height);
                    canvas.put(place, &words::month(model.lang, day), Role::Heading);
                }
            }
            Some(Line::Row(at, _)) => {
                if let Some(item) = page.past.rows.get(at) {
                    one(model, canvas, row, item, at == page.cursor.row, Shown::ByMonth);
                }
            }
            Some(Line::Gap) => {}
            None => break,
        }
    }
    let end = page.cursor.top + room;
    let below = page.past.rows.len().saturating_sub(layout.row_at(sections, end));
    if layout.lines(sections) > layout.height
        && below > 0
        && let Ok(y) = u16::try_from(room)
    {
        let text = if page.past.more {
            words::older(model.lang).to_owned()
        } else {
            home_words::more(model.lang, below)
        };
        canvas.put(area.row(y).inset(1), &text, Role::Dim);
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Under its month.
    ByMonth,
    /// Among what was promised to one contact.
    OfContact,
    /// Among what was found.
    Found,
}

/// One row; in a list of everybody with whom it was.
pub(super) fn one(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool, shown: Shown) {
    let (lang, room) = (model.lang, model.size.room());
    let (named, bare) = (shown != Shown::OfContact, shown == Shown::ByMonth);
    let lead = if room == Room::Narrow { 1 } else { 3 };
    if under {
        canvas.sign(row.x + lead - 1, row.y, "▸", Role::Plain);
    }
    let day = item.more.as_ref().and_then(|more| more.closed).map(|closed| closed.day());
    let day =
        day.map(|day| if bare { dates::bare(lang, day) } else { dates::near(lang, day, model.now.today()) });
    let day = day.unwrap_or_default();
    let widest = ["wo 30", "Wed 30"].map(width)[usize::from(lang == crate::text::Lang::En)];
    let widest = if bare { widest } else { widest + 9 };
    let mut x = row.x + lead + 1;
    let end = row.x + row.width;
    let mut cell = |canvas: &mut Canvas<'_>, columns: usize, text: &str, role: Role| {
        let wide = u16::try_from(columns).unwrap_or(0).min(end.saturating_sub(x));
        canvas.put(Area::new(x, row.y, wide, 1), text, role);
        x = (x + wide + 2).min(end);
    };
    cell(canvas, widest, &day, Role::Dim);
    cell(canvas, 4, words::marks(item), Role::Plain);
    let used = usize::from(lead) + 1 + widest + 2 + 4 + 2;
    let rest = usize::from(row.width).saturating_sub(used);
    let ended = if room == Room::Narrow { String::new() } else { words::ended(lang, item, row.width < 100) };
    let least = if named { 0 } else { 18.min(rest / 2) };
    let ended_wide = if ended.is_empty() { 0 } else { 28.min(rest / 3).max(least) };
    let rest = rest.saturating_sub(if ended_wide > 0 { ended_wide + 3 } else { 0 });
    if named {
        let who = match (item.direction, item.others()) {
            (Direction::Given, 0) => item.name().to_owned(),
            (Direction::Given, more) => format!("{} +{more}", item.name()),
            (Direction::Received, _) => kinds::to_or_from(lang, item.direction, item.name()),
        };
        let who_wide = (rest * 2 / 5).min(26);
        cell(canvas, who_wide, &who, Role::Plain);
        cell(canvas, rest.saturating_sub(who_wide + 2), &item.what, Role::Plain);
    } else {
        let from = if item.direction == Direction::Received {
            format!("{}: ", kinds::to_or_from(lang, item.direction, item.name()))
        } else {
            String::new()
        };
        cell(canvas, rest, &format!("{from}{}", item.what), Role::Plain);
    }
    let role = match item.kind {
        Kind::Promise(State::Gebroken) => Role::Late,
        Kind::Promise(State::Verankering) => Role::Good,
        _ => Role::Dim,
    };
    cell(canvas, ended_wide, &ended, role);
    if under {
        canvas.mean(row, Role::Cursor);
    }
}
