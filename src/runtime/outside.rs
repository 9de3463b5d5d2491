//! What comes from outside the terminal's keys: signals, other room, a terminal that is gone. One thread waits for all of
//! it. It decides nothing, but when the end was asked for and does not come, it makes it.

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::stdio::stdin;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;
use signal_hook::low_level::emulate_default_handler;

use super::run::Incoming;
use super::terminal;

/// Signals that ask for the end.
const ENDS: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];
/// How long the end may take when it was asked for from outside.
const LAST: Duration = Duration::from_millis(2700);

type Signals = SignalDelivery<UnixStream, SignalOnly>;

/// Listens outside, on a thread that ends with the program.
pub(super) fn listen(to: Sender<Incoming>) -> io::Result<()> {
    let (read, write) = UnixStream::pair()?;
    let all = ENDS.iter().chain(&[SIGTSTP, SIGCONT, SIGWINCH]);
    let signals = SignalDelivery::with_pipe(read, write, SignalOnly, all)?;
    thread::Builder::new().name("outside".to_owned()).spawn(move || wait(signals, &to))?;
    Ok(())
}

fn wait(mut signals: Signals, to: &Sender<Incoming>) {
    loop {
        let (signalled, gone) = {
            let terminal = stdin();
            // Nothing is asked of the terminal: that it is gone is told unasked.
            let mut both =
                [PollFd::new(signals.get_read(), PollFlags::IN), PollFd::new(&terminal, PollFlags::empty())];
            if poll(&mut both, None).is_err() {
                continue;
            }
            let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
            (!both[0].revents().is_empty(), both[1].revents().intersects(gone))
        };
        if gone {
            let _ = to.send(Incoming::Signal(SIGHUP));
            end_by_itself(SIGHUP);
        }
        if !signalled {
            continue;
        }
        for signal in signals.pending() {
            // While the editor runs, what breaks off is for the editor.
            if terminal::is_lent() && matches!(signal, SIGINT | SIGQUIT) {
                continue;
            }
            if to.send(Incoming::Signal(signal)).is_err() {
                return;
            }
            if ENDS.contains(&signal) {
                end_by_itself(signal);
            }
        }
    }
}

/// Whoever asked for the end gets it, even where the loop hangs on a terminal that takes no more words.
fn end_by_itself(signal: i32) -> ! {
    thread::sleep(LAST);
    terminal::let_go();
    let _ = emulate_default_handler(signal);
    std::process::abort()
}

/// Ends the program as a signal ends one, so that who started it knows.
pub fn end_by(signal: i32) {
    let _ = emulate_default_handler(signal);
}
