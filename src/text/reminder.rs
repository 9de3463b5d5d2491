//! The notice of the day in words: what is late and what is due. It never shortens a number to sound better.

use super::lists::{Counts, summary};
use super::{Lang, dates, say};
use crate::domain::due::{Due, DueState};
use crate::domain::time::Now;

/// The heading: how many there are.
#[must_use]
pub fn title(lang: Lang, counts: &Counts) -> String {
    summary(lang, counts)
}

/// One promise: whom, what, and how late it is or at what time today.
#[must_use]
pub fn row(
    lang: Lang,
    whom: &str,
    what: &str,
    due: Option<&Due>,
    state: (DueState, i64),
    now: &Now,
) -> String {
    let when = match (state, due.and_then(|due| dates::due_clock(due, now))) {
        ((DueState::Late, days), _) => dates::late(lang, days),
        (_, Some(clock)) => say!(lang, "vandaag {clock}", "today {clock}"),
        (_, None) => lang.pick("vandaag", "today").to_owned(),
    };
    format!("{whom}: {what} · {when}")
}

/// How many there are besides those shown.
#[must_use]
pub fn more(lang: Lang, count: usize) -> String {
    say!(lang, "en nog {count}", "and {count} more")
}

/// There is nothing to say.
#[must_use]
pub fn nothing(lang: Lang) -> &'static str {
    lang.pick("Er is niets te laat en niets voor vandaag.", "Nothing is late, and nothing is due today.")
}

/// It was said today already.
#[must_use]
pub fn said_today(lang: Lang) -> &'static str {
    lang.pick(
        "Vandaag is het al gezegd. Nog een keer: woord herinner --nogmaals",
        "It was said today already. Once more: woord notify --again",
    )
}

/// That it was said can't be remembered. `why` is a sentence.
#[must_use]
pub fn not_remembered(lang: Lang, why: &str) -> String {
    say!(
        lang,
        "Dat het vandaag gezegd is, kan niet onthouden worden; de volgende keer komt het weer. {why}",
        "That it was said today can’t be remembered; it comes again next time. {why}"
    )
}

/// What a bar shows when one points at its count.
#[must_use]
pub fn tooltip(lang: Lang, late: u64, today: u64) -> String {
    match summary(lang, &Counts { late, today, ..Counts::default() }) {
        none if none.is_empty() => nothing(lang).to_owned(),
        counts => counts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;
    use chrono_tz::Tz;

    #[test]
    fn a_row_says_how_late_it_is_or_when_today() {
        let now = Now::new("2026-11-23T09:00:00Z".parse().unwrap(), Tz::Europe__Amsterdam);
        let day = Due::on("2026-11-23".parse().unwrap());
        let timed = Due { time: Some(("14:30".parse().unwrap(), now.zone)), ..day };
        let row = |lang, due, state| row(lang, "Jan", "mail het rapport", Some(due), state, &now);
        for (text, expected) in [
            (row(Lang::Nl, &day, (DueState::Late, 3)), "Jan: mail het rapport · 3 dagen te laat"),
            (row(Lang::Nl, &timed, (DueState::Late, 0)), "Jan: mail het rapport · te laat"),
            (row(Lang::Nl, &timed, (DueState::Today, 0)), "Jan: mail het rapport · vandaag 14:30"),
            (row(Lang::En, &day, (DueState::Today, 0)), "Jan: mail het rapport · today"),
        ] {
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn the_sentences_are_whole() {
        let all = |lang| [nothing(lang).to_owned(), said_today(lang).to_owned(), tooltip(lang, 0, 0)];
        for text in all(Lang::Nl) {
            tone::is_dutch(&text);
        }
        tone::whole_sentences(nothing(Lang::Nl));
        tone::whole_sentences(nothing(Lang::En));
        assert_eq!(tooltip(Lang::Nl, 3, 2), "3 te laat · 2 vandaag");
        assert_eq!(more(Lang::En, 4), "and 4 more");
    }
}
