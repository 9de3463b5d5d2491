//! `woord lijst` and `woord zoek`: rows in the one order under their headings, or as JSON.

use super::args::request::{List, Listing, Search};
use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::Role;
use super::{resolve, table};
use crate::domain::agenda::{Group, Item, Kind, sort};
use crate::domain::due::DueState;
use crate::domain::id::Id;
use crate::domain::query::Query;
use crate::exchange;
use crate::store::{Counts, Reader, Store, StoreError, Which};
use crate::text::panes::search as words_of_search;
use crate::text::{Lang, groups, lists};

pub(super) fn list(context: &mut Context, asked: &List) -> Ended {
    let store = context.open_to_read()?;
    let reader = store.read();
    let mut items = rows(context, &reader, asked.listing).map_err(|e| context.failed(e))?;
    if let Some(name) = &asked.contact {
        let contact = resolve::contact(context.lang, &reader, name, |e| context.failed(e))?;
        let with = with(context, &reader, contact.id).map_err(|e| context.failed(e))?;
        items.retain(|item| {
            with.contains(&item.id) || item.contact.as_ref().is_some_and(|(id, _)| *id == contact.id)
        });
        if items.is_empty() && !asked.json {
            let open = asked.listing == Listing::Open;
            let text = if open { lists::nothing_between } else { lists::nothing_here };
            context.out.line(&text(context.lang, &contact.name));
            return Ok(Exit::Done);
        }
    }
    sort(&mut items);
    if asked.json {
        json(context, &reader, items)?;
        return Ok(Exit::Done);
    }
    if items.is_empty() {
        let text = nothing(context, &reader, asked.listing).map_err(|e| context.failed(e))?;
        context.out.lines(&text);
    } else {
        human(context, &reader, items)?;
    }
    if asked.listing == Listing::Open && asked.contact.is_none() {
        besides(context, &reader)?;
    }
    Ok(Exit::Done)
}

pub(super) fn search(context: &mut Context, asked: &Search) -> Ended {
    let query = Query::read(&asked.text, &context.now);
    if let Some(fault) = query.faults.first() {
        let why = words_of_search::fault(context.lang, fault, context.now.today());
        return Err(Failure::new(Exit::Usage, why));
    }
    if query.is_empty() {
        return Err(Failure::new(Exit::Usage, words_of_search::nothing_asked(context.lang)));
    }
    let store = context.open_to_read()?;
    let reader = store.read();
    let found = reader.search(&query, &context.now).map_err(|e| context.failed(e))?;
    if asked.json {
        json(context, &reader, found)?;
    } else if found.is_empty() {
        context.out.line(&lists::nothing_found(context.lang, &asked.text));
    } else {
        human(context, &reader, found)?;
    }
    Ok(Exit::Done)
}

/// What to do first, a line each.
fn first_start(lang: Lang) -> String {
    format!("{}\n{}", lists::first_start(lang), lists::read_in(lang))
}

/// `woord` alone: what presses, or what to do first.
pub(super) fn home(context: &mut Context, store: &Store) -> Ended {
    let reader = store.read();
    let counts = reader.counts(&context.now).map_err(|e| context.failed(e))?;
    if is_empty(&reader, &counts).map_err(|e| context.failed(e))? {
        context.out.lines(&first_start(context.lang));
        return Ok(Exit::Done);
    }
    context.out.styled(&[(Role::Heading, &lists::summary(context.lang, &summed(&counts)))]);
    let mut items = rows(context, &reader, Listing::Overdue).map_err(|e| context.failed(e))?;
    items.extend(rows(context, &reader, Listing::Today).map_err(|e| context.failed(e))?);
    sort(&mut items);
    if items.is_empty() {
        let text = nothing(context, &reader, Listing::Today).map_err(|e| context.failed(e))?;
        context.out.lines(&text);
    } else {
        context.out.line("");
        human(context, &reader, items)?;
    }
    Ok(Exit::Done)
}

fn rows(context: &Context, reader: &Reader<'_>, listing: Listing) -> Result<Vec<Item>, StoreError> {
    let now = &context.now;
    Ok(match listing {
        Listing::Open => reader.promises(Which::Open, now)?,
        Listing::Today => reader.promises(Which::Today, now)?,
        Listing::Overdue => reader.promises(Which::Overdue, now)?,
        Listing::Closed => reader.promises(Which::Closed, now)?,
        Listing::Concepts => reader.concept_items()?,
        Listing::FollowUps => reader.follow_up_items(false, now)?,
        Listing::All => [
            reader.promises(Which::Open, now)?,
            reader.concept_items()?,
            reader.follow_up_items(true, now)?,
            reader.promises(Which::Closed, now)?,
        ]
        .concat(),
    })
}

/// Everything in which a contact has any part.
fn with(context: &Context, reader: &Reader<'_>, contact: Id) -> Result<Vec<Id>, StoreError> {
    Ok(reader.promises_with(contact, &context.now)?.into_iter().map(|item| item.id).collect())
}

/// Rows as one JSON array, in their order.
pub(super) fn json(context: &mut Context, reader: &Reader<'_>, items: Vec<Item>) -> Result<(), Failure> {
    let rows = told(context, reader, items)?;
    print_told(context, &rows)
}

/// A row, and the short name of what it is about.
pub(super) type Told = (Item, String);

/// Rows that were read whole, as one JSON array.
pub(super) fn print_told(context: &mut Context, rows: &[Told]) -> Result<(), Failure> {
    let rows: Vec<_> = rows.iter().map(|(item, short)| exchange::item(item, short)).collect();
    print_json(context, &rows)
}

/// Rows read whole, as they are told in JSON.
pub(super) fn told(context: &Context, reader: &Reader<'_>, items: Vec<Item>) -> Result<Vec<Told>, Failure> {
    let ids: Vec<Id> = items.iter().map(|i| i.id).collect();
    let shorts = reader.shorts(&ids).map_err(|e| context.failed(e))?;
    let mut items = items;
    for item in &mut items {
        reader.more(item).map_err(|e| context.failed(e))?;
    }
    Ok(items.into_iter().zip(shorts).collect())
}

/// Any value as pretty JSON.
pub(super) fn print_json(context: &mut Context, value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|why| {
        Failure::new(Exit::Failed, crate::text::trouble::book::other(context.lang, &why.to_string()))
    })?;
    text.lines().for_each(|line| context.out.json(line));
    Ok(())
}

/// Rows under their headings; they are in order already.
pub(super) fn human(context: &mut Context, reader: &Reader<'_>, items: Vec<Item>) -> Result<(), Failure> {
    let ids: Vec<Id> = items.iter().map(|i| i.id).collect();
    let shorts = reader.shorts(&ids).map_err(|e| context.failed(e))?;
    let mut parts: Vec<(Group, Vec<table::Cells>)> = Vec::new();
    let mut days = table::Days::default();
    for (item, short) in items.into_iter().zip(shorts) {
        let group = item.group();
        if parts.last().is_none_or(|(last, _)| *last != group) {
            parts.push((group, Vec::new()));
        }
        if let Some((_, rows)) = parts.last_mut() {
            rows.push(table::cells(context.lang, &context.now, item, short, &mut days));
        }
    }
    let headed: Vec<(String, Vec<table::Cells>)> = parts
        .into_iter()
        .map(|(group, rows)| (groups::heading(context.lang, group, rows.len() as u64), rows))
        .collect();
    table::print(&mut context.out, &headed, context.terminal.columns);
    Ok(())
}

/// What the open promises do not show, in one line.
fn besides(context: &mut Context, reader: &Reader<'_>) -> Result<(), Failure> {
    let counts = reader.counts(&context.now).map_err(|e| context.failed(e))?;
    let rest = Counts { late: 0, today: 0, theirs_late: 0, ..counts };
    if rest.incomplete + rest.unspoken + rest.follow_ups > 0 {
        context.out.line("");
        context.out.styled(&[(Role::Dim, &lists::summary(context.lang, &summed(&rest)))]);
    }
    Ok(())
}

fn summed(counts: &Counts) -> lists::Counts {
    lists::Counts {
        late: counts.late as u64,
        today: counts.today as u64,
        soon: 0,
        later: 0,
        incomplete: counts.incomplete as u64,
        unspoken: counts.unspoken as u64,
        follow_ups: counts.follow_ups as u64,
        theirs_late: counts.theirs_late as u64,
    }
}

fn is_empty(reader: &Reader<'_>, counts: &Counts) -> Result<bool, StoreError> {
    Ok(counts.open + counts.incomplete + counts.unspoken + counts.follow_ups == 0 && !reader.has_any()?)
}

/// What an empty list says.
fn nothing(context: &Context, reader: &Reader<'_>, listing: Listing) -> Result<String, StoreError> {
    let lang = context.lang;
    let counts = reader.counts(&context.now)?;
    if is_empty(reader, &counts)? {
        return Ok(first_start(lang));
    }
    let incomplete = counts.incomplete as u64;
    Ok(match listing {
        Listing::Today => {
            let tomorrow = context.now.today().succ_opt();
            let open = reader.promises(Which::Open, &context.now)?;
            let due = |i: &&Item| {
                matches!(i.kind, Kind::Promise(_)) && i.due == tomorrow && i.due_state == DueState::Soon
            };
            let given = |i: &&Item| i.direction == lifecycle::Direction::Given;
            if counts.late > 0 {
                return Ok(lists::summary(lang, &summed(&counts)));
            }
            lists::nothing_today(lang, open.iter().filter(due).filter(given).count() as u64, incomplete)
        }
        Listing::Overdue => lists::nothing_late(lang, incomplete),
        Listing::Closed => lists::nothing_closed(lang).to_owned(),
        Listing::Concepts => lists::no_concepts(lang).to_owned(),
        Listing::FollowUps => lists::no_follow_ups(lang).to_owned(),
        Listing::Open | Listing::All => lists::nothing_open(lang).to_owned(),
    })
}
