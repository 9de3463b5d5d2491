//! The words on screen, in Dutch and in English. Every message stands here once, with both its halves side by
//! side: [`Lang::pick`] and `say!` take the two together, so a message that lacks one does not compile.
//!
//! It only makes text from values. It never prints, never decides what is lawful, and never asks the time.

pub mod reading;
pub mod record;
pub mod report;
mod say;
pub(crate) use say::say;

pub mod care;
pub mod columns;
pub mod commands;
pub mod dates;
pub mod groups;
pub mod habits;
pub mod incoming;
pub mod keymap;
pub mod kinds;
pub mod lists;
pub mod manual;
pub mod memos;
pub mod method;
pub mod notices;
pub mod numbers;
pub mod panes;
pub mod refusals;
pub mod reminder;
pub mod sanitise;
pub mod sentences;
pub mod series;
pub mod settings;
pub mod states;
pub mod story;
#[cfg(test)]
mod tone;
pub mod trouble;
pub mod trust;
pub mod weights;

pub use crate::domain::words::Language as Lang;

impl Lang {
    /// The half of a message that is in this language.
    #[must_use]
    pub const fn pick(self, nl: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }
}

/// The text with its first letter large, for the beginning of a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence behind what was said already. What ends in the user's own words has no stop yet, and gets one.
pub fn say_on(text: &mut String, next: &str) {
    let ends =
        next.starts_with('✓') || text.trim_end_matches(['”', '"', ')']).ends_with(['.', '?', '!', '…']);
    if !text.is_empty() {
        text.push_str(if ends { " " } else { ". " });
    }
    text.push_str(next);
}

/// "a", "a of b", "a, b of c".
#[must_use]
pub fn either(lang: Lang, items: &[&str]) -> String {
    joined(items, lang.pick(" of ", " or "))
}

/// "a", "a en b", "a, b en c".
#[must_use]
pub fn all_of(lang: Lang, items: &[&str]) -> String {
    joined(items, lang.pick(" en ", " and "))
}

fn joined(items: &[&str], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., end] => format!("{}{last}{end}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_words_end_in_a_small_word() {
        assert_eq!(either(Lang::Nl, &["a", "b", "c"]), "a, b of c");
        assert_eq!(all_of(Lang::En, &["a", "b"]), "a and b");
        assert_eq!(capital("überhaupt"), "Überhaupt");
    }

    #[test]
    fn a_sentence_behind_the_users_own_words_finds_a_stop() {
        for (said, text) in [
            ("✓ Extra: twee titels", "✓ Extra: twee titels. Dan dit."),
            ("✓ Gedaan.", "✓ Gedaan. Dan dit."),
            ("hij vroeg “wanneer?”", "hij vroeg “wanneer?” Dan dit."),
            ("", "Dan dit."),
        ] {
            let mut whole = said.to_owned();
            say_on(&mut whole, "Dan dit.");
            assert_eq!(whole, text);
        }
    }
}
