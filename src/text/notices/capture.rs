//! Notices after a sentence was captured: saved, incomplete, in doubt, not yet said.
//!
//! It never calls something a promise that is not one yet.

use lifecycle::{Direction, Step};

use super::with_id;
use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::text::commands::{self, Command};
use crate::text::{Lang, all_of, dates, either, say};

/// What was captured.
#[derive(Clone, Copy, Debug)]
pub struct Captured<'a> {
    /// Its short id.
    pub id: &'a str,
    /// Mine to them, or theirs to me.
    pub direction: Direction,
    /// Everybody that it is to, or from, by name.
    pub who: &'a [&'a str],
    /// The deliverable.
    pub what: &'a str,
    /// The day.
    pub due: &'a Due,
}

/// `✓ Vastgelegd: Jan de Boer · rapport mailen · do 26 nov 2026, over 3 dagen`.
#[must_use]
pub fn captured(lang: Lang, captured: &Captured<'_>, now: &Now) -> String {
    let due = dates::echo(lang, captured.due, now);
    let Captured { id, what, .. } = captured;
    let who = all_of(lang, captured.who);
    let line = match captured.direction {
        Direction::Given => {
            say!(lang, "✓ Vastgelegd: {who} · {what} · {due}", "✓ Captured: {who} · {what} · {due}")
        }
        Direction::Received => {
            say!(
                lang,
                "✓ Vastgelegd: {who} aan jou · {what} · {due}",
                "✓ Captured: {who} to you · {what} · {due}"
            )
        }
    };
    with_id(&line, id)
}

/// The same sentence, read but not stored: what `--dry-run` answers.
#[must_use]
pub fn read_only(lang: Lang, captured: &Captured<'_>, now: &Now) -> String {
    let due = dates::echo(lang, captured.due, now);
    let (who, what) = (all_of(lang, captured.who), captured.what);
    match captured.direction {
        Direction::Given => {
            say!(
                lang,
                "Gelezen, niet bewaard: {who} · {what} · {due}",
                "Read, not saved: {who} · {what} · {due}"
            )
        }
        Direction::Received => say!(
            lang,
            "Gelezen, niet bewaard: {who} aan jou · {what} · {due}",
            "Read, not saved: {who} to you · {what} · {due}"
        ),
    }
}

/// A name that nobody in the book had.
#[must_use]
pub fn new_contact(lang: Lang, name: &str) -> String {
    say!(lang, "Nieuw contact: {name}.", "New contact: {name}.")
}

/// A day that had passed before the promise was captured.
#[must_use]
pub fn already_past(lang: Lang, due: &Due, now: &Now) -> String {
    let (day, distance) = (dates::due(lang, due, now), dates::distance(lang, due.date, now.today()));
    say!(
        lang,
        "Let op: {day} is al voorbij, {distance}. De belofte staat als te laat.",
        "Mind: {day} has passed already, {distance}. The promise is late from the start."
    )
}

/// What a sentence left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open<'a> {
    /// No day.
    When,
    /// No person.
    Who,
    /// A name that fits several.
    Which {
        /// The name as it was said.
        name: &'a str,
        /// Whom it fits.
        candidates: &'a [&'a str],
    },
}

/// An open question: `wanneer?`, `wie?`, `welke Anna?`.
#[must_use]
pub fn question(lang: Lang, open: Open<'_>) -> String {
    match open {
        Open::When => lang.pick("wanneer?", "when?").to_owned(),
        Open::Who => lang.pick("wie?", "who?").to_owned(),
        Open::Which { name, .. } => say!(lang, "welke {name}?", "which {name}?"),
    }
}

/// `Bewaard onder aanvullen: welke Anna? Anna Jansen of Anna Kuipers`.
#[must_use]
pub fn incomplete(lang: Lang, id: &str, open: &[Open<'_>]) -> String {
    let asked: Vec<String> = open
        .iter()
        .map(|one| match one {
            Open::Which { candidates, .. } if !candidates.is_empty() => {
                format!("{} {}", question(lang, *one), either(lang, candidates))
            }
            _ => question(lang, *one),
        })
        .collect();
    let asked = asked.join(" ");
    with_id(&say!(lang, "Bewaard onder aanvullen: {asked}", "Saved under to complete: {asked}"), id)
}

/// How what is open can be filled in.
#[must_use]
pub fn complete_with(lang: Lang, id: &str, open: &[Open<'_>]) -> String {
    let mut line = Command::Step(Step::Uitspreken).on(lang, id);
    if open.iter().any(|one| !matches!(one, Open::When)) {
        line.push_str(lang.pick(" --aan NAAM", " --to NAME"));
    }
    if open.contains(&Open::When) {
        line.push_str(lang.pick(" --wanneer DAG", " --due DATE"));
    }
    say!(lang, "Aanvullen: {line}", "Complete it: {line}")
}

/// Two readings and nobody to ask: the earlier one stands until somebody answers.
#[must_use]
pub fn two_readings(lang: Lang, id: &str, taken: &Due, rival: &Due, now: &Now) -> String {
    let (day, rivals) = (dates::due(lang, taken, now), dates::rivals(lang, taken, rival, now));
    let correct = commands::step(lang, Step::Corrigeren, id);
    if taken.date == rival.date {
        return say!(
            lang,
            "Bewaard op de vroegste tijd: {day}. Kies later: {rivals}. Met: {correct} --hoe-laat TIJD",
            "Saved at the earlier time: {day}. Choose later: {rivals}. With: {correct} --at TIME"
        );
    }
    say!(
        lang,
        "Bewaard op de vroegste dag: {day}. Kies later: {rivals}. Met: {correct}",
        "Saved on the earlier day: {day}. Choose later: {rivals}. With: {correct}"
    )
}

/// An intention that was not said aloud yet.
#[must_use]
pub fn unspoken(lang: Lang, id: &str, what: &str, who: &[&str]) -> String {
    let line = if who.is_empty() {
        say!(lang, "Bewaard onder nog zeggen: {what}", "Saved under to be said: {what}")
    } else {
        let who = all_of(lang, who);
        say!(lang, "Bewaard onder nog zeggen: {what}, aan {who}", "Saved under to be said: {what}, to {who}")
    };
    with_id(&line, id)
}

/// What to type once an intention has been said.
#[must_use]
pub fn say_it(lang: Lang, id: &str) -> String {
    let speak = Command::Step(Step::Uitspreken).on(lang, id);
    say!(
        lang,
        "Het telt pas als je het gezegd hebt. Dan: {speak}",
        "It counts once you have said it. Then: {speak}"
    )
}

/// Asks which of two days was meant; the choices stand under it.
#[must_use]
pub fn which_day(lang: Lang) -> &'static str {
    lang.pick(
        "Welke dag? Een nummer kiest; Enter bewaart op de vroegste en vraagt het later.",
        "Which day? A number chooses; Enter keeps the earlier and asks later.",
    )
}

/// A sentence that repeats an open promise: which one.
#[must_use]
pub fn looks_like(lang: Lang, what: &str, due: &str, id: &str) -> String {
    with_id(
        &say!(
            lang,
            "Lijkt op: {what}, {due}. Is het dezelfde?",
            "Looks like: {what}, {due}. Is it the same?"
        ),
        id,
    )
}

/// What it can be, in the order in which it is asked.
#[must_use]
pub fn same_or_another(lang: Lang, name: &str) -> [String; 3] {
    [
        lang.pick("een andere", "another one").to_owned(),
        say!(
            lang,
            "dezelfde, en {name} vond de nieuwe dag goed",
            "the same, and {name} agreed to the new day"
        ),
        lang.pick("dezelfde; de dag was verkeerd genoteerd", "the same; its day was noted wrongly")
            .to_owned(),
    ]
}

/// A promise was saved that repeats another, with nobody to ask.
#[must_use]
pub fn saved_as_another(lang: Lang, what: &str, due: &str, id: &str) -> String {
    let (undo, renegotiate) = (Command::Undo.line(lang), commands::step(lang, Step::Heronderhandelen, id));
    say!(
        lang,
        "Lijkt op: {what}, {due}. Het is een andere geworden. Was het dezelfde? Dan {undo}, en: {renegotiate}",
        "Looks like: {what}, {due}. It was saved as another one. Was it the same? Then {undo}, and: {renegotiate}"
    )
}

/// A sentence that was read and not saved, and misses something.
#[must_use]
pub fn read_open(lang: Lang, what: &str, open: &[Open<'_>]) -> String {
    let asked: Vec<String> = open.iter().map(|one| question(lang, *one)).collect();
    let asked = asked.join(" ");
    say!(lang, "Gelezen, niet bewaard: {what} · {asked}", "Read, not saved: {what} · {asked}")
}

/// A concept was discarded.
#[must_use]
pub fn dropped(lang: Lang, what: &str) -> String {
    say!(lang, "Weggegooid: {what}", "Discarded: {what}")
}
