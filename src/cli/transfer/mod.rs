//! In and out: `import` and `export`. Whole or not at all, both ways.

mod export;
mod import;
mod lines;
mod progress;
mod trouble;

pub(super) use export::export;
pub(super) use import::import;
