//! The loop: wait, drain what has come (so much and no more), update, perform, draw. Between two things that happen it
//! does nothing at all.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;

use super::keeper::Keeper;
use super::terminal::{Screen, give_back};
use super::{events, watch};
use crate::app::geometry::Size;
use crate::app::{Effect, Model, Msg, update};
use crate::domain::plan::Deal;
use crate::domain::time::Now;
use crate::store::Store;
use crate::text::Lang;
use crate::ui::{Look, view};
use crate::world::random::Ids;

/// Messages taken in before the screen is drawn again.
const DRAIN: usize = 256;
/// How long no key has to come for typing to have paused.
const PAUSE: Duration = Duration::from_millis(600);
/// How long the end waits for the keeper to bring to the disk what it was asked.
const LAST: Duration = Duration::from_secs(2);

/// What the program starts with.
pub struct Start {
    /// The language of the screen.
    pub lang: Lang,
    /// Gives the moment.
    pub clock: Box<dyn Fn() -> Now + Send + Sync>,
    /// The clock stands still: no moment of its own ever comes.
    pub still: bool,
    /// The book.
    pub store: Store,
    /// An example book, kept nowhere.
    pub demo: bool,
    /// The round is opened first.
    pub round: bool,
    /// Colours may be used.
    pub colour: bool,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As the user wished.
    Done,
    /// The terminal went away, or the system asked for an end.
    Gone,
}

/// Something from outside.
pub(super) enum Incoming {
    /// From the terminal.
    Event(crossterm::event::Event),
    /// From the keeper of the book.
    Answer(Msg),
    /// From the system.
    Signal(i32),
    /// The data folder was written in.
    FolderTouched,
    /// The terminal is gone.
    NoTerminal,
}

type Clock = std::sync::Arc<dyn Fn() -> Now + Send + Sync>;

/// What the keeper is asked.
enum Asked {
    Effect(Effect),
    LookAround,
}

/// Runs the screens until the user stops.
///
/// # Errors
/// When the terminal can't be taken or written to.
pub fn run(start: Start) -> io::Result<Ended> {
    let Start { lang, clock, still, store, demo, round, colour } = start;
    let clock: Clock = clock.into();
    let (to, from) = channel();
    let folder = store.folder.clone();
    let (asks, kept) = keep(Keeper::new(store, lang), clock.clone(), to.clone());
    let _ = asks.send(Asked::Effect(Effect::Load));
    let mut screen = Screen::take()?;
    restore_on_panic();
    listen(to.clone());
    signals(&to)?;
    let _watch = if demo { None } else { watch::watch(&folder, to.clone()) };
    let (width, height) = crossterm::terminal::size().unwrap_or((80, 24));
    let mut model = Model::new(lang, clock(), Size { width, height });
    (model.demo, model.opens_round) = (demo, round);
    let look = if colour { Look::colours() } else { Look::plain() };
    let mut ids = Ids::default();
    let ended = turn(&mut screen, &mut model, &look, &from, &asks, &clock, still, &mut ids);
    drop(screen);
    // Whatever was typed or kept last is on its way to the disk, however it ended.
    step(&mut model, Msg::Paused, &clock, &mut ids, &asks);
    drop(asks);
    let _ = kept.recv_timeout(LAST);
    ended
}

/// Waits, decides and draws until there is an end to it.
#[allow(clippy::too_many_arguments, reason = "the one loop has everything in its hands")]
fn turn(
    screen: &mut Screen,
    model: &mut Model,
    look: &Look,
    from: &Receiver<Incoming>,
    asks: &Sender<Asked>,
    clock: &Clock,
    still: bool,
    ids: &mut Ids,
) -> io::Result<Ended> {
    let (mut drawn_once, mut typing) = (false, false);
    loop {
        let Some(first) = wait(from, model, still, typing) else {
            let msg = if std::mem::take(&mut typing) { Msg::Paused } else { Msg::Moment };
            // The moment that was waited for: what is late now is seen.
            step(model, msg, clock, ids, asks);
            draw(screen, model, look)?;
            continue;
        };
        let mut next = Some(first);
        let mut taken = 0;
        let mut redraw = false;
        while let Some(incoming) = next.take() {
            let msg = match incoming {
                Incoming::Event(event) => events::message(event),
                Incoming::Answer(msg) => Some(msg),
                Incoming::FolderTouched => {
                    let _ = asks.send(Asked::LookAround);
                    None
                }
                Incoming::Signal(SIGTSTP) => {
                    step(model, Msg::Paused, clock, ids, asks);
                    suspend(screen)?;
                    redraw = true;
                    None
                }
                Incoming::Signal(SIGCONT) => {
                    screen.retake()?;
                    redraw = true;
                    None
                }
                Incoming::Signal(_) | Incoming::NoTerminal => return Ok(Ended::Gone),
            };
            if let Some(msg) = msg {
                for effect in step(model, msg, clock, ids, asks) {
                    match effect {
                        Effect::Quit => return Ok(Ended::Done),
                        Effect::Pause => typing = true,
                        Effect::Suspend => suspend(screen)?,
                        _ => screen.terminal.clear()?,
                    }
                }
                redraw = true;
            }
            taken += 1;
            if taken < DRAIN {
                next = from.try_recv().ok();
            }
        }
        // Nothing is drawn before there is something to see.
        drawn_once |= model.loading == crate::app::Loading::Done || model.notice.is_some();
        if redraw && drawn_once {
            draw(screen, model, look)?;
        }
    }
}

/// Lets the model decide, and hands on what the keeper is to do; what is for the terminal comes back.
fn step(model: &mut Model, msg: Msg, clock: &Clock, ids: &mut Ids, asks: &Sender<Asked>) -> Vec<Effect> {
    let mut fresh = || ids.fresh();
    let mut deal = Deal { now: clock(), fresh: &mut fresh };
    let mut own = Vec::new();
    for effect in update(model, msg, &mut deal) {
        match effect {
            Effect::Quit | Effect::Suspend | Effect::Redraw | Effect::Pause => own.push(effect),
            other => {
                let _ = asks.send(Asked::Effect(other));
            }
        }
    }
    own
}

fn draw(screen: &mut Screen, model: &Model, look: &Look) -> io::Result<()> {
    screen.terminal.draw(|frame| view(model, look, frame)).map(|_| ())
}

/// Waits for what comes; nothing when typing has paused or the next moment of the book has come first.
fn wait(from: &Receiver<Incoming>, model: &Model, still: bool, typing: bool) -> Option<Incoming> {
    if typing {
        return match from.recv_timeout(PAUSE) {
            Ok(incoming) => Some(incoming),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Incoming::NoTerminal),
        };
    }
    if still || model.loading == crate::app::Loading::Nothing {
        return from.recv().ok().or(Some(Incoming::NoTerminal));
    }
    let left = model.rows.next_moment(&model.now) - model.now.instant();
    let left = left.to_std().unwrap_or(Duration::ZERO) + Duration::from_millis(20);
    match from.recv_timeout(left) {
        Ok(incoming) => Some(incoming),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(Incoming::NoTerminal),
    }
}

/// The keeper on its own thread: what it is asked through, and what says that it has done all of it.
fn keep(mut keeper: Keeper, clock: Clock, to: Sender<Incoming>) -> (Sender<Asked>, Receiver<()>) {
    let (asks, asked) = channel::<Asked>();
    let (done, kept) = channel();
    thread::spawn(move || {
        // Gone with the thread, and heard by who waits for it.
        let _done: Sender<()> = done;
        let mut ids = Ids::default();
        while let Ok(asked) = asked.recv() {
            let mut fresh = || ids.fresh();
            let mut deal = Deal { now: clock(), fresh: &mut fresh };
            let answer = match asked {
                Asked::Effect(effect) => keeper.serve(&effect, &mut deal),
                Asked::LookAround => keeper.changed_elsewhere().then_some(Msg::Changed),
            };
            // At the end nobody listens any more, and what was asked is done all the same.
            if let Some(answer) = answer {
                let _ = to.send(Incoming::Answer(answer));
            }
        }
    });
    (asks, kept)
}

/// Reads the terminal on its own thread, which ends with the program.
fn listen(to: Sender<Incoming>) {
    thread::spawn(move || {
        loop {
            let incoming = crossterm::event::read().map_or(Incoming::NoTerminal, Incoming::Event);
            let gone = matches!(incoming, Incoming::NoTerminal);
            if to.send(incoming).is_err() || gone {
                break;
            }
        }
    });
}

fn signals(to: &Sender<Incoming>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGTSTP, SIGCONT])?;
    let to = to.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            if to.send(Incoming::Signal(signal)).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// Gives the terminal back and stops until somebody says go on.
fn suspend(screen: &mut Screen) -> io::Result<()> {
    give_back();
    signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
    screen.retake()
}

/// A panic on any thread gives the terminal back before it says anything.
fn restore_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}
