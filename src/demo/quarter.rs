//! The twelve weeks before: many small things that were kept, most of them in time. They make the counts of the
//! overview, and fill the archive.

use chrono::{Days, NaiveDate};

use super::people::PEOPLE;
use super::story::{Both, Event, Step, Telling, on, say};
use crate::domain::words::{Channel, Extra};

/// Kept in time, and late, in each of twelve weeks; the others of those weeks are told one by one elsewhere.
const WEEKS: [(usize, usize); 12] =
    [(3, 2), (2, 1), (3, 1), (9, 1), (3, 1), (8, 0), (9, 1), (3, 2), (7, 1), (8, 1), (11, 0), (22, 2)];

/// Words and what was promised.
const SAID: &[(Both, Both)] = &[
    (("Ik bel je {due} terug.", "I'll call you back on {due}."), ("terugbellen", "call back")),
    (
        ("Ik mail je {due} de agenda.", "I'll mail you the agenda on {due}."),
        ("agenda mailen", "mail the agenda"),
    ),
    (("Je hebt {due} het verslag.", "You'll have the notes on {due}."), ("verslag sturen", "send the notes")),
    (
        ("Ik kijk {due} naar je tekst.", "I'll look at your text on {due}."),
        ("tekst nakijken", "look over the text"),
    ),
    (("Ik stuur je {due} de link.", "I'll send you the link on {due}."), ("link sturen", "send the link")),
    (
        ("Ik vraag het {due} voor je na.", "I'll find out for you by {due}."),
        ("prijs navragen", "find out the price"),
    ),
    (("De offerte krijg je {due}.", "You'll get the quote on {due}."), ("offerte sturen", "send the quote")),
    (("Ik reserveer {due} een zaal.", "I'll book a room by {due}."), ("zaal reserveren", "book a room")),
    (
        ("Ik zet {due} de foto’s klaar.", "I'll have the photos ready on {due}."),
        ("foto’s klaarzetten", "lay out the photos"),
    ),
    (
        ("Ik breng je {due} de map.", "I'll bring you the folder on {due}."),
        ("map brengen", "bring the folder"),
    ),
    (
        ("Ik reken het {due} voor je door.", "I'll do the sums for you by {due}."),
        ("kosten doorrekenen", "work out the costs"),
    ),
    (
        ("Ik geef {due} door wie er komt.", "I'll tell you on {due} who is coming."),
        ("gasten doorgeven", "pass on the guests"),
    ),
    (
        ("Je hebt {due} mijn commentaar.", "You'll have my comments by {due}."),
        ("commentaar sturen", "send comments"),
    ),
    (("Ik regel {due} een sleutel.", "I'll arrange a key by {due}."), ("sleutel regelen", "arrange a key")),
    (
        ("De uitnodigingen gaan {due} uit.", "The invitations go out on {due}."),
        ("uitnodigingen sturen", "send the invitations"),
    ),
    (
        ("Ik zoek {due} dat adres op.", "I'll look up that address by {due}."),
        ("adres opzoeken", "look up the address"),
    ),
    (
        ("De planning maak ik {due}.", "I'll make the schedule by {due}."),
        ("planning maken", "make the schedule"),
    ),
];

const CHANNELS: [Channel; 4] = [Channel::Live, Channel::Bel, Channel::Mail, Channel::Chat];

/// Who is written to and not spoken: they are drifting.
const DRIFTING: [&str; 3] = ["Thijs Brouwer", "Loïs Dekker", "Gijs Prins"];

/// All of them.
pub(super) fn story() -> Vec<Event> {
    let mut told = Vec::new();
    let mut nth = 0;
    for (week, (in_time, late)) in WEEKS.into_iter().enumerate() {
        for at in 0..in_time + late {
            told.extend(one(nth, week, at, at < late).told());
            nth += 1;
        }
    }
    told
}

/// One of them: the nth of all, and of its week.
fn one(nth: usize, week: usize, at: usize, late: bool) -> Telling {
    let (words, what) = SAID[nth % SAID.len()];
    // Jan has a page of his own; he is the first.
    let who = 1 + nth * 5 % (PEOPLE.len() - 1);
    let monday = earlier(on(11, 16), 7 * (WEEKS.len() - 1 - week));
    let closed = later(monday, at % 5);
    let last = week + 1 == WEEKS.len();
    let spoken = match (last, at) {
        (true, 2..) if !at.is_multiple_of(5) && at != 6 => monday,
        _ => earlier(monday, 4),
    };
    let due = match (late, last && spoken == monday) {
        (true, _) => earlier(closed, 1 + nth % 3),
        (false, true) => later(closed, nth % 2),
        (false, false) => closed,
    };
    let minute = u32::try_from(nth % 60).unwrap_or(0);
    let via = |channel| if DRIFTING.contains(&PEOPLE[who].name) { Channel::Mail } else { channel };
    let told = say(format!("small {nth}"), &[PEOPLE[who].name], spoken, (8, minute))
        .via(via(CHANNELS[nth % CHANNELS.len()]))
        .due(due)
        .words(words.0, words.1)
        .what(what.0, what.1)
        .then(closed, (16, minute), Step::Keep(None));
    if !last || at < 20 {
        return told;
    }
    // The last four of last week were told back as well.
    told.then(
        later(monday, 4),
        (17, minute),
        Step::Exceed(Extra::Aftercare, ("gevraagd of het diende", "asked whether it served")),
    )
    .then(
        later(monday, 4),
        (17, minute),
        Step::Anchor(
            via(Channel::Bel),
            ("Het is gelukt zoals we zeiden.", "It was done as we said."),
            ("fijn, dank je", "good, thank you"),
        ),
    )
}

fn earlier(day: NaiveDate, days: usize) -> NaiveDate {
    day.checked_sub_days(Days::new(days as u64)).unwrap_or(day)
}

fn later(day: NaiveDate, days: usize) -> NaiveDate {
    day.checked_add_days(Days::new(days as u64)).unwrap_or(day)
}
