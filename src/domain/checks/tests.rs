//! The three checks against our own sentences, which were written down before the rules: at most one good sentence in
//! twenty is flagged, and at least 85 of a hundred bad ones are.

use std::collections::BTreeMap;
use std::fmt::Write;

use capture::{Ctx, Gazetteer, Parse, Person, Region};

use super::{praise, trade, wording};

const WORDING: &str = include_str!("../../../tests/data/wording.tsv");
const PROBLEM: &str = include_str!("../../../tests/data/problem.tsv");
const PRAISE: &str = include_str!("../../../tests/data/praise.tsv");

/// The rows of a file: language, whether it is good, the sentence, what it lacks.
fn rows(file: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

fn read(text: &str) -> Parse {
    let names =
        ["Jan de Boer", "Noor Hendriks", "Mark Hofstra", "Sanne Vermeulen", "Bas Schouten", "Petra de Wit"];
    let people = Gazetteer::new(names.iter().enumerate().map(|(id, name)| Person {
        id,
        name: (*name).to_owned(),
        nicknames: Vec::new(),
        organisation: None,
    }));
    let now = "2026-11-23T09:00:00".parse().unwrap();
    let zone = chrono_tz::Europe::Amsterdam;
    capture::parse(text, &Ctx { now, zone, people: &people, region: Region::Nl, preferred: &[] })
}

/// Counts what a check flags, and fails where that is too much or too little.
fn holds(file: &'static str, flagged: impl Fn(&str) -> bool) {
    let (mut counts, mut wrong) = (BTreeMap::<(&str, &str), (u32, u32)>::new(), String::new());
    for [lang, want, text, _] in rows(file) {
        let found = flagged(text);
        let count = counts.entry((lang, want)).or_default();
        count.0 += 1;
        if found != (want == "bad") {
            count.1 += 1;
            let _ = writeln!(wrong, "  {lang} {want}: {text}");
        }
    }
    assert_eq!(counts.len(), 4, "{counts:?}");
    for ((lang, want), (all, missed)) in &counts {
        assert!(*all >= 30, "{lang} {want}: only {all}");
        let most = if *want == "good" { all / 20 } else { all * 15 / 100 };
        assert!(*missed <= most, "{lang} {want}: {missed} of {all} wrong in\n{wrong}");
    }
}

#[test]
fn a_promise_that_says_who_what_and_when_is_left_alone() {
    holds(WORDING, |text| !wording(text, &read(text)).is_empty());
}

#[test]
fn a_problem_is_told_from_a_trade() {
    holds(PROBLEM, |text| trade(text).is_some());
}

#[test]
fn praise_of_oneself_is_told_from_thanks() {
    holds(PRAISE, |text| praise(text).is_some());
}
