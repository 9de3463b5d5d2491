//! From what may be used of a terminal to the look of the screens. It chooses nothing.

use crate::ui::{Depth, Look, Theme};
use crate::world::screen::{self, Shows, Signs};

/// The look of the screens before the terminal has said more.
pub(super) fn of(shows: &Shows) -> Look {
    let depth = match shows.depth {
        screen::Depth::None => Depth::None,
        screen::Depth::Sixteen => Depth::Sixteen,
        screen::Depth::Table => Depth::Table,
        screen::Depth::All => Depth::All,
    };
    let theme = shows.theme.map(|theme| match theme {
        screen::Theme::Light => Theme::Light,
        screen::Theme::Dark => Theme::Dark,
    });
    Look::of(depth, theme, shows.signs == Signs::Ascii)
}
