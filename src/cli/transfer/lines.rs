//! A writer that hands on whole lines of JSON, each made harmless: what a terminal could take for a command is an
//! escape, on a screen and in a file alike, so that the bytes are the same either way.

use std::io::{self, Write};

use crate::cli::out::harmless;

/// Hands lines on to `to`.
pub(super) struct Lines<F> {
    line: String,
    to: F,
}

impl<F: FnMut(&str) -> io::Result<()>> Lines<F> {
    pub(super) fn new(to: F) -> Self {
        Self { line: String::new(), to }
    }
}

impl<F: FnMut(&str) -> io::Result<()>> Write for Lines<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text =
            std::str::from_utf8(bytes).map_err(|why| io::Error::new(io::ErrorKind::InvalidData, why))?;
        for piece in text.split_inclusive('\n') {
            match piece.strip_suffix('\n') {
                Some(end) => {
                    self.line.push_str(end);
                    (self.to)(&harmless(&self.line))?;
                    self.line.clear();
                }
                None => self.line.push_str(piece),
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_whole_and_harmless() {
        let mut got = Vec::new();
        let mut lines = Lines::new(|line: &str| {
            got.push(line.to_owned());
            Ok(())
        });
        lines.write_all("[\n{\"a\":\"é".as_bytes()).unwrap();
        lines.write_all("\u{202e}\"}\n]\n".as_bytes()).unwrap();
        assert_eq!(got, ["[", "{\"a\":\"é\\u202e\"}", "]"]);
    }
}
