//! Series in words: when they come again, what comes next, what was missed.

use chrono::NaiveDate;

use super::commands::{Command, Sub};
use super::{Lang, all_of, dates, say};

/// Weekdays by the two letters of RFC 5545.
const DAYS: [(&str, &str, &str); 7] = [
    ("MO", "maandag", "Monday"),
    ("TU", "dinsdag", "Tuesday"),
    ("WE", "woensdag", "Wednesday"),
    ("TH", "donderdag", "Thursday"),
    ("FR", "vrijdag", "Friday"),
    ("SA", "zaterdag", "Saturday"),
    ("SU", "zondag", "Sunday"),
];
const WORKDAYS: &str = "MO,TU,WE,TH,FR";

/// When it comes again: `elke maandag`, `om de 2 weken op dinsdag`, `elke laatste vrijdag van de maand`. A rule that has no
/// words here is given as it stands.
#[must_use]
pub fn rule(lang: Lang, rule: &str) -> String {
    let part = |name: &str| rule.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let every: u32 = part("INTERVAL").and_then(|n| n.parse().ok()).unwrap_or(1);
    let on = part("BYDAY");
    let words = match (part("FREQ"), on, part("BYMONTHDAY")) {
        (Some("DAILY"), None, None) => Some(each(lang, every, ("dag", "dagen"), ("day", "days"))),
        (Some("WEEKLY"), Some(WORKDAYS), None) if every == 1 => {
            Some(lang.pick("elke werkdag", "every working day").to_owned())
        }
        (Some("WEEKLY"), days, None) => weekly(lang, every, days),
        (Some("MONTHLY"), Some(day), None) => nth_weekday(lang, every, day),
        (Some("MONTHLY"), None, Some("28,29")) => nth_or_last(lang, every, 29),
        (Some("MONTHLY"), None, Some("28,29,30")) => nth_or_last(lang, every, 30),
        (Some("MONTHLY"), None, Some("31")) => nth_day(lang, every, "-1"),
        (Some("MONTHLY"), None, Some(day)) => nth_day(lang, every, day),
        (Some("MONTHLY"), None, None) if every == 3 => {
            Some(lang.pick("elk kwartaal", "every quarter").to_owned())
        }
        (Some("MONTHLY"), None, None) => Some(each(lang, every, ("maand", "maanden"), ("month", "months"))),
        (Some("YEARLY"), None, None) => Some(match lang {
            Lang::Nl if every == 1 => "elk jaar".to_owned(),
            _ => each(lang, every, ("jaar", "jaar"), ("year", "years")),
        }),
        _ => None,
    };
    let Some(words) = words else { return rule.to_owned() };
    match part("UNTIL").and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok()) {
        Some(end) => {
            let end = dates::dated(lang, end);
            say!(lang, "{words} t/m {end}", "{words} until {end}")
        }
        None => words,
    }
}

fn each(lang: Lang, every: u32, nl: (&str, &str), en: (&str, &str)) -> String {
    let ((one, more), every_one) = match lang {
        Lang::Nl => (nl, "elke"),
        Lang::En => (en, "every"),
    };
    if every == 1 {
        format!("{every_one} {one}")
    } else {
        say!(lang, "om de {every} {more}", "every {every} {more}")
    }
}

fn weekday(lang: Lang, code: &str) -> Option<&'static str> {
    DAYS.iter().find(|(own, _, _)| *own == code).map(|(_, nl, en)| lang.pick(nl, en))
}

fn weekly(lang: Lang, every: u32, days: Option<&str>) -> Option<String> {
    let weeks = || each(lang, every, ("week", "weken"), ("week", "weeks"));
    let Some(days) = days else { return Some(weeks()) };
    let names = days.split(',').map(|code| weekday(lang, code)).collect::<Option<Vec<_>>>()?;
    let names = all_of(lang, &names);
    let weeks = weeks();
    Some(if every == 1 {
        say!(lang, "elke {names}", "every {names}")
    } else {
        say!(lang, "{weeks} op {names}", "{weeks} on {names}")
    })
}

fn nth_weekday(lang: Lang, every: u32, day: &str) -> Option<String> {
    let (nth, code) = day.split_at_checked(day.len().checked_sub(2)?)?;
    let name = weekday(lang, code)?;
    let nth = match nth {
        "1" | "+1" => lang.pick("eerste", "first"),
        "2" | "+2" => lang.pick("tweede", "second"),
        "3" | "+3" => lang.pick("derde", "third"),
        "4" | "+4" => lang.pick("vierde", "fourth"),
        "-1" => lang.pick("laatste", "last"),
        _ => return None,
    };
    let month = of_the_month(lang, every);
    Some(say!(lang, "elke {nth} {name} van {month}", "every {nth} {name} of {month}"))
}

fn nth_day(lang: Lang, every: u32, day: &str) -> Option<String> {
    let month = of_the_month(lang, every);
    if day == "-1" {
        return Some(say!(lang, "op de laatste dag van {month}", "on the last day of {month}"));
    }
    let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let end = match (day % 10, day) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(say!(lang, "op de {day}e van {month}", "on the {day}{end} of {month}"))
}

/// The 30th, and the last day of a month that has none.
fn nth_or_last(lang: Lang, every: u32, day: u32) -> Option<String> {
    let nth = nth_day(lang, every, &day.to_string())?;
    Some(say!(lang, "{nth}, in februari op de laatste dag", "{nth}, the last day in February"))
}

fn of_the_month(lang: Lang, every: u32) -> String {
    if every == 1 {
        return lang.pick("de maand", "the month").to_owned();
    }
    say!(lang, "elke {every} maanden", "every {every} months")
}

/// `↻ elke maandag`: how it comes again, with the mark of a series.
#[must_use]
pub fn mark(words: &str) -> String {
    format!("↻ {words}")
}

/// Behind a capture that began a series: `Komt terug: elke maandag.`
#[must_use]
pub fn begun(lang: Lang, words: &str) -> String {
    say!(lang, "↻ Komt terug: {words}.", "↻ Comes again: {words}.")
}

/// What comes after one that has closed.
#[must_use]
pub fn next(lang: Lang, day: Option<NaiveDate>, missed: &[NaiveDate], today: NaiveDate) -> String {
    let missed: Vec<String> = missed.iter().map(|day| dates::near(lang, *day, today)).collect();
    let missed = match missed.as_slice() {
        [] => String::new(),
        few if few.len() <= 3 => {
            let few = all_of(lang, &few.iter().map(String::as_str).collect::<Vec<_>>());
            say!(lang, " Overgeslagen: {few}.", " Skipped: {few}.")
        }
        many => {
            let count = many.len();
            say!(lang, " {count} keer overgeslagen.", " Skipped {count} times.")
        }
    };
    match day {
        Some(day) => {
            let day = dates::near(lang, day, today);
            say!(lang, "↻ De volgende: {day}.{missed}", "↻ The next: {day}.{missed}")
        }
        None => {
            let over = lang.pick("↻ De reeks is afgelopen.", "↻ The series has come to its end.");
            format!("{over}{missed}")
        }
    }
}

/// There is none.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick("Geen reeksen.", "No series.")
}

/// What was asked for is not one of a series that goes on.
#[must_use]
pub fn not_one(lang: Lang, typed: &str) -> String {
    let list = Sub::List.line(lang, Command::Series);
    say!(
        lang,
        "“{typed}” hoort niet bij een lopende reeks. Welke er zijn: {list}",
        "“{typed}” is not of a series that goes on. To see which there are: {list}"
    )
}

/// A series was stopped; the one that is open stays promised.
#[must_use]
pub fn stopped(lang: Lang, name: &str, what: &str, open: Option<NaiveDate>, today: NaiveDate) -> String {
    match open {
        Some(day) => {
            let day = dates::near(lang, day, today);
            say!(
                lang,
                "✓ Reeks gestopt: {name} · {what}. Die van {day} blijft beloofd.",
                "✓ Series stopped: {name} · {what}. The one of {day} stays promised."
            )
        }
        None => say!(lang, "✓ Reeks gestopt: {name} · {what}.", "✓ Series stopped: {name} · {what}."),
    }
}

/// One was skipped.
#[must_use]
pub fn skipped(lang: Lang, name: &str, what: &str) -> String {
    say!(lang, "✓ Overgeslagen: {name} · {what}.", "✓ Skipped: {name} · {what}.")
}

/// Why the last was released, in its course.
#[must_use]
pub fn why_ended(lang: Lang) -> &'static str {
    lang.pick("de reeks is gestopt", "the series was stopped")
}

/// On the page of one: `↻ elke maandag · nr 34`, and when it was stopped.
#[must_use]
pub fn told(lang: Lang, rule: &str, made: u32, stopped: Option<NaiveDate>, today: NaiveDate) -> String {
    let made = super::numbers::whole(lang, made.into());
    let line = say!(lang, "↻ {rule} · nr {made}", "↻ {rule} · no {made}");
    match stopped {
        Some(day) => {
            let day = dates::near(lang, day, today);
            say!(lang, "{line} · gestopt: {day}", "{line} · stopped: {day}")
        }
        None => line,
    }
}

/// Why one was skipped, in its course.
#[must_use]
pub fn why_skipped(lang: Lang) -> &'static str {
    lang.pick("deze keer overgeslagen", "skipped this time")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_said_as_people_say_them() {
        for (text, nl, en) in [
            ("FREQ=WEEKLY;BYDAY=MO", "elke maandag", "every Monday"),
            ("FREQ=WEEKLY;BYDAY=MO,TH", "elke maandag en donderdag", "every Monday and Thursday"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "om de 2 weken op dinsdag", "every 2 weeks on Tuesday"),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "elke werkdag", "every working day"),
            ("FREQ=DAILY", "elke dag", "every day"),
            (
                "FREQ=MONTHLY;BYDAY=-1FR",
                "elke laatste vrijdag van de maand",
                "every last Friday of the month",
            ),
            ("FREQ=MONTHLY;BYMONTHDAY=1", "op de 1e van de maand", "on the 1st of the month"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "op de laatste dag van de maand", "on the last day of the month"),
            ("FREQ=MONTHLY;BYMONTHDAY=31", "op de laatste dag van de maand", "on the last day of the month"),
            (
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
                "op de 30e van de maand, in februari op de laatste dag",
                "on the 30th of the month, the last day in February",
            ),
            ("FREQ=MONTHLY;INTERVAL=3", "elk kwartaal", "every quarter"),
            ("FREQ=YEARLY", "elk jaar", "every year"),
            (
                "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261224",
                "elke vrijdag t/m do 24 dec 2026",
                "every Friday until Thu 24 Dec 2026",
            ),
            ("FREQ=HOURLY", "FREQ=HOURLY", "FREQ=HOURLY"),
        ] {
            assert_eq!(rule(Lang::Nl, text), nl);
            assert_eq!(rule(Lang::En, text), en);
        }
    }

    #[test]
    fn what_was_missed_is_said_and_not_made_up_for() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-12-10");
        assert_eq!(
            next(Lang::Nl, Some(day("2026-12-14")), &[day("2026-11-30"), day("2026-12-07")], today),
            "↻ De volgende: ma 14 dec. Overgeslagen: ma 30 nov en ma 7 dec."
        );
        assert_eq!(next(Lang::En, None, &[], today), "↻ The series has come to its end.");
    }
}
