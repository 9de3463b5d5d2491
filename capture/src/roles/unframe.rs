//! The words around a promise that go from the front and the back of the deliverable: openings, labels, the speaker, marks.
//! The lists are in `lexicon::frames`; nothing in the middle is touched.

use super::Scene;
use crate::lexicon::frames::{FRAMES, HELPERS};
use crate::lexicon::verbs::{self, Form};
use crate::model::Lang;

/// No marks and no connecting words at either end.
pub(super) fn trim(scene: &Scene, kept: &mut Vec<usize>) {
    const EDGE: &[&str] =
        &["en", "and", "dus", "so", "dat", "that", "om", "then", "but", "maar", "due", "uiterlijk", "nog"];
    while kept.last().is_some_and(|n| {
        scene.tokens[*n].mark().is_some_and(|m| !")\"”'’?%»".contains(m))
            || ["en", "and", "dus", "due", "by", "om", "uiterlijk", "naar", "to"].contains(&scene.word(*n))
    }) {
        kept.pop();
    }
    // Om tafel met Mark: there the word is no more an edge.
    let table = |kept: &[usize]| kept.get(1).is_some_and(|n| scene.word(*n) == "tafel");
    while kept.first().is_some_and(|n| {
        scene.tokens[*n].mark().is_some_and(|m| !"(\"“„'‘«".contains(m))
            || (EDGE.contains(&scene.word(*n)) && !(scene.word(*n) == "om" && table(kept)))
    }) {
        kept.remove(0);
    }
}

/// Takes the frame off the front.
pub(super) fn unframe(scene: &Scene, kept: &mut Vec<usize>) {
    // Actie: …, afspraak: …: a label is a frame when its colon says so.
    const LABELS: &[&str] =
        &["actie", "action", "afspraak", "belofte", "promise", "todo", "ap", "nb", "let op", "deal"];
    let colon = kept.get(1).is_some_and(|n| scene.tokens[*n].mark() == Some(':'));
    if colon && kept.len() > 2 && LABELS.contains(&scene.word(kept[0])) {
        kept.drain(..2);
    }
    // Nou, well, ok so: before the speaker, or where the one who acts stood.
    const OPENERS: &[&str] = &["nou", "well", "right", "ok", "oke", "okay", "goed", "zo", "so", "hey", "oh"];
    const SPEAKERS: &[&str] = &["ik", "i", "i'll", "we", "we'll", "wij", "i'm", "and", "en"];
    while kept.len() > 2
        && OPENERS.contains(&scene.word(kept[0]))
        && (SPEAKERS.contains(&scene.word(kept[1]))
            || OPENERS.contains(&scene.word(kept[1]))
            || kept[1] > kept[0] + 1)
    {
        kept.remove(0);
        trim(scene, kept);
    }
    for _ in 0..4 {
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
        // A helper goes only when the verb it helps is there: "ga naar Ajax" keeps its ga.
        let helper = HELPERS.contains(&scene.word(kept[len - 1])) || HELPERS.contains(&scene.word(kept[0]));
        let helped = kept[len..].iter().any(|n| {
            let word = scene.word(*n);
            verbs::dutch(word).is_some_and(|v| v.form == Form::Infinitive)
                || (word.ends_with("en") && word.len() > 4)
        });
        let len = if helper && !helped && scene.tokens[kept[0]].lang == Lang::Nl {
            usize::from(["ik", "we", "wij"].contains(&scene.word(kept[0])))
        } else {
            len
        };
        if len == 0 {
            break;
        }
        kept.drain(..len);
        trim(scene, kept);
    }
}

/// Stuur ik de cijfers: the speaker behind the verb goes as well.
pub(super) fn subject_behind(scene: &Scene, kept: &mut Vec<usize>) {
    let Some(at) = kept.iter().position(|n| ["ik", "we", "wij"].contains(&scene.word(*n))) else { return };
    let before = at.checked_sub(1).map_or("", |n| scene.word(kept[n]));
    let verb = verbs::dutch(before).is_some() || HELPERS.contains(&before);
    let clause = kept[..at]
        .iter()
        .any(|n| ["dat", "of", "die", "als", "wat", "want", "omdat", "zodra"].contains(&scene.word(*n)));
    let twice = kept[at + 1..].iter().any(|n| ["ik", "we", "wij"].contains(&scene.word(*n)));
    if at == 0 || at > 2 || !verb || clause || twice {
        return;
    }
    kept.remove(at);
    // "Zal de cijfers sturen": the helper goes with its subject, if the verb it helps is there.
    let helped =
        kept[at..].iter().any(|n| verbs::dutch(scene.word(*n)).is_some_and(|v| v.form == Form::Infinitive));
    if at <= 2 && helped && HELPERS.contains(&scene.word(kept[at - 1])) {
        kept.remove(at - 1);
    }
}
