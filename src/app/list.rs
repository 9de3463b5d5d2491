//! Rows in the one order, each found by its id and by whom it is with. It never leaves a row out, and never shows one
//! twice. Cost follows the rows that change, but for a few numbers a row that are moved along.

use std::ops::Deref;

use crate::domain::agenda::{self, Item};
use crate::domain::id::{Id, IdMap};

/// Rows in order.
#[derive(Clone, Debug, Default)]
pub struct List {
    items: Vec<Item>,
    /// Where each stands.
    at: IdMap<u32>,
    /// Whom each is to or from first: what most are asked for, close together.
    first: Vec<Option<Id>>,
    /// Rows that are with more than one.
    shared: Vec<Id>,
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
        self.first = self.items.iter().map(first).collect();
        self.shared = self.items.iter().filter(|item| is_shared(item)).map(|item| item.id).collect();
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

    /// Whom each row is to or from first, in the order of the rows.
    #[must_use]
    pub fn firsts(&self) -> &[Option<Id>] {
        &self.first
    }

    /// Where the rows stand in which somebody has a part, in order.
    #[must_use]
    pub fn with(&self, id: Id) -> Vec<usize> {
        let own = Some(id);
        let mut found: Vec<usize> =
            self.first.iter().enumerate().filter(|(_, first)| **first == own).map(|(at, _)| at).collect();
        let shared = self.shared.iter().filter_map(|shared| self.place(*shared));
        let more: Vec<usize> =
            shared.filter(|at| self.first[*at] != own && self.items[*at].is_with(id)).collect();
        if !more.is_empty() {
            found.extend(more);
            found.sort_unstable();
        }
        found
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
            self.first.insert(at, first(&item));
            if is_shared(&item) {
                self.shared.push(item.id);
            }
            self.items.insert(at, item);
        }
        before
    }

    fn take_out(&mut self, at: usize) -> Item {
        let item = self.items.remove(at);
        self.first.remove(at);
        self.at.remove(&item.id);
        let moved = u32::try_from(at).unwrap_or(u32::MAX);
        self.at.values_mut().filter(|other| **other > moved).for_each(|other| *other -= 1);
        self.shared.retain(|shared| *shared != item.id);
        item
    }

    /// Alters rows; where any says that it may stand elsewhere now, all are put in order anew.
    pub(super) fn alter(&mut self, mut alter: impl FnMut(&mut Item) -> bool) {
        let moved = self.items.iter_mut().fold(false, |moved, item| alter(item) | moved);
        if moved {
            agenda::sort(&mut self.items);
            self.index();
        }
    }
}

fn first(item: &Item) -> Option<Id> {
    item.contact.as_ref().map(|(id, _)| *id)
}

fn is_shared(item: &Item) -> bool {
    item.more.as_ref().is_some_and(|more| more.contacts.len() > 1)
}
