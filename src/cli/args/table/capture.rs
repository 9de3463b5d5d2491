//! Note what was said: `add`, `speak`, `drop`, `parse`.

use super::flags::{
    AT, CERTAINTY, DRY_RUN, DUE, ID, IMPORTANCE, JSON, NOTE, SENTENCE, SPOKEN, THEIRS, TO, UNSPOKEN, VIA,
};
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{Add, Request, Speak, Words};
use crate::store::Offering;

pub(super) const ADD: Entry = Entry {
    name: both("zeg", "add"),
    summary: both("leg vast wat je iemand beloofde", "capture what you promised somebody"),
    about: both(
        "Typ de zin zoals je hem zei; wie, wat en wanneer haalt woord eruit. Van meer zinnen wordt elk een \
         belofte. Ontbreekt de persoon of de dag, dan wordt hij bewaard om aan te vullen. Een nieuwe naam wordt een \
         contact. Een dag kan van alles zijn: donderdag, morgen, over 2 weken, 15 dec, 2026-12-15.",
        "Type the sentence as you said it; woord reads who, what and when from it. Of several sentences each is a \
         promise. Without a person or a day it is kept to be completed. A new name becomes a contact. A day may be anything: thursday, tomorrow, in 2 weeks, \
         15 dec, 2026-12-15.",
    ),
    body: Body::One(
        &[&[
            SENTENCE.for_(
                "de zin; - leest er één per regel van standaardinvoer",
                "the sentence; - reads one a line from standard input",
            ),
            TO,
            DUE,
            AT,
            VIA,
            SPOKEN,
            IMPORTANCE,
            CERTAINTY,
            THEIRS,
            UNSPOKEN.clash(&["theirs", "spoken"]),
            NOTE,
            DRY_RUN,
            JSON,
        ]],
        |found| {
            let typed = found.texts(&SENTENCE);
            Ok(Request::Add(Add {
                text: match typed.as_slice() {
                    [] => Words::Absent,
                    [dash] if dash == "-" => Words::StandardInput,
                    words => Words::Typed(words.join(" ")),
                },
                to: found.texts(&TO),
                due: found.text(&DUE),
                at: found.text(&AT),
                via: found.one_of(&VIA)?,
                spoken: found.text(&SPOKEN),
                importance: found.one_of(&IMPORTANCE)?,
                certainty: found.one_of(&CERTAINTY)?,
                theirs: found.is_set(&THEIRS),
                unspoken: found.is_set(&UNSPOKEN),
                note: found.text(&NOTE),
                dry_run: found.is_set(&DRY_RUN),
                json: found.is_set(&JSON),
            }))
        },
    ),
    examples: &[
        both(
            "woord zeg \"ik mail Jan donderdag het rapport\"",
            "woord add \"I'll mail Jan the report on thursday\"",
        ),
        both(
            "woord zeg offerte sturen --aan Sanne --wanneer \"15 dec\"",
            "woord add send the offer --to Sanne --due \"15 dec\"",
        ),
        both("woord zeg - --gezegd gisteren < briefje.txt", "woord add - --spoken yesterday < notes.txt"),
    ],
    exits: &[
        (
            0,
            both(
                "vastgelegd, ook als er iets aan te vullen is",
                "captured, also if something is to be completed",
            ),
        ),
        (
            6,
            both(
                "vastgelegd op de vroegste van twee mogelijke dagen",
                "captured on the earlier of two possible days",
            ),
        ),
    ],
    ..row(Group::Capture)
};

pub(super) const SPEAK: Entry = Entry {
    name: both("uitspreken", "speak"),
    summary: both("nu gezegd of aangevuld: een belofte", "make it a promise: said, or completed"),
    about: both(
        "Voor wat je nog zou zeggen en nu gezegd hebt, en voor wat nog een persoon of een dag miste.",
        "For what you were still to say and now have said, and for what lacked a person or a day.",
    ),
    body: Body::One(&[&[ID.among(Offering::Concepts), TO, DUE, AT, VIA, SPOKEN]], |found| {
        Ok(Request::Speak(Speak {
            id: found.joined(&ID)?,
            to: found.texts(&TO),
            due: found.text(&DUE),
            at: found.text(&AT),
            via: found.one_of(&VIA)?,
            spoken: found.text(&SPOKEN),
        }))
    }),
    examples: &[both(
        "woord uitspreken offerte --aan Sanne --wanneer vrijdag --via telefoon",
        "woord speak offer --to Sanne --due friday --via phone",
    )],
    ..row(Group::Capture)
};

pub(super) const DROP: Entry = Entry {
    name: both("weggooien", "drop"),
    summary: both("gooi weg wat nog geen belofte is", "discard what is not a promise yet"),
    about: both(
        "Een belofte kun je niet weggooien; die kan niet meer hoeven: woord hoeft-niet.",
        "A promise can't be discarded; it may no longer be needed: woord release.",
    ),
    body: Body::One(&[&[ID.among(Offering::Concepts)]], |found| Ok(Request::Drop(found.joined(&ID)?))),
    examples: &[both("woord weggooien k7mq", "woord drop k7mq")],
    ..row(Group::Capture)
};

pub(super) const PARSE: Entry = Entry {
    name: both("ontleed", "parse"),
    summary: both("hoe een zin gelezen wordt", "show how a sentence is read"),
    about: both(
        "Bewaart niets. Zonder zin komen de zinnen als JSON Lines van standaardinvoer: id, now, zone, contacts, text.",
        "Keeps nothing. Without a sentence they come as JSON Lines from standard input: id, now, zone, contacts, text.",
    ),
    body: Body::One(&[&[SENTENCE]], |found| {
        let typed = found.texts(&SENTENCE);
        Ok(Request::Parse(if typed.is_empty() { None } else { Some(typed.join(" ")) }))
    }),
    examples: &[both(
        "woord ontleed \"volgende week dinsdag bel ik Mark\"",
        "woord parse \"I'll call Mark next week tuesday\"",
    )],
    ..row(Group::Capture)
};
