//! The writer: the book as JSON Lines or as one JSON array, a line at a time, so that a book of any size
//! needs the memory of one promise. The same book gives the same bytes.
//!
//! It never writes the moment of writing, and keeps no order of its own: whoever calls it goes through the
//! contacts, the promises, the concepts, the follow-ups, the series, the memos and the cards, each by id.

use std::io::{self, Write};

use serde::Serialize;

use super::line::{
    CardLine, ConceptLine, ContactLine, FollowUpLine, HeaderLine, MemoLine, PromiseLine, SeriesLine,
};
use crate::domain::card::Card;
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::memo::Memo;
use crate::domain::promise::Promise;
use crate::domain::series::Series;

/// In what shape the book goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One JSON object a line.
    Lines,
    /// One JSON array of the same objects.
    Array,
}

/// Writes a book. Without [`Writer::finish`] an array stays open.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    shape: Shape,
    line: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// Writes the header.
    ///
    /// # Errors
    /// When `out` can't be written to.
    pub fn begin(out: W, shape: Shape) -> io::Result<Self> {
        let mut writer = Self { out, shape, line: Vec::new() };
        if shape == Shape::Array {
            writer.line.extend_from_slice(b"[\n");
        }
        writer.put(&HeaderLine::default())?;
        Ok(writer)
    }

    /// Writes a contact.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn contact(&mut self, contact: &Contact) -> io::Result<()> {
        self.next(&ContactLine::from(contact))
    }

    /// Writes a promise with its whole course.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn promise(&mut self, promise: &Promise) -> io::Result<()> {
        self.next(&PromiseLine::from(promise))
    }

    /// Writes a concept.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn concept(&mut self, concept: &Concept) -> io::Result<()> {
        self.next(&ConceptLine::from(concept))
    }

    /// Writes a follow-up.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn follow_up(&mut self, follow_up: &FollowUp) -> io::Result<()> {
        self.next(&FollowUpLine::from(follow_up))
    }

    /// Writes a series.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn series(&mut self, series: &Series) -> io::Result<()> {
        self.next(&SeriesLine::from(series))
    }

    /// Writes a memo.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn memo(&mut self, memo: &Memo) -> io::Result<()> {
        self.next(&MemoLine::from(memo))
    }

    /// Writes the card of a contact.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn card(&mut self, card: &Card) -> io::Result<()> {
        self.next(&CardLine::from(card))
    }

    /// Ends the last line, and the array; hands `out` back, flushed.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(if self.shape == Shape::Array { b"\n]\n" } else { b"\n" })?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn next(&mut self, line: &impl Serialize) -> io::Result<()> {
        self.line.extend_from_slice(if self.shape == Shape::Array { b",\n" } else { b"\n" });
        self.put(line)
    }

    /// A line goes out in one piece.
    fn put(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.line, line)?;
        self.out.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }
}
