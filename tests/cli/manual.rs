//! The pages of the manual, a test each. It holds no expectations of its own: those are the pages.

use std::fs;
use std::path::{Path, PathBuf};

use super::home::Home;
use super::matching::ID;
use super::transcript::play;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")
}

fn check(name: &str) {
    let path = folder().join(name);
    let page = fs::read_to_string(&path).unwrap();
    let mut played = play(name, &page, &Home::new());
    if played.unlucky {
        played = play(name, &page, &Home::new());
    }
    if played.wrong.is_empty() {
        return;
    }
    if std::env::var_os("WOORD_BLESS").is_some() {
        fs::write(&path, played.page).unwrap();
        return;
    }
    panic!(
        "\n{}If that is right: WOORD_BLESS=1 cargo test --test cli, and read what it wrote.\n",
        played.wrong
    );
}

macro_rules! pages {
    ($($test:ident $file:literal,)+) => {
        const PAGES: &[&str] = &[$($file),+];

        $(#[test]
        fn $test() {
            check($file);
        })+
    };
}

pages! {
    first_promise "first-promise.md",
    capture "capture.md",
    late_told_kept "late-told-kept.md",
    renegotiate "renegotiate.md",
    address_book "address-book.md",
    broken_and_put_right "broken-and-put-right.md",
    released "released.md",
    received "received.md",
    put_right "put-right.md",
    lists "lists.md",
    people "people.md",
    follow_ups "follow-ups.md",
    searching "searching.md",
    series "series.md",
    who_they_are "who-they-are.md",
    trust "trust.md",
    week "week.md",
    out_and_in "out-and-in.md",
    care "care.md",
    settings "settings.md",
    in_sight "in-sight.md",
    in_reach "in-reach.md",
    refusals "refusals.md",
    english "english.md",
    wording "wording.md",
    method "method.md",
}

/// The README's own commands: its blocks in their order, each on its day. An id stands there as a reader would see it.
#[test]
fn the_readme_says_what_is_printed() {
    let readme = fs::read_to_string(folder().join("../../README.md")).unwrap();
    let is_id = |word: &str| {
        word.len() == 4
            && word.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
            && word.bytes().any(|b| b.is_ascii_digit())
            && word.bytes().any(|b| b.is_ascii_lowercase())
    };
    let mut days = ["2026-11-23T09:12", "2026-11-26T16:00"].into_iter();
    let mut page = String::new();
    for line in readme.lines() {
        let words: Vec<&str> = line.split(' ').map(|word| if is_id(word) { ID } else { word }).collect();
        page += &format!("{}\n", words.join(" "));
        if line == "```console" {
            page += &format!("$ export LANG=en_GB.UTF-8 WOORD_NOW={}\n", days.next().unwrap());
        }
    }
    let mut played = play("README.md", &page, &Home::new());
    if played.unlucky {
        played = play("README.md", &page, &Home::new());
    }
    assert!(played.wrong.is_empty(), "\n{}", played.wrong);
    assert_eq!(days.next(), None, "a block of the README is no longer run");
}

#[test]
fn every_page_is_run() {
    let mut found: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".md"))
        .collect();
    found.sort();
    let mut known = PAGES.to_vec();
    known.sort_unstable();
    assert_eq!(found, known);
}
