//! The name of a thing in the book: twelve random letters of a base32 without look-alikes.
//!
//! It never says when or in what order things were made, and never makes randomness itself: that comes in
//! from the roof.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};

use serde::{Deserialize, Serialize, de};

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Twelve letters of `0-9a-z` without `i`, `l`, `o` and `u`; sixty bits. One space for promises, concepts,
/// follow-ups, contacts and changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; Id::LENGTH]);

impl Id {
    /// How many letters it has.
    pub const LENGTH: usize = 12;

    /// An id from sixty of the given bits (the upper four are left out).
    #[must_use]
    pub fn from_bits(bits: u64) -> Self {
        let mut letters = [b'0'; Self::LENGTH];
        for (place, letter) in letters.iter_mut().rev().enumerate() {
            *letter = LETTERS[usize::try_from(bits >> (5 * place) & 31).unwrap_or(0)];
        }
        Self(letters)
    }

    /// Reads exactly twelve letters of the alphabet; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_bytes(text.as_bytes())
    }

    /// Reads exactly twelve letters of the alphabet as bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let letters: [u8; Self::LENGTH] = bytes.try_into().ok()?;
        // Every letter is looked at, so that nothing branches: a list reads hundreds of thousands of these.
        let lawful = letters.iter().fold(true, |lawful, byte| lawful & IS_LETTER[usize::from(*byte)]);
        lawful.then_some(Self(letters))
    }

    /// Whether `text` could be the beginning of an id: at least four letters, all of the alphabet.
    #[must_use]
    pub fn is_prefix(text: &str) -> bool {
        (4..=Self::LENGTH).contains(&text.len()) && text.as_bytes().iter().all(is_letter)
    }

    /// The twelve letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The twelve letters as bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// How many first letters two ids have in common.
    #[must_use]
    pub fn common(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).take_while(|(a, b)| a == b).count()
    }

    /// The shortest beginning that tells this id from its two neighbours in order; at least four letters.
    #[must_use]
    pub fn short(&self, before: Option<&Self>, after: Option<&Self>) -> &str {
        let longest = [before, after].into_iter().flatten().map(|n| self.common(n)).max().unwrap_or(0);
        &self.as_str()[..(longest + 1).clamp(4, Self::LENGTH)]
    }
}

/// What is kept by id.
pub type IdMap<T> = HashMap<Id, T, BuildHasherDefault<Mixed>>;

/// The hash of an id: its letters are random already, and need only be brought together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        // What is best mixed is at the top, and a table looks at the bottom.
        self.0.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let word = part.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_usize(&mut self, _: usize) {}
}

/// Whether a byte is a letter of the alphabet.
const IS_LETTER: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < LETTERS.len() {
        table[LETTERS[at] as usize] = true;
        at += 1;
    }
    table
};

fn is_letter(byte: &u8) -> bool {
    IS_LETTER[usize::from(*byte)]
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.as_str())
    }
}

impl Serialize for Id {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::custom(format_args!("`{text}` is no id: twelve letters of 0-9 a-z without i l o u"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_become_letters_and_back() {
        let id = Id::from_bits(0x0123_4567_89ab_cdef);
        assert_eq!(id.as_str().len(), 12);
        assert_eq!(Id::parse(id.as_str()), Some(id));
        assert_eq!(Id::parse("lookalikes01"), None);
        assert_eq!(Id::from_bits(0).as_str(), "000000000000");
    }

    #[test]
    fn a_letter_is_one_of_the_alphabet() {
        assert!((0..=u8::MAX).all(|byte| is_letter(&byte) == LETTERS.contains(&byte)));
    }

    #[test]
    fn the_short_form_is_unique_and_at_least_four_long() {
        let id = |t| Id::parse(t).unwrap();
        let (a, b, c) = (id("aaaabbbbcccc"), id("aaaabbbbdddd"), id("zzzz00000000"));
        assert_eq!(a.short(None, Some(&b)), "aaaabbbbc");
        assert_eq!(c.short(Some(&b), None), "zzzz");
    }
}
