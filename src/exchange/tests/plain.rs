//! The plain form: taken as it stands, once, and found again.

use super::{export, import, imported, now, now_in, plan};
use crate::domain::book::Book;
use crate::domain::change::{Op, Record};
use crate::domain::contact::Contact;
use crate::domain::facts::Facts;
use crate::domain::time::Happened;
use crate::domain::walk::Taking;
use crate::domain::words::{Channel, Importance};
use crate::exchange::{Count, ImportError, Shape, Trouble};
use lifecycle::{Direction, Refusal, State};

const NOW: &str = "2026-11-23T12:00:00";
const OPEN: &str = r#"{"id": 1, "contact": "Jan de Vries", "text": "p000001 Bel Jan terug over morgen 15:00", "spoken_at": "2026-11-01T09:00:00Z", "due": "2026-11-05", "state": "open", "closed_at": null}"#;

fn closed(state: &str, at: &str) -> String {
    OPEN.replace("\"open\"", &format!("\"{state}\"")).replace("null", &format!("\"{at}\""))
}

fn only(book: &Book) -> &crate::domain::promise::Promise {
    assert_eq!(book.promises.len(), 1);
    book.promises.values().next().unwrap()
}

#[test]
fn it_is_taken_as_it_stands() {
    let book = imported(closed("broken", "2026-11-09T08:00:00+01:00"), now(NOW));
    let promise = only(&book);
    assert_eq!(promise.head.verbatim, "p000001 Bel Jan terug over morgen 15:00");
    assert_eq!(promise.standing().body, promise.head.verbatim);
    assert_eq!((promise.head.direction, promise.state()), (Direction::Given, Some(State::Gebroken)));
    assert_eq!(promise.detail.importance, Importance::Normal);
    assert_eq!(promise.standing().due.date.to_string(), "2026-11-05");
    assert_eq!(promise.standing().closed.unwrap().to_string(), "2026-11-09T08:00:00+01:00");
    let [spoken, broken] = promise.walk.entries() else { unreachable!() };
    assert_eq!(spoken.happened.to_string(), "2026-11-01T09:00:00+00:00");
    assert!(matches!(spoken.facts, Facts::Uitspreken { channel: Channel::Onbekend, doubt: None, .. }));
    let why = "onbekend".to_owned();
    assert_eq!(broken.facts, Facts::Breken { why, told: false, covered_up: false, outside: None });
    assert_eq!(broken.recorded.to_rfc3339(), "2026-11-09T08:00:00+01:00");
    let contact = book.contacts.values().next().unwrap();
    assert_eq!((book.contacts.len(), contact.name.as_str()), (1, "Jan de Vries"));
    assert!(book.follow_ups.is_empty());
}

#[test]
fn the_same_file_makes_the_same_book_and_a_second_time_nothing() {
    let file =
        format!("{OPEN}\n{}\n", closed("kept", "2026-11-04T09:00:00Z").replace("\"id\": 1", "\"id\": \"b\""));
    let mut book = imported(&file, now(NOW));
    assert_eq!(
        export(&imported(&file, now_in(NOW, chrono_tz::Tz::Asia__Tokyo)), Shape::Lines),
        export(&book, Shape::Lines)
    );
    let again = import(&file, &mut book, now(NOW)).unwrap();
    assert!(again.change.ops.is_empty());
    assert_eq!(again.counts.promises, Count { new: 0, extended: 0, same: 2 });
    assert_eq!((book.promises.len(), book.contacts.len()), (2, 1));
}

#[test]
fn a_number_and_its_text_are_one_id() {
    let text = OPEN.replace("\"id\": 1", "\"id\": \"1\"");
    assert_eq!(only(&imported(OPEN, now(NOW))).id(), only(&imported(text, now(NOW))).id());
}

#[test]
fn open_becomes_kept_and_never_the_other_way_round() {
    let mut book = imported(OPEN, now(NOW));
    let kept = closed("kept", "2026-11-04T09:00:00Z");
    let import_of = |book: &mut Book, file: &str| import(file, book, now(NOW)).unwrap().counts.promises;
    assert_eq!(import_of(&mut book, &kept), Count { new: 0, extended: 1, same: 0 });
    assert_eq!(only(&book).state(), Some(State::Vertonen));
    assert_eq!(import_of(&mut book, &kept), Count { new: 0, extended: 0, same: 1 });
    assert_eq!(
        import_of(&mut book, OPEN),
        Count { new: 0, extended: 0, same: 1 },
        "a beginning changes nothing"
    );
    let broken = plan(closed("broken", "2026-11-09T08:00:00Z"), &book, now(NOW)).unwrap_err();
    assert!(
        matches!(&broken.trouble, Trouble::Differs { ours, theirs, .. }
        if ours.contains("vertonen") && theirs.contains("breken")),
        "{broken}"
    );
    let other_due = plan(OPEN.replace("11-05", "11-06"), &book, now(NOW)).unwrap_err();
    assert!(
        matches!(&other_due.trouble, Trouble::Differs { theirs, .. } if theirs.contains("11-06")),
        "{other_due}"
    );
}

#[test]
fn what_the_form_does_not_say_it_leaves_as_it_is() {
    let mut book = imported(OPEN, now(NOW));
    for promise in book.promises.values_mut() {
        promise.detail.importance = Importance::Large;
        promise.detail.note = Some("let op".to_owned());
        let facts = Facts::Melden { day: "2026-11-30".parse().unwrap(), channel: Channel::Bel };
        promise.walk.step(Taking { facts, happened: None, note: None }, &now(NOW)).unwrap();
    }
    for contact in book.contacts.values_mut() {
        contact.name = "Jan Vries".to_owned();
    }
    assert!(plan(OPEN, &book, now(NOW)).unwrap().change.ops.is_empty());
    let moved_on = plan(closed("kept", "2026-11-04T09:00:00Z"), &book, now(NOW)).unwrap_err();
    assert!(matches!(moved_on.trouble, Trouble::Differs { .. }), "{moved_on}");
}

#[test]
fn a_name_is_one_person_or_an_error() {
    let mut book = Book::default();
    let add = |book: &mut Book, n: u64, name: &str| {
        let contact = Contact::named(super::id(n), name, now(NOW).moment);
        book.contacts.insert(contact.id, contact);
    };
    add(&mut book, 1, "Jan de Vries");
    add(&mut book, 2, "jan de vries");
    let import = plan(OPEN, &book, now(NOW)).unwrap();
    assert!(matches!(import.change.ops.as_slice(), [Op::Speak(p)] if p.promisee() == Some(super::id(1))));
    add(&mut book, 3, "Jan de Vries");
    let error = plan(format!("\n{OPEN}"), &book, now(NOW)).unwrap_err();
    let contacts = vec![super::id(1), super::id(3)];
    assert_eq!(
        error,
        ImportError {
            line: 2,
            trouble: Trouble::AmbiguousName { name: "Jan de Vries".to_owned(), contacts }
        }
    );
    // One who turned out to be the other, or is gone, is not a second one.
    for (merged, gone) in [(Some(super::id(1)), false), (None, true)] {
        let third = book.contacts.get_mut(&super::id(3)).unwrap();
        (third.merged_into, third.gone) = (merged, gone);
        let import = plan(OPEN, &book, now(NOW)).unwrap();
        assert!(matches!(import.change.ops.as_slice(), [Op::Speak(p)] if p.promisee() == Some(super::id(1))));
    }
}

#[test]
fn a_name_that_was_anothers_makes_a_new_contact() {
    let mut book = imported(OPEN, now(NOW));
    for contact in book.contacts.values_mut() {
        contact.gone = true;
    }
    let import = plan(OPEN.replace("\"id\": 1", "\"id\": 2"), &book, now(NOW)).unwrap();
    let [Op::Record(Record::Contact { before: None, after }), Op::Speak(_)] = import.change.ops.as_slice()
    else {
        unreachable!()
    };
    assert!(!book.contacts.contains_key(&after.id));
}

#[test]
fn its_own_moments_judge_it() {
    let early = plan(closed("kept", "2026-10-01T09:00:00Z"), &Book::default(), now(NOW)).unwrap_err();
    assert!(
        matches!(
            early.trouble,
            Trouble::Unlawful { seq: 2, why: Refusal::BeforePrevious { previous: 1 }, .. }
        ),
        "{early}"
    );
    for future in [closed("kept", "2026-11-23T11:00:01Z"), OPEN.replace("2026-11-01T09:00:00Z", "2026-11-24")]
    {
        let error = plan(future, &Book::default(), now(NOW)).unwrap_err();
        assert!(matches!(error.trouble, Trouble::AfterNow { .. }), "{error}");
        assert!(error.is_unlawful());
    }
    let blank =
        plan(OPEN.replace("p000001 Bel Jan terug over morgen 15:00", " "), &Book::default(), now(NOW));
    assert!(matches!(
        blank.unwrap_err().trouble,
        Trouble::Unlawful { seq: 1, why: Refusal::Missing { .. }, .. }
    ));
}

#[test]
fn a_day_without_a_time_is_a_moment_too() {
    let days = closed("kept", "2026-11-23").replace("2026-11-01T09:00:00Z", "2026-11-23");
    for clock in ["2026-11-23T00:00:00", "2026-11-23T23:59:59"] {
        let mut book = imported(&days, now(clock));
        assert_eq!(only(&book).spoken(), Some(Happened::On("2026-11-23".parse().unwrap())));
        assert!(import(&days, &mut book, now("2026-12-01T00:00:00")).unwrap().change.ops.is_empty());
    }
}

#[test]
fn contacts_in_the_plain_form_come_before_or_after_their_promises() {
    let card = |n: u8, phone: &str| {
        format!(
            r#"{{"id": {n}, "name": "Jan de Vries", "org": "Garage Delft", "email": "c1@voorbeeld.example", "phone": "{phone}"}}"#
        )
    };
    let first = imported(format!("{OPEN}\n{}\n", card(1, "06")), now(NOW));
    assert_eq!(first.contacts.len(), 1);
    let mut later = imported(OPEN, now(NOW));
    let known = import(card(1, "06"), &mut later, now(NOW)).unwrap();
    assert_eq!(known.counts.contacts, Count { new: 0, extended: 1, same: 0 });
    let jan = later.contacts.values().next().unwrap();
    assert_eq!(
        (later.contacts.len(), jan.organisation.as_deref(), jan.reach.len()),
        (1, Some("Garage Delft"), 2)
    );
    assert!(plan(card(1, "06"), &later, now(NOW)).unwrap().change.ops.is_empty());
    // Another of that name is another, and from then on the name alone says too little.
    import(card(2, "07"), &mut later, now(NOW)).unwrap();
    assert_eq!(later.contacts.len(), 2);
    assert!(
        plan(format!("{}\n{}", card(1, "06"), card(2, "07")), &later, now(NOW))
            .unwrap()
            .change
            .ops
            .is_empty()
    );
    assert!(
        plan(OPEN, &later, now(NOW)).unwrap().change.ops.is_empty(),
        "a promise that is here is found by its id"
    );
    let error = plan(OPEN.replace("\"id\": 1", "\"id\": 3"), &later, now(NOW)).unwrap_err();
    assert!(matches!(error.trouble, Trouble::AmbiguousName { .. }), "{error}");
    let edited = plan(card(2, "08"), &later, now(NOW)).unwrap_err();
    assert!(matches!(edited.trouble, Trouble::Differs { .. }), "{edited}");
}
