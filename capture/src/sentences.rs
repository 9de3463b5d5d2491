//! Cuts a text that was pasted or dictated into its sentences, so that each can be a promise of its own. It cuts no
//! abbreviation, clock, date or initial in two, and leaves with its neighbour what says nothing alone: a greeting, a day.

use std::ops::Range;

use crate::clauses;
use crate::fold::fold;
use crate::grammar;
use crate::lexicon::{common, time, verbs};
use crate::roles::place::GREETINGS;
use crate::token::{is_initials, keeps_its_stop, tokens};

/// Abbreviations whose full stop never ends a sentence: something must follow them.
const BEFORE_A_WORD: &[&str] = &[
    "dhr.", "mevr.", "mw.", "mr.", "mrs.", "ms.", "dr.", "drs.", "ir.", "ing.", "prof.", "st.", "nr.", "no.",
    "art.", "blz.", "pag.", "p.", "fig.", "tel.", "afd.", "o.a.", "d.d.", "t.a.v.", "m.b.t.", "i.v.m.",
    "o.b.v.", "n.a.v.", "i.p.v.", "t.o.v.", "t.b.v.", "d.m.v.", "e.g.", "i.e.", "vs.", "ca.", "c.q.",
    "bijv.", "bv.", "vgl.", "nl.", "resp.", "incl.", "excl.", "evt.", "max.", "min.", "approx.", "a.s.",
    "jl.", "j.l.", "uiterl.", "gem.", "fam.", "wed.", "v.", "om.", "o.m.", "a.k.a.", "cf.", "dept.", "ltd.",
    "v.d.",
];

/// Abbreviations that may end one; a capital that opens a sentence tells.
const OR_LAST: &[&str] = &[
    "enz.", "etc.", "e.d.", "a.u.b.", "s.v.p.", "z.s.m.", "a.s.a.p.", "p.m.", "a.m.", "e.o.d.", "o.i.d.",
    "d.w.z.", "t.z.t.", "inc.", "co.", "b.v.", "n.v.", "u.", "jr.", "sr.",
];

/// The sentences of a text, as byte ranges in order and apart; nothing but blanks lies between them. A text that is one
/// sentence gives one range, and a text without a word in it gives none.
///
/// ```
/// let text = "Ik mail Jan donderdag het rapport. En S. Vermeulen bel ik a.s. vrijdag om 15.30 terug.";
/// let cut: Vec<&str> = capture::sentences(text).into_iter().map(|at| &text[at]).collect();
/// assert_eq!(cut, ["Ik mail Jan donderdag het rapport.", "En S. Vermeulen bel ik a.s. vrijdag om 15.30 terug."]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for end in ends(text) {
        found.extend(trimmed(text, start..end));
        start = end;
    }
    found.extend(trimmed(text, start..text.len()));
    together(text, found).into_iter().flat_map(|at| clauses::parts(text, at)).collect()
}

/// Where one sentence ends and another begins.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut quoted = Nesting::default();
    let mut last = 0;
    let mut chunks = chunks(text).peekable();
    while let Some(chunk) = chunks.next() {
        quoted.through(&text[chunk.clone()]);
        let Some(next) = chunks.peek() else { break };
        let between = &text[chunk.end..next.start];
        let sentence = last..chunk.end;
        let over = if between.contains('\n') || between.contains('\r') {
            // A quote that was never closed ends with its line.
            let over = breaks(text, &chunk, next, between);
            if over {
                quoted = Nesting::default();
            }
            over
        } else {
            quoted.is_shut() && stops(text, &sentence, &chunk, next)
        };
        if over {
            ends.push(chunk.end);
            last = chunk.end;
        }
    }
    ends
}

/// Stretches without blanks.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end();
        (!word.is_empty()).then_some(start..start + word.len())
    })
}

/// What is open: quotes and brackets keep a sentence together.
#[derive(Debug, Default)]
struct Nesting {
    round: usize,
    straight: bool,
    curly: bool,
}

impl Nesting {
    fn through(&mut self, chunk: &str) {
        for c in chunk.chars() {
            match c {
                '(' | '[' => self.round += 1,
                ')' | ']' => self.round = self.round.saturating_sub(1),
                '"' => self.straight = !self.straight,
                '“' | '„' | '«' => self.curly = true,
                '”' | '»' => self.curly = false,
                _ => {}
            }
        }
    }

    fn is_shut(&self) -> bool {
        self.round == 0 && !self.straight && !self.curly
    }
}

/// A new line ends a sentence, unless it only wraps it: the line before has no stop and the next goes on in small letters.
fn breaks(text: &str, chunk: &Range<usize>, next: &Range<usize>, between: &str) -> bool {
    let blank = between.chars().filter(|c| *c == '\n').count() > 1;
    let word = text[next.clone()].trim_matches(|c: char| !c.is_alphanumeric());
    let first = text[next.clone()].chars().next();
    let stopped = text[chunk.clone()].ends_with(['.', '!', '?', ':', ';', '…']);
    let small = first.is_some_and(char::is_lowercase);
    let folded = fold(word);
    let opens = ["ik", "we", "wij", "i", "i'll"].contains(&folded.as_str())
        || verbs::any(&folded)
            .is_some_and(|v| matches!(v.form, verbs::Form::Stem | verbs::Form::StemOrThird));
    blank || stopped || !small || opens
}

/// A full stop, an exclamation or a question mark that ends the sentence here.
fn stops(text: &str, sentence: &Range<usize>, chunk: &Range<usize>, next: &Range<usize>) -> bool {
    let raw = &text[chunk.clone()];
    let bare = raw.trim_end_matches(['"', '”', '»', '’', '\'', ')', ']']);
    let Some(mark) = bare.chars().next_back().filter(|c| ".!?…".contains(*c)) else { return false };
    let follower =
        text[next.clone()].trim_start_matches(['"', '“', '„', '«', '‘', '\'', '(', '[', '-', '–', '•', '*']);
    let small = follower.chars().next().is_some_and(char::is_lowercase);
    // "1. Bel Jan": a number alone before it only counts.
    let numbered = text[sentence.clone()].trim().trim_end_matches('.').chars().all(|c| c.is_ascii_digit());
    if numbered || follower.is_empty() {
        return false;
    }
    if mark == '.' {
        let folded = fold(bare.trim_start_matches(['(', '[', '"', '“', '„', '\'']));
        let at = chunk.start..chunk.start + bare.len();
        let opens = opens_a_sentence(follower);
        if BEFORE_A_WORD.contains(&folded.as_str())
            || keeps_its_stop(text, at)
            || ((OR_LAST.contains(&folded.as_str()) || is_short(&folded)) && !opens)
            || (is_initials(bare) && !opens)
        {
            return false;
        }
    }
    if !small {
        return true;
    }
    // He said "Call me." and left: a stop within quotes ends what was quoted.
    if bare.len() < raw.len() {
        return false;
    }
    // In small letters throughout: an ordinary word before the stop ends its sentence all the same.
    let word = bare.trim_end_matches(['.', '!', '?', '…']);
    !bare.ends_with("..") && mark != '…' && word.chars().count() > 2 && word.chars().all(char::is_alphabetic)
}

/// 3.12. and 15e. and 2 dec.: short for a day, so that what follows may belong to it.
fn is_short(folded: &str) -> bool {
    let word = folded.trim_end_matches('.');
    let date = word.contains('.') && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    let day =
        word.len() < 5 && (time::month(word).is_some() || time::weekday(word).is_some()) && word != "may";
    date || day
}

/// A capital on a word that is nobody's name.
fn opens_a_sentence(follower: &str) -> bool {
    let word = follower.split(|c: char| c.is_whitespace() || ",.;:!?".contains(c)).next().unwrap_or("");
    follower.chars().next().is_some_and(char::is_uppercase) && common::is_common(&fold(word))
}

/// Without the blanks at its ends; nothing when no letter or digit is left.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = range.end - (piece.len() - piece.trim_end().len());
    (start < end).then_some(start..end)
}

/// How people take their leave. What begins so and is short promises nothing.
const LEAVES: &[&str] = &[
    "tot gauw",
    "tot snel",
    "tot ziens",
    "tot dan",
    "tot later",
    "tot straks",
    "tot kijk",
    "tot horens",
    "tot zo",
    "groet",
    "groeten",
    "groetjes",
    "mvg",
    "bedankt",
    "dankje",
    "dank",
    "alvast bedankt",
    "alvast dank",
    "doei",
    "doeg",
    "fijne dag",
    "fijn weekend",
    "fijne avond",
    "goed weekend",
    "prettig weekend",
    "prettige dag",
    "met vriendelijke groet",
    "met vriendelijke groeten",
    "hartelijke groet",
    "hartelijke groeten",
    "thanks",
    "thank you",
    "many thanks",
    "cheers",
    "bye",
    "goodbye",
    "see you",
    "see ya",
    "talk soon",
    "speak soon",
    "talk later",
    "take care",
    "best",
    "regards",
    "kind regards",
    "best regards",
    "best wishes",
    "have a good weekend",
    "have a nice day",
];

/// Joins what says nothing alone to its neighbour: a greeting to what follows, a day, a mark or a leave to what was said
/// before.
fn together(text: &str, cut: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    let mut greeting: Option<usize> = None;
    let mut left = false;
    for range in cut {
        let start = greeting.take().unwrap_or(range.start);
        let piece = &text[range.clone()];
        // What stands under a leave is who takes it.
        let signs = left && crate::fold::words(piece).len() <= 3 && only_names(piece);
        if signs || takes_leave(piece) {
            left = true;
            match joined.last_mut() {
                Some(before) => before.end = range.end,
                None => greeting = Some(start),
            }
            continue;
        }
        left = false;
        if greets(piece) && start == range.start {
            greeting = Some(range.start);
            continue;
        }
        match joined.last_mut() {
            Some(before) if start == range.start && only_a_day(piece) => before.end = range.end,
            _ => joined.push(start..range.end),
        }
    }
    if let Some(start) = greeting {
        let end = trimmed(text, start..text.len()).map_or(text.len(), |r| r.end);
        joined.push(start..end);
    }
    joined.retain(|r| text[r.clone()].chars().any(char::is_alphanumeric));
    joined
}

/// Hoi Jan! — a greeting and at most two words more.
fn greets(piece: &str) -> bool {
    let words = crate::fold::words(piece);
    words.len() <= 3 && words.first().is_some_and(|w| GREETINGS.contains(&w.as_str()))
}

/// Tot gauw! Groetjes, Piet. — with a name at most behind it.
fn takes_leave(piece: &str) -> bool {
    // The longest leave and a name behind it.
    if piece.split_whitespace().count() > 7 {
        return false;
    }
    let words = crate::fold::words(piece);
    let said = words.join(" ");
    let leave = LEAVES
        .iter()
        .filter(|leave| said == **leave || said.starts_with(&format!("{leave} ")))
        .max_by_key(|l| l.len());
    // "Groet Kees van mij" asks for it.
    leave.is_some_and(|leave| words.len() <= leave.split(' ').count() + 2)
}

/// Words with capitals, and no deed among them.
fn only_names(piece: &str) -> bool {
    let named = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic());
    let deeds = crate::fold::words(piece).iter().any(|w| verbs::any(w).is_some());
    !deeds && piece.split_whitespace().all(named)
}

/// Leaves that are nothing else, where they begin with a capital.
const FIRM: &[&str] = &[
    "Groet",
    "Mvg",
    "MVG",
    "Met vriendelijke groet",
    "Hartelijke groet",
    "Alvast bedankt",
    "Alvast dank",
    "Regards",
    "Kind regards",
    "Best regards",
    "Cheers",
];

/// Where the leave begins that is taken behind a sentence; the end of the text where none is.
pub(crate) fn leave(text: &str) -> usize {
    let mut end = text.trim_end().len();
    let whole = end;
    loop {
        let stop = text[..end].trim_end_matches(['.', '!', '?', '…', ',']).rfind(['.', '!', '?', '…']);
        let Some(stop) = stop.filter(|at| text[*at..end].contains(char::is_whitespace)) else { break };
        let Some(from) = text[stop..end].find(char::is_whitespace).map(|n| stop + n) else { break };
        if text[..stop].trim().is_empty() || !takes_leave(&text[from..end]) {
            break;
        }
        end = from;
    }
    // Pasted over several lines it may stand behind no stop: its capital tells.
    let at = |leave: &str| text[..end].rfind(&format!(" {leave}")).filter(|at| takes_leave(&text[*at..end]));
    end = FIRM.iter().find_map(|leave| at(leave)).unwrap_or(end);
    if end == whole { text.len() } else { end + (text[end..].len() - text[end..].trim_start().len()) }
}

/// Uiterlijk vrijdag. Om drie uur. — or nothing but marks.
fn only_a_day(piece: &str) -> bool {
    let cut = tokens(piece);
    // A deed or a speaker tells that it is more, and most sentences have one.
    let deed = |w: &str| verbs::any(w).is_some() || ["ik", "we", "wij", "i", "i'll", "we'll"].contains(&w);
    if cut.len() > 9 || cut.iter().any(|t| deed(&t.norm)) {
        return false;
    }
    let mentions = grammar::mentions(&cut);
    let covered = |n: usize| mentions.iter().any(|m| m.at.contains(&n));
    const WITH: &[&str] = &[
        "nog",
        "dan",
        "wel",
        "uiterlijk",
        "graag",
        "liefst",
        "please",
        "dus",
        "so",
        "or",
        "of",
        "en",
        "and",
    ];
    (0..cut.len()).all(|n| cut[n].mark().is_some() || covered(n) || WITH.contains(&cut[n].norm.as_str()))
}
