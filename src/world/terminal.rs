//! What stands at the other end of standard input and output: a terminal and its width, colour or none. It
//! never changes the terminal.

use std::env;
use std::io::{IsTerminal, stderr, stdin, stdout};

/// How output may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Standard output is a terminal.
    pub out: bool,
    /// Standard input and output are a terminal: a question can be asked.
    pub asks: bool,
    /// The screens can be drawn on it: it knows more than lines.
    pub draws: bool,
    /// Progress can be shown on standard error.
    pub progress: bool,
    /// Colour may be used.
    pub colour: bool,
    /// Columns to fit in; none when nothing need be cut.
    pub columns: Option<usize>,
}

/// Looks at the terminal. `NO_COLOR` and `TERM=dumb` mean no colour; `COLUMNS` goes before what the terminal says.
#[must_use]
pub fn look() -> Terminal {
    let out = stdout().is_terminal();
    let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let measured =
        || if out { crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)) } else { None };
    let fallback = || out.then_some(80);
    let columns = set("COLUMNS")
        .and_then(|text| text.parse().ok())
        .filter(|n| *n > 0)
        .or_else(measured)
        .or_else(fallback);
    Terminal {
        out,
        asks: out && stdin().is_terminal(),
        draws: out && stdin().is_terminal() && set("TERM").is_none_or(|term| term != "dumb"),
        progress: stderr().is_terminal(),
        colour: out
            && set("NO_COLOR").is_none()
            && env::var("TERM").is_ok_and(|term| term != "dumb" && !term.is_empty()),
        columns,
    }
}
