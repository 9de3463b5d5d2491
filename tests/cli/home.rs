//! A fresh home with nothing in it, and the program started there as a shell would start it. It is gone when its test
//! is over, and touches no other.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

/// The program under test.
pub(crate) const WOORD: &str = env!("CARGO_BIN_EXE_woord");
/// The Monday on which all of this plays.
pub(crate) const MONDAY: &str = "2026-11-23T09:12";

/// A folder with a home in it.
pub(crate) struct Home(PathBuf);

impl Home {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let nth = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("woord-cli-{}-{nth}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("home")).unwrap();
        Self(path)
    }

    /// Where commands are run.
    pub(crate) fn folder(&self) -> PathBuf {
        self.0.join("home")
    }

    /// Where the book is kept.
    pub(crate) fn data(&self) -> PathBuf {
        self.0.join("book")
    }

    /// The book.
    pub(crate) fn book(&self) -> PathBuf {
        self.data().join("woord.db")
    }

    /// Any program in this home, knowing nothing of the machine's own surroundings.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        let beside = Path::new(WOORD).parent().unwrap().display().to_string();
        let path = std::env::var("PATH").unwrap_or_default();
        command
            .env_clear()
            .env("PATH", format!("{beside}:{path}"))
            .env("HOME", self.folder())
            .env("WOORD_DATA_DIR", self.data())
            .env("WOORD_NOW", MONDAY)
            .env("TZ", "Europe/Amsterdam")
            .env("LANG", "nl_NL.UTF-8")
            .env("COLUMNS", "80")
            .current_dir(self.folder())
            .stdin(Stdio::null());
        command
    }

    /// `woord` with these arguments, not yet started.
    pub(crate) fn woord<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = self.command(WOORD);
        command.args(args);
        command
    }

    /// `woord` with these arguments, run to its end.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Ran {
        Ran::of(&self.woord(args).output().unwrap())
    }

    /// `woord` with these arguments and this on its standard input.
    pub(crate) fn feed<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>, input: &[u8]) -> Ran {
        Ran::of(&fed(&mut self.woord(args), input))
    }

    /// A line of shell.
    pub(crate) fn sh(&self, line: &str) -> Ran {
        Ran::of(&self.command("sh").args(["-c", line]).output().unwrap())
    }

    /// Everything in the book, as JSON Lines.
    pub(crate) fn exported(&self) -> String {
        let ran = self.run(["export"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    }

    /// The book is as it should be.
    pub(crate) fn is_well(&self) {
        let ran = self.run(["doctor"]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

impl Ran {
    /// What came of it; bytes that are no UTF-8 are shown as such. Killed by signal `n` is code `128 + n`.
    pub(crate) fn of(output: &Output) -> Self {
        use std::os::unix::process::ExitStatusExt;
        let code = output.status.code().unwrap_or_else(|| 128 + output.status.signal().unwrap_or(0));
        Self {
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            code,
        }
    }

    /// Both streams, for looking something up.
    pub(crate) fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

/// A command run with this on its standard input. A command that does not read it to the end is no fault of ours.
pub(crate) fn fed(command: &mut Command, input: &[u8]) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let _ = to.write_all(input);
        });
        child.wait_with_output().unwrap()
    })
}
