//! Somebody opens the file with a bare SQLite connection and tries to cheat. Whatever they write, the tables hold byte
//! for byte what they held; what only the schema's own text could let through is named at the next opening.

use lifecycle::{Direction, State, Step};
use rusqlite::Connection;
use rusqlite::types::Value;
use woord::domain::facts::Facts;
use woord::domain::id::Id;
use woord::domain::plan::take_back;
use woord::store::{Store, StoreError, examine};

use super::kit::{DEVICE, Folder, Hand, STAMP, ZONE, bare, broken, dump, exceeded, kept};
use super::raw::{Row, insert, insert_and, naming, row, step};

/// A book with a promise in every kind of place.
struct Filled {
    folder: Folder,
    open: Id,
    theirs: Id,
    exceeded: Id,
    /// Broken, taken back, then kept: the breaking can't come back.
    cleared: Id,
    /// Captured, then undone.
    unspoken: Id,
}

fn filled() -> Filled {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 100);
    let open = hand.promise(Direction::Given, "Jan de Vries", "het rapport mailen");
    let told = super::kit::day("2026-12-08");
    let melden = Facts::Melden { day: told, channel: woord::domain::words::Channel::Mail };
    hand.take(open, vec![melden]);
    let theirs = hand.promise(Direction::Received, "Sanne", "de sleutel brengen");
    let excelled = hand.promise(Direction::Given, "Piet", "de fiets maken");
    hand.take(excelled, vec![kept(), exceeded()]);
    let cleared = hand.promise(Direction::Given, "Ans", "bellen");
    hand.take(cleared, vec![broken()]);
    hand.plan(|book, deal| (take_back(book, cleared, deal).unwrap(), ()));
    hand.take(cleared, vec![kept()]);
    let unspoken = hand.promise(Direction::Given, "Kees", "komen eten");
    assert!(hand.undo());
    Filled { folder, open, theirs, exceeded: excelled, cleared, unspoken }
}

/// Tries something with each kind of connection; afterwards everything must be as it was.
fn try_all(filled: &Filled, attempt: impl Fn(&Connection) -> Vec<(String, Result<(), String>)>) {
    for recursive in [false, true] {
        let db = bare(&filled.folder.file(), recursive);
        let before = dump(&db);
        for (what, answer) in attempt(&db) {
            let after = dump(&db);
            if after != before {
                let changed: Vec<&str> = after.lines().filter(|line| !before.contains(line)).collect();
                panic!("{what}: {answer:?}, and the book changed:\n{}", changed.join("\n"));
            }
        }
    }
    assert!(examine(&filled.folder, ZONE).unwrap().unwrap().is_well());
}

const VERBS: [&str; 6] =
    ["INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "INSERT OR FAIL", "INSERT OR ROLLBACK"];

fn write_all(db: &Connection, cheats: &[(&str, Row)]) -> Vec<(String, Result<(), String>)> {
    let mut answers = Vec::new();
    for (what, row) in cheats {
        for verb in VERBS {
            let before = dump(db);
            let answer = insert(db, verb, "course", row);
            if dump(db) != before {
                return vec![(format!("{what} by {verb}"), answer)];
            }
        }
        for rest in ["ON CONFLICT DO NOTHING", "ON CONFLICT DO UPDATE SET words = 'x', state = 'verankering'"]
        {
            answers.push((format!("{what} {rest}"), insert_and(db, "INSERT", "course", row, rest)));
        }
    }
    answers
}

fn newest(db: &Connection, promise: Id) -> Row {
    row(db, &format!("promise = '{promise}' ORDER BY seq DESC LIMIT 1")).unwrap()
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

#[test]
fn no_row_of_a_course_skips_repeats_or_turns_back() {
    let filled = filled();
    try_all(&filled, |db| {
        let (open, theirs) = (newest(db, filled.open), newest(db, filled.theirs));
        let (excelled, cleared) = (newest(db, filled.exceeded), newest(db, filled.cleared));
        let unspoken = newest(db, filled.unspoken);
        let voornemen = Some(State::Voornemen);
        let keep = step(Some(&open), Step::Vertonen, Some(State::Vertonen));
        let number = |row: &Row, name: &str| if let Value::Integer(n) = row.get(name) { n } else { 0 };
        let seq = number(&keep, "seq");
        let first = row(db, &format!("promise = '{}' AND seq = 1", filled.open));
        write_all(
            db,
            &[
                (
                    "exceeding what is not kept",
                    step(Some(&open), Step::Overtreffen, Some(State::Voortreffelijk)),
                ),
                ("anchoring what is open", step(Some(&open), Step::Verankeren, Some(State::Verankering))),
                ("repairing what is not broken", step(Some(&open), Step::Herstellen, Some(State::Hersteld))),
                ("keeping twice", step(Some(&excelled), Step::Vertonen, Some(State::Vertonen))),
                ("breaking what is kept", step(Some(&cleared), Step::Breken, Some(State::Gebroken))),
                ("anchoring theirs", step(Some(&theirs), Step::Verankeren, Some(State::Verankering))),
                ("keeping that exceeds at once", keep.clone().with("state", text("voortreffelijk"))),
                ("keeping that stays open", keep.clone().with("state", text("voornemen"))),
                ("a state that is none", keep.clone().with("state", text("klaar"))),
                ("a step that is none", keep.clone().with("entry", text("afvinken"))),
                ("speaking twice", step(Some(&open), Step::Uitspreken, voornemen)),
                ("speaking again what was taken back", step(Some(&unspoken), Step::Uitspreken, voornemen)),
                ("keeping what was taken back", step(Some(&unspoken), Step::Vertonen, Some(State::Vertonen))),
                ("a gap in the course", keep.clone().with("seq", seq + 1).with("live", seq + 1)),
                ("an entry that is there", keep.clone().with("seq", seq - 1).with("live", seq - 1)),
                ("an entry before the first", keep.clone().with("seq", 0).with("live", 0)),
                ("an entry below nought", keep.clone().with("seq", -1).with("live", -1)),
                ("upon an entry that is not live", keep.clone().with("put_upon", seq - 2)),
                ("upon the ground", keep.clone().with("put_upon", 0)),
                ("live elsewhere", keep.clone().with("live", seq - 1)),
                ("a step that names another", keep.clone().with("named", 1)),
                ("taking back what is not newest", naming(&open, "terugnemen", 1, None)),
                ("taking back what is to come", naming(&open, "terugnemen", seq as u32, None)),
                ("taking back to elsewhere", naming(&open, "terugnemen", 2, Some(&excelled))),
                ("taking back what was taken back", naming(&unspoken, "terugnemen", 1, None)),
                ("putting back what a new step cleared", naming(&cleared, "terugzetten", 2, Some(&cleared))),
                ("putting back what is live", naming(&open, "terugzetten", 2, Some(&open))),
                ("putting back nothing", naming(&open, "terugzetten", 0, first.as_ref())),
                ("a course of nobody's", keep.clone().with("promise", text("zzzzzzzzzzzz")).with("seq", 1)),
                ("a course without a promise", keep.clone().with("promise", Value::Null)),
                ("another's course", keep.with("promise", text(filled.theirs.as_str()))),
            ],
        )
    });
}

#[test]
fn no_row_of_a_course_says_what_is_no_day_no_word_or_not_its_own() {
    let filled = filled();
    try_all(&filled, |db| {
        let (open, excelled) = (newest(db, filled.open), newest(db, filled.exceeded));
        let renew = step(Some(&open), Step::Heronderhandelen, Some(State::Voornemen));
        let tell = step(Some(&open), Step::Melden, Some(State::Voornemen));
        let keep = step(Some(&open), Step::Vertonen, Some(State::Vertonen));
        let anchor = step(Some(&excelled), Step::Verankeren, Some(State::Verankering));
        let due = |day: &str| renew.clone().with("due", text(day));
        let timed =
            |time: &str| renew.clone().with("due_time", text(time)).with("zone", text("Europe/Amsterdam"));
        let somebody = newest(db, filled.theirs).get("promise");
        write_all(
            db,
            &[
                ("due on 30 February", due("2026-02-30")),
                ("due some day", due("binnenkort")),
                ("due now", due("now")),
                ("due on a day of two digits", due("26-12-03")),
                ("due at 24:00", timed("24:00")),
                ("due at 9:00", timed("9:00")),
                ("a zone without a time", renew.clone().with("zone", text("Europe/Amsterdam"))),
                ("a time without a zone", renew.clone().with("due_time", text("09:00"))),
                ("a new day that is not said to be set", renew.clone().with("sets_due", 0)),
                ("a set day that is the old one", renew.clone().with("due", open.get("due"))),
                ("an agreement nobody agreed to", renew.clone().with("agreed", 0)),
                (
                    "an agreement that keeps what was told before it",
                    renew.clone().with("told", open.get("told")),
                ),
                ("an agreement with a doubt", renew.clone().with("doubt", text("2026-12-24"))),
                ("an agreement for somebody else", renew.clone().with("contact_to", somebody.clone())),
                ("a blank deliverable", renew.clone().with("body", text(" \u{a0}\t"))),
                ("told on 30 February", tell.clone().with("told", text("2026-02-30"))),
                ("telling that moves the due", tell.clone().with("due", text("2026-12-24"))),
                (
                    "telling that sets the due",
                    tell.clone().with("due", text("2026-12-24")).with("sets_due", 1),
                ),
                ("telling by pigeon", tell.clone().with("channel", text("duif"))),
                ("telling that brings a doubt", tell.clone().with("doubt", text("2026-12-24"))),
                ("a rival time without a rival day", tell.with("doubt_time", text("09:00"))),
                ("keeping that moves the due", keep.clone().with("due", text("2026-12-24"))),
                (
                    "keeping that sets the due",
                    keep.clone().with("due", text("2026-12-24")).with("sets_due", 1),
                ),
                ("keeping another deliverable", keep.clone().with("body", text("iets anders"))),
                ("keeping that forgets what was told", keep.clone().with("told", Value::Null)),
                ("keeping that is not closed", keep.clone().with("closed", Value::Null)),
                ("keeping closed on another day", keep.clone().with("closed", text("2026-11-01"))),
                ("keeping for somebody else", keep.clone().with("contact_to", somebody)),
                (
                    "kept on 30 February",
                    keep.clone().with("happened", text("2026-02-30")).with("closed", text("2026-02-30")),
                ),
                ("kept now", keep.clone().with("happened", text("now")).with("closed", text("now"))),
                (
                    "kept on a Julian day",
                    keep.clone().with("happened", text("2461000")).with("closed", text("2461000")),
                ),
                ("recorded on a day", keep.clone().with("recorded", text("2026-11-23"))),
                ("recorded without an offset", keep.clone().with("recorded", text("2026-11-23T12:00:00"))),
                ("recorded on 30 February", keep.clone().with("recorded", text("2026-02-30T12:00:00+01:00"))),
                ("recorded at 24:00", keep.with("recorded", text("2026-11-23T24:00:00+01:00"))),
                ("anchoring in blank words", anchor.clone().with("words", text("\n"))),
                ("anchoring that closes anew", anchor.with("closed", text("2026-11-24"))),
            ],
        )
    });
}

#[test]
fn nothing_written_is_rewritten_deleted_or_put_beside_itself() {
    let filled = filled();
    let (open, theirs) = (filled.open, filled.theirs);
    let statements = include_str!("../data/cheats.sql");
    try_all(&filled, |db| {
        let mut answers = Vec::new();
        for sql in statements.lines().filter(|line| !line.is_empty() && !line.starts_with("--")) {
            let sql = sql.replace("{open}", open.as_str()).replace("{theirs}", theirs.as_str());
            let before = dump(db);
            let answer = db.execute_batch(&sql).map_err(|error| error.to_string());
            if dump(db) != before {
                return vec![(sql, answer)];
            }
            let guarded =
                answer.as_ref().is_err_and(|why| why.contains("woord: ") || why.contains("constraint"));
            assert!(guarded || sql.contains("OR IGNORE"), "{sql}: {answer:?} is no refusal of ours");
            answers.push((sql, answer));
        }
        answers
    });
}

#[test]
fn what_alters_the_schema_is_named_when_the_book_is_opened() {
    let table = [
        ("DROP TRIGGER course_in_order", "course_in_order"),
        ("DROP TABLE journal", "journal"),
        ("ALTER TABLE course RENAME TO walk", "course"),
        ("ALTER TABLE promise ADD COLUMN secret TEXT", "promise"),
        ("CREATE TRIGGER helper AFTER INSERT ON course BEGIN DELETE FROM ident; END", "helper"),
        ("CREATE TRIGGER sqlitehelper AFTER INSERT ON course BEGIN DELETE FROM ident; END", "sqlitehelper"),
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'BEFORE', 'AFTER') WHERE name = 'course_stays'",
            "course_stays",
        ),
    ];
    for (sql, name) in table {
        let filled = filled();
        bare(&filled.folder.file(), false).execute_batch(sql).unwrap();
        match Store::open(&filled.folder, STAMP, DEVICE) {
            Err(StoreError::Altered(names)) => assert!(names.contains(&name.to_owned()), "{sql}: {names:?}"),
            other => panic!("{sql}: {other:?}"),
        }
        let health = examine(&filled.folder, ZONE).unwrap().unwrap();
        assert!(health.altered.contains(&name.to_owned()), "{sql}: {health:?}");
    }
}

#[test]
fn a_promise_that_was_never_spoken_stands_in_no_list_and_is_named_as_astray() {
    let filled = filled();
    let lonely = super::kit::id(9_999);
    let sql = "INSERT INTO promise (id, direction, verbatim, added) VALUES (?1, 'given', 'ik', '2026-11-23T12:00:00+01:00')";
    bare(&filled.folder.file(), false).execute(sql, [lonely.as_str()]).unwrap();
    let health = examine(&filled.folder, ZONE).unwrap().unwrap();
    assert_eq!(health.astray, [lonely.to_string()]);
    let book = filled.folder.open().read().book(ZONE).unwrap();
    assert!(!book.promises.contains_key(&lonely));
}
