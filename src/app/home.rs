//! The home screen: which pane has the cursor, where it stands in each, and what narrows them. The selection is kept
//! by what it is, not by where it was, so that it survives changes of the book.

use std::collections::BTreeSet;

use super::geometry::{self, HomePlaces, Room};
use super::list::List;
use super::listing::{Cursor, Heading, Layout, Section, of_tally};
use super::model::Model;
use super::sieve::{Order, Sieve};
use crate::domain::agenda::tally::Between;
use crate::domain::agenda::{Group, Item};
use crate::domain::due::DueState;
use crate::domain::id::Id;

/// The pane that has the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The overview.
    Overview,
    /// The contacts.
    Contacts,
    /// The promises.
    #[default]
    Promises,
    /// The follow-ups.
    FollowUps,
}

/// The panes in the order in which Tab goes through them.
const PANES: [Focus; 4] = [Focus::Overview, Focus::Contacts, Focus::Promises, Focus::FollowUps];

/// A row of the contacts pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Who; none in the row for everybody.
    pub id: Option<Id>,
    /// Something is open between you, of either side.
    pub between: bool,
    /// What is open of mine: promises, and what is still to be said.
    pub open: usize,
    /// Something given is late.
    pub late: bool,
    /// Something is to be completed or answered.
    pub doubt: bool,
    /// Days since they were last spoken, where they are drifting.
    pub days: Option<i64>,
}

impl Person {
    /// Somebody with whom something is open.
    #[must_use]
    pub fn of(between: &Between) -> Self {
        let Between { id, open, late, doubt } = *between;
        Self { id: Some(id), between: true, open, late, doubt, days: None }
    }
}

/// The home screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// The pane that has the cursor.
    pub focus: Focus,
    /// The contact that promises and follow-ups are narrowed to.
    pub narrowed: Option<Id>,
    /// The number under the cursor in the overview.
    pub number: usize,
    /// Where the contacts are looked at.
    pub contacts: Cursor,
    /// Where the promises are looked at.
    pub promises: Cursor,
    /// Where the follow-ups are looked at.
    pub follow_ups: Cursor,
    /// The people, in the order in which they are shown.
    pub people: Vec<Person>,
    /// Their groups.
    pub people_sections: Vec<Section>,
    /// Rows of promises that are shown, where not all are.
    pub narrow_promises: Option<Vec<usize>>,
    /// Groups of promises.
    pub promise_sections: Vec<Section>,
    /// Rows of follow-ups that are shown, where not all are.
    pub narrow_follow_ups: Option<Vec<usize>>,
    /// Groups of follow-ups.
    pub follow_up_sections: Vec<Section>,
    /// Rows that are marked, whether the list has them now or not.
    pub marks: BTreeSet<Id>,
    /// What the promises are filtered by and sorted by.
    pub promise_sieve: Sieve,
    /// What the follow-ups are filtered by and sorted by.
    pub follow_up_sieve: Sieve,
    /// How many promises of mine are shown, where not all are.
    pub own_shown: Option<usize>,
    /// How many cards a round would have now.
    pub round: usize,
}

impl Home {
    /// The nth promise that is shown.
    #[must_use]
    pub fn nth_promise<'m>(&self, model: &'m Model, row: usize) -> Option<&'m Item> {
        nth(&model.rows.promises, self.narrow_promises.as_deref(), row)
    }

    /// The nth follow-up that is shown.
    #[must_use]
    pub fn nth_follow_up<'m>(&self, model: &'m Model, row: usize) -> Option<&'m Item> {
        nth(&model.rows.follow_ups, self.narrow_follow_ups.as_deref(), row)
    }

    /// The promise under the cursor of its pane.
    #[must_use]
    pub fn promise<'m>(&self, model: &'m Model) -> Option<&'m Item> {
        self.nth_promise(model, self.promises.row)
    }

    /// The follow-up under the cursor of its pane.
    #[must_use]
    pub fn follow_up<'m>(&self, model: &'m Model) -> Option<&'m Item> {
        self.nth_follow_up(model, self.follow_ups.row)
    }

    /// The contact under the cursor of its pane.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.people.get(self.contacts.row)
    }

    fn cursor(&mut self, focus: Focus) -> Option<&mut Cursor> {
        match focus {
            Focus::Overview => None,
            Focus::Contacts => Some(&mut self.contacts),
            Focus::Promises => Some(&mut self.promises),
            Focus::FollowUps => Some(&mut self.follow_ups),
        }
    }
}

fn nth<'m>(rows: &'m [Item], narrow: Option<&[usize]>, row: usize) -> Option<&'m Item> {
    match narrow {
        Some(shown) => shown.get(row).and_then(|at| rows.get(*at)),
        None => rows.get(row),
    }
}

impl Model {
    /// Where everything of home is.
    #[must_use]
    pub fn places(&self) -> HomePlaces {
        geometry::home(self.size)
    }

    /// How many promises of mine are open: of those that are shown, and of all.
    #[must_use]
    pub fn own_promises(&self) -> (usize, usize) {
        let groups = [Group::Late, Group::Today, Group::Soon, Group::Later];
        let all = groups.map(|group| self.rows.count(group)).iter().sum();
        (self.home.own_shown.unwrap_or(all), all)
    }

    /// How many follow-ups that are shown are for today; of all that are shown where they have no groups.
    #[must_use]
    pub fn follow_ups_shown(&self) -> usize {
        if self.home.follow_up_sieve.order != Order::Usual {
            return self.home.follow_up_sections.iter().map(|s| s.count).sum();
        }
        let today = Heading::FollowUps(DueState::Today);
        self.home.follow_up_sections.iter().filter(|s| s.heading == today).map(|s| s.count).sum()
    }

    /// The layout of a pane.
    #[must_use]
    pub fn layout(&self, focus: Focus) -> Layout {
        let places = self.places();
        match focus {
            Focus::Overview | Focus::Promises => places.promise_list(),
            Focus::Contacts => places.contact_list(),
            Focus::FollowUps => places.follow_up_list(),
        }
    }

    /// The groups of a pane.
    #[must_use]
    pub fn sections(&self, focus: Focus) -> &[Section] {
        match focus {
            Focus::Overview => &[],
            Focus::Contacts => &self.home.people_sections,
            Focus::Promises => &self.home.promise_sections,
            Focus::FollowUps => &self.home.follow_up_sections,
        }
    }

    /// Works out anew what the panes show, the cursors on what they stood on. `kept` is what each stood on before.
    pub(super) fn arrange(&mut self, kept: &Kept) {
        self.renew_people();
        let people = super::people::people(self);
        let open = people.iter().position(|p| !p.between && p.id.is_some()).unwrap_or(people.len());
        let drifting = people.iter().filter(|p| p.days.is_some()).count();
        let sections = people_sections(open, drifting, people.len() - open - drifting);
        self.home.people = people;
        self.home.people_sections = sections;
        if self.home.narrowed.is_some_and(|id| self.book.contact(id).is_none_or(|c| !c.stands())) {
            self.home.narrowed = None;
        }
        self.narrow();
        self.stand_on(kept);
        self.renew_round();
    }

    /// Works out what promises and follow-ups show of whom they are narrowed to.
    pub(super) fn narrow(&mut self) {
        let (promises, follow_ups) = (self.shown_in(Focus::Promises), self.shown_in(Focus::FollowUps));
        let home = &mut self.home;
        let rows = &self.rows;
        (home.narrow_promises, home.narrow_follow_ups) = (promises, follow_ups);
        let own = |at: &&usize| rows.promises.get(**at).is_some_and(Self::is_own);
        home.own_shown = home.narrow_promises.as_ref().map(|shown| shown.iter().filter(own).count());
        home.promise_sections = match home.narrow_promises.as_deref() {
            Some(shown) if home.promise_sieve.order != Order::Usual => in_a_row(shown.len()),
            Some(shown) => {
                grouped(shown.iter().filter_map(|at| rows.promises.get(*at)), |i| Heading::Group(i.group()))
            }
            None => of_tally(&rows.tally),
        };
        let later = |item: &Item| {
            Heading::FollowUps(match item.due_state {
                DueState::Late | DueState::Today => DueState::Today,
                other => other,
            })
        };
        home.follow_up_sections = match home.narrow_follow_ups.as_deref() {
            Some(shown) if home.follow_up_sieve.order != Order::Usual => in_a_row(shown.len()),
            Some(shown) => grouped(shown.iter().filter_map(|at| rows.follow_ups.get(*at)), later),
            None => grouped(rows.follow_ups.iter(), later),
        };
        // Suggestions stand under the follow-ups where there is room to tell them apart, and with whom they are.
        let shown = self.suggested().count();
        let home = &mut self.home;
        if shown > 0 {
            let from = home.follow_up_sections.last().map_or(0, |last| last.from + last.count);
            home.follow_up_sections.push(Section { heading: Heading::Suggestions, from, count: shown });
        }
    }

    /// What the cursors stand on.
    pub(super) fn kept(&self) -> Kept {
        Kept {
            contact: self.home.person().and_then(|p| p.id),
            promise: self.home.promise(self).map(|i| i.id),
            follow_up: self.home.follow_up(self).map(|i| i.id),
        }
    }

    /// Puts the cursors back on what they stood on; what is gone leaves the cursor on the row in its place.
    pub(super) fn stand_on(&mut self, kept: &Kept) {
        let find = |rows: &List, narrow: Option<&[usize]>, id: Option<Id>| {
            let place = rows.place(id?)?;
            narrow.map_or(Some(place), |shown| shown.iter().position(|at| *at == place))
        };
        let home = &self.home;
        let promise = find(&self.rows.promises, home.narrow_promises.as_deref(), kept.promise);
        let follow_up = find(&self.rows.follow_ups, home.narrow_follow_ups.as_deref(), kept.follow_up);
        let contact = kept.contact.and_then(|id| home.people.iter().position(|p| p.id == Some(id)));
        for (focus, found) in
            [(Focus::Promises, promise), (Focus::FollowUps, follow_up), (Focus::Contacts, contact)]
        {
            if let (Some(row), Some(cursor)) = (found, self.home.cursor(focus)) {
                cursor.row = row;
            }
            self.settle(focus);
        }
    }

    /// Keeps the cursor of a pane on a row that is there, and in sight.
    pub(super) fn settle(&mut self, focus: Focus) {
        let layout = self.layout(focus);
        let Some(cursor) = self.home.cursor(focus).map(|c| *c) else { return };
        let settled = layout.settle(self.sections(focus), cursor);
        if let Some(cursor) = self.home.cursor(focus) {
            *cursor = settled;
        }
    }

    /// Moves the cursor of the pane in focus by so many rows.
    pub(super) fn move_by(&mut self, rows: isize) {
        let focus = self.home.focus;
        if focus == Focus::Overview {
            // The numbers stand beside each other: under them are the panes.
            if rows > 0 {
                self.focus_on(Focus::Promises);
            }
            return;
        }
        if let Some(cursor) = self.home.cursor(focus) {
            cursor.row = cursor.row.saturating_add_signed(rows);
        }
        self.settle(focus);
        self.follow_person();
    }

    /// The cursor on a contact narrows the other panes to them.
    fn follow_person(&mut self) {
        if self.home.focus == Focus::Contacts {
            let id = self.home.person().and_then(|p| p.id);
            self.narrow_to(id);
        }
    }

    /// Narrows promises and follow-ups to one contact, or shows all.
    pub(super) fn narrow_to(&mut self, id: Option<Id>) {
        if self.home.narrowed == id {
            return;
        }
        let kept = self.kept();
        self.home.narrowed = id;
        self.narrow();
        self.stand_on(&kept);
    }

    /// Gives a pane the cursor.
    pub(super) fn focus_on(&mut self, focus: Focus) {
        self.home.focus = focus;
        self.settle(focus);
    }

    /// The pane before or after the one in focus.
    pub(super) fn pane_by(&mut self, by: isize, round: bool) {
        if self.home.focus == Focus::Overview && !round {
            let last = super::overview::numbers(self).len().saturating_sub(1);
            self.home.number = self.home.number.saturating_add_signed(by).min(last);
            return;
        }
        // In little room the overview is a page like the others; in the middle it has no cursor of its own to rest on.
        let panes = if self.places().room == Room::None { &PANES[2..3] } else { &PANES[..] };
        let at = panes.iter().position(|p| *p == self.home.focus).unwrap_or(0);
        let next = at.checked_add_signed(by).filter(|next| *next < panes.len());
        let next = match (next, round) {
            (Some(next), _) => next,
            (None, true) if by > 0 => 0,
            (None, true) => panes.len() - 1,
            (None, false) => at,
        };
        self.focus_on(panes[next]);
    }
}

/// What the cursors stood on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    contact: Option<Id>,
    promise: Option<Id>,
    follow_up: Option<Id>,
}

/// The groups of so many people with whom something is open, the row for everybody among them, so many who are drifting
/// and so many others.
pub(super) fn people_sections(open: usize, drifting: usize, others: usize) -> Vec<Section> {
    let mut sections = vec![Section { heading: Heading::None, from: 0, count: open }];
    if drifting > 0 {
        sections.push(Section { heading: Heading::Drifting, from: open, count: drifting });
    }
    if others > 0 {
        let heading = if open > 1 || drifting > 0 { Heading::Others } else { Heading::None };
        sections.push(Section { heading, from: open + drifting, count: others });
    }
    sections
}

/// So many rows without groups.
fn in_a_row(count: usize) -> Vec<Section> {
    (count > 0).then_some(Section { heading: Heading::None, from: 0, count }).into_iter().collect()
}

fn grouped<'i>(rows: impl Iterator<Item = &'i Item>, heading: impl Fn(&Item) -> Heading) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (row, item) in rows.enumerate() {
        let heading = heading(item);
        match sections.last_mut() {
            Some(last) if last.heading == heading => last.count += 1,
            _ => sections.push(Section { heading, from: row, count: 1 }),
        }
    }
    sections
}
