//! Words as tables: what a word can be, per language. Nothing here looks at a neighbour or makes a decision.

pub(crate) mod common;
pub(crate) mod frames;
mod index;
pub(crate) mod names;
pub(crate) mod surnames;
pub(crate) mod time;
pub(crate) mod verbs;
