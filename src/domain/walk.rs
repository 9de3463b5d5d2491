//! The walk of one promise: its course as the lifecycle judges it, with the facts of every entry, and where
//! it stands after each.
//!
//! It never holds an unlawful walk, and never forgets an entry.

mod admit;
mod standing;

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use lifecycle::{Act, Course, Direction, Need, Proposal, Refusal, Step};

use super::facts::Facts;
use super::time::{Happened, Now};
pub use standing::Standing;
use standing::{after, only_what_differs, set_by, with_a_true_rival};

/// Why a step was not taken.
pub type Refused = Refusal<DateTime<Utc>>;

/// One entry of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the course, from one.
    pub seq: u32,
    /// What it was.
    pub facts: Facts,
    /// When it happened.
    pub happened: Happened,
    /// When it was recorded.
    pub recorded: DateTime<FixedOffset>,
    /// A note.
    pub note: Option<String>,
}

/// The course and the facts of one promise, entry by entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    course: Course<DateTime<Utc>>,
    entries: Vec<Entry>,
    standings: Vec<Standing>,
}

/// A step to be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// What is taken.
    pub facts: Facts,
    /// When it happened; now, where nothing else was said.
    pub happened: Option<Happened>,
    /// A note.
    pub note: Option<String>,
}

impl Walk {
    /// Speaks a promise. `promisee` says whether anybody is on the other end.
    ///
    /// # Errors
    /// The lifecycle's refusal.
    pub fn begin(direction: Direction, taking: Taking, promisee: bool, now: &Now) -> Result<Self, Refused> {
        let (entry, mut proposal) = propose(taking, None, None, now);
        if promisee {
            proposal.has.insert(Need::Promisee);
        }
        let course = Course::begin(direction, proposal)?;
        let mut walk = Self { course, entries: Vec::new(), standings: Vec::new() };
        walk.note(entry);
        Ok(walk)
    }

    /// Takes a step; on a refusal nothing has changed.
    ///
    /// # Errors
    /// The lifecycle's refusal.
    pub fn step(&mut self, taking: Taking, now: &Now) -> Result<&Entry, Refused> {
        let (entry, proposal) = propose(taking, self.standings.last(), self.entries.last(), now);
        self.course.step(proposal)?;
        Ok(self.note(entry))
    }

    /// Takes the newest live entry back.
    ///
    /// # Errors
    /// When nothing is live.
    pub fn retract(&mut self, now: &Now) -> Result<&Entry, Refused> {
        let moment = self.clamped(now);
        let seq = self.next();
        let Act::Retract(named) =
            self.course.retract(Happened::At(moment).span(now.zone), moment.to_utc())?.act
        else {
            return Err(Refusal::NothingLive);
        };
        Ok(self.note(Entry {
            seq,
            facts: Facts::Terugnemen(named),
            happened: Happened::At(moment),
            recorded: moment,
            note: None,
        }))
    }

    /// Puts back the entry last taken back.
    ///
    /// # Errors
    /// When there is none.
    pub fn restore(&mut self, now: &Now) -> Result<&Entry, Refused> {
        let moment = self.clamped(now);
        let seq = self.next();
        let Act::Restore(named) =
            self.course.restore(Happened::At(moment).span(now.zone), moment.to_utc())?.act
        else {
            return Err(Refusal::NothingToRestore);
        };
        Ok(self.note(Entry {
            seq,
            facts: Facts::Terugzetten(named),
            happened: Happened::At(moment),
            recorded: moment,
            note: None,
        }))
    }

    /// Puts the entry `seq`, taken back before, in force again. Where another step was put in its place since, and
    /// that was taken back too, the course no longer restores it: the same step is then taken anew, with the moment
    /// at which it happened. Its time was judged when it was first taken, and is not judged again.
    ///
    /// # Errors
    /// When the course does not stand where that entry was put upon.
    pub fn put_back(&mut self, seq: u32, now: &Now) -> Result<&Entry, Refused> {
        if self.course.restorable() == Some(seq) {
            return self.restore(now);
        }
        let named = seq;
        let (live, next) = (self.course.live(), self.next());
        let upon = self.course.standing(seq).map(|there| there.upon);
        let wrong =
            Refusal::WrongTarget { seq: next, named, expected: self.course.restorable().unwrap_or(0) };
        let Some(again) = self.entry(seq).filter(|e| e.facts.step().is_some()) else { return Err(wrong) };
        if !upon.is_some_and(|upon| self.same(upon, live)) {
            return Err(wrong);
        }
        let mut entries = self.entries.clone();
        entries.push(Entry { seq: next, recorded: self.clamped(now), ..again.clone() });
        *self = Self::replay(self.course.direction(), entries, now.zone)?;
        self.entries.last().ok_or(Refusal::Empty)
    }

    /// Whether two entries say the same: they are one, or one is the other taken anew.
    #[must_use]
    pub fn same(&self, one: u32, other: u32) -> bool {
        one == other
            || self.entry(one).zip(self.entry(other)).is_some_and(|(one, other)| {
                (&one.facts, one.happened, &one.note) == (&other.facts, other.happened, &other.note)
            })
    }

    fn entry(&self, seq: u32) -> Option<&Entry> {
        self.entries.get(seq.checked_sub(1)? as usize)
    }

    /// The walk as it was written down; time guards are not judged again.
    ///
    /// # Errors
    /// When the entries are no course: out of order, unlawful, or naming what is not there.
    pub fn replay(direction: Direction, entries: Vec<Entry>, zone: Tz) -> Result<Self, Refused> {
        let judged = entries.iter().map(|entry| lifecycle::Entry {
            seq: entry.seq,
            act: entry.facts.act(),
            happened: entry.happened.span(zone),
            recorded: entry.recorded.to_utc(),
            due: set_by(&entry.facts).map(|due| due.moment(zone)),
        });
        let course = Course::replay(direction, judged)?;
        let mut walk = Self { course, entries: Vec::with_capacity(entries.len()), standings: Vec::new() };
        for entry in entries {
            walk.note(entry);
        }
        Ok(walk)
    }

    /// Every entry, taken-back ones included.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries that count, in order.
    pub fn live(&self) -> impl Iterator<Item = &Entry> {
        self.course.live_entries().filter_map(|e| self.entries.get(e.seq as usize - 1))
    }

    /// Where it stands.
    ///
    /// # Panics
    /// Never: a walk has at least one entry.
    #[must_use]
    pub fn standing(&self) -> &Standing {
        &self.standings[self.standings.len() - 1]
    }

    /// Where it stood after each entry.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// The judged course.
    #[must_use]
    pub fn course(&self) -> &Course<DateTime<Utc>> {
        &self.course
    }

    fn next(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn clamped(&self, now: &Now) -> DateTime<FixedOffset> {
        clamp(now.moment, self.entries.last())
    }

    /// Writes down an entry that the lifecycle has accepted.
    fn note(&mut self, entry: Entry) -> &Entry {
        let standing = after(self.course.direction(), &self.standings, &entry);
        self.standings.push(standing);
        self.entries.push(entry);
        &self.entries[self.entries.len() - 1]
    }
}

/// Where the clock moved back, an entry gets the moment of the one before it.
fn clamp(moment: DateTime<FixedOffset>, previous: Option<&Entry>) -> DateTime<FixedOffset> {
    previous.map_or(moment, |p| if p.recorded > moment { p.recorded } else { moment })
}

/// Makes the entry and what the lifecycle is asked about it.
fn propose(
    taking: Taking,
    standing: Option<&Standing>,
    previous: Option<&Entry>,
    now: &Now,
) -> (Entry, Proposal<DateTime<Utc>>) {
    let recorded = clamp(now.moment, previous);
    let happened = taking.happened.unwrap_or(Happened::At(recorded));
    let facts = match standing {
        None => with_a_true_rival(&taking.facts),
        Some(standing) => only_what_differs(&taking.facts, standing),
    };
    let proposal = Proposal {
        step: facts.step().unwrap_or(Step::Uitspreken),
        happened: happened.span(now.zone),
        recorded: recorded.to_utc(),
        due: set_by(&facts).map(|due| due.moment(now.zone)),
        has: facts.meets(),
    };
    let seq = previous.map_or(1, |p| p.seq + 1);
    (Entry { seq, facts, happened, recorded, note: taking.note }, proposal)
}
