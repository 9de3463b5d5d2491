//! Contacts in a merge: those of a file, and those a line in the plain form means by a name.
//!
//! A name is a person only where it fits exactly one; it never chooses between two.

use super::differ::differs;
use super::known::Known;
use super::sheet::{Drawn, NewContact, Sheet};
use crate::domain::change::{Op, Record};
use crate::domain::contact::{Contact, Reach};
use crate::domain::id::Id;
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::{ContactLine, PlainContact};

/// Merges are short chains; the bound only keeps a damaged book from turning round for ever.
const LONGEST_MERGE: usize = 64;

impl<K: Known> Sheet<'_, K> {
    pub(super) fn contact(&mut self, line: usize, theirs: Contact) -> Drawn<(), K> {
        if let Some(ours) = self.person(theirs.id)? {
            let (mine, other) = (ContactLine::from(&ours), ContactLine::from(&theirs));
            if mine != other {
                return Err(differs(line, ours.id, &mine, &other).into());
            }
            self.counts.contacts.same += 1;
            return Ok(());
        }
        self.not_after_now(line, theirs.id, &theirs.added)?;
        self.new_contact(line, theirs);
        Ok(())
    }

    /// A contact in the plain form: the one it made before, or the one of that name of whom this is known, or
    /// the only one of that name when nothing is known of them yet; else a new one.
    pub(super) fn plain_contact(&mut self, line: usize, plain: PlainContact) -> Drawn<(), K> {
        let id = plain.id();
        let added = self.now.moment;
        let mut theirs = Contact::named(id, &plain.name, added);
        theirs.organisation = plain.organisation;
        let reach = [("mail", plain.mail), ("phone", plain.phone)];
        let reach =
            reach.into_iter().filter_map(|(kind, v)| v.map(|value| Reach { kind: kind.to_owned(), value }));
        theirs.reach = reach.collect();
        let told = |ours: &Contact| {
            ours.organisation == theirs.organisation && theirs.reach.iter().all(|r| ours.reach.contains(r))
        };
        if let Some(ours) = self.person(id)? {
            if !told(&ours) {
                return Err(differs(line, id, &ContactLine::from(&ours), &ContactLine::from(&theirs)).into());
            }
            self.counts.contacts.same += 1;
            return Ok(());
        }
        let mut of_that_name = Vec::new();
        for id in self.named(&plain.name)? {
            of_that_name.extend(self.person(id)?);
        }
        match of_that_name.as_slice() {
            several if several.iter().any(told) => self.counts.contacts.same += 1,
            [only] if only.organisation.is_none() && only.reach.is_empty() => {
                let (organisation, reach) = (theirs.organisation, theirs.reach);
                self.know_more(line, Contact { organisation, reach, ..only.clone() }, only);
            }
            _ => self.new_contact(line, theirs),
        }
        Ok(())
    }

    /// The one contact of exactly this name, merges followed; none when the name is new.
    ///
    /// # Errors
    /// When it fits two.
    pub(super) fn only(&mut self, line: usize, name: &str) -> Drawn<Option<Id>, K> {
        match self.named(name)?.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => {
                let trouble = Trouble::AmbiguousName { name: name.to_owned(), contacts: several.to_vec() };
                Err(ImportError::new(line, trouble).into())
            }
        }
    }

    pub(super) fn new_contact(&mut self, line: usize, contact: Contact) {
        self.counts.contacts.new += 1;
        self.drafted_names.entry(contact.name.clone()).or_default().push(contact.id);
        if let Some(known) = self.by_name.get_mut(&contact.name) {
            known.push(contact.id);
        }
        self.contact_at.insert(contact.id, self.contacts.len());
        self.contacts.push(NewContact { line, before: None, after: contact });
    }

    fn know_more(&mut self, line: usize, after: Contact, before: &Contact) {
        if let Some(new) = self.contact_at.get(&after.id).and_then(|at| self.contacts.get_mut(*at)) {
            new.after = after;
            self.counts.contacts.same += 1;
        } else {
            self.counts.contacts.extended += 1;
            self.contact_at.insert(after.id, self.contacts.len());
            self.contacts.push(NewContact { line, before: Some(before.clone()), after });
        }
    }

    /// The contact of an id by now.
    pub(super) fn person(&self, id: Id) -> Drawn<Option<Contact>, K> {
        match self.contact_at.get(&id) {
            Some(at) => Ok(self.contacts.get(*at).map(|new| new.after.clone())),
            None => self.known.contact(id).map_err(Stopped::Book),
        }
    }

    /// The contacts that a name means by now. It is asked once the contacts of the whole file are drawn up.
    fn named(&mut self, name: &str) -> Drawn<Vec<Id>, K> {
        if let Some(found) = self.by_name.get(name) {
            return Ok(found.clone());
        }
        let mut found = Vec::new();
        let mut people = self.known.named(name).map_err(Stopped::Book)?;
        for id in self.drafted_names.get(name).into_iter().flatten() {
            people.extend(self.person(*id)?);
        }
        for person in people {
            if let Some(id) = self.stands_for(person)?
                && !found.contains(&id)
            {
                found.push(id);
            }
        }
        self.by_name.insert(name.to_owned(), found.clone());
        Ok(found)
    }

    /// The contact that one turned out to be; none when its making was undone.
    fn stands_for(&self, mut contact: Contact) -> Drawn<Option<Id>, K> {
        for _ in 0..LONGEST_MERGE {
            match contact.merged_into {
                _ if contact.gone => return Ok(None),
                None => return Ok(Some(contact.id)),
                Some(into) => match self.person(into)? {
                    Some(next) => contact = next,
                    None => return Ok(None),
                },
            }
        }
        Ok(None)
    }

    /// The ops of the contacts, each after the one it is merged into.
    pub(super) fn put_contacts(&mut self, ops: &mut Vec<Op>) -> Result<(), ImportError> {
        let mut drawn: Vec<Option<NewContact>> =
            std::mem::take(&mut self.contacts).into_iter().map(Some).collect();
        let mut reached_from = vec![None; drawn.len()];
        for start in 0..drawn.len() {
            let mut chain = Vec::new();
            let mut next = Some(start);
            while let Some(at) = next {
                let Some(new) = drawn.get_mut(at).and_then(Option::take) else { break };
                reached_from[at] = Some(start);
                next = new.after.merged_into.and_then(|into| self.contact_at.get(&into).copied());
                if next.is_some_and(|next| reached_from[next] == Some(start)) {
                    return Err(ImportError::new(new.line, Trouble::MergedInACircle(new.after.id)));
                }
                chain.push(new);
            }
            let record = |new: NewContact| Record::Contact {
                before: new.before.map(Box::new),
                after: Box::new(new.after),
            };
            ops.extend(chain.into_iter().rev().map(|new| Op::Record(record(new))));
        }
        Ok(())
    }
}
