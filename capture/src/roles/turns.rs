//! A sentence of two clauses of which the second is the promise: Joris zoekt een zaal, stuur hem mijn lijst; if Ben calls,
//! give him the code. What the first clause tells of another is no promise of theirs. It reads words, no calendar.

use super::{Scene, recipient};
use crate::expr::Saying;
use crate::lexicon::common;
use crate::lexicon::verbs::{self, Form};
use crate::model::Lang;

/// Those of whom the first clause told, as the second one names them.
const THEM: &[&str] = &["hem", "haar", "hun", "hen", "ze", "him", "her", "them"];
const ME: &[&str] = &["mij", "me", "ons", "us"];
const SPEAKERS: &[&str] = &["ik", "we", "wij", "i", "i'll", "we'll", "i'm", "i'd"];

/// What somebody is or does who promises nothing by it.
const IS: &[&str] = &[
    "is", "was", "wordt", "begint", "start", "starts", "begins", "vertrekt", "leaves", "komt", "comes",
    "turns", "verjaart",
];

/// Where a clause begins behind the first one: behind a comma, *dus*, *so*.
fn clauses(scene: &Scene) -> impl Iterator<Item = usize> {
    let turn = |n: &usize| {
        *n > 1
            && (scene.tokens[*n].mark().is_some_and(|m| ",;".contains(m))
                || ["dus", "so", "daarom"].contains(&scene.word(*n)))
    };
    let starts: Vec<usize> = (0..scene.tokens.len())
        .filter(turn)
        .filter_map(|n| {
            (n + 1..scene.tokens.len()).find(|m| {
                !scene.timed(*m)
                    && scene.tokens[*m].mark().is_none()
                    && !["dus", "so", "dan", "then", "daarom", "please", "and", "en"]
                        .contains(&scene.word(*m))
            })
        })
        .collect();
    starts.into_iter()
}

/// Nobody does anything for me in the words before this one.
fn nothing_for_me(scene: &Scene, end: usize) -> bool {
    (0..end).all(|n| !ME.contains(&scene.word(n)))
}

/// True when somebody is named before this word: what follows turns away from what they do.
fn of_another(scene: &Scene, end: usize) -> bool {
    scene.named.iter().any(|n| n.at.start < end)
}

/// An order to myself: a stem that has no subject, with the one it is done to or a thing behind it.
fn is_order(scene: &Scene, at: usize) -> bool {
    const RECEIVES: &[&str] =
        &["krijg", "hoor", "ontvang", "get", "hear", "receive", "wacht", "wait", "see", "zie"];
    let (word, next) = (scene.word(at), scene.word(at + 1));
    let told = SPEAKERS.contains(&next) || ["je", "u", "jij", "jullie", "ge", "you"].contains(&next);
    let verb = match scene.tokens.get(at).map(|t| t.lang) {
        Some(Lang::Nl) => {
            verbs::dutch(word).is_some_and(|v| matches!(v.form, Form::Stem | Form::StemOrThird))
        }
        Some(Lang::En) => verbs::english(word).is_some_and(|v| v.form == Form::Stem),
        None => false,
    };
    let object = THEM.contains(&next)
        || ["de", "het", "een", "mijn", "onze", "the", "a", "an", "my", "our", "even", "dan"].contains(&next)
        || scene.name_at(at + 1).is_some();
    verb && object && !told && !RECEIVES.contains(&word)
}

/// The second clause is an order to myself: stuur hem mijn lijst; als Naima belt geef haar de prijslijst.
fn order_at(scene: &Scene) -> Option<usize> {
    let conditional =
        ["als", "if", "wanneer", "when", "zodra", "once", "indien", "mocht"].contains(&scene.word(0));
    let dated = |end: usize| scene.mentions.iter().any(|m| m.at.start < end);
    let to_them = |at: usize| (at..scene.tokens.len()).any(|n| THEM.contains(&scene.word(n)));
    let turned = |at: usize| of_another(scene, at) && nothing_for_me(scene, at);
    let marked = clauses(scene)
        .find(|at| is_order(scene, *at) && turned(*at) && (to_them(*at) || conditional || !dated(*at)));
    // Without a comma only a condition shows where the order begins.
    let spoken = || {
        (3..if conditional { scene.tokens.len() } else { 0 })
            .find(|n| is_order(scene, *n) && THEM.contains(&scene.word(n + 1)) && turned(*n))
    };
    marked.or_else(spoken)
}

/// The second clause is what I do for the one of whom the first told: op 1/2 begint Femke, ik stuur haar de code.
fn speaker_at(scene: &Scene) -> Option<usize> {
    const RECEIVES: &[&str] = &["ben", "heb", "hoor", "krijg", "wacht", "have", "see", "hear", "get", "wait"];
    let verb = |n: usize| {
        verbs::any(scene.word(n)).is_some_and(|v| matches!(v.form, Form::Stem | Form::StemOrThird))
    };
    let acts = |at: usize| {
        let speaks = |n: usize| SPEAKERS.contains(&scene.word(n));
        let whole = ["i'll", "we'll"].contains(&scene.word(at));
        let going = ["i'm", "we're"].contains(&scene.word(at))
            && verbs::english(scene.word(at + 1)).is_some_and(|v| v.form == Form::Going)
            || scene.word(at + 1) == "doing";
        going
            || (speaks(at) && verb(at + 1) && (whole || !RECEIVES.contains(&scene.word(at + 1))))
            || (verb(at) && speaks(at + 1) && !RECEIVES.contains(&scene.word(at)))
    };
    let days = |at: std::ops::Range<usize>| {
        scene.mentions.iter().any(|m| {
            at.contains(&m.at.start) && matches!(m.saying, Saying::Day { .. } | Saying::Clock { .. })
        })
    };
    let end = scene.tokens.len();
    let marked = clauses(scene).find(|at| {
        let them = || (*at..end).any(|n| THEM.contains(&scene.word(n)));
        // Wouter regelt de zaal, ik regel donderdag de hapjes: the only day is the speaker's.
        let dated = || days(*at..end) && !days(0..*at);
        acts(*at) && (them() || dated()) && of_another(scene, *at) && nothing_for_me(scene, end)
    });
    // Ilse komt vrijdag langs en ik geef haar het boek: who only comes promises nothing.
    let and = || {
        (2..end).find(|at| {
            let comes = || (0..*at).any(|n| IS.contains(&scene.word(n)));
            let them =
                || (*at..end).any(|n| ["hem", "haar", "hun", "him", "her", "them"].contains(&scene.word(n)));
            ["en", "and"].contains(&scene.word(at - 1))
                && acts(*at)
                && comes()
                && them()
                && of_another(scene, *at)
                && nothing_for_me(scene, end)
        })
    };
    marked.or_else(and)
}

/// Where the promise begins, when the clause before it only tells when it is and has nothing the promise speaks of:
/// Tom's birthday is on Friday, buy him a cake.
pub(super) fn behind_the_day(scene: &Scene, used: &[usize]) -> Option<usize> {
    const IT: &[&str] = &["het", "die", "dat", "it", "that", "them", "ze", "those"];
    let at = scene.turn()?;
    let tells = used.iter().any(|m| scene.mentions[*m].at.end <= at)
        && used.iter().all(|m| scene.mentions[*m].at.start < at);
    let is = (0..at).any(|n| IS.contains(&scene.word(n)) || scene.tokens[n].fold.ends_with("'s"));
    let alone = |n: usize| {
        scene.tokens.get(n + 1).is_none_or(|t| {
            !t.is_word() || t.norm.is_empty() || scene.timed(n + 1) || common::is_form(&t.norm, t.lang)
        })
    };
    let it = (at..scene.tokens.len()).any(|n| IT.contains(&scene.word(n)) && alone(n));
    (tells && is && !it).then_some(at)
}

/// The clause before the promise tells of this one, so that it would fall apart without the name.
pub(super) fn turns_from(scene: &Scene, n: usize) -> bool {
    scene.turn().is_some_and(|at| {
        let opens = scene.before(scene.named[n].at.start).is_none();
        scene.named[n].at.end < at && (opens || recipient::is_subject(scene, n))
    })
}

/// Where the promise begins, in a sentence whose first clause tells of another.
pub(super) fn find(scene: &Scene) -> Option<usize> {
    order_at(scene).or_else(|| speaker_at(scene))
}

/// The mark behind which the promise begins, in a sentence whose first clause tells of another.
pub(super) fn is_turn(scene: &Scene, mark: usize) -> bool {
    scene.tokens[mark].mark() == Some(',')
        && scene.turn().is_some_and(|at| {
            mark < at && (mark + 1..at).all(|n| scene.timed(n) || scene.tokens[n].is_word())
        })
}

/// Sinds maandag wacht ik op een reactie van Ilse: the speaker waits for what another does.
pub(super) fn waits(scene: &Scene) -> bool {
    (0..scene.tokens.len()).any(|n| {
        let me = |at: Option<usize>| at.is_some_and(|at| ["ik", "we", "wij"].contains(&scene.word(at)));
        let wait = ["wacht", "wachten"].contains(&scene.word(n)) && (me(n.checked_sub(1)) || me(Some(n + 1)));
        let behind = n + 1 + usize::from(me(Some(n + 1)));
        // Ik wacht vrijdag op Kees: with a day between it is where the two meet; al drie weken is none.
        let still = |at: usize| ["al", "sinds"].contains(&scene.word(at)) || !scene.timed(at);
        let on = (behind..scene.tokens.len())
            .find(|at| scene.word(*at) == "op" && !scene.timed(*at))
            .filter(|on| still(behind) && on - behind < 5);
        wait && on.is_some() && scene.named.iter().any(|who| who.at.start > n)
    })
}

/// Wim gevraagd of hij de dakgoot doet: what I asked of him is his to do.
pub(super) fn asked_of(scene: &Scene) -> bool {
    scene.named.iter().any(|who| {
        scene.before(who.at.start).is_none_or(|b| scene.word(b) == "aan")
            && ["gevraagd", "verzocht"].contains(&scene.word(who.at.end))
            && ["of", "om"].contains(&scene.word(who.at.end + 1))
            && !SPEAKERS.contains(&scene.word(who.at.end + 2))
    })
}

/// Zodra hij terug is stuurt Mark de tekening: behind the verb that ends a clause another one begins a clause of its own.
pub(super) fn begins_with_its_verb(scene: &Scene, at: usize) -> bool {
    let ends = at.checked_sub(1).map_or("", |n| scene.word(n));
    let ended = ["is", "zijn", "ben", "was", "heeft", "heb", "hebben", "kan", "wil", "moet"].contains(&ends)
        || verbs::dutch(ends).is_some_and(|v| matches!(v.form, Form::Third | Form::StemOrThird));
    let acts =
        verbs::dutch(scene.word(at)).is_some_and(|v| matches!(v.form, Form::Third | Form::StemOrThird));
    ended && acts && scene.name_at(at + 1).is_some()
}
