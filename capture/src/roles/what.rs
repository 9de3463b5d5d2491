//! What is promised, in the speaker's own words: without the due moment, the promisee and the frame around them, a verb
//! and its particle joined where the letters survive. Everything else stays as it was said.

use std::ops::Range;

use super::unframe::{subject_behind, trim, unframe};
use super::{Scene, order, place, recipient, reported, stays, turns};
use crate::expr::Saying;
use crate::lexicon::frames::is_between_taken_back;
use crate::lexicon::verbs::{self, Form};
use crate::lexicon::{common, time};
use crate::model::Lang;
use crate::token::Token;

/// The deliverable, and the tokens of its frame.
pub(crate) fn what(
    scene: &Scene,
    text: &str,
    promisees: &[usize],
    used: &[usize],
    followup: Option<usize>,
    mine: bool,
) -> (String, Vec<usize>) {
    let mut keep = vec![true; scene.tokens.len()];
    for n in used {
        let at = &scene.mentions[*n].at;
        drop(&mut keep, at.start + usize::from(is_no_frame(scene, at.start))..at.end);
    }
    taken_back(scene, used, &mut keep);
    if let Some(n) = followup {
        drop(&mut keep, breath(scene, n));
    }
    for (place, n) in promisees.iter().enumerate() {
        // Koppel Bas aan Petra: to whom the one is brought is part of what is done.
        let brought = place > 0
            && recipient::introduces(scene)
            && ["aan", "met", "to", "with"].contains(&scene.word(scene.named[*n].at.start.wrapping_sub(1)));
        let stays = stays::opens_a_clause(scene, *n)
            || stays::told_before(scene, *n, used)
            || stays::acts_behind_a_clause(scene, *n)
            || stays::does_it(scene, *n)
            || stays::is_where_it_is(scene, *n);
        if brought || stays {
            continue;
        }
        let at = with_preposition(scene, *n, &keep);
        drop(&mut keep, at);
        // Beste Els, …: the greeting goes with the one it greets.
        if scene.named[*n].at.start == 1 && place::GREETINGS.contains(&scene.word(0)) {
            drop(&mut keep, 0..1);
        }
    }
    for back in scene.taken_back() {
        drop(&mut keep, back.clone());
    }
    if let Some(at) = turns::behind_the_day(scene, used) {
        drop(&mut keep, 0..at);
    }
    hesitations(scene, &mut keep);
    loose_ends(scene, &mut keep);
    let mut kept: Vec<usize> = (0..keep.len()).filter(|n| keep[*n]).collect();
    trim(scene, &mut kept);
    let reported = reported::frame(scene, &kept);
    if let Some((len, _)) = reported {
        kept.drain(..len);
    } else {
        unframe(scene, &mut kept);
    }
    trim(scene, &mut kept);
    order::asked_whether(scene, &mut kept);
    order::promised_around(scene, &mut kept);
    order::helped_after_saying(scene, &mut kept, reported.is_some());
    if mine && !kept.is_empty() {
        order::received(scene, &mut kept);
        order::ends_in_getting(scene, &mut kept);
        order::verb_first(scene, &mut kept);
    }
    subject_behind(scene, &mut kept);
    trim(scene, &mut kept);
    let bare = order::bare_infinitive(scene, &mut kept);
    // Every word that is gone is told back, so that nothing of the sentence is silently lost.
    let gone =
        (0..scene.tokens.len()).filter(|n| !kept.contains(n) && scene.tokens[*n].mark().is_none()).collect();
    let told = reported.filter(|(_, clause)| *clause).and_then(|_| reported::last_verb(scene, &kept));
    let joined = told.or(bare).or_else(|| join(scene, &mut kept));
    if kept.is_empty() {
        return (without_the_day(scene, text, used), gone);
    }
    (spelled(scene, text, &kept, joined), gone)
}

/// Vrijdag 14u30 bij Mark: where nothing is left, what is not of the due moment.
fn without_the_day(scene: &Scene, text: &str, used: &[usize]) -> String {
    let due = |n: &usize| used.iter().any(|m| scene.mentions[*m].at.contains(n));
    let mut kept: Vec<usize> = (0..scene.tokens.len()).filter(|n| !due(n)).collect();
    trim(scene, &mut kept);
    spelled(scene, text, &kept, None)
}

/// Ik stuur die maandag, ik pas vrijdag op: the first word of what was read as a day is what is sent, or the verb.
fn is_no_frame(scene: &Scene, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |n| scene.word(n));
    let sent = scene.word(at) == "die" && verbs::dutch(before).is_some();
    let watches = scene.word(at) == "pas"
        && (at == 0 || ["ik", "we", "wij"].contains(&before))
        && (at + 1..scene.tokens.len()).any(|n| ["op", "aan"].contains(&scene.word(n)) && !scene.timed(n));
    sent || watches
}

fn drop(keep: &mut [bool], at: Range<usize>) {
    for n in at {
        if let Some(slot) = keep.get_mut(n) {
            *slot = false;
        }
    }
}

/// Niet … maar …, nee wacht: the words of a correction go with the day that was taken back.
fn taken_back(scene: &Scene, used: &[usize], keep: &mut [bool]) {
    let mut order: Vec<&Range<usize>> = used.iter().map(|n| &scene.mentions[*n].at).collect();
    order.sort_by_key(|at| at.start);
    for pair in order.windows(2) {
        let between = pair[0].end..pair[1].start;
        let turn =
            between.clone().all(|n| scene.tokens[n].mark().is_some() || is_between_taken_back(scene.word(n)));
        let words = between.clone().any(|n| scene.tokens[n].mark().is_none());
        if turn && words {
            drop(keep, between);
            // Maandag eh dinsdag bedoel ik: what is said behind it is of the correction as well.
            let behind = (pair[1].end..scene.tokens.len())
                .take_while(|n| ["bedoel", "ik", "i", "mean", "dus", "sorry"].contains(&scene.word(*n)))
                .count();
            if (pair[1].end..pair[1].end + behind)
                .any(|n| ["bedoel", "mean", "sorry"].contains(&scene.word(n)))
            {
                drop(keep, pair[1].end..pair[1].end + behind);
            }
            if let Some(before) = pair[0]
                .start
                .checked_sub(1)
                .filter(|n| ["niet", "not", "liever", "eerder", "rather"].contains(&scene.word(*n)))
            {
                drop(keep, before..before + 1);
            }
        }
    }
}

/// The clause of the follow-up: from its conjunction to its end.
fn breath(scene: &Scene, n: usize) -> Range<usize> {
    let at = &scene.mentions[n].at;
    let start = (1..at.start)
        .rev()
        .find(|p| {
            ["en", "and", "then"].contains(&scene.word(*p))
                || scene.tokens[*p].mark().is_some_and(|m| ",;.".contains(m))
        })
        .unwrap_or(at.start);
    let start = if start > 1 && scene.tokens[start - 1].mark() == Some(',') { start - 1 } else { start };
    let end = (at.end..scene.tokens.len())
        .find(|p| scene.tokens[*p].mark().is_some_and(|m| ";.".contains(m)))
        .unwrap_or(scene.tokens.len());
    start..end
}

/// A promisee with the preposition, the article and the title before the name.
fn with_preposition(scene: &Scene, n: usize, keep: &[bool]) -> Range<usize> {
    let at = &scene.named[n].at;
    let mut start = at.start;
    while start > 0
        && keep[start - 1]
        && ["de", "het", "the", "meneer", "heer", "mevrouw", "dhr", "mevr", "mr", "mrs", "ms", "dr", "mw"]
            .contains(&scene.word(start - 1))
    {
        start -= 1;
    }
    const TO: &[&str] = &[
        "aan", "naar", "to", "for", "voor", "met", "with", "bij", "van", "from", "of", "tegen", "and", "en",
        "at",
    ];
    // Start on Raj's report: these belong to the thing that is his.
    const ABOUT: &[&str] =
        &["on", "about", "through", "into", "over", "up", "off", "by", "past", "near", "outside", "around"];
    let before = start.checked_sub(1).map_or("", |n| scene.word(n));
    // "At Grace's office": behind a preposition the owner stays, or the words would not hold together.
    let thing = scene.tokens.get(at.end).is_some_and(|t| t.is_word()) && keep[at.end];
    let held = TO.contains(&before) || ABOUT.contains(&before);
    if scene.named[n].possessive && thing && held && !["van", "of"].contains(&before) {
        return at.start..at.start;
    }
    let goes = start > 0 && keep[start - 1] && TO.contains(&before);
    // "Op Jan" belongs to the name only in "wachten op Jan"; elsewhere op and by are the verb's.
    if goes || (["op", "door", "by", "on"].contains(&before) && start < 3) {
        start -= 1;
    }
    // Mark en ik: the speaker goes with the one who is named beside him.
    let beside = ["en", "and"].contains(&scene.word(at.end))
        && ["ik", "i", "wij", "we"].contains(&scene.word(at.end + 1));
    start..if beside { at.end + 2 } else { at.end }
}

/// Eh, uhm, er: sounds between the words; and the *is* that only led to the day that is gone.
fn hesitations(scene: &Scene, keep: &mut [bool]) {
    for n in 0..keep.len() {
        let sounds: &[&str] = match scene.tokens[n].lang {
            Lang::Nl => &["eh", "ehm", "uh", "uhm", "euh", "hmm"],
            Lang::En => &["er", "erm", "um", "uh", "uhm", "hmm"],
        };
        let led = ["is", "are"].contains(&scene.word(n))
            && n > 0
            && keep[..n].iter().any(|k| *k)
            && !(0..n).any(|m| {
                [
                    "of", "wie", "hoe", "wat", "dat", "die", "waar", "who", "how", "whether", "if", "that",
                    "what", "where",
                ]
                .contains(&scene.word(m))
            })
            && n + 1 < keep.len()
            && (n + 1..keep.len())
                .all(|m| !keep[m] || scene.word(m) == "due" || scene.tokens[m].mark().is_some());
        if sounds.contains(&scene.word(n)) || led {
            keep[n] = false;
        }
    }
}

/// Marks that stand beside what is gone, and words of time that belonged to it.
fn loose_ends(scene: &Scene, keep: &mut [bool]) {
    for n in 0..keep.len() {
        let beside_gap = n > 0 && !keep[n - 1];
        // Tom needs it before the 10th, I'll get it: where the second clause begins the comma stays.
        let clause = scene.tokens[n].mark() == Some(',') && stays::begins_with_a_clause(scene);
        let speaks = ["ik", "i'll", "i'm", "we'll"].contains(&scene.word(n + 1))
            && scene.tokens[n].mark() == Some(',');
        let turn = (clause || speaks || turns::is_turn(scene, n)) && keep[..n].iter().any(|k| *k);
        if keep[n] && !turn && beside_gap && scene.tokens[n].mark().is_some_and(|m| ",:;-–>→=•/".contains(m))
        {
            keep[n] = false;
        }
        // Stuur 2 dec. het advies: the dot of what is short goes with it.
        let short = |t: &Token| time::month(&t.fold).is_some() && t.fold.len() < 5;
        let goes_on = scene.tokens.get(n + 1).is_some_and(|t| !t.capital());
        if beside_gap && scene.tokens[n].mark() == Some('.') && short(&scene.tokens[n - 1]) && goes_on {
            keep[n] = false;
        }
    }
}

/// A verb and its particle as one word, where the letters of the verb survive: bel … terug is terugbellen, but neem … mee stays.
fn join(scene: &Scene, kept: &mut Vec<usize>) -> Option<(usize, String)> {
    // Only a verb that opens what is left: a subject before it keeps its own word order.
    let slot = 0;
    let verb = verbs::dutch(scene.word(*kept.first()?)).filter(|v| v.form != Form::Infinitive)?;
    let stem = scene.word(kept[slot]).to_owned();
    const AFTER: &[&str] = &[
        "over", "van", "voor", "met", "bij", "om", "of", "dat", "en", "naar", "tegen", "als", "in", "op",
        "aan", "zodra", "want", "dus", "maar", "wat", "hoe", "waar", "te", "wie", "ter", "tot",
    ];
    let slot_of_particle = (slot + 1..kept.len()).rev().find(|p| {
        let word = scene.word(kept[*p]);
        let ends = kept.get(p + 1).is_none_or(|next| {
            scene.tokens[*next].mark().is_some() || AFTER.contains(&scene.word(*next)) || *next > kept[*p] + 1
        });
        ends && verbs::PARTICLES.contains(&word) && verbs::separable(word, verb.infinitive)
    })?;
    let base = if verb.form == Form::Third { stem.strip_suffix('t').unwrap_or(&stem) } else { &stem };
    if !verb.infinitive.contains(base) {
        return None;
    }
    let particle = scene.word(kept[slot_of_particle]).to_owned();
    // The infinitive stands where the particle stood: de cijfers klaarzetten, terugbellen over de offerte.
    let place = kept[slot_of_particle];
    kept.remove(slot);
    Some((place, format!("{particle}{}", verb.infinitive)))
}

/// Words that open a sentence and are no form words.
const LEADS: &[&str] =
    &["waarschijnlijk", "eventueel", "vermoedelijk", "normaal", "desnoods", "mogelijk", "half", "vroeg"];

/// The kept words with the blanks that were between them, and one where something is gone.
fn spelled(scene: &Scene, text: &str, kept: &[usize], joined: Option<(usize, String)>) -> String {
    let mut what = String::new();
    let mut last: Option<usize> = None;
    for n in kept {
        let token = &scene.tokens[*n];
        if let Some(before) = last {
            let between = text.get(scene.tokens[before].span.end..token.span.start).unwrap_or(" ");
            let glued = (before + 1 == *n && between.is_empty())
                || token.mark().is_some_and(|m| ",.;:!?".contains(m));
            if !glued {
                what.push(' ');
            }
        }
        match &joined {
            Some((at, word)) if at == n => what.push_str(word),
            // What stood first and has moved keeps its capital only where it is a name's.
            _ if last.is_some_and(|before| before > *n)
                && (common::is_form(&token.norm, token.lang) || LEADS.contains(&token.norm.as_str())) =>
            {
                what.push_str(&token.raw.to_lowercase());
            }
            _ => what.push_str(&token.raw),
        }
        last = Some(*n);
    }
    what
}

/// True for a mention that ends up in a span of its own, whatever it says.
pub(crate) fn is_time_of_day(saying: &Saying) -> bool {
    matches!(saying, Saying::Clock { .. } | Saying::Part(_))
}
