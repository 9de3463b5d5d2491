//! Where a promise stands after each entry of its walk, and what of an entry changes anything. It never judges whether an
//! entry is lawful.

use chrono::NaiveDate;
use lifecycle::{Direction, State};

use super::Entry;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::time::Happened;

/// Where a promise stands after an entry. Taking the entry back gives the standing before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The newest live entry; nought when all is taken back.
    pub live: u32,
    /// The state; none when the promise itself is taken back.
    pub state: Option<State>,
    /// The due in force.
    pub due: Due,
    /// The deliverable in force.
    pub body: String,
    /// The new day that the other was told.
    pub told: Option<NaiveDate>,
    /// The second day that the words could have meant.
    pub doubt: Option<Due>,
    /// When it was kept, broken or released.
    pub closed: Option<Happened>,
}

/// The due that an entry sets, if it sets one.
pub(super) fn set_by(facts: &Facts) -> Option<Due> {
    match facts {
        Facts::Uitspreken { due, .. } => Some(*due),
        Facts::Heronderhandelen { due, .. } | Facts::Corrigeren { due, .. } => *due,
        _ => None,
    }
}

/// A rival day is another one, and is read in the zone of the day it rivals; a time rivals a time only.
pub(super) fn with_a_true_rival(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    if let Facts::Uitspreken { due, doubt, .. } = &mut facts {
        *doubt = doubt
            .map(|rival| Due { time: due.time.and_then(|(_, zone)| Some((rival.clock()?, zone))), ..rival })
            .filter(|rival| rival != due);
    }
    facts
}

/// A new day that is the old day is no new day, and so with the deliverable and the contact. Only where a doubt is
/// in force is the same day an answer. Blank words are no deliverable.
pub(super) fn only_what_differs(facts: &Facts, now: &Standing) -> Facts {
    let mut facts = facts.clone();
    if let Facts::Heronderhandelen { due, body, .. } | Facts::Corrigeren { due, body, .. } = &mut facts {
        *due = due.filter(|due| *due != now.due || now.doubt.is_some());
        *body = body.take().filter(|body| *body != now.body && !body.trim().is_empty());
    }
    if let Facts::Corrigeren { contact, .. } = &mut facts {
        *contact = contact.filter(|(from, to)| from != to);
    }
    facts
}

/// Where the promise stands after `entry`, which the lifecycle has accepted.
pub(super) fn after(direction: Direction, before: &[Standing], entry: &Entry) -> Standing {
    let at = |seq: u32| before.get(seq as usize - 1).cloned();
    let mut standing = match (&entry.facts, before.last()) {
        (Facts::Terugnemen(1), Some(_)) => at(1).map(|first| Standing { live: 0, state: None, ..first }),
        (Facts::Terugnemen(seq), Some(_)) => at(seq - 1),
        (Facts::Terugzetten(seq), Some(_)) => at(*seq),
        (_, last) => last.cloned(),
    }
    .unwrap_or_else(|| Standing {
        live: 0,
        state: None,
        due: set_by(&entry.facts).unwrap_or_else(|| Due::on(entry.happened.day())),
        body: String::new(),
        told: None,
        doubt: None,
        closed: None,
    });
    let Some(step) = entry.facts.step() else { return standing };
    standing.state = lifecycle::rule(direction, standing.state, step).map(|rule| rule.to);
    standing.live = entry.seq;
    match &entry.facts {
        Facts::Uitspreken { body, doubt, .. } => {
            standing.body.clone_from(body);
            standing.doubt = *doubt;
        }
        Facts::Heronderhandelen { due, body, .. } => {
            standing.put(*due, body.as_ref());
            if due.is_some() {
                (standing.doubt, standing.told) = (None, None);
            }
        }
        Facts::Corrigeren { due, body, .. } => {
            standing.put(*due, body.as_ref());
            if due.is_some() {
                standing.doubt = None;
            }
        }
        Facts::Melden { day, .. } => (standing.told, standing.doubt) = (Some(*day), None),
        Facts::Vertonen { .. } | Facts::Breken { .. } | Facts::Ontheffen { .. } => {
            standing.closed = Some(entry.happened)
        }
        _ => {}
    }
    standing
}

impl Standing {
    fn put(&mut self, due: Option<Due>, body: Option<&String>) {
        if let Some(due) = due {
            self.due = due;
        }
        if let Some(body) = body {
            self.body.clone_from(body);
        }
    }
}
