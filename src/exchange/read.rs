//! The reader: from bytes to numbered lines, one at a time. A file of JSON Lines is read by its lines, a JSON
//! array by its elements; which of the two it is shows at its first sign. Blank lines, a byte order mark and
//! CRLF are fine.
//!
//! It never holds more than one line of the file.

use std::io::BufRead;

use super::error::{ImportError, Malformed, Trouble};
use super::line::Line;
use super::split::Splitter;

/// A line with its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbered {
    /// The line of the file on which it begins, from one.
    pub line: usize,
    /// What it turned out to be.
    pub what: Line,
}

/// Reads the lines of a file; ends after the first error.
#[derive(Debug)]
pub struct Reader<R> {
    source: R,
    text: Vec<u8>,
    line: usize,
    mode: Mode,
}

#[derive(Debug)]
enum Mode {
    Unknown,
    Lines,
    Array(Splitter),
    Ended,
}

const MARK: &[u8] = b"\xEF\xBB\xBF";

impl<R: BufRead> Reader<R> {
    /// A reader from the beginning of a file.
    pub fn new(source: R) -> Self {
        Self { source, text: Vec::new(), line: 0, mode: Mode::Unknown }
    }

    /// The next line that is not blank, into `text`; false at the end.
    fn advance(&mut self) -> Result<bool, ImportError> {
        loop {
            self.text.clear();
            let read = self.source.read_until(b'\n', &mut self.text);
            let unreadable =
                |e: std::io::Error| ImportError::new(self.line + 1, Trouble::Unreadable(e.to_string()));
            if read.map_err(unreadable)? == 0 {
                return Ok(false);
            }
            self.line += 1;
            if self.line == 1 && self.text.starts_with(MARK) {
                self.text.drain(..MARK.len());
            }
            if !self.text.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    fn step(&mut self) -> Result<Option<Numbered>, ImportError> {
        loop {
            match &mut self.mode {
                Mode::Ended => return Ok(None),
                Mode::Unknown => {
                    if !self.advance()? {
                        return Ok(None);
                    }
                    if self.text.trim_ascii_start().starts_with(b"[") {
                        self.mode = Mode::Array(Splitter::new(&self.text, self.line));
                    } else {
                        self.mode = Mode::Lines;
                        return parse(&self.text, self.line).map(Some);
                    }
                }
                Mode::Lines => {
                    return if self.advance()? { parse(&self.text, self.line).map(Some) } else { Ok(None) };
                }
                Mode::Array(splitter) => {
                    return match splitter.next(&mut self.source)? {
                        Some((json, line)) => parse(json, line).map(Some),
                        None => Ok(None),
                    };
                }
            }
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Numbered, ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.step().transpose();
        if !matches!(read, Some(Ok(_))) {
            self.mode = Mode::Ended;
        }
        read
    }
}

fn parse(json: &[u8], line: usize) -> Result<Numbered, ImportError> {
    let malformed = |what| ImportError::new(line, Trouble::Malformed(what));
    let text = std::str::from_utf8(json).map_err(|_| malformed(Malformed::NotUtf8))?;
    Line::parse(text).map(|what| Numbered { line, what }).map_err(malformed)
}
