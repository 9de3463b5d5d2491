//! Stories as they are read: Bas and his evening, and courses with every kind of turn.

use chrono_tz::Tz;

use super::*;
use crate::domain::due::Due;
use crate::domain::promise::{Detail, Head, Part};
use crate::domain::time::Happened;
use crate::domain::walk::Taking;
use crate::domain::words::{Channel, Extra, ReleasedBy, Role};
use crate::text::Lang::{En, Nl};
use crate::text::tone;

fn at(text: &str) -> Now {
    Now::new(text.parse().unwrap(), Tz::Europe__Amsterdam)
}

fn on(text: &str) -> Due {
    Due::on(text.parse().unwrap())
}

fn taking(facts: Facts) -> Taking {
    Taking { facts, happened: None, note: None }
}

fn names(id: Id) -> String {
    if id == Id::from_bits(1) { "Bas".into() } else { "Daan".into() }
}

fn begin(direction: Direction, due: Due, doubt: Option<Due>, now: &Now) -> Promise {
    let facts = Facts::Uitspreken { body: "presentatie sturen".into(), due, doubt, channel: Channel::Bel };
    Promise {
        head: Head {
            id: Id::from_bits(9),
            direction,
            verbatim: "Ik stuur je de presentatie.".into(),
            added: now.moment,
        },
        parts: vec![Part { contact: Id::from_bits(1), role: Role::Promisee }],
        detail: Detail::default(),
        walk: Walk::begin(direction, taking(facts), true, now).unwrap(),
    }
}

/// Bas and the presentation for his evening.
fn bas() -> Promise {
    let mut promise = begin(Direction::Given, on("2026-11-17"), None, &at("2026-11-12T15:05:00Z"));
    let fix = Facts::Corrigeren { due: Some(on("2026-11-16")), body: None, contact: None, why: None };
    promise.walk.step(taking(fix), &at("2026-11-13T08:10:00Z")).unwrap();
    let keep = Taking {
        facts: Facts::Vertonen { outside: None },
        happened: Some(Happened::On("2026-11-16".parse().unwrap())),
        note: Some("per mail, 14 dia’s".into()),
    };
    promise.walk.step(keep, &at("2026-11-17T10:30:00Z")).unwrap();
    promise
}

fn read(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|l| format!("{}|{}|{}|{}", l.when, l.mark, l.word, l.what)).collect()
}

#[test]
fn the_story_of_bas() {
    let now = at("2026-11-23T09:00:00Z");
    assert_eq!(
        read(&lines(Nl, &bas(), &names, &now)),
        [
            "do 12 nov 16:05|●|voornemen|gezegd, per telefoon · uiterlijk di 17 nov",
            "vr 13 nov 09:10| |gecorrigeerd|stond di 17 nov, gezegd was ma 16 nov",
            "ma 16 nov|●|vertonen|nagekomen, op tijd · per mail, 14 dia’s · achteraf vastgelegd di 17 nov",
            "|○|voortreffelijk|nog: nazorg, meer of beter",
            "|○|verankering|daarna: hoe teruggekoppeld, en de reactie",
        ]
    );
}

#[test]
fn what_was_taken_back_stays_in_the_story() {
    let mut promise = bas();
    promise.walk.retract(&at("2026-11-18T08:00:00Z")).unwrap();
    let told = read(&lines(En, &promise, &names, &at("2026-11-23T09:00:00Z")));
    assert_eq!(
        told[2],
        "Mon 16 Nov| |vertonen|kept, on time · per mail, 14 dia’s · recorded later, Tue 17 Nov · taken back later"
    );
    assert_eq!(told[3], "Wed 18 Nov 09:00| |taken back|“kept” of Mon 16 Nov");
    assert_eq!(told.len(), 4);
}

#[test]
fn the_track_shows_where_it_is() {
    let now = at("2026-11-23T09:00:00Z");
    assert_eq!(
        draw(&stops(Nl, &bas(), &now), 80),
        [
            "●━━━━━━━━━━━━━━━━●━━━━━━━━━━━━━━━━○────────────────○",
            "voornemen        vertonen         voortreffelijk   verankering",
            "uitgesproken     nagekomen        overtroffen      verankerd",
            "do 12 nov        ma 16 nov",
        ]
    );
    for columns in [10, 30, 44, 60, 120] {
        let drawn = draw(&stops(En, &bas(), &now), columns);
        assert!(
            columns < 44 || drawn.iter().all(|line| crate::text::columns::width(line) <= columns),
            "{drawn:?}"
        );
    }
}

#[test]
fn every_turn_reads_as_a_clause_and_has_a_next() {
    let now = at("2026-11-20T10:00:00Z");
    let turns: Vec<Vec<Facts>> = vec![
        vec![],
        vec![Facts::Melden { day: "2026-11-25".parse().unwrap(), channel: Channel::Mail }],
        vec![
            Facts::Vertonen { outside: Some("staking".into()) },
            Facts::Overtreffen { extra: Extra::Better, what: "drie cijfers erbij".into() },
            Facts::Verankeren {
                channel: Channel::Live,
                said: "Hij ligt er.".into(),
                reaction: Some("Fijn!".into()),
            },
        ],
        vec![
            Facts::Breken { why: "geen tijd".into(), told: false, covered_up: true, outside: None },
            Facts::Herstellen { how: "zelf gebeld".into(), told: true, accepted: true },
        ],
        vec![Facts::Ontheffen { by: ReleasedBy::Other, why: "avond gaat niet door".into() }],
    ];
    for turn in turns {
        let mut promise = begin(Direction::Given, on("2026-11-19"), None, &at("2026-11-12T15:05:00Z"));
        for facts in turn {
            promise.walk.step(taking(facts), &now).unwrap();
            for line in lines(Nl, &promise, &names, &now) {
                assert!(!line.what.is_empty() && !line.word.is_empty());
                tone::is_dutch(&line.what);
            }
            if let Some(sentence) = next(Nl, &promise, "b7c4", "Bas", &now) {
                tone::is_dutch(&sentence);
            }
        }
    }
}

#[test]
fn the_next_thing_has_its_line() {
    let (early, late) = (at("2026-11-18T10:00:00Z"), at("2026-11-23T10:00:00Z"));
    let promise = begin(Direction::Given, on("2026-11-19"), None, &at("2026-11-12T15:05:00Z"));
    let say = |promise: &Promise, now| next(Nl, promise, "b7c4", "Bas", now).unwrap();
    assert_eq!(
        say(&promise, &late),
        "Bas wacht sinds do 19 nov. Klaar? woord nagekomen b7c4 --op DAG. Nog niet? woord gemeld b7c4 --wanneer DAG --via KANAAL"
    );
    assert!(say(&promise, &early).starts_with("Klaar? woord nagekomen b7c4. Lukt do 19 nov niet?"));
    let doubtful =
        begin(Direction::Given, on("2026-11-26"), Some(on("2026-12-03")), &at("2026-11-12T15:05:00Z"));
    assert_eq!(
        say(&doubtful, &early),
        "Welke dag is het: do 26 nov of do 3 dec? woord corrigeer b7c4 --wanneer DAG"
    );
}

#[test]
fn an_end_stands_on_the_track() {
    let now = at("2026-11-20T10:00:00Z");
    let today = at("2026-11-23T10:00:00Z").today();
    let given = || begin(Direction::Given, on("2026-11-19"), None, &at("2026-11-12T15:05:00Z"));
    let end = |promise: &Promise, lang| crate::text::panes::promise::end(lang, promise, "Jan", today);
    assert_eq!(end(&given(), Nl), None);
    let mut broken = given();
    let facts = Facts::Breken { why: "geen tijd".into(), told: true, covered_up: false, outside: None };
    broken.walk.step(taking(facts), &now).unwrap();
    assert_eq!(end(&broken, Nl).unwrap(), ["●━━━━✕ gebroken vr 20 nov", "──○ rechtgezet"]);
    let facts = Facts::Herstellen { how: "gebeld".into(), told: true, accepted: true };
    broken.walk.step(taking(facts), &at("2026-11-23T10:00:00Z")).unwrap();
    assert_eq!(end(&broken, Nl).unwrap(), ["●━━━━✕ gebroken vr 20 nov", "━━● rechtgezet ma 23 nov"]);
    let mut released = given();
    let facts = Facts::Ontheffen { by: ReleasedBy::Other, why: "avond gaat niet door".into() };
    released.walk.step(taking(facts), &now).unwrap();
    assert_eq!(end(&released, Nl).unwrap(), ["●━━━━○ hoeft niet meer, Jan, vr 20 nov"]);
    assert_eq!(end(&released, En).unwrap(), ["●━━━━○ released, Jan, Fri 20 Nov"]);
}
