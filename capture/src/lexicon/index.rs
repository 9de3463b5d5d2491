//! Finding a word in a text of words: a table of places, made by the compiler, so that nothing is built when the
//! program starts. It holds no word itself and never allocates.

/// Where the words of a text stand, each found by its own letters. `SLOTS` is a power of two, at least twice the words.
pub(super) struct Index<const SLOTS: usize> {
    text: &'static str,
    places: [u16; SLOTS],
}

/// A slot without a word.
const EMPTY: u16 = u16::MAX;

/// What parts the words of a text.
const fn parts(byte: u8) -> bool {
    byte == b' ' || byte == b'|'
}

/// The hash of FNV-1a, a letter further.
const fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

const START: u32 = 0x811C_9DC5;

const fn slot(hash: u32, slots: usize) -> usize {
    (hash ^ (hash >> 15)) as usize & (slots - 1)
}

impl<const SLOTS: usize> Index<SLOTS> {
    /// All words of a text, or with `after` those only that follow it; the first word follows `|` and nothing else.
    pub(super) const fn of(text: &'static str, after: Option<u8>) -> Self {
        assert!(SLOTS.is_power_of_two() && text.len() < EMPTY as usize);
        let (bytes, mut places, mut at, mut words) = (text.as_bytes(), [EMPTY; SLOTS], 0, 0);
        while at < bytes.len() {
            let before = if at == 0 { b'|' } else { bytes[at - 1] };
            let wanted = match after {
                Some(after) => before == after,
                None => true,
            };
            let (start, mut hash) = (at, START);
            while at < bytes.len() && !parts(bytes[at]) {
                hash = mix(hash, bytes[at]);
                at += 1;
            }
            if wanted && at > start {
                let mut slot = slot(hash, SLOTS);
                // A word that comes twice stands where it came first.
                while places[slot] != EMPTY && !same(bytes, places[slot] as usize, start) {
                    slot = (slot + 1) & (SLOTS - 1);
                }
                if places[slot] == EMPTY {
                    places[slot] = start as u16;
                    words += 1;
                }
            }
            at += 1;
        }
        assert!(words * 2 <= SLOTS, "too few slots for the words");
        Self { text, places }
    }

    /// The word as it stands in the text, and what stands behind it.
    pub(super) fn find(&self, word: &str) -> Option<(&'static str, &'static str)> {
        self.find_joined(word, "")
    }

    /// The same for a word in two parts.
    pub(super) fn find_joined(&self, word: &str, end: &str) -> Option<(&'static str, &'static str)> {
        let hash = word.bytes().chain(end.bytes()).fold(START, mix);
        let mut slot = slot(hash, SLOTS);
        while self.places[slot] != EMPTY {
            let rest = &self.text[self.places[slot] as usize..];
            let behind = rest.strip_prefix(word).and_then(|rest| rest.strip_prefix(end));
            if let Some(behind) = behind.filter(|b| b.bytes().next().is_none_or(parts)) {
                return Some((&rest[..rest.len() - behind.len()], behind));
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        None
    }

    /// Whether the text has this word.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.find(word).is_some()
    }
}

/// Whether the words that start at these two places are the same.
const fn same(bytes: &[u8], mut a: usize, mut b: usize) -> bool {
    loop {
        let a_ends = a == bytes.len() || parts(bytes[a]);
        let b_ends = b == bytes.len() || parts(bytes[b]);
        if a_ends || b_ends {
            return a_ends && b_ends;
        }
        if bytes[a] != bytes[b] {
            return false;
        }
        (a, b) = (a + 1, b + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "bel bellen|é e-mail|bel bellerd|doe doen";

    #[test]
    fn whole_words_are_found_where_they_first_stand_and_nothing_else() {
        static ALL: Index<16> = Index::of(TEXT, None);
        for (word, behind) in
            [("bel", " bellen|é"), ("bellerd", "|doe"), ("é", " e-mail"), ("doen", ""), ("e-mail", "|bel")]
        {
            let (found, rest) = ALL.find(word).unwrap();
            assert_eq!(found, word);
            assert!(rest.starts_with(behind), "{word}: {rest}");
        }
        for no in ["", " ", "be", "belle", "bel bellen", "bel|", "mail", "doe doen", "|"] {
            assert!(!ALL.contains(no), "{no}");
        }
        assert_eq!(ALL.find_joined("belle", "rd").map(|f| f.0), Some("bellerd"));
    }

    #[test]
    fn words_are_taken_by_what_they_follow() {
        static FIRSTS: Index<8> = Index::of(TEXT, Some(b'|'));
        static SECONDS: Index<8> = Index::of(TEXT, Some(b' '));
        for (word, first) in [("bel", true), ("é", true), ("doe", true), ("bellen", false), ("doen", false)]
        {
            assert_eq!((FIRSTS.contains(word), SECONDS.contains(word)), (first, !first), "{word}");
        }
    }
}
