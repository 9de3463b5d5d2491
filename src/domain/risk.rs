//! What puts a promise of mine in danger while a new agreement can still be made: it was put off twice already, or its
//! day is full. It never looks at a promise that is late: then no danger is left, only lateness.

use chrono::NaiveDate;
use lifecycle::Direction;

use super::agenda::tally::{FULL, Tally};
use super::agenda::{Item, Kind};
use super::due::DueState;
use super::facts::Facts;
use super::id::Id;
use super::promise::Promise;
use super::situation::next_working;

/// Put off so often, a promise is in danger.
const OFTEN: usize = 2;

/// Why a promise is in danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    /// Its day was put off twice or more.
    PutOff,
    /// On its day there is as much as on a full one.
    FullDay,
}

/// What has to be known beside a row.
#[derive(Clone, Copy)]
pub struct Risk<'r> {
    /// How full the coming days are.
    pub tally: &'r Tally,
    /// Whether a promise was put off twice or more.
    pub put_off: &'r dyn Fn(Id) -> bool,
}

impl Risk<'_> {
    /// Why an open promise of mine is in danger: one that is due today or up to the next working day, or for then by what
    /// the other was told.
    #[must_use]
    pub fn of(&self, item: &Item, today: NaiveDate) -> Option<Danger> {
        let Kind::Promise(state) = item.kind else { return None };
        let given = state.is_open() && item.direction == Direction::Given;
        let day = item.told.or(item.due)?;
        let near = day >= today && day <= next_working(today);
        if !given || !near || item.doubt.is_some() || item.due_state == DueState::Late {
            return None;
        }
        if (self.put_off)(item.id) {
            return Some(Danger::PutOff);
        }
        self.tally.load_on(day).is_some_and(|count| count >= FULL).then_some(Danger::FullDay)
    }
}

/// Whether its day was put off twice or more, by agreement or by telling. A day that came nearer was not put off.
#[must_use]
pub fn is_put_off(promise: &Promise) -> bool {
    let mut day = None;
    let mut times = 0;
    for entry in promise.walk.live() {
        let (new, moves) = match &entry.facts {
            Facts::Uitspreken { due, .. } => (Some(due.date), false),
            Facts::Corrigeren { due, .. } => (due.map(|due| due.date), false),
            Facts::Heronderhandelen { due, .. } => (due.map(|due| due.date), true),
            Facts::Melden { day, .. } => (Some(*day), true),
            _ => continue,
        };
        times += usize::from(moves && new > day);
        day = new.or(day);
    }
    times >= OFTEN
}
