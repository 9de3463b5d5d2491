//! Follow-ups: planned, done, put off, put on another day, discarded. They are mine alone: nothing here needs anybody's
//! consent, and none of it is a step on a promise unless its line says so.

use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::plan::{Deal, Planned, add_follow_up};
use crate::text::notices::follow_ups;

impl Model {
    /// Plans the aftercare that was offered.
    pub(in crate::app) fn plan_offered(&mut self, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(offered) = self.offered.take() else { return Vec::new() };
        let planned = Planned {
            touch: Touch::Aftercare,
            contact: offered.contact,
            promise: Some(offered.promise),
            day: offered.day,
            time: None,
            what: None,
        };
        self.plan(planned, deal)
    }

    /// Plans a follow-up, and says so.
    pub(super) fn plan(&mut self, planned: Planned, deal: &mut Deal<'_>) -> Vec<Effect> {
        let (lang, today) = (self.lang, self.now.today());
        let joins = planned.touch == Touch::Aftercare && self.book.open_aftercare(planned.contact).is_some();
        let (change, made) = add_follow_up(&self.book, planned, deal);
        let text = if joins {
            follow_ups::joined(lang, self.book.name(made.contact), made.day, today)
        } else {
            follow_ups::added(lang, "", &self.title_of(&made), made.day, made.time, today)
        };
        self.commit(change, Notice::done(text))
    }

    /// A follow-up as a notice names it.
    pub(super) fn title_of(&self, follow_up: &FollowUp) -> String {
        let body = follow_up.promises.first().and_then(|id| self.book.promises.get(id));
        let what = match (&follow_up.what, body) {
            (Some(what), _) => what.clone(),
            (None, Some(promise)) => promise.standing().body.clone(),
            (None, None) => self.rows.get(follow_up.id).map(|row| row.what.clone()).unwrap_or_default(),
        };
        follow_ups::title(self.lang, follow_up.touch, self.book.name(follow_up.contact), &what)
    }
}
