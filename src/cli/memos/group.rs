//! `group …`: people under one name. It never changes a promise.

use super::{Row, called, done, list, whom};
use crate::cli::args::request::OnGroup;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::memo::{Group, Memo, MemoKind};
use crate::domain::plan;
use crate::store::Reader;
use crate::text::{all_of, memos as words};

pub(in crate::cli) fn group(context: &mut Context, request: &OnGroup) -> Ended {
    match request {
        OnGroup::Add { name, with } => add(context, name, with),
        OnGroup::Remove { name, with } => remove(context, name, with),
        OnGroup::List { json } => {
            let store = context.open_to_read()?;
            let rows = all(context, &store.read())?;
            list(context, &rows, *json, &words::no_groups(context.lang))?;
            Ok(Exit::Done)
        }
        OnGroup::Drop(name) => dissolve(context, name),
    }
}

/// The people named, each as the one they stand for.
fn people(context: &Context, reader: &Reader<'_>, names: &[String]) -> Result<Vec<Id>, Failure> {
    names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .map(|name| Ok(whom(context, reader, name)?.id))
        .collect()
}

fn add(context: &mut Context, name: &str, with: &[String]) -> Ended {
    let lang = context.lang;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    if capture::words(&name).is_empty() {
        return Err(Failure::new(Exit::Usage, words::group_needs_a_name(lang)));
    }
    // A name means one thing: a group called as somebody would never be what is meant, or always.
    if let Some(one) = reader.named(&name).map_err(|e| context.failed(e))?.first() {
        return Err(Failure::new(Exit::Failed, words::somebody_is_called_so(lang, &one.name)));
    }
    let there = reader.group_called(&name).map_err(|e| context.failed(e))?;
    let new = people(context, &reader, with)?;
    let mut after = there.clone().unwrap_or_else(|| {
        context.deal(|deal| Group { id: deal.id(), name, members: Vec::new(), added: deal.now.moment })
    });
    for id in new {
        if !after.members.contains(&id) {
            after.members.push(id);
        }
    }
    let members = named(context, &writing.read(), &after)?;
    let line = words::group_is(lang, &after.name, &members);
    let change = match there {
        Some(before) => plan::edit_memo(&Book::default(), &Memo::Group(before), Memo::Group(after)),
        None => Some(plan::add_memo(&Book::default(), Memo::Group(after))),
    };
    if let Some(change) = change {
        context.commit(writing, &change)?;
    }
    done(context, &line);
    Ok(Exit::Done)
}

fn remove(context: &mut Context, name: &str, with: &[String]) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let before = found(context, &reader, name)?;
    let mut out = Vec::new();
    for id in people(context, &reader, with)? {
        out.push(reader.stands_for(id).map_err(|e| context.failed(e))?.map_or(id, |c| c.id));
    }
    let mut after = before.clone();
    let mut left = Vec::new();
    for id in &before.members {
        let own = reader.stands_for(*id).map_err(|e| context.failed(e))?.map_or(*id, |c| c.id);
        if !out.contains(&own) {
            left.push(*id);
        }
    }
    after.members = left;
    let members = named(context, &reader, &after)?;
    let line = words::group_is(context.lang, &after.name, &members);
    if let Some(change) = plan::edit_memo(&Book::default(), &Memo::Group(before), Memo::Group(after)) {
        context.commit(writing, &change)?;
    }
    done(context, &line);
    Ok(Exit::Done)
}

fn dissolve(context: &mut Context, name: &str) -> Ended {
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let group = found(context, &writing.read(), name)?;
    let line = words::group_dissolved(context.lang, &group.name);
    let change = plan::drop_memo(&Book::default(), &Memo::Group(group));
    context.commit(writing, &change)?;
    done(context, &line);
    Ok(Exit::Done)
}

fn found(context: &Context, reader: &Reader<'_>, name: &str) -> Result<Group, Failure> {
    let found = reader.group_called(name).map_err(|e| context.failed(e))?;
    found.ok_or_else(|| Failure::new(Exit::NotFound, words::no_such_group(context.lang, name)))
}

fn named(context: &Context, reader: &Reader<'_>, group: &Group) -> Result<String, Failure> {
    let names: Vec<String> =
        group.members.iter().map(|id| called(context, reader, Some(*id))).collect::<Result<_, _>>()?;
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    Ok(all_of(context.lang, &names))
}

fn all(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.open_memos_of_kind(MemoKind::Group).map_err(|e| context.failed(e))?;
    let mut rows = Vec::new();
    for memo in memos {
        let Memo::Group(group) = &memo else { continue };
        let members = named(context, reader, group)?;
        rows.push(Row { name: group.name.clone(), what: members, more: String::new(), memo });
    }
    rows.sort_by_cached_key(|row| capture::fold(&row.name));
    Ok(rows)
}
