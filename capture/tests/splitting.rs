//! A pasted or dictated text in its sentences: what ends one, what only looks like an end, and the laws of the cutting.

use capture::sentences;
use proptest::prelude::*;

fn cut(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|at| &text[at]).collect()
}

/// One line a text, its sentences with a bar between.
const TEXTS: &[&str] = &[
    "Ik mail Jan donderdag het rapport. | En Sanne bel ik vrijdag terug.",
    "ik mail jan donderdag het rapport. | en sanne bel ik vrijdag terug",
    "Bel Jan! | Daarna mail ik Kees de offerte.",
    "Kan Bas vrijdag? | Dan plan ik het in.",
    "I'll send Tom the deck on Friday. | Grace gets the keys at 5 p.m. on Monday.",
    "I'll call Tom at 5 p.m. | Then I'll email Grace.",
    "Ik bel dhr. Kuipers a.s. vrijdag over o.a. de huur. | Mevr. Bos krijgt de sleutel.",
    "Ik stuur S. Vermeulen de factuur. | J.P. van Buren bel ik morgen.",
    "Ik bel Jan om 15.30. | Daarna mail ik Kees.",
    "3.12. bel ik Joris. | 4.12. is het te laat.",
    "Op 3.12. Joris bellen.",
    "Ik stuur Bas 2 dec. het plan. | Sanne krijgt het do. 3 dec.",
    "Betaal Kees 1.250 euro. | Vraag Sanne om het bewijs.",
    "Ik mail Jan versie 2.3 van het stuk. | Kees krijgt v3.4.",
    "Ik mail Jan het rapport. Uiterlijk vrijdag.",
    "Ik mail Jan het rapport. Liefst morgen om 3 uur. | Kees bel ik.",
    "Hoi Jan! Ik stuur je morgen de notulen. | De foto's volgen vrijdag.",
    "Beste Els. Ik bel je morgen.",
    "Ik bel Jan morgen. Tot gauw! | Kees krijgt de map.",
    "Ik mail Jan het rapport. | Kees bel ik vrijdag. Alvast bedankt! Groetjes, Piet.",
    "Tot ziens! Ik bel je morgen.",
    "ik bel jan morgen | en ik mail sanne vrijdag de planning",
    "Ik mail Jan donderdag het rapport | en vrijdag bel ik Sanne. | Kees krijgt de map.",
    "Bel Jan morgen | en ik mail Sanne vrijdag de planning | en zaterdag ga ik naar Kees",
    "I'll call Mark tomorrow | and I'll send Noor the file on Friday.",
    "Morgen bel ik Jan | en overmorgen mail ik hem het verslag.",
    "Morgen mail ik Noor de opzet en een week daarna bel ik haar na.",
    "Ik bel Jan morgen en ik mail hem het stuk.",
    "Ik mail Jan dat ik vrijdag kom en zaterdag weg ben.",
    "Ik stuur Jan vrijdag en zaterdag een bericht.",
    "Gisteren sprak ik Jan en ik bel hem morgen.",
    "Ik ben donderdag jarig en Jan krijgt vrijdag taart.",
    "I'll send Tom the deck on Friday and follow up a week later.",
    "Send Tom the deck on Friday and on Monday I'm away.",
    "I'll send Tom the deck on Friday. | Then I'll call Grace. Thanks! Talk soon.",
    "Bedank Jan voor de bloemen. | Groet Kees van mij.",
    "Hij zei: \"Bel me. Ik ben thuis.\" en dus bel ik hem. | Daarna Kees.",
    "Ik bel Jan (hij is er ma. en di. Niet op wo.) over de huur. | Kees ook.",
    "Dat is plan B. | Daarna bel ik Jan.",
    "Ik stuur de map, foto's enz. naar Kees. | Jan bel ik morgen.",
    "Stuur Jan de foto's, de map etc. | Bel daarna Kees.",
    "Wacht... ik bel Jan morgen.",
    "Wacht… | Ik bel Jan morgen.",
    "1. Bel Jan morgen. | 2. Mail Kees de offerte.",
    "Mail naar jan@example.org. | Kijk op www.example.org. | Bel Kees.",
    "Ik bel u z.s.m. | Ik mail Kees ook.",
    "Ik bel u z.s.m. terug.",
];

#[test]
fn a_text_falls_apart_between_its_sentences() {
    for text in TEXTS {
        let expected: Vec<&str> = text.split(" | ").collect();
        assert_eq!(cut(&text.replace(" | ", " ")), expected, "{text}");
    }
}

#[test]
fn a_line_of_its_own_is_a_sentence_unless_it_is_only_wrapped() {
    assert_eq!(cut("bel jan morgen\nmail sanne het rapport"), ["bel jan morgen", "mail sanne het rapport"]);
    assert_eq!(
        cut("- Bel Jan morgen\n- Sanne krijgt het rapport"),
        ["- Bel Jan morgen", "- Sanne krijgt het rapport"]
    );
    assert_eq!(
        cut("Ik mail Jan donderdag\nhet rapport van maart.\n\nKees bel ik."),
        ["Ik mail Jan donderdag\nhet rapport van maart.", "Kees bel ik."]
    );
    assert_eq!(
        cut("Ik bel Jan morgen.\rKees ook.\rGroetjes,\rPiet Jansen"),
        ["Ik bel Jan morgen.", "Kees ook.\rGroetjes,\rPiet Jansen"]
    );
    assert_eq!(cut("Ik bel \"Jan\r\nKees ook"), ["Ik bel \"Jan", "Kees ook"]);
    assert!(cut("").is_empty() && cut(" \n ").is_empty() && cut("…!").is_empty());
}

/// Every sentence of the corpora is one sentence, but for the one that holds a question and its answer.
#[test]
fn one_sentence_gives_one_range() {
    for file in ["dev.tsv", "own.tsv", "own2.tsv", "own3.tsv"] {
        let path = format!("{}/../tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
        for line in std::fs::read_to_string(path).unwrap().lines().skip(1) {
            let text = line.split('\t').nth(3).unwrap();
            let expected = if text.contains("? ") { 2 } else { 1 };
            assert_eq!(cut(text).len(), expected, "{text}");
            assert!(expected == 2 || cut(text) == [text], "{text}");
        }
    }
}

const PIECES: &[&str] = &[
    "Ik mail Jan",
    "donderdag",
    ".",
    "!",
    "?",
    "…",
    "...",
    "\n",
    "\n\n",
    "a.s.",
    "o.a.",
    "dhr.",
    "15.30",
    "3.12.",
    "S.",
    "J.P.",
    "\"",
    "“",
    "”",
    "(",
    ")",
    "En",
    "en",
    "Hoi",
    "vrijdag.",
    "enz.",
    "1.",
    "-",
    "é",
    "Daarna bel ik Kees.",
    "\u{a0}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The ranges are in order and apart, on boundaries, and leave nothing out that has a letter or a digit in it.
    #[test]
    fn the_ranges_cover_the_text_in_order_and_apart(picks in proptest::collection::vec(0..PIECES.len(), 0..24), glue in any::<bool>()) {
        let text = picks.iter().map(|n| PIECES[*n]).collect::<Vec<_>>().join(if glue { "" } else { " " });
        covers(&text)?;
    }

    #[test]
    fn so_they_do_for_any_text(text in "\\PC{0,200}") {
        covers(&text)?;
    }
}

fn covers(text: &str) -> Result<(), TestCaseError> {
    let mut end = 0;
    for at in sentences(text) {
        prop_assert!(at.start >= end && at.start < at.end && at.end <= text.len());
        prop_assert!(!text[end..at.start].chars().any(char::is_alphanumeric), "left out of {text:?}");
        prop_assert_eq!(text[at.clone()].trim(), &text[at.clone()]);
        end = at.end;
    }
    prop_assert!(!text[end..].chars().any(char::is_alphanumeric), "left out at the end of {text:?}");
    // Cutting what was cut changes nothing but where a stop lost what it stood before.
    for at in sentences(text) {
        prop_assert!(!sentences(&text[at]).is_empty());
    }
    Ok(())
}
