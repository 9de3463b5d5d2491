//! What the merge asks the book. The store answers from its tables, a test from a book in memory.

use std::convert::Infallible;

use crate::domain::book::Book;
use crate::domain::card::Card;
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::domain::promise::Promise;
use crate::domain::series::Series;

/// A book that can be asked. Each line of a file asks once or twice; over an empty book every answer is no.
pub trait Known {
    /// Why the book could not be asked.
    type Error;

    /// The contact of this id, also when it is gone or merged.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn contact(&self, id: Id) -> Result<Option<Contact>, Self::Error>;

    /// Every contact whose name is exactly this, letter by letter, those gone or merged included.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn named(&self, name: &str) -> Result<Vec<Contact>, Self::Error>;

    /// The series of this id.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn series(&self, id: Id) -> Result<Option<Series>, Self::Error>;

    /// The memo of this id.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn memo(&self, id: Id) -> Result<Option<Memo>, Self::Error>;

    /// The card kept of a contact.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn card(&self, contact: Id) -> Result<Option<Card>, Self::Error>;

    /// What the book holds under this id.
    ///
    /// # Errors
    /// When the book can't be asked.
    fn held(&self, id: Id) -> Result<Held, Self::Error>;
}

/// What the book holds under an id of the one space of promises, concepts and follow-ups. At most one of the three,
/// but for a concept whose speaking was undone: the promise that was taken back then stands beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    /// A promise.
    pub promise: Option<Box<Promise>>,
    /// A concept.
    pub concept: Option<Box<Concept>>,
    /// A follow-up.
    pub follow_up: Option<Box<FollowUp>>,
}

impl Known for Book {
    type Error = Infallible;

    fn contact(&self, id: Id) -> Result<Option<Contact>, Infallible> {
        Ok(self.contacts.get(&id).cloned())
    }

    fn named(&self, name: &str) -> Result<Vec<Contact>, Infallible> {
        Ok(self.contacts.values().filter(|c| c.name == name).cloned().collect())
    }

    fn series(&self, id: Id) -> Result<Option<Series>, Infallible> {
        Ok(self.series.get(&id).cloned())
    }

    fn memo(&self, id: Id) -> Result<Option<Memo>, Infallible> {
        Ok(self.memos.get(&id).cloned())
    }

    fn card(&self, _: Id) -> Result<Option<Card>, Infallible> {
        // A book in memory keeps none.
        Ok(None)
    }

    fn held(&self, id: Id) -> Result<Held, Infallible> {
        Ok(Held {
            promise: self.promises.get(&id).cloned().map(Box::new),
            concept: self.concepts.get(&id).cloned().map(Box::new),
            follow_up: self.follow_ups.get(&id).cloned().map(Box::new),
        })
    }
}
