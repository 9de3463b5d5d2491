//! What the help says: of every command, in both languages, at every width.

use super::super::table::COMMANDS;
use super::super::{Stop, help, parse};
use super::{BOTH, read, split, ways};
use crate::domain::words::Language::{self, En, Nl};

fn words(page: &str) -> impl Iterator<Item = &str> {
    page.split(|c: char| !c.is_alphanumeric() && c != '-')
}

#[test]
fn every_command_has_help_in_both_languages() {
    for way in ways().into_iter().chain([Vec::new()]) {
        for lang in BOTH {
            for width in [0, 40, 60, 80, 200] {
                let page = help::of(&way, lang, width);
                let lines = page.lines().count();
                assert!(
                    lines <= COMMANDS.len() * 3 && page.ends_with('\n') && !page.contains("\n\n\n"),
                    "{page}"
                );
                let longest = page.lines().map(|line| line.chars().count()).max().unwrap_or(0);
                assert!(longest <= width.clamp(40, 100), "{longest} at {width}:\n{page}");
                assert!(page.lines().all(|line| !line.ends_with(' ')), "{page}");
            }
            for entry in &way {
                assert!(!entry.summary.of(lang).is_empty() && !entry.summary.of(lang).ends_with('.'));
            }
        }
    }
}

#[test]
fn a_dutch_page_is_dutch() {
    let stop = [
        "Usage",
        "Options",
        "options",
        "Commands",
        "Print",
        "required",
        "optional",
        "help",
        "version",
        "default",
        "possible",
        "values",
        "Arguments",
        "OPTIONS",
        "COMMAND",
        "NAME",
        "DATE",
        "TEXT",
        "FILE",
    ];
    // Words that a Dutch screen of ours leaves out.
    let ours =
        ["deadline", "taak", "actie", "dashboard", "score", "concept", "follow-up", "verlopen", "binnenkort"];
    for way in ways().into_iter().chain([Vec::new()]) {
        let page = help::of(&way, Nl, 80);
        for word in words(&page) {
            assert!(!stop.contains(&word) && !ours.contains(&word), "{word}:\n{page}");
        }
    }
}

#[test]
fn an_english_page_is_english() {
    let stop = [
        "Gebruik",
        "Opties",
        "Opdrachten",
        "de",
        "het",
        "een",
        "nodig",
        "mag",
        "vaker",
        "NAAM",
        "DAG",
        "TEKST",
    ];
    for way in ways().into_iter().chain([Vec::new()]) {
        let page = help::of(&way, En, 80).replace("Jan de Boer", "");
        for word in words(&page) {
            assert!(!stop.contains(&word), "{word}:\n{page}");
        }
    }
}

#[test]
fn the_page_names_every_command_and_each_page_every_flag_by_both_names() {
    for lang in BOTH {
        let top = help::of(&[], lang, 80);
        // A line for each command, and few around them.
        assert!(top.lines().count() <= COMMANDS.len() + 8, "{top}");
        for entry in COMMANDS {
            assert!(top.contains(entry.name.nl) && top.contains(entry.name.en), "{}", entry.name.en);
        }
        for way in ways() {
            let page = help::of(&way, lang, 80);
            for arg in way[way.len() - 1].args().filter(|arg| !arg.place) {
                for name in [arg.name.nl, arg.name.en] {
                    assert!(page.contains(&format!("--{name}")), "{name}:\n{page}");
                }
            }
        }
    }
}

#[test]
fn help_is_asked_in_many_ways() {
    let page = |line: &str, lang: Language| match parse(split(line), lang, 80) {
        Err(Stop::Help(page)) => page,
        other => panic!("{line}: {other:?}"),
    };
    for lang in BOTH {
        let top = help::of(&[], lang, 80);
        for line in
            ["woord -h", "woord --help", "woord --hulp", "woord help", "woord hulp", "woord --help add"]
        {
            assert_eq!(page(line, lang), top, "{line}");
        }
        let add = page("woord help add", lang);
        for line in ["woord hulp zeg", "woord add --help", "woord zeg x --hulp", "woord zeg -h --via"] {
            assert_eq!(page(line, lang), add, "{line}");
        }
        let new = page("woord help contact add", lang);
        for line in [
            "woord contact help add",
            "woord contact add -h",
            "woord hulp contacten nieuw",
            "woord help contact add x",
        ] {
            assert_eq!(page(line, lang), new, "{line}");
        }
        assert_eq!(page("woord contact -h", lang), page("woord help contact", lang));
    }
}

#[test]
fn the_version_is_ours() {
    let version = Err(Stop::Version(format!("woord {}", env!("CARGO_PKG_VERSION"))));
    for line in ["woord -V", "woord --version", "woord --versie"] {
        assert_eq!(read(line), version);
    }
}
