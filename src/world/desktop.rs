//! Notices on the desktop, through `notify-send` where there is one. It runs that program and nothing else, never a shell,
//! and what it hands over is read as text, whatever is in it.

use std::process::{Command, Stdio};

/// Shows a notice; whether it was taken. It is not where there is no such program, or no desktop to show it on.
#[must_use]
pub fn show(title: &str, body: &str) -> bool {
    let mut program = Command::new("notify-send");
    program.args(["--app-name=woord", "--", title, &as_text(body)]);
    let ended = program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ended.is_ok_and(|ended| ended.success())
}

/// A body that shows as it is: the program takes `\n` and the like for what C makes of them, the desktop takes marks for
/// bold or a link.
fn as_text(body: &str) -> String {
    body.replace('\\', "\\\\").replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn no_mark_and_no_escape_is_left_in_a_body() {
        assert_eq!(as_text("Jan & <b>Mo</b> \\n\nBas"), "Jan &amp; &lt;b&gt;Mo&lt;/b&gt; \\\\n\nBas");
    }
}
