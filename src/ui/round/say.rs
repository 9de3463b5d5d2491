//! The sentence to say, on a card: the first thing that goes where there is no room, and whole where it stands.
//!
//! It never makes a sentence.

use super::super::look::Role;
use crate::app::geometry::Room;
use crate::app::saying::Saying;
use crate::app::{Model, scopes};
use crate::keys::Action;
use crate::text::columns::{width, wrap};
use crate::text::panes::saying as words;
use crate::text::sanitise::clean;

/// Lines that a sentence may take; one that the user made longer than that is not shown whole.
const MOST: usize = 6;

/// The rows of a sentence: in much room under a heading with its keys; in less the words, and the key that copies.
pub(super) fn rows(
    model: &Model,
    saying: Option<&Saying>,
    columns: usize,
    size: Room,
) -> Vec<Vec<(String, Role)>> {
    let Some(saying) = saying.filter(|_| size != Room::Narrow) else { return Vec::new() };
    let text = format!("“{}”", clean(&saying.text));
    let inset = if size == Room::Wide { 2 } else { 0 };
    let mut lines = wrap(&text, columns.saturating_sub(inset + 1));
    if lines.len() > MOST {
        lines.truncate(MOST);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    // What follows the mark that opens stands under the first word.
    let line = |(nth, line): (usize, String)| {
        let lead = " ".repeat(inset + usize::from(nth > 0));
        vec![(lead, Role::Plain), (line, Role::Plain)]
    };
    let mut rows: Vec<Vec<(String, Role)>> = lines.into_iter().enumerate().map(line).collect();
    let keys = keys(model, size);
    let wide = |row: &[(String, Role)]| row.iter().map(|(text, _)| width(text)).sum::<usize>();
    let behind = |mut row: Vec<(String, Role)>| {
        let gap = columns.saturating_sub(wide(&row) + wide(&keys));
        row.push((" ".repeat(gap), Role::Plain));
        row.extend(keys.iter().cloned());
        row
    };
    if size == Room::Wide {
        let name = if saying.edited { words::own_heading(model.lang) } else { words::heading(model.lang) };
        rows.insert(0, behind(vec![(name.to_owned(), Role::Heading)]));
    } else if rows.last().is_some_and(|last| wide(last) + wide(&keys) + 2 <= columns) {
        let last = rows.pop().unwrap_or_default();
        rows.push(behind(last));
    } else {
        rows.push(behind(Vec::new()));
    }
    rows
}

/// `y kopiëren   Ctrl-O bewerken`; in less room the first of the two.
fn keys(model: &Model, size: Room) -> Vec<(String, Role)> {
    let live = scopes(model);
    let key = |action| model.keys.hint(&live, action).map(|keys| keys.to_string());
    let mut pieces = Vec::new();
    let offered =
        [(Action::CopySentence, words::copies(model.lang)), (Action::EditSentence, words::edits(model.lang))];
    for (action, label) in offered.into_iter().take(if size == Room::Wide { 2 } else { 1 }) {
        let Some(key) = key(action) else { continue };
        let gap = if pieces.is_empty() { "" } else { "   " };
        pieces.extend([(format!("{gap}{key}"), Role::Key), (format!(" {label}"), Role::Dim)]);
    }
    pieces
}
