//! Words meant to harm: for a terminal, for the eye, for patience. Nothing dangerous is ever printed, nothing typed is
//! lost, and a very long line takes no longer than a breath.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use super::home::{Home, Ran, fed};

/// Words that do something to a terminal, or to the order in which text is read, or are not seen at all.
const WORDS: &[&str] = &[
    "\u{1b}[2J\u{1b}]0;title\u{7}\u{1b}Pq\u{1b}\\",
    "\u{9b}31m\u{9d}0;x\u{9c}\u{85}",
    "\u{202e}fdp.exe\u{202c}\u{2066}x\u{2069}\u{200f}\u{61c}",
    "\u{200b}\u{200c}\u{2060}\u{feff}\u{ad}\u{180e}",
    "a\rb\u{8}c\td\u{c}e\u{b}f\u{7f}g",
    "\u{2028}\u{2029}\u{e0041}\u{e007f}\u{fff9}\u{115f}",
    "z\u{310}\u{310}\u{310}\u{310}\u{310}\u{310}\u{310}\u{310}",
];

/// What no printed byte may be.
fn dangerous(text: &str) -> Option<char> {
    let bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(
                c,
                '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            )
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
            || matches!(c, '\u{e0000}'..='\u{e0fff}')
    };
    text.chars().find(|c| bad(*c))
}

fn harmless(ran: &Ran, what: &dyn std::fmt::Debug) {
    if let Some(c) = dangerous(&ran.all()) {
        panic!("{what:?} printed {c:?}: {:?}", ran.all());
    }
}

#[test]
fn nothing_dangerous_is_printed_and_nothing_is_lost() {
    let home = Home::new();
    let (mut said, mut names) = (Vec::new(), Vec::new());
    for (n, word) in WORDS.iter().enumerate() {
        let (what, name) = (format!("brief{n} {word} sturen"), format!("Naam{n} {word} Slot"));
        let ran = home.run(["zeg", &what, "--aan", &name, "--wanneer", "morgen", "--notitie", word]);
        assert_eq!(ran.code, 0, "{}", ran.all());
        harmless(&ran, &what);
        harmless(&home.run(["zeg", &format!("ik mail Jan {word} morgen de brief{n}")]), word);
        harmless(&home.feed(["zeg", "-"], format!("ik bel {word} morgen {n}\n").as_bytes()), word);
        harmless(&home.run(["zeg", "x", "--wanneer", word]), word);
        harmless(&home.run(["toon", word]), word);
        harmless(&home.run(["lijst", "--contact", word]), word);
        harmless(&home.run(["zoek", word]), word);
        harmless(&home.run([word]), word);
        harmless(&home.run(["lijst", word]), word);
        harmless(&home.run(["invoer", word]), word);
        harmless(&home.run(["ontleed", word]), word);
        harmless(
            &home.run([
                "contact",
                "nieuw",
                &format!("Nieuw{n} {word}"),
                "--organisatie",
                word,
                "--notitie",
                word,
            ]),
            word,
        );
        said.push(what);
        names.push(name);
    }
    for n in 0..WORDS.len() {
        harmless(&home.run(["toon", &format!("brief{n} naam{n}")]), &n);
        harmless(&home.run(["contact", "toon", &format!("naam{n}")]), &n);
    }
    for args in [
        "",
        "lijst",
        "lijst alles",
        "lijst alles --json",
        "contact lijst",
        "uitvoer",
        "uitvoer --formaat json",
    ] {
        let ran = home.run(args.split_whitespace());
        assert_eq!(ran.code, 0, "{args}: {}", ran.all());
        harmless(&ran, &args);
    }
    for columns in ["1", "20", "40", "300"] {
        harmless(
            &Ran::of(&home.woord(["lijst", "alles"]).env("COLUMNS", columns).output().unwrap()),
            &columns,
        );
    }
    let lines: Vec<serde_json::Value> =
        home.exported().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let is = |key: &str, text: &str| lines.iter().any(|line| line[key] == text);
    for what in &said {
        assert!(is("verbatim", what), "{what:?} is lost");
    }
    let is_name = |name: &str| lines.iter().any(|l| l["name"].as_str().is_some_and(|n| n == name));
    for name in &names {
        assert!(is_name(name) || is_name(name.trim()), "{name:?} is lost");
    }
    home.is_well();
}

#[test]
fn a_very_long_line_is_saved_in_a_breath() {
    let lines = [
        "a".repeat(1_000_000),
        "ik mail Jan morgen ".repeat(52_000),
        "1".repeat(1_000_000),
        "👩🏽‍🚀".repeat(60_000),
        format!("e{}", "\u{301}".repeat(500_000)),
        "maandag of ".repeat(90_000),
        "\u{1b}[31m\u{202e}\u{200b} ".repeat(90_000),
        "Jan Piet Klaas ".repeat(66_000),
        (0..140_000).map(|n| format!("w{n} ")).collect(),
        "((((".repeat(250_000),
    ];
    let home = Home::new();
    for line in &lines {
        let mut command = home.command("timeout");
        command.args(["10", super::home::WOORD, "zeg", "-"]);
        let ran = Ran::of(&fed(&mut command, format!("{line}\n").as_bytes()));
        assert!(ran.code == 0 || ran.code == 6, "{:.30}: {}: {:.300}", line, ran.code, ran.err);
        assert!(ran.out.len() < 5000, "{:.30}: {} bytes said back", line, ran.out.len());
        harmless(&ran, &line.chars().next());
    }
    let book = home.exported();
    assert!(book.contains(&lines[0]) && book.contains(lines[8].trim_end()), "the words are kept whole");
    for args in
        ["lijst alles", "lijst alles --json", "zoek mail", "toon mail", "contact lijst", "status", "controle"]
    {
        let mut command = home.command("timeout");
        let ran = Ran::of(&command.args(["10", super::home::WOORD]).args(args.split(' ')).output().unwrap());
        assert!(ran.code == 0 || ran.code == 4, "{args}: {}", ran.code);
    }
}

#[test]
fn what_is_no_utf8_is_refused_by_name_and_the_rest_is_saved() {
    let home = Home::new();
    let bad = |bytes: &[u8]| OsStr::from_bytes(bytes).to_owned();
    let all: &[&[OsString]] = &[
        &["zeg".into(), bad(b"ik mail Jan morgen \xff\xfe")],
        &["zeg".into(), "de brief".into(), "--aan".into(), bad(b"J\xe4n")],
        &["toon".into(), bad(b"\xc3")],
        &[bad(b"\x80lijst")],
        &["lijst".into(), "--contact".into(), bad(b"\xed\xa0\x80")],
    ];
    for args in all {
        let ran = home.run(*args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.all());
        harmless(&ran, args);
    }
    assert!(!home.data().exists(), "nothing was saved");
    let ran =
        home.feed(["zeg", "-"], b"ik mail Jan morgen brief een\n\xff\xfe\xfd\nik mail Jan morgen brief twee");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(ran.err.contains("Regel 2") && ran.err.contains("UTF-8"), "{}", ran.err);
    assert_eq!(ran.out.matches("Vastgelegd").count(), 2, "{}", ran.all());
    // A path is bytes, and may be any.
    let ran = home.run([OsString::from("uitvoer"), "-o".into(), bad(b"uit\xff.jsonl")]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert_eq!(home.run([OsString::from("invoer"), bad(b"uit\xff.jsonl")]).code, 0);
}
