//! The other was asked to agree to a day that they know, and has not yet: they are asked again later. What they know already is
//! not told once more.

use super::StepLine;
use super::What;
use super::fields::{self, Wrong};
use super::promise::At;
use crate::app::form::Form;
use crate::app::model::Model;
use crate::app::msg::Effect;
use crate::app::notice::Notice;
use crate::domain::change::Change;
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::id::Id;
use crate::domain::plan::{self, Deal};
use crate::domain::promise::Promise;
use crate::domain::time::plus_days;
use crate::domain::walk::Taking;
use crate::text::dates;
use crate::text::notices::follow_ups;

/// Whether the line says of a day that the other knows already that they have not agreed to it.
pub(super) fn is_told_already(at: &At<'_>, form: &Form) -> bool {
    let standing = at.promise.standing();
    let day = fields::due((at.lang, &at.now), form, "day", Some(standing.due.date)).ok();
    let day = day.map(|due| due.map(|due| due.date).or(standing.told));
    at.is_given() && form.chosen("agreed") == 1 && standing.told.is_some() && day == Some(standing.told)
}

impl Model {
    /// The follow-up that asks the other to agree, where the line says that they have not yet.
    pub(super) fn unanswered(&self, line: &StepLine) -> Option<FollowUp> {
        let promise: Id = line.about.id()?;
        if line.what != What::Renegotiate || line.form.chosen("agreed") == 0 {
            return None;
        }
        let asks = |f: &&FollowUp| f.touch == Touch::Consent && f.is_open() && f.promises.contains(&promise);
        self.book.follow_ups.values().find(asks).cloned()
    }

    /// They are asked again later; a day that they do not know yet is told.
    pub(super) fn not_agreed_yet(
        &mut self,
        asked: &FollowUp,
        promise: &Promise,
        takings: Vec<Taking>,
        deal: &mut Deal<'_>,
    ) -> Result<Vec<Effect>, Wrong> {
        let told = promise.standing().told;
        let knows = |taking: &Taking| matches!(taking.facts, Facts::Melden { day, .. } if Some(day) == told);
        let (again, when) = self.asked_again(asked, promise);
        if takings.iter().all(knows) {
            let text = follow_ups::not_agreed_yet(self.lang, self.book.name(asked.contact), &when);
            return Ok(self.commit(again, Notice::done(text)));
        }
        self.attempt(promise.id(), takings, Some(again), deal)
            .map_err(|why| self.wrong_of(promise, &why, &["day"]))
    }

    /// The follow-up on the next day on which it still makes sense, or later today where there is none; and when that is.
    fn asked_again(&self, asked: &FollowUp, promise: &Promise) -> (Change, String) {
        let today = self.now.today();
        let day = plus_days(today, 1).min(promise.standing().due.date).max(today);
        if day > today {
            let when = dates::near(self.lang, day, today);
            return (plan::move_follow_up(&self.book, asked, day, None), when);
        }
        let until = plan::later_today(&self.now, None);
        let when = dates::clock(until.time());
        (plan::snooze_follow_up(&self.book, asked, until), when)
    }
}
