//! Opening the store: the folder, the file, the lock under which it is made and migrated, and the settings
//! of every connection. It never migrates without a snapshot, and never touches a newer file.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::{Result, StoreError};
use super::{backup, schema};

/// The file's name in the data folder.
pub const FILE: &str = "woord.db";
pub(super) const LOCK: &str = "woord.lock";
pub(super) const WAIT: Duration = Duration::from_secs(10);
/// The length from which the write-ahead log is folded into the file, a hundred pages: short, since every start reads it.
pub(super) const LONG_LOG: u64 = 100 * 4096;

/// A book on disk.
#[derive(Debug)]
pub struct Store {
    pub(super) db: Connection,
    /// Where it lies.
    pub folder: PathBuf,
    /// It can only be read now.
    pub read_only: bool,
    // A copy to read from, where the file itself can't be opened in place; gone with the store.
    pub(super) copy: Option<backup::Copy>,
}

impl Store {
    /// Opens the book in `folder`, making it if there is none. `stamp` names the snapshot taken before a
    /// migration (`YYYYMMDDTHHMMSS`), `device` the device a new book is first made on.
    ///
    /// # Errors
    /// Anything of [`StoreError`]; the file is then as it was.
    pub fn open(folder: &Path, stamp: &str, device: &str) -> Result<Self> {
        let path = folder.join(FILE);
        if fs::metadata(&path).is_ok_and(|m| m.len() > 0) {
            tighten(folder, &path);
            let db = connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            settle(&db)?;
            match schema::version(&db)? {
                schema::KNOWN => {
                    schema::verify(&db, schema::KNOWN)?;
                    // SQLite opens what can't be written all the same, and says so at the first write only.
                    if db.is_readonly(rusqlite::MAIN_DB)? {
                        return Err(StoreError::ReadOnly);
                    }
                    return Ok(Self::over(db, folder));
                }
                found if found > schema::KNOWN => {
                    return Err(StoreError::Newer { found, known: schema::KNOWN });
                }
                _ => {}
            }
        }
        make(folder, &path, stamp, device)
    }

    /// Opens the book to read; where it can't be written it is read all the same. `None` when there is none.
    ///
    /// # Errors
    /// Anything of [`StoreError`] but that it can't be written.
    pub fn open_to_read(folder: &Path, stamp: &str, device: &str) -> Result<Option<Self>> {
        let path = folder.join(FILE);
        match fs::metadata(&path) {
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(why) if why.kind() == std::io::ErrorKind::PermissionDenied => return Err(StoreError::Denied),
            Ok(m) if m.len() == 0 => return Ok(None),
            _ => {}
        }
        match Self::open(folder, stamp, device) {
            Ok(store) => Ok(Some(store)),
            Err(
                StoreError::ReadOnly
                | StoreError::Full
                | StoreError::Denied
                | StoreError::CantCreate { .. }
                | StoreError::Other(_),
            ) => Self::open_read_only(folder, &path).map(Some),
            Err(other) => Err(other),
        }
    }

    fn open_read_only(folder: &Path, path: &Path) -> Result<Self> {
        let (db, copy) = backup::readable(path)?;
        match schema::version(&db)? {
            schema::KNOWN => schema::verify(&db, schema::KNOWN)?,
            found if found > schema::KNOWN => return Err(StoreError::Newer { found, known: schema::KNOWN }),
            // An older book that can't be migrated can't be read by today's queries either.
            _ => return Err(StoreError::ReadOnly),
        }
        Ok(Self { db, folder: folder.to_owned(), read_only: true, copy })
    }

    /// An empty book in memory, for where there is none and none need be made.
    ///
    /// # Errors
    /// Only if the program's own schema fails.
    pub fn in_memory(folder: &Path, device: &str) -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        settle(&db)?;
        schema::migrate(&mut db)?;
        name_device(&db, device)?;
        Ok(Self::over(db, folder))
    }

    fn over(db: Connection, folder: &Path) -> Self {
        Self { db, folder: folder.to_owned(), read_only: false, copy: None }
    }

    /// A number that changes when another process has changed the book.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.db.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }
}

/// Makes or migrates the book under the lock; whoever comes second finds it done.
fn make(folder: &Path, path: &Path, stamp: &str, device: &str) -> Result<Store> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed(folder))?;
    let lock = lock(folder)?;
    let _file: File = private().create(true).truncate(false).write(true).open(path).map_err(failed(path))?;
    tighten(folder, path);
    let mut db = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // What is there may have been made by another process while this one waited.
    match schema::version(&db)? {
        schema::KNOWN => {}
        found if found > schema::KNOWN => return Err(StoreError::Newer { found, known: schema::KNOWN }),
        found => {
            if found == 0 && !is_empty(&db)? {
                return Err(StoreError::NotABook);
            }
            if found > 0 {
                schema::verify(&db, found)?;
                backup::snapshot(&db, folder, &format!("{stamp}-v{found}"))?;
            }
            db.pragma_update(None, "journal_mode", "WAL")?;
            settle(&db)?;
            schema::migrate(&mut db)?;
            name_device(&db, device)?;
        }
    }
    settle(&db)?;
    schema::verify(&db, schema::KNOWN)?;
    drop(lock);
    Ok(Store::over(db, folder))
}

/// The lock under which a book is made, migrated or put in another's place; it is let go with what is given.
pub(super) fn lock(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let lock = private().create(true).truncate(false).write(true).open(&path).map_err(failed(&path))?;
    lock.lock().map_err(failed(&path))?;
    Ok(lock)
}

/// Why something could not be made or moved at a path.
pub(super) fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> StoreError + use<> {
    let path = path.to_owned();
    move |why| match why.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::CantCreate { path, why },
    }
}

pub(super) fn connect(path: &Path, mode: OpenFlags) -> Result<Connection> {
    // Symbolic links are followed: people keep their data where they like.
    Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI)
        .map_err(|error| match fs::File::open(path) {
            Err(why) if why.kind() == std::io::ErrorKind::PermissionDenied => StoreError::Denied,
            _ => error.into(),
        })
}

/// The settings of every connection: what is confirmed is on disk, and other processes are waited for.
fn settle(db: &Connection) -> Result<()> {
    db.busy_timeout(WAIT)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.set_prepared_statement_cache_capacity(64);
    // SQLite's own folding never empties the log; ours does, see `write`.
    db.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA wal_autocheckpoint = 0;",
    )?;
    Ok(())
}

fn name_device(db: &Connection, device: &str) -> Result<()> {
    db.execute("INSERT OR IGNORE INTO about (key, value) VALUES ('device', ?1)", [device])?;
    Ok(())
}

pub(super) fn is_empty(db: &Connection) -> Result<bool> {
    Ok(db.query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| row.get(0))?)
}

/// Options for a file that only its owner can read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// Takes away what others may do with the folder and the file. A shared folder (`/tmp`) is left alone, and so
/// is what is not ours: the file itself is private all the same.
fn tighten(folder: &Path, path: &Path) {
    for (path, mode, shared_is_left) in [(folder, 0o700, true), (path, 0o600, false)] {
        let Ok(meta) = fs::metadata(path) else { continue };
        let sticky = meta.mode() & 0o1000 != 0;
        if meta.mode() & 0o077 != 0 && !(shared_is_left && sticky) {
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(mode));
        }
    }
}
