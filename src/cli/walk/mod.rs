//! Steps on a promise: found, drawn up, carried out, told. What a step lacks is refused by the lifecycle, not
//! made up here.

mod takings;
mod told;

use lifecycle::Step;

use super::args::request::{StepAsked, TakeStep};
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::{resolve, sentences};
use crate::domain::agenda::{Item, Kind};
use crate::domain::plan;
use crate::domain::promise::Promise;
use crate::store::Writing;
use crate::text::trouble::find::{Wanted, not_that_kind};

pub(super) fn take(context: &mut Context, asked: &TakeStep) -> Ended {
    let mut store = context.open()?;
    let step = step_of(&asked.step);
    if context.terminal.asks && step == Step::Vertonen && asked.on.is_none() {
        // The question is asked before the book is held, so that nobody waits for an answer.
        let found = promise_for(context, &store.read(), &asked.id, step)?;
        if let Some(on) = takings::ask_when_delivered(context, &found)? {
            let asked = TakeStep { on: Some(on), ..asked.clone() };
            return carry_out(context, &mut store, &asked);
        }
    }
    carry_out(context, &mut store, asked)
}

fn carry_out(context: &mut Context, store: &mut crate::store::Store, asked: &TakeStep) -> Ended {
    let writing: Writing<'_> = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let before = promise_for(context, &reader, &asked.id, step_of(&asked.step))?;
    let short = context.short(&reader, before.id())?;
    let name = name_of(context, &reader, &before)?;
    let mut book = reader.around(before.id(), context.now.zone).map_err(|e| context.failed(e))?;
    let takings = takings::takings(context, &reader, &mut book, &before, asked, &short, &name)?;
    let taken = context.deal(|deal| plan::take(&book, before.id(), takings, deal)).map_err(|why| {
        sentences::of_refusal(context.lang, &why, &short, &name, Some(&before), &context.now)
    })?;
    context.commit(writing, &taken.change)?;
    told::tell(context, &store.read(), &before, &taken, &short)?;
    Ok(Exit::Done)
}

/// The promise that the words mean, those first on which the step is lawful.
pub(super) fn promise_for(
    context: &Context,
    reader: &crate::store::Reader<'_>,
    words: &str,
    step: Step,
) -> Result<Promise, Failure> {
    let lawful = |item: &Item| match item.kind {
        Kind::Promise(state) => lifecycle::rule(item.direction, Some(state), step).is_some(),
        _ => false,
    };
    promise(context, reader, words, lawful)
}

/// The promise that the words mean; a concept or a follow-up is none.
pub(super) fn promise(
    context: &Context,
    reader: &crate::store::Reader<'_>,
    words: &str,
    prefer: impl Fn(&Item) -> bool,
) -> Result<Promise, Failure> {
    let item = resolve::item(context.lang, &context.now, reader, words, prefer, |e| context.failed(e))?;
    let found = reader.promise(item.id, context.now.zone).map_err(|e| context.failed(e))?;
    match (item.kind, found) {
        (Kind::Promise(_), Some(promise)) => Ok(promise),
        _ => {
            let short = context.short(reader, item.id)?;
            Err(Failure::new(Exit::Refused, not_that_kind(context.lang, &short, Wanted::Promise)))
        }
    }
}

/// The name of the first promisee.
pub(super) fn name_of(
    context: &Context,
    reader: &crate::store::Reader<'_>,
    promise: &Promise,
) -> Result<String, Failure> {
    let Some(id) = promise.promisee() else { return Ok(String::new()) };
    Ok(reader.stands_for(id).map_err(|e| context.failed(e))?.map(|c| c.name).unwrap_or_default())
}

fn step_of(asked: &StepAsked) -> Step {
    match asked {
        StepAsked::Keep { .. } => Step::Vertonen,
        StepAsked::Exceed { .. } => Step::Overtreffen,
        // Both parts in one form begin with the first.
        StepAsked::Anchor { kind: Some(_), .. } => Step::Overtreffen,
        StepAsked::Anchor { .. } => Step::Verankeren,
        StepAsked::Renegotiate { .. } => Step::Heronderhandelen,
        StepAsked::Tell { .. } => Step::Melden,
        StepAsked::Break { .. } => Step::Breken,
        StepAsked::Repair { .. } => Step::Herstellen,
        StepAsked::Release { .. } => Step::Ontheffen,
        StepAsked::Correct { .. } => Step::Corrigeren,
    }
}
