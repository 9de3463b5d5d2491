//! The cards that come, beside the card: who, what, and when where that says something.

use super::super::canvas::Canvas;
use super::super::home;
use super::super::look::Role;
use super::card;
use crate::app::geometry::Area;
use crate::app::{Model, Round};
use crate::text::columns::{fit, width};
use crate::text::numbers;
use crate::text::panes::round as words;
use crate::text::sanitise::clean;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>, round: &Round, area: Area) {
    if area.height < 6 {
        return;
    }
    let lang = model.lang;
    let coming: Vec<_> =
        round.coming().filter_map(|(nth, id)| model.rows.get(id).map(|item| (nth, item))).collect();
    if coming.is_empty() {
        return;
    }
    let column = Area::new(area.x + 1, area.y, area.width.saturating_sub(2), area.height);
    canvas.put(column.row(1), words::next(lang), Role::Heading);
    let lines = area.height - 4;
    let mut fits = usize::from(lines / 2);
    if coming.len() > fits {
        fits = usize::from(lines.saturating_sub(2) / 2);
    }
    let mut y = 3;
    for (nth, item) in coming.iter().take(fits) {
        let number = format!("{:>2}", numbers::whole(lang, *nth as u64 + 1));
        let name = card::who(model, item);
        canvas.line(column.row(y), &[(&number, Role::Dim), ("  ", Role::Plain), (&name, Role::Plain)]);
        let when = words::coming_when(lang, item, home::said_name(model, item), &model.now);
        let what = clean(&words::what(lang, item)).into_owned();
        let tail = if when.is_empty() { String::new() } else { format!(", {when}") };
        let own = Area::new(column.x + 5, column.y + y + 1, column.width.saturating_sub(5), 1);
        // What it is about gives way, so that the day is never cut off.
        let what = fit(&what, usize::from(own.width).saturating_sub(width(&tail))).into_owned();
        canvas.put(own, &format!("{what}{tail}"), Role::Dim);
        y += 2;
    }
    if coming.len() > fits {
        let row = column.row(y + 1);
        canvas.put(
            Area { x: row.x + 4, width: row.width.saturating_sub(4), ..row },
            &words::and_more(lang, coming.len() - fits),
            Role::Dim,
        );
    }
}
