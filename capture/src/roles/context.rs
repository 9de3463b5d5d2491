//! What the neighbours of a day make of it: an attribute of something, the past, a condition, a correction, or the due day.

use super::attribute::{after_noun, before_something, describes, is_topic};
use super::corrections::corrections;
use super::past::{is_past, may_be_past, promised_then, told_of};
use super::reported::{self, said_then};
use super::{Scene, attribute, turns};
use crate::expr::{Frame, Saying, When, Which};
use crate::grammar::Mention;

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
    if attribute::of_a_thing(scene, mention) {
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
    let deadline = matches!(frame, Frame::By | Frame::Before | Frame::For | Frame::Until);
    if attribute::of_a_reason(scene, start) && !deadline {
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
            || (*n > start + 2 && turns::begins_with_its_verb(scene, *n))
    });
    // The verb before the speaker belongs to the promise, not to the condition.
    let end =
        end.map(|n| if n > start + 2 && ["ik", "we", "wij"].contains(&scene.word(n)) { n - 1 } else { n });
    Some(start..end.unwrap_or(scene.tokens.len()))
}

/// Zorgt voor de lunch, bestel broodjes voor de lunch: what it is for, not before when.
pub(super) fn for_a_meal(scene: &Scene, mention: &Mention) -> bool {
    const BUYS: &[&str] = &[
        "zorg",
        "zorgt",
        "zorgen",
        "koop",
        "kopen",
        "bestel",
        "bestellen",
        "haal",
        "halen",
        "maak",
        "maken",
        "betaal",
        "betalen",
        "reserveer",
        "reserveren",
        "boek",
        "boeken",
        "neem",
        "nemen",
        "regel",
        "regelt",
        "regelen",
    ];
    scene.word(mention.at.start) == "voor" && scene.word(mention.at.end - 1) == "lunch" && scene.has(BUYS)
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
    // Stijn heeft morgen examen, wens hem vanavond succes: the day of the promise, not of what it turns from.
    if let Some(turn) = scene.turn()
        && start < turn
        && scene.mentions.iter().any(|m| m.at.start > turn && matches!(m.saying, Saying::Day { .. }))
    {
        weight -= 5;
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
