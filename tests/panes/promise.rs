//! The page of one promise: the story, its next useful thing, and the steps that are taken on it.

use woord::app::Page;
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16").promised(
        "Sanne Vermeulen",
        "begroting nakijken",
        "2026-11-23",
        "2026-11-20",
    );
    desk
}

#[test]
fn the_pages_of_the_example() {
    each("promise_late", Desk::example, |desk| {
        desk.press("Enter");
    });
    each("promise_kept", Desk::example, |desk| {
        desk.press("Enter v t");
    });
    each("promise_aftercare", Desk::example, |desk| {
        desk.press("4 j Enter");
    });
    each("promise_received", Desk::example, |desk| {
        desk.press("G Enter");
    });
}

#[test]
fn enter_opens_and_escape_leads_back_to_where_one_was() {
    let mut desk = desk(Lang::Nl, 80, 24);
    let before = desk.screen();
    desk.press("Enter");
    assert!(desk.line(0).contains("woord › Jan de Boer › Belofte "), "{}", desk.screen());
    assert!(desk.screen().contains("“Ik ga rapport mailen.”"), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(desk.screen(), before);
}

#[test]
fn a_step_on_the_page_renews_it_and_undo_puts_it_back() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("Enter");
    let before = desk.screen();
    desk.press("v t");
    assert!(desk.screen().contains("● vertonen"), "{}", desk.screen());
    assert!(desk.screen().contains("achteraf vastgelegd ma 23"), "{}", desk.screen());
    desk.agrees();
    desk.press("u");
    // The course tells that it was kept and taken back; where it stands is where it stood.
    assert!(desk.screen().contains("teruggenomen"), "{}", desk.screen());
    assert!(desk.line(4).contains("uiterlijk do 19 nov, 4 dagen te laat"), "{}", desk.screen());
    assert_eq!(before.lines().nth(2), desk.screen().lines().nth(2));
    desk.agrees();
    desk.press("U");
    assert!(desk.screen().contains("● vertonen"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn the_tick_does_what_comes_next() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("4 j Enter");
    assert!(desk.line(-1).contains("v nazorg gedaan"), "{}", desk.screen());
    desk.press("v Ctrl-S");
    assert!(desk.line(-2).contains("✓ Gedaan: nazorg, Bas Schouten"), "{}", desk.screen());
    assert!(!desk.line(-1).contains("v nazorg gedaan"), "{}", desk.screen());
    assert!(desk.screen().contains("nazorg: presentatie, gedaan ma 23 nov"), "{}", desk.screen());
    desk.agrees();
    // What was done stays in the story, whoever opens it.
    desk.press("u U Esc");
    desk.agrees();
}

#[test]
fn what_was_done_is_still_told_when_the_page_is_opened_anew() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("4 j Enter v Ctrl-S");
    let id = match desk.model.page() {
        Some(Page::Promise(page)) => page.id,
        other => panic!("{other:?}"),
    };
    desk.send(woord::app::Msg::Changed);
    desk.press("PgDn");
    assert!(desk.screen().contains("nazorg: presentatie, gedaan ma 23 nov"), "{}", desk.screen());
    assert!(desk.model.book.promises.contains_key(&id));
    desk.agrees();
}

#[test]
fn a_page_scrolls_as_far_as_there_is_something_to_see() {
    let mut desk = Desk::example(Lang::Nl, 44, 12);
    desk.press("4 j Enter");
    assert!(desk.line(9).contains("↓ nog "), "{}", desk.screen());
    let top = desk.screen();
    desk.press("PgDn PgDn PgDn PgDn");
    assert!(!desk.screen().contains("↓ nog "), "{}", desk.screen());
    desk.press("j j G k k");
    assert!(desk.screen().contains("↓ nog "), "{}", desk.screen());
    desk.press("g g");
    assert_eq!(desk.screen(), top);
}

#[test]
fn what_is_opened_already_and_what_is_only_at_home_says_so() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("Enter Enter");
    assert!(desk.line(-2).contains("Dit staat al open. Esc gaat terug."), "{}", desk.screen());
    desk.press("q");
    assert!(desk.line(-2).contains("Stoppen doe je op het overzicht"), "{}", desk.screen());
    desk.press("2");
    assert!(desk.model.pages.is_empty());
}

#[test]
fn everybody_it_is_to_is_named_and_overlong_texts_fit() {
    let long = "een heel lange belofte over de verbouwing van de bovenverdieping en alles wat daarbij hoort "
        .repeat(6);
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(120, 40), (80, 24), (44, 12), (30, 8), (300, 100)] {
            let mut desk = Desk::new(lang, width, height);
            desk.promised(
                "Zoë Müller-van der 李 👩\u{200d}💼 Wolfeschlegelsteinhausen",
                &long,
                "2026-11-19",
                "2026-11-16",
            );
            desk.press("Enter");
            for line in desk.screen().lines() {
                assert!(woord::text::columns::width(line) <= width.into(), "{line}");
            }
            desk.press("v t j j j G k u Esc");
            desk.agrees();
        }
    }
}

#[test]
fn another_size_makes_the_page_anew() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("4 j Enter PgDn");
    desk.send(woord::app::Msg::Resize(120, 40));
    let mut other = Desk::example(Lang::Nl, 120, 40);
    other.press("4 j Enter");
    assert_eq!(desk.screen(), other.screen());
}

#[test]
fn a_step_line_over_the_page() {
    each("promise_told", Desk::example, |desk| {
        desk.press("Enter m");
    });
}
