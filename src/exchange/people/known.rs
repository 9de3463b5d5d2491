//! What reading people in asks the book. The store answers from its tables, a test from memory.

use crate::domain::card::Card;
use crate::domain::contact::Contact;
use crate::domain::id::Id;

/// A book that can be asked about its people.
pub trait PeopleKnown {
    /// Why the book could not be asked.
    type Error;

    /// Everybody who stands in the book, those out of sight included.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn everybody(&self) -> Result<Vec<Contact>, Self::Error>;

    /// The card that an address book calls so, and the contact that it stands for by now.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn card_called(&self, uid: &str) -> Result<Option<(Card, Id)>, Self::Error>;

    /// The card kept of a contact.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn card_of(&self, contact: Id) -> Result<Option<Card>, Self::Error>;
}
