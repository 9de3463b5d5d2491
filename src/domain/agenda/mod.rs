//! The rows of every list, their groups, and the one order they stand in. It never leaves a row out.

mod rows;
pub mod tally;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use lifecycle::{Direction, State};

use super::concept::ConceptKind;
use super::due::{Due, DueState};
use super::follow_up::{Outcome, Touch};
use super::id::Id;
use super::time::Happened;
use super::words::{Channel, Circle, Importance, Role};

/// One row of a list: a promise, a concept or a follow-up.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its name in the book.
    pub id: Id,
    /// What it is, and where it stands.
    pub kind: Kind,
    /// Mine to them, or theirs to me.
    pub direction: Direction,
    /// The first promisee.
    pub contact: Option<(Id, String)>,
    /// How near they stand.
    pub circle: Circle,
    /// The deliverable, or what to do.
    pub what: String,
    /// The day.
    pub due: Option<NaiveDate>,
    /// The time on it.
    pub due_time: Option<NaiveTime>,
    /// The zone of that time.
    pub zone: Option<Tz>,
    /// How it stands with its day.
    pub due_state: DueState,
    /// Whole local days late; for a closed one as at closing.
    pub days_late: i64,
    /// How much it matters.
    pub importance: Importance,
    /// The new day that the other was told.
    pub told: Option<NaiveDate>,
    /// The second day that the words could have meant.
    pub doubt: Option<Due>,
    /// What only a JSON list or a search shows.
    pub more: Option<Box<More>>,
}

/// What a row does not need on a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    /// The words.
    pub verbatim: String,
    /// Everybody in it.
    pub contacts: Vec<(Id, String, Role)>,
    /// When it was spoken.
    pub spoken: Option<Happened>,
    /// How it was spoken.
    pub channel: Option<Channel>,
    /// When it was kept, broken or released.
    pub closed: Option<Happened>,
    /// Its labels.
    pub labels: Vec<String>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A promise in a state.
    Promise(State),
    /// A concept.
    Concept(ConceptKind),
    /// A follow-up.
    FollowUp(Touch, Outcome),
}

impl Kind {
    /// The kind's name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Promise(_) => "promise",
            Self::Concept(_) => "concept",
            Self::FollowUp(..) => "follow_up",
        }
    }

    /// The state's name in JSON.
    #[must_use]
    pub fn state(self) -> &'static str {
        match self {
            Self::Promise(state) => state.as_str(),
            Self::Concept(kind) => kind.as_str(),
            Self::FollowUp(_, outcome) => outcome.as_str(),
        }
    }
}

/// The headings of a list, in the order they stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Late.
    Late,
    /// Due today.
    Today,
    /// Concepts that miss a person or a day.
    Incomplete,
    /// The next seven days.
    Soon,
    /// After that.
    Later,
    /// Concepts not yet said aloud.
    Unspoken,
    /// Promises to me.
    Theirs,
    /// Follow-ups.
    FollowUps,
    /// Not open any more.
    Closed,
}

impl Item {
    /// The heading it stands under.
    #[must_use]
    pub fn group(&self) -> Group {
        match (self.kind, self.due_state) {
            (Kind::FollowUp(_, Outcome::Open), _) => Group::FollowUps,
            (Kind::FollowUp(_, Outcome::Done), _) => Group::Closed,
            (Kind::Concept(ConceptKind::Unspoken), _) => Group::Unspoken,
            (Kind::Concept(ConceptKind::Incomplete), _) => Group::Incomplete,
            (_, DueState::Closed) => Group::Closed,
            _ if self.direction == Direction::Received => Group::Theirs,
            (_, DueState::Late) => Group::Late,
            (_, DueState::Today) => Group::Today,
            (_, DueState::Soon) => Group::Soon,
            (_, DueState::Later | DueState::None) => Group::Later,
        }
    }

    /// Importance × circle, times four.
    #[must_use]
    pub fn weight(&self) -> u8 {
        self.importance.weight() * self.circle.weight()
    }

    /// When it is due; a time without a zone of its own is in that of the user.
    #[must_use]
    pub fn when(&self, zone: Tz) -> Option<Due> {
        self.due.map(|date| Due { date, time: self.due_time.zip(self.zone.or(Some(zone))) })
    }

    /// The name of the first promisee; empty where none is known.
    #[must_use]
    pub fn name(&self) -> &str {
        self.contact.as_ref().map_or("", |(_, name)| name)
    }
}

/// Puts rows in the one order: group, due group, weight down, day, time, name, id. A day without a time comes
/// after the times on it.
pub fn sort(items: &mut [Item]) {
    // Rows are large and keys small: the places are sorted, then each row is moved once.
    let keys: Vec<Order<'_>> = items.iter().map(order).collect();
    let mut places: Vec<usize> = (0..keys.len()).collect();
    places.sort_unstable_by(|a, b| keys[*a].cmp(&keys[*b]));
    for at in 0..places.len() {
        let mut from = places[at];
        while from < at {
            from = places[from];
        }
        items.swap(at, from);
    }
}

/// Where a row stands among rows that are in order: before the first that comes after it.
#[must_use]
pub fn place(items: &[Item], item: &Item) -> usize {
    let own = order(item);
    items.partition_point(|other| order(other) < own)
}

type Order<'i> = (
    Group,
    DueState,
    std::cmp::Reverse<u8>,
    (bool, Option<NaiveDate>),
    (bool, Option<NaiveTime>),
    &'i str,
    Id,
);

fn order(item: &Item) -> Order<'_> {
    (
        item.group(),
        item.due_state,
        std::cmp::Reverse(item.weight()),
        (item.due.is_none(), item.due),
        (item.due_time.is_none(), item.due_time),
        item.name(),
        item.id,
    )
}
