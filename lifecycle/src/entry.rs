//! The entries of a course: what was done, when it happened, when it was recorded.
//!
//! These are plain values. They judge nothing; a course does.

use crate::need::Needs;
use crate::step::Step;

/// When something happened: a moment (`from` and `until` are the same), or any time within a civil day (its first
/// and its last instant).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span<T> {
    /// The earliest it can have happened.
    pub from: T,
    /// The latest it can have happened.
    pub until: T,
}

impl<T: Clone> Span<T> {
    /// Exactly this moment.
    pub fn at(moment: T) -> Self {
        Self { from: moment.clone(), until: moment }
    }
}

impl<T> Span<T> {
    /// Some time from the first of these moments up to and including the second.
    pub const fn within(from: T, until: T) -> Self {
        Self { from, until }
    }
}

/// What an entry does to the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A step was taken.
    Step(Step),
    /// The entry with this number, then the newest live one, was taken back.
    Retract(u32),
    /// The entry with this number, taken back before, counts again, with its own moments.
    Restore(u32),
}

impl Act {
    /// The step, when the act is one.
    #[must_use]
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::Step(step) => Some(step),
            Self::Retract(_) | Self::Restore(_) => None,
        }
    }
}

/// One line of a course. Entries are only ever added: what is taken back stays written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry<T> {
    /// Its place: 1, 2, 3, without a gap. Order in a course is this number, never the clock.
    pub seq: u32,
    /// What it does.
    pub act: Act,
    /// When it happened in the world.
    pub happened: Span<T>,
    /// When it was written down.
    pub recorded: T,
    /// The due moment it puts in force, the first instant at which the promise is overdue, if it sets one.
    pub due: Option<T>,
}

/// A step that someone wants to take, with what they can say about it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Proposal<T> {
    /// The step.
    pub step: Step,
    /// When it happened.
    pub happened: Span<T>,
    /// When it is being written down.
    pub recorded: T,
    /// The due moment it puts in force, if any. Only steps that set a due may carry one.
    pub due: Option<T>,
    /// What is known. A due moment above counts as `Due`, `NewDueOrBody` and `Change` by itself.
    pub has: Needs,
}
