//! What was decided on a card, read from the change that did it: so a decision counts whichever key, form or list it
//! came from.

use std::collections::HashSet;

use chrono::NaiveDate;
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::stand::{is_live, mark};
use crate::app::model::Model;
use crate::domain::agenda::Kind;
use crate::domain::change::{Added, Change, Op, Record};
use crate::domain::concept::ConceptKind;
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Touch};
use crate::domain::id::Id;
use crate::domain::round::Fate;

/// A decision on a card: ids and numbers, no words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The card.
    pub card: Id,
    /// What became of it.
    pub fate: Fate,
    /// With whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id>,
    /// It was a promise to me.
    #[serde(default, skip_serializing_if = "is_false")]
    pub theirs: bool,
    /// Days late, of what was kept.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub late: i64,
    /// The new day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    /// What a follow-up was for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touch: Option<Touch>,
    /// The mark of its row before.
    pub before: u64,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

fn is_nought(days: &i64) -> bool {
    *days == 0
}

impl Model {
    /// Notes what a change decides, before the rows follow it.
    pub(in crate::app) fn note_decisions(&mut self, change: &Change) {
        let Some(mut round) = self.round.take() else { return };
        round.put_off = None;
        let own: HashSet<Id> = round.order.iter().copied().collect();
        let mut new: Vec<Decision> = Vec::new();
        for op in &change.ops {
            if let Some(id) = snoozed(op).filter(|id| own.contains(id) && !round.later.contains(id)) {
                round.later.push(id);
            }
            let Some((id, fate)) = fate(op) else { continue };
            let Some(item) = self.rows.get(id).filter(|_| own.contains(&id)) else { continue };
            let fate = match (fate, item.kind) {
                (Fate::Completed, Kind::Concept(ConceptKind::Unspoken)) => Fate::Said,
                // A concept that goes because it was spoken was not discarded.
                (Fate::Discarded, Kind::Concept(_)) if new.iter().any(|d| d.card == id) => continue,
                (fate, _) => fate,
            };
            let (late, day) = numbers(op);
            let touch = match item.kind {
                Kind::FollowUp(touch, _) => Some(touch),
                _ => None,
            };
            new.push(Decision {
                card: id,
                fate,
                contact: item.contact.as_ref().map(|(id, _)| *id),
                theirs: item.direction == Direction::Received,
                late,
                day,
                touch,
                before: mark(item),
            });
        }
        if !new.is_empty() {
            // What was taken back before a new decision can't be put back any more.
            let marks = self.marks(round.decided.iter().map(|d| d.card));
            round.decided.retain(|d| is_live(d, marks.get(&d.card).copied()));
            round.later.retain(|id| new.iter().all(|d| d.card != *id));
            round.decided.append(&mut new);
        }
        self.round = Some(round);
    }
}

/// What an op decides, and on which card.
fn fate(op: &Op) -> Option<(Id, Fate)> {
    match op {
        Op::Speak(promise) => Some((promise.id(), Fate::Completed)),
        Op::Course(added) => Some((added.promise, of_entry(added)?)),
        Op::Record(Record::FollowUp { before: Some(before), after: Some(after) }) => {
            Some((before.id, of_follow_up(before, after)?))
        }
        Op::Record(Record::FollowUp { before: Some(before), after: None }) => {
            Some((before.id, Fate::Discarded))
        }
        Op::Record(Record::Concept { before: Some(before), after: None }) => {
            Some((before.id, Fate::Discarded))
        }
        Op::Record(_) => None,
    }
}

/// The follow-up that an op puts off until later today.
fn snoozed(op: &Op) -> Option<Id> {
    match op {
        Op::Record(Record::FollowUp { before: Some(before), after: Some(after) }) => {
            (after.is_open() && after.snoozed.is_some() && after.snoozed != before.snoozed)
                .then_some(after.id)
        }
        _ => None,
    }
}

fn of_entry(added: &Added) -> Option<Fate> {
    Some(match added.entry.facts {
        Facts::Vertonen { .. } => Fate::Kept,
        Facts::Heronderhandelen { .. } => Fate::Agreed,
        Facts::Melden { .. } => Fate::Told,
        Facts::Breken { .. } => Fate::Broken,
        Facts::Ontheffen { .. } => Fate::Released,
        Facts::Corrigeren { .. } => Fate::Corrected,
        _ => return None,
    })
}

fn of_follow_up(before: &FollowUp, after: &FollowUp) -> Option<Fate> {
    if before.is_open() && !after.is_open() {
        Some(Fate::Done)
    } else if after.day > before.day {
        Some(Fate::Moved)
    } else {
        None
    }
}

/// Days late, and the new day.
fn numbers(op: &Op) -> (i64, Option<NaiveDate>) {
    match op {
        Op::Course(added) => match added.entry.facts {
            Facts::Vertonen { .. } => (added.after.due.days_late(added.entry.happened.day()), None),
            Facts::Melden { day, .. } => (0, Some(day)),
            Facts::Heronderhandelen { .. } | Facts::Corrigeren { .. } => (0, Some(added.after.due.date)),
            _ => (0, None),
        },
        Op::Speak(promise) => (0, Some(promise.standing().due.date)),
        Op::Record(Record::FollowUp { after: Some(after), .. }) => (0, Some(after.day)),
        Op::Record(_) => (0, None),
    }
}
