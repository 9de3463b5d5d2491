//! A day or a time that can't be read, does not exist, or can be read in two ways.
//!
//! It never picks a day by itself.

use chrono::NaiveDate;

use crate::domain::due::Due;
use crate::domain::moments::Unread;
use crate::domain::time::Now;
use crate::text::commands::Command;
use crate::text::{Lang, capital, dates, either, say};

/// Words that could not be read as one day or time.
#[must_use]
pub fn unread(lang: Lang, typed: &str, why: &Unread) -> String {
    match why {
        Unread::NotADay => not_a_day(lang, typed),
        Unread::NoSuchDay => no_such_day(lang, typed),
        Unread::Several(days) => several_days(lang, typed, days),
        Unread::JustPassed(day) => just_passed(lang, typed, *day),
        Unread::StillToCome(day) => still_to_come(lang, *day),
        Unread::NotATime => not_a_time(lang, typed),
    }
}

/// A new day was told, and not which.
#[must_use]
pub fn which_new_day(lang: Lang) -> &'static str {
    lang.pick("Welke nieuwe dag is gemeld?", "Which new day was told?")
}

/// Words that name no day.
#[must_use]
pub fn not_a_day(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "“{typed}” is geen dag. Schrijf bijvoorbeeld donderdag, over 2 weken, 15 dec of 2026-12-15.",
        "“{typed}” is not a day. Write for example thursday, in 2 weeks, 15 dec or 2026-12-15."
    )
}

/// A day that no calendar has.
#[must_use]
pub fn no_such_day(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "“{typed}” bestaat niet: die maand heeft niet zoveel dagen.",
        "“{typed}” does not exist: that month has fewer days."
    )
}

/// A week that no year has, or not the one that was said.
#[must_use]
pub fn no_such_week(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "“{typed}” bestaat niet: dat jaar heeft geen week 53. Noem een andere week, of een dag erin.",
        "“{typed}” does not exist: that year has no week 53. Name another week, or a day in it."
    )
}

/// Words that name several days, where one is needed.
#[must_use]
pub fn several_days(lang: Lang, typed: &str, days: &[NaiveDate]) -> String {
    let words: Vec<String> = days.iter().map(|day| dates::dated(lang, *day)).collect();
    let words = either(lang, &words.iter().map(String::as_str).collect::<Vec<_>>());
    let first = days.first().map(ToString::to_string).unwrap_or_default();
    say!(
        lang,
        "“{typed}” kan {words} zijn. Noem de datum, bijvoorbeeld {first}.",
        "“{typed}” can be {words}. Give the date, for example {first}."
    )
}

/// Words that name no time of day.
#[must_use]
pub fn not_a_time(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "“{typed}” is geen tijd. Schrijf bijvoorbeeld 14:30, 15u of half drie.",
        "“{typed}” is not a time. Write for example 14:30, 3pm or half past two."
    )
}

/// A time without a day to stand on.
#[must_use]
pub fn time_without_day(lang: Lang) -> &'static str {
    lang.pick(
        "Een tijd alleen is te weinig: noem ook de dag, met --wanneer DAG.",
        "A time alone is too little: name the day as well, with --due DATE.",
    )
}

/// Something that happened, on a day that is still to come.
#[must_use]
pub fn still_to_come(lang: Lang, day: NaiveDate) -> String {
    let day = capital(&dates::dated(lang, day));
    say!(
        lang,
        "{day} moet nog komen, en het gaat om wat gebeurd is. Was het de vorige keer? Zet er “afgelopen” voor, of geef de datum.",
        "{day} is still to come, and this is about what has happened. Was it the time before? Put “last” before it, or give the date."
    )
}

/// A date without a year that passed a short while ago, so that the next one is almost a year off.
#[must_use]
pub fn just_passed(lang: Lang, typed: &str, day: NaiveDate) -> String {
    let next = dates::dated(lang, day);
    say!(
        lang,
        "“{typed}” is net voorbij; de volgende is pas {next}. Bedoel je die, noem dan het jaar: {day}",
        "“{typed}” has just passed; the next one is only {next}. If you mean that one, name the year: {day}"
    )
}

/// A delivery after the day has passed, without a word about when.
#[must_use]
pub fn when_delivered(lang: Lang, id: &str, due: &Due, now: &Now) -> String {
    let keep = Command::Step(lifecycle::Step::Vertonen).on(lang, id);
    let due = capital(&dates::due(lang, due, now));
    say!(
        lang,
        "{due} is voorbij. Wanneer was het klaar? Geef de dag, vandaag of eerder: {keep} --op DAG",
        "{due} has passed. When was it delivered? Give the day, today or earlier: {keep} --on DATE"
    )
}
