//! The order of what is left as the deliverable: the verb first, the thing alone where the other only gets it, and the
//! names that stay because a clause would fall apart without them. It takes words away and moves them; it adds none.

use super::{Scene, place, reported};
use crate::lexicon::common;
use crate::lexicon::frames::HELPERS;
use crate::lexicon::verbs::{self, Form};

/// Whether Raj got the visa, zodra Kees getekend heeft: the subject of a clause stays in it.
pub(super) fn opens_a_clause(scene: &Scene, n: usize) -> bool {
    const OPENERS: &[&str] = &[
        "of", "whether", "if", "als", "zodra", "once", "when", "hoe", "how", "dat", "that", "soon", "wat",
        "what",
    ];
    let at = &scene.named[n].at;
    let Some(opener) = at.start.checked_sub(1) else { return false };
    let word = scene.word(opener);
    let as_soon_as = word == "as" && scene.word(opener.wrapping_sub(1)) == "soon";
    // The English "of" opens nothing, and "dat" only where the promise itself is not in the clause.
    let english_of = word == "of" && scene.tokens[opener].lang == crate::model::Lang::En;
    let acts = scene.after(at.end).is_some_and(|v| scene.tokens[v].is_word());
    let spoke = (0..opener)
        .any(|n| reported::SPOKE.contains(&scene.word(n)) || ["beloof", "promise"].contains(&scene.word(n)));
    (OPENERS.contains(&word) || as_soon_as) && !english_of && acts && !spoke && !scene.timed(opener)
}

/// Gisteren heb ik Noor gebeld, vrijdag stuur ik haar …: in a clause of its own before the promise the name stays.
pub(super) fn told_before(scene: &Scene, n: usize, used: &[usize]) -> bool {
    const SPEAKERS: &[&str] = &["ik", "we", "wij", "i", "i'll", "we'll"];
    const TURN: &[&str] = &["dus", "maar", "so", "but", "daarom"];
    let end = scene.named[n].at.end;
    let turns = |m: &usize| {
        scene.tokens[*m].mark().is_some_and(|c| ",;.".contains(c)) || TURN.contains(&scene.word(*m))
    };
    let Some(turn) = (end..scene.tokens.len()).find(turns) else { return false };
    let due = used.iter().all(|m| scene.mentions[*m].at.start > turn) && !used.is_empty();
    let ours = (turn..scene.tokens.len()).any(|m| SPEAKERS.contains(&scene.word(m)));
    let deed = (0..turn).any(|m| {
        scene.name_at(m).is_none()
            && (verbs::any(scene.word(m)).is_some()
                || ["asked", "heeft", "had", "was"].contains(&scene.word(m)))
    });
    let spoke = (0..turn)
        .any(|m| reported::SPOKE.contains(&scene.word(m)) || place::GREETINGS.contains(&scene.word(m)));
    due && ours && deed && !spoke && turn > end
}

/// Krijgt van mij de offerte, heeft dan uitsluitsel van ons, gets my edits: that the other gets it is the promise; what
/// is promised is the thing.
pub(super) fn received(scene: &Scene, kept: &mut Vec<usize>) {
    const GETS: &[&str] = &["krijgt", "krijgen", "krijg", "gets"];
    const HAS: &[&str] = &["heeft", "hebben", "heb", "has", "have"];
    const WHO: &[&str] = &["je", "jij", "u", "jullie", "ge", "you", "hij", "zij", "ze"];
    let word = |kept: &[usize], at: usize| kept.get(at).map_or("", |n| scene.word(*n)).to_owned();
    let lead = usize::from(WHO.contains(&word(kept, 0).as_str()));
    let verb = word(kept, lead);
    let (gets, has) = (GETS.contains(&verb.as_str()), HAS.contains(&verb.as_str()));
    let by_me = (lead + 1..kept.len()).find(|at| {
        ["van", "from"].contains(&word(kept, *at).as_str())
            && ["mij", "me", "ons", "us"].contains(&word(kept, at + 1).as_str())
    });
    // "Krijgt de sleutels terug" is a verb of its own, and "heb" alone is not given by anybody.
    let last = word(kept, kept.len() - 1);
    let apart = verbs::PARTICLES.contains(&last.as_str()) || last == "back";
    if !(gets || has && by_me.is_some()) || apart {
        return;
    }
    let mut left = kept.clone();
    if let Some(at) = by_me {
        left.drain(at..at + 2);
    }
    left.drain(..=lead);
    if lead == 0 && left.first().is_some_and(|n| WHO.contains(&scene.word(*n))) {
        left.remove(0);
    }
    // What is left must be a thing: "get back", "krijgt te horen" and "get the team to agree" keep their verb.
    let thing = left.first().is_some_and(|n| {
        let t = &scene.tokens[*n];
        let article = [
            "de", "het", "een", "the", "a", "an", "mijn", "onze", "ons", "my", "our", "zijn", "haar", "his",
            "her", "hun", "their",
        ];
        t.is_word() && (article.contains(&t.norm.as_str()) || !common::ends_a_phrase(&t.norm, t.lang))
    });
    let deed = left.iter().any(|n| ["te", "to", "done", "klaar"].contains(&scene.word(*n)));
    if thing && !deed {
        *kept = left;
    }
}

/// Dat ik vandaag zou bellen: behind the words of a saying the helper goes as well.
pub(super) fn helped_after_saying(scene: &Scene, kept: &mut Vec<usize>, reported: bool) {
    const HELPS: &[&str] = &["zou", "zal", "ga", "moet", "wil", "kan"];
    if !reported {
        return;
    }
    let helper = kept.iter().position(|n| HELPS.contains(&scene.word(*n)));
    let infinitive = |n: &usize| verbs::dutch(scene.word(*n)).is_some_and(|v| v.form == Form::Infinitive);
    if let Some(at) =
        helper.filter(|at| kept[at + 1..].iter().any(infinitive) || kept[..*at].iter().any(infinitive))
    {
        kept.remove(at);
    }
}

/// Had een kaartje beloofd: the words of promising around what was promised.
pub(super) fn promised_around(scene: &Scene, kept: &mut Vec<usize>) {
    let (Some(first), Some(last)) = (kept.first(), kept.last()) else { return };
    let have = ["heb", "had", "heeft", "hebben", "hadden", "have", "has"].contains(&scene.word(*first));
    if have && kept.len() > 2 && ["beloofd", "toegezegd", "promised"].contains(&scene.word(*last)) {
        kept.pop();
        kept.remove(0);
    }
}

/// De begroting stuur ik volgende maand: what stands before the verb goes behind it, as in an order to oneself.
pub(super) fn verb_first(scene: &Scene, kept: &mut Vec<usize>) {
    const SPEAKERS: &[&str] = &["ik", "we", "wij"];
    const CLAUSE: &[&str] = &[
        "dat", "of", "die", "als", "wat", "want", "omdat", "zodra", "dus", "maar", "en", "toen", "terwijl",
        "nadat", "is",
    ];
    let Some(at) =
        kept.iter().position(|n| SPEAKERS.contains(&scene.word(*n))).filter(|at| (2..12).contains(at))
    else {
        return;
    };
    let verb = kept[at - 1];
    // Vrijdag ben ik er niet, maandag bel ik: two clauses keep their order, and so does what only is.
    let alone = kept.iter().filter(|n| SPEAKERS.contains(&scene.word(**n))).count() == 1;
    if !alone || ["ben", "heb", "had", "was", "zijn", "hebben"].contains(&scene.word(verb)) {
        return;
    }
    let stem = verbs::dutch(scene.word(verb))
        .is_some_and(|v| matches!(v.form, Form::Stem | Form::StemOrThird | Form::Infinitive));
    let whole = kept[..at - 1].iter().all(|n| {
        let token = &scene.tokens[*n];
        token.mark().is_none_or(|m| "\"'“”‘’„()-".contains(m)) && !CLAUSE.contains(&token.norm.as_str())
    });
    // A pronoun that only points back stays where it was: "die stuur ik".
    let points = ["dat", "die", "dit", "deze", "het", "hem", "ze"].contains(&scene.word(kept[0])) && at == 2;
    if stem && whole && !points {
        kept.drain(at - 1..=at);
        kept.insert(0, verb);
    }
}

/// Het rooster krijgt Thijs: that he gets it goes, where it stands at the end.
pub(super) fn ends_in_getting(scene: &Scene, kept: &mut Vec<usize>) {
    if kept.len() > 1
        && kept.last().is_some_and(|n| ["krijgt", "krijgen"].contains(&scene.word(*n)))
        && !kept.iter().any(|n| HELPERS.contains(&scene.word(*n)))
    {
        kept.pop();
        // Dat hij maandag de cijfers krijgt: who gets them was named before.
        let gets = ["hij", "zij", "ze", "je", "jij", "jullie", "u", "ge", "gij"];
        if kept.len() > 1 && gets.contains(&scene.word(kept[0])) {
            kept.remove(0);
        }
    }
}
