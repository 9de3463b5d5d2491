//! The loop: wait, drain what has come (so much and no more), update, perform, draw. Between two things that happen it
//! does nothing at all.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGTSTP, SIGWINCH};
use signal_hook::low_level::emulate_default_handler;

use super::broken;
use super::keeper::Keeper;
use super::keeping::{Asked, Door};
use super::terminal::{Screen, give_back, size};
use super::{events, outside, watch};
use crate::app::capture::Told;
use crate::app::{Effect, Loading, Model, Msg, Notice, update};
use crate::domain::plan::Deal;
use crate::domain::time::Now;
use crate::store::Store;
use crate::text::Lang;
use crate::text::trouble::{book, machine};
use crate::ui::Look;
use crate::world::random::Ids;

/// Messages taken in before the screen is drawn again.
const DRAIN: usize = 256;
/// How long no key has to come for typing to have paused.
const PAUSE: Duration = Duration::from_millis(600);
/// When to look around after the folder was touched, besides at once: the system tells of a write before the change is
/// there to be seen, and does not tell of the moment at which it is.
const LOOKS: &[Duration] = &[Duration::from_millis(50), Duration::from_millis(400), Duration::from_secs(2)];
/// How long the end waits for what was asked to be on disk: where the user ends it, as long as the store itself waits
/// for another program; where the system does, less than it allows.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(15), Duration::from_millis(2200));

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
    /// What is open at the start.
    pub opens: Opens,
    /// Colours may be used.
    pub colour: bool,
    /// What is to be said first, in words: something in the settings could not be used.
    pub remark: Option<String>,
}

/// What is open at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Home.
    Home,
    /// The round of today.
    Round,
    /// The capture line, and nothing else: it ends when that is saved or closed.
    Capture,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As the user wished.
    Done,
    /// The terminal went away, or the system asked for an end: by which signal.
    Gone(i32),
    /// Something in the program itself went wrong: where.
    Broken(String),
    /// What was asked last is not on disk: why, in words.
    NotStored(String),
    /// What was saved in the capture line, where that was all there was.
    Saved(Vec<Told>),
}

/// Something from outside.
pub(super) enum Incoming {
    /// From the terminal.
    Key(Msg),
    /// From the keeper of the book.
    Answer(Msg),
    /// From the system.
    Signal(i32),
    /// The data folder was written in.
    FolderTouched,
    /// Something in the program broke: where.
    Broken(String),
}

pub(super) type Clock = Arc<dyn Fn() -> Now + Send + Sync>;

/// Runs the screens until the user stops. However it ends, the terminal is given back, and what was asked of the book is
/// done.
///
/// # Errors
/// When the terminal can't be taken or written to.
pub fn run(start: Start) -> io::Result<Ended> {
    let Start { lang, clock, still, store, demo, opens, colour, remark } = start;
    let clock: Clock = clock.into();
    let (to, from) = channel();
    let folder = (!demo).then(|| store.folder.clone());
    let _hook = broken::listen(to.clone());
    let door = Door::open(Keeper::new(store, lang), clock.clone(), to.clone())?;
    // The round is over all that is open: there is no first screen of it.
    let size = size();
    let first = Effect::First(size.height.into());
    door.ask(Asked::Effect(if opens == Opens::Round { Effect::Load } else { first }));
    outside::listen(to.clone())?;
    let mut model = Model::new(lang, clock(), size);
    (model.demo, model.opens_round) = (demo, opens == Opens::Round);
    model.notice = remark.map(Notice::trouble);
    if opens == Opens::Capture {
        model.capture_alone();
    }
    let screen = Screen::take(model.size)?;
    events::listen(to.clone())?;
    let look = if colour { Look::colours() } else { Look::plain() };
    let ids = Ids::default();
    let mut turning = Loop {
        screen,
        model,
        look,
        from,
        door,
        clock,
        still,
        ids,
        typing: false,
        drawn: false,
        away: false,
        looks: &[],
    };
    let turned = catch_unwind(AssertUnwindSafe(|| turning.turn(folder, &to)));
    let ended = match turned {
        Ok(Ok(ended)) => ended,
        // A terminal that can't be written to any more is gone.
        Ok(Err(why)) if why.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => {
            Ended::Gone(SIGHUP)
        }
        Ok(Err(why)) => {
            turning.end(false);
            return Err(why);
        }
        Err(_) => Ended::Broken(String::new()),
    };
    let patient = ended == Ended::Done;
    let told = turning.model.alone.take();
    let kept = turning.end(patient);
    Ok(match (ended, kept) {
        (Ended::Broken(place), Kept { broken: Some(other), .. }) if place.is_empty() => Ended::Broken(other),
        (Ended::Done, Kept { not_stored: Some(why), .. }) => Ended::NotStored(why),
        (Ended::Done, Kept { broken: Some(place), .. }) => Ended::Broken(place),
        (Ended::Done, _) => match told {
            Some(told) if !told.is_empty() => Ended::Saved(told),
            _ => Ended::Done,
        },
        (ended, _) => ended,
    })
}

/// Everything that the loop has in its hands.
struct Loop {
    screen: Screen,
    model: Model,
    look: Look,
    from: Receiver<Incoming>,
    door: Door,
    clock: Clock,
    still: bool,
    ids: Ids,
    /// Text is being typed that is not on disk yet.
    typing: bool,
    /// There was something to see already.
    drawn: bool,
    /// In the background: the terminal is in other hands.
    away: bool,
    /// When to look around yet.
    looks: &'static [Duration],
}

/// What was waited for and has come.
enum Waited {
    /// Something from outside.
    For(Incoming),
    /// It is time to look around once more.
    Look,
    /// Typing has paused.
    Pause,
    /// The next moment of the book.
    Moment,
}

/// What came of what was asked last.
#[derive(Default)]
struct Kept {
    not_stored: Option<String>,
    broken: Option<String>,
}

impl Loop {
    /// Waits, decides and draws until there is an end to it.
    fn turn(&mut self, mut folder: Option<PathBuf>, to: &Sender<Incoming>) -> io::Result<Ended> {
        let mut watching = None;
        loop {
            let (mut next, mut taken, mut touched) = (None, 0, false);
            match self.wait() {
                Waited::For(incoming) => next = Some(incoming),
                Waited::Look => self.door.ask(Asked::LookAround),
                Waited::Pause => {
                    self.typing = false;
                    self.step(Msg::Paused);
                }
                // What is late now is seen.
                Waited::Moment => {
                    self.step(Msg::Moment);
                }
            }
            while let Some(incoming) = next.take() {
                let ended = match incoming {
                    Incoming::FolderTouched => {
                        touched = true;
                        None
                    }
                    Incoming::Key(msg) | Incoming::Answer(msg) => self.happen(msg)?,
                    Incoming::Signal(signal) => self.signal(signal)?,
                    Incoming::Broken(place) => Some(Ended::Broken(place)),
                };
                if let Some(ended) = ended {
                    return Ok(ended);
                }
                taken += 1;
                if taken < DRAIN {
                    next = self.from.try_recv().ok();
                }
            }
            if touched {
                self.door.ask(Asked::LookAround);
                self.looks = LOOKS;
            }
            self.draw()?;
            // What need not be there for the first frame comes after it.
            if self.drawn
                && let Some(folder) = folder.take()
            {
                watching = watch::watch(&folder, to.clone());
                self.door.ask(Asked::LookAround);
            }
            let _ = &watching;
        }
    }

    /// Waits for what comes, and no longer than for the first of what it waits for itself.
    fn wait(&mut self) -> Waited {
        let moment = || {
            let left = self.model.rows.next_moment(&self.model.now) - self.model.now.instant();
            left.to_std().unwrap_or(Duration::ZERO) + Duration::from_millis(20)
        };
        let idle = self.still || self.model.loading == Loading::Nothing;
        let waits = [
            self.looks.first().map(|look| (*look, Waited::Look)),
            self.typing.then_some((PAUSE, Waited::Pause)),
            (!idle).then(|| (moment(), Waited::Moment)),
        ];
        let Some((first, waited)) = waits.into_iter().flatten().min_by_key(|(wait, _)| *wait) else {
            // Nothing but what comes from outside; who tells of it is in the hands of this program, and never goes.
            return self.from.recv().map_or(Waited::Moment, Waited::For);
        };
        match self.from.recv_timeout(first) {
            Ok(incoming) => Waited::For(incoming),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                if matches!(waited, Waited::Look) {
                    self.looks = &self.looks[1..];
                }
                waited
            }
        }
    }

    /// Lets the model decide, and does what it asks for.
    fn happen(&mut self, msg: Msg) -> io::Result<Option<Ended>> {
        for effect in self.step(msg) {
            match effect {
                Effect::Quit => return Ok(Some(Ended::Done)),
                Effect::Pause => self.typing = true,
                Effect::Suspend if has_shell() => {
                    // All that the shell started with us stops with us; our own part comes back as a signal.
                    let _ = kill_current_process_group(Signal::TSTP);
                }
                Effect::Suspend => {
                    let why = machine::no_shell(self.model.lang).to_owned();
                    self.step(Msg::Failed(why));
                }
                _ => self.screen.forget(),
            }
        }
        Ok(None)
    }

    /// Lets the model decide, and hands on what the keeper is to do; what is for the terminal comes back.
    fn step(&mut self, msg: Msg) -> Vec<Effect> {
        let ids = &mut self.ids;
        let mut fresh = || ids.fresh();
        let mut deal = Deal { now: (self.clock)(), fresh: &mut fresh };
        let mut own = Vec::new();
        for effect in update(&mut self.model, msg, &mut deal) {
            match effect {
                Effect::Quit | Effect::Suspend | Effect::Redraw | Effect::Pause => own.push(effect),
                other => self.door.ask(Asked::Effect(other)),
            }
        }
        own
    }

    fn signal(&mut self, signal: i32) -> io::Result<Option<Ended>> {
        match signal {
            SIGWINCH => self.measure(),
            SIGTSTP if has_shell() => {
                self.step(Msg::Paused);
                self.away = true;
                give_back();
                emulate_default_handler(SIGTSTP)?;
            }
            SIGTSTP => {}
            SIGCONT => {
                self.away = false;
                self.screen.retake()?;
                self.measure();
            }
            ends => return Ok(Some(Ended::Gone(ends))),
        }
        Ok(None)
    }

    fn measure(&mut self) {
        // A window that went through other sizes may have lost what stood on it, whatever its size is now.
        self.screen.forget();
        let size = size();
        self.step(Msg::Resize(size.width, size.height));
    }

    fn draw(&mut self) -> io::Result<()> {
        // Nothing is drawn before there is something to see.
        self.drawn |= self.model.loading != Loading::Nothing || self.model.notice.is_some();
        if self.drawn && !self.away { self.screen.draw(&self.model, &self.look) } else { Ok(()) }
    }

    /// Gives the terminal back, and sees that what was asked is done.
    fn end(mut self, patient: bool) -> Kept {
        give_back();
        // What is typed goes to the disk, however it ended; where the model itself broke, as far as that goes.
        let _ = catch_unwind(AssertUnwindSafe(|| self.step(Msg::Paused)));
        let lang = self.model.lang;
        let done = self.door.close(if patient { PATIENCE.0 } else { PATIENCE.1 });
        let mut kept = Kept::default();
        if !done {
            kept.not_stored = Some(book::busy(lang).to_owned());
        }
        for incoming in self.from.try_iter() {
            match incoming {
                Incoming::Answer(Msg::NotStored(_, why)) => kept.not_stored = Some(why),
                Incoming::Broken(place) => kept.broken = kept.broken.or(Some(place)),
                _ => {}
            }
        }
        kept
    }
}

/// Whether there is a shell to go back to: it puts what it starts in a group of its own.
fn has_shell() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}
