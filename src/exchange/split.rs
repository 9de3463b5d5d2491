//! The splitter: cuts a JSON array into its elements, and counts the lines as it goes.
//!
//! It knows of JSON only where a string and where a bracket begins and ends; whether an element is JSON is
//! for the line to say.

use std::io::BufRead;

use super::error::{ImportError, Malformed, Trouble};

/// The place in an array.
#[derive(Debug)]
pub(super) struct Splitter {
    /// What has been read and not been looked at.
    ahead: Vec<u8>,
    at: usize,
    line: usize,
    column: usize,
    element: Vec<u8>,
    begins: usize,
    depth: usize,
    quoted: bool,
    escaped: bool,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the opening bracket.
    Before,
    /// After the opening bracket, where the array may end.
    First,
    /// After a comma, where an element must follow.
    Element,
    /// After the closing bracket.
    After,
}

impl Splitter {
    /// `read` is what has been read of the file so far, of which `line` is the number.
    pub(super) fn new(read: &[u8], line: usize) -> Self {
        Self {
            ahead: read.to_vec(),
            at: 0,
            line,
            column: 0,
            element: Vec::new(),
            begins: line,
            depth: 0,
            quoted: false,
            escaped: false,
            place: Place::Before,
        }
    }

    /// The next element, with the line on which it begins.
    pub(super) fn next(&mut self, source: &mut impl BufRead) -> Result<Option<(&[u8], usize)>, ImportError> {
        self.element.clear();
        loop {
            if self.at == self.ahead.len() {
                self.at = 0;
                self.ahead.clear();
                let read = source.read_until(b'\n', &mut self.ahead);
                let unreadable =
                    |e: std::io::Error| ImportError::new(self.line, Trouble::Unreadable(e.to_string()));
                if read.map_err(unreadable)? == 0 {
                    return if self.place == Place::After { Ok(None) } else { Err(self.misfit()) };
                }
                self.column = 0;
            }
            let byte = self.ahead[self.at];
            (self.at, self.column) = (self.at + 1, self.column + 1);
            let ended = self.look(byte)?;
            if byte == b'\n' {
                self.line += 1;
            }
            if ended {
                return Ok(Some((&self.element, self.begins)));
            }
        }
    }

    /// Looks at one byte; true when it ends an element.
    fn look(&mut self, byte: u8) -> Result<bool, ImportError> {
        if self.quoted {
            self.element.push(byte);
            self.quoted = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
            return Ok(false);
        }
        let begun = !self.element.is_empty();
        match (byte, self.place) {
            (b'[', Place::Before) => self.place = Place::First,
            (b' ' | b'\t' | b'\r' | b'\n', _) if !begun => {}
            (_, Place::Before | Place::After) => return Err(self.misfit()),
            (b']', Place::First) if !begun => self.place = Place::After,
            (b',', _) if self.depth == 0 && begun => {
                self.place = Place::Element;
                return Ok(true);
            }
            (b']', _) if self.depth == 0 && begun => {
                self.place = Place::After;
                return Ok(true);
            }
            (b',' | b']' | b'}', _) if self.depth == 0 => return Err(self.misfit()),
            _ => {
                if !begun {
                    self.begins = self.line;
                }
                match byte {
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => self.depth -= 1,
                    b'"' => self.quoted = true,
                    _ => {}
                }
                self.element.push(byte);
            }
        }
        Ok(false)
    }

    fn misfit(&self) -> ImportError {
        let column = self.column.max(1);
        ImportError::new(self.line, Trouble::Malformed(Malformed::NotJson { column }))
    }
}
