//! Labels of a promise or a concept: one line of text.

use super::edit;
use super::fields::Wrong;
use super::{StepLine, What};
use crate::app::form::{Entry, Form};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::concept::Concept;
use crate::domain::id::Id;
use crate::domain::plan;
use crate::domain::promise::Detail;
use crate::text::Lang;
use crate::text::notices::put_right;
use crate::text::panes::forms as words;

pub(super) fn form(lang: Lang, tags: &[String]) -> Form {
    Form::new(vec![Entry::text("tags", words::tags(lang), &tags.join(", "))])
}

impl Model {
    /// Opens the labels of a promise.
    pub(in crate::app) fn edit_tags(&mut self, id: Id) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id).cloned() else { return Vec::new() };
        let form = form(self.lang, &promise.detail.tags);
        self.open_on(What::Tags, &promise, words::tags_heading(self.lang), form)
    }

    /// Opens the labels of a concept.
    pub(in crate::app) fn edit_tags_of_concept(&mut self, id: Id) -> Vec<Effect> {
        let Some(concept) = self.book.concepts.get(&id).cloned() else { return Vec::new() };
        let form = form(self.lang, &concept.tags);
        self.open_on_concept(What::Tags, &concept, words::tags_heading(self.lang), form)
    }

    pub(super) fn accept_tags(&mut self, line: &StepLine) -> Result<Vec<Effect>, Wrong> {
        let marked: Vec<Id> = self.marked().iter().map(|item| item.id).collect();
        if marked.len() > 1 && line.about.id().is_some_and(|id| marked.contains(&id)) {
            return Ok(self.accept_tags_of_many(line, &marked));
        }
        let tags = edit::tags(line.form.text("tags"));
        let (change, what) = match line.about {
            Subject::Promise(id) => {
                let Some(promise) = self.book.promises.get(&id) else { return Ok(Vec::new()) };
                let after = Detail { tags, ..promise.detail.clone() };
                (plan::edit_detail(&self.book, promise, after), promise.standing().body.clone())
            }
            Subject::Concept(id) => {
                let Some(concept) = self.book.concepts.get(&id) else { return Ok(Vec::new()) };
                let after = Concept { tags, ..concept.clone() };
                (plan::edit_concept(&self.book, concept, after), concept.body.clone())
            }
            _ => return Ok(Vec::new()),
        };
        Ok(self.edited(change, &what))
    }

    /// Says that something was edited, or that nothing changed.
    pub(super) fn edited(
        &mut self,
        change: Option<crate::domain::change::Change>,
        what: &str,
    ) -> Vec<Effect> {
        let lang = self.lang;
        match change {
            Some(change) => self.commit(change, Notice::done(put_right::edited(lang, what))),
            None => {
                self.notice = Some(Notice::plain(put_right::nothing_changed(lang).to_owned()));
                Vec::new()
            }
        }
    }
}
