//! What there is of each group, how full the coming days are, and when the next row turns: counted once when rows come
//! in, and kept in step with each that changes. Views ask it at every frame.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Group, Item, Kind};
use crate::domain::due::DueState;
use crate::domain::id::Id;
use crate::domain::time::{Now, midnight, plus_days};

/// Days of which the load is counted.
pub const DAYS: usize = 14;
/// Promises from which a day is full.
pub const FULL: usize = 4;

/// The groups of promises and concepts, in order.
pub const GROUPS: [Group; 9] = [
    Group::Late,
    Group::Today,
    Group::Incomplete,
    Group::Soon,
    Group::Later,
    Group::Unspoken,
    Group::Theirs,
    Group::FollowUps,
    Group::Closed,
];

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of every group, in the order of the groups.
    pub groups: [usize; GROUPS.len()],
    /// Late promises to me.
    pub theirs_late: usize,
    /// Given promises that are open on each of the coming days.
    pub load: [usize; DAYS],
    /// The day from which those count.
    pub from: NaiveDate,
    /// When the next timed promise is due.
    pub next: Option<DateTime<Utc>>,
}

impl Tally {
    /// Counts rows.
    #[must_use]
    pub fn of(items: &[Item], now: &Now) -> Self {
        let mut tally = Self { from: now.today(), ..Self::default() };
        for item in items {
            tally.count(item, true);
            if let Some(moment) = moment(item, now) {
                tally.turns_at(moment);
            }
        }
        tally
    }

    /// Keeps step: one row went, another came.
    pub fn change(&mut self, before: Option<&Item>, after: Option<&Item>, items: &[Item], now: &Now) {
        if let Some(before) = before {
            self.count(before, false);
        }
        if let Some(after) = after {
            self.count(after, true);
        }
        let turns = |item: Option<&Item>| item.and_then(|item| moment(item, now));
        if turns(before).is_some() || turns(after).is_some() {
            self.next = items.iter().filter_map(|item| moment(item, now)).min();
        }
    }

    fn count(&mut self, item: &Item, more: bool) {
        let promise = matches!(item.kind, Kind::Promise(_));
        self.count_one(item.group(), item.due_state, item.told.or(item.due).filter(|_| promise), more);
    }

    /// Counts a row by what it is counted for: its group, how it stands with its day, and of a promise the day.
    pub fn count_one(&mut self, group: Group, state: DueState, day: Option<NaiveDate>, more: bool) {
        let alter = |count: &mut usize| *count = if more { *count + 1 } else { count.saturating_sub(1) };
        if let Some(count) =
            GROUPS.iter().position(|own| *own == group).and_then(|at| self.groups.get_mut(at))
        {
            alter(count);
        }
        if group == Group::Theirs {
            if state == DueState::Late {
                alter(&mut self.theirs_late);
            }
        } else if let Some(day) = day
            && let Ok(nth) = usize::try_from((day - self.from).num_days())
            && let Some(count) = self.load.get_mut(nth)
        {
            alter(count);
        }
    }

    /// The same, of a moment at which a row turns late.
    pub fn turns_at(&mut self, moment: DateTime<Utc>) {
        self.next = Some(self.next.map_or(moment, |next| next.min(moment)));
    }

    /// How many rows a group has.
    #[must_use]
    pub fn count_of(&self, group: Group) -> usize {
        GROUPS.iter().position(|own| *own == group).map_or(0, |at| self.groups[at])
    }

    /// How many given promises are open on a day; none for a day that is not counted.
    #[must_use]
    pub fn load_on(&self, day: NaiveDate) -> Option<usize> {
        usize::try_from((day - self.from).num_days()).ok().and_then(|nth| self.load.get(nth)).copied()
    }

    /// Where the rows of a group begin.
    #[must_use]
    pub fn begin_of(&self, group: Group) -> usize {
        GROUPS.iter().zip(self.groups).take_while(|(own, _)| **own < group).map(|(_, count)| count).sum()
    }

    /// The next moment at which something becomes another: a timed promise is due, or the day turns.
    #[must_use]
    pub fn next_moment(&self, now: &Now) -> DateTime<Utc> {
        let day = midnight(plus_days(now.today(), 1), now.zone);
        self.next.map_or(day, |next| next.min(day))
    }
}

/// When a row turns late, where it does so at a time.
fn moment(item: &Item, now: &Now) -> Option<DateTime<Utc>> {
    if !matches!(item.due_state, DueState::Today | DueState::Soon) || item.due_time.is_none() {
        return None;
    }
    item.whole_due().filter(|due| due.time.is_some()).map(|due| due.moment(now.zone))
}

/// What is open between you and somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// Who.
    pub id: Id,
    /// What is open of mine: promises, and what is still to be said.
    pub open: usize,
    /// Something given is late.
    pub late: bool,
    /// Something is to be completed or answered.
    pub doubt: bool,
}

impl Between {
    /// Nothing yet.
    #[must_use]
    pub fn nothing(id: Id) -> Self {
        Self { id, open: 0, late: false, doubt: false }
    }

    /// Takes a row in.
    pub fn add(&mut self, group: Group, doubt: bool) {
        self.open += usize::from(!matches!(group, Group::Incomplete | Group::Theirs));
        self.late |= group == Group::Late;
        self.doubt |= doubt || group == Group::Incomplete;
    }
}
