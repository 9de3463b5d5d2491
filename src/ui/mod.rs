//! What shows: the model as cells on a screen. Pure: it takes shared references only, and nothing here decides.
//!
//! Every text passes one sanitiser on its way to a cell, and only rows in sight are built.

mod ascii;
mod canvas;
mod capture;
mod contact;
mod footer;
mod help;
mod home;
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

use crate::app::geometry::Room;
use crate::app::{Model, Overlay};
use crate::text::panes::home as words;

pub use ascii::sign;
pub use look::{Depth, Look, Role, Theme};

/// Draws everything.
pub fn view(model: &Model, look: &Look, frame: &mut Frame<'_>) {
    let mut canvas = canvas::Canvas::new(frame.buffer_mut(), look);
    if model.size.room() == Room::None {
        canvas.put(model.size.whole().row(0), words::too_small(model.lang), Role::Plain);
        return;
    }
    match (&model.overlay, model.page()) {
        // A line alone is all there is.
        _ if model.alone.is_some() => {}
        (Some(Overlay::Search(search)), _) => search::view(model, &mut canvas, search),
        (_, Some(page)) => page::view(model, &mut canvas, page),
        (_, None) => home::view(model, &mut canvas),
    }
    if let Some(Overlay::Help(help)) = &model.overlay {
        help::view(model, &mut canvas, help);
    }
    pending::view(model, &mut canvas);
    if let Some(Overlay::Capture(line)) = &model.overlay {
        capture::view(model, &mut canvas, line);
    }
    if let Some(Overlay::Step(line)) = &model.overlay {
        step::view(model, &mut canvas, line);
    }
    if let Some((x, y)) = canvas.cursor {
        frame.set_cursor_position((x, y));
    }
}
