//! The one way for a text to reach a cell: cleaned, cut to its room with `…`, in the style of what it means.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::ascii::{plain, sign};
use super::look::{Look, Role};
use super::scrolled::in_sight;
use crate::app::Field;
use crate::app::geometry::Area;
use crate::text::columns::{fit, width};
use crate::text::sanitise::{clean, is_plain};

/// Cells to draw on.
pub(super) struct Canvas<'b> {
    cells: &'b mut Buffer,
    look: &'b Look,
    /// Keys that were written, and where; without a text what lies over others. None where nobody asks.
    written: Option<Vec<(Area, String)>>,
    /// Where the cursor of the terminal goes; nowhere where nothing is typed.
    pub(super) cursor: Option<(u16, u16)>,
}

impl<'b> Canvas<'b> {
    pub(super) fn new(cells: &'b mut Buffer, look: &'b Look) -> Self {
        Self { cells, look, written: None, cursor: None }
    }

    /// Notes where keys are written.
    pub(super) fn noting(self) -> Self {
        Self { written: Some(Vec::new()), ..self }
    }

    /// The keys that are written at a place, on what lies on top there, with the words behind them.
    pub(super) fn keys_at(&self, x: u16, y: u16) -> Option<&str> {
        let on_top = self.written.iter().flatten().rev().find(|(area, _)| area.holds(x, y));
        on_top.map(|(_, keys)| keys.as_str()).filter(|keys| !keys.is_empty())
    }

    /// A text on the first row of an area, from its left. Gives the columns it took.
    pub(super) fn put(&mut self, area: Area, text: &str, role: Role) -> u16 {
        if area.height == 0 || area.width == 0 {
            return 0;
        }
        let text = clean(text);
        let text = fit(&text, area.width.into());
        let taken = u16::try_from(width(&text)).unwrap_or(area.width).min(area.width);
        let text = if self.look.ascii { plain(&text) } else { text };
        if let (Role::Key, Some(written)) = (role, &mut self.written) {
            written.push((Area { width: taken, height: 1, ..area }, text.trim().to_owned()));
        }
        // What was there before shines through otherwise: a title on a rule would be as faint as the rule.
        if is_plain(&text) {
            // A letter each, as most texts are: nothing has to be looked at to know where one ends.
            self.letters(Area { width: taken, ..area }, text.bytes().map(char::from), role);
            return taken;
        }
        let own = Rect::new(area.x, area.y, taken, 1).intersection(*self.cells.area());
        self.cells.set_style(own, Style::reset());
        self.cells.set_stringn(area.x, area.y, &text, area.width.into(), self.look.style(role));
        taken
    }

    /// Letters of one column each on the first row of an area, as far as there are any.
    fn letters(&mut self, area: Area, letters: impl Iterator<Item = char>, role: Role) {
        let own = Rect::new(area.x, area.y, area.width, 1).intersection(*self.cells.area());
        if own.is_empty() {
            return;
        }
        let (style, from) = (self.look.style(role), self.cells.index_of(own.x, own.y));
        let row = self.cells.content.iter_mut().skip(from).take(own.width.into());
        for (cell, letter) in row.zip(letters) {
            let letter = if self.look.ascii { sign(letter).unwrap_or(letter) } else { letter };
            cell.reset();
            cell.set_char(letter).set_style(style);
        }
    }

    /// A text at the right of the first row of an area. Gives the columns it took.
    pub(super) fn put_right(&mut self, area: Area, text: &str, role: Role) -> u16 {
        let text = clean(text);
        let text = fit(&text, area.width.into());
        let taken = u16::try_from(width(&text)).unwrap_or(area.width).min(area.width);
        let own = Area::new(area.x + area.width - taken, area.y, taken, area.height);
        self.put(own, &text, role)
    }

    /// Texts behind each other on the first row of an area, as far as they fit.
    pub(super) fn line(&mut self, area: Area, pieces: &[(&str, Role)]) -> u16 {
        let (mut taken, mut key) = (0, false);
        for (text, role) in pieces {
            if taken >= area.width {
                break;
            }
            let rest = Area::new(area.x + taken, area.y, area.width - taken, area.height);
            taken += self.put(rest, text, *role);
            key = *role == Role::Key || key && *role != Role::Rule;
            // The words behind a key are pressed like the key.
            if let Some((own, _)) = self.written.as_mut().and_then(|all| all.last_mut()).filter(|_| key) {
                own.width = area.x + taken - own.x;
            }
        }
        taken
    }

    /// A rule along the first row of an area.
    pub(super) fn rule(&mut self, area: Area) {
        self.letters(area, std::iter::repeat('─'), Role::Rule);
    }

    /// One sign.
    pub(super) fn sign(&mut self, x: u16, y: u16, sign: &str, role: Role) {
        self.put(Area::new(x, y, 1, 1), sign, role);
    }

    /// A rule down an area's first column.
    pub(super) fn down(&mut self, area: Area) {
        for nth in 0..area.height {
            let own = Area::new(area.x, area.y + nth, area.width.min(1), 1);
            self.letters(own, std::iter::once('│'), Role::Rule);
        }
    }

    /// Nothing in an area: neither text nor the meaning it had.
    pub(super) fn clear(&mut self, area: Area) {
        let own = Rect::new(area.x, area.y, area.width, area.height).intersection(*self.cells.area());
        for position in own.positions() {
            if let Some(cell) = self.cells.cell_mut(position) {
                cell.reset();
            }
        }
        self.mean(area, Role::Plain);
        if let Some(written) = &mut self.written {
            written.push((area, String::new()));
        }
    }

    /// A framed sheet over what is there, with its title in the frame; gives the area inside it.
    pub(super) fn sheet(&mut self, area: Area, title: &str) -> Area {
        self.clear(area);
        if area.width < 4 || area.height < 3 {
            return area;
        }
        let line = "─".repeat(usize::from(area.width) - 2);
        self.put(area.row(0), &format!("╭{line}╮"), Role::Rule);
        self.put(area.row(area.height - 1), &format!("╰{line}╯"), Role::Rule);
        for nth in 1..area.height - 1 {
            self.sign(area.x, area.y + nth, "│", Role::Rule);
            self.sign(area.x + area.width - 1, area.y + nth, "│", Role::Rule);
        }
        self.put(Area::new(area.x + 2, area.y, area.width - 4, 1), &format!(" {title} "), Role::Heading);
        Area::new(area.x + 2, area.y + 1, area.width - 4, area.height - 2)
    }

    /// A line that is typed in, scrolled so that its cursor is in sight; the cursor of the terminal goes there.
    pub(super) fn field(&mut self, area: Area, field: &Field, role: Role) {
        if area.width == 0 || area.height == 0 {
            return;
        }
        let text = clean(field.text());
        let letters: Vec<&str> = text.graphemes(true).collect();
        let widths: Vec<usize> = letters.iter().map(|letter| width(letter)).collect();
        let cursor = clean(field.before()).graphemes(true).count().min(letters.len());
        let sight = in_sight(&widths, cursor, area.width.into());
        let shown = letters[sight.letters.clone()].concat();
        let sign = |hidden: bool| if hidden { "…" } else { "" };
        let (before, behind) = (sign(sight.before), sign(sight.behind));
        self.line(area, &[(before, Role::Dim), (&shown, role), (behind, Role::Dim)]);
        let column = usize::from(sight.before) + widths[sight.letters.start..cursor].iter().sum::<usize>();
        self.cursor = Some((area.x + u16::try_from(column).unwrap_or(0).min(area.width - 1), area.y));
    }

    /// Gives every cell of an area a meaning, and keeps its text.
    pub(super) fn mean(&mut self, area: Area, role: Role) {
        let own = Rect::new(area.x, area.y, area.width, area.height).intersection(*self.cells.area());
        self.cells.set_style(own, self.look.style(role));
    }
}
