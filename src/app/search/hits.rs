//! What was found: people, what is open, what is planned, what is closed; what fits best comes first. What is in memory is
//! looked through in slices, so that no key waits for all of it.

use crate::app::listing::{Heading, Section};
use crate::app::model::Model;
use crate::domain::agenda::{Item, Kind};
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::query::{Fit, Query, Seen};

/// People that are shown; who wants more types more.
const PEOPLE: usize = 5;
/// Open rows that are shown.
const OPEN: usize = 50;
/// Follow-ups that are shown.
const PLANNED: usize = 10;
/// People and rows that are looked at before other keys are heard.
const SLICE: usize = 4_000;

/// The best of what was found of a kind, and how many there are of it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Best {
    count: usize,
    kept: [Vec<Id>; Fit::ALL.len()],
}

impl Best {
    /// Takes one in; of each way to fit so many are kept as can be shown.
    fn add(&mut self, id: Id, fit: Fit, most: usize) {
        self.count += 1;
        if let Some(kept) = self.kept.get_mut(fit as usize).filter(|kept| kept.len() < most) {
            kept.push(id);
        }
    }

    fn nth(&self, nth: usize) -> Option<Id> {
        self.kept.iter().flatten().nth(nth).copied()
    }

    fn holds(&self, id: Id) -> bool {
        self.kept.iter().flatten().any(|own| *own == id)
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// What is looked for.
    pub query: Query,
    people: Best,
    /// Open promises and concepts.
    open: Best,
    planned: Best,
    /// Open promises that hold it in a note.
    noted: Vec<Item>,
    /// Closed promises, newest first; those that fit nearly, behind the others.
    past: [Vec<Item>; 2],
    /// People, rows and follow-ups that were looked at, in their order.
    looked: usize,
    sections: Vec<Section>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hit<'m> {
    /// A person.
    Contact(&'m Contact),
    /// A promise, a concept or a follow-up.
    Row(&'m Item),
}

impl Hits {
    /// The groups of what is shown.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// How many people there are, and how many are shown.
    #[must_use]
    pub fn people(&self) -> (usize, usize) {
        (self.people.count, self.people.count.min(PEOPLE))
    }

    /// How many open ones there are, and how many are shown.
    #[must_use]
    pub fn open(&self) -> (usize, usize) {
        let all = self.open.count + self.noted.len();
        (all, all.min(OPEN))
    }

    /// How many follow-ups there are, and how many are shown.
    #[must_use]
    pub fn planned(&self) -> (usize, usize) {
        (self.planned.count, self.planned.count.min(PLANNED))
    }

    /// How many closed ones fit well, which no more are looked for once there are enough.
    pub(super) fn closed(&self) -> usize {
        self.past[0].len()
    }

    /// The nth that is shown.
    #[must_use]
    pub fn nth<'m>(&'m self, model: &'m Model, row: usize) -> Option<Hit<'m>> {
        let (people, open, planned) = (self.people().1, self.open().1, self.planned().1);
        if row < people {
            return model.book.contacts.get(&self.people.nth(row)?).map(Hit::Contact);
        }
        let row = row - people;
        if row < open {
            let found = self.open.count.min(OPEN);
            return match row.checked_sub(found) {
                Some(noted) => self.noted.get(noted).map(Hit::Row),
                None => model.rows.promises.of(self.open.nth(row)?).map(Hit::Row),
            };
        }
        let row = row - open;
        if row < planned {
            return model.rows.follow_ups.of(self.planned.nth(row)?).map(Hit::Row);
        }
        self.past.iter().flatten().nth(row - planned).map(Hit::Row)
    }

    /// Begins to look for something else.
    pub(super) fn begin(&mut self, query: Query) {
        *self = Self { query, ..Self::default() };
    }

    /// Looks through the next slice of what is in memory. Whether there is more.
    pub(super) fn look(&mut self, model: &Model) -> bool {
        let (people, rows, planned) = (&model.by_name, &model.rows.promises, &model.rows.follow_ups);
        let all = people.len() + rows.len() + planned.len();
        let end = if self.query.is_empty() { 0 } else { (self.looked + SLICE).min(all) };
        while self.looked < end {
            let at = self.looked;
            self.looked += 1;
            if let Some(id) = people.get(at) {
                let there = model.book.contacts.get(id).filter(|contact| contact.stands());
                if let Some(fit) = there.and_then(|contact| self.query.judge_contact(contact, true)) {
                    self.people.add(*id, fit, PEOPLE);
                }
            } else if let Some(item) = rows.get(at - people.len()) {
                if let Some(fit) = judge(&self.query, model, item, true) {
                    self.open.add(item.id, fit, OPEN);
                }
            } else if let Some(item) = planned.get(at - people.len() - rows.len())
                && let Some(fit) = judge(&self.query, model, item, true)
            {
                self.planned.add(item.id, fit, PLANNED);
            }
        }
        self.arrange();
        !self.query.is_empty() && self.looked < all
    }

    /// Adds what a piece of the archive held; no more than so many of each kind.
    pub(super) fn add(&mut self, rows: Vec<(Item, Fit)>, most: usize) {
        for (item, fit) in rows {
            let open = matches!(item.kind, Kind::Promise(state) if state.is_open());
            match (open, usize::from(fit == Fit::Nearly)) {
                (true, _) if self.open.holds(item.id) => {}
                (true, _) => self.noted.push(item),
                (false, nearly) => {
                    if let Some(past) = self.past.get_mut(nearly).filter(|past| past.len() < most) {
                        past.push(item);
                    }
                }
            }
        }
        let left = most.saturating_sub(self.past[0].len());
        self.past[1].truncate(left);
        self.arrange();
    }

    fn arrange(&mut self) {
        self.sections.clear();
        let counts = [
            (Heading::People, self.people().1),
            (Heading::Open, self.open().1),
            (Heading::Planned, self.planned().1),
            (Heading::Archive, self.past.iter().map(Vec::len).sum()),
        ];
        let mut from = 0;
        for (heading, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            self.sections.push(Section { heading, from, count });
            from += count;
        }
    }
}

/// How well a row that is in memory fits, with all that is known of it here.
pub(in crate::app) fn judge(query: &Query, model: &Model, item: &Item, nearly: bool) -> Option<Fit> {
    let note = match item.kind {
        Kind::Concept(_) => model.book.concepts.get(&item.id).and_then(|concept| concept.note.as_deref()),
        _ => None,
    };
    let besides = note.as_slice();
    query.judge(&Seen { item, besides, recurs: model.rows.recurs(item.id) }, nearly)
}
