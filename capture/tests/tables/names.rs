//! Who is named: known people, people nobody knows, and words that only look like names.

use capture::{Fits, Region};

use crate::{book, read};

const BOOK: &[&str] = &[
    "Jan Jansen",
    "Jan de Vries",
    "Fatima El Amrani",
    "Annemiek Bos",
    "Mei Ling Chen",
    "Kees van der Berg",
    "Linh Do",
    "Augustus BV",
    "May Thompson",
];

fn told(text: &str) -> String {
    let people = book(BOOK);
    let got = read(text, "2026-11-23T08:30", &people, Region::Nl);
    let names = got.people.iter().map(|who| match &who.fits {
        Fits::Known(id) => BOOK[*id].to_owned(),
        Fits::Several(ids) => ids.iter().map(|id| BOOK[*id]).collect::<Vec<_>>().join("|"),
        Fits::New(name) => format!("+{name}"),
    });
    names.collect::<Vec<_>>().join(", ")
}

#[test]
fn names_are_found_and_not_invented() {
    let mut wrong = Vec::new();
    for line in include_str!("names.tsv").lines().filter(|l| !l.is_empty()) {
        let (expected, text) = line.split_once('\t').unwrap();
        let got = told(text);
        if got != expected {
            wrong.push(format!("{text}\n    expected {expected}\n    got      {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines do not hold\n{}", wrong.len(), wrong.join("\n"));
}
