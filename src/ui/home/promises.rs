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
use crate::text::columns::width;
use crate::text::notices::capture::{Open, question};
use crate::text::panes::home as words;
use crate::text::{dates, groups};

/// The longest day that is usual, in both languages.
const DAY: (&str, &str) = ("alsnog wo 25", "now by Wed 25");

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (layout, sections, cursor) =
        (model.layout(Focus::Promises), model.sections(Focus::Promises), model.home.promises);
    let sieve = &model.home.promise_sieve;
    if sections.is_empty() && !sieve.query.is_empty() && !sieve.is_under_way() {
        let said = crate::text::panes::search::none_fits(model.lang, &sieve.text);
        canvas.put(area.row(0).inset(1), &said, Role::Dim);
    }
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
    let counted = |section: &Section| match section.heading {
        Heading::Group(group) => {
            Some((group, layout.below_in(sections, section, end))).filter(|(_, rows)| *rows > 0)
        }
        _ => None,
    };
    let groups: Vec<(Group, usize)> = sections.iter().filter_map(counted).collect();
    let lead = if model.size.room() == Room::Wide { 3 } else { 1 };
    let row = Area::new(row.x + lead, row.y, row.width.saturating_sub(lead), 1);
    if sections.iter().all(|section| section.heading == Heading::None) {
        let below: usize = sections.iter().map(|s| layout.below_in(sections, s, end)).sum();
        if below > 0 {
            canvas.put(row, &words::more(model.lang, below), Role::Dim);
        }
    } else if !groups.is_empty() {
        canvas.put(row, &words::rest(model.lang, &groups, row.width.into()), Role::Dim);
    }
}

/// Columns of a row, from the left: mark, who, what, day and distance.
struct Columns {
    lead: u16,
    who: u16,
    what: u16,
    tail: u16,
}

impl Columns {
    fn of(model: &Model, width: u16) -> Self {
        // As wide as the longest day that is usual, and a distance in days; who and what share the rest.
        let day = model.lang.pick(DAY.0, DAY.1).len();
        let (lead, tail, margin) = match model.size.room() {
            Room::Wide => (4, day + 4, 1),
            Room::Narrow => (3, 8, 0),
            _ => (3, day + 5, 0),
        };
        let tail = u16::try_from(tail).unwrap_or(8);
        let rest = width.saturating_sub(lead + tail + margin + 2);
        let half = if model.size.room() == Room::Narrow { rest.div_ceil(2) } else { rest * 3 / 7 };
        let who = half.clamp(8.min(rest), 26);
        Self { lead, who, what: rest - who, tail }
    }
}

fn promise(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let Columns { lead, who: who_wide, mut what, mut tail } = Columns::of(model, row.width);
    let focused = model.home.focus == Focus::Promises;
    let (mark, mark_role) = mark(model, item);
    if under && focused {
        canvas.sign(row.x + lead - 3, row.y, "▸", Role::Plain);
    }
    canvas.sign(row.x + lead - 2, row.y, mark, mark_role);
    if model.home.marks.contains(&item.id) {
        canvas.sign(row.x + lead - 1, row.y, "*", Role::Key);
    }
    let (mut day, day_role) = day(model, item);
    let mut distance = distance(model, item);
    if model.size.room() == Room::Narrow {
        if distance.is_empty() {
            distance = day;
        }
        day = String::new();
    }
    // A longer day (a doubt, a told day) takes room from what; it is never cut itself while there is any.
    let gap = usize::from(!day.is_empty() && !distance.is_empty());
    let wants = u16::try_from(width(&day) + gap + width(&distance)).unwrap_or(tail);
    let more = wants.saturating_sub(tail).min(what.saturating_sub(8));
    (what, tail) = (what - more, tail + more);
    let mut x = row.x + lead;
    canvas.put(Area::new(x, row.y, who_wide, 1), &who(model, item), Role::Plain);
    x += who_wide + 1;
    canvas.put(Area::new(x, row.y, what, 1), &item.what, Role::Plain);
    x += what + 1;
    let role = match item.due_state {
        DueState::Late => Role::Late,
        _ if day.is_empty() => day_role,
        _ => Role::Dim,
    };
    let taken = canvas.put_right(Area::new(x, row.y, tail, 1), &distance, role);
    let left = if taken == 0 { tail } else { tail.saturating_sub(taken + 1) };
    canvas.put(Area::new(x, row.y, left, 1), &day, day_role);
    if under {
        canvas.mean(row, if focused { Role::Cursor } else { Role::Rest });
    }
}

/// The sign before a row: late, or to be answered.
pub(in crate::ui) fn mark(model: &Model, item: &Item) -> (&'static str, Role) {
    match item.kind {
        Kind::Concept(ConceptKind::Incomplete) => ("?", Role::Doubt),
        _ if item.doubt.is_some() => ("?", Role::Doubt),
        _ if item.due_state == DueState::Late => ("!", Role::Late),
        _ if model.rows.recurs(item.id) => ("↻", Role::Dim),
        _ => (" ", Role::Plain),
    }
}

/// Who it is to, or from; how many more.
pub(in crate::ui) fn who<'i>(model: &Model, item: &'i Item) -> Cow<'i, str> {
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
pub(in crate::ui) fn said_name<'m>(model: &'m Model, item: &Item) -> Option<&'m str> {
    let candidates = &model.book.concepts.get(&item.id)?.candidates;
    let mut first = candidates.iter().filter_map(|id| model.book.contact(*id)).map(Contact::first_name);
    let name = first.next()?;
    first.all(|other| other == name).then_some(name)
}

/// The day, as far as the group above does not say it already.
pub(in crate::ui) fn day(model: &Model, item: &Item) -> (String, Role) {
    let (lang, now) = (model.lang, &model.now);
    let role = if item.due_state == DueState::Late { Role::Late } else { Role::Plain };
    if let Kind::Concept(_) = item.kind {
        let text = match (item.contact.is_some(), item.due) {
            (false, _) => match said_name(model, item) {
                Some(name) => question(lang, Open::Which { name, candidates: &[] }),
                None => question(lang, Open::Who),
            },
            (true, None) if item.group() == Group::Unspoken => String::new(),
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
pub(in crate::ui) fn distance(model: &Model, item: &Item) -> String {
    let (Kind::Promise(_), Some(due)) = (item.kind, item.due) else { return String::new() };
    let days = (due - model.now.today()).num_days();
    if days == 0 || item.doubt.is_some() && days >= 0 {
        String::new()
    } else {
        dates::count(model.lang, days)
    }
}
