//! The user's own editor, as the surroundings name it: `$VISUAL`, else `$EDITOR`, with its arguments. No shell reads it,
//! and nothing is guessed where neither is set.

use std::env;

/// The program and its arguments; none where neither variable names one.
#[must_use]
pub fn command() -> Option<Vec<String>> {
    ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok()).find_map(|text| words(&text))
}

/// A line cut into words as a shell cuts them; none where there are none, or a quote is left open.
fn words(line: &str) -> Option<Vec<String>> {
    shlex::split(line).filter(|words| words.first().is_some_and(|program| !program.is_empty()))
}

/// Whether the program runs within tmux, which keeps a clipboard of its own.
#[must_use]
pub fn within_tmux() -> bool {
    env::var_os("TMUX").is_some_and(|socket| !socket.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_as_a_shell_cuts_it_and_nothing_else_of_it_is_done() {
        for (line, cut) in [
            ("nano", Some(vec!["nano"])),
            ("emacsclient -t -a ''", Some(vec!["emacsclient", "-t", "-a", ""])),
            ("'/opt/My Editor/ed' --wait", Some(vec!["/opt/My Editor/ed", "--wait"])),
            ("vim $(touch x); ls", Some(vec!["vim", "$(touch", "x);", "ls"])),
            ("", None),
            ("   ", None),
            ("''", None),
            ("vim 'open", None),
        ] {
            let cut = cut.map(|words| words.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(words(line), cut, "{line}");
        }
    }
}
