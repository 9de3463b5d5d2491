//! Cells no spreadsheet carries out, and that come back as they were; contacts of any text, out and in.

use proptest::prelude::*;

use super::super::write_table::{bare, safe};
use super::super::{Version, person::tidy};
use super::{Shelf, text};
use crate::domain::contact::{Contact, Reach};
use crate::domain::id::Id;
use crate::domain::words::{Address, Circle, Language};

/// Texts made of what makes trouble.
fn odd() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[=+\\-@'\"\\\\,;:\t \n|<>]{1,3}",
        "[a-zA-Zé漢ß]{1,9}",
        Just("＝".to_owned()),
        Just("BEGIN:VCARD".to_owned()),
        Just(" ::: ".to_owned()),
        any::<char>().prop_filter("no control characters", |c| !c.is_control()).prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

/// A name that stands in one line.
fn name() -> impl Strategy<Value = String> {
    odd()
        .prop_map(|text| format!("A{}", tidy(&text).chars().take(150).collect::<String>()).trim().to_owned())
        .prop_map(|text| tidy(&text))
}

fn contact() -> impl Strategy<Value = Contact> {
    let reach = (prop_oneof![Just("mail"), Just("phone"), Just("signaal")], name())
        .prop_map(|(kind, value)| Reach { kind: kind.to_owned(), value });
    (
        name(),
        prop::collection::vec(name(), 0..3),
        prop::option::of(name()),
        prop::collection::vec(reach, 0..4),
        prop::option::of(odd().prop_map(|note| format!("n{note}n"))),
        (
            0..3_usize,
            prop::option::of(0..2_usize),
            prop::option::of(0..2_usize),
            prop::option::of(1..900_u32),
        ),
        any::<bool>(),
    )
        .prop_map(
            |(
                name,
                mut nicknames,
                organisation,
                mut reach,
                note,
                (circle, language, address, rhythm),
                archived,
            )| {
                nicknames.sort();
                nicknames.dedup();
                reach.sort_by_key(|reach| (reach.kind.clone(), reach.value.clone()));
                reach.dedup();
                let zone = chrono_tz::Tz::Europe__Amsterdam;
                let added =
                    crate::domain::time::instant("2026-11-20T09:00:00".parse().unwrap(), zone).fixed_offset();
                Contact {
                    nicknames,
                    organisation,
                    reach,
                    note,
                    circle: Circle::ALL[circle],
                    language: language.map(|nth| Language::ALL[nth]),
                    address: address.map(|nth| Address::ALL[nth]),
                    rhythm,
                    archived,
                    ..Contact::named(Id::from_bits(77), &name, added)
                }
            },
        )
}

proptest! {
    #[test]
    fn a_safe_cell_is_no_formula_and_comes_back(cell in odd()) {
        let out = safe(&cell);
        prop_assert!(!out.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{out}");
        prop_assert_eq!(bare(&out), cell.as_str());
    }

    #[test]
    fn any_contact_comes_back_from_a_table_and_from_a_card(contact in contact()) {
        let mut shelf = Shelf::default();
        shelf.people.push(contact.clone());
        for out in [shelf.as_table(), shelf.as_cards(Version::V4), shelf.as_cards(Version::V3)] {
            prop_assert_eq!(&shelf.plan(text(&out), false).change.ops, &vec![], "{}", &out);
            let mut empty = Shelf::default();
            empty.take(text(&out));
            prop_assert_eq!(empty.people.len(), 1, "{}", &out);
            let mut back = empty.people.remove(0);
            back.id = contact.id;
            back.added = contact.added;
            prop_assert_eq!(back, contact.clone(), "{}", &out);
        }
    }

    #[test]
    fn every_line_of_a_card_is_short_and_ends_as_it_should(contact in contact()) {
        let mut shelf = Shelf::default();
        shelf.people.push(contact);
        let out = shelf.as_cards(Version::V4);
        prop_assert!(out.ends_with("\r\n"));
        for line in out.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
    }
}

#[test]
fn what_a_spreadsheet_would_carry_out_is_a_text() {
    let table = [
        ("=1+1", "'=1+1"),
        ("+31 6 1", "'+31 6 1"),
        ("-", "'-"),
        ("@jan", "'@jan"),
        ("\tx", "'\tx"),
        ("'=1", "''=1"),
        ("'t Hooft", "'t Hooft"),
        ("Jan", "Jan"),
        ("", ""),
    ];
    for (cell, out) in table {
        assert_eq!(safe(cell), out);
        assert_eq!(bare(out), cell);
    }
}
