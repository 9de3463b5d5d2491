//! The round of a day: which cards it has, why each is in it, and the order they come in.
//!
//! It never leaves out what is late or due today, never shows a card twice, and never moves one that already has its
//! place.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::agenda::{Item, Kind};
use super::book::Book;
use super::concept::ConceptKind;
use super::due::DueState;
use super::follow_up::Outcome;
use super::id::Id;
use super::risk::Risk;
use super::time::Now;

/// Why a card is in the round, in the order of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A promise of mine is late.
    Late,
    /// A promise of mine is due today, or the other was told today.
    Today,
    /// A promise of mine is in danger, and a new agreement can still be made.
    AtRisk,
    /// Something is to be answered or said: who, when, which of two days; or it was not said aloud yet.
    Open,
    /// A follow-up is for today.
    FollowUp,
    /// A promise to me is late.
    Theirs,
}

impl Why {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Late, Self::Today, Self::AtRisk, Self::Open, Self::FollowUp, Self::Theirs];
}

/// A card: what it is about, and why it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The promise, concept or follow-up.
    pub id: Id,
    /// Why it is there.
    pub why: Why,
}

/// What became of a card, in the order in which the end of the round tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Kept.
    Kept,
    /// The other was told of a new day.
    Told,
    /// There is a new agreement.
    Agreed,
    /// Broken.
    Broken,
    /// It need not be done any more.
    Released,
    /// It was said aloud.
    Said,
    /// What was missing was filled in.
    Completed,
    /// What was noted was put right.
    Corrected,
    /// A follow-up is done.
    Done,
    /// A follow-up is on another day.
    Moved,
    /// A concept or a follow-up was discarded.
    Discarded,
}

/// The cards of now, in the order of the round: by why, then by weight, then as lists have them; and all cards with one
/// person behind the first of them, because that is one call.
#[must_use]
pub fn cards(promises: &[Item], follow_ups: &[Item], book: &Book, risk: &Risk<'_>, now: &Now) -> Vec<Card> {
    let mut found: Vec<(Why, &Item)> = promises
        .iter()
        .chain(follow_ups)
        .filter_map(|item| why(item, book, risk, now).map(|why| (why, item)))
        .collect();
    // To ask after a promise is the card of that promise, on whichever day it is to be asked. Once it was asked, the
    // promise has a card of its own: for what was answered.
    let asked: HashSet<Id> = book
        .follow_ups
        .values()
        .filter(|follow_up| follow_up.is_open())
        .flat_map(|follow_up| follow_up.promises.iter().copied())
        .collect();
    found.retain(|(why, item)| *why != Why::Theirs || !asked.contains(&item.id));
    found.sort_by_key(|(why, item)| (*why, Reverse(item.weight())));
    gathered(&found)
}

/// Puts new cards behind those that have their place already.
pub fn join(order: &mut Vec<Id>, cards: &[Card]) {
    let there: HashSet<Id> = order.iter().copied().collect();
    order.extend(cards.iter().map(|card| card.id).filter(|id| !there.contains(id)));
}

/// Why something is in the round of today; none when it is not.
#[must_use]
pub fn why(item: &Item, book: &Book, risk: &Risk<'_>, now: &Now) -> Option<Why> {
    match item.kind {
        Kind::Concept(kind) => why_concept(kind, book.concepts.get(&item.id).and_then(|c| c.look_again), now),
        Kind::FollowUp(_, Outcome::Done) => None,
        Kind::FollowUp(_, Outcome::Open) => {
            why_follow_up(item.due, book.follow_ups.get(&item.id).and_then(|f| f.snoozed), now)
        }
        Kind::Promise(state) if !state.is_open() => None,
        Kind::Promise(_) => {
            why_promise(item.direction, item.due_state, item.told, item.doubt.is_some(), now.today())
                .or_else(|| risk.of(item, now.today()).map(|_| Why::AtRisk))
        }
    }
}

/// Why a concept is in the round of today; one that is incomplete waits for the day on which to look at it again.
#[must_use]
pub fn why_concept(kind: ConceptKind, look_again: Option<NaiveDate>, now: &Now) -> Option<Why> {
    let waits = look_again.is_some_and(|day| day > now.today());
    (kind == ConceptKind::Unspoken || !waits).then_some(Why::Open)
}

/// Why an open follow-up is in the round of today.
#[must_use]
pub fn why_follow_up(
    day: Option<NaiveDate>,
    snoozed: Option<DateTime<FixedOffset>>,
    now: &Now,
) -> Option<Why> {
    let away = snoozed.is_some_and(|until| until > now.moment);
    (!away && day.is_none_or(|day| day <= now.today())).then_some(Why::FollowUp)
}

/// Why an open promise is in the round of today, by no more than an index knows of it; whether it is in danger is not
/// known there.
#[must_use]
pub fn why_promise(
    direction: Direction,
    state: DueState,
    told: Option<NaiveDate>,
    doubted: bool,
    today: NaiveDate,
) -> Option<Why> {
    if direction == Direction::Received {
        return match state {
            DueState::Late => Some(Why::Theirs),
            _ => doubted.then_some(Why::Open),
        };
    }
    match (state, told) {
        (DueState::Late, _) => Some(Why::Late),
        (_, _) if doubted => Some(Why::Open),
        // Who was told of another day is not kept waiting on the first; on that other day it comes back.
        (_, Some(told)) => (told <= today).then_some(Why::Today),
        (DueState::Today, None) => Some(Why::Today),
        _ => None,
    }
}

/// All cards with one person behind the first of them.
fn gathered(found: &[(Why, &Item)]) -> Vec<Card> {
    let mut of: HashMap<Id, Vec<Card>> = HashMap::new();
    for (why, item) in found {
        if let Some((person, _)) = item.contact {
            of.entry(person).or_default().push(Card { id: item.id, why: *why });
        }
    }
    let mut order = Vec::with_capacity(found.len());
    for (why, item) in found {
        match item.contact {
            Some((person, _)) => order.extend(of.remove(&person).unwrap_or_default()),
            None => order.push(Card { id: item.id, why: *why }),
        }
    }
    order
}
