//! Which known word a mistyped one was meant to be. It never decides anything: it only suggests.

/// The known word nearest to what was typed, if one is near enough: a slip or two, or its beginning.
pub(in crate::cli) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.to_lowercase().chars().take(40).collect();
    let allowed = (typed.len() / 3).clamp(1, 3);
    let far = |word: &str| {
        let word: Vec<char> = word.chars().collect();
        let begins = typed.len() >= 3 && word.starts_with(&typed);
        if begins { 1 } else { distance(&typed, &word) }
    };
    let near = known.map(|word| (far(word), word)).filter(|(far, word)| *far <= allowed && *far < word.len());
    near.min_by_key(|(far, _)| *far).map(|(_, word)| word)
}

/// How many slips apart: a letter too many, missing, wrong, or two changed places.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (above[j + 1] + 1).min(row[j] + 1).min(above[j] + usize::from(x != y));
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["list", "lijst", "show", "renegotiate", "zeg"];
        let near = |typed| nearest(typed, known.into_iter());
        assert_eq!(near("lits"), Some("list"));
        assert_eq!(near("LIJTS"), Some("lijst"));
        assert_eq!(near("rene"), Some("renegotiate"));
        assert_eq!(near("zge"), Some("zeg"));
        assert_eq!(near("xyz"), None);
        assert_eq!(near(""), None);
    }
}
