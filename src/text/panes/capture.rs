//! The words of the capture line: its rows, its questions, what Enter does. Keys come in.

use chrono::{DateTime, FixedOffset, NaiveDate};
use lifecycle::Direction;

use crate::domain::due::Due;
use crate::domain::time::Now;
use crate::domain::words::Channel;
use crate::text::{Lang, all_of, dates, kinds, numbers, say};

/// What stands in the frame.
#[must_use]
pub fn title(lang: Lang, nth: (usize, usize), completes: bool) -> String {
    let name =
        if completes { lang.pick("Aanvullen", "Complete") } else { lang.pick("Vastleggen", "Capture") };
    match which(lang, nth) {
        None => name.to_owned(),
        Some(which) => format!("{name} · {which}"),
    }
}

/// Which of how many sentences it is: `1 van 2`; nothing where there is one.
#[must_use]
pub fn which(lang: Lang, (nth, all): (usize, usize)) -> Option<String> {
    let (first, last) = (numbers::whole(lang, nth as u64), numbers::whole(lang, all as u64));
    (all > 1).then(|| say!(lang, "{first} van {last}", "{first} of {last}"))
}

/// Which words were read as what.
#[must_use]
pub fn explanation(lang: Lang) -> &'static str {
    lang.pick("Uitleg", "Reading")
}

/// How it comes again.
#[must_use]
pub fn comes_again(lang: Lang) -> &'static str {
    lang.pick("Herhaalt", "Repeats")
}

/// It is meant once, whatever the words say.
#[must_use]
pub fn once(lang: Lang) -> &'static str {
    lang.pick("één keer", "once")
}

/// No follow-up is planned.
#[must_use]
pub fn no_follow_up(lang: Lang) -> &'static str {
    lang.pick("geen", "none")
}

/// In an empty line.
#[must_use]
pub fn invitation(lang: Lang) -> &'static str {
    lang.pick(
        "Typ wat je beloofde, zoals je het zei: wie, wat, welke dag.",
        "Type what you promised, as you said it: who, what, which day.",
    )
}

/// What stood in the line was no promise, and other sentences wait.
#[must_use]
pub fn waiting(lang: Lang, count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some(
            lang.pick("Geen belofte. Er wacht nog één zin.", "No promise. One more sentence waits.")
                .to_owned(),
        ),
        _ => {
            let count = numbers::whole(lang, count as u64);
            Some(say!(
                lang,
                "Geen belofte. Er wachten nog {count} zinnen.",
                "No promise. {count} more sentences wait."
            ))
        }
    }
}

/// Nothing stands in the line.
#[must_use]
pub fn nothing_yet(lang: Lang) -> &'static str {
    lang.pick("Er staat nog niets om te bewaren.", "There is nothing to save yet.")
}

/// Behind a name that nobody in the book has.
#[must_use]
pub fn new(lang: Lang) -> &'static str {
    lang.pick("nieuw", "new")
}

/// A value that is missing.
#[must_use]
pub fn missing(lang: Lang, who: bool) -> &'static str {
    if who { lang.pick("wie?", "who?") } else { lang.pick("wanneer?", "when?") }
}

/// `‹ of Anna Jansen ›`.
#[must_use]
pub fn rival(lang: Lang, other: &str) -> String {
    say!(lang, "‹ of {other} ›", "‹ or {other} ›")
}

/// What can be changed, where it is pointed at.
#[must_use]
pub fn choice(value: &str) -> String {
    format!("‹ {value} ›")
}

/// A day in every length, the longest first: in full, with a short weekday, and as in lists.
#[must_use]
pub fn days(lang: Lang, due: &Due, now: &Now) -> [String; 3] {
    let distance = dates::distance(lang, due.date, now.today());
    let clock = dates::due_clock(due, now).map(|clock| format!(", {clock}")).unwrap_or_default();
    let full = dates::full(lang, due.date);
    let rest = full.split_once(' ').map_or("", |(_, rest)| rest);
    let weekday = dates::weekday_short(lang, due.date);
    [
        format!("{full}{clock}, {distance}"),
        format!("{weekday} {rest}{clock}, {distance}"),
        format!("{}, {distance}", dates::due(lang, due, now)),
    ]
}

/// The other day in every length, the longest first.
#[must_use]
pub fn other_days(lang: Lang, due: &Due, now: &Now) -> [String; 3] {
    let day = dates::due(lang, due, now);
    let distance = dates::distance(lang, due.date, now.today());
    let ahead = (due.date - now.today()).num_days();
    let count = dates::count(lang, ahead);
    let short = if ahead < 2 { distance.clone() } else { say!(lang, "over {count}", "in {count}") };
    [rival(lang, &format!("{day}, {distance}")), rival(lang, &format!("{day}, {short}")), rival(lang, &day)]
}

/// `jij, aan Anna`, `Jan, aan jou`.
#[must_use]
pub fn whose(lang: Lang, direction: Direction, names: &[&str]) -> String {
    let who = all_of(lang, names);
    match (direction, names.is_empty()) {
        (Direction::Given, true) => lang.pick("jij", "you").to_owned(),
        (Direction::Given, false) => say!(lang, "jij, aan {who}", "you, to {who}"),
        (Direction::Received, true) => lang.pick("de ander, aan jou", "the other, to you").to_owned(),
        (Direction::Received, false) => say!(lang, "{who}, aan jou", "{who}, to you"),
    }
}

/// The day on which it was said: `vandaag`, `gisteren`, `vr 20 nov, 3 dagen geleden`.
#[must_use]
pub fn said_on(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let distance = dates::distance(lang, day, today);
    if (today - day).num_days() < 2 {
        distance
    } else {
        format!("{}, {distance}", dates::near(lang, day, today))
    }
}

/// How it was said.
#[must_use]
pub fn said_by(lang: Lang, channel: Channel) -> &'static str {
    if channel == Channel::Onbekend { lang.pick("hoe?", "how?") } else { kinds::channel(lang, channel) }
}

/// `Op do 3 december staan al 3 beloften (vol vanaf 4).`
#[must_use]
pub fn full(lang: Lang, day: NaiveDate, count: usize, from: usize) -> String {
    let weekday = dates::weekday_short(lang, day);
    let full = dates::full(lang, day);
    let date = full.split_once(' ').and_then(|(_, rest)| rest.rsplit_once(' ')).map_or("", |(date, _)| date);
    let count = numbers::whole(lang, count as u64);
    say!(
        lang,
        "Op {weekday} {date} staan al {count} beloften (vol vanaf {from}).",
        "{weekday} {date} already has {count} promises (full from {from})."
    )
}

/// It was saved with a question: `Op de vroegste; kies later: do 26 nov of do 3 dec.`
#[must_use]
pub fn earlier(lang: Lang, taken: &Due, rival: &Due, now: &Now) -> String {
    let rivals = dates::rivals(lang, taken, rival, now);
    say!(lang, "Op de vroegste; kies later: {rivals}.", "On the earlier; choose later: {rivals}.")
}

/// A question in the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<'a> {
    /// Which of two days; the one shown.
    Day(&'a Due),
    /// Which of those of this name; the one shown.
    Which(&'a str, &'a str),
    /// Whose promise it is; as shown.
    Whose(&'a str),
}

/// `Tab wisselt van dag, Enter neemt do 3 dec.`
#[must_use]
pub fn ask(lang: Lang, question: Question<'_>, swap: &str, take: &str, now: &Now) -> String {
    match question {
        Question::Day(due) => {
            let day = dates::due(lang, due, now);
            say!(
                lang,
                "{swap} wisselt van dag, {take} neemt {day}.",
                "{swap} swaps the day, {take} takes {day}."
            )
        }
        Question::Which(name, shown) => say!(
            lang,
            "Welke {name}? {swap} kiest een ander, {take} neemt {shown}.",
            "Which {name}? {swap} chooses another, {take} takes {shown}."
        ),
        Question::Whose(shown) => say!(
            lang,
            "Wie belooft? {swap} draait het om, {take} neemt: {shown}.",
            "Who promises? {swap} turns it round, {take} takes: {shown}."
        ),
    }
}

/// `Daarna: welke Anna?`: the question behind the first one.
#[must_use]
pub fn then(lang: Lang, question: Question<'_>) -> String {
    let next = match question {
        Question::Day(_) => lang.pick("welke dag?", "which day?").to_owned(),
        Question::Which(name, _) => say!(lang, "welke {name}?", "which {name}?"),
        Question::Whose(_) => lang.pick("wie belooft?", "who promises?").to_owned(),
    };
    say!(lang, "Daarna: {next}", "Then: {next}")
}

/// Something is missing: `Nog open: wanneer? Bewaren kan, onder aanvullen.`
#[must_use]
pub fn still_open(lang: Lang, asked: &str) -> String {
    say!(
        lang,
        "Nog open: {asked} Zo komt het onder aanvullen.",
        "Still open: {asked} It goes under to complete."
    )
}

/// A text was put back: `Kladje van 11:42 teruggezet   Ctrl-U leegmaken`.
#[must_use]
pub fn restored(lang: Lang, at: &DateTime<FixedOffset>, clear: &str, now: &Now) -> String {
    let local = at.with_timezone(&now.zone);
    let clock = dates::clock(local.time());
    let when = if local.date_naive() == now.today() {
        clock
    } else {
        format!("{} {clock}", dates::near(lang, local.date_naive(), now.today()))
    };
    say!(
        lang,
        "Kladje van {when} teruggezet   {clear} leegmaken",
        "Draft of {when} restored   {clear} clears it"
    )
}

/// The line was closed with a text in it.
#[must_use]
pub fn draft_kept(lang: Lang) -> &'static str {
    lang.pick("Kladje bewaard.", "Draft kept.")
}

/// What was typed is there still.
#[must_use]
pub fn still_here(lang: Lang) -> &'static str {
    lang.pick("Wat je typte staat er nog.", "What you typed is still here.")
}

/// What the keys do: save, answer, another reading, to the rows, close.
#[must_use]
pub fn keys(lang: Lang) -> Keys {
    Keys {
        save: lang.pick("bewaren", "save"),
        answer: lang.pick("antwoorden", "answer"),
        next: lang.pick("volgende zin", "next sentence"),
        explain: lang.pick("uitleg", "explain"),
        back: lang.pick("terug", "back"),
        other: lang.pick("andere lezing", "other reading"),
        adjust: lang.pick("aanpassen", "adjust"),
        choose: lang.pick("kiezen", "choose"),
        not: lang.pick("toch tekst", "only text"),
        close: lang.pick("sluiten (tekst blijft bewaard)", "close (text is kept)"),
        close_short: lang.pick("sluiten", "close"),
    }
}

/// What the keys do, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The line is saved.
    pub save: &'static str,
    /// The question is answered.
    pub answer: &'static str,
    /// On to the sentence that waits.
    pub next: &'static str,
    /// The explanation is shown.
    pub explain: &'static str,
    /// Back to the rows.
    pub back: &'static str,
    /// The other reading.
    pub other: &'static str,
    /// Into the rows.
    pub adjust: &'static str,
    /// Another value.
    pub choose: &'static str,
    /// No day, no person.
    pub not: &'static str,
    /// The line is closed, and its text kept.
    pub close: &'static str,
    /// The same where there is little room.
    pub close_short: &'static str,
}
