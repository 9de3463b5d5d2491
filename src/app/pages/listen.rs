//! What one listens to: the suggestions of today, or the signals that wait. A calm list; nothing in it is a promise.

use crate::app::geometry::{Room, Size};
use crate::app::listing::{Cursor, Heading, Layout, Section};
use crate::app::model::Model;
use crate::app::subject::Subject;
use crate::domain::id::Id;

use super::places::places;

/// Which list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listen {
    /// What is suggested.
    Suggestions,
    /// What was heard and waits.
    Signals,
}

/// A list of what one listens to.
#[derive(Clone, Debug, PartialEq)]
pub struct ListenPage {
    /// Which list it is.
    pub what: Listen,
    /// Whom the suggestions are about, or the signals.
    pub rows: Vec<Id>,
    /// Where it is looked at.
    pub cursor: Cursor,
}

impl ListenPage {
    pub(super) fn new(model: &Model, what: Listen) -> Self {
        Self { what, rows: Vec::new(), cursor: Cursor::default() }.renewed(model)
    }

    /// How it is laid out: two lines a row, but where there is little room.
    #[must_use]
    pub fn layout(size: Size) -> Layout {
        let places = places(size);
        let tall = if places.room == Room::Narrow { 1 } else { 2 };
        Layout { headings: false, gaps: false, tall, tells: true, height: places.body.height.into() }
    }

    /// All of it as one group.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let count = self.rows.len();
        if count == 0 { Vec::new() } else { vec![Section { heading: Heading::None, from: 0, count }] }
    }

    /// What its keys are about.
    pub(super) fn subject(&self) -> Subject {
        match (self.rows.get(self.cursor.row), self.what) {
            (None, _) => Subject::None,
            (Some(id), Listen::Suggestions) => Subject::Suggestion(*id),
            (Some(id), Listen::Signals) => Subject::Signal(*id),
        }
    }

    pub(super) fn go(&mut self, by: isize, size: Size) {
        self.cursor.row = self.cursor.row.saturating_add_signed(by);
        self.cursor = Self::layout(size).settle(&self.sections(), self.cursor);
    }

    pub(super) fn renewed(mut self, model: &Model) -> Self {
        let on = self.rows.get(self.cursor.row).copied();
        self.rows = match self.what {
            Listen::Suggestions => model.people.suggestions.iter().map(|one| one.contact).collect(),
            Listen::Signals => model.signals().iter().map(|signal| signal.id).collect(),
        };
        let at = on.and_then(|id| self.rows.iter().position(|own| *own == id));
        self.cursor.row = at.unwrap_or(self.cursor.row);
        self.go(0, model.size);
        self
    }
}
