//! The calendar read back by a reader of calendars: nothing of the words is lost, every line is lawful, every time is the
//! moment that was meant.

use calcard::icalendar::{ICalendar, ICalendarComponentType as C, ICalendarProperty as P, ICalendarValue};
use calcard::{Entry, Parser};
use chrono::{NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::{Todo, write_calendar};
use crate::domain::due::Due;
use crate::domain::id::Id;
use crate::domain::time::instant;
use crate::domain::words::Importance;

fn todo(summary: &str, due: Due) -> Todo {
    let at = instant("2026-11-23T09:12:00".parse().unwrap(), Tz::Europe__Amsterdam).fixed_offset();
    Todo {
        id: Id::from_bits(1),
        summary: summary.to_owned(),
        description: Some(summary.to_owned()),
        due,
        importance: Importance::Large,
        tags: vec!["werk, thuis".to_owned(), "x;y".to_owned()],
        added: at,
        changed: at,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(date: &str, time: &str, zone: Tz) -> Due {
    Due::at(day(date), NaiveTime::parse_from_str(time, "%H:%M").unwrap(), zone)
}

fn parsed(text: &str) -> ICalendar {
    match Parser::new(text).entry() {
        Entry::ICalendar(calendar) => {
            assert_eq!(calendar.to_string(), text, "all of it was read");
            calendar
        }
        other => panic!("{other:?}\n{text}"),
    }
}

/// The value of a property of the only to-do.
fn value(calendar: &ICalendar, name: &P) -> ICalendarValue {
    let todo = calendar.components.iter().find(|c| c.component_type == C::VTodo).unwrap();
    todo.entries
        .iter()
        .find(|entry| entry.name == *name)
        .unwrap()
        .values
        .first()
        .cloned()
        .unwrap_or(ICalendarValue::Text(String::new()))
}

#[test]
fn a_day_is_a_date_and_a_time_has_its_zone_with_it() {
    let day_only = write_calendar(&[todo("het rapport", Due::on(day("2026-12-03")))]);
    assert!(day_only.contains("\r\nDUE;VALUE=DATE:20261203\r\n"), "{day_only}");
    assert!(!day_only.contains("VTIMEZONE"));
    let zoned = write_calendar(&[todo("het rapport", at("2026-12-03", "15:00", Tz::Europe__Amsterdam))]);
    assert!(zoned.contains("\r\nDUE;TZID=Europe/Amsterdam:20261203T150000\r\n"), "{zoned}");
    assert!(zoned.contains(
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT"
    ));
    assert!(zoned.contains(
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD"
    ));
    let plain = write_calendar(&[todo("het rapport", at("2026-12-03", "15:00", Tz::UTC))]);
    assert!(plain.contains("\r\nDUE:20261203T150000Z\r\n") && !plain.contains("VTIMEZONE"), "{plain}");
}

#[test]
fn everything_that_has_to_be_there_is_there() {
    let out = write_calendar(&[todo("het rapport", Due::on(day("2026-12-03")))]);
    for line in [
        "VERSION:2.0",
        "PRODID:-//woord//woord//NL",
        "UID:000000000001@woord",
        "DTSTAMP:20261123T081200Z",
        "SUMMARY:het rapport",
        "PRIORITY:1",
        "STATUS:NEEDS-ACTION",
        "CATEGORIES:werk\\, thuis,x\\;y",
    ] {
        assert!(out.contains(&format!("\r\n{line}\r\n")), "{line} is not in\n{out}");
    }
    assert!(out.starts_with("BEGIN:VCALENDAR\r\n") && out.ends_with("END:VCALENDAR\r\n"));
    parsed(&out);
    parsed(&write_calendar(&[]));
}

#[test]
fn every_zone_is_told_with_every_turn_of_its_clock() {
    let zones = [
        (Tz::Europe__Amsterdam, 5),
        (Tz::America__New_York, 5),
        (Tz::Asia__Kolkata, 1),
        (Tz::Australia__Lord_Howe, 5),
        (Tz::Africa__Casablanca, 5),
    ];
    for (zone, turns) in zones {
        let out = write_calendar(&[todo("x", at("2026-12-03", "15:00", zone))]);
        assert_eq!(out.matches("DTSTART").count(), turns, "{zone}\n{out}");
        let calendar = parsed(&out);
        assert_eq!(calendar.components.iter().filter(|c| c.component_type == C::VTimezone).count(), 1);
    }
    let one = at("2026-12-03", "15:00", Tz::Europe__Amsterdam);
    let both = write_calendar(&[todo("x", one), todo("y", Due { date: day("2027-12-03"), ..one })]);
    assert_eq!(both.matches("BEGIN:VTIMEZONE").count(), 1);
}

#[test]
fn a_zone_of_the_calendar_gives_the_moment_that_was_meant() {
    // The turns of the clock, applied as RFC 5545 says: the last onset before a local time holds.
    for (date, hour) in [("2026-07-01", 12), ("2026-12-01", 12), ("2026-03-29", 4), ("2026-10-25", 5)] {
        let zone = Tz::Europe__Amsterdam;
        let due = at(date, &format!("{hour:02}:00"), zone);
        let out = write_calendar(&[todo("x", due)]);
        let local = format!("{}T{hour:02}0000", date.replace('-', ""));
        let mut offset = String::new();
        for turn in out.split("DTSTART:").skip(1) {
            let onset = turn.split("\r\n").next().unwrap();
            let to = turn.split("TZOFFSETTO:").nth(1).unwrap().split("\r\n").next().unwrap();
            if onset <= local.as_str() {
                offset = to.to_owned();
            }
        }
        let meant = zone.from_local_datetime(&due.date.and_time(due.clock().unwrap())).unwrap();
        assert_eq!(offset, meant.format("%z").to_string(), "{date}");
    }
}

proptest! {
    #[test]
    fn any_words_come_back_whole_from_short_lines(
        words in "[a-zé漢,;:\\\\\"\n\r\t =ß\u{1f600}\u{202e}BEGIN]{0,200}", date in 0..20_000_i64
    ) {
        let due = Due::on(day("2000-01-01") + chrono::Duration::days(date));
        let out = write_calendar(&[todo(&words, due)]);
        for line in out.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{:?}", line);
        }
        let calendar = parsed(&out);
        let meant = words.replace("\r\n", "\n").replace('\r', "\n");
        for name in [P::Summary, P::Description] {
            prop_assert_eq!(value(&calendar, &name), ICalendarValue::Text(meant.clone()));
        }
    }
}
