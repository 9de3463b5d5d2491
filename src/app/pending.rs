//! The first of two keys was pressed: what may follow, and where the box is that says so. Made from the keymap; it never
//! waits for anything, and any other key closes it.

use super::availability::available;
use super::geometry::Area;
use super::model::Model;
use super::update::scopes;
use crate::keys::{Action, Chord, Keys};
use crate::text::columns::width;

/// What the box says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The key that was pressed.
    pub first: Chord,
    /// What may follow and can be done, in the order of the keymap.
    pub choices: Vec<(Chord, Action)>,
    /// The box with its frame.
    pub area: Area,
    /// Rows of a column, and columns of cells of one.
    pub rows: u16,
    /// Columns of cells that one choice has.
    pub wide: u16,
}

/// Cells of the frame and the blank within it, at both sides together.
const FRAME: u16 = 4;
/// Cells between two columns of choices.
const GAP: u16 = 2;

/// What may follow the key that was pressed; none where no second key is awaited.
#[must_use]
pub fn pending(model: &Model) -> Option<Pending> {
    let first = model.pending?;
    let mut choices = model.keys.after(&scopes(model), first);
    choices.retain(|(_, action)| available(model, *action).is_ok());
    let label = |action: Action| width(action.label(model.lang));
    let key =
        choices.iter().map(|(then, _)| width(&model.keys.write(Keys { first: *then, then: None }))).max()?;
    let wide = choices.iter().map(|(_, action)| key + 2 + label(*action)).max()?;
    let (wide, count) = (u16::try_from(wide).unwrap_or(u16::MAX), u16::try_from(choices.len()).unwrap_or(1));
    // Between the header and the keys, and over what is there.
    let most = model.size.height.saturating_sub(4).max(1);
    let columns = count.div_ceil(most);
    let rows = count.div_ceil(columns);
    let full = (columns * (wide + GAP) - GAP).saturating_add(FRAME).min(model.size.width);
    let (x, y) = (model.size.width - full, (model.size.height - 1).saturating_sub(rows + 2));
    Some(Pending { first, choices, area: Area::new(x, y, full, rows + 2), rows, wide })
}

impl Pending {
    /// The place of a choice, by its number.
    #[must_use]
    pub fn place(&self, nth: usize) -> Area {
        let nth = u16::try_from(nth).unwrap_or(u16::MAX);
        let (column, row) = (nth / self.rows, nth % self.rows);
        let inside =
            Area::new(self.area.x + 2, self.area.y + 1, self.area.width.saturating_sub(FRAME), self.rows);
        let before = column.saturating_mul(self.wide + GAP).min(inside.width);
        Area::new(inside.x + before, inside.y + row, self.wide.min(inside.width - before), 1)
    }
}
