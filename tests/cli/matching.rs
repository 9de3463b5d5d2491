//! Whether a printed line is the expected one, where `[id]` stands for any id; and where two texts part. It runs
//! nothing.

/// What an id looks like in expected text.
pub(crate) const ID: &str = "[id]";

/// Whether `found` is the line that `expected` describes.
pub(crate) fn is_line(expected: &str, found: &str) -> bool {
    let Some((before, after)) = expected.split_once(ID) else { return expected == found };
    let Some(rest) = found.strip_prefix(before) else { return false };
    let letters = rest.bytes().take_while(|b| b.is_ascii_digit() || b.is_ascii_lowercase()).count();
    (4..=letters.min(12)).any(|taken| is_line(after, &rest[taken..]))
}

/// Whether every line is the expected one.
pub(crate) fn is_text(expected: &[String], found: &[String]) -> bool {
    expected.len() == found.len() && expected.iter().zip(found).all(|(e, f)| is_line(e, f))
}

/// Both texts, side by side where they agree, below each other where they don't.
pub(crate) fn difference(expected: &[String], found: &[String]) -> String {
    let same = expected.iter().zip(found).take_while(|(e, f)| is_line(e, f)).count();
    let tail = |lines: &[String]| lines[same..].to_vec();
    let (left, right) = (tail(expected), tail(found));
    let ends = left.iter().rev().zip(right.iter().rev()).take_while(|(e, f)| is_line(e, f)).count();
    let mut text = String::new();
    let mut add = |mark: &str, lines: &[String]| {
        for line in lines {
            text.push_str(&format!("  {mark} {line}\n"));
        }
    };
    add(" ", &expected[..same]);
    add("-", &left[..left.len() - ends]);
    add("+", &right[..right.len() - ends]);
    add(" ", &left[left.len() - ends..]);
    text
}

/// The text with every one of these ids, and every beginning of one that stands alone, as `[id]`.
pub(crate) fn without(ids: &[String], line: &str) -> String {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    let mut text = String::new();
    let mut rest = line;
    while !rest.is_empty() {
        let word: &str = &rest[..rest.find(|c| !is_letter(c)).unwrap_or(rest.len())];
        if word.is_empty() {
            let next = rest.chars().next().map_or(0, char::len_utf8);
            text.push_str(&rest[..next]);
            rest = &rest[next..];
            continue;
        }
        let is_id = word.len() >= 4 && ids.iter().any(|id| id.starts_with(word));
        text.push_str(if is_id { ID } else { word });
        rest = &rest[word.len()..];
    }
    text
}

#[test]
fn an_id_stands_for_any_id() {
    for (expected, found, same) in [
        ("abc", "abc", true),
        ("abc", "abd", false),
        ("   [id]", "   k7mq", true),
        ("[id] x [id]", "k7mq x 0123456789ab", true),
        ("[id]", "k7m", false),
        ("[id]", "K7MQ", false),
        ("woord toon [id].", "woord toon k7mq.", true),
        ("[id]s", "k7mqs", true),
        ("no […]", "no […]", true),
    ] {
        assert_eq!(is_line(expected, found), same, "{expected} {found}");
    }
    let ids = ["k7mq23456789".to_owned()];
    assert_eq!(without(&ids, "toon k7mq, k7mqx of k7mq23456789"), "toon [id], k7mqx of [id]");
    assert_eq!(without(&ids, "é k7 “k7mq2”"), "é k7 “[id]”");
}
