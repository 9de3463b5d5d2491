//! The overview: what there is of each group, and how full the coming days are.

use chrono::{Datelike, Weekday};

use super::super::canvas::Canvas;
use super::super::look::Role;
use crate::app::geometry::{Area, Room};
use crate::app::overview::{FULL, load, numbers, places_of_numbers};
use crate::app::{Focus, Model};
use crate::domain::agenda::Group;
use crate::text::columns::width;
use crate::text::dates;
use crate::text::panes::home as words;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, area: Area, room: Room) {
    match room {
        Room::Wide => {
            canvas.rule(area.row(0));
            let role = if model.home.focus == Focus::Overview { Role::Heading } else { Role::Plain };
            let title = format!(" {} ", words::overview(model.lang));
            canvas.put(Area::new(area.x + 1, area.y, area.width - 1, 1), &title, role);
            counts(model, canvas, false);
            days(model, canvas, area);
            past(model, canvas, area.row(5));
        }
        Room::Middle => {
            counts(model, canvas, true);
            let row = area.row(1).inset(1);
            let taken = past_in_brief(model, canvas, row);
            days_in_words(model, canvas, Area { width: row.width.saturating_sub(taken), ..row });
        }
        Room::Narrow => {
            brief(model, canvas, area.row(0));
        }
        Room::None => {}
    }
}

/// The numbers, each with what it counts.
fn counts(model: &Model, canvas: &mut Canvas<'_>, short: bool) {
    let all = numbers(model);
    for (nth, own) in places_of_numbers(model) {
        let Some(number) = all.get(nth) else { continue };
        let text = words::number(model.lang, number.group, number.count, short);
        canvas.put(own, &text, role(number.group));
        if model.home.focus == Focus::Overview && model.home.number == nth {
            canvas.mean(own, Role::Cursor);
        }
    }
}

/// The numbers that press, in little room.
fn brief(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let presses = [Group::Late, Group::Today, Group::Incomplete];
    let mut x = area.x;
    for number in numbers(model).iter().filter(|number| presses.contains(&number.group)) {
        let rest = |x: u16| Area::new(x, area.y, (area.x + area.width).saturating_sub(x), 1);
        if x > area.x {
            x += canvas.put(rest(x), " · ", Role::Dim);
        }
        let text = words::number(model.lang, number.group, number.count, true);
        x += canvas.put(rest(x), &text, role(number.group));
    }
}

/// In little room a page of its own: every number on a line, so that each can be entered.
pub(super) fn page(model: &Model, canvas: &mut Canvas<'_>) {
    let all = numbers(model);
    for (nth, row) in places_of_numbers(model) {
        let Some(number) = all.get(nth) else { continue };
        let text = words::number(model.lang, number.group, number.count, false);
        canvas.put(Area::new(row.x + 3, row.y, row.width - 3, 1), &text, role(number.group));
        if nth == model.home.number {
            canvas.sign(row.x, row.y, "▸", Role::Plain);
            canvas.mean(row, Role::Cursor);
        }
    }
}

/// How much a number presses.
fn role(group: Group) -> Role {
    match group {
        Group::Late | Group::Theirs => Role::Late,
        Group::Today => Role::Today,
        Group::Incomplete => Role::Doubt,
        _ => Role::Plain,
    }
}

/// A column a day: its name over as many blocks as there are promises.
fn days(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let (names, blocks) = (area.row(3), area.row(4));
    canvas.put(Area::new(names.x + 3, names.y, 9, 1), words::load(model.lang), Role::Dim);
    let mut x = names.x + 12;
    for (day, count) in load(model) {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let name = if weekend && count == 0 {
            dates::weekday_short(model.lang, day).to_owned()
        } else {
            dates::bare(model.lang, day)
        };
        let full = count >= FULL;
        let block = match count {
            0 => "·".to_owned(),
            n if full => format!("{} {}", "▮".repeat(n.min(FULL)), words::full(model.lang)),
            n => "▮".repeat(n),
        };
        let wide = width(&name).max(width(&block)) + 2;
        let wide = u16::try_from(wide).unwrap_or(9).max(if weekend && count == 0 { 5 } else { 8 });
        if x + wide > area.x + area.width + 3 {
            break;
        }
        canvas.put(Area::new(x, names.y, wide, 1), &name, Role::Plain);
        canvas.put(Area::new(x, blocks.y, wide, 1), &block, if full { Role::Doubt } else { Role::Dim });
        x += wide;
    }
}

/// The days that have any, in one line: `ma 4 vol · di 1 · wo 2`.
fn days_in_words(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    let mut text = String::new();
    for (nth, (day, count)) in load(model).into_iter().enumerate().filter(|(_, (_, count))| *count > 0) {
        let mut part = if text.is_empty() { "" } else { " · " }.to_owned();
        if nth >= 7 && !text.is_empty() && !text.contains('│') {
            part = " │ ".to_owned();
        }
        part.push_str(&format!("{} {count}", dates::weekday_short(model.lang, day)));
        if count >= FULL {
            part.push_str(&format!(" {}", words::full(model.lang)));
        }
        // A number is never cut: half of it would be another.
        if width(&text) + width(&part) + 2 > area.width.into() {
            text.push_str(" …");
            break;
        }
        text.push_str(&part);
    }
    canvas.put(area, &text, Role::Dim);
}

/// Last week in three counts, and how much was kept in time in the weeks before this one.
fn past(model: &Model, canvas: &mut Canvas<'_>, row: Area) {
    let Some(weeks) = &model.weeks else { return };
    let lang = model.lang;
    let at = |x: u16| Area::new(row.x + x, row.y, row.width.saturating_sub(x), row.height);
    if weeks.said + weeks.done + weeks.told_back > 0 {
        canvas.put(at(3), words::last_week(lang), Role::Dim);
        canvas.put(at(17), &words::said_done_told(lang, weeks), Role::Plain);
    }
    if weeks.sum().closed > 0 {
        let bars: String = weeks.kept.iter().map(words::bar).collect();
        canvas.put(at(66), words::on_time(lang), Role::Dim);
        canvas.put(at(76), &bars, Role::Good);
        canvas.put(at(90), &words::on_time_of(lang, weeks.sum()), Role::Plain);
    }
}

/// The same in little room: the last eight weeks at the right. Gives the columns it took.
fn past_in_brief(model: &Model, canvas: &mut Canvas<'_>, row: Area) -> u16 {
    let Some(weeks) = model.weeks.as_ref().filter(|weeks| weeks.sum().closed > 0) else { return 0 };
    let bars: String = weeks.kept.iter().skip(4).map(words::bar).collect();
    let label = format!("{} ", words::on_time(model.lang).to_lowercase());
    let wide = width(&label) + weeks.kept.len() - 4;
    let wide = u16::try_from(wide).unwrap_or(0).min(row.width);
    let own = Area::new(row.x + row.width - wide, row.y, wide, row.height);
    canvas.line(own, &[(&label, Role::Dim), (&bars, Role::Good)]);
    wide + 2
}
