//! Why a step, or a whole course, is refused.
//!
//! A refusal carries the facts, so that another floor can say it in its own language and show the moments. Its own
//! English sentence is for logs and for readers of the code; it never shows a moment, as it can't know how to write one.

use std::fmt;

use crate::entry::Act;
use crate::need::Need;
use crate::state::{Direction, State};
use crate::step::Step;

/// The reason why nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal<T> {
    /// The table has no such step from this state.
    NotLawful {
        /// Whose promise it is.
        direction: Direction,
        /// Where it stands; `None` when nothing has been spoken.
        from: Option<State>,
        /// What was tried.
        step: Step,
        /// What would be lawful.
        lawful: Vec<Step>,
    },
    /// *Corrigeren* after anything but speaking and correcting.
    OnlyWhileSpoken,
    /// The speaking itself was taken back, so nothing can follow until it is restored.
    SpeakingTakenBack,
    /// The step needs something that is not there.
    Missing {
        /// The step.
        step: Step,
        /// The first thing it lacks.
        need: Need,
    },
    /// Something that is no new arrangement carries a due moment.
    SetsNoDue {
        /// What it was.
        act: Act,
    },
    /// An agreement on a given promise that did not surely happen before it was due.
    AfterDue {
        /// The due moment in force.
        due: T,
    },
    /// It would have happened after it was written down.
    HappenedAfterRecorded,
    /// It would have ended before it began.
    BackwardSpan,
    /// It surely happened before an entry that it follows.
    BeforePrevious {
        /// The number of that entry.
        previous: u32,
    },
    /// It would be written down before the entry that is already there.
    RecordedBackwards,
    /// There is nothing left to take back.
    NothingLive,
    /// There is nothing that may come back.
    NothingToRestore,
    /// A course read from elsewhere has no entries at all.
    Empty,
    /// The entries of a course read from elsewhere are not numbered 1, 2, 3.
    OutOfOrder {
        /// The number that was found.
        seq: u32,
    },
    /// An entry names another one than it may take back or restore.
    WrongTarget {
        /// The entry.
        seq: u32,
        /// The number it names.
        named: u32,
        /// The only number it could have named.
        expected: u32,
    },
}

impl<T> fmt::Display for Refusal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotLawful { direction, from, step, lawful } => {
                match from {
                    Some(state) => write!(f, "{step} can't follow {state} on a {direction} promise")?,
                    None => write!(f, "{step} can't be the first step of a {direction} promise")?,
                }
                match lawful.as_slice() {
                    [] => write!(f, "; no step follows, it is at its end"),
                    steps => {
                        let names: Vec<&str> = steps.iter().map(|step| step.as_str()).collect();
                        write!(f, "; lawful here: {}", names.join(", "))
                    }
                }
            }
            Self::OnlyWhileSpoken => {
                write!(f, "corrigeren is lawful only while the promise has just been spoken and corrected")
            }
            Self::SpeakingTakenBack => {
                write!(f, "the promise was taken back as if never spoken; it can only be restored")
            }
            Self::Missing { step, need } => write!(f, "{step} needs {}", need.phrase()),
            Self::SetsNoDue { act: Act::Step(step) } => {
                write!(
                    f,
                    "{step} can't move the due; only uitspreken, heronderhandelen and corrigeren set one"
                )
            }
            Self::SetsNoDue { act: Act::Retract(_) | Act::Restore(_) } => {
                write!(f, "taking back and restoring can't set a due of their own")
            }
            Self::AfterDue { .. } => write!(
                f,
                "heronderhandelen must surely have happened before the due moment; melden tells a new day afterwards"
            ),
            Self::HappenedAfterRecorded => write!(f, "it can't have happened after it was recorded"),
            Self::BackwardSpan => write!(f, "it can't have ended before it began"),
            Self::BeforePrevious { previous } => {
                write!(f, "it can't have happened before entry {previous}, which it follows")
            }
            Self::RecordedBackwards => {
                write!(f, "it can't be recorded before the entry that is already there")
            }
            Self::NothingLive => write!(f, "there is nothing left to take back"),
            Self::NothingToRestore => write!(f, "there is nothing that may be restored"),
            Self::Empty => write!(f, "a course has at least one entry: uitspreken"),
            Self::OutOfOrder { seq } => {
                write!(f, "entry {seq} is out of place; entries are numbered 1, 2, 3 without a gap")
            }
            Self::WrongTarget { seq, named, expected } => {
                write!(f, "entry {seq} names entry {named}, but only entry {expected} could be named there")
            }
        }
    }
}

impl<T: fmt::Debug> std::error::Error for Refusal<T> {}
