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
use crate::domain::words::{Channel, Extra, Importance, ReleasedBy, Role};

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

fn trails(promises: &[Promise]) -> Vec<Trail> {
    promises.iter().filter_map(Trail::of).collect()
}

fn ledger(promises: &[Promise], base_rate: f64) -> Ledger {
    Ledger::new(trails(promises), base_rate, Parameters::default())
}

fn on(promise: &Promise, day: NaiveDate) -> Option<Evidence> {
    Evidence::on(&Trail::of(promise)?, day, &Parameters::default())
}

fn figures(futures: &[(Future, Opinion)]) -> Vec<(Future, Option<u32>)> {
    futures.iter().map(|(future, opinion)| (*future, opinion.figure())).collect()
}

#[test]
fn the_drawn_contact_comes_to_the_drawn_figures() {
    let ledger = ledger(&jan(), 0.7);
    let late = Id::from_bits(20);

    let trust = ledger.whole(today());
    assert_eq!(trust.opinion.figure(), Some(68));
    assert_eq!(trust.opinion.ground(), Ground::Founded);
    assert_eq!(
        (format!("{:.2}", trust.opinion.r), format!("{:.2}", trust.opinion.s)),
        ("7.94".into(), "3.84".into())
    );
    assert_eq!(trust.counts, Counts { on_time: 9, late: 1, broken: 0, open_late: 1 });
    assert_eq!(trust.lines.first().map(|line| line.evidence.promise), Some(late));

    let change = ledger.change(today());
    assert_eq!((change.before.figure(), change.most), (Some(85), Some(late)));
    let drop = ledger.next_drop(today()).unwrap();
    assert_eq!((drop.day, drop.promise, drop.opinion.figure()), (day("2026-11-27"), late, Some(60)));

    assert_eq!(ledger.without(late, today()).unwrap().figure(), Some(85));
    let back = ledger.way_back(today()).unwrap();
    assert_eq!((back.promises, back.to.figure()), (17, Some(85)));
    assert_eq!(
        figures(&ledger.futures(late, today())),
        [
            (Future::Now, Some(68)),
            (Future::Kept, Some(68)),
            (Future::Left(day("2026-11-27")), Some(60)),
            (Future::Agreed, Some(85)),
            (Future::Told, Some(76)),
            (Future::Broken, Some(53)),
            (Future::Released, Some(68)),
        ]
    );
    let months = ["2025-12-31", "2026-06-30", "2026-11-19", "2026-11-23"].map(day);
    let past: Vec<_> = ledger.history(&months).iter().map(Opinion::figure).collect();
    assert_eq!(past, [None, Some(70), Some(85), Some(68)]);
}

#[test]
fn seventeen_kept_bring_it_back_and_sixteen_do_not() {
    let mut promises = jan();
    let wanted = ledger(&promises, 0.7).way_back(today()).unwrap();
    for nth in 0..wanted.promises {
        assert!(ledger(&promises, 0.7).on(today()).e() < wanted.to.e(), "{nth} are enough");
        let mut one = promise(100 + u64::from(nth), day("2026-11-20"), today(), Importance::Normal);
        take(&mut one, kept(), today());
        promises.push(one);
    }
    assert!(ledger(&promises, 0.7).on(today()).e() >= wanted.to.e());
}

#[test]
fn what_was_taken_back_or_promised_to_me_is_no_evidence() {
    let mut mine = promise(1, day("2026-11-01"), day("2026-11-05"), Importance::Normal);
    assert_eq!(on(&mine, today()).unwrap().outcome, Some(Outcome::OpenLate(18)));
    mine.walk.retract(&evening(today())).unwrap();
    assert_eq!(on(&mine, today()), None);
    let mut theirs = promise(1, day("2026-11-01"), day("2026-11-05"), Importance::Normal);
    theirs.head.direction = Direction::Received;
    assert_eq!(on(&theirs, today()), None);
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
    assert_eq!(on(&one, day("2026-11-10")), None, "by then it was not late, and never had been");
    let outcome = |then: &str| on(&one, day(then)).unwrap().outcome;
    assert_eq!(outcome("2026-11-17"), Some(Outcome::OpenLate(2)));
    assert_eq!(outcome("2026-11-20"), Some(Outcome::Late(3)));
}

/// A promise, and how it went: days before today it was due, whether it was agreed anew, whether it was told, what closed
/// it, and how important it is.
type Went = (i64, bool, bool, u8, usize);

fn any_book() -> impl Strategy<Value = Vec<Went>> {
    vec((-20..60i64, any::<bool>(), any::<bool>(), 0..8u8, 0..3usize), 1..8)
}

fn book(all: Vec<Went>) -> Vec<Promise> {
    let tell = |one: &mut Promise, on| {
        take(one, Facts::Melden { day: plus_days(today(), 5), channel: Channel::Bel }, on);
    };
    (1..)
        .zip(all)
        .map(|(nth, (ago, agreed, told, how, importance))| {
            let due = plus_days(today(), -ago);
            let mut one = promise(nth, plus_days(today(), -70), due, Importance::ALL[importance]);
            if agreed {
                take(&mut one, again(plus_days(due, -1)), plus_days(today(), -66));
            }
            if told {
                tell(&mut one, plus_days(today(), -65));
            }
            let on = plus_days(today(), -2);
            match how {
                0 | 1 => take(&mut one, kept(), on),
                2 | 3 => take(&mut one, broken(), on),
                _ => {}
            }
            if how == 1 {
                take(&mut one, exceeded(), on);
            }
            if how == 4 && ago > 10 {
                tell(&mut one, plus_days(today(), -1));
            }
            one
        })
        .collect()
}

fn close(one: &Opinion, other: &Opinion) -> bool {
    (one.r - other.r).abs() < 1e-9 && (one.s - other.s).abs() < 1e-9
}

proptest! {
    #[test]
    fn what_may_come_of_a_step_is_what_really_comes_of_it(all in any_book(), a in 0.0..1.0) {
        let promises = book(all);
        let said = ledger(&promises, a);
        for (at, one) in promises.iter().enumerate() {
            let futures = said.futures(one.id(), today());
            for (future, said) in &futures {
                let (facts, on): (Vec<Facts>, _) = match future {
                    Future::Now => (Vec::new(), today()),
                    Future::Left(day) => {
                        prop_assert!(*day > today());
                        prop_assert!(close(said, &ledger(&promises, a).whole(*day).opinion));
                        continue;
                    }
                    Future::Kept => (vec![kept()], today()),
                    Future::Agreed => {
                        (vec![again(plus_days(today(), 99))], one.standing().due.date.min(today()))
                    }
                    Future::Told => {
                        let day = plus_days(today(), 9);
                        (vec![Facts::Melden { day, channel: Channel::Mail }], today())
                    }
                    Future::Broken => (vec![broken()], today()),
                    Future::Released => {
                        let why = "hoeft niet".to_owned();
                        (vec![Facts::Ontheffen { by: ReleasedBy::Other, why }], today())
                    }
                    Future::Exceeded => (vec![exceeded()], today()),
                    Future::Anchored => {
                        let done = one.walk.live().any(|e| matches!(e.facts, Facts::Overtreffen { .. }));
                        (if done { vec![anchored()] } else { vec![exceeded(), anchored()] }, today())
                    }
                    Future::PutRight => {
                        let how = "zelf gebracht".to_owned();
                        (vec![Facts::Herstellen { how, told: true, accepted: true }], today())
                    }
                };
                let mut done = promises.clone();
                for facts in facts {
                    take(&mut done[at], facts, on);
                }
                let really = ledger(&done, a).whole(today()).opinion;
                prop_assert!(close(said, &really), "{future:?}: said {said:?}, came {really:?}");
            }
            let mut gone = promises.clone();
            gone.remove(at);
            let without = said.without(one.id(), today()).unwrap();
            prop_assert!(close(&without, &ledger(&gone, a).whole(today()).opinion));
            // Every step that the lifecycle allows is among them.
            let lawful = lifecycle::Step::ALL.iter().filter(|step| {
                lifecycle::rule(Direction::Given, one.state(), **step).is_some()
            });
            let told = futures.iter().filter(|(f, _)| !matches!(f, Future::Now | Future::Left(_))).count();
            prop_assert!(told + 2 >= lawful.count(), "{futures:?}");
        }
    }
}

fn broken() -> Facts {
    Facts::Breken { why: "geen tijd".to_owned(), told: true, covered_up: false, outside: None }
}

fn again(day: NaiveDate) -> Facts {
    Facts::Heronderhandelen { due: Some(Due::on(day)), body: None, channel: None, agreed: true }
}

fn exceeded() -> Facts {
    Facts::Overtreffen { extra: Extra::Better, what: "beter".to_owned() }
}

fn anchored() -> Facts {
    let (said, reaction) = ("het lag er".to_owned(), Some("mooi".to_owned()));
    Facts::Verankeren { channel: Channel::Bel, said, reaction }
}
