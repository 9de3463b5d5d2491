//! Putting a snapshot in the place of a book that can't be opened: altered, damaged, or no book at all. What was there
//! is moved aside whole, its log with it, and never looked into.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rusqlite::OpenFlags;

use super::backup::{FOLDER, beside, copy_to, sound};
use super::error::{Result, StoreError};
use super::open::{FILE, connect, failed, lock};

/// Puts `from` in the place of what is in `folder`; the path to which that was moved is given.
///
/// # Errors
/// When `from` is no book, newer, altered or damaged, or the disk refuses: then what was there is there still.
pub fn replace(folder: &Path, from: &Path, stamp: &str) -> Result<PathBuf> {
    let (source, _copy) = sound(from)?;
    let book = folder.join(FILE);
    let aside = folder.join(FOLDER);
    fs::DirBuilder::new().recursive(true).mode(0o700).create(&aside).map_err(failed(&aside))?;
    let _lock = lock(folder)?;
    // The new book is whole before the old one is touched.
    let fresh = folder.join(format!("{FILE}.{stamp}"));
    let _ = fs::remove_file(&fresh);
    copy_to(&source, &fresh)?;
    let db = connect(&fresh, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.close().map_err(|(_, error)| StoreError::from(error))?;
    let kept = free(&aside, stamp);
    // The log goes first: without its file nobody takes it for the new book's.
    for (ending, keep) in [("-wal", true), ("-shm", false)] {
        let from = beside(&book, ending);
        if from.exists() {
            if keep {
                fs::rename(&from, beside(&kept, ending)).map_err(failed(&from))?;
            } else {
                fs::remove_file(&from).map_err(failed(&from))?;
            }
        }
    }
    fs::rename(&book, &kept).map_err(failed(&book))?;
    fs::rename(&fresh, &book).map_err(failed(&book))?;
    Ok(kept)
}

/// A name that no snapshot has.
fn free(aside: &Path, stamp: &str) -> PathBuf {
    let named = |nth: u32| {
        let nth = if nth == 0 { String::new() } else { format!("-{nth}") };
        aside.join(format!("woord-{stamp}-before-restore{nth}.db"))
    };
    (0..1000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1000))
}
