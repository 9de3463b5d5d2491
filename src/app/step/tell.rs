//! *Melden*: how the other was told, and of which day. Nobody's consent is asked, and none is claimed.

use super::fields::{self, Wrong, channel, how};
use super::promise::At;
use crate::app::form::{Entry, Form};
use crate::domain::facts::Facts;
use crate::domain::walk::Taking;
use crate::domain::words::Channel;
use crate::text::panes::steps as words;
use crate::text::trouble;

pub(super) fn form(at: &At<'_>) -> Form {
    let lang = at.lang;
    let day = Entry::day("day", words::now_by(lang), "");
    // How they told me is for them to know.
    if !at.is_given() {
        return Form::new(vec![day]);
    }
    Form::new(vec![how(lang), day])
}

pub(super) fn states(at: &At<'_>, _: &Form) -> String {
    words::knows_it(at.lang, at.promise.head.direction, at.first())
}

pub(super) fn takings(at: &At<'_>, form: &Form) -> Result<Vec<Taking>, Wrong> {
    let Some(due) = fields::due((at.lang, &at.now), form, "day", None)? else {
        return Err(Wrong::new("day", trouble::days::which_new_day(at.lang)));
    };
    let channel = if at.is_given() { channel(form) } else { Channel::Onbekend };
    Ok(vec![Taking { facts: Facts::Melden { day: due.date, channel }, happened: None, note: None }])
}
