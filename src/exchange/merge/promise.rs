//! Promises in a merge: how their course stands to ours, and the judging of what is new in it.
//!
//! It never takes an entry in that the lifecycle does not admit.

use chrono_tz::Tz;

use super::differ::differs;
use super::home::home;
use super::known::{Held, Known};
use super::records::other;
use super::sheet::{Drawn, NewPromise, Sheet};
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::{Part, Promise};
use crate::domain::walk::{Entry, Refused, Walk};
use crate::domain::words::Role;
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::{EntryLine, PromiseLine, Unjudged};

impl<K: Known> Sheet<'_, K> {
    pub(super) fn promise(&mut self, line: usize, told: Unjudged) -> Drawn<(), K> {
        self.home = home(self.now.zone, self.home, &told.entries);
        match self.held(told.head.id)? {
            Held { promise: Some(ours), .. } => self.go_on(line, *ours, told, self.home),
            // A concept under the same id is judged when the whole file is drawn up.
            Held { follow_up: None, .. } => self.new_promise(line, told, self.home),
            ours => Err(other(line, told.head.id, &ours, &PromiseLine::from(&told)).into()),
        }
    }

    /// A promise that is not here yet.
    pub(super) fn new_promise(&mut self, line: usize, told: Unjudged, zone: Tz) -> Drawn<(), K> {
        let Unjudged { head, parts, detail, entries } = told;
        self.not_after_now(line, head.id, &head.added)?;
        let promisee = parts.iter().any(|part| part.role == Role::Promisee);
        let mut entries = entries.into_iter();
        let unlawful = |seq, why| refused::<K>(line, head.id, seq, why);
        let first = entries.next().ok_or_else(|| unlawful(1, Refused::Empty))?;
        self.not_after_now(line, head.id, &first.recorded)?;
        let walk = Walk::receive(head.direction, first, promisee, zone).map_err(|why| unlawful(1, why))?;
        let walk = self.admit(line, head.id, walk, entries, zone)?;
        self.counts.promises.new += 1;
        self.promise_at.insert(head.id, self.promises.len());
        self.promises.push(NewPromise { line, here: None, promise: Promise { head, parts, detail, walk } });
        Ok(())
    }

    /// A promise that is here: equal, shorter, longer, or another version.
    pub(super) fn go_on(&mut self, line: usize, ours: Promise, mut told: Unjudged, zone: Tz) -> Drawn<(), K> {
        let id = ours.id();
        let here = ours.walk.entries().len();
        let mut relation = relate(&ours, &told);
        // A file from elsewhere may repeat what was in force already; here that is left out.
        if matches!(relation, Relation::Other)
            && let Ok(entries) = Walk::only_changes(ours.head.direction, told.entries.clone(), zone)
        {
            told.entries = entries;
            relation = relate(&ours, &told);
        }
        match relation {
            Relation::Same => self.counts.promises.same += 1,
            Relation::Other => {
                return Err(differs(line, id, &PromiseLine::from(&ours), &PromiseLine::from(&told)).into());
            }
            Relation::Longer => {
                let entries = ours.walk.entries().to_vec();
                let walk = Walk::replay(ours.head.direction, entries, zone);
                let walk = walk.map_err(|why| refused::<K>(line, id, 1, why))?;
                let walk = self.admit(line, id, walk, told.entries.into_iter().skip(here), zone)?;
                let before = ours.parts.clone();
                let promise = Promise { parts: told.parts, walk, ..ours };
                match self.promise_at.get(&id) {
                    Some(at) => self.promises[*at].promise = promise,
                    None => {
                        self.counts.promises.extended += 1;
                        self.promise_at.insert(id, self.promises.len());
                        self.promises.push(NewPromise { line, here: Some((here, before)), promise });
                    }
                }
            }
        }
        Ok(())
    }

    fn admit(
        &self,
        line: usize,
        id: Id,
        mut walk: Walk,
        entries: impl Iterator<Item = Entry>,
        zone: Tz,
    ) -> Drawn<Walk, K> {
        for entry in entries {
            self.not_after_now(line, id, &entry.recorded)?;
            let seq = entry.seq;
            walk.admit(entry, zone).map_err(|why| refused::<K>(line, id, seq, why))?;
        }
        if zone == self.now.zone {
            return Ok(walk);
        }
        // Judged where it was lived; from now on its days are those of this book.
        let direction = walk.course().direction();
        let here = Walk::replay(direction, walk.entries().to_vec(), self.now.zone);
        here.map_err(|why| refused::<K>(line, id, 1, why))
    }
}

fn refused<K: Known>(line: usize, id: Id, seq: u32, why: Refused) -> Stopped<K::Error> {
    ImportError::new(line, Trouble::Unlawful { id, seq, why }).into()
}

/// How a promise in a file stands to ours.
enum Relation {
    /// Equal, or the beginning of ours.
    Same,
    /// Ours is its beginning.
    Longer,
    /// Neither.
    Other,
}

fn relate(ours: &Promise, told: &Unjudged) -> Relation {
    let mine = ours.walk.entries();
    let settled = PromiseLine::from(ours).is_settled_as(&PromiseLine::from(told));
    let one_line = mine.iter().zip(&told.entries).all(|(a, b)| EntryLine::from(a) == EntryLine::from(b));
    if !settled || !one_line {
        return Relation::Other;
    }
    if told.entries.len() <= mine.len() {
        let parts = corrected(&told.parts, mine, told.entries.len());
        if parts == ours.parts { Relation::Same } else { Relation::Other }
    } else {
        let parts = corrected(&ours.parts, &told.entries, mine.len());
        if parts == told.parts { Relation::Longer } else { Relation::Other }
    }
}

/// Between whom a promise is after the entries beyond the first `from`: only a corrected contact, or the
/// taking or putting back of one, changes that.
fn corrected(parts: &[Part], entries: &[Entry], from: usize) -> Vec<Part> {
    let mut parts = parts.to_vec();
    let contact = |seq: u32| match entries.get((seq as usize).wrapping_sub(1)).map(|e| &e.facts) {
        Some(Facts::Corrigeren { contact, .. }) => *contact,
        _ => None,
    };
    for entry in entries.iter().skip(from) {
        let change = match &entry.facts {
            Facts::Corrigeren { contact, .. } => *contact,
            Facts::Terugnemen(seq) => contact(*seq).map(|(from, to)| (to, from)),
            Facts::Terugzetten(seq) => contact(*seq),
            _ => None,
        };
        let Some((from, to)) = change else { continue };
        for part in parts.iter_mut().filter(|p| p.contact == from && p.role == Role::Promisee) {
            part.contact = to;
        }
    }
    parts
}

/// Everybody that a promise and its course name.
pub(super) fn contacts_of(promise: &Promise) -> impl Iterator<Item = Id> {
    let corrected = promise.walk.entries().iter().filter_map(|entry| match entry.facts {
        Facts::Corrigeren { contact, .. } => contact,
        _ => None,
    });
    let parts = promise.parts.iter().map(|part| part.contact);
    parts.chain(corrected.flat_map(|(from, to)| [from, to]))
}
