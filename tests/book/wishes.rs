//! Anything a person may wish of a book, as small numbers that shrink well, and the plan that comes of each wish. It
//! never asks whether a wish is lawful: plans are refused, or carried out.

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;
use lifecycle::{Direction, Step};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use woord::domain::book::Book;
use woord::domain::change::Change;
use woord::domain::contact::{Contact, Impression, Problem, Reach};
use woord::domain::due::Due;
use woord::domain::facts::Facts;
use woord::domain::follow_up::Touch;
use woord::domain::id::Id;
use woord::domain::plan::{self, Deal, Planned, Said, SpeakNow, Whom};
use woord::domain::promise::Detail;
use woord::domain::time::{Happened, Now, plus_days};
use woord::domain::walk::Taking;
use woord::domain::words::{Certainty, Channel, Circle, Extra, Importance, Language, ReleasedBy, Start};

use super::kit::ZONE;
use super::wished_memos::{alter_memo, new_memo};

/// One of those there are: the number is taken modulo how many there are.
pub(crate) type Nth = u8;

/// A day so far from today, and perhaps one of a few times on it.
type Day = (i8, Option<u8>);

#[derive(Clone, Debug)]
pub(crate) enum Wish {
    Capture {
        theirs: bool,
        whom: Vec<(u8, Nth)>,
        due: Option<Day>,
        doubt: Option<Day>,
        words: u8,
        when: u8,
        unspoken: bool,
    },
    Speak {
        concept: Nth,
        whom: Option<(u8, Nth)>,
        due: Option<Day>,
        when: Option<u8>,
    },
    Take {
        promise: Nth,
        steps: Vec<Wanted>,
    },
    TakeBack(Nth),
    Detail {
        promise: Nth,
        words: u8,
    },
    Concept {
        concept: Nth,
        words: u8,
    },
    Drop(Nth),
    Contact {
        contact: Option<Nth>,
        words: u8,
    },
    Archive(Nth),
    Merge(Nth, Nth),
    Plan {
        contact: Nth,
        promise: Option<Nth>,
        touch: u8,
        day: Day,
    },
    FollowUp {
        follow_up: Nth,
        what: u8,
        day: Day,
    },
    Memo {
        kind: u8,
        contact: Nth,
        words: u8,
        day: i8,
    },
    AlterMemo {
        memo: Nth,
        what: u8,
        words: u8,
    },
    Undo,
    Redo,
}

/// A step with a few ways to say it.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    step: u8,
    words: u8,
    due: Option<Day>,
    contact: Option<(Nth, Nth)>,
    when: u8,
}

/// Wishes, each so many minutes after the one before; sometimes the clock was put back.
pub(crate) fn wishes() -> impl Strategy<Value = Vec<(i32, Wish)>> {
    let minutes = prop_oneof![4 => 0..600i32, 3 => 600..20_000i32, 1 => -600..0i32];
    vec((minutes, wish()), 1..24)
}

fn days() -> impl Strategy<Value = Day> {
    (-3..12i8, option::weighted(0.3, 0..3u8))
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let contact = option::weighted(0.4, (any::<Nth>(), any::<Nth>()));
    (0..10u8, any::<u8>(), option::of(days()), contact, 0..8u8)
        .prop_map(|(step, words, due, contact, when)| Wanted { step, words, due, contact, when })
}

fn wish() -> impl Strategy<Value = Wish> {
    let whom = || (0..4u8, any::<Nth>());
    let capture = (
        any::<bool>(),
        vec(whom(), 0..3),
        option::weighted(0.9, days()),
        option::weighted(0.2, days()),
        any::<u8>(),
        0..8u8,
        proptest::bool::weighted(0.1),
    );
    prop_oneof![
        6 => capture.prop_map(|(theirs, whom, due, doubt, words, when, unspoken)| {
            Wish::Capture { theirs, whom, due, doubt, words, when, unspoken }
        }),
        2 => (any::<Nth>(), option::of(whom()), option::of(days()), option::of(0..8u8))
            .prop_map(|(concept, whom, due, when)| Wish::Speak { concept, whom, due, when }),
        8 => (any::<Nth>(), vec(wanted(), 1..4)).prop_map(|(promise, steps)| Wish::Take { promise, steps }),
        2 => any::<Nth>().prop_map(Wish::TakeBack),
        1 => any::<(Nth, u8)>().prop_map(|(promise, words)| Wish::Detail { promise, words }),
        1 => any::<(Nth, u8)>().prop_map(|(concept, words)| Wish::Concept { concept, words }),
        1 => any::<Nth>().prop_map(Wish::Drop),
        1 => any::<(Option<Nth>, u8)>().prop_map(|(contact, words)| Wish::Contact { contact, words }),
        1 => any::<Nth>().prop_map(Wish::Archive),
        1 => any::<(Nth, Nth)>().prop_map(|(kept, other)| Wish::Merge(kept, other)),
        1 => (any::<Nth>(), option::of(any::<Nth>()), 0..8u8, days())
            .prop_map(|(contact, promise, touch, day)| Wish::Plan { contact, promise, touch, day }),
        2 => (any::<Nth>(), 0..4u8, days()).prop_map(|(follow_up, what, day)| Wish::FollowUp { follow_up, what, day }),
        4 => (0..8u8, any::<Nth>(), any::<u8>(), -9..9i8)
            .prop_map(|(kind, contact, words, day)| Wish::Memo { kind, contact, words, day }),
        3 => any::<(Nth, u8, u8)>().prop_map(|(memo, what, words)| Wish::AlterMemo { memo, what, words }),
        3 => Just(Wish::Undo),
        2 => Just(Wish::Redo),
    ]
}

pub(crate) fn nth<T>(mut of: impl ExactSizeIterator<Item = T>, nth: Nth) -> Option<T> {
    if of.len() == 0 { None } else { of.nth(usize::from(nth) % of.len()) }
}

pub(crate) fn words(n: u8) -> String {
    match n % 8 {
        0 => "  ".to_owned(),
        1 => "het rapport mailen".to_owned(),
        2 => "l'été; DROP TABLE promise".to_owned(),
        n => format!("woorden {n}"),
    }
}

fn due(now: &Now, (days, time): Day) -> Due {
    let date = plus_days(now.today(), i64::from(days));
    let clock = |h| NaiveTime::from_hms_opt(h, 30, 0).unwrap();
    match time {
        Some(0) => Due::at(date, clock(9), ZONE),
        Some(1) => Due::at(date, clock(17), ZONE),
        Some(_) => Due::at(date, clock(9), Tz::America__New_York),
        None => Due::on(date),
    }
}

/// When it happened: now, a little or a few days ago, or (which is refused) later.
fn when(now: &Now, n: u8) -> Option<Happened> {
    match n {
        0..=2 => None,
        3 => Some(Happened::At(now.moment - TimeDelta::hours(2))),
        4 => Some(Happened::On(now.today())),
        5 => Some(Happened::On(plus_days(now.today(), -2))),
        6 => Some(Happened::At(now.moment - TimeDelta::days(6))),
        _ => Some(Happened::On(plus_days(now.today(), 1))),
    }
}

fn whom(book: &Book, (kind, n): (u8, Nth)) -> Whom {
    let ids = || book.contacts.values().filter(|c| c.stands()).map(|c| c.id).collect::<Vec<Id>>();
    match (kind, nth(ids().into_iter(), n)) {
        (0 | 1, Some(id)) => Whom::Known(id),
        (2, Some(id)) if ids().len() > 1 => Whom::Several(vec![id, ids()[0]]),
        _ => Whom::New(format!("Naam {}", n % 5)),
    }
}

fn detail(n: u8) -> Detail {
    let tags = if n.is_multiple_of(3) { vec!["werk".to_owned(), "q4".to_owned()] } else { Vec::new() };
    let importance = Importance::ALL[usize::from(n) % 3];
    let certainty = Certainty::ALL.get(usize::from(n) % 5).copied();
    Detail { importance, note: (n.is_multiple_of(5)).then(|| words(n / 8)), tags, certainty }
}

fn facts(book: &Book, now: &Now, promise: Id, wanted: &Wanted) -> Facts {
    let n = wanted.words;
    let text = words(n);
    let due = wanted.due.map(|d| due(now, d));
    let body = (n.is_multiple_of(3)).then(|| words(n / 8));
    let channel = Channel::ALL[usize::from(n) % Channel::ALL.len()];
    match Step::ALL[usize::from(wanted.step) % Step::ALL.len()] {
        Step::Uitspreken => {
            Facts::Uitspreken { body: text, due: due.unwrap_or(Due::on(now.today())), doubt: None, channel }
        }
        Step::Heronderhandelen => Facts::Heronderhandelen {
            due,
            body,
            channel: (n.is_multiple_of(2)).then_some(channel),
            agreed: !n.is_multiple_of(7),
        },
        Step::Melden => Facts::Melden { day: due.map_or(now.today(), |d| d.date), channel },
        Step::Vertonen => Facts::Vertonen { outside: (n.is_multiple_of(4)).then_some(text) },
        Step::Overtreffen => Facts::Overtreffen { extra: Extra::ALL[usize::from(n) % 3], what: text },
        Step::Verankeren => Facts::Verankeren {
            channel,
            said: text,
            reaction: (n.is_multiple_of(2)).then(|| "fijn".to_owned()),
        },
        Step::Breken => Facts::Breken {
            why: text,
            told: n.is_multiple_of(2),
            covered_up: n.is_multiple_of(5),
            outside: (n.is_multiple_of(4)).then(|| "storm".to_owned()),
        },
        Step::Herstellen => {
            Facts::Herstellen { how: text, told: !n.is_multiple_of(9), accepted: !n.is_multiple_of(7) }
        }
        Step::Ontheffen => Facts::Ontheffen { by: ReleasedBy::ALL[usize::from(n) % 2], why: text },
        Step::Corrigeren => {
            let of = |n| nth(book.contacts.keys().copied(), n);
            let first = book.promises.get(&promise).and_then(|p| p.promisee());
            let contact = wanted.contact.and_then(|(from, to)| {
                let from = if from.is_multiple_of(4) { of(from) } else { first };
                from.zip(of(to))
            });
            Facts::Corrigeren { due, body, contact, why: (n.is_multiple_of(2)).then_some(text) }
        }
    }
}

fn edited(contact: &Contact, n: u8) -> Contact {
    Contact {
        name: if n.is_multiple_of(2) { format!("Naam {}", n % 5) } else { contact.name.clone() },
        nicknames: if n.is_multiple_of(3) { vec!["Jantje".to_owned(), "JJ".to_owned()] } else { Vec::new() },
        organisation: (n.is_multiple_of(5)).then(|| "Bakkerij Noord".to_owned()),
        circle: Circle::ALL[usize::from(n) % 3],
        language: (n.is_multiple_of(7)).then_some(Language::En),
        rhythm: (n.is_multiple_of(4)).then_some(u32::from(n)),
        reach: if n.is_multiple_of(6) {
            vec![Reach { kind: "mail".to_owned(), value: "j@x.nl".to_owned() }]
        } else {
            Vec::new()
        },
        impression: (n % 3 == 1).then(|| Impression {
            start: Start::ALL[usize::from(n) % 3],
            day: contact.added.date_naive(),
            note: (n % 2 == 1).then(|| words(n)),
        }),
        problem: (n % 4 == 1).then(|| Problem { text: words(3), day: contact.added.date_naive() }),
        note: (n % 5 == 1).then(|| words(n)),
        ..contact.clone()
    }
}

/// The plan of a wish: nothing where there is nothing to wish it of, or it is refused.
pub(crate) fn draw(wish: &Wish, book: &Book, deal: &mut Deal<'_>) -> Option<Change> {
    let now = deal.now;
    match wish {
        Wish::Capture { theirs, whom: who, due: on, doubt, words: n, when: w, unspoken } => {
            let said = Said {
                direction: if *theirs { Direction::Received } else { Direction::Given },
                verbatim: format!("ik {}", words(*n)),
                body: words(*n),
                whom: who.iter().map(|w| whom(book, *w)).collect(),
                due: on.map(|d| due(&now, d)),
                doubt: doubt.map(|d| due(&now, (d.0, d.1.map(|_| 1)))),
                spoken: when(&now, *w).unwrap_or(Happened::At(now.moment)),
                channel: Channel::ALL[usize::from(*n) % Channel::ALL.len()],
                detail: detail(*n),
                unspoken: *unspoken,
                look_again: (n.is_multiple_of(9)).then(|| plus_days(now.today(), 3)),
                rule: n.is_multiple_of(3).then(|| "FREQ=WEEKLY".to_owned()),
            };
            plan::capture(book, said, deal).ok().map(|c| c.change)
        }
        Wish::Speak { concept, whom: who, due: on, when: w } => {
            let concept = nth(book.concepts.values(), *concept)?;
            let with = SpeakNow {
                whom: who.map(|w| whom(book, w)),
                due: on.map(|d| due(&now, d)),
                channel: None,
                spoken: w.and_then(|w| when(&now, w)),
            };
            plan::speak(book, concept, with, deal).ok().map(|c| c.change)
        }
        Wish::Take { promise, steps } => {
            let id = *nth(book.promises.keys(), *promise)?;
            let takings = steps.iter().map(|wanted| Taking {
                facts: facts(book, &now, id, wanted),
                happened: when(&now, wanted.when),
                note: (wanted.words.is_multiple_of(11)).then(|| words(wanted.words)),
            });
            plan::take(book, id, takings.collect(), deal).ok().map(|t| t.change)
        }
        Wish::TakeBack(n) => plan::take_back(book, *nth(book.promises.keys(), *n)?, deal).ok(),
        Wish::Detail { promise, words: n } => {
            plan::edit_detail(book, nth(book.promises.values(), *promise)?, detail(*n))
        }
        Wish::Concept { concept, words: n } => {
            let before = nth(book.concepts.values(), *concept)?;
            let mut after = before.clone();
            (after.body, after.note) = (words(*n), detail(*n).note);
            plan::edit_concept(book, before, after)
        }
        Wish::Drop(n) => Some(plan::drop_concept(book, nth(book.concepts.values(), *n)?)),
        Wish::Contact { contact: None, words: n } => {
            let contact = Contact::named(deal.id(), &format!("Naam {}", n % 5), now.moment);
            Some(plan::add_contact(book, edited(&contact, *n)))
        }
        Wish::Contact { contact: Some(c), words: n } => {
            let before = nth(book.contacts.values(), *c)?;
            plan::edit_contact(book, before, edited(before, *n))
        }
        Wish::Archive(n) => {
            let before = nth(book.contacts.values(), *n)?;
            plan::archive_contact(book, before, !before.archived)
        }
        Wish::Merge(kept, other) => {
            let of = |n| nth(book.contacts.keys().copied(), n);
            plan::merge_contacts(book, of(*kept)?, of(*other)?).ok()
        }
        Wish::Plan { contact, promise, touch, day } => {
            let planned = Planned {
                touch: Touch::ALL[usize::from(*touch) % Touch::ALL.len()],
                contact: nth(book.contacts.keys().copied(), *contact)?,
                promise: promise.and_then(|p| nth(book.promises.keys().copied(), p)),
                day: due(&now, *day).date,
                time: due(&now, *day).clock(),
                what: (touch.is_multiple_of(2)).then(|| words(*touch)),
            };
            Some(plan::add_follow_up(book, planned, deal).0)
        }
        Wish::FollowUp { follow_up, what, day } => {
            let before = nth(book.follow_ups.values(), *follow_up)?;
            let day = due(&now, *day);
            Some(match what {
                0 => plan::close_follow_up(book, before, deal),
                1 => plan::move_follow_up(book, before, day.date, day.clock()),
                2 => plan::snooze_follow_up(book, before, now.moment + TimeDelta::hours(4)),
                _ => plan::drop_follow_up(book, before),
            })
        }
        Wish::Memo { kind, contact, words: n, day } => {
            let with = *nth(book.contacts.keys(), *contact)?;
            let day = plus_days(now.today(), i64::from(*day));
            Some(new_memo(book, *kind, with, *n, day, deal))
        }
        Wish::AlterMemo { memo, what, words: n } => {
            let memo = nth(book.memos.values(), *memo)?;
            if what.is_multiple_of(4) {
                Some(plan::drop_memo(book, memo))
            } else {
                alter_memo(book, memo, *n, deal)
            }
        }
        Wish::Undo | Wish::Redo => None,
    }
}
