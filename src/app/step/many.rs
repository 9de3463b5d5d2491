//! One line for several: what is filled in once is done with every one that is marked, each judged on its own.

use super::fields::{self, Wrong};
use super::promise::{At, asks};
use super::{StepLine, What, edit};
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::domain::concept::Concept;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::promise::Detail;
use crate::text::notices::many as words;
use crate::text::panes::forms;

impl Model {
    /// Takes the step of a line on several promises.
    pub(super) fn accept_step_of_many(
        &mut self,
        line: &StepLine,
        ids: &[Id],
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let (lang, now) = (self.lang, self.now);
        let Some(asks) = asks(line.what) else { return Ok(Vec::new()) };
        if self.unanswered(line).is_some() {
            return Err(Wrong::new("agreed", words::one_by_one(lang)));
        }
        let first = line.about.id();
        // What was promised is each its own: where it is another by the agreement, that is said of one.
        if line.what == What::Renegotiate && line.form.text("what") != line.fresh.text("what") {
            return Err(Wrong::new("what", words::one_by_one(lang)));
        }
        let side = first.and_then(|id| self.book.promises.get(&id)).map(|p| p.head.direction);
        let (mut wanted, mut refused) = (Vec::new(), Vec::new());
        for id in ids {
            let Some((promise, item)) = self.book.promises.get(id).zip(self.rows.get(*id)) else { continue };
            if Some(promise.head.direction) != side {
                refused.push(self.not(item, words::other_side(lang).to_owned()));
                continue;
            }
            let name = promise.promisee().map_or("", |id| self.book.name(id));
            let recurs = self.series_that_goes_on(*id).is_some();
            let at = At { lang, now, promise, name, recurs, keys: &self.keys };
            let mut form = line.form.clone();
            if line.what == What::Renegotiate {
                form.fill("what", &promise.standing().body);
            }
            match (asks.takings)(&at, &form) {
                Ok(takings) => wanted.push((*id, takings)),
                // What the line itself is missing is said in the line.
                Err(wrong) if Some(*id) == first => return Err(wrong),
                Err(wrong) => refused.push(self.not(item, wrong.text)),
            }
        }
        Ok(self.take_on_marked(wanted, refused, deal))
    }

    /// Puts labels on all that are marked, and takes off those that were taken out of the line.
    pub(super) fn accept_tags_of_many(&mut self, line: &StepLine, ids: &[Id]) -> Vec<Effect> {
        let (before, after) = (edit::tags(line.fresh.text("tags")), edit::tags(line.form.text("tags")));
        let tagged = |own: &[String]| {
            let gone = |tag: &&String| !before.contains(tag) || after.contains(tag);
            let mut tags: Vec<String> = own.iter().filter(gone).cloned().collect();
            let new: Vec<&String> = after.iter().filter(|tag| !tags.contains(tag)).collect();
            tags.extend(new.into_iter().cloned().collect::<Vec<_>>());
            tags
        };
        let mut changes = Vec::new();
        for id in ids {
            if let Some(promise) = self.book.promises.get(id) {
                let after = Detail { tags: tagged(&promise.detail.tags), ..promise.detail.clone() };
                changes.extend(plan::edit_detail(&self.book, promise, after));
            } else if let Some(concept) = self.book.concepts.get(id) {
                let after = Concept { tags: tagged(&concept.tags), ..concept.clone() };
                changes.extend(plan::edit_concept(&self.book, concept, after));
            }
        }
        self.tell_of_marked(plan::join(changes), String::new(), Vec::new())
    }

    /// Moves all follow-ups that are marked to another day.
    pub(super) fn accept_other_day_of_many(
        &mut self,
        line: &StepLine,
        ids: &[Id],
    ) -> Result<Vec<Effect>, Wrong> {
        let Some(due) = fields::due((self.lang, &self.now), &line.form, "day", line.on)? else {
            return Err(Wrong::new("day", forms::which_other_day(self.lang)));
        };
        let own = ids.iter().filter_map(|id| self.book.follow_ups.get(id));
        let changes = own.map(|own| plan::move_follow_up(&self.book, own, due.date, due.clock())).collect();
        Ok(self.tell_of_marked(plan::join(changes), String::new(), Vec::new()))
    }
}
