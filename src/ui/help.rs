//! Help and commands over the page: one row an action, with its keys, and why it can't be done now.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::geometry::Area;
use crate::app::help::{Entry, Help, Line, choices, entries, key_column, lines, place, reason_column, room};
use crate::app::{Model, scopes};
use crate::keys::Action;
use crate::text::columns::width;
use crate::text::panes::help as words;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, help: &Help) {
    let area = place(model);
    let title = if help.typed.is_some() { words::commands(model.lang) } else { words::help(model.lang) };
    let inside = canvas.sheet(area, title);
    let (room, keys) = (room(model), key_column(&entries(model)));
    let body = Area::new(inside.x, inside.y, inside.width, inside.height.saturating_sub(1));
    let foot = inside.row(inside.height.saturating_sub(1));
    match &help.typed {
        None => {
            let lines = lines(model);
            for (nth, line) in lines.iter().enumerate().skip(help.at).take(room) {
                let below = matches!(lines.get(nth + 1), Some(Line::Reason(_)));
                let nth = nth - help.at;
                let row = body.row(u16::try_from(nth).unwrap_or(u16::MAX));
                match line {
                    Line::Gap => {}
                    Line::Heading(group) => {
                        canvas.put(row, &group.name(model.lang).to_uppercase(), Role::Heading);
                    }
                    Line::Entry(entry) => put(model, canvas, row, entry, keys, !below),
                    Line::Reason(text) => {
                        let lead = u16::try_from(keys + 2).unwrap_or(14).min(row.width);
                        canvas.put(
                            Area::new(row.x + lead, row.y, row.width - lead, row.height),
                            text,
                            Role::Dim,
                        );
                    }
                }
            }
            let key = |action| model.keys.key(&scopes(model), action);
            let scroll = format!("{} {}", key(Action::Down), key(Action::Up));
            canvas.put(foot, &words::closing(model.lang, &scroll, &key(Action::Close)), Role::Dim);
        }
        Some(typed) => {
            canvas.put(Area::new(body.x, body.y, 2, 1), ": ", Role::Key);
            canvas.field(Area::new(body.x + 2, body.y, body.width.saturating_sub(2), 1), typed, Role::Field);
            let found = choices(model, typed.text());
            if found.is_empty() {
                canvas.put(body.row(1), words::none(model.lang), Role::Dim);
            }
            let room = room.saturating_sub(1).max(1);
            let top = (help.at + 1).saturating_sub(room);
            for (nth, entry) in found.iter().enumerate().skip(top).take(room) {
                let row = body.row(u16::try_from(nth - top + 1).unwrap_or(u16::MAX));
                put(model, canvas, row, entry, keys, true);
                if nth == help.at && row.height > 0 {
                    canvas.mean(row, Role::Cursor);
                }
            }
            let key = |action| model.keys.key(&scopes(model), action);
            let (take, close) = (key(Action::Accept), key(Action::Close));
            let whole = words::choosing(model.lang, &take, &close);
            let brief = words::choosing_in_brief(model.lang, &take, &close);
            canvas.put(foot, if width(&whole) <= foot.width.into() { &whole } else { &brief }, Role::Dim);
        }
    }
}

fn put(model: &Model, canvas: &mut Canvas<'_>, row: Area, entry: &Entry, keys: usize, beside: bool) {
    let used = u16::try_from(reason_column(model, entry, keys)).unwrap_or(row.width).min(row.width);
    let keys = u16::try_from(keys).unwrap_or(12);
    let role = if entry.why_not.is_some() { Role::Dim } else { Role::Plain };
    canvas.put(
        Area { width: keys.min(row.width), ..row },
        &entry.keys,
        if entry.why_not.is_some() { Role::Dim } else { Role::Key },
    );
    let rest = Area::new(row.x + keys + 2, row.y, row.width.saturating_sub(keys + 2), row.height);
    canvas.put(rest, entry.action.label(model.lang), role);
    if let Some(why) = entry.why_not.as_ref().filter(|_| beside) {
        canvas.put(Area::new(row.x + used, row.y, row.width - used, row.height), why, Role::Dim);
    }
}
