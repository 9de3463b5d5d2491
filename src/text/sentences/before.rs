//! What is said while a promise of mine is still to be kept: before its day, on it, and after it.

use chrono::{Datelike, NaiveDate};

use super::About;
use super::address::Words;
use super::said::{by, day, i_will, i_would, on};
use crate::domain::due::Due;
use crate::text::{Lang, capital, dates, say};

/// Late. Who was told of a new day hears that day again; who was told in vain hears that too.
pub(super) fn late(about: &About<'_>, words: &Words, due: &Due, told: Option<NaiveDate>) -> String {
    let (lang, name, today) = (about.lang, about.name, about.today);
    let clause = i_would(about, words, &by(lang, due, today));
    let (je, kun_je, heb_je) = (words.je, capital(words.kun_je), words.heb_je);
    let offer = day(lang, about.offer, today);
    match told {
        None => say!(
            lang,
            "{name}, {clause} en dat is niet gelukt. Het wordt {offer}. {kun_je} daar iets mee, of helpt iets anders {je} meer?",
            "{name}, {clause}, and I did not manage. It will be {offer}. Does that work for you, or would something else help you more?"
        ),
        Some(new) if new >= today => {
            let (new, jou) = (day(lang, new, today), words.jou);
            say!(
                lang,
                "{name}, {clause} en dat is niet gelukt. Het wordt {new}, zoals ik zei. Is dat nog goed voor {jou}?",
                "{name}, {clause}, and I did not manage. It will be {new}, as I told you. Is that still all right for you?"
            )
        }
        Some(new) => {
            let new = day(lang, new, today);
            say!(
                lang,
                "{name}, {clause}; ik noemde {new}, en ook dat is niet gelukt. Het spijt me. Het wordt {offer}. Wat {heb_je} intussen nodig?",
                "{name}, {clause}; I named {new}, and I did not manage that either. I am sorry. It will be {offer}. What do you need in the meantime?"
            )
        }
    }
}

/// Due today.
pub(super) fn today(about: &About<'_>, words: &Words, due: &Due) -> String {
    let (lang, name, je) = (about.lang, about.name, words.je);
    let clause = i_would(about, words, &by(lang, due, about.today));
    if due.time.is_some() {
        let jou = words.jou;
        return say!(
            lang,
            "{name}, {clause}. Komt dat {jou} nog uit?",
            "{name}, {clause}. Does that still suit you?"
        );
    }
    say!(
        lang,
        "{name}, {clause}. Ik laat het {je} weten zodra het gedaan is.",
        "{name}, {clause}. I will let you know as soon as it is done."
    )
}

/// In danger: a new day is asked for while the other can still say no.
pub(super) fn at_risk(about: &About<'_>, words: &Words, due: &Due) -> String {
    let (lang, name, heb_je) = (about.lang, about.name, words.heb_je);
    let clause = i_would(about, words, &by(lang, due, about.today));
    let (offer, own) = (day(lang, about.offer, about.today), on(lang, due.date, about.today));
    say!(
        lang,
        "{name}, {clause} en dat wordt krap. Ik zeg het liever nu dan te laat: mag het {offer} worden, of {heb_je} het echt {own} nodig?",
        "{name}, {clause}, and it is getting tight. I would rather say so now than too late: may it be {offer}, or do you really need it {own}?"
    )
}

/// Not due yet.
pub(super) fn coming(about: &About<'_>, words: &Words, due: &Due) -> String {
    let (lang, name, jou) = (about.lang, about.name, words.jou);
    let clause = i_would(about, words, &by(lang, due, about.today));
    say!(
        lang,
        "{name}, {clause}. Is dat voor {jou} nog steeds op tijd?",
        "{name}, {clause}. Is that still in time for you?"
    )
}

/// Two days could have been meant.
pub(super) fn which(about: &About<'_>, words: &Words, due: &Due, rival: &Due) -> String {
    let (lang, name) = (about.lang, about.name);
    let clause = i_would(about, words, "");
    let (one, other) = match (due.date == rival.date, due.time, rival.time) {
        (true, Some((one, _)), Some((other, _))) => (dates::clock(one), dates::clock(other)),
        _ => (dated(lang, due.date), dated(lang, rival.date)),
    };
    say!(lang, "{name}, {clause}. Was dat {one} of {other}?", "{name}, {clause}. Was that {one} or {other}?")
}

/// Told of another day, and not agreed yet.
pub(super) fn consent(about: &About<'_>, words: &Words, due: &Due, told: NaiveDate) -> String {
    let (lang, name, today) = (about.lang, about.name, about.today);
    let clause = i_would(about, words, &by(lang, due, today));
    let (told, heb_je, jou) = (day(lang, told, today), words.heb_je, words.jou);
    say!(
        lang,
        "{name}, {clause}; ik zei dat het {told} wordt. Is dat goed voor {jou}, of {heb_je} het eerder nodig?",
        "{name}, {clause}; I told you it will be {told}. Is that all right for you, or do you need it sooner?"
    )
}

/// Meant, and not said yet.
pub(super) fn to_say(about: &About<'_>, words: &Words, due: Option<NaiveDate>) -> String {
    let (lang, name, heb_je, jou) = (about.lang, about.name, words.heb_je, words.jou);
    match due {
        Some(due) => {
            let clause = i_will(about, words, &by(lang, &Due::on(due), about.today));
            say!(
                lang,
                "{name}, {clause}. Is dat op tijd voor {jou}?",
                "{name}, {clause}. Is that in time for you?"
            )
        }
        None => {
            let clause = i_will(about, words, "");
            say!(
                lang,
                "{name}, {clause}. Wanneer {heb_je} het nodig?",
                "{name}, {clause}. When do you need it?"
            )
        }
    }
}

/// Said, without a day.
pub(super) fn no_day(about: &About<'_>, words: &Words) -> String {
    let (lang, name, heb_je) = (about.lang, about.name, words.heb_je);
    let clause = i_would(about, words, "");
    say!(lang, "{name}, {clause}. Wanneer {heb_je} dat nodig?", "{name}, {clause}. When do you need that?")
}

/// A day beside another: always with its date.
fn dated(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {}", dates::weekday(lang, day), day.day(), dates::month(lang, day))
}
