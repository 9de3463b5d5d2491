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

#[test]
fn three_equal_answers_make_a_habit_that_is_said_shown_and_forgotten() {
    let home = Home::new();
    let says = |what: &str| format!("ik stuur Bas Schouten volgende vrijdag {what}");
    for (nth, what) in ["de presentatie", "het verslag", "de foto's"].into_iter().enumerate() {
        let mut terminal = Terminal::woord(&home, &["zeg", &says(what)]);
        terminal.shows("Welke dag?");
        terminal.send(b"2\n");
        if nth == 2 {
            terminal.shows("Drie keer gekozen");
        }
        terminal.ends_with(0);
    }
    assert!(
        home.run(["gewoonten", "lijst"])
            .out
            .contains("volgende-weekdag  “volgende”: die in de volgende week")
    );
    let explained = home.run(["ontleed", &says("de agenda")]).out;
    assert!(explained.contains("vr 4 dec: je gewoonte: “volgende”: die in de volgende week"), "{explained}");
    let mut terminal = Terminal::woord(&home, &["zeg", &says("de agenda")]);
    terminal.shows("Je gewoonte");
    terminal.ends_with(0);
    terminal.is_clean();
    // With nobody to ask it is the earlier day, and the doubt is kept, as ever.
    assert_eq!(home.run(["zeg", &says("de sleutel")]).code, 6);
    assert_eq!(home.run(["habits", "forget", "next-weekday"]).code, 0);
    assert_eq!(home.run(["habits", "forget", "next-weekday"]).code, 4);
    let mut terminal = Terminal::woord(&home, &["zeg", &says("het plan")]);
    terminal.shows("Welke dag?");
    terminal.send(b"\n");
    terminal.ends_with(6);
}
