//! Numbers in digits and in words, ordinals, and the vaguer quantities. A number alone is never a day.

use super::{Fit, In, look, maybe, no, one_of, says, take, word};
use crate::expr::Quantity;
use crate::shape::Kind;

const DUTCH: &[&str] = &[
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: &[&str] =
    &["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const ENGLISH: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ENGLISH_ORDINALS: &[&str] = &[
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

fn at(table: &[&str], word: &str) -> Option<u32> {
    table.iter().position(|w| *w == word).and_then(|n| u32::try_from(n).ok())
}

/// A number word below a hundred, in either language; *een* counts as one.
pub(crate) fn of_word(word: &str) -> Option<u32> {
    if let Some(n) = at(DUTCH, word).or_else(|| at(ENGLISH, word)) {
        return Some(n);
    }
    if let Some(tens) = at(DUTCH_TENS, word).or_else(|| at(ENGLISH_TENS, word)) {
        return Some((tens + 2) * 10);
    }
    if let Some((tens, ones)) = word.split_once('-') {
        return Some((at(ENGLISH_TENS, tens)? + 2) * 10 + at(ENGLISH, ones).filter(|n| (1..10).contains(n))?);
    }
    // eenentwintig: ones, "en", tens.
    DUTCH_TENS.iter().zip(2..).find_map(|(tens, ten)| {
        let ones = at(DUTCH, word.strip_suffix(tens)?.strip_suffix("en")?)?;
        (1..10).contains(&ones).then_some(ten * 10 + ones)
    })
}

/// An ordinal word up to the thirty-first.
pub(crate) fn ordinal_of_word(word: &str) -> Option<u32> {
    let dutch = match word {
        "eerste" => Some(1),
        "derde" => Some(3),
        "achtste" => Some(8),
        _ => word
            .strip_suffix("ste")
            .or_else(|| word.strip_suffix("de"))
            .and_then(of_word)
            .filter(|n| !matches!(n, 1 | 3 | 8)),
    };
    dutch
        .or_else(|| at(ENGLISH_ORDINALS, word))
        .or_else(|| match word {
            "twentieth" => Some(20),
            "thirtieth" => Some(30),
            _ => {
                let (tens, ones) = word.split_once('-')?;
                Some((at(ENGLISH_TENS, tens)? + 2) * 10 + at(ENGLISH_ORDINALS, ones)?)
            }
        })
        .filter(|n| (1..=31).contains(n))
}

/// A number in digits or in words.
pub(super) fn number(input: &mut In<'_>) -> Fit<i64> {
    take(input, |t| match t.kind {
        Kind::Number(n, _) => Some(i64::from(n)),
        Kind::Word => of_word(&t.norm).map(i64::from),
        _ => None,
    })
}

/// An ordinal in digits or in words.
pub(super) fn ordinal(input: &mut In<'_>) -> Fit<u32> {
    take(input, |t| match t.kind {
        Kind::Ordinal(n) => Some(n),
        Kind::Word => ordinal_of_word(&t.norm),
        _ => None,
    })
}

/// 1,5 and 2.5: a whole and a half.
fn with_half(text: &str) -> Option<i64> {
    let whole = text.strip_suffix(",5").or_else(|| text.strip_suffix(".5"))?;
    (whole.len() <= 2).then(|| whole.parse().ok()).flatten()
}

/// Twee à drie, 2-3, two or three.
fn either(input: &mut In<'_>) -> Fit<(i64, i64)> {
    let glued = |t: &crate::token::Token| match t.kind {
        Kind::Numeric(a, b, None) if t.raw.contains('-') && a < b => Some((i64::from(a), i64::from(b))),
        _ => None,
    };
    if let Ok(pair) = take(input, glued) {
        return Ok(pair);
    }
    let low = number(input)?;
    one_of(input, &["a", "tot", "of", "or", "to"]).or_else(|_| super::mark(input, ",").map(|_| ()))?;
    let high = number(input)?;
    if low < high && high <= low + 5 { Ok((low, high)) } else { no() }
}

/// First to fifth, and last.
pub(super) fn nth(input: &mut In<'_>) -> Fit<i32> {
    if one_of(input, &["laatste", "last", "final"]).is_ok() {
        return Ok(-1);
    }
    match ordinal(input)? {
        n @ 1..=5 => i32::try_from(n).map_or_else(|_| no(), Ok),
        _ => no(),
    }
}

/// How many: counted, a few, one and a half, half.
pub(super) fn quantity(input: &mut In<'_>) -> Fit<Quantity> {
    const VAGUE: &[(&str, Quantity)] = &[
        ("een paar", Quantity::Few),
        ("paar", Quantity::Few),
        ("enkele", Quantity::Few),
        ("a few", Quantity::Few),
        ("few", Quantity::Few),
        ("a couple of", Quantity::Few),
        ("a couple", Quantity::Few),
        ("couple of", Quantity::Few),
        ("couple", Quantity::Few),
        ("anderhalf", Quantity::OneAndHalf),
        ("anderhalve", Quantity::OneAndHalf),
        ("one and a half", Quantity::OneAndHalf),
        ("een half", Quantity::Half),
        ("een halve", Quantity::Half),
        ("half", Quantity::Half),
        ("halve", Quantity::Half),
        ("half an", Quantity::Half),
        ("half a", Quantity::Half),
        ("a half", Quantity::Half),
        ("a", Quantity::Exactly(1)),
        ("an", Quantity::Exactly(1)),
        ("a single", Quantity::Exactly(1)),
    ];
    if let Ok(vague) = look(input, VAGUE) {
        return Ok(vague);
    }
    let halves = |w: &str| {
        let ones = w.strip_suffix("enhalve").or_else(|| w.strip_suffix("enhalf"))?;
        of_word(ones).or_else(|| of_word(ones.strip_suffix('e')?))
    };
    if let Ok(n) = word(input, halves) {
        return Ok(Quantity::AndHalf(i64::from(n)));
    }
    if let Some((low, high)) = maybe(input, either) {
        return Ok(Quantity::Either(low, high));
    }
    if let Ok(n) = take(input, |t| with_half(&t.fold)) {
        return Ok(if n == 1 { Quantity::OneAndHalf } else { Quantity::AndHalf(n) });
    }
    let n = number(input)?;
    let half = maybe(input, |i| {
        says(i, "en een half").or_else(|_| says(i, "en een halve")).or_else(|_| says(i, "and a half"))
    });
    Ok(if half.is_some() { Quantity::AndHalf(n) } else { Quantity::Exactly(n) })
}
