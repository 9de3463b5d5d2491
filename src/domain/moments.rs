//! From a few of the user's words to a day, a time or a moment: what is due lies ahead, what happened lies behind.
//!
//! It never guesses: a phrase that could mean another year or another week is handed back as what it could mean.

use ::capture::{Ctx, DayError, Gazetteer};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::due::Due;
use super::time::{Happened, Now, in_zone, instant};

/// Why words could not be read as one day or time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// No day at all.
    NotADay,
    /// A day that no calendar has.
    NoSuchDay,
    /// More than one day.
    Several(Vec<NaiveDate>),
    /// A date of which this year's passed a short while ago; the next one.
    JustPassed(NaiveDate),
    /// It is about what happened, and this day is still to come.
    StillToCome(NaiveDate),
    /// No time of day.
    NotATime,
}

impl From<DayError> for Unread {
    fn from(why: DayError) -> Self {
        match why {
            DayError::NotADay => Self::NotADay,
            DayError::NoSuchDay => Self::NoSuchDay,
            DayError::Several(days) => Self::Several(days),
        }
    }
}

/// A phrase that means exactly one day. One that lies behind is taken as it stands (a due already past is
/// said to be so), but a date that has just passed is not silently next year's.
///
/// # Errors
/// Why it is not one day.
pub fn day(now: &Now, text: &str) -> Result<NaiveDate, Unread> {
    let nobody = Gazetteer::new([]);
    let ctx = ctx(now, &nobody);
    let day = match ::capture::day(text, &ctx) {
        Ok(day) => day,
        Err(why) => {
            let found = ::capture::past_day(text, &ctx).ok().or_else(|| numbered(text, &ctx, 1));
            return found.ok_or_else(|| why.into());
        }
    };
    if just_passed(text, day, now.today()) { Err(Unread::JustPassed(day)) } else { Ok(day) }
}

/// Whether a date without a year was read as next year's because this year's passed within two months.
#[must_use]
pub fn just_passed(text: &str, day: NaiveDate, today: NaiveDate) -> bool {
    let counted = ["over ", "in ", "binnen ", "within "]
        .iter()
        .any(|word| text.trim_start().to_lowercase().starts_with(word));
    let this_years = day.checked_sub_months(Months::new(12)).unwrap_or(day);
    let two_months_ago = today.checked_sub_days(Days::new(60)).unwrap_or(today);
    !counted && !names_a_year(text) && this_years < today && this_years >= two_months_ago
}

fn names_a_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// A time of day.
///
/// # Errors
/// When it is none.
pub fn clock(text: &str) -> Result<NaiveTime, Unread> {
    ::capture::clock(text).ok_or(Unread::NotATime)
}

/// A day with a time behind it or not, in one phrase: `vr 27 nov 14:00`. A time alone is on the day `on`.
///
/// # Errors
/// Why it is not one day.
pub fn due(now: &Now, text: &str, on: Option<NaiveDate>) -> Result<Due, Unread> {
    let text = text.trim();
    let at = |date, time| Due { date, time: Some((time, now.zone)) };
    let why = match day(now, text) {
        Ok(date) => return Ok(Due::on(date)),
        Err(why) => why,
    };
    if let (Some(date), Some(time)) = (on, ::capture::clock(text)) {
        return Ok(at(date, time));
    }
    // The longest day goes first, so that `24 nov half 3` is not read as `24 nov half`.
    for (before, behind) in splits(text) {
        if let (Ok(date), Some(time)) = (day(now, before), ::capture::clock(behind)) {
            return Ok(at(date, time));
        }
    }
    Err(why)
}

/// When something happened: `DATE`, `DATETHH:MM`, or a phrase, with a time behind it or not.
///
/// # Errors
/// Why it is not one day, or that it lies ahead.
pub fn happened(now: &Now, text: &str) -> Result<Happened, Unread> {
    let text = text.trim();
    let moment = |local: NaiveDateTime| Happened::At(in_zone(instant(local, now.zone), now.zone));
    for form in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"] {
        if let Ok(local) = NaiveDateTime::parse_from_str(text, form) {
            return Ok(moment(local));
        }
    }
    if let Ok(whole) = chrono::DateTime::parse_from_rfc3339(text) {
        return Ok(Happened::At(whole));
    }
    let nobody = Gazetteer::new([]);
    let ctx = ctx(now, &nobody);
    let found = match past(text, &ctx) {
        Ok(day) => Happened::On(day),
        Err(why) => {
            let timed = text.rsplit_once(char::is_whitespace).and_then(|(before, last)| {
                Some((past(without_at(before), &ctx).ok()?, ::capture::clock(last)?))
            });
            match timed {
                Some((day, time)) => moment(day.and_time(time)),
                None => return Err(why.into()),
            }
        }
    };
    // A weekday never means the past; said of what happened it is a slip that is asked about.
    let written_out = text.starts_with(|c: char| c.is_ascii_digit());
    if found.day() > now.today() && !written_out {
        return Err(Unread::StillToCome(found.day()));
    }
    Ok(found)
}

/// Every way to cut a phrase in two between words, the longest beginning first.
fn splits(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let cuts = text.match_indices(char::is_whitespace).map(|(at, _)| at).collect::<Vec<_>>();
    cuts.into_iter().rev().map(|at| (without_at(text[..at].trim_end()), text[at..].trim_start()))
}

fn without_at(text: &str) -> &str {
    text.trim_end_matches(" om").trim_end_matches(" at")
}

/// A day on which something happened. A date without a year is this year's where next year's was read, and the
/// weekday before a date only has to agree with it.
fn past(text: &str, ctx: &Ctx<'_>) -> Result<NaiveDate, DayError> {
    let today = ctx.now.date();
    let found = ::capture::past_day(text, ctx).map(|day| {
        let before = day.checked_sub_months(Months::new(12)).unwrap_or(day);
        let far = today.checked_add_days(Days::new(183)).unwrap_or(today);
        // With a weekday before it, the weekday has to agree: that is judged below.
        let bare = text.starts_with(|c: char| c.is_ascii_digit());
        if day > far && bare && !names_a_year(text) && before <= today { before } else { day }
    });
    if let Ok(day) = found
        && day <= today
    {
        return found;
    }
    if found.is_err()
        && let Some(day) = numbered(text, ctx, -1)
    {
        return Ok(day);
    }
    let named = text.split_once(char::is_whitespace).and_then(|(first, rest)| {
        let weekday: Weekday =
            ::capture::day(first, ctx).ok().filter(|_| first.chars().all(char::is_alphabetic))?.weekday();
        past(rest.trim(), ctx).ok().filter(|day| day.weekday() == weekday && *day <= today)
    });
    named.map_or(found, Ok)
}

/// `wo 25`, as lists write it: the nearest day ahead (or behind) with that number that is that weekday, within two
/// months.
fn numbered(text: &str, ctx: &Ctx<'_>, ahead: i64) -> Option<NaiveDate> {
    let (first, number) = text.trim().split_once(char::is_whitespace)?;
    let number: u32 = number.trim().parse().ok()?;
    let weekday =
        ::capture::day(first, ctx).ok().filter(|_| first.chars().all(char::is_alphabetic))?.weekday();
    (0..62)
        .map(|n| super::time::plus_days(ctx.now.date(), n * ahead))
        .find(|day| (day.day(), day.weekday()) == (number, weekday))
}

fn ctx<'a>(now: &Now, people: &'a Gazetteer) -> Ctx<'a> {
    Ctx { now: now.moment.naive_local(), zone: now.zone, people, region: now.usage, preferred: &[] }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    fn now() -> Now {
        let local: NaiveDateTime = "2026-11-30T09:00:00".parse().unwrap();
        Now::new(instant(local, Tz::Europe__Amsterdam), Tz::Europe__Amsterdam)
    }

    #[test]
    fn what_happened_lies_behind() {
        for (text, expected) in [
            ("25 nov", "2026-11-25"),
            ("25-11", "2026-11-25"),
            ("vr 20 nov", "2026-11-20"),
            ("friday 20 november", "2026-11-20"),
            ("gisteren", "2026-11-29"),
            ("afgelopen vrijdag", "2026-11-27"),
            ("25 nov 9:30", "2026-11-25T09:30:00+01:00"),
            ("2026-11-25T09:30", "2026-11-25T09:30:00+01:00"),
        ] {
            assert_eq!(happened(&now(), text).unwrap().to_string(), expected, "{text}");
        }
        for text in ["vrijdag", "1 december 2027 of zo", "za 20 nov", "morgen"] {
            assert!(happened(&now(), text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_that_has_just_passed_is_not_silently_next_years() {
        for text in ["28 nov", "28-11", "1 nov"] {
            assert!(day(&now(), text).is_err(), "{text}");
        }
        for (text, expected) in [
            ("28 nov 2027", "2027-11-28"),
            ("3 jan", "2027-01-03"),
            ("1 september", "2027-09-01"),
            ("over 51 weken", "2027-11-22"),
            ("gisteren", "2026-11-29"),
        ] {
            assert_eq!(day(&now(), text).unwrap().to_string(), expected, "{text}");
        }
    }

    #[test]
    fn a_weekday_with_its_number_is_read_as_lists_write_it() {
        // The clock stands on Monday 30 November.
        let ahead = |text: &str| day(&now(), text).ok().map(|d| d.to_string());
        assert_eq!(ahead("wo 9").as_deref(), Some("2026-12-09"));
        assert_eq!(ahead("Fri 4").as_deref(), Some("2026-12-04"));
        assert_eq!(ahead("ma 30").as_deref(), Some("2026-11-30"));
        for text in ["wo 10", "morgen 9", "wo 32"] {
            assert_eq!(ahead(text), None, "{text}");
        }
        assert_eq!(happened(&now(), "wo 25").unwrap().to_string(), "2026-11-25");
        assert_eq!(due(&now(), "vr 4 14:00", None).unwrap().date.to_string(), "2026-12-04");
    }

    #[test]
    fn a_time_may_stand_behind_a_day_or_alone() {
        let read = |text: &str| {
            let due = due(&now(), text, Some("2026-12-09".parse().unwrap()));
            due.map(|d| (d.date.to_string(), d.clock().map(|t| t.format("%H:%M").to_string())))
        };
        let timed = |day: &str, time: &str| Ok((day.to_owned(), Some(time.to_owned())));
        assert_eq!(read("vr 4 dec"), Ok(("2026-12-04".to_owned(), None)));
        assert_eq!(read("vr 4 dec 14:00"), timed("2026-12-04", "14:00"));
        assert_eq!(read("morgen om half drie"), timed("2026-12-01", "14:30"));
        assert_eq!(read("15:00"), timed("2026-12-09", "15:00"));
        assert_eq!(read("ooit eens"), Err(Unread::NotADay));
    }
}
