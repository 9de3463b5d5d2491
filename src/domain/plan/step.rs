//! A step on a promise, with the follow-ups that come of it: aftercare, thanks, anchoring, repair, consent.
//!
//! It never takes a step that the lifecycle refuses, and never plans the same touch twice.

use chrono::{NaiveDate, NaiveTime};
use lifecycle::Direction;

use super::memo::note_talk;
use super::series::Next;
use super::sheet::{Deal, Sheet};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, plus_days};
use crate::domain::walk::{Refused, Taking};
use crate::domain::words::{Channel, Extra, Importance, Role};

/// Days from keeping to the aftercare call.
pub(super) const AFTERCARE_DAYS: i64 = 7;
/// Days from exceeding to anchoring.
pub(super) const ANCHORING_DAYS: i64 = 3;
/// Days from breaking to putting right.
pub(super) const REPAIR_DAYS: i64 = 1;

/// What came of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What to carry out.
    pub change: Change,
    /// The promise as it will be.
    pub promise: Promise,
    /// Follow-ups planned, or joined.
    pub planned: Vec<FollowUp>,
    /// Whether the aftercare was joined to one that was open already.
    pub joined: bool,
    /// A day on which aftercare is offered, not planned.
    pub offer: Option<NaiveDate>,
    /// Of a series: what comes next.
    pub next: Option<Next>,
}

/// Draws up one or more steps on a promise, in order, as one change.
///
/// # Errors
/// The lifecycle's refusal of the first step that is not lawful; then none is taken.
pub fn take(book: &Book, id: Id, takings: Vec<Taking>, deal: &mut Deal<'_>) -> Result<Taken, Refused> {
    let mut sheet = Sheet::new(book);
    let mut came = Came::default();
    let mut deed = Deed::Edit;
    for mut taking in takings {
        if let Facts::Corrigeren { contact, .. } = &mut taking.facts {
            *contact = contact.and_then(|(from, to)| another(&sheet, id, from, to));
        }
        if let Some(step) = taking.facts.step() {
            deed = Deed::Step(step);
        }
        let facts = taking.facts.clone();
        let day = taking.happened.map_or_else(|| deal.now.today(), |h| h.day());
        if let Some(channel) = facts.channel() {
            came.said.push((taking.happened.unwrap_or(Happened::At(deal.now.moment)), channel));
        }
        let before_due = sheet.promise(id).is_some_and(|p| !p.standing().due.is_past(&deal.now));
        sheet.step(id, taking, &deal.now)?;
        follow(&mut sheet, &mut came, id, &facts, day, before_due, deal);
    }
    // What was planned and done by the same form need not be planned: an anchoring said at once, a breach made good.
    came.touched.retain(|f| f.is_open() || book.follow_ups.contains_key(&f.id));
    for said in came.said {
        let with: Vec<Id> = sheet.promise(id).map(|p| p.promisees().collect()).unwrap_or_default();
        note_talk(&mut sheet, (id, Some(id)), &with, said, deal);
    }
    for after in &came.touched {
        sheet.follow_up(book.follow_ups.get(&after.id), Some(after.clone()));
    }
    let promise = sheet.promise(id).cloned().ok_or(Refused::NothingLive)?;
    let closed_now = !promise.is_open() && book.promises.get(&id).is_some_and(Promise::is_open);
    let next = if closed_now { super::series::go_on(&mut sheet, id, deal)? } else { None };
    Ok(Taken {
        change: sheet.change(deed, Some(id)),
        promise,
        planned: came.touched.into_iter().filter(FollowUp::is_open).collect(),
        joined: came.joined,
        offer: came.offer,
        next,
    })
}

/// What came of the steps so far: follow-ups as they will be, those of the book that a step altered among them.
#[derive(Default)]
struct Came {
    touched: Vec<FollowUp>,
    joined: bool,
    offer: Option<NaiveDate>,
    /// When something was said, and how.
    said: Vec<(Happened, Channel)>,
}

impl Came {
    /// The open follow-ups that pass, as they would be by now.
    fn open<'a>(&'a self, book: &'a Book, which: impl Fn(&FollowUp) -> bool) -> Vec<FollowUp> {
        let untouched = book.follow_ups.values().filter(|f| self.touched.iter().all(|t| t.id != f.id));
        self.touched.iter().chain(untouched).filter(|f| f.is_open() && which(f)).cloned().collect()
    }

    /// Whether the other is to be asked already.
    fn asks_consent(&self, book: &Book, promise: Id) -> bool {
        !self.open(book, |f| f.touch == Touch::Consent && f.promises.contains(&promise)).is_empty()
    }

    fn put(&mut self, follow_up: FollowUp) {
        match self.touched.iter_mut().find(|t| t.id == follow_up.id) {
            Some(there) => *there = follow_up,
            None => self.touched.push(follow_up),
        }
    }
}

/// Whom a correction puts in whose place: somebody the promise is to, merges followed, and somebody it is not to yet.
fn another(sheet: &Sheet<'_>, id: Id, from: Id, to: Id) -> Option<(Id, Id)> {
    let own = |id: Id| sheet.book.contact(id).map_or(id, |c| c.id);
    let promise = sheet.promise(id)?;
    let noted = promise.promisees().find(|c| own(*c) == own(from))?;
    promise.promisees().all(|c| own(c) != own(to)).then_some((noted, to))
}

/// What follows from one step that was lawful.
fn follow(
    sheet: &mut Sheet<'_>,
    came: &mut Came,
    id: Id,
    facts: &Facts,
    day: NaiveDate,
    before_due: bool,
    deal: &mut Deal<'_>,
) {
    let Some(promise) = sheet.promise(id).cloned() else { return };
    let given = promise.head.direction == Direction::Given;
    let today = deal.now.today();
    let not_past = |d: NaiveDate| d.max(today);
    match facts {
        Facts::Vertonen { .. } if given => {
            close(sheet, came, id, Touch::Consent, deal);
            let call = not_past(plus_days(day, AFTERCARE_DAYS));
            match promise.detail.importance {
                // One of many that come again: a call after each would be a series of its own.
                _ if sheet.book.series_of(id).is_some() => {}
                Importance::Large => aftercare(sheet, came, &promise, call, deal),
                Importance::Normal => came.offer = Some(call),
                Importance::Small => {}
            }
        }
        Facts::Vertonen { .. } => {
            close(sheet, came, id, Touch::AskAfter, deal);
            plan(came, &promise, Touch::Thanks, today, None, deal);
        }
        Facts::Overtreffen { extra, .. } => {
            if *extra == Extra::Aftercare {
                close(sheet, came, id, Touch::Aftercare, deal);
            }
            plan(came, &promise, Touch::Anchoring, not_past(plus_days(day, ANCHORING_DAYS)), None, deal);
        }
        Facts::Verankeren { .. } => close(sheet, came, id, Touch::Anchoring, deal),
        Facts::Breken { .. } => {
            close(sheet, came, id, Touch::Consent, deal);
            close(sheet, came, id, Touch::AskAfter, deal);
            if given {
                plan(came, &promise, Touch::Repair, not_past(plus_days(day, REPAIR_DAYS)), None, deal);
            }
        }
        Facts::Herstellen { .. } => close(sheet, came, id, Touch::Repair, deal),
        Facts::Heronderhandelen { .. } => close(sheet, came, id, Touch::Consent, deal),
        Facts::Ontheffen { .. } => {
            close(sheet, came, id, Touch::Consent, deal);
            close(sheet, came, id, Touch::AskAfter, deal);
        }
        // Only before the due moment can the other still agree; asking waits no longer than that day.
        Facts::Melden { .. } if given && before_due && !came.asks_consent(sheet.book, id) => {
            let ask = plus_days(today, 1).min(promise.standing().due.date).max(today);
            plan(came, &promise, Touch::Consent, ask, None, deal);
        }
        Facts::Corrigeren { contact: Some((from, to)), .. } => relink(sheet, &promise, *from, *to),
        _ => {}
    }
}

/// Another contact in the place of the one noted wrongly.
pub(super) fn relink(sheet: &mut Sheet<'_>, promise: &Promise, from: Id, to: Id) {
    let mut after = promise.parts.clone();
    for part in &mut after {
        if part.contact == from && part.role == Role::Promisee {
            part.contact = to;
        }
    }
    let before = promise.parts.clone();
    sheet.record(Record::Parts { promise: promise.id(), before, after });
}

fn aftercare(sheet: &Sheet<'_>, came: &mut Came, promise: &Promise, day: NaiveDate, deal: &mut Deal<'_>) {
    let Some(contact) = promise.promisee() else { return };
    let own = |id: Id| sheet.book.contact(id).map_or(id, |c| c.id);
    let open = came.open(sheet.book, |f| f.touch == Touch::Aftercare && own(f.contact) == own(contact));
    match open.into_iter().next() {
        Some(mut open) => {
            if !open.promises.contains(&promise.id()) {
                open.promises.push(promise.id());
            }
            came.put(open);
            came.joined = true;
        }
        None => plan(came, promise, Touch::Aftercare, day, None, deal),
    }
}

fn plan(
    came: &mut Came,
    promise: &Promise,
    touch: Touch,
    day: NaiveDate,
    time: Option<NaiveTime>,
    deal: &mut Deal<'_>,
) {
    let Some(contact) = promise.promisee() else { return };
    let follow_up = FollowUp {
        id: deal.id(),
        touch,
        contact,
        promises: vec![promise.id()],
        day,
        time,
        what: None,
        outcome: Outcome::Open,
        closed: None,
        snoozed: None,
        added: deal.now.moment,
    };
    came.put(follow_up);
}

/// The open follow-ups of a kind are done with it.
fn close(sheet: &Sheet<'_>, came: &mut Came, promise: Id, touch: Touch, deal: &Deal<'_>) {
    for open in came.open(sheet.book, |f| f.touch == touch && f.promises.contains(&promise)) {
        came.put(FollowUp { outcome: Outcome::Done, closed: Some(deal.now.moment), ..open });
    }
}
