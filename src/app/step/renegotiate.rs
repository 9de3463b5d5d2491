//! *Heronderhandelen*: what was newly agreed, on which day, and how. Without consent it is telling.

use super::consent;
use super::fields::{self, Wrong, channel, how};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::text::panes::{refusals, steps as words};
use crate::text::{dates, trouble};

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let body = &at.promise.standing().body;
    // The day that the other was told is the one that was asked for.
    let told =
        at.promise.standing().told.map(|day| dates::near(lang, day, at.now.today())).unwrap_or_default();
    let late = at.is_given() && at.is_past();
    let mut form = Form::new(vec![
        Entry::text("what", words::what(lang), body),
        Entry::day("day", words::day(lang), "").or(&told),
        Entry::choice("agreed", words::agreed(lang), &[words::yes(lang), words::not_yet(lang)], 0),
        Entry::past("on", words::agreed_on(lang), "").or(if late { "" } else { words::today(lang) }),
        how(lang),
    ]);
    // A day that was told counts where none is typed; it is still the day that is asked.
    form = form.at("day");
    form.wrong = late.then(|| at.refusal(&refusals::Reason::DayPassed));
    form
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    if consent::is_told_already(at, form) {
        return words::asks_again(at.lang).to_owned();
    }
    words::agrees(at.lang, at.promise.head.direction, at.first(), form.chosen("agreed") == 0)
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let when = (at.lang, &at.now);
    let standing = at.promise.standing();
    let due = fields::due(when, form, "day", Some(standing.due.date))?;
    let body = fields::text(form, "what").filter(|text| *text != standing.body);
    let due = due.or(standing.told.map(Due::on).filter(|_| body.is_none()));
    let happened = fields::past(when, form, "on")?;
    if form.chosen("agreed") == 0 {
        // Whoever types it after the day has to say on which day it was agreed.
        if happened.is_none() && at.is_given() && at.is_past() {
            return Err(Wrong::new("on", at.refusal(&refusals::Reason::DayPassed)));
        }
        let facts = Facts::Heronderhandelen { due, body, channel: Some(channel(form)), agreed: true };
        return Ok(vec![Taking { facts, happened, note: None }]);
    }
    if body.is_some() {
        return Err(Wrong::new("what", words::only_a_day_is_told(at.lang, at.first())));
    }
    let Some(due) = due else {
        return Err(Wrong::new("day", trouble::days::which_new_day(at.lang)));
    };
    let facts = Facts::Melden { day: due.date, channel: channel(form) };
    Ok(vec![Taking { facts, happened, note: None }])
}
