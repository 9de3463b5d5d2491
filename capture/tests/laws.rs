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
        // Belt … terug is terugbellen: of a verb that was joined the stem is left.
        let joined = word.strip_suffix('t').is_some_and(|stem| what.contains(stem));
        word.is_empty() || covered || what.contains(&word) || joined
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
    fn a_week_later_relative_days_are_a_week_later(pick in 0..RELATIVE.len(), days in 0..700_u64) {
        let phrase = RELATIVE[pick];
        let people = book(&[]);
        let at = |extra| {
            let now = moment("2026-01-05T10:00") + chrono::Duration::days(i64::try_from(days + extra).unwrap());
            let ctx = Ctx { now, zone: chrono_tz::UTC, people: &people, region: Region::Nl, preferred: &[] };
            parse(phrase, &ctx).readings
        };
        let (then, later) = (at(0), at(7));
        prop_assert!(!then.is_empty() && then.len() == later.len(), "{}: {:?} {:?}", phrase, then, later);
        for (a, b) in then.iter().zip(&later) {
            prop_assert_eq!((b.date - a.date).num_days(), 7, "{}", phrase);
            prop_assert_eq!((a.time, a.why), (b.time, b.why), "{}", phrase);
        }
    }

    /// Capitals, blanks and what stands at the end are no part of what was said.
    #[test]
    fn shouting_blanks_and_marks_change_nothing(who in 0..2_usize, verb in 0..4_usize, pick in 0..RELATIVE.len(), ending in 0..5_usize) {
        let english = RELATIVE[pick].is_ascii() && RELATIVE[pick].split(' ').any(|w| ["next", "in", "tomorrow", "Friday", "this", "by", "week", "from", "the"].contains(&w)) && pick >= DUTCH;
        let name = ["Kees", "Sanne de Wit"][who];
        let verb = if english { ["I'll send", "send", "I'll call", "call"] } else { ["ik mail", "mail", "ik bel", "bel"] }[verb];
        let text = format!("{verb} {name} {} {}", RELATIVE[pick], if english { "the drawings" } else { "de tekeningen" });
        let people = book(&["Kees van der Berg", "Sanne de Wit"]);
        let read = |text: &str| {
            let ctx = Ctx { now: moment("2026-11-24T09:40"), zone: chrono_tz::Europe::Amsterdam, people: &people, region: Region::Nl, preferred: &[] };
            let read = parse(text, &ctx);
            let fits: Vec<_> = read.people.iter().map(|w| w.fits.clone()).collect();
            (read.readings, fits, read.direction, read.kind, fold(&read.what), read.recurrence)
        };
        let plain = read(&text);
        prop_assert!(!plain.0.is_empty() && plain.1.len() == 1, "{}: {:?}", text, plain);
        let mark = [".", "!", " ...", " !!", "\n"][ending];
        for same in [text.to_uppercase(), text.to_lowercase(), format!("{text}{mark}"), format!("  {} ", text.replace(' ', "   ")), text.replace(' ', "\t")] {
            let mut got = read(&same);
            got.4 = got.4.trim_end_matches(['.', '!', ' ']).to_owned();
            prop_assert_eq!(&got, &plain, "{}", same);
        }
    }
}

/// Phrases that count from the day they are said on, Dutch first.
const RELATIVE: &[&str] = &[
    "vandaag",
    "morgen",
    "overmorgen",
    "vanavond",
    "over 3 dagen",
    "over een week",
    "over anderhalve week",
    "donderdag",
    "aanstaande vrijdag",
    "volgende week",
    "volgende week dinsdag",
    "deze week woensdag",
    "in het weekend",
    "na het weekend",
    "volgende maandag",
    "volgend weekend",
    "begin volgende week",
    "eind volgende week",
    "halverwege volgende week",
    "voor vrijdag",
    "tot woensdag",
    "uiterlijk zaterdag",
    "vrijdag over een week",
    "morgen over 14 dagen",
    "over vijf werkdagen",
    "binnen tien dagen",
    "over een paar dagen",
    "dinsdag of woensdag",
    "tussen nu en vrijdag",
    "om de week op maandag",
    "elke dinsdag",
    "vrijdag om half drie",
    "maandagochtend om negen uur",
    "deze vrijdag",
    "eind van de week",
    "tomorrow",
    "in two weeks",
    "next Friday",
    "this Thursday",
    "in a fortnight",
    "a week from Wednesday",
    "by Friday",
    "early next week",
    "the day after tomorrow",
    "next week",
    "in ten days",
    "Friday week",
];

/// How many of them are Dutch.
const DUTCH: usize = 35;

/// Random sentences of the grammar's own words, by a generator that needs no crate: the same ones on every machine.
fn random_sentences(count: u64) {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |n: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % n as u64).unwrap()
    };
    let people = book(&["Jan Jansen", "Mei Ling Chen", "Zoë van der Berg", "May Thompson"]);
    let start = moment("2026-01-01T00:00");
    for _ in 0..count {
        let text: Vec<&str> = (0..next(13)).map(|_| WORDS[next(WORDS.len())]).collect();
        let text = text.join(if next(9) == 0 { "" } else { " " });
        let now = start + chrono::Duration::minutes(i64::try_from(next(3_000_000)).unwrap());
        let region = [Region::Nl, Region::Be, Region::Gb][next(3)];
        let ctx = Ctx { now, zone: chrono_tz::Europe::Amsterdam, people: &people, region, preferred: &[] };
        let read = parse(&text, &ctx);
        let mut end = 0;
        for span in &read.spans {
            assert!(span.range.start >= end && span.range.end <= text.len(), "{text:?} {read:?}");
            end = span.range.end;
        }
        let year = text.contains("2026-12-15")
            || text.contains("1.1.1900")
            || text.contains("9999")
            || text.contains("53")
            || text.contains("99");
        assert!(year || read.readings.iter().all(|r| r.date >= now.date()), "{text:?} {now} {read:?}");
    }
}

#[test]
fn thousands_of_random_sentences_are_read() {
    random_sentences(5_000);
}

/// `cargo test --release -p capture -- --ignored`: a minute or two.
#[test]
#[ignore = "the full count takes a minute or two in a release build"]
fn a_million_random_sentences_are_read() {
    random_sentences(1_000_000);
}

/// Every sentence of the corpora keeps every word: in a span, or in the deliverable. Its days stand as they are whatever
/// capitals, marks and blanks are around them; only a title, and a name that is a day, tell by their capitals what they are.
#[test]
fn the_corpora_keep_their_words_and_their_days() {
    for file in ["dev.tsv", "own.tsv", "own2.tsv", "own3.tsv"] {
        let path = format!("{}/../tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
        for line in std::fs::read_to_string(path).unwrap().lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            let (now, text, names) =
                (cells[2], cells[3], cells[4].split(',').map(str::trim).collect::<Vec<_>>());
            let people = book(&names);
            let read = |text: &str| crate::read(text, now, &people, Region::Nl);
            let plain = read(text);
            assert!(every_word_is_kept(text, &plain), "{text}\n{plain:?}");
            for same in [
                text.to_uppercase(),
                format!("{text}."),
                format!("{text} !"),
                format!(" {}  ", text.replace(' ', "   ")),
            ] {
                let told_by_capitals = cells[11].contains("title") || cells[11].contains("name-like-day");
                let title = told_by_capitals && same == text.to_uppercase();
                assert!(title || read(&same).readings == plain.readings, "{same}");
            }
        }
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
