//! Small changes by one key: how important something is, the newest step taken back, something put off or discarded.
//! Each says what is so now, and can be undone.

use super::What;
use crate::app::form::Form;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::domain::change::Deed;
use crate::domain::concept::Concept;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::promise::Detail;
use crate::domain::words::{Circle, Importance};
use crate::text::notices::{capture as captured, follow_ups, people, put_right};
use crate::text::panes::forms as words;

/// A few values that one key goes round.
trait Circling: Copy + PartialEq + 'static {
    const ALL: &'static [Self];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|own| *own == self).map_or(0, |at| at + 1);
        Self::ALL.get(at % Self::ALL.len()).copied().unwrap_or(self)
    }
}

impl Circling for Importance {
    const ALL: &'static [Self] = &[Self::Small, Self::Normal, Self::Large];
}

impl Circling for Circle {
    const ALL: &'static [Self] = &[Self::Kern, Self::Vast, Self::Los];
}

/// The importance after another one.
pub(in crate::app) fn next_importance(importance: Importance) -> Importance {
    importance.next()
}

impl Model {
    /// The next importance of a promise.
    pub(in crate::app) fn next_importance(&mut self, id: Id) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id) else { return Vec::new() };
        let importance = promise.detail.importance.next();
        let after = Detail { importance, ..promise.detail.clone() };
        let text = words::importance_is(self.lang, importance, &promise.standing().body);
        match plan::edit_detail(&self.book, promise, after) {
            Some(change) => self.commit(change, Notice::done(text)),
            None => Vec::new(),
        }
    }

    /// The next importance of a concept.
    pub(in crate::app) fn next_importance_of_concept(&mut self, id: Id) -> Vec<Effect> {
        let Some(concept) = self.book.concepts.get(&id) else { return Vec::new() };
        let importance = concept.importance.next();
        let after = Concept { importance, ..concept.clone() };
        let text = words::importance_is(self.lang, importance, &concept.body);
        match plan::edit_concept(&self.book, concept, after) {
            Some(change) => self.commit(change, Notice::done(text)),
            None => Vec::new(),
        }
    }

    /// The next circle of a contact.
    pub(in crate::app) fn next_circle(&mut self, id: Id) -> Vec<Effect> {
        let Some(contact) = self.book.contact(id).cloned() else { return Vec::new() };
        let circle = contact.circle.next();
        let text = words::circle_is(self.lang, circle, &contact.name);
        match plan::edit_contact(&self.book, &contact, Contact { circle, ..contact.clone() }) {
            Some(change) => self.commit(change, Notice::done(text)),
            None => Vec::new(),
        }
    }

    /// A contact out of sight, or back.
    pub(in crate::app) fn archive(&mut self, id: Id) -> Vec<Effect> {
        let (lang, Some(contact)) = (self.lang, self.book.contact(id).cloned()) else { return Vec::new() };
        let text = if contact.archived {
            people::unarchived(lang, &contact.name)
        } else {
            people::archived(lang, &contact.name)
        };
        match plan::archive_contact(&self.book, &contact, !contact.archived) {
            Some(change) => self.commit(change, Notice::done(text)),
            None => Vec::new(),
        }
    }

    /// Takes back the newest step of a promise. Where it was only spoken that would be all of it: a line says so first.
    pub(in crate::app) fn step_back(&mut self, id: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id).filter(|p| p.walk.live().count() == 1).cloned()
        else {
            return self.take_back(id, deal);
        };
        self.open_on(What::TakeBack, &promise, words::take_back(self.lang), Form::new(Vec::new()))
    }

    /// The newest step of a promise, taken back.
    pub(in crate::app) fn take_back(&mut self, id: Id, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(promise) = self.book.promises.get(&id).cloned() else { return Vec::new() };
        let newest = promise.walk.live().last().and_then(|entry| entry.facts.step());
        let name = promise.promisee().map_or("", |id| self.book.name(id));
        let deed = newest.map_or(Deed::TakeBack, Deed::Step);
        let what = put_right::of(self.lang, deed, name, &promise.standing().body);
        match plan::take_back(&self.book, id, deal) {
            Ok(change) => {
                let effects = self.commit(change, Notice::done(String::new()));
                let state = self.book.promises.get(&id).and_then(|p| p.state());
                if let Some((_, notice)) = self.under_way.back_mut() {
                    notice.text = words::taken_back(self.lang, &what, state);
                }
                effects
            }
            Err(why) => {
                self.notice = Some(Notice::refused(self.why_not(&promise, &why)));
                Vec::new()
            }
        }
    }

    /// Why the day of a promise is not moved by one key.
    pub(in crate::app) fn explain_day(&mut self) -> Vec<Effect> {
        let keys = crate::app::refusing::keys(&self.keys);
        self.notice =
            Some(Notice::plain(words::both_of_you(self.lang, &keys.agreed, &keys.told, &keys.edit)));
        Vec::new()
    }

    /// A concept discarded.
    pub(in crate::app) fn discard_concept(&mut self, id: Id) -> Vec<Effect> {
        let Some(concept) = self.book.concepts.get(&id) else { return Vec::new() };
        let text = captured::dropped(self.lang, &concept.body);
        let change = plan::drop_concept(&self.book, concept);
        self.commit(change, Notice::done(text))
    }

    /// A follow-up discarded.
    pub(in crate::app) fn discard_follow_up(&mut self, id: Id) -> Vec<Effect> {
        let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
        let text = follow_ups::dropped(self.lang, &self.title_of(&before));
        let change = plan::drop_follow_up(&self.book, &before);
        self.commit(change, Notice::done(text))
    }

    /// A follow-up put off until later today.
    pub(in crate::app) fn put_off(&mut self, id: Id) -> Vec<Effect> {
        let Some(before) = self.book.follow_ups.get(&id).cloned() else { return Vec::new() };
        let until = plan::later_today(&self.now, None);
        let (day, title) = (until.date_naive(), self.title_of(&before));
        let text = follow_ups::snoozed(self.lang, &title, day, until.time(), self.now.today());
        let change = plan::snooze_follow_up(&self.book, &before, until);
        self.commit(change, Notice::done(text))
    }
}
