//! Which words of a sentence find somebody. It knows no names; it only tells small words from those that name.

/// Small words between a first name and a surname.
const PARTICLES: &[&str] = &[
    "de", "het", "van", "den", "der", "ter", "ten", "te", "t", "'t", "von", "el", "al", "la", "le", "du",
    "di", "da", "op", "in", "bij", "the", "of", "and", "en",
];

/// Whether a folded word is one of them: it is written small in the middle of a name.
#[must_use]
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The folded words, each once, by which people are looked up. Half the country is called *de* or *van* something:
/// such a word finds nobody in particular, and counts only where there is no other.
#[must_use]
pub fn looked_up(words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    if words.iter().any(|word| !PARTICLES.contains(&word.as_str())) {
        words.retain(|word| !PARTICLES.contains(&word.as_str()));
    }
    words
}
