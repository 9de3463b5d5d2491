//! What a day needs of the book, read in a few walks over indexes: everybody, every open promise with its words,
//! concepts, open follow-ups. The archive is not touched.

use std::collections::HashMap;

use super::error::Result;
use super::lists::Which;
use super::read::{CONTACT, Reader, to_contact};
use super::row;
use crate::domain::agenda::{Item, More, sort};
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::domain::words::{Channel, Role};

/// What a day needs.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// Everybody, those gone or merged included, by name.
    pub contacts: Vec<Contact>,
    /// Open promises and concepts as rows, in order.
    pub promises: Vec<Item>,
    /// Concepts.
    pub concepts: Vec<Concept>,
    /// Open follow-ups.
    pub follow_ups: Vec<FollowUp>,
    /// Open follow-ups as rows, in order.
    pub follow_up_rows: Vec<Item>,
}

impl Reader<'_> {
    /// Reads what a day needs.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn day(&self, now: &Now) -> Result<Day> {
        let contacts = self.everybody_by_name()?;
        let mut promises = self.promises(Which::Open, now)?;
        self.add_words(&mut promises)?;
        let concepts = self.concepts()?;
        for concept in &concepts {
            let mut item = self.concept_item(concept.clone())?;
            self.more(&mut item)?;
            promises.push(item);
        }
        sort(&mut promises);
        let (follow_ups, follow_up_rows) = self.open_follow_ups(now)?;
        Ok(Day { contacts, promises, concepts, follow_ups, follow_up_rows })
    }

    /// Everybody, those gone or merged included, in the order of their names as they are folded in the file.
    fn everybody_by_name(&self) -> Result<Vec<Contact>> {
        let mut query = self.db.prepare_cached(&format!("SELECT {CONTACT}, folded FROM contact"))?;
        let mut rows = query.query([])?;
        let mut found: Vec<(String, Contact)> = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((row.get("folded")?, to_contact(row)?));
        }
        found.sort_unstable_by(|(name, contact), (other, another)| {
            (name, contact.id).cmp(&(other, another.id))
        });
        Ok(found.into_iter().map(|(_, contact)| contact).collect())
    }

    /// Open follow-ups, and their rows in order.
    pub(super) fn open_follow_ups(&self, now: &Now) -> Result<(Vec<FollowUp>, Vec<Item>)> {
        let follow_ups = self.follow_ups_where("outcome = 'open'", [])?;
        let mut rows = Vec::with_capacity(follow_ups.len());
        for follow_up in &follow_ups {
            let mut item = self.follow_up_item(follow_up, now)?;
            self.more(&mut item)?;
            rows.push(item);
        }
        sort(&mut rows);
        Ok((follow_ups, rows))
    }

    /// Puts the words, the day they were spoken, and everybody in it, in rows of open promises.
    fn add_words(&self, items: &mut [Item]) -> Result<()> {
        let mut at: HashMap<Id, usize> = items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        // In the order in which they lie in the file each page of it is read once; the limit keeps SQLite from dropping
        // that order, and the named index from walking over the archive for it.
        let sql = "SELECT p.id, p.verbatim, c.happened, c.channel, t.tags FROM
            (SELECT promise FROM promise_now INDEXED BY promise_open_by_due WHERE state = 'voornemen' ORDER BY promise LIMIT -1) AS n
            CROSS JOIN promise AS p ON p.id = n.promise CROSS JOIN course AS c ON c.promise = n.promise AND c.seq = 1
            LEFT JOIN promise_note AS t ON t.promise = n.promise";
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(found) = rows.next()? {
            let Some(item) = at.get(&row::id(found, 0)?).and_then(|at| items.get_mut(*at)) else { continue };
            let first = item.contact.iter().map(|(id, name)| (*id, name.clone(), Role::Promisee)).collect();
            item.more = Some(Box::new(More {
                verbatim: found.get(1)?,
                contacts: first,
                spoken: Some(row::happened(found, 2)?),
                channel: row::maybe(found, 3, Channel::parse)?,
                closed: None,
                labels: row::list(found, 4)?,
            }));
        }
        let others = "SELECT w.promise, w.contact, w.role FROM promise_now AS n JOIN promise_contact AS w ON w.promise = n.promise
            WHERE n.state = 'voornemen' AND w.place > 0 ORDER BY w.promise, w.place";
        let mut query = self.db.prepare_cached(others)?;
        let mut rows = query.query([])?;
        while let Some(found) = rows.next()? {
            let role = row::read(found, 2, Role::parse)?;
            let contact = self.stands_for(row::id(found, 1)?)?;
            let item = at.get_mut(&row::id(found, 0)?).and_then(|at| items.get_mut(*at));
            if let (Some(contact), Some(more)) = (contact, item.and_then(|i| i.more.as_mut())) {
                more.contacts.push((contact.id, contact.name, role));
            }
        }
        Ok(())
    }
}
