//! *Ontheffen*: who said so, why, and when.

use super::fields::{self, Wrong};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::domain::words::ReleasedBy;
use crate::text::kinds;
use crate::text::panes::steps as words;

const BY: [ReleasedBy; 2] = [ReleasedBy::Other, ReleasedBy::Moot];

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let by = BY.map(|by| kinds::released_by(lang, by, at.first()));
    Form::new(vec![
        Entry::choice("by", words::by_whom(lang), &[&by[0], &by[1]], 0),
        Entry::text("why", words::why(lang), ""),
        Entry::past("on", words::when(lang), "").or(words::today(lang)),
    ])
}

fn by(form: &Form) -> ReleasedBy {
    BY.get(form.chosen("by")).copied().unwrap_or(ReleasedBy::Other)
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    words::releases(at.lang, at.promise.head.direction, at.first(), by(form))
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let happened = fields::past((at.lang, &at.now), form, "on")?;
    let facts = Facts::Ontheffen { by: by(form), why: form.text("why").to_owned() };
    Ok(vec![Taking { facts, happened, note: None }])
}
