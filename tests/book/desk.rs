//! The desk beside the book: what lies on it stays there, takes no part in the book, and leaves no trace when it goes.

use lifecycle::Direction;

use super::kit::{Folder, Hand, export, monday};

#[test]
fn of_many_who_lay_the_same_text_one_is_the_first() {
    let (folder, now) = (Folder::new(), monday().moment);
    let (mut one, mut other) = (folder.open(), folder.open());
    assert!(one.lay_anew("notify", "2026-11-23", &now).unwrap());
    assert!(!other.lay_anew("notify", "2026-11-23", &now).unwrap());
    assert!(!one.lay_anew("notify", "2026-11-23", &now).unwrap());
    assert!(other.lay_anew("notify", "2026-11-24", &now).unwrap());
    assert_eq!(one.read().desk().unwrap()[0].text, "2026-11-24");
}

#[test]
fn a_text_stays_on_the_desk_until_it_is_taken_away_and_is_no_part_of_the_book() {
    let folder = Folder::new();
    let mut hand = Hand::new(folder.open(), 0);
    hand.promise(Direction::Given, "Jan", "het rapport mailen");
    let (book, newest) = (export(&hand.book()), hand.store.read().newest_number().unwrap());
    let now = hand.now.moment;
    hand.store.lay("capture", Some("ik bel Zoë"), &now).unwrap();
    hand.store.lay("round", Some("6"), &now).unwrap();
    hand.store.lay("capture", Some("ik bel Zoë\u{1b}[2J morgen"), &now).unwrap();
    drop(hand);
    let mut store = folder.open();
    let lies: Vec<_> = store.read().desk().unwrap().into_iter().map(|d| (d.name, d.text, d.at)).collect();
    let text = "ik bel Zoë\u{1b}[2J morgen".to_owned();
    assert_eq!(lies, [("capture".into(), text, now), ("round".into(), "6".into(), now)]);
    store.lay("capture", None, &now).unwrap();
    store.lay("capture", None, &now).unwrap();
    assert_eq!(store.read().desk().unwrap().len(), 1);
    assert_eq!(store.read().newest_number().unwrap(), newest, "the journal does not know of it");
    let mut hand = Hand::new(store, 1000);
    assert_eq!(export(&hand.book()), book);
    assert!(hand.undo(), "undo takes back the promise, not the text");
    assert_eq!(hand.store.read().desk().unwrap().len(), 1);
}
