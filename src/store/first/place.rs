//! Where an open promise stands among all, by no more than an index knows of it: not its name. It never reads a word.

use std::cmp::Reverse;

use chrono::NaiveDate;
use lifecycle::{Direction, State};
use rusqlite::Row;

use crate::domain::agenda::{Group, Item};
use crate::domain::due::{Due, DueState, due_state};
use crate::domain::id::Id;
use crate::domain::round::{Why, why_promise};
use crate::domain::time::Now;
use crate::domain::words::{Circle, Importance};
use crate::store::row;

/// Rows that may have to be read for one screen: of those in the same place only the name says which comes first.
const TIED: usize = 1_000;

/// What the place of a row depends on, but for the name: in the order of lists.
pub(super) type Place = (Group, DueState, Reverse<u8>, bool, i64, bool, u32);

/// An open promise, as far as its place depends on it.
pub(super) struct Open {
    pub(super) place: Place,
    pub(super) day: NaiveDate,
    pub(super) doubted: bool,
    pub(super) mine: bool,
    pub(super) why: Option<Why>,
    pub(super) turns: Option<chrono::DateTime<chrono::Utc>>,
}

/// The days are that on which it is due, and today.
pub(super) fn open(
    found: &Row<'_>,
    (date, today): (NaiveDate, NaiveDate),
    circle: Circle,
    now: &Now,
) -> rusqlite::Result<Open> {
    let due = Due { date, time: row::time_in_zone(found, 2)? };
    let direction = row::read(found, 4, Direction::parse)?;
    let importance = row::read(found, 5, Importance::parse)?;
    // A day without a time is late when it is over: no moment need be worked out for it.
    let state = match (due.time, (date - today).num_days()) {
        (Some(_), _) => due_state(Some(State::Voornemen), Some(&due), now),
        (None, ..0) => DueState::Late,
        (None, 0) => DueState::Today,
        (None, 1..=7) => DueState::Soon,
        (None, _) => DueState::Later,
    };
    let group = match (direction, state) {
        (Direction::Received, _) => Group::Theirs,
        (_, DueState::Late) => Group::Late,
        (_, DueState::Today) => Group::Today,
        (_, DueState::Soon) => Group::Soon,
        _ => Group::Later,
    };
    let turning = due.time.is_some() && matches!(state, DueState::Today | DueState::Soon);
    let weight = Reverse(importance.weight() * circle.weight());
    let (told, doubted) = (row::maybe_date(found, 7)?, found.get(8)?);
    Ok(Open {
        place: (
            group,
            state,
            weight,
            false,
            days(due.date),
            due.time.is_none(),
            due.clock().map_or(0, seconds),
        ),
        day: told.unwrap_or(date),
        doubted,
        mine: direction == Direction::Given,
        why: why_promise(direction, state, told, doubted, today),
        turns: turning.then(|| due.moment(now.zone)),
    })
}

/// The place of a row that is read whole.
pub(super) fn place(item: &Item) -> Place {
    (
        item.group(),
        item.due_state,
        Reverse(item.weight()),
        item.due.is_none(),
        item.due.map_or(0, days),
        item.due_time.is_none(),
        item.due_time.map_or(0, seconds),
    )
}

fn days(date: NaiveDate) -> i64 {
    use chrono::Datelike;
    i64::from(date.num_days_from_ce())
}

fn seconds(time: chrono::NaiveTime) -> u32 {
    use chrono::Timelike;
    time.num_seconds_from_midnight()
}

/// The first so many in order, and all that share the place of the last of them; none where those are too many.
pub(super) fn foremost(rows: &mut [(Place, Id)], count: usize) -> Option<Vec<Id>> {
    let Some(last) = count.min(rows.len()).checked_sub(1) else { return Some(Vec::new()) };
    let place = rows.select_nth_unstable(last).1.0;
    let found: Vec<Id> = rows.iter().filter(|(own, _)| *own <= place).map(|(_, id)| *id).collect();
    (found.len() <= TIED.max(count)).then_some(found)
}
