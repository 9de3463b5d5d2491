//! The schema: its migrations, and the check that a file has it whole. It never alters a file that is newer.

use std::fmt::Write as _;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use sha2::{Digest, Sha256};

use super::error::{Result, StoreError};

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../../migrations/0001_book.sql")),
    M::up(include_str!("../../migrations/0002_fewer_guards.sql")),
    M::up(include_str!("../../migrations/0003_desk.sql")),
    M::up(include_str!("../../migrations/0004_series.sql")),
    M::up(include_str!("../../migrations/0005_habits.sql")),
    M::up(include_str!("../../migrations/0006_people.sql")),
    M::up(include_str!("../../migrations/0007_cards.sql")),
];

/// The newest version this program knows.
pub const KNOWN: i64 = STEPS.len() as i64;

/// The fingerprint of a whole schema of every version, after the step to it.
const FINGERPRINTS: [&str; STEPS.len()] = [
    "c7d66657f523f02000f907893947981c2520770945a388f2fd8167d3860cf9e8",
    "368e75452722ad115ba860b30dcb5c6583c5aad8b465b322dab3e8b1e37e4199",
    "3a39ced24e30828d300a2173c35d00787088773d65566fb84b9797ceac27a119",
    "b4b6e09e63e152e9882d71e60b6e1f18a275bc68e2baa1e83a1656ad3d4fbd49",
    "21769cfa3cf4dfc6bf3ac9780dc16918096247a8419c8123aeabc51427c97e5f",
    "e3626a1f0c399fcb041acde878f058af6f1708c00193475c27e6b6de9cbbfc0c",
    "a8fddb804fb19ce5436e9e156641803f4f6db1800c767642d154d289781f69b2",
];

/// The version of a file; nought when nothing has been made in it.
pub(super) fn version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings a file to the newest version. Run it under the lock only.
pub(super) fn migrate(db: &mut Connection) -> Result<()> {
    migrate_to(db, STEPS.len())
}

fn migrate_to(db: &mut Connection, version: usize) -> Result<()> {
    Migrations::from_slice(STEPS).to_version(db, version).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Other(other.to_string()),
    })
}

/// Says that tables and triggers are as the migrations made them, in a file of any version we know: what was
/// altered in an older one is refused before it is migrated, so that no migration builds on it.
pub(super) fn verify(db: &Connection, version: i64) -> Result<()> {
    let whole = usize::try_from(version - 1).ok().and_then(|nth| FINGERPRINTS.get(nth));
    if whole.is_some_and(|whole| fingerprint(db).is_ok_and(|found| found == **whole)) {
        return Ok(());
    }
    let names = altered(db, version)?;
    if names.is_empty() { Ok(()) } else { Err(StoreError::Altered(names)) }
}

/// The names of tables and triggers that are missing, altered, or not ours, in a file of this version.
pub(super) fn altered(db: &Connection, version: i64) -> Result<Vec<String>> {
    let mut fresh = Connection::open_in_memory()?;
    migrate_to(&mut fresh, usize::try_from(version).unwrap_or_default().min(STEPS.len()))?;
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

const OBJECTS: &str = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema
    WHERE type IN ('table', 'trigger') AND name NOT GLOB 'sqlite_*' ORDER BY type, name";

fn objects(db: &Connection) -> Result<Vec<Object>> {
    let mut query = db.prepare(OBJECTS)?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The hash of all of them; every start takes it, so nothing is copied for it.
fn fingerprint(db: &Connection) -> Result<String> {
    let (mut query, mut hash) = (db.prepare(OBJECTS)?, Sha256::new());
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..3 {
            hash.update(row.get_ref(at)?.as_bytes().map_err(rusqlite::Error::from)?);
            hash.update([0]);
        }
    }
    Ok(hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprints_are_those_of_the_migrations() {
        for (nth, whole) in FINGERPRINTS.iter().enumerate() {
            let mut db = Connection::open_in_memory().unwrap();
            migrate_to(&mut db, nth + 1).unwrap();
            assert_eq!(version(&db).unwrap(), nth as i64 + 1);
            assert_eq!(fingerprint(&db).unwrap(), *whole, "of version {}", nth + 1);
        }
    }

    #[test]
    fn the_migrations_are_lawful_sql() {
        Migrations::from_slice(STEPS).validate().unwrap();
    }

    #[test]
    fn a_missing_an_altered_and_a_foreign_trigger_are_named_in_every_version() {
        for version in 1..=STEPS.len() {
            let mut db = Connection::open_in_memory().unwrap();
            migrate_to(&mut db, version).unwrap();
            db.execute_batch(
                "DROP TRIGGER course_stays; DROP TRIGGER promise_stays;
                 CREATE TRIGGER promise_stays BEFORE DELETE ON promise BEGIN SELECT 1; END;
                 CREATE TRIGGER helper AFTER INSERT ON promise BEGIN SELECT 1; END; CREATE TABLE notes (x)",
            )
            .unwrap();
            let Err(StoreError::Altered(names)) = verify(&db, version as i64) else {
                panic!("taken for whole")
            };
            assert_eq!(names, ["course_stays", "promise_stays", "helper"]);
        }
    }
}
