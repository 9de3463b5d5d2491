//! Pages over home: opened by a key, closed by Esc, renewed whenever the book changes. The topmost is in sight; those
//! under it wait as they were left.
//!
//! They never alter the book: a step taken on a page is the same step as in a list.

mod archive;
pub mod contact;
mod listen;
mod paper;
pub mod past;
pub mod places;
mod promise;
mod record;
pub mod sheet;
mod story;
pub mod trust;
mod week;

pub use archive::ArchivePage;
pub use contact::{ContactPage, ContactRow};
pub use listen::{Listen, ListenPage};
pub use promise::PromisePage;
pub use record::{Own, RecordPage};
pub use trust::{WhatIfPage, WhyPage};
pub use week::WeekPage;

use super::model::{Model, Page};
use super::msg::{Closed, Effect};
use super::subject::Subject;
use crate::domain::id::Id;
use crate::keys::Action;

/// Pages that may lie over each other; the oldest goes when there are more.
const DEEPEST: usize = 32;

impl Page {
    /// What its keys are about.
    #[must_use]
    pub fn subject(&self, model: &Model) -> Subject {
        match self {
            Self::Contact(page) => page.subject(model),
            Self::Promise(page) => Subject::Promise(page.id),
            Self::Archive(page) => page.row().map_or(Subject::None, Subject::of),
            Self::Why(page) => page.subject(),
            Self::WhatIf(page) => Subject::Promise(page.promise),
            Self::Listen(page) => page.subject(),
            // Which card that is, the round itself knows.
            Self::Round | Self::Week(_) | Self::Record(_) => Subject::None,
        }
    }

    /// Whether it is all about one thing, and this is it.
    #[must_use]
    pub fn is_about(&self, subject: Subject) -> bool {
        match self {
            Self::Promise(page) => subject == Subject::Promise(page.id),
            Self::Contact(page) => subject == Subject::Contact(page.id),
            Self::Archive(_)
            | Self::Listen(_)
            | Self::Why(_)
            | Self::WhatIf(_)
            | Self::Week(_)
            | Self::Record(_)
            | Self::Round => false,
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
            Page::Contact(page) => page.renewed(self).map(|page| Page::Contact(Box::new(page))),
            Page::Archive(page) => Some(Page::Archive(Box::new(page.renewed(self)))),
            Page::Week(page) => Some(Page::Week(Box::new(page.renewed(self)))),
            Page::Record(page) => Some(Page::Record(Box::new(page.renewed(self)))),
            Page::Why(page) => Some(Page::Why(Box::new(page.renewed(self)?))),
            Page::WhatIf(page) => Some(Page::WhatIf(Box::new(page.renewed(self)?))),
            Page::Listen(page) => Some(Page::Listen(Box::new(page.renewed(self)))),
            Page::Round => Some(Page::Round),
        }
    }

    /// The promise is not in the book: it has no page.
    pub(super) fn close_page_of(&mut self, id: Id) {
        self.pages.retain(|page| !matches!(page, Page::Promise(own) if own.id == id));
    }

    /// What has to be read again when the book came in anew.
    pub(super) fn look_again(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        for page in &mut self.pages {
            let effect = match page {
                Page::Promise(page) if self.book.promises.contains_key(&page.id) => continue,
                Page::Promise(page) => Effect::Fetch(page.id),
                Page::Contact(page) => page.past.ask_anew(),
                Page::Archive(page) => page.past.ask_anew(),
                Page::Week(page) => Effect::Report(page.monday),
                Page::Record(_) => Effect::Record,
                Page::Listen(_) | Page::Why(_) | Page::WhatIf(_) | Page::Round => continue,
            };
            if !effects.contains(&effect) {
                effects.push(effect);
            }
        }
        effects
    }

    /// Opens the page of a contact.
    pub(super) fn open_page_of_contact(&mut self, id: Id) -> Vec<Effect> {
        let Some(mut page) = ContactPage::of(self, id) else { return Vec::new() };
        let asks = page.past.ask_near(0);
        self.over(Page::Contact(Box::new(page)));
        asks.into_iter().collect()
    }

    /// Opens the archive.
    pub(super) fn open_archive(&mut self) -> Vec<Effect> {
        if matches!(self.page(), Some(Page::Archive(_))) {
            return Vec::new();
        }
        let mut page = ArchivePage::new();
        let asks = page.past.ask_near(0);
        self.over(Page::Archive(Box::new(page)));
        asks.into_iter().collect()
    }

    /// Opens what one listens to.
    pub(super) fn open_listen(&mut self, what: Listen) -> Vec<Effect> {
        if !matches!(self.page(), Some(Page::Listen(page)) if page.what == what) {
            let page = ListenPage::new(self, what);
            self.over(Page::Listen(Box::new(page)));
        }
        Vec::new()
    }

    /// Takes in closed promises that were asked for, on the page that asked.
    pub(super) fn take_in_closed(&mut self, closed: &Closed) -> Vec<Effect> {
        let pages = std::mem::take(&mut self.pages);
        let mut effects = Vec::new();
        for mut page in pages {
            let past = match &mut page {
                Page::Archive(own) => Some(&mut own.past),
                Page::Contact(own) => Some(&mut own.past),
                Page::Promise(_)
                | Page::Listen(_)
                | Page::Why(_)
                | Page::WhatIf(_)
                | Page::Week(_)
                | Page::Record(_)
                | Page::Round => None,
            };
            // What was asked for is there: its page is made anew, and may want more at once.
            if past.is_some_and(|past| past.take_in(closed)) {
                let Some(renewed) = self.renewed(page) else { continue };
                page = renewed;
                effects.extend(match &mut page {
                    Page::Archive(own) => own.go(0, self.size),
                    _ => None,
                });
            }
            self.pages.push(page);
        }
        effects
    }

    /// Moving about on the page on top; none where there is no page.
    pub(super) fn go_on_page(&mut self, action: Action) -> Option<Vec<Effect>> {
        let size = self.size;
        let height = usize::from(places::places(size).body.height);
        let page = self.pages.last_mut()?;
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
                return Some(Vec::new());
            }
            Action::GoOverview | Action::GoContacts | Action::GoPromises | Action::GoFollowUps => {
                self.pages.clear();
                return None;
            }
            _ => return Some(Vec::new()),
        };
        let effect = match page {
            Page::Promise(page) => {
                page.sheet.scroll(by, height);
                None
            }
            Page::Contact(page) => page.go(by, size),
            Page::Archive(page) => page.go(by, size),
            Page::Why(page) => {
                page.go(by, height);
                None
            }
            Page::WhatIf(page) => {
                page.sheet.scroll(by, height);
                None
            }
            Page::Week(page) => {
                page.sheet.scroll(by, height);
                None
            }
            Page::Record(page) => {
                page.sheet.scroll(by, height);
                None
            }
            Page::Listen(page) => {
                page.go(by, size);
                None
            }
            Page::Round => None,
        };
        Some(effect.into_iter().collect())
    }

    /// The follow-up that the tick is for on the page on top.
    #[must_use]
    pub fn ticks(&self) -> Option<&crate::domain::follow_up::FollowUp> {
        match self.pages.last()? {
            Page::Promise(page) => page.ticks(),
            _ => None,
        }
    }
}
