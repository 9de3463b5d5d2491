//! What the example book knows of people around the promises: whom was spoken when, how they began, which problem is solved,
//! what they may expect, what was heard.

use super::story::{Both, Deed, Event, on};
use crate::domain::words::{Channel, Start};
use chrono::NaiveDate;

/// Something that was noted of somebody.
pub(super) enum Note {
    /// A contact moment: how, and what about.
    Met(Channel, Both),
    /// Something heard.
    Heard(Both),
    /// What they may expect.
    Expects(Both),
    /// A promise meets what they may expect.
    Meets(&'static str),
    /// The problem that is solved for them.
    Problem(Both),
    /// How they began.
    Began(Start),
    /// A wanted rhythm of their own.
    Rhythm(u32),
    /// The signal was looked at, and is to come back on this day.
    Later(NaiveDate),
}

fn note(who: &'static str, day: NaiveDate, time: (u32, u32), note: Note) -> Event {
    Event { when: day.and_time(super::story::at(time.0, time.1)), deed: Deed::Note(who, note) }
}

pub(super) fn story() -> Vec<Event> {
    let december = NaiveDate::from_ymd_opt(2025, 12, 3).unwrap_or(super::MONDAY);
    let (jan, bas) = ("Jan de Boer", "Bas Schouten");
    vec![
        note(jan, december, (14, 0), Note::Began(Start::Voordeel)),
        note(
            jan,
            on(2, 3),
            (16, 20),
            Note::Problem((
                "Ik weet nooit of we nog op schema liggen.",
                "I never know whether we are still on schedule.",
            )),
        ),
        note(
            jan,
            on(2, 3),
            (16, 25),
            Note::Expects((
                "elke fase een rapport waar de bank genoeg aan heeft",
                "a report every phase that is enough for the bank",
            )),
        ),
        note("Gijs Prins", on(7, 10), (9, 0), Note::Rhythm(120)),
        note("Gijs Prins", on(7, 16), (11, 0), Note::Met(Channel::Live, ("nieuwe hal", "the new hall"))),
        note("Loïs Dekker", on(8, 20), (15, 0), Note::Met(Channel::Bel, ("verhuizing", "moving house"))),
        note(
            "Thijs Brouwer",
            on(9, 22),
            (10, 30),
            Note::Met(Channel::Video, ("routes voor het najaar", "routes for the autumn")),
        ),
        note(
            "Ruben Bos",
            on(11, 2),
            (16, 0),
            Note::Expects(("een eerlijk oordeel over zijn plan", "an honest view of his plan")),
        ),
        note(
            bas,
            on(11, 12),
            (16, 10),
            Note::Expects(("een avond die zonder hem kan draaien", "an evening that runs without him")),
        ),
        note(
            "Fatima El Amrani",
            on(11, 12),
            (11, 30),
            Note::Problem((
                "Cliënten tekenen zonder te weten wat er staat.",
                "Clients sign without knowing what it says.",
            )),
        ),
        note(
            jan,
            on(11, 13),
            (17, 10),
            Note::Heard(("zoekt een nieuwe controller", "looks for a new controller")),
        ),
        note(jan, on(11, 20), (17, 30), Note::Later(on(11, 25))),
        note(jan, on(11, 16), (15, 10), Note::Meets("report")),
        note(bas, on(11, 12), (16, 20), Note::Meets("presentation")),
        note(
            "Eva Meijer",
            on(11, 17),
            (12, 40),
            Note::Heard(("twijfelt over een tweede vestiging", "hesitates about a second office")),
        ),
        note(
            jan,
            on(11, 16),
            (15, 0),
            Note::Met(Channel::Live, ("fasering en bank", "phasing and the bank")),
        ),
    ]
}
