//! Days, times and distances in words: `do 26 nov`, `over 3 dagen`, `4 dagen te laat`. A day is never written
//! without its weekday, and what is near is told apart from what is far by its year.
//!
//! It never asks what day it is: today comes in.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::{Lang, numbers, say};
use crate::domain::due::Due;
use crate::domain::time::{Happened, Now};

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
    format!("{} {}", bare(lang, day), month_short(lang, day))
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
    format!("{} d", numbers::whole(lang, days.unsigned_abs()))
}

/// The time of a due, with its zone where that is not the user's own: `14:30`, `14:30 (Europe/London)`.
#[must_use]
pub fn due_clock(due: &Due, now: &Now) -> Option<String> {
    due.time.map(
        |(time, zone)| {
            if zone == now.zone { clock(time) } else { format!("{} ({})", clock(time), zone.name()) }
        },
    )
}

/// The echo of a due: `do 3 dec 2026, over 10 dagen`; with a time `di 24 nov 2026, 14:30, morgen`.
#[must_use]
pub fn echo(lang: Lang, due: &Due, now: &Now) -> String {
    let (day, distance) = (dated(lang, due.date), distance(lang, due.date, now.today()));
    match due_clock(due, now) {
        Some(clock) => format!("{day}, {clock}, {distance}"),
        None => format!("{day}, {distance}"),
    }
}

/// A due within a sentence or a list: `do 26 nov`, `do 26 nov 14:00`.
#[must_use]
pub fn due(lang: Lang, due: &Due, now: &Now) -> String {
    let day = near(lang, due.date, now.today());
    due_clock(due, now).map_or(day.clone(), |clock| format!("{day} {clock}"))
}

/// `uiterlijk do 19 nov`, `by Thu 19 Nov`.
#[must_use]
pub fn by(lang: Lang, when: &Due, now: &Now) -> String {
    let when = due(lang, when, now);
    say!(lang, "uiterlijk {when}", "by {when}")
}

/// `alsnog wo 25`, `now by Wed 25`: the day that the other was told.
#[must_use]
pub fn told(lang: Lang, day: NaiveDate) -> String {
    let day = bare(lang, day);
    say!(lang, "alsnog {day}", "now by {day}")
}

/// Two readings for a narrow column: `do 26 of do 3 dec?`; where only the time differs `di 24 nov 3:00 of 15:00?`.
#[must_use]
pub fn doubt(lang: Lang, taken: &Due, rival: &Due, now: &Now) -> String {
    let or = lang.pick("of", "or");
    if taken.date == rival.date {
        return format!("{}?", rivals(lang, taken, rival, now));
    }
    format!("{} {or} {}?", bare(lang, taken.date), short(lang, rival.date))
}

/// Two readings in a sentence: `do 26 nov of do 3 dec`, `di 24 nov 03:00 of 15:00`.
#[must_use]
pub fn rivals(lang: Lang, taken: &Due, rival: &Due, now: &Now) -> String {
    let or = lang.pick("of", "or");
    let other = match due_clock(rival, now) {
        Some(clock) if taken.date == rival.date && taken.time.is_some() => clock,
        _ => due(lang, rival, now),
    };
    format!("{} {or} {other}", due(lang, taken, now))
}

/// When something happened: `ma 16 nov`, or `ma 16 nov 11:30` where the time is known.
#[must_use]
pub fn happened(lang: Lang, when: &Happened, today: NaiveDate) -> String {
    let day = near(lang, when.day(), today);
    when.time().map_or(day.clone(), |time| format!("{day} {}", clock(time)))
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn now() -> Now {
        Now::new("2026-11-23T09:00:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
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

    #[test]
    fn the_echo_spells_day_and_distance() {
        let time = "14:30:00".parse().unwrap();
        let (zone, here) = (Tz::Europe__Amsterdam, now());
        let at = Due::at(day("2026-11-24"), time, zone);
        assert_eq!(echo(Lang::Nl, &Due::on(day("2026-12-03")), &here), "do 3 dec 2026, over 10 dagen");
        assert_eq!(echo(Lang::Nl, &at, &here), "di 24 nov 2026, 14:30, morgen");
        let away = Due::at(day("2026-11-24"), time, Tz::Europe__London);
        assert_eq!(echo(Lang::En, &away, &here), "Tue 24 Nov 2026, 14:30 (Europe/London), tomorrow");
        assert_eq!(by(Lang::Nl, &at, &here), "uiterlijk di 24 nov 14:30");
        assert_eq!(told(Lang::En, day("2026-11-25")), "now by Wed 25");
    }

    #[test]
    fn a_doubt_shows_both_readings() {
        let here = now();
        let (taken, rival) = (Due::on(day("2026-11-26")), Due::on(day("2026-12-03")));
        assert_eq!(doubt(Lang::Nl, &taken, &rival, &here), "do 26 of do 3 dec?");
        assert_eq!(rivals(Lang::En, &taken, &rival, &here), "Thu 26 Nov or Thu 3 Dec");
        let at = |hour| Due::at(day("2026-11-24"), NaiveTime::from_hms_opt(hour, 0, 0).unwrap(), here.zone);
        assert_eq!(doubt(Lang::Nl, &at(3), &at(15), &here), "di 24 nov 03:00 of 15:00?");
    }
}
