//! A line of text that is typed in. The library edits it; here is only what the rest of the house needs of it.
//!
//! It never holds a line end: what is pasted over several lines becomes one.

use tui_textarea::{CursorMove, Input, Key, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use crate::keys::{Chord, Code};
use crate::text::columns::width;

/// Letters that a line can hold; more is cut where it is pasted.
const LONGEST: usize = 64 * 1024;

/// A line of text with a cursor.
#[derive(Clone, Debug)]
pub struct Field {
    // A text area is large, and a model is copied in tests.
    area: Box<TextArea<'static>>,
}

impl Default for Field {
    fn default() -> Self {
        Self::new("")
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        (self.text(), self.letters_before()) == (other.text(), other.letters_before())
    }
}

impl Field {
    /// A line with a text in it, the cursor at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(vec![one_line(text)]);
        area.move_cursor(CursorMove::End);
        Self { area: Box::new(area) }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// Whether nothing but blanks stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// What stands before the cursor.
    #[must_use]
    pub fn before(&self) -> &str {
        let text = self.text();
        let end = text.char_indices().nth(self.letters_before()).map_or(text.len(), |(at, _)| at);
        &text[..end]
    }

    /// The column of the cursor.
    #[must_use]
    pub fn column(&self) -> usize {
        width(&crate::text::sanitise::clean(self.before()))
    }

    /// Gives it a key. Whether the text is another one now.
    pub fn key(&mut self, chord: Chord) -> bool {
        let key = match chord.code {
            Code::Char(c) => Key::Char(c),
            Code::Backspace => Key::Backspace,
            Code::Delete => Key::Delete,
            Code::Left => Key::Left,
            Code::Right => Key::Right,
            Code::Home => Key::Home,
            Code::End => Key::End,
            // These lead out of the line, and are never the line's own.
            Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::Up
            | Code::Down
            | Code::PageUp
            | Code::PageDown => {
                return false;
            }
        };
        // In every shell, and so here: all before the cursor, not back to what was.
        if chord.ctrl && chord.code == Code::Char('u') {
            return self.area.delete_line_by_head();
        }
        // A line has no second one to go to, and no line end to make.
        if chord.ctrl && matches!(chord.code, Code::Char('m' | 'j' | 'n' | 'p' | 'v')) {
            return false;
        }
        let plain = !chord.ctrl && !chord.alt;
        match chord.code {
            // A letter with its marks is one letter to whoever looks at it.
            Code::Backspace if plain => {
                let letters = self.before().graphemes(true).next_back().map_or(0, |g| g.chars().count());
                return (0..letters).fold(false, |changed, _| self.area.delete_char() | changed);
            }
            Code::Delete if plain => {
                let after = &self.text()[self.before().len()..];
                let letters = after.graphemes(true).next().map_or(0, |g| g.chars().count());
                return letters > 0 && self.area.delete_str(letters);
            }
            _ => {}
        }
        let changed = self.area.input(Input { key, ctrl: chord.ctrl, alt: chord.alt, shift: false });
        if matches!(chord.code, Code::Left | Code::Right) {
            while !self.is_between_letters() {
                self.area.input(Input { key, ctrl: false, alt: false, shift: false });
            }
        }
        changed
    }

    /// Puts a text in at the cursor, its lines joined.
    pub fn paste(&mut self, text: &str) -> bool {
        let room = LONGEST.saturating_sub(self.text().chars().count());
        let text: String = one_line(text).chars().take(room).collect();
        self.area.insert_str(&text)
    }

    /// Puts another text in its place, the cursor at its end.
    pub fn set(&mut self, text: &str) {
        *self = Self::new(text);
    }

    fn is_between_letters(&self) -> bool {
        let (text, at) = (self.text(), self.before().len());
        at == 0 || at == text.len() || text.grapheme_indices(true).any(|(start, _)| start == at)
    }

    fn letters_before(&self) -> usize {
        self.area.cursor().1
    }
}

fn one_line(text: &str) -> String {
    text.split(['\r', '\n']).filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, keys: &str) {
        for key in keys.split(' ') {
            field.key(Chord::parse(key).unwrap());
        }
    }

    #[test]
    fn a_line_is_edited_as_in_every_shell() {
        let mut field = Field::new("Zoë belt");
        typed(&mut field, "Ctrl-W j a");
        assert_eq!(field.text(), "Zoë ja");
        typed(&mut field, "Ctrl-A X");
        assert_eq!((field.text(), field.before(), field.column()), ("XZoë ja", "X", 1));
        typed(&mut field, "Ctrl-K y Ctrl-U");
        assert_eq!(field.text(), "");
    }

    #[test]
    fn what_is_pasted_stays_one_line() {
        let mut field = Field::new("");
        assert!(field.paste("ik mail Jan\r\n\r\ndonderdag"));
        assert_eq!(field.text(), "ik mail Jan donderdag");
        assert!(!field.key(Chord::key(Code::Enter)));
    }

    #[test]
    fn the_cursor_counts_columns_of_wide_letters() {
        let mut field = Field::new("李 e\u{301}");
        assert_eq!(field.column(), 4);
        field.key(Chord::key(Code::Left));
        assert_eq!(field.column(), 3);
        field.key(Chord::key(Code::Delete));
        assert_eq!(field.text(), "李 ");
        let mut field = Field::new("👩\u{200d}💼");
        field.key(Chord::key(Code::Backspace));
        assert_eq!(field.text(), "");
    }
}
