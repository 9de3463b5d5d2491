//! Where the cursor goes when the book has changed, and what a key is about then: what came back, what was captured, and
//! what has just left the list while its notice stands.
//!
//! It never lets a key that was pressed once more act on the row that came under the cursor unseen.

use lifecycle::Step;

use super::home::Focus;
use super::model::Model;
use super::notice::Notice;
use super::subject::Subject;
use crate::domain::change::Deed;
use crate::domain::due::DueState;
use crate::domain::id::Id;
use crate::keys::{Action, Chord};
use crate::text::dates;
use crate::text::notices::put_right;

/// What the last key did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Just {
    /// What was done.
    pub deed: Deed,
    /// To which promise, concept, follow-up or contact.
    pub id: Id,
    /// Its row left the list by it.
    pub left: bool,
}

impl Model {
    /// Puts the cursor on what was undone or redone, where the list that is shown has it.
    pub(super) fn stand_by(&mut self, id: Option<Id>) {
        let Some(id) = id else { return };
        let shown = |narrow: Option<&[usize]>, place: usize| {
            narrow.map_or(Some(place), |shown| shown.iter().position(|at| *at == place))
        };
        let home = &self.home;
        let promise = self.rows.promises.place(id);
        let promise = promise.and_then(|at| shown(home.narrow_promises.as_deref(), at));
        let follow_up = self.rows.follow_ups.place(id);
        let follow_up = follow_up.and_then(|at| shown(home.narrow_follow_ups.as_deref(), at));
        let (pane, row) = match (promise, follow_up) {
            (Some(row), _) => (Focus::Promises, row),
            (None, Some(row)) => (Focus::FollowUps, row),
            (None, None) => return,
        };
        match pane {
            Focus::FollowUps => self.home.follow_ups.row = row,
            _ => self.home.promises.row = row,
        }
        if matches!(self.home.focus, Focus::Promises | Focus::FollowUps) {
            self.home.focus = pane;
        }
        self.settle(pane);
    }

    /// Puts the cursor on a promise or a concept at home, in sight whatever the list was narrowed to.
    pub(super) fn show(&mut self, id: Option<Id>) {
        let Some(place) = id.and_then(|id| self.rows.promises.place(id)) else { return };
        if self.home.narrow_promises.as_deref().is_some_and(|shown| !shown.contains(&place)) {
            self.show_all();
        }
        self.home.focus = Focus::Promises;
        self.stand_by(id);
    }

    /// Shows every row again, whatever the lists were narrowed to; the order stays.
    pub(super) fn show_all(&mut self) {
        self.home.contacts.row = 0;
        self.narrow_to(None);
        self.filter_nothing();
        self.settle(Focus::Contacts);
    }

    /// Whether a notice stands of a promise of which the next step can be told at once.
    pub(super) fn goes_on(&self) -> bool {
        let steps = [Step::Vertonen, Step::Overtreffen, Step::Breken].map(Deed::Step);
        self.offered.is_some() || self.just.is_some_and(|just| steps.contains(&just.deed))
    }

    /// What a key says instead of acting, where it is pressed once more and another row has come under the cursor that does not
    /// press: whose it is now.
    pub(super) fn asks_again(&self, action: Action, chord: Chord, just: Option<Just>) -> Option<Notice> {
        // What is marked is in sight, and was chosen.
        if !self.marked().is_empty() {
            return None;
        }
        let just = just.filter(|just| just.left && repeats(action, just.deed))?;
        let row = match self.subject() {
            Subject::None | Subject::Contact(_) => return None,
            _ => self.row().filter(|row| row.id != just.id)?,
        };
        let presses = matches!(row.due_state, DueState::Late | DueState::Today);
        if presses && action != Action::Discard {
            return None;
        }
        let day = row.due.map(|day| dates::near(self.lang, day, self.now.today()));
        let what = put_right::of(self.lang, just.deed, row.name(), &row.what);
        Some(Notice::plain(put_right::once_more(self.lang, &chord.to_string(), &what, day.as_deref())))
    }
}

/// Whether an action would do by one key what was just done.
fn repeats(action: Action, deed: Deed) -> bool {
    match action {
        Action::Kept => deed == Deed::Step(Step::Vertonen),
        Action::Done => deed == Deed::FollowUpDone,
        Action::Discard => matches!(deed, Deed::Drop | Deed::FollowUpDrop),
        _ => false,
    }
}
