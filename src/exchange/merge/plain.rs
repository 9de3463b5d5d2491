//! Lines in the plain form in a merge: taken as they stand. What the form does not say is not known
//! (`onbekend`); what it does not say of a promise that is here already, it leaves as it is.
//!
//! It is taken as noted when it happened, so that the same file always makes the same entries.

use chrono::{DateTime, FixedOffset, NaiveTime};
use lifecycle::Direction;

use super::known::{Held, Known};
use super::records::other;
use super::sheet::{Drawn, Sheet};
use crate::domain::contact::Contact;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::time::{Happened, Now};
use crate::domain::walk::Entry;
use crate::domain::words::{Channel, Role};
use crate::exchange::error::{ImportError, Stopped, Trouble};
use crate::exchange::line::{PlainPromise, PlainState, PromiseLine, Unjudged};

/// What stands for a reason that the plain form does not give.
const UNKNOWN: &str = "onbekend";

impl<K: Known> Sheet<'_, K> {
    pub(super) fn plain(&mut self, line: usize, plain: PlainPromise, deal: &mut Deal<'_>) -> Drawn<(), K> {
        let id = plain.id();
        let zone = self.now.zone;
        let entries = entries(&plain, &self.now);
        for entry in &entries {
            self.not_after_now(line, id, &entry.recorded)?;
            if entry.happened.span(zone).from > self.now.instant() {
                let moment = entry.happened.span(zone).from.fixed_offset();
                return Err(ImportError::new(line, Trouble::AfterNow { id, moment }).into());
            }
        }
        match self.held(id)? {
            Held { promise: Some(ours), .. } => {
                let told = over(&ours, entries);
                self.go_on(line, *ours, told, zone)
            }
            Held { concept: None, follow_up: None, .. } => {
                let contact = self.whom(line, &plain, &entries, deal)?;
                let told = told(id, contact, plain, entries);
                self.new_promise(line, told, zone)
            }
            ours => {
                let told = told(id, id, plain, entries);
                Err(other(line, id, &ours, &PromiseLine::from(&told)).into())
            }
        }
    }

    /// The contact of that name; a new name makes one.
    fn whom(
        &mut self,
        line: usize,
        plain: &PlainPromise,
        entries: &[Entry],
        deal: &mut Deal<'_>,
    ) -> Drawn<Id, K> {
        if let Some(known) = self.only(line, &plain.contact)? {
            return Ok(known);
        }
        let own = plain.contact_id();
        // The id is taken where a contact once had this name, and has another now or is gone.
        let taken =
            self.contact_at.contains_key(&own) || self.known.contact(own).map_err(Stopped::Book)?.is_some();
        let id = if taken { deal.id() } else { own };
        let added = entries.first().map_or(self.now.moment, |entry| entry.recorded);
        self.new_contact(line, Contact::named(id, &plain.contact, added));
        Ok(id)
    }
}

/// The course that a line tells.
fn entries(plain: &PlainPromise, now: &Now) -> Vec<Entry> {
    let facts = Facts::Uitspreken {
        body: plain.text.clone(),
        due: Due::on(plain.due),
        doubt: None,
        channel: Channel::Onbekend,
    };
    let recorded = noted(plain.spoken, now);
    let mut entries = vec![Entry { seq: 1, facts, happened: plain.spoken, recorded, note: None }];
    let (facts, happened) = match plain.state {
        PlainState::Open => return entries,
        PlainState::Kept(at) => (Facts::Vertonen { outside: None }, at),
        PlainState::Broken(at) => {
            let why = UNKNOWN.to_owned();
            (Facts::Breken { why, told: false, covered_up: false, outside: None }, at)
        }
    };
    let recorded = noted(happened, now).max(recorded);
    entries.push(Entry { seq: 2, facts, happened, recorded, note: None });
    entries
}

/// When it counts as noted: when it happened; for a day without a time, noon UTC, when that day has begun
/// everywhere, and never after now.
fn noted(happened: Happened, now: &Now) -> DateTime<FixedOffset> {
    match happened {
        Happened::At(moment) => moment,
        Happened::On(day) => {
            let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
            day.and_time(noon).and_utc().fixed_offset().min(now.moment)
        }
    }
}

fn told(id: Id, contact: Id, plain: PlainPromise, entries: Vec<Entry>) -> Unjudged {
    let added = entries.first().map_or_else(DateTime::default, |entry| entry.recorded);
    Unjudged {
        head: Head { id, direction: Direction::Given, verbatim: plain.text, added },
        parts: vec![Part { contact, role: Role::Promisee }],
        detail: Detail::default(),
        entries,
    }
}

/// The line laid over the promise it made before: of what it does not say, it says what is here.
fn over(ours: &Promise, mut entries: Vec<Entry>) -> Unjudged {
    let here = ours.walk.entries();
    for (index, entry) in entries.iter_mut().enumerate() {
        match (here.get(index), here.last()) {
            (Some(same), _) => {
                entry.recorded = same.recorded;
                entry.note.clone_from(&same.note);
            }
            (None, Some(last)) => entry.recorded = entry.recorded.max(last.recorded),
            (None, None) => {}
        }
    }
    Unjudged { head: ours.head.clone(), parts: ours.parts.clone(), detail: ours.detail.clone(), entries }
}
