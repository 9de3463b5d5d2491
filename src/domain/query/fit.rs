//! How well a word fits a text: as a word of it, as the beginning of one, within one, or nearly. Accents and case do not count.
//!
//! It never finds letters scattered over several words: rows are a few short words, and what would be found so is chance.

/// How well; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is a word of it.
    Whole,
    /// It begins a word.
    Begins,
    /// It stands within a word.
    Within,
    /// It is a word or the beginning of one but for a slip, or for letters left out.
    Nearly,
}

impl Fit {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Whole, Self::Begins, Self::Within, Self::Nearly];
}

/// Letters from which a word may stand anywhere within another; shorter ones begin one.
const WITHIN: usize = 3;
/// Letters from which a word may have a slip, or have letters left out.
const SLIP: usize = 4;

/// How well a folded word, or words in a row, fit a folded text.
pub(super) fn fit(wanted: &str, text: &str) -> Option<Fit> {
    let mut best = None;
    for (at, _) in text.match_indices(wanted) {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let (begins, ends) =
            (edge(text[..at].chars().next_back()), edge(text[at + wanted.len()..].chars().next()));
        let fit = match (begins, ends) {
            (true, true) => return Some(Fit::Whole),
            (true, false) => Fit::Begins,
            (false, _) if wanted.len() >= WITHIN => Fit::Within,
            _ => continue,
        };
        best = Some(best.map_or(fit, |best: Fit| best.min(fit)));
    }
    best
}

/// Whether a folded word is nearly one of a folded text, or nearly the beginning of one.
pub(super) fn nearly(wanted: &str, text: &str) -> bool {
    if wanted.len() < SLIP || wanted.contains(' ') {
        return false;
    }
    text.split(|c: char| !c.is_alphanumeric()).any(|word| slipped(wanted, word) || shortened(wanted, word))
}

/// One letter is wrong, left out, too many or swapped with its neighbour; the first of all is as it should be.
fn slipped(wanted: &str, word: &str) -> bool {
    if word.len() + 1 < wanted.len() || wanted.chars().next() != word.chars().next() {
        return false;
    }
    let lengths = wanted.chars().count().saturating_sub(1)..=wanted.chars().count() + 1;
    lengths.into_iter().any(|length| {
        let end = word.char_indices().nth(length).map_or(word.len(), |(at, _)| at);
        capture::one_apart(wanted, &word[..end])
    })
}

/// The letters of the word in their order, none but some in between left out: `vrbouwing`, `brgtng`.
fn shortened(wanted: &str, word: &str) -> bool {
    // At least half of it, or it could be anything.
    if wanted.len() * 2 < word.len()
        || wanted.len() >= word.len()
        || wanted.chars().next() != word.chars().next()
    {
        return false;
    }
    let mut letters = word.chars();
    wanted.chars().all(|c| letters.any(|own| own == c))
}
