//! From the nouns of a book to rows of a list: the same rows that the store reads from its index.
//!
//! It never reads a disk: what it needs of other nouns is in the book, or comes in.

use lifecycle::{Direction, State};

use super::{Item, Kind, More};
use crate::domain::book::Book;
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::due::{Due, DueState, due_state};
use crate::domain::facts::Facts;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::words::{Circle, Importance, Role};

/// Who an id stands for in a row: id and name, and how near they stand.
fn person(book: &Book, id: Option<Id>) -> (Option<(Id, String)>, Circle) {
    match id.and_then(|id| book.contact(id)) {
        Some(contact) => (Some((contact.id, contact.name.clone())), contact.circle),
        None => (None, Circle::Vast),
    }
}

impl Item {
    /// The row of a promise; none when its speaking was taken back.
    #[must_use]
    pub fn of_promise(promise: &Promise, book: &Book, now: &Now) -> Option<Self> {
        let state = promise.state()?;
        let standing = promise.standing();
        let (contact, circle) = person(book, promise.promisee());
        let named = |part: &crate::domain::promise::Part| {
            book.contact(part.contact).map(|c| (c.id, c.name.clone(), part.role))
        };
        Some(Self {
            id: promise.id(),
            kind: Kind::Promise(state),
            direction: promise.head.direction,
            contact,
            circle,
            what: standing.body.clone(),
            due: Some(standing.due.date),
            due_time: standing.due.clock(),
            zone: standing.due.time.map(|(_, zone)| zone),
            due_state: promise.due_state(now),
            days_late: promise.days_late(now),
            importance: promise.detail.importance,
            told: standing.told,
            doubt: standing.doubt,
            more: Some(Box::new(More {
                verbatim: promise.head.verbatim.clone(),
                contacts: promise.parts.iter().filter_map(named).collect(),
                spoken: promise.spoken(),
                channel: promise.walk.entries().first().and_then(|entry| match entry.facts {
                    Facts::Uitspreken { channel, .. } => Some(channel),
                    _ => None,
                }),
                closed: standing.closed,
                labels: promise.detail.tags.clone(),
            })),
        })
    }

    /// The row of a concept.
    #[must_use]
    pub fn of_concept(concept: &Concept, book: &Book) -> Self {
        let (contact, circle) = person(book, concept.contact);
        let contacts = contact.iter().map(|(id, name)| (*id, name.clone(), Role::Promisee)).collect();
        Self {
            id: concept.id,
            kind: Kind::Concept(concept.kind),
            direction: concept.direction,
            contact,
            circle,
            what: concept.body.clone(),
            due: concept.due,
            due_time: concept.due_time,
            zone: None,
            due_state: DueState::None,
            days_late: 0,
            importance: concept.importance,
            told: None,
            doubt: concept.doubt.map(Due::on),
            more: Some(Box::new(More {
                verbatim: concept.verbatim.clone(),
                contacts,
                spoken: Some(concept.spoken).filter(|_| concept.kind == ConceptKind::Incomplete),
                channel: Some(concept.channel).filter(|_| concept.kind == ConceptKind::Incomplete),
                closed: None,
                labels: concept.tags.clone(),
            })),
        }
    }

    /// The row of a follow-up. `body` gives the deliverable of a promise that is not in the book.
    #[must_use]
    pub fn of_follow_up(
        follow_up: &FollowUp,
        book: &Book,
        body: impl Fn(Id) -> Option<String>,
        now: &Now,
    ) -> Self {
        let (contact, circle) = person(book, Some(follow_up.contact));
        let contacts = contact.iter().map(|(id, name)| (*id, name.clone(), Role::Promisee)).collect();
        let of_promise = |id: Id| {
            book.promises.get(&id).map(|p| p.standing().body.clone()).or_else(|| body(id)).unwrap_or_default()
        };
        let what = match (&follow_up.what, follow_up.promises.first()) {
            (Some(what), _) => what.clone(),
            (None, Some(promise)) => of_promise(*promise),
            (None, None) => String::new(),
        };
        let state = if follow_up.is_open() { State::Voornemen } else { State::Vertonen };
        let due = Due { date: follow_up.day, time: follow_up.time.map(|t| (t, now.zone)) };
        Self {
            id: follow_up.id,
            kind: Kind::FollowUp(follow_up.touch, follow_up.outcome),
            direction: Direction::Given,
            contact,
            circle,
            what,
            due: Some(follow_up.day),
            due_time: follow_up.time,
            zone: follow_up.time.map(|_| now.zone),
            // A follow-up is never an overdue promise: one of an earlier day is for today.
            due_state: match due_state(Some(state), Some(&due), now) {
                DueState::Late => DueState::Today,
                other => other,
            },
            days_late: 0,
            importance: Importance::Normal,
            told: None,
            doubt: None,
            more: Some(Box::new(More {
                verbatim: String::new(),
                contacts,
                spoken: None,
                channel: None,
                closed: follow_up.closed.map(crate::domain::time::Happened::At),
                labels: Vec::new(),
            })),
        }
    }

    /// The due, where there is one.
    #[must_use]
    pub fn whole_due(&self) -> Option<Due> {
        self.due.map(|date| Due { date, time: self.due_time.zip(self.zone) })
    }

    /// The same row at another moment: only how it stands with its day can differ.
    pub fn at(&mut self, now: &Now) {
        let Some(due) = self.whole_due() else { return };
        match self.kind {
            Kind::Promise(state) if state.is_open() => {
                self.due_state = due_state(Some(state), Some(&due), now);
                self.days_late = due.days_late(now.today());
            }
            Kind::FollowUp(_, crate::domain::follow_up::Outcome::Open) => {
                self.due_state = match due_state(Some(State::Voornemen), Some(&due), now) {
                    DueState::Late => DueState::Today,
                    other => other,
                };
            }
            _ => {}
        }
    }

    /// How many more it is to, beside the first.
    #[must_use]
    pub fn others(&self) -> usize {
        let promisees =
            |more: &More| more.contacts.iter().filter(|(_, _, role)| *role == Role::Promisee).count();
        self.more.as_ref().map_or(0, |more| promisees(more).saturating_sub(1))
    }

    /// Whether a contact has any part in it.
    #[must_use]
    pub fn is_with(&self, id: Id) -> bool {
        self.contact.as_ref().is_some_and(|(own, _)| *own == id)
            || self.more.as_ref().is_some_and(|more| more.contacts.iter().any(|(own, _, _)| *own == id))
    }
}
