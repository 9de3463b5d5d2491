//! The grammar of time: rules over tokens, tried at every token, the longest one taken. Dutch and English stand side by
//! side, because people mix them. Rules never look at a calendar and never look back; they only say what was said.

mod clock;
mod clock_words;
mod date;
mod day;
mod frame;
mod holiday;
mod nth;
mod number;
mod offset;
mod period;
mod range;
mod repeat;
mod vague;
mod week;

use std::ops::Range;

use winnow::Parser;
use winnow::error::EmptyError;
use winnow::stream::{Stream, TokenSlice};
use winnow::token::any;

pub(crate) use self::repeat::duration;
use crate::expr::Saying;
use crate::shape::Kind;
use crate::token::Token;

/// The input of every rule.
pub(crate) type In<'a> = TokenSlice<'a, Token>;
/// The answer of every rule; a rule that does not fit says no more than that.
pub(crate) type Fit<T> = Result<T, EmptyError>;

/// A rule as a value, for lists of alternatives.
type Rule<T> = for<'i, 't> fn(&'i mut In<'t>) -> Fit<T>;

/// Something said about time, and the tokens that said it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mention {
    /// Token positions.
    pub(crate) at: Range<usize>,
    /// What was said.
    pub(crate) saying: Saying,
}

/// Everything said about time in the sentence, in order and apart.
pub(crate) fn mentions(tokens: &[Token]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let mut input = TokenSlice::new(&tokens[at..]);
        let before = input.left();
        let fit = longest(
            &mut input,
            &[
                repeat::followup,
                repeat::every,
                range::days,
                frame::day,
                clock::framed,
                day::part_alone,
                vague::word,
                date::impossible,
            ],
        );
        match fit {
            Ok(saying) if input.left() < before => {
                let end = at + before - input.left();
                found.push(Mention { at: at..end, saying });
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// Only a clock, for `--at`: the rule and the number of tokens it took.
pub(crate) fn only_clock(tokens: &[Token]) -> Option<(Saying, usize)> {
    let mut input = TokenSlice::new(tokens);
    let saying = clock::framed(&mut input).or_else(|_| {
        input = TokenSlice::new(tokens);
        clock::bare_number(&mut input)
    });
    saying.ok().map(|saying| (saying, tokens.len() - input.left()))
}

/// The number that a word is.
pub(crate) fn number_of(word: &str) -> Option<u32> {
    number::of_word(word)
}

/// True for a number word or an ordinal word.
pub(crate) fn is_number(word: &str) -> bool {
    number::of_word(word).is_some() || number::ordinal_of_word(word).is_some()
}

/// Tries all rules and keeps the one that took most; the earlier rule wins a tie.
fn longest<T>(input: &mut In<'_>, rules: &[Rule<T>]) -> Fit<T> {
    let start = input.checkpoint();
    let mut best: Option<(T, usize, _)> = None;
    for rule in rules {
        input.reset(&start);
        let before = input.left();
        if let Ok(value) = rule(input) {
            let took = before - input.left();
            if best.as_ref().is_none_or(|(_, most, _)| took > *most) {
                best = Some((value, took, input.checkpoint()));
            }
        }
    }
    match best {
        Some((value, _, end)) => {
            input.reset(&end);
            Ok(value)
        }
        None => {
            input.reset(&start);
            no()
        }
    }
}

/// A rule that does not fit.
fn no<T>() -> Fit<T> {
    Err(EmptyError)
}

/// One token that the function makes something of.
fn take<T>(input: &mut In<'_>, read: impl Fn(&Token) -> Option<T>) -> Fit<T> {
    let start = input.checkpoint();
    let token: &Token = any.parse_next(input)?;
    match read(token) {
        Some(value) => Ok(value),
        None => {
            input.reset(&start);
            no()
        }
    }
}

/// One word that the function makes something of.
fn word<T>(input: &mut In<'_>, read: impl Fn(&str) -> Option<T>) -> Fit<T> {
    take(input, |t| if t.kind == Kind::Word && !t.norm.is_empty() { read(&t.norm) } else { None })
}

/// Exactly these words, one after the other.
fn says(input: &mut In<'_>, phrase: &str) -> Fit<()> {
    let start = input.checkpoint();
    for expected in phrase.split(' ') {
        if take(input, |t| (t.norm == expected).then_some(())).is_err() {
            input.reset(&start);
            return no();
        }
    }
    Ok(())
}

/// True when the phrase begins with that word; most phrases are passed over by this alone.
fn opens(phrase: &str, first: &str) -> bool {
    let rest = phrase.as_bytes().get(first.len());
    !first.is_empty() && rest.is_none_or(|b| *b == b' ') && phrase.as_bytes().starts_with(first.as_bytes())
}

/// The longest of these phrases.
fn one_of(input: &mut In<'_>, phrases: &[&str]) -> Fit<()> {
    let start = input.checkpoint();
    let first = peek(input).map_or("", |t| t.norm.as_str());
    let mut best = None;
    for phrase in phrases.iter().filter(|p| opens(p, first)) {
        input.reset(&start);
        if says(input, phrase).is_ok() && best.is_none_or(|(most, _)| input.left() < most) {
            best = Some((input.left(), input.checkpoint()));
        }
    }
    settle(input, &start, best.map(|(_, end)| (end, ())))
}

/// The value beside the longest phrase of a table that fits.
fn look<T: Copy>(input: &mut In<'_>, table: &[(&str, T)]) -> Fit<T> {
    let start = input.checkpoint();
    let first = peek(input).map_or("", |t| t.norm.as_str());
    let mut best = None;
    for (phrase, value) in table.iter().filter(|(p, _)| opens(p, first)) {
        input.reset(&start);
        if says(input, phrase).is_ok() && best.as_ref().is_none_or(|(most, _, _)| input.left() < *most) {
            best = Some((input.left(), input.checkpoint(), *value));
        }
    }
    settle(input, &start, best.map(|(_, end, value)| (end, value)))
}

/// Goes to the end of the best fit, or back to the start.
fn settle<'a, T>(
    input: &mut In<'a>,
    start: &<In<'a> as Stream>::Checkpoint,
    best: Option<(<In<'a> as Stream>::Checkpoint, T)>,
) -> Fit<T> {
    match best {
        Some((end, value)) => {
            input.reset(&end);
            Ok(value)
        }
        None => {
            input.reset(start);
            no()
        }
    }
}

/// The rule when it fits, and nothing otherwise.
fn maybe<'a, T>(input: &mut In<'a>, rule: impl FnOnce(&mut In<'a>) -> Fit<T>) -> Option<T> {
    let start = input.checkpoint();
    match rule(input) {
        Ok(value) => Some(value),
        Err(_) => {
            input.reset(&start);
            None
        }
    }
}

/// A mark of punctuation.
fn mark(input: &mut In<'_>, marks: &str) -> Fit<char> {
    take(input, |t| t.mark().filter(|c| marks.contains(*c)))
}

/// The next token, left where it is.
fn peek<'a>(input: &In<'a>) -> Option<&'a Token> {
    input.rest().first()
}

/// Access to what is left.
trait Rest<'a> {
    fn rest(&self) -> &'a [Token];
    fn left(&self) -> usize;
}

impl<'a> Rest<'a> for In<'a> {
    fn rest(&self) -> &'a [Token] {
        self.peek_slice(self.eof_offset())
    }

    fn left(&self) -> usize {
        self.eof_offset()
    }
}
