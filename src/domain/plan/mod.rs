//! Plans: from what the user wants to the change that does it. A plan is data; nothing has happened yet.
//!
//! It never carries anything out, and never asks the time or makes an id by itself.

mod capture;
mod contact;
mod edit;
mod follow_up;
mod many;
mod memo;
mod put_right;
mod series;
mod sheet;
mod step;

pub use capture::{Captured, Outcome, Said, SpeakNow, Whom, capture, drop_concept, speak};
pub use contact::{ContactError, add_contact, archive_contact, edit_contact, merge_contacts};
pub use edit::{edit_concept, edit_detail};
pub use follow_up::{
    Planned, add_follow_up, close_follow_up, day_after, drop_follow_up, edit_follow_up, follow_up_with,
    later_today, move_follow_up, snooze_follow_up, usual_day, usual_touch,
};
pub use many::{All, join, take_all};
pub use memo::{
    Met, add_memo, drop_memo, edit_memo, end_expectation, hear, hush, let_go, meet, meet_expectation,
    promise_from_signal, stop_away,
};
pub use put_right::{invert, take_back};
pub use series::{Next, skip_series, stop_series};
pub use sheet::Deal;
pub use step::{Taken, take};
