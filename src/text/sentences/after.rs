//! What is said once a promise is kept or broken, and about what others promised me.

use chrono::NaiveDate;

use super::About;
use super::address::Words;
use super::said::{by, day, i_would, on, you_would};
use crate::domain::due::Due;
use crate::text::{capital, say};

/// Kept: did it serve?
pub(super) fn aftercare(about: &About<'_>, words: &Words, kept: Option<NaiveDate>) -> String {
    let (lang, name) = (about.lang, about.name);
    let done = done(about, words, kept);
    let (heb_je, loop_je) = (capital(words.heb_je), words.loop_je);
    say!(
        lang,
        "{name}, {done}. {heb_je} er iets aan, of {loop_je} nog ergens tegenaan?",
        "{name}, {done}. Is it of use to you, or is there anything still in your way?"
    )
}

/// Kept and exceeded: what it was like for the other.
pub(super) fn anchoring(
    about: &About<'_>,
    words: &Words,
    kept: Option<NaiveDate>,
    extra: Option<&str>,
) -> String {
    let (lang, name, jou) = (about.lang, about.name, words.jou);
    let done = done(about, words, kept);
    let extra = extra.map_or(String::new(), |extra| {
        let extra = extra.trim().trim_end_matches(['.', '!']);
        say!(lang, " Daar kwam bij: {extra}.", " On top of that: {extra}.")
    });
    say!(
        lang,
        "{name}, {done}.{extra} Wat heeft het {jou} gebracht, en wat kan een volgende keer beter?",
        "{name}, {done}.{extra} What did it bring you, and what could be better next time?"
    )
}

/// Broken. Who did not hear of it yet hears that, too.
pub(super) fn repair(about: &About<'_>, words: &Words, told: bool) -> String {
    let (lang, name, je, jou) = (about.lang, about.name, words.je, words.jou);
    let clause = i_would(about, words, "");
    if told {
        return say!(
            lang,
            "{name}, {clause} en dat heb ik niet gedaan. Dat wil ik goedmaken: wat helpt {jou} nu het meest?",
            "{name}, {clause}, and I did not. I want to make that good: what would help you most now?"
        );
    }
    say!(
        lang,
        "{name}, {clause} en dat ga ik niet meer doen. Dat had ik {je} eerder moeten zeggen, en dat spijt me. Wat helpt {jou} nu het meest?",
        "{name}, {clause}, and I will not do it any more. I should have told you sooner, and I am sorry. What would help you most now?"
    )
}

/// Theirs, and open.
pub(super) fn ask_after(about: &About<'_>, words: &Words, due: &Due, told: Option<NaiveDate>) -> String {
    let (lang, name, today) = (about.lang, about.name, about.today);
    let clause = you_would(about, words, &by(lang, due, today));
    if let Some(told) = told.filter(|told| *told >= today) {
        let (told, noemde) = (day(lang, told, today), words.je_noemde);
        return say!(
            lang,
            "{name}, {clause}, en {noemde} daarna {told}. Blijft dat zo?",
            "{name}, {clause}, and then you named {told}. Does that still hold?"
        );
    }
    if due.date >= today {
        return say!(
            lang,
            "{name}, {clause}. Lukt dat, of kan ik ergens mee helpen?",
            "{name}, {clause}. Will that work out, or can I help?"
        );
    }
    say!(
        lang,
        "{name}, {clause}. Lukt dat nog, en op welke dag kan ik rekenen?",
        "{name}, {clause}. Will that still work out, and which day can I count on?"
    )
}

/// Theirs, and kept.
pub(super) fn thanks(about: &About<'_>, words: &Words) -> String {
    let (lang, name, heb_je) = (about.lang, about.name, words.heb_je);
    let clause = you_would(about, words, "");
    let dank = capital(words.dank);
    say!(
        lang,
        "{name}, {clause} en dat {heb_je} gedaan. {dank}: daar kan ik mee verder.",
        "{name}, {clause}, and you did. Thank you: that really helps me on."
    )
}

/// `ik zou het rapport mailen en dat is maandag gebeurd`.
fn done(about: &About<'_>, words: &Words, kept: Option<NaiveDate>) -> String {
    let lang = about.lang;
    let clause = i_would(about, words, "");
    match kept {
        Some(day) => {
            let day = on(lang, day, about.today);
            say!(lang, "{clause} en dat is {day} gebeurd", "{clause}, and that was done {day}")
        }
        None => say!(lang, "{clause} en dat is gebeurd", "{clause}, and that was done"),
    }
}
