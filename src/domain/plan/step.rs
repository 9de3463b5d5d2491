//! A step on a promise, with the follow-ups that come of it: aftercare, thanks, anchoring, repair, consent.
//!
//! It never takes a step that the lifecycle refuses, and never plans the same touch twice.

use chrono::{NaiveDate, NaiveTime};
use lifecycle::{Direction, Step};

use super::sheet::{Deal, Sheet};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Record};
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::plus_days;
use crate::domain::walk::{Refused, Taking};
use crate::domain::words::{Extra, Importance, Role};

/// Days from keeping to the aftercare call.
const AFTERCARE_DAYS: i64 = 7;
/// Days from exceeding to anchoring.
const ANCHORING_DAYS: i64 = 3;
/// Days from breaking to putting right.
const REPAIR_DAYS: i64 = 1;

/// What came of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What to carry out.
    pub change: Change,
    /// The promise as it will be.
    pub promise: Promise,
    /// Follow-ups planned, or joined.
    pub planned: Vec<FollowUp>,
    /// Whether the aftercare was joined to one that was open already.
    pub joined: bool,
    /// A day on which aftercare is offered, not planned.
    pub offer: Option<NaiveDate>,
}

/// Draws up one or more steps on a promise, in order, as one change.
///
/// # Errors
/// The lifecycle's refusal of the first step that is not lawful; then none is taken.
pub fn take(book: &Book, id: Id, takings: Vec<Taking>, deal: &mut Deal<'_>) -> Result<Taken, Refused> {
    let mut sheet = Sheet::new(book);
    let mut came = Came::default();
    let mut deed = Deed::Edit;
    let steps: Vec<Step> = takings.iter().filter_map(|t| t.facts.step()).collect();
    for taking in takings {
        if let Some(step) = taking.facts.step() {
            deed = Deed::Step(step);
        }
        let facts = taking.facts.clone();
        let day = taking.happened.map_or_else(|| deal.now.today(), |h| h.day());
        let before_due = sheet.promise(id).is_some_and(|p| !p.standing().due.is_past(&deal.now));
        sheet.step(id, taking, &deal.now)?;
        follow(&mut sheet, &mut came, id, &facts, day, before_due, deal);
    }
    // An anchoring in the same form makes the planned call needless.
    if steps.contains(&Step::Verankeren) {
        came.planned.retain(|f| f.touch != Touch::Anchoring);
    }
    for (before, after) in &came.records {
        let dropped =
            before.is_none() && steps.contains(&Step::Verankeren) && after.touch == Touch::Anchoring;
        if !dropped {
            sheet.follow_up(before.as_ref(), Some(after.clone()));
        }
    }
    let promise = sheet.promise(id).cloned().ok_or(Refused::NothingLive)?;
    Ok(Taken {
        change: sheet.change(deed, Some(id)),
        promise,
        planned: came.planned,
        joined: came.joined,
        offer: came.offer,
    })
}

#[derive(Default)]
struct Came {
    records: Vec<(Option<FollowUp>, FollowUp)>,
    planned: Vec<FollowUp>,
    joined: bool,
    offer: Option<NaiveDate>,
}

/// What follows from one step that was lawful.
fn follow(
    sheet: &mut Sheet<'_>,
    came: &mut Came,
    id: Id,
    facts: &Facts,
    day: NaiveDate,
    before_due: bool,
    deal: &mut Deal<'_>,
) {
    let Some(promise) = sheet.promise(id).cloned() else { return };
    let given = promise.head.direction == Direction::Given;
    let today = deal.now.today();
    let not_past = |d: NaiveDate| d.max(today);
    match facts {
        Facts::Vertonen { .. } if given => {
            close(sheet, came, id, Touch::Consent, deal);
            let call = not_past(plus_days(day, AFTERCARE_DAYS));
            match promise.detail.importance {
                Importance::Large => aftercare(sheet, came, &promise, call, deal),
                Importance::Normal => came.offer = Some(call),
                Importance::Small => {}
            }
        }
        Facts::Vertonen { .. } => {
            close(sheet, came, id, Touch::AskAfter, deal);
            plan(came, &promise, Touch::Thanks, today, None, deal);
        }
        Facts::Overtreffen { extra, .. } => {
            if *extra == Extra::Aftercare {
                close(sheet, came, id, Touch::Aftercare, deal);
            }
            plan(came, &promise, Touch::Anchoring, not_past(plus_days(day, ANCHORING_DAYS)), None, deal);
        }
        Facts::Verankeren { .. } => close(sheet, came, id, Touch::Anchoring, deal),
        Facts::Breken { .. } => {
            close(sheet, came, id, Touch::Consent, deal);
            close(sheet, came, id, Touch::AskAfter, deal);
            if given {
                plan(came, &promise, Touch::Repair, not_past(plus_days(day, REPAIR_DAYS)), None, deal);
            }
        }
        Facts::Herstellen { .. } => close(sheet, came, id, Touch::Repair, deal),
        Facts::Heronderhandelen { .. } => close(sheet, came, id, Touch::Consent, deal),
        Facts::Ontheffen { .. } => {
            close(sheet, came, id, Touch::Consent, deal);
            close(sheet, came, id, Touch::AskAfter, deal);
        }
        // Only before the due moment can the other still agree; asking waits no longer than that day.
        Facts::Melden { .. } if given && before_due => {
            if sheet.book.open_for(id, Touch::Consent).next().is_none() {
                let ask = plus_days(today, 1).min(promise.standing().due.date).max(today);
                plan(came, &promise, Touch::Consent, ask, None, deal);
            }
        }
        Facts::Corrigeren { contact: Some((from, to)), .. } => relink(sheet, &promise, *from, *to),
        _ => {}
    }
}

/// Another contact in the place of the one noted wrongly.
pub(super) fn relink(sheet: &mut Sheet<'_>, promise: &Promise, from: Id, to: Id) {
    let mut after = promise.parts.clone();
    for part in &mut after {
        if part.contact == from && part.role == Role::Promisee {
            part.contact = to;
        }
    }
    let before = promise.parts.clone();
    sheet.record(Record::Parts { promise: promise.id(), before, after });
}

fn aftercare(sheet: &Sheet<'_>, came: &mut Came, promise: &Promise, day: NaiveDate, deal: &mut Deal<'_>) {
    let Some(contact) = promise.promisee() else { return };
    match sheet.book.open_aftercare(contact) {
        Some(open) => {
            let mut after = open.clone();
            after.promises.push(promise.id());
            came.records.push((Some(open.clone()), after.clone()));
            came.planned.push(after);
            came.joined = true;
        }
        None => plan(came, promise, Touch::Aftercare, day, None, deal),
    }
}

fn plan(
    came: &mut Came,
    promise: &Promise,
    touch: Touch,
    day: NaiveDate,
    time: Option<NaiveTime>,
    deal: &mut Deal<'_>,
) {
    let Some(contact) = promise.promisee() else { return };
    let follow_up = FollowUp {
        id: deal.id(),
        touch,
        contact,
        promises: vec![promise.id()],
        day,
        time,
        what: None,
        outcome: Outcome::Open,
        closed: None,
        snoozed: None,
        added: deal.now.moment,
    };
    came.records.push((None, follow_up.clone()));
    came.planned.push(follow_up);
}

/// The open follow-ups of a kind are done with it.
fn close(sheet: &Sheet<'_>, came: &mut Came, promise: Id, touch: Touch, deal: &Deal<'_>) {
    for open in sheet.book.open_for(promise, touch) {
        let done = FollowUp { outcome: Outcome::Done, closed: Some(deal.now.moment), ..open.clone() };
        came.records.push((Some(open.clone()), done));
    }
}
