//! The lifecycle of a promise: its states, the one table of lawful steps, and the course of one promise.
//!
//! Everything that must agree on what a promise may do reads [`TABLE`]: the names, the steps offered on screen, the
//! picture in the docs, the database's guards and the tests. A [`Course`] is a walk over that table; its fields are
//! private and it is made only by begin, step, retract, restore, replay and admit, so a walk that skips a step can't
//! be held in memory.
//!
//! This crate never asks what time it is, never reads or writes anything, and never decides how a word looks on
//! screen. It compares moments of any ordered type `T` that its caller supplies.
//!
//! ```
//! use lifecycle::{Course, Direction, Need, Needs, Proposal, Span, State, Step};
//!
//! let spoken = Proposal {
//!     step: Step::Uitspreken,
//!     happened: Span::at(10),
//!     recorded: 10,
//!     due: Some(20),
//!     has: Needs::of(&[Need::Promisee, Need::Body, Need::Spoken, Need::Channel]),
//! };
//! let mut course = Course::begin(Direction::Given, spoken)?;
//! course.step(Proposal {
//!     step: Step::Vertonen,
//!     happened: Span::at(15),
//!     recorded: 16,
//!     due: None,
//!     has: Needs::of(&[Need::Delivered]),
//! })?;
//! assert_eq!(course.state(), Some(State::Vertonen));
//! # Ok::<(), lifecycle::Refusal<i32>>(())
//! ```

mod course;
mod diagram;
mod entry;
mod judge;
mod named;
mod need;
mod record;
mod refusal;
mod state;
mod step;
mod table;

pub use course::{Course, Standing};
pub use diagram::diagram;
pub use entry::{Act, Entry, Proposal, Span};
pub use need::{Need, Needs};
pub use refusal::Refusal;
pub use state::{Direction, State};
pub use step::Step;
pub use table::{Rule, TABLE, lawful, rule};
