//! Where the fields of a form stand: as many behind each other as fit on a row or two, else one a row; and how the columns
//! that are left over are shared. It never draws.

use crate::app::form::{Entry, Reads, Value};
use crate::app::step::StepLine;
use crate::text::columns::width;
use crate::text::sanitise::clean;

/// Columns of a text, of a name, of a day, of what a day is read as.
pub(super) const TEXT: usize = 24;
pub(super) const NAME: usize = 18;
pub(super) const DAY: usize = 18;
pub(super) const ECHO: usize = 34;
/// Columns of a day or a name where there is room for the longest that is usual.
const LONG: usize = 32;
/// Columns between two fields.
pub(super) const GAP: usize = 3;
/// Words of a choice stand side by side up to so many columns.
const SIDE_BY_SIDE: usize = 34;
/// Rows that a line of fields may have.
const ROWS: usize = 2;

/// How the fields are laid out: which stand on each row, and whether a day's reading has its place beside it.
pub(super) struct Laid {
    pub(super) rows: Vec<Vec<usize>>,
    pub(super) beside: bool,
    /// Labels in a column of their own, this wide.
    pub(super) labels: usize,
}

pub(super) fn lay(line: &StepLine, room: usize, height: usize, narrow: bool) -> Laid {
    let asked: Vec<(usize, &Entry)> = line.form.in_sight().collect();
    if !narrow {
        for beside in [true, false] {
            let rows = flow(&asked, room, beside);
            if rows.len() <= ROWS {
                return Laid { rows, beside, labels: 0 };
            }
        }
    }
    let stacked = asked.len() + 2 <= height / 2;
    let shown: Vec<_> = asked.iter().filter(|(at, _)| stacked || *at == line.form.at).collect();
    let labels = shown.iter().map(|(_, e)| width(&e.label)).max().unwrap_or(0).min(room / 2);
    Laid { rows: shown.iter().map(|(at, _)| vec![*at]).collect(), beside: room > labels + DAY + ECHO, labels }
}

/// Fields behind each other, as many on a row as fit.
fn flow(asked: &[(usize, &Entry)], room: usize, beside: bool) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut left = 0;
    for (at, entry) in asked {
        let own = width(&entry.label) + 1 + least(entry, beside);
        if own + GAP > left || rows.is_empty() {
            rows.push(Vec::new());
            left = room + GAP;
        }
        left = left.saturating_sub(own + GAP);
        if let Some(row) = rows.last_mut() {
            row.push(*at);
        }
    }
    rows
}

/// The columns that a field needs behind its label.
pub(super) fn least(entry: &Entry, beside: bool) -> usize {
    match (&entry.value, entry.reads) {
        (Value::Choice { words, .. }, _) => choice_width(words),
        (Value::Text(_), Reads::Text) => TEXT,
        (Value::Text(_), Reads::Person) => NAME + if beside { ECHO } else { 0 },
        (Value::Text(_), _) => DAY + if beside { ECHO } else { 0 },
    }
}

pub(super) fn side_by_side(words: &[String]) -> bool {
    words.iter().map(|w| width(w) + 2).sum::<usize>() <= SIDE_BY_SIDE
}

fn choice_width(words: &[String]) -> usize {
    let each = words.iter().map(|w| width(w) + 2);
    if side_by_side(words) { each.sum() } else { each.max().unwrap_or(0) }
}

/// What is left over of a row, shared by what is typed in it: a day and a name as far as they need it, the texts the rest.
pub(super) fn extras(entries: &[(usize, &Entry)], spare: usize) -> Vec<usize> {
    let is_text = |e: &Entry| matches!(e.value, Value::Text(_)) && e.reads == Reads::Text;
    let most = |e: &Entry| match (&e.value, e.reads) {
        (Value::Choice { .. }, _) => 0,
        (Value::Text(_), Reads::Text) => usize::MAX,
        (Value::Text(_), Reads::Person) => LONG.saturating_sub(NAME),
        (Value::Text(_), Reads::Day | Reads::Past) => LONG.saturating_sub(DAY),
    };
    // A text that is there already is shown whole before anything else grows.
    let mut left = spare;
    let mut filled = |e: &Entry| {
        let wanted = (width(&clean(e.shown())) + 1).saturating_sub(TEXT);
        let granted = if is_text(e) { wanted.min(left) } else { 0 };
        left -= granted;
        granted
    };
    let granted: Vec<usize> = entries.iter().map(|(_, e)| filled(e)).collect();
    let spare = left;
    let typed = entries.iter().filter(|(_, e)| most(e) > 0).count();
    let texts = entries.iter().filter(|(_, e)| is_text(e)).count();
    let share = spare / typed.max(1);
    let short: usize = entries.iter().filter(|(_, e)| !is_text(e)).map(|(_, e)| most(e).min(share)).sum();
    let each = |e: &Entry| if is_text(e) { (spare - short) / texts } else { most(e).min(share) };
    entries.iter().zip(granted).map(|((_, e), granted)| granted + each(e)).collect()
}
