//! `expectation …`: what somebody may expect, why, and the promise that meets it.

use super::{Row, called, done, list, one, story, whom};
use crate::cli::args::request::OnExpectation;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::out::glance;
use crate::cli::resolve;
use crate::domain::agenda::Kind;
use crate::domain::book::Book;
use crate::domain::memo::{Expectation, Memo, MemoKind};
use crate::domain::plan;
use crate::store::Reader;
use crate::text::{dates, memos as words};

pub(in crate::cli) fn expectation(context: &mut Context, request: &OnExpectation) -> Ended {
    match request {
        OnExpectation::Add { whom, text, story } => expect(context, whom, text, story.as_deref()),
        OnExpectation::List { json } => {
            let store = context.open_to_read()?;
            let rows = living(context, &store.read())?;
            list(context, &rows, *json, words::no_expectations(context.lang))?;
            Ok(Exit::Done)
        }
        OnExpectation::Meet(which, promise) => meet(context, which, promise),
        OnExpectation::End(which) => end(context, which),
    }
}

fn expect(context: &mut Context, name: &str, text: &str, from: Option<&str>) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let contact = whom(context, &writing.read(), name)?;
    let story = match from {
        Some(which) => Some(one(context, story::all(context, &writing.read())?, which)?.memo.id()),
        None => None,
    };
    let text = text.trim().to_owned();
    let expectation = context.deal(|deal| Expectation {
        id: deal.id(),
        contact: contact.id,
        text: text.clone(),
        day: deal.now.today(),
        story,
        promise: None,
        ended: None,
        added: deal.now.moment,
    });
    let change = plan::add_memo(&Book::default(), Memo::Expectation(expectation));
    context.commit(writing, &change)?;
    done(context, &words::may_expect(context.lang, &contact.name, &text));
    Ok(Exit::Done)
}

/// The expectations that hold, the oldest first.
fn living(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.open_memos_of_kind(MemoKind::Expectation).map_err(|e| context.failed(e))?;
    let (lang, today) = (context.lang, context.now.today());
    let mut rows = Vec::new();
    for memo in memos {
        let Memo::Expectation(expectation) = &memo else { continue };
        let name = called(context, reader, Some(expectation.contact))?;
        let promise = match expectation.promise {
            Some(id) => reader.item(id, &context.now).map_err(|e| context.failed(e))?,
            None => None,
        };
        let since = dates::near(lang, expectation.day, today);
        let more = match promise {
            Some(item) => format!("{since}  {}", words::met_by(lang, &glance(&item.what))),
            None => since,
        };
        rows.push(Row { name, what: expectation.text.clone(), more, memo });
    }
    rows.sort_by_key(|row| row.memo.day());
    Ok(rows)
}

fn found(context: &Context, reader: &Reader<'_>, which: &str) -> Result<(Expectation, String), Failure> {
    let row = one(context, living(context, reader)?, which)?;
    match row.memo {
        Memo::Expectation(expectation) => Ok((expectation, row.name)),
        _ => Err(Failure::new(Exit::NotFound, words::no_expectations(context.lang).to_owned())),
    }
}

fn meet(context: &mut Context, which: &str, promise: &str) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let (expectation, _) = found(context, &reader, which)?;
    let is_promise = |item: &crate::domain::agenda::Item| matches!(item.kind, Kind::Promise(_));
    let item = resolve::item(lang, &context.now, &reader, promise, is_promise, |e| context.failed(e))?;
    if !is_promise(&item) {
        return Err(Failure::new(Exit::NotFound, words::no_promise(lang, promise)));
    }
    if let Some(change) = plan::meet_expectation(&Book::default(), &expectation, item.id) {
        context.commit(writing, &change)?;
    }
    done(context, &words::meets(lang, &glance(&item.what), &expectation.text));
    Ok(Exit::Done)
}

fn end(context: &mut Context, which: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (expectation, name) = found(context, &writing.read(), which)?;
    if let Some(change) = context.deal(|deal| plan::end_expectation(&Book::default(), &expectation, deal)) {
        context.commit(writing, &change)?;
    }
    done(context, &words::ended(context.lang, &name, &expectation.text));
    Ok(Exit::Done)
}
