//! Two promises in one breath: "ik bel Jan morgen en ik mail Sanne vrijdag het plan". A sentence is parted before its *and*
//! where each side says who acts and names a day of its own; it never parts a follow-up from its promise, nor a story from
//! its end.

use std::ops::Range;

use crate::expr::{Frame, Saying, When, Which};
use crate::grammar::{self, Mention};
use crate::lexicon::verbs::{self, Form};
use crate::token::{Token, tokens};

/// A sentence longer than this was not said in one breath.
const LONGEST: usize = 1000;

/// The sentence in the parts that are promises of their own; one part where it is one.
pub(crate) fn parts(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let piece = &text[sentence.clone()];
    // Most sentences hold no such word, and need not be looked into.
    if piece.len() > LONGEST || (!piece.contains(" en ") && !piece.contains(" and ")) {
        return vec![sentence];
    }
    let cut = tokens(piece);
    let mentions = grammar::mentions(&cut);
    let (mut found, mut from) = (Vec::new(), 0);
    for at in 1..cut.len() {
        if joins(&cut[at]) && acts(&cut, &mentions, from..at) && goes_on(&cut, &mentions, at + 1) {
            found.push((from, at));
            from = at;
        }
    }
    let start = |n: usize| if n == 0 { sentence.start } else { sentence.start + cut[n].span.start };
    let mut parts: Vec<Range<usize>> = found.iter().map(|(from, to)| start(*from)..start(*to)).collect();
    parts.push(start(from)..sentence.end);
    for part in &mut parts {
        part.end = part.start + text[part.clone()].trim_end().len();
    }
    parts
}

fn joins(token: &Token) -> bool {
    ["en", "and"].contains(&token.norm.as_str())
}

fn speaks(token: &Token) -> bool {
    ["ik", "we", "wij", "i", "i'll", "we'll"].contains(&token.norm.as_str())
}

fn does(token: &Token) -> bool {
    let contracted = ["will", "'ll", "shall", "zal", "ga", "zullen", "gaan"].contains(&token.norm.as_str());
    contracted
        || verbs::any(&token.norm)
            .is_some_and(|v| matches!(v.form, Form::Stem | Form::StemOrThird | Form::Infinitive))
}

/// A day to come that something is due on.
fn dates(mention: &Mention) -> bool {
    match &mention.saying {
        Saying::Day { when: When::Days(n), .. } => *n >= 0,
        Saying::Day { when: When::Weekday(_, Which::Last), .. } => false,
        Saying::Day { frame, .. } => !matches!(frame, Frame::Later | Frame::Of),
        _ => false,
    }
}

/// The part before it says who acts, or tells somebody to, and names a day to come.
fn acts(cut: &[Token], mentions: &[Mention], part: Range<usize>) -> bool {
    let own = |m: &&Mention| part.contains(&m.at.start);
    let mut days = mentions.iter().filter(own).filter(|m| matches!(m.saying, Saying::Day { .. })).peekable();
    let dated = days.peek().is_some() && days.all(dates);
    let spoken = part.clone().any(|n| speaks(&cut[n])) || does(&cut[part.start]);
    dated && spoken
}

/// What comes behind the *and* is a clause of its own: "ik mail …", "I'll send …", "vrijdag bel ik …", with a day in it.
fn goes_on(cut: &[Token], mentions: &[Mention], at: usize) -> bool {
    let starts = mentions.iter().find(|m| m.at.start == at && dates(m)).map_or(at, |m| m.at.end);
    let (Some(first), Some(second)) = (cut.get(starts), cut.get(starts + 1)) else { return false };
    let contracted = ["i'll", "we'll"].contains(&first.norm.as_str());
    let straight = speaks(first) && (does(second) || contracted);
    let inverted = starts > at && does(first) && speaks(second);
    let next = (at..cut.len()).find(|n| joins(&cut[*n])).unwrap_or(cut.len());
    let dated = mentions.iter().any(|m| (at..next).contains(&m.at.start) && dates(m));
    (straight || inverted) && dated
}
