//! The one sanitiser in front of everything printed. It is an allow-list: letters, marks, numbers, punctuation,
//! symbols and spaces pass; anything else does not reach the terminal.
//!
//! - A run of line ends, tabs and their like becomes one space: a text stays on its line.
//! - What could command a terminal or turn the direction of a text, and what no font knows (private, unassigned),
//!   becomes `�`, so that one sees that something stood there.
//! - What is not visible anyway (zero-width and other format characters) is left out.
//! - Joiners and variation selectors stay where they make an emoji or a variant of a Han character.
//! - At most [`MARKS`] marks stand on one letter, and none without a letter; at most [`JOINERS`] tie one emoji.
//!
//! It never makes a text longer in characters, and cleaning twice is cleaning once.

use std::borrow::Cow;

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_width::UnicodeWidthChar;

/// How many marks may stand on one letter; no written language needs more.
pub const MARKS: usize = 4;
/// How many joiners may tie emoji into one; the largest families have three.
pub const JOINERS: usize = 4;

const SEEN: char = '\u{fffd}';
const JOINER: char = '\u{200d}';

/// What is done with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It stands by itself.
    Stands,
    /// It stands on the character before it.
    Mark,
    /// It picks a variant of the character before it.
    Selector,
    /// It joins two emoji.
    Joiner,
    /// It ends a line or skips to a column.
    Break,
    /// It is shown as `�`.
    Replaced,
    /// It is left out.
    Dropped,
}

fn fate(c: char) -> Fate {
    match c {
        ' '..='~' => return Fate::Stands,
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => return Fate::Break,
        JOINER => return Fate::Joiner,
        '\u{fe0e}' | '\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => return Fate::Selector,
        // Variants of other scripts, a joiner of graphemes, and letters that leave nothing to see.
        '\u{fe00}'..='\u{fe0d}' | '\u{180b}'..='\u{180f}' | '\u{34f}' => return Fate::Dropped,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' => return Fate::Dropped,
        // Those that turn the direction of a text.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            return Fate::Replaced;
        }
        _ => {}
    }
    match c.general_category_group() {
        GeneralCategoryGroup::Mark => Fate::Mark,
        GeneralCategoryGroup::Letter
        | GeneralCategoryGroup::Number
        | GeneralCategoryGroup::Punctuation
        | GeneralCategoryGroup::Symbol => {
            // Letters without a width of their own, such as the vowels of a Korean syllable, stand on another.
            if c.width() == Some(0) { Fate::Mark } else { Fate::Stands }
        }
        GeneralCategoryGroup::Separator => Fate::Stands,
        GeneralCategoryGroup::Other if c.general_category() == GeneralCategory::Format => Fate::Dropped,
        GeneralCategoryGroup::Other => Fate::Replaced,
    }
}

/// Whether a text has nothing but the signs of a plain keyboard: nothing to clean, and a column for each byte.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    // Every byte is looked at, so that many are at a time: most texts are plain.
    text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'))
}

/// Whether every character is shown as itself. Most of a text are signs of the keyboard, and are passed by.
fn is_all_shown(text: &str) -> bool {
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(|byte| !matches!(byte, b' '..=b'~')).unwrap_or(rest.len());
        let mut chars = rest[plain..].chars();
        match chars.next() {
            Some(c) if is_shown(c) => rest = chars.as_str(),
            last => return last.is_none(),
        }
    }
}

/// Whether a character is shown as itself wherever it stands.
#[must_use]
pub fn is_shown(c: char) -> bool {
    fate(c) == Fate::Stands
}

/// One line of text that is safe to print.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_plain(text) || is_all_shown(text) {
        return Cow::Borrowed(text);
    }
    let mut line =
        Line { out: String::with_capacity(text.len()), last: None, marks: 0, joiners: 0, broken: false };
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        line.take(c, rest.peek().copied());
    }
    if line.out == text { Cow::Borrowed(text) } else { Cow::Owned(line.out) }
}

/// The line so far, and what may still stand on its end.
struct Line {
    out: String,
    /// The character that was put last.
    last: Option<char>,
    /// How many marks stand on the last letter.
    marks: usize,
    /// How many joiners tie what came last.
    joiners: usize,
    /// Whether what came last was a break.
    broken: bool,
}

impl Line {
    fn take(&mut self, c: char, next: Option<char>) {
        let fate = fate(c);
        if fate == Fate::Break {
            if !self.broken {
                self.put(' ');
            }
            self.broken = true;
            return;
        }
        self.broken = false;
        match fate {
            Fate::Stands => self.put(c),
            Fate::Mark if self.last.is_none() => self.put(SEEN),
            Fate::Mark if self.marks < MARKS => {
                self.marks += 1;
                self.add(c);
            }
            Fate::Selector if self.last.is_some_and(|last| selects(last, c)) => self.add(c),
            Fate::Joiner
                if self.joiners < JOINERS && self.ends_in_emoji() && next.is_some_and(is_picture) =>
            {
                self.joiners += 1;
                self.add(c);
            }
            Fate::Replaced => self.put(SEEN),
            Fate::Mark | Fate::Selector | Fate::Joiner | Fate::Dropped | Fate::Break => {}
        }
    }

    fn put(&mut self, c: char) {
        self.marks = 0;
        if self.last != Some(JOINER) {
            self.joiners = 0;
        }
        self.add(c);
    }

    fn add(&mut self, c: char) {
        self.last = Some(c);
        self.out.push(c);
    }

    /// Whether a joiner would stand on an emoji: a picture, or a picture with its selector.
    fn ends_in_emoji(&self) -> bool {
        let mut back = self.out.chars().rev();
        match back.next() {
            Some('\u{fe0f}') => back.next().is_some_and(is_picture),
            last => last.is_some_and(is_picture),
        }
    }
}

/// An emoji that is more than a digit or a sign of the keyboard.
fn is_picture(c: char) -> bool {
    !c.is_ascii() && c.is_emoji_char()
}

/// Whether a selector picks a variant of this character: the look of an emoji, or the form of a Han character.
fn selects(c: char, selector: char) -> bool {
    match selector {
        '\u{fe0e}' | '\u{fe0f}' => c.is_emoji_char(),
        _ => matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_write_passes_untouched() {
        for text in [
            "",
            "Jan de Boer · rapport, 3 dagen",
            "“Ik weet nooit of we nog op schema liggen.” ✓ ● ━ ▮ € … ’",
            "Zoë Müller, Loïs",
            "Zoe\u{308} Mu\u{308}ller",
            "Ελένη Борис 李小龍 김철수 חנה فاطمة",
            "नमस्ते ไทยนี้",
            "👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 👨‍👩‍👧 🇳🇱 1️⃣ ☎︎",
            "葛\u{e0100}飾区",
        ] {
            assert!(
                matches!(clean(text), Cow::Borrowed(same) if same == text),
                "{text:?} became {:?}",
                clean(text)
            );
        }
    }

    #[test]
    fn what_commands_deceives_or_hides_does_not_pass() {
        for (text, shown) in [
            ("a\nb\r\n\tc", "a b c"),
            ("a\u{2028}b\u{85}c", "a b c"),
            ("\x1b[31mrood\x1b[0m", "�[31mrood�[0m"),
            ("\x1b]0;titel\x07", "�]0;titel�"),
            ("\u{9b}2J", "�2J"),
            ("a\u{7f}\0b", "a��b"),
            ("jan\u{202e}naj", "jan�naj"),
            ("\u{2066}a\u{2069}\u{200f}", "�a��"),
            ("Ja\u{200b}n\u{feff}\u{2060}\u{ad}", "Jan"),
            ("a\u{200d}b \u{200d}", "ab "),
            ("a\u{fe0f}b\u{fe00}", "ab"),
            ("1\u{200d}2", "12"),
            ("👩\u{200d}", "👩"),
            ("\u{e000}\u{10fffd}\u{378}", "���"),
            ("\u{301}a", "�a"),
            ("\u{200b}\u{301}", "�"),
            ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b\u{301}", "a\u{301}\u{302}\u{303}\u{304}b\u{301}"),
            ("\u{3164}x\u{34f}", "x"),
            ("🏴\u{e0067}\u{e007f}", "🏴"),
        ] {
            assert_eq!(clean(text), shown, "{text:?}");
        }
    }

    #[test]
    fn only_what_stands_by_itself_is_shown_as_itself() {
        assert!(['a', ' ', 'é', '…', '李', '👩'].into_iter().all(is_shown));
        assert!(
            !['\n', '\x1b', '\u{202e}', '\u{200d}', '\u{301}', '\u{e000}', '\u{fe0f}']
                .into_iter()
                .any(is_shown)
        );
    }

    /// Texts in which the characters that matter come close together.
    fn hostile() -> impl Strategy<Value = String> {
        let sharp = proptest::sample::select(vec![
            'a',
            ' ',
            '1',
            '\n',
            '\t',
            '\x1b',
            '\u{9b}',
            '\u{200b}',
            '\u{200d}',
            '\u{fe0f}',
            '\u{fe0e}',
            '\u{e0100}',
            '\u{301}',
            '\u{20e3}',
            '\u{202e}',
            '\u{2028}',
            '👩',
            '❤',
            '\u{1f3fd}',
            '🇳',
            '葛',
            '\u{1100}',
            '\u{1161}',
            '\u{11a8}',
            '\u{e000}',
            '\u{fffd}',
            '\u{34f}',
            '\u{e0067}',
        ]);
        proptest::collection::vec(prop_oneof![3 => sharp, 1 => any::<char>()], 0..40)
            .prop_map(|letters| letters.into_iter().collect())
    }

    proptest! {
        #[test]
        fn nothing_gets_past(text in hostile()) {
            let cleaned = clean(&text);
            prop_assert!(cleaned.chars().count() <= text.chars().count());
            prop_assert_eq!(clean(&cleaned), cleaned.as_ref(), "not settled");
            let letters: Vec<char> = cleaned.chars().collect();
            let mut marks = 0;
            for (at, c) in letters.iter().enumerate() {
                let before = at.checked_sub(1).map(|i| letters[i]);
                match fate(*c) {
                    Fate::Stands => marks = 0,
                    Fate::Mark => {
                        marks += 1;
                        prop_assert!(before.is_some() && marks <= MARKS);
                    }
                    Fate::Selector => prop_assert!(before.is_some_and(|b| selects(b, *c))),
                    Fate::Joiner => prop_assert!(letters.get(at + 1).copied().is_some_and(is_picture)),
                    other => prop_assert!(false, "{:?} is {:?}", c, other),
                }
            }
        }

        #[test]
        fn every_character_has_a_fate(c in any::<char>()) {
            let text = c.to_string();
            prop_assert!(!clean(&text).chars().any(char::is_control));
        }
    }
}
