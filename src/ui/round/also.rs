//! What else is open with the person of a card: because that is one call.

use super::super::look::Role;
use super::names;
use crate::app::Model;
use crate::app::geometry::Room;
use crate::domain::agenda::Item;
use crate::text::columns::{pad, width};
use crate::text::panes::round as words;
use crate::text::sanitise::clean;

/// Columns of the day.
const DAY: usize = 16;

/// Everything else with somebody: a name, and when and what each is.
#[derive(Default)]
pub(super) struct Also {
    name: String,
    lines: Vec<(String, String)>,
}

impl Also {
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What else there is with the person of a card, the soonest first.
pub(super) fn with(model: &Model, item: &Item) -> Also {
    let Some((person, _)) = item.contact else { return Also::default() };
    let rows = model.rows.with(person);
    let mut others: Vec<&Item> = rows.filter(|other| other.id != item.id).collect();
    others.sort_by_key(|other| {
        let day = other.told.or(other.due);
        (day.is_none(), day, other.due_time.is_none(), other.due_time)
    });
    let line = |other: &&Item| {
        (words::also_when(model.lang, other, &model.now), clean(&words::what(model.lang, other)).into_owned())
    };
    Also { name: names::of(model, item), lines: others.iter().map(line).collect() }
}

/// As many rows as there is room for: a row each; in less room all of them, or what fits on one line.
pub(super) fn rows(
    model: &Model,
    also: &Also,
    height: usize,
    columns: usize,
    size: Room,
) -> Vec<Vec<(String, Role)>> {
    if also.is_empty() || height == 0 || size == Room::Narrow {
        return Vec::new();
    }
    let heading = words::also(model.lang, &also.name);
    let whole = height > also.lines.len();
    if height < 2 || size == Room::Middle && !whole {
        return vec![one_line(model, also, &heading, columns)];
    }
    let mut rows = vec![vec![(heading, Role::Heading)]];
    let mut fits = height - 1;
    if also.lines.len() > fits {
        fits = fits.saturating_sub(1);
    }
    for (when, what) in also.lines.iter().take(fits) {
        rows.push(vec![(format!("  {}", pad(when, DAY)), Role::Dim), (what.clone(), Role::Plain)]);
    }
    if also.lines.len() > fits {
        rows.push(vec![(format!("  {}", words::and_more(model.lang, also.lines.len() - fits)), Role::Dim)]);
    }
    rows
}

/// `Ook bij Jan: 10:00 vandaag gesprek · do 26 nov twee kandidaten noemen`, whole ones as far as they fit.
fn one_line(model: &Model, also: &Also, heading: &str, columns: usize) -> Vec<(String, Role)> {
    let mut text = String::new();
    for (nth, (when, what)) in also.lines.iter().enumerate() {
        let piece = format!("{}{when} {what}", if nth > 0 { " · " } else { "" });
        let left = also.lines.len() - nth - 1;
        let tail = if left > 0 { width(&words::and_more(model.lang, left)) + 3 } else { 0 };
        if nth > 0 && width(heading) + 2 + width(&text) + width(&piece) + tail > columns {
            text.push_str(&format!(" · {}", words::and_more(model.lang, left + 1)));
            break;
        }
        text.push_str(&piece);
    }
    vec![(format!("{heading}: "), Role::Dim), (text, Role::Plain)]
}
