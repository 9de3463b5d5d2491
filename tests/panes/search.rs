//! Searching while one types: what is found, in which order, where Enter leads, and that Esc leaves all as it was.

use woord::app::search::Hit;
use woord::app::{Effect, Msg, Overlay, Page, Subject};
use woord::domain::seek::From;
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn the_search_over_the_example() {
    each("search", Desk::example, |desk| {
        desk.press("/");
    });
    each("search_found", Desk::example, |desk| {
        desk.press("/ \"jan\" ↓");
    });
    each("search_nothing", Desk::example, |desk| {
        desk.press("/ \"xyz\"");
    });
    each("search_filters", Desk::example, |desk| {
        let typed = desk.model.lang.pick("laat aan:ja", "late to:ja");
        desk.press(&format!("/ \"{typed}\""));
    });
    each("search_fault", Desk::example, |desk| {
        let typed = desk.model.lang.pick("dag:ooit rapport", "day:someday report");
        desk.press(&format!("/ \"{typed}\""));
    });
}

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Zoë Müller", "rapport mailen", "2026-11-23", "2026-11-16").promised(
        "Sanne Vermeulen",
        "begroting nakijken",
        "2026-11-26",
        "2026-11-20",
    );
    desk
}

/// What is found, in order: the name of a person, or what a row is about.
fn found(desk: &Desk) -> Vec<String> {
    let Some(Overlay::Search(search)) = &desk.model.overlay else { panic!("{}", desk.screen()) };
    let rows = search.hits.sections().last().map_or(0, |last| last.from + last.count);
    let said = |hit| match hit {
        Hit::Contact(contact) => contact.name.clone(),
        Hit::Row(item) => item.what.clone(),
    };
    (0..rows).filter_map(|row| search.hits.nth(&desk.model, row)).map(said).collect()
}

#[test]
fn accents_and_case_do_not_count_and_people_come_first() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("/ \"ZOE\"");
    assert_eq!(found(&desk), ["Zoë Müller", "rapport mailen"]);
    desk.press("Ctrl-U \"muller rap\"");
    assert_eq!(found(&desk), ["rapport mailen"]);
    desk.press("Backspace Backspace Backspace Backspace");
    assert_eq!(found(&desk), ["Zoë Müller", "rapport mailen"]);
    desk.press("Ctrl-U");
    assert!(found(&desk).is_empty());
}

#[test]
fn the_archive_and_what_is_noted_are_found_too() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("v / \"rapport\"");
    assert_eq!(found(&desk), ["rapport mailen"]);
    assert!(desk.screen().contains("ARCHIEF"), "{}", desk.screen());
    desk.press("Enter");
    assert!(matches!(desk.model.page(), Some(Page::Promise(_))), "{}", desk.screen());
    assert!(desk.screen().contains("● vertonen"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.model.pages.is_empty() && desk.model.overlay.is_none());
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    // It stands in the note of a promise that was kept, and nowhere else.
    desk.press("/ \"beamer\"");
    assert_eq!(found(&desk), ["presentatie voor de ledenavond sturen"]);
}

#[test]
fn enter_leads_to_a_person_a_promise_or_a_row() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("/ \"jan de boer\" Enter");
    assert!(matches!(desk.model.page(), Some(Page::Contact(_))), "{}", desk.screen());
    desk.press("Esc / \"rapport verb\" Enter");
    assert!(matches!(desk.model.subject(), Subject::Promise(_)), "{}", desk.screen());
    assert!(desk.line(2).contains("rapport verbouwing mailen"), "{}", desk.screen());
    desk.press("Esc / \"voorbeelden sturen\" Enter");
    assert!(desk.model.pages.is_empty() && desk.model.overlay.is_none());
    assert!(matches!(desk.model.subject(), Subject::Concept(_)), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn escape_leaves_all_as_it_was() {
    for before in ["", "2 j j", "Enter", "g a j", "4"] {
        let mut desk = Desk::example(Lang::Nl, 80, 24);
        desk.press(before);
        let screen = desk.screen();
        desk.press("/ \"jan\" ↓ ↓ PgDn ↑ Esc");
        assert_eq!(desk.screen(), screen, "after {before}");
        desk.agrees();
    }
}

#[test]
fn nothing_found_says_where_one_looked() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("/ \"xyz\"");
    assert!(
        desk.screen().contains("Niets gevonden voor “xyz”. Ook gezocht in het archief."),
        "{}",
        desk.screen()
    );
    desk.press("Enter");
    assert!(desk.model.overlay.is_some());
}

#[test]
fn one_piece_is_asked_for_at_a_time_and_an_answer_to_an_older_text_is_dropped() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("v");
    desk.held = Some(Vec::new());
    desk.press("/ \"rapport\"");
    let asked = desk.held.take().unwrap();
    // Six letters more were typed before the first answer came: none of them asked anything.
    assert_eq!(asked, [Effect::Search("r".into(), From::Notes(None))]);
    assert!(found(&desk).is_empty());
    assert!(desk.screen().contains("Archief wordt doorzocht"), "{}", desk.screen());
    desk.perform(asked);
    assert_eq!(found(&desk), ["rapport mailen"]);
    // Closed while it is under way: the answer finds nobody.
    desk.held = Some(Vec::new());
    desk.press("Backspace Esc");
    let asked = desk.held.take().unwrap();
    desk.perform(asked);
    assert!(desk.model.overlay.is_none());
}

#[test]
fn the_book_may_change_meanwhile() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("/ \"rapport\"");
    desk.promised("Zoë Müller", "rapport drukken", "2026-11-24", "2026-11-18");
    desk.send(Msg::Changed);
    assert_eq!(found(&desk), ["rapport mailen", "rapport drukken"]);
    desk.send(Msg::Resize(44, 12));
    desk.send(Msg::Paste(" druk\nwerk".into()));
    assert!(found(&desk).is_empty(), "{}", desk.screen());
}

#[test]
fn overlong_and_wide_texts_fit_at_every_size() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(120, 40), (80, 24), (44, 12), (30, 8), (300, 100)] {
            let mut desk = Desk::new(lang, width, height);
            desk.promised(
                "Zoë 李 👩\u{200d}💼 Wolfeschlegelsteinhausenbergerdorff",
                &"een lange belofte ".repeat(20),
                "2026-11-23",
                "2026-11-16",
            );
            desk.press("v / \"belofte 李 een heel lange vraag die nergens meer op een regel past\"");
            desk.press("Ctrl-U \"belofte\" ↓");
            for line in desk.screen().lines() {
                assert!(woord::text::columns::width(line) <= width.into(), "{line}");
            }
            desk.press("Enter Esc");
        }
    }
}

#[test]
fn the_oldest_of_a_long_archive_is_found_piece_by_piece() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Jan de Boer", "eerste steen leggen", "2026-11-23", "2026-11-20");
    desk.press("v");
    for nth in 0..520 {
        desk.promised("Jan de Boer", &format!("brief {nth} schrijven"), "2026-11-23", "2026-11-20");
        desk.press("3 g g v");
    }
    desk.press("/ \"steen\"");
    assert_eq!(found(&desk), ["eerste steen leggen"]);
    desk.press("Ctrl-U \"brief\"");
    // As many as can be looked at; who wants more types more.
    assert_eq!(found(&desk).len(), 50);
    assert!(!desk.screen().contains("wordt doorzocht"), "{}", desk.screen());
}

#[test]
fn filters_and_words_are_looked_for_and_what_fits_best_comes_first() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("/ \"laat aan:jan\"");
    assert_eq!(found(&desk), ["rapport verbouwing mailen"]);
    desk.press("Ctrl-U \"staat:nagekomen label:presentatie\"");
    assert_eq!(found(&desk), ["presentatie voor de ledenavond sturen"]);
    desk.press("Ctrl-U \"dag:<vrijdag van:mij\"");
    assert!(found(&desk).contains(&"rapport verbouwing mailen".to_owned()), "{}", desk.screen());
    desk.press("Ctrl-U \"soort:nazorg\"");
    assert!(desk.screen().contains("OPVOLGING"), "{}", desk.screen());
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    for what in ["verslag herschrijven", "schrift kopen", "schrijven aan de gemeente", "brief schrijvn"] {
        desk.promised("Jan de Boer", what, "2026-11-26", "2026-11-20");
    }
    desk.press("/ \"schrijven\"");
    assert_eq!(found(&desk), ["schrijven aan de gemeente", "verslag herschrijven", "brief schrijvn"]);
}

#[test]
fn tab_fills_in_a_filter_a_name_and_a_label() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    let typed = |desk: &Desk| match &desk.model.overlay {
        Some(Overlay::Search(search)) => search.field.text().to_owned(),
        _ => String::new(),
    };
    desk.press("/ \"aa\" Tab");
    assert_eq!(typed(&desk), "aan:");
    desk.press("\"noo\" Tab");
    assert_eq!(typed(&desk), "aan:\"Noor Hendriks\" ");
    desk.press("\"staat:ver\"");
    assert!(desk.screen().contains("Tab  verankerd"), "{}", desk.screen());
    desk.press("Esc t \"Offerte\" Enter / \"label:of\" Tab");
    assert_eq!(typed(&desk), "label:Offerte ");
    assert_eq!(found(&desk), ["rapport verbouwing mailen"]);
    // Where nothing could stand there, it does nothing.
    desk.press("Ctrl-U \"xyz\" Tab");
    assert_eq!(typed(&desk), "xyz");
}

#[test]
fn a_mistake_is_named_beside_what_is_found() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("/ \"aan:jan dag:ooit \"");
    assert!(desk.screen().contains("“ooit” is geen dag. Zo wel: vrijdag"), "{}", desk.screen());
    assert!(found(&desk).contains(&"rapport verbouwing mailen".to_owned()));
    desk.press("Ctrl-U \"belang:enorm \"");
    assert!(
        desk.screen().contains("belang: kent “enorm” niet. Kies klein, gewoon of groot."),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_is_in_memory_is_looked_through_in_slices_and_an_older_one_is_dropped() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    let all: Vec<(String, String)> =
        (0..9_000).map(|n| (format!("Persoon {}", n % 50), format!("brief {n} schrijven"))).collect();
    let all: Vec<(&str, &str, &str)> =
        all.iter().map(|(who, what)| (&**who, &**what, "2026-11-26")).collect();
    desk.promised_all(&all, "2026-11-20");
    desk.held = Some(Vec::new());
    desk.press("/ \"brief\"");
    let asked = desk.held.take().unwrap();
    let slices = asked.iter().filter(|effect| matches!(effect, Effect::Sift(_))).count();
    assert_eq!(slices, 5, "each key looks through one slice and asks for the next");
    assert!(desk.screen().contains("OPEN 50 van 3.950"), "{}", desk.screen());
    desk.perform(asked);
    assert!(desk.screen().contains("OPEN 50 van 9.000"), "{}", desk.screen());
    desk.press("Esc");
    desk.send(Msg::Sift(3));
    assert!(desk.model.overlay.is_none());
}
