//! What a file is, from what it holds: its name is not asked. It never reads further than it has to.

use super::table;
use crate::domain::naming::is_particle;

/// The kinds of files that people come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// vCard, of any version.
    Cards,
    /// A table with named columns.
    Table,
    /// A name a line.
    Names,
}

/// A name has no more words than this.
const MOST_WORDS: usize = 8;
/// And no more letters.
const MOST_LETTERS: usize = 100;

impl Kind {
    /// What this text is; nothing where it can't be told.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty())?;
        if first.len() >= 6 && first.as_bytes()[..6].eq_ignore_ascii_case(b"BEGIN:") {
            return Some(Self::Cards);
        }
        if table::is_one(text) {
            return Some(Self::Table);
        }
        let mut lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
        lines.all(is_name).then_some(Self::Names)
    }
}

/// Whether a line looks like a name, perhaps with a mail address behind it, and like nothing else.
fn is_name(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let strange = |c: char| "{}[]=|\\\t:?!_#%$*^~`/".contains(c);
    (1..=MOST_WORDS).contains(&words)
        && letters >= 2
        && line.chars().count() <= MOST_LETTERS
        && !line.trim_start_matches(['-', '*', '•', ' ']).contains(strange)
        && named(line)
}

/// Whether every word is written as one of a name: with a capital, or one of the small words between.
fn named(line: &str) -> bool {
    let line = line.split('<').next().unwrap_or_default();
    let mut words = line.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    words.clone().any(capital) && words.all(|word| capital(word) || is_particle(&capture::fold(word)))
}
