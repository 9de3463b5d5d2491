//! The user's own editor and the clipboard, on a real terminal: the editor has the terminal as it is at a shell, and after
//! it everything is as it was.

use std::os::unix::fs::PermissionsExt;

use pty_process::blocking::Command;

use super::home::{Home, WOORD};
use super::terminal::Terminal;

/// A home with a promise that is due today.
fn with_a_promise() -> Home {
    let home = Home::new();
    let ran = home.run(["zeg", "rapport 1 mailen", "--aan", "Jan de Boer", "--wanneer", "vandaag"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    home
}

/// An editor: it says that it is there and how it was called, waits for a line, and does something with the file.
fn editor(home: &Home, deed: &str) -> String {
    let path = home.folder().join("my editor");
    let script = format!("#!/bin/sh\nstty -a\necho \"EDITOR $1 $2\"\nread -r line\nfile=$3\n{deed}\n");
    std::fs::write(&path, script).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
    format!("'{}' --wait '$(touch shell)'", path.display())
}

fn woord(home: &Home, editor: &str) -> Terminal {
    let script = "VISUAL=$1 exec \"$WOORD\"";
    let command = Command::new("sh").args(["-c", script, WOORD, editor]);
    let terminal = Terminal::start(home, command, (120, 40));
    terminal.shows("rapport 1 mailen");
    terminal
}

#[test]
fn the_editor_has_the_terminal_and_then_it_is_ours_again() {
    let home = with_a_promise();
    let called = editor(&home, "printf 'Jan, %s\\n' \"$line\" > \"$file\"");
    let mut terminal = woord(&home, &called);
    terminal.send(b"R");
    terminal.shows("Ctrl-O bewerken");
    terminal.send(b"\x0f");
    // Its arguments are its own, and no shell has read them.
    terminal.shows("EDITOR --wait $(touch shell)");
    terminal.shows(" icanon");
    terminal.until("the terminal given back", |s| {
        !s.alternate_screen() && !s.hide_cursor() && !s.bracketed_paste()
    });
    terminal.send("het wordt vrijdag é\n".as_bytes());
    terminal.shows("“Jan, het wordt vrijdag é”");
    terminal.until("a screen of its own", |s| s.alternate_screen() && s.hide_cursor() && s.bracketed_paste());
    assert!(!home.folder().join("shell").exists());
    terminal.send(b"\x03");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn an_editor_that_fails_or_is_missing_changes_nothing() {
    let home = with_a_promise();
    let called = editor(&home, "echo anders > \"$file\"; exit 3");
    let mut terminal = woord(&home, &called);
    terminal.send(b"R\x0f");
    terminal.shows("EDITOR --wait");
    terminal.send(b"\n");
    terminal.shows("De editor eindigde met fout 3");
    terminal.hides("anders”");
    terminal.send(b"\x03");
    terminal.ends_with(0);
    let mut terminal = woord(&home, "/nowhere/ed");
    terminal.send(b"R\x0f");
    terminal.shows("De editor /nowhere/ed is niet gevonden");
    terminal.send(b"\x03");
    terminal.ends_with(0);
    let mut terminal = woord(&home, "");
    terminal.send(b"R\x0f");
    terminal.shows("EDITOR=nano");
    terminal.send(b"\x03");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn what_breaks_off_in_the_editor_does_not_end_the_program() {
    let home = with_a_promise();
    let called = editor(&home, "trap : INT; kill -INT 0; echo \"Jan, $line\" > \"$file\"");
    let mut terminal = woord(&home, &called);
    terminal.send(b"R\x0f");
    terminal.shows("EDITOR --wait");
    terminal.send(b"nog steeds\n");
    terminal.shows("“Jan, nog steeds”");
    terminal.send(b"\x03");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn a_copied_sentence_goes_to_the_terminal_as_osc_52() {
    let home = with_a_promise();
    let mut terminal = woord(&home, "true");
    terminal.send(b"y");
    terminal.shows("Gekopieerd");
    let copied = terminal.copied();
    assert!(
        copied == ["Jan, ik zou vandaag rapport 1 mailen. Ik laat het je weten zodra het gedaan is."],
        "{copied:?}"
    );
    terminal.send(b"q");
    terminal.ends_with(0);
}
