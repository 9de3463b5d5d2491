//! The overview over the panes: what there is of each group, and how full the coming days are. Every number in it can
//! be entered.

use chrono::NaiveDate;

use super::home::Focus;
use super::model::Model;
use crate::domain::agenda::Group;
pub use crate::domain::agenda::tally::{DAYS, FULL};
use crate::domain::time::plus_days;

/// A number of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// What it counts.
    pub group: Group,
    /// How many; of promises to me only those that are late.
    pub count: usize,
}

/// The numbers that are not nought, in order.
#[must_use]
pub fn numbers(model: &Model) -> Vec<Number> {
    let groups = [
        Group::Late,
        Group::Today,
        Group::Soon,
        Group::Incomplete,
        Group::Unspoken,
        Group::FollowUps,
        Group::Theirs,
    ];
    let counted = groups.map(|group| Number {
        group,
        count: match group {
            Group::FollowUps => model.rows.follow_ups_today(),
            Group::Theirs => model.rows.tally.theirs_late,
            other => model.rows.count(other),
        },
    });
    counted.into_iter().filter(|n| n.count > 0).collect()
}

/// The coming days with how many given promises are open on each.
#[must_use]
pub fn load(model: &Model) -> Vec<(NaiveDate, usize)> {
    let tally = &model.rows.tally;
    (0_i64..).zip(tally.load).map(|(nth, count)| (plus_days(tally.from, nth), count)).collect()
}

impl Model {
    /// Puts the cursor on the first row that the number under it counts.
    pub(super) fn enter_number(&mut self) {
        let Some(number) = numbers(self).get(self.home.number).copied() else { return };
        self.narrow_to(None);
        if number.group == Group::FollowUps {
            self.home.follow_ups.row = 0;
            self.focus_on(Focus::FollowUps);
            return;
        }
        self.home.promises.row = self.rows.tally.begin_of(number.group);
        self.focus_on(Focus::Promises);
    }
}
