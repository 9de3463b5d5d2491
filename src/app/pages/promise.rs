//! The page of one promise: what it is, as it stands in the book now, and how far it is scrolled. Its keys are those of
//! a promise; the tick does what comes next.

use super::places::places;
use super::sheet::Sheet;
use crate::app::model::Model;
use crate::domain::agenda::Item;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::promise::Promise;

/// The page of one promise.
#[derive(Clone, Debug, PartialEq)]
pub struct PromisePage {
    /// Which promise.
    pub id: Id,
    /// The shortest beginning of its id that is its own; empty until it is known.
    pub short: String,
    /// The promise.
    pub promise: Promise,
    /// The follow-ups that came of it, those still open first, by day.
    pub follow_ups: Vec<FollowUp>,
    /// Its row, as a list would show it.
    pub item: Item,
    /// What there is to read.
    pub sheet: Sheet,
}

impl PromisePage {
    /// The page of a promise that is in the book; none where it is not, or was taken back.
    pub(super) fn of(model: &Model, id: Id) -> Option<Self> {
        let promise = model.book.promises.get(&id)?.clone();
        let item = Item::of_promise(&promise, &model.book, &model.now)?;
        let short = model.shorts.get(&id).cloned().unwrap_or_default();
        let mut follow_ups: Vec<FollowUp> =
            model.book.follow_ups.values().filter(|f| f.promises.contains(&id)).cloned().collect();
        follow_ups.sort_by_key(|f| (!f.is_open(), f.day, f.time, f.id));
        let mut page = Self { id, short, promise, follow_ups, item, sheet: Sheet::default() };
        page.sheet.rows = super::story::rows(model, &page);
        Some(page)
    }

    /// The page as the book has it now, looked at from the same place; none where the promise was taken back.
    pub(super) fn renewed(self, model: &Model) -> Option<Self> {
        if !model.book.promises.contains_key(&self.id) {
            // It is being read anew; until then the page shows what it showed.
            return Some(self);
        }
        let mut page = Self::of(model, self.id)?;
        page.sheet.top = self.sheet.top;
        if page.short.is_empty() {
            page.short = self.short;
        }
        page.sheet.scroll(0, places(model.size).body.height.into());
        Some(page)
    }

    /// The follow-up that the tick is for: the first that is open, of a promise that is closed.
    #[must_use]
    pub fn ticks(&self) -> Option<&FollowUp> {
        self.follow_ups.first().filter(|f| f.is_open() && !self.promise.is_open())
    }
}
