//! What the tests share: short ways to build proposals and courses. It claims nothing.
//!
//! Moments are plain numbers. A promise in these tests is spoken at 10 and due at 100 unless a test says otherwise.

use lifecycle::{Act, Course, Direction, Entry, Need, Needs, Proposal, Refusal, Span, State, Step};

pub(crate) const SPOKEN: i32 = 10;
pub(crate) const DUE: i32 = 100;

/// Everything a caller could say it has.
pub(crate) fn everything() -> Needs {
    Needs::of(&Need::ALL)
}

/// A step at this moment, with everything known. It sets no due, except when it speaks.
pub(crate) fn at(step: Step, moment: i32) -> Proposal<i32> {
    within(step, moment, moment, moment)
}

/// A step some time between two moments, written down at a third.
pub(crate) fn within(step: Step, from: i32, until: i32, recorded: i32) -> Proposal<i32> {
    let due = (step == Step::Uitspreken).then_some(DUE);
    Proposal { step, happened: Span::within(from, until), recorded, due, has: everything() }
}

pub(crate) fn spoken(direction: Direction) -> Course<i32> {
    Course::begin(direction, at(Step::Uitspreken, SPOKEN)).unwrap()
}

/// A course that took these steps after speaking, one moment apart.
pub(crate) fn walked(direction: Direction, steps: &[Step]) -> Course<i32> {
    let mut course = spoken(direction);
    for step in steps {
        let now = course.newest().unwrap().recorded + 1;
        course.step(at(*step, now)).unwrap();
    }
    course
}

/// A course that stands in this state, for each state its direction can reach.
pub(crate) fn standing_in(direction: Direction, state: State) -> Option<Course<i32>> {
    use Step::{Breken, Herstellen, Ontheffen, Overtreffen, Verankeren, Vertonen};
    let steps: &[Step] = match (direction, state) {
        (_, State::Voornemen) => &[],
        (_, State::Vertonen) => &[Vertonen],
        (_, State::Gebroken) => &[Breken],
        (_, State::Ontheven) => &[Ontheffen],
        (Direction::Given, State::Voortreffelijk) => &[Vertonen, Overtreffen],
        (Direction::Given, State::Verankering) => &[Vertonen, Overtreffen, Verankeren],
        (Direction::Given, State::Hersteld) => &[Breken, Herstellen],
        (Direction::Received, State::Voortreffelijk | State::Verankering | State::Hersteld) => return None,
    };
    Some(walked(direction, steps))
}

/// An entry as a store would hand it back.
pub(crate) fn kept(seq: u32, act: Act) -> Entry<i32> {
    let due = (act == Act::Step(Step::Uitspreken)).then_some(DUE);
    Entry { seq, act, happened: Span::at(SPOKEN), recorded: SPOKEN, due }
}

/// The numbers of the entries that count.
pub(crate) fn live(course: &Course<i32>) -> Vec<u32> {
    course.live_entries().map(|entry| entry.seq).collect()
}

/// Asserts that a proposal is refused for this reason, and that nothing changed.
#[track_caller]
pub(crate) fn refused(course: &mut Course<i32>, p: Proposal<i32>, why: Refusal<i32>) {
    let before = course.clone();
    assert_eq!(course.check(&p), Err(why.clone()));
    assert_eq!(course.step(p).map(|_| ()), Err(why));
    assert_eq!(*course, before);
}
