//! Who may name whom: a floor names only floors below it. New floors are added to `HOUSE`, from the ground up.

use super::sources::{Source, all};

/// Every floor, with the floors it may name. The member crates below them may be named by all.
const HOUSE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &["domain"]),
    ("keys", &["domain", "text"]),
    ("app", &["domain", "text", "keys"]),
    ("demo", &["domain", "text"]),
    ("exchange", &["domain"]),
    ("store", &["domain", "exchange"]),
    ("ui", &["domain", "text", "keys", "app"]),
    ("world", &["domain"]),
    ("runtime", &["domain", "text", "keys", "app", "store", "ui", "world"]),
    ("cli", &["domain", "text", "keys", "demo", "exchange", "store", "world", "runtime"]),
];

/// What is wrong with the floors that a file names.
fn wrong(source: &Source) -> Vec<String> {
    let Some(own) = source.floor() else { return Vec::new() };
    let Some((_, may)) = HOUSE.iter().find(|(floor, _)| *floor == own) else {
        return vec![format!(
            "{}: there is no floor `{own}`: add it to HOUSE in tests/floors/names.rs, with the floors below it",
            source.path
        )];
    };
    named(source)
        .into_iter()
        .filter(|floor| floor != own && !may.contains(&floor.as_str()))
        .map(|floor| {
            format!(
                "{}: `{own}` may not name `{floor}`: it stands on {}. Hand over what is needed as data, or move this \
                 to a floor above both",
                source.path,
                if may.is_empty() { "the ground".to_owned() } else { may.join(", ") }
            )
        })
        .collect()
}

/// The floors that a file names, by `crate::floor`, by `use crate::{floor::…}`, or by climbing out with `super`.
fn named(source: &Source) -> Vec<String> {
    // `super` once more than there are folders leads to the root of the crate.
    let deep = source.path.trim_end_matches("/mod.rs").trim_start_matches("src/").split('/').count();
    let mut found: Vec<String> = Vec::new();
    let climb = "super::".repeat(deep);
    for root in ["crate::", "woord::", &climb] {
        for (at, _) in source.code.match_indices(root) {
            let rest = &source.code[at + root.len()..];
            let heads = rest.strip_prefix('{').map_or_else(|| vec![rest], branches);
            found.extend(heads.iter().map(|head| word(head)).filter(|name| !name.is_empty()));
        }
    }
    found.sort_unstable();
    found.dedup();
    let of_the_house = |name: &String| HOUSE.iter().any(|(floor, _)| floor == name);
    found.into_iter().filter(of_the_house).collect()
}

/// What stands between the commas of an opened brace, not looking into braces within.
fn branches(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(&text[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn a_floor_names_only_floors_below_it() {
    let wrong: Vec<String> = all().iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_house_has_no_stairs_that_go_round() {
    for (at, (floor, may)) in HOUSE.iter().enumerate() {
        for below in *may {
            let there = HOUSE.iter().position(|(other, _)| other == below);
            assert!(
                there.is_some_and(|there| there < at),
                "`{floor}` stands on `{below}`, which is not below it"
            );
        }
    }
}

#[test]
fn a_name_from_above_is_caught_however_it_is_written() {
    for (path, text, caught) in [
        ("src/domain/due.rs", "use crate::store::Store;", true),
        ("src/domain/due.rs", "fn f(s: &crate::store::Store) {}", true),
        ("src/domain/plan/step.rs", "use crate::{domain::id::Id, text::say};", true),
        ("src/domain/plan/step.rs", "use super::super::super::text::say;", true),
        ("src/store/open.rs", "use super::super::cli;", true),
        ("src/exchange/read.rs", "use crate::store::Reader;", true),
        ("src/cellar/wine.rs", "use crate::domain::id::Id;", true),
        ("src/exchange/read.rs", "use crate::domain::{store, id::Id}; // crate::store", false),
        ("src/store/open.rs", "use super::schema; use crate::exchange::Item;", false),
        ("src/cli/add.rs", "use crate::{store::Store, text, world::{clock, paths}};", false),
        ("tests/book.rs", "use woord::store::Store;", false),
    ] {
        assert_eq!(!wrong(&Source::new(path, text)).is_empty(), caught, "{path}: {text}");
    }
}
