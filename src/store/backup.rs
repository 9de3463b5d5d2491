//! Copies of the book: snapshots, restoring one, and a copy to read where the file can't be opened in place.
//! It never writes over a snapshot, and never restores without keeping what was there.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::error::{Result, StoreError};
use super::open::{FILE, Store, connect, private};
use super::schema;

/// The folder of the snapshots in the data folder.
pub const FOLDER: &str = "backups";

/// A private folder with a copy in it; it goes when this goes.
#[derive(Debug)]
pub(super) struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A connection that reads a file which can't be opened to write. Without a log beside it, it is read where
/// it lies; with one, a private copy of both is read, so that nothing confirmed is missed.
pub(super) fn readable(path: &Path) -> Result<(Connection, Option<Copy>)> {
    let log = beside(path, "-wal");
    if fs::metadata(&log).is_ok_and(|m| m.len() > 0) {
        let folder = private_folder()?;
        let failed = |why: std::io::Error| StoreError::CantCreate { path: folder.clone(), why };
        let copy = Copy(folder.clone());
        let to = folder.join(FILE);
        fs::copy(path, &to).map_err(failed)?;
        fs::copy(&log, beside(&to, "-wal")).map_err(failed)?;
        return Ok((connect(&to, OpenFlags::SQLITE_OPEN_READ_WRITE)?, Some(copy)));
    }
    let text = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let address = PathBuf::from(format!("file:{text}?immutable=1"));
    Ok((connect(&address, OpenFlags::SQLITE_OPEN_READ_ONLY)?, None))
}

/// A new folder that only its owner can read. One that is there already, another reader's or left behind, is let be.
fn private_folder() -> Result<PathBuf> {
    let mut nth = 0_u32;
    loop {
        let folder = std::env::temp_dir().join(format!("woord-read-{}-{nth}", std::process::id()));
        match fs::DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => return Ok(folder),
            Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists && nth < 1000 => nth += 1,
            Err(why) => return Err(StoreError::CantCreate { path: folder, why }),
        }
    }
}

pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A copy of a book in `backups/`, named by `stamp`.
pub(super) fn snapshot(db: &Connection, folder: &Path, stamp: &str) -> Result<PathBuf> {
    let folder = folder.join(FOLDER);
    let failed = |why| StoreError::CantCreate { path: folder.clone(), why };
    fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(failed)?;
    let to = (0..)
        .map(|nth| {
            folder.join(if nth == 0 {
                format!("woord-{stamp}.db")
            } else {
                format!("woord-{stamp}-{nth}.db")
            })
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| folder.join(format!("woord-{stamp}.db")));
    copy_to(db, &to)?;
    Ok(to)
}

/// Copies a book to a new private file, whole or not at all.
pub(super) fn copy_to(db: &Connection, to: &Path) -> Result<()> {
    let failed = |why: std::io::Error| match why.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => StoreError::CantCreate { path: to.to_owned(), why },
    };
    private().create_new(true).write(true).open(to).map_err(failed)?;
    let copied = (|| {
        let mut target = connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        Backup::new(db, &mut target)?.run_to_completion(2000, Duration::ZERO, None)?;
        // A snapshot is one file: no log beside it.
        target.pragma_update(None, "journal_mode", "DELETE")?;
        target.close().map_err(|(_, error)| StoreError::from(error))
    })();
    if copied.is_err() {
        let _ = fs::remove_file(to);
    }
    copied
}

/// A connection to a file that can be put in the place of a book.
pub(super) fn sound(from: &Path) -> Result<(Connection, Option<Copy>)> {
    let (source, copy) = readable(from)?;
    match schema::version(&source)? {
        found if found > schema::KNOWN => return Err(StoreError::Newer { found, known: schema::KNOWN }),
        0 => return Err(StoreError::NotABook),
        found => schema::verify(&source, found)?,
    }
    let verdict: String = source.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok((source, copy)) } else { Err(StoreError::Damaged(verdict)) }
}

/// Says that a file can be put in the place of a book.
///
/// # Errors
/// When it is no book, newer, altered or damaged.
pub fn check(from: &Path) -> Result<()> {
    sound(from).map(|_| ())
}

/// The snapshots beside the book in `folder`, oldest first; the book itself need not be readable.
#[must_use]
pub fn snapshots(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder.join(FOLDER))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "db"))
        .collect();
    found.sort();
    found
}

impl Store {
    /// Copies the book into `backups/` under `stamp`, or to `to`, which must not exist yet.
    ///
    /// # Errors
    /// When the copy can't be made; then there is none.
    pub fn backup(&self, to: Option<&Path>, stamp: &str) -> Result<PathBuf> {
        match to {
            Some(to) => copy_to(&self.db, to).map(|()| to.to_owned()),
            None => snapshot(&self.db, &self.folder, stamp),
        }
    }

    /// Puts a snapshot in the place of the book. What was there is kept as a snapshot first; its path is given.
    ///
    /// # Errors
    /// When `from` is no book, newer, altered or damaged: then the book is as it was.
    pub fn restore(&mut self, from: &Path, stamp: &str) -> Result<PathBuf> {
        let (source, _copy) = sound(from)?;
        let kept = snapshot(&self.db, &self.folder, &format!("{stamp}-before-restore"))?;
        Backup::new(&source, &mut self.db)?.run_to_completion(2000, Duration::ZERO, None)?;
        self.db.pragma_update(None, "journal_mode", "WAL")?;
        // An older snapshot is brought up to date at once.
        schema::migrate(&mut self.db)?;
        schema::verify(&self.db, schema::KNOWN)?;
        Ok(kept)
    }

    /// The snapshots there are, oldest first.
    #[must_use]
    pub fn snapshots(&self) -> Vec<PathBuf> {
        snapshots(&self.folder)
    }
}
