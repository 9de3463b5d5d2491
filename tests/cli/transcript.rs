//! A page of the manual: prose with blocks of commands and what they print, run in order in one fresh home. With
//! `WOORD_BLESS=1` the page is rewritten with what was printed, to be read by eye before it is believed.
//!
//! In a ```` ```console ```` block a line `$ …` is a command for `sh`, and `> …` below it goes on with it. Then come
//! standard output, standard error, and `? n` where the exit code is not 0. `$ export A=b` stays in force.

use std::fmt::Write as _;

use super::home::{Home, Ran};
use super::matching::{difference, is_text, without};

const FENCE: &str = "```";
const OPENS: &str = "```console";

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A line that is shown as it is.
    Prose(String),
    /// A command and what it should print; its line in the file, from one.
    Command { line: usize, typed: String, printed: Vec<String> },
}

/// The pieces of a page.
pub(crate) fn read(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut inside = false;
    for (nth, text) in page.lines().enumerate() {
        if text == OPENS || (inside && text == FENCE) {
            inside = text == OPENS;
        } else if inside {
            if let Some(typed) = text.strip_prefix("$ ") {
                pieces.push(Piece::Command { line: nth + 1, typed: typed.to_owned(), printed: Vec::new() });
                continue;
            }
            if let Some(Piece::Command { typed, printed, .. }) = pieces.last_mut() {
                match text.strip_prefix("> ") {
                    Some(more) if printed.is_empty() => {
                        typed.push('\n');
                        typed.push_str(more);
                    }
                    _ => printed.push(text.to_owned()),
                }
                continue;
            }
        }
        pieces.push(Piece::Prose(text.to_owned()));
    }
    pieces
}

/// The page that has these pieces.
pub(crate) fn write(pieces: &[Piece]) -> String {
    let mut page = String::new();
    for piece in pieces {
        match piece {
            Piece::Prose(text) => page.push_str(text),
            Piece::Command { typed, printed, .. } => {
                page.push_str("$ ");
                page.push_str(&typed.replace('\n', "\n> "));
                for line in printed {
                    page.push('\n');
                    page.push_str(line);
                }
            }
        }
        page.push('\n');
    }
    page
}

/// What a page came to.
pub(crate) struct Played {
    /// The page as it should be by what was printed.
    pub(crate) page: String,
    /// Where it differs, in words; empty when nowhere.
    pub(crate) wrong: String,
    /// Two ids began alike, so that one was shown longer: nobody's fault, and another run tells.
    pub(crate) unlucky: bool,
}

/// Runs a page in a home.
pub(crate) fn play(name: &str, page: &str, home: &Home) -> Played {
    let mut set: Vec<(String, String)> = Vec::new();
    let (mut pieces, mut wrong) = (read(page), String::new());
    let mut known = Vec::new();
    for piece in &mut pieces {
        let Piece::Command { line, typed, printed } = piece else { continue };
        let found = if let Some(pairs) = typed.strip_prefix("export ") {
            set.extend(assignments(pairs));
            Vec::new()
        } else {
            let set = set.iter().map(|(name, value)| (name, value));
            let ran = Ran::of(&home.command("sh").args(["-c", typed]).envs(set).output().unwrap());
            lines(&ran)
        };
        if is_text(printed, &found) {
            continue;
        }
        let _ = writeln!(wrong, "{name}:{line}: $ {typed}\n{}", difference(printed, &found));
        known.extend(ids(home));
        *printed = found.iter().map(|text| without(&known, text)).collect();
    }
    let unlucky = !wrong.is_empty() && begin_alike(known);
    Played { page: write(&pieces), wrong, unlucky }
}

/// The `A=b` of an export.
fn assignments(pairs: &str) -> Vec<(String, String)> {
    let pairs = pairs.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// What a command printed, as a page shows it.
fn lines(ran: &Ran) -> Vec<String> {
    let mut lines: Vec<String> = ran.out.lines().chain(ran.err.lines()).map(str::to_owned).collect();
    if ran.code != 0 {
        lines.push(format!("? {}", ran.code));
    }
    lines
}

/// Every id in the book: the words in quotes that look like one.
fn ids(home: &Home) -> Vec<String> {
    let mut all = home.run(["list", "all", "--json"]).out;
    all.push_str(&home.run(["export"]).out);
    let is_id =
        |word: &&str| word.len() == 12 && word.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase());
    all.split('"').filter(is_id).map(str::to_owned).collect()
}

fn begin_alike(mut ids: Vec<String>) -> bool {
    ids.sort();
    ids.dedup();
    ids.windows(2).any(|pair| pair[0].as_bytes()[..4] == pair[1].as_bytes()[..4])
}

const SMALL: &str = "\
# A page

Prose with a $ sign.

```console
$ export GREETING=hallo WOORD_NOW=2026-01-02T10:00
$ echo \"$GREETING\"; echo fout >&2
hallo
fout
$ cat <<E
> a
> E
a
$ false
? 1
```

```
$ not run
```
";

#[test]
fn a_page_is_read_run_and_written() {
    assert_eq!(write(&read(SMALL)), SMALL);
    let home = Home::new();
    let played = play("small.md", SMALL, &home);
    assert_eq!((played.wrong.as_str(), played.page.as_str()), ("", SMALL));
    let wrong = SMALL.replace("\nhallo\n", "\ndag\n").replace("? 1\n", "");
    let played = play("small.md", &wrong, &home);
    assert_eq!(played.page, SMALL);
    assert!(played.wrong.starts_with("small.md:7: $ echo"), "{}", played.wrong);
    assert!(played.wrong.contains("  - dag\n  + hallo\n    fout\n"), "{}", played.wrong);
    assert!(played.wrong.contains("small.md:14: $ false\n  + ? 1\n"), "{}", played.wrong);
}
