//! What is promised, in the speaker's own words: without the due moment, the promisee and the frame around them, a verb
//! and its particle joined where the letters survive. Everything else stays as it was said.

use std::ops::Range;

use super::Scene;
use crate::expr::Saying;
use crate::lexicon::verbs::{self, Form};

/// Openings that say that it is a promise, not what is promised; the longest first.
const FRAMES: &[&str] = &[
    "ik heb hem beloofd dat ik",
    "ik heb haar beloofd dat ik",
    "ik heb beloofd dat ik",
    "ik heb beloofd dat",
    "ik heb beloofd om",
    "ik heb beloofd hem",
    "ik heb beloofd haar",
    "ik heb beloofd",
    "heb ik beloofd dat ik",
    "heb ik beloofd om",
    "heb ik beloofd",
    "heeft mij beloofd om",
    "heeft mij beloofd",
    "heeft me beloofd",
    "heeft beloofd",
    "ik beloofde dat ik haar",
    "ik beloofde dat ik hem",
    "ik beloofde dat ik",
    "ik beloofde om",
    "ik beloofde",
    "ik beloof dat ik",
    "ik beloof je dat",
    "ik beloof dat",
    "ik beloof om",
    "ik beloof",
    "beloofd dat ik",
    "beloofd om",
    "beloofd aan",
    "beloofd",
    "met afgesproken dat ik",
    "afgesproken met dat ik",
    "ik heb met afgesproken dat ik",
    "afgesproken dat ik",
    "afgesproken om",
    "afgesproken",
    "toegezegd",
    "herinner me eraan om",
    "herinner mij eraan om",
    "herinner me eraan dat ik",
    "herinner me om",
    "herinner me aan",
    "herinner mij om",
    "niet vergeten om",
    "niet vergeten",
    "vergeet niet om",
    "vergeet niet",
    "denk eraan om",
    "denk eraan",
    "ik moet nog",
    "ik moet",
    "ik ga nog",
    "ik ga",
    "ik zal",
    "ik wil nog",
    "ik wil",
    "ik probeer",
    "moet ik nog",
    "moet ik",
    "zal ik",
    "ga ik",
    "wil ik",
    "we gaan",
    "we zullen",
    "wij zullen",
    "we moeten",
    "wachten op",
    "wacht op",
    "ik wacht op",
    "nog",
    "ik",
    "we",
    "wij",
    "even",
    "ff",
    "dan",
    "zou me",
    "zou mij",
    "zou ons",
    "zou",
    "zal",
    "i promised that i'd",
    "i promised i'd",
    "i promised i would",
    "i promised to",
    "i promised",
    "i've promised to",
    "promised to",
    "promised",
    "remind me to",
    "reminder to",
    "don't forget to",
    "remember to",
    "i'll",
    "i will",
    "i'm going to",
    "i am going to",
    "i need to",
    "i have to",
    "i've got to",
    "i must",
    "i should",
    "i want to",
    "i'd like to",
    "we'll",
    "we will",
    "we need to",
    "we should",
    "waiting for to",
    "waiting for",
    "let me",
    "i'm",
    "i am",
    "will",
    "please",
    "to",
    "i",
    "we're",
];

/// The deliverable, and the tokens of its frame.
pub(crate) fn what(
    scene: &Scene,
    text: &str,
    promisees: &[usize],
    used: &[usize],
    followup: Option<usize>,
) -> (String, Vec<usize>) {
    let mut keep = vec![true; scene.tokens.len()];
    for n in used {
        drop(&mut keep, scene.mentions[*n].at.clone());
    }
    if let Some(n) = followup {
        drop(&mut keep, breath(scene, n));
    }
    for n in promisees {
        let at = with_preposition(scene, *n, &keep);
        drop(&mut keep, at);
    }
    loose_ends(scene, &mut keep);
    let mut kept: Vec<usize> = (0..keep.len()).filter(|n| keep[*n]).collect();
    trim(scene, &mut kept);
    let framed = unframe(scene, &mut kept);
    trim(scene, &mut kept);
    subject_behind(scene, &mut kept);
    trim(scene, &mut kept);
    let joined = join(scene, &mut kept);
    (spelled(scene, text, &kept, joined), framed)
}

fn drop(keep: &mut [bool], at: Range<usize>) {
    for n in at {
        if let Some(slot) = keep.get_mut(n) {
            *slot = false;
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
        && ["de", "het", "the", "meneer", "mevrouw", "dhr", "mevr", "mr", "mrs", "ms", "dr", "mw"]
            .contains(&scene.word(start - 1))
    {
        start -= 1;
    }
    const TO: &[&str] = &[
        "aan", "naar", "to", "for", "voor", "met", "with", "bij", "van", "from", "of", "tegen", "and", "en",
    ];
    let before = start.checked_sub(1).map_or("", |n| scene.word(n));
    let goes = start > 0 && keep[start - 1] && TO.contains(&before);
    // "Op Jan" belongs to the name only in "wachten op Jan"; elsewhere op and by are the verb's.
    if goes || (["op", "door", "by"].contains(&before) && start < 3) {
        start -= 1;
    }
    start..at.end
}

/// Marks that stand beside what is gone, and words of time that belonged to it.
fn loose_ends(scene: &Scene, keep: &mut [bool]) {
    for n in 0..keep.len() {
        let beside_gap = n > 0 && !keep[n - 1];
        if keep[n] && beside_gap && scene.tokens[n].mark().is_some_and(|m| ",:;-–".contains(m)) {
            keep[n] = false;
        }
    }
}

/// No marks and no connecting words at either end.
fn trim(scene: &Scene, kept: &mut Vec<usize>) {
    const EDGE: &[&str] = &[
        "en",
        "and",
        "dus",
        "so",
        "dat",
        "that",
        "om",
        "then",
        "but",
        "maar",
        "due",
        "uiterlijk",
        "op",
        "nog",
    ];
    while kept.last().is_some_and(|n| {
        scene.tokens[*n].mark().is_some_and(|m| !")\"”'’?%»".contains(m))
            || ["en", "and", "dus", "due", "by", "om", "uiterlijk"].contains(&scene.word(*n))
    }) {
        kept.pop();
    }
    while kept.first().is_some_and(|n| {
        scene.tokens[*n].mark().is_some_and(|m| !"(\"“„'‘«".contains(m)) || EDGE.contains(&scene.word(*n))
    }) {
        kept.remove(0);
    }
}

/// Takes the frame off the front; what it was is told back for the spans.
fn unframe(scene: &Scene, kept: &mut Vec<usize>) -> Vec<usize> {
    let mut gone = Vec::new();
    for _ in 0..3 {
        let fits = FRAMES
            .iter()
            .filter_map(|frame| {
                let words: Vec<&str> = frame.split(' ').collect();
                let there = words.len() < kept.len()
                    && words.iter().zip(kept.iter()).all(|(w, n)| scene.word(*n) == *w);
                there.then_some(words.len())
            })
            .max();
        let Some(len) = fits else { break };
        gone.extend(kept.drain(..len));
        trim(scene, kept);
    }
    gone
}

/// Stuur ik de cijfers: the speaker behind the verb goes as well.
fn subject_behind(scene: &Scene, kept: &mut Vec<usize>) {
    let Some(at) = kept.iter().position(|n| ["ik", "we", "wij"].contains(&scene.word(*n))) else { return };
    const HELPERS: &[&str] = &["zal", "moet", "ga", "wil", "kan"];
    let before = at.checked_sub(1).map_or("", |n| scene.word(kept[n]));
    let verb = verbs::dutch(before).is_some() || HELPERS.contains(&before);
    if at <= 2 && verb {
        kept.remove(at);
        // "Zal de cijfers sturen": the helper goes with its subject.
        if ["zal", "moet", "ga", "wil", "probeer"].contains(&scene.word(kept[at - 1])) && kept.len() > 1 {
            kept.remove(at - 1);
        }
    }
}

/// A verb and its particle as one word, where the letters of the verb survive: bel … terug is terugbellen, but neem … mee stays.
fn join(scene: &Scene, kept: &mut Vec<usize>) -> Option<(usize, String)> {
    let (slot, verb) = kept.iter().enumerate().find_map(|(slot, n)| {
        let verb = verbs::dutch(scene.word(*n)).filter(|v| v.form != Form::Infinitive)?;
        Some((slot, verb))
    })?;
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
    kept.remove(slot_of_particle);
    Some((kept[slot], format!("{particle}{}", verb.infinitive)))
}

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
