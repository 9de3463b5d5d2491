//! The states and steps of a promise in words. The method's own words are Dutch in both languages; beside each
//! stands a plain word that says where the promise is.
//!
//! It never says which step is lawful: that is the lifecycle's.

use lifecycle::{State, Step};

use super::{Lang, dates};
use crate::domain::due::DueState;
use crate::domain::facts::Facts;

/// The plain word of a state, as lists show it: `nagekomen`, `kept`.
#[must_use]
pub fn plain(lang: Lang, state: State) -> &'static str {
    match state {
        State::Voornemen => lang.pick("uitgesproken", "spoken"),
        State::Vertonen => lang.pick("nagekomen", "kept"),
        State::Voortreffelijk => lang.pick("overtroffen", "exceeded"),
        State::Verankering => lang.pick("verankerd", "anchored"),
        State::Gebroken => lang.pick("gebroken", "broken"),
        State::Hersteld => lang.pick("rechtgezet", "put right"),
        State::Ontheven => lang.pick("hoeft niet meer", "released"),
    }
}

/// The method's word with its plain word, as the track and the detail show it: `vertonen · nagekomen`.
#[must_use]
pub fn method(lang: Lang, state: State) -> String {
    let (method, plain) = (state.as_str(), plain(lang, state));
    if method == plain { plain.to_owned() } else { format!("{method} · {plain}") }
}

/// A step as a line of a course calls it: `gezegd`, `nieuwe afspraak`.
#[must_use]
pub fn step(lang: Lang, step: Step) -> &'static str {
    match step {
        Step::Uitspreken => lang.pick("gezegd", "said"),
        Step::Heronderhandelen => lang.pick("nieuwe afspraak", "new agreement"),
        Step::Melden => lang.pick("gemeld", "told"),
        Step::Vertonen => lang.pick("nagekomen", "kept"),
        Step::Overtreffen => lang.pick("extra gedaan", "went further"),
        Step::Verankeren => lang.pick("verankerd", "anchored"),
        Step::Breken => lang.pick("gebroken", "broken"),
        Step::Herstellen => lang.pick("rechtgezet", "put right"),
        Step::Ontheffen => lang.pick("hoeft niet meer", "released"),
        Step::Corrigeren => lang.pick("gecorrigeerd", "corrected"),
    }
}

/// What an entry of a course did, taking back and putting back included: `gemeld, alsnog wo 25`.
#[must_use]
pub fn entry(lang: Lang, facts: &Facts) -> String {
    match facts {
        Facts::Terugnemen(_) => lang.pick("teruggenomen", "taken back").to_owned(),
        Facts::Terugzetten(_) => lang.pick("teruggezet", "put back").to_owned(),
        Facts::Melden { day, .. } => {
            format!("{}, {}", step(lang, Step::Melden), dates::told(lang, *day))
        }
        _ => facts.step().map(|known| step(lang, known)).unwrap_or_default().to_owned(),
    }
}

/// How a promise stands with its day: `te laat`, `komende 7 dagen`.
#[must_use]
pub fn due_state(lang: Lang, state: DueState) -> &'static str {
    match state {
        DueState::Late => lang.pick("te laat", "late"),
        DueState::Today => lang.pick("vandaag", "today"),
        DueState::Soon => lang.pick("komende 7 dagen", "next 7 days"),
        DueState::Later => lang.pick("later", "later"),
        DueState::None => lang.pick("geen dag", "no day"),
        DueState::Closed => lang.pick("afgerond", "closed"),
    }
}

/// A follow-up that is closed.
#[must_use]
pub fn done(lang: Lang) -> &'static str {
    lang.pick("gedaan", "done")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_plain_word_and_a_method_word() {
        let shown: Vec<String> = State::ALL.iter().map(|s| method(Lang::Nl, *s)).collect();
        assert_eq!(
            shown,
            [
                "voornemen · uitgesproken",
                "vertonen · nagekomen",
                "voortreffelijk · overtroffen",
                "verankering · verankerd",
                "gebroken",
                "hersteld · rechtgezet",
                "ontheven · hoeft niet meer"
            ]
        );
        assert_eq!(method(Lang::En, State::Gebroken), "gebroken · broken");
    }

    #[test]
    fn a_told_day_stands_in_its_entry() {
        let facts =
            Facts::Melden { day: "2026-11-25".parse().unwrap(), channel: crate::domain::words::Channel::Bel };
        assert_eq!(entry(Lang::Nl, &facts), "gemeld, alsnog wo 25");
        assert_eq!(entry(Lang::En, &Facts::Terugnemen(2)), "taken back");
    }
}
