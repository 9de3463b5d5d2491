//! A day with the word before it: uiterlijk, voor, vóór, tot, by, before, van. The word decides what the day means.

use super::{Fit, In, date, day, holiday, look, mark, maybe, no, nth, offset, one_of, peek, period, week};
use crate::expr::{Frame, PartOfDay, Saying, When};

const FRAMES: &[(&str, Frame)] = &[
    ("op", Frame::On),
    ("nog op", Frame::On),
    ("on", Frame::On),
    ("on the", Frame::On),
    ("met", Frame::On),
    ("met de", Frame::On),
    ("in", Frame::On),
    ("in de", Frame::On),
    ("at", Frame::On),
    ("aan", Frame::On),
    ("over", Frame::On),
    ("tijdens", Frame::On),
    ("during", Frame::On),
    ("rond", Frame::On),
    ("omstreeks", Frame::On),
    ("around", Frame::On),
    ("circa", Frame::On),
    ("ergens", Frame::On),
    ("ergens in", Frame::On),
    ("ergens op", Frame::On),
    ("sometime", Frame::On),
    ("sometime in", Frame::On),
    ("sometime on", Frame::On),
    ("some time on", Frame::On),
    ("some time in", Frame::On),
    ("for", Frame::On),
    ("due", Frame::On),
    ("first thing", Frame::On),
    ("first thing on", Frame::On),
    ("due on", Frame::On),
    ("nog", Frame::On),
    ("al", Frame::On),
    ("pas", Frame::On),
    ("pas op", Frame::On),
    ("pas in", Frame::On),
    ("not until", Frame::On),
    ("niet eerder dan", Frame::On),
    ("liefst", Frame::On),
    ("bij voorkeur", Frame::On),
    ("preferably", Frame::On),
    ("preferably on", Frame::On),
    ("in de loop van", Frame::On),
    ("in the course of", Frame::On),
    ("uiterlijk", Frame::By),
    ("uiterlijk op", Frame::By),
    ("uiterlijk in", Frame::By),
    ("uiterlijk met", Frame::By),
    ("uiterlijk tot", Frame::By),
    ("uiterlijk tegen", Frame::By),
    ("op zijn laatst", Frame::By),
    ("op z'n laatst", Frame::By),
    ("op zn laatst", Frame::By),
    ("ten laatste", Frame::By),
    ("ten laatste op", Frame::By),
    ("niet later dan", Frame::By),
    ("tegen", Frame::By),
    ("by", Frame::By),
    ("no later than", Frame::By),
    ("not later than", Frame::By),
    ("at the latest", Frame::By),
    ("at the latest by", Frame::By),
    ("at the latest on", Frame::By),
    ("by the latest", Frame::By),
    ("latest by", Frame::By),
    ("latest", Frame::By),
    ("on or before", Frame::By),
    ("op of voor", Frame::By),
    ("t/m", Frame::By),
    ("tot en met", Frame::By),
    ("t.e.m", Frame::By),
    ("tem", Frame::By),
    ("until and including", Frame::By),
    ("up to and including", Frame::By),
    ("through", Frame::By),
    ("per", Frame::By),
    ("deadline", Frame::By),
    ("met deadline", Frame::By),
    ("met als deadline", Frame::By),
    ("due by", Frame::By),
    ("before", Frame::Before),
    ("well before", Frame::Before),
    ("prior to", Frame::Before),
    ("ahead of", Frame::Before),
    ("in advance of", Frame::Before),
    ("eerder dan", Frame::Before),
    ("earlier than", Frame::Before),
    ("voor", Frame::For),
    ("nog voor", Frame::For),
    ("uiterlijk voor", Frame::For),
    ("ruim voor", Frame::Before),
    ("tot", Frame::Until),
    ("until", Frame::Until),
    ("till", Frame::Until),
    ("til", Frame::Until),
    ("up to", Frame::Until),
    ("up until", Frame::Until),
    ("vanaf", Frame::From),
    ("from", Frame::From),
    ("as of", Frame::From),
    ("as from", Frame::From),
    ("starting", Frame::From),
    ("met ingang van", Frame::From),
    ("van", Frame::Of),
    ("of", Frame::Of),
    ("d.d.", Frame::Of),
    ("about", Frame::Of),
    ("regarding", Frame::Of),
    ("re", Frame::Of),
    ("inzake", Frame::Of),
    ("betreffende", Frame::Of),
];

/// The word before a day, or none. *vóór* with its accents is strict, *voor* is not.
fn framed(input: &mut In<'_>) -> Frame {
    let accents = peek(input).is_some_and(|t| t.norm == "voor" && t.accented())
        || super::Rest::rest(input).get(1).is_some_and(|t| t.norm == "voor" && t.accented());
    // Dutch *over* before a day is about it; over the weekend is English.
    let about = peek(input).is_some_and(|t| t.norm == "over" && t.lang == crate::model::Lang::Nl);
    let frame = maybe(input, |i| look(i, FRAMES)).unwrap_or(Frame::Bare);
    if about && frame == Frame::On {
        return Frame::Of;
    }
    if frame == Frame::By {
        maybe(input, |i| mark(i, ":"));
    }
    if frame == Frame::For && accents { Frame::Before } else { frame }
}

/// Words that make a day only about right; the day stays the same.
pub(super) fn approximately(input: &mut In<'_>) {
    maybe(input, |i| {
        one_of(i, &["rond", "omstreeks", "around", "circa", "ongeveer", "about", "pas", "nog", "al"])
    });
}

/// A day in its frame, with what may follow it.
pub(super) fn day(input: &mut In<'_>) -> Fit<Saying> {
    let (frame, (when, part, end_of_day)) = super::longest(input, &[without_frame, in_frame, ahead])?;
    let frame = postfix(input).unwrap_or(frame);
    Ok(Saying::Day { frame, when, part, end_of_day })
}

/// A day behind a word that frames it.
fn in_frame(input: &mut In<'_>) -> Fit<(Frame, Ended)> {
    match framed(input) {
        Frame::Bare => no(),
        // Het verslag van gisteren, morgen: behind "van" the morning of yesterday is one word.
        Frame::Of
            if super::Rest::rest(input).get(1).is_some_and(|t| t.norm == "morgen")
                && one_of(input, &["gisteren", "eergisteren"]).is_ok() =>
        {
            Ok((Frame::Of, (When::Days(-1), None, false)))
        }
        frame => Ok((frame, super::longest(input, &[ending_day, day_ending])?)),
    }
}

/// A day alone; its own first word may look like a frame (van de week).
fn without_frame(input: &mut In<'_>) -> Fit<(Frame, Ended)> {
    let found = super::longest(input, &[ending_day, day_ending])?;
    if period::needs_preposition(&found.0) { no() } else { Ok((Frame::Bare, found)) }
}

/// So much time ahead, which brings its own frame.
fn ahead(input: &mut In<'_>) -> Fit<(Frame, Ended)> {
    offset::framed(input).map(|(frame, when, part)| (frame, (when, part, false)))
}

/// A day, its part, and whether its end was meant.
type Ended = (When, Option<PartOfDay>, bool);

/// Any day or period, without a frame.
pub(super) fn core(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    super::longest(
        input,
        &[
            day::relative,
            day::weekday,
            day::not_this_but_next,
            week::day_in_week,
            week::whole,
            week::weekend,
            week::week_of_month,
            period::month,
            period::quarter,
            period::whole_year,
            period::in_year,
            date::date,
            date::day_of_month,
            date::weekday_date,
            holiday::day,
            offset::weekday_plus,
            offset::day_plus,
            offset::beside,
            nth::weekday,
            offset::after,
            offset::ago,
        ],
    )
}

/// EOD Friday, close of business on Tuesday, eind van de dag.
fn ending_day(input: &mut In<'_>) -> Fit<Ended> {
    day::end_of_day(input)?;
    maybe(input, |i| {
        one_of(i, &["op", "on", "van", "of"]).and_then(|()| peek(i).map_or_else(no, |_| Ok(())))
    });
    let found = maybe(input, |i| {
        super::longest(i, &[day::relative, day::weekday, date::date, date::weekday_date, week::day_in_week])
    });
    match found {
        Some((when, part)) => Ok((when, part, true)),
        None => Ok((When::DayEnd, None, true)),
    }
}

/// Vrijdag einde dag, tomorrow EOD, or just the day.
fn day_ending(input: &mut In<'_>) -> Fit<Ended> {
    let (when, part) = core(input)?;
    let end = maybe(input, |i| {
        maybe(i, |i| mark(i, ","));
        maybe(i, |i| one_of(i, &["voor", "by", "before", "at", "aan het", "tegen", "tegen het"]));
        day::end_of_day(i)
    });
    Ok((when, part, end.is_some()))
}

/// Words after a day that make it a deadline.
fn postfix(input: &mut In<'_>) -> Option<Frame> {
    const AFTER: &[&str] = &[
        "at the latest",
        "op zijn laatst",
        "op z'n laatst",
        "op zn laatst",
        "uiterlijk",
        "ten laatste",
        "latest",
        "at latest",
        "of eerder",
        "or sooner",
        "or earlier",
        "or before",
        "of daarvoor",
        "tops",
        "maximaal",
        "inclusief",
    ];
    // "12 november uiterlijk vrijdag": the word belongs to the day behind it.
    let deadline = maybe(input, |i| {
        one_of(i, AFTER)?;
        let own = maybe(i, |i| {
            let start = winnow::stream::Stream::checkpoint(i);
            let another = core(i).is_ok();
            winnow::stream::Stream::reset(i, &start);
            if another { Ok(()) } else { no() }
        });
        if own.is_some() { no() } else { Ok(Frame::By) }
    });
    if deadline.is_none() {
        maybe(input, |i| {
            one_of(i, &["nog", "alsnog", "al"]).and_then(|()| {
                peek(i).map_or_else(no, |t| if t.is_word() && t.norm != "niet" { Ok(()) } else { no() })
            })
        })?;
        return None;
    }
    deadline
}
