//! `series …`: which promises come again, one skipped, the whole stopped. One of a series is a promise like any other:
//! its steps are taken as those are.

use super::args::request::OnSeries;
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::list::print_json;
use super::out::{Role, glance};
use super::{resolve, sentences};
use crate::domain::agenda::{Item, Kind};
use crate::domain::book::Book;
use crate::domain::plan;
use crate::domain::series::Series;
use crate::exchange::line::SeriesLine;
use crate::store::Reader;
use crate::text::columns::{pad, width};
use crate::text::{dates, series as words};

pub(super) fn series(context: &mut Context, request: &OnSeries) -> Ended {
    match request {
        OnSeries::List { json } => list(context, *json),
        OnSeries::Stop(id) => stop(context, id),
        OnSeries::Skip(id) => skip(context, id),
    }
}

fn list(context: &mut Context, json: bool) -> Ended {
    let store = context.open_to_read()?;
    let reader = store.read();
    let all = reader.all_series(true).map_err(|e| context.failed(e))?;
    if json {
        print_json(context, &all.iter().map(SeriesLine::from).collect::<Vec<_>>())?;
        return Ok(Exit::Done);
    }
    if all.is_empty() {
        context.out.line(words::none(context.lang));
        return Ok(Exit::Done);
    }
    let mut rows = Vec::new();
    for series in &all {
        let name = name(context, &reader, series)?;
        let short = context.short(&reader, series.current)?;
        let rule = words::rule(context.lang, &series.rule);
        let next = dates::near(context.lang, series.day, context.now.today());
        rows.push([short, name, glance(&series.body), rule, next]);
    }
    rows.sort_by(|a, b| (&a[1], &a[2]).cmp(&(&b[1], &b[2])));
    let wide: [usize; 5] = std::array::from_fn(|n| rows.iter().map(|row| width(&row[n])).max().unwrap_or(0));
    for row in &rows {
        let line: Vec<String> = row.iter().zip(wide).map(|(text, wide)| pad(text, wide)).collect();
        context.out.line(line.join("  ").trim_end());
    }
    Ok(Exit::Done)
}

fn stop(context: &mut Context, typed: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (book, series) = found(context, writing.read(), typed)?;
    let name = name(context, &writing.read(), &series)?;
    let change = context.deal(|deal| plan::stop_series(&book, &series, deal));
    context.commit(writing, &change)?;
    let open = book.promises.get(&series.current).filter(|p| p.is_open()).map(|p| p.standing().due.date);
    let line = words::stopped(context.lang, &name, &glance(&series.body), open, context.now.today());
    context.out.styled(&[(Role::Good, &line)]);
    Ok(Exit::Done)
}

fn skip(context: &mut Context, typed: &str) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let (book, series) = found(context, writing.read(), typed)?;
    let name = name(context, &writing.read(), &series)?;
    let short = context.short(&writing.read(), series.current)?;
    let promise = book.promises.get(&series.current).cloned();
    let taken = context
        .deal(|deal| plan::skip_series(&book, &series, words::why_skipped(lang), deal))
        .map_err(|why| sentences::of_refusal(lang, &why, &short, &name, promise.as_ref(), &context.now))?;
    context.commit(writing, &taken.change)?;
    context.out.styled(&[(Role::Good, &words::skipped(lang, &name, &glance(&series.body)))]);
    if let Some(next) = &taken.next {
        context.out.line(&words::next(lang, next.day, &next.missed, context.now.today()));
    }
    Ok(Exit::Done)
}

/// The series that a promise is of, with the small book around it.
fn found(context: &Context, reader: Reader<'_>, typed: &str) -> Result<(Book, Series), Failure> {
    let of_series = |item: &Item| matches!(item.kind, Kind::Promise(_));
    let item = resolve::item(context.lang, &context.now, &reader, typed, of_series, |e| context.failed(e))?;
    let book = reader.around(item.id, context.now.zone).map_err(|e| context.failed(e))?;
    let not_one = || Failure::new(Exit::NotFound, words::not_one(context.lang, typed));
    let series = book.series_of(item.id).filter(|s| s.goes_on()).cloned().ok_or_else(not_one)?;
    Ok((book, series))
}

/// The first person a series is with.
fn name(context: &Context, reader: &Reader<'_>, series: &Series) -> Result<String, Failure> {
    let first = series.contacts.first().map(|id| reader.stands_for(*id)).transpose();
    Ok(first.map_err(|e| context.failed(e))?.flatten().map(|c| c.name).unwrap_or_default())
}
