//! Days counted from today and days of the week, with their parts of the day. Weeks themselves are in `week`.

use super::{Fit, In, look, maybe, no, one_of, peek, says, take, word};
use crate::expr::{PartOfDay, Saying, Unit, When, Which};
use crate::lexicon::time;
use chrono::Weekday;

const TODAY: &[&str] = &[
    "vandaag",
    "vandaag nog",
    "nog vandaag",
    "straks",
    "zometeen",
    "zo meteen",
    "dadelijk",
    "today",
    "later today",
    "later vandaag",
    "in de loop van de dag",
    "vandaag in de loop van de dag",
    "in the course of the day",
    "heden",
    "deze dag",
    "this day",
    "later op de dag",
    "nu vandaag",
    "zo dadelijk",
    "zo direct",
    "sometime today",
    "some time today",
    "ergens vandaag",
    "this very day",
    "straks nog",
];

const TODAY_PART: &[(&str, PartOfDay)] = &[
    ("vanmorgen", PartOfDay::Morning),
    ("vanochtend", PartOfDay::Morning),
    ("vanvoormiddag", PartOfDay::Morning),
    ("vanmiddag", PartOfDay::Afternoon),
    ("vannamiddag", PartOfDay::Afternoon),
    ("vanavond", PartOfDay::Evening),
    ("vannacht", PartOfDay::Night),
    ("deze morgen", PartOfDay::Morning),
    ("deze ochtend", PartOfDay::Morning),
    ("deze voormiddag", PartOfDay::Morning),
    ("deze middag", PartOfDay::Afternoon),
    ("deze namiddag", PartOfDay::Afternoon),
    ("deze avond", PartOfDay::Evening),
    ("deze nacht", PartOfDay::Night),
    ("tonight", PartOfDay::Evening),
    ("later tonight", PartOfDay::Evening),
    ("this morning", PartOfDay::Morning),
    ("this afternoon", PartOfDay::Afternoon),
    ("later this afternoon", PartOfDay::Afternoon),
    ("this evening", PartOfDay::Evening),
    ("later this evening", PartOfDay::Evening),
];

const DAYS: &[(&str, i64)] = &[
    ("overmorgen", 2),
    ("the day after tomorrow", 2),
    ("day after tomorrow", 2),
    ("de dag na morgen", 2),
    ("overovermorgen", 3),
    ("'s anderendaags", 1),
    ("gisteren", -1),
    ("gister", -1),
    ("yesterday", -1),
    ("eergisteren", -2),
    ("eergister", -2),
    ("the day before yesterday", -2),
    ("day before yesterday", -2),
    ("gisteravond", -1),
    ("gisterenavond", -1),
];

const TOMORROW: &[&str] = &[
    "morgen",
    "tomorrow",
    "first thing tomorrow",
    "tomorrow first thing",
    "morgen als eerste",
    "morgen meteen",
    "de volgende dag",
    "first thing in the morning",
    "de dag van morgen",
    "morgen in de loop van de dag",
];

const NEXT: &[&str] = &["volgende", "volgend", "next", "de volgende", "the next", "eerstvolgende week"];
const COMING: &[&str] = &[
    "komende",
    "de komende",
    "aankomende",
    "aanstaande",
    "eerstkomende",
    "eerstvolgende",
    "de eerstvolgende",
    "a.s.",
    "a.s",
    "as",
    "coming",
    "following",
    "the following",
    "this coming",
    "the coming",
    "upcoming",
    "toekomende",
    "dees",
    "komend",
    "de eerste de beste",
];
const THIS: &[&str] = &["deze", "this", "die"];
const LAST: &[&str] = &[
    "afgelopen",
    "vorige",
    "verleden",
    "laatstleden",
    "last",
    "past",
    "this past",
    "de afgelopen",
    "de vorige",
    "jongstleden",
    "jl",
    "previous",
];

/// Today, tomorrow and their neighbours.
pub(super) fn relative(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    if let Ok(part) = look(input, TODAY_PART) {
        return Ok((When::Days(0), Some(part)));
    }
    if one_of(input, TODAY).is_ok() {
        return Ok((When::Days(0), part_after(input)));
    }
    if one_of(input, &["last night", "gisteravond", "gisterenavond", "gisterochtend", "gistermiddag"]).is_ok()
    {
        return Ok((When::Days(-1), Some(PartOfDay::Evening)));
    }
    if let Ok(days) = look(input, DAYS) {
        return Ok((When::Days(days), part_after(input)));
    }
    if one_of(input, TOMORROW).is_ok() {
        let part = part_after(input);
        maybe(input, |i| says(i, "first thing"));
        return Ok((When::Tomorrow, part));
    }
    // morgenochtend, overmorgenavond
    word(input, |w| {
        let (when, rest) = match w.strip_prefix("over") {
            Some(rest) => (When::Days(2), rest),
            None => (When::Tomorrow, w),
        };
        Some((when, Some(time::part_of_day(rest.strip_prefix("morgen")?).filter(|_| !w.ends_with('s'))?)))
    })
}

/// A weekday with its selector: bare, this, coming, next, last; glued or loose part of the day.
pub(super) fn weekday(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    let which = selector(input);
    let (day, part) = plain_weekday(input)?;
    let part = part.or_else(|| part_after(input));
    // maandag a.s., vrijdag jl.
    let after = if which == Which::Bare {
        maybe(input, |i| one_of(i, &["a.s.", "a.s", "aanstaande", "as", "eerstkomend", "coming"]))
            .map(|()| Which::Bare)
            .or_else(|| {
                maybe(input, |i| one_of(i, &["jl", "j.l.", "jongstleden", "last", "laatstleden"]))
                    .map(|()| Which::Last)
            })
    } else {
        None
    };
    // The Monday after next: one week beyond the first to come.
    if which == Which::Bare
        && maybe(input, |i| one_of(i, &["after next", "na de volgende", "daarop"])).is_some()
    {
        return Ok((When::WeekdayPlus(day, 7), part));
    }
    Ok((When::Weekday(day, after.unwrap_or(which)), part))
}

/// Not this Friday but next, niet deze vrijdag maar die erna: a week beyond the nearest one.
pub(super) fn not_this_but_next(input: &mut In<'_>) -> Fit<(When, Option<PartOfDay>)> {
    one_of(input, &["not", "niet"])?;
    maybe(input, |i| one_of(i, &["on", "op"]));
    one_of(input, THIS).or_else(|_| one_of(input, COMING))?;
    let (day, part) = plain_weekday(input)?;
    maybe(input, |i| super::mark(i, ","));
    one_of(
        input,
        &[
            "but the next one",
            "but the next",
            "but next",
            "but the one after",
            "but the following",
            "maar volgende",
            "maar de volgende",
            "maar die erna",
            "maar die daarna",
            "maar die daarop",
            "maar de week erna",
            "maar de week daarop",
        ],
    )?;
    // "But next Tuesday" names its own day.
    if peek(input).is_some_and(|t| time::weekday(&t.norm).is_some() || time::unit(&t.norm).is_some()) {
        return super::no();
    }
    Ok((When::Plus(Box::new(When::Weekday(day, Which::This)), 7, Unit::Day), part))
}

/// Which of the coming days; nothing said is bare.
fn selector(input: &mut In<'_>) -> Which {
    let dot = |i: &mut In<'_>| maybe(i, |i| super::mark(i, "."));
    if one_of(input, COMING).is_ok() {
        dot(input);
        Which::Bare
    } else if one_of(input, NEXT).is_ok() {
        Which::Next
    } else if one_of(input, THIS).is_ok() {
        Which::This
    } else if one_of(input, LAST).is_ok() {
        Which::Last
    } else {
        Which::Bare
    }
}

/// The weekday itself, with a part of the day glued to it.
pub(super) fn plain_weekday(input: &mut In<'_>) -> Fit<(Weekday, Option<PartOfDay>)> {
    let day = word(input, |w| {
        time::weekday(w).map(|d| (d, None)).or_else(|| time::day_and_part(w).map(|(d, p)| (d, Some(p))))
    })?;
    // A short day may carry its full stop: do. 3 dec.
    let short = peek(input).is_some_and(|t| t.mark() == Some('.')) && super::Rest::left(input) > 1;
    if short {
        maybe(input, |i| {
            super::mark(i, ".").and_then(|_| peek(i).filter(|t| !t.is_word()).map_or_else(no, |_| Ok(())))
        });
    }
    Ok(day)
}

/// The part of the day that follows a day: ochtend, in de middag, 's avonds, morning.
pub(super) fn part_after(input: &mut In<'_>) -> Option<PartOfDay> {
    maybe(input, |i| {
        maybe(i, |i| {
            one_of(
                i,
                &[
                    "in de",
                    "in the",
                    "in",
                    "'s",
                    "s",
                    "op de",
                    "laat in de",
                    "late in the",
                    "early",
                    "late",
                    "vroeg in de",
                    "eind van de",
                    "aan het eind van de",
                    "begin van de",
                    "einde",
                ],
            )
        });
        word(i, time::part_of_day)
    })
}

/// A part of the day that stands alone: 's ochtends, in the morning.
pub(super) fn part_alone(input: &mut In<'_>) -> Fit<Saying> {
    if one_of(
        input,
        &[
            "tussen de middag",
            "by lunch",
            "by lunchtime",
            "before lunch",
            "after lunch",
            "at lunchtime",
            "voor de lunch",
            "na de lunch",
            "na de noen",
            "na den noen",
            "rond lunchtijd",
            "rond het middaguur",
            "over lunch",
            "at lunch",
            "during lunch",
        ],
    )
    .is_ok()
    {
        return Ok(Saying::Part(PartOfDay::Afternoon));
    }
    one_of(
        input,
        &[
            "'s",
            "s",
            "in de",
            "in the",
            "at",
            "in de loop van de",
            "later in de",
            "laat in de",
            "vroeg in de",
            "eind van de",
            "einde van de",
            "het eind van de",
            "het einde van de",
            "aan het eind van de",
            "aan het einde van de",
            "voor het eind van de",
            "voor het einde van de",
            "tegen het eind van de",
            "tegen het einde van de",
            "begin van de",
            "het begin van de",
            "aan het begin van de",
            "in het begin van de",
            "end of the",
            "at the end of the",
            "by the end of the",
            "early in the",
            "late in the",
            "later in the",
            "rond de",
            "tegen de",
            "voor de",
            "na de",
        ],
    )?;
    let part = word(input, time::part_of_day)?;
    Ok(Saying::Part(part))
}

/// The end of the day, with its Dutch and English abbreviations.
pub(super) fn end_of_day(input: &mut In<'_>) -> Fit<()> {
    const ENDS: &[&str] = &[
        "eod",
        "the end of play",
        "end of play",
        "close of day",
        "the close of day",
        "eob",
        "cob",
        "cop",
        "e.o.d.",
        "e.o.d",
        "end of day",
        "end of the day",
        "the end of the day",
        "the end of day",
        "close of business",
        "close of play",
        "the close of business",
        "the close of play",
        "end of business",
        "end of play",
        "close of day",
        "eind van de dag",
        "einde van de dag",
        "het eind van de dag",
        "het einde van de dag",
        "aan het eind van de dag",
        "aan het einde van de dag",
        "op het eind van de dag",
        "op het einde van de dag",
        "einde dag",
        "eind dag",
        "einde werkdag",
        "eind van de werkdag",
        "einde van de werkdag",
        "het einde van de werkdag",
        "het eind van de werkdag",
        "end of the working day",
        "end of today",
        "eind vandaag",
        "the end of today",
        "eindje van de dag",
        "dagsluiting",
        "sluitingstijd",
        "at the end of the day",
    ];
    one_of(input, ENDS)
}

/// A genitive weekday, which always repeats: maandags.
pub(super) fn genitive(input: &mut In<'_>) -> Fit<Weekday> {
    take(input, |t| t.is_word().then(|| time::weekdays(&t.norm)).flatten())
}
