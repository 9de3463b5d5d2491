//! The trust basis in words: the figure, never without its word and its counts, and why it is what it is. They never say
//! what somebody thinks of you: only what they had from you.

use chrono::NaiveDate;

use super::{Lang, dates, numbers, say};
use crate::domain::trust::{Counts, Discount, Drop, Ground, Line, Opinion, Outcome, Parameters};

/// How well founded it is: `onderbouwd`.
#[must_use]
pub fn ground(lang: Lang, ground: Ground) -> &'static str {
    match ground {
        Ground::TooEarly => lang.pick("te vroeg", "too early"),
        Ground::Provisional => lang.pick("voorlopig", "provisional"),
        Ground::Founded => lang.pick("onderbouwd", "well founded"),
    }
}

/// `9 op tijd · 1 te laat · 0 gebroken · 1 open te laat`; what is open and late only where anything is.
#[must_use]
pub fn counts(lang: Lang, counts: Counts) -> String {
    let count = |count: usize| numbers::whole(lang, count as u64);
    let Counts { on_time, late, broken, open_late } = counts;
    let (on_time, late, broken) = (count(on_time), count(late), count(broken));
    let mut text = say!(
        lang,
        "{on_time} op tijd · {late} te laat · {broken} gebroken",
        "{on_time} on time · {late} late · {broken} broken"
    );
    if open_late > 0 {
        let open = count(open_late);
        text += &say!(lang, " · {open} open te laat", " · {open} open and late");
    }
    text
}

/// `68 onderbouwd`, or that it is too early, with how many promises there are to go by.
#[must_use]
pub fn figure(lang: Lang, opinion: &Opinion, told: usize) -> String {
    match opinion.figure() {
        Some(figure) => format!("{figure} {}", ground(lang, opinion.ground())),
        None => {
            let (one, more) = (lang.pick("belofte", "promise"), lang.pick("beloften", "promises"));
            let told = numbers::of(lang, told as u64, one, more);
            say!(lang, "te vroeg: {told} tot nu", "too early: {told} so far")
        }
    }
}

/// What it was last week, and what made the difference.
#[must_use]
pub fn change(lang: Lang, before: &Opinion, now: &Opinion, most: Option<&str>) -> Option<String> {
    let (was, is) = (before.figure()?, now.figure()?);
    let difference = i64::from(is) - i64::from(was);
    let signed = match difference {
        0 => return Some(say!(lang, "Vorige week ook {was}.", "Last week {was} too.")),
        1.. => format!("+{difference}"),
        _ => format!("−{}", difference.unsigned_abs()),
    };
    let why = match most {
        Some(most) => most.to_owned(),
        None => lang
            .pick("alleen tijd; oudere beloften tellen minder", "time alone; older promises count less")
            .to_owned(),
    };
    Some(say!(
        lang,
        "Vorige week {was}. Verschil {signed}: {why}.",
        "Last week {was}. Difference {signed}: {why}."
    ))
}

/// When it drops next if nothing happens: `Vanaf vr 27 nov 60: rapport verbouwing.`
#[must_use]
pub fn drop(lang: Lang, drop: &Drop, what: &str, today: NaiveDate) -> Option<String> {
    let (day, figure) = (dates::near(lang, drop.day, today), drop.opinion.figure()?);
    Some(say!(
        lang,
        "Gebeurt er niets, dan vanaf {day} {figure}: {what}.",
        "If nothing happens, {figure} from {day}: {what}."
    ))
}

/// How it turned out, as a line of evidence says it: `3 d te laat, gemeld`.
#[must_use]
pub fn line(lang: Lang, line: &Line) -> String {
    if line.renegotiation {
        return lang.pick("nog een nieuwe afspraak", "one more new agreement").to_owned();
    }
    let late = |days: i64| {
        let days = dates::count(lang, days);
        say!(lang, "{days} te laat", "{days} late")
    };
    let mut text = match line.evidence.outcome {
        Some(Outcome::InTime) => lang.pick("op tijd", "on time").to_owned(),
        Some(Outcome::Late(days)) => late(days),
        Some(Outcome::OpenLate(days)) => late(days) + lang.pick(", nog open", ", still open"),
        Some(Outcome::ReleasedLate(days)) => {
            late(days) + lang.pick(", hoefde toen niet meer", ", then released")
        }
        Some(Outcome::Broken) => lang.pick("gebroken", "broken").to_owned(),
        Some(Outcome::CoveredUp) => lang
            .pick("gebroken en verzwegen; dat slijt niet", "broken and covered up; that never fades")
            .to_owned(),
        None => String::new(),
    };
    if line.evidence.outcome == Some(Outcome::InTime) {
        if line.evidence.exceeded {
            text += lang.pick(", extra", ", went further");
        }
        if line.evidence.anchored {
            text += lang.pick(", verankerd", ", anchored");
        }
    }
    text += match line.discount {
        Some(Discount::Outside) => lang.pick(", oorzaak buiten jou", ", outside cause"),
        Some(Discount::Told) => lang.pick(", gemeld", ", told"),
        Some(Discount::Repaired) => lang.pick(", rechtgezet", ", put right"),
        None => "",
    };
    text
}

/// What a promise weighs, where that is not the usual.
#[must_use]
pub fn weight(lang: Lang, weight: f64, parameters: &Parameters) -> &'static str {
    let [small, normal, large] = parameters.weights;
    match weight {
        own if own == normal => "",
        own if own == large => lang.pick("groot", "large"),
        own if own == small => lang.pick("klein", "small"),
        _ => "",
    }
}

/// The heads of the columns: importance, fading, for, against.
#[must_use]
pub fn heads(lang: Lang) -> [&'static str; 4] {
    [lang.pick("belang", "importance"), lang.pick("telt", "counts"), "+", "−"]
}

/// The first impression as a line of its own: `blanco, 0,5 × 2`.
#[must_use]
pub fn start(lang: Lang, base_rate: f64, prior: f64) -> String {
    let (a, prior) = (few(lang, base_rate), few(lang, prior));
    let word = lang.pick("blanco", "neutral");
    format!("{word}, {a} × {prior}")
}

/// The sum as one would type it: `(7,94 + 1,40) : (7,94 + 3,84 + 2) = 0,678   dus 68`. What is typed comes to the figure: where
/// two decimals do not, there are more.
#[must_use]
pub fn sum(lang: Lang, opinion: &Opinion) -> String {
    let whole = |e: f64| (e * 100.0).round();
    let typed = |number: f64, places: usize| format!("{number:.places$}").parse().unwrap_or(number);
    let start = opinion.a * opinion.prior;
    let comes_to = |places: usize| {
        let [r, s, start] = [opinion.r, opinion.s, start].map(|number: f64| typed(number, places));
        (r + start) / (r + s + opinion.prior)
    };
    let places = (2..8).find(|places| whole(comes_to(*places)) == whole(opinion.e())).unwrap_or(8);
    let e = comes_to(places);
    // As many decimals as it takes to see why it is rounded to that figure.
    let seen = |places: &usize| whole(typed(e, *places)) == whole(e);
    let shown = numbers::decimal(lang, e, (3..8).find(seen).unwrap_or(8));
    let [r, s, start] = [opinion.r, opinion.s, start].map(|number| numbers::decimal(lang, number, places));
    let prior = few(lang, opinion.prior);
    let over = lang.pick(":", "/");
    let sum = format!("({r} + {start}) {over} ({r} + {s} + {prior}) = {shown}");
    match opinion.figure() {
        Some(figure) => say!(lang, "{sum}   dus {figure}", "{sum}   so {figure}"),
        None => say!(lang, "{sum}   te vroeg voor een cijfer", "{sum}   too early for a figure"),
    }
}

/// A number that somebody has set, with the decimals that it has.
fn few(lang: Lang, number: f64) -> String {
    let text = number.to_string();
    let places = text.split_once('.').map_or(0, |(_, part)| part.len().min(8));
    numbers::decimal(lang, number, places)
}

/// How fast evidence fades.
#[must_use]
pub fn fades(lang: Lang, parameters: &Parameters) -> String {
    let days = few(lang, parameters.half_life);
    say!(
        lang,
        "Telt: na {days} dagen voor de helft, na nog eens {days} voor een kwart.",
        "Counts: a half after {days} days, a quarter after as many again."
    )
}

/// Nobody has had a promise that says anything yet.
#[must_use]
pub fn nobody(lang: Lang) -> &'static str {
    lang.pick(
        "Nog niets om op af te gaan: er is nog geen belofte nagekomen, gebroken of te laat.",
        "Nothing to go by yet: no promise has been kept, broken or late.",
    )
}

/// The line of somebody to whom nothing was promised that is over.
#[must_use]
pub fn nothing_yet(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "Nog niets om op af te gaan: {name} heeft nog geen belofte van je zien aflopen.",
        "Nothing to go by yet: {name} has not seen a promise of yours end."
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn opinion(r: f64, s: f64) -> Opinion {
        Opinion { a: 0.5, r, s, prior: 2.0 }
    }

    #[test]
    fn the_sum_has_as_many_decimals_as_it_takes_to_see_the_rounding() {
        assert_eq!(sum(Lang::Nl, &opinion(7.94, 3.84)), "(7,94 + 1,00) : (7,94 + 3,84 + 2) = 0,649   dus 65");
        assert_eq!(
            sum(Lang::En, &opinion(4.247, 3.75)),
            "(4.247 + 1.000) / (4.247 + 3.750 + 2) = 0.5249   so 52",
            "with two decimals it would come to 0.525, and look like 53"
        );
        assert_eq!(
            sum(Lang::Nl, &opinion(1.0, 0.0)),
            "(1,00 + 1,00) : (1,00 + 0,00 + 2) = 0,667   te vroeg voor een cijfer"
        );
    }

    proptest! {
        #[test]
        fn what_one_types_comes_to_the_figure(a in 0.0..1.0, r in 0.0..40.0, s in 0.0..40.0, prior in 1..5u8) {
            let opinion = Opinion { a, r, s, prior: prior.into() };
            let text = sum(Lang::Nl, &opinion).replace(',', ".");
            let numbers: Vec<f64> = text
                .split(|c: char| !c.is_ascii_digit() && c != '.')
                .filter_map(|part| part.parse().ok())
                .collect();
            let [for_you, start, again, against, prior, e, rest @ ..] = &numbers[..] else { panic!("{text}") };
            let typed = (for_you + start) / (again + against + prior);
            prop_assert!((typed - e).abs() <= 0.0005, "{}", text);
            prop_assert_eq!((typed * 100.0).round(), (opinion.e() * 100.0).round(), "{}", text);
            if let (Some(figure), [shown]) = (opinion.figure(), rest) {
                prop_assert_eq!(f64::from(figure), *shown);
                prop_assert_eq!((e * 100.0).round(), *shown, "{}", text);
            }
        }
    }

    #[test]
    fn a_change_names_what_moved_it_or_time() {
        let (before, now) = (opinion(10.0, 0.0), opinion(10.0, 3.0));
        let change = |lang, before, now, most| change(lang, before, now, most).unwrap();
        assert_eq!(
            change(Lang::Nl, &before, &now, Some("rapport, 4 d te laat")),
            "Vorige week 92. Verschil −19: rapport, 4 d te laat."
        );
        assert_eq!(change(Lang::En, &now, &now, None), "Last week 73 too.");
        assert_eq!(
            change(Lang::En, &now, &before, None),
            "Last week 73. Difference +19: time alone; older promises count less."
        );
    }
}
