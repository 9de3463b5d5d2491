//! A terminal with a program on it: a pseudo-terminal, and an emulator that reads what is written there. It ends only
//! the program that it started.

use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use pty_process::blocking::{Command, Pts, Pty, open};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::tcgetattr;
use vt100::{Parser, Screen};

use super::home::{Home, MONDAY, WOORD};

/// As long as a screen may take to show what it should, on the slowest of machines.
const PATIENCE: Duration = Duration::from_secs(30);
/// As long as the program may take to be gone.
const GONE: Duration = Duration::from_secs(3);

/// The screen as it is, and every byte that made it so.
type Seen = Arc<(Mutex<(Parser<Clipboard>, Vec<u8>)>, Condvar)>;

/// What was put on the clipboard, as it was sent: in the letters and digits of base 64.
#[derive(Default)]
struct Clipboard(Vec<String>);

impl vt100::Callbacks for Clipboard {
    fn copy_to_clipboard(&mut self, _: &mut Screen, _: &[u8], data: &[u8]) {
        self.0.push(String::from_utf8_lossy(data).into_owned());
    }
}

/// A terminal with a program on it.
pub(crate) struct Terminal {
    child: Child,
    pty: Option<Arc<Pty>>,
    line: Pts,
    found: String,
    seen: Seen,
    reader: Option<(UnixStream, JoinHandle<()>)>,
}

impl Terminal {
    /// `woord` with these arguments in a home.
    pub(crate) fn woord(home: &Home, args: &[&str]) -> Self {
        Self::start(home, Command::new(WOORD).args(args), (80, 24))
    }

    /// Any program in a home, on a terminal of this many columns and rows.
    pub(crate) fn start(home: &Home, command: Command, size: (u16, u16)) -> Self {
        Self::start_in(home, command, size, &[])
    }

    /// The same in other surroundings than the usual.
    pub(crate) fn start_in(
        home: &Home,
        command: Command,
        (columns, rows): (u16, u16),
        surroundings: &[(&str, &str)],
    ) -> Self {
        let (pty, line) = open().unwrap();
        pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        let found = discipline(&line);
        let path = std::env::var("PATH").unwrap_or_default();
        let mut command = command
            .env_clear()
            .env("PATH", path)
            .env("TERM", "xterm-256color")
            .env("HOME", home.folder())
            .env("WOORD_DATA_DIR", home.data())
            .env("WOORD_NOW", MONDAY)
            .env("TZ", "Europe/Amsterdam")
            .env("LANG", "nl_NL.UTF-8")
            .env("WOORD", WOORD)
            .envs(surroundings.iter().copied())
            .current_dir(home.folder());
        let child = command.spawn_borrowed(&line).unwrap();
        let pty = Arc::new(pty);
        let emulator = Parser::new_with_callbacks(rows, columns, 0, Clipboard::default());
        let seen: Seen = Arc::new((Mutex::new((emulator, Vec::new())), Condvar::new()));
        let (stop, stopped) = UnixStream::pair().unwrap();
        let reader = {
            let (pty, seen) = (pty.clone(), seen.clone());
            std::thread::spawn(move || read(&pty, &seen, &stopped))
        };
        Self { child, pty: Some(pty), line, found, seen, reader: Some((stop, reader)) }
    }

    /// Sends keys as bytes.
    pub(crate) fn send(&self, mut keys: &[u8]) {
        let pty = self.pty.as_ref().unwrap();
        while !keys.is_empty() {
            let sent = rustix::io::write(pty, keys).unwrap();
            keys = &keys[sent..];
        }
    }

    /// Sends keys as bytes, as far as there is room for them; how many were taken.
    pub(crate) fn offer(&self, keys: &[u8]) -> usize {
        let pty = self.pty.as_ref().unwrap();
        let mut room = [PollFd::new(pty, PollFlags::OUT)];
        let patience = rustix::event::Timespec { tv_sec: 30, tv_nsec: 0 };
        match poll(&mut room, Some(&patience)) {
            Ok(ready) if ready > 0 => rustix::io::write(pty, keys).unwrap_or(0),
            _ => panic!("no keys are taken any more\n{}", self.screen()),
        }
    }

    /// Gives the terminal other room.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        // On a screen of one row the emulator breaks where a line is too long for it.
        self.seen.0.lock().unwrap().0.screen_mut().set_size(rows.max(2), columns);
        self.pty.as_ref().unwrap().resize(pty_process::Size::new(rows, columns)).unwrap();
    }

    /// Sends the program a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// Waits until the screen is as it should be.
    pub(crate) fn until(&self, what: &str, right: impl Fn(&Screen) -> bool) {
        let (parser, changed) = &*self.seen;
        let held = parser.lock().unwrap();
        let (held, late) =
            changed.wait_timeout_while(held, PATIENCE, |seen| !right(seen.0.screen())).unwrap();
        assert!(!late.timed_out(), "never seen: {what}\n{}", held.0.screen().contents());
    }

    /// How often these bytes were written on the terminal.
    pub(crate) fn wrote(&self, bytes: &[u8]) -> usize {
        self.seen.0.lock().unwrap().1.windows(bytes.len()).filter(|own| *own == bytes).count()
    }

    /// Waits until these bytes were written on the terminal.
    pub(crate) fn writes(&self, bytes: &[u8]) {
        let (seen, changed) = &*self.seen;
        let held = seen.lock().unwrap();
        let there =
            |seen: &mut (Parser<Clipboard>, Vec<u8>)| !seen.1.windows(bytes.len()).any(|own| own == bytes);
        let (held, late) = changed.wait_timeout_while(held, PATIENCE, there).unwrap();
        assert!(!late.timed_out(), "never written: {bytes:?}\n{}", held.0.screen().contents());
    }

    /// Waits until a text stands on the screen.
    pub(crate) fn shows(&self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until a text does not stand on the screen any more.
    pub(crate) fn hides(&self, text: &str) {
        self.until(&format!("no {text}"), |screen| !screen.contents().contains(text));
    }

    /// What was put on the clipboard.
    pub(crate) fn copied(&self) -> Vec<String> {
        self.seen.0.lock().unwrap().0.callbacks().0.iter().map(|text| decoded(text)).collect()
    }

    /// What stands on the screen.
    pub(crate) fn screen(&self) -> String {
        self.seen.0.lock().unwrap().0.screen().contents()
    }

    /// Writes on the emulator as somebody else's program would.
    pub(crate) fn scribble(&self, bytes: &[u8]) {
        self.seen.0.lock().unwrap().0.process(bytes);
    }

    /// The line that the program has.
    pub(crate) fn line(&self) -> &Pts {
        &self.line
    }

    /// Whether the line discipline is as it was found.
    pub(crate) fn is_cooked(&self) -> bool {
        discipline(&self.line) == self.found
    }

    /// Closes the window.
    pub(crate) fn close(&mut self) {
        if let Some((stop, reader)) = self.reader.take() {
            drop(stop);
            reader.join().unwrap();
        }
        self.pty = None;
    }

    /// Waits until the program is gone: within the time it has for that.
    pub(crate) fn gone(&mut self) -> ExitStatus {
        self.gone_within(GONE)
    }

    /// Waits until the program has done what it was given to do, and is gone.
    pub(crate) fn gone_after_all(&mut self) -> ExitStatus {
        self.gone_within(4 * PATIENCE)
    }

    fn gone_within(&mut self, time: Duration) -> ExitStatus {
        let pid = self.child.id();
        let parser = &self.seen.0;
        let (tell, told) = mpsc::channel::<ExitStatus>();
        // The child is waited for on another thread, so that this one can lose its patience.
        std::thread::scope(|scope| {
            let child = &mut self.child;
            scope.spawn(move || {
                let _ = tell.send(child.wait().unwrap());
            });
            told.recv_timeout(time).unwrap_or_else(|_| {
                let _ = kill_process(Pid::from_raw(i32::try_from(pid).unwrap()).unwrap(), Signal::KILL);
                panic!("still there after {time:?}\n{}", parser.lock().unwrap().0.screen().contents());
            })
        })
    }

    /// Waits until it has ended with this code.
    pub(crate) fn ends_with(&mut self, code: i32) {
        let status = self.gone();
        assert_eq!(status.code(), Some(code), "{status:?}\n{}", self.screen());
    }

    /// Waits until it has ended by this signal.
    pub(crate) fn ends_by(&mut self, signal: Signal) {
        let status = self.gone();
        assert_eq!(status.signal(), Some(signal.as_raw()), "{status:?}\n{}", self.screen());
    }

    /// The terminal is as it was found: line discipline, cursor, screen, paste.
    pub(crate) fn is_clean(&self) {
        self.until("the terminal given back", |screen| {
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        assert!(self.is_cooked(), "found {}\nleft {}", self.found, discipline(&self.line));
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.close();
    }
}

/// A text that was sent in base 64 (RFC 4648).
fn decoded(text: &str) -> String {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for sign in text.trim_end_matches('=').chars() {
        held = held << 6 | u32::try_from(SIGNS.find(sign).unwrap()).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap());
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn discipline(line: &Pts) -> String {
    format!("{:?}", tcgetattr(line).unwrap())
}

/// Reads what is written on the terminal until it is told to stop.
fn read(pty: &Pty, seen: &Seen, stopped: &UnixStream) {
    let mut bytes = [0; 1 << 16];
    loop {
        let mut both = [PollFd::new(pty, PollFlags::IN), PollFd::new(stopped, PollFlags::IN)];
        if poll(&mut both, None).is_err() {
            continue;
        }
        if !both[1].revents().is_empty() {
            return;
        }
        let Ok(read) = rustix::io::read(pty, &mut bytes) else { return };
        let (parser, changed) = &**seen;
        let mut seen = parser.lock().unwrap();
        seen.0.process(&bytes[..read]);
        seen.1.extend_from_slice(&bytes[..read]);
        drop(seen);
        changed.notify_all();
    }
}
