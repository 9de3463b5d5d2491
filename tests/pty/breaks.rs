//! When the program itself breaks: the terminal is given back, and no words of the machine stand on it. What breaks here
//! is a clock, on either thread that asks it.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono_tz::Tz;
use pty_process::blocking::Command;
use woord::domain::time::{Now, instant};
use woord::runtime::{Ended, Start, run};
use woord::store::Store;
use woord::text::Lang;

use super::home::Home;
use super::terminal::Terminal;

/// The screens over a clock that breaks; run on a terminal by the test below it.
#[test]
#[ignore = "only to be run on a terminal of its own, by `a_break_gives_the_terminal_back`"]
fn screens_with_a_clock_that_breaks() {
    let Ok(whose) = std::env::var("BREAKS") else { return };
    let asked = AtomicU32::new(0);
    let clock = move || {
        let keepers = std::thread::current().name() == Some("keeper");
        if keepers == (whose == "keeper") && asked.fetch_add(1, Ordering::SeqCst) >= 3 {
            panic!("the clock has stopped");
        }
        let zone = Tz::Europe__Amsterdam;
        Now::new(instant("2026-11-23T09:12:00".parse().unwrap(), zone), zone)
    };
    let store = Store::in_memory(std::path::Path::new("/nowhere"), "device000000").unwrap();
    let start = Start {
        lang: Lang::Nl,
        clock: Box::new(clock),
        still: true,
        store,
        demo: true,
        opens: woord::runtime::Opens::Home,
        trust: woord::domain::trust::Parameters::default(),
        remark: None,
        keys: woord::keys::Keymap::default(),
        shows: woord::world::screen::shows(&woord::world::config::Config::default()),
    };
    match run(start) {
        Ok(Ended::Broken(place)) => assert!(place.contains("breaks.rs"), "{place}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_break_gives_the_terminal_back() {
    for whose in ["keeper", "loop"] {
        let home = Home::new();
        let this = std::env::current_exe().unwrap();
        let args = ["--exact", "pty::breaks::screens_with_a_clock_that_breaks", "--ignored", "--nocapture"];
        let script = format!("BREAKS={whose} exec \"$0\" \"$@\"");
        let command = Command::new("sh").args(["-c", &script]).arg(this).args(args);
        let mut terminal = Terminal::start(&home, command, (80, 24));
        // Undo asks the keeper something, and every key asks the clock.
        for _ in 0..8 {
            terminal.offer(b"uR");
        }
        terminal.ends_with(0);
        terminal.is_clean();
        // What was written last may still be on its way when the program is gone.
        terminal.shows("1 passed");
        let said = terminal.screen();
        assert!(!said.contains("panicked"), "{said}");
    }
}
