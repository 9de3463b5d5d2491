//! What there is of each group, how full the coming days are, and when the next row turns: counted once when rows come
//! in, and kept in step with each that changes. Views ask it at every frame.

use chrono::{DateTime, NaiveDate, Utc};

use super::list::List;
use super::listing::{Heading, Section};
use super::overview::DAYS;
use crate::domain::agenda::{Group, Item, Kind};
use crate::domain::due::DueState;
use crate::domain::time::{Now, midnight, plus_days};

/// The groups of promises and concepts, in order.
pub(super) const GROUPS: [Group; 9] = [
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
    pub fn of(list: &List, now: &Now) -> Self {
        let mut tally = Self { from: now.today(), ..Self::default() };
        for item in list {
            tally.count(item, true);
            if let Some(moment) = moment(item, now) {
                tally.next = Some(tally.next.map_or(moment, |next| next.min(moment)));
            }
        }
        tally
    }

    /// Keeps step: one row went, another came.
    pub(super) fn change(&mut self, before: Option<&Item>, after: Option<&Item>, list: &List, now: &Now) {
        if let Some(before) = before {
            self.count(before, false);
        }
        if let Some(after) = after {
            self.count(after, true);
        }
        let turns = |item: Option<&Item>| item.and_then(|item| moment(item, now));
        if turns(before).is_some() || turns(after).is_some() {
            self.next = list.iter().filter_map(|item| moment(item, now)).min();
        }
    }

    fn count(&mut self, item: &Item, more: bool) {
        let alter = |count: &mut usize| *count = if more { *count + 1 } else { count.saturating_sub(1) };
        let group = item.group();
        if let Some(count) = GROUPS.iter().position(|own| *own == group).and_then(|at| self.groups.get_mut(at)) {
            alter(count);
        }
        if group == Group::Theirs {
            if item.due_state == DueState::Late {
                alter(&mut self.theirs_late);
            }
        } else if matches!(item.kind, Kind::Promise(_))
            && let Some(day) = item.told.or(item.due)
            && let Ok(nth) = usize::try_from((day - self.from).num_days())
            && let Some(count) = self.load.get_mut(nth)
        {
            alter(count);
        }
    }

    /// How many rows a group has.
    #[must_use]
    pub fn count_of(&self, group: Group) -> usize {
        GROUPS.iter().position(|own| *own == group).map_or(0, |at| self.groups[at])
    }

    /// Where the rows of a group begin.
    #[must_use]
    pub fn begin_of(&self, group: Group) -> usize {
        GROUPS.iter().zip(self.groups).take_while(|(own, _)| **own < group).map(|(_, count)| count).sum()
    }

    /// The groups as they stand in a list.
    #[must_use]
    pub fn sections(&self) -> Vec<Section> {
        let mut from = 0;
        let of = |(group, count): (&Group, usize)| {
            let section = Section { heading: Heading::Group(*group), from, count };
            from += count;
            section
        };
        let all: Vec<Section> = GROUPS.iter().zip(self.groups).map(of).collect();
        all.into_iter().filter(|section| section.count > 0).collect()
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
