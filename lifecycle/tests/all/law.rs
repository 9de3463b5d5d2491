//! The table is the one the design draws, spelled out here a second time; and no step is ever skipped.

use super::kit::{at, refused, spoken, standing_in};
use lifecycle::{Course, Direction, Refusal, State, Step, TABLE, lawful, rule};

/// The design, by hand: direction, from, step, to. It shares no code with the table.
const DESIGN: &[(&str, &str, &str, &str)] = &[
    ("given", "-", "uitspreken", "voornemen"),
    ("given", "voornemen", "heronderhandelen", "voornemen"),
    ("given", "voornemen", "melden", "voornemen"),
    ("given", "voornemen", "vertonen", "vertonen"),
    ("given", "vertonen", "overtreffen", "voortreffelijk"),
    ("given", "voortreffelijk", "verankeren", "verankering"),
    ("given", "voornemen", "breken", "gebroken"),
    ("given", "gebroken", "herstellen", "hersteld"),
    ("given", "voornemen", "ontheffen", "ontheven"),
    ("given", "voornemen", "corrigeren", "voornemen"),
    ("received", "-", "uitspreken", "voornemen"),
    ("received", "voornemen", "heronderhandelen", "voornemen"),
    ("received", "voornemen", "melden", "voornemen"),
    ("received", "voornemen", "vertonen", "vertonen"),
    ("received", "voornemen", "breken", "gebroken"),
    ("received", "voornemen", "ontheffen", "ontheven"),
    ("received", "voornemen", "corrigeren", "voornemen"),
];

fn designed(direction: Direction, from: Option<State>, step: Step) -> Option<&'static str> {
    let from = from.map_or("-", State::as_str);
    DESIGN
        .iter()
        .find(|row| row.0 == direction.as_str() && row.1 == from && row.2 == step.as_str())
        .map(|row| row.3)
}

/// Nothing spoken, then every state.
fn every_from() -> impl Iterator<Item = Option<State>> {
    std::iter::once(None).chain(State::ALL.into_iter().map(Some))
}

#[test]
fn the_table_is_the_design_and_nothing_more() {
    assert_eq!(TABLE.len(), DESIGN.len());
    for direction in Direction::ALL {
        for from in every_from() {
            for step in Step::ALL {
                let row = rule(direction, from, step);
                assert_eq!(
                    row.map(|rule| rule.to.as_str()),
                    designed(direction, from, step),
                    "{direction} {from:?} {step}"
                );
                assert_eq!(row.is_some(), lawful(direction, from).any(|rule| rule.step == step));
            }
        }
    }
}

#[test]
fn no_step_is_skipped_from_any_state() {
    for direction in Direction::ALL {
        for state in State::ALL {
            let Some(course) = standing_in(direction, state) else { continue };
            assert_eq!(course.state(), Some(state));
            let now = course.newest().unwrap().recorded;
            for step in Step::ALL {
                let mut walk = course.clone();
                let mut p = at(step, now);
                p.due = None;
                match designed(direction, Some(state), step) {
                    Some(to) => {
                        walk.step(p).unwrap();
                        assert_eq!(walk.state(), State::parse(to));
                    }
                    None => {
                        let lawful = lawful(direction, Some(state)).map(|rule| rule.step).collect();
                        refused(
                            &mut walk,
                            p,
                            Refusal::NotLawful { direction, from: Some(state), step, lawful },
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_course_begins_with_speaking_only() {
    for direction in Direction::ALL {
        for step in Step::ALL {
            let begun = Course::begin(direction, at(step, 10));
            if step == Step::Uitspreken {
                assert_eq!(begun.unwrap().state(), Some(State::Voornemen));
            } else {
                let lawful = vec![Step::Uitspreken];
                assert_eq!(begun, Err(Refusal::NotLawful { direction, from: None, step, lawful }));
            }
        }
    }
}

#[test]
fn a_received_promise_never_reaches_the_states_of_the_promiser() {
    let reached: Vec<State> =
        TABLE.iter().filter(|rule| rule.direction == Direction::Received).map(|rule| rule.to).collect();
    for state in [State::Voortreffelijk, State::Verankering, State::Hersteld] {
        assert!(!reached.contains(&state), "{state}");
        assert!(standing_in(Direction::Received, state).is_none());
    }
}

#[test]
fn only_what_was_just_spoken_may_be_corrected() {
    for direction in Direction::ALL {
        let mut course = spoken(direction);
        course.step(at(Step::Corrigeren, 11)).unwrap();
        course.step(at(Step::Corrigeren, 12)).unwrap();
        course.step(at(Step::Melden, 13)).unwrap();
        assert!(!course.is_only_spoken());
        assert!(course.lawful().all(|rule| rule.step != Step::Corrigeren));
        refused(&mut course, at(Step::Corrigeren, 14), Refusal::OnlyWhileSpoken);

        // What was taken back does not count, so then it may be corrected again.
        course.retract(lifecycle::Span::at(15), 15).unwrap();
        assert!(course.lawful().any(|rule| rule.step == Step::Corrigeren));
        course.step(at(Step::Corrigeren, 16)).unwrap();
    }
}

#[test]
fn a_refusal_names_what_is_lawful() {
    let mut course = spoken(Direction::Given);
    course.step(at(Step::Melden, 11)).unwrap();
    let refusal = course.step(at(Step::Verankeren, 12)).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "verankeren can't follow voornemen on a given promise; lawful here: heronderhandelen, melden, vertonen, \
         breken, ontheffen"
    );
    let mut closed = standing_in(Direction::Received, State::Vertonen).unwrap();
    assert_eq!(
        closed.step(at(Step::Overtreffen, 12)).unwrap_err().to_string(),
        "overtreffen can't follow vertonen on a received promise; no step follows, it is at its end"
    );
}
