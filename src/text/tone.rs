//! How a message must read, as a test can see it: whole sentences, and no word of the other language.

use super::Lang;
use super::commands::Command;

/// Words that a Dutch screen leaves out on purpose, and English words that would slip in.
const NOT_DUTCH: &[&str] = &[
    "deadline",
    "taak",
    "actie",
    "review",
    "dashboard",
    "snooze",
    "nudge",
    "score",
    "stake",
    "concept",
    "follow-up",
    "tip",
    "lead",
    "verlopen",
    "vervallen",
    "achterstallig",
    "binnenkort",
    "asap",
    "promise",
    "the",
    "and",
    "you",
    "your",
    "not",
    "with",
    "file",
    "line",
    "book",
    "contacts",
    "today",
    "late",
];

/// Fails where a Dutch text holds an English word, a flag's included.
pub(super) fn is_dutch(text: &str) {
    let english =
        Command::ALL.iter().filter(|c| c.name(Lang::Nl) != c.name(Lang::En)).map(|c| c.name(Lang::En));
    let banned: Vec<&str> = english.chain(NOT_DUTCH.iter().copied()).collect();
    for word in text.split(|c: char| c.is_whitespace() || ".,:;?!()“”|".contains(c)) {
        assert!(
            word.starts_with("--") || !banned.contains(&word.to_lowercase().as_str()),
            "`{word}` in: {text}"
        );
    }
    assert!(!text.contains("over tijd"), "{text}");
}

/// Fails where a text does not begin with a large letter or end with a full stop or a question mark. A line to be
/// typed has no full stop after it, since that would be typed with it.
pub(super) fn whole_sentences(text: &str) {
    assert!(is_ended(text), "no end: {text}");
    assert!(text.starts_with(|c: char| c.is_uppercase() || "“↶↷✓".contains(c)), "no beginning: {text}");
    assert!(!text.contains("  ") && !text.contains("..") && !text.contains('\''), "not neat: {text}");
    assert!(!text.chars().any(char::is_control), "not one line: {text}");
}

/// Whether a text ends as a sentence, or in a line to be typed.
pub(super) fn is_ended(text: &str) -> bool {
    let last = text.rsplit(['.', '?', ':']).find(|part| !part.is_empty()).unwrap_or_default();
    let lines = Command::ALL.iter().flat_map(|command| [command.line(Lang::Nl), command.line(Lang::En)]);
    let typed = lines.chain(["woord --help".to_owned()]).any(|line| last.contains(&line));
    text.ends_with(['.', '?']) != typed
}
