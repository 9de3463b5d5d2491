//! The rows of all that is open, kept in the one order while the book changes. It never leaves a row out, and never
//! shows one twice.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::agenda::{self, Group, Item, Kind};
use crate::domain::book::Book;
use crate::domain::change::{Change, Op, Record};
use crate::domain::due::DueState;
use crate::domain::follow_up::Outcome;
use crate::domain::id::Id;
use crate::domain::time::{Now, midnight, plus_days};

/// Rows of promises and concepts, and rows of follow-ups, each in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Open promises and concepts.
    pub promises: Vec<Item>,
    /// Open follow-ups.
    pub follow_ups: Vec<Item>,
    /// What was promised, of promises that follow-ups are about and that are not in the book.
    bodies: BTreeMap<Id, String>,
}

impl Rows {
    /// Rows as they were read, in order already.
    #[must_use]
    pub fn new(promises: Vec<Item>, follow_ups: Vec<Item>, book: &Book) -> Self {
        let mut bodies = BTreeMap::new();
        for item in &follow_ups {
            if let Some(found) = book.follow_ups.get(&item.id)
                && found.what.is_none()
                && let Some(promise) = found.promises.first()
            {
                bodies.insert(*promise, item.what.clone());
            }
        }
        Self { promises, follow_ups, bodies }
    }

    /// The row of a promise, concept or follow-up that is open.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Item> {
        self.promises.iter().chain(&self.follow_ups).find(|item| item.id == id)
    }

    /// How many rows a group has.
    #[must_use]
    pub fn count(&self, group: Group) -> usize {
        let before = self.promises.partition_point(|item| item.group() < group);
        self.promises[before..].partition_point(|item| item.group() == group)
    }

    /// Follow-ups for today.
    #[must_use]
    pub fn follow_ups_today(&self) -> usize {
        self.follow_ups.iter().take_while(|item| item.due_state == DueState::Today).count()
    }

    /// Brings the rows in step with a change that the book has taken in.
    pub fn follow(&mut self, change: &Change, book: &Book, now: &Now) {
        for op in &change.ops {
            match op {
                Op::Speak(promise) => self.renew(promise.id(), book, now),
                Op::Course(added) => self.renew(added.promise, book, now),
                Op::Record(Record::Parts { promise, .. } | Record::Detail { promise, .. }) => {
                    self.renew(*promise, book, now);
                }
                Op::Record(Record::Concept { before, after }) => {
                    if let Some(concept) = before.as_ref().or(after.as_ref()) {
                        self.renew(concept.id, book, now);
                    }
                }
                Op::Record(Record::FollowUp { before, after }) => {
                    if let Some(follow_up) = before.as_ref().or(after.as_ref()) {
                        self.renew(follow_up.id, book, now);
                    }
                }
                Op::Record(Record::Series { .. }) => {}
                Op::Record(Record::Contact { after, .. }) => self.rename(after.id, book),
            }
        }
    }

    /// Puts the row of an id where it belongs now, or takes it out.
    pub fn renew(&mut self, id: Id, book: &Book, now: &Now) {
        if let Some(promise) = book.promises.get(&id) {
            // What was a concept before keeps its id: one row, not two.
            let item = Item::of_promise(promise, book, now).filter(|_| promise.is_open());
            let item = item.or_else(|| book.concepts.get(&id).map(|c| Item::of_concept(c, book)));
            let body = promise.standing().body.clone();
            put(&mut self.promises, id, item);
            if self.bodies.insert(id, body.clone()).is_none_or(|was| was != body) {
                // What follows from it is called after it.
                let after = book.follow_ups.values().filter(|f| f.promises.first() == Some(&id));
                after.for_each(|follow_up| self.renew(follow_up.id, book, now));
            }
        } else if let Some(concept) = book.concepts.get(&id) {
            put(&mut self.promises, id, Some(Item::of_concept(concept, book)));
        } else if let Some(follow_up) = book.follow_ups.get(&id) {
            let open = follow_up.outcome == Outcome::Open;
            let body = |promise| self.bodies.get(&promise).cloned();
            let item = open.then(|| Item::of_follow_up(follow_up, book, body, now));
            put(&mut self.follow_ups, id, item);
        } else {
            put(&mut self.promises, id, None);
            put(&mut self.follow_ups, id, None);
        }
    }

    /// A contact has another name or circle: its rows show it, and may stand elsewhere.
    fn rename(&mut self, id: Id, book: &Book) {
        let Some(contact) = book.contact(id) else { return };
        for list in [&mut self.promises, &mut self.follow_ups] {
            let mut moved = false;
            for item in list.iter_mut() {
                let with = item.contact.as_mut().filter(|(own, _)| *own == id || *own == contact.id);
                if let Some(own) = with {
                    *own = (contact.id, contact.name.clone());
                    item.circle = contact.circle;
                    moved = true;
                }
                let named = item.more.as_mut().map(|more| more.contacts.iter_mut()).into_iter().flatten();
                for (own, name, _) in named.filter(|(own, ..)| *own == id || *own == contact.id) {
                    (*own, *name) = (contact.id, contact.name.clone());
                }
            }
            if moved {
                agenda::sort(list);
            }
        }
    }

    /// The rows at another moment: what has become late stands with what is late.
    pub fn turn(&mut self, now: &Now) {
        for list in [&mut self.promises, &mut self.follow_ups] {
            let mut turned = false;
            for item in list.iter_mut() {
                let was = item.due_state;
                item.at(now);
                turned |= item.due_state != was;
            }
            if turned {
                agenda::sort(list);
            }
        }
    }

    /// The next moment at which something here becomes another: a timed promise is due, or the day turns.
    #[must_use]
    pub fn next_moment(&self, now: &Now) -> DateTime<Utc> {
        let day = midnight(plus_days(now.today(), 1), now.zone);
        let soon = |item: &&Item| matches!(item.due_state, DueState::Today | DueState::Soon);
        let timed = self
            .promises
            .iter()
            .filter(soon)
            .filter_map(|item| item.whole_due().filter(|d| d.time.is_some()));
        timed
            .map(|due| due.moment(now.zone))
            .filter(|moment| *moment > now.instant())
            .fold(day, DateTime::min)
    }

    /// How many given promises are open on a day.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> usize {
        let on = |item: &&Item| {
            matches!(item.kind, Kind::Promise(_))
                && item.group() != Group::Theirs
                && item.told.or(item.due) == Some(day)
        };
        self.promises.iter().filter(on).count()
    }
}

fn put(list: &mut Vec<Item>, id: Id, item: Option<Item>) {
    if let Some(at) = list.iter().position(|other| other.id == id) {
        list.remove(at);
    }
    if let Some(item) = item {
        let at = agenda::place(list, &item);
        list.insert(at, item);
    }
}
