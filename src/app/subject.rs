//! What stands under the cursor: the thing that a key is about.

use super::home::Focus;
use super::model::{Model, Overlay, Page};
use crate::domain::agenda::{Item, Kind};
use crate::domain::id::Id;
use crate::keys::Scope;

/// The thing that a key is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Nothing.
    None,
    /// A promise.
    Promise(Id),
    /// A concept.
    Concept(Id),
    /// A follow-up.
    FollowUp(Id),
    /// A contact.
    Contact(Id),
    /// A suggestion, by whom it is about.
    Suggestion(Id),
    /// A signal.
    Signal(Id),
}

impl Subject {
    /// What a row is.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        match item.kind {
            Kind::Promise(_) => Self::Promise(item.id),
            Kind::Concept(_) => Self::Concept(item.id),
            Kind::FollowUp(..) => Self::FollowUp(item.id),
        }
    }

    /// The scope of its keys.
    #[must_use]
    pub fn scope(self) -> Option<Scope> {
        Some(match self {
            Self::None => return None,
            Self::Promise(_) => Scope::Promise,
            Self::Concept(_) => Scope::Concept,
            Self::FollowUp(_) => Scope::FollowUp,
            Self::Contact(_) => Scope::Contact,
            Self::Suggestion(_) => Scope::Suggestion,
            Self::Signal(_) => Scope::Signal,
        })
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> Option<Id> {
        match self {
            Self::None => None,
            Self::Promise(id)
            | Self::Concept(id)
            | Self::FollowUp(id)
            | Self::Contact(id)
            | Self::Suggestion(id)
            | Self::Signal(id) => Some(id),
        }
    }
}

impl Model {
    /// What stands under the cursor.
    #[must_use]
    pub fn subject(&self) -> Subject {
        if let Some(id) = self.about {
            return Subject::Promise(id);
        }
        match &self.overlay {
            Some(Overlay::When(id)) => return Subject::Promise(*id),
            Some(Overlay::Step(line)) => return line.about,
            _ => {}
        }
        match self.page() {
            Some(Page::Round) => return self.round_subject(),
            Some(page) => return page.subject(self),
            None => {}
        }
        match self.home.focus {
            Focus::Overview => Subject::None,
            Focus::Contacts => self.home.person().and_then(|p| p.id).map_or(Subject::None, Subject::Contact),
            Focus::Promises => self.home.promise(self).map_or(Subject::None, Subject::of),
            Focus::FollowUps => match self.home.suggested(self) {
                Some(one) => Subject::Suggestion(one.contact),
                None => self.home.follow_up(self).map_or(Subject::None, Subject::of),
            },
        }
    }

    /// The row under the cursor.
    #[must_use]
    pub fn row(&self) -> Option<&Item> {
        match self.page() {
            _ if self.about.is_some() => {}
            Some(Page::Promise(page)) => return Some(&page.item),
            Some(Page::Contact(page)) => return page.row(self),
            Some(Page::Archive(page)) => return page.row(),
            Some(Page::Listen(_)) => return None,
            Some(Page::Why(_) | Page::WhatIf(_) | Page::Week(_) | Page::Record(_) | Page::Round) | None => {}
        }
        self.subject().id().and_then(|id| self.rows.get(id))
    }
}
