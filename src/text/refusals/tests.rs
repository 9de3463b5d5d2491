//! Every refusal read aloud, in both languages.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use lifecycle::{Need, State};

use super::*;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::{Detail, Head, Part};
use crate::domain::time::Happened;
use crate::domain::walk::{Taking, Walk};
use crate::domain::words::{Channel, Role};
use crate::text::tone;

fn now(text: &str) -> Now {
    Now::new(text.parse::<DateTime<Utc>>().unwrap(), Tz::Europe__Amsterdam)
}

/// Jan's report, promised on Monday 16 November for Thursday the 19th.
fn report() -> Promise {
    let spoken = now("2026-11-16T09:05:00Z");
    let facts = Facts::Uitspreken {
        body: "rapport mailen".into(),
        due: Due::on("2026-11-19".parse().unwrap()),
        doubt: None,
        channel: Channel::Live,
    };
    let taking = Taking { facts, happened: Some(Happened::At(spoken.moment)), note: None };
    Promise {
        head: Head {
            id: Id::from_bits(7),
            direction: Direction::Given,
            verbatim: "Ik mail je donderdag het rapport.".into(),
            added: spoken.moment,
        },
        parts: vec![Part { contact: Id::from_bits(1), role: Role::Promisee }],
        detail: Detail::default(),
        walk: Walk::begin(Direction::Given, taking, true, &spoken).unwrap(),
    }
}

fn all_refusals() -> Vec<Refused> {
    let mut all = vec![
        Refusal::OnlyWhileSpoken,
        Refusal::SpeakingTakenBack,
        Refusal::SetsNoDue { act: Act::Retract(2) },
        Refusal::AfterDue { due: now("2026-11-19T23:00:00Z").instant() },
        Refusal::HappenedAfterRecorded,
        Refusal::BackwardSpan,
        Refusal::BeforePrevious { previous: 1 },
        Refusal::BeforePrevious { previous: 9 },
        Refusal::RecordedBackwards,
        Refusal::NothingLive,
        Refusal::NothingToRestore,
        Refusal::Empty,
        Refusal::OutOfOrder { seq: 4 },
        Refusal::WrongTarget { seq: 4, named: 2, expected: 3 },
        Refusal::WrongTarget { seq: 4, named: 2, expected: 0 },
    ];
    for step in Step::ALL {
        all.push(Refusal::SetsNoDue { act: Act::Step(step) });
        all.extend(Need::ALL.map(|need| Refusal::Missing { step, need }));
        for direction in Direction::ALL {
            for from in State::ALL.into_iter().map(Some).chain([None]) {
                if lifecycle::rule(direction, from, step).is_none() {
                    let lawful = lifecycle::lawful(direction, from).map(|rule| rule.step).collect();
                    all.push(Refusal::NotLawful { direction, from, step, lawful });
                }
            }
        }
    }
    all
}

#[test]
fn every_refusal_is_whole_sentences_in_both_languages() {
    let promise = report();
    for promise in [Some(&promise), None] {
        for name in ["Jan", ""] {
            let case = Case { id: "b7c4", name, promise, now: now("2026-11-23T09:00:00Z") };
            for refused in all_refusals() {
                let nl = sentence(Lang::Nl, &refused, &case);
                let en = sentence(Lang::En, &refused, &case);
                tone::whole_sentences(&nl);
                tone::whole_sentences(&en);
                tone::is_dutch(&nl);
                assert_ne!(nl, en);
            }
        }
    }
}

#[test]
fn refusals_say_why_and_what_then() {
    let promise = report();
    let case = Case { id: "b7c4", name: "Jan", promise: Some(&promise), now: now("2026-11-23T09:00:00Z") };
    let not = |from, step| {
        let lawful = lifecycle::lawful(Direction::Given, Some(from)).map(|rule| rule.step).collect();
        Refusal::NotLawful { direction: Direction::Given, from: Some(from), step, lawful }
    };
    for (refused, nl) in [
        (
            Refusal::AfterDue { due: now("2026-11-19T23:00:00Z").instant() },
            "Do 19 nov is voorbij. Was Jan het daarvóór al eens? Zet dan --op met die dag erbij. Anders: woord gemeld b7c4 --wanneer DAG --via KANAAL",
        ),
        (
            not(State::Vertonen, Step::Verankeren),
            "Eerst het extra: nazorg, meer of beter. Daarna verankeren. Wat wel kan: woord extra b7c4 --soort nazorg|meer|beter --wat TEKST",
        ),
        (
            not(State::Voornemen, Step::Verankeren),
            "Deze belofte is nog niet nagekomen. Dat komt eerst. Wat wel kan: nieuwe-afspraak, gemeld, nagekomen, gebroken, hoeft-niet.",
        ),
        (
            not(State::Hersteld, Step::Breken),
            "Dat staat er al: deze belofte is rechtgezet. Hierna volgt geen stap meer. Klopt dat niet? Neem de laatste stap terug: woord terugnemen b7c4",
        ),
        (
            Refusal::BeforePrevious { previous: 1 },
            "Dat zou vóór een eerdere stap liggen: gezegd, ma 16 nov 10:05. Geef met --op een dag daarna.",
        ),
    ] {
        assert_eq!(sentence(Lang::Nl, &refused, &case), nl);
    }
    assert_eq!(
        sentence(Lang::En, &not(State::Vertonen, Step::Verankeren), &case),
        "First the extra: aftercare, more or better. Then anchor. What can be done: woord exceed b7c4 --kind aftercare|more|better --what TEXT"
    );
}
