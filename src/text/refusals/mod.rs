//! Why a step was not taken, in a sentence or two: what stands in the way, and what can be done instead.
//!
//! It never judges anything itself; the lifecycle has done so, and hands its facts to this room.

mod missing;
mod unlawful;

use chrono::NaiveDate;
use lifecycle::{Act, Direction, Refusal, Step};

use super::commands::{self, Command};
use super::{Lang, capital, dates, say, states};
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::{Entry, Refused};

/// What a refusal is about.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The promise as it would be typed: its short id, or the words it was asked for by.
    pub id: &'a str,
    /// The other's name, for a sentence; empty where nobody is known.
    pub name: &'a str,
    /// The promise as it stands; none while it is being spoken.
    pub promise: Option<&'a Promise>,
    /// The moment, for days in words.
    pub now: Now,
}

impl Case<'_> {
    /// The other by name, or "the other".
    pub(in crate::text) fn other(&self, lang: Lang) -> &str {
        if self.name.is_empty() { lang.pick("de ander", "the other") } else { self.name }
    }

    fn is_given(&self) -> bool {
        self.promise.is_none_or(|p| p.head.direction == Direction::Given)
    }

    fn today(&self) -> NaiveDate {
        self.now.today()
    }

    fn entry(&self, seq: u32) -> Option<&Entry> {
        self.promise.and_then(|p| p.walk.entries().iter().find(|e| e.seq == seq))
    }
}

/// The refusal in words.
#[must_use]
pub fn sentence(lang: Lang, refused: &Refused, case: &Case<'_>) -> String {
    let id = case.id;
    match refused {
        Refusal::NotLawful { direction, from, step, lawful } => {
            unlawful::sentence(lang, *direction, *from, *step, lawful, case)
        }
        Refusal::OnlyWhileSpoken => {
            let take_back = Command::TakeBack.on(lang, id);
            say!(
                lang,
                "Corrigeren kan alleen zolang er na het uitspreken nog niets is gebeurd. Klopt de laatste stap niet? Neem die terug: {take_back}",
                "A promise can be corrected only while nothing has happened since it was spoken. Is the last step wrong? Take it back: {take_back}"
            )
        }
        Refusal::SpeakingTakenBack => {
            let (redo, add) = (Command::Redo.line(lang), Command::Say.line(lang));
            say!(
                lang,
                "Deze belofte is teruggenomen, alsof hij nooit is uitgesproken. Was dat net? {redo} zet hem terug. Anders leg je hem opnieuw vast: {add}",
                "This promise was taken back, as if it had never been spoken. Was that just now? {redo} puts it back. Otherwise capture it again: {add}"
            )
        }
        Refusal::Missing { step, need } => missing::sentence(lang, *step, *need, case),
        Refusal::AfterDue { .. } => after_due(lang, case),
        Refusal::SetsNoDue { act } => sets_no_due(lang, *act, case),
        Refusal::HappenedAfterRecorded => say!(
            lang,
            "Dat ligt nog in de toekomst. Leg het vast als het gebeurd is, of geef met --op de dag waarop het gebeurde.",
            "That is still to come. Record it once it has happened, or give the day on which it did with --on."
        ),
        Refusal::BackwardSpan => {
            say!(lang, "Het einde ligt vóór het begin.", "It would have ended before it began.")
        }
        Refusal::BeforePrevious { previous } => before_previous(lang, *previous, case),
        Refusal::RecordedBackwards => say!(
            lang,
            "Deze stap zou eerder zijn vastgelegd dan de stap ervoor. De volgorde in het bestand klopt niet.",
            "This step would have been recorded before the one it follows. The order in the file is wrong."
        ),
        Refusal::NothingLive => {
            say!(
                lang,
                "Er is bij deze belofte niets meer om terug te nemen.",
                "Nothing is left to take back on this promise."
            )
        }
        Refusal::NothingToRestore => {
            say!(
                lang,
                "Er is bij deze belofte niets om terug te zetten.",
                "Nothing is there to put back on this promise."
            )
        }
        Refusal::Empty => say!(
            lang,
            "Het verloop is leeg. Een belofte begint met uitspreken.",
            "The course is empty. A promise begins with being spoken (uitspreken)."
        ),
        Refusal::OutOfOrder { seq } => say!(
            lang,
            "Stap {seq} staat niet op zijn plaats. De stappen van een belofte zijn genummerd vanaf 1, zonder gat.",
            "Step {seq} is out of place. The steps of a promise are numbered from 1, without a gap."
        ),
        Refusal::WrongTarget { named, expected: 0, .. } => say!(
            lang,
            "Stap {named} kan niet meer terug: deze belofte is intussen veranderd.",
            "Step {named} can no longer be turned back: this promise has changed since."
        ),
        Refusal::WrongTarget { named, expected, .. } => say!(
            lang,
            "Hier kan alleen stap {expected} terug, niet stap {named}: deze belofte is intussen veranderd.",
            "Only step {expected} can be turned back here, not step {named}: this promise has changed since."
        ),
    }
}

/// The other agreed too late, or it was typed as if they did.
fn after_due(lang: Lang, case: &Case<'_>) -> String {
    let tell = commands::step(lang, Step::Melden, case.id);
    let name = case.other(lang);
    match case.promise.map(|p| p.standing().due) {
        Some(due) => {
            let day = capital(&dates::due(lang, &due, &case.now));
            say!(
                lang,
                "{day} is voorbij. Was {name} het daarvóór al eens? Zet dan --op met die dag erbij. Anders: {tell}",
                "{day} has passed. Did {name} agree before that? Then add --on with that day. Otherwise: {tell}"
            )
        }
        None => say!(
            lang,
            "De dag is voorbij. Was {name} het daarvóór al eens? Zet dan --op met die dag erbij. Anders: {tell}",
            "The day has passed. Did {name} agree before that? Then add --on with that day. Otherwise: {tell}"
        ),
    }
}

fn sets_no_due(lang: Lang, act: Act, case: &Case<'_>) -> String {
    let Act::Step(step) = act else {
        return say!(
            lang,
            "Terugnemen en terugzetten hebben geen eigen dag.",
            "Taking back and putting back set no day of their own."
        );
    };
    let (word, renegotiate) =
        (states::step(lang, step), commands::step(lang, Step::Heronderhandelen, case.id));
    say!(
        lang,
        "Met “{word}” verzet je de dag niet. Zijn jullie een nieuwe dag overeengekomen? Dan: {renegotiate}",
        "“{word}” does not move the day. Did you both agree on a new one? Then: {renegotiate}"
    )
}

fn before_previous(lang: Lang, previous: u32, case: &Case<'_>) -> String {
    match case.entry(previous) {
        Some(entry) => {
            let what = states::entry(lang, &entry.facts);
            let when = dates::happened(lang, &entry.happened, case.today());
            say!(
                lang,
                "Dat zou vóór een eerdere stap liggen: {what}, {when}. Geef met --op een dag daarna.",
                "That would come before an earlier step: {what}, {when}. Give a later day with --on."
            )
        }
        None => say!(
            lang,
            "Dat zou vóór stap {previous} liggen, waar het op volgt. Geef met --op een dag daarna.",
            "That would come before step {previous}, which it follows. Give a later day with --on."
        ),
    }
}

#[cfg(test)]
mod tests;
