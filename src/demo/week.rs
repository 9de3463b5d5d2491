//! The week of that Monday: what is open, and what was kept not long ago.

use super::story::{Deed, Event, Planned, Step, Telling, at, on, say};
use crate::domain::follow_up::Touch;
use crate::domain::words::{Channel, Extra, Importance};

/// Everything that is open, and what still has a follow-up.
pub(super) fn story() -> Vec<Event> {
    let told = [late(), today(), to_complete(), soon(), later(), theirs(), kept()];
    told.into_iter().flatten().flat_map(Telling::told).chain(follow_ups()).collect()
}

fn late() -> Vec<Telling> {
    vec![
        say("report", &["Jan de Boer"], on(11, 16), (10, 40))
            .due(on(11, 19))
            .weighing(Importance::Large)
            .words(
                "Ik mail je {due} het rapport over de verbouwing.",
                "I'll mail you the report on the renovation on {due}.",
            )
            .what("rapport verbouwing mailen", "mail renovation report"),
        say("offer", &["Noor Hendriks"], on(11, 9), (15, 20))
            .via(Channel::Bel)
            .due(on(11, 16))
            .words(
                "Je hebt {due} de offerte voor de coaching.",
                "You'll have the offer for the coaching on {due}.",
            )
            .what("offerte coaching sturen", "send coaching offer")
            .then(on(11, 18), (9, 30), Step::Tell(on(11, 25), Channel::Bel)),
        say("introduction", &["Mark Hofstra"], on(11, 17), (11, 10))
            .via(Channel::Video)
            .due(on(11, 20))
            .words("Ik koppel je {due} aan Petra de Wit.", "I'll connect you with Petra de Wit on {due}.")
            .what("koppelen aan Petra de Wit", "connect with Petra de Wit"),
    ]
}

fn today() -> Vec<Telling> {
    vec![
        say("budget", &["Sanne Vermeulen"], on(11, 19), (16, 5))
            .due(on(11, 23))
            .weighing(Importance::Large)
            .words("Ik kijk {due} je begroting na.", "I'll check your budget on {due}.")
            .what("begroting nakijken", "check the budget"),
        say("deed", &["Fatima El Amrani"], on(11, 20), (14, 15))
            .via(Channel::Bel)
            .due_at(on(11, 23), at(14, 0))
            .words(
                "Ik bel u {due} om 14:00 terug over de akte.",
                "I'll call you back about the deed on {due} at 14:00.",
            )
            .what("terugbellen over de akte", "call back about the deed"),
        say("slides", &["Ilse van den Broek"], on(11, 18), (13, 40))
            .via(Channel::Chat)
            .due(on(11, 23))
            .words("Ik kort de presentatie {due} voor je in.", "I'll shorten the presentation on {due}.")
            .what("presentatie inkorten", "shorten the presentation"),
        say("figures", &["Wouter ter Haar"], on(11, 20), (10, 0))
            .via(Channel::Mail)
            .due(on(11, 23))
            .words(
                "Je hebt {due} de cijfers van week {week}.",
                "You'll have the figures of week {week} on {due}.",
            )
            .every("FREQ=WEEKLY;BYDAY=MO")
            .what("cijfers week {week} sturen", "send figures of week {week}"),
    ]
}

fn to_complete() -> Vec<Telling> {
    vec![
        say("examples", &["Youssef Kuiper"], on(11, 19), (12, 30))
            .words("Ik stuur je een paar voorbeelden.", "I'll send you a few examples.")
            .what("voorbeelden sturen", "send examples"),
        say("vacancy", &["Anna Kuipers", "Anna Jansen"], on(11, 20), (17, 10))
            .one_of_them()
            .via(Channel::Bel)
            .due(on(11, 27))
            .words(
                "Ik bel Anna {due} terug over de vacature.",
                "I'll call Anna back about the vacancy on {due}.",
            )
            .what("terugbellen vacature", "call back about vacancy"),
        say("proofreading", &["Petra de Wit"], on(11, 20), (17, 25))
            .not_said_yet()
            .via(Channel::Onbekend)
            .words(
                "Petra aanbieden dat ik haar vacaturetekst nalees.",
                "Offer Petra to read through her job advert.",
            )
            .what("vacaturetekst nalezen", "read through job advert"),
    ]
}

fn soon() -> Vec<Telling> {
    vec![
        say("book", &["Mieke Postma"], on(11, 10), (19, 30))
            .due(on(11, 24))
            .words("Je krijgt {due} je boek terug.", "You'll have your book back on {due}.")
            .what("boek terugbrengen", "return the book"),
        say("planning", &["Zoë Müller"], on(11, 23), (9, 11))
            .via(Channel::Bel)
            .due(on(11, 25))
            .words(
                "Ik mail je {due} de planning van de workshop.",
                "I'll mail you the workshop planning on {due}.",
            )
            .what("planning workshop mailen", "mail workshop planning"),
        say("candidates", &["Jan de Boer"], on(11, 16), (10, 45))
            .due(on(11, 26))
            .weighing(Importance::Small)
            .words("Ik noem je {due} twee kandidaten.", "I'll name you two candidates on {due}.")
            .what("twee kandidaten noemen", "name two candidates"),
        say(
            "minutes",
            &["Anna Kuipers", "Karin Mulder", "Lars Bakker", "Olga Willems", "Tim Evers", "Vera Hoekstra"],
            on(11, 20),
            (21, 50),
        )
        .due(on(11, 27))
        .words("Jullie hebben {due} de notulen.", "You'll all have the minutes on {due}.")
        .what("notulen sturen", "send the minutes"),
        say("invoice", &["Bas Schouten"], on(11, 20), (11, 30))
            .via(Channel::Mail)
            .due(on(11, 30))
            .words("De factuur is {due} gecorrigeerd.", "The invoice will be corrected by {due}.")
            .what("factuur corrigeren", "correct the invoice"),
    ]
}

fn later() -> Vec<Telling> {
    vec![
        say("lesson", &["Daan Visser"], on(11, 18), (16, 0))
            .via(Channel::Bel)
            .due(on(12, 2))
            .words("Ik plan {due} een proefles voor je in.", "I'll plan a trial lesson for you by {due}.")
            .what("proefles inplannen", "plan a trial lesson"),
        say("contract", &["Eva Meijer"], on(11, 17), (9, 15))
            .due(on(12, 2))
            .words("Ik lees {due} je contract na.", "I'll read through your contract by {due}.")
            .what("contract nalezen", "read the contract"),
        say("year", &["Anna Kuipers"], on(11, 20), (21, 55))
            .due(on(12, 3))
            .words("Het jaarplan heb je {due}.", "You'll have the annual plan by {due}.")
            .what("jaarplan sturen", "send the annual plan"),
        say("clause", &["Eva Meijer"], on(11, 17), (9, 20))
            .due(on(12, 3))
            .words("Ik zoek die clausule {due} voor je uit.", "I'll look into that clause by {due}.")
            .what("clausule uitzoeken", "look into the clause"),
        say("tip", &["Ruben Bos"], on(11, 20), (18, 40))
            .due(on(12, 3))
            .words("Ik app je {due} die podcast.", "I'll text you that podcast on {due}.")
            .what("podcast doorsturen", "forward the podcast"),
    ]
}

fn theirs() -> Vec<Telling> {
    vec![
        say("reference", &["Petra de Wit"], on(11, 12), (10, 20))
            .theirs()
            .via(Channel::Bel)
            .due(on(11, 20))
            .words("Je hebt {due} mijn referentie.", "You'll have my reference by {due}.")
            .what("referentie sturen", "send a reference"),
        say("drawings", &["Jan de Boer"], on(11, 16), (10, 50))
            .theirs()
            .due(on(11, 25))
            .words("Ik stuur je {due} de tekeningen.", "I'll send you the drawings on {due}.")
            .what("tekeningen sturen", "send the drawings"),
        say("hall", &["Ilse van den Broek"], on(11, 18), (13, 45))
            .theirs()
            .via(Channel::Chat)
            .due(on(11, 27))
            .words("De zaal bevestig ik je {due}.", "I'll confirm the hall on {due}.")
            .what("zaal bevestigen", "confirm the hall"),
    ]
}

/// Kept, and not yet round.
fn kept() -> Vec<Telling> {
    vec![
        say("presentation", &["Bas Schouten"], on(11, 12), (16, 5))
            .id("b7c4m8q2kx5t")
            .via(Channel::Bel)
            .due(on(11, 17))
            .words(
                "Ik stuur je {eve} de presentatie voor de ledenavond.",
                "I'll send you the presentation for the members' evening on {eve}.",
            )
            .what("presentatie voor de ledenavond sturen", "send presentation for the members' evening")
            .tag("presentatie", "presentation")
            .note(
                "Beamer is er, geluid niet. Hij wil vooral de drie cijfers op dia 4.",
                "There is a projector, no sound. He wants the three figures on slide 4 above all.",
            )
            .then(on(11, 13), (9, 10), Step::Correct(on(11, 16)))
            .then(on(11, 16), (11, 30), Step::Keep(Some(("per mail, 14 dia’s", "by mail, 14 slides")))),
        say("advice", &["Mieke Postma"], on(11, 10), (19, 35))
            .due(on(11, 18))
            .words("Je hebt {due} mijn boekadvies.", "You'll have my book advice on {due}.")
            .what("boekadvies", "book advice")
            .then(on(11, 18), (12, 0), Step::Keep(None))
            .then(
                on(11, 20),
                (16, 30),
                Step::Exceed(
                    Extra::More,
                    ("ook drie titels voor haar leesclub", "three titles for her reading club as well"),
                ),
            ),
        say("intake", &["Sanne Vermeulen"], on(11, 12), (14, 0))
            .due(on(11, 20))
            .words("Ik werk {due} de intake uit.", "I'll write up the intake on {due}.")
            .what("intake uitwerken", "write up the intake")
            .then(on(11, 20), (15, 45), Step::Keep(None)),
    ]
}

fn follow_ups() -> Vec<Event> {
    let plan = |(day, time): ((u32, u32), (u32, u32)), planned: Planned| Event {
        when: on(day.0, day.1).and_time(at(time.0, time.1)),
        deed: Deed::Plan(planned),
    };
    let with = |touch, with, day| Planned { touch, with, after: None, day, time: None, what: None };
    vec![
        plan(
            ((11, 16), (11, 0)),
            Planned { time: Some(at(10, 0)), ..with(Touch::Talk, "Jan de Boer", on(11, 23)) },
        ),
        plan(
            ((11, 16), (11, 32)),
            Planned {
                after: Some("presentation"),
                what: Some(("presentatie", "presentation")),
                ..with(Touch::Aftercare, "Bas Schouten", on(11, 23))
            },
        ),
        plan(
            ((11, 20), (15, 46)),
            Planned {
                after: Some("intake"),
                what: Some(("intake", "intake")),
                ..with(Touch::Aftercare, "Sanne Vermeulen", on(11, 30))
            },
        ),
        plan(
            ((11, 20), (17, 20)),
            Planned {
                after: Some("reference"),
                what: Some(("referentie", "reference")),
                ..with(Touch::AskAfter, "Petra de Wit", on(11, 23))
            },
        ),
        plan(
            ((11, 20), (14, 20)),
            Planned { what: Some(("video", "video")), ..with(Touch::Talk, "Fatima El Amrani", on(11, 25)) },
        ),
    ]
}
