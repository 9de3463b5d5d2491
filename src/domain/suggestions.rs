//! Suggestions: what would be good to do for somebody, worked out from what is known of them and kept nowhere. Each has its
//! reason, and nobody has more than one at a time.
//!
//! A suggestion is never a promise, is never late, and is silent while the user is away. What was postponed, dropped or
//! muted stays silent as long as that holds.

use chrono::NaiveDate;
use lifecycle::Direction;
use serde::{Deserialize, Serialize};

use super::agenda::Item;
use super::book::Book;
use super::contact::Contact;
use super::follow_up::Touch;
use super::id::{Id, IdMap};
use super::memo::{Memo, Spoken, Topic};
use super::words::{Circle, Start, named};

named! {
    /// What a suggestion is for. The order is that in which they stand.
    Kind {
        /// After the doubt: one small promise that is sure to be kept.
        Sure = "sure",
        /// Somebody was not spoken for longer than was wanted.
        Drifting = "drifting",
        /// A signal that waits.
        Signal = "signal",
        /// No problem is known, and a talk is near.
        Problem = "problem",
        /// Somebody may expect something, and nothing was promised.
        Expectation = "expectation",
    }
}

/// Why something is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They gave you the doubt, on that day.
    Doubted(NaiveDate),
    /// What was heard waits since so many days.
    Waits(i64),
    /// The talk is on that day.
    Talk(NaiveDate),
    /// They may expect it since so many days.
    Expects(i64),
    /// They were not spoken for so many days.
    NotSpoken(i64),
}

/// A suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What for.
    pub kind: Kind,
    /// With whom.
    pub contact: Id,
    /// The signal, expectation or talk it is about.
    pub about: Option<Id>,
    /// Why.
    pub reason: Reason,
}

impl Suggestion {
    /// Under which name it is postponed, dropped or muted.
    #[must_use]
    pub fn topic(&self) -> Topic {
        Topic { kind: self.kind.as_str().to_owned(), contact: Some(self.contact), about: self.about }
    }
}

/// Days within which a small promise follows on a stiff start.
const AFTER_DOUBT: i64 = 14;
/// Days after which a signal is suggested.
const SIGNAL: i64 = 5;
/// Days before a talk in which a problem is asked for.
const BEFORE_TALK: i64 = 7;
/// Days after which an expectation wants a promise.
const EXPECTATION: i64 = 14;
/// Suggestions there are at most: a list that is longer is read by nobody.
pub const MOST: usize = 12;

/// Somebody who was not spoken for longer than was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drifting {
    /// Who.
    pub contact: Id,
    /// Days since they were last spoken.
    pub days: i64,
}

/// Who is drifting, the farthest from what was wanted first: days over the wanted ones, nearer circles before others.
#[must_use]
pub fn drifting(book: &Book, spoken: &IdMap<Spoken>, today: NaiveDate) -> Vec<Drifting> {
    let mut found: Vec<(u64, Drifting)> = Vec::new();
    for (id, talk) in spoken {
        let Some(contact) = book.contact(*id).filter(|c| c.stands() && !c.archived) else { continue };
        let days = (today - talk.happened.day()).num_days();
        let Some(wanted) = contact.wanted_rhythm().map(i64::from) else { continue };
        if days > wanted {
            let near = match contact.circle {
                Circle::Kern => 4,
                Circle::Vast => 2,
                Circle::Los => 1,
            };
            let over = u64::try_from(days * 100 / wanted.max(1)).unwrap_or(0);
            found.push((over * near, Drifting { contact: contact.id, days }));
        }
    }
    found.sort_by(|(a, one), (b, other)| {
        b.cmp(a).then_with(|| order(book, one.contact).cmp(&order(book, other.contact)))
    });
    found.into_iter().map(|(_, drifting)| drifting).collect()
}

fn order(book: &Book, id: Id) -> (&str, Id) {
    (book.name(id), id)
}

/// What is suggested today, in the order of its kinds. `rows` are the open promises and concepts.
#[must_use]
pub fn suggestions(book: &Book, rows: &[Item], spoken: &IdMap<Spoken>, today: NaiveDate) -> Vec<Suggestion> {
    if away(book, today) {
        return Vec::new();
    }
    let promised: std::collections::HashSet<Id> = rows
        .iter()
        .filter(|item| item.direction == Direction::Given)
        .filter_map(|item| item.contact.as_ref().map(|(id, _)| *id))
        .collect();
    let mut found: Vec<Suggestion> = Vec::new();
    let own = |id: Id| book.contact(id).filter(|c| c.stands() && !c.archived);
    for contact in book.contacts.values().filter(|c| c.stands() && !c.archived) {
        found.extend(sure(contact, today).filter(|_| !promised.contains(&contact.id)));
    }
    for memo in book.memos.values() {
        found.extend(
            of_memo(memo, today).and_then(|one| Some(Suggestion { contact: own(one.contact)?.id, ..one })),
        );
    }
    let mut planned: IdMap<(NaiveDate, Id)> = IdMap::default();
    for talk in book.follow_ups.values().filter(|f| f.is_open() && f.touch == Touch::Talk) {
        let Some(contact) = own(talk.contact) else { continue };
        let first = planned.entry(contact.id).or_insert((talk.day, talk.id));
        *first = (*first).min((talk.day, talk.id));
    }
    for (id, (day, talk)) in &planned {
        let near = (0..=BEFORE_TALK).contains(&(*day - today).num_days());
        if near && own(*id).is_some_and(|c| c.problem.is_none()) {
            found.push(Suggestion {
                kind: Kind::Problem,
                contact: *id,
                about: Some(*talk),
                reason: Reason::Talk(*day),
            });
        }
    }
    // A talk that is planned is the answer to drifting.
    let drifting = drifting(book, spoken, today);
    let rank: IdMap<usize> = drifting.iter().enumerate().map(|(nth, d)| (d.contact, nth)).collect();
    found.extend(drifting.iter().filter(|d| !planned.contains_key(&d.contact)).map(|d| Suggestion {
        kind: Kind::Drifting,
        contact: d.contact,
        about: None,
        reason: Reason::NotSpoken(d.days),
    }));
    found.retain(|one| !hushed(book, one, today));
    found.sort_by(|a, b| {
        let key = |s: &Suggestion| {
            let within = match s.reason {
                Reason::NotSpoken(_) => {
                    rank.get(&s.contact).map_or(i64::MAX, |nth| i64::try_from(*nth).unwrap_or(i64::MAX))
                }
                Reason::Waits(days) | Reason::Expects(days) => -days,
                Reason::Talk(day) | Reason::Doubted(day) => (day - today).num_days(),
            };
            (s.kind as u8, within)
        };
        key(a).cmp(&key(b)).then_with(|| order(book, a.contact).cmp(&order(book, b.contact)))
    });
    let mut whom = std::collections::HashSet::new();
    found.retain(|one| whom.insert(one.contact));
    found.truncate(MOST);
    found
}

/// Whether the user is away on a day.
#[must_use]
pub fn away(book: &Book, day: NaiveDate) -> bool {
    book.memos.values().any(|memo| matches!(memo, Memo::Away(away) if away.covers(day)))
}

fn hushed(book: &Book, one: &Suggestion, today: NaiveDate) -> bool {
    let own = |id: Id| book.contact(id).map_or(id, |c| c.id);
    let topic = one.topic();
    book.memos.values().any(|memo| matches!(memo, Memo::Hush(hush) if hush.silences(&topic, today, own)))
}

fn sure(contact: &Contact, today: NaiveDate) -> Option<Suggestion> {
    let began = contact.impression.as_ref().filter(|began| began.start == Start::Nadeel)?;
    (0..=AFTER_DOUBT).contains(&(today - began.day).num_days()).then_some(Suggestion {
        kind: Kind::Sure,
        contact: contact.id,
        about: None,
        reason: Reason::Doubted(began.day),
    })
}

fn of_memo(memo: &Memo, today: NaiveDate) -> Option<Suggestion> {
    match memo {
        Memo::Signal(signal) if signal.is_open() => {
            let days = (today - signal.heard).num_days();
            (days >= SIGNAL).then_some(Suggestion {
                kind: Kind::Signal,
                contact: signal.contact,
                about: Some(signal.id),
                reason: Reason::Waits(days),
            })
        }
        Memo::Expectation(expects) if expects.lives() && expects.promise.is_none() => {
            let days = (today - expects.day).num_days();
            (days >= EXPECTATION).then_some(Suggestion {
                kind: Kind::Expectation,
                contact: expects.contact,
                about: Some(expects.id),
                reason: Reason::Expects(days),
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::{Impression, Problem};
    use crate::domain::follow_up::{FollowUp, Outcome};
    use crate::domain::memo::{Away, Encounter, Expectation, Hush, Signal, Verdict, last_spoken};
    use crate::domain::time::Happened;
    use crate::domain::words::Channel;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn today() -> NaiveDate {
        day("2026-11-23")
    }

    fn moment() -> chrono::DateTime<chrono::FixedOffset> {
        "2026-11-01T09:00:00+01:00".parse().unwrap()
    }

    fn id(nth: u64) -> Id {
        Id::from_bits(nth)
    }

    fn book(names: &[&str]) -> Book {
        let mut book = Book::default();
        for (nth, name) in (1..).zip(names) {
            book.contacts.insert(id(nth), Contact::named(id(nth), name, moment()));
        }
        book
    }

    fn put(book: &mut Book, memo: Memo) {
        book.memos.insert(memo.id(), memo);
    }

    fn spoke(book: &mut Book, who: u64, on: &str, channel: Channel) {
        let encounter = Encounter {
            id: id(100 + who),
            contact: id(who),
            happened: Happened::On(day(on)),
            channel,
            about: None,
            depth: None,
            promise: None,
            by_itself: false,
            added: moment(),
        };
        put(book, Memo::Encounter(encounter));
    }

    fn heard(book: &mut Book, who: u64, on: &str) {
        let signal = Signal {
            id: id(200 + who),
            contact: id(who),
            text: "zoekt een nieuwe controller".to_owned(),
            heard: day(on),
            how: None,
            promise: None,
            closed: None,
            added: moment(),
        };
        put(book, Memo::Signal(signal));
    }

    fn expects(book: &mut Book, who: u64, on: &str) {
        let expectation = Expectation {
            id: id(300 + who),
            contact: id(who),
            text: "elke fase een rapport".to_owned(),
            day: day(on),
            story: None,
            promise: None,
            ended: None,
            added: moment(),
        };
        put(book, Memo::Expectation(expectation));
    }

    fn found(book: &Book) -> Vec<(Kind, u64)> {
        let of = |one: Suggestion| (one.kind, (1..10).find(|nth| id(*nth) == one.contact).unwrap());
        suggestions(book, &[], &last_spoken(book), today()).into_iter().map(of).collect()
    }

    #[test]
    fn who_was_not_spoken_for_longer_than_wanted_is_drifting_and_a_like_is_no_talk() {
        let mut book = book(&["Thijs", "Loïs", "Gijs", "Bram"]);
        spoke(&mut book, 1, "2026-09-22", Channel::Live);
        spoke(&mut book, 2, "2026-08-20", Channel::Bel);
        spoke(&mut book, 3, "2026-11-22", Channel::Social);
        spoke(&mut book, 4, "2026-08-25", Channel::Video);
        book.contacts.get_mut(&id(1)).unwrap().circle = Circle::Kern;
        assert_eq!(found(&book), [(Kind::Drifting, 1), (Kind::Drifting, 2)]);
        let days: Vec<i64> = drifting(&book, &last_spoken(&book), today()).iter().map(|d| d.days).collect();
        assert_eq!(days, [62, 95]);
    }

    #[test]
    fn a_signal_waits_five_days_and_an_expectation_fourteen() {
        let mut book = book(&["Eva", "Ruben", "Anna", "Zoë"]);
        heard(&mut book, 1, "2026-11-18");
        heard(&mut book, 2, "2026-11-19");
        expects(&mut book, 3, "2026-11-09");
        expects(&mut book, 4, "2026-11-10");
        assert_eq!(found(&book), [(Kind::Signal, 1), (Kind::Expectation, 3)]);
    }

    #[test]
    fn before_a_talk_a_problem_is_asked_for_and_after_a_doubt_a_sure_promise() {
        let mut book = book(&["Jan", "Noor", "Bas"]);
        for who in 1..=2 {
            let talk = FollowUp {
                id: id(400 + who),
                touch: Touch::Talk,
                contact: id(who),
                promises: Vec::new(),
                day: day("2026-11-25"),
                time: None,
                what: None,
                outcome: Outcome::Open,
                closed: None,
                snoozed: None,
                added: moment(),
            };
            book.follow_ups.insert(talk.id, talk);
        }
        book.contacts.get_mut(&id(1)).unwrap().problem =
            Some(Problem { text: "Ik weet nooit of we op schema liggen".to_owned(), day: today() });
        book.contacts.get_mut(&id(3)).unwrap().impression =
            Some(Impression { start: Start::Nadeel, day: day("2026-11-22"), note: None });
        assert_eq!(found(&book), [(Kind::Sure, 3), (Kind::Problem, 2)]);
    }

    #[test]
    fn one_at_a_time_and_silent_where_it_was_hushed_or_the_user_is_away() {
        let mut book = book(&["Eva", "Ruben"]);
        heard(&mut book, 1, "2026-11-10");
        expects(&mut book, 1, "2026-11-01");
        heard(&mut book, 2, "2026-11-11");
        assert_eq!(found(&book), [(Kind::Signal, 1), (Kind::Signal, 2)]);
        let topic = |verdict| {
            let one = suggestions(&book, &[], &last_spoken(&book), today())[0];
            let topic = match verdict {
                Verdict::Postponed(_) => one.topic(),
                Verdict::Dropped => Topic { about: None, ..one.topic() },
                Verdict::Muted => Topic { contact: None, about: None, ..one.topic() },
            };
            Memo::Hush(Hush { id: id(500), topic, verdict, added: moment() })
        };
        for (verdict, left) in [
            (Verdict::Postponed(day("2026-11-26")), vec![(Kind::Signal, 2), (Kind::Expectation, 1)]),
            (Verdict::Postponed(today()), vec![(Kind::Signal, 1), (Kind::Signal, 2)]),
            (Verdict::Dropped, vec![(Kind::Signal, 2), (Kind::Expectation, 1)]),
            (Verdict::Muted, vec![(Kind::Expectation, 1)]),
        ] {
            let mut hushed = book.clone();
            put(&mut hushed, topic(verdict));
            assert_eq!(found(&hushed), left, "{verdict:?}");
        }
        let (from, until) = (today(), day("2026-12-01"));
        put(&mut book, Memo::Away(Away { id: id(600), from, until, note: None, added: moment() }));
        assert_eq!(found(&book), []);
    }
}
