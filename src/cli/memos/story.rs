//! `story …`: the library of success stories.

use super::{Row, called, done, list, one, whom};
use crate::cli::args::request::OnStory;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::resolve;
use crate::domain::agenda::Kind;
use crate::domain::book::Book;
use crate::domain::memo::{Memo, MemoKind, Story};
use crate::domain::plan;
use crate::store::Reader;
use crate::text::memos as words;

pub(in crate::cli) fn story(context: &mut Context, request: &OnStory) -> Ended {
    match request {
        OnStory::Add { .. } => add(context, request),
        OnStory::List { json } => {
            let store = context.open_to_read()?;
            let rows = all(context, &store.read())?;
            list(context, &rows, *json, &words::no_stories(context.lang))?;
            Ok(Exit::Done)
        }
        OnStory::Drop(which) => discard(context, which),
    }
}

fn add(context: &mut Context, request: &OnStory) -> Ended {
    let OnStory::Add { whom: told, problem, result, contact, promise } = request else {
        return Ok(Exit::Done);
    };
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let contact = contact.as_deref().map(|name| whom(context, &reader, name)).transpose()?;
    let is_promise = |item: &crate::domain::agenda::Item| matches!(item.kind, Kind::Promise(_));
    let promise = match promise {
        Some(typed) => {
            let item = resolve::item(lang, &context.now, &reader, typed, is_promise, |e| context.failed(e))?;
            if !is_promise(&item) {
                return Err(Failure::new(Exit::NotFound, words::no_promise(lang, typed)));
            }
            Some(item.id)
        }
        None => None,
    };
    let story = context.deal(|deal| Story {
        id: deal.id(),
        whom: told.trim().to_owned(),
        contact: contact.map(|contact| contact.id),
        problem: problem.clone(),
        result: result.clone(),
        promise,
        added: deal.now.moment,
    });
    let change = plan::add_memo(&Book::default(), Memo::Story(story));
    context.commit(writing, &change)?;
    done(context, &words::story_added(lang, told.trim(), result));
    Ok(Exit::Done)
}

/// Every story, the oldest first.
pub(super) fn all(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.memos_of_kind(MemoKind::Story).map_err(|e| context.failed(e))?;
    let mut rows = Vec::new();
    for memo in memos {
        let Memo::Story(story) = &memo else { continue };
        let about = called(context, reader, story.contact)?;
        let more = if about == story.whom { String::new() } else { about };
        rows.push(Row {
            name: story.whom.clone(),
            what: format!("{} → {}", story.problem, story.result),
            more,
            memo,
        });
    }
    Ok(rows)
}

fn discard(context: &mut Context, which: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let row = one(context, all(context, &writing.read())?, which)?;
    let change = plan::drop_memo(&Book::default(), &row.memo);
    context.commit(writing, &change)?;
    done(context, &words::story_dropped(context.lang, &row.name));
    Ok(Exit::Done)
}
