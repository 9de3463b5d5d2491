//! What it is to hold what one looks for: every word of it, whatever the accents and the case. One rule for what is in
//! memory and what is on the disk.

use super::id::Id;
use super::time::Happened;

/// Letters from which a word may stand anywhere within another; shorter ones begin one.
const WITHIN: usize = 3;

/// The words that one looks for, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
}

/// From where an archive is searched on. It is searched in pieces, so that nothing waits long for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// What is noted beside open promises, after the one of this id.
    Notes(Option<Id>),
    /// Closed promises, newest first, after this one.
    Closed(Option<(Happened, Id)>),
}

impl Wanted {
    /// The words of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { words: capture::words(text) }
    }

    /// Nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether texts hold every word between them.
    #[must_use]
    pub fn is_in(&self, texts: &[&str]) -> bool {
        let folded: Vec<String> = texts.iter().map(|text| capture::fold(text)).collect();
        let holds = |word: &String| {
            folded.iter().any(|text| match word.len() {
                WITHIN.. => text.contains(word.as_str()),
                _ => begins_one(text, word),
            })
        };
        !self.words.is_empty() && self.words.iter().all(holds)
    }

    /// Whether every word begins one of a text.
    #[must_use]
    pub fn begins_in(&self, text: &str) -> bool {
        let folded = capture::fold(text);
        self.words.iter().all(|word| begins_one(&folded, word))
    }

    /// Whether some word begins one of a text.
    #[must_use]
    pub fn any_begins(&self, text: &str) -> bool {
        let folded = capture::fold(text);
        self.words.iter().any(|word| begins_one(&folded, word))
    }

    /// Whether whatever holds these words held the words of `before`, so that one need look no further than there.
    #[must_use]
    pub fn narrows(&self, before: &Self) -> bool {
        let anywhere = before.words.iter().all(|word| word.len() >= WITHIN);
        anywhere
            && !before.words.is_empty()
            && before.words.iter().all(|word| self.words.iter().any(|own| own.contains(word.as_str())))
    }
}

fn begins_one(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|own| own.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_count_and_short_words_begin_one() {
        for (wanted, text, found) in [
            ("zoe", "Zoë Müller", true),
            ("MÜLLER zoe", "Zoe\u{308} Muller", true),
            ("mull", "Zoë Müller", true),
            ("vond", "presentatie ledenavond", true),
            ("av", "presentatie ledenavond", false),
            ("le", "presentatie ledenavond", true),
            ("jan rapport", "rapport verbouwing", false),
            ("", "rapport", false),
            ("…", "rapport", false),
        ] {
            assert_eq!(Wanted::of(wanted).is_in(&[text]), found, "{wanted}");
        }
        assert!(Wanted::of("jan rapport").is_in(&["Jan de Boer", "rapport verbouwing"]));
    }

    #[test]
    fn what_narrows_is_found_where_the_other_was() {
        for (now, before, narrows) in [
            ("rapport", "rap", true),
            ("rap jan", "rap", true),
            ("rap", "ra", false),
            ("ra", "rap", false),
            ("bel", "", false),
        ] {
            assert_eq!(Wanted::of(now).narrows(&Wanted::of(before)), narrows, "{now} after {before}");
        }
    }
}
