//! The address books that programs write, each with its quirks: read, read again, out and in.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use super::super::{Fate, Version, person::Told};
use super::{FILES, Shelf, file, read};

fn told(name: &str, who: &str) -> Told {
    let found = read(&file(name)).unwrap();
    found.people.into_iter().find(|told| told.name == who).unwrap_or_else(|| panic!("{who} is not in {name}"))
}

/// Who it is, where they work, their addresses by kind, other names.
fn shown(told: &Told) -> String {
    let mut parts = vec![told.name.clone()];
    parts.extend(told.organisation.clone());
    parts.extend(told.reach.iter().map(|reach| format!("{} {}", reach.kind, reach.value)));
    parts.extend(told.nicknames.iter().map(|name| format!("“{name}”")));
    parts.join(" · ")
}

#[test]
fn what_every_program_writes_is_read() {
    let table = [
        (
            "khard/a1b2c3.vcf",
            "Jan de Vries",
            "Jan de Vries · Noorderlicht · mail jan.devries@noorderlicht.example · phone +31 6 12345678",
        ),
        (
            "khard/d4e5f6.vcf",
            "Zoë Ångström-Çelik",
            "Zoë Ångström-Çelik · mail zoe@lab.example · mail zoe.prive@post.example · “Zo”",
        ),
        (
            "apple.vcf",
            "Fatima Bakker",
            "Fatima Bakker · Notariaat Bakker, Smit & Zn · mail fatima@bakkersmit.example · mail fatima@thuis.example · \
             phone +31612340001 · phone +31205550199",
        ),
        ("apple.vcf", "Garage Jansen", "Garage Jansen · Garage Jansen · phone 030-5550123"),
        (
            "google.vcf",
            "nieuwsbrief@winkel.example",
            "nieuwsbrief@winkel.example · mail nieuwsbrief@winkel.example",
        ),
        (
            "nextcloud.vcf",
            "Mieke van den Berg",
            "Mieke van den Berg · Berg Advies · mail mieke@bergadvies.example · phone +31-6-5550-1234",
        ),
        (
            "android21.vcf",
            "Ança Smét",
            "Ança Smét · phone +31612345000 · phone 0205550123 · mail anca@post.example",
        ),
        (
            "outlook.vcf",
            "Renée Jürgens",
            "Renée Jürgens · Zuiderzee BV · phone (0229) 555 123 · phone 06 5550 9876 · mail renee.jurgens@zuiderzee.example",
        ),
        (
            "thunderbird.vcf",
            "Kees Dijk",
            "Kees Dijk · mail kees@dijk.example · mail kees.dijk@werk.example · phone 0655501111 · “Keesje”",
        ),
        ("comma.vcf", "Els Groot", "Els Groot"),
        ("comma.vcf", "Bas van der Visser", "Bas van der Visser"),
        ("comma.vcf", "Maatschap Groot, De Wit & Co", "Maatschap Groot, De Wit & Co"),
        ("mac-cr.vcf", "Oude Mac", "Oude Mac"),
        (
            "google.csv",
            "Sanne Willems",
            "Sanne Willems · Atelier Willems · mail sanne@atelier.example · mail sanne.w@atelier.example · \
             mail sanne@post.example · phone +31 6 5550 0001 · phone +31 20 555 0002 · “San”",
        ),
        ("google.csv", "Bakkerij Krul", "Bakkerij Krul · Bakkerij Krul · phone 072-5550003"),
        (
            "google-old.csv",
            "Ali Yılmaz",
            "Ali Yılmaz · Yılmaz & Zonen · mail ali@yilmaz.example · phone 0612349999",
        ),
        (
            "outlook-nl.csv",
            "Geert van Loon",
            "Geert van Loon · Loonbedrijf 't Veld · phone 0229-555 100 · phone 06-5550 7777 · mail geert@loon.example",
        ),
        ("outlook-nl.csv", "Chloë Dubois", "Chloë Dubois · mail chloe@dubois.example"),
        (
            "outlook-en.csv",
            "Priya Raman",
            "Priya Raman · Northwind · phone +44 20 7946 0018 · phone +44 7700 900123 · mail priya@northwind.example",
        ),
        ("thunderbird.csv", "Tom Poes", "Tom Poes · mail tom@rommeldam.example · phone 0612121212"),
        ("excel-nl.csv", "Ida Moll", "Ida Moll · Moll BV · mail ida@moll.example · phone 0655502222"),
        ("excel-nl.csv", "Smit; Rob", "Smit; Rob · mail rob@smit.example"),
        ("sheet.tsv", "Hans Klok", "Hans Klok · Klokhuis · phone 0655503333"),
        ("names.txt", "Jan de Boer", "Jan de Boer"),
        ("names.txt", "Lotte Smits", "Lotte Smits"),
        ("names.txt", "Willem Vos", "Willem Vos · mail willem@vos.example"),
    ];
    for (name, who, wanted) in table {
        assert_eq!(shown(&told(name, who)), wanted, "{name}");
    }
}

#[test]
fn notes_languages_and_places_are_read_and_groups_are_no_people() {
    assert_eq!(told("android21.vcf", "Ança Smét").note.as_deref(), Some("Eerste regel\nTweede regel"));
    assert_eq!(
        told("apple.vcf", "Fatima Bakker").note.as_deref(),
        Some("Belt liever dan mailt.\nVrijdags vrij.")
    );
    assert_eq!(told("google.csv", "Sanne Willems").note.as_deref(), Some("Regel een\r\nregel twee"));
    assert_eq!(told("nextcloud.vcf", "Mieke van den Berg").language.map(|l| l.as_str()), Some("nl"));
    assert_eq!(told("comma.vcf", "Bas van der Visser").at.line, 8);
    assert_eq!(told("outlook-nl.csv", "Chloë Dubois").at.line, 3);
    for (name, groups) in [("apple.vcf", 1), ("nextcloud.vcf", 1), ("google.vcf", 0)] {
        assert_eq!(read(&file(name)).unwrap().no_people, groups, "{name}");
    }
    assert!(read(&file("outlook.vcf")).unwrap().old_encoding);
    assert!(!read(&file("google-old.csv")).unwrap().old_encoding);
    let unused: Vec<_> = read(&file("google.csv")).unwrap().unused.into_iter().map(|c| c.name).collect();
    assert_eq!(unused, ["Labels"]);
}

#[test]
fn read_again_everybody_is_the_same() {
    for name in FILES {
        let mut shelf = Shelf::default();
        let first = shelf.take(read(&file(name)).unwrap());
        assert!(first.people.iter().all(|fated| fated.fate == Fate::New && fated.doubt.is_none()), "{name}");
        let again = shelf.plan(read(&file(name)).unwrap(), false);
        assert!(again.people.iter().all(|fated| fated.fate == Fate::Same), "{name}: {:?}", again.people);
        assert_eq!(again.change.ops, [], "{name}");
    }
}

#[test]
fn out_and_in_again_everybody_is_the_same() {
    for name in FILES {
        let mut shelf = Shelf::default();
        shelf.take(read(&file(name)).unwrap());
        for out in [shelf.as_cards(Version::V4), shelf.as_cards(Version::V3), shelf.as_table()] {
            let again = shelf.plan(super::text(&out), false);
            assert_eq!(again.people.len(), shelf.people.len(), "{name}");
            assert_eq!(again.change.ops, [], "{name}\n{out}");
            // In an empty book they come to the same people, as far as a table knows them.
            let mut empty = Shelf::default();
            empty.take(super::text(&out));
            for contact in &shelf.people {
                let mut there = empty.only(&contact.name).clone();
                (there.id, there.added) = (contact.id, contact.added);
                there.reach.sort_by_key(|reach| reach.value.clone());
                let mut here = contact.clone();
                here.reach.sort_by_key(|reach| reach.value.clone());
                let text = |note: Option<String>| note.map(|note| note.replace("\r\n", "\n"));
                (here.note, there.note) = (text(here.note), text(there.note));
                assert_eq!(there, here, "{name}\n{out}");
            }
        }
    }
}

fn parsed(text: &str) -> Vec<VCard> {
    let mut parser = Parser::new(text);
    let mut cards = Vec::new();
    loop {
        match parser.entry() {
            Entry::VCard(card) => cards.push(card),
            Entry::Eof => return cards,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_card_goes_out_in_its_own_version_word_for_word() {
    for name in ["khard/a1b2c3.vcf", "khard/d4e5f6.vcf", "nextcloud.vcf", "thunderbird.vcf"] {
        let bytes = file(name);
        let mut shelf = Shelf::default();
        shelf.take(read(&bytes).unwrap());
        let version = if name.starts_with("khard") { Version::V3 } else { Version::V4 };
        let source = String::from_utf8(bytes).unwrap();
        // The second card of one of them is of a group, which stays where it is.
        let out = shelf.as_cards(version);
        assert!(source.starts_with(&out), "{name}\n{out}");
    }
}

#[test]
fn what_is_not_ours_survives_in_every_version() {
    for name in
        ["khard/a1b2c3.vcf", "apple.vcf", "google.vcf", "nextcloud.vcf", "thunderbird.vcf", "comma.vcf"]
    {
        let bytes = file(name);
        let mut shelf = Shelf::default();
        shelf.take(read(&bytes).unwrap());
        let source = String::from_utf8(bytes).unwrap();
        let before = parsed(source.trim_start_matches('\u{feff}'));
        for version in [Version::V3, Version::V4] {
            let after = parsed(&shelf.as_cards(version));
            for (card, contact) in after.iter().zip(&shelf.people) {
                let kept = shelf.cards.get(&contact.id).unwrap();
                let was = before.iter().find(|was| parsed(&kept.text)[0] == **was).unwrap();
                // A name that says nothing makes place for what serves as one.
                let nothing = |value: &VCardValue| *value == VCardValue::Text(String::new());
                let kept = |entry: &&VCardEntry| {
                    entry.name != VCardProperty::Version && !entry.values.iter().all(nothing)
                };
                for entry in was.entries.iter().filter(kept) {
                    // Version 3 has no day without a year: it is written all the same, and read as a text.
                    if version == Version::V3 && entry.name == VCardProperty::Bday && name == "nextcloud.vcf"
                    {
                        assert!(shelf.as_cards(version).contains("BDAY;VALUE=DATE:--04-12\r\n"));
                        continue;
                    }
                    let same = |other: &VCardEntry| {
                        other.name == entry.name && other.group == entry.group && other.values == entry.values
                    };
                    assert!(card.entries.iter().any(same), "{name} lost {entry:?} in {version:?}");
                }
            }
        }
    }
}

#[test]
fn what_changed_here_is_changed_on_the_card_and_nothing_else() {
    let mut shelf = Shelf::default();
    shelf.take(read(&file("apple.vcf")).unwrap());
    let fatima = &mut shelf.people[0];
    fatima.name = "Fatima Bakker-Smit".to_owned();
    fatima.organisation = None;
    fatima.reach.retain(|reach| reach.value != "fatima@thuis.example");
    let out = shelf.as_cards(Version::V3);
    let kept = shelf.cards[&shelf.people[0].id].text.clone();
    let lost: Vec<_> = kept.lines().filter(|line| !out.lines().any(|other| other == *line)).collect();
    assert_eq!(
        lost,
        [
            "N:Bakker;Fatima;;;",
            "FN:Fatima Bakker",
            "ORG:Notariaat Bakker\\, Smit & Zn;",
            "EMAIL;type=INTERNET;type=HOME:fatima@thuis.example",
        ]
    );
    assert!(out.contains("\r\nFN:Fatima Bakker-Smit\r\nN:Bakker-Smit;Fatima;;;\r\n"), "{out}");
}

#[test]
fn a_card_of_our_own_has_what_every_version_asks() {
    let mut shelf = Shelf::default();
    shelf.take(read(&file("names.txt")).unwrap());
    for (version, number) in [(Version::V3, "3.0"), (Version::V4, "4.0")] {
        let out = shelf.as_cards(version);
        assert_eq!(out.matches(&format!("\r\nVERSION:{number}\r\n")).count(), 5);
        for field in ["\r\nUID:", "\r\nFN:", "\r\nN:"] {
            assert_eq!(out.matches(field).count(), 5, "{field}");
        }
        assert!(out.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    }
}
