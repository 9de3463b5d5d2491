//! The surname behind a first name that somebody in the book has: Jan *de Vries* is not the Jan we know, unless that is
//! his name, his organisation, or one slip away from either. A capital that is a thing is no surname.

use crate::gazetteer::Gazetteer;
use crate::lexicon::{common, names, surnames, verbs};
use crate::model::{Fits, Remark};
use crate::people::{Named, is_possessive, is_time_word};
use crate::roles::newname;
use crate::token::{Token, is_initials};

/// Gives every first name its surname: the same person when it is theirs, somebody new when it is not. `alone` holds
/// where a first name stands by itself, `surnames` where a bare surname was taken for somebody.
pub(crate) fn settle(
    tokens: &[Token],
    book: &Gazetteer,
    alone: &[usize],
    surnames: &[usize],
    found: &mut Vec<Named>,
    remarks: &mut Vec<Remark>,
) {
    let words = || tokens.iter().filter(|t| t.is_word());
    // Where every word has a capital, a capital proves nothing.
    if words().skip(1).all(|t| t.capital() || t.raw.chars().all(|c| !c.is_lowercase())) && words().count() > 3
    {
        // VRAAG MARK is nobody's whole name; STUUR JAN DE VRIES is one that is known.
        if !words().all(shouted) {
            return;
        }
    }
    let mentions = std::cell::LazyCell::new(|| crate::grammar::mentions(tokens));
    for first in alone {
        let Some(n) = found.iter().position(|f| f.at.start == *first) else { continue };
        let start = found[n].at.end;
        if found[n].possessive || start != first + 1 {
            continue;
        }
        // Stuur jan de vries: without capitals only a surname that we know is one.
        if !tokens[*first].capital() || words().all(shouted) {
            if let Some(end) = small(tokens, start)
                && !found
                    .iter()
                    .any(|f| f.at.start < end && f.at.end > start && !surnames.contains(&f.at.start))
            {
                found.retain(|f| !(f.at.start < end && f.at.end > start));
                if let Some(first) = found.iter_mut().find(|f| f.at.start == *first) {
                    first.at.end = end;
                    first.possessive = is_possessive(&tokens[end - 1]);
                    first.fits = Fits::New(newname::spelled(&tokens[first.at.clone()], words().all(shouted)));
                }
            }
            continue;
        }
        let ids = match &found[n].fits {
            Fits::Known(id) => vec![*id],
            Fits::Several(ids) => ids.clone(),
            Fits::New(_) => continue,
        };
        // Annemiek Boss: a word that is nearly her name may be any word.
        let near = tokens.get(start).is_some_and(|t| {
            let like = |word: &str| word.len() > 2 && crate::typo::one_apart(&t.fold, word);
            t.fold.len() > 2 && !book.of_these(&ids, like).is_empty()
        });
        let Some(end) = surname(tokens, start, near) else { continue };
        // Jan Christmas Day: what is said about time stays so.
        if mentions.iter().any(|m| m.at.start < end && m.at.end > start) {
            continue;
        }
        let others: Vec<usize> = (0..found.len())
            .filter(|o| *o != n && found[*o].at.start < end && found[*o].at.end > start)
            .collect();
        // Another name behind it is somebody else, unless it is a surname that two people have.
        let taken = others.iter().any(|o| !surnames.contains(&found[*o].at.start));
        let typed: Vec<String> = tokens[start..end]
            .iter()
            .filter(|token| !is_particle(token))
            .flat_map(|token| crate::fold::words(&token.raw))
            .collect();
        let theirs = book.of_these(&ids, |word| typed.iter().any(|own| own == word));
        let slips = |word: &str| {
            word.len() > 2
                && (start..end).any(|at| {
                    let typed = tokens[at].fold.trim_matches('\'');
                    !is_particle(&tokens[at]) && typed.len() > 2 && crate::typo::one_apart(typed, word)
                })
        };
        let (fits, end) = if !theirs.is_empty() {
            (known(theirs), end)
        } else if taken || (end == start + 1 && is_possessive(&tokens[start]) && !near) {
            // Tom Acme's invoice: it may well be Acme's, and no word is lost.
            continue;
        } else {
            match book.of_these(&ids, slips) {
                meant if meant.is_empty() => (Fits::New(newname::spelled(&tokens[*first..end], false)), end),
                meant => {
                    remarks.extend(book.name_like(&meant, slips).map(|name| Remark::Corrected {
                        typed: tokens[end - 1].raw.clone(),
                        read_as: crate::people::capitalised(&name),
                    }));
                    (known(meant), end)
                }
            }
        };
        let possessive = is_possessive(&tokens[end - 1]);
        found[n] = Named { at: *first..end, fits, possessive };
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            !others.contains(&(at - 1))
        });
    }
}

/// Lotte de Wit is not Petra de Wit: a bare surname with another first name before it is somebody else's.
pub(crate) fn strangers(tokens: &[Token], surnames: &[usize], found: &mut [Named]) {
    for n in 0..found.len() {
        if !surnames.contains(&found[n].at.start) {
            continue;
        }
        let from = (0..found[n].at.start).rev().take_while(|at| is_particle(&tokens[*at])).last();
        let from = from.unwrap_or(found[n].at.start);
        let Some(first) = from.checked_sub(1).filter(|at| is_first_name(tokens, *at)) else { continue };
        if found.iter().any(|other| other.at.contains(&first)) {
            continue;
        }
        let end = found[n].at.end;
        let fits = Fits::New(newname::spelled(&tokens[first..end], false));
        found[n] = Named { at: first..end, fits, possessive: found[n].possessive };
    }
}

/// A word that can only be a first name here: a given name, or a capital within the sentence that is no other word.
fn is_first_name(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let word = token.fold.as_str();
    if !token.is_word() || !token.capital() || is_possessive(token) || names::TITLES.contains(&word) {
        return false;
    }
    let given = names::is_given(word);
    given || (at > 0 && !common::is_common(word) && verbs::any(word).is_none() && !is_time_word(word))
}

fn known(ids: Vec<usize>) -> Fits {
    match ids.as_slice() {
        [one] => Fits::Known(*one),
        _ => Fits::Several(ids),
    }
}

fn is_particle(token: &Token) -> bool {
    names::PARTICLES.contains(&token.fold.as_str()) && !token.capital()
}

/// Where the surname that begins here ends: capitals, with particles before each.
fn surname(tokens: &[Token], start: usize, near: bool) -> Option<usize> {
    let mut end = start;
    loop {
        let particles = particles(tokens, end);
        let at = end + particles;
        // Van Dijk Bouw: a word of organisations ends a name and begins none.
        let trade = end > start
            && tokens.get(at).is_some_and(|t| t.capital() && names::ORGANISATIONS.contains(&t.fold.as_str()));
        if !trade && !is_surname(tokens, at, particles > 0 || (near && end == start)) {
            break;
        }
        end = at + 1;
        if is_possessive(&tokens[at]) {
            break;
        }
    }
    // De Vries' vrouw: the owner stays with what is owned.
    if tokens.get(end).and_then(Token::mark).is_some_and(|m| "'’".contains(m)) {
        return None;
    }
    // "De Griekse brochure", "Engelse teksten", "de Excel lijst": what kind of thing it is, not who.
    (end > start && !(end == start + 1 + particles(tokens, start) && describes(tokens, end - 1)))
        .then_some(end)
}

/// All its letters are capitals, so that the first of them tells nothing.
fn shouted(token: &Token) -> bool {
    token.raw.chars().all(|c| !c.is_lowercase())
}

/// Where a surname in small letters ends that begins here: de vries, van der meer, jansen.
pub(crate) fn small(tokens: &[Token], start: usize) -> Option<usize> {
    let word = |n: usize| {
        tokens.get(n).filter(|t| t.is_word() && (!t.capital() || shouted(t))).map_or("", |t| t.fold.as_str())
    };
    let stem = |n: usize| word(n).strip_suffix("'s").unwrap_or(word(n)).to_owned();
    let (first, second) = (word(start), word(start + 1));
    let end = match (first, second) {
        ("van", "der" | "den") | ("v", "d") => start + 3,
        ("van", "de") if surnames::VAN_DE.contains(&stem(start + 2).as_str()) => start + 3,
        ("vd" | "v.d", _) => start + 2,
        ("van", _) if surnames::VAN.contains(&stem(start + 1).as_str()) => start + 2,
        ("de", _) if surnames::DE.contains(&stem(start + 1).as_str()) => start + 2,
        _ if surnames::BARE.contains(&stem(start).as_str()) => start + 1,
        _ => return None,
    };
    let last = tokens.get(end - 1).filter(|t| t.is_word() && !t.norm.is_empty() && !is_time_word(&t.fold))?;
    // De lange lijst, de witte map: what describes a thing is nobody's name.
    let thing = tokens.get(end).is_some_and(|t| {
        t.is_word() && !t.norm.is_empty() && !common::ends_a_phrase(&t.norm, t.lang) && !is_time_word(&t.fold)
    });
    let form = common::is_form(&last.fold, crate::model::Lang::Nl) && !["der", "den"].contains(&second);
    let nobody = form || (thing && first == "de");
    (!nobody).then_some(end)
}

/// S. Vermeulen: an initial before a surname belongs to it, and tells the namesakes apart.
pub(crate) fn initials(tokens: &[Token], book: &Gazetteer, surnames: &[usize], found: &mut [Named]) {
    for named in found.iter_mut().filter(|n| surnames.contains(&n.at.start)) {
        let Some(first) = named.at.start.checked_sub(1).filter(|n| is_initials(&tokens[*n].raw)) else {
            continue;
        };
        let ids = match &named.fits {
            Fits::Known(id) => vec![*id],
            Fits::Several(ids) => ids.clone(),
            Fits::New(_) => continue,
        };
        let letter = tokens[first].fold.chars().next().unwrap_or('.');
        named.at.start = first;
        named.fits = match book.of_these(&ids, |word| word.starts_with(letter)) {
            meant if meant.is_empty() => Fits::New(newname::spelled(&tokens[named.at.clone()], false)),
            meant => known(meant),
        };
    }
}

/// How many particles of a surname begin here.
fn particles(tokens: &[Token], at: usize) -> usize {
    const FIRST: &[&str] = &[
        "van", "de", "der", "den", "het", "'t", "ter", "ten", "te", "el", "al", "von", "du", "da", "di",
        "la", "le", "bin", "dos", "des", "vd", "v.d",
    ];
    let fold = |n: usize| tokens.get(n).map_or("", |t| t.fold.as_str());
    // In 't Veld, op den Akker: a preposition only with its article; op de Dam is a place, op de Beeck a name.
    let inner = ["in", "op"].contains(&fold(at))
        && (["'t", "den"].contains(&fold(at + 1))
            || (["het", "de"].contains(&fold(at + 1)) && surnames::IN_OR_OP.contains(&fold(at + 2))));
    if !FIRST.contains(&fold(at)) && !inner {
        return 0;
    }
    let rest = tokens[at + 1..].iter().take_while(|t| names::PARTICLES.contains(&t.fold.as_str())).count();
    (1 + rest).min(3)
}

/// A word that can only be a surname here.
fn is_surname(tokens: &[Token], at: usize, led: bool) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let word = token.fold.strip_suffix("'s").unwrap_or(&token.fold);
    let parts: Vec<&str> = token.raw.split('-').collect();
    let letters = |part: &&str| {
        part.chars().next().is_some_and(char::is_uppercase)
            && part.chars().any(char::is_lowercase)
            && part.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’')
    };
    token.is_word()
        && token.capital()
        && !token.norm.is_empty()
        && token.raw.chars().count() > 1
        && !token.raw.starts_with("I'")
        && parts.iter().all(letters)
        && !is_time_word(word)
        && !crate::roles::place::is_word_of_time(token)
        && !names::PLACES.contains(&word)
        && !names::ORGANISATIONS.contains(&word)
        && !THINGS.contains(&word)
        && (led || !(common::is_common(word) || verbs::any(word).is_some()))
        && !(led && (common::is_form(word, crate::model::Lang::Nl)))
}

/// Names of things that are sent, shared or used; nobody is called so.
const THINGS: &[&str] = &[
    "excel",
    "word",
    "powerpoint",
    "teams",
    "zoom",
    "figma",
    "outlook",
    "whatsapp",
    "slack",
    "sharepoint",
    "dropbox",
    "google",
    "gmail",
    "github",
    "jira",
    "trello",
    "notion",
    "canva",
    "facebook",
    "instagram",
    "linkedin",
    "youtube",
    "twitter",
    "signal",
    "tikkie",
    "ikea",
    "bol",
    "marktplaats",
    "spotify",
    "netflix",
    "photoshop",
    "windows",
    "python",
    "rust",
    "java",
    "docker",
    "linux",
    "android",
    "iphone",
    "ipad",
    "mac",
    "english",
    "french",
    "german",
    "dutch",
    "spanish",
    "italian",
    "european",
    "british",
    "american",
    "chinese",
    "frans",
    "duits",
    "engels",
    "europees",
];

/// A capital before a thing in small letters, where it tells of the thing.
fn describes(tokens: &[Token], at: usize) -> bool {
    let word = &tokens[at].fold;
    let thing = tokens.get(at + 1).is_some_and(|t| {
        // "Boeken" is a deed and a thing; behind such a word it is the thing.
        let deed = verbs::any(&t.norm).is_some_and(|v| v.form != verbs::Form::Infinitive);
        t.is_word()
            && !t.capital()
            && !t.norm.is_empty()
            && !deed
            && (!common::ends_a_phrase(&t.norm, t.lang) || verbs::dutch(&t.norm).is_some())
            && !is_time_word(&t.fold)
            && !crate::roles::place::is_word_of_time(t)
    });
    let article = at > 0 && ["de", "het", "'t"].contains(&tokens[at - 1].fold.as_str());
    let deed = tokens.get(at + 1).is_some_and(|t| verbs::any(&t.norm).is_some());
    thing && (word.ends_with("se") || (article && !deed))
}
