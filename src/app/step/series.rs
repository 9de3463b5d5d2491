//! A series on the screen: which one goes on, and its end. It never makes a promise: the next one comes by itself when the
//! one that is open closes.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::domain::change::Change;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::series::Series;
use crate::text::series as words;

impl Model {
    /// The series that goes on of which a promise is the newest.
    #[must_use]
    pub fn series_that_goes_on(&self, promise: Id) -> Option<&Series> {
        self.book.series_of(promise).filter(|series| series.goes_on())
    }

    /// The end of the series of a promise, as a change.
    pub(super) fn end_of_series(&self, promise: Id, deal: &Deal<'_>) -> Option<Change> {
        self.series_that_goes_on(promise).map(|series| plan::stop_series(&self.book, series, deal))
    }

    /// Stops the series of a promise, which stays promised.
    pub(super) fn stop_series(&mut self, promise: Id, deal: &Deal<'_>) -> Vec<Effect> {
        let Some(series) = self.series_that_goes_on(promise) else { return Vec::new() };
        let name = series.contacts.first().map_or("", |id| self.book.name(*id));
        let (today, open) = (self.now.today(), series.day);
        let text = words::stopped(self.lang, name, &series.body, Some(open), today);
        let change = self.end_of_series(promise, deal);
        change.map(|change| self.commit(change, Notice::done(text))).unwrap_or_default()
    }
}
