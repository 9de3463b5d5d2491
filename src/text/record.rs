//! The own record in words: the sum of the year, its weeks, by weekday and importance, on full days, with whom; and whether
//! doing more is followed by more. Every share stands with the number it is a share of.

use chrono::{NaiveDate, Weekday};

use super::report::Part;
use super::{Lang, capital, dates, kinds, numbers, say};
use crate::domain::record::{Comparison, ENOUGH, Question, Realistic, Record, Sum};
use crate::domain::time::plus_days;
use crate::domain::words::Certainty;

/// People shown at most: with whom there was most.
const MOST: usize = 10;

/// `Staat van dienst`.
#[must_use]
pub fn name(lang: Lang) -> &'static str {
    lang.pick("Staat van dienst", "Track record")
}

/// The parts of the record, in order; what is empty is left out. A day is full from so many promises on.
#[must_use]
pub fn parts(lang: Lang, record: &Record, full: usize) -> Vec<Part> {
    let sum = record.sum(|_| true);
    let from = dates::dated(lang, Record::from(record.today));
    let to = dates::dated(lang, record.today);
    let name = name(lang);
    let title = say!(lang, "{name} · {from} t/m {to}", "{name} · {from} to {to}");
    let mut parts = vec![Part::Title(title), Part::Text(in_all(lang, sum))];
    if !sum.says() {
        parts.push(Part::Text(say!(
            lang,
            "Vanaf {ENOUGH} beloften staat hier hoe ze over de week verdeeld zijn.",
            "From {ENOUGH} promises on, this shows how they lie over the week."
        )));
        return parts;
    }
    let bars: String = record.by_week().iter().map(bar).collect();
    parts.push(Part::Text(say!(lang, "Per week op tijd   {bars}", "On time per week   {bars}")));
    let on_full = record.on_full_days(full);
    if on_full.says() {
        let (on_time, all) = (on_full.on_time, on_full.all());
        parts.push(Part::Text(say!(
            lang,
            "Op volle dagen, met {full} of meer: {on_time} van {all} op tijd",
            "On full days, with {full} or more: {on_time} of {all} on time"
        )));
    }
    let week =
        [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let days = week.into_iter().zip(record.by_weekday());
    let days = days.map(|(day, sum)| (capital(weekday(lang, day)), sum));
    parts.extend(table(lang, lang.pick("Weekdag", "Weekday"), days));
    let kinds = record.by_importance().into_iter();
    let kinds = kinds.map(|(importance, sum)| (capital(kinds::importance(lang, importance)), sum));
    parts.extend(table(lang, lang.pick("Belang", "Importance"), kinds));
    parts.extend(certain(lang, record));
    let people = record.by_contact().into_iter().take(MOST);
    parts.extend(table(lang, lang.pick("Per persoon", "Per person"), people));
    parts.push(pays(lang, &record.comparisons()));
    parts
}

/// `96 van 110 op tijd · 9 te laat, waarvan 4 gemeld · 5 gebroken`.
fn in_all(lang: Lang, sum: Sum) -> String {
    let whole = |count: usize| numbers::whole(lang, count as u64);
    let (on_time, all, late, told, broken) =
        (whole(sum.on_time), whole(sum.all()), whole(sum.late), whole(sum.told), whole(sum.broken));
    say!(
        lang,
        "{on_time} van {all} op tijd · {late} te laat · {broken} gebroken · {told} daarvan gemeld",
        "{on_time} of {all} on time · {late} late · {broken} broken · {told} of those told"
    )
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    // Any week will do for the name of its days.
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    dates::weekday(lang, plus_days(monday, i64::from(day.num_days_from_monday())))
}

/// A week as one sign, as high as its part that was kept in time.
fn bar(sum: &Sum) -> char {
    let week = crate::domain::weeks::Week { in_time: sum.on_time, closed: sum.all() };
    super::panes::home::bar(&week)
}

fn table(lang: Lang, heading: &str, sums: impl Iterator<Item = (String, Sum)>) -> Option<Part> {
    let heads = [
        "",
        lang.pick("op tijd", "on time"),
        lang.pick("te laat", "late"),
        lang.pick("gebroken", "broken"),
        lang.pick("gemeld", "told"),
    ];
    let heads = heads.map(str::to_owned).to_vec();
    let count = |count: usize| match count {
        0 => "·".to_owned(),
        more => numbers::whole(lang, more as u64),
    };
    let row = |(name, sum): (String, Sum)| {
        let (on_time, all) =
            (numbers::whole(lang, sum.on_time as u64), numbers::whole(lang, sum.all() as u64));
        let on_time = say!(lang, "{on_time} van {all}", "{on_time} of {all}");
        vec![name, on_time, count(sum.late), count(sum.broken), count(sum.told)]
    };
    let rows: Vec<Vec<String>> = sums.filter(|(_, sum)| sum.all() > 0).map(row).collect();
    let heading = heading.to_owned();
    (!rows.is_empty()).then_some(Part::Table { heading, heads: Some(heads), count: None, rows })
}

/// What each certainty was worth: `jouw 95 % is 71 %, n = 34`; below ten cases only how many there are.
fn certain(lang: Lang, record: &Record) -> Option<Part> {
    let row = |(certainty, sum): (Certainty, Sum)| {
        let (said, n) = (certainty.percent(), sum.all());
        let is = (100 * sum.on_time + n / 2) / n.max(1);
        let worth = match sum.says() {
            true => say!(lang, "is {is} %", "is {is} %"),
            false => lang.pick("te weinig data", "too little data").to_owned(),
        };
        vec![say!(lang, "jouw {said} %", "your {said} %"), worth, format!("n = {n}")]
    };
    let rows: Vec<Vec<String>> =
        record.by_certainty().into_iter().filter(|(_, sum)| sum.all() > 0).map(row).collect();
    let heading = lang.pick("Zekerheid", "Certainty").to_owned();
    (!rows.is_empty()).then_some(Part::Table { heading, heads: None, count: None, rows })
}

/// Whether doing more is followed by more.
fn pays(lang: Lang, comparisons: &[Comparison]) -> Part {
    let heads = [
        lang.pick("gevolgd door een nieuwe vraag", "followed by a new request"),
        lang.pick("met", "with"),
        lang.pick("zonder", "without"),
        lang.pick("verschil", "difference"),
        "90 %",
    ];
    let heads = heads.map(str::to_owned).to_vec();
    let row = |one: &Comparison| {
        let question = match one.question {
            Question::Exceeded => lang.pick("iets extra’s gedaan", "went further"),
            Question::Aftercare => lang.pick("nazorg gegeven", "gave aftercare"),
            Question::Anchored => lang.pick("teruggekoppeld", "told back"),
        };
        let arm = |arm: &crate::domain::record::Arm| {
            let (again, n) = (arm.again, arm.n);
            say!(lang, "{again} van {n}", "{again} of {n}")
        };
        let (difference, interval) = match one.difference {
            None => (lang.pick("te weinig data", "too little data").to_owned(), String::new()),
            Some((difference, low, high)) => {
                let (low, high) = (percent(low), percent(high));
                (format!("{} %", percent(difference)), say!(lang, "{low} tot {high}", "{low} to {high}"))
            }
        };
        vec![question.to_owned(), arm(&one.with), arm(&one.without), difference, interval]
    };
    let rows = comparisons.iter().map(row).collect();
    let heading = lang.pick("Loont meer doen, bij jou?", "Does doing more pay, for you?").to_owned();
    Part::Table { heading, heads: Some(heads), count: None, rows }
}

/// A share with its sign, in whole hundredths.
fn percent(share: f64) -> String {
    let whole = (share * 100.0).round();
    let sign = if whole < 0.0 { "−" } else { "+" };
    format!("{sign}{:.0}", whole.abs())
}

/// `Jouw staat van dienst op zulke dagen: 6 van 11 op tijd.`
#[must_use]
pub fn on_such_days(lang: Lang, sum: Sum) -> String {
    let (on_time, all) = (sum.on_time, sum.all());
    say!(
        lang,
        "Jouw staat van dienst op zulke dagen: {on_time} van {all} op tijd.",
        "Your record on such days: {on_time} of {all} on time."
    )
}

/// `Van wat jij voor een donderdag beloofde was 5 van 10 op tijd; met ma 30 nov waren het er 8 geweest.`
#[must_use]
pub fn realistic(lang: Lang, found: &Realistic) -> String {
    let Realistic { day, cases, in_time, would, weekday: on } = found;
    let day = dates::short(lang, *day);
    match on {
        Some(on) => {
            let on = weekday(lang, *on);
            say!(
                lang,
                "Van wat jij voor een {on} beloofde, was {in_time} van {cases} op tijd; met {day} waren het er {would} geweest.",
                "Of what you promised for a {on}, {in_time} of {cases} was on time; with {day} it would have been {would}."
            )
        }
        None => say!(
            lang,
            "Van wat jij beloofde, was {in_time} van {cases} op tijd; met {day} waren het er {would} geweest.",
            "Of what you promised, {in_time} of {cases} was on time; with {day} it would have been {would}."
        ),
    }
}
