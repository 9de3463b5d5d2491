//! So much time from now or from a day: over drie weken, donderdag over een week, twee dagen voor 1 december.

use chrono::Weekday;

use super::number::{number, quantity};
use super::{Fit, In, date, day, frame, holiday, look, maybe, no, one_of, says, word};
use crate::expr::{Frame, PartOfDay, Quantity, Side, Step, Unit, When};
use crate::lexicon::time;

/// Amounts that are a word of their own.
const MINUTES: &[(&str, i64)] = &[
    ("een halfuur", 30),
    ("een halfuurtje", 30),
    ("een half uurtje", 30),
    ("halfuur", 30),
    ("half uurtje", 30),
    ("drie kwartier", 45),
    ("three quarters of an hour", 45),
    ("vijf kwartier", 75),
];

/// A number of units; *of drie* after it is the real number (een week of drie).
fn amount(input: &mut In<'_>) -> Fit<(Quantity, Unit)> {
    maybe(input, |i| {
        one_of(
            i,
            &[
                "ongeveer",
                "circa",
                "zo'n",
                "about",
                "around",
                "some",
                "ca",
                "ruim",
                "precies",
                "exactly",
                "nog",
                "maximaal",
                "hooguit",
                "at most",
                "een kleine",
                "een goede",
                "een dikke",
                "grofweg",
                "roughly",
                "max",
            ],
        )
    });
    if let Some(minutes) = maybe(input, |i| look(i, MINUTES)) {
        return Ok((Quantity::Exactly(minutes), Unit::Minute));
    }
    if maybe(input, |i| one_of(i, &["een halfjaar", "halfjaar", "een halfjaartje", "half a year"])).is_some()
    {
        return Ok((Quantity::Half, Unit::Year));
    }
    let n = quantity(input)?;
    let unit = unit(input)?;
    maybe(input, |i| one_of(i, &["or so", "of zo"]));
    if n == Quantity::Exactly(1) {
        // A week or two is either; the Dutch "een week of twee" is about two.
        if let Some(high) = maybe(input, |i| says(i, "or").and_then(|()| number(i))) {
            return Ok((Quantity::Either(1, high), unit));
        }
        if maybe(input, |i| one_of(i, &["of wat", "odd"])).is_some() {
            return Ok((Quantity::Few, unit));
        }
        if let Some(real) = maybe(input, |i| says(i, "of").and_then(|()| number(i))) {
            return Ok((Quantity::Exactly(real), unit));
        }
        if maybe(input, |i| says(i, "and a half")).is_some() {
            return Ok((Quantity::OneAndHalf, unit));
        }
    }
    Ok((n, unit))
}

/// A unit, business days included.
fn unit(input: &mut In<'_>) -> Fit<Unit> {
    const BUSINESS: &[&str] = &[
        "business days",
        "business day",
        "working days",
        "working day",
        "work days",
        "werk dagen",
        "werkbare dagen",
        "office days",
    ];
    if maybe(input, |i| one_of(i, BUSINESS)).is_some() {
        return Ok(Unit::Workday);
    }
    maybe(input, |i| one_of(i, &["volle", "hele", "full", "whole", "kalender", "calendar"]));
    word(input, time::unit)
}

/// Over drie weken, in two hours, binnen 14 dagen, three weeks from now, na een week.
pub(super) fn ahead(input: &mut In<'_>) -> Fit<(Frame, When)> {
    const BEFORE: &[(&str, Frame)] = &[
        ("over", Frame::On),
        ("in", Frame::On),
        ("binnen", Frame::Within),
        ("within", Frame::Within),
        ("uiterlijk binnen", Frame::Within),
        ("uiterlijk over", Frame::By),
        ("binnen nu en", Frame::Within),
        ("tussen nu en", Frame::Within),
        ("inside", Frame::Within),
        ("in under", Frame::Within),
        ("na", Frame::Later),
        ("after", Frame::Later),
        ("within the next", Frame::Within),
        ("in the next", Frame::Within),
        ("over the next", Frame::Within),
        ("binnen de komende", Frame::Within),
        ("in de komende", Frame::Within),
        ("de komende", Frame::Within),
        ("in the coming", Frame::Within),
        ("the next", Frame::Within),
        ("komende", Frame::Within),
        ("binnen een termijn van", Frame::Within),
        ("binnen de", Frame::Within),
        ("binnen een tijd van", Frame::Within),
    ];
    const THE: &[(&str, When)] = &[
        ("within the week", When::WithinTheWeek),
        ("binnen de week", When::WithinTheWeek),
        ("inside the week", When::WithinTheWeek),
        ("in the next hour", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("within the next hour", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("in the next half hour", When::Ahead(Quantity::Exactly(30), Unit::Minute)),
        ("binnen nu en een uur", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("het komende uur", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("within the hour", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("inside the hour", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("binnen het uur", When::Ahead(Quantity::Exactly(1), Unit::Hour)),
        ("within the month", When::Ahead(Quantity::Exactly(1), Unit::Month)),
        ("binnen de maand", When::Ahead(Quantity::Exactly(1), Unit::Month)),
        ("within the day", When::Days(0)),
        ("binnen het jaar", When::Ahead(Quantity::Exactly(1), Unit::Year)),
    ];
    for (phrase, when) in THE {
        if maybe(input, |i| says(i, phrase)).is_some() {
            return Ok((Frame::Within, when.clone()));
        }
    }
    let framed = maybe(input, |i| {
        let frame = look(i, BEFORE)?;
        // "Na 5 uur" is a clock; "after five hours" is not.
        if frame == Frame::Later
            && super::Rest::rest(i).get(1).is_some_and(|t| ["uur", "u"].contains(&t.norm.as_str()))
        {
            return no();
        }
        let (n, unit) = amount(i)?;
        // "Check in a week later" is a follow-up, and its *in* the verb's.
        if super::peek(i)
            .is_some_and(|t| ["later", "erna", "daarna", "afterwards"].contains(&t.norm.as_str()))
        {
            return no();
        }
        // The coming few days name no day; three days do.
        if matches!(n, Quantity::Few) && frame == Frame::Within {
            return no();
        }
        maybe(i, |i| {
            maybe(i, |i| super::mark(i, "'’"));
            one_of(i, &["tijd", "time", "vanaf nu", "from now"])
        });
        Ok((frame, When::Ahead(n, unit)))
    });
    if let Some(found) = framed {
        return Ok(found);
    }
    let (n, unit) = amount(input)?;
    one_of(
        input,
        &["from now", "vanaf nu", "from today", "vanaf vandaag", "hence", "te rekenen vanaf vandaag"],
    )?;
    Ok((Frame::On, When::Ahead(n, unit)))
}

/// Drie dagen geleden, two weeks ago.
pub(super) fn ago(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let (n, unit) = amount(input)?;
    one_of(input, &["geleden", "ago", "terug", "earlier"])?;
    match n {
        Quantity::Exactly(n) => Ok((When::Ago(n, unit), None)),
        Quantity::Few
        | Quantity::OneAndHalf
        | Quantity::Half
        | Quantity::AndHalf(_)
        | Quantity::Either(..) => Ok((When::Ago(2, unit), None)),
    }
}

/// How many days an amount of weeks is, for *donderdag over een week*. Eight days is the Flemish week.
fn whole_weeks(input: &mut In<'_>) -> Fit<i64> {
    if one_of(input, &["acht dagen"]).is_ok() {
        return Ok(7);
    }
    match amount(input)? {
        (Quantity::Exactly(n), Unit::Week) if n < 521 => Ok(n * 7),
        (Quantity::Exactly(n), Unit::Fortnight) if n < 260 => Ok(n * 14),
        (Quantity::Exactly(n), Unit::Day) if n % 7 == 0 && n < 3650 => Ok(n),
        _ => no(),
    }
}

/// Donderdag over een week, Friday week, a week from Wednesday, two weeks on Friday, over twee weken op vrijdag.
pub(super) fn weekday_plus(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let day_first = |i: &mut In<'_>| {
        maybe(i, |i| one_of(i, &["komende", "aanstaande", "deze", "this", "coming"]));
        let (weekday, part): (Weekday, _) = day::plain_weekday(i)?;
        let part = part.or_else(|| day::part_after(i));
        let days = maybe(i, |i| one_of(i, &["over", "in", "binnen"]).and_then(|()| whole_weeks(i)))
            .or_else(|| maybe(i, |i| one_of(i, &["week", "a week"])).map(|()| 7))
            .or_else(|| maybe(i, |i| one_of(i, &["fortnight", "a fortnight"])).map(|()| 14));
        // Friday week 50 is a week number, not a week later.
        let numbered = maybe(i, number).is_some();
        match days {
            Some(days) if !numbered => Ok((When::WeekdayPlus(weekday, days), part)),
            _ => no(),
        }
    };
    let weeks_first = |i: &mut In<'_>| {
        maybe(i, |i| one_of(i, &["over", "in", "binnen"]));
        let days = whole_weeks(i)?;
        maybe(i, |i| one_of(i, &["tijd", "time"]));
        maybe(i, |i| one_of(i, &["op", "on", "from", "vanaf", "na", "this", "from this", "after"]));
        let (weekday, part) = day::plain_weekday(i)?;
        let part = part.or_else(|| day::part_after(i));
        Ok((When::WeekdayPlus(weekday, days), part))
    };
    maybe(input, day_first).map_or_else(|| weeks_first(input), Ok)
}

/// Vandaag over een week, morgen over 14 dagen, tomorrow week, a week today, two weeks from tomorrow.
pub(super) fn day_plus(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let start = |i: &mut In<'_>| {
        let (when, part) = day::relative(i)?;
        if let Some(days) = maybe(i, |i| one_of(i, &["over", "in", "binnen"]).and_then(|()| whole_weeks(i))) {
            return Ok((When::Plus(Box::new(when), days, Unit::Day), part));
        }
        if let Some((n, unit)) = maybe(i, |i| one_of(i, &["over", "in"]).and_then(|()| amount(i))) {
            return match (n, unit) {
                (Quantity::Exactly(n), Unit::Month | Unit::Year) => {
                    Ok((When::Plus(Box::new(when), n, unit), part))
                }
                _ => no(),
            };
        }
        let days = look(i, &[("week", 7), ("fortnight", 14)])?;
        Ok((When::Plus(Box::new(when), days, Unit::Day), part))
    };
    let amount_first = |i: &mut In<'_>| {
        let (n, unit) = amount(i)?;
        maybe(i, |i| one_of(i, &["from", "vanaf", "na", "after", "on"]));
        let (when, part) = super::longest(i, &[day::relative, date::date])?;
        match (n, unit) {
            (
                Quantity::Exactly(n),
                Unit::Day | Unit::Workday | Unit::Week | Unit::Fortnight | Unit::Month | Unit::Year,
            ) => Ok((When::Plus(Box::new(when), n, unit), part)),
            _ => no(),
        }
    };
    maybe(input, start).map_or_else(|| amount_first(input), Ok)
}

/// Twee dagen voor 1 december, de dag na Koningsdag, de maandag na Pasen, the Friday before Christmas.
pub(super) fn beside(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const SIDES: &[(&str, Side)] = &[
        ("voor", Side::Before),
        ("voorafgaand aan", Side::Before),
        ("before", Side::Before),
        ("prior to", Side::Before),
        ("ahead of", Side::Before),
        ("eerder dan", Side::Before),
        ("na", Side::After),
        ("after", Side::After),
        ("following", Side::After),
        ("volgend op", Side::After),
        ("from", Side::After),
        ("vanaf", Side::After),
    ];
    const DAY: &[(&str, Step)] = &[
        ("de dag", Step::Count(1, Unit::Day)),
        ("een dag", Step::Count(1, Unit::Day)),
        ("dag", Step::Count(1, Unit::Day)),
        ("the day", Step::Count(1, Unit::Day)),
        ("day", Step::Count(1, Unit::Day)),
        ("daags", Step::Count(1, Unit::Day)),
        ("de avond", Step::Count(1, Unit::Day)),
        ("the evening", Step::Count(1, Unit::Day)),
        ("the night", Step::Count(1, Unit::Day)),
        ("de week", Step::Count(1, Unit::Week)),
        ("the week", Step::Count(1, Unit::Week)),
        ("the weekend", Step::Weekday(Weekday::Sun)),
    ];
    let step = maybe(input, |i| look(i, DAY))
        .or_else(|| {
            maybe(input, |i| {
                maybe(i, |i| one_of(i, &["de", "the", "de eerste", "the first"]));
                day::plain_weekday(i).map(|(d, _)| Step::Weekday(d))
            })
        })
        .or_else(|| {
            maybe(input, |i| match amount(i)? {
                (Quantity::Exactly(n), unit)
                    if !matches!(unit, Unit::Hour | Unit::Minute | Unit::QuarterHour) =>
                {
                    Ok(Step::Count(n, unit))
                }
                (Quantity::Few, unit @ (Unit::Day | Unit::Week)) => Ok(Step::Count(2, unit)),
                _ => no(),
            })
        });
    let Some(step) = step else { return no() };
    let side = look(input, SIDES)?;
    maybe(input, |i| one_of(i, &["de", "het", "the"]));
    // Twee dagen na de oplevering van 20 oktober: the thing between tells nothing about the day.
    maybe(input, |i| {
        word(i, |w| (time::unit(w).is_none() && time::month(w).is_none()).then_some(()))?;
        one_of(i, &["van", "of", "op", "on"])
    });
    let anchor = super::longest(
        input,
        &[holiday::day, date::date, date::day_of_month, day::relative, day::weekday, super::nth::weekday],
    )?;
    Ok((When::Beside(side, step, Box::new(anchor.0)), anchor.1))
}

/// Na Pasen, after 1 December: the first day after it.
pub(super) fn after(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    one_of(
        input,
        &[
            "na",
            "after",
            "vlak na",
            "meteen na",
            "direct na",
            "kort na",
            "right after",
            "just after",
            "straight after",
        ],
    )?;
    maybe(input, |i| one_of(i, &["de", "het", "the"]));
    let (when, part) = super::longest(
        input,
        &[holiday::day, date::date, date::day_of_month, date::weekday_date, week_whole],
    )?;
    Ok((When::After(Box::new(when)), part))
}

/// Na volgende week, after this week.
fn week_whole(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    super::week::whole(input)
}

/// The frames and days that offsets share with everything else.
pub(super) fn framed(input: &mut In<'_>) -> Fit<(Frame, When, Option<PartOfDay>)> {
    frame::approximately(input);
    let (frame, when) = ahead(input)?;
    Ok((frame, when, day::part_after(input)))
}
