//! *Verankeren*: how it was told back, in which words, and what the other said to that. Of a promise that was only kept
//! the extra is asked first: two parts, two steps in order, one change.

use lifecycle::State;

use super::exceed;
use super::fields::{self, Wrong, channel, how};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::text::panes::steps as words;

/// How it was told back.
pub(super) fn told_back(at: &At<'_>) -> [Entry; 3] {
    let lang = at.lang;
    [
        how(lang),
        Entry::text("said", words::said(lang), ""),
        Entry::text("reaction", &words::reaction(lang, at.first()), "").or(words::no_reaction(lang)),
    ]
}

/// How it was told back, as a step.
pub(super) fn taking(form: &Form) -> Taking {
    let facts = Facts::Verankeren {
        channel: channel(form),
        said: form.text("said").to_owned(),
        reaction: fields::text(form, "reaction"),
    };
    Taking { facts, happened: None, note: None }
}

fn extra_first(at: &At<'_>) -> bool {
    at.promise.state() == Some(State::Vertonen)
}

pub(super) fn form(at: &At<'_>) -> Form {
    if !extra_first(at) {
        return Form::new(told_back(at).into());
    }
    let mut entries = Vec::from(exceed::extra(at));
    entries.extend(told_back(at).map(|entry| entry.in_part(1)));
    Form::new(entries)
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    if extra_first(at) {
        return words::exceeds(at.lang, exceed::kind(form), true);
    }
    words::anchors(at.lang).to_owned()
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let mut takings = Vec::new();
    if extra_first(at) {
        takings.push(exceed::taking(form));
    }
    takings.push(taking(form));
    Ok(takings)
}
