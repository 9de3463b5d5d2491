//! What the neighbours of a day make of it: an attribute of something, the past, a condition, a correction, or the due day.

use super::Scene;
use super::past::{is_past, may_be_past, promised_then, told_of};
use super::reported::{self, said_then};
use crate::expr::{Frame, Saying, When, Which};
use crate::lexicon::common;
use crate::lexicon::frames::TURNS;
use crate::shape::Kind;

/// The part that a mentioned day plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Could be the due day; the higher, the likelier.
    Due(i32),
    /// Says which thing is meant: notulen van dinsdag.
    Attribute,
    /// The only date of a thing that must be there before it: voor de kick-off van 18 mei.
    Before,
    /// Has been.
    Past,
    /// In a clause that says what must come first.
    Condition,
    /// Taken back by the speaker.
    TakenBack,
}

/// The part of every mention; those that are no day are due with no weight.
pub(crate) fn parts(scene: &Scene) -> Vec<Part> {
    let mut parts: Vec<Part> = scene.mentions.iter().enumerate().map(|(n, _)| part(scene, n)).collect();
    corrections(scene, &mut parts);
    parts
}

fn part(scene: &Scene, n: usize) -> Part {
    let mention = &scene.mentions[n];
    let (frame, when) = match &mention.saying {
        Saying::Day { frame, when, .. } => (*frame, Some(when)),
        Saying::Clock { frame, .. } => (*frame, None),
        _ => return Part::Due(0),
    };
    let (start, end) = (mention.at.start, mention.at.end);
    if when.is_some_and(is_past) {
        return Part::Past;
    }
    // Of a thing: het weekend van 5 en 6 december; as long as it lasts: duurt 2 uur; for how many: een tafel voor vier.
    let before = start.checked_sub(1).map_or("", |n| scene.word(n));
    let of = ["van", "of"].contains(&before) && when.is_some() && after_noun(scene, start - 1);
    let lasts = ["duurt", "duren", "lasts", "takes", "kost"].contains(&before);
    let seats = when.is_none()
        && ["tafel", "kamer", "plek", "plaats", "table", "room", "seats", "tafeltje"].contains(&before);
    if of || lasts || seats {
        return Part::Attribute;
    }
    // Van het weekend help ik Mark: this weekend, unless it is the weekend of a thing.
    let spoken = matches!(when, Some(When::Weekend(Which::This))) && !after_noun(scene, start);
    if (frame == Frame::Of && !spoken)
        || is_topic(scene, start)
        || (frame == Frame::Bare && describes(scene, start, end))
        || (frame == Frame::From && after_noun(scene, start))
    {
        return if when.is_some() && before_something(scene, start) { Part::Before } else { Part::Attribute };
    }
    if reported::told_about(scene, start) {
        return Part::Attribute;
    }
    if when.is_some_and(may_be_past) && frame != Frame::By && told_of(scene, start, end) {
        return Part::Past;
    }
    if when.is_some_and(|w| said_then(scene, frame, w, start, end)) {
        return Part::Past;
    }
    if when.is_some_and(may_be_past) && promised_then(scene, frame, start) {
        return Part::Past;
    }
    if let Some(clause) = condition(scene)
        && clause.contains(&start)
    {
        return Part::Condition;
    }
    Part::Due(weight(scene, frame, start, end))
}

/// *Over maandag*, *about Monday*, *re: Friday*: the topic.
fn is_topic(scene: &Scene, start: usize) -> bool {
    start > 0
        && ["about", "regarding", "re", "inzake", "betreffende", "omtrent"].contains(&scene.word(start - 1))
}

/// An article before it and a thing after it: the 5 pm slot, the May figures, de vrijdag-meeting.
fn describes(scene: &Scene, start: usize, end: usize) -> bool {
    const OWNERS: &[&str] = &[
        "the", "a", "an", "de", "my", "our", "your", "his", "her", "their", "mijn", "onze", "ons", "jouw",
        "jullie", "its",
    ];
    let owned = start > 0
        && (OWNERS.contains(&scene.word(start - 1))
            || scene.named.iter().any(|p| p.possessive && p.at.end == start));
    let first = scene.tokens.get(start);
    // "De 15e" brings its own article; that rule has looked at what follows already.
    let own = first.is_some_and(|t| ["de", "the"].contains(&t.norm.as_str()) && t.kind == Kind::Word);
    let thing = scene.tokens.get(end).is_some_and(|t| {
        t.is_word() && !t.norm.is_empty() && (!common::ends_a_phrase(&t.norm, t.lang) || is_both(&t.norm))
    });
    owned && !own && thing
}

/// English words that are a deed or a thing; between an article and nothing else they are the thing.
fn is_both(word: &str) -> bool {
    const BOTH: &[&str] = &[
        "report",
        "call",
        "update",
        "draft",
        "order",
        "review",
        "plan",
        "invoice",
        "demo",
        "release",
        "slot",
        "talk",
        "visit",
        "walk",
        "run",
        "drive",
        "test",
        "check",
        "post",
        "print",
        "delivery",
        "quote",
        "pitch",
        "brief",
        "edit",
        "file",
        "bill",
        "play",
        "drop",
        "show",
        "price",
        "start",
        "match",
        "train",
        "flight",
        "meeting",
        "appointment",
        "booking",
        "ping",
        "sync",
        "design",
        "contract",
    ];
    BOTH.contains(&word)
}

/// The token before is a thing: the notes from Monday.
fn after_noun(scene: &Scene, start: usize) -> bool {
    let Some(at) = start.checked_sub(1).filter(|at| !scene.timed(*at)) else { return false };
    let token = &scene.tokens[at];
    token.is_word()
        && !token.norm.is_empty()
        && (!common::ends_a_phrase(&token.norm, token.lang)
            || has_article(scene, at)
            || opens_as_plural(scene, at))
}

/// The notes, de mail, my calls: a word that could be a verb is a thing behind an article or an owner.
fn has_article(scene: &Scene, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "de", "het", "een", "the", "a", "an", "mijn", "onze", "ons", "zijn", "haar", "hun", "jouw", "uw",
        "my", "our", "your", "his", "her", "their", "these", "those", "deze", "die",
    ];
    at > 0 && BEFORE.contains(&scene.word(at - 1)) && !scene.timed(at - 1)
}

/// Meeting notes from Monday: an English plural that has nobody before it who could do it.
fn opens_as_plural(scene: &Scene, at: usize) -> bool {
    let token = &scene.tokens[at];
    let plural = token.lang == crate::model::Lang::En && token.norm.ends_with('s') && token.norm.len() > 3;
    let nobody = (0..at).all(|n| {
        scene.name_at(n).is_none() && scene.tokens[n].is_word() && !SPEAKERS.contains(&scene.word(n))
    });
    plural && nobody
}

/// Who could be doing what the next word says.
const SPEAKERS: &[&str] =
    &["i", "he", "she", "it", "we", "you", "they", "who", "i'll", "we'll", "he'll", "she'll"];

/// Voor de kick-off van 18 mei: at most three words back stands *voor* or *before*.
fn before_something(scene: &Scene, start: usize) -> bool {
    let mut seen = 0;
    for at in (0..start).rev() {
        let word = scene.word(at);
        if ["voor", "before", "ahead"].contains(&word) {
            return seen > 0 && !scene.timed(at);
        }
        if scene.timed(at)
            || scene.tokens[at].mark().is_some()
            || crate::lexicon::verbs::any(word).is_some()
            || seen > 3
        {
            return false;
        }
        seen += usize::from(!["de", "het", "the", "onze", "our", "mijn", "my"].contains(&word));
    }
    false
}

/// The clause that says what must come first: zodra Kees getekend heeft, once legal signs off.
pub(crate) fn condition(scene: &Scene) -> Option<std::ops::Range<usize>> {
    const TRIGGERS: &[&str] =
        &["zodra", "nadat", "once", "wanneer", "after", "mits", "tenzij", "unless", "zogauw"];
    let start = (0..scene.tokens.len()).find(|n| {
        let word = scene.word(*n);
        TRIGGERS.contains(&word)
            && !scene.timed(*n)
            && (word != "after"
                || ["i", "he", "she", "they", "we", ""].contains(&scene.word(n + 1)) && !scene.timed(n + 1))
            && (word != "once" || !["a", "per", "every", "more", "again"].contains(&scene.word(n + 1)))
            || (word == "as" && scene.word(n + 1) == "soon" && scene.word(n + 3) != "possible")
            || (word == "when" && *n == 0)
    })?;
    let end = (start + 1..scene.tokens.len()).find(|n| {
        scene.tokens[*n].mark() == Some(',')
            || (["ik", "we", "wij"].contains(&scene.word(*n))
                && *n > start + 2
                && crate::lexicon::verbs::dutch(scene.word(n - 1)).is_some())
            || ["i'll", "we'll"].contains(&scene.word(*n))
            || (scene.word(*n) == "dan" && *n > start + 2)
    });
    // The verb before the speaker belongs to the promise, not to the condition.
    let end =
        end.map(|n| if n > start + 2 && ["ik", "we", "wij"].contains(&scene.word(n)) { n - 1 } else { n });
    Some(start..end.unwrap_or(scene.tokens.len()))
}

/// How likely a day is the due day, seen from where it stands.
fn weight(scene: &Scene, frame: Frame, start: usize, end: usize) -> i32 {
    let mut weight = 10;
    if frame == Frame::By {
        weight += 3;
    }
    // Het wordt zaterdag, moved to Saturday: the last word on it.
    if start > 0
        && ["wordt", "wordt het", "to"].contains(&scene.word(start - 1))
        && (scene.word(start - 1) != "to" || scene.has(&["moved", "postponed", "changed"]))
    {
        weight += 6;
    }
    // Agenda voor dinsdag, the agenda for Monday: of a thing, if another day is there.
    let for_thing = scene.tokens.get(start).is_some_and(|t| ["voor", "for"].contains(&t.norm.as_str()));
    if for_thing && after_noun(scene, start) {
        weight -= 4;
    }
    // Donderdag lukt niet, can't do Thursday: the day that is out of the question.
    let clause_start = (0..start)
        .rev()
        .find(|n| scene.tokens[*n].mark().is_some_and(|m| ",;.".contains(m)))
        .map_or(0, |n| n + 1);
    let clause_end = (end..scene.tokens.len())
        .find(|n| {
            scene.tokens[*n].mark().is_some_and(|m| ",;.".contains(m))
                || ["dus", "so", "maar", "but"].contains(&scene.word(*n))
        })
        .unwrap_or(scene.tokens.len());
    let refused = ["can't", "cannot", "won't", "niet", "not", "geen"];
    let able = [
        "lukt", "kan", "can't", "cannot", "red", "haal", "gaat", "works", "work", "won't", "not", "ben", "am",
    ];
    if (clause_start..clause_end).any(|n| refused.contains(&scene.word(n)))
        && (clause_start..clause_end).any(|n| able.contains(&scene.word(n)))
    {
        weight -= 7;
    }
    // Ik ben vrijdag vrij, zaterdag bel ik Kees: being somewhere or something is rarely the promise when a deed is there.
    let is = ["ben", "is", "zijn", "was", "am", "are", "i'm", "heb", "zit"];
    let (mut being, mut doing) = (false, false);
    for word in (clause_start..clause_end).map(|n| scene.word(n)) {
        being |= is.contains(&word);
        doing |= !is.contains(&word) && crate::lexicon::verbs::any(word).is_some();
    }
    if being && !doing {
        weight -= 4;
    }
    // A statement about the day itself: morgen is het Hemelvaart.
    let is = ["is", "ben", "zijn"].contains(&scene.word(end))
        && ["het", "er", "it", "ik", "i", "hij", "ze"].contains(&scene.word(end + 1));
    let told = scene.before(start).unwrap_or(start);
    let behind_is = told > 0
        && told < start
        && (["is", "it's", "dat's", "that's"].contains(&scene.word(told))
            || (["het", "er"].contains(&scene.word(told)) && scene.word(told - 1) == "is"));
    if is || behind_is {
        weight -= 6;
    }
    // Behind a word that opens a clause about something else.
    let clause = (0..start).rev().find(|n| {
        [
            "die", "that", "which", "who", "if", "whether", "omdat", "because", "want", "since", "als",
            "waarin", "waarop", "wie", "of", "hoe", "how", "wat", "what", "when",
        ]
        .contains(&scene.word(*n))
            && !scene.timed(*n)
            && scene.name_at(*n).is_none()
    });
    if let Some(open) = clause {
        let closed = (open..start).any(|n| scene.tokens[n].mark().is_some_and(|m| ",;:".contains(m)));
        let conditional = ["als", "if", "when", "omdat", "because"].contains(&scene.word(open));
        if !closed && (open > 0 || conditional) {
            weight -= 5;
        }
    }
    weight
}

/// Vrijdag, nee zaterdag; niet morgen maar overmorgen; Friday, not Thursday.
fn corrections(scene: &Scene, parts: &mut [Part]) {
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
