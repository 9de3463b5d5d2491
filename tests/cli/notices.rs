//! `notify` with the desktop's program beside it, one of ours that writes down what it is handed: once a day over every
//! run and process, and text that stays text.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Child;

use super::home::{Home, Ran};

/// A home with a promise for today, and a `notify-send` that keeps its arguments, a line each, and ends with this code.
fn home(promise: &str, code: u8) -> Home {
    let home = Home::new();
    let ran = home.run(["zeg", promise, "--aan", "Jan <b>de</b> Boer", "--wanneer", "vandaag"]);
    assert_eq!(ran.code, 0, "{}", ran.all());
    let program = home.folder().join("notify-send");
    let script =
        format!("#!/bin/sh\nfor a; do printf '%s\\n' \"$a\" >> \"$HOME/shown\"; done\nexit {code}\n");
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    home
}

fn reminder(home: &Home, args: &[&str]) -> std::process::Command {
    let mut command = home.woord(["herinner"].iter().chain(args));
    let path = format!("{}:/usr/bin:/bin", home.folder().display());
    command.env("PATH", path);
    command
}

fn run(home: &Home, args: &[&str]) -> Ran {
    Ran::of(&reminder(home, args).output().unwrap())
}

fn shown(home: &Home) -> String {
    fs::read_to_string(home.folder().join("shown")).unwrap_or_default()
}

#[test]
fn once_a_day_is_once_over_every_process() {
    let home = home("rapport mailen", 0);
    let all: Vec<Child> = (0..8).map(|_| reminder(&home, &[]).spawn().unwrap()).collect();
    for mut child in all {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(shown(&home).matches("--app-name=woord").count(), 1);
    assert_eq!(run(&home, &["--nogmaals"]).code, 0);
    assert_eq!(shown(&home).matches("--app-name=woord").count(), 2);
    let tomorrow = reminder(&home, &[]).env("WOORD_NOW", "2026-11-24T00:01").output().unwrap();
    assert_eq!(Ran::of(&tomorrow).all(), "");
    assert!(
        shown(&home)
            .ends_with("--\n1 te laat\nJan &lt;b&gt;de&lt;/b&gt; Boer: rapport mailen · 1 dag te laat\n")
    );
}

#[test]
fn what_is_handed_over_is_text_and_runs_nothing() {
    let hostile = "--help \\n $(touch gone) `touch gone` \u{1b}[31m\u{202e}& <a href='x'>klik</a>";
    let home = home("x", 0);
    let ran = home.run(["zeg", "--aan", "Mo", "--wanneer", "vandaag", "--", hostile]);
    assert!(ran.code == 0 || ran.code == 6, "{}", ran.all());
    assert_eq!(run(&home, &[]).all(), "");
    let shown = shown(&home);
    assert!(!home.folder().join("gone").exists());
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '<', '>']), "{shown}");
    assert!(shown.contains("\\\\n $(touch gone)") && shown.contains("&amp; &lt;a href"), "{shown}");
}

#[test]
fn where_the_desktop_does_not_take_it_it_is_printed() {
    let home = home("rapport mailen", 1);
    let ran = run(&home, &[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, "1 vandaag\nJan <b>de</b> Boer: rapport mailen · vandaag\n");
    assert_eq!(run(&home, &[]).all(), "");
}

#[test]
fn what_nobody_heard_is_said_again() {
    let home = home("rapport mailen", 1);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = reminder(&home, &[]);
    assert_eq!(command.stdout(full).status().unwrap().code(), Some(1));
    assert!(run(&home, &[]).out.starts_with("1 vandaag\n"));
}

#[test]
fn where_there_is_nothing_to_say_no_book_is_made_and_the_day_is_not_spent() {
    let home = Home::new();
    let ran = run(&home, &[]);
    assert_eq!((ran.code, ran.all().as_str()), (0, ""));
    assert!(!home.data().exists());
    home.run(["zeg", "ik mail Jan morgen het rapport"]);
    assert_eq!(run(&home, &[]).all(), "");
    home.run(["zeg", "ik bel Mo vandaag"]);
    assert!(run(&home, &[]).out.starts_with("1 vandaag\n"));
}
