//! What is said back after a step, and after the follow-ups that came of it.

use chrono::Days;
use lifecycle::Direction;

use super::super::context::Context;
use super::super::exit::Failure;
use super::super::out::Role;
use super::name_of;
use crate::domain::facts::Facts;
use crate::domain::plan::Taken;
use crate::domain::promise::Promise;
use crate::domain::time::Happened;
use crate::store::Reader;
use crate::text::notices::{follow_ups, steps, wording};
use crate::text::story;

pub(super) fn tell(
    context: &mut Context,
    reader: &Reader<'_>,
    before: &Promise,
    taken: &Taken,
    short: &str,
) -> Result<(), Failure> {
    let promise = &taken.promise;
    let name = name_of(context, reader, promise)?;
    let new = &promise.walk.entries()[before.walk.entries().len()..];
    for entry in new {
        let text = steps::taken(context.lang, before, promise, entry, &name, &context.now);
        context.out.styled(&[(Role::Good, &text)]);
        match &entry.facts {
            Facts::Breken { .. } => warn_of_a_second(context, reader, promise, &name)?,
            Facts::Verankeren { said, .. } => {
                if let Some(text) = wording::praise(context.lang, said, &promise.standing().body) {
                    context.out.styled(&[(Role::Doubt, &text)]);
                }
            }
            _ => {}
        }
    }
    let (lang, today) = (context.lang, context.now.today());
    for planned in &taken.planned {
        let text = if taken.joined && planned.promises.len() > 1 {
            follow_ups::joined(lang, &name, planned.day, today)
        } else {
            follow_ups::planned(lang, planned.touch, &name, planned.day, today)
        };
        context.out.line(&text);
    }
    if let Some(next) = &taken.next {
        context.out.line(&crate::text::series::next(lang, next.day, &next.missed, today));
    }
    if let Some(day) = taken.offer {
        context.out.styled(&[(Role::Dim, &follow_ups::offered(lang, short, day, today))]);
    } else if taken.planned.is_empty()
        && taken.next.is_none()
        && let Some(next) = story::next(lang, promise, short, &name, &context.now)
    {
        context.out.styled(&[(Role::Dim, &next)]);
    }
    Ok(())
}

/// A second broken promise to one person within a year can't be talked away.
fn warn_of_a_second(
    context: &mut Context,
    reader: &Reader<'_>,
    promise: &Promise,
    name: &str,
) -> Result<(), Failure> {
    let (Some(contact), Some(closed)) = (promise.promisee(), promise.standing().closed) else {
        return Ok(());
    };
    if promise.head.direction == Direction::Received {
        return Ok(());
    }
    let since = closed.day().checked_sub_days(Days::new(365)).unwrap_or(closed.day());
    let own = reader.stands_for(contact).map_err(|e| context.failed(e))?.map_or(contact, |c| c.id);
    let broken = reader.broken_since(own, Happened::On(since)).map_err(|e| context.failed(e))?;
    if broken > 1 {
        context.out.styled(&[(Role::Late, &steps::broken_again(context.lang, name))]);
    }
    Ok(())
}
