//! Clock times in every spoken form, and the span from one to another. Which half of the day is meant is decided later.

use super::clock_words::{BENT_HOURS, FRAMES};
use super::number::number;
use super::{Fit, In, look, maybe, no, one_of, peek, says, take, word};
use crate::expr::{Clock, Frame, Saying};
use crate::grammar::number;
use crate::lexicon::common;
use crate::model::Lang;
use crate::shape::Kind;

/// A clock in its frame, perhaps up to another clock.
pub(super) fn framed(input: &mut In<'_>) -> Fit<Saying> {
    if let Some((clock, until)) = maybe(input, between) {
        return Ok(Saying::Clock { frame: Frame::On, clock, until: Some(until) });
    }
    if take(input, |t| (t.raw == "@").then_some(())).is_ok() {
        let clock = clock(input, true, true)?;
        return Ok(Saying::Clock { frame: Frame::On, clock, until: None });
    }
    let (frame, hours) = maybe(input, |i| look(i, FRAMES)).unwrap_or((Frame::Bare, false));
    let clock = clock(input, frame != Frame::Bare, hours)?;
    let until = maybe(input, |i| {
        one_of(i, &["tot", "to", "until", "till", "en", "t/m"])
            .or_else(|_| super::mark(i, "-–").map(|_| ()))?;
        self::clock(i, true, false)
    });
    Ok(Saying::Clock { frame, clock, until })
}

/// A number alone as an hour, for `--at 9`.
pub(super) fn bare_number(input: &mut In<'_>) -> Fit<Saying> {
    let clock = hour_alone(input)?;
    Ok(Saying::Clock { frame: Frame::On, clock, until: None })
}

/// Tussen 2 en 3, from 9 to 10, 14-15u.
fn between(input: &mut In<'_>) -> Fit<(Clock, Clock)> {
    if let Some((from, to)) = maybe(input, |i| {
        maybe(i, |i| one_of(i, &["om", "at", "van", "tussen", "from"]));
        take(i, |t| match t.kind {
            Kind::Clocks(from, to) => Some((from, to)),
            _ => None,
        })
    }) {
        tail(input);
        return Ok((plain(from / 60, from % 60, from >= 780), plain(to / 60, to % 60, to >= 780)));
    }
    let joint = look(
        input,
        &[
            ("tussen", "en"),
            ("between", "and"),
            ("van", "tot"),
            ("from", "to"),
            ("from", "until"),
            ("from", "till"),
        ],
    )?;
    let joins = |i: &mut In<'_>| says(i, joint).or_else(|_| one_of(i, &["tot", "until", "till"]));
    // From 10 to 11 is not from 10:50.
    let alone = maybe(input, |i| hour_alone(i).and_then(|from| joins(i).map(|()| from)));
    let from = match alone {
        Some(from) => from,
        None => {
            let from = clock(input, true, true)?;
            joins(input)?;
            from
        }
    };
    let to = clock(input, true, true).or_else(|_| hour_alone(input))?;
    tail(input);
    Ok((from, to))
}

fn plain(hour: u32, minute: u32, sure: bool) -> Clock {
    Clock { hour, minute, sure, english_half: false, midnight: false, part: None }
}

/// A clock; `framed` allows 15.30 without *uur*, `hours` allows a bare number.
fn clock(input: &mut In<'_>, framed: bool, hours: bool) -> Fit<Clock> {
    let mut found =
        super::longest(input, &[named, halves, quarters, minutes, shaped, hour_and_minute, number_uur])
            .or_else(|_| if framed { super::longest(input, &[dotted, bent]) } else { no() })
            .or_else(|_| if hours { one_hour(input).or_else(|_| hour_alone(input)) } else { no() })
            .or_else(|_| if framed { careful_hour(input) } else { no() })?;
    if let Some(meridiem) = tail(input)
        && (1..=12).contains(&found.hour)
    {
        found.hour = found.hour % 12 + if meridiem { 12 } else { 0 };
        found.sure = true;
    }
    found.part = maybe(input, |i| {
        one_of(i, &["'s", "s", "in de", "in the", "at"])?;
        word(i, crate::lexicon::time::part_of_day)
    });
    Ok(found)
}

/// What may follow a clock: uur, o'clock, am, pm (true), sharp.
fn tail(input: &mut In<'_>) -> Option<bool> {
    maybe(input, |i| one_of(i, &["uur", "u", "hrs", "o'clock", "oclock", "uur precies", "uur stipt"]));
    let half = maybe(input, |i| {
        look(
            i,
            &[("am", false), ("a.m.", false), ("a.m", false), ("pm", true), ("p.m.", true), ("p.m", true)],
        )
    });
    maybe(input, |i| one_of(i, &["sharp", "stipt", "precies", "exact", "ish", "or so", "of zo"]));
    half
}

/// Noon and midnight.
fn named(input: &mut In<'_>) -> Fit<Clock> {
    maybe(input, |i| one_of(i, &["12", "twaalf uur"]));
    let midnight = look(
        input,
        &[
            ("noon", false),
            ("midday", false),
            ("midnight", true),
            ("middernacht", true),
            ("12 midnight", true),
        ],
    )?;
    Ok(Clock {
        hour: if midnight { 24 } else { 12 },
        minute: 0,
        sure: true,
        english_half: false,
        midnight,
        part: None,
    })
}

/// The hour as a number of twelve, in digits or words, for half, kwart and minutes.
fn twelve(input: &mut In<'_>) -> Fit<(u32, bool)> {
    take(input, |t| {
        let (n, english) = match t.kind {
            Kind::Number(n, false) => (n, t.lang == Lang::En),
            Kind::Word => (number::of_word(&t.norm)?, is_english(&t.norm)),
            // Half tenish.
            Kind::Clock(n, 0, false) if t.fold.ends_with("ish") => (n, t.lang == Lang::En),
            _ => return None,
        };
        (1..=12).contains(&n).then_some((n, english))
    })
}

/// Number words that only English has.
fn is_english(word: &str) -> bool {
    ["one", "two", "three", "four", "five", "seven", "eight", "nine", "ten", "eleven", "twelve", "six"]
        .contains(&word)
}

/// An hour and minutes from it; minus goes before the hour, and before one comes twelve.
fn around(hour: u32, minutes: i32) -> Clock {
    let total = (i32::try_from(hour % 12).unwrap_or(0) * 60 + minutes).rem_euclid(720).unsigned_abs();
    let (h, m) = (total / 60, total % 60);
    plain(if h == 0 { 12 } else { h }, m, false)
}

/// Half drie, half past two, half two.
fn halves(input: &mut In<'_>) -> Fit<Clock> {
    if one_of(input, &["half past", "half-past"]).is_ok() {
        return twelve(input).map(|(h, _)| around(h, 30));
    }
    says(input, "half")?;
    let (h, english) = twelve(input)?;
    if peek(input)
        .is_some_and(|t| crate::lexicon::time::unit(&t.norm).is_some_and(|u| u != crate::expr::Unit::Hour))
    {
        return no();
    }
    let mut clock = around(h, if english { 30 } else { -30 });
    clock.english_half = english;
    Ok(clock)
}

/// Kwart voor drie, kwart na drie, quarter to five.
fn quarters(input: &mut In<'_>) -> Fit<Clock> {
    one_of(input, &["kwart", "a quarter", "quarter", "kwartier"])?;
    let sign = look(
        input,
        &[
            ("voor", -15),
            ("over", 15),
            ("na", 15),
            ("to", -15),
            ("of", -15),
            ("till", -15),
            ("past", 15),
            ("after", 15),
        ],
    )?;
    twelve(input).map(|(h, _)| around(h, sign))
}

/// Vijf over half vier, tien voor vijf, twenty past six.
fn minutes(input: &mut In<'_>) -> Fit<Clock> {
    let m = i32::try_from(number(input)?).unwrap_or(99);
    let spelled = maybe(input, |i| one_of(i, &["minuten", "minuut", "minutes", "min"])).is_some();
    let sign = look(input, &[("voor", -1), ("over", 1), ("na", 1), ("past", 1), ("to", -1)])?;
    let half = maybe(input, |i| says(i, "half")).is_some();
    let (h, english) = twelve(input)?;
    // "Five to ten people" is no clock; "tien voor vijf" and "ten past four" are. Dutch counts to twenty.
    let fits = (1..=29).contains(&m) && !(half && m > 15) && (m % 5 == 0 || spelled);
    if !fits
        || (english
            && sign == -1
            && peek(input).is_some_and(|t| t.is_word() && !common::ends_a_phrase(&t.norm, t.lang)))
    {
        return no();
    }
    Ok(around(h, sign * m - if half { 30 } else { 0 }))
}

/// 14:00, 15u30, 3pm.
fn shaped(input: &mut In<'_>) -> Fit<Clock> {
    take(input, |t| match t.kind {
        Kind::Clock(h, m, sure) => Some(plain(h, m, sure)),
        _ => None,
    })
}

/// 15.30 after a word that asks for a clock, or before *uur*.
fn dotted(input: &mut In<'_>) -> Fit<Clock> {
    let (h, m) = take(input, |t| match t.kind {
        Kind::Dotted(h, m) if h <= 24 && m <= 59 => Some((h, m)),
        _ => None,
    })?;
    Ok(plain(h, m, h > 12 || h == 0))
}

/// Vijven, elven.
fn bent(input: &mut In<'_>) -> Fit<Clock> {
    word(input, |w| crate::lexicon::time::find(BENT_HOURS, w)).map(|h| plain(h, 0, false))
}

/// 15.30 uur, nine fifteen, seven-thirty.
fn hour_and_minute(input: &mut In<'_>) -> Fit<Clock> {
    if let Some(clock) = maybe(input, |i| {
        let clock = dotted(i)?;
        one_of(i, &["uur", "u", "hrs", "h"])?;
        Ok(clock)
    }) {
        return Ok(clock);
    }
    let english = |w: &str| if is_english(w) { number::of_word(w) } else { None };
    let h = word(input, english)?;
    let m = word(input, |w| match w {
        "fifteen" => Some(15),
        "thirty" => Some(30),
        "forty-five" => Some(45),
        "twenty" => Some(20),
        _ => None,
    })?;
    Ok(plain(h, m, false))
}

/// Elf uur, tien uur dertig, 9 uur 's avonds, five o'clock. How long something takes is no clock.
fn number_uur(input: &mut In<'_>) -> Fit<Clock> {
    let (h, zero, article) = take(input, |t| match t.kind {
        Kind::Number(n, zero) => Some((n, zero, false)),
        Kind::Word => number::of_word(&t.norm).map(|n| (n, false, t.norm == "een" && !t.accented())),
        _ => None,
    })?;
    if h > 24 {
        return no();
    }
    if maybe(input, |i| one_of(i, &["am", "a.m.", "a.m"])).is_some() && (1..=12).contains(&h) {
        return Ok(plain(h % 12, 0, true));
    }
    if maybe(input, |i| one_of(i, &["pm", "p.m.", "p.m"])).is_some() && (1..=12).contains(&h) {
        return Ok(plain(h % 12 + 12, 0, true));
    }
    one_of(input, &["uur", "u", "o'clock", "oclock"])?;
    const LASTS: &[&str] = &[
        "per",
        "lang",
        "aan",
        "later",
        "geleden",
        "eerder",
        "extra",
        "werk",
        "tijd",
        "durende",
        "reistijd",
        "op",
        "slaap",
        "over",
        "nodig",
        "vrij",
        "rijden",
        "onderweg",
        "bezig",
        "vooraf",
        "tevoren",
        "van",
        "beschikbaar",
        "of",
    ];
    let lasting = peek(input).is_some_and(|t| LASTS.contains(&t.norm.as_str()));
    if article || (lasting && h != 24 && !said_as_clock(input)) {
        return no();
    }
    let m = maybe(input, |i| {
        number(i).and_then(|m| if (1..=59).contains(&m) && m % 5 == 0 { Ok(m) } else { no() })
    });
    let m = m.and_then(|m| u32::try_from(m).ok()).unwrap_or(0);
    Ok(plain(h, m, zero || h > 12))
}

/// "9 uur op kantoor" and "9 uur over de offerte" are clocks all the same: a definite word follows.
fn said_as_clock(input: &In<'_>) -> bool {
    let rest = super::Rest::rest(input);
    rest.first().is_some_and(|t| ["op", "over", "van", "aan"].contains(&t.norm.as_str()))
        && rest.get(1).is_some_and(|t| {
            t.norm.is_empty()
                || ["de", "het", "een", "mijn", "zijn", "haar", "kantoor", "locatie", "die", "dat", "onze"]
                    .contains(&t.norm.as_str())
        })
}

/// Om een uur: here the article is the number.
fn one_hour(input: &mut In<'_>) -> Fit<Clock> {
    says(input, "een uur").map(|()| plain(1, 0, false))
}

/// A bare number as an hour, after *om* or *at*: 9, drie, but not the article *een*.
fn hour_alone(input: &mut In<'_>) -> Fit<Clock> {
    let clock = take(input, |t| match t.kind {
        Kind::Number(n, zero) if n <= 24 => Some(plain(n, 0, zero || n > 12 || n == 0)),
        Kind::Dotted(h, m) if h <= 24 && m <= 59 => Some(plain(h, m, h > 12)),
        Kind::Word if t.norm != "een" || t.accented() => {
            number::of_word(&t.norm).filter(|n| (1..=24).contains(n)).map(|n| plain(n, 0, n > 12))
        }
        _ => None,
    })?;
    const COUNTED: &[&str] = &[
        "redenen", "euro", "procent", "%", "personen", "punten", "plaatsen", "least", "most", "times",
        "percent", "people", "pounds", "weken", "dagen", "weeks", "days", "point", "locaties", "adressen",
        "stuks", "keer", "maal", "of", "maanden", "months",
    ];
    if peek(input).is_some_and(|t| COUNTED.contains(&t.norm.as_str()) || "%€$£".contains(t.raw.as_str())) {
        return no();
    }
    Ok(clock)
}

/// A bare number after a weaker word (voor 5, by 5): only when no thing follows that it could count.
fn careful_hour(input: &mut In<'_>) -> Fit<Clock> {
    let clock = hour_alone(input)?;
    let counts = peek(input).is_some_and(|t| match t.kind {
        Kind::Word => {
            !t.norm.is_empty()
                && !common::ends_a_phrase(&t.norm, t.lang)
                && crate::lexicon::time::part_of_day(&t.norm).is_none()
        }
        Kind::Mark(c) => "%€$£/-".contains(c),
        _ => true,
    });
    let month = peek(input).is_some_and(|t| crate::lexicon::time::month(&t.norm).is_some());
    if counts || month { no() } else { Ok(clock) }
}
