//! A text on the clipboard: said to the terminal (OSC 52), which also reaches the machine in front of the user over ssh.
//! Within tmux, which by default takes that from no program, tmux itself is asked as well.
//!
//! Nothing answers, and nothing is waited for.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

/// Asks tmux to take a text and to hand it to the terminal around it.
pub(super) fn tell_tmux(text: &str) {
    let asked = Command::new("tmux")
        .args(["load-buffer", "-w", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = asked else { return };
    let text = text.to_owned();
    // Where no thread can be made, tmux is left to itself.
    let _ = thread::Builder::new().name("clipboard".to_owned()).spawn(move || {
        if let Some(mut input) = child.stdin.take() {
            let _ = input.write_all(text.as_bytes());
        }
        let _ = child.wait();
    });
}
