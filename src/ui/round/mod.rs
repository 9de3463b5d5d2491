//! The round: one card at a time, with what can be said of it, and the end with what was decided.
//!
//! It never decides which card that is.

mod also;
mod card;
mod end;
mod frame;
mod names;
mod next;
mod places;
mod say;
mod stake;
mod steps;

use super::canvas::Canvas;
use crate::app::Model;

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>) {
    let Some(round) = &model.round else { return };
    let places = places::places(model.size);
    frame::view(model, canvas, round, &places);
    match round.at {
        Some(at) => {
            card::view(model, canvas, round, at, &places);
            next::view(model, canvas, round, places.next);
        }
        None => end::view(model, canvas, round, &places),
    }
    frame::below(model, canvas, round, &places);
}
