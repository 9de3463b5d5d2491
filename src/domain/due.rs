//! When a promise is due, and the one function that says how it stands with that.
//!
//! A due is a civil date with an optional local time, never an instant in disguise. It never moves a date.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use lifecycle::State;
use serde::{Deserialize, Serialize};

use super::time::{Now, instant, midnight, plus_days};

/// A local calendar date, with a local time and its IANA zone where a time was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// The day.
    pub date: NaiveDate,
    /// The minute on that day, and the zone in which it was said.
    pub time: Option<(NaiveTime, Tz)>,
}

impl Due {
    /// A day without a time.
    #[must_use]
    pub fn on(date: NaiveDate) -> Self {
        Self { date, time: None }
    }

    /// A day and a minute in a zone.
    #[must_use]
    pub fn at(date: NaiveDate, time: NaiveTime, zone: Tz) -> Self {
        Self { date, time: Some((time, zone)) }
    }

    /// The local time, where there is one.
    #[must_use]
    pub fn clock(&self) -> Option<NaiveTime> {
        self.time.map(|(t, _)| t)
    }

    /// The first instant at which it is overdue: the next local midnight for a date, that minute for a time.
    #[must_use]
    pub fn moment(&self, zone: Tz) -> DateTime<Utc> {
        match self.time {
            Some((time, its)) => instant(self.date.and_time(time), its),
            None => midnight(plus_days(self.date, 1), zone),
        }
    }

    /// Whether the due moment has come.
    #[must_use]
    pub fn is_past(&self, now: &Now) -> bool {
        // Where no zone can make a difference any more, none is asked: a list judges tens of thousands of these.
        match (self.date - now.today()).num_days() {
            ..=-4 => true,
            4.. => false,
            _ => now.instant() >= self.moment(now.zone),
        }
    }

    /// Whole local days from the due day to `day`, never below nought.
    #[must_use]
    pub fn days_late(&self, day: NaiveDate) -> i64 {
        (day - self.date).num_days().max(0)
    }
}

/// How a promise stands with its day. The order is the order of the groups in lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DueState {
    /// The due moment has come and the promise is open.
    Late,
    /// Due today, and not yet late.
    Today,
    /// From tomorrow up to and including day seven.
    Soon,
    /// From day eight.
    Later,
    /// It has no day.
    None,
    /// It is not open any more.
    Closed,
}

impl DueState {
    /// The name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Today => "today",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::None => "none",
            Self::Closed => "closed",
        }
    }
}

/// The one function that says due state; every list, export, score and status line asks it.
#[must_use]
pub fn due_state(state: Option<State>, due: Option<&Due>, now: &Now) -> DueState {
    if state.is_some_and(|s| !s.is_open()) {
        return DueState::Closed;
    }
    let Some(due) = due else { return DueState::None };
    if due.is_past(now) {
        return DueState::Late;
    }
    match (due.date - now.today()).num_days() {
        ..=0 => DueState::Today,
        1..=7 => DueState::Soon,
        _ => DueState::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> Now {
        Now::new(instant(text.parse().unwrap(), Tz::Europe__Amsterdam), Tz::Europe__Amsterdam)
    }

    #[test]
    fn the_groups_of_a_monday_noon() {
        let now = now("2026-11-23T12:00:00");
        let at = |d: &str, t: Option<&str>| Due {
            date: d.parse().unwrap(),
            time: t.map(|t| (t.parse().unwrap(), Tz::Europe__Amsterdam)),
        };
        for (date, time, expected) in [
            ("2026-11-22", None, DueState::Late),
            ("2026-11-23", None, DueState::Today),
            ("2026-11-23", Some("12:00:00"), DueState::Late),
            ("2026-11-23", Some("12:01:00"), DueState::Today),
            ("2026-11-24", None, DueState::Soon),
            ("2026-11-30", Some("09:00:00"), DueState::Soon),
            ("2026-12-01", None, DueState::Later),
        ] {
            let due = at(date, time);
            assert_eq!(due_state(Some(State::Voornemen), Some(&due), &now), expected, "{date} {time:?}");
        }
        assert_eq!(due_state(None, None, &now), DueState::None);
        assert_eq!(due_state(Some(State::Vertonen), Some(&at("2026-11-22", None)), &now), DueState::Closed);
    }

    #[test]
    fn far_from_today_the_day_alone_says_what_its_moment_would() {
        for zone in [Tz::Pacific__Kiritimati, Tz::Pacific__Niue, Tz::Europe__Amsterdam] {
            for hour in [0, 12, 23] {
                let here = "2026-11-23".parse::<NaiveDate>().unwrap().and_hms_opt(hour, 30, 0).unwrap();
                let now = Now::new(instant(here, zone), zone);
                for off in -6..=6 {
                    let date = plus_days(now.today(), off);
                    let time = "12:00:00".parse().unwrap();
                    for due in [
                        Due::on(date),
                        Due::at(date, time, Tz::Pacific__Niue),
                        Due::at(date, time, Tz::Pacific__Kiritimati),
                    ] {
                        assert_eq!(due.is_past(&now), now.instant() >= due.moment(zone), "{due:?} in {zone}");
                    }
                }
            }
        }
    }

    #[test]
    fn later_on_the_due_day_is_late_but_nought_days() {
        let due = Due::at("2026-11-23".parse().unwrap(), "10:00:00".parse().unwrap(), Tz::Europe__Amsterdam);
        assert!(due.is_past(&now("2026-11-23T10:00:00")));
        assert_eq!(due.days_late(now("2026-11-23T10:00:00").today()), 0);
    }
}
