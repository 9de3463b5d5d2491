//! The worked cases, and what must hold of any evidence.

use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::domain::id::Id;
use crate::domain::time::Now;
use crate::domain::time::plus_days;

const VECTORS: &str = include_str!("../../../tests/data/trust_vectors.tsv");

fn now() -> Now {
    Now::new("2026-11-23T08:12:00Z".parse().unwrap(), Tz::Europe__Amsterdam)
}

/// A piece of evidence as the worked cases write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Given {
    outcome: String,
    times: u64,
    days_ago: i64,
    days_late: i64,
    anchored: bool,
    exceeded: bool,
    outside_cause: bool,
    told: bool,
    repaired: bool,
    covered_up: bool,
    renegotiations: usize,
    importance: f64,
    /// The place among those that ask for the allowance: the order of ids gives it here.
    repair_rank: u64,
}

impl Default for Given {
    fn default() -> Self {
        Self {
            outcome: String::new(),
            times: 1,
            days_ago: 0,
            days_late: 0,
            anchored: false,
            exceeded: false,
            outside_cause: false,
            told: false,
            repaired: false,
            covered_up: false,
            renegotiations: 0,
            importance: 1.0,
            repair_rank: 1,
        }
    }
}

fn evidence(given: &Given, nth: u64) -> Evidence {
    let day = plus_days(now().today(), -given.days_ago);
    Evidence {
        promise: Id::from_bits(given.repair_rank << 32 | nth),
        outcome: match given.outcome.as_str() {
            "kept" => Some(Outcome::InTime),
            "late" => Some(Outcome::Late(given.days_late)),
            "broken" if given.covered_up => Some(Outcome::CoveredUp),
            "broken" => Some(Outcome::Broken),
            "released" => None,
            other => panic!("{other}"),
        },
        day,
        weight: given.importance,
        exceeded: given.exceeded,
        anchored: given.anchored,
        outside: given.outside_cause,
        told: given.told,
        repaired: given.repaired,
        renegotiated: vec![day; given.renegotiations.saturating_sub(1)],
    }
}

#[test]
fn every_worked_case_holds_to_four_decimals() {
    let mut cases = 0;
    for row in VECTORS.lines().skip(1).filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [id, case, base_rate, given, figures @ ..] = &cells[..] else { panic!("{row}") };
        let given: Vec<Given> = serde_json::from_str(given).unwrap();
        let each = given.iter().flat_map(|one| (0..one.times).map(move |_| one));
        let all = (1..).zip(each).map(|(nth, one)| evidence(one, nth)).collect();
        let opinion =
            Trust::of(all, base_rate.parse().unwrap(), &Parameters::default(), now().today()).opinion;
        let found =
            [opinion.r, opinion.s, opinion.b(), opinion.d(), opinion.u(), opinion.e(), opinion.deviation()];
        let found: Vec<String> = found.iter().map(|figure| format!("{figure:.4}")).collect();
        assert_eq!(found, figures, "{id}: {case}");
        cases += 1;
    }
    assert_eq!(cases, 38);
}

fn any_evidence() -> impl Strategy<Value = Evidence> {
    let outcome = prop_oneof![
        4 => Just(Outcome::InTime),
        2 => (1..60i64).prop_map(Outcome::Late),
        2 => (1..60i64).prop_map(Outcome::OpenLate),
        1 => (1..60i64).prop_map(Outcome::ReleasedLate),
        2 => Just(Outcome::Broken),
        1 => Just(Outcome::CoveredUp),
    ];
    let flags = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.2), any::<bool>(), any::<bool>());
    (outcome, 0..900i64, 0..3usize, flags, vec(0..300i64, 0..3)).prop_map(
        |(outcome, ago, weight, (exceeded, anchored, outside, told, repaired), again)| {
            let today = now().today();
            let open = matches!(outcome, Outcome::OpenLate(_));
            Evidence {
                promise: Id::from_bits(0),
                outcome: Some(outcome),
                day: if open { today } else { plus_days(today, -ago) },
                weight: [0.5, 1.0, 2.0][weight],
                exceeded,
                anchored,
                outside: outside && !open,
                told,
                repaired: repaired && outcome == Outcome::Broken,
                renegotiated: again.into_iter().map(|days| plus_days(today, -ago - days)).collect(),
            }
        },
    )
}

fn books() -> impl Strategy<Value = Vec<Evidence>> {
    vec(any_evidence(), 0..12).prop_map(|mut all| {
        for (nth, one) in (1..).zip(&mut all) {
            one.promise = Id::from_bits(nth);
        }
        all
    })
}

fn opinion(all: &[Evidence], base_rate: f64) -> Opinion {
    Trust::of(all.to_vec(), base_rate, &Parameters::default(), now().today()).opinion
}

proptest! {
    #[test]
    fn belief_disbelief_and_uncertainty_are_one_together(all in books(), a in 0.0..1.0) {
        let opinion = opinion(&all, a);
        prop_assert!((opinion.b() + opinion.d() + opinion.u() - 1.0).abs() < 1e-12);
        prop_assert!((opinion.b() + a * opinion.u() - opinion.e()).abs() < 1e-12);
        prop_assert!((0.0..=1.0).contains(&opinion.e()));
    }

    #[test]
    fn the_order_in_which_it_comes_does_not_matter(all in books().prop_shuffle()) {
        let mut sorted = all.clone();
        sorted.sort_by_key(|one| one.promise);
        prop_assert_eq!(opinion(&all, 0.5), opinion(&sorted, 0.5));
    }

    #[test]
    fn keeping_never_lowers_it_and_breaking_never_raises_it(
        all in books(),
        late in 0..60i64,
        (told, exceeded, anchored) in any::<(bool, bool, bool)>(),
        covered in any::<bool>(),
        (weight, a, place) in (0..3usize, 0.0..1.0, 0..13u64),
    ) {
        let mut all = all;
        // The one in question stands anywhere among the others.
        let promise = Id::from_bits(place << 16 | 1);
        for (nth, one) in (1..).zip(&mut all) {
            one.promise = Id::from_bits(nth << 16);
        }
        let left = Evidence {
            promise,
            outcome: (late > 0).then_some(Outcome::OpenLate(late)),
            day: now().today(),
            weight: [0.5, 1.0, 2.0][weight],
            exceeded: false,
            anchored: false,
            outside: false,
            told,
            repaired: false,
            renegotiated: Vec::new(),
        };
        let kept = if late > 0 { Outcome::Late(late) } else { Outcome::InTime };
        let kept = Evidence { outcome: Some(kept), exceeded, anchored, ..left.clone() };
        let broken = if covered { Outcome::CoveredUp } else { Outcome::Broken };
        let broken = Evidence { outcome: Some(broken), ..left.clone() };
        let with = |one: &Evidence| opinion(&[&all[..], std::slice::from_ref(one)].concat(), a).e();
        prop_assert!(with(&kept) >= with(&left) - 1e-12, "kept {} left {}", with(&kept), with(&left));
        prop_assert!(with(&broken) <= with(&left) + 1e-12, "broken {} left {}", with(&broken), with(&left));
    }

    #[test]
    fn without_events_it_returns_to_where_it_began(all in books(), a in 0.0..1.0) {
        let closed = |one: &Evidence| {
            !matches!(one.outcome, Some(Outcome::OpenLate(_) | Outcome::CoveredUp))
        };
        let all: Vec<Evidence> = all.into_iter().filter(closed).collect();
        let much_later = Now::new("2066-11-23T08:12:00Z".parse().unwrap(), Tz::Europe__Amsterdam);
        let opinion = Trust::of(all, a, &Parameters::default(), much_later.today()).opinion;
        prop_assert!((opinion.e() - a).abs() < 1e-6 && (opinion.u() - 1.0).abs() < 1e-6);
    }
}
