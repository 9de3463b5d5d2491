//! Which week is meant. It never guesses a year that was not said: a week of a day is that day's.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::time::plus_days;
use crate::domain::weeks::monday;

/// A week that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The one to look back on.
    Usual,
    /// The week of this day.
    Of(NaiveDate),
    /// An ISO week of a year; this year where none was said.
    Numbered(Option<i32>, u32),
}

impl Asked {
    /// Reads `2026-W47`, `w47`, `week 47`, `47`; nothing where it is none of these.
    #[must_use]
    pub fn number(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let (year, week) = match text.split_once("-w") {
            Some((year, week)) => (Some(year.parse::<i32>().ok()?), week),
            None => (None, text.trim_start_matches("week").trim_start_matches('w').trim()),
        };
        let week = week.parse::<u32>().ok().filter(|week| (1..=53).contains(week))?;
        Some(Self::Numbered(year, week))
    }

    /// Its Monday; none where that year has no such week.
    #[must_use]
    pub fn monday(self, today: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Usual => Some(default_week(today)),
            Self::Of(day) => Some(monday(day)),
            Self::Numbered(year, week) => {
                NaiveDate::from_isoywd_opt(year.unwrap_or(today.iso_week().year()), week, Weekday::Mon)
            }
        }
    }
}

/// The Monday of the week to look back on: on a Monday the week that has ended, for of this one there is nothing yet.
#[must_use]
pub fn default_week(today: NaiveDate) -> NaiveDate {
    let this = monday(today);
    if today == this { plus_days(this, -7) } else { this }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_named_by_day_or_by_number() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let friday = day("2026-11-27");
        let of = |text: &str| Asked::number(text).and_then(|asked| asked.monday(friday));
        for text in ["2026-W48", "w48", "week 48", "48"] {
            assert_eq!(of(text), Some(day("2026-11-23")), "{text}");
        }
        assert_eq!(of("2025-W53"), None);
        for text in ["", "w", "54", "0", "last", "2026-W"] {
            assert_eq!(Asked::number(text), None, "{text}");
        }
        assert_eq!(Asked::Of(friday).monday(friday), Some(day("2026-11-23")));
        assert_eq!(Asked::Usual.monday(friday), Some(day("2026-11-23")));
        assert_eq!(default_week(day("2026-11-23")), day("2026-11-16"));
    }
}
