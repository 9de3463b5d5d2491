//! Whole sentences, every field at once: day, promisee, direction and deliverable, each line looked at by a person before
//! it was written down. A line that no longer holds is a change of meaning and has to be meant.

use capture::{DueKind, Fits, Region};

use crate::{book, read};

/// What a sentence gave, as the table writes it.
fn told(text: &str, now: &str, names: &[&str]) -> [String; 4] {
    let got = read(text, now, &book(names), Region::Nl);
    let readings: Vec<String> = got
        .readings
        .iter()
        .map(|r| format!("{}{}", r.date, r.time.map_or(String::new(), |t| t.format(" %H:%M").to_string())))
        .collect();
    let mut day = if readings.is_empty() { "-".to_owned() } else { readings.join(" | ") };
    if got.kind == DueKind::ByEndOfPeriod {
        day.push('~');
    }
    for more in [got.recurrence, got.followup.map(|f| format!("+{f}"))].into_iter().flatten() {
        day.push(' ');
        day.push_str(&more);
    }
    let mut people: Vec<String> = Vec::new();
    for who in &got.people {
        match &who.fits {
            Fits::Known(id) => people.push(names[*id].to_owned()),
            Fits::Several(ids) => people.extend(ids.iter().map(|id| names[*id].to_owned())),
            Fits::New(name) => people.push(name.clone()),
        }
    }
    let people = if people.is_empty() { "-".to_owned() } else { people.join(", ") };
    [day, people, got.direction.as_str().to_owned(), got.what]
}

#[test]
fn whole_sentences_keep_their_meaning() {
    hold(include_str!("sentences.tsv"));
}

/// The neighbours of sentences that were once misread: each rule that mended one reads the others beside it.
#[test]
fn the_neighbours_of_what_was_misread_keep_theirs() {
    hold(include_str!("neighbours.tsv"));
}

fn hold(table: &str) {
    let (mut now, mut names) = ("", Vec::new());
    let mut wrong = Vec::new();
    for line in table.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if let Some(moment) = cells[0].strip_prefix("# ") {
            now = moment;
            names = cells[1].split(',').collect();
            continue;
        }
        let got = told(cells[0], now, &names);
        if got != cells[1..] {
            wrong.push(format!(
                "{}\n    expected {:?}\n    got      {got:?}   [{now}]",
                cells[0],
                &cells[1..]
            ));
        }
    }
    assert!(wrong.is_empty(), "{} lines do not hold\n{}", wrong.len(), wrong.join("\n"));
}
