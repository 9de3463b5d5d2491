//! A name a line, as they are pasted from anywhere: with a dash or a number before it, with a mail address in angle
//! brackets behind it, several of those in one line as a mail program writes them.

use super::Found;
use super::error::{PeopleError, PeopleTrouble};
use super::person::{MAIL, Told, tidy};

/// The people in a text.
pub(super) fn read(text: &str) -> Result<Found, PeopleError> {
    let mut found = Found::default();
    for (nth, line) in text.split('\n').enumerate() {
        let line = line.trim_end_matches('\r');
        for piece in pieces(line) {
            let piece = without_mark(piece.trim());
            if piece.is_empty() {
                continue;
            }
            let mut told = person(piece);
            told.at.line = nth + 1;
            told.settle_name()?;
            if !told.name.chars().any(char::is_alphanumeric) {
                let piece = piece.chars().take(60).collect();
                return Err(PeopleError::on(nth + 1, PeopleTrouble::NotAName(piece)));
            }
            found.people.push(told);
        }
    }
    Ok(found)
}

/// The people in one line: several only where each has its address in angle brackets.
fn pieces(line: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut closed) = (0, false);
    for (at, letter) in line.char_indices() {
        match letter {
            '>' => closed = true,
            ',' | ';' if closed => {
                pieces.push(&line[from..at]);
                (from, closed) = (at + 1, false);
            }
            letter if !letter.is_whitespace() => closed = false,
            _ => {}
        }
    }
    pieces.push(line.get(from..).unwrap_or_default());
    pieces
}

/// A line without the dash, dot or number of a list before it.
fn without_mark(line: &str) -> &str {
    let bare = line.trim_start_matches(['-', '*', '•', '–', '·']).trim_start();
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    if number.len() == bare.len() {
        return bare;
    }
    number.strip_prefix(['.', ')']).map_or(bare, str::trim_start)
}

fn person(piece: &str) -> Told {
    let mut told = Told::default();
    let name = match piece.rsplit_once('<') {
        Some((name, mail)) if piece.ends_with('>') => {
            told.add_reach(MAIL, mail.trim_end_matches('>'));
            name
        }
        _ => piece,
    };
    told.name = tidy(name.trim().trim_matches('"'));
    told
}
