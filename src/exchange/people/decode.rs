//! From bytes to text: UTF-8 with or without its mark, UTF-16 with its mark, and Windows-1252, in which older programs
//! write their tables. It never guesses between two: a file in which both would be needed is refused with its line.

use std::borrow::Cow;

use super::error::{PeopleError, PeopleTrouble};

const UTF8: &[u8] = b"\xEF\xBB\xBF";
const LITTLE: &[u8] = b"\xFF\xFE";
const BIG: &[u8] = b"\xFE\xFF";

/// What Windows-1252 has from 0x80 to 0x9F; a NUL where it has nothing. The rest of it is Latin-1.
const UPPER: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“',
    '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text of these bytes, and whether it was Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, bool), PeopleError> {
    let (text, old) = if let Some(rest) = bytes.strip_prefix(UTF8) {
        (utf8(rest)?, false)
    } else if let Some(rest) = bytes.strip_prefix(LITTLE) {
        (wide(rest, u16::from_le_bytes)?, false)
    } else if let Some(rest) = bytes.strip_prefix(BIG) {
        (wide(rest, u16::from_be_bytes)?, false)
    } else if is_all_single(bytes) {
        (windows(bytes)?, true)
    } else {
        (utf8(bytes)?, false)
    };
    match text.find('\0') {
        Some(at) => Err(PeopleError::on(line_of(&text.as_bytes()[..at]), PeopleTrouble::NotText)),
        None => Ok((text, old)),
    }
}

/// Whether it is no UTF-8, and nothing in it beyond ASCII is.
fn is_all_single(bytes: &[u8]) -> bool {
    let mut chunks = bytes.utf8_chunks().peekable();
    let mut broken = false;
    chunks.all(|chunk| {
        broken |= !chunk.invalid().is_empty();
        chunk.valid().is_ascii()
    }) && broken
}

fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, PeopleError> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|why| {
        PeopleError::on(line_of(bytes.get(..why.valid_up_to()).unwrap_or_default()), PeopleTrouble::Encoding)
    })
}

fn windows(bytes: &[u8]) -> Result<Cow<'_, str>, PeopleError> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for (at, byte) in bytes.iter().enumerate() {
        let letter = match byte {
            0x80..=0x9F => UPPER.get(usize::from(byte - 0x80)).copied().unwrap_or('\0'),
            other => char::from(*other),
        };
        if letter == '\0' && *byte != 0 {
            return Err(PeopleError::on(line_of(&bytes[..at]), PeopleTrouble::Encoding));
        }
        text.push(letter);
    }
    Ok(Cow::Owned(text))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, PeopleError> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let wrong = |text: &str| PeopleError::on(line_of(text.as_bytes()), PeopleTrouble::Encoding);
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        text.push(letter.map_err(|_| wrong(&text))?);
    }
    if rest.is_empty() { Ok(Cow::Owned(text)) } else { Err(wrong(&text)) }
}

/// The line on which what follows these bytes stands.
fn line_of(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}
