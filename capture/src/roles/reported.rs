//! A promise told again: gisteren zei ik tegen Noor dat ik haar morgen bel. The day of the saying is no due day, the words
//! of the saying are no deliverable, and *morgen* may be counted from then or from now.

use chrono::{NaiveDate, NaiveTime};

use super::Scene;
use super::past::is_past;
use crate::expr::{Frame, Saying, When, Which};
use crate::lexicon::frames::CONTRASTS;
use crate::lexicon::verbs::{self, Form};
use crate::model::{Direction, Reading, Why};
use crate::resolve::{self, Base, Found};

/// Words that tell that something was said or promised.
pub(crate) const SPOKE: &[&str] = &[
    "beloofd",
    "beloofde",
    "beloofden",
    "afgesproken",
    "toegezegd",
    "gezegd",
    "aangegeven",
    "aangeboden",
    "bevestigd",
    "verzekerd",
    "confirmed",
    "offered",
    "assured",
    "mentioned",
    "zei",
    "zeiden",
    "vertelde",
    "verteld",
    "promised",
    "agreed",
    "told",
    "said",
];

/// Those that have a subject of their own and lie behind.
const SPOKE_THEN: &[&str] =
    &["beloofde", "beloofden", "zei", "zeiden", "vertelde", "promised", "agreed", "told", "said"];

const ARTICLES: &[&str] = &["de", "het", "een", "the", "a", "an"];

/// Vandaag beloofde Mieke me de foto's: the day on which it was said.
pub(super) fn said_then(scene: &Scene, frame: Frame, when: &When, start: usize, end: usize) -> bool {
    if !matches!(frame, Frame::Bare | Frame::On)
        || !matches!(when, When::Days(0) | When::Weekday(_, Which::Bare))
    {
        return false;
    }
    let opens = |n: usize| ["dat", "that", "om", "to", "te"].contains(&scene.word(n));
    let spoke = |n: &usize| SPOKE_THEN.contains(&scene.word(*n));
    let quiet = |mut at: std::ops::Range<usize>| at.all(|n| !opens(n) && scene.tokens[n].mark().is_none());
    if scene.before(start).is_none() {
        let english = scene.tokens[start].lang == crate::model::Lang::En;
        let verb = (end..scene.tokens.len()).find(spoke);
        return verb.is_some_and(|v| v == end || (english && v < end + 3 && quiet(end..v)));
    }
    // Mieke beloofde me vandaag de foto's voor vrijdag: another day is due.
    let Some(verb) = (0..start).rev().find(spoke).filter(|v| quiet(*v..start)) else { return false };
    let later = scene.mentions.iter().find(|m| m.at.start >= end && matches!(m.saying, Saying::Day { .. }));
    later.is_some_and(|m| {
        let between = end..m.at.start;
        start - verb < 4
            && between.clone().all(|n| scene.tokens[n].mark().is_none())
            && (*when == When::Days(0) || between.clone().any(|n| ["dat", "that"].contains(&scene.word(n))))
    })
}

/// Whose promise a saying tells of: the subject of its clause does it, unless that subject only gets something, or the
/// speaker promised it.
pub(super) fn whose(scene: &Scene) -> Option<Direction> {
    const OTHERS: &[&str] = &["hij", "zij", "ze", "he", "she", "they"];
    const GETS: &[&str] = &[
        "krijgt", "krijgen", "heeft", "hebben", "ontvangt", "hoort", "gets", "get", "have", "has",
        "receives", "receive", "hear", "hears",
    ];
    let spoke = (0..scene.tokens.len()).find(|n| SPOKE.contains(&scene.word(*n)))?;
    let mine = (0..scene.tokens.len())
        .take(spoke + 3)
        .any(|n| ["ik", "i", "i've", "we", "wij"].contains(&scene.word(n)));
    let promised = ["beloofd", "beloofde", "toegezegd", "promised"].contains(&scene.word(spoke));
    let quiet = |mut at: std::ops::Range<usize>| at.all(|n| scene.tokens[n].mark().is_none());
    // Dirk zei dat ik hem bel: what I do is mine, unless it is to get something.
    const RECEIVES: &[&str] = &["krijg", "krijgen", "ontvang", "hoor", "get", "receive", "hear"];
    let mine_to_do = (spoke + 1..scene.tokens.len()).take(4).any(|n| {
        ["ik", "i"].contains(&scene.word(n))
            && ["dat", "that"].contains(&scene.word(n - 1))
            && quiet(spoke..n)
    });
    if mine_to_do && !scene.tokens.iter().any(|t| RECEIVES.contains(&t.norm.as_str())) {
        return Some(Direction::Mine);
    }
    let subject = (spoke + 1..scene.tokens.len()).take(6).find(|n| {
        let word = scene.word(*n);
        let short = word
            .split_once('\'')
            .is_some_and(|(who, rest)| OTHERS.contains(&who) && ["d", "ll"].contains(&rest));
        short
            || (OTHERS.contains(&word)
                && (["dat", "that"].contains(&scene.word(n - 1))
                    || ["would", "will"].contains(&scene.word(n + 1))))
    })?;
    let gets = (subject..scene.tokens.len()).any(|n| GETS.contains(&scene.word(n)));
    if !quiet(spoke..subject) {
        return None;
    }
    Some(if mine && (promised || gets) { Direction::Mine } else { Direction::Theirs })
}

/// Vertel Joris dat Noor vrijdag jarig is: what the other will be told happens on that day is not the telling itself.
pub(super) fn told_about(scene: &Scene, start: usize) -> bool {
    const TELL: &[&str] = &[
        "vertel",
        "vertellen",
        "zeg",
        "zeggen",
        "meld",
        "melden",
        "herinner",
        "herinneren",
        "waarschuw",
        "waarschuwen",
        "attendeer",
        "tell",
        "telling",
        "remind",
        "warn",
        "inform",
        "informeer",
        "mention",
    ];
    // Who is told to do it himself, or hears what the speaker does, has the day as his due day all the same.
    const SPEAKER: &[&str] = &[
        "ik", "we", "wij", "i", "i'll", "we'll", "i'm", "hij", "zij", "ze", "je", "jij", "u", "he", "she",
        "they", "you",
    ];
    let quiet = |mut at: std::ops::Range<usize>| at.all(|n| scene.tokens[n].mark().is_none());
    let Some(that) = (1..start).rev().find(|n| ["dat", "that"].contains(&scene.word(*n))) else {
        return false;
    };
    let telling = (0..that)
        .any(|n| TELL.contains(&scene.word(n)) && !["me", "mij", "ons", "us"].contains(&scene.word(n + 1)))
        || ((0..that).any(|n| ["laat", "let"].contains(&scene.word(n)))
            && (0..that).any(|n| ["weten", "know"].contains(&scene.word(n))));
    let spoke = (0..that).any(|n| SPOKE.contains(&scene.word(n)));
    telling && !spoke && !SPEAKER.contains(&scene.word(that + 1)) && quiet(that..start)
}

/// The past day on which the promise with this mention was spoken, when the mention is counted from a day.
pub(super) fn spoken_on(scene: &Scene, n: usize, base: &Base) -> Option<NaiveDate> {
    let due = &scene.mentions[n];
    let Saying::Day { when: When::Tomorrow | When::Days(1..) | When::Ahead(..), .. } = &due.saying else {
        return None;
    };
    let then =
        scene.mentions.iter().rev().filter(|m| m.at.end <= due.at.start).find_map(|m| match &m.saying {
            Saying::Day { when, .. } if is_past(when) => Some((m.at.start, when)),
            _ => None,
        });
    let (start, when) = then?;
    let spoke = (0..due.at.start).find(|n| SPOKE.contains(&scene.word(*n)))?;
    let apart = (start.min(spoke)..due.at.start).any(|n| {
        scene.tokens[n].mark().is_some_and(|m| ",;:.!?".contains(m)) || CONTRASTS.contains(&scene.word(n))
    });
    let found = resolve::plain(when, base);
    if apart || found.period || found.readings.len() != 1 { None } else { found.first() }
}

/// Both readings: counted from the saying, and counted from now.
pub(super) fn from_both(then: Found, now: Found) -> Found {
    let why = |found: Found, why| found.readings.into_iter().map(move |r| Reading { why, ..r });
    let readings = why(then, Why::CountedFromSaying).chain(why(now, Why::CountedFromNow)).collect();
    Found { readings, period: false }
}

/// What the resolver counts from on that day.
pub(super) fn base_of(day: NaiveDate, base: &Base) -> Base {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    Base { now: day.and_time(noon), ..*base }
}

/// The words of the saying at the front of what is left: how many, and whether a clause follows that ends in its verb.
pub(super) fn frame(scene: &Scene, kept: &[usize]) -> Option<(usize, bool)> {
    const AROUND: &[&str] = &[
        "hij", "zij", "ze", "he", "she", "they", "me", "mij", "ons", "us", "hem", "haar", "him", "her",
        "hun", "them", "je", "jou", "you", "heb", "heeft", "hebben", "had", "hadden", "has", "have", "i've",
        "we've", "tegen", "er", "al", "toen", "nog", "ook", "elkaar", "samen", "met", "aan", "already",
        "toch",
    ];
    const SPEAKERS: &[&str] = &["ik", "we", "wij", "i", "i've", "we've"];
    const OTHERS: &[&str] = &["hij", "zij", "ze", "he", "she", "they"];
    let word = |at: usize| kept.get(at).map_or("", |n| scene.word(*n));
    let (mut spoke, mut mine, mut promised) = (false, false, false);
    for at in 0..kept.len() {
        let now = word(at);
        mine |= SPEAKERS.contains(&now);
        if SPOKE.contains(&now) {
            spoke = true;
            promised = promised
                || !["told", "said", "zei", "zeiden", "gezegd", "vertelde", "verteld", "agreed"]
                    .contains(&now);
            continue;
        }
        if spoke {
            let ours = |w: &str| if mine { SPEAKERS.contains(&w) } else { OTHERS.contains(&w) };
            if ["dat", "that"].contains(&now) {
                let next = word(at + 1);
                let both = ["we", "wij"].contains(&word(0)) && next == "ik";
                let skip = usize::from(ours(next) || both || next == "ik");
                let would = skip + usize::from(skip == 1 && ["would", "will"].contains(&word(at + 2)));
                let short = next.split_once('\'').is_some_and(|(who, _)| ours(who));
                let len = at + 1 + if short { 1 } else { would };
                // Dat ik haar de kopieën geef: she is the promisee; what she gets is the deliverable.
                let given = ["hem", "haar", "hun"].contains(&word(len)) && ARTICLES.contains(&word(len + 1));
                let len = len + usize::from(given);
                // Dat de klant belt: who has a subject of his own keeps his verb.
                return (len < kept.len()).then_some((len, now == "dat" && skip == 1));
            }
            if now.split_once('\'').is_some_and(|(who, rest)| ours(who) && ["d", "ll"].contains(&rest)) {
                return (at + 1 < kept.len()).then_some((at + 1, false));
            }
            if ours(now) && ["would", "will"].contains(&word(at + 1)) {
                return (at + 2 < kept.len()).then_some((at + 2, false));
            }
            if now == "om" {
                return (at + 1 < kept.len()).then_some((at + 1, false));
            }
            if promised && (ARTICLES.contains(&now) || ["mijn", "zijn", "my", "his"].contains(&now)) {
                return Some((at, false));
            }
        }
        if !AROUND.contains(&now) && !SPEAKERS.contains(&now) {
            return None;
        }
    }
    None
}

/// Dat ik haar bel: without its subject the verb at the end is an infinitive, where its letters survive.
pub(super) fn last_verb(scene: &Scene, kept: &[usize]) -> Option<(usize, String)> {
    let last = *kept.last().filter(|_| kept.len() > 1)?;
    let word = scene.word(last);
    let verb = verbs::dutch(word).filter(|v| v.form != Form::Infinitive)?;
    let base = if verb.form == Form::Third { word.strip_suffix('t').unwrap_or(word) } else { word };
    verb.infinitive.starts_with(base).then(|| (last, verb.infinitive.to_owned()))
}
