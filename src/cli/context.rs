//! What every command stands on: language, moment, terminal, the book, fresh ids. It opens the book only when
//! a command asks for it.

use std::path::{Path, PathBuf};

use super::exit::{Exit, Failure};
use super::out::{Out, aside};
use super::{sentences, settings};
use crate::domain::change::Change;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::time::Now;
use crate::store::{Lasting, Reader, Store, Writing};
use crate::text::{Lang, trouble};
use crate::world::config::Config;
use crate::world::paths::NoHome;
use crate::world::random::Ids;
use crate::world::terminal::Terminal;

/// The ground a command stands on.
pub(crate) struct Context {
    pub(crate) lang: Lang,
    pub(crate) now: Now,
    pub(crate) terminal: Terminal,
    pub(crate) out: Out,
    pub(crate) folder: Result<PathBuf, NoHome>,
    /// Where the config is, and what was read there.
    pub(crate) config: Option<PathBuf>,
    pub(crate) set: Config,
    pub(crate) zone_known: bool,
    pub(crate) ids: Ids,
}

impl Context {
    /// A line for standard error: a remark or a failure, never what a script reads.
    pub(crate) fn remark(&self, text: &str) {
        aside(text);
    }

    /// What is wrong in the config, a sentence each.
    pub(crate) fn mistakes(&self) -> Vec<String> {
        let path = self.config.as_deref().map(|path| path.display().to_string()).unwrap_or_default();
        settings::mistakes(self.lang, &path, &self.set)
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> Result<&Path, Failure> {
        match &self.folder {
            Ok(folder) => Ok(folder),
            Err(NoHome) => Err(Failure::new(Exit::Store, trouble::book::no_home(self.lang))),
        }
    }

    /// The moment as it names a snapshot.
    pub(crate) fn stamp(&self) -> String {
        self.now.moment.format("%Y%m%dT%H%M%S").to_string()
    }

    /// The book, to write in, for this one command.
    pub(crate) fn open(&mut self) -> Result<Lasting, Failure> {
        self.keep_open().map(Store::lasting)
    }

    /// The book, to read, for this one command; an empty one where there is none.
    pub(crate) fn open_to_read(&mut self) -> Result<Lasting, Failure> {
        self.keep_open_to_read().map(Store::lasting)
    }

    /// The book, to write in as long as the screens are there.
    pub(crate) fn keep_open(&mut self) -> Result<Store, Failure> {
        let device = self.ids.fresh().to_string();
        let folder = self.folder()?.to_owned();
        Store::open(&folder, &self.stamp(), &device).map_err(|e| self.failed(e))
    }

    /// The book, to read as long as the screens are there.
    pub(crate) fn keep_open_to_read(&mut self) -> Result<Store, Failure> {
        let device = self.ids.fresh().to_string();
        let folder = self.folder()?.to_owned();
        let found = Store::open_to_read(&folder, &self.stamp(), &device).map_err(|e| self.failed(e))?;
        match found {
            Some(store) => Ok(store),
            None => Store::in_memory(&folder, &device).map_err(|e| self.failed(e)),
        }
    }

    /// A failure of the store, as a sentence.
    pub(crate) fn failed(&self, error: crate::store::StoreError) -> Failure {
        sentences::of_store(self.lang, &self.now, self.folder.as_deref().ok(), &error)
    }

    /// Deals what every plan needs.
    pub(crate) fn deal<T>(&mut self, plan: impl FnOnce(&mut Deal<'_>) -> T) -> T {
        let now = self.now;
        let ids = &mut self.ids;
        let mut fresh = || ids.fresh();
        plan(&mut Deal { now, fresh: &mut fresh })
    }

    /// Carries a change out: on disk when this returns.
    pub(crate) fn commit(&mut self, writing: Writing<'_>, change: &Change) -> Result<(), Failure> {
        self.random()?;
        self.deal(|deal| writing.commit(change, deal)).map(|_| ()).map_err(|e| self.failed(e))
    }

    /// Says that the ids drawn so far were random.
    pub(crate) fn random(&self) -> Result<(), Failure> {
        self.ids
            .checked()
            .map_err(|_| Failure::new(Exit::Failed, trouble::book::other(self.lang, "getrandom")))
    }

    /// The short form of an id.
    pub(crate) fn short(&self, reader: &Reader<'_>, id: Id) -> Result<String, Failure> {
        let found = reader.shorts(&[id]).map_err(|e| self.failed(e))?;
        Ok(found.into_iter().next().unwrap_or_else(|| id.to_string()))
    }

    /// Shows a prompt and leaves the cursor behind it.
    pub(crate) fn prompt(&mut self, text: &str) -> Result<(), Failure> {
        self.out.prompt(text);
        self.out.finish(self.lang)
    }

    /// Asks which of some choices, by number; `None` when nothing was chosen.
    pub(crate) fn choose(&mut self, question: &str, choices: &[String]) -> Result<Option<usize>, Failure> {
        self.out.line(question);
        for (nth, choice) in choices.iter().enumerate() {
            self.out.line(&format!("  {}  {choice}", nth + 1));
        }
        loop {
            // A slip is asked about again; only an empty answer leaves it open.
            let answer = self.answer("› ")?;
            let chosen = answer.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            match chosen.filter(|n| *n < choices.len()) {
                None if !answer.is_empty() => {}
                chosen => return Ok(chosen),
            }
        }
    }

    /// One line of the user's, without the white space around it.
    pub(crate) fn answer(&mut self, prompt: &str) -> Result<String, Failure> {
        self.prompt(prompt)?;
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map_err(|why| {
            let why = trouble::machine::reason(self.lang, why.kind(), &why.to_string());
            Failure::new(Exit::Failed, trouble::machine::cannot_read(self.lang, "-", &why))
        })?;
        Ok(line.trim().to_owned())
    }
}
