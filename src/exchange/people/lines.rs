//! From the text of a file to cards, and from a card to its fields, each with its line. Lines may end in any way, and a
//! field may be folded over several, in the three manners in which programs do so.
//!
//! It never drops a line: what is no field is an error.

use super::error::{PeopleError, PeopleTrouble};
use super::limits::{LARGEST_CARD, MOST_FIELDS};

/// A field as it is written: one line or more, with the ends of lines that vCard asks for between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its first line.
    pub(super) line: usize,
    /// Its text.
    pub(super) text: String,
    manner: Manner,
}

/// How a field goes on where the next line does not begin with a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    Plain,
    Quoted,
    Base64,
}

/// A card as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// The line on which it begins.
    pub(super) line: usize,
    /// Its fields, without its beginning and end.
    pub(super) fields: Vec<Field>,
    size: usize,
}

/// The cards in a text.
pub(super) fn cards(text: &str) -> Result<Vec<Written>, PeopleError> {
    let (mut cards, mut open): (Vec<Written>, Option<Written>) = (Vec::new(), None);
    for (line, text) in numbered(text) {
        let wrong = |trouble| Err(PeopleError::on(line, trouble));
        let Some(card) = &mut open else {
            if is(text, "BEGIN:VCARD") {
                open = Some(Written { line, ..Written::default() });
            } else if !text.trim().is_empty() {
                return wrong(PeopleTrouble::OutsideCard);
            }
            continue;
        };
        card.size += text.len() + 2;
        if card.size > LARGEST_CARD {
            return wrong(PeopleTrouble::CardTooLarge);
        }
        if card.goes_on(text) {
            continue;
        }
        if text.trim().is_empty() {
            card.fields.last_mut().into_iter().for_each(|field| field.manner = Manner::Plain);
        } else if is(text, "END:VCARD") {
            cards.extend(open.take());
        } else if is(text, "BEGIN:VCARD") {
            return wrong(PeopleTrouble::CardInCard);
        } else if !card.begins(line, text) {
            return wrong(PeopleTrouble::NotAField);
        } else if card.fields.len() > MOST_FIELDS {
            return wrong(PeopleTrouble::CardTooLarge);
        }
    }
    match open {
        Some(card) => Err(PeopleError::on(card.line, PeopleTrouble::NoEnd)),
        None => Ok(cards),
    }
}

impl Written {
    /// Whether this line belongs to the field before it.
    fn goes_on(&mut self, text: &str) -> bool {
        let Some(field) = self.fields.last_mut() else { return false };
        let on = match field.manner {
            _ if text.starts_with([' ', '\t']) => true,
            Manner::Plain => false,
            Manner::Quoted => field.text.ends_with('='),
            Manner::Base64 => !text.trim().is_empty() && head(text).is_none(),
        };
        if on {
            // A line of Base64 that was not set in is set in now, as every version of vCard reads it.
            let inset =
                if field.manner == Manner::Base64 && !text.starts_with([' ', '\t']) { " " } else { "" };
            field.text.push_str("\r\n");
            field.text.push_str(inset);
            field.text.push_str(text);
        }
        on
    }

    /// Whether a field begins with this line.
    fn begins(&mut self, line: usize, text: &str) -> bool {
        let Some(head) = head(text) else { return false };
        let head = head.to_ascii_uppercase();
        let has = |word: &str| head.split([';', '=', ',']).any(|part| part == word);
        let manner = if has("QUOTED-PRINTABLE") {
            Manner::Quoted
        } else if has("BASE64") || has("B") {
            Manner::Base64
        } else {
            Manner::Plain
        };
        self.fields.push(Field { line, text: text.to_owned(), manner });
        true
    }
}

/// The lines of a text with their numbers, whichever way they end.
fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(text);
    let lines = std::iter::from_fn(move || {
        let text = rest?;
        let end = text.find(['\n', '\r']);
        rest = end.map(|at| {
            let after = &text[at..];
            after.strip_prefix("\r\n").unwrap_or(&after[1..])
        });
        Some(end.map_or(text, |at| &text[..at]))
    });
    lines.enumerate().map(|(nth, text)| (nth + 1, text))
}

fn is(text: &str, word: &str) -> bool {
    text.trim_end().eq_ignore_ascii_case(word)
}

/// What stands before the colon of a field: its group, its name, its parameters. Nothing where it is no field.
fn head(text: &str) -> Option<&str> {
    let mut quoted = false;
    let colon = text.find(|c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    let head = &text[..colon];
    let name = head.split(';').next()?.trim_end();
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    (!name.is_empty() && name.chars().all(sound)).then_some(head)
}
