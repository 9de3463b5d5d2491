//! Cuts a sentence into tokens with their byte ranges. It decides nothing about meaning: a token is a word, a number,
//! a shape of digits that could be a date or a clock, or something opaque that no rule may look into.

use std::ops::Range;

use crate::fold::fold;
use crate::lexicon::{common, names};
use crate::model::Lang;
use crate::shape::{Kind, shape, split_point};

/// A piece of the sentence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    /// UTF-8 byte range in the sentence.
    pub(crate) span: Range<usize>,
    /// The letters as typed.
    pub(crate) raw: String,
    /// Folded, as names compare.
    pub(crate) fold: String,
    /// What the rules of time read: folded, mended when mistyped, empty when a name or a guard has claimed it.
    pub(crate) norm: String,
    /// Its shape.
    pub(crate) kind: Kind,
    /// The language of the sentence, for words that are both.
    pub(crate) lang: Lang,
}

impl Token {
    /// True for letters, also when claimed.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// The mark, when this token is one.
    pub(crate) fn mark(&self) -> Option<char> {
        match self.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// Hides the token from the rules of time.
    pub(crate) fn claim(&mut self) {
        self.norm.clear();
        if self.kind != Kind::Word {
            self.kind = Kind::Opaque;
        }
    }

    /// True when the first letter is a capital.
    pub(crate) fn capital(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }

    /// True when it carries the accents that make *voor* mean *before*.
    pub(crate) fn accented(&self) -> bool {
        self.raw.chars().any(|c| "óéÓÉ\u{301}".contains(c))
    }
}

/// Marks that open or close, and are tokens of their own at the edge of a chunk.
const EDGE: &str = ".,;:!?()[]{}\"'“”„«»‘’…–—*_";

/// Short words that keep their last full stop.
const DOTTED: &[&str] =
    &["a.s.", "p.m.", "a.m.", "o.m.", "e.o.d.", "d.d.", "m.b.t.", "i.p.v.", "z.s.m.", "j.l."];

/// Titles that keep theirs as well, and are known without it.
const TITLES: &[&str] =
    &["dr.", "mr.", "mrs.", "ms.", "prof.", "mevr.", "dhr.", "ir.", "ing.", "drs.", "mw.", "st."];

/// Cuts the whole sentence. The ranges are in order, apart, and on character boundaries.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() || c.is_control() || c == '\u{feff}' || c == '\u{200b}' {
            if let Some(from) = start.take() {
                chunk(text, from..at, &mut found);
            }
        } else if start.is_none() {
            start = Some(at);
        }
    }
    if let Some(from) = start {
        chunk(text, from..text.len(), &mut found);
    }
    found
}

/// One stretch without blanks: peels the marks off its edges and cuts what is left.
fn chunk(text: &str, range: Range<usize>, found: &mut Vec<Token>) {
    let Range { mut start, mut end } = range;
    let mut tail = Vec::new();
    while let Some(c) = text[start..end].chars().next().filter(|c| EDGE.contains(*c)) {
        // The Dutch genitive and article keep their apostrophe: 's ochtends, 't Hart.
        let rest = fold(&text[start..end]);
        if matches!(c, '\'' | '’' | '‘') && ["'s", "'t", "'n", "'m", "'k", "'ns"].contains(&rest.as_str())
        {
            break;
        }
        push_mark(text, start..start + c.len_utf8(), c, found);
        start += c.len_utf8();
    }
    while let Some(c) = text[start..end].chars().next_back().filter(|c| EDGE.contains(*c)) {
        let whole = fold(&text[start..end]);
        let short = DOTTED.contains(&whole.as_str()) || TITLES.contains(&whole.as_str());
        if c == '.' && (short || keeps_its_stop(text, start..end)) {
            break;
        }
        end -= c.len_utf8();
        tail.push((end..end + c.len_utf8(), c));
    }
    body(text, start..end, found);
    for (span, c) in tail.into_iter().rev() {
        push_mark(text, span, c, found);
    }
}

/// 3.12. bel ik; S. Vermeulen: a full stop that ends no sentence, because the sentence goes on behind it.
pub(crate) fn keeps_its_stop(text: &str, piece: Range<usize>) -> bool {
    let (word, rest) = (&text[piece.clone()], text[piece.end..].trim_start());
    let next = rest.chars().next();
    if is_initials(word) {
        // Behind an initial comes a name: a capital that is no word of form, or a particle.
        let follower = rest.split_whitespace().next().unwrap_or("");
        let folded = fold(follower.trim_end_matches(|c: char| EDGE.contains(c)));
        let name = next.is_some_and(char::is_uppercase) && !common::is_common(&folded);
        return name || is_initials(follower) || names::PARTICLES.contains(&folded.as_str());
    }
    let digits = word.trim_end_matches('.').split('.').collect::<Vec<_>>();
    let date = digits.len() == 2
        && digits.iter().all(|d| (1..=2).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_digit()));
    let shouted = rest.chars().take_while(|c| c.is_alphabetic()).filter(|c| !c.is_lowercase()).count() > 1
        && !rest.chars().take_while(|c| c.is_alphabetic()).any(char::is_lowercase);
    date && word.ends_with('.') && (shouted || next.is_some_and(char::is_lowercase))
}

/// S. and J.P.: capitals with a full stop behind each.
pub(crate) fn is_initials(word: &str) -> bool {
    let mut parts = word.split('.');
    let last = parts.next_back();
    let mut some = false;
    let capitals = parts.all(|p| {
        some = true;
        let mut letters = p.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_none_or(|c| ["Th", "Ch", "Ph", "IJ"].contains(&p) && c.is_alphabetic())
            && letters.next().is_none()
    });
    last == Some("") && some && capitals
}

/// What is left between the marks: cut where two words of time are glued (ma-wo, 15dec), else one token.
fn body(text: &str, range: Range<usize>, found: &mut Vec<Token>) {
    if range.is_empty() {
        return;
    }
    let piece = &text[range.clone()];
    if piece.len() <= 64
        && let Some((left, mark, right)) = split_point(piece)
    {
        body(text, range.start..range.start + left, found);
        if let Some(mark) = mark {
            push_mark(text, range.start + left..range.start + right, mark, found);
        }
        body(text, range.start + right..range.end, found);
        return;
    }
    // A dash or an arrow alone is a mark between words.
    if let Some(mark) = piece
        .chars()
        .next()
        .filter(|_| ["-", "--", "->", "=>", "→", "•", "/", ">", "=", "+"].contains(&piece))
    {
        return push_mark(text, range, mark, found);
    }
    let mut folded = fold(piece);
    if TITLES.contains(&folded.as_str()) {
        folded.pop();
    }
    let kind = shape(&folded);
    found.push(Token {
        span: range,
        raw: piece.to_owned(),
        norm: match folded.as_str() {
            "'t" => "het".to_owned(),
            "'n" => "een".to_owned(),
            _ => folded.clone(),
        },
        fold: folded,
        kind,
        lang: Lang::Nl,
    });
}

/// A mark as a token of its own.
fn push_mark(text: &str, span: Range<usize>, mark: char, found: &mut Vec<Token>) {
    let raw = text[span.clone()].to_owned();
    found.push(Token {
        span,
        fold: raw.clone(),
        norm: String::new(),
        raw,
        kind: Kind::Mark(mark),
        lang: Lang::Nl,
    });
}
