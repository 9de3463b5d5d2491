//! The page on which users look a phrase up: every phrase of a row is read at the page's moment and gives what the row says.
//! `WOORD_BLESS=1` writes what is read into the page, to be looked at before it is kept.

use capture::{DueKind, Parse, Region};
use chrono::{Datelike, NaiveDate};

use crate::{book, read};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/how-woord-reads-a-date.md");

fn day(date: NaiveDate) -> String {
    let week =
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday().num_days_from_monday() as usize];
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        [date.month0() as usize];
    format!("{week} {} {month} {}", date.day(), date.year())
}

/// What was read, as the page says it.
fn told(read: &Parse) -> String {
    let mut days: Vec<String> = Vec::new();
    for reading in &read.readings {
        let time = reading.time.map_or(String::new(), |t| t.format(" %H:%M").to_string());
        days.push(format!("{}{time}", day(reading.date)));
    }
    let by = if read.kind == DueKind::ByEndOfPeriod { "by " } else { "" };
    let series = read.recurrence.as_ref().map_or(String::new(), |rule| format!(", `{rule}`"));
    if days.is_empty() { "no day".to_owned() } else { format!("{by}{}{series}", days.join(" or ")) }
}

#[test]
fn every_phrase_of_the_page_is_read_as_it_says() {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let people = book(&["Kees van der Berg", "Tom Baker"]);
    let (mut wrong, mut phrases) = (Vec::new(), 0);
    let mut written = String::new();
    for line in page.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let row = cells.len() == 5
            && !cells[1].starts_with("**")
            && !cells[1].starts_with("---")
            && cells[1] != "Nederlands";
        if !row {
            written.push_str(line);
            written.push('\n');
            continue;
        }
        let mut all: Vec<(String, &str)> = Vec::new();
        for phrase in cells[1].split(';').chain(cells[2].split(';')).map(str::trim).filter(|p| *p != "·") {
            all.push((told(&read(phrase, "2026-11-24T09:40", &people, Region::Nl)), phrase));
        }
        phrases += all.len();
        let first = all.first().map(|(told, _)| told.clone()).unwrap_or_default();
        wrong.extend(
            all.iter()
                .filter(|(told, _)| *told != first)
                .map(|(told, phrase)| format!("{phrase}: {told}, and {} is {first}", all[0].1)),
        );
        if first != cells[3] {
            wrong.push(format!("{}: {first}, and the page says {:?}", all[0].1, cells[3]));
        }
        written.push_str(&format!("| {} | {} | {first} |\n", cells[1], cells[2]));
    }
    if std::env::var_os("WOORD_BLESS").is_some() {
        std::fs::write(PAGE, written).unwrap();
    }
    assert!(phrases > 200, "{phrases} phrases");
    assert!(wrong.is_empty(), "{} phrases\n{}", wrong.len(), wrong.join("\n"));
}
