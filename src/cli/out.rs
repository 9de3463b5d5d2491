//! Printing: every line passes the sanitiser, colour comes after it, and a write that fails is a failed
//! command, but for a reader that has gone away.

use std::io::{self, BufWriter, ErrorKind, Stdout, Write};

use super::exit::{Exit, Failure};
use crate::text::Lang;
use crate::text::columns::{fit, width, wrap};
use crate::text::sanitise::clean;
use crate::text::trouble::machine;
use crate::world::terminal::Terminal;

/// What a piece of text is, so that a colour can be chosen for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Ordinary.
    Plain,
    /// A heading.
    Heading,
    /// Late.
    Late,
    /// In doubt, or to complete.
    Doubt,
    /// Good.
    Good,
    /// Of less weight.
    Dim,
}

impl Role {
    fn sgr(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Heading => "\x1b[1m",
            Self::Late => "\x1b[31m",
            Self::Doubt => "\x1b[33m",
            Self::Good => "\x1b[32m",
            Self::Dim => "\x1b[2m",
        }
    }
}

/// Standard output.
pub(crate) struct Out {
    to: BufWriter<Stdout>,
    colour: bool,
    /// Columns in which sentences are broken between words.
    columns: Option<usize>,
    failed: Option<io::Error>,
}

impl Out {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        Self {
            to: BufWriter::with_capacity(1 << 15, io::stdout()),
            colour: terminal.colour,
            columns: terminal.columns.filter(|_| terminal.out),
            failed: None,
        }
    }

    /// One line of text.
    pub(crate) fn line(&mut self, text: &str) {
        self.styled(&[(Role::Plain, text)]);
    }

    /// One line of pieces. A sentence that is too long for the terminal is broken between words, and so is a
    /// value behind its label.
    pub(crate) fn styled(&mut self, pieces: &[(Role, &str)]) {
        let columns = self.columns.unwrap_or(usize::MAX);
        match pieces {
            [(role, text)] if width(text) > columns => {
                for line in wrap(&clean(text), columns) {
                    self.put_pieces(&[(*role, &line)]);
                }
            }
            [label, (role, text)]
                if width(label.1) + width(text) > columns && width(label.1) * 2 < columns =>
            {
                let room = columns - width(label.1);
                let blank = " ".repeat(width(label.1));
                for (nth, line) in wrap(&clean(text), room).iter().enumerate() {
                    let before = if nth == 0 { *label } else { (Role::Plain, blank.as_str()) };
                    self.put_pieces(&[before, (*role, line)]);
                }
            }
            _ => self.put_pieces(pieces),
        }
    }

    fn put_pieces(&mut self, pieces: &[(Role, &str)]) {
        for (role, text) in pieces {
            self.put_piece(*role, &clean(text));
        }
        self.put(b"\n");
    }

    /// One row of a table, of cells that have passed the sanitiser, each for itself.
    pub(super) fn row(&mut self, cells: &[(Role, &str)]) {
        for (role, text) in cells {
            self.put_piece(*role, text);
        }
        self.put(b"\n");
    }

    fn put_piece(&mut self, role: Role, text: &str) {
        let sgr = if self.colour { role.sgr() } else { "" };
        self.put(sgr.as_bytes());
        self.put(text.as_bytes());
        if !sgr.is_empty() {
            self.put(b"\x1b[0m");
        }
    }

    /// Text without a line end, for a question.
    pub(crate) fn prompt(&mut self, text: &str) {
        self.put(clean(text).as_bytes());
    }

    /// Several lines of our own making, each cleaned.
    pub(crate) fn lines(&mut self, text: &str) {
        for line in text.lines() {
            self.line(line);
        }
    }

    /// A word that can be typed, and what it is behind a tab, where that is known.
    pub(crate) fn offer(&mut self, word: &str, about: &str) {
        self.put(clean(word).as_bytes());
        if !about.is_empty() {
            self.put(b"\t");
            self.put(clean(about).as_bytes());
        }
        self.put(b"\n");
    }

    /// One line of JSON. What a terminal could take for a command is written as an escape, so nothing is lost.
    pub(crate) fn json(&mut self, json: &str) {
        self.put(harmless(json).as_bytes());
        self.put(b"\n");
    }

    /// Text in a form of other programs, its line ends as they are. Without what a terminal could take for a command:
    /// those forms have no escape for it, and none of them has any use for it.
    pub(crate) fn as_it_is(&mut self, text: &str) {
        let kept = |c: char| matches!(c, '\r' | '\n' | '\t') || !c.is_control();
        let text: String = text.chars().filter(|c| kept(*c)).collect();
        self.put(text.as_bytes());
    }

    fn put(&mut self, bytes: &[u8]) {
        if self.failed.is_none()
            && let Err(error) = self.to.write_all(bytes)
        {
            self.failed = Some(error);
        }
    }

    /// Nobody reads any more: what is left to print need not be made.
    pub(crate) fn is_gone(&self) -> bool {
        self.failed.is_some()
    }

    /// Sends what was printed on its way.
    ///
    /// # Errors
    /// When it could not be written; a reader that has gone away is no failure.
    pub(crate) fn finish(&mut self, lang: Lang) -> Result<(), Failure> {
        let flushed = self.to.flush();
        match self.failed.take().map_or(flushed, Err) {
            Err(why) if why.kind() != ErrorKind::BrokenPipe => {
                let why = machine::reason(lang, why.kind(), &why.to_string());
                Err(Failure::new(Exit::Failed, machine::output_failed(lang, &why)))
            }
            _ => Ok(()),
        }
    }
}

/// A text within a sentence: as much of it as is read at one glance. The whole stands in lists and stories.
pub(crate) fn glance(text: &str) -> String {
    fit(&clean(text), 240).into_owned()
}

/// Lines for standard error, each cleaned. Where it can't be written, nobody is left to tell.
pub(crate) fn aside(text: &str) {
    let mut to = io::stderr().lock();
    for line in text.lines() {
        let _ = writeln!(to, "{}", clean(line));
    }
}

/// JSON in which every character that is not shown as itself is a `\u` escape: the same value, safe to look at.
pub(crate) fn harmless(json: &str) -> std::borrow::Cow<'_, str> {
    let shown =
        |c: char| c.is_ascii_graphic() || c == ' ' || (!c.is_ascii() && crate::text::sanitise::is_shown(c));
    if json.chars().all(shown) {
        return json.into();
    }
    let mut text = String::with_capacity(json.len() + 32);
    for c in json.chars() {
        if shown(c) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    text.into()
}
