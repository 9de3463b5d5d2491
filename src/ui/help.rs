//! Help and commands over the page: one row an action, with its keys, and why it can't be done now.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::Model;
use crate::app::geometry::Area;
use crate::app::help::{Entry, Help, Line, choices, entries, key_column, lines, place, room};
use crate::text::Lang;
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
            for (nth, line) in lines(model).iter().skip(help.at).take(room).enumerate() {
                let row = body.row(u16::try_from(nth).unwrap_or(u16::MAX));
                match line {
                    Line::Gap => {}
                    Line::Heading(group) => {
                        canvas.put(row, &group.name(model.lang).to_uppercase(), Role::Heading);
                    }
                    Line::Entry(entry) => put(canvas, row, model.lang, entry, keys),
                }
            }
            canvas.put(foot, words::closing(model.lang), Role::Dim);
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
                put(canvas, row, model.lang, entry, keys);
                if nth == help.at && row.height > 0 {
                    canvas.mean(row, Role::Cursor);
                }
            }
            canvas.put(foot, words::choosing(model.lang), Role::Dim);
        }
    }
}

fn put(canvas: &mut Canvas<'_>, row: Area, lang: Lang, entry: &Entry, keys: usize) {
    let keys = u16::try_from(keys).unwrap_or(12);
    let role = if entry.why_not.is_some() { Role::Dim } else { Role::Plain };
    canvas.put(
        Area { width: keys.min(row.width), ..row },
        &entry.keys,
        if entry.why_not.is_some() { Role::Dim } else { Role::Key },
    );
    let rest = Area::new(row.x + keys + 2, row.y, row.width.saturating_sub(keys + 2), row.height);
    let label = entry.action.label(lang);
    canvas.put(rest, label, role);
    if let Some(why) = &entry.why_not {
        let used = u16::try_from(width(label)).unwrap_or(0).max(18) + 2;
        canvas.put(
            Area::new(rest.x + used, rest.y, rest.width.saturating_sub(used), rest.height),
            why,
            Role::Dim,
        );
    }
}
