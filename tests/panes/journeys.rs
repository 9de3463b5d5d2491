//! Journeys: pages of prose with keys and screens, run in order at one desk. They are the manual of the screens and its
//! test at once. With `WOORD_BLESS=1` a page is rewritten with what was shown, to be read by eye before it is believed.
//!
//! ```` ```desk ```` says in `name value` lines the `language`, the `size` and the `book` (empty or example) to begin with;
//! ```` ```toml ```` is a config with keys in it, and ```` ```told ```` what is said of it; ```` ```keys ```` presses keys; ```` ```moment ```` lets time pass; ```` ```screen 4-9 ```` shows those lines, from the
//! bottom where they are negative, all of them where none are named.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use woord::text::Lang;

use super::kit::Desk;

/// A piece of a page.
enum Piece {
    /// A line that is shown as it is.
    Prose(String),
    /// Something to do: its kind, the line it opens on, and what it says.
    Block { kind: String, line: usize, text: Vec<String> },
}

fn read(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut inside = false;
    for (nth, line) in page.lines().enumerate() {
        match line.strip_prefix("```") {
            Some(_) if inside => inside = false,
            Some(kind) => {
                inside = true;
                pieces.push(Piece::Block { kind: kind.to_owned(), line: nth + 1, text: Vec::new() });
            }
            None => match pieces.last_mut() {
                Some(Piece::Block { text, .. }) if inside => text.push(line.to_owned()),
                _ => pieces.push(Piece::Prose(line.to_owned())),
            },
        }
    }
    pieces
}

fn write(pieces: &[Piece]) -> String {
    let mut page = String::new();
    for piece in pieces {
        match piece {
            Piece::Prose(text) => page.push_str(text),
            Piece::Block { kind, text, .. } => {
                let _ = write!(
                    page,
                    "```{kind}\n{}{}```",
                    text.join("\n"),
                    if text.is_empty() { "" } else { "\n" }
                );
            }
        }
        page.push('\n');
    }
    page
}

/// The desk that a page begins at.
fn sit(text: &[String]) -> Desk {
    let said = |name: &str| {
        let found = text.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        found.unwrap_or_else(|| panic!("the desk has no `{name}`")).to_owned()
    };
    let lang = Lang::parse(&said("language")).unwrap();
    let size = said("size");
    let (width, height) = size.split_once('x').unwrap();
    let (width, height) = (width.parse().unwrap(), height.parse().unwrap());
    match &*said("book") {
        "example" => Desk::example(lang, width, height),
        "empty" => Desk::new(lang, width, height),
        other => panic!("there is no book `{other}`"),
    }
}

/// The lines of a screen that a block names: `4-9`, `-3--1`, or all.
fn lines(desk: &Desk, named: &str) -> Vec<String> {
    let screen = desk.screen();
    let all: Vec<&str> = screen.lines().collect();
    let at = |text: &str| -> usize {
        let nth: isize = text.parse().unwrap();
        if nth < 0 { all.len().checked_add_signed(nth).unwrap() } else { nth.unsigned_abs() - 1 }
    };
    let shown = match named.trim() {
        "" => &all[..],
        one => {
            let middle = one[1..].find('-').map(|at| at + 1);
            let (from, to) = middle.map_or((one, one), |at| (&one[..at], &one[at + 1..]));
            &all[at(from)..=at(to)]
        }
    };
    shown.iter().map(|line| (*line).to_owned()).collect()
}

/// Runs a page; gives it as it should be by what was shown, and where it differs.
fn play(name: &str, page: &str) -> (String, String) {
    let (mut pieces, mut wrong) = (read(page), String::new());
    let (mut desk, mut set) = (None, woord::world::config::Config::default());
    for piece in &mut pieces {
        let Piece::Block { kind, line, text } = piece else { continue };
        let (what, rest) = kind.split_once(' ').unwrap_or((kind, ""));
        match what {
            "desk" => desk = Some(sit(text)),
            "toml" => {
                let desk = desk.as_mut().unwrap_or_else(|| panic!("{name}:{line}: there is no desk yet"));
                set = woord::world::config::parse(&text.join("\n"));
                desk.model.keys = woord::cli::keymap::of(&set);
            }
            "told" => {
                let lang = desk.as_ref().map_or(Lang::Nl, |desk| desk.model.lang);
                let told = woord::cli::settings::mistakes(lang, "config.toml", &set);
                is(name, *line, text, told, &mut wrong);
            }
            "keys" | "moment" | "screen" => {
                let desk = desk.as_mut().unwrap_or_else(|| panic!("{name}:{line}: there is no desk yet"));
                match what {
                    "keys" => {
                        text.iter().for_each(|keys| _ = desk.press(keys));
                        desk.agrees();
                    }
                    "moment" => text.iter().for_each(|moment| _ = desk.pass_to(moment)),
                    _ => {
                        let shown = lines(desk, rest);
                        is(name, *line, text, shown, &mut wrong);
                    }
                }
            }
            _ => {}
        }
    }
    (write(&pieces), wrong)
}

/// Holds what a page says against what is so, and makes it say that.
fn is(name: &str, line: usize, text: &mut Vec<String>, shown: Vec<String>, wrong: &mut String) {
    if *text != shown {
        let (was, is) = (text.join("\n"), shown.join("\n"));
        let _ = writeln!(wrong, "{name}:{line}: written\n{was}\nshown\n{is}\n");
        *text = shown;
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys")
}

fn check(name: &str) {
    let path = folder().join(name);
    let (page, wrong) = play(name, &fs::read_to_string(&path).unwrap());
    if wrong.is_empty() {
        return;
    }
    if std::env::var_os("WOORD_BLESS").is_some() {
        fs::write(&path, page).unwrap();
        return;
    }
    panic!("\n{wrong}If that is right: WOORD_BLESS=1 cargo test --test panes, and read what it wrote.\n");
}

macro_rules! journeys {
    ($($test:ident $file:literal,)+) => {
        const JOURNEYS: &[&str] = &[$($file),+];

        $(#[test]
        fn $test() {
            check($file);
        })+
    };
}

journeys! {
    a_keymap_of_ones_own "a-keymap-of-ones-own.md",
    broken_and_put_right "broken-and-put-right.md",
    find_mark_done "find-mark-done.md",
    first_promise "first-promise.md",
    late_told_kept "late-told-kept.md",
    looking_around "looking-around.md",
    morning_round "morning-round.md",
    received "received.md",
    released "released.md",
    renegotiated "renegotiated.md",
    the_way_back "the-way-back.md",
    undo_and_redo "undo-and-redo.md",
    verbinding "verbinding.md",
    vergroten "vergroten.md",
    veronderstelling "veronderstelling.md",
    verwachting "verwachting.md",
    voordeel "voordeel.md",
}

#[test]
fn every_journey_is_run() {
    let files =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<String> = files.collect();
    found.sort();
    assert_eq!(found, JOURNEYS);
}

#[test]
fn a_page_is_read_run_and_written() {
    let page = "# A page\n\n```desk\nlanguage nl\nsize 44x12\nbook empty\n```\n\n```keys\nTab\n```\n\n\
        ```screen 1\nwoord                              ma 23 nov\n```\n\n```screen -2--1\n```\n";
    assert_eq!(write(&read(page)), page);
    let (written, wrong) = play("page.md", page);
    assert!(wrong.starts_with("page.md:17: written"), "{wrong}");
    assert!(written.ends_with("──\na vastleggen  ? hulp\n```\n"), "{written}");
    assert_eq!(play("page.md", &written).1, "");
}
