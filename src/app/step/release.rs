//! *Ontheffen*: who said so, why, and when. Of a series: this time, all of it, or none after this one.

use super::fields::{self, Wrong};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::domain::words::ReleasedBy;
use crate::text::panes::steps as words;
use crate::text::{kinds, series};

const BY: [ReleasedBy; 2] = [ReleasedBy::Other, ReleasedBy::Moot];

/// What of a series is released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// The one that is open.
    ThisTime,
    /// The one that is open, and no next one comes.
    Whole,
    /// The one that is open stays promised, and no next one comes.
    NoneAfter,
}

const EXTENTS: [Extent; 3] = [Extent::ThisTime, Extent::Whole, Extent::NoneAfter];

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let by = BY.map(|by| kinds::released_by(lang, by, at.first()));
    if at.recurs {
        return Form::new(vec![
            Entry::choice("which", words::which_of_the_series(lang), &words::extents(lang), 0),
            Entry::choice("by", words::by_whom(lang), &[&by[0], &by[1]], 0),
        ]);
    }
    Form::new(vec![
        Entry::choice("by", words::by_whom(lang), &[&by[0], &by[1]], 0),
        Entry::text("why", words::why(lang), ""),
        Entry::past("on", words::when(lang), "").or(words::today(lang)),
    ])
}

/// What of a series is released; nothing where it is of none.
pub(super) fn extent(form: &Form) -> Option<Extent> {
    let asked = form.entries.iter().any(|entry| entry.name == "which");
    asked.then(|| EXTENTS.get(form.chosen("which")).copied()).flatten()
}

/// Where none comes after this one, nobody has to release anything.
pub(super) fn reshape(_: &At<'_>, form: &mut Form) {
    if let Some(extent) = extent(form) {
        form.ask("by", extent != Extent::NoneAfter);
    }
}

fn by(form: &Form) -> ReleasedBy {
    BY.get(form.chosen("by")).copied().unwrap_or(ReleasedBy::Other)
}

pub(super) fn states(at: &At<'_>, form: &Form) -> String {
    if extent(form) == Some(Extent::NoneAfter) {
        return words::none_after(at.lang).to_owned();
    }
    words::releases(at.lang, at.promise.head.direction, at.first(), by(form))
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    if let Some(extent) = extent(form) {
        let why = match extent {
            Extent::ThisTime => series::why_skipped(at.lang),
            _ => series::why_ended(at.lang),
        };
        let facts = Facts::Ontheffen { by: by(form), why: why.to_owned() };
        return Ok(vec![Taking { facts, happened: None, note: None }]);
    }
    let happened = fields::past((at.lang, &at.now), form, "on")?;
    let facts = Facts::Ontheffen { by: by(form), why: form.text("why").to_owned() };
    Ok(vec![Taking { facts, happened, note: None }])
}
