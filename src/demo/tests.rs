//! The example book keeps the rules, on every day and in both languages, and holds what the screens promise of it.

use chrono::NaiveDate;
use chrono_tz::Tz;
use lifecycle::{Direction, State, Step};

use super::changes;
use crate::domain::agenda::{Group, Item};
use crate::domain::book::Book;
use crate::domain::concept::ConceptKind;
use crate::domain::time::{Now, instant, plus_days};
use crate::domain::weeks::{Week, Weeks};
use crate::text::Lang;

fn at(day: NaiveDate, hour: u32, minute: u32) -> Now {
    let zone = Tz::Europe__Amsterdam;
    Now::new(instant(day.and_hms_opt(hour, minute, 0).unwrap(), zone), zone)
}

fn book(lang: Lang, now: &Now) -> Book {
    let mut book = Book::default();
    for (moment, change) in changes(lang, now).unwrap() {
        assert!(moment.instant() <= now.instant(), "{:?}", change.label);
        change.ops.iter().for_each(|op| book.apply(op, now.zone).unwrap());
    }
    book
}

fn groups(book: &Book, now: &Now) -> Vec<(Group, usize)> {
    let promises = book.promises.values().filter_map(|p| Item::of_promise(p, book, now));
    let items: Vec<Item> =
        promises.chain(book.concepts.values().map(|c| Item::of_concept(c, book))).collect();
    let count = |group| items.iter().filter(|item| item.group() == group).count();
    [Group::Late, Group::Today, Group::Incomplete, Group::Soon, Group::Later, Group::Unspoken, Group::Theirs]
        .map(|group| (group, count(group)))
        .to_vec()
}

const DRAWN: [(Group, usize); 7] = [
    (Group::Late, 3),
    (Group::Today, 4),
    (Group::Incomplete, 2),
    (Group::Soon, 5),
    (Group::Later, 5),
    (Group::Unspoken, 1),
    (Group::Theirs, 3),
];

#[test]
fn it_holds_what_the_drawings_show_on_any_day() {
    for lang in [Lang::Nl, Lang::En] {
        for ahead in [0, 1, 2, 3, 4, 5, 6, 40, 129, 365] {
            let now = at(plus_days(super::MONDAY, ahead), 9, 12);
            let book = book(lang, &now);
            assert_eq!(groups(&book, &now), DRAWN, "{lang:?} {}", now.today());
            let open = |d: Direction| {
                book.promises.values().filter(|p| p.is_open() && p.head.direction == d).count()
            };
            assert_eq!((open(Direction::Given), open(Direction::Received)), (17, 3));
            assert_eq!(book.contacts.len(), 42);
            let today = book.follow_ups.values().filter(|f| f.is_open() && f.day <= now.today()).count();
            assert_eq!((today, book.follow_ups.values().filter(|f| f.is_open()).count()), (4, 6));
        }
    }
}

#[test]
fn the_past_weeks_are_those_of_the_drawing() {
    let now = at(super::MONDAY, 9, 12);
    let book = book(Lang::Nl, &now);
    let (mut weeks, mut last) = (Weeks::default(), (0, 0, 0));
    let day_of_last_week = |day| (plus_days(super::MONDAY, -7)..super::MONDAY).contains(&day);
    for promise in book.promises.values().filter(|p| p.head.direction == Direction::Given) {
        for entry in promise.walk.entries().iter().filter(|e| day_of_last_week(e.happened.day())) {
            last.0 += usize::from(entry.facts.step() == Some(Step::Uitspreken));
            last.1 += usize::from(entry.facts.step() == Some(Step::Vertonen));
            last.2 += usize::from(entry.facts.step() == Some(Step::Verankeren));
        }
        let Some(closed) = promise.standing().closed.map(|h| h.day()) else { continue };
        let kept = !matches!(promise.state(), Some(State::Gebroken | State::Hersteld));
        if promise.state() != Some(State::Ontheven) {
            weeks.close(closed, kept && promise.days_late(&now) == 0, now.today());
        }
    }
    assert_eq!(last, (31, 27, 4));
    assert_eq!(weeks.sum(), Week { in_time: 96, closed: 110 });
}

#[test]
fn it_can_be_told_at_any_hour() {
    for (hour, minute) in [(0, 0), (3, 30), (9, 10), (23, 59)] {
        let now = at(super::MONDAY, hour, minute);
        book(Lang::Nl, &now);
    }
}

#[test]
fn both_languages_tell_the_same_of_the_same_people() {
    let now = at(super::MONDAY, 9, 12);
    let (nl, en) = (book(Lang::Nl, &now), book(Lang::En, &now));
    assert!(nl.promises.keys().eq(en.promises.keys()) && nl.contacts.keys().eq(en.contacts.keys()));
    for (dutch, english) in nl.promises.values().zip(en.promises.values()) {
        assert_eq!(dutch.standing().due, english.standing().due);
        assert_ne!(dutch.head.verbatim, english.head.verbatim);
        for text in [&dutch.head.verbatim, &english.head.verbatim, &dutch.standing().body] {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
        }
    }
    assert!(nl.concepts.values().any(|c| c.kind == ConceptKind::Incomplete && c.candidates.len() == 2));
}

#[test]
fn a_weekday_in_the_words_is_the_day_itself() {
    let now = at(plus_days(super::MONDAY, 2), 9, 12);
    let book = book(Lang::Nl, &now);
    let report = book.promises.values().find(|p| p.standing().body == "rapport verbouwing mailen").unwrap();
    assert_eq!(report.standing().due.date, NaiveDate::from_ymd_opt(2026, 11, 21).unwrap());
    assert_eq!(report.head.verbatim, "Ik mail je zaterdag het rapport over de verbouwing.");
}
