//! The shapes that digits take: numbers, ordinals, clocks, dates, and everything that only looks like them.
//! It reads no neighbours; whether `15.30` is a clock or a price is for the grammar and the guards.

use crate::lexicon::time;

/// The shape of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters.
    Word,
    /// A number of at most four digits; true when it has a leading zero.
    Number(u32, bool),
    /// Two numbers with a full stop between, the second of two digits: 15.30.
    Dotted(u32, u32),
    /// Day and month in some order, with or without a year.
    Numeric(u32, u32, Option<i32>),
    /// Year, month, day.
    Iso(i32, u32, u32),
    /// A clock that says so: hour, minute, and whether the half of the day is certain.
    Clock(u32, u32, bool),
    /// From one clock to another, in minutes of the day.
    Clocks(u32, u32),
    /// 15e, 1st.
    Ordinal(u32),
    /// Digits in a shape no rule may look into: prices, telephone numbers, versions.
    Opaque,
    /// One mark of punctuation.
    Mark(char),
}

/// The shape of a folded chunk.
pub(crate) fn shape(text: &str) -> Kind {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return about_an_hour(text).map_or(Kind::Word, |hour| Kind::Clock(hour, 0, false));
    }
    if text.len() > 24 || !text.starts_with(|c: char| c.is_ascii_digit()) {
        // q3 and its like are words; v3.4, a2 and €50 are nothing to us.
        return if time::quarter(text).is_some() { Kind::Word } else { Kind::Opaque };
    }
    // 6ish: about then, which is then.
    if let Some(about) = text.strip_suffix("-ish").or_else(|| text.strip_suffix("ish")) {
        return match clock(about) {
            Some(Kind::Dotted(h, m)) => Kind::Clock(h, m, h > 12),
            Some(found) => found,
            None => small(about)
                .filter(|h| (1..=24).contains(h))
                .map_or(Kind::Opaque, |h| Kind::Clock(h, 0, h > 12)),
        };
    }
    plain_number(text)
        .or_else(|| clock(text))
        .or_else(|| clocks(text))
        .or_else(|| iso(text))
        .or_else(|| numeric(text))
        .or_else(|| ordinal(text))
        .unwrap_or(Kind::Opaque)
}

/// Sixish, twaalf-ish: an hour in words, and about then.
fn about_an_hour(text: &str) -> Option<u32> {
    let stem = text.strip_suffix("ish")?.trim_end_matches('-');
    crate::grammar::number_of(stem).filter(|hour| (1..=12).contains(hour) && stem != "een")
}

fn small(text: &str) -> Option<u32> {
    (!text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn plain_number(text: &str) -> Option<Kind> {
    let digits = text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits
        .then(|| text.parse().ok())
        .flatten()
        .map(|n| Kind::Number(n, text.starts_with('0') && text.len() > 1))
}

/// 14:00, 15u30, 9u, 3pm, 5:30 p.m., and 15.30 which may yet be something else.
fn clock(text: &str) -> Option<Kind> {
    let (body, half) = strip_meridiem(text);
    let (body, marked) = match body.strip_suffix("uur").or_else(|| body.strip_suffix(['u', 'h'])) {
        Some(stem) => (stem, true),
        None => (body, false),
    };
    // 1300u, 0930 hrs: four digits that say that they are a clock.
    if marked
        && body.len() == 4
        && let Some((h, m)) = four_digits(body)
    {
        return half.is_none().then_some(Kind::Clock(h, m, true));
    }
    let (hour, minute, sign) = match body.find([':', '.', 'u', 'h']) {
        Some(at) => (&body[..at], &body[at + 1..], body.as_bytes()[at]),
        None => (body, "", 0),
    };
    let (h, m) = (small(hour)?, if minute.is_empty() { 0 } else { small(minute)? });
    if m > 59 || h > 24 || minute.len() == 1 || (minute.is_empty() && sign != 0) {
        return None;
    }
    let zero = hour.len() == 2 && h < 10;
    match half {
        Some(afternoon) if (1..=12).contains(&h) => {
            Some(Kind::Clock(h % 12 + if afternoon { 12 } else { 0 }, m, true))
        }
        Some(_) => None,
        None if sign == b'.' && !marked => Some(Kind::Dotted(h, m)),
        None if sign != 0 || marked => Some(Kind::Clock(h, m, zero || h > 12 || h == 0)),
        None => None,
    }
}

/// 1430 as hour and minute.
pub(crate) fn four_digits(text: &str) -> Option<(u32, u32)> {
    let (h, m) = (small(text.get(..2)?)?, small(text.get(2..)?)?);
    (text.len() == 4 && h < 24 && m < 60).then_some((h, m))
}

/// Takes am and pm off the end; true is the afternoon.
pub(crate) fn strip_meridiem(text: &str) -> (&str, Option<bool>) {
    for (mark, afternoon) in
        [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)]
    {
        if let Some(body) = text.strip_suffix(mark).filter(|b| !b.is_empty()) {
            return (body, Some(afternoon));
        }
    }
    (text, None)
}

/// 14-15u, 14:00-15:00, 9-10am.
fn clocks(text: &str) -> Option<Kind> {
    let (from, to) = text.split_once('-')?;
    let (Kind::Clock(h2, m2, _), marked) = (clock(to)?, clock(from)) else { return None };
    let (h1, m1) = match marked {
        Some(Kind::Clock(h, m, _) | Kind::Dotted(h, m)) => (h, m),
        _ => (small(from)?, 0),
    };
    (h1 <= 24).then_some(Kind::Clocks(h1 * 60 + m1, h2 * 60 + m2))
}

fn iso(text: &str) -> Option<Kind> {
    let mut parts = text.split(['-', '/']);
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    if y.len() != 4 || parts.next().is_some() {
        return None;
    }
    Some(Kind::Iso(y.parse().ok()?, small(m)?, small(d)?))
}

fn numeric(text: &str) -> Option<Kind> {
    let sign = text.chars().find(|c| "-/.".contains(*c))?;
    let mut parts = text.split(sign);
    let (a, b) = (small(parts.next()?)?, small(parts.next()?)?);
    let year = match parts.next() {
        Some(y) if y.len() == 4 => Some(y.parse().ok()?),
        Some(y) if y.len() == 2 => Some(2000 + i32::try_from(small(y)?).ok()?),
        Some("") | None => None,
        Some(_) => return None,
    };
    let possible = a >= 1 && b >= 1 && a.max(b) <= 31 && a.min(b) <= 12;
    let never = parts.next().is_some()
        || matches!(text, "24/7")
        || (year.is_none() && sign == '.' && !text.ends_with('.'));
    // Three numbers are a date even when no calendar has it: 30-2-2026 must be refused, not passed over.
    (!never && (possible || (year.is_some() && a <= 99 && b <= 99))).then_some(Kind::Numeric(a, b, year))
}

fn ordinal(text: &str) -> Option<Kind> {
    let at = text.find(|c: char| !c.is_ascii_digit())?;
    let n = small(&text[..at])?;
    ["e", "de", "ste", "st", "nd", "rd", "th"].contains(&&text[at..]).then_some(Kind::Ordinal(n))
}

/// Where a glued chunk falls apart: the end of the left piece, the mark between, the start of the right piece.
pub(crate) fn split_point(piece: &str) -> Option<(usize, Option<char>, usize)> {
    let low = crate::fold::fold(piece);
    // Only when folding kept the length do positions agree; glued words of time are plain letters anyway.
    if low.len() != piece.len() {
        return None;
    }
    if let Some(at) = low.find(['-', '/']) {
        let (left, right) = (&low[..at], &low[at + 1..]);
        let day = |w: &str| time::weekday(w).is_some() && w != "do";
        let glue = low[at..].chars().next()?;
        if (day(left) || left == "do")
            && (time::weekday(right).is_some() || time::relative(right))
            && low != "do-do"
        {
            return Some((at, Some(glue), at + 1));
        }
        let soft = ["mid", "eind", "begin", "half", "medio", "early", "late", "end"].contains(&left)
            && time::month(right).is_some();
        if soft || ((day(left) || time::relative(left)) && time::part_of_day(right).is_some()) {
            return Some((at, None, at + 1));
        }
        return None;
    }
    let digits = low.find(|c: char| !c.is_ascii_digit())?;
    if (1..=2).contains(&digits) {
        let rest = &low[digits..];
        let unit = time::unit(rest).is_some() && !["u", "uur", "h", "d"].contains(&rest);
        return (unit || time::month(rest).is_some()).then_some((digits, None, digits));
    }
    for head in ["week", "wk"] {
        if let Some(n) = low.strip_prefix(head) {
            return small(n).map(|_| (head.len(), None, head.len()));
        }
    }
    None
}
