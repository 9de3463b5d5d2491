//! A file in the book's place that is no book, or not whole, or from a later day. It is named, exit code 5, and not a
//! byte of it is touched.

use std::fs;

use rusqlite::Connection;

use super::home::Home;

const COMMANDS: &[&[&str]] = &[
    &["zeg", "ik mail Jan morgen de brief"],
    &["lijst"],
    &["toon", "rapport"],
    &["nagekomen", "rapport"],
    &["ongedaan"],
    &["controle"],
    &["uitvoer"],
    &["reservekopie"],
    &["status"],
    &["contact", "lijst"],
];

/// A book with something in it, all of it in one file.
fn book() -> Home {
    let home = Home::new();
    assert_eq!(home.run(["zeg", "ik mail Jan donderdag het rapport"]).code, 0);
    let db = Connection::open(home.book()).unwrap();
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    drop(db);
    home
}

/// Every command refuses, says this, and leaves the file alone.
fn refused(home: &Home, says: &str) {
    let bytes = fs::read(home.book()).unwrap();
    for args in COMMANDS {
        let ran = home.run(*args);
        assert_eq!(ran.code, 5, "{args:?}: {}", ran.all());
        assert!(ran.err.contains(says), "{args:?}: {}", ran.all());
        assert_eq!(fs::read(home.book()).unwrap(), bytes, "{args:?} touched the file");
    }
}

#[test]
fn a_file_that_is_no_book_is_left_alone() {
    let home = Home::new();
    fs::create_dir(home.data()).unwrap();
    fs::write(home.book(), "Een brief van lang geleden, geen boek.\n".repeat(200)).unwrap();
    refused(&home, "geen boek van woord");
}

#[test]
fn a_database_of_somebody_else_is_left_alone() {
    let home = Home::new();
    fs::create_dir(home.data()).unwrap();
    Connection::open(home.book()).unwrap().execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
    refused(&home, "geen boek van woord");
}

#[test]
fn a_book_cut_short_is_left_alone() {
    for pages in [1, 3, 12] {
        let home = book();
        let bytes = fs::read(home.book()).unwrap();
        fs::write(home.book(), &bytes[..pages * 4096 + 100]).unwrap();
        refused(&home, "beschadigd");
    }
}

#[test]
fn a_newer_book_is_refused_with_both_versions() {
    let home = book();
    Connection::open(home.book()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    refused(&home, "99");
}

#[test]
fn a_guard_that_is_gone_is_named() {
    let home = book();
    let db = Connection::open(home.book()).unwrap();
    let guard: String = db
        .query_row("SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1", [], |row| row.get(0))
        .unwrap();
    db.execute_batch(&format!("DROP TRIGGER {guard}; PRAGMA wal_checkpoint(TRUNCATE)")).unwrap();
    drop(db);
    assert_eq!(home.run(["zeg", "ik mail Jan morgen de brief"]).code, 5);
    let ran = home.run(["controle"]);
    assert_eq!(ran.code, 5);
    assert!(ran.all().contains(&guard), "{}", ran.all());
}

#[test]
fn a_book_whose_making_was_cut_off_at_the_last_moment_is_written_in() {
    let home = book();
    let db = Connection::open(home.book()).unwrap();
    assert_eq!(db.execute("DELETE FROM about WHERE key = 'device'", []).unwrap(), 1);
    drop(db);
    let ran = home.run(["zeg", "ik mail Jan morgen de brief"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    home.is_well();
}

#[test]
fn garbage_in_an_import_takes_nothing_in() {
    let home = book();
    let before = home.exported();
    let file = home.folder().join("in.jsonl");
    let good = r#"{"id":"1","contact":"Jan","text":"goed","spoken_at":"2026-11-20T10:00:00+01:00","due":"2026-11-27","state":"open"}"#;
    let long = format!(r#"{{"id":"{}"#, "x".repeat(1_000_000));
    for bad in
        ["dit is geen JSON", "[]", "{}", "null", r#"{"type":"kaas"}"#, "\u{feff}\u{0}", &long, "{{{{{{{{"]
    {
        fs::write(&file, format!("{good}\n{bad}\n")).unwrap();
        let ran = home.run(["invoer", "in.jsonl"]);
        assert!(ran.code == 1, "{:.80}: {}", bad, ran.all());
        assert!(ran.err.contains("in.jsonl") && ran.err.contains("regel 2"), "{:.80}: {}", bad, ran.all());
        assert!(ran.err.len() < 2000, "a sentence, no flood: {}", ran.err.len());
    }
    fs::write(&file, [good.as_bytes(), b"\n\xff\xfe\n"].concat()).unwrap();
    assert_eq!(home.run(["invoer", "in.jsonl"]).code, 1);
    fs::write(&file, format!("{}\n", "[".repeat(200_000))).unwrap();
    assert_eq!(home.run(["invoer", "in.jsonl"]).code, 1);
    assert_eq!(home.exported(), before);
}
