//! Follow-ups: planned, done, moved, put off, dropped. They are mine alone: moving one needs nobody's consent.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use lifecycle::{Direction, State};

use super::sheet::{Deal, Sheet};
use super::step::{AFTERCARE_DAYS, ANCHORING_DAYS, REPAIR_DAYS};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed};
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::{Now, plus_days};

/// Days to a talk of which nobody said when.
const TALK_DAYS: i64 = 7;

/// What a new follow-up is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What for.
    pub touch: Touch,
    /// With whom.
    pub contact: Id,
    /// After which promise.
    pub promise: Option<Id>,
    /// On which day.
    pub day: NaiveDate,
    /// At which time.
    pub time: Option<NaiveTime>,
    /// What to do.
    pub what: Option<String>,
}

/// What a follow-up is for when nobody said so: what is next after the promise, or a talk where there is none.
#[must_use]
pub fn usual_touch(promise: Option<&Promise>) -> Touch {
    let Some(promise) = promise else { return Touch::Talk };
    match (promise.head.direction, promise.state()) {
        (Direction::Given, Some(State::Vertonen)) => Touch::Aftercare,
        (Direction::Given, Some(State::Voortreffelijk)) => Touch::Anchoring,
        (Direction::Given, Some(State::Gebroken)) => Touch::Repair,
        (Direction::Received, Some(State::Voornemen)) => Touch::AskAfter,
        (Direction::Received, Some(State::Vertonen)) => Touch::Thanks,
        _ => Touch::Other,
    }
}

/// On which day it is when nobody said so; never before today.
#[must_use]
pub fn usual_day(touch: Touch, promise: Option<&Promise>, now: &Now) -> NaiveDate {
    let today = now.today();
    let closed = promise.and_then(|p| p.standing().closed).map_or(today, |closed| closed.day());
    let day = match touch {
        Touch::Aftercare => plus_days(closed, AFTERCARE_DAYS),
        Touch::Anchoring => plus_days(today, ANCHORING_DAYS),
        Touch::Repair => plus_days(closed, REPAIR_DAYS),
        Touch::Thanks => today,
        Touch::AskAfter => promise.map_or(today, |p| plus_days(p.standing().due.date, 1)),
        Touch::Consent | Touch::Other => plus_days(today, 1),
        Touch::Talk => plus_days(today, TALK_DAYS),
    };
    day.max(today)
}

/// Plans a follow-up. A second aftercare with one contact joins the first.
#[must_use]
pub fn add_follow_up(book: &Book, planned: Planned, deal: &mut Deal<'_>) -> (Change, FollowUp) {
    let mut sheet = Sheet::new(book);
    let open = book.open_aftercare(planned.contact).filter(|_| planned.touch == Touch::Aftercare);
    let after = match open {
        Some(open) => {
            let mut after = open.clone();
            after.promises.extend(planned.promise.filter(|p| !open.promises.contains(p)));
            after
        }
        None => FollowUp {
            id: deal.id(),
            touch: planned.touch,
            contact: planned.contact,
            promises: planned.promise.into_iter().collect(),
            day: planned.day,
            time: planned.time,
            what: planned.what,
            outcome: Outcome::Open,
            closed: None,
            snoozed: None,
            added: deal.now.moment,
        },
    };
    sheet.follow_up(open, Some(after.clone()));
    (sheet.change(Deed::FollowUpAdd, Some(after.id)), after)
}

/// It is done.
#[must_use]
pub fn close_follow_up(book: &Book, before: &FollowUp, deal: &Deal<'_>) -> Change {
    let after = FollowUp { outcome: Outcome::Done, closed: Some(deal.now.moment), ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpDone)
}

/// It is on another day.
#[must_use]
pub fn move_follow_up(book: &Book, before: &FollowUp, day: NaiveDate, time: Option<NaiveTime>) -> Change {
    let after = FollowUp { day, time, snoozed: None, ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpMove)
}

/// It is out of the way until `until`.
#[must_use]
pub fn snooze_follow_up(book: &Book, before: &FollowUp, until: DateTime<FixedOffset>) -> Change {
    let after = FollowUp { snoozed: Some(until), ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpSnooze)
}

/// It is discarded.
#[must_use]
pub fn drop_follow_up(book: &Book, before: &FollowUp) -> Change {
    alter(book, before, None, Deed::FollowUpDrop)
}

fn alter(book: &Book, before: &FollowUp, after: Option<FollowUp>, deed: Deed) -> Change {
    let mut sheet = Sheet::new(book);
    sheet.follow_up(Some(before), after);
    sheet.change(deed, Some(before.id))
}
