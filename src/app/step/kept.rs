//! *Vertonen* on another day than today or the due day: which, and where it was late whether that was by something
//! outside that the other accepted.

use super::fields::{self, Wrong, no_yes};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::text::panes::steps as words;

pub(super) fn form(at: &At<'_>) -> Form {
    let mut entries = vec![Entry::past("on", words::the_day(at.lang), "")];
    if at.is_given() {
        entries.extend(outside(at).map(Entry::hidden));
    }
    Form::new(entries)
}

/// Whether it was by something outside, and what that was.
pub(super) fn outside(at: &At<'_>) -> [Entry; 2] {
    let lang = at.lang;
    [
        no_yes(lang, "outside", &words::outside(lang, at.first())),
        Entry::text("cause", words::cause(lang), "").hidden(),
    ]
}

/// The outside cause, where there was one.
pub(super) fn cause(at: &At<'_>, form: &Form) -> Result<Option<String>, Wrong> {
    let asked = form.entries.iter().any(|e| e.name == "outside" && !e.hidden);
    if !asked || form.chosen("outside") == 0 {
        return Ok(None);
    }
    let cause = fields::text(form, "cause");
    cause.map(Some).ok_or_else(|| Wrong::new("cause", words::which_cause(at.lang)))
}

/// Nobody asks why it was late where it was not.
pub(super) fn reshape(at: &At<'_>, form: &mut Form) {
    let on = fields::past((at.lang, &at.now), form, "on").ok().flatten();
    let late = on.is_some_and(|on| at.promise.standing().due.days_late(on.day()) > 0);
    form.ask("outside", late);
    form.ask("cause", late && form.chosen("outside") == 1);
}

pub(super) fn states(at: &At<'_>, _: &Form) -> String {
    words::keeps(at.lang).to_owned()
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let Some(on) = fields::past((at.lang, &at.now), form, "on")? else {
        return Err(Wrong::new("on", words::which_day_kept(at.lang)));
    };
    let facts = Facts::Vertonen { outside: cause(at, form)? };
    Ok(vec![Taking { facts, happened: Some(on), note: None }])
}
