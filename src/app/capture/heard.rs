//! What is understood of the line so far: the sentence read against those it may speak of, and against the moment it was
//! said. Words that the user calls neither a day nor a person are read as words.
//!
//! It never chooses: what can mean two things comes out as two.

use std::ops::Range;

use capture::{Ctx, Gazetteer, Parse, Region, Role, Why};
use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::app::names::Names;
use crate::domain::book::Book;
use crate::domain::id::Id;

/// The people a sentence may speak of, ready to be asked.
#[derive(Clone, Debug, Default)]
struct Known {
    ids: Vec<Id>,
    gazetteer: Gazetteer,
}

/// What is understood of a line.
#[derive(Clone, Debug)]
pub struct Heard {
    /// The reading.
    pub parse: Parse,
    known: Known,
}

impl PartialEq for Heard {
    fn eq(&self, other: &Self) -> bool {
        (&self.parse, &self.known.ids) == (&other.parse, &other.known.ids)
    }
}

/// When and where a sentence was said, and who there is.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) spoken: NaiveDateTime,
    pub(super) zone: Tz,
    pub(super) usage: Region,
    pub(super) preferred: &'a [Why],
    pub(super) names: &'a Names,
    pub(super) book: &'a Book,
}

impl Heard {
    /// Reads a line. `not` are words that are only words. What was heard before spares asking anew who there is.
    pub(super) fn of(text: &str, not: &[String], setting: &Setting<'_>, before: Option<Self>) -> Self {
        let ids = setting.names.called(text, setting.book);
        let known = before.map(|heard| heard.known).filter(|known| known.ids == ids).unwrap_or_else(|| {
            let gazetteer = Gazetteer::new(setting.names.people(&ids, setting.book));
            Known { ids, gazetteer }
        });
        let ctx = Ctx {
            now: setting.spoken,
            zone: setting.zone,
            people: &known.gazetteer,
            region: setting.usage,
            preferred: setting.preferred,
        };
        let masks = masks(text, not);
        if masks.is_empty() {
            return Self { parse: capture::parse(text, &ctx), known };
        }
        let mut parse = capture::parse(&masked(text, &masks), &ctx);
        parse.what = unmasked(&parse.what, text, &masks);
        Self { parse, known }
    }

    /// The contact behind a number of the reading.
    #[must_use]
    pub fn id(&self, nth: usize) -> Option<Id> {
        self.known.ids.get(nth).copied()
    }

    /// The words that stand for a due day, or for the people in it.
    pub(super) fn words(&self, text: &str, roles: &[Role]) -> Vec<String> {
        let own = self.parse.spans.iter().filter(|span| roles.contains(&span.role));
        own.filter_map(|span| text.get(span.range.clone())).map(str::to_owned).collect()
    }
}

/// Where the words stand that are only words.
fn masks(text: &str, not: &[String]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> =
        not.iter().filter_map(|words| text.find(words.as_str()).map(|at| at..at + words.len())).collect();
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| next.start < before.end);
    found
}

/// A letter that begins no name and no word of time.
const NOTHING: u8 = b'q';

/// The text with words that mean nothing in their place: as many bytes, so that everything else stands where it stood.
fn masked(text: &str, masks: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for mask in masks {
        out.push_str(&text[from..mask.start]);
        // One word, whatever stood there: the words stay together where the sentence is turned round.
        out.extend(std::iter::repeat_n(char::from(NOTHING), mask.len()));
        from = mask.end;
    }
    out.push_str(&text[from..]);
    out
}

/// What was understood, the words in it again that were taken out.
fn unmasked(what: &str, text: &str, masks: &[Range<usize>]) -> String {
    let mut out = what.to_owned();
    // The longest first: a shorter one would be found within it.
    let mut masks: Vec<_> = masks.to_vec();
    masks.sort_by_key(|mask| std::cmp::Reverse(mask.len()));
    for mask in masks {
        let nothing = char::from(NOTHING).to_string().repeat(mask.len());
        out = out.replacen(&nothing, &text[mask], 1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_taken_out_come_back_where_they_stood() {
        let text = "ik mail Mei vóór de Mei-cijfers van vrijdag";
        let all = masks(text, &["vrijdag".into(), "Mei".into(), "zaterdag".into()]);
        let out = masked(text, &all);
        assert_eq!(out, "ik mail qqq vóór de Mei-cijfers van qqqqqqq");
        assert_eq!(unmasked("qqqqqqq mailen qqq", text, &all), "vrijdag mailen Mei");
    }
}
