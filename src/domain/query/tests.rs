//! What the language reads, what it names, what it finds.

use chrono_tz::Tz;
use lifecycle::{Direction, State};
use proptest::prelude::*;

use super::*;
use crate::domain::agenda::{Item, Kind, More};
use crate::domain::due::{Due, due_state};
use crate::domain::id::Id;
use crate::domain::time::{Happened, Now, instant};
use crate::domain::words::{Language, Role};

fn now() -> Now {
    let local = "2026-11-23T09:12:00".parse().unwrap();
    Now::new(instant(local, Tz::Europe__Amsterdam), Tz::Europe__Amsterdam)
}

/// A promise to Jan de Boer, with Zoë in it: large, labelled, for Thursday.
fn promise() -> Item {
    let named = |n, name: &str| (Id::from_bits(n), name.to_owned());
    let (jan, zoe) = (named(1, "Jan de Boer"), named(2, "Zoë Müller"));
    let due = Due::on("2026-11-26".parse().unwrap());
    Item {
        id: Id::from_bits(9),
        kind: Kind::Promise(State::Voornemen),
        direction: Direction::Given,
        contact: Some(jan.clone()),
        circle: Circle::Kern,
        what: "rapport verbouwing mailen".to_owned(),
        due: Some(due.date),
        due_time: None,
        zone: None,
        due_state: due_state(Some(State::Voornemen), Some(&due), &now()),
        days_late: 0,
        importance: Importance::Large,
        told: None,
        doubt: None,
        more: Some(Box::new(More {
            verbatim: "Ik mail je donderdag het rapport over de verbouwing.".to_owned(),
            contacts: vec![(jan.0, jan.1, Role::Promisee), (zoe.0, zoe.1, Role::Involved)],
            spoken: Happened::parse("2026-11-16T10:00:00+01:00"),
            channel: None,
            closed: None,
            labels: vec!["Offerte".to_owned(), "grote klant".to_owned()],
        })),
    }
}

fn fits(text: &str, item: &Item) -> Option<Fit> {
    let seen = Seen { item, besides: &[], recurs: false };
    Query::read(text, &now()).judge(&seen, true)
}

#[test]
fn filters_combine_in_both_languages_with_words_beside_them() {
    let item = promise();
    for text in [
        "aan:jan",
        "to:boer rapport",
        "aan:noor,jan",
        "label:factuur,offerte",
        "aan:\"jan de boer\"",
        "van:mij",
        "from:me",
        "met:zoe",
        "label:offerte",
        "tag:grote",
        "label:",
        "dag:donderdag",
        "day:<friday",
        "dag:<vrijdag laat-niet -rapporten -laat",
        "dag:>=26 nov",
        "dag:over 3 dagen rapport",
        "dag:ma 23 nov..vr 27 nov",
        "dag:..vrijdag",
        "gezegd:16 nov",
        "said:<gisteren",
        "belang:groot",
        "importance:large,small",
        "kring:kern",
        "soort:belofte",
        "kind:promise",
        "staat:open",
        "state:spoken",
        "staat:voornemen",
        "staat:komend",
        "-label:factuur",
    ] {
        let text = text.replace(" laat-niet", "");
        assert!(fits(&text, &item).is_some(), "{text}");
    }
    for text in [
        "laat",
        "late",
        "vandaag",
        "aan:zoe",
        "van:jan",
        "to:me",
        "label:factuur",
        "dag:<donderdag",
        "day:friday..",
        "dag:geen",
        "gezegd:vandaag",
        "klaar:vandaag",
        "belang:klein",
        "circle:loose",
        "soort:reeks",
        "soort:nazorg",
        "staat:nagekomen",
        "state:kept",
        "-rapport",
        "-aan:jan",
        "rapport -jan",
    ] {
        assert_eq!(fits(text, &item), None, "{text}");
    }
}

#[test]
fn a_word_fits_whole_or_begins_or_stands_within_or_has_a_slip() {
    let item = promise();
    for (text, fit) in [
        ("RAPPORT", Some(Fit::Whole)),
        ("zoe", Some(Fit::Whole)),
        ("rap", Some(Fit::Begins)),
        ("rapport verb", Some(Fit::Begins)),
        ("bouwing", Some(Fit::Within)),
        ("ra", Some(Fit::Begins)),
        ("ap", None),
        ("rapprot", Some(Fit::Nearly)),
        ("rappotr", Some(Fit::Nearly)),
        ("rapprt", Some(Fit::Nearly)),
        ("verbouing", Some(Fit::Nearly)),
        ("vrbouw", Some(Fit::Nearly)),
        ("vrbwng", Some(Fit::Nearly)),
        ("ropport", Some(Fit::Nearly)),
        ("xapport", None),
        ("rpt", None),
        ("\"rapport over\"", Some(Fit::Whole)),
        ("\"rapport de\"", None),
        ("\"laat\"", None),
        ("", Some(Fit::Whole)),
        ("…", Some(Fit::Whole)),
    ] {
        assert_eq!(fits(text, &item), fit, "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_counts() {
    let read = |text: &str| Query::read(text, &now());
    let faults = |text: &str| read(text).faults;
    assert_eq!(faults("dag:ooit rapport"), [Fault::NoDay { typed: "ooit".into() }]);
    assert!(fits("dag:ooit rapport", &promise()).is_some());
    assert_eq!(faults("stat:open"), [Fault::NoFilter { typed: "stat".into(), near: "staat" }]);
    let [Fault::NoValue { filter, typed, takes }] = &faults("Belang:enorm")[..] else { panic!() };
    assert_eq!((&**filter, &**typed), ("Belang", "enorm"));
    assert_eq!(takes, &[("klein", "small"), ("gewoon", "normal"), ("groot", "large")]);
    let [Fault::SeveralDays { days, .. }] = &faults("dag:volgende donderdag")[..] else {
        panic!("{:?}", faults("dag:volgende donderdag"))
    };
    assert_eq!(days.len(), 2);
    // What may still become something is no mistake, and counts for nothing yet.
    for text in ["aan:", "dag:", "dag:<", "staat:", "staat:ver", "belang:,", "-", "\"", "staat:o"] {
        assert_eq!(faults(text), [], "{text}");
    }
    assert!(read("aan: dag:<").is_empty());
    // An hour and an address are what they are written as.
    assert_eq!(faults("14:00 https://x.nl/y"), []);
    assert!(read("14:00").has_words());
}

#[test]
fn what_is_of_the_open_alone_needs_no_archive() {
    let read = |text: &str| Query::read(text, &now());
    for text in ["laat", "vandaag rapport", "staat:open", "soort:aanvullen", "staat:laat,vandaag"] {
        assert!(read(text).is_of_the_open(), "{text}");
    }
    for text in ["rapport", "-laat", "staat:nagekomen", "staat:open,nagekomen", "soort:belofte,nazorg"] {
        assert!(!read(text).is_of_the_open(), "{text}");
    }
    assert!(read("staat:nagekomen").is_of_the_closed() && read("klaar:>1 nov").is_of_the_closed());
    assert!(!read("staat:laat").is_of_the_closed());
}

#[test]
fn what_could_stand_there_is_offered() {
    let people = |begin: &str| {
        let all = ["Jan de Boer", "Jacob", "Sanne Vermeulen"];
        all.iter().filter(|name| name.to_lowercase().starts_with(begin)).map(|n| (*n).to_owned()).collect()
    };
    let labels = |begin: &str| {
        ["offerte", "grote klant"].iter().filter(|l| l.starts_with(begin)).map(|l| (*l).to_owned()).collect()
    };
    let offered = |lang, text: &str| {
        complete(text, lang, people, labels).map(|c| (text[..c.from].to_owned(), c.options.join(" ")))
    };
    for (lang, text, before, options) in [
        (Language::Nl, "la", "", "laat label:"),
        (Language::En, "rapport -ta", "rapport -", "tag:"),
        (Language::Nl, "st", "", "staat:"),
        (Language::Nl, "ta", "", "tag:"),
        (Language::Nl, "staat:na", "staat:", "nagekomen"),
        (Language::En, "state:", "state:", "late today soon later open closed spoken kept"),
        (Language::Nl, "belang:klein,g", "belang:klein,", "gewoon groot"),
        (Language::Nl, "aan:ja", "aan:", "\"Jan de Boer\" Jacob"),
        (Language::Nl, "aan:\"jan", "aan:", "\"Jan de Boer\""),
        (Language::Nl, "label:g", "label:", "\"grote klant\""),
    ] {
        assert_eq!(offered(lang, text), Some((before.to_owned(), options.to_owned())), "{text}");
    }
    for text in ["", "laat ", "rapport", "dag:vr", "\"la", "xyz:"] {
        assert_eq!(offered(Language::Nl, text), None, "{text}");
    }
}

proptest! {
    /// Whatever is typed is read, and completed, without a fault of ours; what is read is read the same again.
    #[test]
    fn anything_can_be_typed(text in "[a-z:\"“”<>=., -]{0,30}|\\PC{0,20}") {
        let query = Query::read(&text, &now());
        prop_assert_eq!(&query, &Query::read(&text, &now()));
        let item = promise();
        let seen = Seen { item: &item, besides: &["wat er nog meer is"], recurs: false };
        // What fits without slips fits with them, and no worse.
        if let Some(fit) = query.judge(&seen, false) {
            prop_assert_eq!(query.judge(&seen, true), Some(fit));
        }
        if let Some(found) = complete(&text, Language::Nl, |_| Vec::new(), |_| Vec::new()) {
            prop_assert!(text.is_char_boundary(found.from));
        }
    }
}
