//! Closed promises as far as they were read: newest first, more when the cursor comes near the end of what is here. It
//! never holds what nobody looked at.

use crate::app::model::Model;
use crate::app::msg::{Closed, Effect};
use crate::domain::agenda::Item;
use crate::domain::id::Id;
use crate::domain::time::Happened;

/// Rows that are read at a time.
pub const AT_A_TIME: usize = 200;
/// Rows from the end at which more are asked for.
const NEAR: usize = 40;

/// Closed promises as far as they were read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// With whom; none for those with anybody.
    pub with: Option<Id>,
    /// The rows.
    pub rows: Vec<Item>,
    /// There are older ones; at first nobody knows.
    pub more: bool,
    /// What was asked and not answered yet.
    asked: Option<Option<After>>,
}

/// The row after which is read on.
type After = (Happened, Id);

impl Past {
    /// Nothing yet, of one contact or of all.
    #[must_use]
    pub fn new(with: Option<Id>) -> Self {
        Self { with, more: true, ..Self::default() }
    }

    /// Whether anything is still to come of what was asked.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.asked.is_some()
    }

    /// Asks for more where the cursor stands near the end of what is here.
    pub fn ask_near(&mut self, row: usize) -> Option<Effect> {
        if !self.more || self.asked.is_some() || row + NEAR < self.rows.len() {
            return None;
        }
        let after = self.rows.last().and_then(key);
        self.asked = Some(after);
        Some(Effect::Closed(self.with, after, AT_A_TIME))
    }

    /// Asks for all that is here anew: the book is another one.
    pub fn ask_anew(&mut self) -> Effect {
        self.asked = Some(None);
        Effect::Closed(self.with, None, self.rows.len().max(AT_A_TIME))
    }

    /// Takes in what was asked for; an answer to an earlier question is of no use any more.
    pub fn take_in(&mut self, closed: &Closed) -> bool {
        if self.with != closed.with || self.asked != Some(closed.after) {
            return false;
        }
        self.asked = None;
        if closed.after.is_none() {
            self.rows.clear();
        }
        let known = |id: Id, rows: &[Item]| rows.iter().any(|row| row.id == id);
        let new: Vec<Item> = closed.rows.iter().filter(|row| !known(row.id, &self.rows)).cloned().collect();
        self.rows.extend(new);
        self.more = closed.more;
        true
    }

    /// Brings the rows in step with the promises that are in the book: what was closed comes in, what is open again goes.
    pub fn follow(&mut self, model: &Model) {
        for promise in model.book.promises.values() {
            let at = self.rows.iter().position(|row| row.id == promise.id());
            let item = Item::of_promise(promise, &model.book, &model.now).filter(|item| key(item).is_some());
            let item = item.filter(|item| self.with.is_none_or(|id| item.is_with(id)));
            if let Some(at) = at {
                self.rows.remove(at);
            }
            let Some(item) = item else { continue };
            let own = order(&item);
            let place = self.rows.partition_point(|row| order(row) > own);
            // One that is older than all that was read comes when the rest is read.
            if place < self.rows.len() || !self.more {
                self.rows.insert(place, item);
            }
        }
    }
}

fn key(item: &Item) -> Option<After> {
    Some((item.more.as_ref()?.closed?, item.id))
}

/// As the store orders them: by the day and moment as they were written, then by id.
fn order(item: &Item) -> (String, Id) {
    let closed = item.more.as_ref().and_then(|more| more.closed);
    (closed.map(|closed| closed.to_string()).unwrap_or_default(), item.id)
}
