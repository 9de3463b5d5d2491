//! Times the reading of a sentence and the indexing of a book, by hand: `cargo run --release -p capture --example bench`.
//! It measures with the machine's clock, which the crate itself never does.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark measures, and tells")]

use std::time::Instant;

use capture::{Ctx, Gazetteer, Person, Region, parse};

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

fn main() {
    let sentences = [
        "ik ga jou volgende week donderdag dat rapport mailen",
        "Bel Fatima maandag om half drie terug over de offerte",
        "I'll send Priya the draft by end of next week",
        "Vrijdag, nee wacht, zaterdag om kwart voor negen stuur ik Annemiek de tekeningen van de keuken en bel een week later na",
    ];
    for n in [10, 200, 2_000, 60_000] {
        let list = people(n);
        let start = Instant::now();
        let book = Gazetteer::new(list);
        let built = start.elapsed();
        let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 20)
            .and_then(|d| d.and_hms_opt(9, 12, 0))
            .unwrap_or_default();
        let ctx = Ctx {
            now,
            zone: chrono_tz::Europe::Amsterdam,
            people: &book,
            region: Region::Nl,
            preferred: &[],
        };
        let mut times: Vec<_> = (0..2_000)
            .map(|round| {
                let start = Instant::now();
                std::hint::black_box(parse(sentences[round % sentences.len()], &ctx));
                start.elapsed()
            })
            .collect();
        times.sort();
        println!(
            "{n:>6} people: index {built:?}, a sentence median {:?}, p99 {:?}, most {:?}",
            times[1000], times[1980], times[1999]
        );
    }
}
