//! What each step needs, spelled out by hand, and that each missing need refuses the step by name.

use super::kit::{DUE, at, refused, spoken, standing_in, walked};
use lifecycle::{Act, Course, Direction, Need, Needs, Refusal, Step, TABLE};

fn needs(direction: Direction, step: Step) -> Vec<Need> {
    let rows: Vec<_> = TABLE.iter().filter(|rule| rule.direction == direction && rule.step == step).collect();
    assert_eq!(rows.len(), 1, "{direction} {step}");
    rows[0].needs.to_vec()
}

#[test]
fn a_given_promise_needs_what_the_design_says() {
    use Need::*;
    let given = |step| needs(Direction::Given, step);
    assert_eq!(given(Step::Uitspreken), [Promisee, Body, Due, Spoken, Channel]);
    assert_eq!(given(Step::Heronderhandelen), [Agreed, BeforeDue, NewDueOrBody]);
    assert_eq!(given(Step::Melden), [Channel, NewDay]);
    assert_eq!(given(Step::Vertonen), [Delivered]);
    assert_eq!(given(Step::Overtreffen), [ExtraKind, ExtraWhat]);
    assert_eq!(given(Step::Verankeren), [Channel, Said]);
    assert_eq!(given(Step::Breken), [Reason, OtherKnows, CoveredUp]);
    assert_eq!(given(Step::Herstellen), [How, Told, Accepted]);
    assert_eq!(given(Step::Ontheffen), [ReleasedBy, Reason]);
    assert_eq!(given(Step::Corrigeren), [OnlySpoken, Change, ReasonOncePast]);
}

#[test]
fn a_received_promise_never_needs_more_than_a_given_one() {
    for rule in TABLE.iter().filter(|rule| rule.direction == Direction::Received) {
        let given = Needs::of(&needs(Direction::Given, rule.step));
        assert!(Needs::of(rule.needs).missing_from(given).is_empty(), "{}", rule.step);
    }
    assert_eq!(needs(Direction::Received, Step::Melden), [Need::NewDay]);
    assert_eq!(needs(Direction::Received, Step::Breken), [Need::Reason]);
    assert_eq!(needs(Direction::Received, Step::Heronderhandelen), [Need::Agreed, Need::NewDueOrBody]);
}

#[test]
fn each_missing_need_refuses_the_step_by_name() {
    for rule in TABLE {
        for need in rule.needs.iter().copied().filter(|need| need.is_asked()) {
            // Past the due moment, so that a correction has to say why.
            let moment = if rule.step == Step::Corrigeren { DUE } else { 20 };
            let mut p = at(rule.step, moment);
            p.has.remove(need);
            if need == Need::Due {
                p.due = None;
            }
            if need == Need::ReasonOncePast {
                p.has.remove(Need::Reason);
            }
            let why = Refusal::Missing { step: rule.step, need };
            match rule.from {
                None => assert_eq!(Course::begin(rule.direction, p), Err(why)),
                Some(state) => refused(&mut standing_in(rule.direction, state).unwrap(), p, why),
            }
        }
    }
}

#[test]
fn what_a_step_does_not_need_may_be_absent() {
    for rule in TABLE {
        let mut p = at(rule.step, 20);
        p.has = Needs::of(rule.needs);
        match rule.from {
            None => assert!(Course::begin(rule.direction, p).is_ok()),
            Some(state) => {
                assert!(standing_in(rule.direction, state).unwrap().step(p).is_ok(), "{}", rule.step)
            }
        }
    }
}

#[test]
fn a_due_moment_is_a_new_due_and_a_change_by_itself() {
    for step in [Step::Heronderhandelen, Step::Corrigeren] {
        let mut course = spoken(Direction::Given);
        let mut p = at(step, 20);
        p.due = Some(200);
        p.has = Needs::of(&[Need::Agreed]);
        course.step(p).unwrap();
        assert_eq!(course.due(), Some(&200));
    }
}

#[test]
fn a_due_that_is_only_claimed_is_no_due() {
    let mut p = at(Step::Uitspreken, 10);
    p.due = None;
    let why = Refusal::Missing { step: Step::Uitspreken, need: Need::Due };
    assert_eq!(Course::begin(Direction::Given, p), Err(why));
}

#[test]
fn only_a_new_arrangement_moves_the_due() {
    for direction in Direction::ALL {
        for rule in TABLE.iter().filter(|rule| rule.direction == direction && !rule.step.sets_due()) {
            let mut course = standing_in(direction, rule.from.unwrap()).unwrap();
            let mut p = at(rule.step, 20);
            p.due = Some(200);
            refused(&mut course, p, Refusal::SetsNoDue { act: Act::Step(rule.step) });
        }
        let mut told = walked(direction, &[Step::Melden]);
        assert_eq!(told.due(), Some(&DUE), "a day that was only told leaves the measure as it was");
        let mut p = at(Step::Heronderhandelen, 20);
        p.due = Some(200);
        told.step(p).unwrap();
        assert_eq!(told.due(), Some(&200));
        told.retract(lifecycle::Span::at(21), 21).unwrap();
        assert_eq!(told.due(), Some(&DUE), "the earlier due is in force again");
    }
}

#[test]
fn a_correction_says_why_once_the_day_has_passed() {
    let silent = |moment| {
        let mut p = at(Step::Corrigeren, moment);
        p.has = Needs::of(&[Need::Change]);
        p
    };
    let course = spoken(Direction::Given);
    assert!(course.clone().step(silent(DUE - 1)).is_ok());
    let why = Refusal::Missing { step: Step::Corrigeren, need: Need::ReasonOncePast };
    refused(&mut course.clone(), silent(DUE), why);
    for reason in [Need::ReasonOncePast, Need::Reason] {
        let mut p = silent(DUE);
        p.has.insert(reason);
        assert!(course.clone().step(p).is_ok(), "{reason}");
    }
}
