//! `meet`: a contact moment. It never counts a like as a talk.

use super::{done, whom};
use crate::cli::args::request::Meet;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::moments;
use crate::domain::book::Book;
use crate::domain::plan::{self, Met};
use crate::domain::time::Happened;
use crate::domain::words::Channel;
use crate::text::memos as words;

pub(in crate::cli) fn meet(context: &mut Context, asked: &Meet) -> Ended {
    let lang = context.lang;
    let happened = match &asked.on {
        Some(typed) => moments::happened(lang, &context.now, typed)?,
        None => Happened::At(context.now.moment),
    };
    let to_come = match happened {
        Happened::At(moment) => moment > context.now.moment,
        Happened::On(day) => day > context.now.today(),
    };
    if to_come {
        return Err(Failure::new(Exit::Usage, words::not_yet(lang, happened.day())));
    }
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let contact = whom(context, &writing.read(), &asked.whom)?;
    let mut book = Book::default();
    writing.read().add_contact(&mut book, contact.id).map_err(|e| context.failed(e))?;
    let talks = writing.read().talks_on(contact.id, happened.day()).map_err(|e| context.failed(e))?;
    book.memos.extend(talks.into_iter().map(|talk| (talk.id(), talk)));
    let channel = asked.via.unwrap_or(Channel::Live);
    let about = asked.about.as_deref().map(str::trim).filter(|about| !about.is_empty());
    let met =
        Met { contact: contact.id, happened, channel, about: about.map(str::to_owned), depth: asked.depth };
    let change = context.deal(|deal| plan::meet(&book, met, deal));
    context.commit(writing, &change)?;
    let line = words::met(lang, &contact.name, channel, about, happened.day(), context.now.today());
    done(context, &line);
    Ok(Exit::Done)
}
