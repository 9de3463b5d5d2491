//! Books made by random lawful walks: every attempt that the lifecycle refuses is simply not made.

use chrono::{Days, NaiveTime, TimeDelta};
use lifecycle::Direction;
use proptest::prelude::*;

use super::{HOME, id, now};
use crate::domain::book::Book;
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::contact::{Contact, Impression, Problem, Reach};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::follow_up::{FollowUp, Outcome, Touch};
use crate::domain::memo::{
    Away, Brought, Depth, Encounter, Expectation, Group, Hush, Memo, Referral, Signal, Story, Topic, Verdict,
};
use crate::domain::promise::{Detail, Head, Part, Promise};
use crate::domain::time::{Happened, Now, plus_days};
use crate::domain::walk::{Taking, Walk};
use crate::domain::words::{
    Certainty, Channel, Circle, Extra, Importance, Language, ReleasedBy, Role, Start,
};

/// One attempt on a walk: which deed, how long after the last one, and the words for it.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub(super) which: u8,
    pub(super) minutes: i64,
    pub(super) by_day: bool,
    pub(super) words: String,
}

/// A promise to be: direction, words, and what is attempted on it.
#[derive(Clone, Debug)]
pub(super) struct Life {
    pub(super) given: bool,
    pub(super) words: String,
    pub(super) timed: bool,
    pub(super) doubt: bool,
    pub(super) deeds: Vec<Deed>,
}

pub(super) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zé ]{1,12}x",
        "\\PC{1,20}x",
        Just("\u{1b}[31mred\u{202e}\u{200b}\u{0}\"\\\n\r\tx".to_owned()),
        Just("x".repeat(3000)),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    (0..14_u8, 0..9000_i64, any::<bool>(), words()).prop_map(|(which, minutes, by_day, words)| Deed {
        which,
        minutes,
        by_day,
        words,
    })
}

pub(super) fn life() -> impl Strategy<Value = Life> {
    (any::<bool>(), words(), any::<bool>(), any::<bool>(), prop::collection::vec(deed(), 0..10))
        .prop_map(|(given, words, timed, doubt, deeds)| Life { given, words, timed, doubt, deeds })
}

/// The book of these lives. It is always an hour before `2027-12-01` when it is done.
pub(super) fn book(lives: &[Life]) -> Book {
    let mut book = Book::default();
    let start = now("2026-09-24T09:00:00");
    for n in 1..=3 {
        let mut contact = Contact::named(id(n), &format!("Jan {n}"), start.moment);
        contact.circle = Circle::ALL[n as usize % 3];
        contact.nicknames = vec!["Jantje \"J\"".to_owned(); n as usize - 1];
        contact.organisation = (n == 2).then(|| "Bakkerij De Vos".to_owned());
        contact.language = (n == 2).then_some(Language::En);
        contact.reach = vec![Reach { kind: "mail".to_owned(), value: "j@voorbeeld.example".to_owned() }];
        contact.rhythm = (n == 3).then_some(14);
        contact.impression = (n == 1).then(|| Impression {
            start: Start::Nadeel,
            day: start.today(),
            note: Some("te laat binnen".to_owned()),
        });
        contact.problem =
            (n == 2).then(|| Problem { text: "Wie belt mij terug?".to_owned(), day: start.today() });
        contact.erased = (n == 3).then_some(start.moment);
        contact.gone = n == 3;
        book.contacts.insert(contact.id, contact);
    }
    let merged = Contact { merged_into: Some(id(2)), ..Contact::named(id(0), "Jan", start.moment) };
    book.contacts.insert(merged.id, merged);
    for (n, life) in (100..).zip(lives) {
        let promise = live(n, life, start);
        let follow_up = FollowUp {
            id: id(n + 5000),
            touch: Touch::ALL[n as usize % 8],
            contact: id(1),
            promises: vec![promise.id()],
            day: start.today(),
            time: life.timed.then_some(NaiveTime::MIN),
            what: life.doubt.then(|| life.words.clone()),
            outcome: Outcome::Done,
            closed: Some(start.moment),
            snoozed: Some(start.moment),
            added: start.moment,
        };
        let concept = Concept {
            id: id(n + 9000),
            kind: ConceptKind::Incomplete,
            direction: Direction::Received,
            verbatim: life.words.clone(),
            body: String::new(),
            contact: life.given.then(|| id(1)),
            also: Vec::new(),
            candidates: vec![id(1), id(2)],
            due: None,
            due_time: life.timed.then_some(NaiveTime::MIN),
            doubt: None,
            doubt_time: None,
            spoken: Happened::On(start.today()),
            channel: Channel::Chat,
            importance: Importance::Small,
            note: None,
            tags: vec![life.words.clone()],
            certainty: life.given.then_some(Certainty::Sure),
            look_again: Some(start.today()),
            rule: None,
            added: start.moment,
        };
        for memo in memos(n, life, promise.id(), start) {
            book.memos.insert(memo.id(), memo);
        }
        book.promises.insert(promise.id(), promise);
        book.follow_ups.insert(follow_up.id, follow_up);
        book.concepts.insert(concept.id, concept);
    }
    book
}

/// A memo of every kind.
fn memos(n: u64, life: &Life, promise: crate::domain::id::Id, start: Now) -> Vec<Memo> {
    let (day, added, words) = (start.today(), start.moment, life.words.clone());
    let own = |nth: u64| id(n + 20_000 + 1000 * nth);
    let some = life.timed.then(|| words.clone());
    let closed = life.given.then_some(added);
    let whom = if life.given { Brought::Contact(id(2)) } else { Brought::Name(words.clone()) };
    let verdict = match (life.given, life.timed) {
        (true, _) => Verdict::Postponed(day),
        (false, true) => Verdict::Muted,
        (false, false) => Verdict::Dropped,
    };
    vec![
        Memo::Encounter(Encounter {
            id: own(0),
            contact: id(1),
            happened: if life.timed { Happened::At(added) } else { Happened::On(day) },
            channel: Channel::ALL[n as usize % 8],
            about: some.clone(),
            depth: life.doubt.then_some(Depth::Light),
            promise: life.given.then_some(promise),
            by_itself: life.doubt,
            added,
        }),
        Memo::Signal(Signal {
            id: own(1),
            contact: id(2),
            text: words.clone(),
            heard: day,
            how: life.doubt.then_some(Channel::Chat),
            promise: closed.and(life.timed.then_some(promise)),
            closed,
            added,
        }),
        Memo::Story(Story {
            id: own(2),
            whom: words.clone(),
            contact: life.doubt.then(|| id(1)),
            problem: words.clone(),
            result: words.clone(),
            promise: life.doubt.then_some(promise),
            added,
        }),
        Memo::Expectation(Expectation {
            id: own(3),
            contact: id(3),
            text: words.clone(),
            day,
            story: life.timed.then(|| own(2)),
            promise: life.given.then_some(promise),
            ended: closed,
            added,
        }),
        Memo::Referral(Referral {
            id: own(4),
            direction: if life.given { Direction::Given } else { Direction::Received },
            contact: id(1),
            whom,
            day,
            note: some.clone(),
            added,
        }),
        Memo::Group(Group { id: own(5), name: words.clone(), members: vec![id(1), id(2)], added }),
        Memo::Away(Away { id: own(6), from: day, until: plus_days(day, 3), note: some, added }),
        Memo::Hush(Hush {
            id: own(7),
            topic: Topic {
                kind: words,
                contact: life.timed.then(|| id(1)),
                about: life.doubt.then_some(promise),
            },
            verdict,
            added,
        }),
    ]
}

fn live(n: u64, life: &Life, start: Now) -> Promise {
    let mut at = start;
    let due = |date, hour| match life.timed {
        true => Due::at(date, NaiveTime::from_hms_opt(hour, 30, 0).unwrap(), HOME),
        false => Due::on(date),
    };
    let day = plus_days(at.today(), 5);
    let head = Head {
        id: id(n),
        direction: if life.given { Direction::Given } else { Direction::Received },
        verbatim: life.words.clone(),
        added: at.moment,
    };
    let doubt = life.doubt.then(|| due(plus_days(day, 7), 11));
    let facts =
        Facts::Uitspreken { body: life.words.clone(), due: due(day, 9), doubt, channel: Channel::Bel };
    let spoken = Taking { facts, happened: None, note: life.doubt.then(|| "noot".to_owned()) };
    let mut walk = Walk::begin(head.direction, spoken, true, &at).unwrap();
    let mut parts =
        vec![Part { contact: id(1), role: Role::Promisee }, Part { contact: id(3), role: Role::Involved }];
    for deed in &life.deeds {
        let moment = at.moment.to_utc() + TimeDelta::minutes(deed.minutes);
        at = Now::new(moment, at.zone);
        let day = at.today().checked_add_days(Days::new(deed.minutes as u64 % 17)).unwrap();
        let happened = if deed.by_day { Some(Happened::On(at.today())) } else { None };
        let before = walk.clone();
        let result = match facts_of(deed, due(day, 15), parts[0].contact) {
            Some(facts) => walk.step(Taking { facts, happened, note: None }, &at).map(|_| ()),
            None if deed.which == 12 => walk.retract(&at).map(|_| ()),
            None => walk.restore(&at).map(|_| ()),
        };
        if result.is_err() {
            assert_eq!(before, walk, "a refusal changes nothing");
            continue;
        }
        relink(&walk, &mut parts);
    }
    let detail = Detail {
        importance: Importance::Large,
        note: None,
        tags: vec![life.words.clone()],
        certainty: life.timed.then_some(Certainty::Likely),
    };
    Promise { head, parts, detail, walk }
}

/// The promisee follows from the corrections that count.
fn relink(walk: &Walk, parts: &mut [Part]) {
    let contact = walk.live().filter_map(|entry| match entry.facts {
        Facts::Corrigeren { contact: Some((_, to)), .. } => Some(to),
        _ => None,
    });
    parts[0].contact = contact.last().unwrap_or(id(1));
}

fn facts_of(deed: &Deed, due: Due, promisee: crate::domain::id::Id) -> Option<Facts> {
    let words = deed.words.clone();
    let odd = deed.minutes % 2 == 1;
    let other = if promisee == id(1) { id(2) } else { id(1) };
    Some(match deed.which {
        0 | 1 => Facts::Heronderhandelen {
            due: Some(due),
            body: odd.then_some(words),
            channel: odd.then_some(Channel::Live),
            agreed: true,
        },
        2 => Facts::Melden { day: due.date, channel: Channel::Mail },
        3 | 4 => Facts::Vertonen { outside: odd.then_some(words) },
        5 => Facts::Overtreffen { extra: Extra::More, what: words },
        6 => Facts::Verankeren { channel: Channel::Bel, said: words.clone(), reaction: odd.then_some(words) },
        7 => Facts::Breken { why: words.clone(), told: odd, covered_up: !odd, outside: odd.then_some(words) },
        8 => Facts::Herstellen { how: words, told: true, accepted: true },
        9 => Facts::Ontheffen { by: ReleasedBy::Other, why: words },
        10 => {
            Facts::Corrigeren { due: Some(due), body: Some(words.clone()), contact: None, why: Some(words) }
        }
        11 => Facts::Corrigeren { due: None, body: None, contact: Some((promisee, other)), why: Some(words) },
        _ => return None,
    })
}
