//! A series: a promise that comes again. One of it is open at a time; the next is made when that one closes, and what
//! was missed meanwhile does not pile up.
//!
//! It never makes a promise by itself, and never moves the day of one.

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use lifecycle::Direction;
use rrule::{RRule, RRuleSet, Unvalidated};
use serde::{Deserialize, Serialize};

use super::due::Due;
use super::id::Id;
use super::promise::Detail;
use super::time::Happened;
use super::words::Channel;

/// A promise that comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its name in the book.
    pub id: Id,
    /// Mine to them, or theirs to me.
    #[serde(with = "super::concept::direction")]
    pub direction: Direction,
    /// The words as spoken, once.
    pub verbatim: String,
    /// The deliverable.
    pub body: String,
    /// To or from whom.
    pub contacts: Vec<Id>,
    /// When it comes again: the value of an RFC 5545 `RRULE`.
    pub rule: String,
    /// The first day.
    pub first: NaiveDate,
    /// The local time on each day, with its zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// The zone of that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Tz>,
    /// What every promise of it gets.
    pub detail: Detail,
    /// When it was spoken.
    pub spoken: Happened,
    /// How it was said.
    pub channel: Channel,
    /// The promise of it that was made last.
    pub current: Id,
    /// The one before, for as long as it can be taken up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Id>,
    /// The day for which the last was made.
    pub day: NaiveDate,
    /// How many were made.
    pub made: u32,
    /// When it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<DateTime<FixedOffset>>,
    /// When it was noted.
    pub added: DateTime<FixedOffset>,
}

/// A rule that can't be read, or that never comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoRule(pub String);

impl Series {
    /// Whether there will be a next.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.stopped.is_none()
    }

    /// The day of the next one, after the last and not before `today`; none when the rule has come to its end. With it
    /// the days that were missed.
    #[must_use]
    pub fn next(&self, today: NaiveDate) -> (Option<NaiveDate>, Vec<NaiveDate>) {
        let mut missed = Vec::new();
        for day in days(&self.rule, self.first).unwrap_or_default() {
            if day <= self.day {
                continue;
            }
            if day >= today {
                return (Some(day), missed);
            }
            missed.push(day);
        }
        (None, missed)
    }

    /// The due of a day of it.
    #[must_use]
    pub fn due(&self, day: NaiveDate) -> Due {
        Due { date: day, time: self.time.zip(self.zone) }
    }
}

/// Says that a rule can be read and comes at least once.
///
/// # Errors
/// When it can't, or never does.
pub fn check(rule: &str, first: NaiveDate) -> Result<(), NoRule> {
    days(rule, first).map(|_| ())
}

/// How far ahead days are worked out: a century of weeks is enough for whoever keeps their word.
const AHEAD: u16 = 6000;

/// The days of a rule, from its first.
fn days(rule: &str, first: NaiveDate) -> Result<Vec<NaiveDate>, NoRule> {
    let wrong = |why: rrule::RRuleError| NoRule(why.to_string());
    // Days are days everywhere: the rule is worked out where no clock ever changes.
    let start = first.and_time(NaiveTime::MIN).and_utc().with_timezone(&rrule::Tz::UTC);
    let rule: RRule<Unvalidated> = in_short_months(&with_utc_end(rule), first).parse().map_err(wrong)?;
    let rule = rule.validate(start).map_err(wrong)?;
    let set = RRuleSet::new(start).rrule(rule);
    let days: Vec<NaiveDate> = set.all(AHEAD).dates.into_iter().map(|moment| moment.date_naive()).collect();
    if days.is_empty() { Err(NoRule("never".to_owned())) } else { Ok(days) }
}

/// The 29th, 30th and 31st are the last day of a month that has none: nobody who promises something every month means to
/// skip February. The letter of RFC 5545 would.
fn in_short_months(rule: &str, first: NaiveDate) -> String {
    let part = |name: &str| rule.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let by = |name: &str| rule.split(';').any(|part| part.starts_with(name));
    let own =
        part("BYMONTHDAY").and_then(|day| day.parse().ok()).filter(|_| !by("BYSETPOS") && !by("BYMONTH="));
    let bare = !by("BY");
    let (months, day) = match (part("FREQ"), own) {
        (Some("MONTHLY"), Some(day)) => ("", day),
        (Some("MONTHLY"), None) if bare => ("", first.day()),
        (Some("YEARLY"), None) if bare && (first.month(), first.day()) == (2, 29) => (";BYMONTH=2", 29),
        _ => return rule.to_owned(),
    };
    let days = match day {
        29 => "28,29",
        30 => "28,29,30",
        31 => "28,29,30,31",
        _ => return rule.to_owned(),
    };
    let rest: Vec<&str> = rule.split(';').filter(|part| !part.starts_with("BYMONTHDAY")).collect();
    format!("{}{months};BYMONTHDAY={days};BYSETPOS=-1", rest.join(";"))
}

/// An end that is a day means the whole of that day.
fn with_utc_end(rule: &str) -> String {
    let parts = rule.split(';').map(|part| match part.strip_prefix("UNTIL=") {
        Some(day) if day.len() == 8 => {
            let next =
                NaiveDate::parse_from_str(day, "%Y%m%d").ok().and_then(|d| d.checked_add_days(Days::new(1)));
            next.map_or_else(|| part.to_owned(), |next| format!("UNTIL={}T000000Z", next.format("%Y%m%d")))
        }
        _ => part.to_owned(),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn first(rule: &str, from: &str, n: usize) -> Vec<String> {
        days(rule, day(from)).unwrap().iter().take(n).map(ToString::to_string).collect()
    }

    #[test]
    fn rules_give_their_days() {
        for (rule, from, expected) in [
            ("FREQ=WEEKLY;BYDAY=MO", "2026-11-30", ["2026-11-30", "2026-12-07", "2026-12-14"]),
            ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", ["2026-11-27", "2026-12-25", "2027-01-29"]),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", ["2026-11-30", "2026-12-31", "2027-01-31"]),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2026-11-25", ["2026-11-25", "2026-12-09", "2026-12-23"]),
            ("FREQ=DAILY", "2026-12-30", ["2026-12-30", "2026-12-31", "2027-01-01"]),
            ("FREQ=MONTHLY;INTERVAL=3", "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30"]),
            ("FREQ=MONTHLY;INTERVAL=3", "2026-12-31", ["2026-12-31", "2027-03-31", "2027-06-30"]),
            ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31", ["2026-12-31", "2027-01-31", "2027-02-28"]),
            (
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "2027-01-30",
                ["2027-01-30", "2027-02-28", "2027-03-30"],
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15", ["2026-12-15", "2027-01-15", "2027-02-15"]),
            ("FREQ=YEARLY", "2028-02-29", ["2028-02-29", "2029-02-28", "2030-02-28"]),
            ("FREQ=MONTHLY", "2027-01-30", ["2027-01-30", "2027-02-28", "2027-03-30"]),
        ] {
            assert_eq!(first(rule, from, 3), expected, "{rule}");
        }
    }

    #[test]
    fn a_last_day_is_one_of_them() {
        assert_eq!(
            first("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261211", "2026-12-04", 9),
            ["2026-12-04", "2026-12-11"]
        );
        assert!(check("FREQ=SOMETIMES", day("2026-12-04")).is_err());
    }
}
