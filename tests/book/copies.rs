//! Copies of the book: made, put back, and read where the book itself can't be written. A copy is whole or not there,
//! and what it replaces is kept.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use lifecycle::Direction;
use woord::store::{Store, StoreError, examine};

use super::kit::{DEVICE, Folder, Hand, STAMP, ZONE};

#[test]
fn a_backup_put_back_is_the_book_as_it_was_and_what_it_replaced_is_kept() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let then = hand.book();
    let snapshot = hand.store.backup(None, STAMP).unwrap();
    hand.promise(Direction::Given, "Sanne", "de begroting nakijken");
    let later = hand.book();

    let kept = hand.store.restore(&snapshot, STAMP).unwrap();
    assert_eq!(hand.book(), then);
    assert!(hand.undo(), "the journal came with it");
    assert!(hand.redo());
    assert!(examine(&folder, ZONE).unwrap().unwrap().is_well());

    hand.store.restore(&kept, STAMP).unwrap();
    assert_eq!(hand.book(), later);
    assert_eq!(folder.open().read().book(ZONE).unwrap(), later, "another connection sees it too");
    // Two of one moment do not write over each other.
    assert_eq!(hand.store.snapshots().len(), 3);
}

#[test]
fn another_process_that_has_the_book_open_sees_what_was_put_back() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    let other = folder.open();
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let snapshot = hand.store.backup(None, STAMP).unwrap();
    let then = hand.book();
    hand.promise(Direction::Given, "Sanne", "de begroting nakijken");
    let version = other.data_version().unwrap();
    hand.store.restore(&snapshot, STAMP).unwrap();
    assert_eq!(other.read().book(ZONE).unwrap(), then);
    assert_ne!(other.data_version().unwrap(), version, "it is told that something changed");
    let mut second = Hand::new(other, 500);
    second.promise(Direction::Given, "Piet", "de fiets maken");
    assert_eq!(hand.book().promises.len(), 2);
}

#[test]
fn a_snapshot_replaces_a_book_that_opens_no_more_and_what_was_there_is_kept_byte_for_byte() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let snapshot = hand.store.backup(None, STAMP).unwrap();
    let then = hand.book();
    hand.promise(Direction::Given, "Sanne", "de begroting nakijken");
    drop(hand);
    fs::write(folder.file(), b"no book at all").unwrap();
    // What can't take its place leaves it as it is.
    let letter = folder.join("brief.txt");
    fs::write(&letter, "Lieve mensen,").unwrap();
    assert!(woord::store::replace(&folder, &letter, STAMP).is_err());
    assert_eq!(fs::read(folder.file()).unwrap(), b"no book at all");

    let kept = woord::store::replace(&folder, &snapshot, STAMP).unwrap();
    assert_eq!(fs::read(&kept).unwrap(), b"no book at all");
    assert_eq!(folder.open().read().book(ZONE).unwrap(), then, "nothing of the old log is in it");
    assert!(examine(&folder, ZONE).unwrap().unwrap().is_well());
}

#[test]
fn a_backup_writes_over_nothing() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let to = folder.join("brief.txt");
    fs::write(&to, "Lieve mensen,").unwrap();
    assert!(matches!(hand.store.backup(Some(&to), STAMP), Err(StoreError::CantCreate { .. })));
    assert_eq!(fs::read_to_string(&to).unwrap(), "Lieve mensen,");
}

/// Makes a folder and its files read-only, as they would be on a disk that is; nothing where this user may write
/// all the same (the superuser), as nothing can be shown then.
fn only_to_be_read(folder: &Folder) -> Option<()> {
    for entry in fs::read_dir(&**folder).unwrap() {
        fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(0o400)).unwrap();
    }
    fs::set_permissions(&**folder, fs::Permissions::from_mode(0o500)).unwrap();
    fs::OpenOptions::new().append(true).open(folder.file()).is_err().then_some(())
}

fn read_there(folder: &Folder) -> Store {
    let mut store = Store::open_to_read(folder, STAMP, DEVICE).unwrap().unwrap();
    assert!(matches!(store.write(), Err(StoreError::ReadOnly)));
    store
}

#[test]
fn a_book_that_cant_be_written_is_read_all_the_same_with_a_log_beside_it_or_without() {
    for log in [true, false] {
        let (source, folder) = (Folder::new(), Folder::new());
        let mut hand = Hand::new(source.open(), 0);
        hand.promise(Direction::Given, "Jan", "het rapport mailen");
        let book = hand.book();
        if log {
            for file in ["woord.db", "woord.db-wal"] {
                fs::copy(source.join(file), folder.join(file)).unwrap();
            }
            assert!(
                fs::metadata(folder.join("woord.db-wal")).unwrap().len() > 0,
                "what was written is in the log"
            );
        } else {
            hand.store.backup(Some(&folder.file()), STAMP).unwrap();
        }
        if only_to_be_read(&folder).is_some() {
            // Two at once, each with what it needs.
            let (one, other) = (read_there(&folder), read_there(&folder));
            assert_eq!(one.read().book(ZONE).unwrap(), book, "log: {log}");
            assert_eq!(other.read().book(ZONE).unwrap(), book, "log: {log}");
            assert!(examine(&folder, ZONE).unwrap().unwrap().is_well(), "log: {log}");
        }
        fs::set_permissions(&*folder, fs::Permissions::from_mode(0o700)).unwrap();
    }
}
