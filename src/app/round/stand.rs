//! How each card of the round stands: it waits, it was put off, it was decided, or it is settled without us.
//!
//! What was decided is told from the book, not from a memory of keys: so undo and redo, here or in another process,
//! bring a card back and settle it again.

use std::collections::{HashMap, HashSet};

use super::{Decision, Round};
use crate::app::model::Model;
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::round::Card;

/// How a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It waits for a decision.
    Open,
    /// It comes again later today.
    Later,
    /// It was decided in this round.
    Decided,
    /// It is no card any more, and not by a decision that was seen here.
    Gone,
}

impl Model {
    /// How every card of a round stands.
    pub(super) fn stands(&self, round: &Round, cards: &[Card]) -> Vec<Stand> {
        let now: HashSet<Id> = cards.iter().map(|card| card.id).collect();
        let later: HashSet<Id> = round.later.iter().copied().collect();
        let marks = self.marks(round.decided.iter().map(|decision| decision.card));
        let live: HashSet<Id> = round
            .decided
            .iter()
            .filter(|d| is_live(d, marks.get(&d.card).copied()))
            .map(|d| d.card)
            .collect();
        let stand = |id: &Id| {
            if live.contains(id) {
                Stand::Decided
            } else if later.contains(id) && self.rows.get(*id).is_some() {
                Stand::Later
            } else if !now.contains(id) {
                Stand::Gone
            } else {
                Stand::Open
            }
        };
        round.order.iter().map(stand).collect()
    }

    /// What was decided on each card, the newest decision that still stands.
    #[must_use]
    pub fn decisions<'r>(&self, round: &'r Round) -> HashMap<Id, &'r Decision> {
        let marks = self.marks(round.decided.iter().map(|decision| decision.card));
        let live = round.decided.iter().filter(|d| is_live(d, marks.get(&d.card).copied()));
        live.map(|decision| (decision.card, decision)).collect()
    }

    /// The marks of those rows that are there.
    pub(super) fn marks(&self, ids: impl Iterator<Item = Id>) -> HashMap<Id, u64> {
        ids.filter_map(|id| self.rows.get(id)).map(|item| (item.id, mark(item))).collect()
    }
}

/// Whether a decision stands: the row is another than it was before it.
pub(super) fn is_live(decision: &Decision, now: Option<u64>) -> bool {
    now != Some(decision.before)
}

/// A mark of all that a decision can alter in a row: FNV-1a, the same on every machine.
pub(super) fn mark(item: &Item) -> u64 {
    let contact = item.contact.as_ref().map(|(id, _)| *id);
    let (kind, state) = (item.kind.as_str(), item.kind.state());
    let text = format!(
        "{kind}\0{state}\0{contact:?}\0{:?}\0{:?}\0{:?}\0{:?}\0{}",
        item.due, item.due_time, item.told, item.doubt, item.what
    );
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
