//! The words of the row *lijkt op*: the promise that a sentence repeats, and what the sentence can be. They never say which
//! it is.

use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::text::panes::capture::rival;
use crate::text::{Lang, dates, say};

/// The row.
#[must_use]
pub fn label(lang: Lang) -> &'static str {
    lang.pick("Lijkt op", "Looks like")
}

/// What is repeated, and that this is another one, in every length.
#[must_use]
pub fn another(lang: Lang, what: &str, due: &Due, now: &Now) -> [String; 3] {
    let due = dates::due(lang, due, now);
    [
        say!(lang, "{what}, {due}; dit is een andere", "{what}, {due}; this is another"),
        say!(lang, "{what}, {due}: andere", "{what}, {due}: another"),
        say!(lang, "andere dan die van {due}", "not that of {due}"),
    ]
}

/// This is that one, and the other agreed to a new day.
#[must_use]
pub fn agreed(lang: Lang, what: &str, due: &Due, new: &Due, now: &Now) -> [String; 3] {
    let (due, new) = (dates::due(lang, due, now), dates::due(lang, new, now));
    [
        say!(
            lang,
            "dezelfde: {what}, {due}; nieuwe afspraak {new}",
            "the same: {what}, {due}; new agreement {new}"
        ),
        say!(lang, "dezelfde; nieuwe afspraak {new}", "the same; new agreement {new}"),
        say!(lang, "dezelfde, nu {new}", "the same, now {new}"),
    ]
}

/// This is that one, and its day was noted wrongly.
#[must_use]
pub fn slip(lang: Lang, what: &str, due: &Due, new: &Due, now: &Now) -> [String; 3] {
    let (due, new) = (dates::due(lang, due, now), dates::due(lang, new, now));
    [
        say!(
            lang,
            "dezelfde: {what}; verkeerd genoteerd, het was {new}",
            "the same: {what}; noted wrongly, it was {new}"
        ),
        say!(lang, "dezelfde; niet {due} maar {new}", "the same; not {due} but {new}"),
        say!(lang, "dezelfde, het was {new}", "the same, it was {new}"),
    ]
}

/// This is that one, as it stands.
#[must_use]
pub fn already(lang: Lang, what: &str, due: &Due, now: &Now) -> [String; 2] {
    let due = dates::due(lang, due, now);
    [
        say!(lang, "dezelfde: {what}, {due}; staat er al", "the same: {what}, {due}; stands already"),
        lang.pick("dezelfde; staat er al", "the same; stands already").to_owned(),
    ]
}

/// What it could be as well, in every length.
#[must_use]
pub fn or_another(lang: Lang) -> Vec<String> {
    vec![rival(lang, lang.pick("een andere", "another one"))]
}

/// The same.
#[must_use]
pub fn or_the_same(lang: Lang) -> Vec<String> {
    vec![rival(lang, lang.pick("dezelfde", "the same"))]
}

/// The same, noted wrongly.
#[must_use]
pub fn or_a_slip(lang: Lang) -> Vec<String> {
    vec![rival(lang, lang.pick("verkeerd genoteerd", "noted wrongly"))]
}

/// Nothing was saved: `Staat er al: rapport mailen, do 26 nov.`
#[must_use]
pub fn stands_already(lang: Lang, what: &str, due: &Due, now: &Now) -> String {
    let due = dates::due(lang, due, now);
    say!(lang, "Staat er al: {what}, {due}.", "Stands already: {what}, {due}.")
}
