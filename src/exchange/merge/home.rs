//! Where a course was lived. A book may be read in another zone than it was kept in, and the days of a course
//! began and ended where it was kept: the offsets written in its moments say where that can have been.
//!
//! It never changes a moment or a day; it only says by which midnights they are judged.

use chrono::{Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::domain::walk::Entry;

/// The zone whose offsets are those written in the moments: the user's own where it fits, else the one that
/// fitted last, else the first that fits; the user's own where none does, as after a journey.
pub(super) fn home(own: Tz, last: Tz, entries: &[Entry]) -> Tz {
    let fits = |zone: &Tz| {
        entries.iter().all(|entry| {
            let there = zone.offset_from_utc_datetime(&entry.recorded.naive_utc()).fix();
            there == *entry.recorded.offset()
        })
    };
    // Most books are kept where this program comes from.
    let likely = [own, last, Tz::Europe__Amsterdam];
    likely.into_iter().chain(TZ_VARIANTS).find(fits).unwrap_or(own)
}
