//! People from elsewhere and back: vCard, tables with named columns, and plain lines of names. Which of these it is
//! shows in what it holds.
//!
//! It never touches a disk and never chooses between two people: what is in doubt is told, with what it looks like.

mod alike;
mod card;
mod columns;
mod decode;
mod error;
mod kind;
mod known;
mod limits;
mod lines;
mod names;
mod person;
mod plan;
mod property;
mod table;
mod write_card;
mod write_table;

#[cfg(test)]
mod tests;

pub use error::{At, PeopleError, PeopleTrouble};
pub use kind::Kind;
pub use known::PeopleKnown;
pub use limits::{DEEPEST, MOST_BYTES, MOST_PEOPLE};
pub use person::Told;
pub use plan::{Doubt, Fate, Fated, Plan, plan_people};
pub use table::Unused;
pub use write_card::{Version, write_card};
pub use write_table::TableWriter;

/// What was found in one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The people, in the order of the file.
    pub people: Vec<Told>,
    /// Groups and the like: cards of no person.
    pub no_people: usize,
    /// The columns of a table of which nothing was taken.
    pub unused: Vec<Unused>,
    /// Whether it was read as Windows-1252, since it is no UTF-8.
    pub old_encoding: bool,
}

/// Reads the people in a file. `file` is its number, told back with every place; without a `kind` it is found from
/// what is there.
///
/// # Errors
/// What stands in the way, with its line.
pub fn read_people(bytes: &[u8], file: usize, kind: Option<Kind>) -> Result<Found, PeopleError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(PeopleError::new(file, 1, PeopleTrouble::TooLarge));
    }
    let (text, old_encoding) = decode::decode(bytes).map_err(|error| error.in_file(file))?;
    let kind = match kind.or_else(|| Kind::of(&text)) {
        Some(kind) => kind,
        None => return Err(PeopleError::new(file, 1, PeopleTrouble::UnknownKind)),
    };
    let found = match kind {
        Kind::Cards => card::read(&text),
        Kind::Table => table::read(&text),
        Kind::Names => names::read(&text),
    };
    let mut found = found.map_err(|error| error.in_file(file))?;
    if found.people.len() > MOST_PEOPLE {
        let line = found.people.get(MOST_PEOPLE).map_or(1, |told| told.at.line);
        return Err(PeopleError::new(file, line, PeopleTrouble::TooMany));
    }
    found.people.iter_mut().for_each(|told| told.at.file = file);
    found.old_encoding = old_encoding;
    Ok(found)
}
