//! Whether two promises to one person are about the same thing: the same things are named, whatever is done with them.
//!
//! It only notices; whether it is the same promise is for who made it to say.

use std::collections::BTreeSet;

/// Words that say nothing about what is promised: how it is brought, and what stands between.
const EMPTY: &[&str] = &[
    "aan",
    "alle",
    "als",
    "an",
    "and",
    "bel",
    "bellen",
    "belt",
    "bij",
    "by",
    "call",
    "calls",
    "dat",
    "de",
    "deze",
    "die",
    "dit",
    "een",
    "eens",
    "en",
    "even",
    "for",
    "get",
    "geef",
    "geven",
    "give",
    "het",
    "hun",
    "i",
    "ik",
    "in",
    "is",
    "je",
    "jou",
    "jouw",
    "jullie",
    "laat",
    "laten",
    "lever",
    "leveren",
    "mail",
    "mailen",
    "make",
    "maak",
    "maken",
    "me",
    "met",
    "mij",
    "mijn",
    "my",
    "nog",
    "of",
    "om",
    "on",
    "onze",
    "op",
    "our",
    "over",
    "phone",
    "send",
    "sending",
    "sends",
    "share",
    "stuur",
    "sturen",
    "spreek",
    "spreken",
    "stuurt",
    "te",
    "terug",
    "terugbellen",
    "ter",
    "that",
    "the",
    "their",
    "this",
    "to",
    "u",
    "uit",
    "uw",
    "van",
    "voor",
    "weten",
    "will",
    "with",
    "you",
    "your",
    "zijn",
];

/// The words of a deliverable that name something.
fn named(text: &str) -> BTreeSet<String> {
    let words = capture::words(text).into_iter();
    words.filter(|word| !EMPTY.contains(&word.as_str())).map(|word| stem(&word)).collect()
}

/// A word without the ending of its plural: a report and the reports are one.
fn stem(word: &str) -> String {
    let long = word.chars().count() > 4;
    let cut = ["en", "s"].iter().find_map(|end| word.strip_suffix(end)).filter(|_| long);
    cut.unwrap_or(word).to_owned()
}

/// Whether two deliverables name the same things: all that the shorter names, or most of what both do.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (named(one), named(other));
    let (few, both) = (one.len().min(other.len()), one.intersection(&other).count());
    // A single word in common is enough only where one of them says no more than that.
    both > 0 && (both == few || both * 3 >= one.union(&other).count() * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_the_same_things_is_alike() {
        for (one, other) in [
            ("notulen van dinsdag mailen", "de notulen sturen"),
            ("stuur het rapport", "rapport verbouwing mailen"),
            ("send the report", "the report on the renovation"),
            ("twee kandidaten noemen", "noem twee kandidaten"),
            ("offertes sturen", "de offerte"),
        ] {
            assert!(alike(one, other) && alike(other, one), "{one} / {other}");
        }
        for (one, other) in [
            ("rapport mailen", "offerte mailen"),
            ("stuur het", "mail de cijfers"),
            ("terugbellen over de akte", "terugbellen over de vacature"),
            ("bel", "bellen"),
            ("", ""),
        ] {
            assert!(!alike(one, other), "{one} / {other}");
        }
    }
}
