//! Concepts on their way: spoken or discarded; and editing what may be edited of a promise or a concept.

use super::add::{tell_saved, whom_named};
use super::args::request::{Edit, Speak};
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use super::{moments, resolve, sentences};
use crate::domain::agenda::{Item, Kind};
use crate::domain::book::Book;
use crate::domain::change::{Op, Record};
use crate::domain::concept::Concept;
use crate::domain::due::Due;
use crate::domain::plan::{self, Outcome, SpeakNow, Whom};
use crate::domain::promise::Detail;
use crate::store::{Reader, Writing};
use crate::text::notices::capture::{self as notices, Open};
use crate::text::notices::put_right;
use crate::text::trouble::find::{Wanted, not_that_kind};
use crate::text::trouble::machine;

pub(super) fn speak(context: &mut Context, asked: &Speak) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let concept = concept(context, &reader, &asked.id)?;
    let short = context.short(&reader, concept.id)?;
    let mut due = None;
    if let Some(text) = &asked.due {
        let date = moments::day(lang, &now, text)?;
        due = Some(Due { date, time: concept.due_time.map(|t| (t, now.zone)) });
    }
    if let Some(text) = &asked.at {
        let Some(date) = due.map(|d| d.date).or(concept.due) else {
            let text = crate::text::trouble::days::time_without_day(lang);
            return Err(Failure::new(Exit::Usage, text));
        };
        due = Some(moments::due(lang, &now, date, Some(text))?);
    }
    let spoken = asked.spoken.as_deref().map(|text| moments::happened(lang, &now, text)).transpose()?;
    let mut whom = whom_named(context, &reader, &asked.to)?;
    let with = SpeakNow { whom: whom.drain(..).next(), due, channel: asked.via, spoken };
    let which = match &with.whom {
        Some(Whom::Several(ids)) => ids.clone(),
        Some(_) => Vec::new(),
        None => concept.candidates.clone(),
    };
    let book = reader.around(concept.id, now.zone).map_err(|e| context.failed(e))?;
    let spoken = context
        .deal(|deal| plan::speak(&book, &concept, with, deal))
        .map_err(|why| sentences::of_refusal(lang, &why, &short, "", None, &now))?;
    // With nothing new said, an incomplete one stays as it was: no change, and only the question again.
    let as_before = spoken
        .change
        .ops
        .iter()
        .all(|op| matches!(op, Op::Record(Record::Concept { before, after }) if before == after));
    if as_before {
        drop(writing);
    } else {
        context.commit(writing, &spoken.change)?;
    }
    let reader = store.read();
    if spoken.outcome == Outcome::Promise {
        let Some(promise) = reader.promise(spoken.id, now.zone).map_err(|e| context.failed(e))? else {
            return Ok(Exit::Done);
        };
        tell_saved(context, &reader, &promise, false)?;
        for contact in &spoken.new_contacts {
            context.out.line(&notices::new_contact(lang, &contact.name));
        }
        let doubt = promise.standing().doubt.is_some();
        return Ok(if doubt { Exit::Doubt } else { Exit::Done });
    }
    let mut names = Vec::new();
    for id in which {
        names.extend(reader.stands_for(id).map_err(|e| context.failed(e))?.map(|c| c.name));
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let after = reader.concept(spoken.id).map_err(|e| context.failed(e))?.unwrap_or(concept);
    let mut open = Vec::new();
    if after.due.is_none() {
        open.push(Open::When);
    }
    if names.is_empty() && after.contact.is_none() {
        open.push(Open::Who);
    } else if !names.is_empty() {
        open.push(Open::Which { name: asked.to.first().map_or("", String::as_str), candidates: &names });
    }
    context.out.styled(&[(Role::Doubt, &notices::incomplete(lang, &short, &open))]);
    context.out.styled(&[(Role::Dim, &notices::complete_with(lang, &short, &open))]);
    Ok(Exit::Done)
}

pub(super) fn discard(context: &mut Context, words: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let concept = concept(context, &writing.read(), words)?;
    let change = plan::drop_concept(&Book::default(), &concept);
    context.commit(writing, &change)?;
    let text = notices::dropped(context.lang, &concept.body);
    context.out.line(&text);
    Ok(Exit::Done)
}

/// The concept that the words mean.
fn concept(context: &Context, reader: &Reader<'_>, words: &str) -> Result<Concept, Failure> {
    let is_concept = |item: &Item| matches!(item.kind, Kind::Concept(_));
    let item = resolve::item(context.lang, &context.now, reader, words, is_concept, |e| context.failed(e))?;
    match reader.concept(item.id).map_err(|e| context.failed(e))? {
        Some(concept) if is_concept(&item) => Ok(concept),
        _ => {
            let short = context.short(reader, item.id)?;
            Err(Failure::new(Exit::Refused, not_that_kind(context.lang, &short, Wanted::Concept)))
        }
    }
}

pub(super) fn edit(context: &mut Context, asked: &Edit) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let no_follow_up = |item: &Item| !matches!(item.kind, Kind::FollowUp(..));
    let item = resolve::item(lang, &context.now, &reader, &asked.id, no_follow_up, |e| context.failed(e))?;
    let short = context.short(&reader, item.id)?;
    if asked.is_bare() {
        return Err(Failure::new(Exit::Usage, machine::nothing_to_edit(lang, &short)));
    }
    match item.kind {
        Kind::Promise(_) => edit_promise(context, writing, &item, asked, &short),
        Kind::Concept(_) => edit_concept(context, writing, &item, asked),
        Kind::FollowUp(..) => Err(Failure::new(Exit::Refused, not_that_kind(lang, &short, Wanted::Promise))),
    }
}

fn edit_promise(
    context: &mut Context,
    writing: Writing<'_>,
    item: &Item,
    asked: &Edit,
    short: &str,
) -> Ended {
    let lang = context.lang;
    // What was promised, and to whom, is corrected or agreed anew, never edited.
    if asked.what.is_some() || !asked.to.is_empty() {
        let line = crate::text::commands::step(lang, lifecycle::Step::Corrigeren, short);
        return Err(Failure::new(Exit::Refused, put_right::not_edited(lang, &line)));
    }
    let found = writing.read().promise(item.id, context.now.zone).map_err(|e| context.failed(e))?;
    let Some(promise) = found else { return Ok(Exit::Done) };
    let before = &promise.detail;
    let after = Detail {
        importance: asked.importance.unwrap_or(before.importance),
        note: noted(before.note.as_ref(), asked),
        tags: tagged(&before.tags, asked),
        certainty: asked.certainty.or(before.certainty),
    };
    let change = plan::edit_detail(&Book::default(), &promise, after);
    finish(context, writing, change, &item.what)
}

fn edit_concept(context: &mut Context, writing: Writing<'_>, item: &Item, asked: &Edit) -> Ended {
    let reader = writing.read();
    let Some(before) = reader.concept(item.id).map_err(|e| context.failed(e))? else { return Ok(Exit::Done) };
    let mut after = before.clone();
    after.importance = asked.importance.unwrap_or(before.importance);
    after.certainty = asked.certainty.or(before.certainty);
    after.note = noted(before.note.as_ref(), asked);
    after.tags = tagged(&before.tags, asked);
    if let Some(what) = asked.what.as_ref().filter(|what| !what.trim().is_empty()) {
        after.body = what.trim().to_owned();
    }
    for name in &asked.to {
        let contact = resolve::contact(context.lang, &reader, name, |e| context.failed(e))?;
        (after.contact, after.candidates) = (Some(contact.id), Vec::new());
    }
    let what = after.body.clone();
    let change = plan::edit_concept(&Book::default(), &before, after);
    finish(context, writing, change, &what)
}

fn finish(
    context: &mut Context,
    writing: Writing<'_>,
    change: Option<crate::domain::change::Change>,
    what: &str,
) -> Ended {
    let text = match change {
        Some(change) => {
            context.commit(writing, &change)?;
            put_right::edited(context.lang, what)
        }
        None => put_right::nothing_changed(context.lang).to_owned(),
    };
    context.out.line(&text);
    Ok(Exit::Done)
}

/// A blank note means that there is none any more.
fn noted(before: Option<&String>, asked: &Edit) -> Option<String> {
    match &asked.note {
        Some(note) => Some(note.clone()).filter(|note| !note.trim().is_empty()),
        None => before.cloned(),
    }
}

fn tagged(before: &[String], asked: &Edit) -> Vec<String> {
    let mut tags: Vec<String> = before.iter().filter(|tag| !asked.untag.contains(tag)).cloned().collect();
    for tag in asked.tag.iter().map(|t| t.trim()).filter(|t| !t.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
