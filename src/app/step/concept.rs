//! What is no promise yet: said, so that it becomes one, edited. Only what is missing is asked: to whom, and by when.

use super::fields::{self, Wrong};
use super::{StepLine, What, edit};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal, Outcome, SpeakNow, Whom};
use crate::domain::promise::Detail;
use crate::text::notices::capture::{self as captured, Open};
use crate::text::panes::{forms as words, steps};
use crate::text::refusals::Case;

impl Model {
    /// It was said: a promise at once where nothing is missing, else what is missing is asked.
    pub(in crate::app) fn speak(&mut self, id: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(concept) = self.book.concepts.get(&id).cloned() else { return Vec::new() };
        let lang = self.lang;
        let mut entries = Vec::new();
        if !concept.candidates.is_empty() {
            let mut names: Vec<&str> = concept.candidates.iter().map(|id| self.book.name(*id)).collect();
            names.push(words::something_else(lang));
            entries.push(Entry::choice("which", words::who(lang), &names, 0));
            entries.push(Entry::person("who", words::name(lang), "").hidden());
        } else if concept.contact.is_none() {
            entries.push(Entry::person("who", words::who(lang), ""));
        }
        if concept.due.is_none() {
            entries.push(Entry::day("day", words::day(lang), ""));
        }
        if entries.is_empty() {
            return match self.spoken(&concept, SpeakNow::default(), deal) {
                Ok(effects) => effects,
                Err(wrong) => {
                    self.notice = Some(Notice::refused(wrong.text));
                    Vec::new()
                }
            };
        }
        // Which of several is asked before all else: none of them is the usual one.
        let form = Form::new(entries);
        let form = if concept.candidates.is_empty() { form } else { form.at("which") };
        self.open_on_concept(What::Speak, &concept, words::said(lang), form)
    }

    /// Opens the form in which a concept is edited.
    pub(in crate::app) fn edit_concept(&mut self, id: Id) -> Vec<Effect> {
        let Some(concept) = self.book.concepts.get(&id).cloned() else { return Vec::new() };
        let lang = self.lang;
        let mut entries = vec![Entry::text("what", steps::what(lang), &concept.body)];
        // What an incomplete one misses is filled in when it is completed; then it is a promise.
        if concept.kind == ConceptKind::Unspoken {
            let name = concept.contact.map_or("", |id| self.book.name(id));
            let day = concept.due.map(|d| crate::text::dates::near(lang, d, self.now.today()));
            entries.push(Entry::person("who", words::who(lang), "").or(name).free());
            entries.push(Entry::day("day", words::day(lang), "").or(&day.unwrap_or_default()).free());
        }
        let detail = concept.detail();
        entries.extend(edit::detail(lang, &detail));
        self.open_on_concept(What::EditConcept, &concept, words::edit(lang), Form::new(entries))
    }

    /// Opens a line about a concept.
    pub(super) fn open_on_concept(
        &mut self,
        what: What,
        concept: &Concept,
        title: &str,
        form: Form,
    ) -> Vec<Effect> {
        let name = concept.contact.map(|id| self.book.name(id).to_owned()).unwrap_or_default();
        self.open_line(StepLine {
            on: concept.due,
            ..StepLine::new(
                what,
                Subject::Concept(concept.id),
                steps::title(title, &name, &concept.body),
                name,
                form,
            )
        })
    }

    pub(super) fn accept_spoken(
        &mut self,
        line: &StepLine,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let (lang, form) = (self.lang, &line.form);
        let Some(concept) = line.about.id().and_then(|id| self.book.concepts.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let asks = |name: &str| form.entries.iter().any(|e| e.name == name && !e.hidden);
        let chosen = concept.candidates.get(form.chosen("which")).copied().filter(|_| asks("which"));
        let whom = match chosen {
            Some(id) => Some(Whom::Known(id)),
            None if asks("who") => match self.whom(form.text("who")) {
                Whom::New(name) if name.is_empty() => return Err(Wrong::new("who", words::to_whom(lang))),
                Whom::Several(_) => {
                    return Err(self
                        .somebody("who", form.text("who"))
                        .err()
                        .unwrap_or_else(|| Wrong::new("who", words::to_whom(lang))));
                }
                other => Some(other),
            },
            None => None,
        };
        let due = fields::due((lang, &self.now), form, "day", concept.due)?;
        if due.is_none() && asks("day") {
            return Err(Wrong::new("day", words::by_when(lang)));
        }
        self.spoken(&concept, SpeakNow { whom, due, ..SpeakNow::default() }, deal)
    }

    fn spoken(
        &mut self,
        concept: &Concept,
        with: SpeakNow,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let lang = self.lang;
        let spoken = plan::speak(&self.book, concept, with, deal).map_err(|why| {
            let case = Case { id: "", name: "", promise: None, now: self.now };
            let keys = crate::app::refusing::keys(&self.keys);
            Wrong::new("day", crate::text::panes::refusals::refused(lang, &why, &case, &keys))
        })?;
        let effects = self.commit(spoken.change, Notice::done(String::new()));
        let text = match self.book.promises.get(&spoken.id).filter(|_| spoken.outcome == Outcome::Promise) {
            Some(promise) => {
                let who: Vec<&str> = promise.promisees().map(|id| self.book.name(id)).collect();
                let standing = promise.standing();
                let said = captured::Captured {
                    id: "",
                    direction: promise.head.direction,
                    who: &who,
                    what: &standing.body,
                    due: &standing.due,
                };
                captured::captured(lang, &said, &self.now)
            }
            None => captured::incomplete(lang, "", &[Open::When]),
        };
        if let Some((_, notice)) = self.under_way.back_mut() {
            notice.text = text;
        }
        Ok(effects)
    }

    pub(super) fn accept_concept(&mut self, line: &StepLine) -> Result<Vec<Effect>, Wrong> {
        let (lang, form) = (self.lang, &line.form);
        let Some(before) = line.about.id().and_then(|id| self.book.concepts.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let Some(body) = fields::text(form, "what") else {
            return Err(Wrong::new("what", words::what_was_promised(lang)));
        };
        let Detail { importance, note, tags, certainty } = edit::filled(form, &before.detail());
        let mut after = Concept { body, importance, note, tags, certainty, ..before.clone() };
        if let Some(due) = fields::due((lang, &self.now), form, "day", before.due)? {
            (after.due, after.due_time, after.doubt, after.doubt_time) =
                (Some(due.date), due.clock(), None, None);
        }
        if let Some(name) = fields::text(form, "who") {
            (after.contact, after.candidates) = (Some(self.somebody("who", &name)?), Vec::new());
        }
        let what = after.body.clone();
        let change = plan::edit_concept(&self.book, &before, after);
        Ok(self.edited(change, &what))
    }
}

/// A name is typed only where none of those that fit was meant.
pub(super) fn reshape(form: &mut Form) {
    let Some(names) = form.entries.iter().find(|e| e.name == "which").map(|e| match &e.value {
        crate::app::form::Value::Choice { words, .. } => words.len(),
        crate::app::form::Value::Text(_) => 0,
    }) else {
        return;
    };
    form.ask("who", form.chosen("which") + 1 == names);
}
