//! Weeks and weekends, and a weekday within a named week.

use super::number::{nth, number};
use super::{Fit, In, date, day, look, maybe, no, one_of, says};
use crate::expr::{Part, PartOfDay, Side, WeekOf, When, Which};

/// A week by name: this, next, last, number 49, the one of 20 July.
fn week(input: &mut In<'_>) -> Fit<WeekOf> {
    const NAMED: &[(&str, i64)] = &[
        ("deze week", 0),
        ("van de week", 0),
        ("de week", 0),
        ("dees week", 0),
        ("this week", 0),
        ("the week", 0),
        ("later this week", 0),
        ("later deze week", 0),
        ("nog deze week", 0),
        ("deze week nog", 0),
        ("de lopende week", 0),
        ("this working week", 0),
        ("deze werkweek", 0),
        ("volgende week", 1),
        ("volgend week", 1),
        ("komend week", 1),
        ("de volgende week", 1),
        ("komende week", 1),
        ("de komende week", 1),
        ("aanstaande week", 1),
        ("aankomende week", 1),
        ("eerstvolgende week", 1),
        ("next week", 1),
        ("the next week", 1),
        ("the coming week", 1),
        ("the following week", 1),
        ("coming week", 1),
        ("this coming week", 1),
        ("volgende werkweek", 1),
        ("next working week", 1),
        ("de week erop", 1),
        ("the week after next", 2),
        ("week after next", 2),
        ("de week na volgende week", 2),
        ("de week daarna", 1),
        ("week erna", 1),
        ("vorige week", -1),
        ("afgelopen week", -1),
        ("verleden week", -1),
        ("last week", -1),
        ("de afgelopen week", -1),
        ("the past week", -1),
    ];
    if let Some(of) = maybe(input, week_of_date) {
        return Ok(of);
    }
    if let Some(n) = maybe(input, week_number) {
        return Ok(n);
    }
    look(input, NAMED).map(WeekOf::Away)
}

/// In de week van 20 juli.
fn week_of_date(input: &mut In<'_>) -> Fit<WeekOf> {
    one_of(
        input,
        &[
            "de week van",
            "week van",
            "the week of",
            "week of",
            "the week beginning",
            "the week commencing",
            "week commencing",
            "w/c",
        ],
    )?;
    date::date(input).map(|(when, _)| WeekOf::Day(Box::new(when)))
}

/// Week 49, wk 2, weeknummer 12.
fn week_number(input: &mut In<'_>) -> Fit<WeekOf> {
    one_of(
        input,
        &["week", "wk", "weeknr", "weeknummer", "week nr", "week nummer", "week number", "kalenderweek"],
    )?;
    match u32::try_from(number(input)?) {
        Ok(n) if (1..=53).contains(&n) => Ok(WeekOf::Number(n)),
        _ => no(),
    }
}

/// A week or a part of it: volgende week, eind van de week, midden week 49.
pub(super) fn period(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const SHORT: &[(&str, (i64, Part))] = &[
        ("eow", (0, Part::End)),
        ("end of week", (0, Part::End)),
        ("eind week", (0, Part::End)),
        ("einde week", (0, Part::End)),
        ("week's end", (0, Part::End)),
        ("midweek", (0, Part::Middle)),
        ("mid-week", (0, Part::Middle)),
        ("mid week", (0, Part::Middle)),
        ("halverwege week", (0, Part::Middle)),
        ("het eind van deze week", (0, Part::End)),
        ("begin week", (0, Part::Begin)),
        ("start of week", (0, Part::Begin)),
    ];
    // "Begin week 51" is not the beginning of this week.
    let unnumbered = |i: &mut In<'_>| {
        look(i, SHORT).and_then(|found| if maybe(i, number).is_none() { Ok(found) } else { no() })
    };
    if let Some((away, part)) = maybe(input, unnumbered) {
        return Ok((When::Week(WeekOf::Away(away), part), None));
    }
    let part = period_part(input);
    let week = week(input)?;
    // volgende week eind: the part may follow as well.
    let part = match part {
        Part::Whole => {
            maybe(input, |i| look(i, &[("eind", Part::End), ("einde", Part::End), ("midden", Part::Middle)]))
                .unwrap_or(part)
        }
        part => part,
    };
    Ok((When::Week(week, part), None))
}

/// Bare *de week* is this week only with a part before it; alone it is "the week" of something else.
pub(super) fn whole(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let bare = maybe(input, |i| {
        let start = winnow::stream::Stream::checkpoint(i);
        let bare = one_of(i, &["de week", "the week"]).is_ok()
            && maybe(i, |i| {
                one_of(
                    i,
                    &[
                        "van",
                        "of",
                        "erop",
                        "daarna",
                        "after",
                        "beginning",
                        "commencing",
                        "na",
                        "before",
                        "voor",
                    ],
                )
            })
            .is_none();
        winnow::stream::Stream::reset(i, &start);
        if bare { Ok(()) } else { no() }
    });
    if bare.is_some() { no() } else { period(input) }
}

/// Begin, middle or end, with the little words after it; nothing said is the whole.
pub(super) fn period_part(input: &mut In<'_>) -> Part {
    const PARTS: &[(&str, Part)] = &[
        ("begin", Part::Begin),
        ("begin van", Part::Begin),
        ("het begin van", Part::Begin),
        ("aan het begin van", Part::Begin),
        ("in het begin van", Part::Begin),
        ("start van", Part::Begin),
        ("vroeg in", Part::Begin),
        ("early", Part::Begin),
        ("early in", Part::Begin),
        ("beginning of", Part::Begin),
        ("the beginning of", Part::Begin),
        ("at the beginning of", Part::Begin),
        ("start of", Part::Begin),
        ("the start of", Part::Begin),
        ("at the start of", Part::Begin),
        ("midden", Part::Middle),
        ("midden in", Part::Middle),
        ("midden van", Part::Middle),
        ("het midden van", Part::Middle),
        ("halverwege", Part::Middle),
        ("half", Part::Middle),
        ("medio", Part::Middle),
        ("mid", Part::Middle),
        ("mid of", Part::Middle),
        ("middle of", Part::Middle),
        ("the middle of", Part::Middle),
        ("in the middle of", Part::Middle),
        ("halfway through", Part::Middle),
        ("midway through", Part::Middle),
        ("eind", Part::End),
        ("einde", Part::End),
        ("eind van", Part::End),
        ("einde van", Part::End),
        ("het eind van", Part::End),
        ("het einde van", Part::End),
        ("aan het eind van", Part::End),
        ("aan het einde van", Part::End),
        ("op het eind van", Part::End),
        ("op het einde van", Part::End),
        ("tegen het eind van", Part::End),
        ("tegen het einde van", Part::End),
        ("end of", Part::End),
        ("the end of", Part::End),
        ("at the end of", Part::End),
        ("towards the end of", Part::End),
        ("late", Part::End),
        ("late in", Part::End),
        ("laat in", Part::End),
        ("ultimo", Part::End),
        ("in de loop van", Part::Whole),
        ("loop van", Part::Whole),
        ("de loop van", Part::Whole),
        ("in the course of", Part::Whole),
        ("the course of", Part::Whole),
        ("ergens in", Part::Whole),
        ("ergens", Part::Whole),
        ("sometime", Part::Whole),
        ("some time", Part::Whole),
        ("sometime in", Part::Whole),
        ("some time in", Part::Whole),
        ("later in", Part::Whole),
        ("nog in", Part::Whole),
        ("tweede helft", Part::End),
        ("tweede helft van", Part::End),
        ("de tweede helft van", Part::End),
        ("second half of", Part::End),
    ];
    maybe(input, |i| look(i, PARTS)).unwrap_or(Part::Whole)
}

/// Volgende week donderdag, donderdag volgende week, dinsdag week 50, Thursday of next week.
pub(super) fn day_in_week(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let week_first = |i: &mut In<'_>| {
        let of = week(i)?;
        maybe(i, |i| one_of(i, &["op", "on", "de"]));
        let (weekday, part) = day::plain_weekday(i)?;
        let part = part.or_else(|| day::part_after(i));
        Ok((When::WeekdayOf(weekday, of), part))
    };
    let day_first = |i: &mut In<'_>| {
        let (weekday, part) = day::plain_weekday(i)?;
        let part = part.or_else(|| day::part_after(i));
        maybe(i, |i| one_of(i, &["in", "van", "of", "in the", "of the"]));
        let of = week(i)?;
        Ok((When::WeekdayOf(weekday, of), part.or_else(|| day::part_after(i))))
    };
    maybe(input, week_first).map_or_else(|| day_first(input), Ok)
}

/// This, coming, next weekend; before and after it; the weekend of a date.
pub(super) fn weekend(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const EDGES: &[(&str, Side)] = &[
        ("voor het", Side::Before),
        ("voor dit", Side::Before),
        ("nog voor het", Side::Before),
        ("before the", Side::Before),
        ("before this", Side::Before),
        ("ahead of the", Side::Before),
        ("tegen het", Side::Before),
        ("by the", Side::Before),
        ("na het", Side::After),
        ("na dit", Side::After),
        ("after the", Side::After),
        ("vlak na het", Side::After),
    ];
    const WHICH: &[(&str, Which)] = &[
        ("dit", Which::This),
        ("deze", Which::This),
        ("het", Which::This),
        ("the", Which::This),
        ("komend", Which::This),
        ("komende", Which::This),
        ("het komende", Which::This),
        ("aanstaand", Which::This),
        ("aankomend", Which::This),
        ("a.s.", Which::This),
        ("this", Which::This),
        ("this coming", Which::This),
        ("coming", Which::This),
        ("the coming", Which::This),
        ("volgend", Which::Next),
        ("volgende", Which::Next),
        ("het volgende", Which::Next),
        ("next", Which::Next),
        ("vorig", Which::Last),
        ("afgelopen", Which::Last),
        ("last", Which::Last),
        ("het afgelopen", Which::Last),
    ];
    const NOUN: &[&str] = &["weekend", "weekeinde", "weekeind", "wknd", "weekend nog", "weekendje"];
    if let Some(side) = maybe(input, |i| look(i, EDGES).and_then(|side| one_of(i, NOUN).map(|()| side))) {
        return Ok((When::WeekendEdge(side), None));
    }
    let which = look(input, WHICH)?;
    one_of(input, NOUN)?;
    if maybe(input, |i| one_of(i, &["van de week", "of the week"])).is_some() {
        return no();
    }
    if let Some(when) = maybe(input, |i| {
        one_of(i, &["van", "of"]).and_then(|()| super::longest(i, &[super::range::numbers, date::date]))
    }) {
        let sunday = When::WeekdayOf(chrono::Weekday::Sun, WeekOf::Day(Box::new(when.0)));
        return Ok((sunday, None));
    }
    Ok((When::Weekend(which), None))
}

/// Eerste week van januari, the last week of July.
pub(super) fn week_of_month(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["de", "the"]));
    let n = nth(input)?;
    says(input, "week")?;
    maybe(input, |i| one_of(i, &["van", "of", "in"]));
    let month = super::period::month_of(input)?;
    Ok((When::NthWeek(n, month), None))
}
