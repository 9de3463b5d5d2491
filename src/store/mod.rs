//! What remembers: the book in SQLite, one transaction a change. It never judges what is lawful (the guards in
//! the file and the crate do), never chooses a word, and never asks the time.

mod backup;
mod closed;
mod counts;
mod course;
mod day;
mod desk;
mod doctor;
mod error;
mod find;
mod first;
mod journal;
mod known;
mod lasting;
mod lists;
mod open;
mod people;
mod read;
mod replace;
mod row;
mod schema;
mod seek;
mod series;
mod weeks;
mod whole;
mod write;

pub use backup::{FOLDER as SNAPSHOTS, check, snapshots};
pub use closed::After;
pub use counts::Counts;
pub use day::Day;
pub use doctor::{Health, examine};
pub use error::{Result, StoreError};
pub use find::Found;
pub use first::First;
pub use journal::Noted;
pub use known::Shelf;
pub use lasting::Lasting;
pub use lists::Which;
pub use open::{FILE, Store};
pub use people::Called;
pub use read::Reader;
pub use replace::replace;
pub use schema::KNOWN;
pub use whole::Still;
pub use write::Writing;
