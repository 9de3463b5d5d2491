//! A sentence that repeats an open promise: noticed, and on a terminal asked about. With nobody to ask it is another
//! one, and said so.

use lifecycle::Direction;

use super::Heard;
use super::said::{as_due, whom_heard};
use crate::cli::args::request::{StepAsked, TakeStep};
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Failure};
use crate::cli::out::{Role, glance};
use crate::cli::walk;
use crate::domain::agenda::Item;
use crate::domain::alike::alike;
use crate::domain::id::Id;
use crate::domain::plan::Whom;
use crate::domain::promise::Promise;
use crate::store::{Reader, Store};
use crate::text::dates;
use crate::text::notices::capture as notices;

/// The open promise that a deliverable repeats: the same person, the same direction, the same things named.
fn repeated(
    context: &Context,
    reader: &Reader<'_>,
    contact: Id,
    direction: Direction,
    body: &str,
    but: Option<Id>,
) -> Result<Option<Item>, Failure> {
    let open = reader.open_of(contact, &context.now).map_err(|e| context.failed(e))?;
    Ok(open
        .into_iter()
        .find(|item| Some(item.id) != but && item.direction == direction && alike(&item.what, body)))
}

/// Asks whether it is that one, before anything is saved; `None` where it is another, or nothing is like it.
pub(super) fn ask(context: &mut Context, store: &Store, heard: &Heard) -> Result<Option<Ended>, Failure> {
    let reader = store.read();
    let [Whom::Known(contact)] = whom_heard(heard)[..] else { return Ok(None) };
    let [reading] = &heard.parse.readings[..] else { return Ok(None) };
    let direction = match heard.parse.direction {
        capture::Direction::Mine => Direction::Given,
        capture::Direction::Theirs => Direction::Received,
    };
    let found = repeated(context, &reader, contact, direction, &heard.parse.what, None)?;
    let Some(item) = found.filter(|item| item.whole_due().is_some_and(|due| due != as_due(context, reading)))
    else {
        return Ok(None);
    };
    let lang = context.lang;
    let short = context.short(&reader, item.id)?;
    let due = item.whole_due().map(|due| dates::due(lang, &due, &context.now)).unwrap_or_default();
    let question = notices::looks_like(lang, &glance(&item.what), &due, &short);
    let choices = notices::same_or_another(lang, item.name());
    let Some(chosen) = context.choose(&question, &choices)? else { return Ok(None) };
    let (due, at) = (Some(reading.date.to_string()), reading.time.map(dates::clock));
    let step = match chosen {
        1 => StepAsked::Renegotiate { due, at, what: None, via: None, agreed: true },
        2 => StepAsked::Correct { due, at, what: None, contact: None, why: None },
        _ => return Ok(None),
    };
    let asked = TakeStep { id: item.id.to_string(), on: None, note: None, step };
    Ok(Some(walk::take(context, &asked)))
}

/// Says that a promise which was saved repeats another.
pub(super) fn remark(context: &mut Context, reader: &Reader<'_>, promise: &Promise) -> Result<(), Failure> {
    let Some(contact) = promise.promisee() else { return Ok(()) };
    let body = &promise.standing().body;
    let found = repeated(context, reader, contact, promise.head.direction, body, Some(promise.id()))?;
    let Some(item) = found else { return Ok(()) };
    let short = context.short(reader, item.id)?;
    let due = item.whole_due().map(|due| dates::due(context.lang, &due, &context.now)).unwrap_or_default();
    let line = notices::saved_as_another(context.lang, &glance(&item.what), &due, &short);
    context.out.styled(&[(Role::Doubt, &line)]);
    Ok(())
}
