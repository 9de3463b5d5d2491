//! Taking back and restoring, by example. That they are two stacks is shown in `walks`.

use super::kit::{DUE, at, live, refused, spoken, walked};
use lifecycle::{Act, Course, Direction, Refusal, Span, State, Step};

/// Takes back the newest live entry, at whatever moment the record has reached.
fn undo(course: &mut Course<i32>) -> Result<Act, Refusal<i32>> {
    let now = course.newest().unwrap().recorded;
    course.retract(Span::at(now), now).map(|entry| entry.act)
}

fn redo(course: &mut Course<i32>) -> Result<Act, Refusal<i32>> {
    let now = course.newest().unwrap().recorded;
    course.restore(Span::at(now), now).map(|entry| entry.act)
}

#[test]
fn taking_back_deletes_nothing() {
    let mut course = walked(Direction::Given, &[Step::Vertonen, Step::Overtreffen]);
    assert_eq!(undo(&mut course), Ok(Act::Retract(3)));
    assert_eq!((course.state(), course.live()), (Some(State::Vertonen), 2));
    assert_eq!(undo(&mut course), Ok(Act::Retract(2)));
    assert_eq!((course.state(), course.live()), (Some(State::Voornemen), 1));
    assert_eq!(course.entries().len(), 5);
    assert_eq!(live(&course), [1]);
}

#[test]
fn what_was_taken_back_comes_back_in_turn_with_its_own_moments() {
    let mut course = walked(Direction::Given, &[Step::Vertonen, Step::Overtreffen]);
    let before: Vec<_> = course.live_entries().cloned().collect();
    undo(&mut course).unwrap();
    undo(&mut course).unwrap();
    assert_eq!(redo(&mut course), Ok(Act::Restore(2)));
    assert_eq!(course.state(), Some(State::Vertonen));
    assert_eq!(redo(&mut course), Ok(Act::Restore(3)));
    assert_eq!(redo(&mut course), Err(Refusal::NothingToRestore));
    assert_eq!(course.state(), Some(State::Voortreffelijk));
    assert_eq!(course.live_entries().cloned().collect::<Vec<_>>(), before);
}

#[test]
fn a_new_step_ends_what_could_be_restored() {
    let mut course = walked(Direction::Given, &[Step::Melden, Step::Vertonen]);
    undo(&mut course).unwrap();
    undo(&mut course).unwrap();
    assert_eq!(course.restorable(), Some(2));
    let now = course.newest().unwrap().recorded;
    course.step(at(Step::Breken, now)).unwrap();
    assert_eq!(course.restorable(), None);
    assert_eq!(redo(&mut course), Err(Refusal::NothingToRestore));
    // Taking the new step back offers the new step, never the older ones.
    undo(&mut course).unwrap();
    assert_eq!(course.restorable(), Some(6));
}

#[test]
fn a_promise_whose_speaking_is_taken_back_can_only_be_restored() {
    let mut course = walked(Direction::Given, &[Step::Corrigeren]);
    undo(&mut course).unwrap();
    undo(&mut course).unwrap();
    assert_eq!((course.state(), course.live(), course.due()), (None, 0, None));
    assert_eq!(course.lawful().count(), 0);
    assert_eq!(undo(&mut course), Err(Refusal::NothingLive));
    for step in Step::ALL {
        refused(&mut course, at(step, 50), Refusal::SpeakingTakenBack);
    }
    assert_eq!(redo(&mut course), Ok(Act::Restore(1)));
    assert_eq!((course.state(), course.due()), (Some(State::Voornemen), Some(&DUE)));
    assert_eq!(course.restorable(), Some(2));
}

#[test]
fn a_restored_entry_is_not_judged_by_the_clock_again() {
    let mut course = spoken(Direction::Given);
    let mut p = at(Step::Heronderhandelen, 90);
    p.due = Some(300);
    course.step(p).unwrap();
    course.retract(Span::at(500), 500).unwrap();
    assert_eq!(course.due(), Some(&DUE));
    course.restore(Span::at(600), 600).unwrap();
    assert_eq!(course.due(), Some(&300));
    assert_eq!(course.live_entries().last().unwrap().happened, Span::at(90));
}
