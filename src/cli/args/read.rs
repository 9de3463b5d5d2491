//! From clap's matches to values: what the rows of the table read their requests with.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::ErrorKind;

use super::build;
use super::fault::Fault;
use super::table::Entry;
use super::table::arg::Arg;
use super::table::words::Closed;

/// What was found after a command's name.
#[derive(Debug)]
pub struct Found(ArgMatches);

/// Reads the words after a command's name; `None` when help was asked among them.
///
/// # Errors
/// What is wrong with how it was typed.
pub fn found(entry: &'static Entry, words: &[OsString]) -> Result<Option<Found>, Fault> {
    match build::one(entry).try_get_matches_from(words) {
        Ok(matches) => Ok(Some(Found(matches))),
        Err(error) if error.kind() == ErrorKind::DisplayHelp => Ok(None),
        Err(error) => Err(Fault::of(&error, entry)),
    }
}

impl Found {
    /// The words given with it, each apart.
    #[must_use]
    pub fn texts(&self, arg: &'static Arg) -> Vec<String> {
        let values = self.0.try_get_many::<String>(arg.name.en).ok().flatten();
        values.map(|values| values.cloned().collect()).unwrap_or_default()
    }

    /// The words given with it, if any.
    #[must_use]
    pub fn text(&self, arg: &'static Arg) -> Option<String> {
        self.0.try_get_one::<String>(arg.name.en).ok().flatten().cloned()
    }

    /// The words given with it, joined by spaces.
    ///
    /// # Errors
    /// When there are none but blanks.
    pub fn joined(&self, arg: &'static Arg) -> Result<String, Fault> {
        let text = self.texts(arg).join(" ");
        if text.trim().is_empty() { Err(Fault::Missing(arg)) } else { Ok(text) }
    }

    /// Whether the flag was given.
    #[must_use]
    pub fn is_set(&self, arg: &'static Arg) -> bool {
        self.0.try_get_one::<bool>(arg.name.en).ok().flatten().copied().unwrap_or(false)
    }

    /// The file named, if any.
    #[must_use]
    pub fn file(&self, arg: &'static Arg) -> Option<PathBuf> {
        self.0.try_get_one::<PathBuf>(arg.name.en).ok().flatten().cloned()
    }

    /// The file named.
    ///
    /// # Errors
    /// When there is none, or its name is empty.
    pub fn path(&self, arg: &'static Arg) -> Result<PathBuf, Fault> {
        self.file(arg).filter(|path| !path.as_os_str().is_empty()).ok_or(Fault::Missing(arg))
    }

    /// The whole number from 1 given with it, if any.
    ///
    /// # Errors
    /// When it is something else.
    pub fn number(&self, arg: &'static Arg) -> Result<Option<u32>, Fault> {
        let Some(text) = self.text(arg) else { return Ok(None) };
        match text.trim().parse() {
            Ok(number) if number > 0 => Ok(Some(number)),
            _ => Err(Fault::NotNumber(arg, text)),
        }
    }

    /// The value of a closed list, if a word was given: in either language, in capitals or not, `te laat` as
    /// `te-laat`.
    ///
    /// # Errors
    /// When the word is not on the list.
    pub fn one_of<T: Closed>(&self, arg: &'static Arg) -> Result<Option<T>, Fault> {
        let typed = self.texts(arg).join(" ");
        if typed.is_empty() && self.text(arg).is_none() {
            return Ok(None);
        }
        let word = typed.trim().to_lowercase().replace(' ', "-");
        T::read(&word).map(Some).ok_or(Fault::NotOneOf(arg, typed))
    }
}
