//! What is found in the place of a book, and what becomes of it: books of every landed version are opened, and whatever
//! is no book of ours is refused with the right reason and left byte for byte as it was.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use lifecycle::Direction;
use rusqlite::Connection;
use woord::domain::card::Card;
use woord::domain::change::{Change, Deed, Label, Op, Record};
use woord::domain::habits::Choice;
use woord::domain::plan::{
    Planned, Whom, add_follow_up, capture, edit_contact, edit_detail, hear, take_back,
};
use woord::domain::promise::Detail;
use woord::domain::words::{Certainty, Importance, Start};
use woord::domain::{
    contact::{Contact, Impression, Problem},
    due::Due,
    follow_up::Touch,
};
use woord::store::{KNOWN, Store, StoreError, examine};

use super::kit::{DEVICE, Folder, Hand, STAMP, ZONE, broken, day, dump, exceeded, kept, monday, said};
use super::raw::SCHEMA;

/// A filled book of every version, the oldest first. With a new version: `write_the_dump`, and one more line.
const BOOKS: [&str; KNOWN as usize] = [
    include_str!("../data/book_v1.sql"),
    include_str!("../data/book_v2.sql"),
    include_str!("../data/book_v3.sql"),
    include_str!("../data/book_v4.sql"),
    include_str!("../data/book_v5.sql"),
    include_str!("../data/book_v6.sql"),
    include_str!("../data/book_v7.sql"),
];

/// A book with something in every table, always the same.
fn every_table() -> (Folder, Hand) {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    let kept_one = hand.promise(Direction::Given, "Jan de Vries", "het rapport mailen");
    hand.take(kept_one, vec![kept(), exceeded()]);
    let whom = vec![Whom::New("Zoë Ångström".to_owned())];
    let mut again = said(Direction::Given, whom, "de begroting nakijken", hand.now);
    again.rule = Some("FREQ=WEEKLY;BYDAY=MO".to_owned());
    let open = hand.plan(|book, deal| {
        let captured = capture(book, again, deal).unwrap();
        (captured.change, captured.id)
    });
    let theirs = hand.promise(Direction::Received, "Piet", "de sleutel brengen");
    hand.take(theirs, vec![broken()]);
    hand.plan(|book, deal| (take_back(book, theirs, deal).unwrap(), ()));
    let mut words = said(Direction::Given, Vec::new(), "een boek lenen", hand.now);
    (words.due, words.detail.note) = (Some(Due::on(day("2026-12-05"))), Some("van wie?".to_owned()));
    hand.plan(|book, deal| (capture(book, words, deal).unwrap().change, ()));
    let mut several = said(Direction::Given, vec![Whom::New("Ans".to_owned())], "bellen", hand.now);
    several.unspoken = true;
    hand.plan(|book, deal| (capture(book, several, deal).unwrap().change, ()));
    let detail = Detail {
        importance: Importance::Large,
        note: Some("let op".to_owned()),
        tags: vec!["werk".to_owned()],
        certainty: Some(Certainty::Likely),
    };
    hand.plan(|book, _| (edit_detail(book, &book.promises[&open], detail).unwrap(), ()));
    hand.plan(|book, deal| {
        let contact = book.promises[&open].promisee().unwrap();
        let planned = Planned {
            touch: Touch::Talk,
            contact,
            promise: Some(open),
            day: day("2026-12-01"),
            time: None,
            what: None,
        };
        (add_follow_up(book, planned, deal).0, ())
    });
    hand.plan(|book, deal| {
        let contact = book.promises[&open].promisee().unwrap();
        (hear(book, contact, "zoekt een nieuwe controller", day("2026-11-20"), None, deal).0, ())
    });
    hand.plan(|book, deal| {
        let before = &book.contacts[&book.promises[&open].promisee().unwrap()];
        let start = Impression { start: Start::Voordeel, day: day("2026-11-20"), note: None };
        let problem = Problem { text: "Wie belt mij terug?".to_owned(), day: deal.now.today() };
        let after = Contact { impression: Some(start), problem: Some(problem), ..before.clone() };
        (edit_contact(book, before, after).unwrap(), ())
    });
    hand.plan(|book, _| {
        let contact = book.promises[&open].promisee().unwrap();
        let text =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström\r\nBDAY:1975-03-02\r\nEND:VCARD\r\n".to_owned();
        let card = Box::new(Card { contact, uid: Some("4fbe8971".to_owned()), text });
        let op = Op::Record(Record::Card { before: None, after: Some(card) });
        (Change { label: Label { deed: Deed::Import, subject: None, more: 0 }, ops: vec![op] }, ())
    });
    hand.promise(Direction::Given, "Kees", "komen eten");
    assert!(hand.undo());
    let choice = Choice::new(capture::Why::NextWeekdayNearest, capture::Why::NextWeekdayFarther).unwrap();
    (0..3).for_each(|nth| assert_eq!(hand.store.chose(choice, &hand.now.moment).unwrap(), nth == 2));
    hand.store.lay("capture", Some("ik bel Kees over"), &hand.now.moment).unwrap();
    (folder, hand)
}

/// A file as SQL: tables with their rows first, so that no guard stands in the way of what it once let through.
fn as_sql(db: &Connection) -> String {
    let made = |kinds: &str| -> String {
        let sql = format!(
            "SELECT sql || ';' FROM sqlite_schema WHERE type IN ({kinds}) AND sql IS NOT NULL ORDER BY rowid"
        );
        let mut query = db.prepare(&sql).unwrap();
        let lines = query.query_map([], |r| r.get::<_, String>(0)).unwrap().map(|l| l.unwrap() + "\n");
        lines.collect()
    };
    let version: i64 = db.query_row("PRAGMA user_version", [], |r| r.get(0)).unwrap();
    let head = format!(
        "-- A book of version {version}, as the program made it. Frozen once version {version} has landed; see tests/book/migrations.rs.\n\
        PRAGMA foreign_keys = OFF;\nBEGIN;\n"
    );
    format!(
        "{head}{}{}{}COMMIT;\nPRAGMA user_version = {version};\n",
        made("'table'"),
        dump(db),
        made("'index', 'trigger'")
    )
}

#[test]
#[ignore = "writes the dump of the newest version anew: only as long as that has not landed with anybody"]
fn write_the_dump() {
    let (folder, hand) = every_table();
    drop(hand);
    let db = Connection::open(folder.file()).unwrap();
    let name = format!("{}/tests/data/book_v{KNOWN}.sql", env!("CARGO_MANIFEST_DIR"));
    fs::write(name, as_sql(&db)).unwrap();
}

#[test]
fn a_book_of_every_version_opens_and_lives_on() {
    for (version, book) in (1..).zip(BOOKS) {
        let folder = Folder::new();
        Connection::open(folder.file()).unwrap().execute_batch(book).unwrap();
        let store = Store::open(&folder, STAMP, DEVICE).unwrap_or_else(|why| {
            panic!("{why}; before version {version} has landed: cargo test --test book write_the_dump -- --ignored")
        });
        let mut hand = Hand::new(store, 1000);
        let book = hand.book();
        assert_eq!((book.contacts.len(), book.promises.len(), book.concepts.len()), (5, 4, 2), "{version}");
        assert!(examine(&folder, ZONE).unwrap().unwrap().is_well(), "{version}");
        assert!(hand.redo(), "what was undone before the upgrade can be redone after it");
        hand.promise(Direction::Given, "Nieuw", "iets nieuws");
        assert_eq!(hand.book().promises.len(), 5);
    }
}

#[test]
fn the_dump_of_the_newest_version_shows_every_table() {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(SCHEMA).unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
    let mut query = db.prepare(tables).unwrap();
    for table in query.query_map([], |r| r.get::<_, String>(0)).unwrap() {
        let insert = format!("INSERT INTO {} VALUES", table.unwrap());
        assert!(BOOKS[BOOKS.len() - 1].contains(&insert), "nothing in the dump shows {insert}");
    }
}

/// A book of the version before the newest, as it lay on disk.
fn of_yesterday() -> (Folder, String) {
    let folder = Folder::new();
    let db = Connection::open(folder.file()).unwrap();
    db.execute_batch(BOOKS[BOOKS.len() - 2]).unwrap();
    let rows = dump(&db);
    (folder, rows)
}

#[test]
fn before_a_book_is_migrated_a_snapshot_is_taken_that_can_be_put_back() {
    let (folder, before) = of_yesterday();
    let mut store = folder.open();
    let [snapshot] = &store.snapshots()[..] else { panic!("{:?}", store.snapshots()) };
    assert!(snapshot.to_string_lossy().contains(&format!("{STAMP}-v{}", KNOWN - 1)), "{snapshot:?}");
    let db = Connection::open(snapshot).unwrap();
    assert_eq!(db.query_row("PRAGMA user_version", [], |r| r.get(0)), Ok(KNOWN - 1));
    assert_eq!(dump(&db), before);
    store.restore(snapshot, "20261123T130000").unwrap();
    let (now, version) = (Connection::open(folder.file()).unwrap(), "PRAGMA user_version");
    assert_eq!(
        now.query_row(version, [], |r| r.get(0)),
        Ok(KNOWN),
        "put back, and brought up to date at once"
    );
    assert!(examine(&folder, ZONE).unwrap().unwrap().is_well());
}

#[test]
fn an_older_book_without_a_guard_is_refused_before_it_is_migrated() {
    let (folder, _) = of_yesterday();
    Connection::open(folder.file()).unwrap().execute_batch("DROP TRIGGER course_stays").unwrap();
    let before = bytes(&folder);
    let named = |names: &[String]| names == ["course_stays"];
    assert!(matches!(Store::open(&folder, STAMP, DEVICE), Err(StoreError::Altered(names)) if named(&names)));
    assert!(named(&examine(&folder, ZONE).unwrap().unwrap().altered));
    assert!(bytes(&folder) == before, "it was written to");
    assert!(!folder.join("backups").exists());
}

/// What the file holds, or nothing where there is none.
fn bytes(folder: &Folder) -> Option<Vec<u8>> {
    fs::read(folder.file()).ok()
}

/// The number of a version that is not there yet.
const TOMORROW: i64 = KNOWN + 1;

#[derive(Debug)]
enum Why {
    NotABook,
    Damaged,
    Newer,
    Altered,
}

#[test]
fn what_is_no_book_is_refused_with_its_reason_and_left_as_it_was() {
    let whole = |folder: &Folder| {
        let (source, hand) = every_table();
        hand.store.backup(Some(&folder.file()), STAMP).unwrap();
        drop(source);
    };
    let sql = |folder: &Folder, sql: &str| {
        Connection::open(folder.file()).unwrap().execute_batch(sql).unwrap();
    };
    let cut = |folder: &Folder, keep: u64| {
        whole(folder);
        fs::OpenOptions::new().write(true).open(folder.file()).unwrap().set_len(keep).unwrap();
    };
    let strange = "CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soep');";
    type Make<'a> = Box<dyn Fn(&Folder) + 'a>;
    let table: [(&str, Make<'_>, Why); 10] = [
        (
            "a letter",
            Box::new(|f| fs::write(f.file(), "Lieve mensen,\n".repeat(400)).unwrap()),
            Why::NotABook,
        ),
        ("a few bytes", Box::new(|f| fs::write(f.file(), "hoi").unwrap()), Why::NotABook),
        ("somebody else's database", Box::new(|f| sql(f, strange)), Why::NotABook),
        (
            "theirs, numbered like ours",
            Box::new(|f| sql(f, &format!("{strange} PRAGMA user_version = {KNOWN}"))),
            Why::Altered,
        ),
        (
            "theirs, numbered like our first",
            Box::new(|f| sql(f, &format!("{strange} PRAGMA user_version = 1"))),
            Why::Altered,
        ),
        ("half a book", Box::new(|f| cut(f, 40_960)), Why::Damaged),
        ("the first page of a book", Box::new(|f| cut(f, 4096)), Why::Damaged),
        (
            "a book from tomorrow",
            Box::new(|f| {
                whole(f);
                sql(f, &format!("PRAGMA user_version = {TOMORROW}"));
            }),
            Why::Newer,
        ),
        (
            "a book without a guard",
            Box::new(|f| {
                whole(f);
                sql(f, "DROP TRIGGER course_stays");
            }),
            Why::Altered,
        ),
        (
            "a book numbered nought",
            Box::new(|f| {
                whole(f);
                sql(f, "PRAGMA user_version = 0");
            }),
            Why::NotABook,
        ),
    ];
    for (what, make, why) in table {
        let folder = Folder::new();
        make(&folder);
        let before = bytes(&folder);
        let opened = [
            Store::open(&folder, STAMP, DEVICE).map(|_| ()),
            Store::open_to_read(&folder, STAMP, DEVICE).map(|_| ()),
        ];
        for answer in opened {
            let right = match (&why, &answer) {
                (Why::NotABook, Err(StoreError::NotABook)) | (Why::Damaged, Err(StoreError::Damaged(_))) => {
                    true
                }
                (Why::Newer, Err(StoreError::Newer { found: TOMORROW, known })) => *known == KNOWN,
                (Why::Altered, Err(StoreError::Altered(names))) => names.contains(&"course_stays".to_owned()),
                _ => false,
            };
            assert!(right, "{what} should be {why:?}, not {answer:?}");
        }
        assert!(bytes(&folder) == before, "{what} was written to");
        // The doctor looks at all of them and calls none of them well.
        assert!(!examine(&folder, ZONE).is_ok_and(|found| found.is_some_and(|h| h.is_well())), "{what}");
        assert!(bytes(&folder) == before, "{what} was written to by the doctor");
    }
}

#[test]
fn a_byte_that_turned_over_is_told_or_harmless_but_never_a_panic() {
    let (source, hand) = every_table();
    let whole = source.join("whole.db");
    hand.store.backup(Some(&whole), STAMP).unwrap();
    let book = fs::read(&whole).unwrap();
    let folder = Folder::new();
    for nth in 0..400_usize {
        let mut bytes = book.clone();
        // Places far apart and near together, and every bit of them in turn.
        let at = nth.wrapping_mul(2_654_435_761) % bytes.len();
        bytes[at] ^= 1 << (nth % 8);
        for file in ["woord.db", "woord.db-wal", "woord.db-shm"] {
            let _ = fs::remove_file(folder.join(file));
        }
        fs::write(folder.file(), &bytes).unwrap();
        let _ = examine(&folder, ZONE);
        if let Ok(store) = Store::open(&folder, STAMP, DEVICE) {
            let _ = store.read().book(ZONE);
            let _ = store.read().counts(&monday());
        }
    }
}

#[test]
fn nothing_yet_and_an_empty_file_become_a_book_when_something_is_to_be_written() {
    for empty in [false, true] {
        let folder = Folder::new();
        if empty {
            fs::write(folder.file(), "").unwrap();
        }
        let before = bytes(&folder);
        assert!(Store::open_to_read(&folder, STAMP, DEVICE).unwrap().is_none());
        assert!(examine(&folder, ZONE).unwrap().is_none());
        assert_eq!(bytes(&folder), before, "reading makes nothing");
        let mut hand = Hand::new(folder.open(), 0);
        hand.promise(Direction::Given, "Jan", "het rapport mailen");
        assert_eq!(hand.book().promises.len(), 1);
    }
}

#[test]
fn a_snapshot_that_is_no_whole_book_is_not_put_in_the_place_of_one() {
    let (folder, mut hand) = every_table();
    let (before, newer) = (hand.book(), format!("PRAGMA user_version = {TOMORROW}"));
    for (what, spoil) in [
        ("altered", "DROP TRIGGER course_stays"),
        ("newer", newer.as_str()),
        ("numbered nought", "PRAGMA user_version = 0"),
    ] {
        let from = folder.join(format!("{what}.db"));
        hand.store.backup(Some(&from), STAMP).unwrap();
        Connection::open(&from).unwrap().execute_batch(spoil).unwrap();
        assert!(hand.store.restore(&from, STAMP).is_err(), "{what}");
        assert_eq!(hand.book(), before, "{what}");
    }
    let letter = folder.join("brief.txt");
    fs::write(&letter, "Lieve mensen,\n".repeat(400)).unwrap();
    assert!(hand.store.restore(&letter, STAMP).is_err());
    assert!(hand.store.restore(&folder.join("nergens.db"), STAMP).is_err());
    assert_eq!(hand.book(), before);
    // After every refusal the book still takes a change.
    let now = hand.now;
    hand.plan(|book, deal| {
        let contact = Contact::named(deal.id(), "Nog iemand", now.moment);
        (woord::domain::plan::add_contact(book, contact), ())
    });
}

#[test]
fn the_schema_parses_on_the_machines_own_sqlite_where_there_is_one() {
    let tool = Command::new("sqlite3").arg(":memory:").stdin(Stdio::piped()).stderr(Stdio::piped()).spawn();
    // A machine without the tool shows nothing either way.
    let Ok(mut tool) = tool else { return };
    tool.stdin.take().unwrap().write_all(format!(".bail on\n{SCHEMA}\n").as_bytes()).unwrap();
    let answer = tool.wait_with_output().unwrap();
    assert!(
        answer.status.success() && answer.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
}
