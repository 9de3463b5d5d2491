//! The mouse: which row, pane or number is under it, by the same geometry that draws them, and what a press or the wheel
//! does there. What is not in sight can't be pressed. Keys that stand on the screen are pressed as keys: that is the
//! loop's, which asks the view.

use super::geometry::{Area, Room};
use super::help;
use super::home::Focus;
use super::listing::{Cursor, Layout, Line, Section};
use super::model::{Model, Overlay, Page};
use super::msg::Effect;
use super::overview::places_of_numbers;
use super::pages::places::places;
use super::pages::{ArchivePage, ContactPage};
use super::search;
use super::update::{key, scopes};
use crate::domain::plan::Deal;
use crate::keys::Action;

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The first button went down.
    Press,
    /// The wheel was turned up.
    Up,
    /// The wheel was turned down.
    Down,
}

/// Something done with the mouse, and where: column and row from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub deed: Deed,
    /// The column.
    pub x: u16,
    /// The row.
    pub y: u16,
}

/// Rows that one turn of the wheel goes.
const TURN: usize = 3;

/// The row of a list that stands at a line of the screen, as far as it is in sight.
fn row_at(area: Area, layout: Layout, sections: &[Section], cursor: Cursor, at: Mouse) -> Option<usize> {
    let nth = usize::from(at.y.checked_sub(area.y)?);
    match layout.line(sections, cursor.top + nth) {
        Some(Line::Row(row, _)) if area.holds(at.x, at.y) && nth < layout.room(sections) => Some(row),
        _ => None,
    }
}

fn by(row: usize, from: usize) -> isize {
    isize::try_from(row).unwrap_or(0) - isize::try_from(from).unwrap_or(0)
}

impl Model {
    /// Does what the mouse asks for.
    pub(super) fn mouse(&mut self, mouse: Mouse, deal: &mut Deal<'_>) -> Vec<Effect> {
        // A second key is not awaited any more.
        self.pending = None;
        match (&self.overlay, self.page()) {
            (Some(Overlay::Search(search)), _) => {
                let (area, layout) = (search::areas(self.size).2, search::layout(self.size));
                let row = row_at(area, layout, search.hits.sections(), search.cursor, mouse);
                self.choose(row, search.cursor.row, mouse, deal)
            }
            (Some(Overlay::Help(own)), _) => {
                let row = own.typed.as_ref().and_then(|_| help::row_at(self, own, mouse.x, mouse.y));
                self.choose(row, own.at, mouse, deal)
            }
            (Some(_), _) => Vec::new(),
            (None, Some(Page::Contact(page))) => {
                let (area, layout) = (places(self.size).body, ContactPage::layout(self.size));
                let row = row_at(area, layout, &page.sections, page.cursor, mouse);
                self.choose(row, page.cursor.row, mouse, deal)
            }
            (None, Some(Page::Archive(page))) => {
                let (area, layout) = (places(self.size).body, ArchivePage::layout(self.size));
                let row = row_at(area, layout, &page.sections, page.cursor, mouse);
                self.choose(row, page.cursor.row, mouse, deal)
            }
            (None, Some(_)) => self.choose(None, 0, mouse, deal),
            (None, None) => self.mouse_at_home(mouse, deal),
        }
    }

    /// Moves to a row as keys would, and enters it where the cursor stood there already; the wheel goes by rows.
    fn choose(&mut self, row: Option<usize>, from: usize, mouse: Mouse, deal: &mut Deal<'_>) -> Vec<Effect> {
        let types = matches!(self.overlay, Some(Overlay::Search(_)))
            || matches!(&self.overlay, Some(Overlay::Help(help)) if help.typed.is_some());
        let (down, up) = if types { (Action::RowDown, Action::RowUp) } else { (Action::Down, Action::Up) };
        let (steps, action) = match (mouse.deed, row) {
            (Deed::Up, _) => (TURN, up),
            (Deed::Down, _) => (TURN, down),
            (Deed::Press, None) => return Vec::new(),
            (Deed::Press, Some(row)) => match by(row, from) {
                0 => (1, if types { Action::Accept } else { Action::Open }),
                far if far > 0 => (far.unsigned_abs(), down),
                far => (far.unsigned_abs(), up),
            },
        };
        (0..steps).flat_map(|_| self.press(action, deal)).collect()
    }

    /// Presses the keys of an action, where it has keys in the scopes that live.
    fn press(&mut self, action: Action, deal: &mut Deal<'_>) -> Vec<Effect> {
        let Some(keys) = self.keys.keys(&scopes(self), action) else { return Vec::new() };
        let mut effects = key(self, keys.first, deal);
        effects.extend(keys.then.map(|then| key(self, then, deal)).into_iter().flatten());
        effects
    }

    fn mouse_at_home(&mut self, mouse: Mouse, deal: &mut Deal<'_>) -> Vec<Effect> {
        let (home, at) = (self.places(), |area: Area| area.holds(mouse.x, mouse.y));
        let narrow = home.room == Room::Narrow;
        if mouse.deed == Deed::Press {
            let numbers = places_of_numbers(self);
            if let Some((nth, _)) = numbers.into_iter().find(|(_, area)| at(*area)) {
                self.home.number = nth;
                self.home.focus = Focus::Overview;
                return self.press(Action::Open, deal);
            }
            if at(home.overview) {
                return self.press(Action::GoOverview, deal);
            }
            if narrow && at(home.titles) {
                return self.press(Action::NextPane, deal);
            }
        }
        let panes = [
            (Focus::Contacts, home.contacts, self.home.contacts, Action::GoContacts),
            (Focus::Promises, home.promises, self.home.promises, Action::GoPromises),
            (Focus::FollowUps, home.follow_ups, self.home.follow_ups, Action::GoFollowUps),
        ];
        for (focus, area, cursor, go) in panes {
            if narrow && self.home.focus != focus {
                continue;
            }
            let title =
                if focus == Focus::FollowUps && home.room == Room::Middle { home.strip } else { home.titles };
            let entitled = Area { x: area.x, width: area.width, ..title };
            if mouse.deed == Deed::Press && !narrow && at(entitled) {
                return self.press(go, deal);
            }
            if !at(area) {
                continue;
            }
            let row = row_at(area, self.layout(focus), self.sections(focus), cursor, mouse);
            let mut effects = Vec::new();
            if self.home.focus != focus {
                if mouse.deed == Deed::Press || focus != Focus::Contacts {
                    effects = self.press(go, deal);
                }
                // The pane is entered with the first press; what stood under the cursor is not opened by it.
                if row == Some(cursor.row) || self.home.focus != focus {
                    return effects;
                }
            }
            effects.extend(self.choose(row, cursor.row, mouse, deal));
            return effects;
        }
        Vec::new()
    }
}
