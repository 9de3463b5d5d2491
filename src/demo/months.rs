//! The months before that week: what was kept, exceeded and anchored, and what went otherwise.

use chrono::NaiveDate;

use super::MONDAY;
use super::story::{Both, Event, Step, Telling, on, say};
use crate::domain::follow_up::Touch;
use crate::domain::words::{Channel, Extra, Importance};

/// Everything that is closed.
pub(super) fn story() -> Vec<Event> {
    jan().into_iter().chain(others()).flat_map(Telling::told).collect()
}

/// A day of December 2025.
fn december(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, day).unwrap_or(MONDAY)
}

/// What was done for Jan: ten promises, one of them late.
fn jan() -> Vec<Telling> {
    const JAN: &[&str] = &["Jan de Boer"];
    let kept = || Step::Keep(None);
    let mail = |what: Both| Step::Exceed(Extra::More, what);
    let call = |said: Both, reaction: Both| Step::Anchor(Channel::Bel, said, reaction);
    vec![
        say("quotes", JAN, december(10), (11, 0))
            .due(december(17))
            .words("Je hebt {due} de offertes naast elkaar.", "You'll have the quotes side by side on {due}.")
            .what("offertes vergeleken", "quotes compared")
            .then(december(17), (15, 0), kept()),
        say("inspection", JAN, on(1, 20), (10, 0))
            .due(on(1, 27))
            .words("Ik loop {due} met je door de opname.", "I'll go through the survey with you on {due}.")
            .what("opname doorgenomen", "survey gone through")
            .then(on(1, 27), (10, 30), kept()),
        say("permit", JAN, on(4, 1), (9, 40))
            .due(on(4, 8))
            .words("De vergunning check ik {due} voor je.", "I'll check the permit for you by {due}.")
            .what("vergunning nagekeken", "permit checked")
            .then(on(4, 8), (16, 20), kept()),
        say("estimate", JAN, on(5, 13), (11, 30))
            .due(on(5, 20))
            .words("Je krijgt {due} de raming van me.", "You'll have the estimate from me on {due}.")
            .what("raming gemaakt", "estimate made")
            .then(on(5, 20), (12, 0), kept())
            .then(on(5, 22), (9, 0), mail(("met twee varianten", "with two variants")))
            .then(
                on(5, 26),
                (10, 0),
                call(
                    (
                        "Je raming lag er op tijd; kun je ermee verder?",
                        "You had the estimate in time; can you go on with it?",
                    ),
                    ("variant twee is het geworden", "we took variant two"),
                ),
            ),
        say("suppliers", JAN, on(6, 15), (9, 0))
            .due(on(6, 21))
            .words("De leverancierslijst heb je {due}.", "You'll have the list of suppliers by {due}.")
            .what("leverancierslijst gemaild", "list of suppliers mailed")
            .then(on(6, 24), (17, 30), kept()),
        say("tender", JAN, on(7, 8), (13, 0))
            .due(on(7, 22))
            .weighing(Importance::Large)
            .words("Het bestek is {due} klaar.", "The specifications will be ready on {due}.")
            .what("bestek afgerond", "specifications finished")
            .then(on(7, 22), (11, 0), kept())
            .done(on(7, 29), (9, 30), Touch::Aftercare),
        say("schedule", JAN, on(8, 12), (10, 15))
            .due(on(8, 19))
            .words("Ik werk {due} de planning bij.", "I'll update the schedule on {due}.")
            .what("planning bijgewerkt", "schedule updated")
            .then(on(8, 19), (14, 0), kept()),
        say("bank", JAN, on(9, 2), (9, 30))
            .due(on(9, 10))
            .words("De bank heeft {due} het rapport.", "The bank will have the report on {due}.")
            .what("bankrapport geleverd", "bank report delivered")
            .then(on(9, 10), (10, 0), kept())
            .then(on(9, 11), (9, 0), mail(("een samenvatting van één blad", "a summary on one page")))
            .then(
                on(9, 14),
                (11, 0),
                call(
                    (
                        "Het bankrapport ging op de afgesproken dag de deur uit.",
                        "The bank report went out on the day we agreed.",
                    ),
                    ("akkoord in negen dagen", "approved in nine days"),
                ),
            ),
        say("contractor", JAN, on(9, 30), (15, 0))
            .due(on(10, 7))
            .words("Ik leg {due} contact met de aannemer.", "I'll get in touch with the contractor by {due}.")
            .what("contact aannemer gelegd", "contractor contacted")
            .then(on(10, 7), (9, 45), kept()),
        say("phases", JAN, on(10, 21), (10, 30))
            .due(on(10, 28))
            .words("De fasering werk ik {due} uit.", "I'll work out the phases by {due}.")
            .what("fasering uitgewerkt", "phases worked out")
            .then(on(10, 28), (9, 0), kept())
            .then(on(10, 28), (9, 5), mail(("met een tijdlijn voor de bank", "with a timeline for the bank")))
            .then(
                on(10, 28),
                (16, 0),
                call(
                    ("De fasering ligt er, met tijdlijn.", "The phases are there, with a timeline."),
                    ("de bank had het in één keer goed", "the bank got it right at once"),
                ),
            ),
    ]
}

/// What went otherwise, so that the archive shows every end there is.
fn others() -> Vec<Telling> {
    vec![
        say("flowers", &["Femke Blom"], on(10, 5), (9, 0))
            .due(on(10, 9))
            .words("Ik haal de bloemen {due} bij je op.", "I'll collect the flowers from you on {due}.")
            .what("bloemen ophalen", "collect the flowers")
            .then(on(10, 9), (18, 30), Step::Break(("niet op tijd weg", "could not get away in time")))
            .then(
                on(10, 12),
                (9, 30),
                Step::Repair(("een dag later zelf gebracht", "brought them round a day later")),
            ),
        say("route", &["Bram de Graaf"], on(10, 12), (13, 0))
            .via(Channel::Bel)
            .due(on(10, 19))
            .words("Ik teken {due} de route voor je uit.", "I'll draw the route for you by {due}.")
            .what("route uittekenen", "draw the route")
            .then(on(10, 15), (11, 0), Step::Release(("de rit ging niet door", "the trip was cancelled"))),
        say("letter", &["Eva Meijer"], on(10, 19), (10, 0))
            .via(Channel::Mail)
            .due(on(10, 23))
            .words("De brief ligt {due} bij je.", "The letter will be with you on {due}.")
            .what("brief opstellen", "draft the letter")
            .then(on(10, 21), (9, 0), Step::Agree(on(10, 28), Channel::Bel))
            .then(on(10, 27), (16, 0), Step::Keep(None)),
        say("sample", &["Zoë Müller"], on(11, 2), (11, 0))
            .theirs()
            .due(on(11, 6))
            .words("Je krijgt {due} een stalenkaart van me.", "You'll have a sample card from me on {due}.")
            .what("stalenkaart sturen", "send a sample card")
            .then(on(11, 6), (10, 0), Step::Keep(None))
            .done(on(11, 6), (10, 5), Touch::Thanks),
        say("keys", &["Daan Visser"], on(11, 4), (17, 0))
            .due(on(11, 6))
            .weighing(Importance::Small)
            .words("De sleutels breng ik {due} langs.", "I'll bring the keys round on {due}.")
            .what("sleutels langsbrengen", "bring the keys round")
            .then(on(11, 6), (8, 50), Step::Keep(None)),
    ]
}
