//! Decides to whom the promise is: the subject, the one it goes to, with or for whom; never the one it is only about.

use super::{Scene, place};
use crate::lexicon::verbs::{self, Form};

/// How strongly a place in the sentence is that of a promisee; the topic has none.
fn strength(scene: &Scene, n: usize) -> i32 {
    let named = &scene.named[n];
    let (start, end) = (named.at.start, named.at.end);
    if scene.taken_back().iter().any(|back| back.contains(&start)) {
        return 0;
    }
    if is_subject(scene, n) {
        // Naima zoekt werk, ik vraag het aan Kees: the promise is to whom the second clause goes.
        let turned = scene.turn().is_some_and(|at| {
            start < at
                && (0..scene.named.len()).any(|other| {
                    let to = &scene.named[other].at;
                    to.start > at && place(scene, other, to.start, to.end) >= 8
                })
        });
        if turned {
            return 5;
        }
        let second = scene.before(start).is_some_and(|b| ["en", "and"].contains(&scene.word(b)))
            && (0..n).any(|other| {
                !is_subject(scene, other)
                    && place(scene, other, scene.named[other].at.start, scene.named[other].at.end) >= 8
            })
            && !(n > 0 && joined(scene, n - 1));
        // Ik stuur Hanneke de foto's en Thijs krijgt ze zaterdag: the first promise is the one.
        return if in_clause(scene, start) || must_come_first(scene, start) || second { 5 } else { 10 };
    }
    let mut score = place(scene, n, start, end);
    // Somebody we know goes before a name that nobody has, unless only the new one is in the promisee's place.
    let known = |other: usize| !matches!(scene.named[other].fits, crate::model::Fits::New(_));
    if !known(n)
        && (0..scene.named.len()).any(|other| {
            known(other) && place(scene, other, scene.named[other].at.start, scene.named[other].at.end) >= 6
        })
    {
        score -= 5;
    }
    if (in_clause(scene, start) || must_come_first(scene, start)) && score < 12 {
        score.min(4) - 1
    } else {
        score
    }
}

/// In the clause of what must come first: zodra Jan tekent.
fn must_come_first(scene: &Scene, start: usize) -> bool {
    super::context::condition(scene).is_some_and(|clause| clause.contains(&start))
}

fn place(scene: &Scene, n: usize, start: usize, end: usize) -> i32 {
    let mut at = scene.before(start);
    while let Some(n) = at.filter(|n| {
        ["de", "het", "the", "meneer", "mevrouw", "dhr", "mevr", "mr", "mrs", "ms", "dr", "mw"]
            .contains(&scene.word(*n))
    }) {
        at = scene.before(n);
    }
    let before = at.map(|n| scene.word(n)).unwrap_or("");
    let from = scene.has(&[
        "krijg",
        "krijgen",
        "hoor",
        "horen",
        "ontvang",
        "ontvangen",
        "wacht",
        "wachten",
        "get",
        "hear",
        "receive",
        "waiting",
        "wait",
        "verneem",
    ]);
    let promised = at
        .and_then(|n| scene.before(n))
        .is_some_and(|n| ["beloofd", "toegezegd", "promised", "belofte"].contains(&scene.word(n)));
    // Beste Els, ik stuur je: the one who is greeted is *je*; without it she is only told.
    if at == Some(0) && place::GREETINGS.contains(&before) {
        return if scene.has(&["je", "jou", "jullie", "u", "you", "jouw", "uw", "your"]) { 15 } else { 5 };
    }
    match before {
        "aan" | "to" | "door" | "by" if promised => 12,
        _ if scene.named[n].possessive && is_owner(scene, end) => 4,
        _ if owns_by_pronoun(scene, n) => 4,
        "aan" | "naar" | "to" | "towards" => 9,
        "bij" | "met" | "with" | "tegen" | "at" | "op" | "on" | "and" | "en" => 8,
        "voor" | "for" => 6,
        "namens" | "via" | "behalf" => 2,
        "van" | "from" | "of" => {
            if (from && before != "of") || before == "from" {
                8
            } else if before == "of" && scene.tokens[start].lang == crate::model::Lang::Nl {
                3
            } else {
                4
            }
        }
        "over" | "about" | "re" | "inzake" | "omtrent" | "betreffende" | "regarding" | "around" => 1,
        "beloofd" | "beloof" | "beloofde" | "promised" | "promise" | "afgesproken" | "toegezegd" | "told"
        | "tell" => 12,
        _ => 9,
    }
}

/// Stijn zijn telefoonnummer aan Dirk: who owns the thing, where somebody else gets it.
fn owns_by_pronoun(scene: &Scene, n: usize) -> bool {
    let end = scene.named[n].at.end;
    let owner = ["zijn", "haar", "hun", "z'n", "d'r", "zn"].contains(&scene.word(end));
    let thing = scene.tokens.get(end + 1).is_some_and(|t| {
        t.is_word() && !t.norm.is_empty() && !crate::lexicon::common::ends_a_phrase(&t.norm, t.lang)
    });
    let elsewhere = || {
        scene.named[n + 1..].iter().any(|other| {
            other.at.start.checked_sub(1).is_some_and(|b| ["aan", "naar"].contains(&scene.word(b)))
        })
    };
    owner && thing && elsewhere()
}

/// Grace's new address: a thing follows the possessive.
fn is_owner(scene: &Scene, end: usize) -> bool {
    scene.tokens.get(end).is_some_and(|t| t.is_word())
}

/// Behind a word that opens a clause inside the promise: of Annemiek ook meedoet, if May can come.
fn in_clause(scene: &Scene, start: usize) -> bool {
    let opened = (1..start).rev().find(|n| {
        [
            "of", "dat", "if", "whether", "that", "hoe", "how", "wat", "what", "wie", "who", "waarom", "why",
            "wanneer", "die", "which", "waar", "where",
        ]
        .contains(&scene.word(*n))
            && !scene.timed(*n)
    });
    opened.is_some_and(|n| {
        // Beloofd dat ik Kees bel: the promise itself is in the clause.
        let promise = ["dat", "that"].contains(&scene.word(n))
            && (0..n).any(|p| {
                [
                    "beloofd",
                    "beloof",
                    "beloofde",
                    "afgesproken",
                    "promised",
                    "promise",
                    "agreed",
                    "herinner",
                    "remind",
                    "toegezegd",
                ]
                .contains(&scene.word(p))
            });
        let closed = (n..start).any(|m| scene.tokens[m].mark().is_some_and(|c| ",;:".contains(c)));
        // The English "of" is no clause.
        let english_of = scene.word(n) == "of" && scene.tokens[n].lang == crate::model::Lang::En;
        let dutch_or = scene.word(n) == "of"
            && scene.name_at(n + 1).is_some()
            && n > 0
            && scene.name_at(n - 1).is_some();
        !promise && !closed && !english_of && !dutch_or
    })
}

/// True when the name is who acts: before a verb in the third person, or right behind one.
pub(crate) fn is_subject(scene: &Scene, n: usize) -> bool {
    let named = &scene.named[n];
    let before = scene.before(named.at.start);
    let after = scene.after(named.at.end);
    if owns_by_pronoun(scene, n) {
        return false;
    }
    let opens = before.is_none_or(|b| {
        scene.tokens[b].mark().is_some_and(|m| ",.:;!?-".contains(m))
            || [
                "dat", "that", "en", "and", "maar", "but", "dus", "so", "de", "the", "het", "because",
                "omdat", "of", "als", "if", "zodra", "once", "when",
            ]
            .contains(&scene.word(b))
    });
    if named.possessive && after.is_some_and(|a| scene.tokens[a].is_word()) {
        // Tom's sending the deck: what looks like a possessive is "is".
        return opens
            && after.is_some_and(|a| {
                verbs::english(scene.word(a)).is_some_and(|v| v.form == Form::Going)
                    || scene.word(a) == "going"
            });
    }
    // "Bram moet ik nog bellen": the speaker behind the verb is its subject.
    let mine = after.is_some_and(|a| ["ik", "we", "wij"].contains(&scene.word(a + 1)));
    let acts = after.is_some_and(|a| acting(scene, a)) && !mine;
    if opens && acts {
        // "De … van Jan" is no subject; the article before a name only belongs to organisations.
        return true;
    }
    let with_me = after.is_some_and(|a| {
        ["en", "and"].contains(&scene.word(a)) && ["ik", "i", "wij"].contains(&scene.word(a + 1))
    });
    if with_me || (opens && acts_together(scene, n)) {
        return true;
    }
    before.is_some_and(|b| behind_verb(scene, b))
}

/// The last of the names that are joined to this one.
pub(super) fn last_of(scene: &Scene, n: usize) -> usize {
    let mut last = n;
    while last + 1 < scene.named.len() && joined(scene, last) {
        last += 1;
    }
    last
}

/// Sophie and Mark bring the tents: several people, and a verb for several behind the last of them.
fn acts_together(scene: &Scene, n: usize) -> bool {
    const MANY: &[&str] = &[
        "are", "zijn", "zullen", "gaan", "hebben", "komen", "willen", "moeten", "zouden", "kunnen",
        "krijgen", "have",
    ];
    let last = last_of(scene, n);
    let verb = scene.after(scene.named[last].at.end);
    let many = verb.is_some_and(|v| {
        let word = scene.word(v);
        MANY.contains(&word)
            || verbs::dutch(word).is_some_and(|v| v.form == Form::Infinitive)
            || verbs::english(word).is_some_and(|v| v.form == Form::Stem)
    });
    last > n && many && !verb.is_some_and(|v| ["ik", "we", "wij"].contains(&scene.word(v + 1)))
}

/// A verb whose subject may stand before it.
pub(crate) fn acting(scene: &Scene, at: usize) -> bool {
    const HELPERS: &[&str] = &[
        "zou", "zal", "moet", "kan", "wil", "gaat", "komt", "heeft", "is", "mag", "had", "will", "would",
        "can", "should", "must", "has", "was", "to", "shall", "might", "could", "may", "hoeft", "krijgt",
        "hoort", "needs", "wants", "promised", "beloofde", "belooft", "gets", "owes", "hears", "said", "zei",
        "told", "agreed", "offered", "vertelde",
    ];
    let word = scene.word(at);
    // "Oliver to send us the plan", but not "the Times to Tom".
    if word == "to" {
        return verbs::english(scene.word(at + 1)).is_some();
    }
    HELPERS.contains(&word)
        || verbs::any(word).is_some_and(|v| {
            v.form == Form::Third || (v.form == Form::StemOrThird && verbs::dutch(word).is_some())
        })
}

/// The verb stands before the name and has no other subject: belt Jan mij terug, levert Mark de laptops.
fn behind_verb(scene: &Scene, verb: usize) -> bool {
    let word = scene.word(verb);
    let Some(form) = verbs::dutch(word).map(|v| v.form) else {
        return ["zou", "zal", "zullen", "will", "should", "can"].contains(&word) && verb > 0;
    };
    let first_person = |n: usize| ["ik", "we", "wij", "i"].contains(&scene.word(n));
    if verb.checked_sub(1).is_some_and(first_person) || scene.before(verb).is_some_and(first_person) {
        return false;
    }
    // Ge moet Dirk nog bellen: who is told to do it stands before the verb.
    let told = verb.checked_sub(1).is_some_and(|n| {
        ["ge", "gij", "je", "jij", "u", "jullie", "hij", "zij", "ze"].contains(&scene.word(n))
    });
    if told || has_own_subject(scene, verb) {
        return false;
    }
    match form {
        // "Moet Kees nog bellen": a helper that opens the sentence has lost its *ik*.
        Form::Third => verb > 0 || !["moet", "kan", "zou", "wil", "gaat", "mag", "zal"].contains(&word),
        Form::StemOrThird => verb > 0 && scene.before(verb).is_none() && !scene.has(&["ik", "we", "wij"]),
        _ => false,
    }
}

/// Mijn collega stuurt Kees de cijfers: an owner and a noun before the verb are its subject, unless it is done to me.
fn has_own_subject(scene: &Scene, verb: usize) -> bool {
    const OWNERS: &[&str] = &["mijn", "onze", "ons", "het", "de", "een", "my", "our", "the"];
    let Some(noun) = scene
        .before(verb)
        .filter(|n| *n + 1 == verb && scene.tokens[*n].is_word() && !scene.word(*n).is_empty())
    else {
        return false;
    };
    let owned =
        noun.checked_sub(1).is_some_and(|n| OWNERS.contains(&scene.word(n)) && scene.before(n).is_none());
    owned && !scene.has(&["mij", "me", "ons", "us"])
}

/// The promisees among the names, in order of speaking.
pub(crate) fn promisees(scene: &Scene) -> Vec<usize> {
    let strengths: Vec<i32> = (0..scene.named.len()).map(|n| strength(scene, n)).collect();
    let Some(best) = strengths.iter().copied().max() else { return Vec::new() };
    if best <= 1 {
        return Vec::new();
    }
    let Some(first) = strengths.iter().position(|s| *s == best) else { return Vec::new() };
    if introduces(scene) {
        return (0..strengths.len()).filter(|n| strengths[*n] >= 6).collect();
    }
    // Whoever is joined to the first one by "en" or a comma is promised to as well, on either side.
    let (mut from, mut to) = (first, first);
    while to + 1 < scene.named.len() && joined(scene, to) {
        to += 1;
    }
    while from > 0 && joined(scene, from - 1) {
        from -= 1;
    }
    (from..=to).collect()
}

/// Only joining words stand between a name and the next one.
fn joined(scene: &Scene, n: usize) -> bool {
    let between = scene.named[n].at.end..scene.named[n + 1].at.start;
    let joins = |at: usize| {
        ["en", "and", "or", "plus"].contains(&scene.word(at))
            || scene.tokens[at].mark().is_some_and(|m| ",&+/".contains(m))
            || scene.tokens[at].raw == "&"
    };
    let between_all =
        between.clone().all(|at| joins(at) || ["aan", "met", "to", "with", "bij"].contains(&scene.word(at)));
    between_all && between.clone().any(joins)
}

/// Two people are brought together.
pub(super) fn introduces(scene: &Scene) -> bool {
    scene.find("in contact").is_some()
        || scene.find("in touch").is_some()
        || scene.has(&[
            "introduce",
            "introduceer",
            "introducing",
            "introduceren",
            "voorstellen",
            "koppel",
            "koppelen",
            "connect",
            "connecting",
            "verbind",
            "voorstel",
            "kennismaken",
        ])
        || (scene.has(&["stel", "stelt"]) && scene.find("voor aan").is_some())
        || (scene.has(&["stel"])
            && scene
                .tokens
                .iter()
                .rposition(|t| t.norm == "voor")
                .is_some_and(|p| scene.tokens.get(p + 1).is_some_and(|t| t.norm == "aan")))
}
