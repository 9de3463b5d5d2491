//! The words of the home screen: titles, the overview, what stands where nothing stands.

use chrono::{Datelike, NaiveDate};

use crate::domain::agenda::Group;
use crate::domain::due::DueState;
use crate::domain::weeks::{WEEKS, Week, Weeks};
use crate::text::columns::width;
use crate::text::{Lang, dates, groups, numbers, say};

/// The day in the header, in full or short: `maandag 23 november 2026 · week 48`.
#[must_use]
pub fn day(lang: Lang, day: NaiveDate, columns: usize) -> String {
    match columns {
        100.. => dates::heading(lang, day),
        60.. => format!("{} · week {}", dates::dated(lang, day), day.iso_week().week()),
        _ => dates::short(lang, day),
    }
}

/// The titles of the panes.
#[must_use]
pub fn contacts(lang: Lang) -> &'static str {
    lang.pick("Contacten", "Contacts")
}

/// The title over the promises.
#[must_use]
pub fn promises(lang: Lang) -> &'static str {
    lang.pick("Beloften", "Promises")
}

/// The title over the follow-ups.
#[must_use]
pub fn follow_ups(lang: Lang) -> &'static str {
    lang.pick("Opvolging", "Follow-ups")
}

/// The title over the follow-ups with those for today, in full where no heading says that it is those.
#[must_use]
pub fn follow_ups_today(lang: Lang, count: &str, full: bool) -> String {
    match full {
        true => say!(lang, "Opvolging vandaag {count}", "Follow-ups today {count}"),
        false => format!("{} {count}", follow_ups(lang)),
    }
}

/// The title over the overview.
#[must_use]
pub fn overview(lang: Lang) -> &'static str {
    lang.pick("Overzicht", "Overview")
}

/// The round in the footer, with how many cards it has: `ronde (14)`.
#[must_use]
pub fn round_of(lang: Lang, cards: u64) -> String {
    let cards = numbers::whole(lang, cards);
    say!(lang, "ronde ({cards})", "review ({cards})")
}

/// The row for everybody.
#[must_use]
pub fn everybody(lang: Lang) -> &'static str {
    lang.pick("Alle contacten", "All contacts")
}

/// The heading over people with whom nothing is open.
#[must_use]
pub fn others(lang: Lang) -> &'static str {
    lang.pick("overig", "the rest")
}

/// What is under the last line of the promises, by group, as fully as it fits.
#[must_use]
pub fn rest(lang: Lang, groups: &[(Group, usize)], columns: usize) -> String {
    let count = groups.iter().map(|(_, count)| count).sum();
    let parts = |short: bool| -> String {
        let name = |group: &Group| match group {
            Group::Theirs if short => lang.pick("anderen", "others"),
            group => groups::name(lang, *group),
        };
        let part = |(group, count): &(Group, usize)| {
            format!("{} {}", name(group), numbers::whole(lang, *count as u64))
        };
        groups.iter().map(part).collect::<Vec<_>>().join(", ")
    };
    let whole = more(lang, count);
    [format!("{whole}: {}", parts(false)), format!("↓ {}", parts(true))]
        .into_iter()
        .find(|text| width(text) <= columns)
        .unwrap_or(whole)
}

/// How many more there are under the last line.
#[must_use]
pub fn more(lang: Lang, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    say!(lang, "↓ nog {count}", "↓ {count} more")
}

/// `↓ nog 5 regels`: how many more there are, and of what, one and several in each language.
#[must_use]
pub fn more_of(lang: Lang, count: usize, nl: [&str; 2], en: [&str; 2]) -> String {
    let many = usize::from(count != 1);
    let count = numbers::whole(lang, count as u64);
    let (nl, en) = (nl[many], en[many]);
    say!(lang, "↓ nog {count} {nl}", "↓ {count} more {en}")
}

/// `3 van 17`: how many a title says that a pane shows.
#[must_use]
pub fn some_of(lang: Lang, shown: usize, all: usize) -> String {
    let (shown, all) = (numbers::whole(lang, shown as u64), numbers::whole(lang, all as u64));
    say!(lang, "{shown} van {all}", "{shown} of {all}")
}

/// A number of the overview: `3 te laat`, `anderen: 1 te laat`.
#[must_use]
pub fn number(lang: Lang, group: Group, count: usize, short: bool) -> String {
    let count = numbers::whole(lang, count as u64);
    match group {
        Group::Theirs => say!(lang, "anderen: {count} te laat", "theirs: {count} late"),
        Group::Soon if short => say!(lang, "{count} komende 7 d", "{count} next 7 d"),
        _ => format!("{count} {}", groups::name(lang, group)),
    }
}

/// A group of follow-ups by its day.
#[must_use]
pub fn follow_up_group(lang: Lang, state: DueState) -> &'static str {
    match state {
        DueState::Late | DueState::Today => groups::name(lang, Group::Today),
        DueState::Soon => groups::name(lang, Group::Soon),
        _ => groups::name(lang, Group::Later),
    }
}

/// Over the days and how full they are.
#[must_use]
pub fn load(lang: Lang) -> &'static str {
    lang.pick("Drukte", "Load")
}

/// A day that can't take any more.
#[must_use]
pub fn full(lang: Lang) -> &'static str {
    lang.pick("vol", "full")
}

/// Over the counts of last week.
#[must_use]
pub fn last_week(lang: Lang) -> &'static str {
    lang.pick("Vorige week", "Last week")
}

/// The method in three counts: `31 gezegd · 27 gedaan · 4 teruggekoppeld`.
#[must_use]
pub fn said_done_told(lang: Lang, weeks: &Weeks) -> String {
    let [said, done, told] =
        [weeks.said, weeks.done, weeks.told_back].map(|n| numbers::whole(lang, n as u64));
    say!(
        lang,
        "{said} gezegd · {done} gedaan · {told} teruggekoppeld",
        "{said} said · {done} did · {told} told back"
    )
}

/// Before the weeks and how much of each was kept in time.
#[must_use]
pub fn on_time(lang: Lang) -> &'static str {
    lang.pick("Op tijd", "On time")
}

/// `96 van 110 in 12 weken`.
#[must_use]
pub fn on_time_of(lang: Lang, sum: Week) -> String {
    let (in_time, closed) =
        (numbers::whole(lang, sum.in_time as u64), numbers::whole(lang, sum.closed as u64));
    say!(lang, "{in_time} van {closed} in {WEEKS} weken", "{in_time} of {closed} in {WEEKS} weeks")
}

/// A week as one sign, as high as its part that was kept in time.
#[must_use]
pub fn bar(week: &Week) -> char {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    if week.closed == 0 {
        return '·';
    }
    BARS[(week.in_time * 7 + week.closed / 2) / week.closed]
}

/// Too little room for anything.
#[must_use]
pub fn too_small(lang: Lang) -> &'static str {
    lang.pick("Venster te klein: minstens 30×8.", "Window too small: at least 30×8.")
}

/// An empty book, with the keys to begin with.
#[must_use]
pub fn first_start(lang: Lang, capture: &str) -> String {
    say!(
        lang,
        "Nog niemand en niets beloofd. {capture} legt vast wat je vandaag beloofde.",
        "Nobody here and nothing promised yet. {capture} captures what you promised today."
    )
}

/// Where an example can be seen.
#[must_use]
pub fn try_demo(lang: Lang) -> &'static str {
    lang.pick("woord --demo laat een voorbeeld zien.", "woord --demo shows an example.")
}

/// Behind the first of two keys, while the second is awaited.
#[must_use]
pub fn awaits(lang: Lang) -> &'static str {
    lang.pick("en dan een van deze", "and then one of these")
}

/// When the question is about the day something was kept.
#[must_use]
pub fn kept_when(lang: Lang) -> &'static str {
    lang.pick("Nagekomen, wanneer?", "Kept, when?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_as_high_as_what_was_kept_in_time() {
        let bars: String = [(0, 0), (0, 3), (1, 2), (9, 10), (4, 4)]
            .iter()
            .map(|(in_time, closed)| bar(&Week { in_time: *in_time, closed: *closed }))
            .collect();
        assert_eq!(bars, "·▁▅▇█");
        assert_eq!(on_time_of(Lang::Nl, Week { in_time: 96, closed: 1110 }), "96 van 1.110 in 12 weken");
    }
}
