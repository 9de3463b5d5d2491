//! Whether a sentence tells which problem is solved, or only what somebody is or does. Who a title is told of forgets it; who a
//! problem is told of recognises it.
//!
//! What names trouble is never called a trade, whoever it is about. It never judges the trade.

use capture::{Lang, Region};

use super::in_sight;
use super::pattern::Said;
use super::problem_words as words;

/// What a sentence states in the place of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    /// What somebody is: *ik ben consultant*.
    Title,
    /// What somebody does: *wij doen websites*.
    Activity,
}

/// Words of a sentence about oneself that is too short to hold a problem without a word of trouble.
const SHORT: usize = 6;

/// What a sentence states in the place of a problem; nothing where it names one, or where nothing is typed.
#[must_use]
pub fn trade(text: &str) -> Option<Trade> {
    let text = in_sight(text);
    let said = Said::of(text);
    let table = match capture::language(text, Region::Nl) {
        Lang::Nl => &words::DUTCH,
        Lang::En => &words::ENGLISH,
    };
    if said.len() == 0 || said.has(table.trouble) {
        return None;
    }
    if let Some(next) = said.begins(table.we) {
        if said.at(table.are, next).is_some() || said.find(table.work_as).is_some() {
            return Some(Trade::Title);
        }
        let does = said.at(table.does, next).is_some() || said.len() <= SHORT;
        return does.then_some(Trade::Activity);
    }
    if said.begins(table.as_a).is_some() {
        return Some(Trade::Title);
    }
    if said.begins(table.ours).is_some() {
        return Some(Trade::Activity);
    }
    // A title alone has no little words that tell its language.
    let roles = || words::DUTCH.roles.iter().chain(words::ENGLISH.roles);
    let role = (0..said.len().min(3)).any(|nth| roles().any(|role| said.word(nth).ends_with(role)));
    if role && !said.has(table.verbs) {
        return Some(Trade::Title);
    }
    (said.begins(table.fields).is_some() && !said.has(table.verbs)).then_some(Trade::Activity)
}
