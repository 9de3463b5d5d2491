//! In and out: `import` and `export`. Whole or not at all, both ways.

mod calendar;
mod export;
mod files;
mod import;
mod lines;
mod people;
mod progress;
mod trouble;

pub(super) use export::export;
pub(super) use import::import;
