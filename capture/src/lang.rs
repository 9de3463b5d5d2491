//! Finds the language of a sentence from its words. It is never told; mixed sentences get the language of most words.

use crate::lexicon::{common, verbs};
use crate::model::{Lang, Region};
use crate::token::{Token, tokens};

/// Words that are in both languages, or look it, and so prove nothing.
const BOTH: &[&str] = &[
    "in", "is", "of", "over", "we", "me", "was", "had", "even", "ten", "of", "on", "an", "a", "no", "per",
    "met", "to", "do", "die", "been", "mail", "call", "plan", "check", "test", "deadline", "update", "week",
    "help", "print", "post", "ping", "app", "re", "sync",
];

/// The language of a text that is no promise, found from its words as that of a sentence is.
///
/// ```
/// assert_eq!(capture::language("I never know where we stand", capture::Region::Nl), capture::Lang::En);
/// ```
pub fn language(text: &str, region: Region) -> Lang {
    guess(&tokens(text), region)
}

/// The language with most words; a tie goes to the region's own.
pub(crate) fn guess(tokens: &[Token], region: Region) -> Lang {
    let (mut dutch, mut english) = (0_i32, 0_i32);
    for token in tokens.iter().filter(|t| t.is_word()) {
        let word = token.fold.as_str();
        // What proves most are the little words; verbs and words of time come after them.
        let weight = |form: bool, verb: bool, time: bool| {
            i32::from(form) * 3 + i32::from(verb && !form) * 2 + i32::from(time && !form && !verb)
        };
        if BOTH.contains(&word) {
            dutch += i32::from(["met", "over", "mail", "app"].contains(&word)) + i32::from(word == "met");
            english += i32::from(["on", "to", "call", "an", "a"].contains(&word));
            continue;
        }
        dutch += weight(common::is_form(word, Lang::Nl), verbs::dutch(word).is_some(), is_dutch_time(word));
        english +=
            weight(common::is_form(word, Lang::En), verbs::english(word).is_some(), is_english_time(word));
    }
    match dutch.cmp(&english) {
        std::cmp::Ordering::Greater => Lang::Nl,
        std::cmp::Ordering::Less => Lang::En,
        std::cmp::Ordering::Equal if region == Region::Gb => Lang::En,
        std::cmp::Ordering::Equal => Lang::Nl,
    }
}

fn is_dutch_time(word: &str) -> bool {
    word.ends_with("dag")
        || word.ends_with("dagmiddag")
        || ["morgen", "overmorgen", "vanavond", "vanmiddag", "volgende", "komende", "uur", "weken", "dagen"]
            .contains(&word)
}

fn is_english_time(word: &str) -> bool {
    word.ends_with("day")
        || ["tomorrow", "tonight", "next", "weeks", "days", "noon", "month", "hours", "tmrw", "tmr", "tmw"]
            .contains(&word)
}
