//! *Breken*: why, and whether the other knows. An outside cause is asked only where the day has passed; that it was
//! covered up is never suggested.

use super::fields::{self, Wrong, no_yes};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::text::panes::steps as words;

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let mut entries = vec![Entry::text("why", words::why(lang), "")];
    if at.is_given() {
        entries.push(no_yes(lang, "told", &words::knows(lang, at.first())));
        if at.is_past() {
            entries.extend(super::kept::outside(at));
        }
    }
    Form::new(entries)
}

pub(super) fn reshape(_: &At<'_>, form: &mut Form) {
    form.ask("cause", form.chosen("outside") == 1);
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    words::breaks(at.lang, at.promise.head.direction, at.first(), form.chosen("told") == 1)
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let facts = Facts::Breken {
        why: form.text("why").to_owned(),
        told: form.chosen("told") == 1,
        covered_up: false,
        outside: super::kept::cause(at, form)?.filter(|_| fields::text(form, "why").is_some()),
    };
    Ok(vec![Taking { facts, happened: None, note: None }])
}
