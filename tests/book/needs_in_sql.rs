//! A step without one thing it needs is refused by the crate and by the file. The needs come from the table, so that a
//! new one does not compile here until it is said how a row can lack it; what only moments tell is the crate's alone.

use chrono::TimeDelta;
use lifecycle::{Course, Direction, Need, Needs, Proposal, Rule, Span, State, Step, TABLE};
use rusqlite::types::Value;
use woord::domain::walk::Walk;

use super::kit::monday;
use super::lifecycle_in_sql::{PLACES, reach, taking};
use super::raw::{Row, Sheet, step};

/// The row without this need, in each way there is to lack it; nothing where only the course's moments can tell.
fn lacking(row: &Row, before: Option<&Row>, need: Need) -> Vec<Row> {
    let set = |name: &str, values: &[Option<&str>]| -> Vec<Row> {
        let value = |v: &Option<&str>| v.map_or(Value::Null, |text| Value::Text(text.to_owned()));
        values.iter().map(|v| row.clone().with(name, value(v))).collect()
    };
    let blank = [None, Some(""), Some(" \t\r\n"), Some("\u{a0}\u{2003}\u{3000}\u{85}\u{202f}")];
    let number =
        |name: &str, values: &[Value]| values.iter().map(|v| row.clone().with(name, v.clone())).collect();
    let (no, null) = (Value::Integer(0), Value::Null);
    match need {
        // Judged by moments, or a place in the course: not by what is in the row.
        Need::BeforeDue | Need::OnlySpoken | Need::ReasonOncePast => Vec::new(),
        // Who it is to stands in another table; see below.
        Need::Promisee => Vec::new(),
        Need::Body => set("body", &blank),
        Need::Due => {
            let mut rows = set("due", &[None, Some(""), Some("2026-02-30"), Some("now"), Some("2026-2-3")]);
            rows.push(row.clone().with("sets_due", 0));
            rows
        }
        Need::Spoken | Need::Delivered => {
            let moments =
                ["", "now", "2026-02-30", "2026-02-30T12:00:00+01:00", "2026-11-23T12:00:00", "12:00"];
            let moments: Vec<_> = std::iter::once(None).chain(moments.map(Some)).collect();
            set("happened", &moments).into_iter().map(|r| r.clone().with("closed", closed(&r))).collect()
        }
        Need::Channel => set("channel", &[None, Some(""), Some("\t"), Some("duif")]),
        Need::Agreed => number("agreed", &[null, no]),
        Need::NewDueOrBody | Need::Change => {
            let old = before.unwrap();
            vec![
                row.clone().with("due", old.get("due")),
                row.clone().with("due", old.get("due")).with("sets_due", 0),
            ]
        }
        Need::NewDay => set("told", &[None, Some("morgen"), Some("2026-02-30")]),
        Need::ExtraKind => set("kind", &[None, Some("other"), Some("")]),
        Need::ReleasedBy => set("kind", &[None, Some("more"), Some("")]),
        Need::ExtraWhat | Need::Said | Need::Reason | Need::How => set("words", &blank),
        Need::OtherKnows => number("other_knows", &[null, Value::Integer(2)]),
        Need::CoveredUp => number("covered_up", &[null, Value::Integer(2)]),
        Need::Told => number("other_knows", &[null, no]),
        Need::Accepted => number("accepted", &[null, no]),
    }
}

/// A closing step closes when it happened; others leave the day as it is.
fn closed(row: &Row) -> Value {
    let closes = [Step::Vertonen, Step::Breken, Step::Ontheffen].map(|s| Value::Text(s.as_str().to_owned()));
    if closes.contains(&row.get("entry")) { row.get("happened") } else { row.get("closed") }
}

/// What the crate says of the rule's step when this need alone is not met.
fn crate_refuses_without(rule: &Rule, walk: Option<&Walk>, need: Need) -> bool {
    let mut has: Needs = Need::ALL.into_iter().collect();
    has.remove(need);
    let moment = monday().instant();
    let due = (rule.step == Step::Uitspreken && need != Need::Due).then_some(moment + TimeDelta::days(9));
    let proposal = Proposal { step: rule.step, happened: Span::at(moment), recorded: moment, due, has };
    match walk {
        Some(walk) => walk.course().check(&proposal).is_err(),
        None => Course::begin(rule.direction, proposal).is_err(),
    }
}

#[test]
fn a_step_without_one_thing_it_needs_is_refused_by_both() {
    for rule in TABLE {
        let state = |walk: &Option<Walk>| walk.as_ref().and_then(|w| w.standing().state);
        let mut places = PLACES.iter().filter_map(|path| reach(rule.direction, path));
        let (walk, sheet) = places.find(|(walk, _)| state(walk) == rule.from).unwrap();
        let before = sheet.newest();
        let full = step(before.as_ref(), rule.step, Some(rule.to));
        for need in rule.needs {
            let rows = lacking(&full, before.as_ref(), *need);
            let refused = rows.is_empty() || crate_refuses_without(rule, walk.as_ref(), *need);
            assert!(refused, "{} without {need}: the crate takes it", rule.step);
            for row in rows {
                let (answer, stands) = sheet.attempt(&row);
                assert!(
                    answer.is_err(),
                    "{} {} without {need} was written: {row:?}",
                    rule.direction,
                    rule.step
                );
                assert_eq!(stands, sheet.stands(), "the refusal left something");
            }
        }
        assert!(sheet.write(&full).is_ok(), "{} {} with all it needs", rule.direction, rule.step);
    }
}

#[test]
fn nobody_to_promise_it_to_is_refused_by_both() {
    for direction in Direction::ALL {
        assert!(Walk::begin(direction, taking(Step::Uitspreken, None), false, &monday()).is_err());
        let sheet = Sheet::new(direction.as_str(), false);
        let spoken = step(None, Step::Uitspreken, Some(State::Voornemen));
        assert!(sheet.write(&spoken).unwrap_err().contains("needs somebody"));
        assert_eq!(sheet.stands(), None);
    }
}

#[test]
fn the_same_day_answers_a_doubt_and_else_is_no_new_day() {
    let sheet = Sheet::new("given", true);
    let spoken = step(None, Step::Uitspreken, Some(State::Voornemen)).with("doubt", "2026-12-10".to_owned());
    sheet.write(&spoken).unwrap();
    let answer = |sheet: &Sheet| {
        step(sheet.newest().as_ref(), Step::Corrigeren, Some(State::Voornemen))
            .with("due", "2026-12-03".to_owned())
    };
    sheet.write(&answer(&sheet)).unwrap();
    assert!(sheet.write(&answer(&sheet)).is_err(), "no doubt is left, so the same day changes nothing");
    let zone = step(sheet.newest().as_ref(), Step::Corrigeren, Some(State::Voornemen))
        .with("due_time", "09:00".to_owned())
        .with("zone", "Europe/Amsterdam".to_owned());
    sheet.write(&zone).unwrap();
    let other =
        zone.with("seq", 4).with("put_upon", 3).with("live", 4).with("zone", "Europe/London".to_owned());
    sheet.write(&other).unwrap();
    assert_eq!(sheet.stands(), Some((4, Some(State::Voornemen))));
}
