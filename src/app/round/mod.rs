//! The round: the cards of today one after the other, what was decided on each, and where one is. It lives on beside
//! the page that shows it, so that it can be left and taken up again.
//!
//! It never decides anything itself: a card is decided when the book has changed by a step, whoever took it.

mod decided;
mod keep;
mod keys;
mod stand;
pub mod summary;

use std::borrow::Cow;

use chrono::NaiveDate;

pub use decided::Decision;
pub use stand::Stand;

use super::model::{Model, Page};
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::risk::{Danger, Risk, is_put_off};
use crate::domain::round::{self, Card, Why};
use crate::text::panes::round as words;

/// The round of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The day it is of.
    pub day: NaiveDate,
    /// Its cards, each in its place for the whole day.
    pub order: Vec<Id>,
    /// How each card stands, in the same order.
    pub stands: Vec<Stand>,
    /// The card one is at; none at the end.
    pub at: Option<usize>,
    /// What was decided, in the order in which it was.
    pub decided: Vec<Decision>,
    /// Cards put off until later today.
    pub later: Vec<Id>,
    /// The card that was put off last, where nothing was done since.
    put_off: Option<Id>,
    /// The promise that was asked for to show its course.
    asked: Option<Id>,
}

impl Round {
    fn new(day: NaiveDate) -> Self {
        Self {
            day,
            order: Vec::new(),
            stands: Vec::new(),
            at: Some(0),
            decided: Vec::new(),
            later: Vec::new(),
            put_off: None,
            asked: None,
        }
    }

    /// The card one is at.
    #[must_use]
    pub fn card(&self) -> Option<Id> {
        self.at.and_then(|at| self.order.get(at)).copied()
    }

    /// How a card stands.
    #[must_use]
    pub fn stand(&self, nth: usize) -> Stand {
        self.stands.get(nth).copied().unwrap_or(Stand::Gone)
    }

    /// How many cards stand like that.
    #[must_use]
    pub fn count(&self, which: impl Fn(Stand) -> bool) -> usize {
        self.stands.iter().filter(|stand| which(**stand)).count()
    }

    /// The next card that waits for a decision: behind a place, and then from the beginning.
    fn next_open(&self, from: usize) -> Option<usize> {
        let open = |nth: &usize| self.stand(*nth) == Stand::Open;
        (from..self.order.len()).find(open).or_else(|| (0..from.min(self.order.len())).find(open))
    }

    /// The cards behind the one one is at that wait for a decision, each with its place.
    pub fn coming(&self) -> impl Iterator<Item = (usize, Id)> {
        let from = self.at.map_or(self.order.len(), |at| at + 1);
        let open = move |(nth, _): &(usize, &Id)| *nth >= from && self.stand(*nth) == Stand::Open;
        self.order.iter().enumerate().filter(open).map(|(nth, id)| (nth, *id))
    }
}

impl Model {
    /// Whether the round is on top, with nothing over it.
    #[must_use]
    pub fn in_round(&self) -> bool {
        self.overlay.is_none() && self.page() == Some(&Page::Round)
    }

    /// What the card of the round is about.
    #[must_use]
    pub(super) fn round_subject(&self) -> Subject {
        self.round_card().map_or(Subject::None, |item| Subject::of(&item))
    }

    /// The row of the card of the round; of a promise that is open no more one is made, where the promise is here.
    #[must_use]
    pub fn round_card(&self) -> Option<Cow<'_, Item>> {
        let id = self.round.as_ref().and_then(Round::card)?;
        let made = || Item::of_promise(self.book.promises.get(&id)?, &self.book, &self.now).map(Cow::Owned);
        self.rows.get(id).map(Cow::Borrowed).or_else(made)
    }

    /// Why a row is in the round; what was decided on it does not matter.
    #[must_use]
    pub fn round_why(&self, item: &Item) -> Option<Why> {
        self.with_risk(|risk| round::why(item, &self.book, risk, &self.now))
    }

    /// What puts a promise in danger while a new agreement can still be made.
    #[must_use]
    pub fn danger(&self, item: &Item) -> Option<Danger> {
        self.with_risk(|risk| risk.of(item, self.now.today()))
    }

    fn round_cards(&self) -> Vec<Card> {
        let (promises, follow_ups) = (&self.rows.promises, &self.rows.follow_ups);
        self.with_risk(|risk| round::cards(promises, follow_ups, &self.book, risk, &self.now))
    }

    /// What a row does not say of the danger it is in. Of what is here whole the course says how often it was put off.
    fn with_risk<T>(&self, ask: impl FnOnce(&Risk<'_>) -> T) -> T {
        let put_off = |id: Id| match self.book.promises.get(&id) {
            Some(promise) => is_put_off(promise),
            None => self.put_off.contains(&id),
        };
        ask(&Risk { tally: &self.rows.tally, put_off: &put_off })
    }

    /// How many cards wait for a decision: of the round of today, or of the one that could begin.
    #[must_use]
    pub fn round_left(&self) -> usize {
        match &self.round {
            Some(round) if round.day == self.now.today() => {
                round.count(|stand| stand != Stand::Decided && stand != Stand::Gone)
            }
            _ => self.home.round,
        }
    }

    /// Opens the round: where one was, or at its first card. What was put off for later comes when nothing else waits.
    pub(super) fn open_round(&mut self) {
        let today = self.now.today();
        let round = match self.round.take().filter(|round| round.day == today) {
            Some(round) => round,
            None => Round::new(today),
        };
        let begun = !round.decided.is_empty() || !round.later.is_empty() || round.at != Some(0);
        self.round = Some(round);
        self.renew_round();
        let Some(round) = &mut self.round else { return };
        if round.next_open(0).is_none() && !round.later.is_empty() {
            round.later.clear();
            self.renew_round();
        }
        let Some(round) = &mut self.round else { return };
        round.at = round.next_open(round.at.unwrap_or(0));
        round.put_off = None;
        let (at, all) = (round.at, round.order.len());
        if !self.pages.contains(&Page::Round) {
            self.pages.push(Page::Round);
        }
        if let Some(at) = at.filter(|_| begun) {
            self.notice = Some(Notice::plain(words::resumed(self.lang, at + 1, all)));
        }
    }

    /// Brings the round in step with the book: new cards join at the end, what was decided passes, what was taken back
    /// comes again.
    pub(super) fn renew_round(&mut self) {
        let cards = self.round_cards();
        self.home.round = cards.len();
        let Some(mut round) = self.round.take() else { return };
        let open = self.pages.contains(&Page::Round);
        if round.day != self.now.today() {
            if !open {
                return;
            }
            round = Round::new(self.now.today());
            self.notice = Some(Notice::plain(words::new_day(self.lang).to_owned()));
        }
        round::join(&mut round.order, &cards);
        let before = std::mem::take(&mut round.stands);
        round.stands = self.stands(&round, &cards);
        if open {
            let was = |nth: usize| before.get(nth).copied();
            let settled = |stand: Stand| matches!(stand, Stand::Decided | Stand::Gone);
            // What was taken back comes again at once; what comes by itself waits its turn.
            let back = (0..before.len())
                .find(|nth| was(*nth) == Some(Stand::Decided) && round.stand(*nth) == Stand::Open);
            if let Some(back) = back {
                round.at = Some(back);
            } else if let Some(at) = round.at
                && settled(round.stand(at))
                && was(at).is_none_or(|stand| !settled(stand))
            {
                round.at = round.next_open(at);
            }
        }
        self.round = Some(round);
    }
}
