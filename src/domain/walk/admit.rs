//! Entries that were written elsewhere: taken into a walk one by one, each judged by its own moments.
//!
//! It never asks what time it is now, and never adds to an entry so that it fits.

use chrono::Utc;
use chrono_tz::Tz;
use lifecycle::{Act, Course, Direction, Need, Proposal, Refusal};

use super::standing::{only_what_differs, set_by, with_a_true_rival};
use super::{Entry, Refused, Walk};

impl Walk {
    /// Begins a walk with an entry that was written elsewhere. `promisee` says whether anybody is on the
    /// other end; `zone` is where its days began and ended.
    ///
    /// # Errors
    /// The lifecycle's refusal.
    pub fn receive(direction: Direction, entry: Entry, promisee: bool, zone: Tz) -> Result<Self, Refused> {
        if entry.seq != 1 {
            return Err(Refusal::OutOfOrder { seq: entry.seq });
        }
        let step = match entry.facts.act() {
            Act::Step(step) => step,
            Act::Retract(_) => return Err(Refusal::NothingLive),
            Act::Restore(_) => return Err(Refusal::NothingToRestore),
        };
        let entry = Entry { facts: with_a_true_rival(&entry.facts), ..entry };
        let has = entry.facts.meets().with(Need::Promisee, promisee);
        let lifecycle::Entry { happened, recorded, due, .. } = judged(&entry, zone);
        let course = Course::begin(direction, Proposal { step, happened, recorded, due, has })?;
        let mut walk = Self { course, entries: Vec::with_capacity(1), standings: Vec::with_capacity(1) };
        walk.note(entry);
        Ok(walk)
    }

    /// Adds an entry that was written elsewhere; on a refusal nothing has changed. As with a step, a day or a
    /// deliverable that is the one in force is no change.
    ///
    /// # Errors
    /// The lifecycle's refusal.
    pub fn admit(&mut self, entry: Entry, zone: Tz) -> Result<&Entry, Refused> {
        let facts = only_what_differs(&entry.facts, self.standing());
        let entry = Entry { facts, ..entry };
        self.course.admit(judged(&entry, zone), entry.facts.meets())?;
        Ok(self.note(entry))
    }

    /// Entries that were written elsewhere, as they would be written here; no entry is judged by its moments.
    ///
    /// # Errors
    /// When the entries are no course.
    pub fn only_changes(direction: Direction, entries: Vec<Entry>, zone: Tz) -> Result<Vec<Entry>, Refused> {
        let walk = Self::replay(direction, entries, zone)?;
        let Self { mut entries, standings, .. } = walk;
        for (entry, before) in entries.iter_mut().skip(1).zip(&standings) {
            entry.facts = only_what_differs(&entry.facts, before);
        }
        Ok(entries)
    }
}

/// The entry as the lifecycle sees it.
fn judged(entry: &Entry, zone: Tz) -> lifecycle::Entry<chrono::DateTime<Utc>> {
    lifecycle::Entry {
        seq: entry.seq,
        act: entry.facts.act(),
        happened: entry.happened.span(zone),
        recorded: entry.recorded.to_utc(),
        due: set_by(&entry.facts).map(|due| due.moment(zone)),
    }
}
