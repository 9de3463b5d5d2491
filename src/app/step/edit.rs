//! Editing a promise: its importance, note and labels at any time; what was promised, by when and to whom only as the
//! correction of a slip, while it is only spoken. A reason is asked once the day has passed.
//!
//! Where the words could mean two days, those two are asked first.

use lifecycle::Step;

use super::fields::{self, Wrong};
use super::{StepLine, What};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::promise::{Detail, Promise};
use crate::domain::time::{Happened, Now};
use crate::domain::walk::Taking;
use crate::domain::words::Importance;
use crate::text::notices::put_right;
use crate::text::panes::{forms as words, steps};
use crate::text::{Lang, dates, kinds};

pub(super) const IMPORTANCE: [Importance; 3] = [Importance::Small, Importance::Normal, Importance::Large];

/// Importance, note and labels.
pub(super) fn detail(lang: Lang, detail: &Detail) -> [Entry; 3] {
    let chosen = IMPORTANCE.iter().position(|i| *i == detail.importance).unwrap_or(1);
    let importance = IMPORTANCE.map(|i| kinds::importance(lang, i));
    [
        Entry::choice("importance", words::importance(lang), &importance, chosen),
        Entry::text("note", words::note(lang), detail.note.as_deref().unwrap_or_default()).free(),
        Entry::text("tags", words::tags(lang), &detail.tags.join(", ")).free(),
    ]
}

/// Importance, note and labels as they were filled in; the rest stays as it was.
pub(super) fn filled(form: &Form, before: &Detail) -> Detail {
    Detail {
        importance: IMPORTANCE.get(form.chosen("importance")).copied().unwrap_or(Importance::Normal),
        note: fields::text(form, "note"),
        tags: tags(form.text("tags")),
        ..before.clone()
    }
}

/// Labels as they are typed: apart by commas or blanks, with a `#` or without, each once.
pub(super) fn tags(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in text.split([',', ' ', ';']).map(|tag| tag.trim().trim_start_matches('#')) {
        if !tag.is_empty() && !found.iter().any(|known| known == tag) {
            found.push(tag.to_owned());
        }
    }
    found
}

fn corrigible(promise: &Promise, now: &Now) -> bool {
    let happened = Happened::At(now.moment).span(now.zone);
    promise.walk.course().may(Step::Corrigeren, &happened, &now.instant()).is_ok()
}

/// Whether what was promised, by when or to whom is to be another.
fn corrects(promise: &Promise, form: &Form) -> bool {
    let body = form.text("what");
    !form.text("day").is_empty()
        || !form.text("who").is_empty()
        || (!body.is_empty() && body != promise.standing().body)
}

pub(super) fn reshape(promise: &Promise, form: &mut Form, now: &Now) {
    form.ask("why", promise.standing().due.is_past(now) && corrects(promise, form));
}

pub(super) fn states(promise: Option<&Promise>, form: &Form, lang: Lang) -> &'static str {
    let asked = form.entries.iter().any(|e| e.name == "day");
    if asked && promise.is_some_and(|p| corrects(p, form)) {
        words::so_it_was(lang)
    } else {
        words::saves(lang)
    }
}

impl Model {
    /// Opens the form in which a promise is edited; first the two days, where there are two.
    pub(in crate::app) fn edit_promise(&mut self, id: Id) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id).cloned() else { return Vec::new() };
        let rival = promise.standing().doubt.filter(|_| corrigible(&promise, &self.now));
        let Some(rival) = rival else { return self.edit_whole(&promise) };
        let (lang, due) = (self.lang, promise.standing().due);
        let day = |due| dates::due(lang, due, &self.now);
        let choice = [&day(&due), &day(&rival), words::something_else(lang)];
        let form = Form::new(vec![Entry::choice("day", words::day(lang), &choice, 0)]);
        self.open_on(What::Doubt, &promise, words::which_day(lang), form)
    }

    fn edit_whole(&mut self, promise: &Promise) -> Vec<Effect> {
        let (lang, standing) = (self.lang, promise.standing());
        let mut entries = Vec::new();
        if corrigible(promise, &self.now) {
            let name = promise.promisee().map_or("", |id| self.book.name(id));
            entries.push(Entry::text("what", steps::what(lang), &standing.body));
            let due = dates::due(lang, &standing.due, &self.now);
            entries.push(Entry::day("day", words::day(lang), "").or(&due));
            entries.push(Entry::person("who", words::who(lang), "").or(name));
            entries.push(Entry::text("why", steps::why(lang), "").hidden());
        }
        entries.extend(detail(lang, &promise.detail));
        self.open_on(What::Edit, promise, words::edit(lang), Form::new(entries))
    }

    /// Opens a line about a promise.
    pub(super) fn open_on(&mut self, what: What, promise: &Promise, title: &str, form: Form) -> Vec<Effect> {
        let name = promise.promisee().map(|id| self.book.name(id).to_owned()).unwrap_or_default();
        self.open_line(StepLine {
            promise: Some(Box::new(promise.clone())),
            on: Some(promise.standing().due.date),
            ..StepLine::new(
                what,
                Subject::Promise(promise.id()),
                steps::title(title, &name, &promise.standing().body),
                name,
                form,
            )
        })
    }

    /// The day that was meant.
    pub(super) fn accept_doubt(
        &mut self,
        line: &StepLine,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let Some(promise) = line.about.id().and_then(|id| self.book.promises.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let (due, doubt) = (promise.standing().due, promise.standing().doubt);
        let due = match (line.form.chosen("day"), doubt) {
            (0, _) => due,
            (1, Some(rival)) => rival,
            _ => return Ok(self.edit_whole(&promise)),
        };
        let effects = self.correct(&promise, (Some(due), None, None, None), None, deal)?;
        let choice = self.choice_of(&promise, &due);
        Ok(effects.into_iter().chain(self.chose(choice, &due)).collect())
    }

    /// The correction and the edit, as one change.
    pub(super) fn accept_edit(&mut self, line: &StepLine, deal: &mut Deal<'_>) -> Result<Vec<Effect>, Wrong> {
        let Some(promise) = line.about.id().and_then(|id| self.book.promises.get(&id).cloned()) else {
            return Ok(Vec::new());
        };
        let form = &line.form;
        let detail = filled(form, &promise.detail);
        let asked = form.entries.iter().any(|e| e.name == "day");
        if asked && form.text("what").is_empty() {
            return Err(Wrong::new("what", words::what_was_promised(self.lang)));
        }
        if asked && corrects(&promise, form) {
            let due = fields::due((self.lang, &self.now), form, "day", line.on)?;
            let body = fields::text(form, "what").filter(|text| *text != promise.standing().body);
            let contact = match (form.text("who"), promise.promisee()) {
                ("", _) | (_, None) => None,
                (name, Some(from)) => Some((from, self.somebody("who", name)?)),
            };
            let why = fields::text(form, "why");
            return self.correct(&promise, (due, body, contact, why), Some(detail), deal);
        }
        let text = put_right::edited(self.lang, &promise.standing().body);
        match plan::edit_detail(&self.book, &promise, detail) {
            Some(change) => Ok(self.commit(change, Notice::done(text))),
            None => {
                self.notice = Some(Notice::plain(put_right::nothing_changed(self.lang).to_owned()));
                Ok(Vec::new())
            }
        }
    }

    fn correct(
        &mut self,
        promise: &Promise,
        (due, body, contact, why): Correction,
        detail: Option<Detail>,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        // The reason of a correction that answers a doubt fills itself in: the two days there were.
        let standing = promise.standing();
        let answer = due.and(standing.doubt).map(|r| dates::rivals(self.lang, &standing.due, &r, &self.now));
        let facts = Facts::Corrigeren { due, body, contact, why: why.or(answer) };
        let takings = vec![Taking { facts, happened: None, note: None }];
        let also = detail.and_then(|detail| plan::edit_detail(&self.book, promise, detail));
        self.attempt(promise.id(), takings, also, deal).map_err(|why| self.wrong_of(promise, &why, &["day"]))
    }
}

/// What is to be another: the day, what was promised, with whom, and why.
type Correction = (Option<crate::domain::due::Due>, Option<String>, Option<(Id, Id)>, Option<String>);
