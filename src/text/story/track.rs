//! The track: where a promise has been and where it may still go, drawn as stops on a line with the words under
//! them.
//!
//! It draws what it is given; which stops there are follows from the state alone.

use lifecycle::{Direction, State};

use crate::domain::promise::Promise;
use crate::domain::time::Now;
use crate::text::columns::{pad, width};
use crate::text::{Lang, dates, states};

/// One stop of the track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// `●` reached, `✕` broken, `○` not reached or left.
    pub mark: &'static str,
    /// Whether the line goes on from here as travelled.
    pub reached: bool,
    /// The method's word.
    pub method: &'static str,
    /// The plain word.
    pub plain: &'static str,
    /// When it was reached; empty where it was not.
    pub when: String,
}

/// The stops of a promise: the four of the method, or those of its end.
#[must_use]
pub fn stops(lang: Lang, promise: &Promise, now: &Now) -> Vec<Stop> {
    use State::{Gebroken, Hersteld, Ontheven, Verankering, Vertonen, Voornemen, Voortreffelijk};
    let way: &[State] = match (promise.state(), promise.head.direction) {
        (Some(Gebroken | Hersteld), Direction::Given) => &[Voornemen, Gebroken, Hersteld],
        (Some(Gebroken | Hersteld), Direction::Received) => &[Voornemen, Gebroken],
        (Some(Ontheven), _) => &[Voornemen, Ontheven],
        (_, Direction::Given) => &[Voornemen, Vertonen, Voortreffelijk, Verankering],
        (_, Direction::Received) => &[Voornemen, Vertonen],
    };
    let days = reached_on(promise);
    way.iter()
        .map(|state| {
            let day = days.iter().rev().find(|(reached, _)| reached == state).map(|(_, day)| *day);
            Stop {
                mark: match (state, day) {
                    (_, None) | (Ontheven, _) => "○",
                    (Gebroken, _) => "✕",
                    _ => "●",
                },
                reached: day.is_some(),
                method: state.as_str(),
                plain: states::plain(lang, *state),
                when: day.map(|day| dates::near(lang, day, now.today())).unwrap_or_default(),
            }
        })
        .collect()
}

/// Which states the live entries reached, and on which day.
fn reached_on(promise: &Promise) -> Vec<(State, chrono::NaiveDate)> {
    let mut state = None;
    let mut days = Vec::new();
    for entry in promise.walk.live() {
        let rule = entry.facts.step().and_then(|step| lifecycle::rule(promise.head.direction, state, step));
        let Some(rule) = rule else { continue };
        if state != Some(rule.to) {
            days.push((rule.to, entry.happened.day()));
        }
        state = Some(rule.to);
    }
    days
}

/// The track as lines: the drawing, the method's words, the plain words, the days. At most so many columns.
#[must_use]
pub fn draw(stops: &[Stop], columns: usize) -> Vec<String> {
    let Some((last, before)) = stops.split_last() else { return Vec::new() };
    let wanted = stops.iter().flat_map(|s| [s.method, s.plain, s.when.as_str()].map(width)).max();
    let end = [last.method, last.plain, last.when.as_str()].map(width).into_iter().max().unwrap_or(0);
    let most = columns.saturating_sub(end) / before.len().max(1);
    let column = (wanted.unwrap_or(0) + 3).min(most).max(2);
    let mut drawing = String::new();
    for stop in before {
        drawing.push_str(stop.mark);
        drawing.push_str(&(if stop.reached { "━" } else { "─" }).repeat(column - 1));
    }
    drawing.push_str(last.mark);
    let mut lines = vec![drawing];
    for word in [|s: &Stop| s.method.to_owned(), |s: &Stop| s.plain.to_owned(), |s: &Stop| s.when.clone()] {
        let mut line = String::new();
        for stop in before {
            line.push_str(&pad(&word(stop), column - 1));
            line.push(' ');
        }
        line.push_str(&word(last));
        lines.push(line.trim_end().to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines
}
