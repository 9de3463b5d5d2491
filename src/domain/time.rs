//! Moments and days: what "now" is, when something happened, and the one way from civil time to instants.
//!
//! It never asks the time: the moment and the zone come in as data.

use capture::Region;
use chrono::{
    DateTime, Days, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone, Utc,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize, de};

/// The moment a rule is asked at, and the zone in which days begin and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The moment, with the offset of `zone` at that moment.
    pub moment: DateTime<FixedOffset>,
    /// Where the user is.
    pub zone: Tz,
    /// By whose usage words that can mean two days are read.
    pub usage: Region,
}

impl Now {
    /// `moment` seen in `zone`, to the second.
    #[must_use]
    pub fn new(moment: DateTime<Utc>, zone: Tz) -> Self {
        let moment = DateTime::<Utc>::from_timestamp(moment.timestamp(), 0).unwrap_or(moment);
        Self { moment: in_zone(moment, zone), zone, usage: Region::Nl }
    }

    /// The same moment, with words read by the usage of a region.
    #[must_use]
    pub fn read_as_in(self, usage: Region) -> Self {
        Self { usage, ..self }
    }

    /// The local calendar day.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.moment.date_naive()
    }

    /// The instant.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        self.moment.to_utc()
    }
}

/// An instant with the offset that `zone` had or will have at it.
#[must_use]
pub fn in_zone(instant: DateTime<Utc>, zone: Tz) -> DateTime<FixedOffset> {
    instant.with_timezone(&zone.offset_from_utc_datetime(&instant.naive_utc()).fix())
}

/// The instant of a local date and time. In a gap (the clock goes forward) it is later by the gap; where the
/// clock goes back it is the earlier of the two.
#[must_use]
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(t) | LocalResult::Ambiguous(t, _) => t.to_utc(),
        // The offset of a day earlier is the one before the gap: reading the clock with it lands after the gap.
        LocalResult::None => {
            let before = local.checked_sub_days(Days::new(1)).unwrap_or(local);
            let offset = zone.offset_from_utc_datetime(&before).fix();
            (local - TimeDelta::seconds(offset.local_minus_utc().into())).and_utc()
        }
    }
}

/// The first instant of a local day.
#[must_use]
pub fn midnight(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    instant(day.and_time(NaiveTime::MIN), zone)
}

/// `day` plus `n` calendar days (negative: earlier), held at the ends of the calendar.
#[must_use]
pub fn plus_days(day: NaiveDate, n: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(n)).unwrap_or(day)
}

/// When something happened: a moment, or a day without a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Happened {
    /// A moment, with the offset it was written with; its civil day is the one written there.
    At(DateTime<FixedOffset>),
    /// A day; it counts as some time within that day.
    On(NaiveDate),
}

impl Happened {
    /// The civil day.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        match self {
            Self::At(t) => t.date_naive(),
            Self::On(day) => *day,
        }
    }

    /// The time of day, where one is known.
    #[must_use]
    pub fn time(&self) -> Option<NaiveTime> {
        match self {
            Self::At(t) => Some(t.time()),
            Self::On(_) => None,
        }
    }

    /// The first and the last instant at which it can have been.
    #[must_use]
    pub fn span(&self, zone: Tz) -> lifecycle::Span<DateTime<Utc>> {
        match self {
            Self::At(t) => lifecycle::Span { from: t.to_utc(), until: t.to_utc() },
            Self::On(day) => lifecycle::Span {
                from: midnight(*day, zone),
                until: midnight(plus_days(*day, 1), zone) - TimeDelta::seconds(1),
            },
        }
    }

    /// Reads `YYYY-MM-DD` or RFC 3339 with an offset.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 10 {
            return text.parse().ok().map(Self::On);
        }
        DateTime::parse_from_rfc3339(text).ok().map(Self::At)
    }
}

impl std::fmt::Display for Happened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::At(t) => f.write_str(&stamp(t)),
            Self::On(day) => write!(f, "{day}"),
        }
    }
}

/// RFC 3339 with offset, to the second.
#[must_use]
pub fn stamp(moment: &DateTime<FixedOffset>) -> String {
    moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}

impl Serialize for Happened {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Happened {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(d)?;
        Self::parse(&text)
            .ok_or_else(|| de::Error::custom(format_args!("`{text}` is neither a date nor RFC 3339")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_gap_is_later_by_the_gap_and_an_overlap_the_earlier() {
        let zone = Tz::Europe__Amsterdam;
        assert_eq!(
            stamp(&in_zone(instant(local("2026-03-29T02:30:00"), zone), zone)),
            "2026-03-29T03:30:00+02:00"
        );
        assert_eq!(
            stamp(&in_zone(instant(local("2026-10-25T02:30:00"), zone), zone)),
            "2026-10-25T02:30:00+02:00"
        );
    }

    #[test]
    fn a_day_spans_all_its_hours_also_where_the_clock_changes() {
        let span = Happened::On("2026-10-25".parse().unwrap()).span(Tz::Europe__Amsterdam);
        assert_eq!((span.until - span.from).num_seconds(), 25 * 3600 - 1);
    }
}
