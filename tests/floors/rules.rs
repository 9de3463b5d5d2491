//! What belongs in one place only: crates, clocks, printing. And words that may stand nowhere. Exceptions are rows, each
//! with its reason.

use super::code::has_word;
use super::sources::{Source, all};

/// A word of code, and where alone it may stand.
struct Rule {
    /// Any of these.
    words: &'static [&'static str],
    /// Beginnings of paths.
    only_in: &'static [&'static str],
    /// What to do instead.
    instead: &'static str,
    /// Whether tests are free of it.
    in_tests_too: bool,
}

const RULES: &[Rule] = &[
    Rule {
        words: &["rusqlite", "rusqlite_migration"],
        only_in: &["src/store/"],
        instead: "only `store` knows SQLite: give it a method that says what is wanted",
        in_tests_too: false,
    },
    Rule {
        words: &["clap"],
        only_in: &["src/cli/args"],
        instead: "only `cli::args` knows clap: hand over what it read as data",
        in_tests_too: true,
    },
    Rule {
        words: &["crossterm"],
        only_in: &["src/world/terminal.rs", "src/runtime/"],
        instead: "ask `world::terminal` for the width and whether it is a terminal",
        in_tests_too: true,
    },
    Rule {
        words: &["ratatui"],
        only_in: &["src/ui/", "src/runtime/", "tests/panes", "tests/book/first.rs", "benches/panes.rs"],
        instead: "only `ui` draws: put what is to be seen in the model, as data",
        in_tests_too: true,
    },
    Rule {
        words: &["tui_textarea"],
        // The one exception of `app`: a line of text is edited by the library, wherever the cursor is kept.
        only_in: &["src/app/field.rs"],
        instead: "take a `Field`",
        in_tests_too: true,
    },
    Rule {
        words: &["notify", "signal_hook", "rustix"],
        only_in: &["src/runtime/", "tests/pty"],
        instead: "what happens outside comes in as a message",
        in_tests_too: true,
    },
    Rule {
        words: &["thread", "mpsc"],
        only_in: &["src/runtime/", "src/cli/", "src/store/", "tests/", "capture/", "lifecycle/"],
        instead: "only `runtime` has threads: what takes time is an effect",
        in_tests_too: false,
    },
    Rule {
        words: &["indicatif"],
        only_in: &["src/cli/"],
        instead: "report progress as numbers; `cli` draws them",
        in_tests_too: true,
    },
    Rule {
        words: &["getrandom"],
        only_in: &["src/world/random.rs"],
        instead: "ids come in from the roof: take a `Deal`, or a `&mut dyn FnMut() -> Id`",
        in_tests_too: true,
    },
    Rule {
        words: &["iana_time_zone", "SystemTime", "Instant::now", "Utc::now", "Local::now"],
        // What measures how fast we are needs a watch.
        only_in: &["src/world/clock.rs", "benches/", "capture/benches/", "capture/examples/"],
        instead: "no clock below the roof: take a `&Now`",
        in_tests_too: true,
    },
    Rule {
        words: &["std::env", "env::var", "env::var_os", "env::args", "env::args_os", "env::temp_dir"],
        only_in: &[
            "src/world/",
            // The private copy of a book that can't be opened where it lies has to be somewhere.
            "src/store/backup.rs",
            // The words typed are handed down from here.
            "src/main.rs",
        ],
        instead: "the surroundings are asked in `world` only: take what is needed as data",
        in_tests_too: false,
    },
    Rule {
        words: &[
            "println!",
            "print!",
            "eprintln!",
            "eprint!",
            "io::stdout",
            "io::stderr",
            "stdout()",
            "stderr()",
        ],
        // `world::terminal` asks whether they are a terminal, and writes nothing; `runtime::terminal` is its owner.
        only_in: &["src/cli/", "src/world/terminal.rs", "src/runtime/terminal.rs"],
        instead: "only `cli` prints, through its sanitiser: return the text",
        in_tests_too: false,
    },
    Rule {
        words: &["todo!", "unimplemented!", "dbg!"],
        only_in: &[],
        instead: "finish it, or leave it out",
        in_tests_too: true,
    },
];

/// Notes to oneself, which belong in an issue.
const NOTES: [&str; 4] = ["TODO", "FIXME", "XXX", "HACK"];

fn wrong(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.in_tests_too || source.is_program()) {
        if rule.only_in.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        for (nth, line) in source.code.lines().enumerate() {
            for word in rule.words.iter().filter(|word| has_word(line, word)) {
                found.push(format!("{}:{}: `{word}`: {}", source.path, nth + 1, rule.instead));
            }
        }
    }
    // The list itself has to name them.
    if source.path != "tests/floors/rules.rs" {
        for (nth, line) in source.text.lines().enumerate() {
            for word in NOTES.iter().filter(|word| has_word(line, word)) {
                found.push(format!(
                    "{}:{}: `{word}`: do it now, or put it in an issue",
                    source.path,
                    nth + 1
                ));
            }
        }
    }
    found
}

#[test]
fn everything_stands_where_it_belongs() {
    let wrong: Vec<String> = all().iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    let sources = all();
    for rule in RULES {
        for place in rule.only_in.iter().filter(|place| place.ends_with(".rs")) {
            let source = sources.iter().find(|s| s.path == **place);
            let used = source.is_none_or(|s| rule.words.iter().any(|word| has_word(&s.code, word)));
            // The roof may still be bare.
            assert!(
                used || *place == "src/main.rs",
                "{place} no longer uses {:?}: take it off the list",
                rule.words
            );
        }
    }
}

#[test]
fn what_stands_elsewhere_is_caught() {
    for (path, text, caught) in [
        ("src/domain/due.rs", "use rusqlite::Connection;", true),
        ("src/cli/add.rs", "rusqlite::Connection::open(path)", true),
        ("src/cli/add.rs", "clap::Command::new(name)", true),
        ("src/store/open.rs", "let now = std::time::SystemTime::now();", true),
        ("src/domain/time.rs", "chrono::Utc::now()", true),
        ("src/text/say.rs", "println!(\"{text}\")", true),
        ("src/store/doctor.rs", "std::env::var(\"HOME\")", true),
        ("capture/src/lib.rs", "eprintln!(\"{draft:?}\")", true),
        ("lifecycle/src/need.rs", "dbg!(self)", true),
        ("tests/book/kit.rs", "todo!()", true),
        ("tests/book/kit.rs", "std::time::Instant::now()", true),
        ("src/domain/id.rs", "// FIXME: later", true),
        ("src/domain/id.rs", "/// No clap, no rusqlite, no println! here.", false),
        ("src/store/open.rs", "use rusqlite::Connection;", false),
        ("src/cli/out.rs", "io::stdout().lock()", false),
        ("tests/book/raw.rs", "use rusqlite::Connection; std::env::temp_dir()", false),
    ] {
        assert_eq!(!wrong(&Source::new(path, text)).is_empty(), caught, "{path}: {text}");
    }
}
