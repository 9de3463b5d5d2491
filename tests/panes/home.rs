//! Home: where the cursor starts, how it moves, what one key does.

use woord::text::Lang;

use super::kit::Desk;

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-23", "2026-11-20")
        .promised("Zoë Müller", "planning mailen", "2026-11-25", "2026-11-20");
    desk
}

#[test]
fn the_cursor_starts_on_the_first_late_promise() {
    let mut desk = desk();
    assert!(desk.line(5).contains("▸! Jan de Boer"), "{}", desk.screen());
    assert!(desk.line(-2).contains("“Ik ga rapport mailen.”"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn kept_in_time_is_one_key_and_undo_is_one_more() {
    let mut desk = desk();
    desk.press("j v");
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd."), "{}", desk.screen());
    assert!(!desk.screen().contains("begroting nakijken"));
    desk.agrees();
    desk.press("u");
    assert!(desk.line(-2).contains("↶ Teruggenomen: “nagekomen” van Sanne Vermeulen"), "{}", desk.screen());
    assert!(desk.screen().contains("begroting nakijken"));
    desk.agrees();
}

#[test]
fn kept_after_its_day_asks_when() {
    let mut desk = desk();
    desk.press("v");
    assert!(desk.line(-1).contains("Nagekomen, wanneer?"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.screen().contains("rapport mailen"));
    desk.press("v t");
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd."), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_contact_narrows_and_escape_shows_all() {
    let mut desk = desk();
    desk.press("h j j");
    assert!(desk.line(3).contains("1 van 3 · Sanne Vermeulen"), "{}", desk.screen());
    desk.press("Esc");
    assert!(desk.line(3).contains("Beloften 3"), "{}", desk.screen());
}

#[test]
fn what_becomes_late_while_one_looks_moves_up() {
    let mut desk = desk();
    desk.pass_to("2026-11-24T00:00:00");
    assert!(desk.line(4).contains("TE LAAT 2"), "{}", desk.screen());
    assert!(desk.meanings().contains("LL LLLL L"), "{}", desk.meanings());
    desk.agrees();
}
