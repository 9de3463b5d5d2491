//! Names nobody in the book has, in a promisee's place: bel tante Riet, I'll send Priya the deck. Verbs that open a
//! sentence, common words and places are not made into people.

use std::ops::Range;

use crate::grammar::Mention;
use crate::lexicon::{common, names, verbs};
use crate::model::{Fits, Lang};
use crate::people::{Named, beside_time, capitalised, taken_by_next};
use crate::roles::place::{between_verb_and_thing, in_place, is_word_of_time, opens_as_subject};
use crate::token::{Token, is_initials};

/// The new names of a sentence; at most those that stand in a promisee's place.
pub(crate) fn find(tokens: &[Token], mentions: &[Mention], known: &[Named]) -> Vec<Named> {
    let shouted = tokens.iter().filter(|t| t.is_word()).all(|t| t.raw.chars().all(|c| !c.is_lowercase()));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let free = |n: usize| {
            n < tokens.len()
                && !mentions.iter().any(|m| m.at.contains(&n))
                && !known.iter().any(|k| k.at.contains(&n))
        };
        match if free(at) { name_from(tokens, at, shouted, &free) } else { None } {
            Some(range) => {
                let possessive = tokens[range.end - 1].fold.ends_with("'s");
                let fits = Fits::New(spelled(&tokens[range.clone()], shouted));
                at = range.end;
                found.push(Named { at: range, fits, possessive });
            }
            None => at += 1,
        }
    }
    found
}

/// New names that are also months (Jan, May): claimed before any rule of time reads them, where only a person can
/// stand.
pub(crate) fn months(tokens: &[Token], known: &[Named]) -> Vec<Named> {
    let free = |n: usize| n < tokens.len() && !known.iter().any(|k| k.at.contains(&n));
    let person = |at: &usize| free(*at) && is_person_not_month(tokens, *at);
    (1..tokens.len())
        .filter(person)
        .filter_map(|at| name_from(tokens, at, false, &free))
        .map(|at| {
            let possessive = tokens[at.end - 1].fold.ends_with("'s");
            let fits = Fits::New(spelled(&tokens[at.clone()], false));
            Named { at, fits, possessive }
        })
        .collect()
}

/// A month never stands bare behind a verb or a preposition of persons; a person does, and what follows is not a
/// number, nor a thing that the month would tell of.
fn is_person_not_month(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let word = token.fold.strip_suffix("'s").unwrap_or(&token.fold);
    let jan = word == "jan";
    if !(jan || (token.capital() && ["april", "june", "may", "mei", "augustus", "august"].contains(&word)))
        || beside_time(tokens, at)
    {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|n| &tokens[n]) else { return false };
    const PERSONS: &[&str] = &[
        "aan", "met", "naar", "bij", "to", "with", "ik", "we", "wij", "i'll", "we'll", "ga", "zal", "moet",
        "even",
    ];
    // Hoi Jan! Dear June,
    let greeted = at == 1 && super::place::GREETINGS.contains(&before.norm.as_str());
    let placed = greeted || verbs::any(&before.norm).is_some() || PERSONS.contains(&before.norm.as_str());
    // A surname, nothing, a word of time or a small word leaves only the person; a noun would leave the month.
    let bare = tokens.get(at + 1).is_none_or(|next| {
        next.mark().is_some()
            || next.capital()
            || is_word_of_time(next)
            || (!next.is_word() && taken_by_next(tokens, at + 2))
            || common::is_common(&next.norm)
            || verbs::any(&next.norm).is_some()
    });
    placed && (jan || bare)
}

/// The name as it should be stored: without a possessive, with its capitals.
pub(crate) fn spelled(tokens: &[Token], shouted: bool) -> String {
    let words = tokens.iter().map(|t| {
        let raw = t.raw.strip_suffix("'s").or_else(|| t.raw.strip_suffix("’s")).unwrap_or(&t.raw);
        let small = names::KIN.contains(&t.fold.as_str())
            || names::TITLES.contains(&t.fold.as_str())
            || names::PARTICLES.contains(&t.fold.as_str());
        match (shouted, small) {
            (true, true) => raw.to_lowercase(),
            (true, false) => capitalised(&raw.to_lowercase()),
            (false, true) => raw.to_owned(),
            (false, false) => capitalised(raw),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A name that begins here, with its family word, its particles and its surname.
fn name_from(
    tokens: &[Token],
    at: usize,
    shouted: bool,
    free: &impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let kin = names::KIN.contains(&tokens[at].fold.as_str())
        || (names::TITLES.contains(&tokens[at].fold.as_str())
            && tokens.get(at + 1).is_some_and(|t| t.capital() && !shouted));
    // Van Leeuwen: a particle with a capital begins the name.
    let particles = (at..tokens.len())
        .take_while(|n| free(*n) && names::PARTICLES.contains(&tokens[*n].fold.as_str()))
        .count();
    // Ben alone is a given name.
    let behind =
        tokens.get(at + particles).is_some_and(|t| t.is_word() && t.capital() && !is_word_of_time(t));
    let led = at > 0
        && !shouted
        && tokens[at].capital()
        && (1..=3).contains(&particles)
        && (behind || !names::is_given(&tokens[at].fold));
    let first = if kin {
        // Familie de Boer: the particles after the family word belong to the name.
        at + 1
            + (at + 1..tokens.len())
                .take_while(|n| free(*n) && names::PARTICLES.contains(&tokens[*n].fold.as_str()))
                .count()
    } else if led {
        at + particles
    } else {
        at
    };
    if !free(first) || !is_namelike(tokens, first, shouted, kin) || (!kin && !in_place(tokens, at)) {
        return None;
    }
    let mut end = first + 1;
    // Stuur jan de vries: in small letters a surname that is known as one.
    if (!tokens[first].capital() || shouted)
        && names::is_given(&tokens[first].fold)
        && let Some(last) = crate::surname::small(tokens, end).filter(|last| (end..*last).all(free))
    {
        return Some(at..last);
    }
    while free(end) {
        let token = &tokens[end];
        let more = token.is_word()
            && token.capital()
            && !shouted
            && token.raw != "I"
            && !is_word_of_time(token)
            && !token.raw.starts_with("I'")
            && !token.norm.is_empty();
        let particles = (end..tokens.len())
            .take_while(|n| free(*n) && names::PARTICLES.contains(&tokens[*n].fold.as_str()))
            .count();
        if more {
            end += 1;
        } else if (1..=3).contains(&particles)
            && free(end + particles)
            && tokens[end + particles].capital()
            && !shouted
            && tokens[first].capital()
            && leads_a_surname(tokens, end)
        {
            end += particles + 1;
        } else {
            break;
        }
    }
    Some(at..end)
}

/// Van, de, el; op and in only with the article that makes a name of them: op den Akker.
fn leads_a_surname(tokens: &[Token], at: usize) -> bool {
    const LEADING: &[&str] = &[
        "van", "de", "der", "den", "el", "von", "ter", "ten", "'t", "al", "bin", "di", "da", "la", "le", "du",
    ];
    let word = |n: usize| tokens.get(n).map_or("", |t| t.fold.as_str());
    LEADING.contains(&word(at)) || (["op", "in"].contains(&word(at)) && ["den", "'t"].contains(&word(at + 1)))
}

/// Given names that, in small letters, are rather the word.
const ORDINARY: &[&str] = &[
    "floor", "mark", "jack", "rob", "roos", "carol", "ruby", "daisy", "poppy", "lily", "ward", "mason",
    "ling", "dick", "max", "ed", "han", "wei", "mei", "bo", "roy", "penny", "storm", "joy", "bill", "gene",
    "rose", "dean", "tom", "ton", "sam", "kim", "guy", "cor", "coen", "job", "ties", "mees", "luc", "ben",
    "bas", "bart", "bram", "dan", "ben", "scott", "maria", "marja", "teun",
];

/// A capital inside the sentence, or a given name we know; no word of any other kind.
fn is_namelike(tokens: &[Token], at: usize, shouted: bool, kin: bool) -> bool {
    let token = &tokens[at];
    if !token.is_word()
        || token.norm.is_empty()
        || token.norm == "\u{1}"
        || token.raw.chars().count() < 2
        || (is_word_of_time(token) && !is_person_not_month(tokens, at))
    {
        return false;
    }
    // S. Vermeulen, J.P. van Buren: initials are a name when one follows.
    if is_initials(&token.raw) && !shouted {
        return tokens.get(at + 1).is_some_and(|t| t.is_word() && !t.norm.is_empty());
    }
    let word = token.fold.strip_suffix("'s").unwrap_or(&token.fold);
    if names::PLACES.contains(&word) {
        return false;
    }
    if is_word_of_time(token) {
        return true;
    }
    // I'll give Will the keys: a name that is a word, with its capital where no sentence begins.
    if names::WORDY.contains(&word)
        && token.capital()
        && !shouted
        && (at > 0 || (opens_as_subject(tokens, at) && word != "dan"))
    {
        return true;
    }
    let given = names::is_given(word);
    if names::TITLES.contains(&word)
        || common::is_form(word, Lang::Nl)
        || common::is_form(word, Lang::En)
        || (common::is_common(word) && !(given && token.capital() && at > 0))
    {
        return false;
    }
    let abbreviation = token.raw.chars().all(|c| !c.is_lowercase()) && !shouted;
    let capital = token.capital() && !shouted && !abbreviation;
    if at == 0 {
        // Tim herinneren aan …: before an infinitive only a name that is known as one.
        let asked = given
            && tokens
                .get(1)
                .is_some_and(|t| verbs::dutch(&t.norm).is_some_and(|v| v.form == verbs::Form::Infinitive));
        // Wim gevraagd of hij komt: before what was asked of him.
        let asked = asked
            || (given && tokens.get(1).is_some_and(|t| ["gevraagd", "verzocht"].contains(&t.norm.as_str())));
        // Ruben en Kees krijgen: the first of two.
        let paired = given
            && tokens.get(1).is_some_and(|t| ["en", "and", "&"].contains(&t.fold.as_str()))
            && tokens.get(2).is_some_and(|t| t.norm.is_empty() || t.capital());
        // "Great to meet you": before *to* only a name that is known as one acts.
        let acts = opens_as_subject(tokens, at) && (given || tokens.get(1).is_some_and(|t| t.norm != "to"));
        // Sanne bel ik vrijdag: before a deed of the speaker's.
        let reached = given
            && (token.capital() || !ORDINARY.contains(&word))
            && tokens
                .get(1)
                .is_some_and(|t| verbs::dutch(&t.norm).is_some_and(|v| v.form == verbs::Form::Stem))
            && tokens.get(2).is_some_and(|t| ["ik", "we", "wij"].contains(&t.norm.as_str()));
        return asked || paired || reached || ((capital || given) && acts);
    }
    // Behind a full stop or a colon a capital proves nothing, unless a verb follows.
    let opens = tokens[at - 1].mark().is_some_and(|m| ".!?".contains(m));
    (capital && (!opens || opens_as_subject(tokens, at)))
        || (given
            && (!ORDINARY.contains(&word) || between_verb_and_thing(tokens, at))
            && !["the", "a", "an", "de", "het", "een"].contains(&tokens[at - 1].norm.as_str()))
        || (kin && token.raw.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\''))
}
