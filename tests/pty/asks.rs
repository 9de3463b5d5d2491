//! The questions of the command line, which are asked on a terminal only.

use super::home::Home;
use super::terminal::Terminal;

#[test]
fn kept_when_is_asked_after_its_day() {
    let home = Home::new();
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
    let mut terminal = Terminal::woord(&home, &["nagekomen", "rapport"]);
    terminal.shows("›");
    terminal.send(b"2026-11-19\n");
    terminal.ends_with(0);
    terminal.is_clean();
    let listed = home.run(["lijst", "alles", "--json"]).out;
    assert!(listed.contains("\"state\": \"vertonen\"") && listed.contains("\"days_late\": 0"), "{listed}");
}

#[test]
fn which_of_two_days_is_asked_and_the_answer_counts() {
    for (answer, code, due) in [(&b"2\n"[..], 0, "2026-12-04"), (b"\n", 6, "2026-11-27")] {
        let home = Home::new();
        let sentence = "ik stuur Bas Schouten volgende vrijdag de presentatie";
        let mut terminal = Terminal::woord(&home, &["zeg", sentence]);
        terminal.shows("Welke dag?");
        terminal.shows("vr 4 dec");
        terminal.send(answer);
        terminal.ends_with(code);
        terminal.is_clean();
        let listed = home.run(["lijst", "--json"]).out;
        assert!(listed.contains(&format!("\"due\": \"{due}\"")), "{listed}");
    }
}
