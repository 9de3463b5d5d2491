//! Who does what in the sentence: the due day among the days, the promisee among the names, whose promise it is, and what
//! is left as the deliverable. Everything here reads tokens and mentions; nothing reads the calendar.

pub(crate) mod attribute;
pub(crate) mod context;
pub(crate) mod corrections;
pub(crate) mod direction;
pub(crate) mod due;
pub(crate) mod newname;
pub(crate) mod order;
pub(crate) mod past;
pub(crate) mod place;
pub(crate) mod recipient;
pub(crate) mod reported;
pub(crate) mod series;
pub(crate) mod stays;
pub(crate) mod turns;
pub(crate) mod unframe;
pub(crate) mod what;

use std::cell::OnceCell;
use std::ops::Range;

use crate::grammar::Mention;
use crate::people::Named;
use crate::token::Token;

/// The sentence with all that was found in it.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) tokens: &'a [Token],
    pub(crate) mentions: &'a [Mention],
    pub(crate) named: &'a [Named],
    /// Where the promise begins behind a clause that tells of another; looked for once.
    turn: OnceCell<Option<usize>>,
    /// The names that were taken back; looked for once.
    back: OnceCell<Vec<Range<usize>>>,
}

/// Little words that may stand between a verb and its object.
const FILLERS: &[&str] = &[
    "nog",
    "even",
    "eens",
    "ook",
    "ff",
    "dan",
    "graag",
    "alsnog",
    "weer",
    "meteen",
    "direct",
    "uiterlijk",
    "wel",
    "snel",
    "zelf",
    "gelijk",
    "also",
    "just",
    "still",
    "again",
    "back",
    "please",
    "terug",
    "eerst",
    "hopelijk",
    "gewoon",
];

impl<'a> Scene<'a> {
    /// A sentence with what was found in it.
    pub(crate) fn new(tokens: &'a [Token], mentions: &'a [Mention], named: &'a [Named]) -> Self {
        Self { tokens, mentions, named, turn: OnceCell::new(), back: OnceCell::new() }
    }

    /// Where the promise begins, in a sentence whose first clause tells of another.
    pub(crate) fn turn(&self) -> Option<usize> {
        *self.turn.get_or_init(|| turns::find(self))
    }

    /// The names that were taken back, with the words that took them back.
    pub(crate) fn taken_back(&self) -> &[Range<usize>] {
        self.back.get_or_init(|| corrections::names_taken_back(self))
    }

    /// The folded word at a position; a name is empty, and so is what lies outside.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.norm.as_str())
    }

    /// True when a word of time that was understood covers the position.
    pub(crate) fn timed(&self, at: usize) -> bool {
        self.mentions.iter().any(|m| m.at.contains(&at))
    }

    /// The name that covers a position.
    pub(crate) fn name_at(&self, at: usize) -> Option<usize> {
        self.named.iter().position(|n| n.at.contains(&at))
    }

    /// The nearest token before a position that is no time and no filler.
    pub(crate) fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|n| !self.timed(*n) && !FILLERS.contains(&self.word(*n)))
    }

    /// The nearest token from a position on that is no time and no filler.
    pub(crate) fn after(&self, at: usize) -> Option<usize> {
        (at..self.tokens.len()).find(|n| !self.timed(*n) && !FILLERS.contains(&self.word(*n)))
    }

    /// True when any of these words stands in the sentence.
    pub(crate) fn has(&self, words: &[&str]) -> bool {
        self.tokens.iter().any(|t| words.contains(&t.norm.as_str()))
    }

    /// Where these words stand one after the other.
    pub(crate) fn find(&self, phrase: &str) -> Option<usize> {
        let words: Vec<&str> = phrase.split(' ').collect();
        (0..self.tokens.len()).find(|at| words.iter().enumerate().all(|(n, w)| self.word(at + n) == *w))
    }
}
