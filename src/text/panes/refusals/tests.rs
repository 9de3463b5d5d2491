//! Every refusal that a key can meet, read aloud in both languages: whole sentences, and nothing that is typed in a
//! shell.

use chrono_tz::Tz;
use lifecycle::Need;

use super::*;
use crate::text::tone;

fn now() -> Now {
    Now::new("2026-11-23T09:00:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
}

fn keys() -> Keys {
    let key = |name: &str| name.to_owned();
    Keys {
        kept: key("v"),
        told: key("m"),
        agreed: key("n"),
        anchored: key("A"),
        put_right: key("r"),
        edit: key("e"),
        take_back: key("T"),
        redo: key("U"),
        capture: key("a"),
        back: key("Esc"),
        new_contact: key("C"),
    }
}

fn all() -> Vec<Refused> {
    let mut all = vec![
        Refusal::OnlyWhileSpoken,
        Refusal::SpeakingTakenBack,
        Refusal::AfterDue { due: now().instant() },
        Refusal::HappenedAfterRecorded,
        Refusal::BackwardSpan,
        Refusal::BeforePrevious { previous: 1 },
        Refusal::NothingLive,
        Refusal::NothingToRestore,
    ];
    for step in Step::ALL {
        all.push(Refusal::SetsNoDue { act: Act::Step(step) });
        all.extend(Need::ALL.map(|need| Refusal::Missing { step, need }));
        for direction in Direction::ALL {
            for from in State::ALL.into_iter().map(Some).chain([None]) {
                if lifecycle::rule(direction, from, step).is_none() {
                    all.push(Refusal::NotLawful { direction, from, step, lawful: Vec::new() });
                }
            }
        }
    }
    all
}

#[test]
fn no_refusal_on_a_screen_names_what_is_typed_in_a_shell() {
    let case = Case { id: "", name: "Jan", promise: None, now: now() };
    for why in all() {
        let (nl, en) = (refused(Lang::Nl, &why, &case, &keys()), refused(Lang::En, &why, &case, &keys()));
        for text in [&nl, &en] {
            assert!(!text.contains("--") && !text.contains("woord "), "{text}");
            assert!(text.starts_with(|c: char| c.is_uppercase() || c == '“'), "{text}");
        }
        tone::is_dutch(&nl);
        assert_ne!(nl, en);
    }
}

#[test]
fn a_refusal_names_the_key_that_leads_out() {
    let about = About { name: "Jan de Boer", due: Some(Due::on("2026-11-19".parse().unwrap())), step: None };
    assert_eq!(
        sentence(Lang::Nl, &about, Reason::DayPassed, &now(), &keys()),
        "Do 19 nov is voorbij. Was Jan het daarvóór al eens? Zet de dag bij “afgesproken op”. Anders: m gemeld"
    );
    let about = About { name: "Jan de Boer", due: None, step: Some(Step::Verankeren) };
    assert_eq!(
        sentence(Lang::En, &about, Reason::NotLawful(Direction::Given, State::Vertonen), &now(), &keys()),
        "First the extra: aftercare, more or better. A asks for it now."
    );
}
