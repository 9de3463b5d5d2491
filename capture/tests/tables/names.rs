//! Who is named: known people, people nobody knows, and words that only look like names.

use capture::{Fits, Region};

use crate::{book, read};

const BOOK: &[&str] = &[
    "Jan Jansen",
    "Jan de Vries",
    "Fatima El Amrani",
    "Annemiek Bos",
    "Mei Ling Chen",
    "Kees van der Berg",
    "Linh Do",
    "Augustus BV",
    "May Thompson",
];

fn told(text: &str) -> String {
    told_to(BOOK, text)
}

fn told_to(known: &[&str], text: &str) -> String {
    let people = book(known);
    let got = read(text, "2026-11-23T08:30", &people, Region::Nl);
    let names = got.people.iter().map(|who| match &who.fits {
        Fits::Known(id) => known[*id].to_owned(),
        Fits::Several(ids) => ids.iter().map(|id| known[*id]).collect::<Vec<_>>().join("|"),
        Fits::New(name) => format!("+{name}"),
    });
    names.collect::<Vec<_>>().join(", ")
}

#[test]
fn names_are_found_and_not_invented() {
    let mut wrong = Vec::new();
    for line in include_str!("names.tsv").lines().filter(|l| !l.is_empty()) {
        let (expected, text) = line.split_once('\t').unwrap();
        let got = told(text);
        if got != expected {
            wrong.push(format!("{text}\n    expected {expected}\n    got      {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines do not hold\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_surname_alone_is_not_the_surname_of_somebody_else() {
    let book = &["Petra de Wit", "Noor Hendriks", "Kees van der Berg"];
    for (expected, text) in [
        ("+Lotte de Wit", "ik mail Lotte de Wit donderdag de notulen"),
        ("+Lotte de Wit", "Lotte de Wit stuurt mij vrijdag de cijfers"),
        ("+Sanne Hendriks", "I'll send Sanne Hendriks the deck by Friday"),
        ("+Wubbo van der Berg", "bel Wubbo van der Berg morgen"),
        ("Petra de Wit", "ik mail De Wit donderdag de notulen"),
        ("Petra de Wit", "ik mail mevrouw De Wit donderdag de notulen"),
        ("Noor Hendriks", "Mail Hendriks donderdag de notulen"),
        ("Noor Hendriks", "ik bel Hendriks morgen"),
    ] {
        assert_eq!(told_to(book, text), expected, "{text}");
    }
}

#[test]
fn a_new_person_may_be_called_like_a_month() {
    for (expected, text) in [
        ("+Jan", "ik mail Jan donderdag het rapport"),
        ("+Jan", "ik mail jan donderdag het rapport"),
        ("+Jan de Boer", "bel Jan de Boer morgen"),
        ("+May", "I'll send May the deck by Friday"),
        ("+Mei Ling", "ik mail Mei Ling vrijdag het rapport"),
        ("+Jan", "ik mail Jan 15 dec om 14:00 het rapport"),
        ("+Jan", "ik bel Jan 9 uur"),
        ("+Jan", "ik stuur Jan 3 offertes vrijdag"),
        ("+May", "I'll call May 3 December about the deck"),
        ("+Piet", "in jan stuur ik Piet de cijfers"),
        ("+Piet", "ik stuur Piet eind jan de cijfers"),
        ("+Piet", "Ik stuur Piet jan 15 de cijfers"),
        ("+Piet", "I'll finish the May report for Piet"),
        ("", "lever in mei de cijfers"),
    ] {
        assert_eq!(told_to(&[], text), expected, "{text}");
    }
}

/// An organisation behind a first name is where that person works, not somebody else.
#[test]
fn the_organisation_behind_a_first_name_is_no_surname() {
    let jan = capture::Person {
        id: 0,
        name: "Jan".to_owned(),
        nicknames: Vec::new(),
        organisation: Some("Van Dijk Bouw".to_owned()),
    };
    let people = capture::Gazetteer::new([jan]);
    for text in ["mail Jan Van Dijk Bouw de offerte", "mail Jan van Van Dijk Bouw de offerte"] {
        let got = read(text, "2026-11-23T08:30", &people, Region::Nl);
        assert_eq!(got.people[0].fits, Fits::Known(0), "{text}");
        assert_eq!(got.what, "mail de offerte", "{text}");
    }
}

/// An impossible date is told and is nobody's due day.
#[test]
fn a_day_no_calendar_has_is_remarked_on() {
    for (text, said) in [
        ("ik stuur Jan 30 februari het plan", "30 februari"),
        ("zeg Jan 32 december de huur op", "32 december"),
    ] {
        let got = read(text, "2026-11-23T08:30", &book(&["Jan"]), Region::Nl);
        assert_eq!(got.remarks, [capture::Remark::NoSuchDay(said.to_owned())], "{text}");
        assert!(got.readings.is_empty(), "{text}");
    }
}

/// An initial goes with its surname, and tells namesakes apart; in small letters only a known surname is one.
#[test]
fn initials_and_small_surnames_belong_to_the_name() {
    let book = &["Sanne Vermeulen", "Joris Vermeulen", "Jan Jansen"];
    for (expected, text) in [
        ("Sanne Vermeulen", "ik bel S. Vermeulen"),
        ("Joris Vermeulen", "Mail J. Vermeulen vrijdag de offerte"),
        ("+T. Vermeulen", "ik bel T. Vermeulen morgen"),
        ("+J.P. van Buren", "ik bel J.P. van Buren morgen"),
        ("+Jan de Vries", "stuur jan de vries morgen de offerte"),
        ("Jan Jansen", "stuur jan de lange lijst"),
        ("Jan Jansen", "stuur jan de offerte"),
        ("+Kees van der Meer", "bel kees van der meer terug"),
        ("", "dat is plan B. Daarna zien we verder"),
    ] {
        assert_eq!(told_to(book, text), expected, "{text}");
    }
}

/// Who is waited for is a person, also where a day stands between: no last day of January comes of it.
#[test]
fn who_is_waited_for_is_no_month() {
    let people = crate::book(&["Jan Jansen", "June Mulder"]);
    for text in [
        "ik wacht tot woensdag op Jan",
        "ik wacht nog steeds op Jan",
        "waiting until Friday for June to sign",
    ] {
        let got = crate::read(text, "2026-11-25T10:30", &people, capture::Region::Nl);
        assert_eq!(got.people.len(), 1, "{text}");
        assert!(
            got.readings.iter().all(|r| r.date < "2026-12-31".parse().unwrap()),
            "{text}: {:?}",
            got.readings
        );
    }
}
