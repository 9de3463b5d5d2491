//! Discreet: the other person may be looking. What is private is named here, and whether it is hidden is asked here, by
//! every screen; it is remembered no longer than the screens are open. It hides nothing itself, and changes nothing in the
//! book.

use super::model::{Model, Page};
use super::msg::Effect;
use super::notice::Notice;
use crate::keys::Action;
use crate::text::panes::discreet as words;

/// What the other need not see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    /// A figure of trust, what is at stake, and why.
    Trust,
    /// The start that the other gave me.
    Start,
    /// A signal that I heard.
    Signal,
    /// A note of mine.
    Note,
}

impl Model {
    /// Whether something private is hidden now. All of it is, or nothing.
    #[must_use]
    pub fn hides(&self, what: Private) -> bool {
        match what {
            Private::Trust | Private::Start | Private::Signal | Private::Note => self.discreet,
        }
    }

    /// Hides what is private, or shows it again, on every screen at once.
    pub(super) fn turn_discreet(&mut self) {
        self.discreet = !self.discreet;
        if self.hides(Private::Trust) {
            // Pages of nothing but figures close.
            self.pages.retain(|page| !matches!(page, Page::Why(_) | Page::WhatIf(_)));
        }
        // What was laid out with it in sight is laid out anew.
        self.renew_pages();
        self.says_whether_hidden();
    }

    /// A page of nothing but figures does not open while they are hidden: says so, and by which key they are seen.
    pub(super) fn says_hidden(&mut self) -> Vec<Effect> {
        self.says_whether_hidden();
        Vec::new()
    }

    fn says_whether_hidden(&mut self) {
        let text = if self.discreet { words::hidden(self.lang) } else { words::shown(self.lang) };
        self.notice = Some(Notice { then: Some(Action::Discreet), ..Notice::plain(text.to_owned()) });
    }
}
