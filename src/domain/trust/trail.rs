//! What happened to one promise, as far as it says anything of what the other had from you: days and marks, no words. So a
//! contact's promises of years fit in a few pages. It never weighs anything.

use chrono::NaiveDate;
use lifecycle::Direction;

use super::parameters::Parameters;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::plus_days;
use crate::domain::words::Importance;

/// Something that happened to a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It was spoken, for a day.
    Said(NaiveDate),
    /// A slip in the record was put right: it had been for this day all along.
    Corrected(NaiveDate),
    /// The other agreed anew: to another day, where it is there.
    Agreed(Option<NaiveDate>),
    /// The other was told of another day.
    Told,
    /// It was delivered; late by an accepted cause outside, or not.
    Kept {
        /// Whether there was such a cause.
        outside: bool,
    },
    /// It was broken.
    Broken {
        /// Whether it was covered up.
        covered_up: bool,
        /// Whether an outside cause was accepted.
        outside: bool,
    },
    /// The other let you off, or events did.
    Released,
    /// Something extra was done.
    Exceeded,
    /// It was told that it was done.
    Anchored {
        /// Whether the other said something back.
        reaction: bool,
    },
    /// It was made good, and the other accepted that.
    PutRight,
}

impl Mark {
    /// What a live entry of a course leaves; nothing where it alters no evidence.
    #[must_use]
    pub fn of(facts: &Facts) -> Option<Self> {
        Some(match facts {
            Facts::Uitspreken { due, .. } => Self::Said(due.date),
            Facts::Heronderhandelen { due, .. } => Self::Agreed(due.map(|due| due.date)),
            Facts::Melden { .. } => Self::Told,
            Facts::Vertonen { outside } => Self::Kept { outside: outside.is_some() },
            Facts::Overtreffen { .. } => Self::Exceeded,
            Facts::Verankeren { reaction, .. } => Self::Anchored { reaction: reaction.is_some() },
            Facts::Breken { covered_up, outside, .. } => {
                Self::Broken { covered_up: *covered_up, outside: outside.is_some() }
            }
            Facts::Herstellen { .. } => Self::PutRight,
            Facts::Ontheffen { .. } => Self::Released,
            Facts::Corrigeren { due, .. } => Self::Corrected((*due)?.date),
            Facts::Terugnemen(_) | Facts::Terugzetten(_) => return None,
        })
    }

    /// Whether it closes the promise.
    fn closes(self) -> bool {
        matches!(self, Self::Kept { .. } | Self::Broken { .. } | Self::Released)
    }
}

/// What happened to one promise to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// Which promise.
    pub promise: Id,
    /// What was promised: to name it by.
    pub what: String,
    /// How important it is.
    pub importance: Importance,
    /// The marks of its live entries, in their order, each with the day on which it happened.
    pub marks: Vec<(NaiveDate, Mark)>,
}

impl Trail {
    /// The trail of a promise; none of one to me, or one that is taken back.
    #[must_use]
    pub fn of(promise: &Promise) -> Option<Self> {
        if promise.head.direction != Direction::Given || promise.state().is_none() {
            return None;
        }
        let mark = |entry: &crate::domain::walk::Entry| Some((entry.happened.day(), Mark::of(&entry.facts)?));
        Some(Self {
            promise: promise.id(),
            what: promise.standing().body.clone(),
            importance: promise.detail.importance,
            marks: promise.walk.live().filter_map(mark).collect(),
        })
    }

    /// The same, with something more that happened on a day.
    #[must_use]
    pub fn with(&self, mark: Mark, day: NaiveDate) -> Self {
        let mut more = self.clone();
        more.marks.push((day, mark));
        more
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.marks.iter().any(|(_, mark)| mark.closes())
    }

    /// The day that it is for now.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        self.marks.iter().rev().find_map(|(_, mark)| match mark {
            Mark::Said(day) | Mark::Corrected(day) | Mark::Agreed(Some(day)) => Some(*day),
            _ => None,
        })
    }

    /// Whether this has happened to it.
    pub fn has(&self, what: impl Fn(&Mark) -> bool) -> bool {
        self.marks.iter().any(|(_, mark)| what(mark))
    }

    /// The days on which it counts for less than the day before, if it stays open.
    pub(super) fn drops(&self, parameters: &Parameters) -> impl Iterator<Item = NaiveDate> + use<> {
        let steps = std::iter::once(0).chain(parameters.late.map(|(most, _)| most));
        let due = self.due();
        steps.filter_map(move |days| Some(plus_days(due?, days + 1)))
    }

    /// Every day on which what it shows may have become another.
    pub(super) fn turns(&self, parameters: &Parameters) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.marks.iter().map(|(day, _)| *day).collect();
        for (_, mark) in &self.marks {
            if let Mark::Said(due) | Mark::Corrected(due) | Mark::Agreed(Some(due)) = mark {
                let steps = std::iter::once(0).chain(parameters.late.map(|(most, _)| most));
                days.extend(steps.map(|step| plus_days(*due, step + 1)));
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}
