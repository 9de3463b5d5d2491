//! The nth weekday of a month: eerste maandag van december, the last Friday of the month.

use super::number::nth;
use super::{Fit, In, day, maybe, no, one_of};
use crate::expr::{PartOfDay, When};
use crate::lexicon::time;

/// Eerste maandag van december, laatste vrijdag van de maand, the second Tuesday in March.
pub(super) fn weekday(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    maybe(input, |i| one_of(i, &["de", "the"]));
    let n = nth(input)?;
    if let Some(month) = maybe(input, |i| {
        one_of(
            i,
            &[
                "werkdag van",
                "werkdag in",
                "working day of",
                "business day of",
                "dag van",
                "day of",
                "weekday of",
            ],
        )?;
        super::period::month_of(i)
    }) {
        return match n {
            -1 => Ok((When::Month(month, crate::expr::Part::End), None)),
            _ => no(),
        };
    }
    let (weekday, part) = day::plain_weekday(input)?;
    let part = part.or_else(|| day::part_after(input));
    one_of(input, &["van", "in", "of"])?;
    maybe(input, |i| {
        one_of(i, &["de maand", "the month of"]).and_then(|()| {
            super::peek(i).filter(|t| time::month(&t.norm).is_some()).map_or_else(no, |_| Ok(()))
        })
    });
    let month = super::period::month_of(input)?;
    Ok((When::Nth(n, weekday, month), part))
}
