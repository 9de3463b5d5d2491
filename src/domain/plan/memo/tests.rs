//! Talks that are noted by themselves: when, how many, and what takes them back.

use chrono_tz::Tz;
use lifecycle::Direction;

use super::*;
use crate::domain::contact::Contact;
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::promise::Detail;
use crate::domain::time::{Now, instant};
use crate::domain::walk::Taking;

const ZONE: Tz = Tz::Europe__Amsterdam;

fn at(text: &str) -> Now {
    Now::new(instant(text.parse().unwrap(), ZONE), ZONE)
}

/// A book and a clock, and plans carried out on it.
struct Desk {
    book: Book,
    now: Now,
    made: u64,
}

impl Desk {
    fn new(people: u64) -> Self {
        let now = at("2026-11-23T10:00:00");
        let mut book = Book::default();
        for n in 1..=people {
            let contact = Contact::named(Id::from_bits(n), &format!("Jan {n}"), now.moment);
            book.contacts.insert(contact.id, contact);
        }
        Self { book, now, made: 100 }
    }

    fn plan(&mut self, draw: impl FnOnce(&Book, &mut Deal<'_>) -> Change) -> Change {
        let made = &mut self.made;
        let mut fresh = || {
            *made += 1;
            Id::from_bits(*made)
        };
        let change = draw(&self.book, &mut Deal { now: self.now, fresh: &mut fresh });
        for op in &change.ops {
            self.book.apply(op, ZONE).unwrap();
        }
        change
    }

    fn say(&mut self, whom: &[u64], channel: Channel, spoken: Happened) -> Id {
        let said = Said {
            direction: Direction::Given,
            verbatim: "ik mail het rapport".to_owned(),
            body: "het rapport mailen".to_owned(),
            whom: whom.iter().map(|n| super::super::Whom::Known(Id::from_bits(*n))).collect(),
            due: Some(Due::on(plus_days(self.now.today(), 5))),
            doubt: None,
            spoken,
            channel,
            detail: Detail::default(),
            unspoken: false,
            look_again: None,
            rule: None,
        };
        let mut id = None;
        self.plan(|book, deal| {
            let captured = capture(book, said, deal).unwrap();
            id = Some(captured.id);
            captured.change
        });
        id.unwrap()
    }

    fn take(&mut self, promise: Id, facts: Facts) {
        let taking = Taking { facts, happened: None, note: None };
        self.plan(|book, deal| super::super::take(book, promise, vec![taking], deal).unwrap().change);
    }

    fn talks(&self) -> Vec<(Id, NaiveDate, Channel, bool)> {
        let mut talks: Vec<_> =
            encounters(&self.book).map(|e| (e.contact, e.happened.day(), e.channel, e.by_itself)).collect();
        talks.sort();
        talks
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_is_spoken_is_one_talk_a_day_with_everybody_it_was_said_to() {
    let mut desk = Desk::new(2);
    let now = Happened::At(desk.now.moment);
    let promise = desk.say(&[1, 2], Channel::Bel, now);
    desk.say(&[1], Channel::Live, now);
    let today = desk.now.today();
    let (jan, other) = (Id::from_bits(1), Id::from_bits(2));
    assert_eq!(desk.talks(), [(jan, today, Channel::Bel, true), (other, today, Channel::Bel, true)]);
    // A step on another day is another talk; a mail is none.
    desk.now = at("2026-11-25T10:00:00");
    desk.take(promise, Facts::Melden { day: day("2026-12-01"), channel: Channel::Mail });
    assert_eq!(desk.talks().len(), 2);
    desk.take(promise, Facts::Melden { day: day("2026-12-02"), channel: Channel::Video });
    assert_eq!(desk.talks().len(), 4);
    assert_eq!(desk.talks()[1], (jan, day("2026-11-25"), Channel::Video, true));
}

#[test]
fn what_was_said_before_counts_for_the_day_on_which_it_was_said() {
    let mut desk = Desk::new(1);
    desk.say(&[1], Channel::Live, Happened::On(day("2026-11-20")));
    assert_eq!(desk.talks(), [(Id::from_bits(1), day("2026-11-20"), Channel::Live, true)]);
    for channel in [Channel::Mail, Channel::Chat, Channel::Social, Channel::Anders, Channel::Onbekend] {
        desk.say(&[1], channel, Happened::At(desk.now.moment));
    }
    assert_eq!(desk.talks().len(), 1);
}

#[test]
fn a_talk_with_who_was_merged_is_one_with_whom_they_are_now() {
    let mut desk = Desk::new(2);
    let now = Happened::At(desk.now.moment);
    desk.say(&[2], Channel::Bel, now);
    desk.plan(|book, _| super::super::merge_contacts(book, Id::from_bits(1), Id::from_bits(2)).unwrap());
    desk.say(&[1], Channel::Bel, now);
    assert_eq!(desk.talks().len(), 1);
    let spoken = crate::domain::memo::last_spoken(&desk.book);
    assert_eq!(spoken.keys().collect::<Vec<_>>(), [&Id::from_bits(1)]);
}

#[test]
fn what_the_user_says_of_a_talk_is_of_the_one_that_was_noted_by_itself() {
    let mut desk = Desk::new(1);
    desk.say(&[1], Channel::Bel, Happened::At(desk.now.moment));
    let met = |happened, channel| Met {
        contact: Id::from_bits(1),
        happened,
        channel,
        about: Some("fasering en bank".to_owned()),
        depth: None,
    };
    let today = Happened::On(desk.now.today());
    desk.plan(|book, deal| meet(book, met(today, Channel::Live), deal));
    let talks: Vec<&Encounter> = encounters(&desk.book).collect();
    assert_eq!(talks.len(), 1);
    assert_eq!((talks[0].channel, talks[0].by_itself), (Channel::Live, false));
    assert_eq!(talks[0].about.as_deref(), Some("fasering en bank"));
    // A second talk of that day is one more, and so is what was no talk.
    desk.plan(|book, deal| meet(book, met(today, Channel::Bel), deal));
    desk.plan(|book, deal| meet(book, met(today, Channel::Social), deal));
    assert_eq!(desk.talks().len(), 3);
}

#[test]
fn a_like_is_kept_and_never_is_when_somebody_was_last_spoken() {
    let mut desk = Desk::new(1);
    let social = Met {
        contact: Id::from_bits(1),
        happened: Happened::At(desk.now.moment),
        channel: Channel::Social,
        about: None,
        depth: None,
    };
    desk.plan(|book, deal| meet(book, social, deal));
    assert_eq!(desk.talks().len(), 1);
    assert!(crate::domain::memo::last_spoken(&desk.book).is_empty());
}

#[test]
fn a_signal_is_answered_by_its_promise_and_only_once() {
    let mut desk = Desk::new(1);
    let (contact, today) = (Id::from_bits(1), desk.now.today());
    let mut heard = None;
    desk.plan(|book, deal| {
        let (change, signal) = hear(book, contact, "zoekt een controller", today, None, deal);
        heard = Some(signal);
        change
    });
    let signal = heard.unwrap();
    let said = |due| Said {
        direction: Direction::Given,
        verbatim: "ik mail twee namen".to_owned(),
        body: "twee namen mailen".to_owned(),
        whom: vec![super::super::Whom::Known(contact)],
        due,
        doubt: None,
        spoken: Happened::At(at("2026-11-23T10:00:00").moment),
        channel: Channel::Mail,
        detail: Detail::default(),
        unspoken: false,
        look_again: None,
        rule: None,
    };
    // Without a day it is no promise yet, and the signal waits.
    desk.plan(|book, deal| promise_from_signal(book, &signal, said(None), deal).unwrap().change);
    let open = |desk: &Desk| match desk.book.memos.get(&signal.id) {
        Some(Memo::Signal(signal)) => signal.is_open(),
        _ => false,
    };
    assert!(open(&desk));
    let due = Some(Due::on(plus_days(today, 1)));
    desk.plan(|book, deal| promise_from_signal(book, &signal, said(due), deal).unwrap().change);
    assert!(!open(&desk));
    let promised = desk.book.memos[&signal.id].promise();
    assert!(promised.is_some_and(|id| desk.book.promises.contains_key(&id)));
    let Memo::Signal(answered) = desk.book.memos[&signal.id].clone() else { return };
    let deal = Deal { now: desk.now, fresh: &mut || Id::from_bits(0) };
    assert_eq!(let_go(&desk.book, &answered, &deal), None);
}
