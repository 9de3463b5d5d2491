//! How much is taken in at once. What is larger is refused with a sentence, so that a file of any size costs a known
//! amount of time and memory.

/// The most bytes of one import, all its files together: 32 MiB.
pub const MOST_BYTES: u64 = 32 << 20;
/// The most people of one import.
pub const MOST_PEOPLE: usize = 10_000;
/// How many folders may lie in each other below the one that is read.
pub const DEEPEST: usize = 3;
/// The most bytes of one card, its photo included: 4 MiB.
pub(super) const LARGEST_CARD: usize = 4 << 20;
/// The most fields of one card.
pub(super) const MOST_FIELDS: usize = 2_000;
/// The most columns of a table.
pub(super) const MOST_COLUMNS: usize = 1_000;
/// The most letters of a name.
pub(super) const LONGEST_NAME: usize = 200;
