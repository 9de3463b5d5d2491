//! A day or a name that is taken back and the one that takes its place: vrijdag, nee zaterdag; bel Sanne, nee Kees. Only
//! the words between the two are read; which of several days is due is chosen in `due`.

use std::ops::Range;

use super::Scene;
use super::context::Part;
use crate::expr::Saying;
use crate::lexicon::frames::TURNS;

/// Words that take back what was said before them.
const SURE: &[&str] = &[
    "nee",
    "no",
    "wait",
    "wacht",
    "sorry",
    "bedoel",
    "mean",
    "meant",
    "correctie",
    "correction",
    "liever",
    "rather",
    "actually",
    "scratch",
];

/// Bel Sanne, nee Kees; Sofie eh Stijn bedoel ik: the one who is taken back, up to the one who is meant, and the words of
/// the turning behind that one.
pub(super) fn names_taken_back(scene: &Scene) -> Vec<Range<usize>> {
    let mut back = Vec::new();
    for pair in scene.named.windows(2) {
        let (first, second) = (&pair[0].at, &pair[1].at);
        let between = first.end..second.start;
        let words = || between.clone().filter(|n| scene.tokens[*n].mark().is_none()).map(|n| scene.word(n));
        let behind = (second.end..scene.tokens.len())
            .take_while(|n| ["bedoel", "ik", "i", "mean", "sorry"].contains(&scene.word(*n)))
            .count();
        let meant =
            (second.end..second.end + behind).any(|n| ["bedoel", "mean", "sorry"].contains(&scene.word(n)));
        let turns = words().count() > 0 && words().all(|w| TURNS.contains(&w) || ["oh", "nee,"].contains(&w));
        if turns && (meant || words().any(|w| SURE.contains(&w))) {
            back.push(first.start..second.start);
            if meant {
                back.push(second.end..second.end + behind);
            }
        }
    }
    back
}

/// Vrijdag, nee zaterdag; niet morgen maar overmorgen; Friday, not Thursday.
pub(super) fn corrections(scene: &Scene, parts: &mut [Part]) {
    const DENIALS: &[&str] = &["niet", "not", "plaats", "instead", "ipv", "i.p.v."];
    let days: Vec<usize> =
        (0..parts.len()).filter(|n| matches!(scene.mentions[*n].saying, Saying::Day { .. })).collect();
    for pair in days.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let between = scene.mentions[first].at.end..scene.mentions[second].at.start;
        let words: Vec<&str> =
            between.clone().filter(|n| scene.tokens[*n].mark().is_none()).map(|n| scene.word(n)).collect();
        let turned = !words.is_empty()
            && words.iter().all(|w| TURNS.contains(w))
            && words.iter().any(|w| SURE.contains(w));
        let denied = |n: usize| {
            let start = scene.mentions[n].at.start;
            let before = |back: usize| start.checked_sub(back).map_or("", |at| scene.word(at));
            // "Ben ik er niet, maandag …": a denial in another clause denies nothing here.
            DENIALS.contains(&before(1))
                || (DENIALS.contains(&before(2))
                    && ["op", "on", "voor", "van", "of", "than", "by"].contains(&before(1)))
                || scene.tokens.get(start).is_some_and(|t| DENIALS.contains(&t.norm.as_str()))
        };
        let toch = words == ["toch"]
            || words == ["of", "toch"]
            || words == ["toch", "maar"]
            || words == ["niet", "maar"]
            || words == ["niet", "maar", "wel"]
            || words == ["eh"]
            || words == ["uh"];
        // Liever donderdag dan vrijdag, Thursday rather than Friday.
        let rather = ["dan", "than"].contains(&words.last().copied().unwrap_or(""))
            && (words.contains(&"rather")
                || scene.mentions[first]
                    .at
                    .start
                    .checked_sub(1)
                    .is_some_and(|n| ["liever", "eerder", "rather"].contains(&scene.word(n))));
        if rather && words.len() < 3 {
            parts[second] = Part::TakenBack;
        } else if turned || denied(first) || toch {
            parts[first] = Part::TakenBack;
        } else if denied(second) {
            parts[second] = Part::TakenBack;
        }
    }
}
