//! Phrases of time: `now`, the sentence, what it should give. Rivals stand behind a bar, `~` marks a period, `-` is no day.

use capture::{DueKind, Region};

use crate::{book, read};

/// What the sentence gave, written as the tables write it.
fn told(text: &str, now: &str) -> String {
    let people = book(&[
        "Jan Jansen",
        "Fatima El Amrani",
        "Priya Shah",
        "Kees van der Berg",
        "Sanne de Wit",
        "Tom Baker",
        "May Thompson",
        "Linh Do",
        "Grace Kim",
    ]);
    let got = read(text, now, &people, Region::Nl);
    let readings: Vec<String> = got
        .readings
        .iter()
        .map(|r| format!("{}{}", r.date, r.time.map_or(String::new(), |t| t.format(" %H:%M").to_string())))
        .collect();
    let mut told = if readings.is_empty() { "-".to_owned() } else { readings.join(" | ") };
    if got.kind == DueKind::ByEndOfPeriod {
        told.push('~');
    }
    for more in [got.recurrence, got.followup.map(|f| format!("+{f}"))].into_iter().flatten() {
        told.push(' ');
        told.push_str(&more);
    }
    told
}

/// Every line of a table holds; all that do not are shown at once.
fn holds(table: &str) {
    let mut now = "";
    let mut wrong = Vec::new();
    for line in table.lines().filter(|l| !l.trim().is_empty()) {
        match line.split_once('\t') {
            None => now = line.trim().trim_start_matches("# "),
            Some((expected, text)) => {
                let got = told(text, now);
                if got != expected.trim() {
                    wrong.push(format!("{text}\n    expected {expected}\n    got      {got}   [{now}]"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines do not hold\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_phrases_of_each_class() {
    holds(include_str!("phrases.tsv"));
}
