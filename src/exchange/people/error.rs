//! What stands in the way of reading people in, as data, with its file and line. The sentences are chosen elsewhere.

use std::fmt;

/// A place in what is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Which file, by its number among those that are read.
    pub file: usize,
    /// The line, from one.
    pub line: usize,
}

/// A place, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleError {
    /// Where.
    pub at: At,
    /// What.
    pub trouble: PeopleTrouble,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleTrouble {
    /// It is no text at all.
    NotText,
    /// Text in no encoding that is known, or in two at once.
    Encoding,
    /// It is neither cards nor a table nor names.
    UnknownKind,
    /// More bytes than are taken in at once.
    TooLarge,
    /// More people than are taken in at once.
    TooMany,
    /// One card that is too large, or has too many fields.
    CardTooLarge,
    /// A card that begins within another.
    CardInCard,
    /// A card that never ends.
    NoEnd,
    /// Text that stands in no card.
    OutsideCard,
    /// A line of a card that is no field.
    NotAField,
    /// A version of vCard that is not known.
    Version(String),
    /// A table in which no column holds names; the columns that it has.
    NoNameColumn(Vec<String>),
    /// A table with more columns than are read.
    TooManyColumns,
    /// A row with more cells than the table has columns.
    TooManyCells {
        /// Cells in this row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A quote that opens and never closes.
    OpenQuote,
    /// A value that can't stand in its column.
    Value {
        /// The column, as the table calls it.
        column: String,
        /// The value.
        value: String,
    },
    /// A name that is too long to be one.
    LongName,
    /// A line that is no name.
    NotAName(String),
}

impl PeopleError {
    pub(super) fn new(file: usize, line: usize, trouble: PeopleTrouble) -> Self {
        Self { at: At { file, line }, trouble }
    }

    /// Wrong at a line of the only file that is looked at.
    pub(super) fn on(line: usize, trouble: PeopleTrouble) -> Self {
        Self::new(0, line, trouble)
    }

    pub(super) fn in_file(mut self, file: usize) -> Self {
        self.at.file = file;
        self
    }
}

impl fmt::Display for PeopleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "file {}, line {}: {:?}", self.at.file, self.at.line, self.trouble)
    }
}

impl std::error::Error for PeopleError {}
