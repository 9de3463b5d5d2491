//! The clock and the zone: the only place that asks the system what time it is and where. It never guesses
//! when `WOORD_NOW` can't be read.

use std::env;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::domain::time::{Now, instant};

/// The variable that fixes the clock, for tests and scripts: `YYYY-MM-DDTHH:MM[:SS]` in the user's zone.
pub const FIXED: &str = "WOORD_NOW";

/// `WOORD_NOW` holds something that is no moment: its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// The user's zone, and whether it was found: `$TZ` when it is an IANA name, else the system's, else UTC.
#[must_use]
pub fn zone() -> (Tz, bool) {
    let named = env::var("TZ").ok().and_then(|name| name.trim_start_matches(':').parse().ok());
    let systems = || iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok());
    named.or_else(systems).map_or((Tz::UTC, false), |zone| (zone, true))
}

/// The moment it is, or the one that `WOORD_NOW` fixes.
///
/// # Errors
/// When `WOORD_NOW` is set and can't be read.
pub fn now(zone: Tz) -> Result<Now, Unreadable> {
    let Some(text) = env::var_os(FIXED) else {
        return Ok(Now::new(system(), zone));
    };
    let text = text.to_string_lossy().into_owned();
    fixed(&text, zone).ok_or(Unreadable(text))
}

/// Whether the clock is fixed, and time stands still.
#[must_use]
pub fn is_fixed() -> bool {
    env::var_os(FIXED).is_some()
}

fn fixed(text: &str, zone: Tz) -> Option<Now> {
    let moment = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok())?;
    Some(Now::new(instant(moment, zone), zone))
}

#[allow(clippy::disallowed_methods, reason = "this is the roof")]
fn system() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_is_read_in_the_users_zone() {
        let zone = Tz::Europe__Amsterdam;
        let at = |text| fixed(text, zone).map(|now| now.moment.to_rfc3339());
        assert_eq!(at("2026-11-23T09:12").as_deref(), Some("2026-11-23T09:12:00+01:00"));
        assert_eq!(at("2026-07-01T09:12:30").as_deref(), Some("2026-07-01T09:12:30+02:00"));
        assert_eq!(at("2026-02-30T09:12"), None);
        assert_eq!(at("tomorrow"), None);
    }
}
