//! The line in which a promise is captured, and its preview, which is the form: what was understood stands in rows, and
//! what is in doubt is asked there. It never saves what was not shown, and never chooses silently.

mod again;
mod alike;
mod choices;
mod habit;
mod heard;
mod keys;
mod save;
mod sentences;

use std::collections::VecDeque;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::field::Field;
use super::model::{Model, Overlay};
use super::names::Names;
use crate::domain::id::Id;
use crate::domain::time::{Now, plus_days};
use crate::domain::words::Channel;

pub use alike::{Repeats, Same};
pub use choices::{Choices, Doubt, Row};
pub use heard::Heard;
use heard::Setting;
pub use save::{Saving, Told};

/// A way of saying that was used counts as the next one's for so long.
const SAME_TALK: i64 = 2;
/// What is kept of a line that was not saved, and how it is called.
const DRAFT: &str = "capture";

/// The line and its preview.
#[derive(Clone, Debug, PartialEq)]
pub struct Capture {
    /// The sentence.
    pub field: Field,
    /// Sentences that come after this one.
    pub rest: VecDeque<String>,
    /// Which of how many this is.
    pub nth: (usize, usize),
    /// The concept that is completed.
    pub concept: Option<Id>,
    /// The signal of which a promise is made, or the expectation that it is to meet.
    pub answers: Option<Id>,
    /// The row that is pointed at; none in the text.
    pub row: Option<Row>,
    /// The explanation is shown in the place of the rows.
    pub explains: bool,
    /// What is understood.
    pub heard: Heard,
    /// What the user chose.
    pub choices: Choices,
    /// The open promise that it repeats.
    pub repeats: Option<Repeats>,
    /// When the text was typed that was put back.
    pub restored: Option<DateTime<FixedOffset>>,
    /// Why it was not saved.
    pub wrong: Option<String>,
}

impl Capture {
    pub(super) fn new(text: &str, names: &Names, model: &Model) -> Self {
        let mut lines = lines(text);
        let first = lines.pop_front().unwrap_or_default();
        let choices = Choices::new(model.way());
        let mut capture = Self {
            field: Field::new(&first),
            nth: (1, 1),
            rest: lines,
            concept: None,
            answers: None,
            row: None,
            explains: false,
            heard: Heard::default(),
            choices,
            repeats: None,
            restored: None,
            wrong: None,
        };
        capture.hear(model, names);
        capture
    }

    /// Under which name the text is kept, and all of it.
    pub(super) fn draft(&self, own_words: Option<&str>) -> (String, String) {
        let name = self.concept.map_or_else(|| DRAFT.to_owned(), |id| format!("{DRAFT}:{id}"));
        let mut text = self.field.text().to_owned();
        if own_words == Some(&text) {
            text.clear();
        }
        for line in &self.rest {
            text.push('\n');
            text.push_str(line);
        }
        (name, text)
    }

    /// Reads the line anew.
    fn hear(&mut self, model: &Model, names: &Names) {
        self.count();
        let preferred = model.habits.preferred();
        let setting = setting(model, names, &self.choices, &preferred);
        let before = self.heard.clone();
        let known = Some(std::mem::take(&mut self.heard));
        self.heard = Heard::of(self.sentence(), &self.choices.not, &setting, known);
        self.choices.follow(&before, &self.heard);
        model.compare(self);
    }
}

impl Default for Heard {
    fn default() -> Self {
        let (names, book) = (Names::default(), crate::domain::book::Book::default());
        let spoken = NaiveDateTime::new(NaiveDate::default(), NaiveTime::default());
        let (zone, usage) = (chrono_tz::UTC, capture::Region::Nl);
        let setting = Setting { spoken, zone, usage, preferred: &[], names: &names, book: &book };
        Self::of("", &[], &setting, None)
    }
}

fn setting<'a>(
    model: &'a Model,
    names: &'a Names,
    choices: &Choices,
    preferred: &'a [capture::Why],
) -> Setting<'a> {
    let spoken = said_at(&model.now, choices.back);
    Setting { spoken, zone: model.now.zone, usage: model.now.usage, preferred, names, book: &model.book }
}

/// The local moment that relative days count from: now, or noon of the day it was said.
fn said_at(now: &Now, back: i64) -> NaiveDateTime {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    if back == 0 { now.moment.naive_local() } else { plus_days(now.today(), -back).and_time(noon) }
}

/// Sentences a line each.
fn lines(text: &str) -> VecDeque<String> {
    text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl Model {
    /// Opens the line, with what lay on the desk in it.
    pub(super) fn open_capture(&mut self) {
        let text = self.drafts.get(DRAFT).map(|draft| (draft.text.clone(), draft.at));
        let (text, at) = text.unzip();
        let names = self.take_names();
        let mut capture = Capture::new(&text.unwrap_or_default(), &names, self);
        capture.restored = at;
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(Box::new(capture)));
    }

    /// Nothing but the line is shown, and what is saved in it is remembered.
    pub fn capture_alone(&mut self) {
        self.alone = Some(Vec::new());
        self.open_capture();
    }

    /// Opens the line with the words of a concept, and with what is known of it.
    pub(super) fn complete(&mut self, id: Id) {
        let Some(concept) = self.book.concepts.get(&id).cloned() else { return };
        let draft = self.drafts.get(&format!("{DRAFT}:{id}")).map(|draft| (draft.text.clone(), draft.at));
        let (text, at) = draft.unzip();
        let names = self.take_names();
        let mut capture = Capture::new(text.as_deref().unwrap_or(&concept.verbatim), &names, self);
        (capture.concept, capture.restored) = (Some(id), at);
        capture.choices.of_concept(&concept, &self.now);
        capture.hear(self, &names);
        capture.choices.of_concept(&concept, &self.now);
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(Box::new(capture)));
    }

    /// The book is another: what is being typed is read against it. A line alone is filled with what lay on the desk.
    pub(super) fn hear_again(&mut self) {
        let Some(Overlay::Capture(mut capture)) =
            self.overlay.take_if(|overlay| matches!(overlay, Overlay::Capture(_)))
        else {
            return;
        };
        if self.alone.is_some() && capture.field.text().is_empty() && self.drafts.contains_key(DRAFT) {
            return self.open_capture();
        }
        let names = self.take_names();
        capture.hear(self, &names);
        self.names = Some(names);
        self.overlay = Some(Overlay::Capture(capture));
    }

    /// The index of names, made where there is none yet.
    pub(super) fn take_names(&mut self) -> Names {
        self.names.take().unwrap_or_else(|| Names::of(&self.book))
    }

    /// How the last promise was said, where that was a short while ago.
    fn way(&self) -> Channel {
        let recent = |at: &DateTime<FixedOffset>| (self.now.moment - *at).num_hours() < SAME_TALK;
        self.spoke.filter(|(_, at)| recent(at)).map_or(Channel::Onbekend, |(channel, _)| channel)
    }
}
