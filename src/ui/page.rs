//! A page over home: where one is, what there is to read, what is out of sight, what happened last, the keys.

use super::canvas::Canvas;
use super::look::Role;
use super::{contact, footer, home, listen, past, round, trust};
use crate::app::geometry::{Area, Room};
use crate::app::pages::Listen;
use crate::app::pages::places::{PagePlaces, places};
use crate::app::pages::sheet::{Mean, Piece, Row, Sheet};
use crate::app::{Model, Page};
use crate::text::columns::{fit, width};
use crate::text::panes::{
    archive as words_of_archive, discreet, home as home_words, people as people_words, promise as words,
    trust as trust_words,
};
use crate::text::sanitise::clean;
use crate::text::{record as words_of_record, report as words_of_report};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, page: &Page) {
    let places = places(model.size);
    match page {
        // It has a frame of its own, and its own place for what happened.
        Page::Round => return round::view(model, canvas),
        Page::Promise(page) => {
            let name = page.promise.promisee().map_or("", |id| model.book.name(id));
            frame(model, canvas, &places, &[name, &words::title(model.lang, &page.short)]);
            sheet(model, canvas, places.body, &page.sheet);
        }
        Page::Contact(page) => {
            frame(model, canvas, &places, &[model.book.name(page.id)]);
            contact::view(model, canvas, places.body, page);
        }
        Page::Why(page) => {
            let opinion = model.trust.of(page.contact).map(|held| held.told.now);
            let title = trust_words::why(model.lang, opinion.as_ref());
            frame(model, canvas, &places, &[model.book.name(page.contact), &title]);
            sheet(model, canvas, places.body, &page.sheet);
            trust::cursor(canvas, places.body, page);
        }
        Page::WhatIf(page) => {
            frame(model, canvas, &places, &[model.book.name(page.contact), trust_words::what_if(model.lang)]);
            sheet(model, canvas, places.body, &page.sheet);
        }
        Page::Record(page) => {
            frame(model, canvas, &places, &[words_of_record::name(model.lang)]);
            sheet(model, canvas, places.body, &page.sheet);
        }
        Page::Week(page) => {
            frame(model, canvas, &places, &[words_of_report::name(model.lang)]);
            sheet(model, canvas, places.body, &page.sheet);
        }
        Page::Listen(page) => {
            let title = match page.what {
                Listen::Suggestions => people_words::suggestions(model.lang),
                Listen::Signals => people_words::signals(model.lang),
            };
            frame(model, canvas, &places, &[title]);
            listen::view(model, canvas, places.body, page);
        }
        Page::Archive(page) => {
            frame(model, canvas, &places, &[words_of_archive::title(model.lang)]);
            past::archive(model, canvas, places.body, page);
        }
    }
    if places.room == Room::Wide && !matches!(page, Page::Promise(_) | Page::Week(_) | Page::Record(_)) {
        home::spoken(model, canvas, places.words.inset(1));
    }
    // What happened may borrow rows of the page, and so comes after it.
    if let Some(notice) = &model.notice {
        if places.notice == places.under {
            canvas.clear(places.notice);
        }
        home::said(model, canvas, places.notice.inset(1), notice);
    }
}

/// Head and foot of a page.
fn frame(model: &Model, canvas: &mut Canvas<'_>, places: &PagePlaces, crumbs: &[&str]) {
    head(model, canvas, places, crumbs);
    footer::view(model, canvas, places.footer);
}

/// Where one is, between its rules.
pub(super) fn head(model: &Model, canvas: &mut Canvas<'_>, places: &PagePlaces, crumbs: &[&str]) {
    header(model, canvas, places, crumbs);
    canvas.rule(places.rule);
    canvas.rule(places.under);
}

/// `woord › Bas Schouten › Belofte b7c4`, and the day. A name gives way, what it is of does not.
fn header(model: &Model, canvas: &mut Canvas<'_>, places: &PagePlaces, crumbs: &[&str]) {
    let area = if places.room == Room::Narrow { places.header } else { places.header.inset(1) };
    let day = home_words::day(model.lang, model.now.today(), area.width.into());
    let left = usize::from(area.width).saturating_sub(width(&day) + 2);
    let brand = if model.demo { "woord · demo" } else { "woord" };
    let last = crumbs.last().map(|crumb| format!(" › {}", clean(crumb))).unwrap_or_default();
    let mark = if model.discreet { discreet::mark(model.lang) } else { "" };
    let room = left.saturating_sub(width(brand) + width(mark) + width(&last));
    let middle = crumbs.split_last().and_then(|(_, before)| before.first()).map(|name| clean(name));
    let middle = middle.filter(|name| !name.is_empty() && room > 8);
    let middle = middle.map(|name| format!(" › {}", fit(&name, room - 3))).unwrap_or_default();
    let place = Area { width: u16::try_from(left).unwrap_or(area.width), ..area };
    canvas.line(
        place,
        &[(brand, Role::Brand), (mark, Role::Dim), (&middle, Role::Plain), (&last, Role::Plain)],
    );
    canvas.put_right(area, &day, Role::Plain);
}

/// The rows in sight, and what is under them.
fn sheet(model: &Model, canvas: &mut Canvas<'_>, area: Area, sheet: &Sheet) {
    let (seen, below) = sheet.in_sight(area.height.into());
    for (nth, row) in seen.iter().enumerate() {
        let Ok(nth) = u16::try_from(nth) else { break };
        one(canvas, area.row(nth), row);
    }
    if let (Some(below), Ok(nth)) = (below, u16::try_from(seen.len())) {
        let text = words::more(model.lang, below.rows, &below.parts);
        let row = area.row(nth);
        canvas.put(Area::new(row.x + 2, row.y, row.width.saturating_sub(2), row.height), &text, Role::Dim);
    }
}

/// One row: from the left, and at the right end.
pub(super) fn one(canvas: &mut Canvas<'_>, area: Area, row: &Row) {
    if row.rule {
        canvas.rule(area);
        for (text, mean) in &row.left {
            let title = format!(" {text} ");
            canvas.put(area.inset(1), &title, role(*mean));
        }
        for (text, mean) in &row.right {
            canvas.put_right(area, &format!(" {text}"), role(*mean));
        }
        return;
    }
    let wide = |pieces: &[Piece]| pieces.iter().map(|(text, _)| width(&clean(text))).sum::<usize>();
    let right = u16::try_from(wide(&row.right)).unwrap_or(area.width).min(area.width);
    let left = Area { width: area.width - right, ..area };
    canvas.line(left, &pieces(&row.left));
    canvas.line(Area::new(area.x + area.width - right, area.y, right, area.height), &pieces(&row.right));
}

fn pieces(pieces: &[Piece]) -> Vec<(&str, Role)> {
    pieces.iter().map(|(text, mean)| (text.as_str(), role(*mean))).collect()
}

fn role(mean: Mean) -> Role {
    match mean {
        Mean::Plain => Role::Plain,
        Mean::Dim => Role::Dim,
        Mean::Heading => Role::Heading,
        Mean::Late => Role::Late,
        Mean::Doubt => Role::Doubt,
        Mean::Good => Role::Good,
        Mean::Words => Role::Words,
        Mean::Key => Role::Key,
    }
}
