//! Several sentences in one line, or pasted over several: each is read, confirmed and saved by itself, the first first.
//!
//! It never drops what was not saved: what waits stands in the line behind the first sentence, or behind the line.

use super::Capture;
use crate::app::model::{Model, Overlay};

impl Capture {
    /// The sentence that is read and saved now: the first of the line. The words of a concept are one, whatever they are.
    #[must_use]
    pub fn sentence(&self) -> &str {
        let text = self.field.text();
        if self.concept.is_some() { text } else { &text[..end_of_first(text)] }
    }

    /// How many sentences there are is seen in the line, and in what waits.
    pub(super) fn count(&mut self) {
        let here =
            if self.concept.is_some() { 1 } else { capture::sentences(self.field.text()).len().max(1) };
        self.nth.1 = self.nth.0 - 1 + here + self.rest.len();
    }

    /// Leaves the first sentence in the line; those behind it wait with the others.
    pub(super) fn part(&mut self) {
        let (first, behind) =
            (self.sentence().to_owned(), self.field.text()[self.sentence().len()..].to_owned());
        if behind.trim().is_empty() {
            return;
        }
        self.field.set(&first);
        pieces(&behind).into_iter().rev().for_each(|piece| self.rest.push_front(piece));
    }

    /// Puts before what is typed a sentence that did not get to the disk, or waits no longer.
    pub(super) fn behind(mut self: Box<Self>, other: &Self) -> Box<Self> {
        self.rest = other.rest.clone();
        let typed = pieces(other.field.text());
        typed.into_iter().rev().for_each(|piece| self.rest.push_front(piece));
        self.nth.0 = self.nth.0.min(other.nth.0);
        self.count();
        self
    }
}

impl Model {
    /// Goes on with the sentence that waits; the one that stood in the line is saved, or was no promise.
    pub(super) fn next_sentence(&mut self, before: &Capture, nth: usize) -> bool {
        let mut rest = before.rest.clone();
        let Some(next) = rest.pop_front() else { return false };
        let names = self.take_names();
        let mut capture = Capture::new(&next, &names, self);
        capture.rest.extend(rest);
        capture.nth.0 = nth;
        capture.count();
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(Box::new(capture)));
        true
    }
}

/// Where the first sentence of a text ends.
fn end_of_first(text: &str) -> usize {
    match capture::sentences(text).as_slice() {
        [first, _, ..] => first.end,
        _ => text.len(),
    }
}

/// The sentences of a text, each in one line.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let lines = |text: &str| text.split(['\r', '\n']).map(str::trim).map(str::to_owned).collect::<Vec<_>>();
    let line =
        |text: &str| lines(text).into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    capture::sentences(text).into_iter().map(|at| line(&text[at])).collect()
}
