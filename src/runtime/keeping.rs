//! The keeper on its own thread, and the queue before its door. What was asked is done, also when nobody listens for
//! the answer any more.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use super::keeper::Keeper;
use super::run::{Clock, Incoming};
use crate::app::{Effect, Msg};
use crate::domain::plan::Deal;
use crate::world::random::Ids;

/// What the keeper is asked.
#[derive(Debug, PartialEq)]
pub(super) enum Asked {
    /// To carry something out.
    Effect(Effect),
    /// To see whether another process has changed the book.
    LookAround,
}

/// The way to the keeper.
pub(super) struct Door {
    asks: Sender<Asked>,
    done: Receiver<()>,
    /// Nobody waits for answers any more.
    closed: Arc<AtomicBool>,
}

impl Door {
    /// Puts a keeper to work.
    pub(super) fn open(keeper: Keeper, clock: Clock, to: Sender<Incoming>) -> io::Result<Self> {
        let (asks, asked) = channel();
        let (at_work, done) = channel();
        let closed = Arc::new(AtomicBool::new(false));
        let over = closed.clone();
        thread::Builder::new().name("keeper".to_owned()).spawn(move || {
            // Gone with the thread, however it ends, and heard by who waits for it.
            let _at_work: Sender<()> = at_work;
            work(keeper, &clock, &asked, &to, &over);
        })?;
        Ok(Self { asks, done, closed })
    }

    /// Asks something.
    pub(super) fn ask(&self, asked: Asked) {
        let _ = self.asks.send(asked);
    }

    /// Asks nothing more, and waits until all that was to be kept is done; whether it is.
    pub(super) fn close(self, wait: Duration) -> bool {
        self.closed.store(true, Ordering::Relaxed);
        drop(self.asks);
        !matches!(self.done.recv_timeout(wait), Err(std::sync::mpsc::RecvTimeoutError::Timeout))
    }
}

fn work(
    mut keeper: Keeper,
    clock: &Clock,
    asked: &Receiver<Asked>,
    to: &Sender<Incoming>,
    over: &AtomicBool,
) {
    let (mut queue, mut ids) = (VecDeque::new(), Ids::default());
    while let Some(next) = queue.pop_front().or_else(|| asked.recv().ok()) {
        queue.extend(asked.try_iter());
        let needless = over.load(Ordering::Relaxed) && only_reads(&next);
        if needless || queue.iter().any(|later| stands_for(later, &next)) {
            continue;
        }
        let mut fresh = || ids.fresh();
        let mut deal = Deal { now: clock(), fresh: &mut fresh };
        let answer = match next {
            Asked::Effect(effect) => keeper.serve(&effect, &mut deal),
            Asked::LookAround => keeper.changed_elsewhere().then_some(Msg::Changed),
        };
        if let Some(answer) = answer {
            let _ = to.send(Incoming::Answer(answer));
        }
    }
}

/// Whether what is asked later gives all that was asked before it: the book read once more is the newer one.
fn stands_for(later: &Asked, earlier: &Asked) -> bool {
    let reads_all = matches!(
        earlier,
        Asked::LookAround | Asked::Effect(Effect::Load) | Asked::Effect(Effect::Weeks | Effect::Record)
    );
    reads_all && later == earlier
}

/// Whether nothing is altered by it: there is no sense in it when nobody waits for the answer.
fn only_reads(asked: &Asked) -> bool {
    match asked {
        Asked::LookAround => true,
        Asked::Effect(effect) => !matches!(
            effect,
            Effect::Commit(..) | Effect::Undo(_) | Effect::Redo | Effect::Draft(..) | Effect::Chose(_)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_reads_all_anew_makes_an_earlier_asking_needless() {
        let (load, look) = (|| Asked::Effect(Effect::Load), || Asked::LookAround);
        assert!(stands_for(&load(), &load()) && stands_for(&look(), &look()));
        assert!(!stands_for(&load(), &look()) && !stands_for(&look(), &load()));
        assert!(!stands_for(&Asked::Effect(Effect::Redo), &Asked::Effect(Effect::Redo)));
    }

    #[test]
    fn what_is_to_be_kept_is_kept_when_nobody_waits_any_more() {
        let draft = Effect::Draft("vastleggen".to_owned(), None);
        let why = capture::Why::NextWeekdayNearest;
        let chose = crate::domain::habits::Choice::new(why, why).map(Effect::Chose).unwrap();
        for effect in [draft, Effect::Undo(None), Effect::Redo, chose] {
            assert!(!only_reads(&Asked::Effect(effect)));
        }
        for effect in [Effect::First(24), Effect::Load, Effect::Weeks] {
            assert!(only_reads(&Asked::Effect(effect)));
        }
        assert!(only_reads(&Asked::LookAround));
    }
}
