//! The terminal's keys, read on a thread of their own, which ends with the program. It decides nothing; how large the
//! terminal is, and that it is gone, is told elsewhere.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use super::input::Input;
use super::run::Incoming;

/// How long the rest of a key may be on its way: the bytes of one come together, also over a slow line.
const KEY: Timespec = Timespec { tv_sec: 0, tv_nsec: 30_000_000 };
/// How long the rest of a paste may be.
const PASTE: Timespec = Timespec { tv_sec: 2, tv_nsec: 0 };

/// Listens to the keys.
pub(super) fn listen(to: Sender<Incoming>) -> io::Result<()> {
    thread::Builder::new().name("keys".to_owned()).spawn(move || read(&to))?;
    Ok(())
}

fn read(to: &Sender<Incoming>) {
    let (mut input, mut bytes) = (Input::default(), vec![0; 1 << 12]);
    loop {
        let patience = input.waits().then(|| if input.pastes() { &PASTE } else { &KEY });
        let terminal = stdin();
        let mut there = [PollFd::new(&terminal, PollFlags::IN)];
        let said = match poll(&mut there, patience) {
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
        for msg in said {
            if to.send(Incoming::Key(msg)).is_err() {
                return;
            }
        }
    }
}
