//! The course: the recorded walk of one promise, and how it is read.
//!
//! A course is a line of entries and a place on it. Each step stands upon the entry that was live when it was taken,
//! and each entry remembers the newest step that was put upon it. Following those from the ground up gives first the
//! live entries and then, beyond the live one, what may still be restored: taking back and restoring move the place
//! down and up that line, and a new step turns the line aside, so that what was taken back there can't return.
//!
//! This room never judges; `judge` guards the steps and `record` the taking back, restoring and reading back.

use crate::entry::{Act, Entry};
use crate::need::Need;
use crate::refusal::Refusal;
use crate::state::{Direction, State};
use crate::table::{Rule, lawful};

/// The walk of one promise, from its speaking on. It can't be built with an unlawful step in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course<T> {
    direction: Direction,
    entries: Vec<Entry<T>>,
    /// Where each entry left the course, by sequence number; place 0 is the ground, before anything was spoken.
    standings: Vec<Standing>,
    /// The newest step put upon each entry, or 0, by sequence number.
    above: Vec<u32>,
}

/// Where one entry left the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The entry that was live when this one was put upon it; 0 for none.
    pub upon: u32,
    /// The newest live entry after it; 0 for none.
    pub live: u32,
    /// The state after it; `None` when the speaking is taken back.
    pub state: Option<State>,
}

const GROUND: Standing = Standing { upon: 0, live: 0, state: None };

impl<T> Course<T> {
    /// A course before its first entry. It never leaves this crate.
    pub(crate) fn unspoken(direction: Direction) -> Self {
        Self { direction, entries: Vec::new(), standings: vec![GROUND], above: vec![0] }
    }

    /// Whose promise it is.
    #[must_use]
    pub const fn direction(&self) -> Direction {
        self.direction
    }

    /// Every entry ever made, those taken back included, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry<T>] {
        &self.entries
    }

    /// The entry with this number.
    #[must_use]
    pub fn entry(&self, seq: u32) -> Option<&Entry<T>> {
        self.entries.get(seq.checked_sub(1)? as usize)
    }

    /// The entry that was written last, whatever it does.
    #[must_use]
    pub fn newest(&self) -> Option<&Entry<T>> {
        self.entries.last()
    }

    /// The number the next entry will get.
    #[must_use]
    pub fn next_seq(&self) -> u32 {
        u32::try_from(self.entries.len()).map_or(u32::MAX, |written| written.saturating_add(1))
    }

    /// Where the entry with this number left the course.
    #[must_use]
    pub fn standing(&self, seq: u32) -> Option<Standing> {
        if seq == 0 { None } else { self.standings.get(seq as usize).copied() }
    }

    /// Where the promise stands; `None` when its speaking is taken back.
    #[must_use]
    pub fn state(&self) -> Option<State> {
        self.now().state
    }

    /// The number of the newest live entry, or 0 when nothing is live.
    #[must_use]
    pub fn live(&self) -> u32 {
        self.now().live
    }

    /// The entries that count, in order: every step that is not taken back.
    pub fn live_entries(&self) -> impl Iterator<Item = &Entry<T>> {
        let live = self.live();
        let climb = move |seq: &u32| if *seq == live { None } else { self.step_above(*seq) };
        std::iter::successors(Some(0), climb).filter_map(|seq| self.entry(seq))
    }

    /// The number of the entry that a restore would bring back, if any.
    #[must_use]
    pub fn restorable(&self) -> Option<u32> {
        self.step_above(self.live())
    }

    /// The due moment in force: that of the newest live entry that set one.
    #[must_use]
    pub fn due(&self) -> Option<&T> {
        self.live_entries().filter_map(|entry| entry.due.as_ref()).last()
    }

    /// Whether nothing but speaking and correcting counts so far.
    #[must_use]
    pub fn is_only_spoken(&self) -> bool {
        self.live_entries().all(|entry| entry.act.step().is_none_or(|step| step.is_of_the_record()))
    }

    /// The steps the table allows from here, those left out that this course has walked past.
    pub fn lawful(&self) -> impl Iterator<Item = &'static Rule> {
        let reachable = self.live() != 0 || self.entries.is_empty();
        let only_spoken = self.is_only_spoken();
        lawful(self.direction, self.state())
            .filter(move |rule| reachable && (only_spoken || !rule.needs.contains(&Need::OnlySpoken)))
    }

    /// Where the course stands after everything written so far.
    fn now(&self) -> Standing {
        self.standings.last().copied().unwrap_or(GROUND)
    }

    fn step_above(&self, seq: u32) -> Option<u32> {
        self.above.get(seq as usize).copied().filter(|above| *above != 0)
    }

    /// Where an act would leave the course. `to` is the state a step leads to; the other acts return to one that was.
    pub(crate) fn after(&self, act: Act, to: Option<State>) -> Standing {
        let upon = self.live();
        let live = match act {
            Act::Step(_) => return Standing { upon, live: self.next_seq(), state: to },
            Act::Retract(seq) => self.standing(seq).map_or(0, |taken| taken.upon),
            Act::Restore(seq) => seq,
        };
        Standing { upon, live, state: self.standing(live).and_then(|there| there.state) }
    }

    /// Writes an entry that has been judged, and hands it back as it stands in the course.
    pub(crate) fn write(&mut self, entry: Entry<T>, standing: Standing) -> Result<&Entry<T>, Refusal<T>> {
        if let (Act::Step(_), Some(above)) = (entry.act, self.above.get_mut(standing.upon as usize)) {
            *above = entry.seq;
        }
        self.standings.push(standing);
        self.above.push(0);
        self.entries.push(entry);
        self.entries.last().ok_or(Refusal::Empty)
    }
}
