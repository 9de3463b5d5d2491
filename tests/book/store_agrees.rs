//! The store and the book in memory agree after any lawful sequence of changes, undo and redo included, and a refused
//! one changes nothing. Wishes are random; what they may lead to is said here, never how.

use chrono::TimeDelta;
use proptest::prelude::*;
use woord::domain::book::Book;
use woord::domain::plan::Deal;
use woord::domain::time::Now;
use woord::store::{Store, examine};

use super::kit::{Folder, Hand, ZONE, at, export, id, monday};
use super::views::{Live, lists_agree, live};
use super::wishes::{Wish, draw, wishes};

/// The book on both sides, and what undo and redo should bring back.
struct Pair {
    store: Store,
    book: Book,
    now: Now,
    made: u64,
    /// What counted before each change in force, oldest first.
    before: Vec<Live>,
    /// What counted after each change taken back, the next to redo last.
    after: Vec<Live>,
}

impl Pair {
    fn live(&mut self, minutes: i32, wish: &Wish) {
        self.now = Now::new(self.now.instant() + TimeDelta::minutes(minutes.into()), ZONE);
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            id(*made)
        };
        let mut deal = Deal { now: self.now, fresh: &mut fresh };
        let (book, store) = (&mut self.book, &mut self.store);
        let counted = live(book);
        match wish {
            Wish::Undo => {
                let undone = store.write().unwrap().undo(&mut deal).unwrap();
                assert_eq!(undone.is_some(), !self.before.is_empty(), "undo takes back what is in force");
                if let Some(before) = self.before.pop() {
                    *book = store.read().book(ZONE).unwrap();
                    assert_eq!(live(book), before, "undo brings back what was");
                    self.after.push(counted);
                }
            }
            Wish::Redo => {
                let redone = store.write().unwrap().redo(&mut deal).unwrap();
                assert_eq!(
                    redone.is_some(),
                    !self.after.is_empty(),
                    "redo puts back what was taken back last"
                );
                if let Some(after) = self.after.pop() {
                    *book = store.read().book(ZONE).unwrap();
                    assert_eq!(live(book), after, "redo brings back what was undone");
                    self.before.push(counted);
                }
            }
            wish => {
                if let Some(change) = draw(wish, book, &mut deal) {
                    for op in &change.ops {
                        book.apply(op, ZONE).unwrap();
                    }
                    store.write().unwrap().commit(&change, &mut deal).unwrap();
                    self.before.push(counted);
                    self.after.clear();
                }
                assert_eq!(store.read().book(ZONE).unwrap(), *book, "the store holds what the book holds");
            }
        }
        lists_agree(book, &store.read(), &self.now);
    }
}

fn agree(wishes: &[(i32, Wish)]) {
    let folder = Folder::new();
    let (store, now) = (folder.open(), monday());
    let (before, after) = (Vec::new(), Vec::new());
    let mut pair = Pair { store, book: Book::default(), now, made: 0, before, after };
    for (minutes, wish) in wishes {
        pair.live(*minutes, wish);
    }
    let changes = pair.store.changes().unwrap();
    assert!(changes >= pair.before.len() as i64, "nothing leaves the journal");
    let health = examine(&folder, ZONE).unwrap().unwrap();
    assert!(health.is_well(), "{health:?}");
    // Everything undone leaves nothing that counts, and redone it is all there again.
    let counted = live(&pair.book);
    let undos = pair.before.len();
    for _ in 0..undos {
        pair.live(1, &Wish::Undo);
    }
    assert_eq!(live(&pair.book), live(&Book::default()));
    for _ in 0..undos {
        pair.live(1, &Wish::Redo);
    }
    assert_eq!(live(&pair.book), counted);
    taken_in_elsewhere(&pair.book, pair.made);
}

/// What goes out of one store comes into an empty one, and is the same book there.
fn taken_in_elsewhere(book: &Book, from: u64) {
    let folder = Folder::new();
    let mut there = Hand::new(folder.open(), from);
    there.now = at("2040-01-01T12:00:00");
    there.import(&export(book));
    assert_eq!(there.book(), *book, "what comes in elsewhere is the same book");
    assert!(examine(&folder, ZONE).unwrap().unwrap().is_well());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_store_and_the_book_agree_after_anything(wishes in wishes()) {
        agree(&wishes);
    }
}
