//! Editing what may be edited at any time: importance, note and labels of a promise, and a concept.
//!
//! It never edits the words, the direction or the course.

use super::sheet::Sheet;
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::concept::Concept;
use crate::domain::promise::{Detail, Promise};

/// Importance, note or labels of a promise; `None` where nothing would change.
#[must_use]
pub fn edit_detail(book: &Book, promise: &Promise, after: Detail) -> Option<Change> {
    if promise.detail == after {
        return None;
    }
    let mut sheet = Sheet::new(book);
    sheet.record(Record::Detail { promise: promise.id(), before: promise.detail.clone(), after });
    Some(sheet.change(Deed::Edit, Some(promise.id())))
}

/// Anything of a concept; `None` where nothing would change.
#[must_use]
pub fn edit_concept(book: &Book, before: &Concept, after: Concept) -> Option<Change> {
    if *before == after {
        return None;
    }
    let mut sheet = Sheet::new(book);
    sheet.record(Record::Concept { before: Some(Box::new(before.clone())), after: Some(Box::new(after)) });
    Some(sheet.change(Deed::Edit, Some(before.id)))
}
