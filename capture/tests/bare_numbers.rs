//! A number alone behind a weekday: a day of the month, unless it counts what follows or is an hour.

use capture::{Ctx, Region, parse};

use crate::{book, moment};

/// Said on Monday 23 November 2026: the sentence, its days in order, its deliverable.
const SAID: &[(&str, &[&str], &str)] = &[
    ("ik mail Jan wo 25 het rapport", &["2026-11-25"], "mail het rapport"),
    ("woensdag 25 bel ik Jan", &["2026-11-25"], "bel"),
    ("ik bel Jan do 3", &["2026-12-03"], "bel"),
    ("ik bel Jan donderdag 3.", &["2026-12-03"], "bel"),
    ("Jan krijgt het rapport uiterlijk vrijdag 4 van mij", &["2026-12-04"], "het rapport"),
    ("woensdag vijfentwintig bel ik Jan", &["2026-11-25"], "bel"),
    ("ma 23 bel ik Jan", &["2026-11-23"], "bel"),
    ("ik mail Jan wo 25 om 10 uur het rapport", &["2026-11-25"], "mail het rapport"),
    ("ik mail Jan woensdag 25 of donderdag 26 het rapport", &["2026-11-26"], "mail het rapport"),
    ("I'll call Tom on Friday 27", &["2026-11-27"], "call"),
    ("I'll send Tom the report Wed 25", &["2026-11-25"], "send the report"),
    ("I'll send Tom the report by Friday 4 at noon", &["2026-12-04"], "send the report"),
    // Weekday and number disagree: both are offered.
    ("ik mail Jan wo 26 het rapport", &["2026-11-26", "2026-11-25"], "mail het rapport"),
    ("I'll call Tom on Friday 26", &["2026-11-26", "2026-11-27"], "call"),
    // It counts, or is an hour.
    ("ik stuur Jan vrijdag 3 offertes", &["2026-11-27"], "stuur 3 offertes"),
    ("ik bel vrijdag 10 mensen voor Jan", &["2026-11-27"], "bel 10 mensen"),
    ("ik bel Jan vrijdag 2 of 3 keer", &["2026-11-27"], "bel 2 of 3 keer"),
    ("ik bel Jan vrijdag 3 uur", &["2026-11-27"], "bel"),
    ("I'll call Tom Friday 3 pm", &["2026-11-27"], "call"),
    ("I'll send Tom 3 drafts on Friday", &["2026-11-27"], "send 3 drafts"),
    ("ik geef Jan vrijdag 25% korting", &["2026-11-27"], "geef 25% korting"),
    ("ik betaal Jan vrijdag 25 euro", &["2026-11-27"], "betaal 25 euro"),
];

#[test]
fn a_number_behind_a_weekday_is_a_day_unless_it_counts() {
    let people = book(&["Jan Jansen", "Tom Baker"]);
    let now = moment("2026-11-23T08:30");
    let zone = chrono_tz::Europe::Amsterdam;
    let mut wrong = Vec::new();
    for (text, days, what) in SAID {
        let read = parse(text, &Ctx { now, zone, people: &people, region: Region::Nl, preferred: &[] });
        let found: Vec<String> = read.readings.iter().map(|r| r.date.to_string()).collect();
        if found != *days || read.what != *what {
            wrong.push(format!("{text}: {found:?} {}", read.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_day_that_short_months_do_not_have_is_their_last() {
    let people = book(&["Jan Jansen"]);
    let zone = chrono_tz::Europe::Amsterdam;
    for (now, text, rule, first) in [
        (
            "2026-11-23T08:30",
            "elke maand op de 31e mail ik Jan de uren",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "2026-11-30",
        ),
        (
            "2027-01-31T08:30",
            "elke 30e van de maand mail ik Jan de uren",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "2027-02-28",
        ),
        (
            "2026-11-23T08:30",
            "every month on the 29th I email Jan the hours",
            "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1",
            "2026-11-29",
        ),
        (
            "2026-11-23T08:30",
            "maandelijks op de 1e mail ik Jan de uren",
            "FREQ=MONTHLY;BYMONTHDAY=1",
            "2026-12-01",
        ),
    ] {
        let now = moment(now);
        let read = parse(text, &Ctx { now, zone, people: &people, region: Region::Nl, preferred: &[] });
        assert_eq!(read.recurrence.as_deref(), Some(rule), "{text}");
        assert_eq!(read.readings[0].date.to_string(), first, "{text}");
    }
}
