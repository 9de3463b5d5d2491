//! Undo, redo and take back, each in the words of what it takes or puts back. Nothing is ever deleted.

use super::context::Context;
use super::exit::{Ended, Exit, Failure};
use super::out::glance;
use super::{sentences, walk};
use crate::domain::agenda::Kind;
use crate::domain::change::{Deed, Label};
use crate::domain::plan;
use crate::store::{Noted, Reader};
use crate::text::notices::put_right as notices;

pub(super) fn undo(context: &mut Context) -> Ended {
    turn(context, true)
}

pub(super) fn redo(context: &mut Context) -> Ended {
    turn(context, false)
}

fn turn(context: &mut Context, back: bool) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let newest = store.read().undoable().map_err(|e| context.failed(e))?;
    // What is taken back is named as it stands before: a name may be gone afterwards. What was thrown away is
    // there only afterwards.
    let words = match &newest {
        Some(noted) if back => found(context, &store.read(), noted.label)?,
        _ => None,
    };
    let writing = store.write().map_err(|e| context.failed(e))?;
    context.random()?;
    let turned: Option<Noted> = context
        .deal(|deal| if back { writing.undo(deal) } else { writing.redo(deal) })
        .map_err(|e| context.failed(e))?;
    context.random()?;
    let Some(noted) = turned else {
        let text = if back { notices::nothing_to_undo(lang) } else { notices::nothing_to_redo(lang) };
        context.out.line(text);
        return Ok(Exit::Done);
    };
    let words = match words {
        Some(words) if newest.is_some_and(|n| n.seq == noted.seq) => words,
        _ => named(context, &store.read(), noted.label)?,
    };
    let text = if back { notices::undone(lang, &words) } else { notices::redone(lang, &words) };
    context.out.line(&format!("{text}{}", notices::turn_round(lang, back)));
    Ok(Exit::Done)
}

/// A change in words: what was done, to whom, about what.
pub(super) fn named(context: &Context, reader: &Reader<'_>, label: Label) -> Result<String, Failure> {
    let nameless = || notices::of(context.lang, label.deed, "", "");
    Ok(found(context, reader, label)?.unwrap_or_else(nameless))
}

/// The same, unless the book does not hold what it was about.
fn found(context: &Context, reader: &Reader<'_>, label: Label) -> Result<Option<String>, Failure> {
    let (mut name, mut what) = (String::new(), String::new());
    if let Some(id) = label.subject {
        let item = reader.item(id, &context.now).map_err(|e| context.failed(e))?;
        let promise = reader.promise(id, context.now.zone).map_err(|e| context.failed(e))?;
        if let Some(item) = item {
            (name, what) = (item.name().to_owned(), item.what);
        } else if let Some(promise) = promise {
            name = walk::name_of(context, reader, &promise)?;
            what.clone_from(&promise.standing().body);
        } else if let Some(contact) = reader.contact(id).map_err(|e| context.failed(e))? {
            name = contact.name;
        } else {
            return Ok(None);
        }
    }
    let what = notices::of(context.lang, label.deed, &name, &glance(&what));
    Ok(Some(notices::and_more(context.lang, what, label.more)))
}

pub(super) fn take_back(context: &mut Context, words: &str) -> Ended {
    let lang = context.lang;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let promise = walk::promise(context, &reader, words, |item| matches!(item.kind, Kind::Promise(_)))?;
    let id = promise.id();
    let name = walk::name_of(context, &reader, &promise)?;
    let short = context.short(&reader, id)?;
    let newest = promise.walk.live().last().and_then(|entry| entry.facts.step());
    let deed = newest.map_or(Deed::TakeBack, Deed::Step);
    let words = notices::of(lang, deed, &name, &promise.standing().body);
    let book = reader.around(id, context.now.zone).map_err(|e| context.failed(e))?;
    let change = context
        .deal(|deal| plan::take_back(&book, id, deal))
        .map_err(|why| sentences::of_refusal(lang, &why, &short, &name, Some(&promise), &context.now))?;
    context.commit(writing, &change)?;
    let after = store.read().promise(id, context.now.zone).map_err(|e| context.failed(e))?;
    let state = after.as_ref().and_then(|p| p.state());
    context.out.line(&notices::taken_back(lang, &words, state));
    Ok(Exit::Done)
}
