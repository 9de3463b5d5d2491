//! Rows of words looked for in a text: one after the other, folded, with gaps and beginnings of words where a table says
//! so. It knows no language; what is looked for stands in the tables.

use capture::fold;

/// Words that a gap (`~`) may pass over.
const GAP: usize = 7;

/// A text as words, each with where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    words: Vec<(String, usize, usize)>,
}

impl Said {
    /// The words of a text, folded. What English writes short is written out: I'm, we've, isn't.
    pub(super) fn of(text: &str) -> Self {
        let mut words: Vec<(String, usize, usize)> = Vec::new();
        let inside = |c: char| c.is_alphanumeric() || "'’‘".contains(c);
        let mut start = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            match (inside(c), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let folded = fold(&text[from..at]);
                    let folded = folded.trim_matches('\'');
                    if !folded.is_empty() {
                        words.extend(written_out(folded).map(|word| (word, from, at)));
                    }
                    start = None;
                }
                _ => {}
            }
        }
        Self { words }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn word(&self, nth: usize) -> &str {
        self.words.get(nth).map_or("", |(word, _, _)| word)
    }

    /// Which words a pattern takes, where it is first found.
    pub(super) fn find(&self, pattern: &str) -> Option<(usize, usize)> {
        (0..self.words.len()).find_map(|from| self.at(pattern, from).map(|end| (from, end)))
    }

    /// The first of some patterns that is found, and which words it takes.
    pub(super) fn first<'a>(&self, patterns: &[&'a str]) -> Option<(&'a str, (usize, usize))> {
        patterns.iter().find_map(|pattern| self.find(pattern).map(|found| (*pattern, found)))
    }

    /// Whether one of some patterns is found.
    pub(super) fn has(&self, patterns: &[&str]) -> bool {
        self.first(patterns).is_some()
    }

    /// Whether it begins with one of some patterns; which word is the first behind it.
    pub(super) fn begins(&self, patterns: &[&str]) -> Option<usize> {
        patterns.iter().find_map(|pattern| self.at(pattern, 0))
    }

    /// Where some words stand in the text, in bytes.
    pub(super) fn bytes(&self, (from, end): (usize, usize)) -> std::ops::Range<usize> {
        let start = self.words.get(from).map_or(0, |(_, start, _)| *start);
        let end = end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |(_, _, end)| *end);
        start..end.max(start)
    }

    /// Whether a pattern fits from a word on; which word is the first behind it.
    pub(super) fn at(&self, pattern: &str, from: usize) -> Option<usize> {
        let (first, rest) = pattern.split_once(' ').map_or((pattern, ""), |(first, rest)| (first, rest));
        if first == "~" {
            return (from..=from + GAP).find_map(|next| self.at(rest, next));
        }
        let word = self.words.get(from).map(|(word, _, _)| word.as_str())?;
        if !first.split('|').any(|one| fits(one, word)) {
            return None;
        }
        if rest.is_empty() { Some(from + 1) } else { self.at(rest, from + 1) }
    }
}

/// Whether a word is the one asked for; `stem*` asks for a beginning, `*end` for an end.
fn fits(asked: &str, word: &str) -> bool {
    match (asked.strip_prefix('*'), asked.strip_suffix('*')) {
        (Some(end), _) => word.ends_with(end),
        (_, Some(stem)) => word.starts_with(stem),
        _ => word == asked,
    }
}

/// What English writes short, as the words it is short for.
fn written_out(word: &str) -> impl Iterator<Item = String> {
    const SHORT: [(&str, &str); 6] =
        [("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would")];
    let parts = match SHORT.iter().find_map(|(short, long)| Some((word.strip_suffix(short)?, *long))) {
        Some(("ca", long)) => ["can", long],
        Some(("wo", long)) => ["will", long],
        Some((stem, long)) => [stem, long],
        None => [word, ""],
    };
    parts.map(str::to_owned).into_iter().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_found_with_gaps_and_beginnings() {
        let said = Said::of("Ik heb dat, al zeg ik het zélf, prachtig gedaan. I’m not; it isn't.");
        for (pattern, words) in [
            ("ik ~ gedaan", Some((5, 10))),
            ("ik ~ gedaan ~ niet", None),
            ("zeg ik", Some((4, 6))),
            ("pracht* gedaan|geregeld", Some((8, 10))),
            ("i am not", Some((10, 13))),
            ("it is not", Some((13, 16))),
            ("*achtig", Some((8, 9))),
            ("ik gedaan", None),
        ] {
            assert_eq!(said.find(pattern), words, "{pattern}");
        }
        assert_eq!(said.bytes((0, 2)), 0..6);
    }
}
