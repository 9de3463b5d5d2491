//! What is offered on a line, by tables: for every command, in both languages.

use super::super::args::table::COMMANDS;
use super::bare;
use super::wanted::{Lookup, wanted};
use crate::store::Offering;
use crate::text::Lang::{self, En, Nl};

fn offered(line: &str, lang: Lang) -> Vec<String> {
    let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
    wanted(&words, lang).offers.into_iter().map(|offer| offer.word).collect()
}

fn looks_up(line: &str) -> Option<Lookup> {
    let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
    wanted(&words, Nl).lookup
}

#[test]
fn every_command_is_offered_with_what_it_does() {
    for lang in [Nl, En] {
        let all = wanted(&[String::new()], lang).offers;
        assert_eq!(all.len(), COMMANDS.len() + 1);
        for entry in COMMANDS {
            let offer = all.iter().find(|offer| offer.word == entry.name.of(lang)).unwrap();
            assert_eq!(offer.about, entry.summary.of(lang));
            // What begins one's own name is completed to that: method, methode.
            let (own, other) = (entry.name.of(lang), entry.name.other(lang));
            let expected = if own.starts_with(other) { own } else { other };
            assert!(offered(other, lang).contains(&expected.to_owned()), "{other}");
        }
    }
}

#[test]
fn a_word_is_completed_in_ones_own_language_and_else_in_the_other() {
    for (line, lang, expected) in [
        ("lij", Nl, &["lijst"][..]),
        ("lij", En, &["lijst"]),
        ("li", En, &["list"]),
        ("lis", Nl, &["list"]),
        ("contact sa", En, &["samenvoegen"]),
        ("hulp nage", Nl, &["nagekomen"]),
        ("help contact mer", En, &["merge"]),
        ("lijst te", Nl, &["te-laat"]),
        ("lijst over", Nl, &["overdue"]),
        ("keep k7mq --o", En, &["--outside", "--on"]),
        ("keep k7mq --on 2026-12-03 --o", En, &["--outside"]),
        ("nagekomen k7mq --bu", En, &["--buiten-mij"]),
        ("zeg x --via te", Nl, &["telefoon"]),
        ("zeg x --via=te", Nl, &["telefoon"]),
        ("zeg x --via = te", Nl, &["telefoon"]),
        (
            "zeg x --via =",
            Nl,
            &["live", "video", "telefoon", "mail", "chat", "sociaal", "anders", "onbekend"],
        ),
        ("zeg x --wanneer di", Nl, &["dinsdag"]),
        ("keep k7mq --on y", En, &["yesterday"]),
        ("completions z", En, &["zsh"]),
        ("--d", Nl, &["--demo"]),
        ("status ", Nl, &["--formaat", "--hulp"]),
        ("onzin ", Nl, &[]),
        ("onzin", Nl, &[]),
        ("toon k7mq -- --j", Nl, &[]),
        ("zeg ik bel ", Nl, &[]),
    ] {
        assert_eq!(offered(line, lang), expected, "{line}");
    }
}

#[test]
fn what_stands_before_a_value_in_one_word_stays_before_it() {
    let words = ["keep", "k7mq", "--on=to"].map(str::to_owned);
    let found = wanted(&words, En);
    assert_eq!((found.before.as_str(), found.offers[0].word.as_str()), ("--on=", "today"));
}

#[test]
fn what_the_book_knows_is_asked_of_the_book() {
    use Offering::{Concepts, FollowUps, Open, Series};
    for (line, expected) in [
        ("nagekomen ", Some(Lookup::Ids(Open))),
        ("toon k7", Some(Lookup::Ids(Open))),
        ("speak ", Some(Lookup::Ids(Concepts))),
        ("opvolging gedaan ", Some(Lookup::Ids(FollowUps))),
        ("reeks overslaan ", Some(Lookup::Ids(Series))),
        ("contact toon ", Some(Lookup::People)),
        ("contact nieuw ", None),
        ("zeg x --aan ", Some(Lookup::People)),
        ("zeg --aan=J", Some(Lookup::People)),
        ("contact samenvoegen jan ", Some(Lookup::People)),
        ("contact samenvoegen jan mo ", None),
        ("invoer ", Some(Lookup::Files)),
        ("uitvoer --bestand ", Some(Lookup::Files)),
        ("zoek ", None),
        ("contact toon jan ", None),
    ] {
        assert_eq!(looks_up(line), expected, "{line}");
    }
    assert!(matches!(looks_up("extra "), Some(Lookup::Ids(Offering::Lately(_)))));
}

#[test]
fn any_line_is_answered() {
    for line in [
        "",
        " ",
        "- ",
        "-- ",
        "--=",
        "= =",
        "contact",
        "contact contact contact",
        "help help",
        "zeg --x=y --",
        "\u{1b}",
    ] {
        let _ = offered(line, Nl);
    }
    for (word, held) in [("\"Jan de", "Jan de"), ("Jan\\ de", "Jan de"), ("'x'", "x"), ("\"", "")] {
        assert_eq!(bare(word), held);
    }
}
