//! What shows: the model as cells on a screen. Pure: it takes shared references only, and nothing here decides.
//!
//! Every text passes one sanitiser on its way to a cell, and only rows in sight are built.

mod ascii;
mod canvas;
mod capture;
mod contact;
mod filter;
mod footer;
mod help;
mod home;
mod listen;
mod look;
mod page;
mod past;
mod pending;
mod round;
mod scrolled;
mod search;
mod step;
mod trust;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::geometry::Room;
use crate::app::{Model, Overlay, scopes};
use crate::keys::{Keys, Resolved};
use crate::text::panes::home as words;

use canvas::Canvas;

pub use ascii::sign;
pub use look::{Depth, Look, Role, Theme};

/// Draws everything.
pub fn view(model: &Model, look: &Look, frame: &mut Frame<'_>) {
    let mut canvas = Canvas::new(frame.buffer_mut(), look);
    draw(model, &mut canvas);
    if let Some((x, y)) = canvas.cursor {
        frame.set_cursor_position((x, y));
    }
}

/// The keys that stand at a place of the screen, or before the words that do, as far as they count there now.
#[must_use]
pub fn hint_at(model: &Model, x: u16, y: u16) -> Option<Keys> {
    let mut cells = Buffer::empty(Rect::new(0, 0, model.size.width, model.size.height));
    let look = Look::plain();
    let mut canvas = Canvas::new(&mut cells, &look).noting();
    draw(model, &mut canvas);
    let keys = Keys::written(canvas.keys_at(x, y)?)?;
    let means = |pending, chord| model.keys.resolve(&scopes(model), pending, chord);
    let whole = match (means(model.pending, keys.first), keys.then) {
        (Resolved::Action(..), None) => true,
        (Resolved::Pending, Some(then)) => matches!(means(Some(keys.first), then), Resolved::Action(..)),
        _ => false,
    };
    whole.then_some(keys)
}

fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    if model.size.room() == Room::None {
        canvas.put(model.size.whole().row(0), words::too_small(model.lang), Role::Plain);
        return;
    }
    match (&model.overlay, model.page()) {
        // A line alone is all there is.
        _ if model.alone.is_some() => {}
        (Some(Overlay::Search(search)), _) => search::view(model, canvas, search),
        (_, Some(page)) => page::view(model, canvas, page),
        (_, None) => home::view(model, canvas),
    }
    if let Some(Overlay::Help(help)) = &model.overlay {
        help::view(model, canvas, help);
    }
    pending::view(model, canvas);
    if let Some(Overlay::Capture(line)) = &model.overlay {
        capture::view(model, canvas, line);
    }
    if let Some(Overlay::Step(line)) = &model.overlay {
        step::view(model, canvas, line);
    }
    if let Some(Overlay::Filter(line)) = &model.overlay {
        filter::view(model, canvas, line);
    }
}
