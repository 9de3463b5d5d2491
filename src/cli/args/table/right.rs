//! Mend the record: `undo`, `redo`, `takeback`, `correct`, `edit`.

use super::flags::{AT, CERTAINTY, CONTACT, DUE, ID, IMPORTANCE, NOTE, TAG, TO, UNTAG, WHAT, WHY};
use super::step::{EACH, ENDS, take};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Edit, Request, StepAsked};

pub(super) const UNDO: Entry = Entry {
    name: both("ongedaan", "undo"),
    summary: both("neem de nieuwste wijziging terug", "take back the newest change"),
    about: both(
        "Wat het was, staat erbij. Er gaat niets verloren: woord opnieuw zet het terug.",
        "It says what that was. Nothing is lost: woord redo puts it back.",
    ),
    body: Body::One(&[], |_| Ok(Request::Undo)),
    ..row(Group::Right)
};

pub(super) const REDO: Entry = Entry {
    name: both("opnieuw", "redo"),
    summary: both("zet terug wat ongedaan gemaakt is", "put back what was undone"),
    body: Body::One(&[], |_| Ok(Request::Redo)),
    ..row(Group::Right)
};

pub(super) const TAKE_BACK: Entry = Entry {
    name: both("terugnemen", "takeback"),
    summary: both("neem een stap van één belofte terug", "take back a step of one promise"),
    about: both(
        "De nieuwste stap, ook als er daarna elders nog iets veranderde. Hij blijft in het verloop staan, als \
         teruggenomen.",
        "The newest step, also if something else changed since. It stays in the course, as taken back.",
    ),
    body: Body::One(&[&[ID]], |found| Ok(Request::TakeBack(found.joined(&ID)?))),
    examples: &[both("woord terugnemen rapport jan", "woord takeback report jan")],
    exits: ENDS,
    ..row(Group::Right)
};

pub(super) const CORRECT: Entry = Entry {
    name: both("corrigeer", "correct"),
    summary: both("je noteerde het verkeerd", "you noted it wrongly"),
    about: both(
        "Voor een verschrijving, zolang er nog niets met de belofte gebeurd is. Spraken jullie iets anders af: woord \
         nieuwe-afspraak.",
        "For a slip, while nothing has happened with the promise yet. If you agreed on something else: woord \
         renegotiate.",
    ),
    body: Body::One(
        &[
            &[
                ID,
                DUE.for_("de dag die je zei", "the day you said"),
                AT.for_("de tijd die je zei", "the time you said"),
                WHAT.for_("wat je zei", "what you said"),
                CONTACT.for_("aan wie je het zei", "to whom you said it"),
                WHY.for_(
                    "de reden; nodig als de dag voorbij is",
                    "the reason; needed once the day has passed",
                ),
            ],
            EACH,
        ],
        |found| {
            take(
                found,
                StepAsked::Correct {
                    due: found.text(&DUE),
                    at: found.text(&AT),
                    what: found.text(&WHAT),
                    contact: found.text(&CONTACT),
                    why: found.text(&WHY),
                },
            )
        },
    ),
    examples: &[both("woord corrigeer rapport --wanneer \"3 dec\"", "woord correct report --due \"3 dec\"")],
    exits: ENDS,
    ..row(Group::Right)
};

pub(super) const EDIT: Entry = Entry {
    name: both("bewerk", "edit"),
    summary: both("belang, zekerheid, notitie en labels", "importance, certainty, note and tags"),
    about: both(
        "De woorden en de dag van een belofte bewerk je niet: woord corrigeer.",
        "The words and the day of a promise are not edited: woord correct.",
    ),
    body: Body::One(
        &[&[
            ID,
            IMPORTANCE,
            CERTAINTY,
            NOTE,
            TAG,
            UNTAG,
            WHAT.for_(
                "wat je gaat doen, als het nog geen belofte is",
                "what you will do, if it is not a promise yet",
            ),
            TO.for_("aan wie, als het nog geen belofte is", "to whom, if it is not a promise yet"),
        ]],
        |found| {
            Ok(Request::Edit(Edit {
                id: found.joined(&ID)?,
                importance: found.one_of(&IMPORTANCE)?,
                certainty: found.one_of(&CERTAINTY)?,
                note: found.text(&NOTE),
                tag: found.texts(&TAG),
                untag: found.texts(&UNTAG),
                what: found.text(&WHAT),
                to: found.texts(&TO),
            }))
        },
    ),
    examples: &[both(
        "woord bewerk rapport --belang groot --label offerte",
        "woord edit report --importance large --tag offer",
    )],
    ..row(Group::Right)
};
