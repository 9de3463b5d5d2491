//! The book on its way out and in: JSON Lines, a JSON array, the plain form of other programs, and the rows
//! of `list --json`. An import is drawn up as one change, or refused with its line.
//!
//! It never touches a disk, a database, a clock or a terminal: bytes, the book's answers, the moment and
//! fresh ids come in as data, and what goes out is text or a change.

mod error;
mod item;
pub mod line;
mod merge;
mod person;
mod read;
mod split;
mod write;

#[cfg(test)]
mod tests;

pub use error::{ImportError, Malformed, Stopped, Trouble};
pub use item::{Row, item};
pub use merge::{Count, Counts, Held, Import, Known, plan_import};
pub use person::{Page, Person, person};
pub use read::{Numbered, Reader};
pub use write::{Shape, Writer};
