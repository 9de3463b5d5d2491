//! What comes again: elke maandag, every other Tuesday, maandelijks op de 1e; and a follow-up so long after it.

use chrono::Weekday;

use super::number::{nth, number, ordinal, quantity};
use super::{Fit, In, date, day, holiday, look, maybe, no, one_of, word};
use crate::expr::{MonthOf, Part, PartOfDay, Quantity, Saying, Unit, WeekOf, When, Which, YearOf};
use crate::lexicon::{common, time};
use crate::model::Lang;

/// The two letters of RFC 5545.
fn code(day: Weekday) -> &'static str {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day.num_days_from_monday() as usize]
}

/// The rule of a series, with its first day.
pub(super) fn every(input: &mut In<'_>) -> Fit<Saying> {
    let (rule, when, part) = super::longest(
        input,
        &[end_of_each, each_nth, nth_of_each, each_day_of_month, each_weekday, adverb, genitive],
    )?;
    Ok(Saying::Recur { rule, when, part })
}

type Series = (String, When, Option<PartOfDay>);

const EACH: &[(&str, i64)] = &[
    ("elke", 1),
    ("elk", 1),
    ("iedere", 1),
    ("ieder", 1),
    ("every", 1),
    ("each", 1),
    ("every single", 1),
    ("every other", 2),
    ("every second", 2),
    ("elke andere", 2),
    ("elke tweede", 2),
    ("om de", 2),
    ("om de andere", 2),
    ("iedere andere", 2),
    ("every third", 3),
    ("eens per", 1),
    ("een keer per", 1),
    ("eenmaal per", 1),
    ("once a", 1),
    ("once per", 1),
    ("per", 1),
    ("eens in de", 1),
    ("een keer in de", 1),
    ("once every", 1),
    ("vanaf nu elke", 1),
    ("from now on every", 1),
];

fn interval(freq: &str, n: i64) -> String {
    if n == 1 { format!("FREQ={freq}") } else { format!("FREQ={freq};INTERVAL={n}") }
}

/// Elke maandag, every other Tuesday, om de week op woensdag, elke drie weken, elke werkdag.
fn each_weekday(input: &mut In<'_>) -> Fit<Series> {
    let before = super::Rest::rest(input).first().map(|t| t.norm.clone()).unwrap_or_default();
    let n = look(input, EACH)?;
    // "Om de twee weken" counts for itself; "per" only goes with a period.
    let counted = maybe(input, |i| number(i).and_then(|n| if (2..=52).contains(&n) { Ok(n) } else { no() }));
    let n = counted.unwrap_or(n);
    if before == "per" || before == "eens" {
        let start = super::Rest::rest(input).first().map(|t| t.norm.clone()).unwrap_or_default();
        if time::unit(&start).is_none() {
            return no();
        }
    }
    if let Some((first, part)) = maybe(input, day::plain_weekday) {
        let part = part.or_else(|| day::part_after(input));
        let mut days = vec![first];
        while let Some((more, _)) = maybe(input, |i| {
            one_of(i, &["en", "and"]).or_else(|_| super::mark(i, ",").map(|_| ()))?;
            maybe(i, |i| one_of(i, &["elke", "every"]));
            day::plain_weekday(i)
        }) {
            days.push(more);
        }
        let codes: Vec<&str> = days.iter().map(|d| code(*d)).collect();
        let rule = format!("{};BYDAY={}", interval("WEEKLY", n), codes.join(","));
        let when = if days.len() > 1 { When::FirstOf(days) } else { When::Weekday(first, Which::Bare) };
        return Ok((rule, when, part));
    }
    if one_of(input, &["halfjaar", "half jaar", "half year", "six months"]).is_ok() {
        return Ok(("FREQ=MONTHLY;INTERVAL=6".into(), When::Ahead(Quantity::Exactly(6), Unit::Month), None));
    }
    if let Some((when, part)) = maybe(input, holiday::day) {
        return Ok((interval("YEARLY", n), when, part));
    }
    if one_of(
        input,
        &["werkdag", "weekdag", "weekday", "working day", "workday", "doordeweekse dag", "business day"],
    )
    .is_ok()
    {
        return Ok((
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR".into(),
            When::Ahead(Quantity::Exactly(1), Unit::Workday),
            None,
        ));
    }
    if let Some(part) = maybe(input, |i| word(i, time::part_of_day)) {
        return Ok((interval("DAILY", n), When::Days(1), Some(part)));
    }
    let unit = word(input, time::unit)?;
    of_unit(input, unit, n)
}

/// Wekelijks, monthly, quarterly.
fn adverb(input: &mut In<'_>) -> Fit<Series> {
    const ADVERBS: &[(&str, (Unit, i64))] = &[
        ("dagelijks", (Unit::Day, 1)),
        ("daily", (Unit::Day, 1)),
        ("wekelijks", (Unit::Week, 1)),
        ("weekly", (Unit::Week, 1)),
        ("tweewekelijks", (Unit::Week, 2)),
        ("veertiendaags", (Unit::Week, 2)),
        ("fortnightly", (Unit::Week, 2)),
        ("biweekly", (Unit::Week, 2)),
        ("bi-weekly", (Unit::Week, 2)),
        ("maandelijks", (Unit::Month, 1)),
        ("monthly", (Unit::Month, 1)),
        ("tweemaandelijks", (Unit::Month, 2)),
        ("driemaandelijks", (Unit::Month, 3)),
        ("quarterly", (Unit::Quarter, 1)),
        ("jaarlijks", (Unit::Year, 1)),
        ("yearly", (Unit::Year, 1)),
        ("annually", (Unit::Year, 1)),
        ("halfjaarlijks", (Unit::Month, 6)),
    ];
    let (unit, n) = look(input, ADVERBS)?;
    // "The weekly report", "het maandelijks overleg": of what kind it is, not how often I promise it.
    let thing = |t: &crate::token::Token| {
        t.is_word() && !t.norm.is_empty() && !common::ends_a_phrase(&t.norm, t.lang)
    };
    // "The quarterly review template": a word that is a deed as well is one only before who or what it is done to.
    let rest = super::Rest::rest(input);
    let both = rest.first().is_some_and(|t| common::is_deed_or_thing(&t.norm))
        && rest.get(1).is_none_or(|t| thing(t) || t.mark().is_some() || !t.is_word());
    if both || super::peek(input).is_some_and(thing) {
        return no();
    }
    of_unit(input, unit, n)
}

/// A series by its unit, with the day in it if that is said.
fn of_unit(input: &mut In<'_>, unit: Unit, n: i64) -> Fit<Series> {
    let on =
        |i: &mut In<'_>| maybe(i, |i| one_of(i, &["op", "on", "op de", "on the", "de", "the", "op een"]));
    match unit {
        Unit::Day => Ok((interval("DAILY", n), When::Days(1), day::part_after(input))),
        Unit::Week | Unit::Fortnight => {
            let n = if unit == Unit::Fortnight { 2 * n } else { n };
            let day = maybe(input, |i| {
                on(i);
                day::plain_weekday(i).or_else(|_| day::genitive(i).map(|d| (d, None)))
            });
            Ok(match day {
                Some((day, part)) => {
                    let part = part.or_else(|| day::part_after(input));
                    (
                        format!("{};BYDAY={}", interval("WEEKLY", n), code(day)),
                        When::Weekday(day, Which::Bare),
                        part,
                    )
                }
                None => (interval("WEEKLY", n), When::Week(WeekOf::Away(0), Part::Whole), None),
            })
        }
        Unit::Month => {
            if let Some((nth, day)) = maybe(input, |i| {
                on(i);
                let n = nth(i)?;
                Ok((n, day::plain_weekday(i)?.0))
            }) {
                return Ok((
                    format!("{};BYDAY={nth}{}", interval("MONTHLY", n), code(day)),
                    When::Nth(nth, day, MonthOf::Away(0)),
                    None,
                ));
            }
            if let Some(d) = maybe(input, |i| {
                on(i);
                ordinal(i)
            }) {
                maybe(input, |i| one_of(i, &["van de maand", "of the month"]));
                return Ok(day_of_each_month(n, d));
            }
            Ok((interval("MONTHLY", n), When::Month(MonthOf::Away(0), Part::Whole), None))
        }
        Unit::Quarter => Ok((interval("MONTHLY", 3 * n), When::QuarterTurn, None)),
        Unit::Year => {
            let day = maybe(input, |i| {
                maybe(i, |i| one_of(i, &["op", "on", "met", "at"]));
                super::longest(i, &[date::date, holiday::day])
            });
            let when = day.map_or(When::Year(YearOf::Away(0), Part::Whole), |(when, _)| when);
            Ok((interval("YEARLY", n), when, None))
        }
        _ => no(),
    }
}

/// Elke eerste dinsdag van de maand.
fn each_nth(input: &mut In<'_>) -> Fit<Series> {
    one_of(input, &["elke", "iedere", "every", "each"])?;
    let n = nth(input)?;
    let (day, part) = day::plain_weekday(input)?;
    let of = maybe(input, |i| one_of(i, &["van de maand", "in de maand", "of the month", "in the month"]));
    // Every second Friday is every other one, unless a month is said.
    if of.is_none() && n == 2 {
        return no();
    }
    Ok((format!("FREQ=MONTHLY;BYDAY={n}{}", code(day)), When::Nth(n, day, MonthOf::Away(0)), part))
}

/// Eind van elke maand, at the end of each quarter.
fn end_of_each(input: &mut In<'_>) -> Fit<Series> {
    one_of(
        input,
        &[
            "eind van",
            "einde van",
            "het eind van",
            "het einde van",
            "aan het eind van",
            "aan het einde van",
            "eind",
            "end of",
            "the end of",
            "at the end of",
            "by the end of",
            "op het einde van",
            "op het eind van",
        ],
    )?;
    one_of(input, &["elke", "elk", "iedere", "ieder", "each", "every"])?;
    match word(input, time::unit)? {
        Unit::Week => Ok(("FREQ=WEEKLY;BYDAY=FR".into(), When::Week(WeekOf::Away(0), Part::Whole), None)),
        Unit::Month => {
            Ok(("FREQ=MONTHLY;BYMONTHDAY=-1".into(), When::Month(MonthOf::Away(0), Part::Whole), None))
        }
        Unit::Quarter => Ok((
            "FREQ=MONTHLY;INTERVAL=3".into(),
            When::Quarter(crate::expr::QuarterOf::Away(0), Part::Whole),
            None,
        )),
        Unit::Year => Ok(("FREQ=YEARLY".into(), When::Year(YearOf::Away(0), Part::Whole), None)),
        _ => no(),
    }
}

const OF_EACH: &[&str] = &[
    "van elke maand",
    "van iedere maand",
    "of each month",
    "of every month",
    "elke maand",
    "every month",
    "each month",
    "van de maand elke maand",
    "per maand",
    "a month",
];

/// De eerste maandag van elke maand, the last Friday of every month.
fn nth_of_each(input: &mut In<'_>) -> Fit<Series> {
    maybe(input, |i| one_of(i, &["op", "on"]));
    maybe(input, |i| one_of(i, &["de", "the"]));
    let n = nth(input)?;
    let (day, part) = day::plain_weekday(input)?;
    one_of(input, OF_EACH)?;
    Ok((format!("FREQ=MONTHLY;BYDAY={n}{}", code(day)), When::Nth(n, day, MonthOf::Away(0)), part))
}

/// Elke 15e, de 1e van elke maand, every 3rd of the month.
fn each_day_of_month(input: &mut In<'_>) -> Fit<Series> {
    maybe(input, |i| one_of(i, &["op", "on"]));
    let each = one_of(input, &["elke", "iedere", "every", "each"]).is_ok();
    maybe(input, |i| one_of(i, &["de", "the"]));
    let d = ordinal(input)?;
    let of = if each {
        maybe(input, |i| one_of(i, &["van de maand", "of the month"]))
    } else {
        maybe(input, |i| one_of(i, OF_EACH))
    };
    if of.is_none() {
        return no();
    }
    Ok(day_of_each_month(1, d))
}

/// The same day of every month. Who says "elke maand op de 31e" means the last day of the months that have none.
fn day_of_each_month(every: i64, d: u32) -> Series {
    let days = match d {
        31 => "BYMONTHDAY=-1".to_owned(),
        30 => "BYMONTHDAY=28,29,30;BYSETPOS=-1".to_owned(),
        29 => "BYMONTHDAY=28,29;BYSETPOS=-1".to_owned(),
        _ => format!("BYMONTHDAY={d}"),
    };
    (format!("{};{days}", interval("MONTHLY", every)), When::EachMonth(d), None)
}

/// 's Maandags, maandags, on Mondays, op vrijdagen.
fn genitive(input: &mut In<'_>) -> Fit<Series> {
    let framed = maybe(input, |i| one_of(i, &["'s", "s", "op", "on"])).is_some();
    // A Dutch plural by itself is a name or a thing: het boek Dinsdagen, drukke maandagen.
    if !framed && super::peek(input).is_some_and(|t| t.lang == Lang::Nl && t.norm.ends_with("en")) {
        return no();
    }
    let day = day::genitive(input)?;
    Ok((format!("FREQ=WEEKLY;BYDAY={}", code(day)), When::Weekday(day, Which::Bare), day::part_after(input)))
}

/// Een week later, drie dagen daarna, a week later, de dag erna: so long after the due day.
pub(super) fn followup(input: &mut In<'_>) -> Fit<Saying> {
    const LATER: &[&str] = &[
        "later",
        "daarna",
        "erna",
        "nadien",
        "na dato",
        "after that",
        "afterwards",
        "afterward",
        "after it",
        "nadat",
        "na afloop",
        "thereafter",
        "na die datum",
        "after",
        "later dan",
        "na levering",
    ];
    const ONE: &[(&str, &str)] = &[
        ("de dag erna", "P1D"),
        ("de dag daarna", "P1D"),
        ("de dag daarop", "P1D"),
        ("the day after", "P1D"),
        ("the following day", "P1D"),
        ("the next day", "P1D"),
        ("de week erna", "P7D"),
        ("de week daarna", "P7D"),
        ("the week after", "P7D"),
        ("the following week", "P7D"),
    ];
    if let Some(span) = maybe(input, |i| {
        let span = look(i, ONE)?;
        // The day after tomorrow, or after a feast, is a day of its own.
        if super::peek(i).is_some_and(|t| {
            t.is_word()
                && span == "P1D"
                && !["i", "and", "to", "en", "ik", "of", "bel", "call"].contains(&t.norm.as_str())
        }) {
            no()
        } else {
            Ok(span)
        }
    }) {
        return Ok(Saying::Followup(span.into()));
    }
    let n = match quantity(input)? {
        Quantity::Exactly(n) => n,
        Quantity::Few => 2,
        _ => return no(),
    };
    let unit = word(input, time::unit)?;
    one_of(input, LATER)?;
    if super::peek(input).is_some_and(|t| ["dan", "than"].contains(&t.norm.as_str())) {
        return no();
    }
    duration(n, unit).map_or_else(no, |span| Ok(Saying::Followup(span)))
}

/// An ISO 8601 duration; weeks are written as days.
pub(crate) fn duration(n: i64, unit: Unit) -> Option<String> {
    match unit {
        Unit::Minute => Some(format!("PT{n}M")),
        Unit::QuarterHour => Some(format!("PT{}M", n * 15)),
        Unit::Hour => Some(format!("PT{n}H")),
        Unit::Day | Unit::Workday => Some(format!("P{n}D")),
        Unit::Week => Some(format!("P{}D", n * 7)),
        Unit::Fortnight => Some(format!("P{}D", n * 14)),
        Unit::Month => Some(format!("P{n}M")),
        Unit::Quarter => Some(format!("P{}M", n * 3)),
        Unit::Year => Some(format!("P{n}Y")),
        Unit::Weekend => None,
    }
}
