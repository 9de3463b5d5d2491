//! The one folding of words: lower case, no diacritics, straight apostrophes.
//! It never changes what is stored or shown; it only decides which words are the same.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparing: lower case, no diacritics, `’` as `'`.
///
/// ```
/// assert_eq!(capture::fold("Zoë ’t HART"), "zoe 't hart");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(plain).collect()
}

/// One character without its marks; the few letters that no decomposition takes apart are named here.
fn plain(c: char) -> impl Iterator<Item = char> {
    let swap = match c {
        '’' | '‘' | '`' | '´' | 'ʼ' => '\'',
        'ł' | 'Ł' => 'l',
        'ø' | 'Ø' => 'o',
        'đ' | 'Đ' => 'd',
        'ı' | 'İ' => 'i',
        '‐' | '‑' => '-',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    swap.to_lowercase().filter(|c| !is_combining_mark(*c))
}

/// The folded words of a name or a sentence, as the gazetteer indexes them: letters and digits, with hyphens and
/// inner full stops as seams, apostrophes only within a word.
///
/// ```
/// assert_eq!(capture::words("Jeroen ’t Hart-Bos"), ["jeroen", "t", "hart", "bos"]);
/// ```
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found: Vec<String> = folded
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .map(|w| w.trim_matches('\''))
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    for word in &mut found {
        // A possessive names the same person: Grace's is Grace, and Kees' has lost its mark already.
        if let Some(stem) = word.strip_suffix("'s").filter(|stem| !stem.is_empty()) {
            *word = stem.to_owned();
        }
    }
    found
}
