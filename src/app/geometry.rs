//! Where everything is on a screen of a given size: one answer for what moves and for what draws.
//!
//! It never draws, and knows nothing of what stands in the places it names.

use super::listing::Layout;

/// Columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub x: u16,
    /// The first row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// A rectangle.
    #[must_use]
    pub const fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        Self { x, y, width, height }
    }

    /// One row of it, counted from its top; an empty one where it has no such row.
    #[must_use]
    pub const fn row(self, nth: u16) -> Self {
        let height = if nth < self.height { 1 } else { 0 };
        Self { x: self.x, y: self.y.saturating_add(nth), width: self.width, height }
    }

    /// Without so many columns at both sides.
    #[must_use]
    pub const fn inset(self, columns: u16) -> Self {
        let by = if columns * 2 > self.width { self.width / 2 } else { columns };
        Self { x: self.x + by, y: self.y, width: self.width - 2 * by, height: self.height }
    }

    /// Whether a cell is in it.
    #[must_use]
    pub const fn holds(self, x: u16, y: u16) -> bool {
        x >= self.x && x < self.x + self.width && y >= self.y && y < self.y + self.height
    }
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Three panes side by side, the overview over them.
    Wide,
    /// Two panes and a strip of follow-ups.
    Middle,
    /// One pane at a time.
    Narrow,
    /// Nothing can be shown.
    None,
}

impl Size {
    /// How much room it gives.
    #[must_use]
    pub const fn room(self) -> Room {
        match (self.width, self.height) {
            (110.., 30..) => Room::Wide,
            (70.., 18..) => Room::Middle,
            (30.., 8..) => Room::Narrow,
            _ => Room::None,
        }
    }

    /// All of it.
    #[must_use]
    pub const fn whole(self) -> Area {
        Area::new(0, 0, self.width, self.height)
    }
}

/// The places of the home screen. In little room those that are not shown are empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HomePlaces {
    /// How much room there is.
    pub room: Room,
    /// The name and the day.
    pub header: Area,
    /// The overview: its title on the first row where there is room for one.
    pub overview: Area,
    /// The rule over the panes, with their titles.
    pub titles: Area,
    /// The contacts.
    pub contacts: Area,
    /// The promises.
    pub promises: Area,
    /// The rule over the follow-ups, where they are under the promises.
    pub strip: Area,
    /// The follow-ups.
    pub follow_ups: Area,
    /// The rule under the panes.
    pub rule: Area,
    /// The words of the selected promise.
    pub words: Area,
    /// What happened last; shares the row of the words where there is little room.
    pub notice: Area,
    /// The keys.
    pub footer: Area,
}

/// Lines of follow-ups under the promises.
const STRIP: u16 = 3;
/// Columns of the contacts, side by side and in the middle size.
const CONTACTS: (u16, u16) = (24, 19);
/// Columns of the follow-ups, side by side.
const FOLLOW_UPS: u16 = 28;

/// The places of the home screen.
#[must_use]
pub fn home(size: Size) -> HomePlaces {
    let Size { width, height } = size;
    let row = |y: u16| Area::new(0, y, width, 1);
    let none = Area::default();
    let room = size.room();
    let mut places = HomePlaces {
        room,
        header: row(0),
        overview: none,
        titles: none,
        contacts: none,
        promises: none,
        strip: none,
        follow_ups: none,
        rule: none,
        words: none,
        notice: none,
        footer: row(height.saturating_sub(1)),
    };
    match room {
        Room::Wide => {
            let panes = height - 4 - 8;
            places.overview = Area::new(0, 1, width, 6);
            places.titles = row(7);
            places.contacts = Area::new(0, 8, CONTACTS.0, panes);
            let middle = width - CONTACTS.0 - FOLLOW_UPS - 2;
            places.promises = Area::new(CONTACTS.0 + 1, 8, middle, panes);
            places.follow_ups = Area::new(CONTACTS.0 + middle + 2, 8, FOLLOW_UPS, panes);
            places.rule = row(height - 4);
            places.words = row(height - 3);
            places.notice = row(height - 2);
        }
        Room::Middle => {
            let panes = height - 3 - 4;
            places.overview = Area::new(0, 1, width, 2);
            places.titles = row(3);
            places.contacts = Area::new(0, 4, CONTACTS.1, panes);
            let (x, wide) = (CONTACTS.1 + 1, width - CONTACTS.1 - 1);
            let promises = panes - STRIP - 1;
            places.promises = Area::new(x, 4, wide, promises);
            places.strip = Area::new(x, 4 + promises, wide, 1);
            places.follow_ups = Area::new(x, 5 + promises, wide, STRIP);
            places.rule = row(height - 3);
            places.words = row(height - 2);
            places.notice = row(height - 2);
        }
        Room::Narrow => {
            let pane = Area::new(0, 3, width, height - 5);
            places.overview = Area::new(0, 1, width, 1);
            places.titles = row(2);
            (places.contacts, places.promises, places.follow_ups) = (pane, pane, pane);
            places.rule = row(height - 2);
            places.notice = row(height - 1);
        }
        Room::None => {}
    }
    places
}

impl HomePlaces {
    /// How the contacts are laid out.
    #[must_use]
    pub fn contact_list(&self) -> Layout {
        let full = self.room == Room::Wide;
        Layout {
            headings: true,
            gaps: full || self.room == Room::Middle,
            tall: 1,
            height: self.contacts.height.into(),
            tells: true,
        }
    }

    /// How the promises are laid out.
    #[must_use]
    pub fn promise_list(&self) -> Layout {
        let headings = self.room != Room::Narrow;
        Layout {
            headings,
            gaps: self.room == Room::Wide,
            tall: 1,
            height: self.promises.height.into(),
            tells: true,
        }
    }

    /// How the follow-ups are laid out.
    #[must_use]
    pub fn follow_up_list(&self) -> Layout {
        let wide = self.room == Room::Wide;
        let tall = if wide { 2 } else { 1 };
        Layout {
            headings: wide,
            gaps: wide,
            tall,
            height: self.follow_ups.height.into(),
            tells: self.room != Room::Middle,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_overlaps_or_sticks_out_at_any_size() {
        for width in 1..=300 {
            for height in 1..=100 {
                let size = Size { width, height };
                let p = home(size);
                let all = [
                    p.header,
                    p.overview,
                    p.titles,
                    p.contacts,
                    p.promises,
                    p.strip,
                    p.follow_ups,
                    p.rule,
                    p.footer,
                ];
                for area in all {
                    assert!(
                        area.x + area.width <= width && area.y + area.height <= height,
                        "{size:?} {area:?}"
                    );
                }
                if p.room != Room::None && p.room != Room::Narrow {
                    for (n, a) in all.iter().enumerate() {
                        for b in &all[n + 1..] {
                            let apart = a.x + a.width <= b.x
                                || b.x + b.width <= a.x
                                || a.y + a.height <= b.y
                                || b.y + b.height <= a.y;
                            assert!(apart, "{size:?} {a:?} {b:?}");
                        }
                    }
                }
            }
        }
    }
}
