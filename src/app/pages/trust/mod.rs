//! The trust basis on the screens: a block on the page of a contact, and two pages, why it is what it is and what may come of
//! a promise. They show what `app/trust` holds, and never work anything out twice.

pub mod block;
mod what_if;
mod why;

pub use what_if::WhatIfPage;
pub use why::WhyPage;

use super::sheet::Mean;
use crate::app::discreet::Private;
use crate::app::model::{Model, Page};
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::app::trust::Held;
use crate::domain::id::Id;
use crate::domain::trust::{Ground, Opinion};
use crate::keys::Chord;
use crate::text::panes::trust as words;

/// How well founded a figure is, as it looks.
fn mean(opinion: &Opinion) -> Mean {
    match opinion.ground() {
        Ground::TooEarly => Mean::Dim,
        Ground::Provisional | Ground::Founded => Mean::Heading,
    }
}

impl Model {
    /// Opens why the trust basis is what it is: of the contact, or of whom the promise is to, at its line.
    pub(in crate::app) fn open_why(&mut self, chord: Chord) -> Vec<Effect> {
        if self.hides(Private::Trust) {
            return self.says_hidden();
        }
        let (contact, promise) = match self.subject() {
            Subject::Contact(id) => (Some(id), None),
            Subject::Promise(id) => match self.recipient_of(id, chord) {
                Ok(contact) => (contact, Some(id)),
                Err(asks) => return asks,
            },
            _ => (None, None),
        };
        if matches!(self.page(), Some(Page::Why(_))) {
            return Vec::new();
        }
        let page = contact.and_then(|id| WhyPage::of(self, id, promise));
        page.into_iter().for_each(|page| self.over(Page::Why(Box::new(page))));
        Vec::new()
    }

    /// Opens what may come of a promise: the one under the cursor, or the first that is open with the contact.
    pub(in crate::app) fn open_what_if(&mut self, chord: Chord) -> Vec<Effect> {
        if self.hides(Private::Trust) {
            return self.says_hidden();
        }
        let promise = match self.subject() {
            Subject::Promise(id) => Some(id),
            Subject::Contact(id) => {
                let given = |item: &&crate::domain::agenda::Item| {
                    item.direction == lifecycle::Direction::Given
                        && matches!(item.kind, crate::domain::agenda::Kind::Promise(_))
                };
                let first = self.rows.with(id).find(given).map(|item| item.id);
                if first.is_none() {
                    let name = self.book.contact(id).map(|c| c.first_name().to_owned()).unwrap_or_default();
                    self.notice = Some(Notice::refused(words::nothing_open(self.lang, &name)));
                }
                first
            }
            _ => None,
        };
        let Some(promise) = promise else { return Vec::new() };
        let contact = match self.recipient_of(promise, chord) {
            Ok(contact) => contact,
            Err(asks) => return asks,
        };
        if self.is_theirs(promise) {
            self.notice = Some(Notice::refused(words::theirs(self.lang).to_owned()));
            return Vec::new();
        }
        if matches!(self.page(), Some(Page::WhatIf(_))) {
            return Vec::new();
        }
        let page = contact.map(|contact| WhatIfPage::of(self, contact, promise));
        page.into_iter().for_each(|page| self.over(Page::WhatIf(Box::new(page))));
        Vec::new()
    }

    fn is_theirs(&self, promise: Id) -> bool {
        let received = lifecycle::Direction::Received;
        self.rows.get(promise).is_some_and(|item| item.direction == received)
            || self.book.promises.get(&promise).is_some_and(|found| found.head.direction == received)
    }

    /// Whom a promise is to first. What is in no list has to be read for that, but for what a page of theirs shows.
    fn recipient_of(&mut self, promise: Id, chord: Chord) -> Result<Option<Id>, Vec<Effect>> {
        let shown = match self.page() {
            Some(Page::Why(page)) => Some(page.contact),
            Some(Page::WhatIf(page)) => Some(page.contact),
            _ => None,
        };
        let of_row = |item: &crate::domain::agenda::Item| item.contact.as_ref().map(|(id, _)| *id);
        let own = shown.or_else(|| self.rows.get(promise).and_then(of_row));
        let own = match own {
            Some(own) => Some(own),
            None => match self.needs(promise, chord) {
                Some(asks) => return Err(asks),
                None => self.book.promises.get(&promise).and_then(|found| found.promisee()),
            },
        };
        Ok(own.and_then(|id| self.book.contact(id)).map(|contact| contact.id))
    }

    fn held(&self, contact: Id) -> Option<&Held> {
        self.trust.of(self.book.contact(contact)?.id)
    }
}
