//! The table of the numbers of the formula, each of which the user may set: what it is called in both languages, from what to
//! what it goes, and where it is put. In the config each is a line of its own: `vertrouwen.halveringstijd = 120`.
//!
//! It never says what a number is for: the words do.

use super::parameters::Parameters;
use crate::domain::words::Language;

/// What their table is called in the config, in both languages.
pub const TABLE: [&str; 2] = ["vertrouwen", "trust"];

/// A number of the trust basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Days in which evidence fades to a half.
    HalfLife,
    /// How much the beginning weighs.
    Prior,
    /// The beginning after the disadvantage of the doubt.
    Disadvantage,
    /// The beginning after neither, or where it is not known.
    Neutral,
    /// The beginning after the benefit of the doubt.
    Benefit,
    /// What a small promise weighs.
    Small,
    /// What a normal promise weighs.
    Normal,
    /// What a large promise weighs.
    Large,
    /// Added where it was anchored with a reaction.
    Anchored,
    /// Added where something extra was done.
    Exceeded,
    /// Days late that are a little late.
    LateDays,
    /// What a little late still counts for.
    LateCounts,
    /// Days late that are late.
    LaterDays,
    /// What late still counts for.
    LaterCounts,
    /// What a broken promise counts against.
    Harm,
    /// What one that was covered up counts against.
    CoveredUp,
    /// What is left of harm that is softened.
    Discount,
    /// Days between two that are softened.
    Allowance,
    /// What each new agreement after the first counts against.
    Renegotiated,
}

/// Where a number is put.
enum Place<'p> {
    Days(&'p mut i64),
    Part(&'p mut f64),
}

impl Weight {
    /// All of them, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[
        Self::HalfLife,
        Self::Prior,
        Self::Disadvantage,
        Self::Neutral,
        Self::Benefit,
        Self::Small,
        Self::Normal,
        Self::Large,
        Self::Anchored,
        Self::Exceeded,
        Self::LateDays,
        Self::LateCounts,
        Self::LaterDays,
        Self::LaterCounts,
        Self::Harm,
        Self::CoveredUp,
        Self::Discount,
        Self::Allowance,
        Self::Renegotiated,
    ];

    /// Its names, the least and the most that it takes.
    const fn row(self) -> (&'static str, &'static str, f64, f64) {
        match self {
            Self::HalfLife => ("halveringstijd", "half_life", 1.0, 3650.0),
            Self::Prior => ("gewicht_van_de_start", "weight_of_the_start", 0.1, 20.0),
            Self::Disadvantage => ("nadeel", "disadvantage", 0.0, 1.0),
            Self::Neutral => ("blanco", "neutral", 0.0, 1.0),
            Self::Benefit => ("voordeel", "benefit", 0.0, 1.0),
            Self::Small => ("klein", "small", 0.0, 10.0),
            Self::Normal => ("gewoon", "normal", 0.0, 10.0),
            Self::Large => ("groot", "large", 0.0, 10.0),
            Self::Anchored => ("verankerd", "anchored", 0.0, 5.0),
            Self::Exceeded => ("extra", "exceeded", 0.0, 5.0),
            Self::LateDays => ("iets_te_laat_tot", "a_little_late_until", 0.0, 3650.0),
            Self::LateCounts => ("iets_te_laat_telt", "a_little_late_counts", 0.0, 1.0),
            Self::LaterDays => ("te_laat_tot", "late_until", 0.0, 3650.0),
            Self::LaterCounts => ("te_laat_telt", "late_counts", 0.0, 1.0),
            Self::Harm => ("gebroken", "broken", 0.0, 50.0),
            Self::CoveredUp => ("verzwegen", "covered_up", 0.0, 50.0),
            Self::Discount => ("verzacht_tot", "softened_to", 0.0, 1.0),
            Self::Allowance => ("verzacht_eens_in", "softened_once_in", 1.0, 3650.0),
            Self::Renegotiated => ("nieuwe_afspraak", "new_agreement", 0.0, 10.0),
        }
    }

    /// Its name in its table of the config, which may be written in either language.
    #[must_use]
    pub const fn name(self, lang: Language) -> &'static str {
        let (nl, en, ..) = self.row();
        lang.pick(nl, en)
    }

    /// Its whole name: `vertrouwen.halveringstijd`.
    #[must_use]
    pub fn whole_name(self, lang: Language) -> String {
        format!("{}.{}", lang.pick(TABLE[0], TABLE[1]), self.name(lang))
    }

    /// The least and the most that it takes.
    #[must_use]
    pub const fn range(self) -> (f64, f64) {
        let (.., least, most) = self.row();
        (least, most)
    }

    /// The number that is called so.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        let called = |own: &&Self| [Language::Nl, Language::En].iter().any(|lang| own.name(*lang) == name);
        Self::ALL.iter().find(called).copied()
    }

    /// Whether it is a number of days.
    #[must_use]
    pub fn is_days(self) -> bool {
        matches!(self.place(&mut Parameters::default()), Place::Days(_))
    }

    fn place(self, p: &mut Parameters) -> Place<'_> {
        let [(late_days, late), (later_days, later)] = &mut p.late;
        let [small, normal, large] = &mut p.weights;
        let [disadvantage, neutral, benefit] = &mut p.base_rates;
        match self {
            Self::HalfLife => Place::Part(&mut p.half_life),
            Self::Prior => Place::Part(&mut p.prior),
            Self::Disadvantage => Place::Part(disadvantage),
            Self::Neutral => Place::Part(neutral),
            Self::Benefit => Place::Part(benefit),
            Self::Small => Place::Part(small),
            Self::Normal => Place::Part(normal),
            Self::Large => Place::Part(large),
            Self::Anchored => Place::Part(&mut p.anchored),
            Self::Exceeded => Place::Part(&mut p.exceeded),
            Self::LateDays => Place::Days(late_days),
            Self::LateCounts => Place::Part(late),
            Self::LaterDays => Place::Days(later_days),
            Self::LaterCounts => Place::Part(later),
            Self::Harm => Place::Part(&mut p.harm),
            Self::CoveredUp => Place::Part(&mut p.covered_up),
            Self::Discount => Place::Part(&mut p.discount),
            Self::Allowance => Place::Days(&mut p.allowance),
            Self::Renegotiated => Place::Part(&mut p.renegotiated),
        }
    }

    /// What it is, as it is written in the config: `0.25`, `365`.
    #[must_use]
    pub fn written(self, parameters: &Parameters) -> String {
        match self.place(&mut { *parameters }) {
            Place::Days(days) => days.to_string(),
            Place::Part(part) => part.to_string(),
        }
    }

    /// Puts a number where it belongs; none where it does not take that.
    #[must_use]
    pub fn put(self, parameters: &mut Parameters, value: f64) -> Option<()> {
        let (least, most) = self.range();
        if !(least..=most).contains(&value) {
            return None;
        }
        match self.place(parameters) {
            Place::Part(part) => *part = value,
            Place::Days(_) if value.fract() != 0.0 => return None,
            #[expect(clippy::cast_possible_truncation, reason = "whole, and between what it takes")]
            Place::Days(days) => *days = value as i64,
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_names_of_its_own_and_takes_what_it_is() {
        let mut names: Vec<&str> = Vec::new();
        for weight in Weight::ALL {
            for lang in [Language::Nl, Language::En] {
                assert_eq!(Weight::called(weight.name(lang)), Some(*weight));
                if !names.contains(&weight.name(lang)) {
                    names.push(weight.name(lang));
                }
            }
            let usual = Parameters::default();
            let mut set = usual;
            let own: f64 = weight.written(&usual).parse().unwrap();
            assert_eq!(weight.put(&mut set, own), Some(()));
            assert_eq!(set, usual, "{weight:?}");
            let (least, most) = weight.range();
            assert_eq!(weight.put(&mut set, most), Some(()));
            assert_ne!(set, usual, "{weight:?}");
            for wrong in [least - 0.5, most + 1.0, f64::NAN, f64::INFINITY] {
                assert_eq!(weight.put(&mut set, wrong), None, "{weight:?} {wrong}");
            }
            assert!(weight.put(&mut set, 1.0).is_some(), "{weight:?}");
        }
        assert_eq!(names.len(), 2 * Weight::ALL.len(), "no two are called alike");
    }

    #[test]
    fn days_are_whole() {
        let mut set = Parameters::default();
        assert_eq!(Weight::Allowance.put(&mut set, 1.5), None);
        assert_eq!(Weight::HalfLife.put(&mut set, 1.5), Some(()));
        assert!(Weight::Allowance.is_days() && !Weight::HalfLife.is_days());
    }
}
