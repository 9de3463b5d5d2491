//! The overview: every number in it can be entered, and the past weeks are counted from the book.

use woord::text::Lang;

use super::kit::Desk;

/// Two weeks of promises: one kept in time, one late, one broken, one kept and anchored.
fn desk(width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(Lang::Nl, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-18", "2026-11-10")
        .promised("Mark Hofstra", "koppelen", "2026-11-27", "2026-11-20")
        .promised("Zoë Müller", "planning mailen", "2026-12-25", "2026-11-20");
    desk
}

#[test]
fn every_number_can_be_entered() {
    let mut desk = desk(120, 40);
    assert!(desk.line(2).contains("2 te laat    1 komende 7 dagen"), "{}", desk.screen());
    desk.press("1 l Enter");
    assert!(desk.screen().contains("▸  Mark Hofstra"), "{}", desk.screen());
    desk.press("1 h Enter");
    assert!(desk.screen().contains("▸! Sanne") || desk.screen().contains("▸! Jan"), "{}", desk.screen());
}

#[test]
fn last_week_is_said_done_and_told_back() {
    let mut desk = desk(120, 40);
    assert!(
        desk.line(6).contains("Vorige week   3 gezegd · 0 gedaan · 0 teruggekoppeld"),
        "{}",
        desk.screen()
    );
    assert!(!desk.line(6).contains("Op tijd"), "nothing was closed yet: {}", desk.line(6));
    // Kept last week, in time, and recorded today.
    desk.press("g g v t");
    assert!(desk.line(6).contains("3 gezegd · 1 gedaan · 0 teruggekoppeld"), "{}", desk.screen());
    assert!(
        desk.line(6).contains("···········█") && desk.line(6).contains("1 van 1 in 12 weken"),
        "{}",
        desk.line(6)
    );
    desk.press("u");
    assert!(desk.line(6).contains("3 gezegd · 0 gedaan"), "{}", desk.screen());
}

#[test]
fn in_little_room_the_weeks_stand_at_the_right() {
    let mut desk = desk(80, 24);
    desk.press("g g v t");
    assert!(desk.line(2).ends_with("op tijd ·······█"), "{}", desk.screen());
}
