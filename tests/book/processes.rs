//! Several processes at one book: real ones, this test binary started again with one task each. Nothing is lost, nobody
//! is told that the book is locked, and everything that is made can be read by its owner only.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use lifecycle::Direction;
use woord::store::{Store, examine};

use super::kit::{DEVICE, Folder, Hand, STAMP, ZONE};

const FOLDER: &str = "WOORD_TEST_FOLDER";
const NTH: &str = "WOORD_TEST_NTH";

/// Starts this binary again to run one of the tasks below.
fn start(task: &str, folder: &Path, nth: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", &format!("book::processes::{task}")])
        .env(FOLDER, folder)
        .env(NTH, nth.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn all_well(children: Vec<Child>) {
    for child in children {
        let said = child.wait_with_output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    }
}

/// What a task was told; nothing where it was not started by a test here.
fn told() -> Option<(Store, u64)> {
    let folder = std::env::var_os(FOLDER)?;
    let nth = std::env::var(NTH).ok()?.parse().ok()?;
    Some((Store::open(Path::new(&folder), STAMP, &format!("{DEVICE}{nth}")).unwrap(), nth))
}

#[test]
#[ignore = "a task of the tests below, in a process of its own"]
fn open_it() {
    let Some((store, _)) = told() else { return };
    assert_eq!(store.changes().unwrap(), 0);
}

#[test]
#[ignore = "a task of the tests below, in a process of its own"]
fn capture_a_hundred() {
    let Some((store, nth)) = told() else { return };
    let mut hand = Hand::new(store, nth * 100_000);
    for i in 0..100 {
        hand.promise_unread(&format!("Naam {nth} {i}"));
    }
}

#[test]
fn ten_that_open_at_once_where_there_is_none_make_one_store() {
    let folder = Folder::new();
    let place = folder.join("diep").join("woord");
    all_well((0..10).map(|nth| start("open_it", &place, nth)).collect());
    let files: BTreeSet<String> = fs::read_dir(&place)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(files.iter().all(|f| f.starts_with("woord.db") || f == "woord.lock"), "{files:?}");
    assert!(examine(&place, ZONE).unwrap().unwrap().is_well());
    let db = rusqlite::Connection::open(place.join("woord.db")).unwrap();
    let devices: i64 =
        db.query_row("SELECT count(*) FROM about WHERE key = 'device'", [], |r| r.get(0)).unwrap();
    assert_eq!(devices, 1, "one of them made it, and the others took what was there");
}

#[test]
fn four_that_capture_a_hundred_each_at_once_lose_nothing() {
    let folder = Folder::new();
    all_well((1..=4).map(|nth| start("capture_a_hundred", &folder, nth)).collect());
    let store = folder.open();
    let book = store.read().book(ZONE).unwrap();
    assert_eq!((book.promises.len(), book.contacts.len()), (400, 400));
    assert_eq!(store.changes().unwrap(), 400);
    assert!(examine(&folder, ZONE).unwrap().unwrap().is_well());
}

#[test]
fn everything_that_is_made_is_its_owners_alone() {
    let folder = Folder::new();
    fs::set_permissions(&*folder, fs::Permissions::from_mode(0o755)).unwrap();
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let snapshot = hand.store.backup(None, STAMP).unwrap();
    let elsewhere = hand.store.backup(Some(&folder.join("kopie.db")), STAMP).unwrap();
    hand.store.restore(&snapshot, STAMP).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut seen = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(path) = folders.pop() {
        assert_eq!(mode(&path), 0o700, "{}", path.display());
        for entry in fs::read_dir(&path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert_eq!(mode(&path), 0o600, "{}", path.display());
                seen.insert(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    for file in ["woord.db", "woord.db-wal", "woord.db-shm", "woord.lock", "kopie.db"] {
        assert!(seen.contains(file), "{file} was not looked at: {seen:?}");
    }
    assert!(elsewhere.exists() && snapshot.exists());
    // What somebody opened up is closed again.
    fs::set_permissions(folder.file(), fs::Permissions::from_mode(0o644)).unwrap();
    drop(folder.open());
    assert_eq!(mode(&folder.file()), 0o600);
}
