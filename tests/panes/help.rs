//! Help and commands: one list, true at every moment, and everything in it can be done from it.

use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 80, 24);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16").promised(
        "Sanne Vermeulen",
        "begroting nakijken",
        "2026-11-23",
        "2026-11-20",
    );
    desk
}

#[test]
fn help_says_what_each_key_does_and_why_some_do_not() {
    let mut desk = desk(Lang::Nl);
    desk.press("?");
    let screen = desk.screen();
    assert!(
        screen.contains("Hulp") && screen.contains("v       nagekomen") || screen.contains("nagekomen"),
        "{screen}"
    );
    assert!(screen.contains("Do 19 nov is voorbij"), "{screen}");
    desk.press("Esc");
    assert!(!desk.screen().contains("STAPPEN"));
}

#[test]
fn help_ends_on_its_last_line_however_far_one_scrolls() {
    let mut desk = desk(Lang::En);
    desk.press("? PgDn PgDn PgDn PgDn PgDn PgDn j j j");
    let screen = desk.screen();
    assert!(screen.contains("close"), "{screen}");
    assert!(screen.contains("while typing") || screen.contains("WHILE TYPING"), "{screen}");
}

#[test]
fn a_command_is_chosen_by_typing_a_part_of_it() {
    let mut desk = desk(Lang::Nl);
    desk.press("j : \"nagek\" Enter");
    assert!(desk.line(-2).contains("✓ Nagekomen, op tijd."), "{}", desk.screen());
    desk.agrees();
    desk.press(": \"xyzzy\"");
    assert!(desk.screen().contains("Geen opdracht die zo heet."), "{}", desk.screen());
    desk.press("Enter Esc");
    assert!(desk.model.overlay.is_none());
}
