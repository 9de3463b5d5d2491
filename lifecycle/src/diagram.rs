//! The picture of the lifecycle, drawn from the table for the docs.
//!
//! It knows how to draw, never what is lawful: a row added to the table appears here by itself.

use crate::state::{Direction, State};
use crate::table::{Rule, lawful};

/// The table as a picture in plain text, one drawing a direction.
///
/// A chain runs to the right; what keeps the state (`↺`) and what branches off hangs below the state it leaves.
#[must_use]
pub fn diagram() -> String {
    let mut picture = String::new();
    for (nth, direction) in Direction::ALL.into_iter().enumerate() {
        if nth > 0 {
            picture.push('\n');
        }
        picture.push_str(direction.as_str());
        picture.push('\n');
        for start in lawful(direction, None) {
            for line in drawing(direction, start) {
                picture.push_str("  ");
                picture.push_str(line.trim_end());
                picture.push('\n');
            }
        }
    }
    picture
}

/// The lines that begin with this rule: its chain, and everything that hangs below it.
fn drawing(direction: Direction, start: &Rule) -> Vec<String> {
    let mut chain = format!("─ {} ─▶ ", start.step);
    let mut hanging: Vec<(usize, State)> = Vec::new();
    let mut next = Some(start.to);
    while let Some(state) = next {
        hanging.push((chain.chars().count(), state));
        chain.push_str(state.as_str());
        let onward = leaving(direction, state).next();
        if let Some(rule) = onward {
            chain.push_str(&format!(" ─ {} ─▶ ", rule.step));
        }
        next = onward.map(|rule| rule.to);
    }

    // The farthest state comes first, so that its branches never cross those of an earlier one.
    let mut lines = vec![chain];
    while let Some((column, state)) = hanging.pop() {
        let waiting: Vec<usize> = hanging
            .iter()
            .filter(|(_, earlier)| hangs(direction, *earlier))
            .map(|(column, _)| *column)
            .collect();
        let margin: String = (0..column).map(|at| if waiting.contains(&at) { '│' } else { ' ' }).collect();
        for rule in staying(direction, state) {
            lines.push(format!("{margin}│ ↺ {}", rule.step));
        }
        let mut branches = leaving(direction, state).skip(1).peekable();
        while let Some(rule) = branches.next() {
            let (corner, below) = if branches.peek().is_some() { ('├', '│') } else { ('└', ' ') };
            for (nth, line) in drawing(direction, rule).into_iter().enumerate() {
                lines.push(format!("{margin}{}{line}", if nth == 0 { corner } else { below }));
            }
        }
    }
    lines
}

/// The steps that lead from this state to another.
fn leaving(direction: Direction, state: State) -> impl Iterator<Item = &'static Rule> {
    lawful(direction, Some(state)).filter(move |rule| rule.to != state)
}

/// The steps that leave the state as it is.
fn staying(direction: Direction, state: State) -> impl Iterator<Item = &'static Rule> {
    lawful(direction, Some(state)).filter(move |rule| rule.to == state)
}

/// Whether anything hangs below this state.
fn hangs(direction: Direction, state: State) -> bool {
    staying(direction, state).next().is_some() || leaving(direction, state).nth(1).is_some()
}
