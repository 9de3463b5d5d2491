//! What is typed into the fields of a line, read: days, moments, ways to say something, names. Wrong is said of a field,
//! in a sentence, and nothing that was typed goes.

use chrono::NaiveDate;

use crate::app::form::{Entry, Form, Reads};
use crate::app::model::Model;
use crate::domain::due::Due;
use crate::domain::moments::{self, Unread};
use crate::domain::time::{Happened, Now};
use crate::domain::words::Channel;
use crate::text::panes::steps as words;
use crate::text::{Lang, dates, either, trouble};

/// What is wrong, and with which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Wrong {
    /// The field.
    pub(in crate::app) field: &'static str,
    /// Why, in a sentence.
    pub(in crate::app) text: String,
}

impl Wrong {
    pub(in crate::app) fn new(field: &'static str, text: impl Into<String>) -> Self {
        Self { field, text: text.into() }
    }
}

/// What a text is read as, while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Echo {
    /// One thing.
    Read(String),
    /// More than one thing.
    Doubt(String),
}

impl Model {
    /// What a field's text is read as; nothing where it can't be read yet. `on` is the day of a time that stands alone.
    #[must_use]
    pub fn echo(&self, entry: &Entry, on: Option<NaiveDate>) -> Option<Echo> {
        let (lang, now, text) = (self.lang, &self.now, entry.shown().trim());
        let read = match entry.reads {
            _ if text.is_empty() => return None,
            Reads::Day => moments::due(now, text, on).map(|due| dates::echo(lang, &due, now)),
            Reads::Past => moments::happened(now, text).map(|when| {
                let day = dates::dated(lang, when.day());
                let distance = dates::distance(lang, when.day(), now.today());
                when.time().map_or_else(
                    || format!("{day}, {distance}"),
                    |time| format!("{day}, {}, {distance}", dates::clock(time)),
                )
            }),
            Reads::Person => return Some(self.who_echo(text)),
            Reads::Text => return None,
        };
        match read {
            Ok(text) => Some(Echo::Read(text)),
            Err(Unread::Several(days)) => {
                let days: Vec<String> = days.iter().map(|d| dates::near(lang, *d, now.today())).collect();
                let days: Vec<&str> = days.iter().map(String::as_str).collect();
                Some(Echo::Doubt(format!("{}?", either(lang, &days))))
            }
            Err(_) => None,
        }
    }
}

/// What is wrong with the text of a field, as far as that shows without the others.
pub(super) fn check(lang: Lang, now: &Now, entry: &Entry, on: Option<NaiveDate>) -> Result<(), Wrong> {
    let text = entry.shown().trim();
    let read = match entry.reads {
        _ if text.is_empty() => return Ok(()),
        Reads::Day => moments::due(now, text, on).map(|_| ()),
        Reads::Past => moments::happened(now, text).map(|_| ()),
        Reads::Text | Reads::Person => return Ok(()),
    };
    read.map_err(|why| Wrong::new(entry.name, trouble::days::unread(lang, text, &why)))
}

/// A day to come, with its time; none where nothing is typed.
pub(in crate::app) fn due(
    (lang, now): (Lang, &Now),
    form: &Form,
    name: &'static str,
    on: Option<NaiveDate>,
) -> Result<Option<Due>, Wrong> {
    let text = form.text(name);
    if text.is_empty() {
        return Ok(None);
    }
    moments::due(now, text, on)
        .map(Some)
        .map_err(|why| Wrong::new(name, trouble::days::unread(lang, text, &why)))
}

/// When something happened; none where nothing is typed.
pub(in crate::app) fn past(
    (lang, now): (Lang, &Now),
    form: &Form,
    name: &'static str,
) -> Result<Option<Happened>, Wrong> {
    let text = form.text(name);
    if text.is_empty() {
        return Ok(None);
    }
    moments::happened(now, text)
        .map(Some)
        .map_err(|why| Wrong::new(name, trouble::days::unread(lang, text, &why)))
}

/// A text; none where nothing is typed.
pub(in crate::app) fn text(form: &Form, name: &str) -> Option<String> {
    let text = form.text(name);
    (!text.is_empty()).then(|| text.to_owned())
}

/// The ways to say something, the usual one of a step first chosen.
pub(super) const CHANNELS: [Channel; 6] =
    [Channel::Live, Channel::Video, Channel::Bel, Channel::Mail, Channel::Chat, Channel::Social];

/// A choice of ways to say something: by phone where nothing else is chosen.
pub(super) fn how(lang: Lang) -> Entry {
    let usual = CHANNELS.iter().position(|c| *c == Channel::Bel).unwrap_or(0);
    Entry::choice("how", words::how(lang), &words::channels(lang, CHANNELS), usual)
}

/// The way that is chosen.
pub(super) fn channel(form: &Form) -> Channel {
    CHANNELS.get(form.chosen("how")).copied().unwrap_or(Channel::Bel)
}

/// No or yes, no where nothing else is chosen.
pub(super) fn no_yes(lang: Lang, name: &'static str, label: &str) -> Entry {
    Entry::choice(name, label, &[words::no(lang), words::yes(lang)], 0)
}
