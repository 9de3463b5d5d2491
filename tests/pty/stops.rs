//! Stopped and continued: by Ctrl-Z, by another program, from a shell. The shell gets its terminal, and the screen comes
//! back as it was.

use pty_process::blocking::Command;
use rustix::process::Signal;
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::starts::with_promises;
use super::terminal::Terminal;

#[test]
fn ctrl_z_goes_back_to_the_shell_and_fg_comes_back() {
    let home = with_promises(1);
    let script = "set -m; \"$WOORD\"; echo IN DE SHELL; stty -a; read -r ok; fg >/dev/null; echo KLAAR";
    let mut terminal = Terminal::start(&home, Command::new("sh").args(["-c", script]), (80, 24));
    terminal.shows("rapport 1 mailen");
    terminal.send(b"\x1a");
    terminal.shows("IN DE SHELL");
    terminal.until("the terminal given back", |s| {
        !s.alternate_screen() && !s.hide_cursor() && !s.bracketed_paste()
    });
    terminal.shows(" icanon");
    terminal.resize(100, 30);
    terminal.send(b"\n");
    terminal.shows("rapport 1 mailen");
    terminal.until("a screen of its own", |s| s.alternate_screen() && s.hide_cursor() && s.bracketed_paste());
    terminal.send(b"q");
    terminal.shows("KLAAR");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn stopped_from_outside_it_comes_back_whatever_was_done_to_the_terminal() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    let before = terminal.screen();
    terminal.signal(Signal::STOP);
    // Somebody else makes the line their own, and writes over the screen.
    let raw = tcgetattr(terminal.line()).unwrap();
    let mut other = raw.clone();
    other.local_modes |= rustix::termios::LocalModes::ECHO | rustix::termios::LocalModes::ICANON;
    tcsetattr(terminal.line(), OptionalActions::Now, &other).unwrap();
    terminal.scribble(b"\x1b[?1049l\x1b[?25h\x1b[2Jsomething else");
    terminal.signal(Signal::CONT);
    terminal
        .until("the screen as it was", |s| s.contents() == before && s.alternate_screen() && s.hide_cursor());
    assert_eq!(format!("{:?}", tcgetattr(terminal.line()).unwrap()), format!("{raw:?}"));
    terminal.send(b"q");
    terminal.ends_with(0);
}

#[test]
fn without_a_shell_to_go_back_to_ctrl_z_says_so() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.send(b"\x1a");
    terminal.shows("geen shell");
    terminal.signal(Signal::TSTP);
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}
