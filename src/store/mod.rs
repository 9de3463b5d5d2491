//! What remembers: the book in SQLite, one transaction a change. It never judges what is lawful (the guards in
//! the file and the crate do), never chooses a word, and never asks the time.

mod backup;
mod course;
mod doctor;
mod error;
mod find;
mod journal;
mod lists;
mod open;
mod people;
mod read;
mod row;
mod schema;
mod whole;
mod write;

pub use doctor::{Health, examine};
pub use error::{Result, StoreError};
pub use find::Found;
pub use journal::Noted;
pub use lists::{Counts, Which};
pub use open::{FILE, Store};
pub use read::Reader;
pub use schema::KNOWN;
pub use write::Writing;
