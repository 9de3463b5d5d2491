//! Laws that hold for any text at all.

use capture::{Ctx, Region, clock, day, fold, parse, past_day, words};
use proptest::prelude::*;

use crate::{book, moment};

const WORDS: &[&str] = &[
    "ik",
    "mail",
    "Jan",
    "morgen",
    "volgende",
    "week",
    "donderdag",
    "voor",
    "tot",
    "van",
    "de",
    "15e",
    "15-12",
    "2026-12-15",
    "om",
    "half",
    "drie",
    "kwart",
    "over",
    "een",
    "paar",
    "dagen",
    "uur",
    "elke",
    "maandag",
    "eerste",
    "maand",
    "eind",
    "begin",
    "kwartaal",
    "Pasen",
    "na",
    "niet",
    "maar",
    "nee",
    ",",
    "in",
    "next",
    "Friday",
    "by",
    "EOD",
    "tomorrow",
    "at",
    "5",
    "pm",
    "every",
    "other",
    "two",
    "weeks",
    "from",
    "now",
    "the",
    "last",
    "of",
    "March",
    "31",
    "9999",
    "99",
    "t/m",
    "tussen",
    "en",
    "vandaag",
    "vanavond",
    "twaalven",
    "later",
    "bel",
    "het",
    "rapport",
    "'s",
    "ochtends",
    "vóór",
    "Mei",
    "Ling",
    "week",
    "53",
    "30",
    "februari",
    "1.1.1900",
    "jaar",
    "year",
    "weekend",
    "anderhalve",
    "acht",
    "zodra",
    "\"",
    "€",
    "15.000",
    "24/7",
    "minuten",
];

fn check(text: &str) -> Result<(), TestCaseError> {
    let people = book(&["Jan Jansen", "Mei Ling Chen", "Zoë van der Berg"]);
    let ctx = Ctx {
        now: moment("2026-03-28T23:30"),
        zone: chrono_tz::Europe::Amsterdam,
        people: &people,
        region: Region::Nl,
        preferred: &[],
    };
    let read = parse(text, &ctx);
    let mut end = 0;
    for span in &read.spans {
        prop_assert!(
            span.range.start >= end && span.range.end <= text.len() && span.range.start < span.range.end
        );
        prop_assert!(text.is_char_boundary(span.range.start) && text.is_char_boundary(span.range.end));
        end = span.range.end;
    }
    for who in &read.people {
        prop_assert_eq!(&text[who.span.clone()], who.typed.as_str());
    }
    prop_assert_eq!(&read, &parse(text, &ctx));
    let years = text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4 || run.len() == 2);
    if !years {
        prop_assert!(read.readings.iter().all(|r| r.date >= ctx.now.date()), "{:?}", read.readings);
    }
    let _ = (day(text, &ctx), past_day(text, &ctx), clock(text), words(text));
    prop_assert_eq!(fold(&fold(text)), fold(text));
    Ok(())
}

/// Every word stands in a span or in the deliverable; a verb may have been joined to its particle.
fn every_word_is_kept(text: &str, read: &capture::Parse) -> bool {
    let what = fold(&read.what);
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).all(|piece| {
        let (start, end) = (at, at + piece.len());
        at = end;
        let word = fold(piece.trim_matches(|c: char| !c.is_alphanumeric()));
        let covered = read.spans.iter().any(|s| s.range.start < end && s.range.end > start);
        word.is_empty() || covered || what.contains(&word)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,120}") {
        check(&text)?;
    }

    #[test]
    fn any_bytes_that_are_text_are_read(chars in proptest::collection::vec(any::<char>(), 0..60)) {
        check(&chars.into_iter().collect::<String>())?;
    }

    #[test]
    fn sentences_of_the_grammars_own_words_are_read(picks in proptest::collection::vec(0..WORDS.len(), 0..14)) {
        let text: Vec<&str> = picks.into_iter().map(|n| WORDS[n]).collect();
        let text = text.join(" ");
        check(&text)?;
        let people = book(&["Jan Jansen", "Mei Ling Chen"]);
        let ctx = Ctx { now: moment("2026-03-28T23:30"), zone: chrono_tz::Europe::Amsterdam, people: &people, region: Region::Nl, preferred: &[] };
        let read = parse(&text, &ctx);
        prop_assert!(every_word_is_kept(&text, &read), "{:?}", read);
    }

    #[test]
    fn a_week_later_relative_days_are_a_week_later(pick in 0..6_usize, days in 0..700_u64) {
        let phrase = ["morgen", "overmorgen", "over 3 dagen", "donderdag", "tomorrow", "in two weeks"][pick];
        let people = book(&[]);
        let at = |extra| {
            let now = moment("2026-01-05T10:00") + chrono::Duration::days(i64::try_from(days + extra).unwrap());
            parse(phrase, &Ctx { now, zone: chrono_tz::UTC, people: &people, region: Region::Nl, preferred: &[] }).readings[0].date
        };
        prop_assert_eq!((at(7) - at(0)).num_days(), 7);
    }
}

#[test]
fn a_very_long_line_is_read_at_once() {
    let people = book(&["Jan Jansen"]);
    let ctx = Ctx {
        now: moment("2026-03-28T23:30"),
        zone: chrono_tz::UTC,
        people: &people,
        region: Region::Nl,
        preferred: &[],
    };
    let text = "ik mail Jan morgen 'de' lijst ".repeat(20_000);
    assert_eq!(parse(&text, &ctx).readings.len(), 1);
}
