//! Dates in every written form: 15 december, December 15th, 15-12, 2026-12-15, de 15e, maandag de 7e.

use chrono::{NaiveDate, Weekday};

use super::number::{number, ordinal};
use super::{Fit, In, Rest, day, look, maybe, no, one_of, says, take, word};
use crate::expr::{MonthOf, PartOfDay, Saying, When, YearOf};
use crate::lexicon::{common, time};
use crate::model::Lang;
use crate::shape::Kind;

/// A date with a month in it.
pub(super) fn date(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let when = super::longest(input, &[shaped, day_month, month_day, day_of_this_or_next])?;
    let part = day::part_after(input);
    Ok((when, part))
}

/// True when some year has that day.
pub(crate) fn exists(day: u32, month: u32, year: Option<i32>) -> bool {
    NaiveDate::from_ymd_opt(year.unwrap_or(2024), month, day).is_some()
}

/// Dates in digits.
fn shaped(input: &mut In<'_>) -> Fit<When> {
    take(input, |t| match t.kind {
        Kind::Iso(y, m, d) if exists(d, m, Some(y)) => Some(When::Date(d, m, Some(YearOf::Typed(y)))),
        Kind::Numeric(a, b, y) if exists(a, b, y) || exists(b, a, y) => Some(When::Numeric(a, b, y)),
        _ => None,
    })
}

/// The day's number before a month: 15, 15e, de vijftiende.
fn day_number(input: &mut In<'_>) -> Fit<u32> {
    maybe(input, |i| one_of(i, &["de", "the", "den"]));
    let n =
        ordinal(input).or_else(|_| number(input).and_then(|n| u32::try_from(n).map_or_else(|_| no(), Ok)))?;
    if (1..=31).contains(&n) { Ok(n) } else { no() }
}

/// 15 december 2026, de 15e december, the 3rd of March next year.
fn day_month(input: &mut In<'_>) -> Fit<When> {
    let d = day_number(input)?;
    maybe(input, |i| one_of(i, &["of", "van", "in", "dag van"]));
    let (m, y) = super::period::month_name(input)?;
    if exists(d, m, typed(y)) { Ok(When::Date(d, m, y)) } else { no() }
}

/// December 15th, March 3, 2027. The number may not be the hour of a clock.
fn month_day(input: &mut In<'_>) -> Fit<When> {
    let m = word(input, time::month)?;
    maybe(input, |i| super::mark(i, "."));
    maybe(input, |i| says(i, "the"));
    let d = ordinal(input).or_else(|_| {
        take(input, |t| match t.kind {
            Kind::Number(n, _) => Some(n),
            _ => None,
        })
    })?;
    if super::peek(input).is_some_and(|t| ["uur", "u", "am", "pm"].contains(&t.norm.as_str())) {
        return no();
    }
    let y = super::period::year_after(input);
    if exists(d, m, typed(y)) { Ok(When::Date(d, m, y)) } else { no() }
}

/// De 15e van volgende maand, 15 van deze maand, the 3rd of next month.
fn day_of_this_or_next(input: &mut In<'_>) -> Fit<When> {
    const MONTHS: &[(&str, i32)] = &[
        ("van deze maand", 0),
        ("of this month", 0),
        ("van volgende maand", 1),
        ("of next month", 1),
        ("volgende maand", 1),
        ("van de volgende maand", 1),
        ("next month", 1),
        ("deze maand", 0),
    ];
    let d = day_number(input)?;
    let away = look(input, MONTHS)?;
    Ok(When::DayOfMonth(d, Some(MonthOf::Away(away))))
}

/// De 15e, the 31st, de twintigste, and "de eerste van de maand". What follows must not be the noun it counts.
pub(super) fn day_of_month(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["de", "the", "den", "dag"]));
    let d = ordinal(input)?;
    if maybe(input, |i| {
        one_of(
            i,
            &[
                "van de maand",
                "of the month",
                "van deze maand",
                "dag van de maand",
                "dezer",
                "van elke maand",
                "of each month",
                "of every month",
            ],
        )
    })
    .is_none()
        && counts_a_noun(input)
    {
        return no();
    }
    if (1..=31).contains(&d) { Ok((When::DayOfMonth(d, None), day::part_after(input))) } else { no() }
}

/// True when the ordinal belongs to a thing: de eerste opzet, the 3rd version.
fn counts_a_noun(input: &In<'_>) -> bool {
    match super::peek(input) {
        Some(t) if t.kind == Kind::Word => !t.norm.is_empty() && !common::ends_a_phrase(&t.norm, t.lang),
        Some(t) => matches!(t.kind, Kind::Opaque) && !t.raw.is_empty() && t.is_word(),
        None => false,
    }
}

/// A weekday with its date: vrijdag 4 december, ma 13/7, maandag de 7e, Friday the 13th of March.
pub(super) fn weekday_date(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| {
        one_of(i, &["komende", "aanstaande", "a.s.", "a.s", "deze", "volgende", "this", "coming", "next"])
    });
    let (weekday, part): (Weekday, _) = day::plain_weekday(input)?;
    let part = part.or_else(|| day::part_after(input));
    maybe(input, |i| super::mark(i, ",."));
    let (when, later) = super::longest(input, &[date, dom_for_weekday, bare_number])?;
    Ok((When::Both(weekday, Box::new(when)), part.or(later)))
}

/// After a weekday the ordinal needs its article or its ending; what follows still must not be a noun.
fn dom_for_weekday(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    day_of_month(input)
}

/// Wo 25, Friday 4, woensdag vijfentwintig: behind a weekday a number alone is a day, unless it counts what follows or is
/// an hour. In words it is one from thirteen on, as no hour is.
fn bare_number(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let digits = super::peek(input).is_some_and(|t| matches!(t.kind, Kind::Number(_, false)));
    let n = number(input).and_then(|n| u32::try_from(n).map_or_else(|_| no(), Ok))?;
    let least = if digits { 1 } else { 13 };
    if !(least..=31).contains(&n) || counts_a_noun(input) || is_an_hour(input) {
        return no();
    }
    Ok((When::DayOfMonth(n, None), day::part_after(input)))
}

/// 3 uur, 3 pm, 3 voor 12, twintig over vier, 3 of 4, 2-4, 3 %: what comes behind the number makes an hour, a span or a count of it.
fn is_an_hour(input: &In<'_>) -> bool {
    let Some(next) = super::peek(input) else { return false };
    const BEHIND: &[&str] = &["uur", "u", "h", "am", "pm", "a.m.", "p.m.", "x", "o'clock"];
    const BETWEEN: &[&str] =
        &["of", "or", "à", "a", "tot", "to", "en", "and", "voor", "over", "past", "-", "–", "/", "x", "till"];
    let number_behind = input.rest().get(1).is_some_and(|t| {
        matches!(t.kind, Kind::Number(..)) || t.norm == "half" || super::number::of_word(&t.norm).is_some()
    });
    BEHIND.contains(&next.norm.as_str())
        || ["%", "€", "$", "£", "+"].contains(&next.raw.as_str())
        || (BETWEEN.contains(&next.norm.as_str()) && number_behind)
}

/// The date first, its weekday after it: 4 december (vrijdag) is rare and left alone; 4 dec, een vrijdag too.
pub(super) fn impossible(input: &mut In<'_>) -> Fit<Saying> {
    maybe(input, |i| one_of(i, &["op", "on", "voor", "by", "before", "uiterlijk", "uiterlijk op"]));
    maybe(input, |i| day::plain_weekday(i));
    let shaped = take(input, |t| match t.kind {
        Kind::Iso(y, m, d) => Some(!exists(d, m, Some(y))),
        Kind::Numeric(a, b, Some(y)) => {
            Some(!(exists(a, b, Some(y)) || (t.lang == Lang::En && exists(b, a, Some(y)))))
        }
        _ => None,
    });
    let wrong = match shaped {
        Ok(wrong) => wrong,
        Err(_) => {
            if let Some((d, m)) = maybe(input, month_then_number) {
                !exists(d, m, None)
            } else {
                let d = maybe(input, day_number);
                let d = match d {
                    Some(d) => d,
                    None => take(input, |t| match t.kind {
                        Kind::Number(n @ 32..=39, _) => Some(n),
                        _ => None,
                    })?,
                };
                let (m, y) = super::period::month_name(input)?;
                !exists(d, m, typed(y))
            }
        }
    };
    if wrong { Ok(Saying::NoSuchDay) } else { no() }
}

/// February 30: the number is no year and no hour.
fn month_then_number(input: &mut In<'_>) -> Fit<(u32, u32)> {
    let m = word(input, time::month)?;
    let d = take(input, |t| match t.kind {
        Kind::Number(n @ 1..=31, _) | Kind::Ordinal(n) => Some(n),
        _ => None,
    })?;
    if one_of(input, &["uur", "u", "am", "pm"]).is_ok() { no() } else { Ok((d, m)) }
}

fn typed(year: Option<YearOf>) -> Option<i32> {
    match year {
        Some(YearOf::Typed(y)) => Some(y),
        _ => None,
    }
}
