//! Rows of a list, fitted to the columns there are. Who is cut last, a weekday never from its date; nothing is
//! cut without "…".

use std::borrow::Cow;
use std::rc::Rc;

use lifecycle::State;

use super::out::{Out, Role};
use crate::domain::agenda::{Item, Kind};
use crate::domain::due::{Due, DueState};
use crate::domain::time::Now;
use crate::text::columns::{fit, push_padded, width};
use crate::text::{Lang, dates, sanitise, states};

/// One row in words.
pub(super) struct Cells {
    id: String,
    mark: &'static str,
    who: Cell,
    what: Cell,
    day: Rc<Cell>,
    distance: Rc<Cell>,
    late: bool,
}

/// The days of the last row: in a list in order, the next is often due on the same.
#[derive(Default)]
pub(super) struct Days(Option<(Due, Rc<Cell>, Rc<Cell>)>);

/// A text, sanitised, and the columns it takes: measured once.
struct Cell {
    text: String,
    wide: usize,
}

impl Cell {
    fn of(text: String) -> Self {
        let text = match sanitise::clean(&text) {
            Cow::Owned(clean) => clean,
            Cow::Borrowed(_) => text,
        };
        Self { wide: width(&text), text }
    }
}

/// The widths of the columns of a table; a column of nought is left out.
struct Widths {
    id: usize,
    who: usize,
    what: usize,
    day: usize,
    distance: usize,
}

/// A row in words, every cell sanitised.
pub(super) fn cells(lang: Lang, now: &Now, item: Item, short: String, days: &mut Days) -> Cells {
    let late = item.due_state == DueState::Late;
    let doubt = item.doubt.is_some() || matches!(item.kind, Kind::Concept(_));
    let (day, distance) = days.of(lang, now, &item);
    let mark = if late {
        "! "
    } else if doubt {
        "? "
    } else {
        "  "
    };
    let what = match item.kind {
        Kind::FollowUp(..) => super::resolve::what(lang, &item),
        _ => item.what,
    };
    let who = item.contact.map(|(_, name)| name).unwrap_or_default();
    Cells { id: short, mark, who: Cell::of(who), what: Cell::of(what), day, distance, late }
}

impl Days {
    /// The day of a row and how far away it is.
    fn of(&mut self, lang: Lang, now: &Now, item: &Item) -> (Rc<Cell>, Rc<Cell>) {
        let due = item.when(now.zone);
        // Nothing but the due tells the days of open promises apart.
        let simple = matches!(item.kind, Kind::Promise(State::Voornemen))
            && item.doubt.is_none()
            && item.told.is_none();
        if let (Some((last, day, distance)), true) = (&self.0, simple)
            && due.as_ref() == Some(last)
        {
            return (Rc::clone(day), Rc::clone(distance));
        }
        let day = match (due, item.doubt, item.told) {
            (Some(due), Some(rival), _) => dates::doubt(lang, &due, &rival, now),
            (_, _, Some(told)) if item.due_state != DueState::Closed => dates::told(lang, told),
            (Some(due), _, _) => dates::due(lang, &due, now),
            (None, _, _) => String::new(),
        };
        let distance = match (item.due, item.due_state) {
            (Some(_), DueState::Late) => dates::count(lang, item.days_late),
            (_, DueState::Closed) => ended(lang, item),
            (Some(date), DueState::Soon | DueState::Later) => {
                dates::count(lang, (date - now.today()).num_days())
            }
            _ => String::new(),
        };
        let cells = (Rc::new(Cell::of(day)), Rc::new(Cell::of(distance)));
        if let (Some(due), true) = (due, simple) {
            self.0 = Some((due, Rc::clone(&cells.0), Rc::clone(&cells.1)));
        }
        cells
    }
}

/// How a closed one ended.
fn ended(lang: Lang, item: &Item) -> String {
    match item.kind {
        Kind::Promise(state) if item.days_late > 0 && state != State::Ontheven => {
            format!("{} +{}", states::plain(lang, state), dates::count(lang, item.days_late))
        }
        Kind::Promise(state) => states::plain(lang, state).to_owned(),
        Kind::FollowUp(..) => states::done(lang).to_owned(),
        Kind::Concept(_) => String::new(),
    }
}

/// Prints rows under each other, in `columns`, or in their own widths where none are given.
pub(super) fn print(out: &mut Out, groups: &[(String, Vec<Cells>)], columns: Option<usize>) {
    let widths = widths(groups.iter().flat_map(|(_, rows)| rows), columns);
    let (mut id, mut rest) = (String::with_capacity(16), String::with_capacity(160));
    for (nth, (heading, rows)) in groups.iter().enumerate() {
        if nth > 0 {
            out.line("");
        }
        out.styled(&[(Role::Heading, heading)]);
        for row in rows {
            if out.is_gone() {
                return;
            }
            id.clear();
            rest.clear();
            line(out, row, &widths, &mut id, &mut rest);
        }
    }
}

/// One row; `id` and `rest` are empty, and only lend their room.
fn line(out: &mut Out, row: &Cells, widths: &Widths, id: &mut String, rest: &mut String) {
    let cell = |line: &mut String, cell: &Cell, width: usize| {
        if width >= cell.wide {
            line.push_str(&cell.text);
            line.extend(std::iter::repeat_n(' ', width - cell.wide));
        } else if width > 0 {
            push_padded(line, &cell.text, width);
        }
        if width > 0 {
            line.push_str("  ");
        }
    };
    if widths.id > 0 {
        push_padded(id, &row.id, widths.id);
        id.push_str("  ");
    }
    cell(rest, &row.who, widths.who);
    let who_ends = rest.len();
    cell(rest, &row.what, widths.what);
    cell(rest, &row.day, widths.day);
    if widths.distance > 0 {
        let distance = fit(&row.distance.text, widths.distance);
        rest.extend(std::iter::repeat_n(' ', widths.distance - width(&distance)));
        rest.push_str(&distance);
    }
    let role = if row.late {
        Role::Late
    } else if row.mark == "? " {
        Role::Doubt
    } else {
        Role::Plain
    };
    rest.truncate(who_ends + rest[who_ends..].trim_end().len());
    out.row(&[(Role::Dim, id), (role, row.mark), (Role::Plain, rest)]);
}

fn widths<'a>(rows: impl Iterator<Item = &'a Cells>, columns: Option<usize>) -> Widths {
    let mut all = Widths { id: 4, who: 0, what: 0, day: 0, distance: 0 };
    for row in rows {
        all.id = all.id.max(row.id.len());
        all.who = all.who.max(row.who.wide);
        all.what = all.what.max(row.what.wide);
        all.day = all.day.max(row.day.wide);
        all.distance = all.distance.max(row.distance.wide);
    }
    let Some(columns) = columns else {
        // Nothing need be cut; only what is padded is bounded, so that one long row does not push the rest away.
        return all;
    };
    all.who = all.who.min((columns / 4).max(8));
    let fixed = |w: &Widths| {
        let gaps = [w.id, w.who, w.what, w.day].iter().filter(|w| **w > 0).count() * 2;
        w.id + 2 + w.who + w.day + w.distance + gaps
    };
    // How far away a day is says more in little room than its date.
    let (day, distance, id) = (all.day, all.distance, all.id);
    for (day, distance, id) in [(day, distance, id), (day, 0, id), (0, distance, id), (0, 0, id), (0, 0, 0)] {
        all = Widths { day, distance, id, ..all };
        let rest = columns.saturating_sub(fixed(&all));
        if rest >= 13.min(all.what) {
            all.what = all.what.min(rest);
            return all;
        }
    }
    all.what = all.what.min(columns.saturating_sub(fixed(&all)));
    all
}
