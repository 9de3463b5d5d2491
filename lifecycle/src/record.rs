//! The record: taking back, restoring, and reading a course back from where it was kept.
//!
//! Nothing here deletes. Taking back and restoring each add an entry that names another, and a restored entry keeps its
//! own moments without being judged again. Reading back judges order, the table and the named entries; the moments were
//! judged when they were written. Only `admit` judges both, for entries that were written somewhere else.

use crate::course::Course;
use crate::entry::{Act, Entry, Proposal, Span};
use crate::need::{Need, Needs};
use crate::refusal::Refusal;
use crate::state::Direction;

impl<T: Ord + Clone> Course<T> {
    /// Takes back the newest live entry. The course then stands where it stood before that entry.
    pub fn retract(&mut self, happened: Span<T>, recorded: T) -> Result<&Entry<T>, Refusal<T>> {
        let act = Act::Retract(self.retractable().ok_or(Refusal::NothingLive)?);
        self.annotate(act, happened, recorded)
    }

    /// Brings back the newest entry taken back, unless a new step was taken since.
    pub fn restore(&mut self, happened: Span<T>, recorded: T) -> Result<&Entry<T>, Refusal<T>> {
        let act = Act::Restore(self.restorable().ok_or(Refusal::NothingToRestore)?);
        self.annotate(act, happened, recorded)
    }

    /// Adds an entry that was written elsewhere, judged by its own moments as if it were taken now.
    pub fn admit(&mut self, entry: Entry<T>, has: Needs) -> Result<&Entry<T>, Refusal<T>> {
        self.in_order(&entry)?;
        let Entry { act, happened, recorded, due, .. } = entry;
        match act {
            Act::Step(step) => self.step(Proposal { step, happened, recorded, due, has }),
            Act::Retract(_) | Act::Restore(_) if due.is_some() => Err(Refusal::SetsNoDue { act }),
            Act::Retract(_) | Act::Restore(_) => {
                self.may_name(act)?;
                self.annotate(act, happened, recorded)
            }
        }
    }

    fn annotate(&mut self, act: Act, happened: Span<T>, recorded: T) -> Result<&Entry<T>, Refusal<T>> {
        self.recordable(&happened, &recorded)?;
        let standing = self.after(act, None);
        self.write(Entry { seq: self.next_seq(), act, happened, recorded, due: None }, standing)
    }
}

impl<T> Course<T> {
    /// Builds a course from its own entries, as they were kept.
    pub fn replay(
        direction: Direction,
        entries: impl IntoIterator<Item = Entry<T>>,
    ) -> Result<Self, Refusal<T>> {
        let mut course = Self::unspoken(direction);
        for entry in entries {
            course.in_order(&entry)?;
            let to = match entry.act {
                Act::Step(step) => {
                    let rule = course.lawful_rule(step)?;
                    if entry.due.is_none() && rule.needs.contains(&Need::Due) {
                        return Err(Refusal::Missing { step, need: Need::Due });
                    }
                    Some(rule.to)
                }
                Act::Retract(_) | Act::Restore(_) => {
                    course.may_name(entry.act)?;
                    None
                }
            };
            if entry.due.is_some() && !entry.act.step().is_some_and(|step| step.sets_due()) {
                return Err(Refusal::SetsNoDue { act: entry.act });
            }
            let standing = course.after(entry.act, to);
            course.write(entry, standing)?;
        }
        if course.entries().is_empty() { Err(Refusal::Empty) } else { Ok(course) }
    }

    /// The number of the entry that a taking back would name, if anything is live.
    #[must_use]
    pub fn retractable(&self) -> Option<u32> {
        Some(self.live()).filter(|live| *live != 0)
    }

    fn in_order(&self, entry: &Entry<T>) -> Result<(), Refusal<T>> {
        if entry.seq == self.next_seq() { Ok(()) } else { Err(Refusal::OutOfOrder { seq: entry.seq }) }
    }

    /// Whether the entry that an act names is the one it may name.
    fn may_name(&self, act: Act) -> Result<(), Refusal<T>> {
        let (named, expected) = match act {
            Act::Step(_) => return Ok(()),
            Act::Retract(named) => (named, self.retractable().ok_or(Refusal::NothingLive)?),
            Act::Restore(named) => (named, self.restorable().ok_or(Refusal::NothingToRestore)?),
        };
        if named == expected {
            Ok(())
        } else {
            Err(Refusal::WrongTarget { seq: self.next_seq(), named, expected })
        }
    }
}
