//! Remarks on a sentence: a doubt that did not stop the capture, or a word that was read as another.
//!
//! It never corrects anybody's language: it says what was understood.

use chrono::NaiveDate;

use crate::domain::time::Now;
use crate::text::{Lang, dates, say};

/// A word that was read as another one.
#[must_use]
pub fn read_as(lang: Lang, typed: &str, read_as: &str) -> String {
    say!(lang, "“{typed}” is gelezen als “{read_as}”.", "“{typed}” was read as “{read_as}”.")
}

/// A mention of the past, which is not the day.
#[must_use]
pub fn past_mention(lang: Lang, words: &str) -> String {
    say!(
        lang,
        "“{words}” gaat over wat al was, en is niet als de dag gelezen.",
        "“{words}” is about what has been, and was not read as the day."
    )
}

/// The day named lies before the day it was said.
#[must_use]
pub fn day_is_past(lang: Lang, day: NaiveDate, now: &Now) -> String {
    let (day, distance) = (dates::dated(lang, day), dates::distance(lang, day, now.today()));
    say!(lang, "Let op: {day} is al voorbij, {distance}.", "Mind: {day} has passed already, {distance}.")
}

/// The promise waits for something else.
#[must_use]
pub fn waits_for(lang: Lang, words: &str) -> String {
    say!(
        lang,
        "Dit wacht op “{words}”. Noem een dag waarop je er weer naar kijkt.",
        "This waits for “{words}”. Name a day to look at it again."
    )
}

/// A day that was named and then taken back in the same breath.
#[must_use]
pub fn thought_better(lang: Lang, words: &str) -> String {
    say!(
        lang,
        "“{words}” telt niet: je verbeterde jezelf.",
        "“{words}” does not count: you corrected yourself."
    )
}

/// A day without a year that passed a short while ago: it was read as next year's.
#[must_use]
pub fn next_year(lang: Lang, day: NaiveDate) -> String {
    let day = dates::dated(lang, day);
    say!(
        lang,
        "Let op: die dag is dit jaar net voorbij, dus het is {day} geworden.",
        "Mind: that day has just passed this year, so it became {day}."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn remarks_say_what_was_understood() {
        let now = Now::new("2026-11-23T09:00:00Z".parse().unwrap(), chrono_tz::Tz::Europe__Amsterdam);
        for text in [
            read_as(Lang::Nl, "dondedag", "donderdag"),
            past_mention(Lang::Nl, "gisteren"),
            day_is_past(Lang::Nl, "2026-11-19".parse().unwrap(), &now),
            waits_for(Lang::Nl, "zodra de directie tekent"),
            thought_better(Lang::Nl, "vrijdag"),
        ] {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
    }
}
