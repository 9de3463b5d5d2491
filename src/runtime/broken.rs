//! When the program itself breaks, on whatever thread: the terminal is given back first, the loop is told, and nothing
//! is printed here.

use std::panic;
use std::sync::mpsc::Sender;

use super::run::Incoming;
use super::terminal::give_back;

/// Listening; when it goes, breaks are told as they were told before.
pub(super) struct Listening;

/// Listens for breaks.
pub(super) fn listen(to: Sender<Incoming>) -> Listening {
    panic::set_hook(Box::new(move |broken| {
        give_back();
        let place = broken.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        let _ = to.send(Incoming::Broken(place));
    }));
    Listening
}

impl Drop for Listening {
    fn drop(&mut self) {
        // While it is breaking the hook can't be changed, and need not be.
        if !std::thread::panicking() {
            let _ = panic::take_hook();
        }
    }
}
