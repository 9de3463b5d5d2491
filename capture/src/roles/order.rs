//! The order of what is left as the deliverable: the verb first, the thing alone where the other only gets it. It takes
//! words away and moves them; it adds none.

use super::Scene;
use crate::lexicon::common;
use crate::lexicon::frames::HELPERS;
use crate::lexicon::verbs::{self, Form};

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
    if left.first().is_some_and(|n| scene.word(*n) == "nog") {
        left.remove(0);
    }
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
    if (thing || (by_me.is_some() && !left.is_empty())) && !deed {
        *kept = left;
    }
}

/// Dat ik vandaag zou bellen: behind the words of a saying the helper goes as well.
pub(super) fn helped_after_saying(scene: &Scene, kept: &mut Vec<usize>, reported: bool) {
    const HELPS: &[&str] = &["zou", "zal", "ga", "moet", "wil", "kan", "mag", "mocht", "moest"];
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

/// Had gevraagd of ik haar de notulen kon mailen, doe ik: what was asked is what is promised, without the asking.
pub(super) fn asked_whether(scene: &Scene, kept: &mut Vec<usize>) {
    const AROUND: &[&str] = &[
        "had", "heeft", "hebben", "me", "mij", "ons", "gevraagd", "vroeg", "vraagt", "vroegen", "nog", "net",
    ];
    const ASKED: &[&str] = &["gevraagd", "vroeg", "vraagt", "vroegen"];
    const CAN: &[&str] = &["kon", "kan", "wil", "wilde", "wou", "zou", "kunnen"];
    let word = |at: usize| kept.get(at).map_or("", |n| scene.word(*n));
    let named = usize::from(kept.first().is_some_and(|n| scene.name_at(*n).is_some()));
    let around = (named..kept.len()).take_while(|at| AROUND.contains(&word(*at))).count();
    let of = named + around;
    let asked = (named..of).any(|at| ASKED.contains(&word(at)));
    if !asked || word(of) != "of" || !["ik", "we", "wij"].contains(&word(of + 1)) {
        return;
    }
    // Doe ik, dat doe ik, ga ik doen: the answer that makes it a promise.
    let answers = |n: &usize| {
        ["doe", "ik", "dat", "ga", "doen", "we", "dus"].contains(&scene.word(*n))
            || scene.tokens[*n].mark().is_some()
    };
    let behind = kept.iter().rev().take_while(|n| answers(n)).count();
    let end = kept.len() - behind;
    let whom = usize::from(["hem", "haar", "hun", "hen", "ze"].contains(&word(of + 2)));
    let start = of + 2 + whom;
    let deed = end.checked_sub(1).is_some_and(|at| {
        verbs::dutch(word(at)).is_some_and(|v| v.form == Form::Infinitive)
            || CAN.contains(&word(at))
            || (word(at).len() > 5 && word(at).ends_with("en"))
    });
    if start >= end || behind == 0 || !deed {
        return;
    }
    *kept = kept[start..end].iter().copied().filter(|n| !CAN.contains(&scene.word(*n))).collect();
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
        "dat",
        "of",
        "die",
        "als",
        "wat",
        "want",
        "omdat",
        "zodra",
        "dus",
        "maar",
        "en",
        "toen",
        "terwijl",
        "nadat",
        "is",
        "voordat",
        "totdat",
        "wanneer",
        "sinds",
        "doordat",
        "aangezien",
        "mocht",
        "indien",
        "tenzij",
        "mits",
        "zolang",
        "nu",
        "tot",
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
        && !kept.iter().any(|n| {
            HELPERS.contains(&scene.word(*n))
                || scene.name_at(*n).is_some()
                || ["of", "hoe", "wat", "wie"].contains(&scene.word(*n))
        })
    {
        kept.pop();
        // Dat hij maandag de cijfers krijgt: who gets them was named before.
        let gets = ["hij", "zij", "ze", "je", "jij", "jullie", "u", "ge", "gij"];
        if kept.len() > 1 && gets.contains(&scene.word(kept[0])) {
            kept.remove(0);
        }
    }
}

/// Te bellen, de kopieën te geven, de boor terug te brengen: an infinitive that nothing asks for any more stands without
/// its *te*, and with its particle; where that is one word now, it is told.
pub(super) fn bare_infinitive(scene: &Scene, kept: &mut Vec<usize>) -> Option<(usize, String)> {
    const ASKS: &[&str] = &[
        "om", "door", "zonder", "heeft", "hebben", "heb", "dient", "hoeft", "staat", "zit", "valt", "is",
        "tijd", "hoop", "hoopt", "hopen", "vergeet", "denk", "verwacht", "weigert", "dreigt", "lijkt",
        "blijkt", "besloot", "besluit", "durf", "durft",
    ];
    let mut places = (0..kept.len()).filter(|at| scene.word(kept[*at]) == "te");
    let at = places.next().filter(|_| places.next().is_none())?;
    let deed = scene.word(*kept.get(at + 1)?).to_owned();
    verbs::dutch(&deed).filter(|v| v.form == Form::Infinitive)?;
    let finite = |n: &usize| {
        verbs::dutch(scene.word(*n)).is_some_and(|v| v.form != Form::Infinitive) && scene.word(*n) != "zijn"
    };
    if kept[..at].iter().any(finite) || kept.iter().any(|n| ASKS.contains(&scene.word(*n))) {
        return None;
    }
    let particle = at
        .checked_sub(1)
        .map(|p| scene.word(kept[p]).to_owned())
        .filter(|p| verbs::PARTICLES.contains(&p.as_str()));
    kept.remove(at);
    let particle = particle?;
    kept.remove(at - 1);
    Some((kept[at - 1], format!("{particle}{deed}")))
}
