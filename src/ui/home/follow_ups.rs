//! The follow-ups pane: what to do next, on which day, with whom.

use super::super::canvas::Canvas;
use super::super::look::Role;
use crate::app::geometry::{Area, Room};
use crate::app::listing::{Heading, Line};
use crate::app::{Focus, Model};
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::DueState;
use crate::domain::suggestions::Suggestion;
use crate::text::panes::{home as words, people as people_words};
use crate::text::{dates, kinds, lists, numbers};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (layout, sections, cursor) =
        (model.layout(Focus::FollowUps), model.sections(Focus::FollowUps), model.home.follow_ups);
    let none = model.rows.follow_ups.is_empty() && sections.is_empty();
    if model.loading != crate::app::Loading::Nothing && none {
        let row = area.row(0).inset(1);
        canvas.put(row, lists::no_follow_ups(model.lang), Role::Dim);
        return;
    }
    let room = layout.room(sections);
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, cursor.top + nth) {
            Some(Line::Heading(section)) => {
                let name = match section.heading {
                    Heading::FollowUps(state) => words::follow_up_group(model.lang, state),
                    Heading::Suggestions => people_words::suggestions(model.lang),
                    _ => continue,
                };
                let name = name.to_uppercase();
                let text = format!("{name} {}", numbers::whole(model.lang, section.count as u64));
                canvas.put(Area::new(row.x + 1, row.y, row.width - 1, 1), &text, Role::Heading);
            }
            Some(Line::Row(at, line)) => {
                let under = model.home.focus == Focus::FollowUps && at == cursor.row;
                if let Some(one) = model.home.nth_suggested(model, at) {
                    suggested(model, canvas, row, one, line, under);
                } else if let Some(item) = model.home.nth_follow_up(model, at) {
                    follow_up(model, canvas, row, item, line, under);
                }
            }
            Some(Line::Gap) => {}
            None => break,
        }
    }
    let left = layout.below(sections, cursor.top);
    if left > 0 && layout.tells {
        let row = area.row(u16::try_from(room).unwrap_or(u16::MAX));
        let lead = if model.size.room() == Room::Wide { 3 } else { 1 };
        let row = Area::new(row.x + lead, row.y, row.width.saturating_sub(lead), 1);
        canvas.put(row, &words::more(model.lang, left), Role::Dim);
    }
}

/// A suggestion: with whom, and why.
fn suggested(model: &Model, canvas: &mut Canvas<'_>, row: Area, one: &Suggestion, line: usize, under: bool) {
    if line == 0 {
        if under {
            canvas.sign(row.x + 1, row.y, "▸", Role::Plain);
        }
        canvas.put(Area::new(row.x + 3, row.y, row.width - 3, 1), model.book.name(one.contact), Role::Plain);
    } else {
        let why = people_words::reason(model.lang, one.reason, &model.now);
        canvas.put(Area::new(row.x + 5, row.y, row.width - 5, 1), &why, Role::Dim);
    }
    if under {
        canvas.mean(row, Role::Cursor);
    }
}

fn follow_up(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, line: usize, under: bool) {
    let Kind::FollowUp(touch, _) = item.kind else { return };
    let (lang, marked) = (model.lang, model.home.marks.contains(&item.id));
    let day = match item.due_state {
        DueState::Today => String::new(),
        _ => item.due.map(|day| dates::bare(lang, day)).unwrap_or_default(),
    };
    let when = match (day.is_empty(), item.due_time) {
        (_, Some(time)) if day.is_empty() => dates::clock(time),
        _ => day,
    };
    let kind = kinds::touch(lang, touch);
    let what = if item.what.is_empty() { kind.to_owned() } else { format!("{kind}: {}", item.what) };
    if model.size.room() == Room::Wide {
        if line == 0 {
            if under {
                canvas.sign(row.x + 1, row.y, "▸", Role::Plain);
            }
            let lead = if when.is_empty() { String::new() } else { format!("{when} ") };
            if marked {
                canvas.sign(row.x + 2, row.y, "*", Role::Key);
            }
            canvas.line(
                Area::new(row.x + 3, row.y, row.width - 3, 1),
                &[(&lead, Role::Plain), (item.name(), Role::Plain)],
            );
        } else {
            canvas.put(Area::new(row.x + 5, row.y, row.width - 5, 1), &what, Role::Dim);
        }
    } else {
        if under {
            canvas.sign(row.x, row.y, "▸", Role::Plain);
        }
        // As wide as a weekday and its number.
        if marked {
            canvas.sign(row.x + 1, row.y, "*", Role::Key);
        }
        let at = 2 + u16::try_from(model.lang.pick("wo 25", "Wed 25").len()).unwrap_or(5);
        let before = 1 + u16::from(marked);
        canvas.put(Area::new(row.x + before, row.y, at - before, 1), &when, Role::Plain);
        let who = (row.width.saturating_sub(at + 2) * 2 / 5).min(19);
        canvas.put(Area::new(row.x + at, row.y, who.saturating_sub(1), 1), item.name(), Role::Plain);
        let what_at = at + who;
        canvas.put(Area::new(row.x + what_at, row.y, row.width.saturating_sub(what_at), 1), &what, Role::Dim);
    }
    if under {
        canvas.mean(row, Role::Cursor);
    }
}
