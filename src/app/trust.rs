//! The trust basis of the people in sight: each as a ledger that was read once, kept in step with every change of the book,
//! and what is shown of it, worked out when it became so. It is read when somebody comes in sight, and nothing waits for it.
//!
//! It never orders a list, and never says what somebody thinks.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::model::{Model, Page};
use super::msg::Effect;
use crate::domain::agenda::{Item, Kind};
use crate::domain::book::Book;
use crate::domain::change::{Change, Op, Record};
use crate::domain::id::Id;
use crate::domain::trust::{
    Change as Changed, Counts, Drop, Ledger, Opinion, Parameters, Trail, WayBack, base_rate,
};

/// Months of history that are shown, this one included.
const MONTHS: usize = 13;

/// What one contact has had from you, and what is shown of that.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Every promise to them.
    pub ledger: Ledger,
    /// What it comes to.
    pub told: Told,
}

/// What is shown of a ledger, as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The trust basis.
    pub now: Opinion,
    /// The raw counts.
    pub counts: Counts,
    /// Since last week.
    pub change: Changed,
    /// The next day on which it drops if nothing happens.
    pub drop: Option<Drop>,
    /// What it would be without what is open and late.
    pub without_late: Option<Opinion>,
    /// What brings it back.
    pub back: Option<WayBack>,
    /// What it was at the end of each of the past months, and is today; from the first month of which a figure can be given.
    pub past: Vec<(NaiveDate, Opinion)>,
}

impl Told {
    fn of(ledger: &Ledger, today: NaiveDate) -> Self {
        let days = month_ends(today);
        let past = days.iter().copied().zip(ledger.history(&days));
        Self {
            now: ledger.on(today),
            counts: ledger.counts(today),
            change: ledger.change(today),
            drop: ledger.next_drop(today),
            without_late: ledger.without_late(today),
            back: ledger.way_back(today),
            past: past.skip_while(|(_, opinion)| opinion.figure().is_none()).collect(),
        }
    }
}

/// The last days of the months before this one, and today.
fn month_ends(today: NaiveDate) -> Vec<NaiveDate> {
    let mut days = vec![today];
    let mut first = today.with_day(1);
    while let Some(day) = first.and_then(|first| first.pred_opt()).filter(|_| days.len() < MONTHS) {
        days.push(day);
        first = day.with_day(1);
    }
    days.reverse();
    days
}

/// The people whose trust basis is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trusts {
    held: BTreeMap<Id, Held>,
    /// Those who were asked for and are not here yet; and the promises that were.
    asked: BTreeSet<Id>,
    /// What counts how much.
    pub parameters: Parameters,
}

impl Trusts {
    /// Nobody’s yet, to be weighed so.
    #[must_use]
    pub fn new(parameters: Parameters) -> Self {
        Self { parameters, ..Self::default() }
    }

    /// What somebody has had from you; nothing as long as it was not read.
    #[must_use]
    pub fn of(&self, contact: Id) -> Option<&Held> {
        self.held.get(&contact)
    }

    /// The book is another one: what was read of it is of no use any more.
    pub(super) fn forget(&mut self) {
        self.held.clear();
        self.asked.clear();
    }

    /// Another day.
    pub(super) fn turn(&mut self, today: NaiveDate) {
        for held in self.held.values_mut() {
            held.told = Told::of(&held.ledger, today);
        }
    }

    /// Brings what is here in step with a change that the book has taken in.
    pub(super) fn follow(&mut self, change: &Change, book: &Book, today: NaiveDate) {
        let mut about: BTreeSet<Id> = BTreeSet::new();
        for op in &change.ops {
            match op {
                Op::Speak(promise) => _ = about.insert(promise.id()),
                Op::Course(added) => _ = about.insert(added.promise),
                Op::Record(Record::Parts { promise, .. } | Record::Detail { promise, .. }) => {
                    about.insert(*promise);
                }
                // Who was merged has other promises, and whoever gave them the doubt another beginning: they are read anew.
                Op::Record(Record::Contact { after, .. }) => {
                    self.held.remove(&after.id);
                    after.merged_into.iter().for_each(|into| _ = self.held.remove(into));
                }
                Op::Record(_) => {}
            }
        }
        for (id, held) in &mut self.held {
            if about.iter().any(|promise| bring(&mut held.ledger, *id, *promise, book)) {
                about.iter().for_each(|promise| _ = bring(&mut held.ledger, *id, *promise, book));
                held.told = Told::of(&held.ledger, today);
            }
        }
    }
}

/// Brings a promise of a ledger in step with the book; whether it altered anything.
fn bring(ledger: &mut Ledger, contact: Id, promise: Id, book: &Book) -> bool {
    let Some(found) = book.promises.get(&promise) else { return false };
    let own = |id: Id| book.contact(id).is_some_and(|found| found.id == contact);
    let trail = Trail::of(found).filter(|_| found.promisees().any(own));
    if ledger.trail(promise) == trail.as_ref() {
        return false;
    }
    match trail {
        Some(trail) => ledger.put(trail),
        None => ledger.take_out(promise),
    }
    true
}

impl Model {
    /// What the contact of a row has had from you: of a promise given, where it was read.
    #[must_use]
    pub fn trust_of(&self, item: &Item) -> Option<&Held> {
        let (contact, _) = item.contact.as_ref()?;
        self.trust.of(self.book.contact(*contact)?.id)
    }

    /// Asks for those in sight whose trust basis is not here yet.
    pub(super) fn trust_asks(&mut self) -> Vec<Effect> {
        let wanted = match self.page() {
            Some(Page::Contact(page)) => Some(page.id),
            Some(Page::Why(page)) => Some(page.contact),
            Some(Page::WhatIf(page)) => Some(page.contact),
            Some(Page::Round) => self
                .round_card()
                .filter(|item| {
                    matches!(item.kind, Kind::Promise(_)) && item.direction == lifecycle::Direction::Given
                })
                .and_then(|item| item.contact.as_ref().map(|(id, _)| *id)),
            _ => None,
        };
        // The keys of a promise that no list shows depend on how far it came.
        let course = match self.page() {
            Some(Page::WhatIf(page)) => Some(page.promise),
            _ => None,
        };
        let course =
            course.filter(|id| !self.book.promises.contains_key(id) && !self.trust.asked.contains(id));
        let wanted = wanted.and_then(|id| self.book.contact(id)).map(|contact| contact.id);
        let missing = wanted.filter(|id| self.trust.of(*id).is_none() && !self.trust.asked.contains(id));
        self.trust.asked.extend(missing.into_iter().chain(course));
        missing.map(Effect::Trust).into_iter().chain(course.map(Effect::Fetch)).collect()
    }

    /// Takes in the promises to somebody. What is in the book already may know of a step that was not on the disk yet.
    pub(super) fn take_in_trust(&mut self, contact: Id, trails: Vec<Trail>) {
        self.trust.asked.remove(&contact);
        let Some(known) = self.book.contacts.get(&contact) else { return };
        let parameters = self.trust.parameters;
        let mut ledger = Ledger::new(trails, base_rate(known, &parameters), parameters);
        for promise in self.book.promises.keys() {
            bring(&mut ledger, contact, *promise, &self.book);
        }
        let told = Told::of(&ledger, self.now.today());
        self.trust.held.insert(contact, Held { ledger, told });
        self.renew_pages();
    }
}
