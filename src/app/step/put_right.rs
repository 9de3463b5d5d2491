//! *Herstellen*: what was done to make it good, and how the other took it. Not accepted is not put right.

use super::fields::Wrong;
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::text::panes::steps as words;

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let taken = [words::accepted(lang), words::not_accepted(lang)];
    Form::new(vec![
        Entry::text("how", words::made_good(lang), ""),
        Entry::choice("accepted", &words::how_taken(lang, at.first()), &taken, 0),
    ])
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    words::puts_right(at.lang, at.first(), form.chosen("accepted") == 0)
}

pub(super) fn takings(_: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let accepted = form.chosen("accepted") == 0;
    // Whoever took it this way or that has heard of it.
    let facts = Facts::Herstellen { how: form.text("how").to_owned(), told: true, accepted };
    Ok(vec![Taking { facts, happened: None, note: None }])
}
