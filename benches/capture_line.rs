//! What a key costs in the capture line, with address books of several sizes: from the message to the model that is ready
//! to be drawn. `cargo bench --bench capture_line` prints microseconds: the first `a`, the median, the slowest of a hundred.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it measures, and tells what it measured"
)]

use std::time::{Duration, Instant};

use chrono_tz::Tz;
use woord::app::geometry::Size;
use woord::app::{Loaded, Model, Msg, update};
use woord::domain::contact::Contact;
use woord::domain::id::Id;
use woord::domain::plan::Deal;
use woord::domain::time::{Now, instant};
use woord::keys::{Chord, Code};
use woord::text::Lang;

const SENTENCE: &str = "ik mail Anna de Vries7 volgende donderdag om half drie de notulen van dinsdag";
const FIRST: [&str; 8] = ["Jan", "Anna", "Zoë", "Mark", "Fatima", "Bas", "Noor", "Youssef"];

fn main() {
    for people in [10, 2_000, 100_000] {
        let mut desk = Desk::with(people);
        let first = desk.send(Msg::Key(Chord::char('a')));
        let mut costs: Vec<Duration> = Vec::new();
        for _ in 0..20 {
            costs.extend(SENTENCE.chars().map(|c| desk.send(Msg::Key(Chord::char(c)))));
            desk.send(Msg::Key(Chord { ctrl: true, ..Chord::key(Code::Char('u')) }));
        }
        costs.sort_unstable();
        let at = |part: usize| costs[(costs.len() - 1) * part / 100].as_micros();
        println!(
            "{people:>7} people: first {:>6} µs, median {:>5} µs, p99 {:>5} µs",
            first.as_micros(),
            at(50),
            at(99)
        );
    }
}

struct Desk {
    model: Model,
    now: Now,
    made: u64,
}

impl Desk {
    fn with(people: u64) -> Self {
        let zone = Tz::Europe__Amsterdam;
        let now = Now::new(instant("2026-11-23T09:12:00".parse().unwrap_or_default(), zone), zone);
        let contact = |nth: u64| {
            let first = FIRST[usize::try_from(nth).unwrap_or(0) % FIRST.len()];
            // A first name that an eighth of them bear is as bad as it gets.
            let mut contact =
                Contact::named(Id::from_bits(nth * 7919), &format!("{first} de Vries{nth}"), now.moment);
            contact.organisation = Some(format!("Bureau {}", nth % 500));
            contact
        };
        let loaded = Loaded { contacts: (1..=people).map(contact).collect(), ..Loaded::default() };
        let model = Model::new(Lang::Nl, now, Size { width: 120, height: 40 });
        let mut desk = Self { model, now, made: 1 << 40 };
        desk.send(Msg::Loaded(Box::new(loaded)));
        desk
    }

    fn send(&mut self, msg: Msg) -> Duration {
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            Id::from_bits(*made)
        };
        let mut deal = Deal { now: self.now, fresh: &mut fresh };
        let begun = Instant::now();
        let _ = update(&mut self.model, msg, &mut deal);
        begun.elapsed()
    }
}
