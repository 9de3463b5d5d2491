//! `referral …`: who brought whom to whom.

use lifecycle::Direction;

use super::{Row, called, day_gone, done, list, whom};
use crate::cli::args::request::OnReferral;
use crate::cli::context::Context;
use crate::cli::exit::{Ended, Exit, Failure};
use crate::domain::book::Book;
use crate::domain::memo::{Brought, Memo, MemoKind, Referral};
use crate::domain::plan;
use crate::store::Reader;
use crate::text::{dates, memos as words};

pub(in crate::cli) fn referral(context: &mut Context, request: &OnReferral) -> Ended {
    match request {
        OnReferral::Add { .. } => add(context, request),
        OnReferral::List { json } => {
            let store = context.open_to_read()?;
            let rows = all(context, &store.read())?;
            list(context, &rows, *json, words::no_referrals(context.lang))?;
            Ok(Exit::Done)
        }
    }
}

fn add(context: &mut Context, request: &OnReferral) -> Ended {
    let OnReferral::Add { whom: name, to, given, on, note } = request else { return Ok(Exit::Done) };
    let day = day_gone(context, on.as_deref())?;
    let mut store = context.open()?;
    let writing = store.write().map_err(|e| context.failed(e))?;
    let reader = writing.read();
    let contact = whom(context, &reader, name)?;
    // Somebody who is not in the book needs no page there to have been met.
    let known = reader.named(to).map_err(|e| context.failed(e))?;
    let (brought, other) = match known.as_slice() {
        [one] => (Brought::Contact(one.id), one.name.clone()),
        _ => (Brought::Name(to.trim().to_owned()), to.trim().to_owned()),
    };
    let direction = if *given { Direction::Given } else { Direction::Received };
    let referral = context.deal(|deal| Referral {
        id: deal.id(),
        direction,
        contact: contact.id,
        whom: brought,
        day,
        note: note.clone().filter(|note| !note.trim().is_empty()),
        added: deal.now.moment,
    });
    let change = plan::add_memo(&Book::default(), Memo::Referral(referral));
    context.commit(writing, &change)?;
    done(context, &words::referred(context.lang, direction, &contact.name, &other));
    Ok(Exit::Done)
}

/// Every referral, the oldest first.
fn all(context: &Context, reader: &Reader<'_>) -> Result<Vec<Row>, Failure> {
    let memos = reader.memos_of_kind(MemoKind::Referral).map_err(|e| context.failed(e))?;
    let (lang, today) = (context.lang, context.now.today());
    let mut rows = Vec::new();
    for memo in memos {
        let Memo::Referral(referral) = &memo else { continue };
        let name = called(context, reader, Some(referral.contact))?;
        let what = words::brought(lang, referral.direction, &to_whom(context, reader, &referral.whom)?);
        let more = dates::near(lang, referral.day, today);
        rows.push(Row { name, what, more, memo });
    }
    Ok(rows)
}

/// Whom somebody was brought to.
pub(in crate::cli) fn to_whom(
    context: &Context,
    reader: &Reader<'_>,
    brought: &Brought,
) -> Result<String, Failure> {
    match brought {
        Brought::Contact(id) => called(context, reader, Some(*id)),
        Brought::Name(name) => Ok(name.clone()),
    }
}
