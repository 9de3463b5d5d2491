//! Forms and lines, as somebody meets them who has never seen one: where typing begins, what a letter does, what came back.

use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16").promised(
        "Dana Smit",
        "planning mailen",
        "2026-11-25",
        "2026-11-20",
    );
    desk
}

#[test]
fn a_letter_on_a_choice_changes_nothing_and_says_which_keys_choose() {
    for (lang, said) in [
        (Lang::Nl, "Hier is niets te typen: ← → kiest, Tab gaat naar het volgende veld."),
        (Lang::En, "Nothing to type here: ← → chooses, Tab goes to the next field."),
    ] {
        let mut desk = desk(lang, 80, 24);
        desk.press("o Shift-Tab");
        let screen = desk.screen();
        let before = screen.lines().find(|line| line.contains('‹')).unwrap().to_owned();
        desk.press("\"events overtook it\"");
        assert!(desk.screen().contains(&before), "{}", desk.screen());
        assert!(desk.line(-2).contains(said), "{}", desk.screen());
        desk.send(woord::app::Msg::Paste("het is achterhaald".into()));
        assert!(desk.screen().contains(&before), "{}", desk.screen());
        desk.press("→");
        assert!(!desk.screen().contains(said) && !desk.screen().contains(&before), "{}", desk.screen());
    }
}

#[test]
fn typing_begins_where_something_has_to_be_typed() {
    for (keys, field) in [
        ("m", "▸ alsnog wanneer"),
        ("n", "▸ dag"),
        ("b", "▸ waarom"),
        ("o", "▸ waarom"),
        ("e", "▸ wat"),
        ("f", "▸ dag"),
        ("t", "▸ labels"),
        ("C", "▸ naam"),
        ("v d", "▸ de dag"),
        ("b \"x\" Ctrl-S g a r", "▸ wat deed je"),
    ] {
        for (width, height) in [(120, 40), (80, 24), (44, 12)] {
            let mut desk = desk(Lang::Nl, width, height);
            desk.press(keys);
            let screen = desk.screen();
            assert!(screen.contains(field), "{keys}\n{screen}");
        }
    }
}

#[test]
fn an_extra_begins_with_what_it_was() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("v t g a x");
    assert!(desk.screen().contains("▸ wat"), "{}", desk.screen());
    desk.press("\"ook een samenvatting\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Extra gedaan, nazorg: ook een samenvatting"), "{}", desk.notice());
}

#[test]
fn a_text_that_comes_back_is_said_to_until_it_is_altered() {
    for (width, height) in [(120, 40), (80, 24), (44, 12)] {
        let mut desk = desk(Lang::Nl, width, height);
        desk.press("v t g a A \"de cijfers\" Enter \"kijk maar\" Esc");
        desk.pass_to("2026-11-23T10:30:00").press("A");
        let restored = "Kladje van 09:12 teruggezet";
        assert!(desk.screen().contains(restored), "{}", desk.screen());
        assert!(desk.screen().contains("▸ in welke woorden"), "{}", desk.screen());
        // It may be looked over before it is kept or emptied.
        desk.press("Shift-Tab");
        assert!(desk.screen().contains(restored), "{}", desk.screen());
        desk.press("Tab \"!\"");
        assert!(
            !desk.screen().contains(restored) && desk.screen().contains("kijk maar!"),
            "{}",
            desk.screen()
        );
        desk.press("Esc");
        desk.pass_to("2026-11-24T08:00:00").press("A");
        assert!(desk.screen().contains("Kladje van ma 23 nov"), "{}", desk.screen());
        desk.press("Ctrl-U");
        assert!(
            !desk.screen().contains("kijk maar") && !desk.screen().contains("Kladje"),
            "{}",
            desk.screen()
        );
        assert!(desk.screen().contains("▸ wat"), "{}", desk.screen());
    }
}

#[test]
fn what_is_typed_is_never_cut_without_a_sign_at_that_side() {
    for (width, height) in [(80, 24), (44, 12)] {
        let mut desk = desk(Lang::Nl, width, height);
        desk.press("j n \"de vrijdag na volgende week vrijdag\"");
        assert!(desk.screen().contains("▸ dag …"), "{}", desk.screen());
        desk.press("Home");
        assert!(desk.screen().contains("▸ dag de vrij") && desk.screen().contains('…'), "{}", desk.screen());
        desk.press("Esc a \"ik stuur Dana volgende week vrijdag de planning van het hele komende jaar met alle feestdagen erin\"");
        let sentence = desk.screen().lines().find(|l| l.contains("feestdagen")).unwrap().to_owned();
        assert!(sentence.trim_start_matches(['│', ' ']).starts_with('…'), "{}", desk.screen());
    }
}

#[test]
fn a_day_has_the_room_that_there_is() {
    for (width, height) in [(120, 40), (80, 24)] {
        let mut desk = desk(Lang::Nl, width, height);
        desk.press("m \"volgende vrijdag\"");
        assert!(desk.screen().contains("volgende vrijdag"), "{}", desk.screen());
        desk.press("Esc v d \"afgelopen vrijdag\"");
        assert!(desk.screen().contains("afgelopen vrijdag"), "{}", desk.screen());
    }
}

#[test]
fn that_a_text_came_back_goes_before_why_a_day_is_asked() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("n \"vr 27 nov\" Esc n");
    assert!(desk.line(-2).contains("Kladje van 09:12 teruggezet"), "{}", desk.screen());
    desk.press("Ctrl-U");
    assert!(desk.screen().contains("Do 19 nov is voorbij."), "{}", desk.screen());
}
