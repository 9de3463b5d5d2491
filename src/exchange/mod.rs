//! The book on its way out and in: JSON Lines, a JSON array, the plain form of other programs, and the rows
//! of `list --json`. An import is drawn up as one change, or refused with its line.
//!
//! It never touches a disk, a database, a clock or a terminal: bytes, the book's answers, the moment and
//! fresh ids come in as data, and what goes out is text or a change.

mod calendar;
mod error;
mod item;
pub mod line;
mod merge;
mod people;
mod person;
mod read;
mod split;
mod write;

#[cfg(test)]
mod tests;

pub use calendar::{Todo, write_calendar};
pub use error::{ImportError, Malformed, Stopped, Trouble};
pub use item::{Row, item};
pub use merge::{Count, Counts, Held, Import, Known, plan_import};
pub use people::{
    At, DEEPEST, Doubt, Fate, Fated, Found, Kind, MOST_BYTES, MOST_PEOPLE, PeopleError, PeopleKnown,
    PeopleTrouble, Plan, TableWriter, Told, Unused, Version, plan_people, read_people, write_card,
};
pub use person::{Page, Person, person};
pub use read::{Numbered, Reader};
pub use write::{Shape, Writer};
