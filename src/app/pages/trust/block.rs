//! The block of the trust basis on the page of a contact: the figure with its word and counts, how it went, the next drop and
//! the way back.

use super::mean;
use crate::app::model::Model;
use crate::app::pages::sheet::{Mean, Piece, Row};
use crate::app::trust::Told;
use crate::domain::id::Id;
use crate::keys::{Action, Scope};
use crate::text::columns::{width, wrap};
use crate::text::panes::trust as words;
use crate::text::trust as shared;

const KEYS: &[Scope] = &[Scope::Contact, Scope::Page, Scope::Everywhere];

/// The rows of the block in so many columns; in much room with what it was before.
#[must_use]
pub fn rows(model: &Model, contact: Id, columns: usize, airy: bool) -> Vec<Row> {
    let Some(held) = model.held(contact) else {
        return vec![Row::of(words::reading(model.lang), Mean::Dim)];
    };
    let told = &held.told;
    let mut rows = if airy { wide(model, told) } else { brief(model, told, columns) };
    let lang = model.lang;
    let mut outlook: Vec<String> = Vec::new();
    outlook.extend(told.drop.as_ref().and_then(|drop| words::drop(lang, drop, model.now.today())));
    outlook.extend(told.back.as_ref().and_then(|back| words::back(lang, back)));
    if airy && told.past.len() > 1 {
        let bars: String = told.past.iter().map(|(_, opinion)| words::bar(opinion)).collect();
        let since = told.past.first().map(|(day, _)| words::since(lang, *day)).unwrap_or_default();
        rows.push(Row::default());
        rows.push(Row {
            left: vec![(bars, Mean::Good), (format!("  {since}"), Mean::Dim)],
            ..Row::default()
        });
    }
    if !outlook.is_empty() {
        rows.extend(airy.then(Row::default));
        let lines = wrap(&outlook.join(" "), columns);
        rows.extend(lines.into_iter().map(|line| Row::of(line, Mean::Plain)));
    }
    rows
}

/// What a key does, as it stands at the end of a row.
fn keys(model: &Model, actions: &[Action], named: bool) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for action in actions {
        let keys = model.keys.key(KEYS, *action);
        if keys.is_empty() {
            continue;
        }
        let gap = if pieces.is_empty() { "" } else { "   " };
        pieces.push((format!("{gap}{keys}"), Mean::Key));
        pieces.extend(named.then(|| (format!(" {}", action.label(model.lang)), Mean::Dim)));
    }
    pieces
}

fn wide(model: &Model, told: &Told) -> Vec<Row> {
    let lang = model.lang;
    let (figure, word) = words::figure(lang, &told.now, told.counts);
    let gap = if figure.is_empty() { "" } else { "   " };
    let left = vec![(figure, mean(&told.now)), (format!("{gap}{word}"), Mean::Plain)];
    let right = keys(model, &[Action::Why, Action::WhatIf], true);
    let mut rows = vec![Row { left, right, ..Row::default() }];
    if told.counts.all() > 0 {
        rows.push(Row::of(words::counts(lang, told.counts), Mean::Plain));
    }
    if told.counts.open_late > 0 {
        let text = words::open_late(lang, told.counts.open_late, told.without_late.as_ref());
        rows.push(Row::of(text, Mean::Late));
    }
    rows
}

fn brief(model: &Model, told: &Told, columns: usize) -> Vec<Row> {
    let lang = model.lang;
    let figure = shared::figure(lang, &told.now, told.counts.all());
    let counts = format!(" · {}", shared::counts(lang, told.counts));
    let counts = if told.counts.all() > 0 { counts } else { String::new() };
    let right = keys(model, &[Action::Why], false);
    if width(&figure) + width(&counts) + 4 <= columns {
        let left = vec![(figure, mean(&told.now)), (counts, Mean::Plain)];
        return vec![Row { left, right, ..Row::default() }];
    }
    let lines = wrap(counts.trim_start_matches(" · "), columns);
    let mut rows = vec![Row { right, ..Row::of(figure, mean(&told.now)) }];
    rows.extend(lines.into_iter().map(|line| Row::of(line, Mean::Plain)));
    rows
}
