//! From one day to another: dinsdag of woensdag, van maandag t/m woensdag, 3-5 december. The last day counts.

use super::number::number;
use super::{Fit, In, date, day, frame, mark, maybe, no, one_of, says, take, week};
use crate::expr::{Frame, PartOfDay, Saying, When};
use crate::shape::Kind;

/// A day of the sort that stands in a range.
fn end(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    super::longest(
        input,
        &[
            day::relative,
            day::weekday,
            date::date,
            date::weekday_date,
            week::day_in_week,
            date::day_of_month,
            frame::core,
        ],
    )
}

/// Two days with a word between them.
pub(super) fn days(input: &mut In<'_>) -> Fit<Saying> {
    let (when, part) = super::longest(input, &[between, from_to, either, numbers])?;
    Ok(Saying::Day { frame: Frame::Within, when, part, end_of_day: false })
}

/// Tussen nu en vrijdag, between Monday and Wednesday.
fn between(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    // Tussen kerst en nieuwjaar is a time of its own, not one up to New Year's Day.
    if let Some(turn) = maybe(input, super::holiday::turn) {
        return Ok((turn, None));
    }
    let dutch = one_of(input, &["tussen", "ergens tussen"]).is_ok();
    if !dutch {
        one_of(input, &["between", "sometime between", "some time between", "anywhere between"])?;
    }
    let from = if one_of(input, &["nu", "now"]).is_ok() { When::Days(0) } else { end(input)?.0 };
    says(input, if dutch { "en" } else { "and" })?;
    let (to, part) = end(input)?;
    Ok((When::Range(Box::new(from), Box::new(to)), part))
}

/// Van maandag tot en met woensdag, Monday to Wednesday, ma-wo.
fn from_to(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["van", "from", "in de periode van", "vanaf"]));
    let (from, _) = end(input)?;
    maybe(input, |i| mark(i, ","));
    one_of(input, &["t/m", "tot en met", "tot", "tem", "through", "to", "until", "till", "t.e.m", "thru"])
        .or_else(|_| mark(input, "-–").map(|_| ()))?;
    let (to, part) = end(input)?;
    Ok((When::Range(Box::new(from), Box::new(to)), part))
}

/// Dinsdag of woensdag, vandaag of morgen, Monday or Tuesday, ma/di.
fn either(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["op", "on", "uiterlijk", "by", "either", "of", "ergens", "hetzij"]));
    let (from, _) = end(input)?;
    one_of(
        input,
        &[
            "of",
            "of uiterlijk",
            "dan wel",
            "or",
            "en anders",
            "of anders",
            "or else",
            "or at the latest",
            "of op",
        ],
    )
    .or_else(|_| mark(input, "/").map(|_| ()))?;
    maybe(input, |i| one_of(i, &["op", "on"]));
    let (to, part) = end(input)?;
    Ok((When::Range(Box::new(from), Box::new(to)), part))
}

/// 3 en 5 december, 3-5 december, 3 t/m 5 december: the month is said once.
pub(super) fn numbers(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["op", "tussen", "between", "on"]));
    let glued = maybe(input, |i| {
        take(i, |t| match t.kind {
            Kind::Numeric(_, b, None) if t.raw.contains('-') => Some(b),
            _ => None,
        })
    });
    let first = match glued {
        Some(last) => last,
        None => {
            maybe(input, |i| one_of(i, &["de", "the"]));
            number(input).or_else(|_| super::number::ordinal(input).map(i64::from))?;
            one_of(input, &["of", "en", "t/m", "tot en met", "tot", "or", "and", "to", "through"])
                .or_else(|_| mark(input, "-–/").map(|_| ()))?;
            0
        }
    };
    if first > 0 {
        let (m, y) = super::period::month_name(input)?;
        return if date::exists(first, m, None) { Ok((When::Date(first, m, y), None)) } else { no() };
    }
    date::date(input)
}
