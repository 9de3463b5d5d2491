//! However it ends, it is gone soon, the terminal is as it was found, and what was confirmed is on disk.

use rustix::process::Signal;

use super::home::Home;
use super::starts::with_promises;
use super::terminal::Terminal;

fn ended_by(signal: Signal) {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.signal(signal);
    terminal.ends_by(signal);
    terminal.is_clean();
    home.is_well();
}

#[test]
fn a_signal_that_asks_for_the_end_gets_it() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        ended_by(signal);
    }
}

#[test]
fn a_window_that_is_closed_takes_the_program_with_it() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.send(b"v");
    terminal.shows("Nagekomen");
    terminal.close();
    terminal.ends_by(Signal::HUP);
    home.is_well();
    assert!(home.run(["lijst", "alles", "--json"]).out.contains("\"state\": \"vertonen\""));
}

#[test]
fn a_terminal_that_takes_no_words_keeps_nobody_from_ending_it() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    // Output is stopped, as by Ctrl-S, and full redraws fill what room there is.
    rustix::termios::tcflow(terminal.line(), rustix::termios::Action::OOff).unwrap();
    for _ in 0..200 {
        terminal.offer(b"\x0c");
    }
    terminal.signal(Signal::TERM);
    terminal.ends_by(Signal::TERM);
    rustix::termios::tcflow(terminal.line(), rustix::termios::Action::OOn).unwrap();
    assert!(terminal.is_cooked());
    home.is_well();
}

#[test]
fn what_was_confirmed_is_there_after_a_kill() {
    let home = with_promises(8);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 8 mailen");
    terminal.send(b"v");
    terminal.shows("Nagekomen");
    // Others are under way when it is killed.
    terminal.send(b"vvv");
    terminal.signal(Signal::KILL);
    terminal.ends_by(Signal::KILL);
    home.is_well();
    let kept = kept(&home);
    assert!((1..=4).contains(&kept), "{kept} kept");
}

fn kept(home: &Home) -> usize {
    home.run(["lijst", "alles", "--json"]).out.matches("\"state\": \"vertonen\"").count()
}
