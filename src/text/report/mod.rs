//! The weekly report in words: the three counts first, then who waits to hear of it, with whom it was, whose figure moved,
//! and what comes. The same parts make the screen, the text and the Markdown.
//!
//! It never counts; and it never praises or blames.

mod paper;

pub use paper::{Line, Part, markdown, plain};

use chrono::Datelike;

use super::{Lang, dates, numbers, say};
use crate::domain::report::{Deed, Moved, Report, With};
use crate::domain::time::Now;

/// `Weekverslag`.
#[must_use]
pub fn name(lang: Lang) -> &'static str {
    lang.pick("Weekverslag", "Week report")
}

/// `Week 47 · ma 16 t/m zo 22 nov 2026`.
#[must_use]
pub fn title(lang: Lang, report: &Report) -> String {
    let week = report.monday.iso_week().week();
    let (from, to) = (dates::bare(lang, report.monday), dates::dated(lang, report.sunday()));
    let from = match report.monday.month() == report.sunday().month() {
        true => from,
        false => dates::short(lang, report.monday),
    };
    say!(lang, "Week {week} · {from} t/m {to}", "Week {week} · {from} to {to}")
}

/// `31 gezegd · 27 gedaan · 4 teruggekoppeld`.
#[must_use]
pub fn counts(lang: Lang, report: &Report) -> String {
    let count = |deeds: &[Deed]| numbers::whole(lang, deeds.len() as u64);
    let (said, done, told) = (count(&report.said), count(&report.done), count(&report.told_back));
    say!(
        lang,
        "{said} gezegd · {done} gedaan · {told} teruggekoppeld",
        "{said} said · {done} done · {told} told back"
    )
}

/// `Op tijd 25 van 27 · 1 gebroken`; nothing where nothing was closed.
#[must_use]
pub fn kept(lang: Lang, report: &Report) -> Option<String> {
    let whole = |count: usize| numbers::whole(lang, count as u64);
    let (in_time, done) = (whole(report.in_time()), whole(report.done.len()));
    let on_time = (!report.done.is_empty())
        .then(|| say!(lang, "{in_time} van {done} op tijd", "{in_time} of {done} on time"));
    let broken = whole(report.broken.len());
    let broken = (!report.broken.is_empty()).then(|| say!(lang, "{broken} gebroken", "{broken} broken"));
    let parts: Vec<String> = on_time.into_iter().chain(broken).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The parts of a report, in order; what is empty is left out.
#[must_use]
pub fn parts(lang: Lang, report: &Report, now: &Now) -> Vec<Part> {
    let mut parts = vec![Part::Title(title(lang, report)), Part::Text(counts(lang, report))];
    parts.extend(kept(lang, report).map(Part::Text));
    if report.is_empty() {
        parts.push(Part::Text(
            lang.pick(
                "In deze week is niets gezegd en niets gedaan.",
                "Nothing was said or done in this week.",
            )
            .to_owned(),
        ));
        return parts;
    }
    let today = now.today();
    let waiting = lang.pick("Wacht op terugkoppeling", "Waits to hear back").to_owned();
    let kept_on = |(deed, others): &(&Deed, usize)| {
        let more = if *others > 0 { format!(" +{others}") } else { String::new() };
        vec![format!("{}{more}", deed.name), deed.what.clone(), dates::near(lang, deed.day, today)]
    };
    let people = report.waiting_people();
    let (first, rest) = people.split_at(people.len().min(LONGEST));
    let mut waits = table(waiting, None, first, kept_on);
    if let Some(Part::Table { count: Some(count), .. }) = &mut waits {
        *count += rest.len();
    }
    parts.extend(waits);
    if !rest.is_empty() {
        let rest = numbers::whole(lang, rest.len() as u64);
        parts.push(Part::Text(say!(lang, "  en nog {rest}", "  and {rest} more")));
    }
    let heads =
        [lang.pick("gezegd", "said"), lang.pick("gedaan", "done"), lang.pick("teruggekoppeld", "told back")];
    let heads = [""].into_iter().chain(heads).map(str::to_owned).collect();
    let count = |count: usize| match count {
        0 => "·".to_owned(),
        more => numbers::whole(lang, more as u64),
    };
    let with =
        |with: &With| vec![with.name.clone(), count(with.said), count(with.done), count(with.told_back)];
    let people = report.people();
    parts.extend(table(lang.pick("Per persoon", "Per person").to_owned(), Some(heads), &people, with));
    let moved = |one: &Moved| {
        let by = i16::from(one.after) - i16::from(one.before);
        let sign = if by < 0 { "−" } else { "+" };
        vec![one.name.clone(), format!("{} → {}", one.before, one.after), format!("{sign}{}", by.abs())]
    };
    let heading = lang.pick("Gestegen en gedaald", "Risen and fallen");
    parts.extend(table(heading.to_owned(), None, &report.moved, moved));
    let broken = |deed: &Deed| vec![deed.name.clone(), deed.what.clone(), dates::near(lang, deed.day, today)];
    parts.extend(table(lang.pick("Gebroken", "Broken").to_owned(), None, &report.broken, broken));
    let due = |deed: &Deed| vec![deed.name.clone(), deed.what.clone(), dates::short(lang, deed.day)];
    parts.extend(table(lang.pick("De week erna", "The week after").to_owned(), None, &report.next, due));
    let done = |deed: &Deed| {
        let late = if deed.days_late > 0 { dates::late(lang, deed.days_late) } else { String::new() };
        vec![deed.name.clone(), deed.what.clone(), dates::bare(lang, deed.day), late]
    };
    parts.extend(table(lang.pick("Gedaan", "Done").to_owned(), None, &report.done, done));
    let on = |deed: &Deed| vec![deed.name.clone(), deed.what.clone(), dates::bare(lang, deed.day)];
    parts.extend(table(lang.pick("Teruggekoppeld", "Told back").to_owned(), None, &report.told_back, on));
    parts.extend(table(lang.pick("Gezegd", "Said").to_owned(), None, &report.said, on));
    parts
}

/// People that wait to be told are so many at most: more are no list to begin with.
const LONGEST: usize = 10;

/// A table under a heading with its count; nothing where there are no rows.
fn table<T>(
    heading: String,
    heads: Option<Vec<String>>,
    rows: &[T],
    row: impl Fn(&T) -> Vec<String>,
) -> Option<Part> {
    let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
    (!rows.is_empty()).then_some(Part::Table { heading, heads, count: Some(rows.len()), rows })
}
