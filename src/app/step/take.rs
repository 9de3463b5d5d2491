//! Steps that need nothing but their key, and what every step has in common: the plan, the book in step with it, the
//! change on its way to the disk, and what is said when it is there.
//!
//! It never takes a step that the lifecycle refuses.

use lifecycle::{Direction, State};

use crate::app::cursor::Just;
use crate::app::model::{Model, Offered, Overlay};
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::app::subject::Subject;
use crate::domain::change::{Change, Deed, Op};
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal, Taken};
use crate::domain::promise::Promise;
use crate::domain::time::{Happened, Now};
use crate::domain::walk::{Refused, Taking};
use crate::domain::weeks::monday;
use crate::keys::Action;
use crate::text::notices::{follow_ups, steps};
use crate::text::say_on;

impl Model {
    /// *Vertonen*: at once where the day has not passed; else the day is asked.
    pub(in crate::app) fn keep(&mut self, id: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id) else { return Vec::new() };
        if promise.is_open() && promise.standing().due.date < self.now.today() {
            self.overlay = Some(Overlay::When(id));
            return Vec::new();
        }
        self.take(id, vec![Facts::Vertonen { outside: None }], None, deal)
    }

    /// What the lifecycle says to the promise under the cursor kept on its own day; none where its course is not here.
    pub(in crate::app) fn kept_on_its_day(&self) -> Option<Result<(), Refused>> {
        let promise = self.book.promises.get(&self.subject().id()?)?;
        let happened = Some(Happened::On(promise.standing().due.date));
        let taking = Taking { facts: Facts::Vertonen { outside: None }, happened, note: None };
        Some(promise.walk.clone().step(taking, &self.now).map(|_| ()))
    }

    /// Takes steps on a promise, as one change.
    pub(in crate::app) fn take(
        &mut self,
        id: Id,
        facts: Vec<Facts>,
        happened: Option<Happened>,
        deal: &mut Deal<'_>,
    ) -> Vec<Effect> {
        let takings = facts.into_iter().map(|facts| Taking { facts, happened, note: None }).collect();
        let Some(before) = self.book.promises.get(&id).cloned() else { return Vec::new() };
        self.attempt(id, takings, None, deal).unwrap_or_else(|why| {
            self.notice = Some(Notice::refused(self.why_not(&before, &why)));
            Vec::new()
        })
    }

    /// Takes steps on a promise, as one change; `also` is carried out with it.
    ///
    /// # Errors
    /// The lifecycle's refusal; then nothing has changed.
    pub(in crate::app) fn attempt(
        &mut self,
        id: Id,
        takings: Vec<Taking>,
        also: Option<Change>,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Refused> {
        let mut taken = plan::take(&self.book, id, takings, deal)?;
        let Some(before) = self.book.promises.get(&id).cloned() else { return Ok(Vec::new()) };
        let notice = self.told(&before, &taken);
        let offered = self.offer_of(&taken);
        taken.change.ops.extend(also.into_iter().flat_map(|change| change.ops));
        let effects = self.commit(taken.change, notice);
        self.offered = offered;
        Ok(effects)
    }

    /// Takes steps on a promise, as one change with another that comes before them: where a series ends, closing the one
    /// that is open makes no next.
    ///
    /// # Errors
    /// The lifecycle's refusal; then nothing has changed.
    pub(in crate::app) fn attempt_upon(
        &mut self,
        id: Id,
        takings: Vec<Taking>,
        first: Option<Change>,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Refused> {
        let Some(first) = first else { return self.attempt(id, takings, None, deal) };
        let mut book = self.book.clone();
        first.ops.iter().try_for_each(|op| book.apply(op, self.now.zone))?;
        let mut taken = plan::take(&book, id, takings, deal)?;
        let Some(before) = self.book.promises.get(&id).cloned() else { return Ok(Vec::new()) };
        let notice = self.told(&before, &taken);
        taken.change.ops.splice(0..0, first.ops);
        Ok(self.commit(taken.change, notice))
    }

    /// Carries a change out in memory, and sends it on its way to the disk. `notice` is shown when it is there.
    pub(in crate::app) fn commit(&mut self, change: Change, notice: Notice) -> Vec<Effect> {
        let kept = self.kept();
        let subject = change.label.subject;
        let was = subject.is_some_and(|id| self.rows.get(id).is_some());
        self.note_decisions(&change);
        for op in &change.ops {
            if self.book.apply(op, self.now.zone).is_err() {
                // The book here is of another moment than the plan: what is on the disk counts.
                return vec![Effect::Load];
            }
        }
        self.past_altered |= alters_past(&change, &self.now);
        self.learn_names(&change);
        let touched = self.rows.follow(&change, &self.book, &self.now);
        match touched {
            Some(ids) => self.sieve_rows(&ids),
            None => self.sieve_anew(),
        }
        self.trust.follow(&change, &self.book, self.now.today());
        self.empty = false;
        self.arrange(&kept);
        self.renew_pages();
        let left = subject.is_none_or(|id| self.rows.get(id).is_none());
        self.just = subject.map(|id| Just { deed: change.label.deed, id, left: was && left });
        if matches!(change.label.deed, Deed::Capture | Deed::Note | Deed::Speak) {
            self.show(subject);
        }
        let number = self.next_change;
        self.next_change += 1;
        self.under_way.push_back((number, notice));
        vec![Effect::Commit(number, Box::new(change))]
    }

    /// Whether a promise of mine is on no screen any more once it is closed: on its page the keys stand already.
    fn leaves_the_list(&self, promise: &Promise) -> bool {
        let stays = self.page().is_some_and(|page| page.is_about(Subject::Promise(promise.id())));
        promise.head.direction == Direction::Given && !stays
    }

    /// What can be told at once of a promise that has just left the list; nothing where that is planned or comes again.
    fn next_of(&self, taken: &Taken) -> Option<Action> {
        match taken.promise.state()? {
            State::Vertonen if taken.planned.is_empty() && taken.next.is_none() => Some(Action::Exceed),
            State::Voortreffelijk => Some(Action::Anchor),
            State::Gebroken => Some(Action::PutRight),
            _ => None,
        }
    }

    /// The aftercare that is offered after a step.
    fn offer_of(&self, taken: &Taken) -> Option<Offered> {
        let contact = taken.promise.promisee()?;
        taken.offer.map(|day| Offered { promise: taken.promise.id(), contact, day })
    }

    /// What is said of a step that was taken.
    fn told(&mut self, before: &Promise, taken: &Taken) -> Notice {
        let (lang, today) = (self.lang, self.now.today());
        let contact = taken.promise.promisee().map(|id| self.book.contact(id).map_or(id, |c| c.id));
        let name = contact.map_or("", |id| self.book.name(id));
        let new = &taken.promise.walk.entries()[before.walk.entries().len()..];
        let mut text = String::new();
        for entry in new {
            say_on(&mut text, &steps::taken(lang, before, &taken.promise, entry, name, &self.now));
        }
        let broke = new.iter().any(|entry| matches!(entry.facts, Facts::Breken { .. }));
        if broke && before.head.direction == Direction::Given {
            let again = steps::broken_again(lang, name);
            let times = contact.map_or(0, |id| {
                let times = self.broken_lately.entry(id).or_default();
                *times += 1;
                *times
            });
            if times > 1 {
                // Nothing else is worth saying then.
                return Notice::done(again);
            }
        }
        let name = contact.map_or("", |id| self.book.name(id));
        for planned in &taken.planned {
            let line = if taken.joined && planned.promises.len() > 1 {
                follow_ups::joined(lang, name, planned.day, today)
            } else {
                follow_ups::planned(lang, planned.touch, name, planned.day, today)
            };
            say_on(&mut text, &line);
        }
        if let Some(next) = &taken.next {
            say_on(&mut text, &crate::text::series::next(lang, next.day, &next.missed, today));
        }
        let mut notice = Notice::done(text);
        if let Some(day) = taken.offer.filter(|_| before.head.direction == Direction::Given) {
            say_on(&mut notice.text, &follow_ups::offer(lang, day, today));
            notice.offer = Some(Action::FollowUp);
        } else if self.leaves_the_list(before) {
            notice.offer = self.next_of(taken);
            if let Some(step) = notice.offer.and_then(Action::step).filter(|_| taken.planned.is_empty()) {
                say_on(&mut notice.text, steps::already(lang, step));
            }
        }
        notice
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
