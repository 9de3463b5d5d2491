//! The course of a promise as a story: one line an entry, with the day it happened, what was done, and what was
//! said about it; then what may still come.
//!
//! It leaves nothing out: an entry that was taken back stays in the story, and says so.

mod facts;
mod next;
mod track;

use lifecycle::{Direction, State};

pub use next::{Case, case, next};
pub use track::{Stop, draw, stops};

use super::{Lang, dates, say, states};
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::domain::walk::{Entry, Standing, Walk};

/// One line of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// `do 12 nov 16:05`; empty for what may still come.
    pub when: String,
    /// Its day alone: `do 12 nov`.
    pub day: String,
    /// `●` where a state was reached, `✕` where it broke, `○` where it may still come; a space for the rest.
    pub mark: &'static str,
    /// The state it reached, by the method's word, or the step.
    pub word: String,
    /// What was done and said.
    pub what: String,
    /// Whether it was taken back.
    pub taken_back: bool,
}

/// Who is who, for the sentences of a story.
pub trait Names {
    /// The name of a contact.
    fn name(&self, id: Id) -> String;
}

impl<F: Fn(Id) -> String> Names for F {
    fn name(&self, id: Id) -> String {
        self(id)
    }
}

/// The whole story, oldest first, and what may still come.
#[must_use]
pub fn lines(lang: Lang, promise: &Promise, names: &dyn Names, now: &Now) -> Vec<Line> {
    told(lang, promise, names, now, true)
}

/// The same without what the user noted beside it.
#[must_use]
pub fn lines_without_notes(lang: Lang, promise: &Promise, names: &dyn Names, now: &Now) -> Vec<Line> {
    told(lang, promise, names, now, false)
}

fn told(lang: Lang, promise: &Promise, names: &dyn Names, now: &Now, notes: bool) -> Vec<Line> {
    let live: Vec<u32> = promise.walk.live().map(|entry| entry.seq).collect();
    let entries = promise.walk.entries();
    let mut lines = Vec::with_capacity(entries.len() + 3);
    let mut before: Option<Standing> = None;
    for (at, entry) in entries.iter().enumerate() {
        let told = facts::Told { lang, promise, names, now, before: before.as_ref() };
        let counts = entry.facts.step().is_none() || live.contains(&entry.seq);
        lines.push(line(&told, entry, counts, notes));
        before = standing_after(promise, at + 1, now);
    }
    lines.extend(ahead(lang, promise));
    lines
}

/// Where the promise stood after so many entries.
fn standing_after(promise: &Promise, entries: usize, now: &Now) -> Option<Standing> {
    let all = promise.walk.entries();
    if entries == all.len() {
        return Some(promise.standing().clone());
    }
    let upto = all.get(..entries)?.to_vec();
    Walk::replay(promise.head.direction, upto, now.zone).ok().map(|walk| walk.standing().clone())
}

fn line(told: &facts::Told<'_>, entry: &Entry, counts: bool, notes: bool) -> Line {
    let (lang, today) = (told.lang, told.now.today());
    let reached = reached(told.promise.head.direction, told.before, &entry.facts);
    let mut what = told.what(entry);
    if let Some(note) = entry.note.as_deref().filter(|note| notes && !note.trim().is_empty()) {
        what = join(&what, note);
    }
    if entry.recorded.date_naive() > entry.happened.day() {
        let day = dates::near(lang, entry.recorded.date_naive(), today);
        what = join(&what, &say!(lang, "achteraf vastgelegd {day}", "recorded later, {day}"));
    }
    if !counts {
        what = join(&what, lang.pick("later teruggenomen", "taken back later"));
    }
    Line {
        when: dates::happened(lang, &entry.happened, today),
        day: dates::near(lang, entry.happened.day(), today),
        mark: match reached {
            _ if !counts => " ",
            Some(State::Gebroken) => "✕",
            Some(State::Ontheven) => "○",
            Some(_) => "●",
            None => " ",
        },
        word: reached
            .map(|state| state.as_str().to_owned())
            .or_else(|| entry.facts.step().map(|step| states::step(lang, step).to_owned()))
            .unwrap_or_else(|| states::entry(lang, &entry.facts)),
        what,
        taken_back: !counts,
    }
}

/// The state that an entry brought the promise to, if it moved it.
fn reached(direction: Direction, before: Option<&Standing>, facts: &Facts) -> Option<State> {
    let from = before.and_then(|standing| standing.state);
    let to = lifecycle::rule(direction, from, facts.step()?)?.to;
    (Some(to) != from).then_some(to)
}

/// What may still come on the way to *verankering*.
fn ahead(lang: Lang, promise: &Promise) -> Vec<Line> {
    let given = promise.head.direction == Direction::Given;
    let extra = lang.pick("nog: nazorg, meer of beter", "to come: aftercare, more or better");
    let anchor = lang
        .pick("daarna: hoe teruggekoppeld, en de reactie", "then: how it was told back, and the reaction");
    let coming: &[(State, &str)] = match promise.state() {
        Some(State::Vertonen) if given => &[(State::Voortreffelijk, extra), (State::Verankering, anchor)],
        Some(State::Voortreffelijk) => &[(State::Verankering, anchor)],
        _ => &[],
    };
    let line = |(state, what): &(State, &str)| Line {
        when: String::new(),
        day: String::new(),
        mark: "○",
        word: state.as_str().to_owned(),
        what: (*what).to_owned(),
        taken_back: false,
    };
    coming.iter().map(line).collect()
}

/// Two parts of a line, where there are two.
fn join(left: &str, right: &str) -> String {
    if left.is_empty() { right.to_owned() } else { format!("{left} · {right}") }
}

#[cfg(test)]
mod tests;
