//! What decides: a model of everything on the screen, and one function that alters it by what happened and says what is
//! to be done outside. Pure, and it cannot fail.
//!
//! It never draws, reads a clock, a disk or a key: those come in as data, and what it wants done goes out as data.

mod act;
pub mod availability;
pub mod capture;
mod cursor;
mod deeds;
pub mod discreet;
mod drafts;
pub mod editing;
mod elsewhere;
mod field;
mod filling;
pub mod filter;
pub mod form;
pub mod geometry;
pub mod help;
mod home;
mod list;
pub mod listing;
mod load;
pub mod many;
mod model;
pub mod mouse;
mod msg;
mod names;
mod notice;
pub mod overview;
pub mod pages;
pub mod pending;
mod people;
mod refusing;
pub mod round;
mod rows;
pub mod saying;
pub mod search;
mod sieve;
pub mod step;
mod subject;
pub mod trust;
mod undo;
mod update;

pub use cursor::Just;
pub use field::Field;
pub use home::{Focus, Home, Person};
pub use list::List;
pub use model::{Loading, Model, Offered, Overlay, Page, Waiting};
pub use msg::{Closed, Effect, Fetched, First, Found, Loaded, Msg, Turned};
pub use notice::{Notice, Tone};
pub use people::People;
pub use round::{Round, Stand};
pub use rows::Rows;
pub use sieve::{Order, Sieve};
pub use subject::Subject;
pub use update::{scopes, update};
