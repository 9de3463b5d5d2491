//! Numbers as each language writes them: 0,68 and 1.250 in Dutch, 0.68 and 1,250 in English. It never rounds
//! what it counts.

use super::{Lang, say};

/// A whole number, in groups of three from four digits on.
#[must_use]
pub fn whole(lang: Lang, number: u64) -> String {
    let digits = number.to_string();
    if digits.len() <= 3 {
        return digits;
    }
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(lang.pick(".", ","));
        }
        out.push(digit);
    }
    out
}

/// A number with so many decimals.
#[must_use]
pub fn decimal(lang: Lang, number: f64, places: usize) -> String {
    let plain = format!("{number:.places$}");
    match lang {
        Lang::Nl => plain.replace('.', ","),
        Lang::En => plain,
    }
}

/// A size in bytes, in the largest unit of which there is at least one.
#[must_use]
pub fn size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if bytes < 1000 {
        let number = whole(lang, bytes);
        return say!(lang, "{number} bytes", "{number} bytes");
    }
    let mut unit = 0;
    let mut scale = 1000_u64;
    while unit + 1 < UNITS.len() && bytes / scale >= 1000 {
        unit += 1;
        scale *= 1000;
    }
    // One decimal is all that is shown, so tenths of the unit are counted whole.
    let tenths = bytes / (scale / 10);
    let (left, right) = (whole(lang, tenths / 10), tenths % 10);
    let point = lang.pick(",", ".");
    format!("{left}{point}{right} {}", UNITS[unit])
}

/// A number with the noun that it counts: one form for one, the other for all else.
#[must_use]
pub fn of(lang: Lang, number: u64, one: &str, more: &str) -> String {
    format!("{} {}", whole(lang, number), if number == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_in_the_language_of_the_screen() {
        for (number, nl, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1250, "1.250", "1,250"),
            (1_000_000, "1.000.000", "1,000,000"),
        ] {
            assert_eq!(whole(Lang::Nl, number), nl);
            assert_eq!(whole(Lang::En, number), en);
        }
        assert_eq!(decimal(Lang::Nl, 0.678, 2), "0,68");
        assert_eq!(decimal(Lang::En, 0.678, 2), "0.68");
        for (bytes, nl) in [
            (12, "12 bytes"),
            (1000, "1,0 kB"),
            (999_999, "999,9 kB"),
            (42_490_000, "42,4 MB"),
            (u64::MAX, "18.446.744,0 TB"),
        ] {
            assert_eq!(size(Lang::Nl, bytes), nl);
        }
        assert_eq!(of(Lang::Nl, 1, "dag", "dagen"), "1 dag");
        assert_eq!(of(Lang::En, 0, "day", "days"), "0 days");
    }
}
