//! The event loop: waits, lets the model decide, carries out what it asks for, draws. One owner of the terminal, one of
//! the book, and nothing that ticks.

mod broken;
mod clipboard;
mod editor;
mod events;
mod input;
mod keeper;
mod keeping;
mod looks;
mod outside;
mod page;
mod report;
mod run;
mod terminal;
pub mod trouble;
mod turn;
mod watch;

pub use keeper::Keeper;
pub use outside::end_by;
pub use run::{Ended, Opens, Start, run};
