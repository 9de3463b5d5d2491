//! How long the screens take: reading what a day needs, the first frame, one key, one change. Run with
//! `cargo bench --bench panes`; the best of several rounds is what counts on a machine that does other things too.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement that fails should stop"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use chrono_tz::Tz;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use woord::app::geometry::Size;
use woord::app::{Effect, Model, Msg, update};
use woord::domain::id::Id;
use woord::domain::plan::Deal;
use woord::domain::time::{Now, instant, plus_days};
use woord::keys::Chord;
use woord::runtime::Keeper;
use woord::store::Store;
use woord::text::Lang;
use woord::ui::{Look, view};

const NOW: &str = "2026-11-23T09:12:00";
/// Promises, of which so many are open, to so many people.
const BOOKS: [(&str, usize, usize, usize); 4] = [
    ("archive 1,000", 1_000, 300, 300),
    ("archive 100,000", 100_000, 300, 2_000),
    ("flood 1,000", 1_000, 600, 1_000),
    ("flood 100,000", 100_000, 60_000, 35_000),
];

fn now() -> Now {
    let zone = Tz::Europe__Amsterdam;
    Now::new(instant(NOW.parse().unwrap(), zone), zone)
}

/// A book of so many promises, made once and kept between runs.
fn book(total: usize, open: usize, people: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("panes-{total}-{open}-{people}"));
    if folder.join("made").exists() {
        return folder;
    }
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let today = now().today();
    let mut lines = String::new();
    for nth in 0..total {
        let who = nth * 7919 % people;
        let spoken = if nth < open { 20 } else { 30 + (nth as i64 % 3_600) };
        let day = |n: i64| plus_days(today, n).to_string();
        let (due, state, closed) = match nth {
            n if n < open => (day(n as i64 % 90 - 18), "open", "null".to_owned()),
            n => {
                let closed = format!("\"{}T12:00:00Z\"", day(2 - spoken));
                (day(3 - spoken), if n % 8 == 0 { "broken" } else { "kept" }, closed)
            }
        };
        let _ = writeln!(
            lines,
            "{{\"id\":\"{nth}\",\"contact\":\"Persoon {who} de Vries\",\"text\":\"stuur het rapport over het plan nummer {nth}\",\
             \"spoken_at\":\"{}T09:00:00Z\",\"due\":\"{due}\",\"state\":\"{state}\",\"closed_at\":{closed}}}",
            day(-spoken),
        );
    }
    std::fs::write(folder.join("lines.jsonl"), lines).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_woord"))
        .args(["import", "lines.jsonl"])
        .env("WOORD_DATA_DIR", &folder)
        .env("WOORD_NOW", NOW)
        .env("TZ", "Europe/Amsterdam")
        .current_dir(&folder)
        .status()
        .unwrap();
    assert!(done.success());
    std::fs::write(folder.join("made"), "").unwrap();
    folder
}

/// The best of some rounds.
fn best<T>(rounds: usize, mut deed: impl FnMut() -> T) -> Duration {
    #[allow(clippy::disallowed_methods, reason = "what measures how fast we are needs a watch")]
    let once = |deed: &mut dyn FnMut() -> T| {
        let begun = std::time::Instant::now();
        black_box(deed());
        begun.elapsed()
    };
    (0..rounds).map(|_| once(&mut deed)).min().unwrap()
}

fn say(book: &str, what: &str, took: Duration) {
    println!("{book:<16} {what:<28} {:>10.3} ms", took.as_secs_f64() * 1000.0);
}

struct Desk {
    model: Model,
    keeper: Keeper,
    terminal: Terminal<TestBackend>,
    ids: u64,
}

impl Desk {
    fn send(&mut self, msg: Msg) {
        let effects = self.decide(msg);
        self.perform(effects);
    }

    fn decide(&mut self, msg: Msg) -> Vec<Effect> {
        let ids = &mut self.ids;
        let mut fresh = || id(ids);
        update(&mut self.model, msg, &mut Deal { now: now(), fresh: &mut fresh })
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let ids = &mut self.ids;
            let mut fresh = || id(ids);
            if let Some(answer) = self.keeper.serve(&effect, &mut Deal { now: now(), fresh: &mut fresh }) {
                self.send(answer);
            }
        }
    }

    fn draw(&mut self) {
        let look = Look::colours();
        self.terminal.draw(|frame| view(&self.model, &look, frame)).unwrap();
    }

    /// The model's part of a change: what is asked of the disk is not in it, and nothing is altered there.
    fn change(&mut self) -> Duration {
        for key in ["j", "Enter", "Esc"] {
            self.key(key);
        }
        let mut effects = Vec::new();
        let took = best(1, || effects = self.decide(Msg::Key(Chord::parse("i").unwrap())));
        for effect in effects {
            if let Effect::Commit(number, _) = effect {
                self.send(Msg::Stored(number));
            }
        }
        took
    }

    fn key(&mut self, key: &str) {
        self.send(Msg::Key(Chord::parse(key).unwrap()));
    }
}

fn id(ids: &mut u64) -> Id {
    *ids += 1;
    Id::from_bits(ids.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 4)
}

/// What may grow with the book is measured; what a hand waits for may not.
const HAND: [&str; 3] = ["one frame", "a key that moves", "a key that narrows"];

fn main() {
    let mut costs: Vec<Vec<Duration>> = Vec::new();
    for (name, total, open, people) in BOOKS {
        let folder = book(total, open, people);
        let store = Store::open(&folder, "20261123T091200", "device000000").unwrap();
        let reader = store.read();
        say(name, "read the first screen", best(9, || reader.first(120, &now()).unwrap()));
        say(name, "read what a day needs", best(5, || reader.day(&now()).unwrap()));
        say(name, "count the weeks", best(5, || reader.weeks(&now()).unwrap()));
        let model = Model::new(Lang::Nl, now(), Size { width: 120, height: 40 });
        let terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let mut desk = Desk { model, keeper: Keeper::new(store, Lang::Nl), terminal, ids: 1 << 50 };
        desk.perform(vec![Effect::Load]);
        desk.draw();
        let frame = best(50, || desk.draw());
        let moved = |desk: &mut Desk| {
            best(50, || {
                desk.key("j");
                desk.draw();
            })
        };
        let moves = moved(&mut desk);
        desk.key("h");
        let narrows = moved(&mut desk);
        desk.key("Esc");
        desk.key("l");
        for (what, took) in HAND.iter().zip([frame, moves, narrows]) {
            say(name, what, took);
        }
        costs.push(vec![frame, moves, narrows]);
        say(name, "a change", (0..5).map(|_| desk.change()).min().unwrap());
    }
    let (small, large) = (&costs[2], &costs[3]);
    for ((what, small), large) in HAND.iter().zip(small).zip(large) {
        assert!(
            *large < 2 * *small,
            "{what} grows with the book: {small:?} with a thousand, {large:?} with a hundred thousand"
        );
    }
}
