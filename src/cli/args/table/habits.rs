//! What the user is used to: `habits` and what is under it.

use super::flags::HABIT;
use super::{Body, Entry, Group, both, row};
use crate::cli::args::request::{OnHabits, Request};

pub(super) const HABITS: Entry = Entry {
    name: both("gewoonten", "habits"),
    summary: both("welke lezing bij jou voorop staat", "which reading stands first with you"),
    about: both(
        "Kan een dag twee dagen betekenen en kies je drie keer achter elkaar hetzelfde, dan staat die lezing voortaan \
         voorop. Drie keer de andere draait het weer om; vergeten kan ook.",
        "Where a day can mean two days and you choose the same one three times in a row, that reading stands first from \
         then on. The other one three times turns it round again; it can be forgotten, too.",
    ),
    body: Body::Several(&[LIST, FORGET]),
    ..row(Group::Right)
};

const LIST: Entry = Entry {
    name: both("lijst", "list"),
    summary: both("wat je gekozen hebt", "what you chose"),
    body: Body::One(&[&[]], |_| Ok(Request::Habits(OnHabits::List))),
    examples: &[both("woord gewoonten lijst", "woord habits list")],
    ..row(Group::Right)
};

const FORGET: Entry = Entry {
    name: both("vergeet", "forget"),
    summary: both("weer de gewone volgorde", "the usual order again"),
    about: both("Zonder soort: alle gewoonten.", "Without a kind: all habits."),
    body: Body::One(&[&[HABIT]], |found| Ok(Request::Habits(OnHabits::Forget(found.text(&HABIT))))),
    examples: &[both("woord gewoonten vergeet volgende-weekdag", "woord habits forget next-weekday")],
    ..row(Group::Right)
};
