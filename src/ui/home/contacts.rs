//! The contacts pane: everybody, with what is open between you.

use super::super::canvas::Canvas;
use super::super::look::Role;
use crate::app::geometry::Area;
use crate::app::listing::{Heading, Line};
use crate::app::{Focus, Model};
use crate::text::numbers;
use crate::text::panes::{home as words, people as people_words};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (layout, sections, cursor) =
        (model.layout(Focus::Contacts), model.sections(Focus::Contacts), model.home.contacts);
    let room = layout.room(sections);
    let lang = model.lang;
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, cursor.top + nth) {
            Some(Line::Heading(section)) => {
                let name = match section.heading {
                    Heading::Others => words::others(lang),
                    Heading::Drifting => people_words::drifting(lang),
                    _ => "",
                };
                let count = numbers::whole(lang, section.count as u64);
                let text = format!("{} {count}", name.to_uppercase());
                canvas.put(Area::new(row.x + 1, row.y, row.width - 1, 1), &text, Role::Heading);
            }
            Some(Line::Row(at, _)) => person(model, canvas, row, at),
            Some(Line::Gap) => {}
            None => break,
        }
    }
    if layout.lines(sections) > layout.height {
        let left = layout.below(sections, cursor.top);
        if left > 0
            && let Ok(y) = u16::try_from(room)
        {
            let row = area.row(y);
            let lead = if row.width > 20 { 3 } else { 1 };
            canvas.put(
                Area::new(row.x + lead, row.y, row.width - lead, 1),
                &words::more(lang, left),
                Role::Dim,
            );
        }
    }
}

fn person(model: &Model, canvas: &mut Canvas<'_>, row: Area, at: usize) {
    let Some(person) = model.home.people.get(at) else { return };
    let under = at == model.home.contacts.row;
    let focused = model.home.focus == Focus::Contacts;
    let name = person.id.map_or(words::everybody(model.lang), |id| model.book.name(id));
    let mut badge =
        if person.open == 0 { String::new() } else { numbers::whole(model.lang, person.open as u64) };
    if let Some(days) = person.days {
        badge = people_words::days_beside(model.lang, days, row.width <= 20);
    }
    if person.late {
        badge.push('!');
    } else if person.doubt {
        badge.push('?');
    }
    let wide = row.width > 20;
    let lead = if wide { 2 } else { 1 };
    let role = match (person.late, person.days) {
        (true, _) => Role::Late,
        (false, Some(_)) => Role::Dim,
        _ => Role::Plain,
    };
    let tail = u16::try_from(badge.len()).unwrap_or(0);
    let trailing = u16::from(wide);
    let room = row.width.saturating_sub(lead + tail + trailing + u16::from(tail > 0));
    canvas.put(
        Area::new(row.x + lead + u16::from(wide), row.y, room.saturating_sub(u16::from(wide)), 1),
        name,
        Role::Plain,
    );
    if tail > 0 {
        canvas.put(Area::new(row.x + row.width - tail - trailing, row.y, tail, 1), &badge, role);
    }
    if under {
        canvas.sign(row.x + lead - 1, row.y, "▸", Role::Plain);
        if focused {
            canvas.mean(row, Role::Cursor);
        } else {
            canvas.mean(row, Role::Rest);
        }
    }
}
