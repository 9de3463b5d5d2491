//! What was found: people, what is open, what is closed. What is in memory is looked through at once; who types on only
//! looks where the shorter text was found.

use crate::app::listing::{Heading, Section};
use crate::app::model::Model;
use crate::domain::agenda::{Item, Kind};
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::seek::Wanted;

/// People that are shown; who wants more types more.
const PEOPLE: usize = 5;
/// Open rows that are shown.
const OPEN: usize = 50;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    wanted: Wanted,
    /// People, those whose name begins with it first.
    people: Vec<Id>,
    /// Open promises and concepts, by their place among the rows; in the order of lists.
    open: Vec<(usize, Id)>,
    /// Open promises that hold it in a note.
    noted: Vec<Item>,
    /// Closed promises, newest first.
    pub past: Vec<Item>,
    sections: Vec<Section>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hit<'m> {
    /// A person.
    Contact(&'m Contact),
    /// A promise or a concept.
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
        (self.people.len(), self.people.len().min(PEOPLE))
    }

    /// How many open ones there are, and how many are shown.
    #[must_use]
    pub fn open(&self) -> (usize, usize) {
        let all = self.open.len() + self.noted.len();
        (all, all.min(OPEN))
    }

    /// The nth that is shown.
    #[must_use]
    pub fn nth<'m>(&'m self, model: &'m Model, row: usize) -> Option<Hit<'m>> {
        let (people, open) = (self.people().1, self.open().1);
        if row < people {
            return model.book.contacts.get(self.people.get(row)?).map(Hit::Contact);
        }
        let row = row - people;
        if row < open {
            let noted = row.checked_sub(self.open.len()).and_then(|at| self.noted.get(at));
            return match self.open.get(row) {
                Some((at, _)) => model.rows.promises.get(*at).map(Hit::Row),
                None => noted.map(Hit::Row),
            };
        }
        self.past.get(row - open).map(Hit::Row)
    }

    /// Forgets what was found, so that all is looked through anew.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Looks through what is in memory.
    pub(super) fn look(&mut self, model: &Model, wanted: Wanted) {
        let narrows = wanted.narrows(&self.wanted);
        let person = |id: &Id| {
            let there = model.book.contacts.get(id).filter(|contact| contact.stands());
            there.is_some_and(|contact| is_about(&wanted, contact))
        };
        let row = |at: &usize| model.rows.promises.get(*at).is_some_and(|item| holds(&wanted, model, item));
        if wanted.is_empty() {
            (self.people, self.open) = (Vec::new(), Vec::new());
        } else if narrows {
            self.people.retain(person);
            self.open.retain(|(at, _)| row(at));
        } else {
            self.people = model.by_name.iter().filter(|id| person(id)).copied().collect();
            let found = (0..model.rows.promises.len()).filter(row);
            self.open = found.map(|at| (at, model.rows.promises[at].id)).collect();
        }
        // Who is called so comes before who only has it somewhere; a first name before any other.
        self.people.sort_by_cached_key(|id| {
            let name = model.book.name(*id);
            let first = name.split_whitespace().next().unwrap_or(name);
            (!wanted.any_begins(first), !wanted.begins_in(name))
        });
        (self.noted, self.past) = (Vec::new(), Vec::new());
        self.wanted = wanted;
        self.arrange();
    }

    /// Adds what a piece of the archive held.
    pub(super) fn add(&mut self, rows: Vec<Item>) {
        for item in rows {
            let open = matches!(item.kind, Kind::Promise(state) if state.is_open());
            match open {
                true if self.open.iter().any(|(_, id)| *id == item.id) => {}
                true => self.noted.push(item),
                false => self.past.push(item),
            }
        }
        self.arrange();
    }

    fn arrange(&mut self) {
        self.sections.clear();
        let counts = [
            (Heading::People, self.people().1),
            (Heading::Open, self.open().1),
            (Heading::Archive, self.past.len()),
        ];
        let mut from = 0;
        for (heading, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            self.sections.push(Section { heading, from, count });
            from += count;
        }
    }
}

fn is_about(wanted: &Wanted, contact: &Contact) -> bool {
    let mut texts = vec![contact.name.as_str()];
    texts.extend(contact.nicknames.iter().map(String::as_str));
    texts.extend(contact.organisation.as_deref());
    texts.extend(contact.reach.iter().map(|reach| reach.value.as_str()));
    texts.extend(contact.note.as_deref());
    wanted.is_in(&texts)
}

fn holds(wanted: &Wanted, model: &Model, item: &Item) -> bool {
    let mut texts = vec![item.name(), item.what.as_str()];
    if let Some(more) = &item.more {
        texts.push(more.verbatim.as_str());
        texts.extend(more.contacts.iter().skip(1).map(|(_, name, _)| name.as_str()));
    }
    if let Kind::Concept(_) = item.kind
        && let Some(concept) = model.book.concepts.get(&item.id)
    {
        texts.extend(concept.note.as_deref());
        texts.extend(concept.tags.iter().map(String::as_str));
    }
    wanted.is_in(&texts)
}
