//! Random walks: whatever is proposed, a course stays lawful, readable, and equal to two plain stacks.

use super::kit::live;
use lifecycle::{Act, Course, Direction, Need, Needs, Proposal, Span, State, Step};
use proptest::prelude::*;

/// Something a careless caller might try.
#[derive(Clone, Debug)]
enum Deed {
    Step(Proposal<i32>),
    Retract(Span<i32>, i32),
    Restore(Span<i32>, i32),
}

fn span() -> impl Strategy<Value = Span<i32>> {
    (0..60, prop_oneof![3 => Just(0), 1 => 0..24, 1 => -2..0])
        .prop_map(|(from, width)| Span::within(from, from + width))
}

fn proposal() -> impl Strategy<Value = Proposal<i32>> {
    let known = prop_oneof![
        4 => Just(Needs::of(&Need::ALL)),
        1 => prop::collection::vec(prop::sample::select(Need::ALL.to_vec()), 0..12).prop_map(Needs::from_iter),
    ];
    let due = prop_oneof![2 => Just(None), 1 => (20..80).prop_map(Some)];
    (prop::sample::select(Step::ALL.to_vec()), span(), 0..80, due, known)
        .prop_map(|(step, happened, recorded, due, has)| Proposal { step, happened, recorded, due, has })
}

/// Mostly with a clock that runs on, so that walks get far; at times with any moment at all.
fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        5 => proposal().prop_map(Deed::Step),
        2 => (span(), 0..80).prop_map(|(happened, recorded)| Deed::Retract(happened, recorded)),
        2 => (span(), 0..80).prop_map(|(happened, recorded)| Deed::Restore(happened, recorded)),
    ];
    prop::collection::vec((deed, prop::bool::weighted(0.85)), 0..60).prop_map(|deeds| {
        (20..)
            .zip(deeds)
            .map(|(now, (deed, on_time))| if on_time { tidied(deed, now) } else { deed })
            .collect()
    })
}

/// The same deed at the moment the clock shows.
fn tidied(deed: Deed, now: i32) -> Deed {
    match deed {
        Deed::Step(p) => {
            let due = p.due.filter(|_| p.step.sets_due());
            Deed::Step(Proposal { happened: Span::at(now), recorded: now, due, ..p })
        }
        Deed::Retract(..) => Deed::Retract(Span::at(now), now),
        Deed::Restore(..) => Deed::Restore(Span::at(now), now),
    }
}

/// What everybody knows undo to be: two stacks, and a new step clears the second.
#[derive(Default)]
struct Stacks {
    done: Vec<(u32, State)>,
    undone: Vec<(u32, State)>,
}

impl Stacks {
    fn take(&mut self, seq: u32, act: Act, to: Option<State>) {
        match act {
            Act::Step(_) => {
                self.done.push((seq, to.unwrap()));
                self.undone.clear();
            }
            Act::Retract(named) => {
                let top = self.done.pop().unwrap();
                assert_eq!(top.0, named);
                self.undone.push(top);
            }
            Act::Restore(named) => {
                let top = self.undone.pop().unwrap();
                assert_eq!(top.0, named);
                self.done.push(top);
            }
        }
    }
}

fn direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(Direction::ALL.to_vec())
}

/// Tries one deed; says whether it was done.
fn attempt(course: &mut Course<i32>, deed: Deed) -> bool {
    match deed {
        Deed::Step(p) => course.step(p).is_ok(),
        Deed::Retract(happened, recorded) => course.retract(happened, recorded).is_ok(),
        Deed::Restore(happened, recorded) => course.restore(happened, recorded).is_ok(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn a_refusal_changes_nothing_and_a_check_foretells_the_step(direction in direction(), deeds in deeds()) {
        let mut course = super::kit::spoken(direction);
        for deed in deeds {
            let before = course.clone();
            let foretold = match &deed {
                Deed::Step(p) => Some(course.check(p)),
                _ => None,
            };
            let offered: Vec<Step> = course.lawful().map(|rule| rule.step).collect();
            let done = attempt(&mut course, deed.clone());
            if done {
                prop_assert_eq!(course.entries().len(), before.entries().len() + 1);
                prop_assert_eq!(&course.entries()[..before.entries().len()], before.entries());
            } else {
                prop_assert_eq!(&course, &before);
            }
            if let Some(foretold) = foretold {
                prop_assert_eq!(foretold.is_ok(), done);
                if let Ok(to) = foretold {
                    prop_assert_eq!(course.state(), Some(to));
                }
            }
            if let Deed::Step(p) = deed {
                prop_assert!(!done || offered.contains(&p.step));
            }
        }
    }

    #[test]
    fn whatever_was_written_reads_back_as_the_same_course(direction in direction(), deeds in deeds()) {
        let mut course = super::kit::spoken(direction);
        for deed in deeds {
            attempt(&mut course, deed);
        }
        let read = Course::replay(direction, course.entries().to_vec());
        prop_assert_eq!(read.as_ref(), Ok(&course));
        // Every beginning of a course is a course, so an older copy of a book can be read as well.
        for length in 1..=course.entries().len() {
            let prefix = Course::replay(direction, course.entries()[..length].to_vec()).unwrap();
            let standing = course.standing(u32::try_from(length).unwrap()).unwrap();
            prop_assert_eq!((prefix.live(), prefix.state()), (standing.live, standing.state));
        }
        // And written elsewhere, it is admitted entry by entry.
        let mut entries = course.entries().iter().cloned();
        let first = Course::replay(direction, entries.next()).unwrap();
        let admitted = entries.try_fold(first, |mut course, entry| {
            course.admit(entry, Needs::of(&Need::ALL)).map(|_| ())?;
            Ok::<_, lifecycle::Refusal<i32>>(course)
        });
        prop_assert_eq!(admitted, Ok(course));
    }

    #[test]
    fn taking_back_and_restoring_are_two_stacks(direction in direction(), deeds in deeds()) {
        let mut course = super::kit::spoken(direction);
        let mut stacks = Stacks::default();
        stacks.take(1, Act::Step(Step::Uitspreken), Some(State::Voornemen));
        for deed in deeds {
            if attempt(&mut course, deed) {
                let newest = course.newest().unwrap();
                stacks.take(newest.seq, newest.act, course.state());
            }
            let done: Vec<u32> = stacks.done.iter().map(|(seq, _)| *seq).collect();
            prop_assert_eq!(live(&course), done);
            prop_assert_eq!(course.live(), stacks.done.last().map_or(0, |(seq, _)| *seq));
            prop_assert_eq!(course.state(), stacks.done.last().map(|(_, state)| *state));
            prop_assert_eq!(course.retractable(), stacks.done.last().map(|(seq, _)| *seq));
            prop_assert_eq!(course.restorable(), stacks.undone.last().map(|(seq, _)| *seq));

            // The formulation the database uses: the newest step that was put upon the live entry.
            let upon_live = course.entries().iter().filter(|entry| {
                entry.act.step().is_some() && course.standing(entry.seq).unwrap().upon == course.live()
            });
            prop_assert_eq!(course.restorable(), upon_live.map(|entry| entry.seq).max());
        }
    }

    #[test]
    fn the_live_entries_are_themselves_a_lawful_walk(direction in direction(), deeds in deeds()) {
        let mut course = super::kit::spoken(direction);
        for deed in deeds {
            attempt(&mut course, deed);
        }
        let renumbered = (1..).zip(course.live_entries().cloned()).map(|(seq, mut entry)| {
            entry.seq = seq;
            entry
        });
        match Course::replay(direction, renumbered) {
            Ok(walk) => prop_assert_eq!((walk.state(), walk.due()), (course.state(), course.due())),
            Err(why) => prop_assert_eq!((why, course.state()), (lifecycle::Refusal::Empty, None)),
        }
    }
}
