//! The sheet a plan is drawn up on: the ops so far, and the promises as they would be after them.
//!
//! It never touches the book it was given.

use std::collections::BTreeMap;

use crate::domain::book::Book;
use crate::domain::change::{Added, Change, Deed, Label, Op, Record};
use crate::domain::contact::Contact;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::memo::{Encounter, Memo};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::{Entry, Refused, Standing, Taking};

/// What comes in from the roof with every plan: the moment, and fresh ids.
pub struct Deal<'a> {
    /// The moment.
    pub now: Now,
    /// Makes an id that is not in the book.
    pub fresh: &'a mut dyn FnMut() -> Id,
}

impl Deal<'_> {
    /// A fresh id.
    pub fn id(&mut self) -> Id {
        (self.fresh)()
    }
}

pub(super) struct Sheet<'b> {
    pub(super) book: &'b Book,
    touched: BTreeMap<Id, Promise>,
    ops: Vec<Op>,
}

impl<'b> Sheet<'b> {
    pub(super) fn new(book: &'b Book) -> Self {
        Self { book, touched: BTreeMap::new(), ops: Vec::new() }
    }

    pub(super) fn change(self, deed: Deed, subject: Option<Id>) -> Change {
        Change { label: Label { deed, subject, more: 0 }, ops: self.ops }
    }

    pub(super) fn promise(&self, id: Id) -> Option<&Promise> {
        self.touched.get(&id).or_else(|| self.book.promises.get(&id))
    }

    pub(super) fn speak(&mut self, promise: Promise) {
        self.touched.insert(promise.id(), promise.clone());
        self.ops.push(Op::Speak(Box::new(promise)));
    }

    /// Adds an entry to a course by `walk`, which is given the promise as it would be by now.
    pub(super) fn course(
        &mut self,
        id: Id,
        walk: impl FnOnce(&mut crate::domain::walk::Walk) -> Result<Entry, Refused>,
    ) -> Result<Standing, Refused> {
        let Some(mut promise) = self.promise(id).cloned() else { return Err(Refused::NothingLive) };
        let entry = walk(&mut promise.walk)?;
        let after = promise.standing().clone();
        self.ops.push(Op::Course(Box::new(Added { promise: id, entry, after: after.clone() })));
        self.touched.insert(id, promise);
        Ok(after)
    }

    pub(super) fn step(&mut self, id: Id, taking: Taking, now: &Now) -> Result<Standing, Refused> {
        self.course(id, |walk| walk.step(taking, now).cloned())
    }

    pub(super) fn record(&mut self, record: Record) {
        // What follows on this sheet sees the promise as it would be by now.
        if let Record::Parts { promise: id, after, .. } = &record
            && let Some(mut promise) = self.promise(*id).cloned()
        {
            promise.parts.clone_from(after);
            self.touched.insert(*id, promise);
        }
        self.ops.push(Op::Record(record));
    }

    pub(super) fn memo(&mut self, before: Option<Memo>, after: Option<Memo>) {
        self.record(Record::Memo { before: before.map(Box::new), after: after.map(Box::new) });
    }

    /// The contact moments that were noted on this sheet.
    pub(super) fn talks(&self) -> impl Iterator<Item = &Encounter> {
        self.ops.iter().filter_map(|op| match op {
            Op::Record(Record::Memo { after: Some(memo), .. }) => match &**memo {
                Memo::Encounter(encounter) => Some(encounter),
                _ => None,
            },
            _ => None,
        })
    }

    pub(super) fn new_contact(&mut self, contact: Contact) {
        self.record(Record::Contact { before: None, after: Box::new(contact) });
    }

    pub(super) fn follow_up(&mut self, before: Option<&FollowUp>, after: Option<FollowUp>) {
        self.record(Record::FollowUp { before: before.cloned().map(Box::new), after: after.map(Box::new) });
    }
}
