//! The place of a promisee: where in the sentence a name that nobody has may stand as one. Only neighbours are looked
//! at; whether the word is a name at all is decided in `newname`.

use crate::lexicon::{common, names, time, verbs};
use crate::token::Token;

/// Someone acts: Joost stuurt, Priya will send.
pub(super) fn opens_as_subject(tokens: &[Token], at: usize) -> bool {
    // A surname may stand between: Truus van der Hof stuurt.
    let mut next = at + 1;
    while next < at + 5
        && tokens.get(next).is_some_and(|t| {
            t.is_word()
                && !t.norm.is_empty()
                && !is_word_of_time(t)
                && (t.capital() && !common::is_common(&t.fold)
                    || names::PARTICLES.contains(&t.fold.as_str()) && tokens[at].capital())
        })
    {
        next += 1;
    }
    let word = tokens.get(next).map_or("", |t| t.norm.as_str());
    verbs::any(word).is_some_and(|v| matches!(v.form, verbs::Form::Third | verbs::Form::StemOrThird))
        || [
            "will", "would", "zou", "zal", "moet", "kan", "wil", "gaat", "has", "is", "to", "krijgt", "gets",
            "can", "promised",
        ]
        .contains(&word)
}

/// Words that open a letter to somebody.
pub(crate) const GREETINGS: &[&str] = &[
    "beste",
    "hoi",
    "hallo",
    "hey",
    "he",
    "dag",
    "lieve",
    "geachte",
    "dear",
    "hi",
    "hello",
    "goedemorgen",
    "goedemiddag",
    "goedenavond",
];

/// Beste Els, ik stuur je: the greeting opens the sentence and the letter goes on behind the name.
pub(crate) fn greeted(tokens: &[Token], at: usize) -> bool {
    const MANY: &[&str] = &[
        "allen",
        "allemaal",
        "iedereen",
        "all",
        "team",
        "everyone",
        "everybody",
        "folks",
        "collega",
        "collega's",
        "collegas",
        "klant",
        "relatie",
        "ouders",
        "leden",
        "buren",
        "vrienden",
        "mensen",
        "guys",
        "both",
        "there",
        "lezer",
        "bewoner",
        "bewoners",
        "heer",
        "mevrouw",
        "meneer",
        "sir",
        "madam",
    ];
    let goes_on = |t: &Token| {
        t.mark().is_some_and(|m| ",!-–".contains(m))
            || ["ik", "we", "wij", "i", "i'll", "we'll"].contains(&t.norm.as_str())
    };
    at == 1
        && GREETINGS.contains(&tokens[0].norm.as_str())
        && !MANY.contains(&tokens[1].fold.as_str())
        && tokens.iter().skip(2).take(4).any(goes_on)
}

/// The place of a promisee: behind a verb, behind the speaker, or behind a preposition of persons.
pub(super) fn in_place(tokens: &[Token], at: usize) -> bool {
    if at == 0 {
        return true;
    }
    if greeted(tokens, at) {
        return true;
    }
    const PERSONS: &[&str] = &[
        "aan",
        "met",
        "bij",
        "to",
        "with",
        "for",
        "voor",
        "tegen",
        "van",
        "from",
        "ik",
        "we",
        "wij",
        "i",
        "en",
        "and",
        "op",
        "op's",
        "beloofd",
        "promised",
        "owe",
        "&",
        "namens",
        "door",
        "told",
        "asked",
        "beloofde",
        "zodra",
        "once",
        "toegezegd",
    ];
    let mut before = at - 1;
    while before > 0
        && [
            "nog",
            "even",
            "ff",
            "eens",
            "ook",
            "dan",
            "straks",
            "morgen",
            "vandaag",
            "uiterlijk",
            "de",
            "het",
            "the",
            "ons",
            "onze",
            "buurman",
            "buurvrouw",
            "collega",
            "coach",
            "vriend",
            "vriendin",
            "colleague",
            "neighbour",
            "broer",
            "zus",
            "brother",
            "meneer",
            "mevrouw",
            "dhr",
            "mevr",
            "mr",
            "mrs",
            "ms",
        ]
        .contains(&tokens[before].norm.as_str())
    {
        before -= 1;
    }
    let token = &tokens[before];
    if token.mark().is_some_and(|m| ".!?:,".contains(m)) {
        return opens_as_subject(tokens, at);
    }
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.norm.as_str()));
    // Naar is for people, unless one goes or looks there.
    let sends = !has(&[
        "ga",
        "gaan",
        "gaat",
        "rijd",
        "rij",
        "rijden",
        "reis",
        "reizen",
        "vlieg",
        "vliegen",
        "verhuis",
        "verhuizen",
        "fiets",
        "fietsen",
        "loop",
        "lopen",
        "kijk",
        "kijken",
        "luister",
        "luisteren",
        "zoek",
        "zoeken",
        "vertrek",
        "wandel",
    ]);
    let verb = verbs::any(&token.norm).is_some()
        || [
            "i'll", "i'm", "i'd", "we'll", "ga", "zal", "moet", "wil", "heb", "heeft", "krijgt", "zou",
            "get", "let",
        ]
        .contains(&token.norm.as_str());
    let timed = is_word_of_time(token)
        || ["morgen", "vandaag", "overmorgen", "tomorrow", "today"].contains(&token.norm.as_str());
    // Even sanne bellen: the one to whom it is done stands before the infinitive.
    let done_to = names::is_given(&tokens[at].fold)
        && tokens
            .get(at + 1)
            .is_some_and(|t| verbs::dutch(&t.norm).is_some_and(|v| v.form == verbs::Form::Infinitive));
    let spoken_for = done_to || opens_as_subject(tokens, at);
    // Kaartjes voor Ajax, een cadeau bij Bol: what one buys for or at is mostly no person.
    let buys = tokens.iter().any(|t| {
        ["koop", "kopen", "boek", "boeken", "bestel", "bestellen", "buy", "book", "order", "haal"]
            .contains(&t.norm.as_str())
    });
    let weak = ["voor", "for", "bij", "op", "van", "from"].contains(&token.norm.as_str());
    // Ik hoor van Esmee, wachten op Esmee, at Esmee's office: with these words it is her place after all.
    let from = ["van", "from"].contains(&token.norm.as_str())
        && has(&[
            "krijg",
            "krijgen",
            "hoor",
            "horen",
            "ontvang",
            "ontvangen",
            "get",
            "hear",
            "receive",
            "verneem",
        ]);
    let awaited = ["op", "for", "on"].contains(&token.norm.as_str())
        && has(&["wacht", "wachten", "waiting", "awaiting"]);
    let owns = token.norm == "at" && tokens[at].fold.ends_with("'s");
    if from || awaited || owns {
        return true;
    }
    if weak && !names::is_given(tokens[at].fold.strip_suffix("'s").unwrap_or(&tokens[at].fold)) {
        return spoken_for || (!buys && ["voor", "for", "bij"].contains(&token.norm.as_str()));
    }
    PERSONS.contains(&token.norm.as_str()) || verb || (token.norm == "naar" && sends) || timed || spoken_for
}

/// Send tom the receipt: between a verb and an article even an ordinary word is the name.
pub(super) fn between_verb_and_thing(tokens: &[Token], at: usize) -> bool {
    let verb =
        |t: &Token| verbs::any(&t.norm).is_some() || ["ik", "i'll", "even", "ff"].contains(&t.norm.as_str());
    let thing = |t: &Token| {
        [
            "the", "a", "an", "my", "his", "her", "their", "our", "de", "het", "een", "mijn", "onze", "zijn",
            "haar", "die", "dat",
        ]
        .contains(&t.norm.as_str())
            || verbs::dutch(&t.norm).is_some_and(|v| v.form == verbs::Form::Infinitive)
    };
    at > 0 && verb(&tokens[at - 1]) && tokens.get(at + 1).is_some_and(thing)
}

/// A weekday, a month, or a day counted from today; also as an owner (Monday's).
pub(crate) fn is_word_of_time(token: &Token) -> bool {
    let word = token.norm.strip_suffix("'s").unwrap_or(&token.norm);
    time::weekday(word).is_some() || time::month(word).is_some() || time::relative(word)
}
