//! The log beside the book stays short, however a book is used: every start reads the whole of it.

use std::fs;

use lifecycle::Direction;
use rusqlite::Connection;

use super::kit::{Folder, Hand};

/// The length of the log in pages.
fn pages(folder: &Folder) -> u64 {
    fs::metadata(folder.join("woord.db-wal")).map_or(0, |log| log.len() / 4096)
}

#[test]
fn a_book_opened_for_every_change_folds_its_log_now_and_then_and_not_every_time() {
    let folder = Folder::new();
    let (mut longest, mut folded) = (0, 0);
    for nth in 0..60 {
        let before = pages(&folder);
        Hand::new(folder.open(), nth * 1000).promise_unread("Jan");
        longest = longest.max(pages(&folder));
        folded += u32::from(pages(&folder) < before);
    }
    assert!(longest < 150, "{longest} pages");
    assert!((2..=20).contains(&folded), "folded {folded} times");
}

#[test]
fn a_long_log_is_left_to_somebody_who_still_reads_it() {
    let folder = Folder::new();
    Hand::new(folder.open(), 0).promise(Direction::Given, "Jan", "bellen");
    let reader = Connection::open(folder.file()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM promise").unwrap();
    for nth in 1..20 {
        Hand::new(folder.open(), nth * 1000).promise_unread("Jan");
    }
    assert!(pages(&folder) > 100, "what is read can't be folded away");
    let seen: i64 = reader.query_row("SELECT count(*) FROM promise", [], |r| r.get(0)).unwrap();
    assert_eq!(seen, 1, "the reader sees the book as it was");
    reader.execute_batch("COMMIT").unwrap();
    let mut hand = Hand::new(folder.open(), 100_000);
    hand.promise_unread("Jan");
    assert_eq!(hand.book().promises.len(), 21);
    drop(hand);
    assert_eq!(pages(&folder), 0);
}
