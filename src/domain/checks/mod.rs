//! Three looks at words that somebody is about to say: a promise that lacks its who, what or when; a sentence about a problem
//! that only states a trade; words of anchoring that praise the one who speaks.
//!
//! They are rules over tables of words, Dutch and English, and nothing more: each says what it found and where, none
//! refuses anything, and what is said about it stands in `text`.

mod pattern;
mod praise;
mod praise_words;
mod problem;
mod problem_words;
#[cfg(test)]
mod tests;
mod wording;
mod wording_words;

pub use praise::{Praise, praise};
pub use problem::{Trade, trade};
pub use wording::{Lack, day_to_name, wording};

/// Bytes of a text that are looked at: a sentence, not a book.
const SIGHT: usize = 2_000;

/// As much of a text as is looked at.
fn in_sight(text: &str) -> &str {
    let mut end = text.len().min(SIGHT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
