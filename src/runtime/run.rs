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
    let Start { lang, clock, still, store, demo, colour } = start;
    let clock: std::sync::Arc<dyn Fn() -> Now + Send + Sync> = clock.into();
    let (to, from) = channel();
    let folder = store.folder.clone();
    let asks = keep(Keeper::new(store, lang), clock.clone(), to.clone());
    let _ = asks.send(Asked::Effect(Effect::Load));
    let mut screen = Screen::take()?;
    restore_on_panic();
    listen(to.clone());
    signals(&to)?;
    let _watch = if demo { None } else { watch::watch(&folder, to.clone()) };
    let (width, height) = crossterm::terminal::size().unwrap_or((80, 24));
    let mut model = Model::new(lang, clock(), Size { width, height });
    model.demo = demo;
    let look = if colour { Look::colours() } else { Look::plain() };
    let mut ids = Ids::default();
    let mut drawn_once = false;
    loop {
        let Some(first) = wait(&from, &model, still) else {
            // The moment that was waited for: what is late now is seen.
            step(&mut model, Msg::Moment, &clock, &mut ids, &asks);
            draw(&mut screen, &model, &look)?;
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
                    suspend(&mut screen)?;
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
                for effect in step(&mut model, msg, &clock, &mut ids, &asks) {
                    match effect {
                        Effect::Quit => return Ok(Ended::Done),
                        Effect::Suspend => suspend(&mut screen)?,
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
            draw(&mut screen, &model, &look)?;
        }
    }
}

/// Lets the model decide, and hands on what the keeper is to do; what is for the terminal comes back.
fn step(
    model: &mut Model,
    msg: Msg,
    clock: &std::sync::Arc<dyn Fn() -> Now + Send + Sync>,
    ids: &mut Ids,
    asks: &Sender<Asked>,
) -> Vec<Effect> {
    let mut fresh = || ids.fresh();
    let mut deal = Deal { now: clock(), fresh: &mut fresh };
    let mut own = Vec::new();
    for effect in update(model, msg, &mut deal) {
        match effect {
            Effect::Quit | Effect::Suspend | Effect::Redraw => own.push(effect),
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

/// Waits for what comes; nothing when the next moment of the book has come first.
fn wait(from: &Receiver<Incoming>, model: &Model, still: bool) -> Option<Incoming> {
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

/// The keeper on its own thread.
fn keep(
    mut keeper: Keeper,
    clock: std::sync::Arc<dyn Fn() -> Now + Send + Sync>,
    to: Sender<Incoming>,
) -> Sender<Asked> {
    let (asks, asked) = channel::<Asked>();
    thread::spawn(move || {
        let mut ids = Ids::default();
        while let Ok(asked) = asked.recv() {
            let mut fresh = || ids.fresh();
            let mut deal = Deal { now: clock(), fresh: &mut fresh };
            let answer = match asked {
                Asked::Effect(effect) => keeper.serve(&effect, &mut deal),
                Asked::LookAround => keeper.changed_elsewhere().then_some(Msg::Changed),
            };
            if let Some(answer) = answer
                && to.send(Incoming::Answer(answer)).is_err()
            {
                break;
            }
        }
    });
    asks
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
