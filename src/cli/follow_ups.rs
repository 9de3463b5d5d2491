//! `followup …`: planned touches are added, done, moved, put off and dropped. They are yours alone: nothing here is a
//! step on a promise.

use super::args::request::OnFollowUp;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::{moments, resolve};
use crate::domain::agenda::{Item, Kind};
use crate::domain::book::Book;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::id::Id;
use crate::domain::plan::{
    Planned, add_follow_up, close_follow_up, drop_follow_up, later_today, move_follow_up, snooze_follow_up,
    usual_day, usual_touch,
};
use crate::store::{Reader, Store};
use crate::text::notices::follow_ups;
use crate::text::trouble::find::{self, Wanted};

pub(super) fn follow_up(context: &mut Context, request: OnFollowUp) -> Ended {
    match request {
        OnFollowUp::Add { after, kind, on, at, what } => {
            add(context, &after, kind, on.as_deref(), at.as_deref(), what)
        }
        OnFollowUp::Done(id) => done(context, &id),
        OnFollowUp::Move { id, on, at } => put_on(context, &id, &on, at.as_deref()),
        OnFollowUp::Snooze { id, until } => snooze(context, &id, until.as_deref()),
        OnFollowUp::Drop(id) => discard(context, &id),
    }
}

/// What a follow-up comes after.
struct After {
    book: Book,
    contact: Id,
    promise: Option<Id>,
}

fn add(
    context: &mut Context,
    after: &str,
    kind: Option<Touch>,
    on: Option<&str>,
    at: Option<&str>,
    what: Option<String>,
) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let on = on.map(|text| moments::day(lang, &now, text)).transpose()?;
    let time = at.map(|text| moments::clock(lang, text)).transpose()?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let After { book, contact, promise } = what_after(context, writing.read(), after)?;
    let known = promise.and_then(|id| book.promises.get(&id));
    let touch = kind.unwrap_or_else(|| usual_touch(known));
    let day = on.unwrap_or_else(|| usual_day(touch, known, &now));
    let joins = touch == Touch::Aftercare && book.open_aftercare(contact).is_some();
    let what = what.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let planned = Planned { touch, contact, promise, day, time, what };
    let (change, made) = context.deal(|deal| add_follow_up(&book, planned, deal));
    context.commit(writing, &change)?;
    let name = book.name(contact).to_owned();
    if joins {
        context.out.line(&follow_ups::joined(lang, &name, made.day, now.today()));
        return Ok(Exit::Done);
    }
    let what = match (&made.what, known) {
        (Some(what), _) => what.clone(),
        (None, Some(promise)) => promise.standing().body.clone(),
        (None, None) => String::new(),
    };
    let title = follow_ups::title(lang, touch, &name, &what);
    let short = short(context, &store, made.id)?;
    context.out.line(&follow_ups::added(lang, &short, &title, made.day, made.time, now.today()));
    Ok(Exit::Done)
}

/// A promise by its id, or else a person by name, or else a promise by words.
fn what_after(context: &Context, reader: Reader<'_>, text: &str) -> Result<After, Failure> {
    let lang = context.lang;
    let by_id = Id::is_prefix(text.trim())
        && matches!(reader.find(text, &context.now, |_| true), Ok(crate::store::Found::One(_)));
    if !by_id && !reader.meant_by(text).map_err(|e| context.failed(e))?.is_empty() {
        let person = resolve::contact(lang, &reader, text, |e| context.failed(e))?;
        let mut book = Book::default();
        reader.around_contact(&mut book, person.id).map_err(|e| context.failed(e))?;
        return Ok(After { book, contact: person.id, promise: None });
    }
    let is_promise = |item: &Item| matches!(item.kind, Kind::Promise(_));
    let item = resolve::item(lang, &context.now, &reader, text, is_promise, |e| context.failed(e))?;
    let not_that = || Failure::new(Exit::NotFound, find::not_that_kind(lang, text, Wanted::Promise));
    let (contact, _) = item.contact.as_ref().filter(|_| is_promise(&item)).ok_or_else(not_that)?;
    let book = reader.around(item.id, context.now.zone).map_err(|e| context.failed(e))?;
    Ok(After { book, contact: *contact, promise: Some(item.id) })
}

fn done(context: &mut Context, text: &str) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (before, title) = found(context, writing.read(), text)?;
    if !before.is_open() {
        context.out.line(&follow_ups::closed_already(lang, &title));
        return Ok(Exit::Done);
    }
    let change = context.deal(|deal| close_follow_up(&Book::default(), &before, deal));
    context.commit(writing, &change)?;
    context.out.line(&follow_ups::done(lang, &title));
    if before.touch == Touch::Aftercare {
        for id in &before.promises {
            let promise = store.read().promise(*id, context.now.zone).map_err(|e| context.failed(e))?;
            if promise.is_some_and(|p| p.state() == Some(lifecycle::State::Vertonen)) {
                let short = short(context, &store, *id)?;
                context.out.line(&follow_ups::record_extra(lang, &short));
            }
        }
    }
    Ok(Exit::Done)
}

fn put_on(context: &mut Context, text: &str, on: &str, at: Option<&str>) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let day = moments::day(lang, &now, on)?;
    let time = at.map(|text| moments::clock(lang, text)).transpose()?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (before, title) = found(context, writing.read(), text)?;
    if !before.is_open() {
        return Err(closed(context, &title));
    }
    let change = move_follow_up(&Book::default(), &before, day, time);
    context.commit(writing, &change)?;
    context.out.line(&follow_ups::moved(lang, &title, day, time.or(before.time), now.today()));
    Ok(Exit::Done)
}

fn snooze(context: &mut Context, text: &str, until: Option<&str>) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let until = until.map(|text| moments::clock(lang, text)).transpose()?;
    let until = later_today(&now, until);
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (before, title) = found(context, writing.read(), text)?;
    if !before.is_open() {
        return Err(closed(context, &title));
    }
    let change = snooze_follow_up(&Book::default(), &before, until);
    context.commit(writing, &change)?;
    context.out.line(&follow_ups::snoozed(lang, &title, until.date_naive(), until.time(), now.today()));
    Ok(Exit::Done)
}

fn discard(context: &mut Context, text: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (before, title) = found(context, writing.read(), text)?;
    let change = drop_follow_up(&Book::default(), &before);
    context.commit(writing, &change)?;
    context.out.line(&follow_ups::dropped(context.lang, &title));
    Ok(Exit::Done)
}

/// The follow-up that is meant, and how a line names it.
fn found(context: &Context, reader: Reader<'_>, text: &str) -> Result<(FollowUp, String), Failure> {
    let lang = context.lang;
    let is_one = |item: &Item| matches!(item.kind, Kind::FollowUp(..));
    let item = resolve::item(lang, &context.now, &reader, text, is_one, |e| context.failed(e))?;
    let title = match item.kind {
        Kind::FollowUp(touch, _) => follow_ups::title(lang, touch, item.name(), &item.what),
        _ => String::new(),
    };
    let found = reader.follow_up(item.id).map_err(|e| context.failed(e))?;
    let not_that = || Failure::new(Exit::NotFound, find::not_that_kind(lang, text, Wanted::FollowUp));
    Ok((found.ok_or_else(not_that)?, title))
}

/// One that is done is neither moved nor put off.
fn closed(context: &Context, title: &str) -> Failure {
    Failure::new(Exit::Failed, follow_ups::closed_already(context.lang, title))
}

fn short(context: &Context, store: &Store, id: Id) -> Result<String, Failure> {
    let shorts = store.read().shorts(&[id]).map_err(|e| context.failed(e))?;
    Ok(shorts.into_iter().next().unwrap_or_else(|| id.to_string()))
}
