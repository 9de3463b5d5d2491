//! Talks that are noted by themselves, on disk: one with a contact a day however little the plan knew of the book, in the
//! change in which the words are said, and none by an import.

use lifecycle::Direction;
use woord::domain::book::Book;
use woord::domain::id::Id;
use woord::domain::memo::{Memo, MemoKind};
use woord::domain::plan::{Deal, Whom, capture, merge_contacts};
use woord::domain::words::Channel;

use super::kit::{Folder, Hand, ZONE, export, id, said};

fn talks(hand: &Hand) -> usize {
    hand.store.read().memos_of_kind(MemoKind::Encounter).unwrap().len()
}

/// Captures a promise to somebody of the book by a plan that knows nothing of the book, as the shell does.
fn say_unread(hand: &mut Hand, whom: Id, made: u64) {
    let said = said(Direction::Given, vec![Whom::Known(whom)], "bellen", hand.now);
    let mut next = made;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let mut deal = Deal { now: hand.now, fresh: &mut fresh };
    let captured = capture(&Book::default(), said, &mut deal).unwrap();
    hand.store.write().unwrap().commit(&captured.change, &mut deal).unwrap();
}

#[test]
fn a_day_has_one_talk_with_a_contact_whatever_the_plan_knew() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    let first = hand.promise(Direction::Given, "Jan", "het rapport mailen");
    assert_eq!(talks(&hand), 1);
    let jan = hand.book().promises[&first].promisee().unwrap();
    say_unread(&mut hand, jan, 1000);
    assert_eq!((talks(&hand), hand.book().promises.len()), (1, 2));
    // What was left out is no part of the change: undo takes back what was done, and no more.
    assert!(hand.undo());
    assert_eq!(talks(&hand), 1);
    assert!(hand.redo());
    assert_eq!(talks(&hand), 1);
    assert!(hand.undo() && hand.undo());
    assert_eq!(talks(&hand), 0, "undo takes the talk with the promise");
    assert!(hand.redo());
    assert_eq!(talks(&hand), 1, "redo brings both");
}

#[test]
fn who_was_merged_was_spoken_as_who_they_are_now() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    let people: Vec<Id> = ["Jan", "Jan de Boer", "J. de Boer"]
        .into_iter()
        .map(|name| {
            let promise = hand.promise(Direction::Given, name, "bellen");
            hand.book().promises[&promise].promisee().unwrap()
        })
        .collect();
    assert_eq!(talks(&hand), 3);
    // A chain: the third is the second, who is the first.
    hand.plan(|book, _| (merge_contacts(book, people[1], people[2]).unwrap(), ()));
    hand.plan(|book, _| (merge_contacts(book, people[0], people[1]).unwrap(), ()));
    say_unread(&mut hand, people[0], 1000);
    assert_eq!(talks(&hand), 3);
    let reader = hand.store.read();
    assert_eq!(reader.memos_with(people[0], MemoKind::Encounter, 9).unwrap().len(), 3);
    assert!(reader.last_spoken_with(people[0]).unwrap().is_some());
}

#[test]
fn an_import_notes_no_talk_that_it_is_not_told_of() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let told = String::from_utf8(export(&hand.book())).unwrap();
    let silent: String =
        told.lines().filter(|line| !line.contains("\"encounter\"")).map(|line| format!("{line}\n")).collect();
    let mut there = Hand::new(elsewhere.open(), 500);
    there.import(silent.as_bytes());
    assert_eq!((talks(&there), there.book().promises.len()), (0, 1));
    // Told later, it is taken in once.
    there.import(told.as_bytes());
    there.import(told.as_bytes());
    assert_eq!(talks(&there), 1);
    let memos = there.store.read().memos_now(&there.now).unwrap();
    assert!(matches!(memos.as_slice(), [Memo::Encounter(talk)] if talk.channel == Channel::Bel));
    assert_eq!(there.store.read().book(ZONE).unwrap(), hand.book());
}
