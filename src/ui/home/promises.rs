//! The promises pane: the groups are the dashboard. One row a promise: mark, who, what, day, distance.

use std::borrow::Cow;

use super::super::canvas::Canvas;
use super::super::look::Role;
use crate::app::geometry::{Area, Room};
use crate::app::listing::{Heading, Line, Section};
use crate::app::{Focus, Model};
use crate::domain::agenda::{Group, Item, Kind};
use crate::domain::concept::ConceptKind;
use crate::domain::contact::Contact;
use crate::domain::due::{Due, DueState};
use crate::text::notices::capture::{Open, question};
use crate::text::panes::home as words;
use crate::text::{dates, groups, numbers};

/// Columns of the day, and of the distance.
const DAY: u16 = 12;
const DISTANCE: u16 = 6;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (layout, sections, cursor) =
        (model.layout(Focus::Promises), model.sections(Focus::Promises), model.home.promises);
    let room = layout.room(sections);
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, cursor.top + nth) {
            Some(Line::Heading(section)) => heading(model, canvas, row, &section),
            Some(Line::Row(at, _)) => {
                if let Some(item) = model.home.nth_promise(model, at) {
                    promise(model, canvas, row, item, at == cursor.row);
                }
            }
            Some(Line::Gap) => {}
            None => break,
        }
    }
    if layout.lines(sections) > layout.height
        && let Ok(y) = u16::try_from(room)
    {
        rest(model, canvas, area.row(y), sections, cursor.top + room);
    }
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, row: Area, section: &Section) {
    let Heading::Group(group) = section.heading else { return };
    let text = groups::heading(model.lang, group, section.count as u64);
    let role = if group == Group::Late { Role::Late } else { Role::Heading };
    canvas.put(Area::new(row.x + 1, row.y, row.width - 1, 1), &text, role);
}

/// What is under the last line, by group.
fn rest(model: &Model, canvas: &mut Canvas<'_>, row: Area, sections: &[Section], end: usize) {
    let layout = model.layout(Focus::Promises);
    let (mut left, mut parts) = (0, Vec::new());
    for section in sections {
        let rows = (section.from..section.from + section.count)
            .rev()
            .take_while(|r| layout.line_of(sections, *r) >= end)
            .count();
        if rows > 0
            && let Heading::Group(group) = section.heading
        {
            left += rows;
            parts.push(format!(
                "{} {}",
                groups::name(model.lang, group),
                numbers::whole(model.lang, rows as u64)
            ));
        }
    }
    if left > 0 {
        let text = format!("{}: {}", words::more(model.lang, left), parts.join(", "));
        canvas.put(Area::new(row.x + 1, row.y, row.width - 1, 1), &text, Role::Dim);
    }
}

fn promise(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let room = model.size.room();
    let lead = if room == Room::Wide { 4 } else { 3 };
    let narrow = room == Room::Narrow;
    let (day_wide, distance_wide) = if narrow { (0, 9) } else { (DAY, DISTANCE) };
    let rest = row.width.saturating_sub(lead + day_wide + distance_wide + 2 + u16::from(!narrow));
    let who_wide = (rest * 3 / 7).clamp(8.min(rest), 26);
    let what_wide = rest - who_wide;
    let (mark, mark_role) = mark(item);
    if under {
        canvas.sign(row.x + lead - 3, row.y, "▸", Role::Plain);
    }
    canvas.sign(row.x + lead - 2, row.y, mark, mark_role);
    let mut x = row.x + lead;
    canvas.put(Area::new(x, row.y, who_wide, 1), &who(model, item), Role::Plain);
    x += who_wide + 1;
    let (day, day_role) = day(model, item);
    let distance = distance(model, item);
    if narrow {
        canvas.put(Area::new(x, row.y, what_wide, 1), &item.what, Role::Plain);
        let text = if distance.is_empty() { day } else { distance };
        canvas.put_right(
            Area::new(row.x + row.width - distance_wide, row.y, distance_wide, 1),
            &text,
            day_role,
        );
    } else {
        // A longer day (a doubt, a told day) takes room from what; it is never cut itself while there is any.
        let wants = u16::try_from(crate::text::columns::width(&day))
            .unwrap_or(day_wide)
            .clamp(day_wide, day_wide + 8);
        let taken = wants - day_wide;
        let what_wide = what_wide.saturating_sub(taken);
        canvas.put(Area::new(x, row.y, what_wide, 1), &item.what, Role::Plain);
        x += what_wide + 1;
        canvas.put(Area::new(x, row.y, wants, 1), &day, day_role);
        let role = if item.due_state == DueState::Late { Role::Late } else { Role::Dim };
        canvas.put_right(
            Area::new(row.x + row.width - distance_wide - 1, row.y, distance_wide, 1),
            &distance,
            role,
        );
    }
    if under {
        canvas.mean(row, if model.home.focus == Focus::Promises { Role::Cursor } else { Role::Rest });
    }
}

/// The sign before a row: late, or to be answered.
fn mark(item: &Item) -> (&'static str, Role) {
    match item.kind {
        Kind::Concept(ConceptKind::Incomplete) => ("?", Role::Doubt),
        _ if item.doubt.is_some() => ("?", Role::Doubt),
        _ if item.due_state == DueState::Late => ("!", Role::Late),
        _ => (" ", Role::Plain),
    }
}

/// Who it is to, or from; how many more.
fn who<'i>(model: &Model, item: &'i Item) -> Cow<'i, str> {
    match (item.name(), item.others()) {
        ("", _) if matches!(item.kind, Kind::Concept(_)) => match said_name(model, item) {
            Some(name) => Cow::Owned(format!("{name} …")),
            None => Cow::Borrowed("…"),
        },
        (name, 0) => Cow::Borrowed(name),
        (name, more) => Cow::Owned(format!("{name} +{more}")),
    }
}

/// The name that was said of a concept, where it fits several: the first name they have in common.
fn said_name<'m>(model: &'m Model, item: &Item) -> Option<&'m str> {
    let candidates = &model.book.concepts.get(&item.id)?.candidates;
    let mut first = candidates.iter().filter_map(|id| model.book.contact(*id)).map(Contact::first_name);
    let name = first.next()?;
    first.all(|other| other == name).then_some(name)
}

/// The day, as far as the group above does not say it already.
fn day(model: &Model, item: &Item) -> (String, Role) {
    let (lang, now) = (model.lang, &model.now);
    let role = if item.due_state == DueState::Late { Role::Late } else { Role::Plain };
    if let Kind::Concept(_) = item.kind {
        let text = match (item.contact.is_some(), item.due) {
            (false, _) => match said_name(model, item) {
                Some(name) => question(lang, Open::Which { name, candidates: &[] }),
                None => question(lang, Open::Who),
            },
            (true, None) => question(lang, Open::When),
            (true, Some(day)) => dates::near(lang, day, now.today()),
        };
        return (text, Role::Doubt);
    }
    let Some(due) = item.whole_due() else { return (String::new(), role) };
    if let Some(rival) = item.doubt {
        return (dates::doubt(lang, &due, &rival, now), Role::Doubt);
    }
    if let Some(told) = item.told {
        return (dates::told(lang, told), role);
    }
    let text = match (item.due_state, due.clock()) {
        (DueState::Today, Some(_)) => dates::due_clock(&due, now).unwrap_or_default(),
        (DueState::Today, None) => String::new(),
        _ => dates::due(lang, &Due::on(due.date), now),
    };
    (text, role)
}

/// How far off it is.
fn distance(model: &Model, item: &Item) -> String {
    let (Kind::Promise(_), Some(due)) = (item.kind, item.due) else { return String::new() };
    let days = (due - model.now.today()).num_days();
    if days == 0 || item.doubt.is_some() && days >= 0 {
        String::new()
    } else {
        dates::count(model.lang, days)
    }
}
