//! Every way in which a line can be wrong is told by its line and by what is wrong.

use super::{now, plan};
use crate::domain::book::Book;
use crate::exchange::{Malformed, Trouble};

const PROMISE: &str = r#"{"type":"promise","id":"0000000000b1","direction":"given","contacts":[{"id":"0000000000a1","role":"promisee"}],"verbatim":"ik mail","importance":"normal","added":"2026-11-23T12:00:00+01:00","course":[{"seq":1,"entry":"uitspreken","happened":"2026-11-23","recorded":"2026-11-23T12:00:00+01:00","body":"mailen","due":"2026-11-26","channel":"bel"}]}"#;
const PLAIN: &str = r#"{"id":7,"contact":"Jan","text":"mailen","spoken_at":"2026-11-01T09:00:00Z","due":"2026-11-05","state":"kept","closed_at":"2026-11-04T09:00:00Z"}"#;

fn wrong(line: &str) -> Malformed {
    let file = format!("{{\"type\":\"woord\",\"format\":1}}\r\n\r\n{line}\r\n");
    let error = plan(file, &Book::default(), now("2027-01-01T00:00:00")).unwrap_err();
    assert_eq!(error.line, 3, "{error}");
    let array = format!("[\n{{\"type\":\"woord\",\"format\":1}},\n{line}\n]");
    let in_array = plan(array, &Book::default(), now("2027-01-01T00:00:00")).unwrap_err();
    assert_eq!(in_array.line, 3, "{in_array}");
    match error.trouble {
        Trouble::Malformed(malformed) => malformed,
        other => unreachable!("{other}"),
    }
}

fn changed(line: &str, from: &str, to: &str) -> Malformed {
    assert!(line.contains(from), "{from}");
    wrong(&line.replace(from, to))
}

fn value(key: &'static str, value: &str) -> Malformed {
    Malformed::Value { key, value: value.to_owned() }
}

#[test]
fn what_is_no_line_at_all() {
    assert_eq!(wrong("hallo"), Malformed::NotAnObject);
    assert_eq!(wrong("42"), Malformed::NotAnObject);
    assert!(matches!(wrong("{\"type\":}"), Malformed::NotJson { column: 9 }));
    assert!(matches!(wrong("{\"id\":1} {\"id\":2}"), Malformed::NotJson { .. }));
    assert_eq!(wrong("{\"id\":1}"), Malformed::NoType);
    assert_eq!(wrong("{\"type\":\"belofte\"}"), Malformed::UnknownType("belofte".to_owned()));
    assert_eq!(wrong("{\"type\":\"woord\"}"), Malformed::MissingKey("format".to_owned()));
    assert_eq!(wrong("{\"type\":\"woord\",\"format\":0}"), value("format", "0"));
    assert_eq!(wrong("{\"type\":\"woord\",\"format\":9}"), Malformed::Newer { format: 9, known: 1 });
}

#[test]
fn keys_that_are_misspelt_missing_doubled_or_out_of_place() {
    let named = |key: &str| key.to_owned();
    assert_eq!(changed(PROMISE, "\"verbatim\"", "\"verbatum\""), Malformed::UnknownKey(named("verbatum")));
    assert_eq!(
        changed(PROMISE, "\"importance\":\"normal\",", ""),
        Malformed::MissingKey(named("importance"))
    );
    assert_eq!(changed(PROMISE, "\"seq\":1", "\"seq\":1,\"seq\":1"), Malformed::KeyTwice(named("seq")));
    assert_eq!(changed(PROMISE, ",\"due\":\"2026-11-26\"", ""), Malformed::MissingKey(named("due")));
    assert_eq!(
        changed(PROMISE, "\"body\"", "\"covered_up\":true,\"body\""),
        Malformed::KeyElsewhere { key: "covered_up", entry: named("uitspreken") }
    );
    assert_eq!(changed(PLAIN, "\"due\"", "\"day\""), Malformed::UnknownKey(named("day")));
    assert_eq!(changed(PLAIN, "\"id\":7,", ""), Malformed::MissingKey(named("id")));
    assert_eq!(
        changed(PLAIN, ",\"closed_at\":\"2026-11-04T09:00:00Z\"", ""),
        Malformed::MissingKey(named("closed_at"))
    );
    assert_eq!(
        changed(PLAIN, "kept", "open"),
        Malformed::KeyElsewhere { key: "closed_at", entry: named("open") }
    );
}

#[test]
fn values_that_can_not_be() {
    assert_eq!(changed(PROMISE, "2026-11-26", "2026-02-30"), value("due", "2026-02-30"));
    assert_eq!(changed(PROMISE, "\"2026-11-23\"", "\"2026-11-31\""), value("happened", "2026-11-31"));
    assert_eq!(changed(PROMISE, "\"channel\":\"bel\"", "\"channel\":\"duif\""), value("channel", "duif"));
    assert_eq!(changed(PROMISE, "\"given\"", "\"mine\""), value("direction", "mine"));
    assert_eq!(changed(PROMISE, "uitspreken", "zwijgen"), value("entry", "zwijgen"));
    assert_eq!(changed(PROMISE, "0000000000b1", "lookalikes01"), value("id", "lookalikes01"));
    assert_eq!(changed(PROMISE, "promisee", "involved"), Malformed::NoPromisee);
    assert_eq!(
        changed(
            PROMISE,
            "\"2026-11-26\"",
            "\"2026-11-26\",\"due_time\":\"9:00\",\"zone\":\"Europe/Amsterdam\""
        ),
        value("due_time", "9:00")
    );
    assert_eq!(
        changed(PROMISE, "\"2026-11-26\"", "\"2026-11-26\",\"due_time\":\"09:00\",\"zone\":\"Utrecht\""),
        value("zone", "Utrecht")
    );
    assert_eq!(
        changed(PROMISE, "\"2026-11-26\"", "\"2026-11-26\",\"due_time\":\"09:00\""),
        Malformed::MissingKey("zone".to_owned())
    );
    assert!(matches!(changed(PROMISE, "\"seq\":1", "\"seq\":\"1\""), Malformed::Shape(_)));
    assert_eq!(changed(PLAIN, "2026-11-05", "2026-02-30"), value("due", "2026-02-30"));
    assert_eq!(changed(PLAIN, "2026-11-05", "2026-11-05T12:00:00Z"), value("due", "2026-11-05T12:00:00Z"));
    assert_eq!(changed(PLAIN, "09:00:00Z\",\"due", "09:00\",\"due"), value("spoken_at", "2026-11-01T09:00"));
    assert_eq!(
        changed(PLAIN, "09:00:00Z\",\"due", "09:00:00+23:00\",\"due"),
        value("spoken_at", "2026-11-01T09:00:00+23:00")
    );
    assert_eq!(changed(PLAIN, "kept", "done"), value("state", "done"));
    assert_eq!(changed(PLAIN, "\"Jan\"", "\" \""), value("contact", " "));
    assert!(matches!(changed(PLAIN, ":7,", ":7.5,"), Malformed::Shape(_)));
    let long = "x".repeat(1000);
    let Malformed::Value { value, .. } = changed(PLAIN, "kept", &long) else { unreachable!() };
    assert!(value.len() < 100, "a long value is told in short");
}
