//! Planned touches: `followup` and what is under it. They are the user's own: nobody has to agree.

use super::arg::{Arg, Fits};
use super::flags::{AT, DUE, ID, ON, TOUCH, UNTIL, WHAT};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{OnFollowUp, Request};
use crate::store::Offering;

/// The planned day; not when something happened.
const DAY: Arg = Arg { label: DUE.label, ..ON.for_("op welke dag", "on which day").fits(Fits::DayToCome) };
const TIME: Arg = AT.for_("hoe laat", "at what time");

/// The follow-up itself.
const ITS: Arg = ID.among(Offering::FollowUps);

pub(super) const FOLLOW_UP: Entry = Entry {
    name: both("opvolging", "followup"),
    quiet: &["follow-up"],
    summary: both("wat je nog wilt nabellen of navragen", "what you planned to call or ask about"),
    about: both(
        "Zien welke er zijn: woord lijst opvolging.",
        "To see which there are: woord list followups.",
    ),
    body: Body::Several(&[ADD, DONE, MOVE, SNOOZE, DROP]),
    ..row(Group::People)
};

const ADD: Entry = Entry {
    name: both("nieuw", "add"),
    summary: both("plan een opvolging", "plan a follow-up"),
    body: Body::One(
        &[&[
            ID.for_("een belofte (id of woorden), of een naam", "a promise (id or words), or a name"),
            TOUCH,
            DAY,
            TIME,
            WHAT.for_("wat je wilt doen", "what you want to do"),
        ]],
        |found| {
            Ok(Request::FollowUp(OnFollowUp::Add {
                after: found.joined(&ID)?,
                kind: found.one_of(&TOUCH)?,
                on: found.text(&DAY),
                at: found.text(&TIME),
                what: found.text(&WHAT),
            }))
        },
    ),
    examples: &[both(
        "woord opvolging nieuw jan --soort gesprek --op \"volgende week dinsdag\"",
        "woord followup add jan --kind talk --on \"next week tuesday\"",
    )],
    ..row(Group::People)
};

const DONE: Entry = Entry {
    name: both("gedaan", "done"),
    summary: both("je deed het", "you did it"),
    body: Body::One(&[&[ITS]], |found| Ok(Request::FollowUp(OnFollowUp::Done(found.joined(&ID)?)))),
    examples: &[both("woord opvolging gedaan k7mq", "woord followup done k7mq")],
    ..row(Group::People)
};

const MOVE: Entry = Entry {
    name: both("verplaats", "move"),
    summary: both("naar een andere dag", "to another day"),
    body: Body::One(&[&[ITS, DAY.required(), TIME]], |found| {
        Ok(Request::FollowUp(OnFollowUp::Move {
            id: found.joined(&ID)?,
            on: found.joined(&DAY)?,
            at: found.text(&TIME),
        }))
    }),
    examples: &[both("woord opvolging verplaats k7mq --op maandag", "woord followup move k7mq --on monday")],
    ..row(Group::People)
};

const SNOOZE: Entry = Entry {
    name: both("later", "snooze"),
    summary: both("later vandaag", "later today"),
    body: Body::One(&[&[ITS, UNTIL]], |found| {
        Ok(Request::FollowUp(OnFollowUp::Snooze { id: found.joined(&ID)?, until: found.text(&UNTIL) }))
    }),
    examples: &[both("woord opvolging later k7mq --tot 16:00", "woord followup snooze k7mq --until 16:00")],
    ..row(Group::People)
};

const DROP: Entry = Entry {
    name: both("weggooien", "drop"),
    summary: both("het hoeft niet", "it is not needed"),
    body: Body::One(&[&[ITS]], |found| Ok(Request::FollowUp(OnFollowUp::Drop(found.joined(&ID)?)))),
    examples: &[both("woord opvolging weggooien k7mq", "woord followup drop k7mq")],
    ..row(Group::People)
};
