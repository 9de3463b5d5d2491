//! What all steps have in common: when it happened, a note, and how they may end.

use super::arg::Arg;
use super::flags::{ID, NOTE, ON};
use super::{Both, Entry, Group, both, row};
use crate::cli::args::fault::Fault;
use crate::cli::args::read::Found;
use crate::cli::args::request::{Request, StepAsked, TakeStep};

/// What every step takes.
pub(super) const EACH: &[Arg] = &[ON, NOTE];

/// How a step may end.
pub(super) const ENDS: &[(u8, Both)] = &[
    (3, both("mag nu niet; de reden staat erbij, en wat wel kan", "not lawful now; says why, and what is")),
    (4, both("niet gevonden, of meer dan één", "not found, or more than one")),
];

/// A step on the promise that was named.
pub(super) fn take(found: &Found, step: StepAsked) -> Result<Request, Fault> {
    let (on, note) = (found.text(&ON), found.text(&NOTE));
    Ok(Request::Step(TakeStep { id: found.joined(&ID)?, on, note, step }))
}

/// What the rows of the steps have in common.
pub(super) const STEP: Entry = Entry { exits: ENDS, ..row(Group::Steps) };
