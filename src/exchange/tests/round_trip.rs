//! Out and in again: the same book, the same bytes; a second time nothing; a longer course goes on; a shorter
//! one changes nothing; a file taken in elsewhere is taken in alike.

use chrono_tz::Tz;
use proptest::prelude::*;

use super::walks::{Life, book, life};
use super::{export, import, imported, now, now_in, plan};
use crate::domain::book::Book;
use crate::domain::promise::Promise;
use crate::domain::walk::Walk;
use crate::exchange::Shape;

const LATER: &str = "2027-12-01T12:00:00";

fn lives() -> impl Strategy<Value = Vec<Life>> {
    prop::collection::vec(life(), 1..5)
}

/// The book as it was when every course had at most so many entries.
fn earlier(book: &Book, entries: usize) -> Book {
    let mut book = book.clone();
    for promise in book.promises.values_mut() {
        let direction = promise.head.direction;
        let first = promise.walk.entries().iter().take(entries).cloned().collect();
        promise.walk = Walk::replay(direction, first, super::HOME).unwrap();
        let contact = promise.walk.live().filter_map(|e| match e.facts {
            crate::domain::facts::Facts::Corrigeren { contact: Some((_, to)), .. } => Some(to),
            _ => None,
        });
        promise.parts[0].contact = contact.last().unwrap_or(super::id(1));
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn the_same_book_gives_the_same_bytes(lives in lives()) {
        let book = book(&lives);
        for shape in [Shape::Lines, Shape::Array] {
            let file = export(&book, shape);
            let again = imported(&file, now(LATER));
            prop_assert_eq!(&export(&again, shape), &file);
            prop_assert_eq!(&again, &book);
        }
    }

    #[test]
    fn a_second_time_there_is_nothing_to_do(lives in lives()) {
        let book = book(&lives);
        let import = plan(export(&book, Shape::Lines), &book, now("2026-01-01T00:00:00")).unwrap();
        prop_assert!(import.change.ops.is_empty());
        prop_assert_eq!(import.counts.promises.same, book.promises.len());
        prop_assert_eq!(import.counts.contacts.same, book.contacts.len());
    }

    #[test]
    fn a_course_goes_on_and_its_beginning_changes_nothing(lives in lives(), entries in 1..6_usize) {
        let book = book(&lives);
        let mut before = earlier(&book, entries);
        prop_assert!(plan(export(&before, Shape::Lines), &book, now(LATER)).unwrap().change.ops.is_empty());
        import(export(&book, Shape::Lines), &mut before, now(LATER)).unwrap();
        prop_assert_eq!(export(&before, Shape::Lines), export(&book, Shape::Lines));
    }

    #[test]
    fn a_book_is_taken_in_wherever_one_is(lives in lives(), place in 0..5_usize) {
        let zone = [Tz::UTC, Tz::Asia__Tokyo, Tz::America__Los_Angeles, Tz::Asia__Kathmandu, Tz::Pacific__Kiritimati][place];
        let book = book(&lives);
        let file = export(&book, Shape::Lines);
        let there = imported(&file, now_in(LATER, zone));
        prop_assert_eq!(export(&there, Shape::Lines), file);
    }

    #[test]
    fn two_ways_to_go_on_are_refused_with_both(lives in lives(), note in "[a-z]{3}") {
        let book = book(&lives);
        let mut other = book.clone();
        let Some(promise) = other.promises.values_mut().find(|p| p.walk.entries().len() > 1) else { return Ok(()) };
        *promise = renoted(promise, &note);
        let id = promise.id();
        let error = plan(export(&other, Shape::Lines), &book, now(LATER)).unwrap_err();
        prop_assert!(
            matches!(&error.trouble, crate::exchange::Trouble::Differs { id: which, ours, theirs }
                if *which == id && ours != theirs && theirs.contains(&note)),
            "{}", error
        );
    }
}

/// The same promise with another note at its second entry.
fn renoted(promise: &Promise, note: &str) -> Promise {
    let mut entries = promise.walk.entries().to_vec();
    entries[1].note = Some(note.to_owned());
    let walk = Walk::replay(promise.head.direction, entries, super::HOME).unwrap();
    Promise { walk, ..promise.clone() }
}
