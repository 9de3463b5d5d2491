//! The archive: what is closed, newest first, by month.

use chrono::{Datelike, NaiveDate};

use super::past::Past;
use super::places::places;
use crate::app::geometry::{Room, Size};
use crate::app::listing::{Cursor, Heading, Layout, Section};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::agenda::Item;

/// The archive.
#[derive(Clone, Debug, PartialEq)]
pub struct ArchivePage {
    /// What was read of it.
    pub past: Past,
    /// Where it is looked at.
    pub cursor: Cursor,
    /// Its months.
    pub sections: Vec<Section>,
}

impl ArchivePage {
    pub(super) fn new() -> Self {
        Self { past: Past::new(None), cursor: Cursor::default(), sections: Vec::new() }
    }

    /// How it is laid out.
    #[must_use]
    pub fn layout(size: Size) -> Layout {
        let places = places(size);
        Layout {
            headings: true,
            gaps: places.room == Room::Wide,
            tall: 1,
            tells: true,
            height: places.body.height.into(),
        }
    }

    /// The row under the cursor.
    #[must_use]
    pub fn row(&self) -> Option<&Item> {
        self.past.rows.get(self.cursor.row)
    }

    /// Moves the cursor; asks for more where it comes near the end.
    pub(super) fn go(&mut self, by: isize, size: Size) -> Option<Effect> {
        self.cursor.row = self.cursor.row.saturating_add_signed(by);
        self.cursor = Self::layout(size).settle(&self.sections, self.cursor);
        self.past.ask_near(self.cursor.row)
    }

    /// The rows are others: the cursor stays on what it stood on.
    pub(super) fn arrange(&mut self, on: Option<crate::domain::id::Id>, size: Size) {
        self.sections = months(&self.past.rows);
        let at = on.and_then(|id| self.past.rows.iter().position(|row| row.id == id));
        self.cursor.row = at.unwrap_or(self.cursor.row);
        self.cursor = Self::layout(size).settle(&self.sections, self.cursor);
    }

    pub(super) fn renewed(mut self, model: &Model) -> Self {
        let on = self.row().map(|row| row.id);
        self.past.follow(model);
        self.arrange(on, model.size);
        self
    }
}

/// Rows by the month in which they were closed.
fn months(rows: &[Item]) -> Vec<Section> {
    let month = |item: &Item| -> Option<NaiveDate> {
        let day = item.more.as_ref()?.closed?.day();
        day.with_day(1)
    };
    let mut sections: Vec<Section> = Vec::new();
    for (row, item) in rows.iter().enumerate() {
        let heading = month(item).map_or(Heading::None, Heading::Month);
        match sections.last_mut() {
            Some(last) if last.heading == heading => last.count += 1,
            _ => sections.push(Section { heading, from: row, count: 1 }),
        }
    }
    sections
}
