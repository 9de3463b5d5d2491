//! Reading a course back: order, the table and the named entries are judged, moments are not; `admit` judges both.

use super::kit::{DUE, at, everything, kept, spoken, walked};
use lifecycle::{Act, Course, Direction, Entry, Need, Needs, Refusal, Span, State, Step};

const SPEAK: Act = Act::Step(Step::Uitspreken);

/// Reads back entries with these acts, numbered from one.
fn read(acts: &[Act]) -> Result<Course<i32>, Refusal<i32>> {
    let entries = acts.iter().zip(1..).map(|(act, seq)| kept(seq, *act));
    Course::replay(Direction::Given, entries)
}

#[test]
fn a_course_is_read_back_with_its_standings() {
    let acts =
        [SPEAK, Act::Step(Step::Melden), Act::Step(Step::Vertonen), Act::Retract(3), Act::Step(Step::Breken)];
    let course = read(&acts).unwrap();
    assert_eq!(course.state(), Some(State::Gebroken));
    let standings: Vec<_> = (1..=5)
        .filter_map(|seq| course.standing(seq))
        .map(|standing| (standing.upon, standing.live, standing.state.unwrap()))
        .collect();
    use State::{Gebroken, Vertonen, Voornemen};
    assert_eq!(
        standings,
        [(0, 1, Voornemen), (1, 2, Voornemen), (2, 3, Vertonen), (3, 2, Voornemen), (2, 5, Gebroken)]
    );
    assert_eq!((course.standing(0), course.standing(6)), (None, None));
    assert_eq!((course.entry(0), course.entry(6)), (None, None));
    assert_eq!(course.entry(4).unwrap().act, Act::Retract(3));
}

#[test]
fn an_unlawful_course_is_not_read() {
    assert_eq!(read(&[]), Err(Refusal::Empty));
    assert!(matches!(read(&[Act::Step(Step::Vertonen)]), Err(Refusal::NotLawful { from: None, .. })));
    assert!(matches!(read(&[SPEAK, SPEAK]), Err(Refusal::NotLawful { from: Some(State::Voornemen), .. })));
    assert!(matches!(read(&[SPEAK, Act::Step(Step::Overtreffen)]), Err(Refusal::NotLawful { .. })));
    let corrected_too_late = [SPEAK, Act::Step(Step::Melden), Act::Step(Step::Corrigeren)];
    assert_eq!(read(&corrected_too_late), Err(Refusal::OnlyWhileSpoken));
    assert_eq!(read(&[SPEAK, Act::Retract(1), SPEAK]), Err(Refusal::SpeakingTakenBack));
}

#[test]
fn an_entry_names_only_the_one_it_may() {
    assert_eq!(read(&[Act::Retract(1)]), Err(Refusal::NothingLive));
    assert_eq!(read(&[Act::Restore(1)]), Err(Refusal::NothingToRestore));
    assert_eq!(read(&[SPEAK, Act::Restore(1)]), Err(Refusal::NothingToRestore));
    assert_eq!(read(&[SPEAK, Act::Retract(1), Act::Retract(1)]), Err(Refusal::NothingLive));
    let wrong = |seq, named, expected| Err(Refusal::WrongTarget { seq, named, expected });
    assert_eq!(read(&[SPEAK, Act::Step(Step::Melden), Act::Retract(1)]), wrong(3, 1, 2));
    assert_eq!(read(&[SPEAK, Act::Retract(9)]), wrong(2, 9, 1));
    assert_eq!(read(&[SPEAK, Act::Retract(0)]), wrong(2, 0, 1));
    assert_eq!(read(&[SPEAK, Act::Retract(1), Act::Restore(2)]), wrong(3, 2, 1));
}

#[test]
fn numbers_run_without_a_gap() {
    for wrong in [[0, 1], [1, 1], [1, 3], [2, 3]] {
        let entries = [kept(wrong[0], SPEAK), kept(wrong[1], Act::Step(Step::Melden))];
        let seq = if wrong[0] == 1 { wrong[1] } else { wrong[0] };
        assert_eq!(Course::replay(Direction::Given, entries), Err(Refusal::OutOfOrder { seq }));
    }
}

#[test]
fn a_due_is_read_where_it_belongs_and_nowhere_else() {
    let without = Entry { due: None, ..kept(1, SPEAK) };
    let why = Refusal::Missing { step: Step::Uitspreken, need: Need::Due };
    assert_eq!(Course::replay(Direction::Given, [without]), Err(why));
    for act in [Act::Step(Step::Melden), Act::Step(Step::Vertonen), Act::Retract(1)] {
        let stray = Entry { due: Some(DUE), ..kept(2, act) };
        assert_eq!(
            Course::replay(Direction::Given, [kept(1, SPEAK), stray]),
            Err(Refusal::SetsNoDue { act })
        );
    }
}

#[test]
fn moments_are_not_judged_again() {
    // After the due, before the speaking, recorded backwards: what is on disk was judged by the clock of its day.
    let odd = Entry {
        seq: 2,
        act: Act::Step(Step::Heronderhandelen),
        happened: Span::at(DUE + 50),
        recorded: 5,
        due: Some(DUE + 60),
    };
    let course = Course::replay(Direction::Given, [kept(1, SPEAK), odd]).unwrap();
    assert_eq!(course.due(), Some(&(DUE + 60)));
}

#[test]
fn what_was_written_elsewhere_is_admitted_by_its_own_moments() {
    let mut theirs = walked(Direction::Given, &[Step::Melden, Step::Vertonen]);
    theirs.retract(Span::at(20), 20).unwrap();
    theirs.restore(Span::at(21), 21).unwrap();
    let mut ours = spoken(Direction::Given);
    for entry in &theirs.entries()[1..] {
        ours.admit(entry.clone(), everything()).unwrap();
    }
    assert_eq!(ours, theirs);

    let next = |act, moment| Entry { seq: 6, act, happened: Span::at(moment), recorded: moment, due: None };
    let overtreffen = Act::Step(Step::Overtreffen);
    let refusals = [
        (Entry { seq: 7, ..next(overtreffen, 30) }, everything(), Refusal::OutOfOrder { seq: 7 }),
        (next(overtreffen, 19), everything(), Refusal::RecordedBackwards),
        (next(Act::Retract(3), 19), everything(), Refusal::RecordedBackwards),
        (next(Act::Retract(2), 30), everything(), Refusal::WrongTarget { seq: 6, named: 2, expected: 3 }),
        (next(Act::Restore(3), 30), everything(), Refusal::NothingToRestore),
        (
            Entry { due: Some(9), ..next(Act::Retract(3), 30) },
            everything(),
            Refusal::SetsNoDue { act: Act::Retract(3) },
        ),
        (
            next(overtreffen, 30),
            Needs::NONE,
            Refusal::Missing { step: Step::Overtreffen, need: Need::ExtraKind },
        ),
    ];
    for (entry, has, why) in refusals {
        assert_eq!(ours.admit(entry, has).map(|_| ()), Err(why));
        assert_eq!(ours, theirs);
    }
}

#[test]
fn a_proposal_and_its_entry_agree() {
    let mut course = spoken(Direction::Given);
    let p = at(Step::Vertonen, 40);
    assert_eq!(course.check(&p), Ok(State::Vertonen));
    let entry = course.step(p.clone()).unwrap().clone();
    assert_eq!((entry.seq, entry.act), (2, Act::Step(Step::Vertonen)));
    assert_eq!((entry.happened, entry.recorded, entry.due), (p.happened, p.recorded, p.due));
    assert_eq!(course.newest(), Some(&entry));
    assert_eq!(course.next_seq(), 3);
}
