//! Who is who: known by the card, else by the whole name where all that is known can be of one person; what is in doubt
//! stays out or comes in beside, and is told.

use super::super::{Doubt, Fate, Version};
use super::{Shelf, text};
use crate::domain::words::Circle;

fn card(uid: &str, name: &str, more: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\n{more}END:VCARD\r\n")
}

/// The fates of those in a text, and their doubts.
fn fates(shelf: &mut Shelf, source: &str) -> Vec<(Fate, Option<Doubt>)> {
    shelf.take(text(source)).people.into_iter().map(|fated| (fated.fate, fated.doubt)).collect()
}

#[test]
fn a_card_that_comes_again_changes_what_changed_on_it_and_nothing_of_ours() {
    let mut shelf = Shelf::default();
    fates(&mut shelf, &card("1", "Jan de Vries", "EMAIL:jan@oud.example\r\nORG:Oud BV\r\nX-A:1\r\n"));
    shelf.people[0].organisation = Some("Zelf ingevuld".to_owned());
    shelf.people[0].circle = Circle::Kern;
    let newer =
        card("1", "Jan de Vries-Smit", "EMAIL:jan@nieuw.example\r\nTEL:06\r\nORG:Nieuw BV\r\nX-A:2\r\n");
    assert_eq!(fates(&mut shelf, &newer), [(Fate::More, None)]);
    let jan = shelf.only("Jan de Vries-Smit");
    assert_eq!(jan.organisation.as_deref(), Some("Zelf ingevuld"));
    assert_eq!(jan.circle, Circle::Kern);
    let reach: Vec<_> = jan.reach.iter().map(|reach| reach.value.as_str()).collect();
    assert_eq!(reach, ["jan@nieuw.example", "06"]);
    assert!(shelf.as_cards(Version::V3).contains("X-A:2"));
    assert_eq!(fates(&mut shelf, &newer), [(Fate::Same, None)]);
}

#[test]
fn a_name_that_is_there_is_completed_where_both_can_be_one() {
    let mut shelf = Shelf::default();
    fates(&mut shelf, "naam,mail,telefoon\nJan de Vries,jan@a.example,\nAnna Bos,,0612345678\nPiet,,\n");
    let cards = [
        card("1", "JAN DE VRIES", "EMAIL:Jan@A.example\r\nTEL:020 1\r\n"),
        card("2", "Anna Bos", "TEL:+31 6 1234 5678\r\nORG:Bos BV\r\n"),
        card("3", "Piet", "EMAIL:piet@b.example\r\n"),
    ];
    assert_eq!(
        fates(&mut shelf, &cards.concat()),
        [(Fate::More, None), (Fate::More, None), (Fate::More, None)]
    );
    assert_eq!(shelf.people.len(), 3);
    assert_eq!(shelf.only("Jan de Vries").reach.len(), 2, "the mail address is the same one");
    assert_eq!(shelf.only("Anna Bos").reach.len(), 1, "the number is the same one");
    assert_eq!(shelf.only("Anna Bos").organisation.as_deref(), Some("Bos BV"));
    assert_eq!(
        fates(&mut shelf, &cards.concat()),
        [(Fate::Same, None), (Fate::Same, None), (Fate::Same, None)]
    );
}

#[test]
fn the_same_name_with_other_data_stays_out_unless_it_is_said_to_be_another() {
    let mut shelf = Shelf::default();
    fates(&mut shelf, "naam,mail,bedrijf\nJan de Vries,jan@a.example,A\n");
    for other in ["naam,mail\nJan de Vries,jan@b.example\n", "naam,bedrijf\nJan de Vries,B\n"] {
        assert_eq!(fates(&mut shelf, other), [(Fate::Left, Some(Doubt::OtherData))], "{other}");
        assert_eq!(shelf.people.len(), 1);
        let plan = shelf.plan(text(other), true);
        assert_eq!(plan.people[0].fate, Fate::New);
    }
    // Two of one name, of whom nothing tells which.
    let twin = shelf.people[0].clone();
    shelf.people.push(crate::domain::contact::Contact { id: crate::domain::id::Id::from_bits(9), ..twin });
    shelf.people.iter_mut().for_each(|contact| {
        contact.reach.clear();
        contact.organisation = None;
    });
    assert_eq!(fates(&mut shelf, "Jan de Vries\n"), [(Fate::Left, Some(Doubt::Several))]);
}

#[test]
fn who_looks_like_somebody_comes_in_beside_and_is_told() {
    let mut shelf = Shelf::default();
    fates(
        &mut shelf,
        "naam,mail,bijnaam\nJan,,\nPiet Jansen,piet@a.example,\nEls de Groot,,\nBas van Loon,,Basje\n",
    );
    let table = [
        ("Jan de Boer", Some("Jan")),
        ("Jan Bakker", Some("Jan")),
        ("Piet Janssen", Some("Piet Jansen")),
        ("Groot Els de", Some("Els de Groot")),
        ("E. de Groot", Some("Els de Groot")),
        ("Bas Loon", Some("Bas van Loon")),
        ("Piet", Some("Piet Jansen")),
        ("Basje", Some("Bas van Loon")),
        ("Piet Pietersen", None),
        ("Els Bos", None),
        ("Kees Jansen", None),
    ];
    for (name, like) in table {
        let plan = shelf.plan(text(&format!("naam\n{name}\n")), false);
        let doubt = like.map(|like| Doubt::LooksLike(like.to_owned()));
        assert_eq!((plan.people[0].fate, plan.people[0].doubt.clone()), (Fate::New, doubt), "{name}");
    }
    let plan = shelf.plan(text("naam,mail\nPJ,PIET@a.example\n"), false);
    assert_eq!(plan.people[0].doubt, Some(Doubt::LooksLike("Piet Jansen".to_owned())));
}

#[test]
fn those_in_one_file_are_told_apart_by_what_the_file_says() {
    let mut shelf = Shelf::default();
    let source = [
        card("1", "Jan de Vries", "TEL:1\r\n"),
        card("2", "Jan de Vries", "TEL:2\r\n"),
        card("3", "Jan de Vrie", ""),
        card("1", "Jan de Vries", "TEL:1\r\n"),
        card("1", "Jan de Vries", "TEL:3\r\n"),
        card("4", "", "X-A:1\r\n"),
    ];
    let left = |doubt| (Fate::Left, Some(doubt));
    assert_eq!(
        fates(&mut shelf, &source.concat()),
        [
            (Fate::New, None),
            left(Doubt::OtherData),
            (Fate::New, None),
            (Fate::Same, None),
            left(Doubt::OtherData),
            left(Doubt::NoName),
        ]
    );
}

#[test]
fn a_table_of_our_own_that_was_altered_alters_what_it_says() {
    let mut shelf = Shelf::default();
    fates(&mut shelf, "naam,mail,kring\nJan de Vries,jan@a.example,kern\n");
    let table = shelf.as_table();
    let altered = table.replace("Jan de Vries,,,", "Jan de Vries-Bos,,Bos BV,");
    assert_ne!(altered, table);
    assert_eq!(fates(&mut shelf, &altered), [(Fate::More, None)]);
    let jan = shelf.only("Jan de Vries-Bos");
    assert_eq!((jan.organisation.as_deref(), jan.circle), (Some("Bos BV"), Circle::Kern));
}
