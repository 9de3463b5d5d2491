//! Where everything of a page over home is: a way back to home in its head, the page, what happened last, the keys.

use crate::app::geometry::{Area, Room, Size};

/// The places of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PagePlaces {
    /// How much room there is.
    pub room: Room,
    /// Where one is, and the day.
    pub header: Area,
    /// The rule under it.
    pub rule: Area,
    /// The page itself.
    pub body: Area,
    /// The rule under the page.
    pub under: Area,
    /// The words of what is under the cursor, where there is room for them.
    pub words: Area,
    /// What happened last; in the rule's place where there is little room.
    pub notice: Area,
    /// The keys.
    pub footer: Area,
}

/// The places of a page.
#[must_use]
pub fn places(size: Size) -> PagePlaces {
    let Size { width, height } = size;
    let row = |y: u16| Area::new(0, y, width, if y < height { 1 } else { 0 });
    let room = size.room();
    let foot = if room == Room::Wide { 4 } else { 2 };
    let under = row(height.saturating_sub(foot));
    PagePlaces {
        room,
        header: row(0),
        rule: row(1),
        body: Area::new(0, 2.min(height), width, height.saturating_sub(foot + 2)),
        under,
        words: if room == Room::Wide { row(height.saturating_sub(3)) } else { Area::default() },
        notice: if room == Room::Wide { row(height.saturating_sub(2)) } else { under },
        footer: row(height.saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_overlaps_or_sticks_out_at_any_size() {
        for (width, height) in (30..=200).step_by(5).flat_map(|w| (8..=60).map(move |h| (w, h))) {
            let p = places(Size { width, height });
            let mut rows: Vec<(u16, u16)> = [p.header, p.rule, p.body, p.under, p.footer]
                .iter()
                .map(|area| (area.y, area.y + area.height))
                .collect();
            rows.sort_unstable();
            assert!(rows.windows(2).all(|w| w[0].1 <= w[1].0), "{width}x{height} {p:?}");
            assert!(p.body.height >= 4 && p.footer.y + 1 == height);
        }
    }
}
