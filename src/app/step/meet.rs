//! Contact moments and signals: somebody was spoken, something was heard. At the first contact moment it is asked how they
//! began with you, once.

use super::fields::{self, CHANNELS, Wrong, channel};
use super::{StepLine, What};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::contact::{Contact, Impression};
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal, Met};
use crate::domain::time::Happened;
use crate::domain::words::{Channel, Start};
use crate::text::panes::{people as words, steps};

/// How somebody began with you; neither where nothing else is chosen.
const STARTS: [Start; 3] = [Start::Voordeel, Start::Blanco, Start::Nadeel];

impl Model {
    /// Opens the line in which a contact moment is noted.
    pub(in crate::app) fn open_meet(&mut self) -> Vec<Effect> {
        let (lang, whom) = (self.lang, self.with_whom());
        let live = CHANNELS.iter().position(|own| *own == Channel::Live).unwrap_or(0);
        let mut entries = self.who_of(whom);
        entries.extend([
            Entry::choice("how", steps::how(lang), &steps::channels(lang, CHANNELS), live),
            Entry::text("about", words::about(lang), "").free(),
            Entry::past("day", steps::when(lang), "").or(steps::today(lang)),
        ]);
        if whom.is_some_and(|id| self.never_met(id)) {
            let name = whom.and_then(|id| self.book.contact(id)).map_or("", Contact::first_name);
            let label = words::your_start(lang, name);
            entries.push(Entry::choice("start", &label, &STARTS.map(|s| words::start(lang, s)), 1));
        }
        self.open_with(What::Meet, whom, words::contact_moment(lang), entries)
    }

    /// Opens the line in which a signal is noted.
    pub(in crate::app) fn open_hear(&mut self) -> Vec<Effect> {
        let (lang, whom) = (self.lang, self.with_whom());
        let mut entries = self.who_of(whom);
        entries.push(Entry::text("what", words::what_was_heard(lang), ""));
        self.open_with(What::Hear, whom, words::signal(lang), entries)
    }

    fn who_of(&self, whom: Option<Id>) -> Vec<Entry> {
        match whom {
            Some(_) => Vec::new(),
            None => vec![Entry::person("who", words::with_whom(self.lang), "")],
        }
    }

    fn open_with(&mut self, what: What, whom: Option<Id>, title: &str, entries: Vec<Entry>) -> Vec<Effect> {
        let name = whom.map_or_else(String::new, |id| self.book.name(id).to_owned());
        let about = whom.map_or(Subject::None, Subject::Contact);
        let title = steps::title(title, &name, "");
        self.open_line(StepLine::new(what, about, title, name, Form::new(entries)))
    }

    /// Whether nothing is known of how somebody began with you, nor of any talk.
    fn never_met(&self, id: Id) -> bool {
        !self.people.spoken.contains_key(&id)
            && self.book.contact(id).is_some_and(|contact| contact.impression.is_none())
    }

    fn met(&self, line: &StepLine) -> Result<Id, Wrong> {
        match line.about.id() {
            Some(id) => Ok(id),
            None if line.form.text("who").is_empty() => Err(Wrong::new("who", words::whom_then(self.lang))),
            None => self.somebody("who", line.form.text("who")),
        }
    }

    pub(super) fn accept_meet(&mut self, line: &StepLine, deal: &mut Deal<'_>) -> Result<Vec<Effect>, Wrong> {
        let (lang, contact, form) = (self.lang, self.met(line)?, &line.form);
        let happened = fields::past((lang, &self.now), form, "day")?;
        let happened = happened.unwrap_or(Happened::At(self.now.moment));
        let (channel, about) = (channel(form), fields::text(form, "about"));
        let text =
            words::met(lang, self.book.name(contact), channel, about.as_deref(), happened.day(), &self.now);
        let mut change = plan::meet(&self.book, Met { contact, happened, channel, about, depth: None }, deal);
        if form.entries.iter().any(|entry| entry.name == "start")
            && let Some(before) = self.book.contact(contact)
        {
            let start = STARTS.get(form.chosen("start")).copied().unwrap_or(Start::Blanco);
            let impression = Some(Impression { start, day: happened.day(), note: None });
            let after = Contact { impression, ..before.clone() };
            let began = plan::edit_contact(&self.book, before, after);
            change.ops.extend(began.into_iter().flat_map(|change| change.ops));
        }
        Ok(self.commit(change, Notice::done(text)))
    }

    pub(super) fn accept_hear(&mut self, line: &StepLine, deal: &mut Deal<'_>) -> Result<Vec<Effect>, Wrong> {
        let (lang, contact) = (self.lang, self.met(line)?);
        let heard = line.form.text("what");
        if heard.is_empty() {
            return Err(Wrong::new("what", words::what_then(lang)));
        }
        let text = words::heard(lang, self.book.name(contact), heard);
        let (change, _) = plan::hear(&self.book, contact, heard, self.now.today(), None, deal);
        Ok(self.commit(change, Notice::done(text)))
    }
}

/// What Enter states.
pub(super) fn states(line: &StepLine, lang: crate::text::Lang) -> String {
    match line.what {
        What::Hear => words::is_heard(lang).to_owned(),
        _ => words::is_met(lang, channel(&line.form), &line.name),
    }
}
