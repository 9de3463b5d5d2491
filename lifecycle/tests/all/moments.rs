//! The time guards: happened against recorded, against the entries before, and against the due moment.

use super::kit::{DUE, at, refused, spoken, walked, within};
use lifecycle::{Course, Direction, Refusal, Span, Step};

fn renegotiation(from: i32, until: i32, recorded: i32) -> lifecycle::Proposal<i32> {
    let mut p = within(Step::Heronderhandelen, from, until, recorded);
    p.due = Some(300);
    p
}

#[test]
fn an_agreement_in_time_may_be_typed_later() {
    let mut course = spoken(Direction::Given);
    course.step(renegotiation(90, 90, 150)).unwrap();
    assert_eq!(course.due(), Some(&300));
}

#[test]
fn a_given_promise_is_renegotiated_surely_before_the_due_moment() {
    let after = Refusal::AfterDue { due: DUE };
    let mut course = spoken(Direction::Given);
    refused(&mut course, renegotiation(DUE, DUE, 150), after.clone());
    refused(&mut course, renegotiation(120, 120, 150), after.clone());
    // Some time on a day in which the due moment lies: it may have been too late.
    refused(&mut course, renegotiation(80, DUE, 150), after.clone());
    refused(&mut course, renegotiation(80, 104, 150), after);
    // The whole day lies before it.
    assert!(course.clone().step(renegotiation(80, DUE - 1, 150)).is_ok());
    // The day is not over, but it was written down before the due moment, so it did happen before it.
    assert!(course.clone().step(renegotiation(80, 104, DUE - 1)).is_ok());
    assert!(course.clone().step(renegotiation(80, 104, DUE)).is_err());
}

#[test]
fn the_due_in_force_is_the_measure_of_the_next_renegotiation() {
    let mut course = spoken(Direction::Given);
    course.step(renegotiation(90, 90, 90)).unwrap();
    course.step(at(Step::Heronderhandelen, 299)).unwrap();
    refused(&mut course, at(Step::Heronderhandelen, 300), Refusal::AfterDue { due: 300 });
    course.step(at(Step::Melden, 301)).unwrap();
}

#[test]
fn a_received_promise_is_renegotiated_at_any_moment() {
    let mut course = spoken(Direction::Received);
    course.step(renegotiation(150, 150, 150)).unwrap();
    course.step(at(Step::Melden, 350)).unwrap();
    course.step(at(Step::Heronderhandelen, 400)).unwrap();
}

#[test]
fn nothing_happens_after_it_was_recorded() {
    let begun = Course::begin(Direction::Given, within(Step::Uitspreken, 11, 11, 10));
    assert_eq!(begun, Err(Refusal::HappenedAfterRecorded));
    let mut course = spoken(Direction::Given);
    refused(&mut course, within(Step::Vertonen, 31, 40, 30), Refusal::HappenedAfterRecorded);
    // Some time today, and today is not over.
    course.step(within(Step::Vertonen, 24, 48, 30)).unwrap();
}

#[test]
fn nothing_surely_happened_before_what_it_follows() {
    let mut course = spoken(Direction::Given);
    refused(&mut course, within(Step::Vertonen, 9, 9, 30), Refusal::BeforePrevious { previous: 1 });
    // Some time on the day it was spoken may well be after it was spoken.
    assert!(course.clone().step(within(Step::Vertonen, 0, 24, 30)).is_ok());
    // A day-wide entry in between does not hide the moment before it.
    course.step(within(Step::Melden, 0, 24, 30)).unwrap();
    refused(&mut course, within(Step::Vertonen, 9, 9, 30), Refusal::BeforePrevious { previous: 1 });
    course.step(within(Step::Vertonen, 10, 10, 30)).unwrap();
}

#[test]
fn what_was_taken_back_is_followed_by_nothing() {
    let mut course = walked(Direction::Given, &[]);
    course.step(at(Step::Vertonen, 50)).unwrap();
    course.retract(Span::at(51), 51).unwrap();
    course.step(within(Step::Vertonen, 40, 40, 52)).unwrap();
}

#[test]
fn the_record_never_runs_backwards() {
    let mut course = spoken(Direction::Given);
    course.step(within(Step::Melden, 20, 20, 60)).unwrap();
    refused(&mut course, at(Step::Vertonen, 59), Refusal::RecordedBackwards);
    let before = course.clone();
    assert_eq!(course.retract(Span::at(59), 59), Err(Refusal::RecordedBackwards));
    assert_eq!(course.retract(Span::at(61), 60), Err(Refusal::HappenedAfterRecorded));
    assert_eq!(course, before);
    course.retract(Span::at(60), 60).unwrap();
    assert_eq!(course.restore(Span::at(59), 59), Err(Refusal::RecordedBackwards));
    course.restore(Span::at(60), 60).unwrap();
    course.step(within(Step::Vertonen, 21, 21, 60)).unwrap();
}

#[test]
fn a_span_never_ends_before_it_begins() {
    let mut course = spoken(Direction::Given);
    refused(&mut course, renegotiation(150, 20, 160), Refusal::BackwardSpan);
}

#[test]
fn whether_a_step_may_be_taken_is_known_before_its_needs_are() {
    let course = spoken(Direction::Given);
    assert!(course.may(Step::Heronderhandelen, &Span::at(20), &20).is_ok());
    let late = course.may(Step::Heronderhandelen, &Span::at(DUE), &DUE);
    assert_eq!(late, Err(Refusal::AfterDue { due: DUE }));
    // The reason that no answer can change is given before the one that an answer could.
    let mut p = at(Step::Heronderhandelen, DUE);
    p.has = lifecycle::Needs::NONE;
    assert_eq!(course.check(&p), Err(Refusal::AfterDue { due: DUE }));
}
