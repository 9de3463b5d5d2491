//! How a file opens and how long it is. Small rooms: most files are read at one glance, and the few that are long say
//! here why.

use super::sources::{Source, all};

/// Lines that a file may have.
const LINES: usize = 400;
/// Lines that half of the files may not exceed.
const MEDIAN: usize = 150;
/// Files that may be longer, each with its reason: at most a tenth of the code.
const LONGER: &[(&str, &str)] = &[];

fn lines(source: &Source) -> usize {
    source.text.lines().count()
}

/// What is wrong with the sign at the door of a file: what it is for, as a sentence.
fn sign(source: &Source) -> Option<String> {
    let sign: Vec<&str> = source.text.lines().map_while(|line| line.strip_prefix("//!")).collect();
    let sign = sign.join(" ");
    let sentence = sign.split_whitespace().count() >= 3 && sign.contains(['.', '?', '!', ':']);
    (!sentence).then(|| {
        format!(
            "{}: it does not open with `//!` and a sentence: say what the file is for and what it never does",
            source.path
        )
    })
}

fn too_long(source: &Source, longer: &[(&str, &str)]) -> Option<String> {
    let long = lines(source) > LINES && !longer.iter().any(|(path, _)| *path == source.path);
    long.then(|| {
        format!(
            "{}: {} lines, and {LINES} is the most: make two rooms of it, or list it with a reason in \
             tests/floors/shape.rs",
            source.path,
            lines(source)
        )
    })
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let wrong: Vec<String> = all().iter().filter_map(sign).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn rooms_are_small() {
    let sources = all();
    let wrong: Vec<String> = sources.iter().filter_map(|source| too_long(source, LONGER)).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    let mut lengths: Vec<usize> = sources.iter().map(lines).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        median <= MEDIAN,
        "half of the files have more than {median} lines; {MEDIAN} is the most: split the longest"
    );
}

#[test]
fn the_long_ones_are_still_long_and_few() {
    let sources = all();
    let mut sum = 0;
    for (path, why) in LONGER {
        let found = sources.iter().find(|s| s.path == *path).map_or(0, lines);
        assert!(found > LINES, "{path} ({why}) has {found} lines now: take it off the list");
        sum += found;
    }
    let code: usize = sources.iter().map(lines).sum();
    assert!(sum * 10 <= code, "{sum} of {code} lines stand in long files: a tenth is the most");
}

#[test]
fn a_missing_sign_and_a_long_file_are_caught() {
    for (text, caught) in [
        ("use std::fs;\n", true),
        ("//! woord.\nfn main() {}\n", true),
        ("// What this is for.\nfn main() {}\n", true),
        ("\n//! What this is for, too late.\n", true),
        ("//! What this is for.\nuse std::fs;\n", false),
        ("//! What this is for, and what\n//! it never does.\n", false),
    ] {
        assert_eq!(sign(&Source::new("src/domain/new.rs", text)).is_some(), caught, "{text}");
    }
    let long = "//! What this is for.\n".repeat(LINES + 1);
    let table = [("src/domain/table.rs", "one table")];
    for (path, text, caught) in [
        ("src/domain/new.rs", long.as_str(), true),
        ("src/domain/new.rs", "//! Short.\n", false),
        ("src/domain/table.rs", &long, false),
    ] {
        assert_eq!(too_long(&Source::new(path, text), &table).is_some(), caught, "{path}");
    }
}
