//! Contacts: added, edited, archived, merged. Nobody is ever deleted.

use super::sheet::Sheet;
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::contact::Contact;
use crate::domain::id::Id;

/// Why two contacts can't become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactError {
    /// They are one and the same already.
    Same,
    /// One of them is not in the book.
    NotHere,
}

/// A contact is added.
#[must_use]
pub fn add_contact(book: &Book, contact: Contact) -> Change {
    let id = contact.id;
    let mut sheet = Sheet::new(book);
    sheet.new_contact(contact);
    sheet.change(Deed::ContactAdd, Some(id))
}

/// A contact is edited; `None` where nothing would change.
#[must_use]
pub fn edit_contact(book: &Book, before: &Contact, after: Contact) -> Option<Change> {
    alter(book, before, after, Deed::ContactEdit)
}

/// A contact goes out of sight, or comes back.
#[must_use]
pub fn archive_contact(book: &Book, before: &Contact, archived: bool) -> Option<Change> {
    alter(book, before, Contact { archived, ..before.clone() }, Deed::ContactArchive)
}

fn alter(book: &Book, before: &Contact, after: Contact, deed: Deed) -> Option<Change> {
    if *before == after {
        return None;
    }
    let mut sheet = Sheet::new(book);
    sheet.record(Record::Contact { before: Some(Box::new(before.clone())), after: Box::new(after) });
    Some(sheet.change(deed, Some(before.id)))
}

/// `other` turns out to be `kept`: all that refers to it means `kept` from now on.
///
/// # Errors
/// When they are the same already, or not in the book.
pub fn merge_contacts(book: &Book, kept: Id, other: Id) -> Result<Change, ContactError> {
    let kept = book.contact(kept).ok_or(ContactError::NotHere)?;
    let other = book.contact(other).ok_or(ContactError::NotHere)?;
    if kept.id == other.id {
        return Err(ContactError::Same);
    }
    let after = Contact { merged_into: Some(kept.id), ..other.clone() };
    alter(book, other, after, Deed::ContactMerge).ok_or(ContactError::Same)
}
