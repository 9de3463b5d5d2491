//! What is refused: each kind of slip, in a sentence of the user's language that says what would be right.

use super::super::{Stop, parse};
use super::{BOTH, read, usage, ways};
use crate::domain::words::Language::{self, En, Nl};

/// The line, and what its sentence must hold in Dutch and in English.
const SLIPS: &[(&str, &str, &str)] = &[
    ("woord lijts", "Bedoelde je woord lijst?", "Did you mean woord lijst?"),
    ("woord sohw", "woord show?", "woord show?"),
    (
        "woord qqqqqq",
        "“qqqqqq” is geen opdracht van woord. Meer: woord hulp",
        "“qqqqqq” is not a command of woord. More: woord help",
    ),
    ("woord \"ik mail Jan\"", "Vastleggen gaat met woord zeg", "To capture it: woord add"),
    ("woord --json", "woord kent “--json” niet", "woord does not know “--json”"),
    ("woord help qqqq", "“qqqq” is geen opdracht", "“qqqq” is not a command"),
    ("woord contact qqqqqq", "Kies nieuw, lijst,", "Choose add, list,"),
    ("woord contact niuew x", "Bedoelde je woord contact nieuw?", "Did you mean woord contact nieuw?"),
    ("woord add x --wie Jan", "woord zeg kent “--wie” niet", "woord add does not know “--wie”"),
    ("woord add x --duee do", "Bedoelde je --due?", "Did you mean --due?"),
    ("woord add x --wanner=do", "Bedoelde je --wanneer?", "Did you mean --wanneer?"),
    ("woord add x -via", "“-via” niet. Bedoelde je --via?", "“-via”. Did you mean --via?"),
    ("woord add \"- brood\"", "zet er dan -- voor", "put -- before it"),
    ("woord add x --note", "Achter --note ontbreekt TEKST", "TEXT is missing after --note"),
    ("woord zeg x --notitie --json", "Achter --notitie ontbreekt TEKST", "TEXT is missing after --notitie"),
    ("woord zeg x --json=ja", "--json krijgt niets achter zich", "--json takes nothing after it"),
    ("woord show", "woord toon mist ID…: het id, of woorden", "woord show lacks ID…: its id, or words"),
    ("woord show \" \"", "woord toon mist ID…", "woord show lacks ID…"),
    ("woord import", "woord invoer mist BESTAND", "woord import lacks FILE"),
    (
        "woord followup move k7",
        "woord opvolging verplaats mist --op DAG: op welke dag",
        "lacks --on DATE: on which day",
    ),
    ("woord undo nu", "woord ongedaan kan niets met “nu”", "woord undo can do nothing with “nu”"),
    ("woord import a b", "kan niets met “b”", "can do nothing with “b”"),
    (
        "woord release k7 --by-other --moot",
        "--by-other en --moot spreken elkaar tegen",
        "contradict each other",
    ),
    (
        "woord add x --unspoken --theirs",
        "spreken elkaar tegen",
        "--unspoken and --theirs contradict each other",
    ),
    ("woord add x --nog-zeggen --gezegd nu", "--nog-zeggen en --gezegd spreken", "--nog-zeggen and --gezegd"),
    ("woord backup a.db --list", "BESTAND en --list", "FILE and --list"),
    ("woord add x --due a --due b", "--due kan maar één keer", "--due can be given only once"),
    ("woord add x --json --json", "--json kan maar één keer", "--json can be given only once"),
    (
        "woord add x --via fax",
        "“fax” past niet bij --via: kies live, video, telefoon, mail, chat, sociaal, anders of onbekend.",
        "“fax” does not fit --via: choose live, video, phone, mail, chat, social, other or unknown.",
    ),
    (
        "woord list jan",
        "“jan” past niet bij LIJST: kies open, vandaag,",
        "does not fit LIST: choose open, today,",
    ),
    ("woord add x --via \"\"", "“” past niet bij --via", "“” does not fit --via"),
    (
        "woord contact add x --rhythm tien",
        "“tien” past niet bij --rhythm: dat vraagt een heel getal",
        "a whole number",
    ),
    ("woord contact add x --rhythm 0", "een heel getal vanaf 1", "a whole number from 1"),
    ("woord contact add x --ritme -5", "een heel getal vanaf 1", "a whole number from 1"),
];

#[test]
fn each_slip_has_its_sentence() {
    for (line, dutch, english) in SLIPS {
        for (lang, part) in [(Nl, dutch), (En, english)] {
            let text = usage(line, lang);
            assert!(text.contains(part), "{line}: {text}");
            assert!(!text.contains('\n') && !text.contains("error"), "{line}: {text}");
            assert!(
                text.contains(if lang == Nl { "Meer: woord hulp" } else { "More: woord help" }),
                "{text}"
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_named() {
    use std::os::unix::ffi::OsStringExt;
    let word = || std::ffi::OsString::from_vec(vec![b'a', 0xff, 0x1b]);
    let lines =
        [vec!["add".into(), word()], vec!["add".into(), "x".into(), "--note".into(), word()], vec![word()]];
    for line in lines {
        let argv = [vec!["woord".into()], line].concat();
        let Err(Stop::Usage(text)) = parse(argv, Nl, 80) else { panic!() };
        assert!(text.contains("“a\u{fffd}\u{fffd}”"), "{text}");
    }
}

#[test]
fn what_is_said_back_stays_short_and_on_one_line() {
    let long = "y\n\u{1b}[31m".repeat(100_000);
    for lang in BOTH {
        let argv = ["woord".into(), long.clone().into()];
        let Err(Stop::Usage(text)) = parse(argv, lang, 80) else { panic!() };
        assert!(text.len() < 300 && !text.contains(char::is_control), "{text}");
    }
}

#[test]
fn what_is_not_built_is_not_there() {
    for name in ["card", "split"] {
        assert!(usage(&format!("woord {name}"), Language::En).contains("is not a command"), "{name}");
    }
}

#[test]
fn no_name_and_no_flag_means_two_things() {
    for way in ways() {
        let entry = way[way.len() - 1];
        let beside = match way.as_slice() {
            [.., above, _] => above.under(),
            _ => super::super::table::COMMANDS,
        };
        for name in [entry.name.nl, entry.name.en].iter().chain(entry.quiet) {
            assert_eq!(beside.iter().filter(|entry| entry.is_called(name)).count(), 1, "{name}");
        }
        for arg in entry.args().filter(|arg| !arg.place) {
            for name in [arg.name.nl, arg.name.en] {
                let same =
                    entry.args().filter(|arg| !arg.place && (arg.name.nl == name || arg.name.en == name));
                assert_eq!(same.count(), 1, "{} --{name}", entry.name.en);
            }
        }
    }
    assert!(read("woord help").is_err());
}
