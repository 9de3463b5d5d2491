//! Plans that random wishes meet too seldom: several steps in one form, and putting right what stands between. Each
//! was once wrong. It looks at what follows from a change, never at how it is drawn up.

use lifecycle::{Direction, State};
use woord::domain::contact::Contact;
use woord::domain::due::Due;
use woord::domain::facts::Facts;
use woord::domain::follow_up::Touch;
use woord::domain::id::Id;
use woord::domain::plan::{SpeakNow, Whom, add_contact, capture, speak, take_back};
use woord::domain::words::{Channel, Extra};

use super::kit::{Folder, Hand, broken, day, exceeded, export, kept, said};

fn hand(folder: &Folder) -> Hand {
    Hand::new(folder.open(), 0)
}

fn open_touches(hand: &Hand) -> Vec<Touch> {
    hand.book().follow_ups.values().filter(|f| f.is_open()).map(|f| f.touch).collect()
}

fn told(date: &str) -> Facts {
    Facts::Melden { day: day(date), channel: Channel::Mail }
}

fn agreed(date: &str) -> Facts {
    Facts::Heronderhandelen { due: Some(Due::on(day(date))), body: None, channel: None, agreed: true }
}

fn was(from: Id, to: Id) -> Facts {
    Facts::Corrigeren { due: None, body: None, contact: Some((from, to)), why: None }
}

#[test]
fn what_one_form_plans_and_does_is_not_planned() {
    let table: [(Vec<Facts>, &[Touch]); 6] = [
        (vec![told("2026-12-05"), told("2026-12-08")], &[Touch::Consent]),
        (vec![told("2026-12-05"), agreed("2026-12-08")], &[]),
        (vec![told("2026-12-05"), kept()], &[]),
        (vec![broken(), Facts::Herstellen { how: "alsnog".into(), told: true, accepted: true }], &[]),
        (vec![kept(), exceeded()], &[Touch::Anchoring]),
        (
            vec![
                kept(),
                Facts::Overtreffen { extra: Extra::Aftercare, what: "gebeld".into() },
                Facts::Verankeren { channel: Channel::Bel, said: "dank".into(), reaction: None },
            ],
            &[],
        ),
    ];
    for (facts, expected) in table {
        let folder = Folder::new();
        let mut hand = hand(&folder);
        let promise = hand.promise(Direction::Given, "Jan", "het rapport mailen");
        hand.take(promise, facts.clone());
        assert_eq!(open_touches(&hand), expected, "{facts:?}");
    }
}

#[test]
fn a_follow_up_is_closed_once_however_many_steps_would_close_it() {
    let folder = Folder::new();
    let mut hand = hand(&folder);
    let promise = hand.promise(Direction::Given, "Jan", "het rapport mailen");
    hand.take(promise, vec![told("2026-12-05")]);
    hand.take(promise, vec![agreed("2026-12-08"), agreed("2026-12-09"), kept()]);
    assert_eq!(open_touches(&hand), []);
}

#[test]
fn a_contact_corrected_twice_in_one_form_is_the_last_one_and_comes_back_step_by_step() {
    let folder = Folder::new();
    let mut hand = hand(&folder);
    let promise = hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let jan = hand.book().promises[&promise].promisee().unwrap();
    let add = |hand: &mut Hand, name: &str| {
        let now = hand.now;
        hand.plan(|book, deal| {
            let contact = Contact::named(deal.id(), name, now.moment);
            (add_contact(book, contact.clone()), contact.id)
        })
    };
    let (sanne, piet) = (add(&mut hand, "Sanne"), add(&mut hand, "Piet"));
    hand.take(promise, vec![was(jan, sanne), was(sanne, piet)]);
    for expected in [piet, sanne, jan] {
        assert_eq!(hand.book().promises[&promise].promisee(), Some(expected));
        let row = hand.store.read().item(promise, &hand.now).unwrap().unwrap();
        assert_eq!(row.contact.map(|(id, _)| id), Some(expected), "the lists say so too");
        if expected != jan {
            hand.plan(|book, deal| (take_back(book, promise, deal).unwrap(), ()));
        }
    }
}

#[test]
fn a_course_that_went_on_elsewhere_with_two_corrections_is_taken_in_and_undone_in_one() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    let mut hand = hand(&folder);
    let promise = hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let people = ["Sanne", "Piet"].map(|name| {
        let now = hand.now;
        hand.plan(|book, deal| {
            let contact = Contact::named(deal.id(), name, now.moment);
            (add_contact(book, contact.clone()), contact.id)
        })
    });
    let mut there = Hand::new(elsewhere.open(), 500);
    there.import(&export(&hand.book()));
    let jan = hand.book().promises[&promise].promisee().unwrap();
    hand.take(promise, vec![was(jan, people[0])]);
    hand.take(promise, vec![was(people[0], people[1])]);
    there.import(&export(&hand.book()));
    assert_eq!(there.book(), hand.book());
    assert!(there.undo());
    assert_eq!(there.book().promises[&promise].promisee(), Some(jan));
    assert!(there.redo());
    assert_eq!(there.book().promises[&promise].promisee(), Some(people[1]));
    // A third store that never saw it gets the whole course at once.
    let third = Folder::new();
    let mut last = Hand::new(third.open(), 900);
    last.import(&export(&hand.book()));
    assert_eq!(last.book(), hand.book());
}

#[test]
fn a_contact_is_not_corrected_into_one_who_is_in_the_promise_already() {
    let folder = Folder::new();
    let mut hand = hand(&folder);
    let whom = vec![Whom::New("Jan".into()), Whom::New("Sanne".into())];
    let words = said(Direction::Given, whom, "het rapport mailen", hand.now);
    let promise = hand.plan(|book, deal| {
        let captured = capture(book, words, deal).unwrap();
        (captured.change, captured.id)
    });
    let book = hand.book();
    let both: Vec<Id> = book.promises[&promise].promisees().collect();
    let now = hand.now;
    let mut fresh = || super::kit::id(900);
    let mut deal = woord::domain::plan::Deal { now, fresh: &mut fresh };
    let taking = |facts| woord::domain::walk::Taking { facts, happened: None, note: None };
    for (from, to) in [(both[0], both[1]), (both[1], both[1]), (super::kit::id(800), super::kit::id(801))] {
        let taken = woord::domain::plan::take(&book, promise, vec![taking(was(from, to))], &mut deal);
        assert!(taken.is_err(), "{from} to {to}");
    }
}

#[test]
fn a_concept_whose_speaking_was_undone_is_spoken_again_under_another_id() {
    let folder = Folder::new();
    let mut hand = hand(&folder);
    let mut words = said(Direction::Given, vec![Whom::New("Jan".into())], "het rapport mailen", hand.now);
    words.unspoken = true;
    let concept = hand.plan(|book, deal| {
        let captured = capture(book, words, deal).unwrap();
        (captured.change, captured.id)
    });
    let speak_it = |hand: &mut Hand| {
        hand.plan(|book, deal| {
            let spoken = speak(book, &book.concepts[&concept], SpeakNow::default(), deal).unwrap();
            (spoken.change, spoken.id)
        })
    };
    assert_eq!(speak_it(&mut hand), concept);
    assert!(hand.undo());
    assert!(hand.book().concepts.contains_key(&concept));
    let again = speak_it(&mut hand);
    assert_ne!(again, concept);
    let book = hand.book();
    assert_eq!(book.promises[&again].state(), Some(State::Voornemen));
    assert_eq!(book.promises[&concept].state(), None);
    assert!(book.concepts.is_empty());
}

#[test]
fn a_taking_back_is_undone_also_where_another_step_stood_in_between() {
    let folder = Folder::new();
    let mut hand = hand(&folder);
    let promise = hand.promise(Direction::Given, "Jan", "het rapport mailen");
    hand.take(promise, vec![broken()]);
    hand.plan(|book, deal| (take_back(book, promise, deal).unwrap(), ()));
    hand.take(promise, vec![kept()]);
    let state = |hand: &Hand| hand.book().promises[&promise].state();
    let expected = [State::Voornemen, State::Gebroken, State::Voornemen].map(Some);
    for state_then in expected {
        assert!(hand.undo());
        assert_eq!(state(&hand), state_then);
    }
    for state_then in [State::Gebroken, State::Voornemen, State::Vertonen].map(Some) {
        assert!(hand.redo());
        assert_eq!(state(&hand), state_then);
    }
}
