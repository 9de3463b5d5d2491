//! The archive: closed promises, newest first, read as far as one looks.

use woord::app::{Msg, Page};
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn the_archive_of_the_example() {
    each("archive", Desk::example, |desk| {
        desk.press("g a");
    });
    each("archive_promise", Desk::example, |desk| {
        desk.press("g a j j Enter");
    });
}

#[test]
fn it_opens_closes_and_leads_to_a_promise_and_back() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    let before = desk.screen();
    desk.press("g a j j j");
    let archive = desk.screen();
    assert!(desk.line(0).contains("woord › Archief"), "{archive}");
    desk.press("Enter");
    assert!(matches!(desk.model.page(), Some(Page::Promise(_))), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(desk.screen(), archive);
    desk.press("Esc");
    assert_eq!(desk.screen(), before);
}

#[test]
fn nothing_closed_says_so() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.press("g a");
    assert!(desk.screen().contains("Nog niets afgerond."), "{}", desk.screen());
    desk.press("j k G Enter v Esc");
}

#[test]
fn it_is_read_on_as_far_as_one_looks() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    for nth in 0..450 {
        desk.promised("Jan de Boer", &format!("brief {nth} schrijven"), "2026-11-23", "2026-11-20");
        desk.press("3 g g v");
    }
    desk.press("g a");
    let rows = |desk: &Desk| match desk.model.page() {
        Some(Page::Archive(page)) => page.past.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(&desk), 200);
    assert!(desk.line(-3).contains("↓ ouder"), "{}", desk.screen());
    desk.press("G");
    assert_eq!(rows(&desk), 400);
    desk.press("G");
    assert_eq!(rows(&desk), 450);
    desk.press("G");
    assert_eq!(rows(&desk), 450);
    assert!(!desk.screen().contains('↓'), "{}", desk.screen());
    closed_agree(&mut desk);
}

#[test]
fn a_step_in_the_archive_shows_in_its_row_and_undo_takes_it_out() {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-23", "2026-11-20").promised(
        "Sanne Vermeulen",
        "begroting nakijken",
        "2026-11-23",
        "2026-11-20",
    );
    desk.press("v g a");
    assert!(desk.screen().contains("nagekomen, op tijd"), "{}", desk.screen());
    closed_agree(&mut desk);
    desk.press("u");
    assert!(desk.screen().contains("Nog niets afgerond."), "{}", desk.screen());
    closed_agree(&mut desk);
    desk.press("U");
    assert!(desk.screen().contains("nagekomen, op tijd"), "{}", desk.screen());
    closed_agree(&mut desk);
    desk.press("x \"twee voorbeelden erbij\" Ctrl-S");
    closed_agree(&mut desk);
    desk.send(Msg::Changed);
    closed_agree(&mut desk);
    desk.agrees();
}

/// The rows on the page are those that the store gives now.
fn closed_agree(desk: &mut Desk) {
    let shown = match desk.model.page() {
        Some(Page::Archive(page)) => page.past.rows.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(shown, desk.closed(None, shown.len().max(1)));
}
