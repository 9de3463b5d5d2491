//! The overview over the panes: what there is of each group, and how full the coming days are. Every number in it can
//! be entered.

use chrono::NaiveDate;

use super::geometry::{Area, Room};
use super::home::Focus;
use super::model::Model;
use crate::domain::agenda::Group;
pub use crate::domain::agenda::tally::{DAYS, FULL};
use crate::domain::time::plus_days;
use crate::text::columns::width;
use crate::text::panes::home as words;

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

/// Where each number stands that is in sight, in the strip over the panes or on a page of its own.
#[must_use]
pub fn places_of_numbers(model: &Model) -> Vec<(usize, Area)> {
    let all = numbers(model);
    let home = model.places();
    let (area, gap) = match home.room {
        Room::Wide => {
            (Area { width: home.overview.width.saturating_sub(3), x: 3, ..home.overview.row(1) }, 4)
        }
        Room::Middle => {
            (Area { width: home.overview.width.saturating_sub(1), x: 1, ..home.overview.row(0) }, 2)
        }
        Room::Narrow if model.home.focus == Focus::Overview => {
            let area = home.promises;
            let from = (model.home.number + 1).saturating_sub(area.height.into());
            let rows = (0..all.len()).skip(from).zip(0..area.height);
            return rows.map(|(nth, y)| (nth, area.row(y))).collect();
        }
        Room::Narrow | Room::None => return Vec::new(),
    };
    let text = |number: &Number| words::number(model.lang, number.group, number.count, gap == 2);
    let wide = |number: &Number| u16::try_from(width(&text(number))).unwrap_or(u16::MAX);
    // The number under the cursor is in sight, whatever has to go out of it.
    let under = model.home.number.min(all.len().saturating_sub(1));
    let needs = |from: usize| all.iter().take(under + 1).skip(from).map(|n| wide(n) + gap).sum::<u16>();
    let from = match model.home.focus {
        Focus::Overview => (0..=under).find(|from| needs(*from) <= area.width + gap).unwrap_or(under),
        _ => 0,
    };
    let (mut x, end, mut found) = (area.x, area.x + area.width, Vec::new());
    for (nth, number) in all.iter().enumerate().skip(from) {
        let wide = wide(number);
        if x.saturating_add(wide) > end {
            break;
        }
        found.push((nth, Area::new(x, area.y, wide, 1)));
        x += wide + gap;
    }
    found
}

impl Model {
    /// Puts the cursor on the first row that the number under it counts.
    pub(super) fn enter_number(&mut self) {
        let Some(number) = numbers(self).get(self.home.number).copied() else { return };
        self.show_all();
        self.unsort();
        if number.group == Group::FollowUps {
            self.home.follow_ups.row = 0;
            self.focus_on(Focus::FollowUps);
            return;
        }
        self.home.promises.row = self.rows.tally.begin_of(number.group);
        self.focus_on(Focus::Promises);
    }
}
