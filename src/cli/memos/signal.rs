//! `signal …`: what was heard, and what became of it: a small promise, or nothing.

use super::{Row, called, day_gone, done, list, one, whom};
use crate::cli::add;
use crate::cli::args::request::{Add, OnSignal};
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::domain::book::Book;
use crate::domain::memo::{Memo, MemoKind, Signal};
use crate::domain::plan;
use crate::domain::words::Channel;
use crate::store::Reader;
use crate::text::{dates, memos as words};

pub(in crate::cli) fn signal(context: &mut Context, request: &OnSignal) -> Ended {
    match request {
        OnSignal::Add { whom, text, via, on } => hear(context, whom, text, *via, on.as_deref()),
        OnSignal::List { json } => {
            let store = context.open_to_read()?;
            let rows = open(context, &store.read())?;
            list(context, &rows, *json, words::no_signals(context.lang))?;
            Ok(Exit::Done)
        }
        OnSignal::Promise(which, asked) => promise(context, which, asked),
        OnSignal::LetGo(which) => let_go(context, which),
    }
}

fn hear(context: &mut Context, name: &str, text: &str, via: Option<Channel>, on: Option<&str>) -> Ended {
    let heard = day_gone(context, on)?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let contact = whom(context, &writing.read(), name)?;
    let text = text.trim();
    let (change, _) = context.deal(|deal| plan::hear(&Book::default(), contact.id, text, heard, via, deal));
    context.commit(writing, &change)?;
    done(context, &words::heard(context.lang, &contact.name, text));
    Ok(Exit::Done)
}

/// The signals that wait, the oldest first.
fn open(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.open_memos_of_kind(MemoKind::Signal).map_err(|e| context.failed(e))?;
    let (lang, today) = (context.lang, context.now.today());
    let mut rows = Vec::new();
    for memo in memos {
        let Memo::Signal(signal) = &memo else { continue };
        let name = called(context, reader, Some(signal.contact))?;
        let ago = dates::count(lang, (today - signal.heard).num_days());
        let more = format!("{}  {ago}", dates::near(lang, signal.heard, today));
        rows.push(Row { name, what: signal.text.clone(), more, memo });
    }
    rows.sort_by_key(|row| row.memo.day());
    Ok(rows)
}

fn found(context: &Context, reader: &Reader<'_>, which: &str) -> Result<(Signal, String), Failure> {
    let row = one(context, open(context, reader)?, which)?;
    match row.memo {
        Memo::Signal(signal) => Ok((signal, row.name)),
        _ => Err(Failure::new(Exit::NotFound, words::no_signals(context.lang).to_owned())),
    }
}

fn let_go(context: &mut Context, which: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (signal, name) = found(context, &writing.read(), which)?;
    if let Some(change) = context.deal(|deal| plan::let_go(&Book::default(), &signal, deal)) {
        context.commit(writing, &change)?;
    }
    done(context, &words::let_go(context.lang, &name, &signal.text));
    Ok(Exit::Done)
}

fn promise(context: &mut Context, which: &str, asked: &Add) -> Ended {
    let mut store = context.open()?;
    let (signal, name) = found(context, &store.read(), which)?;
    let asked = Add { to: vec![signal.contact.to_string()], ..asked.clone() };
    let ended = add::of_signal(context, &mut store, &asked, &signal)?;
    let left = store.read().memo(signal.id).map_err(|e| context.failed(e))?;
    if matches!(left, Some(Memo::Signal(signal)) if !signal.is_open()) {
        context.out.line(&words::answered(context.lang, &name, &signal.text));
    }
    Ok(ended)
}
