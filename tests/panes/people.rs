//! People: added, edited, nearer or further, out of sight. A name is nobody's twice.

use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 120, 40);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16");
    desk
}

#[test]
fn a_contact_is_added_in_a_form() {
    let mut desk = desk(Lang::Nl);
    desk.press("C \"Noor Hendriks\" Tab \"Hendriks Coaching\" Tab ← Tab → →");
    assert!(desk.screen().contains("‹kern›"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert_eq!(desk.notice(), "✓ Toegevoegd: Noor Hendriks");
    let noor = desk.model.book.contacts.values().find(|c| c.name == "Noor Hendriks").unwrap().clone();
    assert_eq!(noor.organisation.as_deref(), Some("Hendriks Coaching"));
    assert_eq!(noor.address, Some(woord::domain::words::Address::U));
    desk.agrees();
}

#[test]
fn a_name_that_is_there_is_refused_and_nothing_is_lost() {
    let mut desk = desk(Lang::Nl);
    desk.press("C Ctrl-S");
    assert!(desk.screen().contains("Een contact heeft een naam nodig."), "{}", desk.screen());
    desk.press("\"jan de boer\" Ctrl-S");
    assert!(desk.screen().contains("Jan de Boer staat er al."), "{}", desk.screen());
    desk.press("\" junior\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Toegevoegd: jan de boer junior");
    desk.agrees();
}

#[test]
fn a_contact_is_edited_put_in_another_circle_and_put_away() {
    let mut desk = desk(Lang::En);
    desk.press("2 j e Tab \"Van Dijk Bouw\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Edited: Jan de Boer");
    desk.press("i");
    assert_eq!(desk.notice(), "Circle: loose · Jan de Boer");
    desk.agrees();
    desk.press("C \"Anna\" Ctrl-S");
    while desk.model.home.person().and_then(|p| p.id).is_none_or(|id| desk.model.book.name(id) != "Anna") {
        desk.press("j");
    }
    desk.press("D");
    assert!(desk.notice().starts_with("Anna is in the archive."), "{}", desk.notice());
    desk.agrees();
    desk.press("u");
    desk.agrees();
}

#[test]
fn another_name_shows_wherever_it_stands() {
    let mut desk = desk(Lang::Nl);
    desk.press("2 j e \" jr\" Ctrl-S");
    assert!(desk.screen().contains("Jan de Boer jr"), "{}", desk.screen());
    desk.agrees();
}
