//! What has been: days that lie behind by their own words, clauses that tell what happened, and the day on which a
//! promise was made. None of these is ever a due day.

use super::Scene;
use crate::expr::{Frame, MonthOf, QuarterOf, WeekOf, When, Which, YearOf};
use crate::lexicon::verbs;

/// Days that lie behind by their own words.
pub(crate) fn is_past(when: &When) -> bool {
    match when {
        When::Days(n) => *n < 0,
        When::Weekday(_, Which::Last) | When::Weekend(Which::Last) | When::Ago(..) => true,
        When::Week(WeekOf::Away(n), _) | When::WeekdayOf(_, WeekOf::Away(n)) => *n < 0,
        When::Month(MonthOf::Away(n), _) => *n < 0,
        When::Month(MonthOf::Named(_, Some(YearOf::Away(n))), _) => *n < 0,
        When::Quarter(QuarterOf::Away(n), _) => *n < 0,
        When::Year(YearOf::Away(n), _) => *n < 0,
        When::Both(_, inner) => is_past(inner),
        _ => false,
    }
}

/// Days that do not say by themselves that they are to come: a bare weekday may be the last one, *volgende week* not.
pub(super) fn may_be_past(when: &When) -> bool {
    match when {
        When::Weekday(_, which) => *which != Which::Next,
        When::Days(n) => *n == 0,
        When::Tomorrow | When::Ahead(..) | When::WeekdayPlus(..) | When::Plus(..) | When::FirstOf(_) => false,
        When::Week(WeekOf::Away(n), _) | When::WeekdayOf(_, WeekOf::Away(n)) => *n < 1,
        When::Weekend(which) => *which != Which::Next,
        When::Month(MonthOf::Away(n), _) => *n < 1,
        When::Quarter(QuarterOf::Away(n), _) => *n < 1,
        When::Year(YearOf::Away(n), _) => *n < 1,
        _ => true,
    }
}

/// In a clause that tells what happened: the quote he sent on Friday, vandaag kreeg ik de cijfers.
pub(super) fn told_of(scene: &Scene, start: usize, end: usize) -> bool {
    // Deed, gave, lost and met are a word of the other language as well.
    const DUTCH: &[&str] = &[
        "stuurde",
        "stuurden",
        "mailde",
        "belde",
        "gaf",
        "gaven",
        "kreeg",
        "kregen",
        "sprak",
        "spraken",
        "zag",
        "zagen",
        "kwam",
        "kwamen",
        "bracht",
        "bestelde",
        "leende",
        "besprak",
        "bespraken",
        "ontving",
        "leverde",
        "maakte",
        "deed",
        "appte",
        "kocht",
        "verstuurde",
        "had",
    ];
    const ENGLISH: &[&str] = &[
        "sent",
        "gave",
        "called",
        "got",
        "received",
        "met",
        "spoke",
        "saw",
        "emailed",
        "discussed",
        "lost",
        "ordered",
        "borrowed",
        "delivered",
        "made",
        "came",
        "went",
        "brought",
        "paid",
        "signed",
        "missed",
        "shared",
        "had",
    ];
    let edge = |n: &usize| {
        scene.tokens[*n].mark().is_some_and(|m| ",;:.".contains(m))
            || [
                "die", "dat", "which", "that", "dus", "so", "and", "en", "but", "maar", "om", "to", "i'll",
                "i'd", "ik",
            ]
            .contains(&scene.word(*n))
    };
    // … kon sturen doe ik vanavond: the verb before the speaker begins a clause of its own.
    let deed = |n: &usize| {
        let verb = verbs::dutch(scene.word(*n)).is_some_and(|v| v.form == verbs::Form::Stem);
        *n > 0 && verb && scene.word(n + 1) == "ik"
    };
    let from = (0..start).rev().find(|n| deed(n) || (edge(n) && scene.word(*n) != "ik")).map_or(0, |n| n + 1);
    let to = (end..scene.tokens.len()).find(edge).unwrap_or(scene.tokens.len());
    let told = |n: usize| {
        // "Met" is English only behind who met; elsewhere it is the Dutch word.
        let who =
            n.checked_sub(1).is_some_and(|b| ["i", "we", "he", "she", "they", ""].contains(&scene.word(b)));
        let english = scene.tokens[n].lang == crate::model::Lang::En;
        // I gave Hannah my word: that is a promise, not something that happened.
        let word = ["gave", "gaf", "gaven"].contains(&scene.word(n)) && scene.has(&["word", "woord"]);
        let told = if english { ENGLISH } else { DUTCH };
        told.contains(&scene.word(n)) && !word && (scene.word(n) != "met" || who)
    };
    (from..start).any(told) || (end..to).any(told)
}

/// Ik heb Kees *vrijdag* beloofd …: between *heb* and *beloofd* it says when the promise was made.
pub(super) fn promised_then(scene: &Scene, frame: Frame, start: usize) -> bool {
    const SAID: &[&str] = &[
        "beloofd",
        "afgesproken",
        "toegezegd",
        "gezegd",
        "besproken",
        "gevraagd",
        "gemaild",
        "gebeld",
        "gesproken",
        "gestuurd",
        "gehad",
        "ontvangen",
        "gedaan",
        "gegeven",
        "gekregen",
        "gezien",
        "getekend",
        "betaald",
        "verstuurd",
        "opgestuurd",
        "bevestigd",
        "ingediend",
        "gemaakt",
        "geregeld",
        "geweest",
        "geleverd",
        "gekocht",
        "geappt",
        "ontmoet",
    ];
    const HAVE: &[&str] = &["heb", "heeft", "hebben", "had", "is", "ben"];
    let Some(said) = (start..scene.tokens.len()).find(|n| SAID.contains(&scene.word(*n))) else {
        return false;
    };
    // Maandag heb ik Kees beloofd de auto te wassen: the day before *heb* is that of the saying, when a deed follows.
    let opens = frame != Frame::By && scene.before(start).is_none();
    let ahead = (start..said).find(|n| HAVE.contains(&scene.word(*n)) && !scene.timed(*n)).filter(|_| opens);
    let Some(have) = (0..start).rev().find(|n| HAVE.contains(&scene.word(*n))).or(ahead) else {
        return false;
    };
    let quiet = (have.min(start)..said).all(|n| {
        !["dat", "om", "te", "of", "die", "zodra", "als"].contains(&scene.word(n))
            && scene.tokens[n].mark().is_none()
    });
    // At the end of the sentence a deadline is what was promised: ik heb het Kees voor vrijdag beloofd.
    let last = said + 1 >= scene.tokens.len();
    let plain = matches!(frame, Frame::Bare | Frame::On);
    quiet && said - have.min(start) < 12 && (!last || plain)
}
