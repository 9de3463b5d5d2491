//! Steps that need nothing but their key, and what every step has in common: the plan, the book in step with it, the
//! change on its way to the disk, and what is said when it is there.
//!
//! It never takes a step that the lifecycle refuses.

use lifecycle::Direction;

use super::model::{Model, Overlay};
use super::msg::Effect;
use super::notice::Notice;
use crate::domain::change::{Change, Op};
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal, Taken};
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, Now};
use crate::domain::walk::Taking;
use crate::domain::weeks::monday;
use crate::text::notices::{follow_ups, steps};

impl Model {
    /// *Vertonen*: at once where the day has not passed; else the day is asked.
    pub(super) fn keep(&mut self, id: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id) else { return Vec::new() };
        if promise.is_open() && promise.standing().due.date < self.now.today() {
            self.overlay = Some(Overlay::When(id));
            return Vec::new();
        }
        self.take(id, vec![Facts::Vertonen { outside: None }], None, deal)
    }

    /// Takes steps on a promise, as one change.
    pub(super) fn take(
        &mut self,
        id: Id,
        facts: Vec<Facts>,
        happened: Option<Happened>,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        let takings = facts.into_iter().map(|facts| Taking { facts, happened, note: None }).collect();
        let Some(before) = self.book.promises.get(&id).cloned() else { return Vec::new() };
        match plan::take(&self.book, id, takings, deal) {
            Ok(taken) => {
                let text = self.told(&before, &taken);
                self.commit(taken.change, Notice::done(text))
            }
            Err(why) => {
                let name = before.promisee().map_or("", |id| self.book.name(id)).to_owned();
                let case = crate::text::refusals::Case {
                    id: "",
                    name: &name,
                    promise: Some(&before),
                    now: self.now,
                };
                self.notice = Some(Notice::refused(crate::text::refusals::sentence(self.lang, &why, &case)));
                Vec::new()
            }
        }
    }

    /// Carries a change out in memory, and sends it on its way to the disk. `notice` is shown when it is there.
    pub(super) fn commit(&mut self, change: Change, notice: Notice) -> Vec<Effect> {
        let kept = self.kept();
        for op in &change.ops {
            if self.book.apply(op, self.now.zone).is_err() {
                // The book here is of another moment than the plan: what is on the disk counts.
                return vec![Effect::Load];
            }
        }
        self.past_altered |= alters_past(&change, &self.now);
        self.learn_names(&change);
        self.rows.follow(&change, &self.book, &self.now);
        self.empty = false;
        self.arrange(&kept);
        let number = self.next_change;
        self.next_change += 1;
        self.under_way.push_back((number, notice));
        vec![Effect::Commit(number, Box::new(change))]
    }

    /// What is said of a step that was taken.
    fn told(&self, before: &Promise, taken: &Taken) -> String {
        let (lang, today) = (self.lang, self.now.today());
        let name = taken.promise.promisee().map_or("", |id| self.book.name(id));
        let new = &taken.promise.walk.entries()[before.walk.entries().len()..];
        let mut text = String::new();
        for entry in new {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&steps::taken(lang, before, &taken.promise, entry, name, &self.now));
        }
        for planned in &taken.planned {
            let line = if taken.joined && planned.promises.len() > 1 {
                follow_ups::joined(lang, name, planned.day, today)
            } else {
                follow_ups::planned(lang, planned.touch, name, planned.day, today)
            };
            text.push(' ');
            text.push_str(&line);
        }
        if let Some(day) = taken.offer.filter(|_| before.head.direction == Direction::Given) {
            text.push(' ');
            text.push_str(&follow_ups::offer(lang, day, today));
        }
        text
    }
}

/// Whether a change is of a week that is past, so that its counts are others now.
fn alters_past(change: &Change, now: &Now) -> bool {
    let this = monday(now.today());
    change.ops.iter().any(|op| match op {
        Op::Speak(promise) => promise.spoken().is_some_and(|h| h.day() < this),
        Op::Course(added) => added.entry.happened.day() < this || added.entry.facts.step().is_none(),
        Op::Record(_) => false,
    })
}
