//! What is useful to do next with a promise: one sentence, with the line that records it.
//!
//! It never asks for more than one thing, and stays silent where nothing is to be done.

use lifecycle::{Direction, State, Step};

use crate::domain::due::DueState;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::words::Extra;
use crate::text::commands::{self, Command, Sub};
use crate::text::{Lang, capital, dates, kinds, say};

/// The next useful thing; nothing where the promise may rest.
#[must_use]
pub fn next(lang: Lang, promise: &Promise, id: &str, name: &str, now: &Now) -> Option<String> {
    let given = promise.head.direction == Direction::Given;
    let standing = promise.standing();
    let line = |step| commands::step(lang, step, id);
    Some(match promise.state()? {
        State::Voornemen if standing.doubt.is_some() => {
            let rivals = standing.doubt.map(|rival| dates::rivals(lang, &standing.due, &rival, now))?;
            let correct = line(Step::Corrigeren);
            say!(lang, "Welke dag is het: {rivals}? {correct}", "Which day is it: {rivals}? {correct}")
        }
        State::Voornemen if given => open(lang, promise, id, name, now),
        State::Voornemen => {
            let keep = line(Step::Vertonen);
            let ask = Sub::Add.line(lang, Command::FollowUp);
            say!(
                lang,
                "Deed {name} het? {keep}. Nog niet? Vraag het na: {ask} {id} --soort navragen --op DAG",
                "Did {name} do it? {keep}. Not yet? Ask after it: {ask} {id} --kind ask-after --on DATE"
            )
        }
        State::Vertonen if given => {
            let exceed = Command::Step(Step::Overtreffen).on(lang, id);
            let kind = kinds::extra(lang, Extra::Aftercare);
            say!(
                lang,
                "Vraag {name} of het geholpen heeft. Daarna: {exceed} --soort {kind} --wat TEKST",
                "Ask {name} whether it served. Then: {exceed} --kind {kind} --what TEXT"
            )
        }
        State::Voortreffelijk => {
            let anchor = line(Step::Verankeren);
            say!(
                lang,
                "Zeg {name} dat het gedaan is, en vraag wat het bracht. Daarna: {anchor}",
                "Tell {name} that it was done, and ask what it brought. Then: {anchor}"
            )
        }
        State::Gebroken if given => {
            let repair = line(Step::Herstellen);
            say!(
                lang,
                "Maak het goed, en vertel het {name} zelf. Daarna: {repair}",
                "Make it good, and tell {name} yourself. Then: {repair}"
            )
        }
        _ => return None,
    })
}

fn open(lang: Lang, promise: &Promise, id: &str, name: &str, now: &Now) -> String {
    let standing = promise.standing();
    let (keep, tell) = (commands::step(lang, Step::Vertonen, id), commands::step(lang, Step::Melden, id));
    let due = dates::due(lang, &standing.due, now);
    match (promise.due_state(now), standing.told) {
        (DueState::Late, Some(day)) => {
            let day = capital(&dates::near(lang, day, now.today()));
            say!(
                lang,
                "{day} is wat {name} nu verwacht. Klaar? {keep} --op DAG",
                "{day} is what {name} expects now. Done? {keep} --on DATE"
            )
        }
        (DueState::Late, None) => say!(
            lang,
            "{name} wacht sinds {due}. Klaar? {keep} --op DAG. Nog niet? {tell}",
            "{name} has been waiting since {due}. Done? {keep} --on DATE. Not yet? {tell}"
        ),
        _ => {
            let agree = commands::step(lang, Step::Heronderhandelen, id);
            say!(
                lang,
                "Klaar? {keep}. Lukt {due} niet? Spreek {name} nu, en dan: {agree}",
                "Done? {keep}. Won’t {due} work? Talk to {name} now, and then: {agree}"
            )
        }
    }
}
