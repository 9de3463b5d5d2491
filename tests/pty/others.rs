//! Other processes write in the book while the screen is open: it shows what they did, and what is typed stays.

use super::home::Home;
use super::starts::with_promises;
use super::terminal::Terminal;

fn captured(home: &Home, what: &str) {
    let ran = home.run(["zeg", what, "--aan", "Sanne Vermeulen", "--wanneer", "overmorgen"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn what_another_process_captures_appears_by_itself() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    captured(&home, "begroting nakijken");
    terminal.shows("begroting nakijken");
    for nth in 0..5 {
        captured(&home, &format!("stuk {nth} lezen"));
    }
    terminal.shows("stuk 4 lezen");
    terminal.send(b"q");
    terminal.ends_with(0);
    home.is_well();
}

#[test]
fn a_question_that_is_open_stays_while_others_write() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    // A step line, half filled in.
    terminal.send(b"n");
    terminal.shows("Nieuwe afspraak");
    terminal.send(b"vrij");
    terminal.shows("vrij");
    captured(&home, "begroting nakijken");
    terminal.shows("begroting nakijken");
    terminal.send(b"dag");
    terminal.shows("vrijdag");
    terminal.send(b"\x03");
    terminal.ends_with(0);
    terminal.is_clean();
}
