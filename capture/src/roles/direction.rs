//! Whose promise it is. A pronoun decides: ik heb Kees beloofd, Kees heeft mij beloofd. Without any sign it is mine, and
//! said to be unsure.

use super::{Scene, recipient, reported, turns};
use crate::expr::{Frame, Saying};
use crate::lexicon::verbs::{self, Form};
use crate::model::Direction::{self, Mine, Theirs};

const ME: &[&str] = &["mij", "me", "ons", "us"];
const RECEIVE: &[&str] = &[
    "krijg",
    "krijgen",
    "ontvang",
    "ontvangen",
    "hoor",
    "horen",
    "verneem",
    "get",
    "hear",
    "receive",
    "getting",
    "receiving",
];

/// The direction, and whether something in the sentence told it.
pub(crate) fn direction(scene: &Scene) -> (Direction, bool) {
    if let Some(told) = by_phrase(scene) {
        return (told, true);
    }
    if let Some(told) = reported::whose(scene) {
        return (told, true);
    }
    if turns::asked_of(scene) {
        return (Theirs, true);
    }
    if commands(scene) || scene.turn().is_some() {
        return (Mine, true);
    }
    let speaker = (0..scene.tokens.len()).find(|n| {
        ["ik", "we", "wij", "i", "i'll", "i'm", "i'd", "we'll", "we're", "i've", "'k"]
            .contains(&scene.word(*n))
            && !in_condition(scene, *n)
    });
    let name = (0..scene.named.len())
        .find(|n| recipient::is_subject(scene, *n) && !in_condition(scene, scene.named[*n].at.start));
    let other = name.map(|n| scene.named[n].at.start);
    let you = you_act(scene);
    // Kees is er niet, dus ik bel hem: who only is somewhere promises nothing.
    let still = name.is_some_and(|n| {
        scene.after(scene.named[n].at.end).is_some_and(|v| ["is", "was"].contains(&scene.word(v)))
    });
    let other = other.filter(|_| !(still && speaker.is_some() && !scene.has(ME)));
    match (speaker, other) {
        (Some(me), Some(them)) if them < me && !joined(scene, them, me) => (by_subject(scene, name), true),
        (Some(_), _) => (by_speaker(scene), true),
        (None, Some(_)) => (by_subject(scene, name), true),
        (None, None) if you => (Theirs, true),
        (None, None) => plain(scene),
    }
}

/// Phrases that settle it whoever is named.
fn by_phrase(scene: &Scene) -> Option<Direction> {
    let opening = |words: &[&str]| {
        words.iter().any(|p| {
            scene.find(p).is_some_and(|at| {
                (0..at).all(|n| {
                    scene.timed(n)
                        || scene.word(n) == "nog"
                        || scene.word(n) == "still"
                        || scene.word(n) == "ik"
                        || scene.word(n) == "i'm"
                        || scene.word(n) == "we're"
                        || scene.word(n) == "wij"
                        || scene.word(n) == "we"
                        || scene.word(n) == "am"
                        || scene.word(n) == "i"
                        || scene.tokens[n].mark().is_some()
                })
            })
        })
    };
    if opening(&[
        "wachten op",
        "wacht op",
        "wachtend op",
        "wacht nog op",
        "waiting for",
        "waiting on",
        "awaiting",
        "te ontvangen van",
        "due from",
        "expecting",
    ]) {
        return Some(Theirs);
    }
    if turns::waits(scene) {
        return Some(Theirs);
    }
    if scene.find("beloofd door").is_some()
        || scene.find("promised by").is_some()
        || scene.find("toegezegd door").is_some()
        || scene.find("toegezegd gekregen").is_some()
    {
        return Some(Theirs);
    }
    let from_me =
        ["van mij", "van ons", "from me", "from us", "van me"].iter().any(|p| scene.find(p).is_some());
    let asked = scene.find("beloofd aan").or_else(|| scene.find("promised to")).is_some_and(|at| at == 0);
    let waits = scene.has(&["wacht", "wachten", "verwacht", "verwachten"]) && scene.has(&["ik", "we", "wij"]);
    if (from_me && !waits) || asked {
        return Some(Mine);
    }
    None
}

/// The sentence opens with an order to myself: bel Jan, laat Kees weten, morgen stuur Fatima de lijst.
fn commands(scene: &Scene) -> bool {
    let Some(first) = (0..scene.tokens.len()).find(|n| !scene.timed(*n) && scene.tokens[*n].mark().is_none())
    else {
        return false;
    };
    let speaks = ["ik", "we", "wij", "je", "u", "jij", "jullie", "i", "ge"].contains(&scene.word(first + 1));
    let order = verbs::any(scene.word(first)).is_some_and(|v| match v.form {
        Form::Stem => true,
        Form::StemOrThird => first == 0,
        _ => false,
    });
    order
        && !speaks
        && !["krijg", "hoor", "ontvang", "get", "hear", "receive", "wacht", "wait"]
            .contains(&scene.word(first))
}

/// Inside the clause that says what must come first nobody promises.
fn in_condition(scene: &Scene, at: usize) -> bool {
    super::context::condition(scene).is_some_and(|clause| clause.contains(&at))
        || ["als", "if", "wanneer", "omdat", "terwijl", "nu", "because", "while", "when", "zolang", "indien"]
            .contains(&scene.word(0))
            && (0..at).all(|n| scene.tokens[n].mark() != Some(',') && !turns::begins_with_its_verb(scene, n))
            && at < 4
            && scene.has(&["ik", "i'll", "i", "we", "wij"])
}

/// Mark en ik: the speaker is among those who act.
fn joined(scene: &Scene, them: usize, me: usize) -> bool {
    me - them <= 3 && (them..me).any(|n| ["en", "and"].contains(&scene.word(n)))
}

/// I act, unless what I do is receive: ik krijg van Jan, I'll get it from Tom.
fn by_speaker(scene: &Scene) -> Direction {
    let receives = scene.tokens.iter().position(|t| RECEIVE.contains(&t.norm.as_str()));
    let from = (0..scene.tokens.len()).any(|n| {
        ["van", "from"].contains(&scene.word(n))
            && (scene.name_at(n + 1).is_some()
                || [
                    "je", "jou", "u", "hem", "haar", "hen", "you", "him", "her", "them", "de", "het", "the",
                    "mijn", "my", "onze", "our", "jullie",
                ]
                .contains(&scene.word(n + 1))
                || scene.timed(n + 1))
            && !scene.timed(n)
    });
    let from = from || scene.has(&["volgens"]);
    let first = |n: usize| {
        ["ik", "we", "wij", "i", "i'll", "we'll", "should", "will", "zou", "zal", "moet", "nog", "dan"]
            .contains(&scene.word(n))
    };
    match receives {
        Some(at)
            if from
                && (at.checked_sub(1).is_some_and(first)
                    || first(at + 1)
                    || scene.word(at).ends_with("en")
                    || scene.word(at).ends_with("ing")) =>
        {
            Theirs
        }
        _ => Mine,
    }
}

/// Somebody else acts: theirs, unless what they do is get something, or have it, without a word about me.
fn by_subject(scene: &Scene, name: Option<usize>) -> Direction {
    const GETS: &[&str] = &[
        "krijgt",
        "krijgen",
        "ontvangt",
        "ontvangen",
        "hoort",
        "horen",
        "gets",
        "receives",
        "hears",
        "wil",
        "wants",
        "verneemt",
        "mag",
        "verwacht",
        "expects",
        "needs",
        "krijg",
        "get",
        "hear",
        "receive",
        "hoeft",
        "vraagt",
        "vroeg",
        "asked",
        "asks",
        "wilde",
        "wacht",
        "wachten",
        "waits",
        "waiting",
        "rekent",
        "counts",
        "expecting",
        "getting",
        "receiving",
    ];
    let me = scene.tokens.iter().any(|t| ME.contains(&t.norm.as_str()));
    let last = |n| scene.named[recipient::last_of(scene, n)].at.end;
    let verb = name.map(|n| (&scene.named[n].at, last(n))).and_then(|(at, end)| {
        scene
            .after(end)
            .filter(|v| end > at.end || recipient::acting(scene, *v))
            .or_else(|| scene.before(at.start))
    });
    let word = verb.map_or("", |v| scene.word(v));
    let word = if ["will", "zal", "should", "is", "was", "gaat", "zou"].contains(&word) && !me {
        verb.and_then(|v| scene.after(v + 1)).map_or(word, |v| scene.word(v))
    } else {
        word
    };
    // Sanne heeft me gevraagd …: what I was asked is mine to do.
    if scene.has(&["gevraagd", "vroeg", "vraagt", "asked", "asks", "verzocht", "verzoekt"]) {
        return Mine;
    }
    let to_me = me && !["krijgt", "krijgen", "ontvangt", "hoort", "receives", "hears"].contains(&word);
    if to_me {
        return Theirs;
    }
    // Petra moet mijn verklaring hebben: what she must have is mine to give.
    let must = ["moet", "moeten", "must", "should", "zal", "zullen"].contains(&word);
    if GETS.contains(&word) || (must && scene.has(&["hebben", "ontvangen", "krijgen", "receive"])) {
        return Mine;
    }
    if ["heeft", "has", "have", "hebben"].contains(&word) {
        // Floris heeft tot vrijdag om te reageren: the time he has is for what he does.
        let until = scene.mentions.iter().any(|m| {
            matches!(
                &m.saying,
                Saying::Day { frame: Frame::Until, .. } | Saying::Clock { frame: Frame::Until, .. }
            ) && ["om", "to", "de"].contains(&scene.word(m.at.end))
        });
        if until {
            return Theirs;
        }
        // Kees heeft beloofd …; Sanne heeft tot woensdag de tijd. Having the thing itself is what I owe.
        let theirs = scene.has(&[
            "beloofd",
            "toegezegd",
            "promised",
            "agreed",
            "tijd",
            "until",
            "aangeboden",
            "gezegd",
        ]) || scene.find("to").is_some_and(|at| verb.is_some_and(|v| at == v + 1));
        return if theirs { Theirs } else { Mine };
    }
    Theirs
}

/// You act for me: je stuurt mij, you'll send me, jij belt ons.
fn you_act(scene: &Scene) -> bool {
    let me = scene.tokens.iter().any(|t| ME.contains(&t.norm.as_str()));
    let third = ["hij", "ze", "zij", "he", "she", "they", "he'll", "she'll", "they'll"];
    let you = (0..scene.tokens.len()).any(|n| {
        ["je", "jij", "u", "jullie", "ge", "you", "you'll"].contains(&scene.word(n))
            || third.contains(&scene.word(n))
    });
    you && me
        && !scene.has(&["herinner", "remind", "krijg", "krijgt", "get"])
        && (["jij", "je", "u", "you"].contains(&scene.word(1))
            || !verbs::any(scene.word(0)).is_some_and(|v| v.form == Form::Stem))
}

/// Nobody is named as acting: a verb that opens or closes the sentence is an order to myself.
fn plain(scene: &Scene) -> (Direction, bool) {
    let me = (0..scene.tokens.len()).find(|n| ME.contains(&scene.word(*n)));
    let third = (0..scene.tokens.len()).find(|n| {
        verbs::any(scene.word(*n)).is_some_and(|v| v.form == Form::Third)
            || ["zou", "zal", "will", "moet"].contains(&scene.word(*n))
    });
    let reminder = scene.has(&["herinner", "remind", "herinneren"]);
    // De bank laat ons weten: some thing or body acts, and for me.
    if let (Some(me), Some(verb)) =
        (me, third.or_else(|| scene.tokens.iter().position(|t| t.norm == "laat")).filter(|_| !reminder))
        && verb < me
        && verb > 0
    {
        return (Theirs, true);
    }
    // De buurman brengt de ladder terug: somebody who is not of my side acts.
    const OTHERS: &[&str] = &[
        "buurman",
        "buurvrouw",
        "aannemer",
        "klant",
        "leverancier",
        "monteur",
        "notaris",
        "huisarts",
        "dokter",
        "tandarts",
        "accountant",
        "advocaat",
        "makelaar",
        "verhuurder",
        "huurder",
        "loodgieter",
        "garage",
        "bank",
        "gemeente",
        "school",
        "client",
        "customer",
        "landlord",
        "lawyer",
        "plumber",
        "builder",
        "neighbour",
        "supplier",
        "contractor",
        "agent",
        "doctor",
        "dentist",
        "moeder",
        "vader",
        "broer",
        "zus",
        "mother",
        "father",
        "brother",
        "sister",
        "verzekeraar",
        "drukker",
        "uitgever",
        "aannemers",
        "klanten",
    ];
    let acts = third.is_some_and(|verb| {
        let gets = [
            "krijgt", "ontvangt", "hoort", "gets", "receives", "hears", "heeft", "has", "is", "wil", "wants",
            "moet", "mag", "needs", "wordt", "wacht", "expects",
        ];
        let subject = scene.before(verb).filter(|n| OTHERS.contains(&scene.word(*n)));
        let opens = subject.and_then(|n| scene.before(n)).is_none_or(|n| {
            ["de", "het", "mijn", "the", "my", "our", "onze"].contains(&scene.word(n))
                && scene.before(n).is_none()
        });
        subject.is_some() && opens && !gets.contains(&scene.word(verb))
    });
    if acts {
        return (Theirs, true);
    }
    let orders = scene.tokens.iter().any(|t| verbs::any(&t.norm).is_some());
    (Mine, orders)
}
