//! The cards of contacts, and what reading people in asks the book. It never looks into a card.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::{Result, StoreError};
use super::read::Reader;
use super::row;
use crate::domain::card::Card;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::exchange::PeopleKnown;

fn to_card(found: &Row<'_>) -> rusqlite::Result<Card> {
    Ok(Card { contact: row::id(found, 0)?, uid: found.get(1)?, text: found.get(2)? })
}

impl Reader<'_> {
    /// The card kept of a contact.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn card(&self, contact: Id) -> Result<Option<Card>> {
        let mut query = self.db.prepare_cached("SELECT contact, uid, text FROM card WHERE contact = ?1")?;
        Ok(query.query_row([contact.as_str()], to_card).optional()?)
    }

    /// The card to write a contact on: its own, else that of one that was merged into it.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn card_for(&self, contact: Id) -> Result<Option<Card>> {
        let own = self.card(contact)?;
        if own.is_some() {
            return Ok(own);
        }
        let mut query = self.db.prepare_cached(
            "SELECT card.contact, uid, text FROM contact JOIN card ON card.contact = contact.id
             WHERE merged_into = ?1 ORDER BY card.contact LIMIT 1",
        )?;
        Ok(query.query_row([contact.as_str()], to_card).optional()?)
    }

    /// Every card, by contact.
    ///
    /// # Errors
    /// When the file can't be read, or what `each` gives.
    pub fn each_card<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(Card) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let wrong = |e: rusqlite::Error| E::from(StoreError::from(e));
        let sql = "SELECT contact, uid, text FROM card ORDER BY contact";
        let mut query = self.db.prepare_cached(sql).map_err(wrong)?;
        let mut rows = query.query([]).map_err(wrong)?;
        while let Some(found) = rows.next().map_err(wrong)? {
            each(to_card(found).map_err(wrong)?)?;
        }
        Ok(())
    }
}

impl PeopleKnown for Reader<'_> {
    type Error = StoreError;

    fn everybody(&self) -> Result<Vec<Contact>> {
        Reader::everybody(self)
    }

    fn card_called(&self, uid: &str) -> Result<Option<(Card, Id)>> {
        let sql = "SELECT contact, uid, text FROM card WHERE uid = ?1 ORDER BY contact LIMIT 1";
        let mut query = self.db.prepare_cached(sql)?;
        let Some(card) = query.query_row([uid], to_card).optional()? else { return Ok(None) };
        let stands = self.stands_for(card.contact)?.filter(|contact| !contact.gone);
        Ok(stands.map(|contact| (card, contact.id)))
    }

    fn card_of(&self, contact: Id) -> Result<Option<Card>> {
        self.card_for(contact)
    }
}

pub(super) fn put(db: &Connection, before: Option<&Card>, after: Option<&Card>) -> Result<()> {
    let Some(contact) = before.or(after).map(|card| card.contact) else { return Ok(()) };
    if (Reader { db }).card(contact)?.as_ref() != before {
        return Err(StoreError::Conflict);
    }
    db.prepare_cached("DELETE FROM card WHERE contact = ?1")?.execute([contact.as_str()])?;
    if let Some(card) = after {
        db.prepare_cached("INSERT INTO card (contact, uid, text) VALUES (?1, ?2, ?3)")?.execute(params![
            card.contact.as_str(),
            card.uid,
            card.text
        ])?;
    }
    Ok(())
}
