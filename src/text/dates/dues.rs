//! Dues in words: the echo after a capture, a row of a list, the two days of a doubt. A time has its zone where
//! that is not the user's own.
//!
//! It never leaves a day out, and never chooses between two.

use chrono::NaiveDate;

use super::{bare, clock, dated, distance, near, short};
use crate::domain::due::Due;
use crate::domain::time::{Happened, Now};
use crate::text::{Lang, say};

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
    match due_clock(due, now) {
        Some(clock) => format!("{day} {clock}"),
        None => day,
    }
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

/// Two readings for a narrow column: `do 26 of do 3 dec?`; where only the time differs `di 24 nov 03:00 of 15:00?`.
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
        let at = |hour| {
            Due::at(day("2026-11-24"), chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap(), here.zone)
        };
        assert_eq!(doubt(Lang::Nl, &at(3), &at(15), &here), "di 24 nov 03:00 of 15:00?");
    }
}
