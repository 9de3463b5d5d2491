//! Suggestions and signals: who, and under it why, or what was heard. In little room one line each.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::Model;
use crate::app::discreet::Private;
use crate::app::geometry::{Area, Room};
use crate::app::listing::Line;
use crate::app::pages::{Listen, ListenPage};
use crate::domain::id::Id;
use crate::text::columns::width;
use crate::text::panes::{discreet, home as home_words, people as words};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area, page: &ListenPage) {
    let (layout, sections) = (ListenPage::layout(model.size), page.sections());
    if page.rows.is_empty() {
        let text = match page.what {
            Listen::Suggestions => words::no_suggestions(model.lang),
            Listen::Signals => words::no_signals(model.lang),
        };
        canvas.put(area.row(0).inset(3), text, Role::Dim);
        return;
    }
    let room = layout.room(&sections);
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let Some(Line::Row(at, line)) = layout.line(&sections, page.cursor.top + nth) else { continue };
        let Some(id) = page.rows.get(at) else { continue };
        let under = at == page.cursor.row;
        one(model, canvas, area.row(y), (page.what, *id), line, under);
    }
    let below = page.rows.len().saturating_sub(layout.row_at(&sections, page.cursor.top + room));
    if layout.lines(&sections) > layout.height
        && below > 0
        && let Ok(y) = u16::try_from(room)
    {
        canvas.put(area.row(y).inset(1), &home_words::more(model.lang, below), Role::Dim);
    }
}

/// The name, what it is about in a few words and in full, and where it stands at the right.
fn told(model: &Model, (what, id): (Listen, Id)) -> Option<(String, String, String, String)> {
    let (lang, now) = (model.lang, &model.now);
    Some(match what {
        Listen::Suggestions => {
            let one = model.suggestion(id)?;
            let full = words::reason_in_full(lang, one.reason, now);
            (
                model.book.name(one.contact).to_owned(),
                words::reason(lang, one.reason, now),
                full,
                String::new(),
            )
        }
        Listen::Signals => {
            let signal = model.signal(id)?;
            let on = words::heard_on(lang, signal.heard, now);
            let text = match model.hides(Private::Signal) {
                true => discreet::in_place(lang).to_owned(),
                false => signal.text.clone(),
            };
            (model.book.name(signal.contact).to_owned(), text.clone(), text, on)
        }
    })
}

fn one(model: &Model, canvas: &mut Canvas<'_>, row: Area, what: (Listen, Id), line: usize, under: bool) {
    let Some((name, short, full, right)) = told(model, what) else { return };
    let narrow = model.size.room() == Room::Narrow;
    let lead = if narrow { 1 } else { 3 };
    if under && line == 0 {
        canvas.sign(row.x + lead - 1, row.y, "▸", Role::Plain);
    }
    let place = |from: u16| Area::new(row.x + from, row.y, row.width.saturating_sub(from + 1), row.height);
    match (narrow, line) {
        (true, _) => {
            let who = row.width * 2 / 5;
            canvas.put(Area { width: who.saturating_sub(1), ..place(lead + 1) }, &name, Role::Plain);
            canvas.put(place(lead + 1 + who), &short, Role::Dim);
        }
        (false, 0) => {
            let end = u16::try_from(width(&right)).unwrap_or(0);
            let own = place(lead + 1);
            canvas.put(Area { width: own.width.saturating_sub(end + 2), ..own }, &name, Role::Plain);
            canvas.put_right(own, &right, Role::Dim);
        }
        (false, _) => {
            canvas.put(place(lead + 3), &full, Role::Dim);
        }
    }
    if under {
        canvas.mean(row, Role::Cursor);
    }
}
