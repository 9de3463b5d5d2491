//! The sheet an import is drawn up on: what the file adds, by kind, and in the end the ops in an order in
//! which nothing refers to what is not there yet.
//!
//! It never lets a reference through that leads nowhere.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use lifecycle::Refusal;

use super::differ::differs;
use super::known::{Held, Known};
use super::promise::contacts_of;
use super::{Counts, Import};
use crate::domain::card::Card;
use crate::domain::change::{Added, Change, Deed, Label, Op, Record};
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::memo::Memo;
use crate::domain::promise::{Part, Promise};
use crate::domain::series::Series;
use crate::domain::time::Now;
use crate::domain::walk::Walk;
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::{ConceptLine, PromiseLine};

/// What is drawn up, or why it stopped.
pub(super) type Drawn<T, K> = Result<T, Stopped<<K as Known>::Error>>;

pub(super) struct Sheet<'k, K> {
    pub(super) known: &'k K,
    pub(super) now: Now,
    pub(super) counts: Counts,
    /// The zone in which the last course that was written elsewhere was lived.
    pub(super) home: Tz,
    pub(super) contacts: Vec<NewContact>,
    pub(super) contact_at: HashMap<Id, usize>,
    pub(super) drafted_names: HashMap<String, Vec<Id>>,
    pub(super) by_name: HashMap<String, Vec<Id>>,
    pub(super) promises: Vec<NewPromise>,
    pub(super) concepts: Vec<(usize, Concept)>,
    pub(super) follow_ups: Vec<(usize, FollowUp)>,
    /// Series: the line, the one that is here, and how it is told.
    pub(super) series: Vec<(usize, Option<Series>, Series)>,
    /// Memos: the line, the one that is here, and how it is told.
    pub(super) memos: Vec<(usize, Option<Memo>, Memo)>,
    pub(super) memo_at: HashMap<Id, usize>,
    pub(super) cards: Vec<(usize, Card)>,
    pub(super) card_at: HashMap<Id, usize>,
    /// Where each of them stands, by its id.
    pub(super) promise_at: HashMap<Id, usize>,
    pub(super) concept_at: HashMap<Id, usize>,
    pub(super) follow_up_at: HashMap<Id, usize>,
}

/// A contact that is new, or of whom more is known.
pub(super) struct NewContact {
    pub(super) line: usize,
    pub(super) before: Option<Contact>,
    pub(super) after: Contact,
}

/// A promise that is new, or whose course goes on.
pub(super) struct NewPromise {
    pub(super) line: usize,
    /// How many entries the book has of it, and between whom it is there.
    pub(super) here: Option<(usize, Vec<Part>)>,
    pub(super) promise: Promise,
}

impl<'k, K: Known> Sheet<'k, K> {
    pub(super) fn new(known: &'k K, now: Now) -> Self {
        Self {
            known,
            now,
            counts: Counts::default(),
            home: now.zone,
            contacts: Vec::new(),
            contact_at: HashMap::new(),
            drafted_names: HashMap::new(),
            by_name: HashMap::new(),
            promises: Vec::new(),
            concepts: Vec::new(),
            follow_ups: Vec::new(),
            series: Vec::new(),
            memos: Vec::new(),
            memo_at: HashMap::new(),
            cards: Vec::new(),
            card_at: HashMap::new(),
            promise_at: HashMap::new(),
            concept_at: HashMap::new(),
            follow_up_at: HashMap::new(),
        }
    }

    /// What is under an id by now: on the sheet, or else in the book.
    pub(super) fn held(&self, id: Id) -> Drawn<Held, K> {
        let promise = self.promise_at.get(&id).map(|at| Box::new(self.promises[*at].promise.clone()));
        let concept = self.concept_at.get(&id).map(|at| Box::new(self.concepts[*at].1.clone()));
        let follow_up = self.follow_up_at.get(&id).map(|at| Box::new(self.follow_ups[*at].1.clone()));
        let known = self.known.held(id).map_err(Stopped::Book)?;
        Ok(Held {
            promise: promise.or(known.promise),
            concept: concept.or(known.concept),
            follow_up: follow_up.or(known.follow_up),
        })
    }

    /// Nothing was noted after now.
    pub(super) fn not_after_now(
        &self,
        line: usize,
        id: Id,
        moment: &DateTime<FixedOffset>,
    ) -> Result<(), ImportError> {
        if *moment > self.now.moment {
            return Err(ImportError::new(line, Trouble::AfterNow { id, moment: *moment }));
        }
        Ok(())
    }

    /// The change that all this comes to.
    pub(super) fn import(mut self) -> Drawn<Import, K> {
        self.check_pairs()?;
        self.check_references()?;
        self.check_series()?;
        self.check_memos()?;
        let mut ops = Vec::with_capacity(self.contacts.len() + 2 * self.promises.len());
        self.put_contacts(&mut ops)?;
        // Rows in the order of their ids: a large file is stored much faster so.
        self.promises.sort_by_key(|new| new.promise.id());
        for new in self.promises {
            put_promise(new, self.now.zone, &mut ops)?;
        }
        ops.extend(self.concepts.into_iter().map(|(_, concept)| {
            Op::Record(Record::Concept { before: None, after: Some(Box::new(concept)) })
        }));
        ops.extend(self.follow_ups.into_iter().map(|(_, follow_up)| {
            Op::Record(Record::FollowUp { before: None, after: Some(Box::new(follow_up)) })
        }));
        ops.extend(self.series.into_iter().map(|(_, before, after)| {
            Op::Record(Record::Series { before: before.map(Box::new), after: Some(Box::new(after)) })
        }));
        ops.extend(self.memos.into_iter().map(|(_, before, after)| {
            Op::Record(Record::Memo { before: before.map(Box::new), after: Some(Box::new(after)) })
        }));
        ops.extend(
            self.cards
                .into_iter()
                .map(|(_, card)| Op::Record(Record::Card { before: None, after: Some(Box::new(card)) })),
        );
        let label = Label { deed: Deed::Import, subject: None, more: 0 };
        Ok(Import { change: Change { label, ops }, counts: self.counts })
    }

    /// A concept and a promise share an id only where the promise was taken back: its speaking was undone. Which
    /// of them the file has first does not matter, so they are judged when all of it is drawn up.
    fn check_pairs(&self) -> Drawn<(), K> {
        let counts = |promise: &Promise| promise.state().is_some();
        let differ = |line, one: &Promise, other: &Concept, is_told: bool| {
            let (promise, concept) = (PromiseLine::from(one), ConceptLine::from(other));
            let error = if is_told {
                differs(line, other.id, &concept, &promise)
            } else {
                differs(line, other.id, &promise, &concept)
            };
            Err(error.into())
        };
        for NewPromise { line, promise, .. } in self.promises.iter().filter(|new| counts(&new.promise)) {
            let id = promise.id();
            if let Some((its, concept)) = self.concept_at.get(&id).map(|at| &self.concepts[*at]) {
                return differ(*its.max(line), promise, concept, line > its);
            }
            if let Some(concept) = self.known.held(id).map_err(Stopped::Book)?.concept {
                return differ(*line, promise, &concept, true);
            }
        }
        for (line, concept) in self.concepts.iter().filter(|(_, c)| !self.promise_at.contains_key(&c.id)) {
            let held = self.known.held(concept.id).map_err(Stopped::Book)?;
            if let Some(promise) = held.promise.filter(|p| counts(p)) {
                return differ(*line, &promise, concept, false);
            }
        }
        Ok(())
    }

    fn check_references(&self) -> Drawn<(), K> {
        let mut seen = HashMap::new();
        for new in &self.contacts {
            if let Some(into) = new.after.merged_into {
                self.need_contact(&mut seen, new.line, into)?;
            }
        }
        for (line, card) in &self.cards {
            self.need_contact(&mut seen, *line, card.contact)?;
        }
        for new in &self.promises {
            for id in contacts_of(&new.promise) {
                self.need_contact(&mut seen, new.line, id)?;
            }
        }
        for (line, concept) in &self.concepts {
            for id in concept.contact.iter().chain(&concept.also).chain(&concept.candidates) {
                self.need_contact(&mut seen, *line, *id)?;
            }
        }
        for (line, follow_up) in &self.follow_ups {
            self.need_contact(&mut seen, *line, follow_up.contact)?;
            for id in &follow_up.promises {
                if self.held(*id)?.promise.is_none() {
                    return Err(ImportError::new(*line, Trouble::UnknownPromise(*id)).into());
                }
            }
        }
        Ok(())
    }

    pub(super) fn need_contact(&self, seen: &mut HashMap<Id, ()>, line: usize, id: Id) -> Drawn<(), K> {
        if self.contact_at.contains_key(&id) || seen.contains_key(&id) {
            return Ok(());
        }
        if self.known.contact(id).map_err(Stopped::Book)?.is_none() {
            return Err(ImportError::new(line, Trouble::UnknownContact(id)).into());
        }
        seen.insert(id, ());
        Ok(())
    }
}

/// The ops of one promise: spoken, then every further entry with the standing after it.
fn put_promise(new: NewPromise, zone: Tz, ops: &mut Vec<Op>) -> Result<(), ImportError> {
    let NewPromise { line, here, promise } = new;
    let id = promise.id();
    let unlawful = |why: Refusal<_>| ImportError::new(line, Trouble::Unlawful { id, seq: 1, why });
    let (skip, walk, parts) = match here {
        Some((entries, before)) => (entries, promise.walk, Some((before, promise.parts))),
        None if promise.walk.entries().len() == 1 => {
            ops.push(Op::Speak(Box::new(promise)));
            return Ok(());
        }
        None => {
            let walk = promise.walk;
            let first = walk.entries().iter().take(1).cloned().collect();
            let first = Walk::replay(promise.head.direction, first, zone).map_err(unlawful)?;
            ops.push(Op::Speak(Box::new(Promise { walk: first, ..promise })));
            (1, walk, None)
        }
    };
    for (entry, after) in walk.entries().iter().zip(walk.standings()).skip(skip) {
        let added = Added { promise: id, entry: entry.clone(), after: after.clone() };
        ops.push(Op::Course(Box::new(added)));
    }
    if let Some((before, after)) = parts.filter(|(before, after)| before != after) {
        ops.push(Op::Record(Record::Parts { promise: id, before, after }));
    }
    Ok(())
}
