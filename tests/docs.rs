//! The documents say what is true: every command in the README can be typed, and the diagram is the table's. It
//! never runs a command.

use std::ffi::OsString;
use std::path::Path;

use woord::cli::{args, manual, settings};
use woord::domain::words::Language;
use woord::keys::{Group, Keymap};
use woord::text::Lang;
use woord::world::config::Config;

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("the document is there")
}

/// The commands in a text: lines of shell blocks that begin with `woord`, and what stands between backticks.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut shell = None;
    for line in text.lines() {
        if let Some(kind) = line.trim_start().strip_prefix("```") {
            shell = if shell.is_some() { None } else { Some(kind.to_owned()) };
            continue;
        }
        let line = line.trim();
        match shell.as_deref() {
            Some("sh") => {
                found.extend(line.strip_prefix("cargo run --release -- ").map(|rest| format!("woord {rest}")))
            }
            Some(_) => found.extend(line.strip_prefix("$ ").map(str::to_owned)),
            None => found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned)),
        }
        if shell.as_deref() == Some("sh") && line.starts_with("woord ") {
            found.push(line.to_owned());
        }
    }
    found.retain(|line| line.starts_with("woord "));
    found
}

/// The words of a line as a shell cuts them; a comment ends it.
fn words(line: &str) -> Vec<OsString> {
    let (mut words, mut word, mut quoted, mut begun) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => (quoted, begun) = (!quoted, true),
            // A comment, and what a shell does with what is printed, are no part of the command.
            '#' | '>' | '|' if !quoted && !begun => break,
            ' ' if !quoted => {
                if begun {
                    words.push(OsString::from(std::mem::take(&mut word)));
                }
                begun = false;
            }
            _ => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        words.push(OsString::from(word));
    }
    words
}

#[test]
fn every_command_in_the_documents_can_be_typed() {
    let mut count = 0;
    for name in ["README.md", "CHANGELOG.md", "assets/shell.md"] {
        for line in commands(&document(name)) {
            count += 1;
            let read = args::parse(words(&line), Language::Nl, 80);
            assert!(!matches!(read, Err(args::Stop::Usage(_))), "{name}: {line}: {read:?}");
        }
    }
    assert!(count > 20, "only {count} commands were found: the reader of the documents is at fault");
}

#[test]
fn the_diagram_in_the_architecture_is_the_tables() {
    assert!(document("assets/architecture.md").contains(lifecycle::diagram().trim_end()));
}

/// The table of keys in the README, a row for every group: what does what, in both languages.
fn keys() -> String {
    let mut table = "| | English | Nederlands |\n| --- | --- | --- |\n".to_owned();
    for group in Group::ALL {
        let (mut english, mut dutch) = (Vec::new(), Vec::new());
        for (action, keys) in Keymap::default().shown(*group) {
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            english.push(format!("{} {}", keys.join(" "), action.label(Lang::En)));
            dutch.push(action.label(Lang::Nl));
        }
        if !english.is_empty() {
            let name = group.name(Lang::En);
            table.push_str(&format!("| **{name}** | {} | {} |\n", english.join(" · "), dutch.join(" · ")));
        }
    }
    table
}

/// Holds a document against what the tables say it is; `WOORD_BLESS=1 cargo test --test docs` writes it anew.
fn is_fresh(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    if written != made && std::env::var_os("WOORD_BLESS").is_some() {
        std::fs::write(path, made).expect("the document can be written");
        return;
    }
    assert_eq!(written, made, "{name}: WOORD_BLESS=1 cargo test --test docs writes it");
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_table() {
    let (begins, ends) = ("<!-- keys: written by tests/docs.rs -->\n", "<!-- /keys -->");
    let readme = document("README.md");
    let (before, rest) = readme.split_once(begins).expect("the README has the keys");
    let (_, after) = rest.split_once(ends).expect("the keys end somewhere");
    is_fresh("README.md", &format!("{before}{begins}{}{ends}{after}", keys()));
}

#[test]
fn the_config_by_example_has_every_setting() {
    for (name, lang) in [("config.example.toml", Lang::En), ("config.voorbeeld.toml", Lang::Nl)] {
        is_fresh(&format!("assets/{name}"), &settings::example(lang, &Config::default()));
    }
}

#[test]
fn the_pages_for_man_are_those_of_the_program() {
    for (name, lang) in [("woord.1", Lang::En), ("woord.nl.1", Lang::Nl)] {
        is_fresh(&format!("assets/{name}"), &manual::page(lang, &Keymap::default()));
    }
}

#[test]
fn a_line_is_cut_as_a_shell_cuts_it() {
    let cut = words("woord zeg \"ik mail Jan\" --wanneer \"2 dec\"   # said");
    assert_eq!(cut, ["woord", "zeg", "ik mail Jan", "--wanneer", "2 dec"].map(OsString::from));
}
