//! The round of a day: which cards it has, why each is in it, and the order they come in.
//!
//! It never leaves out what is late or due today, never shows a card twice, and never moves one that already has its
//! place.

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
use super::time::Now;

/// Why a card is in the round, in the order of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A promise of mine is late.
    Late,
    /// A promise of mine is due today, or the other was told today.
    Today,
    /// Something is to be answered or said: who, when, which of two days; or it was not said aloud yet.
    Open,
    /// A follow-up is for today.
    FollowUp,
    /// A promise to me is late.
    Theirs,
}

impl Why {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Late, Self::Today, Self::Open, Self::FollowUp, Self::Theirs];
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
pub fn cards(promises: &[Item], follow_ups: &[Item], book: &Book, now: &Now) -> Vec<Card> {
    let mut found: Vec<(Why, &Item)> = promises
        .iter()
        .chain(follow_ups)
        .filter_map(|item| why(item, book, now).map(|why| (why, item)))
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
pub fn why(item: &Item, book: &Book, now: &Now) -> Option<Why> {
    match item.kind {
        Kind::Concept(kind) => why_concept(kind, book.concepts.get(&item.id).and_then(|c| c.look_again), now),
        Kind::FollowUp(_, Outcome::Done) => None,
        Kind::FollowUp(_, Outcome::Open) => {
            why_follow_up(item.due, book.follow_ups.get(&item.id).and_then(|f| f.snoozed), now)
        }
        Kind::Promise(state) if !state.is_open() => None,
        Kind::Promise(_) => {
            why_promise(item.direction, item.due_state, item.told, item.doubt.is_some(), now.today())
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

/// Why an open promise is in the round of today, by no more than an index knows of it.
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

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use lifecycle::State;
    use proptest::prelude::*;

    use super::super::agenda::sort;
    use super::super::follow_up::{FollowUp, Touch};
    use super::super::words::{Circle, Importance};
    use super::*;

    fn now() -> Now {
        Now::new("2026-11-23T08:12:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
    }

    fn id(nth: u64) -> Id {
        Id::from_bits(nth)
    }

    /// A row: `nth`, with person `who`, due so many days from today.
    fn row(nth: u64, who: u64, kind: Kind, days: i64) -> Item {
        let due = super::super::time::plus_days(now().today(), days);
        let mut item = Item {
            id: id(nth),
            kind,
            direction: Direction::Given,
            contact: Some((id(1000 + who), format!("Person {who}"))),
            circle: Circle::Vast,
            what: format!("thing {nth}"),
            due: Some(due),
            due_time: None,
            zone: None,
            due_state: DueState::None,
            days_late: 0,
            importance: Importance::Normal,
            told: None,
            doubt: None,
            more: None,
        };
        item.at(&now());
        item
    }

    const OPEN: Kind = Kind::Promise(State::Voornemen);
    const TALK: Kind = Kind::FollowUp(Touch::Talk, Outcome::Open);

    fn order(mut promises: Vec<Item>, mut follow_ups: Vec<Item>, book: &Book) -> Vec<(u64, Why)> {
        sort(&mut promises);
        sort(&mut follow_ups);
        let bits = |card: &Card| (0..2000).find(|n| id(*n) == card.id).unwrap();
        cards(&promises, &follow_ups, book, &now()).iter().map(|card| (bits(card), card.why)).collect()
    }

    #[test]
    fn late_first_then_today_what_is_open_follow_ups_and_theirs() {
        let theirs = Item { direction: Direction::Received, ..row(6, 6, OPEN, -2) };
        let promises = vec![
            theirs,
            row(1, 1, OPEN, 0),
            row(2, 2, OPEN, -4),
            row(3, 3, Kind::Concept(ConceptKind::Unspoken), 3),
            row(4, 4, OPEN, 2),
        ];
        assert_eq!(
            order(promises, vec![row(5, 5, TALK, -1), row(7, 7, TALK, 1)], &Book::default()),
            [(2, Why::Late), (1, Why::Today), (3, Why::Open), (5, Why::FollowUp), (6, Why::Theirs)]
        );
    }

    #[test]
    fn inside_a_part_by_weight_and_one_person_is_one_call() {
        let heavy = Item { importance: Importance::Large, ..row(1, 1, OPEN, -1) };
        let promises = vec![heavy, row(2, 2, OPEN, -9), row(3, 3, OPEN, -5), row(4, 1, OPEN, 0)];
        assert_eq!(
            order(promises, vec![row(5, 3, TALK, 0), row(6, 1, TALK, 0)], &Book::default()),
            [
                (1, Why::Late),
                (4, Why::Today),
                (6, Why::FollowUp),
                (2, Why::Late),
                (3, Why::Late),
                (5, Why::FollowUp)
            ]
        );
    }

    #[test]
    fn a_told_day_and_a_doubt_have_their_own_day() {
        let today = now().today();
        let tomorrow = super::super::time::plus_days(today, 1);
        let told = |day, item| Item { told: Some(day), ..item };
        for (item, why) in [
            (told(tomorrow, row(1, 1, OPEN, -3)), Some(Why::Late)),
            (told(tomorrow, row(1, 1, OPEN, 0)), None),
            (told(today, row(1, 1, OPEN, 3)), Some(Why::Today)),
            (
                Item { doubt: Some(super::super::due::Due::on(tomorrow)), ..row(1, 1, OPEN, 9) },
                Some(Why::Open),
            ),
            (Item { direction: Direction::Received, ..row(1, 1, OPEN, 0) }, None),
            (row(1, 1, Kind::Promise(State::Vertonen), -3), None),
        ] {
            assert_eq!(super::why(&item, &Book::default(), &now()), why, "{item:?}");
        }
    }

    #[test]
    fn asking_after_a_promise_is_the_card_of_that_promise() {
        let theirs = Item { direction: Direction::Received, ..row(1, 1, OPEN, -2) };
        let mut book = Book::default();
        let follow_up = FollowUp {
            id: id(2),
            touch: Touch::AskAfter,
            contact: id(1001),
            promises: vec![id(1)],
            day: now().today(),
            time: None,
            what: None,
            outcome: Outcome::Open,
            closed: None,
            snoozed: None,
            added: now().moment,
        };
        book.follow_ups.insert(id(2), follow_up.clone());
        let rows =
            || (vec![theirs.clone()], vec![row(2, 1, Kind::FollowUp(Touch::AskAfter, Outcome::Open), 0)]);
        assert_eq!(order(rows().0, rows().1, &book), [(2, Why::FollowUp)]);
        // Put off till the evening, it stands for the promise then; once it was asked, the promise wants its answer.
        let until = now().moment + chrono::TimeDelta::hours(8);
        book.follow_ups.insert(id(2), FollowUp { snoozed: Some(until), ..follow_up.clone() });
        assert_eq!(order(rows().0, rows().1, &book), []);
        book.follow_ups.insert(id(2), FollowUp { outcome: Outcome::Done, ..follow_up });
        assert_eq!(order(rows().0, Vec::new(), &book), [(1, Why::Theirs)]);
    }

    #[test]
    fn what_comes_later_joins_at_the_end() {
        let mut order = vec![id(3), id(1)];
        let card = |n| Card { id: id(n), why: Why::Late };
        join(&mut order, &[card(2), card(1), card(4)]);
        assert_eq!(order, [id(3), id(1), id(2), id(4)]);
    }

    fn any_row() -> impl Strategy<Value = (u64, bool, i64, u8, bool)> {
        (0_u64..6, any::<bool>(), -9_i64..9, 0_u8..3, any::<bool>())
    }

    proptest! {
        #[test]
        fn every_card_comes_once_and_one_person_is_together(rows in proptest::collection::vec(any_row(), 0..30)) {
            let (mut promises, mut follow_ups) = (Vec::new(), Vec::new());
            for (nth, (who, is_promise, days, weight, named)) in rows.into_iter().enumerate() {
                let mut item = row(nth as u64, who, if is_promise { OPEN } else { TALK }, days);
                item.importance = [Importance::Small, Importance::Normal, Importance::Large][usize::from(weight)];
                item.contact.take_if(|_| !named);
                if is_promise { promises.push(item) } else { follow_ups.push(item) }
            }
            sort(&mut promises);
            sort(&mut follow_ups);
            let book = Book::default();
            let all: Vec<&Item> = promises.iter().chain(&follow_ups).collect();
            let found = cards(&promises, &follow_ups, &book, &now());
            let ids: HashSet<Id> = found.iter().map(|c| c.id).collect();
            prop_assert_eq!(ids.len(), found.len(), "a card came twice");
            let wanted: HashSet<Id> =
                all.iter().filter(|i| why(i, &book, &now()).is_some()).map(|i| i.id).collect();
            prop_assert_eq!(&ids, &wanted);
            let item = |card: &Card| all.iter().find(|i| i.id == card.id).unwrap();
            let people: Vec<Option<Id>> =
                found.iter().map(|c| item(c).contact.as_ref().map(|(id, _)| *id)).collect();
            let mut seen = Vec::new();
            let mut firsts = Vec::new();
            for (nth, person) in people.iter().enumerate() {
                let starts = person.is_none() || nth == 0 || people[nth - 1] != *person;
                if starts {
                    prop_assert!(person.is_none() || !seen.contains(person), "one person is in two places");
                    seen.push(*person);
                    firsts.push((found[nth].why, Reverse(item(&found[nth]).weight())));
                } else {
                    prop_assert!(found[nth - 1].why <= found[nth].why);
                }
            }
            prop_assert!(firsts.is_sorted(), "{firsts:?}");
        }
    }
}
