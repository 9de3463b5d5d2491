//! Days, times and distances in words: `do 26 nov`, `over 3 dagen`, `4 dagen te laat`. A day is never written
//! without its weekday, and what is near is told apart from what is far by its year.
//!
//! It never asks what day it is: today comes in.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Lang, numbers, say};

mod dues;
pub use dues::{by, doubt, due, due_clock, echo, happened, rivals, told};

const WEEKDAYS: [(&str, &str); 7] = [
    ("maandag", "Monday"),
    ("dinsdag", "Tuesday"),
    ("woensdag", "Wednesday"),
    ("donderdag", "Thursday"),
    ("vrijdag", "Friday"),
    ("zaterdag", "Saturday"),
    ("zondag", "Sunday"),
];

/// In full, and short.
const MONTHS: [(&str, &str, &str, &str); 12] = [
    ("januari", "jan", "January", "Jan"),
    ("februari", "feb", "February", "Feb"),
    ("maart", "mrt", "March", "Mar"),
    ("april", "apr", "April", "Apr"),
    ("mei", "mei", "May", "May"),
    ("juni", "jun", "June", "Jun"),
    ("juli", "jul", "July", "Jul"),
    ("augustus", "aug", "August", "Aug"),
    ("september", "sep", "September", "Sep"),
    ("oktober", "okt", "October", "Oct"),
    ("november", "nov", "November", "Nov"),
    ("december", "dec", "December", "Dec"),
];

/// From this many days on, a day is written with its year.
const FAR: i64 = 183;

/// `donderdag`, `Thursday`.
#[must_use]
pub fn weekday(lang: Lang, day: NaiveDate) -> &'static str {
    let (nl, en) = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    lang.pick(nl, en)
}

/// `do`, `Thu`.
#[must_use]
pub fn weekday_short(lang: Lang, day: NaiveDate) -> &'static str {
    let name = weekday(lang, day);
    match lang {
        Lang::Nl => &name[..2],
        Lang::En => &name[..3],
    }
}

/// `november`, `November`.
#[must_use]
pub fn month(lang: Lang, day: NaiveDate) -> &'static str {
    let (nl, _, en, _) = MONTHS[day.month0() as usize];
    lang.pick(nl, en)
}

/// `nov`, `Nov`.
#[must_use]
pub fn month_short(lang: Lang, day: NaiveDate) -> &'static str {
    let (_, nl, _, en) = MONTHS[day.month0() as usize];
    lang.pick(nl, en)
}

/// `do 26`, `Thu 26`: where the month is plain from what stands beside it.
#[must_use]
pub fn bare(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", weekday_short(lang, day), day.day())
}

/// `do 26 nov`, `Thu 26 Nov`.
#[must_use]
pub fn short(lang: Lang, day: NaiveDate) -> String {
    // Put together by hand: a list has tens of thousands of these.
    let (name, number, month) = (weekday_short(lang, day), day.day(), month_short(lang, day));
    let mut out = String::with_capacity(16);
    out.push_str(name);
    out.push(' ');
    out.extend(char::from_digit(number / 10, 10).filter(|_| number >= 10));
    out.extend(char::from_digit(number % 10, 10));
    out.push(' ');
    out.push_str(month);
    out
}

/// `do 26 nov 2026`, `Thu 26 Nov 2026`.
#[must_use]
pub fn dated(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", short(lang, day), day.year())
}

/// `donderdag 26 november 2026`, `Thursday 26 November 2026`.
#[must_use]
pub fn full(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {} {}", weekday(lang, day), day.day(), month(lang, day), day.year())
}

/// `do 26 nov` for a day within half a year of today, `wo 3 dec 2025` for any other.
#[must_use]
pub fn near(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    if (day - today).num_days().abs() < FAR { short(lang, day) } else { dated(lang, day) }
}

/// `14:30`, in both languages.
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `maandag 23 november 2026 · week 48`: the heading of a day.
#[must_use]
pub fn heading(lang: Lang, day: NaiveDate) -> String {
    format!("{} · week {}", full(lang, day), day.iso_week().week())
}

/// `vandaag`, `morgen`, `over 3 dagen`, `gisteren`, `3 dagen geleden`.
#[must_use]
pub fn distance(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => lang.pick("vandaag", "today").to_owned(),
        1 => lang.pick("morgen", "tomorrow").to_owned(),
        -1 => lang.pick("gisteren", "yesterday").to_owned(),
        days @ 1.. => {
            let count = numbers::whole(lang, days.unsigned_abs());
            say!(lang, "over {count} dagen", "in {count} days")
        }
        days => {
            let count = numbers::whole(lang, days.unsigned_abs());
            say!(lang, "{count} dagen geleden", "{count} days ago")
        }
    }
}

/// `1 dag`, `4 dagen`.
#[must_use]
pub fn days(lang: Lang, count: i64) -> String {
    numbers::of(lang, count.unsigned_abs(), lang.pick("dag", "day"), lang.pick("dagen", "days"))
}

/// `4 dagen te laat`; `te laat` where it is late on the day itself.
#[must_use]
pub fn late(lang: Lang, days_late: i64) -> String {
    if days_late == 0 {
        return lang.pick("te laat", "late").to_owned();
    }
    let count = days(lang, days_late);
    say!(lang, "{count} te laat", "{count} late")
}

/// `4 d`: a distance for a narrow column, without its direction.
#[must_use]
pub fn count(lang: Lang, days: i64) -> String {
    let mut out = numbers::whole(lang, days.unsigned_abs());
    out.push_str(" d");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_has_its_weekday_in_every_length() {
        let thursday = day("2026-11-26");
        assert_eq!(short(Lang::Nl, thursday), "do 26 nov");
        assert_eq!(dated(Lang::En, thursday), "Thu 26 Nov 2026");
        assert_eq!(full(Lang::Nl, thursday), "donderdag 26 november 2026");
        assert_eq!(full(Lang::En, thursday), "Thursday 26 November 2026");
        assert_eq!(heading(Lang::Nl, day("2026-11-23")), "maandag 23 november 2026 · week 48");
        assert_eq!(short(Lang::Nl, day("2026-03-01")), "zo 1 mrt");
    }

    #[test]
    fn what_is_far_has_its_year() {
        let today = day("2026-11-23");
        assert_eq!(near(Lang::Nl, day("2027-01-04"), today), "ma 4 jan");
        assert_eq!(near(Lang::Nl, day("2025-12-03"), today), "wo 3 dec 2025");
    }

    #[test]
    fn distances_count_local_days() {
        let today = day("2026-11-23");
        for (then, nl, en) in [
            ("2026-11-23", "vandaag", "today"),
            ("2026-11-24", "morgen", "tomorrow"),
            ("2026-11-25", "over 2 dagen", "in 2 days"),
            ("2026-11-22", "gisteren", "yesterday"),
            ("2026-11-19", "4 dagen geleden", "4 days ago"),
            ("2030-01-01", "over 1.135 dagen", "in 1,135 days"),
        ] {
            assert_eq!(distance(Lang::Nl, day(then), today), nl);
            assert_eq!(distance(Lang::En, day(then), today), en);
        }
        for (days, nl, en) in [
            (0, "te laat", "late"),
            (1, "1 dag te laat", "1 day late"),
            (4, "4 dagen te laat", "4 days late"),
        ] {
            assert_eq!(late(Lang::Nl, days), nl);
            assert_eq!(late(Lang::En, days), en);
        }
    }
}
