//! What is useful to do next with a promise: one sentence, with the line that records it.
//!
//! It never asks for more than one thing, and stays silent where nothing is to be done.

use chrono::NaiveDate;
use lifecycle::{Direction, State, Step};

use crate::domain::due::{Due, DueState};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::words::Extra;
use crate::text::commands::{self, Command, Sub};
use crate::text::{Lang, capital, dates, kinds, say};

/// What the next useful thing is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Two days are possible: which is it?
    WhichDay(Due),
    /// Given and open, and its day has not passed.
    Open,
    /// Given and late, and the other was told nothing.
    Late,
    /// Given and late, and the other was told this day.
    Expected(NaiveDate),
    /// Open, and the other's to do.
    Theirs,
    /// Kept: something extra may follow.
    Extra,
    /// Exceeded: it can be told back.
    Anchor,
    /// Broken: it can be put right.
    Repair,
}

/// What the next useful thing is about; nothing where the promise may rest.
#[must_use]
pub fn case(promise: &Promise, now: &Now) -> Option<Case> {
    let given = promise.head.direction == Direction::Given;
    let standing = promise.standing();
    Some(match promise.state()? {
        State::Voornemen => match (standing.doubt, given, promise.due_state(now), standing.told) {
            (Some(rival), ..) => Case::WhichDay(rival),
            (None, false, ..) => Case::Theirs,
            (None, true, DueState::Late, Some(day)) => Case::Expected(day),
            (None, true, DueState::Late, None) => Case::Late,
            (None, true, ..) => Case::Open,
        },
        State::Vertonen if given => Case::Extra,
        State::Voortreffelijk => Case::Anchor,
        State::Gebroken if given => Case::Repair,
        _ => return None,
    })
}

/// The next useful thing, with the line of a shell that does it; nothing where the promise may rest.
#[must_use]
pub fn next(lang: Lang, promise: &Promise, id: &str, name: &str, now: &Now) -> Option<String> {
    let standing = promise.standing();
    let line = |step| commands::step(lang, step, id);
    let (keep, tell) = (line(Step::Vertonen), line(Step::Melden));
    let due = dates::due(lang, &standing.due, now);
    Some(match case(promise, now)? {
        Case::WhichDay(rival) => {
            let rivals = dates::rivals(lang, &standing.due, &rival, now);
            let correct = line(Step::Corrigeren);
            say!(lang, "Welke dag is het: {rivals}? {correct}", "Which day is it: {rivals}? {correct}")
        }
        Case::Theirs => {
            let ask = Sub::Add.line(lang, Command::FollowUp);
            say!(
                lang,
                "Deed {name} het? {keep}. Nog niet? Vraag het na: {ask} {id} --soort navragen --op DAG",
                "Did {name} do it? {keep}. Not yet? Ask after it: {ask} {id} --kind ask-after --on DATE"
            )
        }
        Case::Expected(day) => {
            let day = capital(&dates::near(lang, day, now.today()));
            say!(
                lang,
                "{day} is wat {name} nu verwacht. Klaar? {keep} --op DAG",
                "{day} is what {name} expects now. Done? {keep} --on DATE"
            )
        }
        Case::Late => say!(
            lang,
            "{name} wacht sinds {due}. Klaar? {keep} --op DAG. Nog niet? {tell}",
            "{name} has been waiting since {due}. Done? {keep} --on DATE. Not yet? {tell}"
        ),
        Case::Open => {
            let agree = line(Step::Heronderhandelen);
            say!(
                lang,
                "Klaar? {keep}. Lukt {due} niet? Spreek {name} nu, en dan: {agree}",
                "Done? {keep}. Won’t {due} work? Talk to {name} now, and then: {agree}"
            )
        }
        Case::Extra => {
            let exceed = Command::Step(Step::Overtreffen).on(lang, id);
            let kind = kinds::extra(lang, Extra::Aftercare);
            say!(
                lang,
                "Vraag {name} of het geholpen heeft. Daarna: {exceed} --soort {kind} --wat TEKST",
                "Ask {name} whether it served. Then: {exceed} --kind {kind} --what TEXT"
            )
        }
        Case::Anchor => {
            let anchor = line(Step::Verankeren);
            say!(
                lang,
                "Zeg {name} dat het gedaan is, en vraag wat het bracht. Daarna: {anchor}",
                "Tell {name} that it was done, and ask what it brought. Then: {anchor}"
            )
        }
        Case::Repair => {
            let repair = line(Step::Herstellen);
            say!(
                lang,
                "Maak het goed, en vertel het {name} zelf. Daarna: {repair}",
                "Make it good, and tell {name} yourself. Then: {repair}"
            )
        }
    })
}
