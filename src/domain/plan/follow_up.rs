//! Follow-ups: planned, done, moved, put off, dropped. They are mine alone: moving one needs nobody's consent.

use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate, NaiveTime, TimeDelta, Timelike};
use lifecycle::{Direction, State};

use super::capture::Captured;
use super::sheet::{Deal, Sheet};
use super::step::{AFTERCARE_DAYS, ANCHORING_DAYS, REPAIR_DAYS};
use crate::domain::book::Book;
use crate::domain::change::{Change, Deed, Op};
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::id::Id;
use crate::domain::promise::Promise;
use crate::domain::time::{Now, in_zone, instant, plus_days};

/// How long one is out of the way when nobody said until when.
const SNOOZE_HOURS: i64 = 3;
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

/// Plans the follow-up that was asked for in the same breath as a promise; none where no promise came of it.
pub fn follow_up_with(captured: &mut Captured, day: NaiveDate, deal: &mut Deal<'_>) -> Option<FollowUp> {
    let spoken = captured.change.ops.iter().find_map(|op| match op {
        Op::Speak(promise) => Some(promise),
        _ => None,
    });
    let (promise, book) = (spoken?, Book::default());
    let planned = Planned {
        touch: usual_touch(Some(promise)),
        contact: promise.promisee()?,
        promise: Some(promise.id()),
        day,
        time: None,
        what: None,
    };
    let (change, follow_up) = add_follow_up(&book, planned, deal);
    captured.change.ops.extend(change.ops);
    Some(follow_up)
}

/// The day so long after another, as it was said: `P7D`, `P1M`. Hours stay on the day.
#[must_use]
pub fn day_after(day: NaiveDate, span: &str) -> Option<NaiveDate> {
    let span = span.strip_prefix('P')?;
    if span.starts_with('T') {
        return Some(day);
    }
    let (count, unit) = span.split_at_checked(span.len().checked_sub(1)?)?;
    let count: u32 = count.parse().ok()?;
    match unit {
        "D" => day.checked_add_days(Days::new(count.into())),
        "W" => day.checked_add_days(Days::new(u64::from(count) * 7)),
        "M" => day.checked_add_months(Months::new(count)),
        "Y" => day.checked_add_months(Months::new(count.checked_mul(12)?)),
        _ => None,
    }
}

/// It is done.
#[must_use]
pub fn close_follow_up(book: &Book, before: &FollowUp, deal: &Deal<'_>) -> Change {
    let after = FollowUp { outcome: Outcome::Done, closed: Some(deal.now.moment), ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpDone)
}

/// It is on another day, at the time it had where no other is said.
#[must_use]
pub fn move_follow_up(book: &Book, before: &FollowUp, day: NaiveDate, time: Option<NaiveTime>) -> Change {
    let after = FollowUp { day, time: time.or(before.time), snoozed: None, ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpMove)
}

/// It is out of the way until `until`.
#[must_use]
pub fn snooze_follow_up(book: &Book, before: &FollowUp, until: DateTime<FixedOffset>) -> Change {
    let after = FollowUp { snoozed: Some(until), ..before.clone() };
    alter(book, before, Some(after), Deed::FollowUpSnooze)
}

/// Until when one that is put off is out of the way: some hours on, but today; a time that has passed is meant for
/// tomorrow.
#[must_use]
pub fn later_today(now: &Now, until: Option<NaiveTime>) -> DateTime<FixedOffset> {
    let end = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let time = until.unwrap_or_else(|| {
        let (later, days) = now.moment.time().overflowing_add_signed(TimeDelta::hours(SNOOZE_HOURS));
        let later = later.with_second(0).unwrap_or(later);
        if days > 0 { end } else { later.min(end) }
    });
    let on = |day: NaiveDate| in_zone(instant(day.and_time(time), now.zone), now.zone);
    let today = on(now.today());
    if today > now.moment { today } else { on(plus_days(now.today(), 1)) }
}

/// What it is for, or what to do; `None` where nothing would change.
#[must_use]
pub fn edit_follow_up(book: &Book, before: &FollowUp, after: FollowUp) -> Option<Change> {
    (*before != after).then(|| alter(book, before, Some(after), Deed::Edit))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> Now {
        let zone = chrono_tz::Tz::Europe__Amsterdam;
        Now::new(instant(text.parse().unwrap(), zone), zone)
    }

    #[test]
    fn later_today_is_never_in_the_past_and_never_past_midnight_unasked() {
        let at = |moment: &str, until: Option<&str>| {
            later_today(&now(moment), until.map(|t| t.parse().unwrap())).format("%dT%H:%M").to_string()
        };
        assert_eq!(at("2026-11-23T09:12:30", None), "23T12:12");
        assert_eq!(at("2026-11-23T22:30:00", None), "23T23:59");
        assert_eq!(at("2026-11-23T23:59:30", None), "24T23:59");
        assert_eq!(at("2026-11-23T09:00:00", Some("15:00:00")), "23T15:00");
        assert_eq!(at("2026-11-23T16:00:00", Some("15:00:00")), "24T15:00");
    }

    #[test]
    fn another_day_keeps_the_time_unless_another_is_said() {
        let before = FollowUp {
            id: Id::from_bits(1),
            touch: Touch::Talk,
            contact: Id::from_bits(2),
            promises: Vec::new(),
            day: "2026-11-23".parse().unwrap(),
            time: Some("10:00:00".parse().unwrap()),
            what: None,
            outcome: Outcome::Open,
            closed: None,
            snoozed: None,
            added: now("2026-11-20T09:00:00").moment,
        };
        let moved = |time: Option<&str>| {
            let day = "2026-11-25".parse().unwrap();
            let change = move_follow_up(&Book::default(), &before, day, time.map(|t| t.parse().unwrap()));
            let mut book = Book::default();
            book.follow_ups.insert(before.id, before.clone());
            change.ops.iter().for_each(|op| book.apply(op, chrono_tz::Tz::Europe__Amsterdam).unwrap());
            book.follow_ups[&before.id].time.map(|t| t.to_string())
        };
        assert_eq!(moved(None).as_deref(), Some("10:00:00"));
        assert_eq!(moved(Some("14:30:00")).as_deref(), Some("14:30:00"));
    }
}
