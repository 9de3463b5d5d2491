//! `away …`: days on which the user does nothing. It never moves a promise.

use super::{Row, done, list};
use crate::cli::args::request::OnAway;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::cli::moments;
use crate::domain::book::Book;
use crate::domain::memo::{Away, Memo, MemoKind};
use crate::domain::plan;
use crate::store::Reader;
use crate::text::{dates, memos as words};

pub(in crate::cli) fn away(context: &mut Context, request: &OnAway) -> Ended {
    match request {
        OnAway::Add { from, until, note } => go(context, from, until, note.as_deref()),
        OnAway::List { json } => {
            let store = context.open_to_read()?;
            let rows = to_come(context, &store.read())?;
            list(context, &rows, *json, words::not_away(context.lang))?;
            Ok(Exit::Done)
        }
        OnAway::Stop => stop(context),
    }
}

fn go(context: &mut Context, from: &str, until: &str, note: Option<&str>) -> Ended {
    let (lang, now) = (context.lang, context.now);
    let (from, until) = (moments::day(lang, &now, from)?, moments::day(lang, &now, until)?);
    if until < from {
        return Err(Failure::new(Exit::Usage, words::ends_before_it_begins(lang, from, until)));
    }
    if until < now.today() {
        return Err(Failure::new(Exit::Usage, words::over_already(lang, until)));
    }
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let note = note.map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned);
    let away = context.deal(|deal| Away { id: deal.id(), from, until, note, added: deal.now.moment });
    let change = plan::add_memo(&Book::default(), Memo::Away(away));
    context.commit(writing, &change)?;
    done(context, &words::going_away(lang, from, until, now.today()));
    let due = store.read().given_between(from, until).map_err(|e| context.failed(e))?;
    if due > 0 {
        context.out.line(&words::falls_within(lang, due));
    }
    Ok(Exit::Done)
}

/// The days away that are not over, the first to come first.
fn to_come(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.open_memos_of_kind(MemoKind::Away).map_err(|e| context.failed(e))?;
    let (lang, today) = (context.lang, context.now.today());
    let mut rows = Vec::new();
    for memo in memos.into_iter().filter(|memo| memo.day() >= today) {
        let Memo::Away(away) = &memo else { continue };
        let name = words::from_to(lang, away.from, away.until, today);
        let days = dates::days(lang, (away.until - away.from).num_days() + 1);
        rows.push(Row { name, what: days, more: away.note.clone().unwrap_or_default(), memo });
    }
    rows.sort_by_key(|row| match &row.memo {
        Memo::Away(away) => (away.from, away.until),
        other => (other.day(), other.day()),
    });
    Ok(rows)
}

fn stop(context: &mut Context) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let first = to_come(context, &writing.read())?.into_iter().next();
    let Some(Row { memo: Memo::Away(away), .. }) = first else {
        return Err(Failure::new(Exit::NotFound, words::not_away(lang).to_owned()));
    };
    let change = context.deal(|deal| plan::stop_away(&Book::default(), &away, deal));
    context.commit(writing, &change)?;
    done(context, &words::back(lang, &away, context.now.today()));
    Ok(Exit::Done)
}
