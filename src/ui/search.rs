//! The search: the line in which one types, and under it what was found.

use super::canvas::Canvas;
use super::home::promises as due;
use super::look::Role;
use super::{page, past};
use crate::app::geometry::{Area, Room};
use crate::app::listing::{Heading, Line};
use crate::app::pages::places::places;
use crate::app::search::{Hit, Search, areas, layout};
use crate::app::{Field, Model, scopes};
use crate::domain::agenda::{Item, Kind};
use crate::domain::contact::Contact;
use crate::domain::due::DueState;
use crate::domain::query::Query;
use crate::keys::Action;
use crate::text::columns::width;
use crate::text::panes::{contact as contact_words, home as home_words, search as words};
use crate::text::{dates, kinds, states};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, search: &Search) {
    let places = places(model.size);
    page::head(model, canvas, &places, &[words::title(model.lang)]);
    let (line, said, list) = areas(model.size);
    let lead = if places.room == Room::Narrow { 0 } else { 1 };
    canvas.put(Area::new(line.x + lead, line.y, 2, 1), "/ ", Role::Key);
    let typed = Area::new(line.x + lead + 2, line.y, line.width.saturating_sub(2 * lead + 2), 1);
    canvas.field(typed, &search.field, Role::Field);
    about(
        model,
        canvas,
        Area::new(typed.x, said.y, typed.width, said.height),
        &search.field,
        &search.hits.query,
    );
    if search.field.is_blank() {
        let used = paragraph(canvas, list, words::hint(model.lang), Role::Dim);
        let rest = Area { y: list.y + used + 1, height: list.height.saturating_sub(used + 1), ..list };
        let narrow = places.room == Room::Narrow;
        let filters = words::filters(model.lang);
        let filters = if narrow { words::filters_in_brief(model.lang) } else { &filters };
        paragraph(canvas, rest, filters, Role::Dim);
    } else if search.hits.sections().is_empty() && !search.is_under_way() {
        paragraph(canvas, list, &words::nothing(model.lang, search.field.text()), Role::Plain);
    } else {
        found(model, canvas, list, search);
    }
    footer(model, canvas, places.footer.inset(lead));
}

/// What could stand there next, or what can't be read, of what is typed to look for something.
pub(super) fn about(model: &Model, canvas: &mut Canvas<'_>, area: Area, field: &Field, query: &Query) {
    if let Some(found) = model.completion(field) {
        let key = model.keys.key(&scopes(model), Action::Fill);
        let shown = found.options.join(" · ");
        canvas.line(area, &[(&key, Role::Key), ("  ", Role::Plain), (&shown, Role::Dim)]);
    } else if let Some(fault) = query.faults.first() {
        canvas.put(area, &words::fault(model.lang, fault, model.now.today()), Role::Doubt);
    }
}

/// A text over as many rows as it needs; says how many those were.
fn paragraph(canvas: &mut Canvas<'_>, area: Area, text: &str, role: Role) -> u16 {
    let lines = crate::text::columns::wrap(&crate::text::sanitise::clean(text), area.inset(3).width.into());
    for (nth, line) in lines.iter().enumerate() {
        canvas.put(area.inset(3).row(u16::try_from(nth).unwrap_or(u16::MAX)), line, role);
    }
    u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height)
}

fn found(model: &Model, canvas: &mut Canvas<'_>, area: Area, search: &Search) {
    let (layout, sections) = (layout(model.size), search.hits.sections());
    let room = layout.room(sections);
    let mut used = 0;
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, search.cursor.top + nth) {
            Some(Line::Heading(section)) => heading(model, canvas, row, search, section.heading),
            Some(Line::Row(at, _)) => {
                let under = at == search.cursor.row;
                match search.hits.nth(model, at) {
                    Some(Hit::Contact(contact)) => person(model, canvas, row, contact, under),
                    Some(Hit::Row(item)) if matches!(item.kind, Kind::FollowUp(..)) => {
                        planned(model, canvas, row, item, under);
                    }
                    Some(Hit::Row(item)) if is_open(item) => open(model, canvas, row, item, under),
                    Some(Hit::Row(item)) => past::one(model, canvas, row, item, under, past::Shown::Found),
                    None => {}
                }
            }
            Some(Line::Gap) => {}
            None => break,
        }
        used = y + 1;
    }
    let below = sections.last().map_or(0, |last| last.from + last.count);
    let below = below.saturating_sub(layout.row_at(sections, search.cursor.top + room));
    let foot = area.row(used.min(area.height.saturating_sub(1))).inset(1);
    if layout.lines(sections) > layout.height && below > 0 {
        canvas.put(
            area.row(u16::try_from(room).unwrap_or(0)).inset(1),
            &home_words::more(model.lang, below),
            Role::Dim,
        );
    } else if search.is_under_way() {
        canvas.put(foot, words::under_way(model.lang), Role::Dim);
    }
}

fn is_open(item: &Item) -> bool {
    match item.kind {
        Kind::Promise(state) => state.is_open(),
        _ => true,
    }
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, row: Area, search: &Search, heading: Heading) {
    let lang = model.lang;
    let text = match heading {
        Heading::People => {
            let (all, shown) = search.hits.people();
            words::counted(lang, words::people(lang), all, shown)
        }
        Heading::Open => {
            let (all, shown) = search.hits.open();
            words::counted(lang, words::open(lang), all, shown)
        }
        Heading::Planned => {
            let (all, shown) = search.hits.planned();
            words::counted(lang, home_words::follow_ups(lang), all, shown)
        }
        _ => words::archive(lang).to_uppercase(),
    };
    canvas.put(Area::new(row.x + 1, row.y, row.width.saturating_sub(1), row.height), &text, Role::Heading);
}

/// The column where a row begins, after the sign of the cursor.
fn begin(model: &Model, canvas: &mut Canvas<'_>, row: Area, under: bool) -> u16 {
    let lead = if model.size.room() == Room::Narrow { 1 } else { 3 };
    if under {
        canvas.sign(row.x + lead - 1, row.y, "▸", Role::Plain);
    }
    lead + 1
}

fn person(model: &Model, canvas: &mut Canvas<'_>, row: Area, contact: &Contact, under: bool) {
    let lead = begin(model, canvas, row, under);
    let kind = contact_words::kind(model.lang, contact, true);
    let room = row.width.saturating_sub(lead + 1);
    let wide = u16::try_from(width(&kind)).unwrap_or(0).min(room / 2);
    let organisation = contact.organisation.as_deref().map(|o| format!("   {o}")).unwrap_or_default();
    let left = Area::new(row.x + lead, row.y, room.saturating_sub(wide + 2), row.height);
    canvas.line(left, &[(&contact.name, Role::Plain), (&organisation, Role::Dim)]);
    canvas.put_right(Area::new(row.x + lead, row.y, room, row.height), &kind, Role::Dim);
    if under {
        canvas.mean(row, Role::Cursor);
    }
}

/// A follow-up: with whom, what for, the day.
fn planned(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let lead = begin(model, canvas, row, under);
    let Kind::FollowUp(touch, _) = item.kind else { return };
    let kind = kinds::touch(model.lang, touch);
    let what = if item.what.is_empty() { kind.to_owned() } else { format!("{kind}: {}", item.what) };
    let day = item.due.map(|day| dates::near(model.lang, day, model.now.today())).unwrap_or_default();
    columns(model, canvas, row, lead, [item.name(), &what, &day], Role::Plain);
    if under {
        canvas.mean(row, Role::Cursor);
    }
}

/// Who, what and the day, each in its column.
fn columns(
    model: &Model,
    canvas: &mut Canvas<'_>,
    row: Area,
    lead: u16,
    [who, what, day]: [&str; 3],
    day_role: Role,
) {
    let day_wide = if model.size.room() == Room::Narrow { 0 } else { 22 };
    let rest = row.width.saturating_sub(lead + 2 + day_wide + 3);
    let who_wide = (rest * 2 / 5).min(26);
    let mut x = row.x + lead + 2;
    canvas.put(Area::new(x, row.y, who_wide, row.height), who, Role::Plain);
    x += who_wide + 1;
    canvas.put(Area::new(x, row.y, rest - who_wide, row.height), what, Role::Plain);
    x += rest - who_wide + 1;
    let day_wide = day_wide.min((row.x + row.width).saturating_sub(x));
    canvas.put(Area::new(x, row.y, day_wide, row.height), day, day_role);
}

/// Something open: its sign, who, what, the day.
fn open(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let lead = begin(model, canvas, row, under);
    let (mark, mark_role) = due::mark(model, item);
    let (mut day, day_role) = due::day(model, item);
    if day.is_empty() && item.due_state == DueState::Today {
        day = states::due_state(model.lang, DueState::Today).to_owned();
    }
    canvas.sign(row.x + lead, row.y, mark, mark_role);
    columns(model, canvas, row, lead, [&due::who(model, item), &item.what, &day], day_role);
    if under {
        canvas.mean(row, Role::Cursor);
    }
}

fn footer(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let scopes = scopes(model);
    let mut x = area.x;
    let actions = [Action::Accept, Action::RowDown, Action::Close];
    for (action, label) in actions.into_iter().zip(words::keys(model.lang)) {
        let Some(keys) = model.keys.hint(&scopes, action) else { continue };
        let rest = (area.x + area.width).saturating_sub(x);
        let pieces = [(keys, Role::Key), (" ".to_owned(), Role::Plain), (label.to_owned(), Role::Dim)];
        let pieces: Vec<(&str, Role)> = pieces.iter().map(|(text, role)| (text.as_str(), *role)).collect();
        x += canvas.line(Area::new(x, area.y, rest, area.height), &pieces) + 2;
    }
}
