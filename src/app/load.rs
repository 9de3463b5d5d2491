//! The book as it comes in: at the start, after another process has changed it, after undo. What the user was doing
//! stays where it was.

use super::home::{Person, people_sections};
use super::model::{Loading, Model};
use super::msg::{Effect, Fetched, First, Loaded};
use super::rows::Rows;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::memo::Memo;

impl Model {
    /// Takes the first screen in: enough to be looked at, and nothing that a key could be about.
    pub(super) fn take_first(&mut self, first: First) {
        if self.loading != Loading::Nothing {
            return;
        }
        self.in_parts = true;
        self.book = Book {
            contacts: first.contacts.into_iter().map(|c| (c.id, c)).collect(),
            concepts: first.concepts.into_iter().map(|c| (c.id, c)).collect(),
            follow_ups: first.follow_ups.into_iter().map(|f| (f.id, f)).collect(),
            series: first.series.into_iter().map(|s| (s.id, s)).collect(),
            memos: by_id(first.memos),
            promises: std::collections::BTreeMap::new(),
        };
        self.rows = Rows::new(first.rows, first.follow_up_rows, &self.book, &self.now);
        self.rows.tally = first.tally;
        (self.known, self.read_only, self.loading) = (first.known, first.read_only, Loading::First);
        let quiet = first.others.iter().map(|id| Person { id: Some(*id), ..Person::default() });
        self.home.people = std::iter::once(Person::default())
            .chain(first.people.iter().map(Person::of))
            .chain(quiet)
            .collect();
        self.home.people_sections = people_sections(first.between + 1, 0, first.quiet);
        self.drafts = first.drafts.into_iter().map(|draft| (draft.name.clone(), draft)).collect();
        // How much is left of a round that was begun is seen when all of it is here.
        self.home.round = if self.round_was_left() { 0 } else { first.round };
        self.narrow();
        self.settle(self.home.focus);
    }

    /// Takes the book in.
    pub(super) fn take_in(&mut self, loaded: Loaded) {
        let first = self.loading != Loading::Done;
        let kept = self.kept();
        self.by_name = loaded.contacts.iter().filter(|c| c.stands()).map(|c| c.id).collect();
        self.known = self.by_name.len();
        self.set_aside = loaded.contacts.iter().filter(|c| c.archived).map(|c| c.id).collect();
        self.book = Book {
            contacts: loaded.contacts.into_iter().map(|c| (c.id, c)).collect(),
            concepts: loaded.concepts.into_iter().map(|c| (c.id, c)).collect(),
            follow_ups: loaded.follow_ups.into_iter().map(|f| (f.id, f)).collect(),
            series: loaded.series.into_iter().map(|s| (s.id, s)).collect(),
            memos: by_id(loaded.memos),
            promises: std::collections::BTreeMap::new(),
        };
        self.broken_lately.clear();
        self.put_off = loaded.put_off.into_iter().collect();
        self.trust.forget();
        self.habits = loaded.habits;
        self.drafts = loaded.drafts.into_iter().map(|draft| (draft.name.clone(), draft)).collect();
        self.rows = Rows::new(loaded.promises, loaded.follow_up_rows, &self.book, &self.now);
        (self.read_only, self.empty, self.loading) = (loaded.read_only, loaded.empty, Loading::Done);
        self.sieve_anew();
        self.arrange(&kept);
        self.renew_pages();
        if first {
            self.settle(self.home.focus);
            self.take_up_round();
        }
        self.names = None;
        self.hear_again();
    }

    /// Takes one promise in, and goes on with the key that waited for it.
    pub(super) fn take_in_promise(&mut self, fetched: Fetched) {
        let id = fetched.promise.id();
        for follow_up in fetched.follow_ups {
            self.book.follow_ups.entry(follow_up.id).or_insert(follow_up);
        }
        if let Some(contact) = fetched.promise.promisee() {
            let own = self.book.contact(contact).map_or(contact, |c| c.id);
            self.broken_lately.insert(own, fetched.broken_this_year);
        }
        // What is here already may know of a step that was not on the disk yet when this was read.
        self.book.promises.entry(id).or_insert(fetched.promise);
        self.shorts.insert(id, fetched.short);
        for promise in fetched.beside {
            self.book.promises.entry(promise.id()).or_insert(promise);
        }
        self.rows.renew(id, &self.book, &self.now);
        self.sieve_rows(&[id]);
        self.renew_pages();
    }

    /// New people, and new names, in the order of names.
    pub(super) fn learn_names(&mut self, change: &crate::domain::change::Change) {
        use crate::domain::change::{Op, Record};
        for op in &change.ops {
            let Op::Record(Record::Contact { after, .. }) = op else { continue };
            if after.stands() {
                self.names.iter_mut().for_each(|names| names.learn(after));
            } else {
                self.names = None;
            }
            if after.archived {
                self.set_aside.insert(after.id);
            } else {
                self.set_aside.remove(&after.id);
            }
            self.by_name.retain(|id| *id != after.id);
            if after.stands() {
                let own = (capture::fold(&after.name), after.id);
                let at = self.by_name.partition_point(|id| (capture::fold(self.book.name(*id)), *id) < own);
                self.by_name.insert(at, after.id);
            }
        }
        self.known = self.by_name.len();
    }

    /// Whether a promise is here; if not, it is asked for, and the key tried again when it is.
    pub(super) fn needs(&mut self, id: Id, key: crate::keys::Chord) -> Option<Vec<Effect>> {
        if self.book.promises.contains_key(&id) {
            return None;
        }
        self.waiting = Some(super::model::Waiting { promise: id, key, before: None });
        Some(vec![Effect::Fetch(id)])
    }
}

fn by_id(memos: Vec<Memo>) -> std::collections::BTreeMap<Id, Memo> {
    memos.into_iter().map(|memo| (memo.id(), memo)).collect()
}
