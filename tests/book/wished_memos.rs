//! Wishes about memos: what a person may note of people beside promises, and alter of it. It never asks whether a wish is
//! lawful: every plan of a memo is.

use chrono::NaiveDate;
use lifecycle::Direction;
use woord::domain::book::Book;
use woord::domain::change::Change;
use woord::domain::id::Id;
use woord::domain::memo::{
    Away, Brought, Depth, Encounter, Expectation, Group, Memo, Referral, Story, Topic, Verdict,
};
use woord::domain::plan::{self, Deal, Met, Whom};
use woord::domain::time::{Happened, plus_days};
use woord::domain::words::Channel;

use super::wishes::{nth, words};

pub(crate) fn new_memo(
    book: &Book,
    kind: u8,
    contact: Id,
    n: u8,
    day: NaiveDate,
    deal: &mut Deal<'_>,
) -> Change {
    let (now, promise) = (deal.now, nth(book.promises.keys().copied(), n));
    let text = (n.is_multiple_of(2)).then(|| words(n));
    let channel = Channel::ALL[usize::from(n) % Channel::ALL.len()];
    let added = now.moment;
    let memo = match kind {
        0 => {
            let happened = if n.is_multiple_of(3) { Happened::On(day) } else { Happened::At(now.moment) };
            let met = Met { contact, happened, channel, about: text, depth: Some(Depth::Deep) };
            return plan::meet(book, met, deal);
        }
        1 => return plan::hear(book, contact, "zoekt een controller", day, Some(channel), deal).0,
        2 => Memo::Story(Story {
            id: deal.id(),
            whom: words(n),
            contact: Some(contact),
            problem: words(n / 8),
            result: words(n / 3),
            promise,
            added,
        }),
        3 => Memo::Expectation(Expectation {
            id: deal.id(),
            contact,
            text: words(3),
            day,
            story: book.memos.keys().next().copied(),
            promise: None,
            ended: None,
            added,
        }),
        4 => Memo::Referral(Referral {
            id: deal.id(),
            direction: if n.is_multiple_of(2) { Direction::Given } else { Direction::Received },
            contact,
            whom: match n.is_multiple_of(3) {
                true => Brought::Contact(contact),
                false => Brought::Name("Ilse van den Broek".to_owned()),
            },
            day,
            note: text,
            added,
        }),
        5 => Memo::Group(Group {
            id: deal.id(),
            name: format!("Groep {n}"),
            members: book.contacts.keys().copied().take(usize::from(n % 4)).collect(),
            added,
        }),
        6 => Memo::Away(Away {
            id: deal.id(),
            from: day,
            until: plus_days(day, i64::from(n % 9)),
            note: text,
            added,
        }),
        _ => {
            let topic = Topic { kind: "drifting".to_owned(), contact: Some(contact), about: promise };
            let verdict = match n % 3 {
                0 => Verdict::Postponed(day),
                1 => Verdict::Dropped,
                _ => Verdict::Muted,
            };
            return plan::hush(book, topic, verdict, deal);
        }
    };
    plan::add_memo(book, memo)
}

pub(crate) fn alter_memo(book: &Book, memo: &Memo, n: u8, deal: &mut Deal<'_>) -> Option<Change> {
    match memo {
        Memo::Encounter(before) => {
            let channel = Channel::ALL[usize::from(n) % Channel::ALL.len()];
            let contact = nth(book.contacts.keys().copied(), n)?;
            let after = Encounter { channel, contact, about: Some(words(n)), ..before.clone() };
            plan::edit_memo(book, memo, Memo::Encounter(after))
        }
        Memo::Signal(signal) if n.is_multiple_of(2) => plan::let_go(book, signal, deal),
        Memo::Signal(signal) => {
            let whom = vec![Whom::Known(signal.contact)];
            let said = super::kit::said(Direction::Given, whom, "twee namen mailen", deal.now);
            plan::promise_from_signal(book, signal, said, deal).ok().map(|captured| captured.change)
        }
        Memo::Expectation(expectation) if n.is_multiple_of(2) => {
            let promise = nth(book.promises.keys().copied(), n)?;
            plan::meet_expectation(book, expectation, promise)
        }
        Memo::Expectation(expectation) => plan::end_expectation(book, expectation, deal),
        Memo::Away(away) => Some(plan::stop_away(book, away, deal)),
        Memo::Group(before) => {
            plan::edit_memo(book, memo, Memo::Group(Group { name: words(n), ..before.clone() }))
        }
        Memo::Story(_) | Memo::Referral(_) | Memo::Hush(_) => None,
    }
}
