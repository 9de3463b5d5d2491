//! What the tests share: a folder that goes with its test, a clock that stands still, ids in a row, and short ways
//! to fill a book. It claims nothing.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use chrono_tz::Tz;
use lifecycle::Direction;
use rusqlite::Connection;
use woord::domain::book::Book;
use woord::domain::change::Change;
use woord::domain::due::Due;
use woord::domain::facts::Facts;
use woord::domain::id::Id;
use woord::domain::plan::{Deal, Said, Whom, capture, take};
use woord::domain::promise::Detail;
use woord::domain::time::{Happened, Now, instant};
use woord::domain::walk::Taking;
use woord::domain::words::{Channel, Extra};
use woord::exchange::{Reader, Shape, Writer, plan_import};
use woord::store::{FILE, Store, Writing};

pub(crate) const ZONE: Tz = Tz::Europe__Amsterdam;
pub(crate) const STAMP: &str = "20261123T120000";
pub(crate) const DEVICE: &str = "000000000dev";

/// A folder that is gone when its test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let nth = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("woord-test-{}-{nth}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    /// Where the book lies in it.
    pub(crate) fn file(&self) -> PathBuf {
        self.0.join(FILE)
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.0, STAMP, DEVICE).unwrap()
    }
}

impl std::ops::Deref for Folder {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// This local moment in Amsterdam.
pub(crate) fn at(text: &str) -> Now {
    Now::new(instant(text.parse().unwrap(), ZONE), ZONE)
}

/// The Monday on which most of these tests play.
pub(crate) fn monday() -> Now {
    at("2026-11-23T12:00:00")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The nth of a row of ids that look nothing like each other.
pub(crate) fn id(nth: u64) -> Id {
    Id::from_bits(nth.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// Carries out plans on a store, each on the whole book as it stands there.
pub(crate) struct Hand {
    pub(crate) store: Store,
    pub(crate) now: Now,
    made: u64,
}

impl Hand {
    /// `from` is where the ids begin, so that two hands never make the same.
    pub(crate) fn new(store: Store, from: u64) -> Self {
        Self { store, now: monday(), made: from }
    }

    pub(crate) fn book(&self) -> Book {
        self.store.read().book(ZONE).unwrap()
    }

    /// Draws up a change and commits it.
    pub(crate) fn plan<T>(&mut self, draw: impl FnOnce(&Book, &mut Deal<'_>) -> (Change, T)) -> T {
        let book = self.book();
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            id(*made)
        };
        let mut deal = Deal { now: self.now, fresh: &mut fresh };
        let (change, came) = draw(&book, &mut deal);
        self.store.write().unwrap().commit(&change, &mut deal).unwrap();
        came
    }

    pub(crate) fn undo(&mut self) -> bool {
        self.put_right(|writing, deal| writing.undo(deal).unwrap().is_some())
    }

    pub(crate) fn redo(&mut self) -> bool {
        self.put_right(|writing, deal| writing.redo(deal).unwrap().is_some())
    }

    fn put_right(&mut self, how: impl FnOnce(Writing<'_>, &mut Deal<'_>) -> bool) -> bool {
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            id(*made)
        };
        how(self.store.write().unwrap(), &mut Deal { now: self.now, fresh: &mut fresh })
    }

    /// Takes in what went out of a book.
    pub(crate) fn import(&mut self, file: &[u8]) {
        self.plan(|book, deal| {
            let import = plan_import(Reader::new(file), book, deal);
            let import = import.unwrap_or_else(|why| panic!("{why:?}\n{}", String::from_utf8_lossy(file)));
            (import.change, ())
        });
    }

    /// Captures a promise to somebody new.
    pub(crate) fn promise(&mut self, direction: Direction, name: &str, what: &str) -> Id {
        let said = said(direction, vec![Whom::New(name.to_owned())], what, self.now);
        self.plan(|book, deal| {
            let captured = capture(book, said, deal).unwrap();
            (captured.change, captured.id)
        })
    }

    /// Captures a promise to somebody new on a book that is not read first, as fast as it goes.
    pub(crate) fn promise_unread(&mut self, name: &str) -> Id {
        let said = said(Direction::Given, vec![Whom::New(name.to_owned())], "iets doen", self.now);
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            id(*made)
        };
        let mut deal = Deal { now: self.now, fresh: &mut fresh };
        let captured = capture(&Book::default(), said, &mut deal).unwrap();
        self.store.write().unwrap().commit(&captured.change, &mut deal).unwrap();
        captured.id
    }

    /// Takes steps now, as one change.
    pub(crate) fn take(&mut self, promise: Id, facts: Vec<Facts>) {
        let takings = facts.into_iter().map(|facts| Taking { facts, happened: None, note: None }).collect();
        self.plan(|book, deal| (take(book, promise, takings, deal).unwrap().change, ()));
    }
}

/// The book as it goes out.
pub(crate) fn export(book: &Book) -> Vec<u8> {
    let mut out = Writer::begin(Vec::new(), Shape::Lines).unwrap();
    book.contacts.values().for_each(|c| out.contact(c).unwrap());
    book.promises.values().for_each(|p| out.promise(p).unwrap());
    book.concepts.values().for_each(|c| out.concept(c).unwrap());
    book.follow_ups.values().for_each(|f| out.follow_up(f).unwrap());
    book.series.values().for_each(|s| out.series(s).unwrap());
    book.memos.values().for_each(|m| out.memo(m).unwrap());
    out.finish().unwrap()
}

/// A sentence due next Thursday.
pub(crate) fn said(direction: Direction, whom: Vec<Whom>, what: &str, now: Now) -> Said {
    Said {
        direction,
        verbatim: format!("ik {what}"),
        body: what.to_owned(),
        whom,
        due: Some(Due::on(day("2026-12-03"))),
        doubt: None,
        spoken: Happened::At(now.moment),
        channel: Channel::Bel,
        detail: Detail::default(),
        unspoken: false,
        look_again: None,
        rule: None,
    }
}

pub(crate) fn kept() -> Facts {
    Facts::Vertonen { outside: None }
}

pub(crate) fn exceeded() -> Facts {
    Facts::Overtreffen { extra: Extra::More, what: "een samenvatting erbij".to_owned() }
}

pub(crate) fn broken() -> Facts {
    Facts::Breken { why: "geen tijd".to_owned(), told: true, covered_up: false, outside: None }
}

/// A connection that knows nothing of us, with every setting that could help a cheat.
pub(crate) fn bare(file: &Path, recursive: bool) -> Connection {
    let db = Connection::open(file).unwrap();
    loosen(&db, recursive);
    db
}

pub(crate) fn loosen(db: &Connection, recursive: bool) {
    db.execute_batch(&format!(
        "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA recursive_triggers = {};",
        if recursive { "ON" } else { "OFF" }
    ))
    .unwrap();
}

/// Every value of every table, as SQL would write it.
pub(crate) fn dump(db: &Connection) -> String {
    let names = |sql: &str| -> Vec<String> {
        let mut query = db.prepare(sql).unwrap();
        query.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let mut text = String::new();
    for table in names("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        let columns = names(&format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"));
        let quoted: Vec<String> = columns.iter().map(|c| format!("quote({c})")).collect();
        let rows = format!("SELECT {} AS row FROM {table} ORDER BY 1", quoted.join(" || ',' || "));
        for row in names(&rows) {
            text.push_str(&format!("INSERT INTO {table} VALUES ({row});\n"));
        }
    }
    text
}
