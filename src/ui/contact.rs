//! The page of one contact: what is open comes before what is known, what is known before what is over.

use super::canvas::Canvas;
use super::home::promises as due;
use super::look::Role;
use super::past;
use super::trust;
use crate::app::Model;
use crate::app::geometry::{Area, Room};
use crate::app::listing::{Heading, Line, Section};
use crate::app::pages::contact::{has_side, list_width};
use crate::app::pages::{ContactPage, ContactRow};
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::DueState;
use crate::domain::follow_up::Touch;
use crate::text::columns::width;
use crate::text::panes::{
    archive as past_words, contact as words, home as home_words, people as words_of_people,
    trust as trust_words,
};
use crate::text::{dates, groups, kinds, states};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area, page: &ContactPage) {
    let (layout, sections) = (ContactPage::layout(model.size), &page.sections);
    let whole = area;
    let area = Area { width: list_width(model.size).min(area.width), ..area };
    if has_side(model.size) {
        trust::beside(
            model,
            canvas,
            Area { x: area.width, width: whole.width - area.width, ..whole },
            page.id,
        );
    }
    let room = layout.room(sections);
    for nth in 0..room {
        let Ok(y) = u16::try_from(nth) else { break };
        let row = area.row(y);
        match layout.line(sections, page.cursor.top + nth) {
            Some(Line::Heading(section)) => heading(model, canvas, row, page, &section),
            Some(Line::Row(at, _)) => {
                let under = at == page.cursor.row;
                match page.nth(model, at) {
                    Some(ContactRow::Head) => head(model, canvas, row, page, under),
                    Some(ContactRow::Spoken) => spoken(model, canvas, row, page, under),
                    Some(ContactRow::Open(item)) => open(model, canvas, row, item, under),
                    Some(ContactRow::Planned(item)) => planned(model, canvas, row, item, under),
                    Some(ContactRow::Trust(text)) => trust::line(model, canvas, row, text, under),
                    Some(ContactRow::Known(name, text)) => known(model, canvas, row, (name, text), under),
                    Some(ContactRow::Past(item)) => {
                        past::one(model, canvas, row, item, under, past::Shown::OfContact)
                    }
                    None => {}
                }
            }
            Some(Line::Gap) => {}
            None => break,
        }
    }
    let rows = sections.last().map_or(0, |last| last.from + last.count);
    let below = rows.saturating_sub(layout.row_at(sections, page.cursor.top + room));
    if layout.lines(sections) > layout.height
        && below > 0
        && let Ok(y) = u16::try_from(room)
    {
        let older = page.past.more && !page.past.rows.is_empty();
        let text = if older {
            past_words::older(model.lang).to_owned()
        } else {
            home_words::more(model.lang, below)
        };
        canvas.put(area.row(y).inset(1), &text, Role::Dim);
    }
}

pub(super) fn lead(model: &Model) -> u16 {
    if model.size.room() == Room::Narrow { 1 } else { 3 }
}

/// The sign of the cursor, and the row of it.
pub(super) fn cursor(model: &Model, canvas: &mut Canvas<'_>, row: Area, under: bool) {
    if under {
        canvas.sign(row.x + lead(model) - 1, row.y, "▸", Role::Plain);
        canvas.mean(row, Role::Cursor);
    }
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, row: Area, page: &ContactPage, section: &Section) {
    let lang = model.lang;
    let name = model.book.contact(page.id).map(|c| c.first_name()).unwrap_or_default();
    let text = match section.heading {
        Heading::ToThem => words::to_them(lang, name, section.count),
        Heading::ToYou => words::to_you(lang, name, section.count),
        Heading::Group(group) => groups::heading(lang, group, section.count as u64),
        Heading::Planned => words::planned(lang, section.count),
        Heading::Trust => trust_words::heading(lang).to_owned(),
        Heading::Known => words::known(lang).to_owned(),
        Heading::Past => words::past(lang).to_owned(),
        _ => return,
    };
    let place = Area::new(row.x + 1, row.y, row.width.saturating_sub(1), row.height);
    canvas.put(place, &text, Role::Heading);
}

/// The name and where they work; who they are to you.
fn head(model: &Model, canvas: &mut Canvas<'_>, row: Area, page: &ContactPage, under: bool) {
    let Some(contact) = model.book.contact(page.id) else { return };
    let kind = words::kind(model.lang, contact, model.size.room() != Room::Wide);
    let lead = lead(model) + 1;
    let end = row.width.saturating_sub(lead + 1);
    let kind_wide = u16::try_from(width(&kind)).unwrap_or(0).min(end / 2);
    let left = Area::new(row.x + lead, row.y, end.saturating_sub(kind_wide + 2), row.height);
    let organisation = contact.organisation.as_deref().map(|o| format!("   {o}")).unwrap_or_default();
    canvas.line(left, &[(&contact.name, Role::Heading), (&organisation, Role::Plain)]);
    canvas.put_right(Area::new(row.x + lead, row.y, end, row.height), &kind, Role::Dim);
    cursor(model, canvas, row, under);
}

/// When they were last spoken, how often that is wanted, and the next talk.
fn spoken(model: &Model, canvas: &mut Canvas<'_>, row: Area, page: &ContactPage, under: bool) {
    let Some(contact) = model.book.contact(page.id) else { return };
    let (lang, now) = (model.lang, &model.now);
    let talk = page.planned.iter().filter_map(|(at, _)| model.rows.follow_ups.get(*at));
    let talk = talk.filter(|item| matches!(item.kind, Kind::FollowUp(Touch::Talk, _))).find_map(|item| {
        let due = item.due?;
        let day =
            if due == now.today() { dates::distance(lang, due, due) } else { dates::near(lang, due, due) };
        Some(item.due_time.map_or_else(|| day.clone(), |time| format!("{day} {}", dates::clock(time))))
    });
    let last = model.people.spoken.get(&page.id).map(|talk| (talk.happened.day(), talk.channel));
    let lead = lead(model) + 1;
    let place = Area::new(row.x + lead, row.y, row.width.saturating_sub(lead), row.height);
    let rhythm = contact.wanted_rhythm();
    let text = |short, rhythm, talk| words_of_people::last_spoken(lang, last, rhythm, talk, now, short);
    let talk = talk.as_deref();
    let ways = [
        text(false, rhythm, talk),
        text(true, rhythm, talk),
        text(true, rhythm, None),
        text(true, None, None),
    ];
    let fits = ways.iter().find(|text| width(text) <= usize::from(place.width));
    canvas.put(place, fits.unwrap_or(&ways[3]), Role::Dim);
    cursor(model, canvas, row, under);
}

/// Something open: its sign, what, the day, how far off it is.
fn open(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let lead = lead(model) + 1;
    let (mark, mark_role) = due::mark(model, item);
    let (mut day, day_role) = due::day(model, item);
    if day.is_empty() && item.due_state == DueState::Today {
        day = states::due_state(model.lang, DueState::Today).to_owned();
    }
    let distance = due::distance(model, item);
    let narrow = model.size.room() == Room::Narrow;
    let tail = if narrow { distance.clone() } else { format!("{distance:>6}") };
    let day_wide = if narrow { 0 } else { u16::try_from(width(&day)).unwrap_or(0).clamp(14, 22) };
    let tail_wide = u16::try_from(width(&tail)).unwrap_or(0);
    canvas.sign(row.x + lead, row.y, mark, mark_role);
    let rest = row.width.saturating_sub(lead + 2 + day_wide + tail_wide + 3);
    // Where there is a wide screen the day stands near what it is the day of.
    let what_wide = if model.size.room() == Room::Wide { rest.min(60) } else { rest };
    let x = row.x + lead + 2;
    canvas.put(Area::new(x, row.y, what_wide, row.height), &item.what, Role::Plain);
    canvas.put(Area::new(x + what_wide + 1, row.y, day_wide, row.height), &day, day_role);
    let at = x + what_wide + 1 + day_wide + 1;
    canvas.put(
        Area::new(at, row.y, tail_wide.min((row.x + row.width).saturating_sub(at)), row.height),
        &tail,
        day_role,
    );
    cursor(model, canvas, row, under);
}

fn planned(model: &Model, canvas: &mut Canvas<'_>, row: Area, item: &Item, under: bool) {
    let Kind::FollowUp(touch, _) = item.kind else { return };
    let (lang, kind) = (model.lang, kinds::touch(model.lang, touch));
    let what = if item.what.is_empty() { kind.to_owned() } else { format!("{kind}: {}", item.what) };
    let day = match item.due.filter(|_| item.due_state != DueState::Today) {
        Some(day) => dates::near(lang, day, model.now.today()),
        None => states::due_state(lang, DueState::Today).to_owned(),
    };
    let when = item.due_time.map_or(day.clone(), |time| format!("{day} {}", dates::clock(time)));
    let lead = lead(model) + 3;
    let wide = 14.min(row.width / 3);
    canvas.put(Area::new(row.x + lead, row.y, wide, row.height), &when, Role::Plain);
    let x = row.x + lead + wide + 1;
    canvas.put(
        Area::new(x, row.y, (row.x + row.width).saturating_sub(x + 1), row.height),
        &what,
        Role::Plain,
    );
    cursor(model, canvas, row, under);
}

fn known(model: &Model, canvas: &mut Canvas<'_>, row: Area, of: (&str, &str), under: bool) {
    let (name, text) = of;
    let lead = lead(model) + 1;
    let room = row.width.saturating_sub(lead);
    let wide = if text.is_empty() { room } else { u16::try_from(words::LEAD).unwrap_or(14).min(room) };
    canvas.put(Area::new(row.x + lead, row.y, wide, row.height), name, Role::Dim);
    let x = row.x + lead + wide;
    canvas.put(Area::new(x, row.y, (row.x + row.width).saturating_sub(x), row.height), text, Role::Plain);
    cursor(model, canvas, row, under);
}
