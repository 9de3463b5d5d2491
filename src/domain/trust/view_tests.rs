//! The example of a contact, to the figure; and that what is at stake is what really comes of it.

use chrono_tz::Tz;
use lifecycle::Direction;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::id::Id;
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::time::{Happened, Now, plus_days};
use crate::domain::walk::{Taking, Walk};
use crate::domain::words::{Channel, Extra, Importance, Role};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The evening of a day.
fn evening(day: NaiveDate) -> Now {
    Now::new(day.and_hms_opt(19, 0, 0).unwrap().and_utc(), Tz::Europe__Amsterdam)
}

fn today() -> NaiveDate {
    day("2026-11-23")
}

fn kept() -> Facts {
    Facts::Vertonen { outside: None }
}

fn take(promise: &mut Promise, facts: Facts, on: NaiveDate) {
    let taking = Taking { facts, happened: Some(Happened::On(on)), note: None };
    promise.walk.step(taking, &evening(on)).unwrap();
}

fn promise(nth: u64, spoken: NaiveDate, due: NaiveDate, importance: Importance) -> Promise {
    let said = Facts::Uitspreken {
        body: "rapport".to_owned(),
        due: Due::on(due),
        doubt: None,
        channel: Channel::Live,
    };
    let taking = Taking { facts: said, happened: Some(Happened::On(spoken)), note: None };
    let now = evening(spoken);
    Promise {
        head: Head {
            id: Id::from_bits(nth),
            direction: Direction::Given,
            verbatim: "rapport".to_owned(),
            added: now.moment,
        },
        parts: vec![Part { contact: Id::from_bits(0), role: Role::Promisee }],
        detail: Detail { importance, ..Detail::default() },
        walk: Walk::begin(Direction::Given, taking, true, &now).unwrap(),
    }
}

/// Ten closed promises and a late one, as the page "why?" is drawn with.
fn jan() -> Vec<Promise> {
    let mut all = Vec::new();
    for (nth, (on, late, anchored, importance)) in (1..).zip([
        ("2026-10-28", 0, true, Importance::Normal),
        ("2026-10-07", 0, false, Importance::Normal),
        ("2026-09-10", 0, true, Importance::Normal),
        ("2026-08-19", 0, false, Importance::Normal),
        ("2026-07-22", 0, false, Importance::Large),
        ("2026-06-24", 3, false, Importance::Normal),
        ("2026-05-20", 0, true, Importance::Normal),
        ("2026-04-08", 0, false, Importance::Normal),
        ("2026-01-27", 0, false, Importance::Normal),
        ("2025-12-17", 0, false, Importance::Normal),
    ]) {
        let on = day(on);
        let mut one = promise(nth, plus_days(on, -10), plus_days(on, -late), importance);
        take(&mut one, kept(), on);
        if anchored {
            take(&mut one, Facts::Overtreffen { extra: Extra::More, what: "meer".to_owned() }, on);
            let reaction = Some("mooi".to_owned());
            take(
                &mut one,
                Facts::Verankeren { channel: Channel::Bel, said: "het lag er".to_owned(), reaction },
                on,
            );
        }
        all.push(one);
    }
    all.push(promise(20, day("2026-11-16"), day("2026-11-19"), Importance::Large));
    all
}

#[test]
fn the_drawn_contact_comes_to_the_drawn_figures() {
    let (promises, parameters) = (jan(), Parameters::default());
    let basis = Basis { promises: &promises, base_rate: 0.7, parameters: &parameters };
    let late = Id::from_bits(20);

    let trust = basis.on(today());
    assert_eq!(trust.opinion.figure(), Some(68));
    assert_eq!(trust.opinion.ground(), Ground::Founded);
    assert_eq!(
        (format!("{:.2}", trust.opinion.r), format!("{:.2}", trust.opinion.s)),
        ("7.94".into(), "3.84".into())
    );
    assert_eq!(trust.counts, Counts { on_time: 9, late: 1, broken: 0, open_late: 1 });
    assert_eq!(trust.lines.first().map(|line| line.evidence.promise), Some(late));

    let change = basis.change(today());
    assert_eq!((change.before.figure(), change.most), (Some(85), Some(late)));
    let drop = basis.next_drop(today()).unwrap();
    assert_eq!((drop.day, drop.promise, drop.opinion.figure()), (day("2026-11-27"), late, Some(60)));

    let stake = basis.stake(late, today()).unwrap();
    let figures = [&stake.now, &stake.kept, &stake.broken, &stake.without].map(Opinion::figure);
    assert_eq!(figures, [Some(68), Some(68), Some(53), Some(85)]);
    assert_eq!(stake.late.map(|(day, then)| (day, then.figure())), Some((day("2026-11-27"), Some(60))));
}

#[test]
fn what_was_taken_back_or_promised_to_me_is_no_evidence() {
    let mut mine = promise(1, day("2026-11-01"), day("2026-11-05"), Importance::Normal);
    assert_eq!(Evidence::on(&mine, today()).unwrap().outcome, Some(Outcome::OpenLate(18)));
    mine.walk.retract(&evening(today())).unwrap();
    assert_eq!(Evidence::on(&mine, today()), None);
    let mut theirs = promise(1, day("2026-11-01"), day("2026-11-05"), Importance::Normal);
    theirs.head.direction = Direction::Received;
    assert_eq!(Evidence::on(&theirs, today()), None);
}

#[test]
fn a_day_in_the_past_knows_nothing_of_what_came_after_but_a_slip_was_one_from_the_start() {
    let mut one = promise(1, day("2026-11-01"), day("2026-11-05"), Importance::Normal);
    let right = Facts::Corrigeren {
        due: Some(Due::on(day("2026-11-15"))),
        body: None,
        contact: None,
        why: Some("verkeerd genoteerd".to_owned()),
    };
    take(&mut one, right, day("2026-11-08"));
    take(&mut one, kept(), day("2026-11-18"));
    assert_eq!(Evidence::on(&one, day("2026-11-10")), None, "by then it was not late, and never had been");
    let outcome = |on: &str| Evidence::on(&one, day(on)).unwrap().outcome;
    assert_eq!(outcome("2026-11-17"), Some(Outcome::OpenLate(2)));
    assert_eq!(outcome("2026-11-20"), Some(Outcome::Late(3)));
}

/// A promise, and how it went: days before today it was due, whether it was told, and what closed it.
fn any_promise() -> impl Strategy<Value = (i64, bool, u8, usize)> {
    (-20..60i64, any::<bool>(), 0..5u8, 0..3usize)
}

proptest! {
    #[test]
    fn what_is_at_stake_is_what_really_comes_of_it(all in vec(any_promise(), 1..8), a in 0.0..1.0) {
        let parameters = Parameters::default();
        let mut promises = Vec::new();
        for (nth, (ago, told, how, importance)) in (1..).zip(all) {
            let due = plus_days(today(), -ago);
            let mut one = promise(nth, plus_days(today(), -70), due, Importance::ALL[importance]);
            if told {
                let new = plus_days(today(), 5);
                take(&mut one, Facts::Melden { day: new, channel: Channel::Bel }, plus_days(today(), -65));
            }
            let on = plus_days(today(), -2);
            match how {
                0 => take(&mut one, kept(), on),
                1 => take(&mut one, broken(), on),
                _ => {}
            }
            promises.push(one);
        }
        let of = |promises: &[Promise], on| {
            Basis { promises, base_rate: a, parameters: &parameters }.on(on).opinion
        };
        for (at, open) in promises.iter().enumerate().filter(|(_, one)| one.is_open()) {
            let basis = Basis { promises: &promises, base_rate: a, parameters: &parameters };
            let stake = basis.stake(open.id(), today()).unwrap();
            prop_assert_eq!(stake.now, of(&promises, today()));
            for (facts, said) in [(kept(), stake.kept), (broken(), stake.broken)] {
                let mut done = promises.clone();
                take(&mut done[at], facts, today());
                prop_assert_eq!(said, of(&done, today()));
            }
            let mut gone = promises.clone();
            gone.remove(at);
            prop_assert_eq!(stake.without, of(&gone, today()));
            if let Some((day, then)) = stake.late {
                prop_assert!(day > today());
                prop_assert_eq!(then, of(&promises, day));
            }
        }
    }
}

fn broken() -> Facts {
    Facts::Breken { why: "geen tijd".to_owned(), told: true, covered_up: false, outside: None }
}
