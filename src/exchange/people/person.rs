//! A person as a file tells of them: what this program knows of people, and the card they came on. It is no contact
//! yet: whether they are in the book already is judged elsewhere.

use super::error::{At, PeopleError, PeopleTrouble};
use super::limits::LONGEST_NAME;
use crate::domain::contact::{Contact, Reach};
use crate::domain::words::{Address, Circle, Language};

/// The kind of reach of a mail address.
pub(super) const MAIL: &str = "mail";
/// The kind of reach of a telephone number.
pub(super) const PHONE: &str = "phone";

/// A person as a file tells of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Where it stands.
    pub at: At,
    /// What the address book calls them.
    pub uid: Option<String>,
    /// The full name; empty where nothing could serve as one.
    pub name: String,
    /// What else they are called.
    pub nicknames: Vec<String>,
    /// Where they work.
    pub organisation: Option<String>,
    /// Ways to reach them.
    pub reach: Vec<Reach>,
    /// Anything else.
    pub note: Option<String>,
    /// How near they stand, where this program wrote it.
    pub circle: Option<Circle>,
    /// The language spoken with them.
    pub language: Option<Language>,
    /// Je or u.
    pub address: Option<Address>,
    /// Wanted days between two encounters.
    pub rhythm: Option<u32>,
    /// Whether they are out of sight.
    pub archived: bool,
    /// The vCard, word for word.
    pub card: Option<String>,
}

impl Told {
    /// Adds a way to reach them, once, and not an empty one.
    pub(super) fn add_reach(&mut self, kind: &str, value: &str) {
        let reach = Reach { kind: kind.trim().to_owned(), value: value.trim().to_owned() };
        if !reach.value.is_empty() && !reach.kind.is_empty() && !self.reach.contains(&reach) {
            self.reach.push(reach);
        }
    }

    /// Adds something else they are called, once.
    pub(super) fn add_nickname(&mut self, name: &str) {
        let name = tidy(name);
        if !name.is_empty() && !self.nicknames.contains(&name) {
            self.nicknames.push(name);
        }
    }

    /// Takes for a name what can serve as one where the file has none: where they work, what else they are called, a
    /// mail address, a number.
    pub(super) fn settle_name(&mut self) -> Result<(), PeopleError> {
        if self.name.is_empty() {
            let reach = |kind: &str| self.reach.iter().find(|r| r.kind == kind).map(|r| r.value.clone());
            let nickname = || self.nicknames.first().cloned();
            let name = nickname().or_else(|| self.organisation.clone());
            self.name = name.or_else(|| reach(MAIL)).or_else(|| reach(PHONE)).unwrap_or_default();
        }
        if self.name.chars().count() > LONGEST_NAME {
            return Err(PeopleError { at: self.at, trouble: PeopleTrouble::LongName });
        }
        Ok(())
    }

    /// A new contact with all of this.
    pub(super) fn dress(&self, contact: Contact) -> Contact {
        Contact {
            nicknames: self.nicknames.clone(),
            organisation: self.organisation.clone(),
            circle: self.circle.unwrap_or(contact.circle),
            language: self.language,
            address: self.address,
            rhythm: self.rhythm,
            reach: self.reach.clone(),
            note: self.note.clone(),
            archived: self.archived,
            ..contact
        }
    }
}

/// A text in one line, its white space single: how names are kept.
pub(super) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the white space around it; nothing where nothing is left.
pub(super) fn some(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}
