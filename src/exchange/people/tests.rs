//! People in and out: what the programs of the world write is read, nothing of it is lost, and what is broken is refused
//! with its line.

mod books;
mod broken;
mod merging;
mod safe;

use std::collections::HashMap;
use std::convert::Infallible;
use std::path::PathBuf;

use super::{Found, Kind, PeopleError, PeopleKnown, Plan, plan_people, read_people};
use crate::domain::card::Card;
use crate::domain::change::{Op, Record};
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::plan::Deal;
use crate::domain::time::{Now, instant};

/// A file of an address book.
pub(super) fn file(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/people");
    std::fs::read(folder.join(name)).unwrap()
}

/// The names of all of them.
pub(super) const FILES: &[&str] = &[
    "khard/a1b2c3.vcf",
    "khard/d4e5f6.vcf",
    "khard/0a0a0a.vcf",
    "apple.vcf",
    "google.vcf",
    "nextcloud.vcf",
    "android21.vcf",
    "outlook.vcf",
    "thunderbird.vcf",
    "comma.vcf",
    "mac-cr.vcf",
    "google.csv",
    "google-old.csv",
    "outlook-nl.csv",
    "outlook-en.csv",
    "thunderbird.csv",
    "excel-nl.csv",
    "sheet.tsv",
    "names.txt",
];

pub(super) fn read(bytes: &[u8]) -> Result<Found, PeopleError> {
    read_people(bytes, 0, None)
}

pub(super) fn text(text: &str) -> Found {
    read(text.as_bytes()).unwrap()
}

/// A book of people in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    pub(super) people: Vec<Contact>,
    pub(super) cards: HashMap<Id, Card>,
    next: u64,
}

impl PeopleKnown for Shelf {
    type Error = Infallible;

    fn everybody(&self) -> Result<Vec<Contact>, Infallible> {
        Ok(self.people.clone())
    }

    fn card_called(&self, uid: &str) -> Result<Option<(Card, Id)>, Infallible> {
        let card = self.cards.values().find(|card| card.uid.as_deref() == Some(uid));
        Ok(card.map(|card| (card.clone(), card.contact)))
    }

    fn card_of(&self, contact: Id) -> Result<Option<Card>, Infallible> {
        Ok(self.cards.get(&contact).cloned())
    }
}

impl Shelf {
    /// What reading this in would come to.
    pub(super) fn plan(&mut self, found: Found, also: bool) -> Plan {
        let zone = chrono_tz::Tz::Europe__Amsterdam;
        let now = Now::new(instant("2026-11-23T09:12:00".parse().unwrap(), zone), zone);
        let mut next = self.next;
        let mut fresh = || {
            next += 1;
            Id::from_bits(next << 8)
        };
        let plan = plan_people(found.people, self, also, &mut Deal { now, fresh: &mut fresh });
        self.next = next;
        match plan {
            Ok(plan) => plan,
            Err(never) => match never {},
        }
    }

    /// Reads it in.
    pub(super) fn take(&mut self, found: Found) -> Plan {
        let plan = self.plan(found, false);
        for op in &plan.change.ops {
            match op {
                Op::Record(Record::Contact { before, after }) => {
                    let at = self.people.iter().position(|contact| contact.id == after.id);
                    match at {
                        Some(at) => {
                            assert_eq!(before.as_deref(), Some(&self.people[at]));
                            self.people[at] = (**after).clone();
                        }
                        None => self.people.push((**after).clone()),
                    }
                }
                Op::Record(Record::Card { before, after: Some(after) }) => {
                    let was = self.cards.insert(after.contact, (**after).clone());
                    assert_eq!(was, before.as_deref().cloned());
                }
                other => panic!("{other:?}"),
            }
        }
        plan
    }

    pub(super) fn only(&self, name: &str) -> &Contact {
        let mut found = self.people.iter().filter(|contact| contact.name == name);
        let only = found.next().unwrap_or_else(|| panic!("{name} is not there"));
        assert!(found.next().is_none(), "{name} is there twice");
        only
    }

    /// Everybody as cards of this version.
    pub(super) fn as_cards(&self, version: super::Version) -> String {
        let card = |contact: &Contact| {
            super::write_card(contact, self.cards.get(&contact.id).map(|card| card.text.as_str()), version)
        };
        self.people.iter().map(card).collect()
    }

    /// Everybody as a table.
    pub(super) fn as_table(&self) -> String {
        let mut bytes = Vec::new();
        let mut writer = super::TableWriter::begin(&mut bytes, &self.people).unwrap();
        for contact in &self.people {
            let uid = self.cards.get(&contact.id).and_then(|card| card.uid.as_deref());
            writer.contact(contact, uid).unwrap();
        }
        writer.finish().unwrap();
        String::from_utf8(bytes).unwrap()
    }
}

#[test]
fn what_a_file_is_shows_in_what_it_holds() {
    let table = [
        ("BEGIN:VCARD\nEND:VCARD", Some(Kind::Cards)),
        ("\r\n begin:vcard", Some(Kind::Cards)),
        ("naam\nJan", Some(Kind::Table)),
        ("Naam;Telefoon\nJan;06", Some(Kind::Table)),
        ("e-mail,mobiel\na@b,06", Some(Kind::Table)),
        ("Jan de Vries\nAnna", Some(Kind::Names)),
        ("- Jan van der Berg\n2. El Amrani", Some(Kind::Names)),
        ("Jan <jan@x.example>, Piet <piet@x.example>", Some(Kind::Names)),
        ("ik mail Jan donderdag", None),
        ("Ik mail Jan donderdag het rapport", None),
        ("dit is geen JSON", None),
        ("Beste mensen,\nhierbij de notulen van gisteren.", None),
        ("<html>\n<body>", None),
        ("x = 1", None),
        ("", None),
    ];
    for (text, kind) in table {
        assert_eq!(Kind::of(text), kind, "{text}");
    }
}
