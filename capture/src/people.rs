//! Finds who is named, before anything is read as a date: a known name wins from a word of time, unless what stands
//! beside it is time itself (12 jan, in May, half mei). Who of them the promise is to is decided in `roles`.

use std::ops::Range;

use crate::gazetteer::{Gazetteer, NameKind};
use crate::lexicon::{common, names, time, verbs};
use crate::model::{Fits, Remark};
use crate::shape::Kind;
use crate::token::Token;

/// A person named in the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// Token positions.
    pub(crate) at: Range<usize>,
    /// Whom it fits.
    pub(crate) fits: Fits,
    /// Written as a possessive: Grace's.
    pub(crate) possessive: bool,
}

/// All known names, claimed so that no rule of time reads them; then names with one slip in them.
pub(crate) fn find(tokens: &mut [Token], book: &Gazetteer) -> (Vec<Named>, Vec<Remark>) {
    let flat = flatten(tokens);
    let words: Vec<&str> = flat.iter().map(|(word, _)| word.as_str()).collect();
    let shouted = tokens.iter().filter(|t| t.is_word()).all(|t| t.raw.chars().all(|c| !c.is_lowercase()));
    let dictated = shouted
        || !tokens
            .iter()
            .skip(1)
            .any(|t| t.is_word() && t.capital() && t.raw != "I" && !t.raw.starts_with("I'"));
    let mut found: Vec<Named> = Vec::new();
    let (mut alone, mut surnames) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < flat.len() {
        let token = flat[at].1;
        let starts = at == 0 || flat[at - 1].1 != token;
        let whole = |len: usize| flat.get(at + len).is_none_or(|(_, next)| *next != flat[at + len - 1].1);
        let hit =
            if starts && !tokens[token].norm.is_empty() { book.longest(&words[at..], whole) } else { None };
        // Andrés laptop: the Dutch possessive takes no apostrophe after most letters.
        let owner = if starts && hit.is_none() { owner(tokens, token, book) } else { None };
        let owned = owner.is_some();
        let hit = hit.or(owner);
        let Some(hit) = hit else {
            at += 1;
            continue;
        };
        let range = token..flat[at + hit.len - 1].1 + 1;
        let plain = range.clone().all(|n| tokens[n].mark().is_none());
        if plain && (hit.len > 1 || is_name(tokens, range.start, hit.kind, dictated)) {
            let possessive = owned || is_possessive(&tokens[range.end - 1]);
            let fits = match hit.ids.as_slice() {
                [one] => Fits::Known(*one),
                _ => Fits::Several(hit.ids),
            };
            match hit.kind {
                NameKind::Surname => surnames.push(range.start),
                NameKind::Organisation => {}
                _ if hit.len == 1 && range.len() == 1 => alone.push(range.start),
                _ => {}
            }
            at += hit.len;
            found.push(Named { at: range, fits, possessive });
        } else {
            at += 1;
        }
    }
    let mut remarks = Vec::new();
    if !book.is_empty() {
        crate::slips::mistyped(tokens, book, dictated, &mut found, &mut remarks);
        crate::surname::settle(tokens, book, &alone, &surnames, &mut found, &mut remarks);
        crate::surname::initials(tokens, book, &surnames, &mut found);
        crate::surname::strangers(tokens, &surnames, &mut found);
    }
    for named in &found {
        tokens[named.at.clone()].iter_mut().for_each(Token::claim);
    }
    found.sort_by_key(|n| n.at.start);
    (found, remarks)
}

/// The sentence as the gazetteer counts words: hyphens and apostrophes are seams.
fn flatten(tokens: &[Token]) -> Vec<(String, usize)> {
    let mut flat = Vec::new();
    for (n, token) in tokens.iter().enumerate() {
        if token.is_word() {
            flat.extend(crate::fold::words(&token.raw).into_iter().map(|w| (w, n)));
        } else {
            flat.push((String::new(), n));
        }
    }
    flat
}

pub(crate) fn is_possessive(token: &Token) -> bool {
    token.fold.ends_with("'s") && token.fold.len() > 2
}

/// A name with a bare s and a thing behind it.
fn owner(tokens: &[Token], at: usize, book: &Gazetteer) -> Option<crate::gazetteer::Hit> {
    let token = &tokens[at];
    let stem =
        token.fold.strip_suffix('s').filter(|s| s.len() > 2 && token.capital() && !token.norm.is_empty())?;
    let thing = |t: &Token| t.is_word() && !t.capital() && !common::ends_a_phrase(&t.norm, t.lang);
    tokens.get(at + 1).filter(|t| thing(t))?;
    book.longest(&[stem], |len| len == 1).filter(|h| h.kind != NameKind::Organisation)
}

/// A single word that fits somebody: is it the name here?
fn is_name(tokens: &[Token], at: usize, kind: NameKind, dictated: bool) -> bool {
    let token = &tokens[at];
    let word = crate::fold::words(&token.raw).pop().unwrap_or_default();
    let titled = at > 0 && names::TITLES.contains(&tokens[at - 1].fold.as_str());
    // The first capital of a sentence proves little, but its absence would prove more.
    let dictated = dictated && !(at == 0 && token.capital());
    let capital = token.capital() && !dictated;
    let clock_word = is_time_word(&word);
    match kind {
        // A surname alone needs its capital or a title; one that is a word of time always needs the title.
        NameKind::Surname if clock_word => titled,
        NameKind::Surname => {
            titled
                || (capital && at > 0 && !common::is_common(&word))
                || (capital && at == 0 && !common::is_common(&word))
        }
        NameKind::Organisation => !common::is_common(&word),
        _ if clock_word => {
            !beside_time(tokens, at) && (is_possessive(token) || time_name_fits(tokens, at, dictated))
        }
        _ if common::is_common_in(&word, token.lang)
            || (common::is_common(&word) && !names::is_given(&word)) =>
        {
            if dictated {
                (in_slot(tokens, at) && !common::is_form(&word, token.lang)) || wordy_name(tokens, at)
            } else {
                capital && (at > 0 || opens_as_subject(tokens))
            }
        }
        _ => true,
    }
}

/// Told will i'd ring, will is bringing the ladder: a name that is a word of form, where the word itself cannot stand.
fn wordy_name(tokens: &[Token], at: usize) -> bool {
    const TOLD: &[&str] = &[
        "told", "tell", "ask", "asked", "promised", "give", "gave", "send", "with", "call", "text", "email",
    ];
    const THEN: &[&str] =
        &["i", "i'd", "i'll", "i'm", "the", "a", "an", "his", "my", "that", "about", "to", "we'll", "and"];
    const ACTS: &[&str] =
        &["is", "has", "said", "wants", "needs", "owes", "gets", "promised", "told", "asked", "will"];
    let next = tokens.get(at + 1).map_or("", |t| t.fold.as_str());
    let word = tokens[at].fold.as_str();
    let behind =
        at.checked_sub(1).is_some_and(|n| TOLD.contains(&tokens[n].fold.as_str())) && THEN.contains(&next);
    names::WORDY.contains(&word) && (behind || (at == 0 && ACTS.contains(&next)))
}

pub(crate) fn is_time_word(word: &str) -> bool {
    time::month(word).is_some()
        || time::weekday(word).is_some()
        || time::find(time::HOMOGRAPH_DAYS, word).is_some()
        || SEASONS.contains(&word)
}

const SEASONS: &[&str] = &["winter", "summer", "zomer", "lente", "herfst", "spring", "autumn", "kerst"];

/// In a sentence with capitals a name has one; without them, it stands where a name stands.
fn time_name_fits(tokens: &[Token], at: usize, dictated: bool) -> bool {
    let next_verb = tokens.get(at + 1).is_some_and(|t| {
        verbs::any(&t.fold).is_some()
            || ["will", "would", "to", "zou", "moet", "said", "told", "asked", "agreed"]
                .contains(&t.fold.as_str())
    });
    if dictated {
        let short = ["ma", "do", "zo", "za", "di", "wo", "vr"].contains(&tokens[at].fold.as_str());
        // Jan morgen bellen: who opens a note before its day.
        let next_day =
            tokens.get(at + 1).is_some_and(|t| time::relative(&t.fold) || time::weekday(&t.fold).is_some());
        // Vergeet niet jan zijn boor terug te brengen: the owner of what stands behind it.
        let owner = tokens[at].fold == "jan"
            && tokens.get(at + 1).is_some_and(|t| ["zijn", "z'n", "zn"].contains(&t.norm.as_str()));
        return !short
            && (owner || awaited(tokens, at) || in_slot(tokens, at) || (at == 0 && (next_verb || next_day)));
    }
    // April and June get: the first of two who act.
    let word = |n: usize| tokens.get(n).map_or("", |t| t.fold.as_str());
    let first_of_two = ["and", "en", "&"].contains(&word(at + 1))
        && tokens.get(at + 2).is_some_and(|t| t.capital() && t.is_word())
        && (verbs::any(word(at + 3)).is_some()
            || ["will", "would", "need", "want", "are", "have"].contains(&word(at + 3)));
    tokens[at].capital()
        && (at > 0 || next_verb || first_of_two || tokens[at].fold == "jan" || is_possessive(&tokens[at]))
}

/// Wachten op June, ik wacht tot woensdag op Jan, waiting on April: who is waited for is a person.
fn awaited(tokens: &[Token], at: usize) -> bool {
    const WAITS: &[&str] = &["wacht", "wachten", "wachtend", "waiting", "wait"];
    let Some(on) = at.checked_sub(1).filter(|n| ["op", "on", "for"].contains(&tokens[*n].norm.as_str()))
    else {
        return false;
    };
    tokens[on.saturating_sub(6)..on].iter().any(|t| WAITS.contains(&t.norm.as_str()))
}

/// A number, a clock, or a word that asks for a time stands beside it.
pub(crate) fn beside_time(tokens: &[Token], at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "in",
        "eind",
        "einde",
        "half",
        "begin",
        "op",
        "medio",
        "early",
        "late",
        "mid",
        "until",
        "till",
        "tot",
        "sinds",
        "since",
        "before",
        "vanaf",
        "last",
        "next",
        "deze",
        "volgende",
        "this",
        "komende",
        "uiterlijk",
        "halverwege",
        "on",
        "during",
        "vorige",
        "by",
        "of",
        "maand",
        "elke",
        "every",
        "aanstaande",
        "coming",
        "midden",
    ];
    let numeric = |t: &Token| {
        matches!(t.kind, Kind::Number(..) | Kind::Ordinal(_))
            || (t.is_word() && t.norm != "een" && t.norm != "one" && crate::grammar::is_number(&t.norm))
    };
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let after = tokens.get(at + 1);
    let possessive = is_possessive(&tokens[at]);
    let awaited = tokens[at].capital() && awaited(tokens, at);
    before.is_some_and(|t| numeric(t) || (BEFORE.contains(&t.norm.as_str()) && !possessive && !awaited))
        || (after.is_some_and(|t| matches!(t.kind, Kind::Number(n, _) if n <= 31 || (1990..2200).contains(&n)) || matches!(t.kind, Kind::Ordinal(_)))
            && !taken_by_next(tokens, at + 2))
        // "The May figures": an article before a month that has no person's place.
        || before.is_some_and(|t| t.norm == "the") && time::month(&tokens[at].fold).is_some()
        // "Cijfers van mei": a small letter in a sentence with capitals is left to the caller.
        || (before.is_some_and(|t| ["van", "voor", "tegen", "for", "from"].contains(&t.norm.as_str())) && !tokens[at].capital() && tokens[at].fold != "jan" && at.checked_sub(2).is_none_or(|n| verbs::any(&tokens[n].norm).is_none()))
}

/// Mail Jan 15 dec, stuur Jan 3 offertes: the number belongs to the month, the hour or the thing behind it, and
/// leaves the name alone.
pub(crate) fn taken_by_next(tokens: &[Token], at: usize) -> bool {
    const UNITS: &[&str] = &["uur", "u", "dagen", "weken", "days", "weeks", "o'clock", "am", "pm"];
    tokens.get(at).is_some_and(|t| {
        let counted = t.is_word() && !common::is_common(&t.norm) && verbs::any(&t.norm).is_none();
        time::month(&t.fold).is_some() || UNITS.contains(&t.fold.as_str()) || counted
    })
}

/// After a verb or a preposition of persons.
pub(crate) fn in_slot(tokens: &[Token], at: usize) -> bool {
    // "Laat het Jan weten", "bij de Belastingdienst": the little word between is passed over.
    let before =
        (0..at).rev().find(|n| !["het", "de", "the", "dit", "dat", "'t"].contains(&tokens[*n].norm.as_str()));
    let Some(before) = before.and_then(|n| tokens.get(n)) else { return false };
    let word = before.norm.as_str();
    verbs::any(word).is_some()
        || [
            "ik", "aan", "met", "naar", "bij", "voor", "van", "to", "with", "for", "and", "en", "we", "wij",
            "even", "ff", "at",
        ]
        .contains(&word)
        || names::TITLES.contains(&word)
}

/// The first word is a name when a verb in the third person follows it.
pub(crate) fn opens_as_subject(tokens: &[Token]) -> bool {
    let Some(next) = tokens.get(1) else { return false };
    let third = verbs::any(&next.fold)
        .is_some_and(|v| matches!(v.form, verbs::Form::Third | verbs::Form::StemOrThird));
    third
        || ["will", "would", "to", "has", "is", "zou", "kan", "moet", "wil", "gaat", "and", "en"]
            .contains(&next.fold.as_str())
}

/// A name with its first letter as a capital.
pub(crate) fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
