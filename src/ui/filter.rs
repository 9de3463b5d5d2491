//! The line in which a filter is typed, in the place of the keys; over it what could stand there, or what can't be read.

use super::canvas::Canvas;
use super::look::Role;
use super::search;
use crate::app::filter::FilterLine;
use crate::app::geometry::{Area, Room};
use crate::app::{Model, scopes};
use crate::keys::Action;
use crate::text::columns::width;
use crate::text::panes::search as words;

/// Columns in which one has to be able to type.
const LEAST: usize = 16;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, line: &FilterLine) {
    let places = model.places();
    let inset = u16::from(places.room != Room::Narrow);
    canvas.clear(places.footer);
    if places.notice == places.footer {
        // Over the last row of the list there is no other place for it.
        let row = Area { y: places.rule.y, ..places.rule };
        search::about(model, canvas, row.inset(1), &line.field, &model.home.sieve(line.pane).query);
    } else {
        canvas.clear(places.notice);
        let row = places.notice.inset(inset);
        search::about(model, canvas, row, &line.field, &model.home.sieve(line.pane).query);
    }
    let row = places.footer.inset(inset);
    let name = format!("{} ", words::filter(model.lang));
    let taken = canvas.put(row, &name, Role::Heading);
    let scopes = scopes(model);
    let key = |action| model.keys.key(&scopes, action);
    let [keeps, clears] = words::filter_keys(model.lang);
    let (enter, esc) = (key(Action::Accept), key(Action::Close));
    let keys = [(&*enter, Role::Key), (" ", Role::Plain), (keeps, Role::Dim), ("  ", Role::Plain)];
    let keys: Vec<(&str, Role)> =
        keys.into_iter().chain([(&*esc, Role::Key), (" ", Role::Plain), (clears, Role::Dim)]).collect();
    let wide = keys.iter().map(|(text, _)| width(text)).sum::<usize>();
    let room = usize::from(row.width).saturating_sub(taken.into());
    let tail = if room >= wide + 2 + LEAST { u16::try_from(wide).unwrap_or(0) } else { 0 };
    let gap = if tail > 0 { 2 } else { 0 };
    let typed = Area::new(row.x + taken, row.y, row.width.saturating_sub(taken + tail + gap), 1);
    canvas.field(typed, &line.field, Role::Field);
    if tail > 0 {
        canvas.line(Area::new(row.x + row.width - tail, row.y, tail, 1), &keys);
    }
}
