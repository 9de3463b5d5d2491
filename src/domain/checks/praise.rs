//! Whether words of anchoring praise the one who speaks. To say that it was done confirms a promise; to say how well is
//! for the other.
//!
//! What credits the other, tells what was done, or asks, is left alone.

use std::ops::Range;

use capture::{Lang, Region};

use super::in_sight;
use super::pattern::Said;
use super::praise_words as words;

/// Words that praise the one who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Praise {
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
}

/// The first words that praise the one who speaks.
#[must_use]
pub fn praise(text: &str) -> Option<Praise> {
    let text = in_sight(text);
    let table = match capture::language(text, Region::Nl) {
        Lang::Nl => &words::DUTCH,
        Lang::En => &words::ENGLISH,
    };
    sentences(text).find_map(|range| {
        let at = of_one(&text[range.clone()], table)?;
        Some(Praise { at: range.start + at.start..range.start + at.end })
    })
}

/// Each sentence of a text, and each part of one that a semicolon or a colon ends.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    let ends = text.match_indices(['.', '?', '!', ';', '\n']).map(|(at, end)| at + end.len());
    ends.chain([text.len()]).map(move |end| {
        let range = start..end;
        start = end;
        range
    })
}

fn of_one(text: &str, table: &words::Table) -> Option<Range<usize>> {
    let said = Said::of(text);
    if let Some((_, found)) = said.first(table.always) {
        return Some(said.bytes(found));
    }
    // A word of praise is about whoever was named last before it.
    let is = |nth: usize, all: &[&str]| all.iter().any(|one| said.at(one, nth).is_some());
    let high = (0..said.len()).find(|nth| is(*nth, table.high))?;
    let named = |nth: &usize| is(*nth, table.me) || is(*nth, table.you);
    let about_me = match (0..high).rev().find(named) {
        Some(nth) => is(nth, table.me),
        None => {
            let behind = (high..said.len()).find(named).is_some_and(|nth| is(nth, table.me));
            behind && !is(high + 1, table.that)
        }
    };
    about_me.then(|| said.bytes((high, high + 1)))
}
