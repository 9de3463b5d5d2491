//! The health of a book: is the file whole, are the guards in place, do courses and standings agree. It only
//! looks, and looks also at files that opening refuses.

use std::path::Path;

use chrono_tz::Tz;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::Result;
use super::open::{FILE, connect};
use super::read::Reader;
use super::schema;
use crate::domain::id::Id;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    /// The version of the file, and the newest this program knows.
    pub version: (i64, i64),
    /// What SQLite found wrong with the file; nothing when it is whole.
    pub faults: Vec<String>,
    /// Triggers or tables missing, altered or foreign.
    pub altered: Vec<String>,
    /// Promises whose course the lifecycle does not accept, or that stand elsewhere than it says.
    pub astray: Vec<String>,
    /// Bytes of the file and of the log beside it.
    pub bytes: (u64, u64),
    /// Promises, contacts and changes.
    pub counts: (i64, i64, i64),
    /// The version of SQLite within this program.
    pub sqlite: String,
}

impl Health {
    /// Nothing is wrong.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.faults.is_empty()
            && self.altered.is_empty()
            && self.astray.is_empty()
            && self.version.0 == self.version.1
    }
}

/// Looks at the book in `folder`; `None` when there is none.
///
/// # Errors
/// When it can't be read at all.
pub fn examine(folder: &Path, zone: Tz) -> Result<Option<Health>> {
    let path = folder.join(FILE);
    let bytes = |path: &Path| std::fs::metadata(path).map(|m| m.len()).unwrap_or(0);
    if bytes(&path) == 0 {
        return Ok(None);
    }
    let (db, _copy) = match connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .and_then(|db| schema::version(&db).map(|_| db))
    {
        Ok(db) => (db, None),
        Err(super::StoreError::NotABook) => return Err(super::StoreError::NotABook),
        Err(_) => super::backup::readable(&path)?,
    };
    db.busy_timeout(std::time::Duration::from_secs(10))?;
    // It only looks: what is in the log stays there.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let mut health = Health {
        version: (schema::version(&db)?, schema::KNOWN),
        bytes: (bytes(&path), bytes(&folder.join(format!("{FILE}-wal")))),
        sqlite: rusqlite::version().to_owned(),
        ..Health::default()
    };
    if health.version.0 == 0 && !super::open::is_empty(&db)? {
        return Err(super::StoreError::NotABook);
    }
    health.faults = faults(&db)?;
    if (1..=schema::KNOWN).contains(&health.version.0) {
        health.altered = schema::altered(&db, health.version.0)?;
    }
    if health.version.0 == schema::KNOWN && health.faults.is_empty() {
        // Where a table is missing or altered, that is what there is to say; the rest is told as far as it goes.
        match look_within(&db, zone) {
            Ok((astray, counts)) => (health.astray, health.counts) = (astray, counts),
            Err(why) if health.altered.is_empty() => return Err(why),
            Err(_) => {}
        }
    }
    Ok(Some(health))
}

/// Promises that are astray; then how many promises, contacts and changes there are.
fn look_within(db: &Connection, zone: Tz) -> Result<(Vec<String>, (i64, i64, i64))> {
    let count = |table: &str| db.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0));
    let counts =
        (count("promise_now WHERE state IS NOT NULL")?, count("contact WHERE gone = 0")?, count("journal")?);
    Ok((astray(db, zone)?, counts))
}

fn faults(db: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for check in ["PRAGMA integrity_check(20)", "PRAGMA foreign_key_check"] {
        let mut query = db.prepare(check)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let text: String = row.get::<_, Option<String>>(0)?.unwrap_or_default();
            if text != "ok" {
                found.push(text);
            }
        }
    }
    Ok(found)
}

fn astray(db: &Connection, zone: Tz) -> Result<Vec<String>> {
    let reader = Reader { db };
    let mut found = Vec::new();
    let mut ids = db.prepare("SELECT id FROM promise ORDER BY id")?;
    let mut rows = ids.query([])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        let Some(id) = Id::parse(&text) else {
            found.push(text);
            continue;
        };
        match reader.promise(id, zone) {
            Ok(Some(promise)) if reader.stands_as(&promise)? => {}
            Ok(_) => found.push(id.to_string()),
            Err(why) => found.push(format!("{id}: {why}")),
        }
    }
    Ok(found)
}

impl Reader<'_> {
    /// Whether the row that lists are made of says what the course and the people in it say.
    fn stands_as(&self, promise: &crate::domain::promise::Promise) -> Result<bool> {
        let standing = promise.standing();
        let row = "SELECT 1 FROM promise_now WHERE promise = ?1 AND direction = ?2 AND live = ?3 AND state IS ?4 AND due = ?5
            AND due_time IS ?6 AND zone IS ?7 AND body = ?8 AND told IS ?9 AND doubt IS ?10 AND doubt_time IS ?11 AND closed IS ?12
            AND promisee IS ?13";
        let mut query = self.db.prepare_cached(row)?;
        Ok(query.exists(rusqlite::params![
            promise.id().as_str(),
            promise.head.direction.as_str(),
            standing.live,
            standing.state.map(lifecycle::State::as_str),
            standing.due.date.to_string(),
            standing.due.clock().map(super::row::clock),
            standing.due.time.map(|(_, zone)| zone.name()),
            standing.body,
            standing.told.map(|d| d.to_string()),
            standing.doubt.map(|d| d.date.to_string()),
            standing.doubt.and_then(|d| d.clock()).map(super::row::clock),
            standing.closed.map(|c| c.to_string()),
            promise.promisee().map(|p| p.to_string()),
        ])?)
    }
}
