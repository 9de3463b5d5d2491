//! The parts that sentences are put together from: days as people say them, and what was promised as a clause.
//!
//! It never bends the user's words where it does not know them: then they stand between quotes.

use capture::{Region, infinitive};
use chrono::{Datelike, NaiveDate};

use super::About;
use super::address::Words;
use crate::domain::due::Due;
use crate::text::{Lang, dates, say};

/// Days in which a weekday alone says which day it is.
const WEEK: i64 = 6;

/// A day as people say it: `vandaag`, `morgen`, `donderdag`, `donderdag 3 december`.
pub(super) fn day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let name = dates::weekday(lang, day);
    match (day - today).num_days() {
        -1..=1 => dates::distance(lang, day, today),
        days if days.abs() <= WEEK => name.to_owned(),
        _ if day.year() == today.year() || (day - today).num_days().abs() < 183 => {
            format!("{name} {} {}", day.day(), dates::month(lang, day))
        }
        _ => format!("{name} {} {} {}", day.day(), dates::month(lang, day), day.year()),
    }
}

/// The day on which something is or was: in English `on Thursday`, but `today`.
pub(super) fn on(lang: Lang, when: NaiveDate, today: NaiveDate) -> String {
    let said = day(lang, when, today);
    match lang {
        Lang::En if (when - today).num_days().abs() > 1 => format!("on {said}"),
        _ => said,
    }
}

/// By when: `uiterlijk donderdag`, `vandaag`, `donderdag om 14:00`.
pub(super) fn by(lang: Lang, due: &Due, today: NaiveDate) -> String {
    let near = (due.date - today).num_days().abs() <= 1;
    match due.time {
        Some((time, _)) => {
            let (day, time) = (on(lang, due.date, today), dates::clock(time));
            say!(lang, "{day} om {time}", "{day} at {time}")
        }
        None if near => day(lang, due.date, today),
        None => {
            let day = day(lang, due.date, today);
            say!(lang, "uiterlijk {day}", "by {day}")
        }
    }
}

/// What was promised behind *ik zou*, *I would*: nothing where it is in another language, or has no verb.
fn bent(about: &About<'_>) -> Option<String> {
    let (region, own) = match about.lang {
        Lang::Nl => (Region::Nl, capture::Lang::Nl),
        Lang::En => (Region::Gb, capture::Lang::En),
    };
    let (lang, said) = infinitive(about.what, region);
    said.filter(|_| lang == own)
}

/// What I promised: `ik zou uiterlijk donderdag het rapport mailen`. A blank `when` says no day.
pub(super) fn i_would(about: &About<'_>, words: &Words, when: &str) -> String {
    let (lang, what, je) = (about.lang, about.what, words.je);
    let (before, behind) = spaced(when);
    match bent(about) {
        Some(what) => say!(lang, "ik zou{before} {what}", "I said I would {what}{behind}"),
        None => say!(lang, "ik had {je}{before} “{what}” beloofd", "I promised you “{what}”{behind}"),
    }
}

/// What I will do: `ik ga uiterlijk vrijdag het rapport mailen`.
pub(super) fn i_will(about: &About<'_>, words: &Words, when: &str) -> String {
    let (lang, what, je) = (about.lang, about.what, words.je);
    let (before, behind) = spaced(when);
    match bent(about) {
        Some(what) => say!(lang, "ik ga{before} {what}", "I will {what}{behind}"),
        None => say!(lang, "ik beloof {je}{before}: “{what}”", "I promise you this{behind}: “{what}”"),
    }
}

/// What the other promised me: `je zou uiterlijk woensdag de cijfers sturen`.
pub(super) fn you_would(about: &About<'_>, words: &Words, when: &str) -> String {
    let (lang, what) = (about.lang, about.what);
    let (zou, had) = (words.je_zou, words.je_had);
    let (before, behind) = spaced(when);
    match bent(about) {
        Some(what) => say!(lang, "{zou}{before} {what}", "you said you would {what}{behind}"),
        None => say!(lang, "{had} mij{before} “{what}” beloofd", "you promised me “{what}”{behind}"),
    }
}

/// A part with a blank before it; in both languages it stands in another place.
fn spaced(when: &str) -> (String, String) {
    let spaced = if when.is_empty() { String::new() } else { format!(" {when}") };
    (spaced.clone(), spaced)
}
