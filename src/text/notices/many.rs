//! Notices about several at once: how many it was, what comes of it, what could not be done and why.
//!
//! It never leaves out silently what was left as it was.

use super::put_right;
use crate::domain::change::Label;
use crate::domain::words::Importance;
use crate::text::{Lang, kinds, numbers, say};

/// Something that was left as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Not {
    /// Of whom, and what.
    pub what: String,
    /// Why.
    pub why: String,
}

/// How many are marked: `3 gemarkeerd`.
#[must_use]
pub fn marked(lang: Lang, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    say!(lang, "{count} gemarkeerd", "{count} marked")
}

/// What taking the marks away is called.
#[must_use]
pub fn unmark(lang: Lang) -> &'static str {
    lang.pick("niets markeren", "unmark")
}

/// Behind what a line is about: how many more it is about.
#[must_use]
pub fn and_more(lang: Lang, more: usize) -> String {
    let more = numbers::whole(lang, more as u64);
    say!(lang, ", en nog {more}", ", and {more} more")
}

/// It was done with several; `said` is what comes of it, or blank.
#[must_use]
pub fn done(lang: Lang, label: Label, said: &str) -> String {
    let deed = put_right::deed(lang, label.deed);
    let mut letters = deed.chars();
    let deed: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let count = numbers::whole(lang, u64::from(label.more) + 1);
    let said = if said.is_empty() { String::new() } else { format!(" {said}") };
    format!("✓ {deed}: {count}.{said}")
}

/// How many follow-ups come of it; blank where none does.
#[must_use]
pub fn planned(lang: Lang, count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    let count = numbers::whole(lang, count as u64);
    say!(lang, "Opvolging gepland: {count}.", "Follow-ups planned: {count}.")
}

/// The importance that all have now.
#[must_use]
pub fn importance_is(lang: Lang, importance: Importance) -> String {
    let word = kinds::importance(lang, importance);
    say!(lang, "Belang: {word}.", "Importance: {word}.")
}

/// What was left as it was: the first with its reason, of others that they were; blank where nothing was.
#[must_use]
pub fn left_out(lang: Lang, refused: &[Not]) -> String {
    let Some((first, others)) = refused.split_first() else { return String::new() };
    let Not { what, why } = first;
    let first = say!(lang, "Niet: {what}. {why}", "Not: {what}. {why}");
    if others.is_empty() {
        return first;
    }
    let others: Vec<&str> = others.iter().map(|not| not.what.as_str()).collect();
    let others = others.join("; ");
    say!(lang, "{first} Ook niet: {others}.", "{first} Nor: {others}.")
}

/// Nothing would be another by it.
#[must_use]
pub fn nothing(lang: Lang) -> &'static str {
    lang.pick("Er verandert niets.", "Nothing changes.")
}

/// It asks more than several can be asked at once.
#[must_use]
pub fn one_by_one(lang: Lang) -> &'static str {
    lang.pick("Dat vraagt meer; doe deze apart.", "That asks more; do this one by itself.")
}

/// Promised by the other side than the first that is marked.
#[must_use]
pub fn other_side(lang: Lang) -> &'static str {
    lang.pick(
        "Die belofte is van de andere kant; doe deze apart.",
        "That is the other’s promise; do this one by itself.",
    )
}

/// An action is about something else.
#[must_use]
pub fn is_for_others(lang: Lang, action: &str) -> String {
    say!(lang, "“{action}” hoort daar niet bij.", "“{action}” does not belong to that.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Deed;
    use crate::text::tone;

    #[test]
    fn what_was_done_and_what_was_not_is_said_in_whole_sentences() {
        let not = |what: &str| Not { what: what.to_owned(), why: one_by_one(Lang::Nl).to_owned() };
        let label = Label { deed: Deed::Step(lifecycle::Step::Vertonen), subject: None, more: 2 };
        let text = format!(
            "{} {}",
            done(Lang::Nl, label, &planned(Lang::Nl, 2)),
            left_out(Lang::Nl, &[not("Jan, rapport"), not("Bas, boek")])
        );
        assert_eq!(
            text,
            "✓ Nagekomen: 3. Opvolging gepland: 2. Niet: Jan, rapport. Dat vraagt meer; doe deze apart. Ook niet: Bas, boek."
        );
        tone::whole_sentences(&text);
        assert_eq!(left_out(Lang::En, &[]), "");
        assert_eq!(done(Lang::En, Label { deed: Deed::Edit, subject: None, more: 0 }, ""), "✓ Edited: 1.");
    }
}
