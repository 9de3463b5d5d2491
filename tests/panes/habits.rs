//! Three equal choices in a row: the reading stands first from then on, says so, and is taken back by choosing otherwise.

use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Zoë Müller", "de begroting nakijken", "2026-12-10", "2026-11-20");
    desk
}

fn nl() -> Desk {
    desk(Lang::Nl, 120, 40)
}

fn shows(desk: &Desk, text: &str) {
    assert!(desk.screen().contains(text), "`{text}` in\n{}", desk.screen());
}

/// Chooses the nearest three times, about three things.
fn chosen(desk: &mut Desk) {
    for what in ["de foto's", "de notulen", "het plan"] {
        desk.press(&format!("a \"ik mail Zoë volgende donderdag {what}\" Tab Enter Enter"));
        assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    }
}

#[test]
fn the_third_equal_choice_says_what_is_so_from_now_on() {
    let mut desk = nl();
    chosen(&mut desk);
    assert!(
        desk.notice().contains("Drie keer gekozen: “volgende”: de eerste die komt."),
        "{}",
        desk.notice()
    );
    assert!(desk.notice().contains("woord gewoonten vergeet volgende-weekdag"), "{}", desk.notice());
    desk.press("a \"ik mail Zoë volgende vrijdag de cijfers\"");
    shows(&desk, "vrijdag 27 november 2026");
    shows(&desk, "‹ of vr 4 dec, over 11 dagen ›");
    shows(&desk, "je gewoonte: “volgende”: de eerste die komt");
    // It is the default: nothing is asked.
    desk.press("Enter");
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    assert!(!desk.notice().contains("Kies later"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn in_little_room_the_news_is_in_sight() {
    for (lang, width, height) in [(Lang::Nl, 80, 24), (Lang::En, 80, 24)] {
        let mut desk = desk(lang, width, height);
        chosen(&mut desk);
        shows(&desk, lang.pick("Terug: woord gewoonten vergeet", "Back: woord habits forget next-weekday"));
        shows(&desk, lang.pick("volgende-weekdag", "next-weekday"));
    }
}

#[test]
fn the_habit_is_there_in_another_sitting_and_tab_still_turns_it() {
    let mut desk = nl();
    chosen(&mut desk);
    desk.restart();
    for what in ["de agenda", "de planning", "het verslag"] {
        desk.press(&format!("a \"ik mail Zoë volgende donderdag {what}\""));
        shows(&desk, "donderdag 26 november 2026");
        desk.press("Tab");
        shows(&desk, "donderdag 3 december 2026");
        desk.press("Enter");
        assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    }
    assert!(desk.notice().contains("die in de volgende week"), "{}", desk.notice());
    desk.press("a \"ik mail Zoë volgende vrijdag de cijfers\"");
    shows(&desk, "vrijdag 4 december 2026");
}

#[test]
fn what_was_not_answered_and_another_day_by_hand_are_no_choice() {
    let mut desk = nl();
    for what in ["de foto's", "de notulen", "het plan", "de kaart"] {
        desk.press(&format!("a \"ik mail Zoë volgende donderdag {what}\" Ctrl-S"));
        desk.press(&format!("a \"ik mail Zoë volgende donderdag {what} ook\" ↓ → → Enter"));
    }
    assert_eq!(desk.model.habits.iter().count(), 0);
}

#[test]
fn answers_to_doubts_count_too() {
    let mut desk = nl();
    for what in ["de foto's", "de notulen", "het plan"] {
        desk.press(&format!("a \"ik mail Zoë volgende donderdag {what}\" Ctrl-S"));
    }
    // They are due first, so they stand on top.
    for down in ["", "j", "j j"] {
        desk.press(&format!("3 g g {down}"));
        desk.press("e Enter");
    }
    assert_eq!(desk.model.habits.preferred(), [capture::Why::NextWeekdayNearest], "{}", desk.screen());
    desk.agrees();
}
