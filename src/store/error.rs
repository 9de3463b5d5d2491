//! What can go wrong between the book and the disk, as data. The sentences are chosen where they are shown.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::domain::walk::Refused;

/// Why the store could not do what was asked.
#[derive(Debug)]
pub enum StoreError {
    /// The folder or the file could not be made.
    CantCreate {
        /// Which.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// The book can only be read.
    ReadOnly,
    /// There is no room left.
    Full,
    /// The file is not a book: no SQLite database.
    NotABook,
    /// The file is damaged; what SQLite said of it.
    Damaged(String),
    /// The file was written by a newer program.
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// Triggers or tables that are missing or altered.
    Altered(Vec<String>),
    /// Other processes held the book for too long.
    Busy,
    /// No permission to read it.
    Denied,
    /// What is in the book is not what the change was drawn up on.
    Conflict,
    /// The lifecycle refuses; the book refuses with it.
    Refused(Refused),
    /// The database refused a row; its words.
    Guarded(String),
    /// Anything else; what SQLite or the system said.
    Other(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::CantCreate { path, why } => write!(f, "can't create {}: {why}", path.display()),
            Self::ReadOnly => f.write_str("the book is read-only"),
            Self::Full => f.write_str("the disk is full"),
            Self::NotABook => f.write_str("the file is no SQLite database"),
            Self::Damaged(why) => write!(f, "the file is damaged: {why}"),
            Self::Newer { found, known } => {
                write!(f, "the file has version {found}, this program knows {known}")
            }
            Self::Altered(names) => write!(f, "missing or altered: {}", names.join(", ")),
            Self::Busy => f.write_str("the book was busy for too long"),
            Self::Denied => f.write_str("no permission"),
            Self::Conflict => f.write_str("the book has changed meanwhile"),
            Self::Refused(why) => write!(f, "{why}"),
            Self::Guarded(why) | Self::Other(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<Refused> for StoreError {
    fn from(why: Refused) -> Self {
        Self::Refused(why)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let text = error.to_string();
        match error {
            rusqlite::Error::SqliteFailure(code, message) => match code.code {
                ErrorCode::NotADatabase => Self::NotABook,
                ErrorCode::DatabaseCorrupt => Self::Damaged(message.unwrap_or(text)),
                ErrorCode::ReadOnly => Self::ReadOnly,
                ErrorCode::DiskFull => Self::Full,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::PermissionDenied | ErrorCode::AuthorizationForStatementDenied => Self::Denied,
                // The shared-memory file could not grow: there is no other cause than a full disk.
                ErrorCode::SystemIoFailure
                    if matches!(code.extended_code, rusqlite::ffi::SQLITE_IOERR_SHMSIZE) =>
                {
                    Self::Full
                }
                ErrorCode::ConstraintViolation => Self::Guarded(message.unwrap_or(text)),
                _ => Self::Other(message.unwrap_or(text)),
            },
            rusqlite::Error::FromSqlConversionFailure(_, _, why) => Self::Damaged(why.to_string()),
            _ => Self::Other(text),
        }
    }
}

/// What the store gives.
pub type Result<T> = std::result::Result<T, StoreError>;
