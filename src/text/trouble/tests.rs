//! Every sentence about trouble, read in both languages.

use std::io::ErrorKind;

use chrono_tz::Tz;

use super::*;
use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::text::Lang::{self, En, Nl};
use crate::text::tone;

fn now() -> Now {
    Now::new("2026-11-23T09:00:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
}

fn sentences(lang: Lang) -> Vec<String> {
    let day = "2026-11-26".parse().unwrap();
    let due = Due::on("2026-11-19".parse().unwrap());
    let mut all = vec![
        find::nothing_fits(lang, "xyz"),
        find::nobody(lang, "Piet"),
        find::several_people(lang, "Anna", &["Anna Jansen", "Anna Kuipers"]),
        days::not_a_day(lang, "ooit"),
        days::no_such_day(lang, "30 februari"),
        days::several_days(lang, "volgende donderdag", &[day, "2026-12-03".parse().unwrap()]),
        days::not_a_time(lang, "99"),
        days::time_without_day(lang).into(),
        days::still_to_come(lang, day),
        days::when_delivered(lang, "b7c4", &due, &now()),
        book::cannot_create(lang, "/x", "geen toegang"),
        book::no_home(lang).into(),
        book::read_only(lang).into(),
        book::full(lang).into(),
        book::damaged(lang, "/x/woord.db", "…"),
        book::newer(lang, 3, 1),
        book::altered(lang, &["course_stays", "promise_stays"]),
        book::busy(lang).into(),
        book::denied(lang, "/x/woord.db"),
        book::conflict(lang).into(),
        book::guarded(lang, "…"),
        book::other(lang, "…"),
        machine::cannot_read(lang, "/x", "…"),
        machine::cannot_write(lang, "/x", "…"),
        machine::output_failed(lang, "…"),
        machine::no_words(lang),
        machine::round_needs_terminal(lang),
        machine::not_utf8(lang, "--wat"),
        machine::clock_unreadable(lang, "straks"),
        machine::zone_unknown(lang).into(),
        machine::nothing_to_edit(lang, "b7c4"),
    ];
    all.extend([find::Wanted::Promise, find::Wanted::Concept].map(|w| find::not_that_kind(lang, "b7c4", w)));
    let why = [
        import::unreadable(lang, "…"),
        import::not_utf8(lang).into(),
        import::not_json(lang, 4),
        import::not_an_object(lang).into(),
        import::unknown_type(lang, "x"),
        import::newer(lang, 2, 1),
        import::unknown_key(lang, "x"),
        import::missing_key(lang, "x"),
        import::key_twice(lang, "x"),
        import::key_elsewhere(lang, "x", "y"),
        import::value(lang, "x", "30-02"),
        import::shape(lang, "…"),
        import::no_promisee(lang).into(),
        import::unlawful(lang, "b7c4", 2, "Dat staat er al."),
        import::after_now(lang, "b7c4", now().moment, &now()),
        import::differs(lang, "b7c4", "{\"a\":1}", ""),
        import::ambiguous_name(lang, "Anna", 2),
        import::unknown_contact(lang, "b7c4"),
        import::unknown_promise(lang, "b7c4"),
        import::merged_in_a_circle(lang, "b7c4"),
    ];
    all.extend(why.iter().map(|why| import::at(lang, "Beloften.jsonl", 12, why)));
    all
}

#[test]
fn trouble_is_told_in_whole_sentences() {
    let paths = |text: &String| {
        text.starts_with('/') || text.starts_with("--") || text.starts_with("b7c4") || text.starts_with("vi ")
    };
    for (nl, en) in sentences(Nl).iter().zip(sentences(En).iter()) {
        for text in [nl, en] {
            if !paths(text) {
                tone::whole_sentences(text);
            }
            assert!(tone::is_ended(text) && !text.contains("..") && !text.contains('\''), "{text}");
        }
        assert_ne!(nl, en);
        tone::is_dutch(nl);
    }
}

#[test]
fn a_line_that_fails_is_named_with_its_file() {
    assert_eq!(
        import::at(Nl, "beloften.jsonl", 12, &import::missing_key(Nl, "due")),
        "beloften.jsonl, regel 12: het veld “due” ontbreekt. Er is niets ingelezen."
    );
    assert_eq!(
        import::at(En, "p.jsonl", 1204, &import::unlawful(En, "b7c4", 2, "That is noted already.")),
        "p.jsonl, line 1,204: promise b7c4, step 2, can’t have gone like this. That is noted already. Nothing was taken in."
    );
    assert_eq!(
        days::several_days(
            Nl,
            "volgende donderdag",
            &["2026-11-26".parse().unwrap(), "2026-12-03".parse().unwrap()]
        ),
        "“volgende donderdag” kan do 26 nov 2026 of do 3 dec 2026 zijn. Noem de datum, bijvoorbeeld 2026-11-26."
    );
}

#[test]
fn the_system_speaks_the_language_of_the_screen() {
    assert_eq!(machine::reason(Nl, ErrorKind::StorageFull, "No space left on device"), "de schijf is vol");
    assert_eq!(machine::reason(En, ErrorKind::Other, "odd"), "odd");
}
