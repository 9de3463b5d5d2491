//! What the trust basis costs with promises of years: taking them in, the index, the history of a year, what changed, what may
//! come of a promise, and one step. `cargo bench --bench trust` prints microseconds.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it measures, and tells what it measured"
)]

use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDate;
use woord::domain::id::Id;
use woord::domain::time::plus_days;
use woord::domain::trust::{Ledger, Mark, Parameters, Trail};
use woord::domain::words::Importance;

fn main() {
    for count in [100, 10_000, 100_000] {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        let trails: Vec<Trail> = (0..count).map(|nth| trail(nth, count, today)).collect();
        let first = trails.first().map_or_else(|| Id::from_bits(0), |trail| trail.promise);
        let begin = Instant::now();
        let mut ledger = Ledger::new(trails, 0.5, Parameters::default());
        let taken = begin.elapsed().as_micros();
        let days: Vec<NaiveDate> = (0..13).map(|nth| plus_days(today, (nth - 12) * 30)).collect();
        let index = measure(|| _ = black_box(ledger.on(today)));
        let history = measure(|| _ = black_box(ledger.history(&days)));
        let change = measure(|| _ = black_box(ledger.change(today)));
        let futures = measure(|| _ = black_box(ledger.futures(first, today)));
        let own = ledger.trail(first).cloned();
        let step = measure(|| own.iter().cloned().for_each(|trail| ledger.put(trail)));
        println!(
            "{count:>7} promises: taken in {taken:>6} µs, index {index:>4} µs, a year {history:>5} µs, \
             change {change:>5} µs, what may come {futures:>4} µs, a step {step:>3} µs"
        );
    }
}

/// The median of many times.
fn measure(mut what: impl FnMut()) -> u128 {
    let mut costs: Vec<u128> = (0..51)
        .map(|_| {
            let begin = Instant::now();
            what();
            begin.elapsed().as_micros()
        })
        .collect();
    costs.sort_unstable();
    costs[costs.len() / 2]
}

/// A promise of ten years: most kept, some late, few broken, three in a thousand open.
fn trail(nth: u64, count: u64, today: NaiveDate) -> Trail {
    let ago = i64::try_from(nth * 3650 / count).unwrap_or(0);
    let (said, due) = (plus_days(today, -ago - 10), plus_days(today, -ago));
    let end = match nth % 20 {
        0 => Some((plus_days(due, 3), Mark::Kept { outside: false })),
        1 => Some((due, Mark::Broken { covered_up: false, outside: false })),
        _ if nth % 331 == 7 => None,
        _ => Some((due, Mark::Kept { outside: false })),
    };
    let marks = std::iter::once((said, Mark::Said(due))).chain(end.map(|(day, mark)| (day.min(today), mark)));
    let importance = Importance::ALL[usize::try_from(nth % 3).unwrap_or(0)];
    Trail { promise: Id::from_bits(nth), what: "rapport".to_owned(), importance, marks: marks.collect() }
}
