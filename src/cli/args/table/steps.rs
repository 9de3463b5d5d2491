//! Tell what became of a promise: every step from `keep` to `release`. What the lifecycle needs is marked as asked,
//! never as required: its refusal says more than a usage error could.

use lifecycle::State;

use super::flags::{
    ACCEPTED, AGREED, AT, BY_OTHER, COVERED_UP, DUE, EXTRA, HOW, ID, MOOT, OUTSIDE, REACTION, SAID, TOLD,
    VIA, WHAT, WHY,
};
use super::step::{EACH, ENDS, STEP, take};
use super::{Body, Entry, both};
use crate::cli::args::request::StepAsked;
use crate::domain::words::ReleasedBy;
use crate::store::Offering;

pub(super) const KEEP: Entry = Entry {
    name: both("nagekomen", "keep"),
    summary: both("je deed het", "you did it"),
    about: both(
        "Is de dag al voorbij, zeg dan met --op wanneer je het deed.",
        "Once the day has passed, say with --on when you did it.",
    ),
    body: Body::One(&[&[ID, OUTSIDE], EACH], |found| {
        take(found, StepAsked::Keep { outside: found.text(&OUTSIDE) })
    }),
    examples: &[
        both("woord nagekomen rapport jan", "woord keep report jan"),
        both("woord nagekomen k7mq --op 2026-12-03T16:30", "woord keep k7mq --on 2026-12-03T16:30"),
    ],
    exits: &[
        (2, both("de dag is voorbij en --op ontbreekt", "the day has passed and --on is missing")),
        ENDS[0],
        ENDS[1],
    ],
    ..STEP
};

pub(super) const EXCEED: Entry = Entry {
    name: both("extra", "exceed"),
    summary: both("je deed meer dan je zei", "you did more than you said"),
    body: Body::One(
        &[
            &[
                ID.among(Offering::Lately(&[State::Vertonen])),
                EXTRA.asked(),
                WHAT.asked().for_("in één regel", "in one line"),
            ],
            EACH,
        ],
        |found| take(found, StepAsked::Exceed { kind: found.one_of(&EXTRA)?, what: found.text(&WHAT) }),
    ),
    examples: &[both(
        "woord extra rapport --soort nazorg --wat \"gebeld of het bruikbaar was\"",
        "woord exceed report --kind aftercare --what \"called to hear if it served\"",
    )],
    ..STEP
};

pub(super) const ANCHOR: Entry = Entry {
    name: both("veranker", "anchor"),
    quiet: &["verankerd"],
    summary: both("je zei dat het gedaan is", "you said that it is done"),
    about: both(
        "Met --soort en --wat leg je het extra en het verankeren in één keer vast.",
        "With --kind and --what you record the extra and the anchoring at once.",
    ),
    body: Body::One(
        &[
            &[
                ID.among(Offering::Lately(&[State::Voortreffelijk, State::Vertonen])),
                VIA.asked(),
                SAID.asked(),
                REACTION,
                EXTRA,
                WHAT.for_("het extra, in één regel", "the extra, in one line"),
            ],
            EACH,
        ],
        |found| {
            take(
                found,
                StepAsked::Anchor {
                    via: found.one_of(&VIA)?,
                    said: found.text(&SAID),
                    reaction: found.text(&REACTION),
                    kind: found.one_of(&EXTRA)?,
                    what: found.text(&WHAT),
                },
            )
        },
    ),
    examples: &[both(
        "woord veranker rapport --via live --woorden \"het ligt er\" --reactie \"fijn!\"",
        "woord anchor report --via live --said \"it is there\" --reaction \"great!\"",
    )],
    ..STEP
};

pub(super) const RENEGOTIATE: Entry = Entry {
    name: both("nieuwe-afspraak", "renegotiate"),
    summary: both("jullie spraken iets anders af", "the other agreed to something else"),
    about: both(
        "Een andere dag, iets anders, of allebei; afgesproken voordat de dag voorbij was. Ging de ander niet akkoord: \
         woord gemeld.",
        "Another day, something else, or both; agreed before the day had passed. If the other did not agree: \
         woord tell.",
    ),
    body: Body::One(
        &[
            &[
                ID,
                AGREED.asked(),
                DUE.for_("de nieuwe dag", "the new day"),
                AT.for_("de nieuwe tijd", "the new time"),
                WHAT.for_("wat het nu wordt", "what it is now"),
                VIA.for_("hoe jullie het afspraken", "how it was agreed"),
            ],
            EACH,
        ],
        |found| {
            take(
                found,
                StepAsked::Renegotiate {
                    due: found.text(&DUE),
                    at: found.text(&AT),
                    what: found.text(&WHAT),
                    via: found.one_of(&VIA)?,
                    agreed: found.is_set(&AGREED),
                },
            )
        },
    ),
    examples: &[both(
        "woord nieuwe-afspraak offerte --wanneer vrijdag --akkoord",
        "woord renegotiate offer --due friday --agreed",
    )],
    ..STEP
};

pub(super) const TELL: Entry = Entry {
    name: both("gemeld", "tell"),
    summary: both("de ander weet dat het later wordt", "the other knows it will be later"),
    about: both(
        "Zonder akkoord blijft de eerste dag de maat: te laat blijft te laat.",
        "Without consent the first day stays the measure: late stays late.",
    ),
    body: Body::One(
        &[
            &[
                ID,
                DUE.asked().for_("alsnog op welke dag", "the new day"),
                VIA.asked().for_("hoe je het meldde", "how you told them"),
            ],
            EACH,
        ],
        |found| take(found, StepAsked::Tell { due: found.text(&DUE), via: found.one_of(&VIA)? }),
    ),
    examples: &[both(
        "woord gemeld rapport --wanneer woensdag --via chat",
        "woord tell report --due wednesday --via chat",
    )],
    ..STEP
};

pub(super) const BREAK: Entry = Entry {
    name: both("gebroken", "break"),
    summary: both("het gebeurt niet meer", "it will not be done"),
    body: Body::One(&[&[ID, WHY.asked(), TOLD, COVERED_UP, OUTSIDE], EACH], |found| {
        take(
            found,
            StepAsked::Break {
                why: found.text(&WHY),
                told: found.is_set(&TOLD),
                covered_up: found.is_set(&COVERED_UP),
                outside: found.text(&OUTSIDE),
            },
        )
    }),
    examples: &[both(
        "woord gebroken proefles --waarom \"ik was ziek\" --verteld",
        "woord break lesson --why \"I was ill\" --told",
    )],
    ..STEP
};

pub(super) const REPAIR: Entry = Entry {
    name: both("rechtgezet", "repair"),
    summary: both("wat gebroken was, is goedgemaakt", "what was broken is made good"),
    body: Body::One(
        &[
            &[
                ID.among(Offering::Lately(&[State::Gebroken])),
                HOW.asked(),
                ACCEPTED.asked(),
                TOLD.for_(
                    "de ander weet het; ligt al in --aanvaard",
                    "the other knows; --accepted implies it",
                ),
            ],
            EACH,
        ],
        |found| {
            // Nobody accepts what they were not told.
            let accepted = found.is_set(&ACCEPTED);
            let told = accepted || found.is_set(&TOLD);
            take(found, StepAsked::Repair { how: found.text(&HOW), accepted, told })
        },
    ),
    examples: &[both(
        "woord rechtgezet proefles --hoe \"een gratis les gegeven\" --aanvaard",
        "woord repair lesson --how \"gave a free one\" --accepted",
    )],
    ..STEP
};

pub(super) const RELEASE: Entry = Entry {
    name: both("hoeft-niet", "release"),
    summary: both("het hoeft niet meer", "it is no longer needed"),
    about: both(
        "Zeg door wie of wat: --door-ander of --achterhaald.",
        "Say by whom or what: --by-other or --moot.",
    ),
    body: Body::One(&[&[ID, BY_OTHER, MOOT, WHY.asked()], EACH], |found| {
        let by = match (found.is_set(&BY_OTHER), found.is_set(&MOOT)) {
            (true, _) => Some(ReleasedBy::Other),
            (_, true) => Some(ReleasedBy::Moot),
            _ => None,
        };
        take(found, StepAsked::Release { by, why: found.text(&WHY) })
    }),
    examples: &[both(
        "woord hoeft-niet offerte --door-ander --waarom \"Sanne koos een ander\"",
        "woord release offer --by-other --why \"Sanne chose another\"",
    )],
    ..STEP
};
