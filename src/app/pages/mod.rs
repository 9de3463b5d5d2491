//! Pages over home: opened by a key, closed by Esc, renewed whenever the book changes. The topmost is in sight; those
//! under it wait as they were left.
//!
//! They never alter the book: a step taken on a page is the same step as in a list.

pub mod places;
mod promise;
pub mod sheet;
mod story;

pub use promise::PromisePage;

use super::model::{Model, Page};
use super::msg::Effect;
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::keys::Action;
use crate::text::notices::follow_ups;

/// Pages that may lie over each other; the oldest goes when there are more.
const DEEPEST: usize = 32;

impl Page {
    /// What its keys are about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Promise(page) => Subject::Promise(page.id),
        }
    }
}

impl Model {
    /// Opens what stands under the cursor, which is in the book.
    pub(super) fn open_promise(&mut self, id: Id) -> Vec<Effect> {
        let Some(page) = PromisePage::of(self, id) else { return Vec::new() };
        let asks = page.short.is_empty();
        self.over(Page::Promise(Box::new(page)));
        // Its short name is not known of a promise that was made just now.
        if asks { vec![Effect::Fetch(id)] } else { Vec::new() }
    }

    /// Puts a page over what is there.
    pub(super) fn over(&mut self, page: Page) {
        if self.pages.len() >= DEEPEST {
            self.pages.remove(0);
        }
        self.pages.push(page);
    }

    /// Makes every page anew, as the book is now. A promise that was taken back has no page.
    pub(super) fn renew_pages(&mut self) {
        let pages = std::mem::take(&mut self.pages);
        let renewed: Vec<Page> = pages.into_iter().filter_map(|page| self.renewed(page)).collect();
        self.pages = renewed;
    }

    fn renewed(&self, page: Page) -> Option<Page> {
        match page {
            Page::Promise(page) => page.renewed(self).map(|page| Page::Promise(Box::new(page))),
        }
    }

    /// The promise is not in the book: it has no page.
    pub(super) fn close_page_of(&mut self, id: Id) {
        self.pages.retain(|page| !matches!(page, Page::Promise(own) if own.id == id));
    }

    /// What has to be read again when the book came in anew.
    pub(super) fn look_again(&self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for page in &self.pages {
            let Page::Promise(page) = page;
            let effect = Effect::Fetch(page.id);
            if !self.book.promises.contains_key(&page.id) && !effects.contains(&effect) {
                effects.push(effect);
            }
        }
        effects
    }

    /// Moving about on the page on top; false where there is none.
    pub(super) fn go_on_page(&mut self, action: Action) -> bool {
        let height = usize::from(places::places(self.size).body.height);
        let Some(page) = self.pages.last_mut() else { return false };
        let far = isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(1);
        let by = match action {
            Action::Down => 1,
            Action::Up => -1,
            Action::PageDown => far,
            Action::PageUp => -far,
            Action::Top => isize::MIN / 2,
            Action::Bottom => isize::MAX / 2,
            Action::Back => {
                self.pages.pop();
                return true;
            }
            Action::GoOverview | Action::GoContacts | Action::GoPromises | Action::GoFollowUps => {
                self.pages.clear();
                return false;
            }
            _ => return true,
        };
        match page {
            Page::Promise(page) => page.sheet.scroll(by, height),
        }
        true
    }

    /// The follow-up that the tick is for on the page on top.
    #[must_use]
    pub fn ticks(&self) -> Option<&crate::domain::follow_up::FollowUp> {
        match self.pages.last()? {
            Page::Promise(page) => page.ticks(),
        }
    }

    /// Ticks the follow-up that comes next.
    pub(super) fn tick(&mut self, deal: &Deal<'_>) -> Vec<Effect> {
        let Some(before) = self.ticks().and_then(|f| self.book.follow_ups.get(&f.id)).cloned() else {
            return Vec::new();
        };
        let what = match (&before.what, before.promises.first().and_then(|id| self.book.promises.get(id))) {
            (Some(what), _) => what.clone(),
            (None, Some(promise)) => promise.standing().body.clone(),
            (None, None) => String::new(),
        };
        let title = follow_ups::title(self.lang, before.touch, self.book.name(before.contact), &what);
        let change = plan::close_follow_up(&self.book, &before, deal);
        self.commit(change, Notice::done(follow_ups::done(self.lang, &title)))
    }
}
