//! The round of today on the desk: what a start after a pause, or after a crash, goes on from. Ids and numbers; the
//! decisions themselves stand in the book already.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decision, Round};
use crate::app::model::{Model, Page};
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::domain::agenda::Kind;
use crate::domain::id::Id;
use crate::keys::Action;
use crate::text::panes::round as words;

/// The name it is kept under.
const DRAFT: &str = "round";

/// What is kept of a round.
#[derive(Serialize, Deserialize)]
struct Kept {
    day: NaiveDate,
    order: Vec<Id>,
    at: Option<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    decided: Vec<Decision>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<Id>,
}

impl Round {
    fn text(&self) -> Option<String> {
        serde_json::to_string(&Kept {
            day: self.day,
            order: self.order.clone(),
            at: self.at,
            decided: self.decided.clone(),
            later: self.later.clone(),
        })
        .ok()
    }

    fn read(text: &str) -> Option<Self> {
        let Kept { day, order, at, decided, later } = serde_json::from_str(text).ok()?;
        Some(Self { order, at, decided, later, ..Self::new(day) })
    }
}

impl Model {
    /// Takes up the round that was left, where it is of today.
    pub(in crate::app) fn take_up_round(&mut self) {
        if self.round.is_some() {
            return;
        }
        self.round = self.left_round();
        self.renew_round();
        if std::mem::take(&mut self.opens_round) {
            self.open_round();
        } else if let Some(round) = &self.round
            && let Some(at) = round.next_open(round.at.unwrap_or(0))
        {
            let text = words::resumed(self.lang, at + 1, round.order.len());
            self.notice = Some(Notice { then: Some(Action::Round), ..Notice::plain(text) });
        }
    }

    fn left_round(&self) -> Option<Round> {
        let left = self.drafts.get(DRAFT).and_then(|draft| Round::read(&draft.text));
        left.filter(|round| round.day == self.now.today())
    }

    /// Whether a round of today was left.
    pub(in crate::app) fn round_was_left(&self) -> bool {
        self.left_round().is_some()
    }

    /// What the round asks for after anything has happened: the course of the promise on its card, and to be kept.
    pub(in crate::app) fn round_asks(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        let wanted = self.promise_of_card();
        let here = wanted.is_none_or(|id| self.book.promises.contains_key(&id));
        let shown = self.page() == Some(&Page::Round);
        let Some(round) = &mut self.round else { return effects };
        if here {
            round.asked = None;
        } else if shown && round.asked != wanted {
            round.asked = wanted;
            effects.extend(wanted.map(Effect::Fetch));
        }
        if let Some(text) = round.text()
            && !self.lies(DRAFT, &text)
        {
            effects.push(self.lay(DRAFT.to_owned(), &text));
        }
        effects
    }

    /// The promise that the card is, or that its follow-up is about.
    #[must_use]
    pub fn promise_of_card(&self) -> Option<Id> {
        let round = self.round.as_ref()?;
        let id = round.card()?;
        let Some(item) = self.rows.get(id) else {
            // What was decided is in no list any more; of a promise the book still tells.
            let decisions = self.decisions(round);
            return decisions
                .get(&id)
                .filter(|decision| decision.touch.is_none())
                .map(|decision| decision.card);
        };
        match item.kind {
            Kind::Promise(_) => Some(item.id),
            Kind::Concept(_) => None,
            Kind::FollowUp(..) => self.book.follow_ups.get(&item.id)?.promises.first().copied(),
        }
    }
}
