//! Looking after the book, and looking after the user: `doctor`, `backup`, `restore`, `status`, `notify`.

mod copies;
mod doctor;
mod reminder;
mod status;

pub(super) use copies::{backup, restore};
pub(super) use doctor::doctor;
pub(super) use reminder::remind;
pub(super) use status::status;
