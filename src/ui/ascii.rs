//! Signs for fonts that have no more than ASCII: one table, used at the one edge where text becomes cells. A sign takes as
//! many columns as what it stands for, so that nothing moves.
//!
//! It never touches letters: names are spelled as people spell them.

use std::borrow::Cow;

/// Each sign that is drawn, with what stands for it.
#[rustfmt::skip]
const SIGNS: &[(&str, char)] = &[
    ("─┄┈╌", '-'), ("━═", '='), ("│┃║▏▕", '|'), ("┬┴┼├┤┌┐└┘╭╮╰╯", '+'),
    ("▮▰█●", '#'), ("▱○", '.'), ("▁", '_'), ("▂", '.'), ("▃", ':'), ("▄", '-'), ("▅", '='), ("▆", '+'), ("▇", '*'),
    ("▸›→▶", '>'), ("‹←◀", '<'), ("↑▲", '^'), ("↓", '+'), ("▼", 'v'), ("↻", '@'), ("↶", '<'), ("✓", '*'), ("×✕", 'x'),
    ("·•", '-'), ("…", '~'), ("“”„«»", '"'), ("‘’‚", '\''), ("–—−‑", '-'), ("\u{a0}\u{2009}\u{202f}", ' '),
    ("½", '/'), ("≥", '>'), ("≤", '<'), ("≈", '~'), ("°", 'o'), ("\u{fffd}", '?'),
];

/// What stands for a sign; nothing for what is none, or has no other.
#[must_use]
pub fn sign(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    SIGNS.iter().find(|(signs, _)| signs.contains(c)).map(|(_, plain)| *plain)
}

/// A text with plain signs.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| sign(c).is_some()) {
        Cow::Owned(text.chars().map(|c| sign(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::columns::width;

    #[test]
    fn what_stands_for_a_sign_is_as_wide_and_plain() {
        for (signs, plain) in SIGNS {
            assert!(plain.is_ascii_graphic() || *plain == ' ');
            for c in signs.chars() {
                assert_eq!(width(&c.to_string()), 1, "{c}");
                assert_eq!(SIGNS.iter().filter(|(own, _)| own.contains(c)).count(), 1, "{c}");
            }
        }
        assert_eq!(plain("“Zoë …” · ▸ 12"), "\"Zoë ~\" - > 12");
        assert!(matches!(plain("Zoë (ja)"), Cow::Borrowed(_)));
    }
}
