//! The user's own editor at work on a text, in a file that only the user can read. It has the terminal as long as it
//! runs; that it is waited for holds nothing up.
//!
//! It starts no shell, and leaves no file behind.

use std::io::{self, Read, Write};
use std::process::{Command, ExitStatus};
use std::sync::mpsc::Sender;
use std::thread;

use tempfile::NamedTempFile;

use super::run::Incoming;
use crate::text::Lang;
use crate::text::trouble::editor as words;

/// More than this is no line of text any more.
const LONGEST: u64 = 1 << 20;

/// Starts the editor on a text. What it is when the editor ends, or why nothing was changed, comes to the loop.
///
/// # Errors
/// Why it could not be started, in the user's language.
pub(super) fn open(
    lang: Lang,
    command: Option<&[String]>,
    text: &str,
    to: Sender<Incoming>,
) -> Result<(), String> {
    let Some((program, arguments)) = command.and_then(<[String]>::split_first) else {
        return Err(words::none(lang).to_owned());
    };
    let file = lay_down(text).map_err(|why| words::no_file(lang, &why))?;
    let started = Command::new(program).args(arguments).arg(file.path()).spawn();
    let mut child = started.map_err(|why| words::not_started(lang, program, why.kind()))?;
    let waited = thread::Builder::new().name("editor".to_owned()).spawn(move || {
        let ended = child.wait();
        let _ = to.send(Incoming::Edited(came_back(lang, ended, &file)));
    });
    waited.map(drop).map_err(|why| words::no_file(lang, &why))
}

/// The text in a file of its own: the end of a line behind it, as editors want it.
fn lay_down(text: &str) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix("woord-").suffix(".txt").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.write_all(b"\n")?;
    file.flush()?;
    Ok(file)
}

/// What stands in the file now. It is opened by its name: editors put a new file in the place of the old one.
fn came_back(lang: Lang, ended: io::Result<ExitStatus>, file: &NamedTempFile) -> Result<String, String> {
    match ended {
        Ok(status) if status.success() => {}
        Ok(status) => return Err(words::failed(lang, status.code())),
        Err(why) => return Err(words::no_file(lang, &why)),
    }
    let mut bytes = Vec::new();
    let read = std::fs::File::open(file.path()).and_then(|file| file.take(LONGEST).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned()),
        Err(why) => Err(words::no_file(lang, &why)),
    }
}
