//! The capture line alone, and what is typed in it when the program is ended from outside.

use pty_process::blocking::Command;
use rustix::process::Signal;

use super::home::Home;
use super::terminal::Terminal;

/// A terminal as large as a pop-up.
fn pop_up(home: &Home) -> Terminal {
    Terminal::start(home, Command::new(env!("CARGO_BIN_EXE_woord")).args(["zeg"]), (82, 11))
}

#[test]
fn the_line_alone_is_saved_and_said_on_the_terminal_given_back() {
    let home = Home::new();
    let mut terminal = pop_up(&home);
    terminal.shows("Typ wat je beloofde");
    terminal.send("ik bel Zoë vrijdag over foto's".as_bytes());
    terminal.shows("vrijdag 27 november 2026, over 4 dagen");
    terminal.send(b"\r");
    terminal.ends_with(0);
    terminal.is_clean();
    terminal.shows("Vastgelegd: Zoë");
    assert!(home.run(["lijst", "--json"]).out.contains("\"due\": \"2026-11-27\""));
}

#[test]
fn a_doubt_that_was_left_open_is_told_by_the_exit_code() {
    let home = Home::new();
    let mut terminal = pop_up(&home);
    terminal.shows("Typ wat je beloofde");
    terminal.send(b"ik bel Bas volgende vrijdag\x13");
    terminal.ends_with(6);
    terminal.is_clean();
}

#[test]
fn what_was_typed_survives_escape_and_an_end_from_outside() {
    let home = Home::new();
    let mut terminal = pop_up(&home);
    terminal.shows("Typ wat je beloofde");
    terminal.send(b"ik bel Bas");
    terminal.shows("Bas");
    terminal.send(b"\x1b");
    terminal.ends_with(0);
    let mut terminal = pop_up(&home);
    terminal.shows("Kladje van 09:12 teruggezet");
    terminal.send(b" vrijdag");
    terminal.shows("27 november");
    terminal.signal(Signal::TERM);
    terminal.ends_by(Signal::TERM);
    let terminal = pop_up(&home);
    terminal.shows("ik bel Bas vrijdag");
}
