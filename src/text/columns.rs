//! How many columns a text takes on a terminal, and how it is made to fit: cut between letters as people see
//! them, wide characters measured as wide.
//!
//! It never cleans: what comes in has passed the sanitiser.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::sanitise::is_plain;

const CUT: char = '…';

/// The columns that a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    if is_plain(text) { text.len() } else { text.width() }
}

/// The text, or as much of it as fits into so many columns with `…` at its end.
#[must_use]
pub fn fit(text: &str, columns: usize) -> Cow<'_, str> {
    // No letter takes less than a column but for marks, and those are few: a long text need not be read to its end.
    if text.len() <= columns.saturating_mul(32) && width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else { return Cow::Borrowed("") };
    let end = if text.get(..columns).is_some_and(is_plain) { room } else { last_end(text, room) };
    let mut out = text[..end].trim_end().to_owned();
    out.push(CUT);
    Cow::Owned(out)
}

/// Where the last letter ends that is within so many columns.
fn last_end(text: &str, room: usize) -> usize {
    let mut ends = Vec::new();
    let mut taken = 0;
    for (start, letter) in text.grapheme_indices(true) {
        taken += width(letter);
        if taken > room || start > (room + 1).saturating_mul(64) {
            break;
        }
        ends.push(start + letter.len());
    }
    // Letters side by side may take another width than each alone.
    ends.into_iter().rev().find(|end| width(&text[..*end]) <= room).unwrap_or(0)
}

/// The text in exactly so many columns, at the left of them.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    let mut out = String::with_capacity(columns + CUT.len_utf8());
    push_padded(&mut out, text, columns);
    out
}

/// Puts the text at the end of a line, in exactly so many columns, at the left of them.
pub fn push_padded(line: &mut String, text: &str, columns: usize) {
    let text = fit(text, columns);
    let wide = match text.strip_suffix(CUT) {
        // What was cut here ends in a sign of one column.
        Some(kept) => width(kept) + 1,
        None => width(&text),
    };
    line.push_str(&text);
    line.extend(std::iter::repeat_n(' ', columns.saturating_sub(wide)));
}

/// The text in exactly so many columns, at the right of them.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = fit(text, columns);
    let mut out = " ".repeat(columns.saturating_sub(width(&text)));
    out.push_str(&text);
    out
}

/// Lines of at most so many columns, broken at spaces; a word longer than a line is cut between letters.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide = width(word);
        if used > 0 && used + 1 + wide > columns {
            lines.push(String::new());
            used = 0;
        }
        let Some(mut line) = lines.pop() else { break };
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        if wide <= columns {
            line.push_str(word);
            used += wide;
        } else {
            for letter in word.graphemes(true) {
                let wide = width(letter);
                if used > 0 && used + wide > columns {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(letter);
                used += wide;
            }
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::sanitise::clean;

    #[test]
    fn texts_are_cut_between_letters() {
        for (text, columns, fitted) in [
            ("rapport verbouwing mailen", 14, "rapport verbo…"),
            ("rapport verbouwing", 9, "rapport…"),
            ("Zoe\u{308} Mu\u{308}ller", 5, "Zoe\u{308}…"),
            ("Zoe\u{308} Mu\u{308}ller", 6, "Zoe\u{308} M…"),
            ("李小龍", 6, "李小龍"),
            ("李小龍", 5, "李小…"),
            ("李小龍", 4, "李…"),
            ("👩🏽‍🚀👩🏽‍🚀", 3, "👩🏽‍🚀…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
            ("", 0, ""),
        ] {
            assert_eq!(fit(text, columns), fitted, "{text} in {columns}");
        }
        assert_eq!(pad("李", 4), "李  ");
        assert_eq!(pad_left("4 d", 5), "  4 d");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("Ik mail je donderdag het rapport", 12), ["Ik mail je", "donderdag", "het rapport"]);
        assert_eq!(wrap("verbouwingsrapport", 10), ["verbouwing", "srapport"]);
        assert_eq!(wrap("", 10), [""]);
    }

    proptest! {
        #[test]
        fn nothing_sticks_out(text in any::<String>(), columns in 0_usize..40) {
            let text = clean(&text);
            prop_assert!(width(&fit(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
            // One letter with its marks may be wider than the narrowest column; it is never cut.
            let columns = columns.max(12);
            for line in wrap(&text, columns) {
                prop_assert!(width(&line) <= columns);
            }
        }
    }
}
