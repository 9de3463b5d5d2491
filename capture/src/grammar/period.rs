//! Months, quarters and years, whole or their beginning, middle and end.

use super::week::period_part;
use super::{Fit, In, look, maybe, no, one_of, says, take, word};
use crate::expr::{MonthOf, Part, PartOfDay, QuarterOf, When, YearOf};
use crate::lexicon::time;
use crate::shape::Kind;

/// A typed year of four digits, near enough to be one.
pub(super) fn year(input: &mut In<'_>) -> Fit<i32> {
    take(input, |t| match t.kind {
        Kind::Number(n, false) if (1990..=2199).contains(&n) => i32::try_from(n).ok(),
        _ => None,
    })
}

/// The year after a month or a quarter: 2027, volgend jaar, van dit jaar.
pub(super) fn year_after(input: &mut In<'_>) -> Option<YearOf> {
    maybe(input, |i| {
        maybe(i, |i| super::mark(i, ","));
        maybe(i, |i| one_of(i, &["van", "of", "in"]));
        year(i).map(YearOf::Typed).or_else(|_| look(i, YEARS).map(YearOf::Away))
    })
}

const YEARS: &[(&str, i32)] = &[
    ("dit jaar", 0),
    ("het jaar", 0),
    ("this year", 0),
    ("the year", 0),
    ("volgend jaar", 1),
    ("volgende jaar", 1),
    ("komend jaar", 1),
    ("aankomend jaar", 1),
    ("next year", 1),
    ("the coming year", 1),
    ("vorig jaar", -1),
    ("verleden jaar", -1),
    ("afgelopen jaar", -1),
    ("last year", -1),
    ("later dit jaar", 0),
];

/// A month by name, with its year if said.
pub(super) fn month_name(input: &mut In<'_>) -> Fit<(u32, Option<YearOf>)> {
    let month = word(input, time::month)?;
    maybe(input, |i| {
        super::mark(i, ".").and_then(|_| super::peek(i).filter(|t| !t.is_word()).map_or_else(no, |_| Ok(())))
    });
    Ok((month, year_after(input)))
}

/// A month seen from today or by name.
pub(super) fn month_of(input: &mut In<'_>) -> Fit<MonthOf> {
    const AWAY: &[(&str, i32)] = &[
        ("deze maand", 0),
        ("de maand", 0),
        ("deze maand nog", 0),
        ("nog deze maand", 0),
        ("de lopende maand", 0),
        ("this month", 0),
        ("the month", 0),
        ("later this month", 0),
        ("later deze maand", 0),
        ("volgende maand", 1),
        ("volgend maand", 1),
        ("de volgende maand", 1),
        ("komende maand", 1),
        ("de komende maand", 1),
        ("aanstaande maand", 1),
        ("next month", 1),
        ("the next month", 1),
        ("the coming month", 1),
        ("coming month", 1),
        ("the following month", 1),
        ("vorige maand", -1),
        ("afgelopen maand", -1),
        ("verleden maand", -1),
        ("last month", -1),
        ("the month after next", 2),
        ("month after next", 2),
        ("de maand daarna", 1),
    ];
    if let Some(away) = maybe(input, |i| look(i, AWAY)) {
        return Ok(MonthOf::Away(away));
    }
    // Volgend jaar maart: the year may come first.
    if let Some(away) = maybe(input, |i| look(i, YEARS)) {
        maybe(input, |i| one_of(i, &["in", "begin", "eind"]));
        return word(input, time::month).map(|m| MonthOf::Named(m, Some(YearOf::Away(away))));
    }
    maybe(input, |i| {
        one_of(
            i,
            &["de maand", "the month of", "komende", "aanstaande", "this", "deze", "coming", "this coming"],
        )
    });
    maybe(input, |i| one_of(i, &["volgende", "next"]));
    let last = maybe(input, |i| one_of(i, &["vorige", "afgelopen", "last"])).is_some();
    let (month, year) = month_name(input)?;
    let year = if last { Some(YearOf::Away(-1)) } else { year };
    Ok(MonthOf::Named(month, year))
}

/// A month that is due by its end: it needs a word before it, for a bare month is mostly a topic.
pub(super) fn month(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const SHORT: &[(&str, Part)] = &[
        ("eom", Part::End),
        ("month end", Part::End),
        ("month-end", Part::End),
        ("end of month", Part::End),
        ("eind maand", Part::End),
        ("einde maand", Part::End),
        ("maandeinde", Part::End),
        ("het maandeinde", Part::End),
        ("ultimo maand", Part::End),
        ("begin maand", Part::Begin),
        ("mid-month", Part::Middle),
        ("mid month", Part::Middle),
        ("midden van de maand", Part::Middle),
        ("halverwege de maand", Part::Middle),
        ("the end of month", Part::End),
        ("the month end", Part::End),
    ];
    if let Some(part) = maybe(input, |i| look(i, SHORT)) {
        return Ok((When::Month(MonthOf::Away(0), part), None));
    }
    let part = period_part(input);
    maybe(input, |i| one_of(i, &["de", "the"]).and_then(|()| word(i, time::month)));
    let bare = says_the_month(input);
    let month = month_of(input)?;
    // Voor oktober om is, before October is out: its end.
    let over = part == Part::Whole
        && maybe(input, |i| {
            one_of(i, &["om is", "voorbij is", "ten einde is", "uit is", "is om", "is out", "is over"])
        })
        .is_some();
    match (month, if over { Part::End } else { part }) {
        // "de maand" alone is not this month; "eind van de maand" is.
        (_, Part::Whole) if bare => no(),
        (month, part) => Ok((When::Month(month, part), None)),
    }
}

/// True when the input goes on with "de maand" or "the month", which is this month only as part of a phrase.
fn says_the_month(input: &mut In<'_>) -> bool {
    let start = winnow::stream::Stream::checkpoint(input);
    let bare = one_of(input, &["de maand", "the month"]).is_ok() && word(input, time::month).is_err();
    winnow::stream::Stream::reset(input, &start);
    bare
}

/// True for a month by name without anything that makes it a time: such a month needs a preposition.
pub(super) fn needs_preposition(when: &When) -> bool {
    matches!(
        when,
        When::Month(MonthOf::Named(_, None), Part::Whole)
            | When::Quarter(QuarterOf::Numbered(_, None), Part::Whole)
    )
}

/// Dit kwartaal, Q3, end of Q1, het derde kwartaal.
pub(super) fn quarter(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const AWAY: &[(&str, i32)] = &[
        ("dit kwartaal", 0),
        ("het kwartaal", 0),
        ("het lopende kwartaal", 0),
        ("kwartaal", 0),
        ("this quarter", 0),
        ("the quarter", 0),
        ("quarter", 0),
        ("later dit kwartaal", 0),
        ("later this quarter", 0),
        ("volgend kwartaal", 1),
        ("volgende kwartaal", 1),
        ("het volgende kwartaal", 1),
        ("komend kwartaal", 1),
        ("het komende kwartaal", 1),
        ("next quarter", 1),
        ("the next quarter", 1),
        ("the coming quarter", 1),
        ("vorig kwartaal", -1),
        ("last quarter", -1),
    ];
    let part = period_part(input);
    if let Some(q) = maybe(input, |i| word(i, time::quarter)) {
        return Ok((When::Quarter(QuarterOf::Numbered(q, year_after(input)), part), None));
    }
    let numbered = maybe(input, |i| {
        maybe(i, |i| one_of(i, &["het", "the"]));
        let q = super::number::ordinal(i)?;
        one_of(i, &["kwartaal", "quarter"])?;
        if (1..=4).contains(&q) { Ok(q) } else { no() }
    });
    if let Some(q) = numbered {
        return Ok((When::Quarter(QuarterOf::Numbered(q, year_after(input)), part), None));
    }
    let start = super::Rest::left(input);
    let away = look(input, AWAY)?;
    // "kwartaal" alone names nothing; "eind kwartaal" does.
    if part == Part::Whole && start - super::Rest::left(input) == 1 {
        return no();
    }
    Ok((When::Quarter(QuarterOf::Away(away), part), None))
}

/// Dit jaar, eind van het jaar, begin volgend jaar, in 2027.
pub(super) fn whole_year(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    const SHORT: &[(&str, (i32, Part))] = &[
        ("eoy", (0, Part::End)),
        ("year end", (0, Part::End)),
        ("year-end", (0, Part::End)),
        ("end of year", (0, Part::End)),
        ("jaareinde", (0, Part::End)),
        ("het jaareinde", (0, Part::End)),
        ("eind jaar", (0, Part::End)),
        ("einde jaar", (0, Part::End)),
        ("jaarwisseling", (0, Part::End)),
        ("de jaarwisseling", (0, Part::End)),
        ("the turn of the year", (0, Part::End)),
        ("nog dit jaar", (0, Part::Whole)),
        ("dit jaar nog", (0, Part::Whole)),
        ("the new year", (1, Part::Begin)),
    ];
    if let Some((away, part)) = maybe(input, |i| look(i, SHORT)) {
        return Ok((When::Year(YearOf::Away(away), part), None));
    }
    let part = period_part(input);
    if part != Part::Whole
        && let Some(typed) = maybe(input, year)
    {
        return Ok((When::Year(YearOf::Typed(typed), part), None));
    }
    let bare = maybe(input, |i| one_of(i, &["het jaar", "the year"])).is_some();
    if bare {
        return if part == Part::Whole { no() } else { Ok((When::Year(YearOf::Away(0), part), None)) };
    }
    let away = look(input, YEARS)?;
    Ok((When::Year(YearOf::Away(away), part), None))
}

/// A bare year after *in*: in 2027.
pub(super) fn in_year(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    says(input, "in")?;
    let typed = year(input)?;
    Ok((When::Year(YearOf::Typed(typed), Part::Whole), None))
}
