//! The nouns that are in memory, and how a change alters them. Resident for the screens; for a command only
//! what it touches.
//!
//! It never reads or writes a disk, and never judges: what reaches it has been judged.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::change::{Op, Record};
use super::concept::Concept;
use super::contact::Contact;
use super::follow_up::{FollowUp, Touch};
use super::id::Id;
use super::memo::Memo;
use super::promise::Promise;
use super::series::Series;
use super::walk::{Refused, Walk};

/// Contacts, promises, concepts and follow-ups by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// People, those gone or merged included.
    pub contacts: BTreeMap<Id, Contact>,
    /// Promises, those taken back included.
    pub promises: BTreeMap<Id, Promise>,
    /// Concepts.
    pub concepts: BTreeMap<Id, Concept>,
    /// Follow-ups.
    pub follow_ups: BTreeMap<Id, FollowUp>,
    /// Series, those stopped included.
    pub series: BTreeMap<Id, Series>,
    /// Memos. Resident for the screens are those that matter now, see [`Memo::is_open`], and the newest talk with everybody.
    pub memos: BTreeMap<Id, Memo>,
}

impl Book {
    /// Carries out one op.
    ///
    /// # Errors
    /// When a course entry does not fit on the course it is meant for: the book and the op are of different
    /// moments.
    pub fn apply(&mut self, op: &Op, zone: Tz) -> Result<(), Refused> {
        match op {
            Op::Speak(promise) => {
                self.promises.insert(promise.id(), (**promise).clone());
            }
            Op::Course(added) => {
                if let Some(promise) = self.promises.get_mut(&added.promise) {
                    let mut entries = promise.walk.entries().to_vec();
                    entries.push(added.entry.clone());
                    promise.walk = Walk::replay(promise.head.direction, entries, zone)?;
                }
            }
            Op::Record(record) => self.put(record),
        }
        Ok(())
    }

    fn put(&mut self, record: &Record) {
        match record {
            Record::Contact { after, .. } => {
                self.contacts.insert(after.id, (**after).clone());
            }
            Record::FollowUp { before, after } => {
                swap(&mut self.follow_ups, before.as_deref(), after.as_deref(), |f| f.id)
            }
            Record::Concept { before, after } => {
                swap(&mut self.concepts, before.as_deref(), after.as_deref(), |c| c.id)
            }
            Record::Series { before, after } => {
                swap(&mut self.series, before.as_deref(), after.as_deref(), |s| s.id)
            }
            Record::Memo { before, after } => {
                swap(&mut self.memos, before.as_deref(), after.as_deref(), Memo::id)
            }
            // A card is kept in the file, and no screen needs it.
            Record::Card { .. } => {}
            Record::Parts { promise, after, .. } => {
                if let Some(p) = self.promises.get_mut(promise) {
                    p.parts.clone_from(after);
                }
            }
            Record::Detail { promise, after, .. } => {
                if let Some(p) = self.promises.get_mut(promise) {
                    p.detail.clone_from(after);
                }
            }
        }
    }

    /// What plans about these promises look at: them, everybody in them, and what is planned with those.
    #[must_use]
    pub fn around(&self, promises: &[Id]) -> Self {
        let own: BTreeMap<Id, Promise> =
            promises.iter().filter_map(|id| Some((*id, self.promises.get(id)?.clone()))).collect();
        let stands = |id: Id| self.contact(id).map_or(id, |contact| contact.id);
        let people: Vec<Id> = own.values().flat_map(|p| &p.parts).map(|part| stands(part.contact)).collect();
        let follow_ups = self.follow_ups.iter().filter(|(_, f)| {
            people.contains(&stands(f.contact)) || f.promises.iter().any(|id| own.contains_key(id))
        });
        let with: BTreeMap<Id, FollowUp> = follow_ups.map(|(id, f)| (*id, f.clone())).collect();
        let mut contacts = BTreeMap::new();
        let named = own.values().flat_map(|p| &p.parts).map(|part| part.contact);
        for id in named.chain(with.values().map(|f| f.contact)).chain(people) {
            let mut next = self.contacts.get(&id);
            // Merges are short chains; whoever is here already has the rest of theirs here.
            while let Some(contact) = next.filter(|contact| !contacts.contains_key(&contact.id)) {
                contacts.insert(contact.id, contact.clone());
                next = contact.merged_into.and_then(|into| self.contacts.get(&into));
            }
        }
        Self { contacts, promises: own, follow_ups: with, series: self.series.clone(), ..Self::default() }
    }

    /// The contact that an id stands for, merges followed.
    #[must_use]
    pub fn contact(&self, id: Id) -> Option<&Contact> {
        let mut contact = self.contacts.get(&id)?;
        // Merges are short chains; the bound only keeps a damaged book from turning round for ever.
        for _ in 0..64 {
            match contact.merged_into.and_then(|into| self.contacts.get(&into)) {
                Some(next) => contact = next,
                None => break,
            }
        }
        Some(contact)
    }

    /// The name that an id stands for, merges followed; empty when it is not here.
    #[must_use]
    pub fn name(&self, id: Id) -> &str {
        self.contact(id).map_or("", |c| &c.name)
    }

    /// The series of which a promise is the one that was made last.
    #[must_use]
    pub fn series_of(&self, promise: Id) -> Option<&Series> {
        self.series.values().find(|series| series.current == promise)
    }

    /// The open aftercare with a contact, if there is one.
    #[must_use]
    pub fn open_aftercare(&self, contact: Id) -> Option<&FollowUp> {
        let own = |id: Id| self.contact(id).map(|c| c.id);
        self.follow_ups
            .values()
            .find(|f| f.is_open() && f.touch == Touch::Aftercare && own(f.contact) == own(contact))
    }
}

fn swap<T: Clone>(map: &mut BTreeMap<Id, T>, before: Option<&T>, after: Option<&T>, id: impl Fn(&T) -> Id) {
    match (before, after) {
        (_, Some(after)) => {
            map.insert(id(after), after.clone());
        }
        (Some(before), None) => {
            map.remove(&id(before));
        }
        (None, None) => {}
    }
}
