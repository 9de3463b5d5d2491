//! *Overtreffen*: what was extra, and of which kind. Aftercare may be told back at once: then two steps are taken, in
//! order, as one change.

use super::anchor;
use super::fields::{Wrong, no_yes};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::domain::words::Extra;
use crate::text::kinds;
use crate::text::panes::steps as words;

const KINDS: [Extra; 3] = [Extra::Aftercare, Extra::More, Extra::Better];

/// What was extra: its kind, and what.
pub(super) fn extra(at: &At<'_>) -> [Entry; 2] {
    let lang = at.lang;
    [
        Entry::choice("kind", words::extra(lang), &KINDS.map(|kind| kinds::extra(lang, kind)), 0),
        Entry::text("what", words::what(lang), ""),
    ]
}

pub(super) fn kind(form: &Form) -> Extra {
    KINDS.get(form.chosen("kind")).copied().unwrap_or(Extra::Aftercare)
}

/// What was extra, as a step.
pub(super) fn taking(form: &Form) -> Taking {
    let facts = Facts::Overtreffen { extra: kind(form), what: form.text("what").to_owned() };
    Taking { facts, happened: None, note: None }
}

pub(super) fn form(at: &At<'_>) -> Form {
    let mut entries = Vec::from(extra(at));
    entries.push(no_yes(at.lang, "anchored", words::anchored_at_once(at.lang)));
    entries.extend(anchor::told_back(at).map(Entry::hidden));
    Form::new(entries)
}

fn at_once(form: &Form) -> bool {
    kind(form) == Extra::Aftercare && form.chosen("anchored") == 1
}

pub(super) fn reshape(_: &At<'_>, form: &mut Form) {
    form.ask("anchored", kind(form) == Extra::Aftercare);
    for name in ["how", "said", "reaction"] {
        form.ask(name, at_once(form));
    }
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    words::exceeds(at.lang, kind(form), at_once(form))
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let mut takings = vec![taking(form)];
    if at_once(form) {
        // An extra without a word is refused before the words about it are asked for.
        if form.text("said").is_empty() && !form.text("what").is_empty() {
            return Err(Wrong::new("said", words::which_words(at.lang)));
        }
        takings.push(anchor::taking(form));
    }
    Ok(takings)
}
