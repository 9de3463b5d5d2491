//! The terminal's keys, read on a thread of their own, which ends with the program. It decides nothing; how large the
//! terminal is, and that it is gone, is told elsewhere.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use super::input::Input;
use super::run::Incoming;
use super::terminal::is_answered;

/// How long the rest of a key may be on its way: the bytes of one come together, also over a slow line.
const KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 30_000_000 };
/// How long the rest of a paste may be.
const PASTE: Timespec = Timespec { tv_sec: 2, tv_nsec: 0 };

/// The hold on who listens: while somebody else has the terminal, the keys are theirs.
pub(super) struct Reins {
    to: UnixStream,
    held: Receiver<()>,
}

impl Reins {
    /// Reads no more keys. When this returns, none is taken any more.
    pub(super) fn hold(&mut self) {
        if self.to.write_all(b"h").is_ok() {
            let _ = self.held.recv();
        }
    }

    /// Reads keys again.
    pub(super) fn let_go(&mut self) {
        let _ = self.to.write_all(b"g");
    }
}

/// Listens to the keys.
pub(super) fn listen(to: Sender<Incoming>) -> io::Result<Reins> {
    let (own, told) = UnixStream::pair()?;
    let (tell, held) = channel();
    thread::Builder::new().name("keys".to_owned()).spawn(move || read(&to, told, &tell))?;
    Ok(Reins { to: own, held })
}

/// Waits as long as the keys are somebody else's. Whether there is anything to wait for any more.
fn wait(told: &mut UnixStream, tell: &Sender<()>) -> bool {
    let mut word = [0];
    told.read_exact(&mut word).is_ok() && tell.send(()).is_ok() && told.read_exact(&mut word).is_ok()
}

fn read(to: &Sender<Incoming>, mut told: UnixStream, tell: &Sender<()>) {
    let (mut input, mut bytes) = (Input::default(), vec![0; 1 << 12]);
    loop {
        let patience = input.waits().then(|| if input.pastes() { &PASTE } else { &KEY });
        let terminal = stdin();
        let mut there = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&told, PollFlags::IN)];
        let polled = poll(&mut there, patience);
        if !there[1].revents().is_empty() {
            if !wait(&mut told, tell) {
                return;
            }
            continue;
        }
        let said = match polled {
            Ok(0) => input.settle().into_iter().collect(),
            Ok(_) => match rustix::io::read(stdin(), &mut bytes) {
                // The end of the terminal: nothing comes any more, and whoever waits for that is told.
                Ok(0) => return,
                Ok(read) => input.take(&bytes[..read]),
                Err(Errno::INTR | Errno::AGAIN) => Vec::new(),
                Err(_) => return,
            },
            Err(_) => Vec::new(),
        };
        if let Some(theme) = input.ground() {
            is_answered();
            let _ = to.send(Incoming::Ground(theme));
        }
        for msg in said {
            if to.send(Incoming::Key(msg)).is_err() {
                return;
            }
        }
    }
}
