//! The turning of the loop: wait, drain what has come (so much and no more), update, perform, draw. Between two things
//! that happen it does nothing at all.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};
use signal_hook::low_level::emulate_default_handler;

use super::clipboard;
use super::events::Reins;
use super::keeping::{Asked, Door};
use super::run::{Clock, Ended, Incoming};
use super::terminal::{Screen, give_back, size};
use super::{terminal, watch};
use crate::app::mouse::{Deed, Mouse};
use crate::app::{Effect, Loading, Model, Msg, update};
use crate::domain::plan::Deal;
use crate::text::trouble::{book, machine};
use crate::ui::{Look, hint_at};
use crate::world::editor;
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

/// Everything that the loop has in its hands.
pub(super) struct Loop {
    pub(super) screen: Screen,
    /// The hold on who reads the keys.
    pub(super) reins: Reins,
    /// The way to this loop, for what is started from it.
    pub(super) to: Sender<Incoming>,
    /// The user's editor has the terminal.
    pub(super) lent: bool,
    pub(super) model: Model,
    pub(super) look: Look,
    pub(super) from: Receiver<Incoming>,
    pub(super) door: Door,
    pub(super) clock: Clock,
    pub(super) still: bool,
    pub(super) ids: Ids,
    /// Text is being typed that is not on disk yet.
    pub(super) typing: bool,
    /// There was something to see already.
    pub(super) drawn: bool,
    /// The terminal is yet to be asked what its ground is.
    pub(super) asks: bool,
    /// It may ring.
    pub(super) bell: bool,
    /// In the background: the terminal is in other hands.
    pub(super) away: bool,
    /// When to look around yet.
    pub(super) looks: &'static [Duration],
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
pub(super) struct Kept {
    pub(super) not_stored: Option<String>,
    pub(super) broken: Option<String>,
}

impl Loop {
    /// Waits, decides and draws until there is an end to it.
    pub(super) fn turn(&mut self, mut folder: Option<PathBuf>, to: &Sender<Incoming>) -> io::Result<Ended> {
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
                    self.happen(Msg::Moment)?;
                }
            }
            while let Some(incoming) = next.take() {
                let ended = match incoming {
                    Incoming::FolderTouched => {
                        touched = true;
                        None
                    }
                    Incoming::Key(Msg::Mouse(mouse)) => self.mouse(mouse)?,
                    Incoming::Key(msg) | Incoming::Answer(msg) => self.happen(msg)?,
                    Incoming::Ground(theme) => {
                        self.look = self.look.clone().on(theme);
                        None
                    }
                    Incoming::Signal(signal) => self.signal(signal)?,
                    Incoming::Edited(edited) => self.edited(edited)?,
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

    /// A press on keys that stand on the screen is as good as the keys; what else is done with the mouse is for the model.
    fn mouse(&mut self, mouse: Mouse) -> io::Result<Option<Ended>> {
        let keys = (mouse.deed == Deed::Press).then(|| hint_at(&self.model, mouse.x, mouse.y)).flatten();
        let Some(keys) = keys else { return self.happen(Msg::Mouse(mouse)) };
        for chord in [Some(keys.first), keys.then].into_iter().flatten() {
            if let Some(ended) = self.happen(Msg::Key(chord))? {
                return Ok(Some(ended));
            }
        }
        Ok(None)
    }

    /// Lets the model decide, and does what it asks for.
    fn happen(&mut self, msg: Msg) -> io::Result<Option<Ended>> {
        for effect in self.step(msg) {
            match effect {
                Effect::Quit => return Ok(Some(Ended::Done)),
                Effect::Pause => self.typing = true,
                Effect::Copy(text) => {
                    self.screen.copy(&text)?;
                    if editor::within_tmux() {
                        clipboard::tell_tmux(&text);
                    }
                }
                Effect::Edit(text) => self.edit(&text)?,
                Effect::Bell if self.bell && self.drawn && !self.away => terminal::ring()?,
                Effect::Bell => {}
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
                Effect::Quit
                | Effect::Suspend
                | Effect::Redraw
                | Effect::Pause
                | Effect::Bell
                | Effect::Copy(_)
                | Effect::Edit(_) => own.push(effect),
                other => self.door.ask(Asked::Effect(other)),
            }
        }
        own
    }

    /// Gives the terminal and the keys to the user's editor, with a text in it.
    fn edit(&mut self, text: &str) -> io::Result<()> {
        self.reins.hold();
        self.screen.lend();
        (self.lent, self.away) = (true, true);
        let command = editor::command();
        let opened = super::editor::open(self.model.lang, command.as_deref(), text, self.to.clone());
        match opened {
            Ok(()) => Ok(()),
            Err(why) => self.edited(Err(why)).map(drop),
        }
    }

    /// The editor is done: the terminal and the keys are ours again.
    fn edited(&mut self, edited: Result<String, String>) -> io::Result<Option<Ended>> {
        (self.lent, self.away) = (false, false);
        self.screen.take_back()?;
        self.reins.let_go();
        self.measure();
        self.happen(Msg::Edited(edited))
    }

    fn signal(&mut self, signal: i32) -> io::Result<Option<Ended>> {
        match signal {
            SIGWINCH => self.measure(),
            // The editor stops by itself, and so do we: who has the terminal then is for the shell.
            SIGTSTP if self.lent => emulate_default_handler(SIGTSTP)?,
            SIGCONT if self.lent => {}
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
        if !self.drawn || self.away {
            return Ok(());
        }
        self.screen.draw(&self.model, &self.look)?;
        // Asked when there is something to look at, and never waited for.
        if std::mem::take(&mut self.asks) { terminal::ask_for_ground() } else { Ok(()) }
    }

    /// Gives the terminal back, and sees that what was asked is done.
    pub(super) fn end(mut self, patient: bool) -> Kept {
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
