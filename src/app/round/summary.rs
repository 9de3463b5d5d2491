//! The end of the round as data: what was decided, by what became of it; what waits for later today; what the next
//! days hold.

use chrono::NaiveDate;

use super::{Decision, Round, Stand};
use crate::app::model::Model;
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::round::Fate;
use crate::domain::time::plus_days;

/// Days after today that are told.
const DAYS: i64 = 2;

/// A line of the end.
#[derive(Clone, Debug, PartialEq)]
pub enum Line<'m> {
    /// Cards of which the same became.
    Fate(Fate, Vec<&'m Decision>),
    /// Cards that were settled by something else than a decision here: how many.
    Elsewhere(usize),
    /// Cards put off until later today.
    Later(Vec<&'m Item>),
    /// Cards that were passed by.
    Passed(Vec<&'m Item>),
    /// What I promised for a coming day, and whom I told so.
    Day(NaiveDate, Vec<&'m Item>),
}

impl Line<'_> {
    /// How many it tells of.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Fate(_, decisions) => decisions.len(),
            Self::Elsewhere(count) => *count,
            Self::Later(items) | Self::Passed(items) | Self::Day(_, items) => items.len(),
        }
    }
}

impl Model {
    /// The lines of the end: first what was decided, then what is to come.
    #[must_use]
    pub fn round_summary<'m>(&'m self, round: &'m Round) -> (Vec<Line<'m>>, Vec<Line<'m>>) {
        let decisions = self.decisions(round);
        let mut told: Vec<&Decision> =
            round.order.iter().filter_map(|id| decisions.get(id).copied()).collect();
        told.sort_by_key(|decision| decision.fate);
        let mut done: Vec<Line<'m>> = Vec::new();
        for decision in told {
            match done.last_mut() {
                Some(Line::Fate(fate, with)) if *fate == decision.fate => with.push(decision),
                _ => done.push(Line::Fate(decision.fate, vec![decision])),
            }
        }
        let elsewhere = round.count(|stand| stand == Stand::Gone);
        if elsewhere > 0 {
            done.push(Line::Elsewhere(elsewhere));
        }
        let standing = |which: Stand| -> Vec<&'m Item> {
            let own = round.order.iter().enumerate().filter(|(nth, _)| round.stand(*nth) == which);
            own.filter_map(|(_, id): (usize, &Id)| self.rows.get(*id)).collect()
        };
        let mut to_come = Vec::new();
        for line in [Line::Later(standing(Stand::Later)), Line::Passed(standing(Stand::Open))] {
            if line.count() > 0 {
                to_come.push(line);
            }
        }
        for day in (1..=DAYS).map(|nth| plus_days(self.now.today(), nth)) {
            let items: Vec<&Item> = self.rows.promises.on(day).collect();
            if !items.is_empty() {
                to_come.push(Line::Day(day, items));
            }
        }
        (done, to_come)
    }

    /// The first day after today that holds something: until then all is decided. None where nothing is open.
    #[must_use]
    pub fn decided_until(&self) -> Option<NaiveDate> {
        let today = self.now.today();
        let lists = [&self.rows.promises, &self.rows.follow_ups];
        lists.into_iter().filter_map(|list| list.next_day(today)).min()
    }
}
