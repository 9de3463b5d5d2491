//! Where everything of the round is on a screen of a given size.
//!
//! It never draws.

use crate::app::geometry::{Area, Room, Size};

/// Columns of the cards that come, side by side with the card.
const NEXT: u16 = 31;

/// The places of the round. What is not shown is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) room: Room,
    /// The name and the day.
    pub(super) header: Area,
    /// How far one is; shares the row of the name in less room.
    pub(super) progress: Area,
    /// The rule under them.
    pub(super) top: Area,
    /// The card and the steps.
    pub(super) card: Area,
    /// The cards that come.
    pub(super) next: Area,
    /// The rule under the card.
    pub(super) rule: Area,
    /// What happened last.
    pub(super) notice: Area,
    /// The keys.
    pub(super) footer: Area,
}

pub(super) fn places(size: Size) -> Places {
    let Size { width, height } = size;
    let row = |y: u16| Area::new(0, y, width, 1);
    let none = Area::default();
    let room = size.room();
    let (header, footer) = (row(0), row(height.saturating_sub(1)));
    let base = Places {
        room,
        header,
        progress: none,
        top: none,
        card: none,
        next: none,
        rule: none,
        notice: none,
        footer,
    };
    match room {
        Room::Wide => {
            let (tall, wide) = (height - 3 - 4, width - NEXT - 1);
            Places {
                progress: row(1),
                top: row(2),
                card: Area::new(0, 3, wide, tall),
                next: Area::new(wide + 1, 3, NEXT, tall),
                rule: row(height - 4),
                notice: row(height - 2),
                ..base
            }
        }
        Room::Middle => Places {
            progress: row(0),
            top: row(1),
            card: Area::new(0, 2, width, height - 2 - 3),
            rule: row(height - 3),
            notice: row(height - 2),
            ..base
        },
        Room::Narrow => Places {
            progress: row(0),
            card: Area::new(0, 1, width, height - 4),
            rule: row(height - 3),
            notice: row(height - 1),
            footer: Area::new(0, height - 2, width, 2),
            ..base
        },
        Room::None => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_overlaps_or_sticks_out_at_any_size() {
        for width in 1..=200 {
            for height in 1..=80 {
                let p = places(Size { width, height });
                if p.room == Room::None {
                    continue;
                }
                let all = [p.header, p.top, p.card, p.next, p.rule, p.footer];
                for (n, a) in all.iter().enumerate() {
                    assert!(a.x + a.width <= width && a.y + a.height <= height, "{width}×{height} {a:?}");
                    for b in &all[n + 1..] {
                        let apart = a.x + a.width <= b.x
                            || b.x + b.width <= a.x
                            || a.y + a.height <= b.y
                            || b.y + b.height <= a.y;
                        assert!(apart, "{width}×{height} {a:?} {b:?}");
                    }
                }
            }
        }
    }
}
