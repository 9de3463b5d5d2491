//! Rows in the one order, each found by its id, by whom it is with, and by its day. It never leaves a row out, and never shows one
//! twice. Cost follows the rows that change, but for a few numbers a row that are moved along.

use std::collections::{BTreeMap, btree_map, hash_map};
use std::ops::{Bound, Deref};

use chrono::NaiveDate;
use lifecycle::Direction;

use crate::domain::agenda::{self, Item, Kind};
use crate::domain::id::{Id, IdMap};

/// Rows in order.
#[derive(Clone, Debug, Default)]
pub struct List {
    items: Vec<Item>,
    /// Where each stands.
    at: IdMap<u32>,
    /// In which somebody has a part, in no order.
    of: IdMap<Vec<Id>>,
    /// What I have to do on a day, in no order.
    days: BTreeMap<NaiveDate, Vec<Id>>,
}

impl Deref for List {
    type Target = [Item];

    fn deref(&self) -> &[Item] {
        &self.items
    }
}

impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl PartialEq<Vec<Item>> for List {
    fn eq(&self, other: &Vec<Item>) -> bool {
        self.items == *other
    }
}

impl<'l> IntoIterator for &'l List {
    type Item = &'l Item;
    type IntoIter = std::slice::Iter<'l, Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl List {
    /// Rows that are in order already.
    #[must_use]
    pub fn new(items: Vec<Item>) -> Self {
        let mut list = Self { items, ..Self::default() };
        list.index();
        list
    }

    fn index(&mut self) {
        self.at.clear();
        self.at.reserve(self.items.len());
        self.at.extend((0..).zip(&self.items).map(|(at, item)| (item.id, at)));
        (self.of, self.days) = (IdMap::default(), BTreeMap::new());
        for nth in 0..self.items.len() {
            self.note(nth);
        }
    }

    fn note(&mut self, at: usize) {
        let Some(item) = self.items.get(at) else { return };
        for_all(item, |person| self.of.entry(person).or_default().push(item.id));
        if let Some(day) = day(item) {
            self.days.entry(day).or_default().push(item.id);
        }
    }

    fn forget(&mut self, item: &Item) {
        for_all(item, |person| {
            if let hash_map::Entry::Occupied(mut of) = self.of.entry(person) {
                of.get_mut().retain(|id| *id != item.id);
                if of.get().is_empty() {
                    of.remove();
                }
            }
        });
        if let Some(day) = day(item)
            && let btree_map::Entry::Occupied(mut on) = self.days.entry(day)
        {
            on.get_mut().retain(|id| *id != item.id);
            if on.get().is_empty() {
                on.remove();
            }
        }
    }

    /// Where a row stands.
    #[must_use]
    pub fn place(&self, id: Id) -> Option<usize> {
        self.at.get(&id).map(|at| *at as usize)
    }

    /// The row of an id.
    #[must_use]
    pub fn of(&self, id: Id) -> Option<&Item> {
        self.place(id).and_then(|at| self.items.get(at))
    }

    /// Where the rows stand in which somebody has a part, in order.
    #[must_use]
    pub fn with(&self, person: Id) -> Vec<usize> {
        let of = self.of.get(&person).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<usize> = of.iter().filter_map(|id| self.place(*id)).collect();
        found.sort_unstable();
        found
    }

    /// The rows of what I have to do on a day, in order.
    pub fn on(&self, day: NaiveDate) -> impl ExactSizeIterator<Item = &Item> {
        let mut places: Vec<usize> =
            self.days.get(&day).into_iter().flatten().filter_map(|id| self.place(*id)).collect();
        places.sort_unstable();
        places.into_iter().map(|at| &self.items[at])
    }

    /// The first day after another on which I have something to do.
    #[must_use]
    pub fn next_day(&self, after: NaiveDate) -> Option<NaiveDate> {
        self.days.range((Bound::Excluded(after), Bound::Unbounded)).next().map(|(day, _)| *day)
    }

    /// Puts a row where it belongs, in the place of the one of the same id; none takes that one out. Gives what stood
    /// there before.
    pub(super) fn put(&mut self, id: Id, item: Option<Item>) -> Option<Item> {
        let before = self.place(id).map(|at| self.take_out(at));
        if let Some(item) = item {
            let at = agenda::place(&self.items, &item);
            let moved = u32::try_from(at).unwrap_or(u32::MAX);
            self.at.values_mut().filter(|other| **other >= moved).for_each(|other| *other += 1);
            self.at.insert(item.id, moved);
            self.items.insert(at, item);
            self.note(at);
        }
        before
    }

    fn take_out(&mut self, at: usize) -> Item {
        let item = self.items.remove(at);
        self.at.remove(&item.id);
        let moved = u32::try_from(at).unwrap_or(u32::MAX);
        self.at.values_mut().filter(|other| **other > moved).for_each(|other| *other -= 1);
        self.forget(&item);
        item
    }

    /// Alters rows; where any says that it may stand elsewhere now, or is with somebody else, all are put in order anew.
    pub(super) fn alter(&mut self, mut alter: impl FnMut(&mut Item) -> bool) {
        let altered = self.items.iter_mut().fold(false, |altered, item| alter(item) | altered);
        if altered {
            agenda::sort(&mut self.items);
            self.index();
        }
    }
}

/// The day on which I have something to do about a row: a promise of mine, or a follow-up.
fn day(item: &Item) -> Option<NaiveDate> {
    match item.kind {
        Kind::Promise(_) if item.direction == Direction::Given => item.told.or(item.due),
        Kind::FollowUp(..) => item.due,
        _ => None,
    }
}

/// Everybody who has a part in a row, each once.
fn for_all(item: &Item, mut deed: impl FnMut(Id)) {
    let first = item.contact.as_ref().map(|(id, _)| *id);
    first.into_iter().for_each(&mut deed);
    let Some(more) = &item.more else { return };
    for (nth, (id, ..)) in more.contacts.iter().enumerate() {
        // Two of them may have turned out to be one.
        if Some(*id) != first && !more.contacts[..nth].iter().any(|(before, ..)| before == id) {
            deed(*id);
        }
    }
}

#[cfg(test)]
mod tests {
    use lifecycle::State;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::agenda::More;
    use crate::domain::due::DueState;
    use crate::domain::words::{Circle, Importance, Role};

    fn item(id: u64, people: &[u64]) -> Item {
        let named = |n: &u64| (Id::from_bits(*n), format!("Persoon {n}"));
        let more = More {
            verbatim: String::new(),
            contacts: people.iter().map(|n| (named(n).0, named(n).1, Role::Promisee)).collect(),
            spoken: None,
            channel: None,
            closed: None,
            labels: Vec::new(),
        };
        Item {
            id: Id::from_bits(1000 + id),
            kind: Kind::Promise(State::Voornemen),
            direction: Direction::Given,
            contact: people.first().map(named),
            circle: Circle::Vast,
            what: String::new(),
            due: None,
            due_time: None,
            zone: None,
            due_state: DueState::Later,
            days_late: 0,
            importance: Importance::Normal,
            told: None,
            doubt: None,
            more: Some(Box::new(more)),
        }
    }

    proptest! {
        /// Rows come, go, and are with others: what is found is what looking through all of them finds.
        #[test]
        fn what_is_found_is_what_there_is(
            changes in proptest::collection::vec((0..12_u64, proptest::option::of(proptest::collection::vec(0..5_u64, 0..4))), 1..40),
            begun in 0..8_u64,
        ) {
            let mut items: Vec<Item> = (0..begun).map(|id| item(id, &[id % 5, (id + 1) % 5])).collect();
            agenda::sort(&mut items);
            let mut list = List::new(items);
            for (id, people) in changes {
                list.put(Id::from_bits(1000 + id), people.map(|people| item(id, &people)));
                for id in (0..12).map(|id| Id::from_bits(1000 + id)) {
                    prop_assert_eq!(list.of(id), list.iter().find(|item| item.id == id));
                }
                for person in (0..5).map(Id::from_bits) {
                    let there: Vec<usize> =
                        (0..list.len()).filter(|at| list[*at].is_with(person)).collect();
                    prop_assert_eq!(list.with(person), there);
                }
                let mut sorted = list.to_vec();
                agenda::sort(&mut sorted);
                prop_assert_eq!(&list, &sorted);
            }
        }
    }
}
