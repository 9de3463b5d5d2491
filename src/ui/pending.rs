//! The box that says what may follow the first of two keys, at the lower right: it covers no more than it must, and goes
//! with the next key.

use super::canvas::Canvas;
use super::look::Role;
use crate::app::Model;
use crate::app::pending::pending;
use crate::keys::{Chord, Keys};
use crate::text::columns::{pad, width};

pub(super) fn view(model: &Model, canvas: &mut Canvas<'_>) {
    let Some(pending) = pending(model) else { return };
    let own = |chord: Chord| model.keys.write(Keys { first: chord, then: None });
    canvas.sheet(pending.area, &format!("{} …", own(pending.first)));
    let key = pending.choices.iter().map(|(then, _)| width(&own(*then))).max().unwrap_or(0);
    for (nth, (then, action)) in pending.choices.iter().enumerate() {
        let then = pad(&own(*then), key + 2);
        canvas.line(pending.place(nth), &[(&then, Role::Key), (action.label(model.lang), Role::Plain)]);
    }
}
