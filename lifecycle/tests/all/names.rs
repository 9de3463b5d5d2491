//! The stored names: each reads back as itself, and the words of the design are the ones in use.

use lifecycle::{Act, Direction, Need, Needs, Refusal, State, Step};

#[test]
fn every_name_reads_back_as_itself_and_only_exactly() {
    for direction in Direction::ALL {
        assert_eq!(Direction::parse(direction.as_str()), Some(direction));
    }
    for state in State::ALL {
        assert_eq!(State::parse(state.as_str()), Some(state));
        assert_eq!(State::parse(&state.as_str().to_uppercase()), None);
    }
    for step in Step::ALL {
        assert_eq!(Step::parse(step.as_str()), Some(step));
    }
    for need in Need::ALL {
        assert_eq!(Need::parse(need.as_str()), Some(need));
    }
    assert_eq!(State::parse(""), None);
    assert_eq!(Step::parse("gebroken"), None);
}

#[test]
fn the_names_are_those_of_the_design() {
    let states: Vec<&str> = State::ALL.into_iter().map(State::as_str).collect();
    assert_eq!(
        states,
        ["voornemen", "vertonen", "voortreffelijk", "verankering", "gebroken", "hersteld", "ontheven"]
    );
    assert_eq!(
        Step::ALL.map(Step::as_str),
        [
            "uitspreken",
            "heronderhandelen",
            "melden",
            "vertonen",
            "overtreffen",
            "verankeren",
            "breken",
            "herstellen",
            "ontheffen",
            "corrigeren"
        ]
    );
    assert_eq!(Direction::ALL.map(Direction::as_str), ["given", "received"]);
}

#[test]
fn only_voornemen_is_open() {
    let open: Vec<State> = State::ALL.into_iter().filter(|state| state.is_open()).collect();
    assert_eq!(open, [State::Voornemen]);
}

#[test]
fn a_set_of_needs_holds_what_was_put_in() {
    let mut set = Needs::of(&[Need::Promisee, Need::OnlySpoken]);
    assert!(set.has(Need::Promisee) && set.has(Need::OnlySpoken) && !set.has(Need::Body));
    set.insert(Need::Body);
    set.remove(Need::OnlySpoken);
    assert_eq!(set.iter().collect::<Vec<_>>(), [Need::Promisee, Need::Body]);
    assert_eq!(set, [Need::Body, Need::Promisee].into_iter().collect());
    assert_eq!(set.missing_from(Needs::of(&[Need::Body, Need::How])), Needs::of(&[Need::Promisee]));
    assert!(set.missing_from(set).is_empty());
    assert_eq!(Needs::NONE.with(Need::How, true).with(Need::Said, false), Needs::of(&[Need::How]));
    assert_eq!(format!("{set:?}"), "{Promisee, Body}");
    assert_eq!(Need::ALL.into_iter().collect::<Needs>().iter().count(), Need::ALL.len());
}

#[test]
fn every_refusal_is_one_plain_sentence() {
    let refusals: Vec<Refusal<i32>> = vec![
        Refusal::OnlyWhileSpoken,
        Refusal::SpeakingTakenBack,
        Refusal::Missing { step: Step::Breken, need: Need::CoveredUp },
        Refusal::SetsNoDue { act: Act::Step(Step::Melden) },
        Refusal::SetsNoDue { act: Act::Retract(1) },
        Refusal::AfterDue { due: 1 },
        Refusal::HappenedAfterRecorded,
        Refusal::BackwardSpan,
        Refusal::BeforePrevious { previous: 1 },
        Refusal::RecordedBackwards,
        Refusal::NothingLive,
        Refusal::NothingToRestore,
        Refusal::Empty,
        Refusal::OutOfOrder { seq: 3 },
        Refusal::WrongTarget { seq: 3, named: 1, expected: 2 },
    ];
    for refusal in refusals {
        let sentence = refusal.to_string();
        assert!(sentence.len() > 20 && !sentence.contains('\n') && !sentence.ends_with('.'), "{sentence}");
    }
    let missing: Refusal<i32> = Refusal::Missing { step: Step::Breken, need: Need::CoveredUp };
    assert_eq!(missing.to_string(), "breken needs whether it was covered up");
}
