//! The beginning and the end of the screens: what they start with, who is set to work, and what came of it. It decides
//! nothing in between: the loop does.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::channel;

use signal_hook::consts::SIGHUP;

use super::broken;
use super::keeper::Keeper;
use super::keeping::{Asked, Door};
use super::terminal::{Screen, size};
use super::turn::{Kept, Loop};
use super::{events, looks, outside};
use crate::app::capture::Told;
use crate::app::{Effect, Model, Msg, Notice};
use crate::domain::time::Now;
use crate::domain::trust::Parameters;
use crate::keys::Keymap;
use crate::store::Store;
use crate::text::Lang;
use crate::ui::Theme;
use crate::world::random::Ids;
use crate::world::screen::{Shows, Signs};

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
    /// Which keys do what.
    pub keys: Keymap,
    /// What counts how much in the trust basis.
    pub trust: Parameters,
    /// What may be used of the terminal.
    pub shows: Shows,
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
    /// The editor is done.
    Edited(Result<String, String>),
    /// From the terminal: on what its letters stand.
    Ground(Theme),
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
    let Start { lang, clock, still, store, demo, opens, keys, shows, trust, remark } = start;
    let clock: Clock = clock.into();
    let (to, from) = channel();
    let folder = (!demo).then(|| store.folder.clone());
    let _hook = broken::listen(to.clone());
    let door = Door::open(Keeper::new(store, lang).weighing(trust), clock.clone(), to.clone())?;
    // The round is over all that is open: there is no first screen of it.
    let size = size();
    let first = Effect::First(size.height.into());
    door.ask(Asked::Effect(if opens == Opens::Round { Effect::Load } else { first }));
    outside::listen(to.clone())?;
    let mut model = Model::new(lang, clock(), size);
    model.keys = if shows.signs == Signs::Ascii { keys.in_words(lang) } else { keys };
    (model.demo, model.opens_round) = (demo, opens == Opens::Round);
    model.trust.parameters = trust;
    model.notice = remark.map(Notice::trouble);
    if opens == Opens::Capture {
        model.capture_alone();
    }
    let screen = Screen::take(model.size, shows.mouse)?;
    let reins = events::listen(to.clone())?;
    let look = looks::of(&shows);
    let ids = Ids::default();
    let mut turning = Loop {
        screen,
        reins,
        to: to.clone(),
        lent: false,
        model,
        look,
        from,
        door,
        clock,
        still,
        ids,
        typing: false,
        drawn: false,
        asks: shows.asks,
        bell: shows.bell,
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
