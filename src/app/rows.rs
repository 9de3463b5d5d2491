//! The rows of all that is open, kept in the one order while the book changes. It never leaves a row out, and never
//! shows one twice.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::list::List;
use crate::domain::agenda::tally::Tally;
use crate::domain::agenda::{Group, Item};
use crate::domain::book::Book;
use crate::domain::change::{Change, Op, Record};
use crate::domain::due::DueState;
use crate::domain::follow_up::Outcome;
use crate::domain::id::Id;
use crate::domain::time::Now;

/// Rows of promises and concepts, and rows of follow-ups, each in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Open promises and concepts.
    pub promises: List,
    /// Open follow-ups.
    pub follow_ups: List,
    /// What there is of them.
    pub tally: Tally,
    /// Promises that are the newest of a series.
    recurring: BTreeSet<Id>,
    /// The labels that open promises and concepts bear, folded, with how they are written and how many bear them.
    labels: BTreeMap<String, (String, usize)>,
    /// What was promised, of promises that follow-ups are about and that are not in the book.
    bodies: BTreeMap<Id, String>,
}

impl Rows {
    /// Rows as they were read, in order already.
    #[must_use]
    pub fn new(promises: Vec<Item>, follow_ups: Vec<Item>, book: &Book, now: &Now) -> Self {
        let mut bodies = BTreeMap::new();
        for item in &follow_ups {
            if let Some(found) = book.follow_ups.get(&item.id)
                && found.what.is_none()
                && let Some(promise) = found.promises.first()
            {
                bodies.insert(*promise, item.what.clone());
            }
        }
        let (promises, follow_ups) = (List::new(promises), List::new(follow_ups));
        let mut labels = BTreeMap::new();
        promises.iter().for_each(|item| bear(&mut labels, item, true));
        let tally = Tally::of(&promises, now);
        Self { tally, promises, follow_ups, recurring: recurring(book), labels, bodies }
    }

    /// Labels that begin so, folded, in their order; at most so many.
    #[must_use]
    pub fn labels_from(&self, begin: &str, most: usize) -> Vec<String> {
        let from = self.labels.range(begin.to_owned()..);
        from.take_while(|(own, _)| own.starts_with(begin))
            .take(most)
            .map(|(_, (own, _))| own.clone())
            .collect()
    }

    /// Whether a promise is the newest of a series.
    #[must_use]
    pub fn recurs(&self, id: Id) -> bool {
        self.recurring.contains(&id)
    }

    /// The row of a promise, concept or follow-up that is open.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Item> {
        self.promises.of(id).or_else(|| self.follow_ups.of(id))
    }

    /// The rows in which somebody has a part: promises and concepts, then follow-ups, each in order.
    pub fn with(&self, person: Id) -> impl Iterator<Item = &Item> {
        let of = move |list: &'_ List| list.with(person);
        let follow_ups = of(&self.follow_ups).into_iter().filter_map(|at| self.follow_ups.get(at));
        of(&self.promises).into_iter().filter_map(|at| self.promises.get(at)).chain(follow_ups)
    }

    /// How many rows a group has.
    #[must_use]
    pub fn count(&self, group: Group) -> usize {
        self.tally.count_of(group)
    }

    /// Follow-ups for today.
    #[must_use]
    pub fn follow_ups_today(&self) -> usize {
        self.follow_ups.partition_point(|item| item.due_state <= DueState::Today)
    }

    /// Brings the rows in step with a change that the book has taken in. Gives those that may be others now; nothing where
    /// that may be all those of somebody.
    pub fn follow(&mut self, change: &Change, book: &Book, now: &Now) -> Option<Vec<Id>> {
        let mut touched = Some(Vec::new());
        for op in &change.ops {
            let id = match op {
                Op::Speak(promise) => promise.id(),
                Op::Course(added) => added.promise,
                Op::Record(Record::Parts { promise, .. } | Record::Detail { promise, .. }) => *promise,
                Op::Record(Record::Concept { before, after }) => {
                    let Some(concept) = before.as_ref().or(after.as_ref()) else { continue };
                    concept.id
                }
                Op::Record(Record::FollowUp { before, after }) => {
                    let Some(follow_up) = before.as_ref().or(after.as_ref()) else { continue };
                    follow_up.id
                }
                // No list has rows of memos.
                Op::Record(Record::Memo { .. } | Record::Card { .. }) => continue,
                Op::Record(Record::Series { before, after }) => {
                    self.recurring = recurring(book);
                    let of = before.iter().chain(after).map(|series| series.current);
                    touched.iter_mut().for_each(|ids| ids.extend(of.clone()));
                    continue;
                }
                Op::Record(Record::Contact { before, after }) => {
                    self.rename(after.id, book);
                    // Of somebody new there are no rows yet.
                    if before.is_some() {
                        touched = None;
                    }
                    continue;
                }
            };
            self.renew(id, book, now);
            touched.iter_mut().for_each(|ids| ids.push(id));
        }
        touched
    }

    /// Puts the row of an id where it belongs now, or takes it out.
    pub fn renew(&mut self, id: Id, book: &Book, now: &Now) {
        if let Some(promise) = book.promises.get(&id) {
            // What was a concept before keeps its id: one row, not two.
            let item = Item::of_promise(promise, book, now).filter(|_| promise.is_open());
            let item = item.or_else(|| book.concepts.get(&id).map(|c| Item::of_concept(c, book)));
            let body = promise.standing().body.clone();
            self.put(id, item, now);
            if self.bodies.insert(id, body.clone()).is_none_or(|was| was != body) {
                // What follows from it is called after it.
                let after = book.follow_ups.values().filter(|f| f.promises.first() == Some(&id));
                after.for_each(|follow_up| self.renew(follow_up.id, book, now));
            }
        } else if let Some(concept) = book.concepts.get(&id) {
            self.put(id, Some(Item::of_concept(concept, book)), now);
        } else if let Some(follow_up) = book.follow_ups.get(&id) {
            let open = follow_up.outcome == Outcome::Open;
            let body = |promise| self.bodies.get(&promise).cloned();
            let item = open.then(|| Item::of_follow_up(follow_up, book, body, now));
            self.follow_ups.put(id, item);
        } else {
            self.put(id, None, now);
            self.follow_ups.put(id, None);
        }
    }

    /// A contact has another name or circle: its rows show it, and may stand elsewhere.
    fn rename(&mut self, id: Id, book: &Book) {
        let Some(contact) = book.contact(id) else { return };
        for list in [&mut self.promises, &mut self.follow_ups] {
            list.alter(|item| {
                let named = item.more.as_mut().map(|more| more.contacts.iter_mut()).into_iter().flatten();
                let mut altered = false;
                for (own, name, _) in named.filter(|(own, ..)| *own == id || *own == contact.id) {
                    (*own, *name) = (contact.id, contact.name.clone());
                    altered = true;
                }
                let with = item.contact.as_mut().filter(|(own, _)| *own == id || *own == contact.id);
                let Some(own) = with else { return altered };
                *own = (contact.id, contact.name.clone());
                item.circle = contact.circle;
                true
            });
        }
    }

    /// The rows at another moment: what has become late stands with what is late.
    pub fn turn(&mut self, now: &Now) {
        for list in [&mut self.promises, &mut self.follow_ups] {
            list.alter(|item| {
                let was = item.due_state;
                item.at(now);
                item.due_state != was
            });
        }
        self.tally = Tally::of(&self.promises, now);
    }

    /// The next moment at which something here becomes another: a timed promise is due, or the day turns.
    #[must_use]
    pub fn next_moment(&self, now: &Now) -> DateTime<Utc> {
        self.tally.next_moment(now)
    }

    fn put(&mut self, id: Id, item: Option<Item>, now: &Now) {
        let before = self.promises.put(id, item);
        before.iter().for_each(|item| bear(&mut self.labels, item, false));
        self.promises.of(id).into_iter().for_each(|item| bear(&mut self.labels, item, true));
        self.tally.change(before.as_ref(), self.promises.of(id), &self.promises, now);
    }
}

fn recurring(book: &Book) -> BTreeSet<Id> {
    book.series.values().map(|series| series.current).collect()
}

/// Counts the labels of a row in, or out.
fn bear(labels: &mut BTreeMap<String, (String, usize)>, item: &Item, bears: bool) {
    for label in item.more.iter().flat_map(|more| &more.labels) {
        let folded = capture::fold(label);
        let count = labels.get(&folded).map_or(0, |(_, count)| *count);
        match (bears, count) {
            (true, 0) => drop(labels.insert(folded, (label.clone(), 1))),
            (false, 0 | 1) => drop(labels.remove(&folded)),
            _ => {
                let after = if bears { count + 1 } else { count - 1 };
                labels.entry(folded).and_modify(|(_, count)| *count = after);
            }
        }
    }
}
