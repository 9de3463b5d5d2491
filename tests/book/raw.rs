//! Rows of `course` as somebody with a bare connection would write them: columns and values, nothing judged. It is
//! written from the schema alone and never asks the program what belongs in a row.

use lifecycle::{State, Step};
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use super::kit::id;

/// The text of every migration, in order.
pub(crate) const SCHEMA: &str = concat!(
    include_str!("../../migrations/0001_book.sql"),
    include_str!("../../migrations/0002_fewer_guards.sql"),
    include_str!("../../migrations/0003_desk.sql"),
);

/// A promise, its promisee and a second contact in a file of nothing but the schema.
pub(crate) struct Sheet {
    pub(crate) db: Connection,
}

/// The newest live entry, and the state.
pub(crate) type Place = (u32, Option<State>);

pub(crate) const SPOKEN_AT: &str = "2026-11-23T12:00:00+01:00";

impl Sheet {
    /// `peopled` says whether the promise has a promisee.
    pub(crate) fn new(direction: &str, peopled: bool) -> Self {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(SCHEMA).unwrap();
        super::kit::loosen(&db, false);
        for nth in [1, 2] {
            let contact =
                "INSERT INTO contact (id, name, folded, circle, added) VALUES (?1, 'Jan', 'jan', 'vast', ?2)";
            db.execute(contact, params![id(nth).as_str(), SPOKEN_AT]).unwrap();
        }
        let promise = "INSERT INTO promise (id, direction, verbatim, added) VALUES (?1, ?2, 'ik mail Jan het rapport', ?3)";
        db.execute(promise, params![promise_id(), direction, SPOKEN_AT]).unwrap();
        if peopled {
            let part =
                "INSERT INTO promise_contact (promise, place, contact, role) VALUES (?1, 0, ?2, 'promisee')";
            db.execute(part, params![promise_id(), id(1).as_str()]).unwrap();
        }
        Self { db }
    }

    /// Where the promise stands: the newest live entry and the state; nothing before it is spoken.
    pub(crate) fn stands(&self) -> Option<Place> {
        let now = "SELECT live, state FROM promise_now WHERE promise = ?1";
        let read = |r: &rusqlite::Row<'_>| {
            Ok((r.get(0)?, r.get::<_, Option<String>>(1)?.map(|s| State::parse(&s).unwrap())))
        };
        self.db.query_row(now, [promise_id()], read).ok()
    }

    /// The newest row, as it stands.
    pub(crate) fn newest(&self) -> Option<Row> {
        self.row("seq = (SELECT max(seq) FROM course)")
    }

    /// The row of this number.
    pub(crate) fn numbered(&self, seq: u32) -> Option<Row> {
        self.row(&format!("seq = {seq}"))
    }

    fn row(&self, which: &str) -> Option<Row> {
        row(&self.db, which)
    }

    /// Writes a row, looks where the promise stands then, and makes it as if nothing had been written.
    pub(crate) fn attempt(&self, row: &Row) -> (Result<(), String>, Option<Place>) {
        self.db.execute_batch("SAVEPOINT attempt").unwrap();
        let answer = (self.write(row), self.stands());
        self.db.execute_batch("ROLLBACK TO attempt; RELEASE attempt").unwrap();
        answer
    }

    /// Writes a row; says what the file answered.
    pub(crate) fn write(&self, row: &Row) -> Result<(), String> {
        insert(&self.db, "INSERT", "course", row)
    }
}

/// One row of `course`.
pub(crate) fn row(db: &Connection, which: &str) -> Option<Row> {
    let mut query = db.prepare(&format!("SELECT * FROM course WHERE {which}")).unwrap();
    let names: Vec<String> = query.column_names().into_iter().map(str::to_owned).collect();
    let read = |r: &rusqlite::Row<'_>| {
        names.iter().enumerate().map(|(at, name)| Ok((name.clone(), r.get(at)?))).collect()
    };
    query.query_row([], read).ok().map(Row)
}

pub(crate) fn promise_id() -> String {
    id(3).as_str().to_owned()
}

/// Puts a row in a table with this verb.
pub(crate) fn insert(db: &Connection, verb: &str, table: &str, row: &Row) -> Result<(), String> {
    insert_and(db, verb, table, row, "")
}

/// The same, with what follows the values.
pub(crate) fn insert_and(
    db: &Connection,
    verb: &str,
    table: &str,
    row: &Row,
    rest: &str,
) -> Result<(), String> {
    let names: Vec<&str> = row.0.iter().map(|(name, _)| name.as_str()).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!("{verb} INTO {table} ({}) VALUES ({marks}) {rest}", names.join(", "));
    db.execute(&sql, params_from_iter(row.0.iter().map(|(_, value)| value)))
        .map(|_| ())
        .map_err(|error| error.to_string())
}

/// Names of columns, and what stands in them.
#[derive(Clone, Debug)]
pub(crate) struct Row(pub(crate) Vec<(String, Value)>);

impl Row {
    /// Sets a column.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        match self.0.iter_mut().find(|(column, _)| column == name) {
            Some((_, there)) => *there = value,
            None => self.0.push((name.to_owned(), value)),
        }
        self
    }

    pub(crate) fn get(&self, name: &str) -> Value {
        self.0.iter().find(|(column, _)| column == name).map_or(Value::Null, |(_, value)| value.clone())
    }

    fn number(&self, name: &str) -> i64 {
        if let Value::Integer(n) = self.get(name) { n } else { 0 }
    }
}

/// What an entry leaves as it is: all of the standing but the entry's own facts.
const STANDING: [&str; 10] =
    ["state", "due", "due_time", "zone", "body", "told", "doubt", "doubt_time", "closed", "live"];

fn blank(before: Option<&Row>, entry: &str) -> Row {
    let seq = before.map_or(1, |b| b.number("seq") + 1);
    let upon = before.map_or(0, |b| b.number("live"));
    let row = Row(Vec::new())
        .with("promise", before.map_or_else(|| Value::Text(promise_id()), |b| b.get("promise")))
        .with("seq", seq)
        .with("entry", entry.to_owned())
        .with("put_upon", upon)
        .with("happened", SPOKEN_AT.to_owned())
        .with("recorded", SPOKEN_AT.to_owned())
        .with("sets_due", 0);
    let row =
        STANDING.iter().fold(row, |row, name| row.with(name, before.map_or(Value::Null, |b| b.get(name))));
    if before.is_some() {
        return row;
    }
    row.with("due", "2026-12-03".to_owned()).with("body", "het rapport mailen".to_owned())
}

/// A step with everything it needs, said to lead to this state.
pub(crate) fn step(before: Option<&Row>, step: Step, state: Option<State>) -> Row {
    let row = blank(before, step.as_str());
    let seq = row.number("seq");
    let text = |words: &str| Value::Text(words.to_owned());
    let row = row.with("live", seq).with("state", state.map_or(Value::Null, |s| text(s.as_str())));
    let other_day = if row.get("due") == text("2026-12-03") { "2026-12-10" } else { "2026-12-03" };
    let new_due = |row: Row| row.with("due", text(other_day)).with("sets_due", 1).with("doubt", Value::Null);
    match step {
        Step::Uitspreken => row.with("channel", text("bel")).with("sets_due", 1),
        Step::Heronderhandelen => new_due(row).with("agreed", 1).with("told", Value::Null),
        Step::Corrigeren => new_due(row).with("words", text("verkeerd verstaan")),
        Step::Melden => row.with("told", text("2026-12-08")).with("channel", text("mail")),
        Step::Vertonen => row.with("closed", text(SPOKEN_AT)),
        Step::Overtreffen => row.with("kind", text("more")).with("words", text("een samenvatting")),
        Step::Verankeren => row.with("channel", text("bel")).with("words", text("gezegd")),
        Step::Breken => row
            .with("closed", text(SPOKEN_AT))
            .with("words", text("geen tijd"))
            .with("other_knows", 0)
            .with("covered_up", 0),
        Step::Herstellen => row.with("words", text("alsnog")).with("other_knows", 1).with("accepted", 1),
        Step::Ontheffen => {
            row.with("closed", text(SPOKEN_AT)).with("kind", text("moot")).with("words", text("hoeft niet"))
        }
    }
}

/// Taking back (`terugnemen`) or putting back (`terugzetten`) the entry `named`, to stand where `after` stands.
pub(crate) fn naming(before: &Row, entry: &str, named: u32, after: Option<&Row>) -> Row {
    let row = blank(Some(before), entry).with("named", i64::from(named));
    let first_words = ["due", "due_time", "zone", "body", "doubt", "doubt_time"];
    STANDING.iter().fold(row, |row, name| match after {
        Some(there) => row.with(name, there.get(name)),
        None if *name == "live" => row.with("live", 0),
        None if first_words.contains(name) => row,
        None => row.with(name, Value::Null),
    })
}
