//! Whether a promise says who, what and when. It builds on how the sentence was read, and looks only for what that
//! reading does not tell: words that leave a door open, and a deliverable that is none.
//!
//! It never changes how a sentence is read, and what it finds stops nothing.

use std::ops::Range;

use capture::{Direction, Parse, Remark};
use chrono::{Datelike, NaiveDate, Weekday};

use super::in_sight;
use super::pattern::Said;
use super::wording_words as words;

/// What a promise lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nobody it is made to.
    Who,
    /// Nothing that can be brought: *iets*, *something*; the words, where they stand.
    What(Range<usize>),
    /// No day.
    When,
    /// A word in the place of a day; where it stands, in bytes.
    Vague(Range<usize>),
    /// A word that leaves a door open: *misschien*, *I'll try*; where it stands, in bytes.
    Door(Range<usize>),
}

/// What a promise lacks, as it was said and read; nothing where it says who, what and when. Where a word stands in the place of
/// a day, that word is named rather than the day.
#[must_use]
pub fn wording(text: &str, parse: &Parse) -> Vec<Lack> {
    let text = in_sight(text);
    let said = Said::of(text);
    let mut lacks = Vec::new();
    let dated = !parse.readings.is_empty() || parse.recurrence.is_some();
    if said.len() == 0 {
        return lacks;
    }
    if !dated {
        let heard = parse.remarks.iter().find_map(|remark| match remark {
            Remark::Vague(word) => text.find(word.as_str()).map(|at| at..at + word.len()),
            _ => None,
        });
        let own = || said.first(words::NO_DAY).map(|(_, found)| said.bytes(found));
        lacks.push(heard.or_else(own).map_or(Lack::When, Lack::Vague));
    }
    if let Some((_, found)) = said.first(words::NEVER_A_DAY).filter(|_| dated) {
        lacks.push(Lack::Vague(said.bytes(found)));
    }
    if let Some((_, found)) = said.first(words::DOORS) {
        lacks.push(Lack::Door(said.bytes(found)));
    }
    let nothing = said.first(words::NOTHING).map(|(_, found)| said.bytes(found));
    if let Some(found) = nothing {
        lacks.push(Lack::What(found));
    }
    if parse.people.is_empty() && parse.direction == Direction::Mine {
        lacks.push(Lack::Who);
    }
    lacks
}

/// A day to name in the place of a vague word: three working days on, near enough to mean something and far enough to make.
#[must_use]
pub fn day_to_name(today: NaiveDate) -> NaiveDate {
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    today.iter_days().skip(1).filter(works).nth(2).unwrap_or(today)
}
