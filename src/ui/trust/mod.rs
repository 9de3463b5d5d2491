//! The trust basis, drawn: beside the list of a contact's page or as lines in it, and the cursor on the page that tells why.

use super::canvas::Canvas;
use super::look::Role;
use super::{contact, page};
use crate::app::Model;
use crate::app::discreet::Private;
use crate::app::geometry::Area;
use crate::app::pages::WhyPage;
use crate::app::pages::sheet::Row;
use crate::app::pages::trust::block;
use crate::domain::id::Id;
use crate::text::panes::trust as words;

/// Columns at either side of what stands beside the list.
const MARGIN: u16 = 2;

/// Beside the list of a contact's page.
pub(super) fn beside(model: &Model, canvas: &mut Canvas<'_>, area: Area, contact: Id) {
    if model.hides(Private::Trust) {
        return;
    }
    canvas.down(area);
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(1), ..area }.inset(MARGIN);
    canvas.put(inner.row(0), words::heading(model.lang), Role::Heading);
    for (nth, row) in (1..).zip(block::rows(model, contact, inner.width.into(), true)) {
        if nth >= inner.height {
            break;
        }
        page::one(canvas, inner.row(nth), &row);
    }
}

/// A line of it in the list of a contact's page.
pub(super) fn line(model: &Model, canvas: &mut Canvas<'_>, row: Area, text: &Row, under: bool) {
    let lead = contact::lead(model) + 1;
    let inner = Area { x: row.x + lead, width: row.width.saturating_sub(lead + 1), ..row };
    page::one(canvas, inner, text);
    contact::cursor(model, canvas, row, under);
}

/// The sign of the cursor on a line of evidence.
pub(super) fn cursor(canvas: &mut Canvas<'_>, area: Area, page: &WhyPage) {
    let Some(nth) = page.cursor().and_then(|row| row.checked_sub(page.sheet.top)) else { return };
    let Ok(nth) = u16::try_from(nth) else { return };
    let row = area.row(nth);
    if row.height > 0 {
        let x = row.x + if area.width < 60 { 1 } else { 2 };
        canvas.sign(x, row.y, "▸", Role::Plain);
        canvas.mean(row, Role::Cursor);
    }
}
