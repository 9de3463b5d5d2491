//! People who are read in, in words: what became of them, who is in doubt and why, and what was not read.
//!
//! It never says that somebody was taken in who was not.

use super::commands::Command;
use super::{Lang, all_of, numbers, say};

/// How many of each there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// New in the book.
    pub new: u64,
    /// Here already.
    pub same: u64,
    /// Here already, and more is known now.
    pub more: u64,
    /// Left out.
    pub left: u64,
}

/// What was read in.
#[must_use]
pub fn taken_in(lang: Lang, tally: Tally) -> String {
    let counts = counted(lang, tally);
    say!(lang, "✓ Ingelezen: {counts}.", "✓ Taken in: {counts}.")
}

/// What would be read in.
#[must_use]
pub fn rehearsed(lang: Lang, tally: Tally) -> String {
    let counts = counted(lang, tally);
    say!(lang, "Proef: {counts}. Er is niets bewaard.", "Dry run: {counts}. Nothing was kept.")
}

fn counted(lang: Lang, tally: Tally) -> String {
    let Tally { new, same, more, left } = tally;
    let [n, s, m, l] = [new, same, more, left].map(|count| numbers::whole(lang, count));
    let mut text = say!(lang, "{n} nieuw, {s} gelijk, {m} aangevuld", "{n} new, {s} the same, {m} completed");
    if left > 0 {
        text += &say!(lang, ", {l} niet ingelezen", ", {l} left out");
    }
    text
}

/// A group of those who are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// In doubt.
    Doubtful,
    /// New.
    New,
    /// More is known.
    More,
    /// The same.
    Same,
}

/// The heading of a group, with how many there are.
#[must_use]
pub fn heading(lang: Lang, group: Group, count: u64) -> String {
    let name = match group {
        Group::Doubtful => lang.pick("TWIJFEL", "DOUBTFUL"),
        Group::New => lang.pick("NIEUW", "NEW"),
        Group::More => lang.pick("AANGEVULD", "COMPLETED"),
        Group::Same => lang.pick("GELIJK", "THE SAME"),
    };
    format!("{name} {}", numbers::whole(lang, count))
}

/// Somebody new looks like somebody who is there.
#[must_use]
pub fn looks_like(lang: Lang, name: &str, like: &str) -> String {
    let contact = Command::Contact.line(lang);
    let merge = lang.pick("samenvoegen", "merge");
    say!(
        lang,
        "{name} lijkt op {like}, en komt erbij. Is het dezelfde? Dan: {contact} {merge} \"{like}\" \"{name}\"",
        "{name} looks like {like}, and comes in beside. The same person? Then: {contact} {merge} \"{like}\" \"{name}\""
    )
}

/// Somebody of this name is there with other data.
#[must_use]
pub fn other_data(lang: Lang, name: &str, place: &str) -> String {
    say!(
        lang,
        "{name} ({place}): zo heet al iemand, met andere gegevens; niet ingelezen. Is het een ander? Dan nog eens met --ook",
        "{name} ({place}): somebody has this name, with other data; left out. Somebody else? Then once more with --also"
    )
}

/// More than one of this name is there.
#[must_use]
pub fn several(lang: Lang, name: &str, place: &str) -> String {
    say!(
        lang,
        "{name} ({place}): zo heten er meer; niet ingelezen. Geef ze eerst namen die verschillen",
        "{name} ({place}): more than one has this name; left out. Give them names that differ first"
    )
}

/// Nothing can serve as a name.
#[must_use]
pub fn nameless(lang: Lang, place: &str) -> String {
    say!(
        lang,
        "{place}: hier staat geen naam, en ook geen organisatie, mailadres of nummer; niet ingelezen",
        "{place}: there is no name here, nor an organisation, mail address or number; left out"
    )
}

/// A line of a file.
#[must_use]
pub fn place(lang: Lang, file: &str, line: u64) -> String {
    let line = numbers::whole(lang, line);
    say!(lang, "{file}, regel {line}", "{file}, line {line}")
}

/// More doubts than are shown.
#[must_use]
pub fn more_doubts(lang: Lang, count: u64) -> String {
    let count = numbers::whole(lang, count);
    say!(lang, "… en nog {count}; alle met --proef", "… and {count} more; all of them with --dry-run")
}

/// Cards of groups, places and things.
#[must_use]
pub fn no_people(lang: Lang, count: u64) -> String {
    let cards = numbers::of(lang, count, lang.pick("kaart", "card"), lang.pick("kaarten", "cards"));
    say!(
        lang,
        "Overgeslagen: {cards} van een groep, een plaats of een ding.",
        "Skipped: {cards} of a group, a place or a thing."
    )
}

/// Columns that are not read.
#[must_use]
pub fn unused_columns(lang: Lang, names: &[&str]) -> String {
    let names = all_of(lang, names);
    say!(lang, "Niet gelezen kolommen: {names}.", "Columns not read: {names}.")
}

/// A file in an old encoding.
#[must_use]
pub fn old_encoding(lang: Lang, file: &str) -> String {
    say!(lang, "{file} is gelezen als Windows-1252.", "{file} was read as Windows-1252.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn what_became_of_people_reads_in_both_languages() {
        let tally = Tally { new: 1200, same: 2, more: 0, left: 1 };
        assert_eq!(
            taken_in(Lang::Nl, tally),
            "✓ Ingelezen: 1.200 nieuw, 2 gelijk, 0 aangevuld, 1 niet ingelezen."
        );
        assert_eq!(
            rehearsed(Lang::En, Tally { left: 0, ..tally }),
            "Dry run: 1,200 new, 2 the same, 0 completed. Nothing was kept."
        );
        for text in [
            taken_in(Lang::Nl, tally),
            rehearsed(Lang::Nl, tally),
            heading(Lang::Nl, Group::Doubtful, 3),
            looks_like(Lang::Nl, "A", "B"),
            other_data(Lang::Nl, "A", "x"),
            several(Lang::Nl, "A", "x"),
            nameless(Lang::Nl, "x"),
            more_doubts(Lang::Nl, 4),
            no_people(Lang::Nl, 1),
            unused_columns(Lang::Nl, &["x", "y"]),
            old_encoding(Lang::Nl, "x"),
        ] {
            tone::is_dutch(&text);
        }
    }
}
