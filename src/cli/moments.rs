//! From the user's words to days and moments: what is due lies ahead, what happened lies behind. A phrase that
//! could mean another year or another week is asked about, never guessed.

use capture::{Ctx, DayError, Gazetteer, Region};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::exit::{Exit, Failure};
use crate::domain::due::Due;
use crate::domain::time::{Happened, Now, in_zone, instant};
use crate::text::{Lang, trouble};

/// A phrase that means exactly one day. One that lies behind is taken as it stands (a due already past is
/// said to be so), but a date that has just passed is not silently next year's.
pub(crate) fn day(lang: Lang, now: &Now, text: &str) -> Result<NaiveDate, Failure> {
    let nobody = Gazetteer::new([]);
    let ctx = ctx(now, &nobody);
    let day = match capture::day(text, &ctx) {
        Ok(day) => day,
        Err(why) => return capture::past_day(text, &ctx).map_err(|_| not_one_day(lang, text, why)),
    };
    if just_passed(text, day, now.today()) {
        return Err(Failure::new(Exit::Usage, trouble::days::just_passed(lang, text, day)));
    }
    Ok(day)
}

/// Whether a date without a year was read as next year's because this year's passed within two months.
pub(crate) fn just_passed(text: &str, day: NaiveDate, today: NaiveDate) -> bool {
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
pub(crate) fn clock(lang: Lang, text: &str) -> Result<NaiveTime, Failure> {
    capture::clock(text).ok_or_else(|| Failure::new(Exit::Usage, trouble::days::not_a_time(lang, text)))
}

/// A day and perhaps a time, each in the user's words.
pub(crate) fn due(lang: Lang, now: &Now, date: NaiveDate, at: Option<&str>) -> Result<Due, Failure> {
    let time = at.map(|text| clock(lang, text)).transpose()?;
    Ok(Due { date, time: time.map(|t| (t, now.zone)) })
}

/// When something happened: `DATE`, `DATETHH:MM`, or a phrase, with a time behind it or not.
pub(crate) fn happened(lang: Lang, now: &Now, text: &str) -> Result<Happened, Failure> {
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
                let before = before.trim_end_matches(" om").trim_end_matches(" at");
                Some((past(before, &ctx).ok()?, capture::clock(last)?))
            });
            match timed {
                Some((day, time)) => moment(day.and_time(time)),
                None => return Err(not_one_day(lang, text, why)),
            }
        }
    };
    // A weekday never means the past; said of what happened it is a slip that is asked about.
    let written_out = text.starts_with(|c: char| c.is_ascii_digit());
    if found.day() > now.today() && !written_out {
        return Err(Failure::new(Exit::Usage, trouble::days::still_to_come(lang, found.day())));
    }
    Ok(found)
}

/// A day on which something happened. A date without a year is this year's where next year's was read, and the
/// weekday before a date only has to agree with it.
fn past(text: &str, ctx: &Ctx<'_>) -> Result<NaiveDate, DayError> {
    let today = ctx.now.date();
    let found = capture::past_day(text, ctx).map(|day| {
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
    let named = text.split_once(char::is_whitespace).and_then(|(first, rest)| {
        let weekday: Weekday =
            capture::day(first, ctx).ok().filter(|_| first.chars().all(char::is_alphabetic))?.weekday();
        past(rest.trim(), ctx).ok().filter(|day| day.weekday() == weekday && *day <= today)
    });
    named.map_or(found, Ok)
}

fn ctx<'a>(now: &Now, people: &'a Gazetteer) -> Ctx<'a> {
    Ctx { now: now.moment.naive_local(), zone: now.zone, people, region: Region::Nl }
}

fn not_one_day(lang: Lang, text: &str, why: DayError) -> Failure {
    let sentence = match why {
        DayError::NotADay => trouble::days::not_a_day(lang, text),
        DayError::NoSuchDay => trouble::days::no_such_day(lang, text),
        DayError::Several(days) => trouble::days::several_days(lang, text, &days),
    };
    Failure::new(Exit::Usage, sentence)
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
            assert_eq!(happened(Lang::Nl, &now(), text).unwrap().to_string(), expected, "{text}");
        }
        for text in ["vrijdag", "1 december 2027 of zo", "za 20 nov", "morgen"] {
            assert!(happened(Lang::Nl, &now(), text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_that_has_just_passed_is_not_silently_next_years() {
        for text in ["28 nov", "28-11", "1 nov"] {
            assert!(day(Lang::Nl, &now(), text).is_err(), "{text}");
        }
        for (text, expected) in [
            ("28 nov 2027", "2027-11-28"),
            ("3 jan", "2027-01-03"),
            ("1 september", "2027-09-01"),
            ("over 51 weken", "2027-11-22"),
            ("gisteren", "2026-11-29"),
        ] {
            assert_eq!(day(Lang::Nl, &now(), text).unwrap().to_string(), expected, "{text}");
        }
    }
}
