//! The words of the trust basis on the screens: on the page of a contact, why it is what it is, what may come of a promise,
//! and what is at stake on a card. No figure ever stands without its word, and the counts are never far.

use chrono::NaiveDate;

use crate::domain::trust::{Counts, Drop, Future, Opinion, Trail, WayBack};
use crate::domain::words::Importance;
use crate::text::{Lang, dates, kinds, numbers, say, trust as shared};

/// Over the block.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("VERTROUWENSBASIS", "TRUST BASIS")
}

/// It is being read.
#[must_use]
pub fn reading(lang: Lang) -> &'static str {
    lang.pick("wordt opgeteld …", "being added up …")
}

/// `68`, or nothing where it is too early; and what stands beside it: its word, or how many promises there are to go by.
#[must_use]
pub fn figure(lang: Lang, opinion: &Opinion, counts: Counts) -> (String, String) {
    match opinion.figure() {
        Some(figure) => (figure.to_string(), shared::ground(lang, opinion.ground()).to_owned()),
        None => (String::new(), shared::figure(lang, opinion, counts.all())),
    }
}

/// `9 op tijd · 1 te laat · 0 gebroken`, without what is open.
#[must_use]
pub fn counts(lang: Lang, counts: Counts) -> String {
    shared::counts(lang, Counts { open_late: 0, ..counts })
}

/// `1 open en te laat: zonder die belofte 85`.
#[must_use]
pub fn open_late(lang: Lang, count: usize, without: Option<&Opinion>) -> String {
    let open = numbers::whole(lang, count as u64);
    let mut text = say!(lang, "{open} open en te laat", "{open} open and late");
    if let Some(figure) = without.and_then(Opinion::figure) {
        let these = if count == 1 {
            lang.pick("zonder die belofte", "without that promise")
        } else {
            lang.pick("zonder die beloften", "without those promises")
        };
        text += &format!(": {these} {figure}");
    }
    text
}

/// `Vanaf vr 27 nov 60.`
#[must_use]
pub fn drop(lang: Lang, drop: &Drop, today: NaiveDate) -> Option<String> {
    let (day, figure) = (dates::near(lang, drop.day, today), drop.opinion.figure()?);
    Some(say!(lang, "Vanaf {day} {figure}.", "From {day} on {figure}."))
}

/// `Zo’n 17 beloften op tijd brengen je terug op 85.`
#[must_use]
pub fn back(lang: Lang, back: &WayBack) -> Option<String> {
    let (to, count) = (back.to.figure()?, back.promises);
    Some(match count {
        1 => say!(
            lang,
            "Eén belofte op tijd brengt je terug op {to}.",
            "One promise on time brings you back to {to}."
        ),
        _ => say!(
            lang,
            "Zo’n {count} beloften op tijd brengen je terug op {to}.",
            "Some {count} promises on time bring you back to {to}."
        ),
    })
}

/// `dec 2025 tot nu`.
#[must_use]
pub fn since(lang: Lang, first: NaiveDate) -> String {
    let month = dates::month_short(lang, first);
    let year = first.format("%Y");
    say!(lang, "{month} {year} tot nu", "{month} {year} to now")
}

/// A figure as one sign; a dot where there is none.
#[must_use]
pub fn bar(opinion: &Opinion) -> char {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    match opinion.figure() {
        Some(figure) => BARS[(figure as usize * 8 / 100).min(7)],
        None => '·',
    }
}

/// The title of the page: `Waarom 68?`
#[must_use]
pub fn why(lang: Lang, opinion: Option<&Opinion>) -> String {
    match opinion.and_then(Opinion::figure) {
        Some(figure) => say!(lang, "Waarom {figure}?", "Why {figure}?"),
        None => lang.pick("Waarom?", "Why?").to_owned(),
    }
}

/// It moved, and nothing happened.
#[must_use]
pub fn only_time(lang: Lang, was: u32, difference: i64) -> String {
    let signed = signed(difference);
    say!(
        lang,
        "Vorige week {was}. Verschil {signed}. Alleen tijd: oudere beloften tellen minder.",
        "Last week {was}. Difference {signed}. Time alone: older promises count less."
    )
}

fn signed(difference: i64) -> String {
    if difference < 0 { format!("−{}", difference.unsigned_abs()) } else { format!("+{difference}") }
}

/// Last week there was no figure yet.
#[must_use]
pub fn first_figure(lang: Lang) -> &'static str {
    lang.pick("Vorige week was het nog te vroeg voor een cijfer.", "Last week it was too early for a figure.")
}

/// There is no figure: what there is to go by is too little.
#[must_use]
pub fn no_figure(lang: Lang, counts: Counts) -> String {
    let (one, more) = (lang.pick("belofte", "promise"), lang.pick("beloften", "promises"));
    let told = numbers::of(lang, counts.all() as u64, one, more);
    say!(
        lang,
        "Te vroeg voor een cijfer: {told} tot nu. Wat er is, telt wel al mee.",
        "Too early for a figure: {told} so far. What there is counts all the same."
    )
}

/// Over the lines.
#[must_use]
pub fn lines(lang: Lang) -> &'static str {
    lang.pick("Elke regel telt zo mee", "How each line counts")
}

/// The lines that have no row of their own.
#[must_use]
pub fn older(lang: Lang, count: usize) -> String {
    let count = numbers::whole(lang, count as u64);
    say!(lang, "ouder, {count} regels samen", "older, {count} lines together")
}

/// Where the numbers are set.
#[must_use]
pub fn can_be_set(lang: Lang) -> &'static str {
    lang.pick("Elk getal is instelbaar: woord instellingen", "Each number can be set: woord config")
}

/// The title of the page of what may come.
#[must_use]
pub fn what_if(lang: Lang) -> &'static str {
    lang.pick("Wat als", "What if")
}

/// What a promise is: `uiterlijk do 19 nov, 4 dagen te laat · groot`, or how it ended.
#[must_use]
pub fn about(lang: Lang, trail: &Trail, line: &str, today: NaiveDate) -> String {
    let mut parts = Vec::new();
    match trail.due().filter(|_| trail.is_open()) {
        Some(due) => {
            let day = dates::near(lang, due, today);
            let late = (today - due).num_days();
            let by = say!(lang, "uiterlijk {day}", "by {day}");
            parts.push(if late > 0 { format!("{by}, {}", dates::late(lang, late)) } else { by });
        }
        None => parts.push(line.to_owned()),
    }
    if trail.importance != Importance::Normal {
        parts.push(kinds::importance(lang, trail.importance).to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What may come of it, as the first words of a row.
#[must_use]
pub fn future(lang: Lang, future: Future, today: NaiveDate) -> String {
    match future {
        Future::Now => lang.pick("nu", "now").to_owned(),
        Future::Kept => lang.pick("vandaag geleverd", "delivered today").to_owned(),
        Future::Left(day) => {
            let day = dates::near(lang, day, today);
            say!(lang, "vanaf {day}", "from {day}")
        }
        Future::Agreed => lang.pick("nieuwe afspraak", "new agreement").to_owned(),
        Future::Told => lang.pick("vandaag gemeld", "told today").to_owned(),
        Future::Broken => lang.pick("gebroken", "broken").to_owned(),
        Future::Released => lang.pick("hoeft niet meer", "released").to_owned(),
        Future::Exceeded => lang.pick("extra gedaan", "went further").to_owned(),
        Future::Anchored => lang.pick("verankerd, met reactie", "anchored, with a reaction").to_owned(),
        Future::PutRight => lang.pick("rechtgezet", "put right").to_owned(),
    }
}

/// What such a future takes or means, behind its figure; empty where its name says it.
#[must_use]
pub fn meaning(lang: Lang, future: Future, trail: &Trail, today: NaiveDate) -> String {
    let Some(due) = trail.due() else { return String::new() };
    let late = (today - due).num_days();
    match future {
        Future::Kept if late > 0 => {
            let late = dates::late(lang, late);
            say!(lang, "{late}", "{late}")
        }
        Future::Kept => lang.pick("op tijd", "on time").to_owned(),
        Future::Left(day) => {
            let late = dates::late(lang, (day - due).num_days());
            say!(lang, "als het dan nog open is, {late}", "if it is still open then, {late}")
        }
        Future::Agreed if late > 0 => {
            let day = dates::near(lang, due, today);
            say!(
                lang,
                "alleen als jullie die uiterlijk {day} maakten",
                "only if you made it on {day} at the latest"
            )
        }
        Future::Agreed => {
            lang.pick("zolang de dag niet voorbij is", "as long as the day has not passed").to_owned()
        }
        Future::Told => lang.pick("en nog open", "and still open").to_owned(),
        Future::Exceeded | Future::Anchored | Future::PutRight | Future::Broken | Future::Released => {
            lang.pick("vandaag", "today").to_owned()
        }
        Future::Now => String::new(),
    }
}

/// Where there is no figure.
#[must_use]
pub fn too_early(lang: Lang) -> &'static str {
    shared::ground(lang, crate::domain::trust::Ground::TooEarly)
}

/// `zonder deze belofte 85`.
#[must_use]
pub fn without(lang: Lang, opinion: &Opinion) -> Option<String> {
    let figure = opinion.figure()?;
    Some(say!(lang, "zonder deze belofte {figure}", "without this promise {figure}"))
}

/// Over the figures on a card.
#[must_use]
pub fn at_stake(lang: Lang) -> &'static str {
    lang.pick("Op het spel", "At stake")
}

/// A promise to me is no part of it.
#[must_use]
pub fn theirs(lang: Lang) -> &'static str {
    lang.pick(
        "Dit is een belofte aan jou: in de vertrouwensbasis telt wat jij belooft.",
        "This is a promise to you: the trust basis counts what you promise.",
    )
}

/// Nothing is open of what was promised to somebody.
#[must_use]
pub fn nothing_open(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Je hebt bij {name} niets open om dat van te zien.",
        "Nothing of yours is open with {name} to see that of."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn every_sentence_is_whole_and_the_dutch_is_dutch() {
        let opinion = Opinion { a: 0.7, r: 9.0, s: 1.0, prior: 2.0 };
        let day = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        let all = |lang| {
            let drop_of = Drop { day, promise: crate::domain::id::Id::from_bits(1), opinion };
            [
                drop(lang, &drop_of, day).unwrap(),
                back(lang, &WayBack { promises: 1, to: opinion }).unwrap(),
                back(lang, &WayBack { promises: 17, to: opinion }).unwrap(),
                only_time(lang, 68, -1),
                first_figure(lang).to_owned(),
                no_figure(lang, Counts::default()),
                why(lang, Some(&opinion)),
                theirs(lang).to_owned(),
                nothing_open(lang, "Jan"),
            ]
        };
        for text in all(Lang::Nl) {
            tone::whole_sentences(&text);
            tone::is_dutch(&text);
        }
        all(Lang::En).iter().for_each(|text| tone::whole_sentences(text));
    }

    #[test]
    fn a_figure_is_as_high_as_it_is_and_none_is_a_dot() {
        let of = |r, s| bar(&Opinion { a: 0.5, r, s, prior: 2.0 });
        assert_eq!([of(0.0, 9.0), of(20.0, 3.0), of(99.0, 0.0), of(1.0, 0.0)], ['▁', '▇', '█', '·']);
    }
}
