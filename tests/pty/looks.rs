//! What the terminal is told and asked: colours, plain signs, its ground, the bell. It answers, or it does not.

use pty_process::blocking::Command;
use vt100::Color;

use super::home::{Home, WOORD};
use super::starts::with_promises;
use super::terminal::Terminal;

const QUESTION: &[u8] = b"\x1b]11;?\x1b\\";

fn woord(home: &Home, surroundings: &[(&str, &str)]) -> Terminal {
    Terminal::start_in(home, Command::new(WOORD), (80, 24), surroundings)
}

/// The colours of the letters on the screen that are not the terminal's own.
fn colours(screen: &vt100::Screen) -> Vec<Color> {
    let (rows, columns) = screen.size();
    let cells = (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x)));
    let own = cells.filter_map(|(y, x)| Some(screen.cell(y, x)?.fgcolor())).filter(|c| *c != Color::Default);
    own.collect()
}

fn late(home: &Home) {
    let ran = home.run([
        "zeg",
        "rapport mailen",
        "--aan",
        "Jan",
        "--wanneer",
        "2026-11-19",
        "--gezegd",
        "2026-11-16",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn the_ground_is_asked_for_after_the_first_frame_and_its_answer_is_no_key() {
    let home = Home::new();
    late(&home);
    let mut terminal = woord(&home, &[]);
    terminal.shows("rapport mailen");
    terminal.writes(QUESTION);
    // What it answers comes in pieces, between keys.
    terminal.send(b"\x1b]11;rgb:ffff/");
    terminal.send(b"ffff/ffff\x1b\\");
    terminal.until("the red of a light ground", |screen| colours(screen).contains(&Color::Idx(124)));
    assert_eq!(terminal.wrote(QUESTION), 1);
    terminal.send(b"\x1b]11;rgb:0000/0000/0000\x07");
    terminal.until("the red of a dark ground", |screen| colours(screen).contains(&Color::Idx(210)));
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn a_terminal_that_never_answers_is_not_waited_for() {
    let home = Home::new();
    late(&home);
    let mut terminal = woord(&home, &[("COLORTERM", "truecolor")]);
    terminal.until("the terminal's own red", |screen| colours(screen).contains(&Color::Idx(1)));
    terminal.send(b"vt");
    terminal.shows("Nagekomen");
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn what_is_set_or_known_is_not_asked() {
    let home = Home::new();
    late(&home);
    let config = home.folder().join("config.toml");
    std::fs::write(&config, "thema = \"donker\"\n").unwrap();
    let path = config.display().to_string();
    for surroundings in [
        &[("WOORD_CONFIG", path.as_str()), ("COLORTERM", "truecolor")][..],
        &[("NO_COLOR", "1")],
        &[("TERM", "linux")],
    ] {
        let mut terminal = woord(&home, surroundings);
        terminal.shows("rapport mailen");
        terminal.send(b"q");
        terminal.ends_with(0);
        terminal.is_clean();
        assert_eq!(terminal.wrote(QUESTION), 0, "{surroundings:?}");
    }
}

#[test]
fn without_colour_there_is_none_and_late_is_told_all_the_same() {
    let home = Home::new();
    late(&home);
    let mut terminal = woord(&home, &[("NO_COLOR", "1")]);
    terminal.shows("! Jan");
    terminal.until("no colour", |screen| colours(screen).is_empty());
    terminal.send(b"q");
    terminal.ends_with(0);
}

#[test]
fn a_locale_without_utf_8_gets_ascii() {
    let home = with_promises(1);
    let mut terminal = woord(&home, &[("LANG", "nl_NL"), ("LC_ALL", "nl_NL")]);
    terminal.shows("rapport 1 mailen");
    let shown = terminal.screen();
    assert!(shown.is_ascii() && shown.contains("-----"), "{shown}");
    terminal.send(b"q");
    terminal.ends_with(0);
}

#[test]
fn a_terminal_of_lines_gets_a_list() {
    let home = with_promises(1);
    let mut terminal = woord(&home, &[("TERM", "dumb")]);
    terminal.ends_with(0);
    terminal.shows("Niets te laat");
    assert_eq!(terminal.wrote(b"\x1b"), 0);
}

#[test]
fn a_press_on_a_key_is_the_key_and_the_mouse_is_let_go_at_every_end() {
    let home = with_promises(2);
    let mut terminal = woord(&home, &[]);
    terminal.shows("rapport 2 mailen");
    terminal.until("the mouse taken", |screen| {
        screen.mouse_protocol_mode() == vt100::MouseProtocolMode::PressRelease
            && screen.mouse_protocol_encoding() == vt100::MouseProtocolEncoding::Sgr
    });
    let line = terminal.screen().lines().last().unwrap_or_default().to_owned();
    let at = line.split("vastleggen").next().unwrap().chars().count() + 1;
    terminal.send(format!("\x1b[<0;{at};24M\x1b[<0;{at};24m").as_bytes());
    terminal.shows("Typ wat je beloofde");
    terminal.send(b"\x1b");
    terminal.hides("Typ wat je beloofde");
    terminal.signal(rustix::process::Signal::TERM);
    terminal.ends_by(rustix::process::Signal::TERM);
    terminal.is_clean();
}

#[test]
fn a_mouse_that_is_put_off_is_left_to_the_terminal() {
    let home = with_promises(1);
    let config = home.folder().join("config.toml");
    std::fs::write(&config, "muis = \"uit\"\n").unwrap();
    let path = config.display().to_string();
    let mut terminal = woord(&home, &[("WOORD_CONFIG", &path)]);
    terminal.shows("rapport 1 mailen");
    terminal.send(b"q");
    terminal.ends_with(0);
    assert_eq!(terminal.wrote(b"\x1b[?1000"), 0);
}
