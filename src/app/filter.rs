//! The line in which a filter is typed: the pane follows each letter. Enter keeps the filter, Esc takes it away.
//!
//! It never lies over the list: it stands in the place of the keys.

use super::field::Field;
use super::home::Focus;
use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use crate::keys::{Action, Chord};
use crate::text::panes::search as words;

/// The line, while it is open.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterLine {
    /// What is typed.
    pub field: Field,
    /// The pane that it filters.
    pub pane: Focus,
}

impl Model {
    /// Opens the line over the filter that there is.
    pub(super) fn open_filter(&mut self) -> Vec<Effect> {
        let pane = self.sieved_pane();
        self.focus_on(pane);
        let field = Field::new(&self.home.sieve(pane).text);
        self.overlay = Some(Overlay::Filter(Box::new(FilterLine { field, pane })));
        Vec::new()
    }

    /// Gives the line a key.
    pub(super) fn filter_key(
        &mut self,
        mut line: Box<FilterLine>,
        action: Option<Action>,
        chord: Chord,
    ) -> Vec<Effect> {
        let far = isize::try_from(self.layout(line.pane).page()).unwrap_or(1);
        let by = match action {
            Some(Action::Accept) => return Vec::new(),
            Some(Action::Close) => {
                self.filter(line.pane, "");
                return Vec::new();
            }
            Some(Action::RowDown) => 1,
            Some(Action::RowUp) => -1,
            Some(Action::PageDown) => far,
            Some(Action::PageUp) => -far,
            other => {
                let changed = match other {
                    Some(Action::Fill) => self.fill_in(&mut line.field),
                    _ => line.field.key(chord),
                };
                return self.filter_typed(line, changed);
            }
        };
        self.move_by(by);
        self.overlay = Some(Overlay::Filter(line));
        Vec::new()
    }

    /// Puts a text in the line.
    pub(super) fn filter_paste(&mut self, mut line: Box<FilterLine>, text: &str) -> Vec<Effect> {
        let changed = line.field.paste(text);
        self.filter_typed(line, changed)
    }

    fn filter_typed(&mut self, line: Box<FilterLine>, changed: bool) -> Vec<Effect> {
        if changed {
            self.filter(line.pane, line.field.text());
        }
        self.overlay = Some(Overlay::Filter(line));
        Vec::new()
    }

    /// Sorts the pane in another way, and says how.
    pub(super) fn sort(&mut self) -> Vec<Effect> {
        let pane = self.sieved_pane();
        self.focus_on(pane);
        let order = self.sort_next(pane);
        self.notice = Some(Notice::plain(words::sorted(self.lang, order.into())));
        Vec::new()
    }
}
