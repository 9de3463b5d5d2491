//! Mends words of time that were mistyped, and says which. It touches only long words that are nothing else; short ones
//! are mended from a list. Distances between words are computed here, once, for names too.

use crate::lexicon::{common, time};
use crate::model::{Lang, Remark};
use crate::token::Token;

/// Rewrites what the rules of time read; the typed letters stay.
pub(crate) fn mend(tokens: &mut [Token]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    // Behind a word that asks for a day even a capital is no name: by Friady, op Vridag.
    const ASKS: &[&str] = &[
        "by",
        "on",
        "op",
        "uiterlijk",
        "tegen",
        "tot",
        "until",
        "before",
        "next",
        "volgende",
        "this",
        "deze",
        "komende",
        "aanstaande",
        "goede",
        "vanaf",
        "in",
        "elke",
        "every",
    ];
    let mut asked = false;
    for (at, token) in tokens.iter_mut().enumerate() {
        let opens = at == 0 || asked;
        asked = ASKS.contains(&token.norm.as_str());
        if token.norm.is_empty() || !(token.is_word() || token.fold.starts_with('2')) {
            continue;
        }
        let meant = match time::find(time::VARIANTS, &token.norm) {
            Some(meant) => Some(meant.to_owned()),
            None if token.is_word()
                && (opens || !token.capital() || token.lang == Lang::En || all_capitals(&token.raw)) =>
            {
                nearest(&token.norm)
            }
            None => None,
        };
        if let Some(meant) = meant {
            remarks.push(Remark::Corrected { typed: token.raw.clone(), read_as: meant.clone() });
            token.norm = meant;
            token.kind = crate::shape::Kind::Word;
        }
    }
    remarks
}

/// True when the word would be mended into a word of time, so that it is no slip in somebody's name.
pub(crate) fn is_mendable(word: &str) -> bool {
    time::find(time::VARIANTS, word).is_some() || nearest(word).is_some()
}

fn all_capitals(raw: &str) -> bool {
    raw.chars().all(|c| !c.is_lowercase())
}

/// The one word of time at distance one, for words of six letters and more.
fn nearest(word: &str) -> Option<String> {
    if !(6..=24).contains(&word.len())
        || !word.is_ascii()
        || is_time(word)
        || common::is_common(word)
        || TRAPS.contains(&word)
        || crate::lexicon::names::is_given(word)
    {
        return None;
    }
    let mut found: Option<String> = None;
    let days = time::WEEKDAYS.iter().map(|(name, _)| *name);
    for candidate in days.chain(time::MENDABLE.iter().copied()) {
        if one_apart(word, candidate) {
            // Januar is the same month in both languages; two different words are no mending.
            let same = |other: &String| {
                other == candidate
                    || (time::month(other).is_some() && time::month(other) == time::month(candidate))
            };
            if found.as_ref().is_some_and(|other| !same(other)) {
                return None;
            }
            found.get_or_insert_with(|| candidate.to_owned());
        }
    }
    found.or_else(|| compound(word))
}

/// A compound of weekday and part of the day with one slip in it.
fn compound(word: &str) -> Option<String> {
    const PARTS: &[&str] = &["ochtend", "middag", "avond", "voormiddag", "namiddag", "morgen"];
    time::WEEKDAYS[..7].iter().find_map(|(day, _)| {
        PARTS.iter().map(|part| format!("{day}{part}")).find(|whole| word.len() > 9 && one_apart(word, whole))
    })
}

fn is_time(word: &str) -> bool {
    time::weekdays(word).is_some()
        || time::weekday(word).is_some()
        || time::month(word).is_some()
        || time::unit(word).is_some()
        || time::MENDABLE.contains(&word)
        || time::day_and_part(word).is_some()
}

/// Words at distance one from a word of time that are words themselves.
const TRAPS: &[&str] = &[
    "vandaan",
    "morgan",
    "worgen",
    "sundry",
    "dagelijkse",
    "minutes",
    "komenden",
    "volgenden",
    "augusten",
    "marching",
    "zondig",
    "sundae",
    "sundays",
    "mondays",
    "weekends",
    "weekenden",
    "maandags",
    "vrijdags",
    "dinsdags",
    "zondags",
    "volgend",
    "komend",
    "aanstaand",
    "uiterlijke",
    "vandaal",
    "morgens",
    "avonds",
    "gisteren",
    "kwartalen",
    "decembers",
    "augusta",
    "tonnight",
    "werkdag",
    "minute",
    "augustijn",
];

/// True when one letter is missing, extra, wrong, or two neighbours are swapped; equal words are not one apart.
pub fn one_apart(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return apart(a.as_bytes(), b.as_bytes());
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    apart(&a, &b)
}

fn apart<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    if a.len().abs_diff(b.len()) > 1 || a == b {
        return false;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    a.len().max(b.len()) <= 1 || (a.len() == 2 && b.len() == 2 && a[0] == b[1] && a[1] == b[0])
}
