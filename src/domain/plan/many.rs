//! Several at once, as one change: what one can take is taken, and what can't be is handed back with its reason.
//!
//! It never takes a step that the lifecycle refuses, and never half of what belongs together.

use super::sheet::Deal;
use super::step::take;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::id::Id;
use crate::domain::walk::{Refused, Taking};

/// What came of steps on several promises.
#[derive(Clone, Debug, Default)]
pub struct All {
    /// What to carry out; nothing where nothing could be done.
    pub change: Option<Change>,
    /// How many could be done.
    pub done: usize,
    /// How many follow-ups come of it.
    pub planned: usize,
    /// What could not be done, and why.
    pub refused: Vec<(Id, Refused)>,
}

/// Draws up steps on several promises, each judged on its own and after those before it.
pub fn take_all(book: &Book, wanted: Vec<(Id, Vec<Taking>)>, deal: &mut Deal<'_>) -> All {
    let ids: Vec<Id> = wanted.iter().map(|(id, _)| *id).collect();
    let mut part = book.around(&ids);
    let (mut all, mut changes) = (All::default(), Vec::new());
    for (id, takings) in wanted {
        let taken = take(&part, id, takings, deal).and_then(|taken| {
            taken.change.ops.iter().try_for_each(|op| part.apply(op, deal.now.zone))?;
            Ok(taken)
        });
        match taken {
            Ok(taken) => {
                all.planned += taken.planned.len();
                changes.push(taken.change);
            }
            Err(why) => all.refused.push((id, why)),
        }
    }
    (all.done, all.change) = (changes.len(), join(changes));
    all
}

/// Several changes as one, called after the first.
#[must_use]
pub fn join(changes: Vec<Change>) -> Option<Change> {
    let mut changes = changes.into_iter();
    let mut whole = changes.next()?;
    for other in changes {
        whole.label.more += 1;
        whole.ops.extend(other.ops);
    }
    Some(whole)
}
