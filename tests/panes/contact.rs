//! The page of one contact: what is open, what is known, what was promised before, and the keys of each.

use woord::app::{Model, Msg, Page, Subject};
use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-23", "2026-11-16")
        .promised("Jan de Boer", "kandidaten noemen", "2026-11-26", "2026-11-20")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-23", "2026-11-20");
    desk
}

#[test]
fn the_page_of_a_contact_of_the_example() {
    each("contact", Desk::example, |desk| {
        desk.press("2 j Enter");
    });
    each("contact_nothing_open", Desk::example, |desk| {
        desk.press("2 G Enter");
    });
    each("contact_past", Desk::example, |desk| {
        desk.press("2 j Enter G");
    });
}

#[test]
fn enter_opens_a_contact_and_escape_leads_back() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("2 j");
    let before = desk.screen();
    desk.press("Enter");
    assert!(desk.line(0).contains("woord › Jan de Boer"), "{}", desk.screen());
    assert!(desk.screen().contains("JIJ AAN JAN 2"), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(desk.screen(), before);
}

#[test]
fn the_cursor_gives_what_a_key_is_about() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("2 j Enter");
    let subject = |model: &Model| model.subject();
    assert!(matches!(subject(&desk.model), Subject::Promise(_)), "{}", desk.screen());
    desk.press("v");
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd."), "{}", desk.screen());
    assert!(desk.screen().contains("JIJ AAN JAN 1"), "{}", desk.screen());
    assert!(desk.screen().contains("LAATSTE BELOFTEN"), "{}", desk.screen());
    desk.agrees();
    agrees(&mut desk);
    desk.press("g g");
    assert!(matches!(subject(&desk.model), Subject::Contact(_)), "{}", desk.screen());
    assert!(desk.line(-1).contains("s signaal  e bewerken"), "{}", desk.screen());
    desk.press("i");
    assert!(desk.line(2).contains("los"), "{}", desk.screen());
    desk.agrees();
    desk.press("u u");
    assert!(desk.screen().contains("JIJ AAN JAN 2"), "{}", desk.screen());
    desk.agrees();
    agrees(&mut desk);
}

#[test]
fn a_promise_opens_over_it_and_the_page_waits_as_it_was() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("2 j Enter j");
    let page = desk.screen();
    desk.press("Enter");
    assert!(matches!(desk.model.page(), Some(Page::Promise(_))), "{}", desk.screen());
    desk.press("Esc");
    assert_eq!(desk.screen(), page);
    // A step on the promise shows on the page under it.
    desk.press("Enter v Esc");
    assert!(desk.screen().contains("JIJ AAN JAN 1"), "{}", desk.screen());
    agrees(&mut desk);
}

#[test]
fn another_process_shows_and_the_cursor_stays_on_what_it_stood_on() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("2 j Enter j");
    let on = desk.model.subject();
    desk.promised("Jan de Boer", "plan bellen", "2026-11-19", "2026-11-18");
    desk.send(Msg::Changed);
    assert!(desk.screen().contains("plan bellen"), "{}", desk.screen());
    assert_eq!(desk.model.subject(), on);
    desk.agrees();
}

#[test]
fn a_contact_that_is_gone_has_no_page() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("C \"Karel Appel\" Ctrl-S");
    let karel = desk.model.book.contacts.values().find(|c| c.name == "Karel Appel").map(|c| c.id);
    desk.press("2 G");
    assert_eq!(desk.model.subject().id(), karel, "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.screen().contains("Karel en jij hebben niets openstaan"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.model.pages.is_empty(), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn overlong_and_wide_names_fit_at_every_size() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(120, 40), (80, 24), (44, 12), (30, 8), (300, 100)] {
            let mut desk = Desk::new(lang, width, height);
            let name = "Zoë Müller-van der 李 👩\u{200d}💼 Wolfeschlegelsteinhausenbergerdorff-Hendriks";
            desk.promised(name, &"een lange belofte ".repeat(20), "2026-11-23", "2026-11-16").promised(
                name,
                "kort",
                "2026-11-30",
                "2026-11-16",
            );
            desk.press("2 j Enter");
            for _ in 0..9 {
                desk.press("j");
                for line in desk.screen().lines() {
                    assert!(woord::text::columns::width(line) <= width.into(), "{line}");
                }
            }
            desk.press("g g j v G k Enter Esc Esc");
            desk.agrees();
        }
    }
}

/// The promises of before are those that the store gives now.
fn agrees(desk: &mut Desk) {
    let (id, shown) = match desk.model.page() {
        Some(Page::Contact(page)) => (page.id, page.past.rows.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(shown, desk.closed(Some(id), shown.len().max(1)));
}
