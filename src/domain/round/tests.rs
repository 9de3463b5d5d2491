//! The round by tables of rows: which cards there are, in which order, and that none of a day is missed.

use chrono_tz::Tz;
use lifecycle::State;
use proptest::prelude::*;

use super::*;
use crate::domain::agenda::sort;
use crate::domain::agenda::tally::{FULL, Tally};
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::words::{Circle, Importance};

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
/// The row whose promise was put off twice already.
const PUT_OFF: u64 = 77;
const TALK: Kind = Kind::FollowUp(Touch::Talk, Outcome::Open);

fn order(mut promises: Vec<Item>, mut follow_ups: Vec<Item>, book: &Book) -> Vec<(u64, Why)> {
    sort(&mut promises);
    sort(&mut follow_ups);
    let bits = |card: &Card| (0..2000).find(|n| id(*n) == card.id).unwrap();
    let tally = Tally::of(&promises, &now());
    let risk = Risk { tally: &tally, put_off: &|id| id == self::id(PUT_OFF) };
    cards(&promises, &follow_ups, book, &risk, &now()).iter().map(|card| (bits(card), card.why)).collect()
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
fn in_danger_is_what_was_put_off_twice_and_what_is_on_a_full_day_until_the_next_working_day() {
    let book = Book::default();
    // Today is a Monday.
    let put_off = |days| vec![row(PUT_OFF, 1, OPEN, days)];
    assert_eq!(order(put_off(1), vec![], &book), [(PUT_OFF, Why::AtRisk)]);
    assert_eq!(order(put_off(2), vec![], &book), []);
    // What is due today has its place already, and what is late is late.
    assert_eq!(order(put_off(0), vec![], &book), [(PUT_OFF, Why::Today)]);
    assert_eq!(order(put_off(-1), vec![], &book), [(PUT_OFF, Why::Late)]);
    let theirs = Item { direction: Direction::Received, ..row(PUT_OFF, 1, OPEN, 1) };
    assert_eq!(order(vec![theirs], vec![], &book), []);
    let full = |days: i64, many: usize| (1..=many as u64).map(|n| row(n, n, OPEN, days)).collect::<Vec<_>>();
    assert_eq!(order(full(1, FULL), vec![], &book).len(), FULL);
    assert!(order(full(1, FULL), vec![], &book).iter().all(|(_, why)| *why == Why::AtRisk));
    assert_eq!(order(full(1, FULL - 1), vec![], &book), []);
    assert_eq!(order(full(2, FULL), vec![], &book), []);
    // Between today and what was not said yet.
    let mut all = put_off(1);
    all.extend([row(3, 3, Kind::Concept(ConceptKind::Unspoken), 3), row(1, 2, OPEN, 0)]);
    assert_eq!(order(all, vec![], &book), [(1, Why::Today), (PUT_OFF, Why::AtRisk), (3, Why::Open)]);
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
        (Item { doubt: Some(super::super::due::Due::on(tomorrow)), ..row(1, 1, OPEN, 9) }, Some(Why::Open)),
        (Item { direction: Direction::Received, ..row(1, 1, OPEN, 0) }, None),
        (row(1, 1, Kind::Promise(State::Vertonen), -3), None),
    ] {
        let tally = Tally::of(&[], &now());
        let risk = Risk { tally: &tally, put_off: &|_| false };
        assert_eq!(super::why(&item, &Book::default(), &risk, &now()), why, "{item:?}");
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
    let rows = || (vec![theirs.clone()], vec![row(2, 1, Kind::FollowUp(Touch::AskAfter, Outcome::Open), 0)]);
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
        let tally = Tally::of(&promises, &now());
        let risk = Risk { tally: &tally, put_off: &|_| false };
        let found = cards(&promises, &follow_ups, &book, &risk, &now());
        let ids: HashSet<Id> = found.iter().map(|c| c.id).collect();
        prop_assert_eq!(ids.len(), found.len(), "a card came twice");
        let wanted: HashSet<Id> =
            all.iter().filter(|i| why(i, &book, &risk, &now()).is_some()).map(|i| i.id).collect();
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
