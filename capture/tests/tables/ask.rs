//! Days and clocks alone, as `--due`, `--on` and `--at` take them.

use capture::{Ctx, DayError, Region, clock, day, past_day};

use crate::{book, moment};

/// Monday 23 November 2026.
const NOW: &str = "2026-11-23T08:30";

fn with<T>(f: impl Fn(&Ctx) -> T) -> T {
    let people = book(&[]);
    f(&Ctx {
        now: moment(NOW),
        zone: chrono_tz::Europe::Amsterdam,
        people: &people,
        region: Region::Nl,
        preferred: &[],
    })
}

#[test]
fn a_day_is_one_day_and_nothing_else() {
    for (text, expected) in [
        ("2026-12-15", "2026-12-15"),
        ("15-12", "2026-12-15"),
        ("15 dec", "2026-12-15"),
        ("morgen", "2026-11-24"),
        ("donderdag", "2026-11-26"),
        ("do", "2026-11-26"),
        ("ma", "2026-11-30"),
        ("zo", "2026-11-29"),
        ("vr.", "2026-11-27"),
        ("volgende week donderdag", "2026-12-03"),
        ("over drie weken", "2026-12-14"),
        ("Friday", "2026-11-27"),
        ("next week Thursday", "2026-12-03"),
        ("in two weeks", "2026-12-07"),
        ("uiterlijk vrijdag", "2026-11-27"),
        ("eind van de maand", "2026-11-30"),
        ("12/31/2026", "2026-12-31"),
        ("2025-01-01", "2025-01-01"),
    ] {
        assert_eq!(with(|ctx| day(text, ctx)).map(|d| d.to_string()), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn what_is_no_day_says_why() {
    for text in [
        "",
        "het rapport",
        "morgen het rapport",
        "15:00",
        "binnenkort",
        "gisteren",
        "2026",
        "morgen en overmorgen bellen",
    ] {
        assert_eq!(with(|ctx| day(text, ctx)), Err(DayError::NotADay), "{text}");
    }
    for text in ["30 februari", "2026-02-30", "30-02-2026", "31 april", "February 30"] {
        assert_eq!(with(|ctx| day(text, ctx)), Err(DayError::NoSuchDay), "{text}");
    }
    for text in ["volgende donderdag", "voor vrijdag", "begin maart"] {
        assert!(matches!(with(|ctx| day(text, ctx)), Err(DayError::Several(_))), "{text}");
    }
}

#[test]
fn the_past_is_a_day_too_where_it_is_asked_for() {
    for (text, expected) in [
        ("gisteren", "2026-11-22"),
        ("eergisteren", "2026-11-21"),
        ("yesterday", "2026-11-22"),
        ("afgelopen donderdag", "2026-11-19"),
        ("vorige donderdag", "2026-11-19"),
        ("last Thursday", "2026-11-19"),
        ("afgelopen maandag", "2026-11-16"),
        ("drie dagen geleden", "2026-11-20"),
        ("2 weeks ago", "2026-11-09"),
        ("een week geleden", "2026-11-16"),
        ("vanochtend", "2026-11-23"),
        ("today", "2026-11-23"),
        ("donderdag", "2026-11-26"),
        ("2026-02-03", "2026-02-03"),
    ] {
        assert_eq!(with(|ctx| past_day(text, ctx)).map(|d| d.to_string()), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_clock_is_a_clock_alone() {
    for (text, expected) in [
        ("14:00", "14:00"),
        ("15u30", "15:30"),
        ("half drie", "14:30"),
        ("3pm", "15:00"),
        ("9u", "09:00"),
        ("9", "09:00"),
        ("om 9 uur", "09:00"),
        ("15.30", "15:30"),
        ("15.30 uur", "15:30"),
        ("kwart voor zeven", "18:45"),
        ("half past two", "14:30"),
        ("noon", "12:00"),
        ("5:30 p.m.", "17:30"),
        ("09:15", "09:15"),
        ("vijf over half vier", "15:35"),
        ("8 uur 's avonds", "20:00"),
    ] {
        assert_eq!(clock(text).map(|t| t.format("%H:%M").to_string()), Some(expected.to_owned()), "{text}");
    }
    for text in ["", "25:00", "morgen", "14:60", "half dertig", "15 december", "de trein van 9 uur"] {
        assert_eq!(clock(text), None, "{text}");
    }
}
