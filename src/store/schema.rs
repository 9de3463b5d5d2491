//! The schema: its migrations, and the check that a file has it whole. It never alters a file that is newer.

use std::fmt::Write as _;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use sha2::{Digest, Sha256};

use super::error::{Result, StoreError};

const STEPS: &[M<'static>] = &[M::up(include_str!("../../migrations/0001_book.sql"))];

/// The newest version this program knows.
pub const KNOWN: i64 = 1;

/// The fingerprint of a whole schema of the newest version.
const FINGERPRINT: &str = "c7d66657f523f02000f907893947981c2520770945a388f2fd8167d3860cf9e8";

/// The version of a file; nought when nothing has been made in it.
pub(super) fn version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings a file to the newest version. Run it under the lock only.
pub(super) fn migrate(db: &mut Connection) -> Result<()> {
    Migrations::from_slice(STEPS).to_latest(db).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Other(other.to_string()),
    })
}

/// Says that tables and triggers are as the migrations made them.
pub(super) fn verify(db: &Connection) -> Result<()> {
    if fingerprint(&objects(db)?) == FINGERPRINT {
        return Ok(());
    }
    let names = altered(db)?;
    if names.is_empty() { Ok(()) } else { Err(StoreError::Altered(names)) }
}

/// The names of tables and triggers that are missing, altered, or not ours.
pub(super) fn altered(db: &Connection) -> Result<Vec<String>> {
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh)?;
    let (ours, theirs) = (objects(&fresh)?, objects(db)?);
    let mut names: Vec<String> =
        ours.iter().filter(|o| !theirs.contains(o)).map(|(_, name, _)| name.clone()).collect();
    // A table of somebody else's does no harm; a trigger might.
    names.extend(
        theirs
            .iter()
            .filter(|(kind, name, _)| kind == "trigger" && !ours.iter().any(|(_, n, _)| n == name))
            .map(|(_, name, _)| name.clone()),
    );
    Ok(names)
}

type Object = (String, String, String);

fn objects(db: &Connection) -> Result<Vec<Object>> {
    let mut query = db.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema
         WHERE type IN ('table', 'trigger') AND name NOT GLOB 'sqlite_*' ORDER BY type, name",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn fingerprint(objects: &[Object]) -> String {
    let mut hash = Sha256::new();
    for (kind, name, sql) in objects {
        for part in [kind, name, sql] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
    }
    hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_and_the_version_are_those_of_the_migrations() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        assert_eq!(version(&db).unwrap(), KNOWN);
        assert_eq!(fingerprint(&objects(&db).unwrap()), FINGERPRINT);
    }

    #[test]
    fn the_migrations_are_lawful_sql() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn a_missing_an_altered_and_a_foreign_trigger_are_named() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        db.execute_batch(
            "DROP TRIGGER course_stays; DROP TRIGGER promise_stays;
             CREATE TRIGGER promise_stays BEFORE DELETE ON promise BEGIN SELECT 1; END;
             CREATE TRIGGER helper AFTER INSERT ON promise BEGIN SELECT 1; END; CREATE TABLE notes (x)",
        )
        .unwrap();
        let Err(StoreError::Altered(names)) = verify(&db) else { panic!("taken for whole") };
        assert_eq!(names, ["course_stays", "promise_stays", "helper"]);
    }
}
