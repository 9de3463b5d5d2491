//! Several sentences behind one command: each its own promise, the worst of them the exit code; and one promise where
//! something is said beside the text that belongs to one.

use super::home::Home;

fn rows(text: &str) -> Vec<serde_json::Value> {
    serde_json::from_str::<Vec<serde_json::Value>>(text).unwrap()
}

#[test]
fn several_sentences_are_one_array() {
    let home = Home::new();
    let ran = home.run(["add", "I'll send Jan the report on Thursday. I'll call Zoë on Friday.", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = rows(&ran.out);
    let due: Vec<_> = told.iter().map(|row| row["due"].as_str().unwrap()).collect();
    assert_eq!(due, ["2026-11-26", "2026-11-27"]);
    assert!(told.iter().all(|row| row["short_id"].as_str().unwrap().len() >= 4));
    assert_eq!(told[1]["verbatim"], "I'll call Zoë on Friday.");
    assert_eq!(rows(&home.run(["list", "--json"]).out).len(), 2);
}

#[test]
fn a_doubt_in_one_of_them_is_the_exit_code() {
    let home = Home::new();
    let ran = home.run(["zeg", "Ik bel Jan volgende vrijdag. Ik mail Zoë morgen het plan."]);
    assert_eq!(ran.code, 6, "{}", ran.all());
    assert_eq!(rows(&home.run(["lijst", "--json"]).out).len(), 2);
}

#[test]
fn what_is_said_beside_the_text_of_one_promise_makes_it_one() {
    let home = Home::new();
    let ran = home.run(["zeg", "Ik bel Jan. Het gaat over de huur.", "--wanneer", "vrijdag"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let told = rows(&home.run(["lijst", "--json"]).out);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["verbatim"], "Ik bel Jan. Het gaat over de huur.");
}

#[test]
fn dictated_sentences_in_one_line_of_standard_input_are_each_a_promise() {
    let home = Home::new();
    let ran = home.feed(["zeg", "-"], "Ik bel Jan morgen. Ik mail Zoë vrijdag het plan.\n".as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.all());
    let told = rows(&home.run(["lijst", "--json"]).out);
    let said: Vec<_> = told.iter().map(|row| row["verbatim"].as_str().unwrap()).collect();
    assert_eq!(said, ["Ik bel Jan morgen.", "Ik mail Zoë vrijdag het plan."]);
    let ran =
        home.feed(["add", "-", "--json"], "I'll ring Jan on Monday. I'll text Zoë on Tuesday.\n".as_bytes());
    assert_eq!(rows(&ran.out).len(), 2, "one array for the line: {}", ran.all());
}

#[test]
fn nothing_is_written_where_it_is_only_tried() {
    let home = Home::new();
    let ran = home.run(["zeg", "Ik bel Jan morgen. Ik mail Zoë vrijdag.", "--proef"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.out.lines().count() >= 2, "{}", ran.out);
    assert_eq!(home.run(["lijst", "--json"]).out.trim(), "[]");
}
