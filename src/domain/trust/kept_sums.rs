//! The sums that are kept come to what adding all up anew comes to: after any steps in any order, on any day that comes, and
//! at the end of any day that was.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::id::Id;
use crate::domain::time::plus_days;
use crate::domain::words::Importance;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// What may happen between two days of a promise's life, and how many days after what came before it.
fn any_trail() -> impl Strategy<Value = Trail> {
    let steps = vec((0..90i64, 0..9u8), 0..5);
    (0..1500i64, 1..60i64, steps, 0..3usize).prop_map(|(ago, term, steps, importance)| {
        let spoken = plus_days(today(), -ago);
        let mut marks = vec![(spoken, Mark::Said(plus_days(spoken, term)))];
        let mut day = spoken;
        for (later, what) in steps {
            day = plus_days(day, later).min(today());
            let open = !marks
                .iter()
                .any(|(_, mark)| matches!(mark, Mark::Kept { .. } | Mark::Broken { .. } | Mark::Released));
            let (_, last) = marks[marks.len() - 1];
            let outside = later % 7 == 0;
            marks.push(match (what, open, last) {
                (0, true, _) => (day, Mark::Agreed(Some(plus_days(day, term)))),
                (1, true, _) => (day, Mark::Told),
                (2, true, _) => (day, Mark::Corrected(plus_days(spoken, term + 3))),
                (3 | 4, true, _) => (day, Mark::Kept { outside }),
                (5 | 6, true, _) => (day, Mark::Broken { covered_up: later % 5 == 0, outside }),
                (7, true, _) => (day, Mark::Released),
                (_, false, Mark::Kept { .. }) => (day, Mark::Exceeded),
                (_, false, Mark::Exceeded) => (day, Mark::Anchored { reaction: later % 2 == 0 }),
                (_, false, Mark::Broken { covered_up: false, .. }) => (day, Mark::PutRight),
                _ => continue,
            });
        }
        let importance = Importance::ALL[importance];
        Trail { promise: Id::from_bits(0), what: String::new(), importance, marks }
    })
}

fn any_trails() -> impl Strategy<Value = Vec<Trail>> {
    vec(any_trail(), 0..14).prop_map(|mut all| {
        for (nth, one) in (1..).zip(&mut all) {
            one.promise = Id::from_bits(nth * 7919);
        }
        all
    })
}

fn close(one: &Opinion, other: &Opinion) -> Result<(), TestCaseError> {
    let apart = (one.r - other.r).abs().max((one.s - other.s).abs());
    prop_assert!(apart < 1e-9, "{one:?} and {other:?}");
    Ok(())
}

proptest! {
    #[test]
    fn the_sums_are_what_adding_up_anew_comes_to(
        all in any_trails(),
        other in any_trails(),
        (a, days) in (0.0..1.0, 0..400i64),
    ) {
        let parameters = Parameters::default();
        let anew = |trails: &[Trail], day| {
            let of = |trail: &Trail| Evidence::on(trail, day, &parameters);
            Trust::of(trails.iter().filter_map(of).collect(), a, &parameters, day)
        };
        // What they were first goes out again, one by one, for what they are: as steps do.
        let mut ledger = Ledger::new(other.clone(), a, parameters);
        other.iter().skip(all.len()).for_each(|gone| ledger.take_out(gone.promise));
        all.iter().cloned().for_each(|trail| ledger.put(trail));
        for day in [today(), plus_days(today(), days)] {
            close(&ledger.on(day), &anew(&all, day).opinion)?;
            prop_assert_eq!(ledger.counts(day), anew(&all, day).counts);
        }
        prop_assert_eq!(ledger.whole(today()), anew(&all, today()));
    }

    #[test]
    fn the_past_is_what_it_was_at_the_end_of_each_day(all in any_trails(), from in 0..1600i64, step in 1..80i64) {
        let parameters = Parameters::default();
        let ledger = Ledger::new(all, 0.5, parameters);
        let days: Vec<NaiveDate> =
            (0..24).map(|nth| plus_days(today(), nth * step - from)).filter(|day| *day <= today()).collect();
        for (day, then) in days.iter().zip(ledger.history(&days)) {
            close(&then, &ledger.whole(*day).opinion)?;
        }
    }
}
