//! Follow-ups: done, put off, put on another day, planned; and the steps that some of them end in.

use woord::text::Lang;

use super::kit::Desk;

/// A large promise that was kept a week ago: its aftercare is for today. One that was broken yesterday.
fn desk(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 120, 40);
    desk.promised("Bas Schouten", "presentatie sturen", "2026-11-16", "2026-11-12")
        .promised("Noor Hendriks", "offerte sturen", "2026-11-22", "2026-11-12")
        .promised("Sanne Vermeulen", "begroting nakijken", "2026-11-27", "2026-11-20");
    desk.pass_to("2026-11-16T11:30:00").press("i v");
    desk.pass_to("2026-11-22T11:30:00").press("b \"geen tijd\" → Ctrl-S");
    desk.pass_to("2026-11-23T09:12:00").press("4 g g");
    desk
}

/// Puts the cursor on the follow-up of that name.
fn on(desk: &mut Desk, what: &str) {
    desk.press("4 g g");
    for _ in 0..9 {
        if desk.model.home.follow_up(&desk.model).is_some_and(|row| row.name() == what) {
            return;
        }
        desk.press("j");
    }
    panic!("no {what}: {}", desk.screen());
}

#[test]
fn aftercare_may_be_extra_and_told_back_at_once() {
    let mut desk = desk(Lang::Nl);
    on(&mut desk, "Bas Schouten");
    desk.press("v");
    assert!(desk.line(-1).contains("Enter: gedaan"), "{}", desk.screen());
    desk.press("\"nog even gebeld\" Enter →");
    assert!(desk.line(-1).contains("extra gedaan (nazorg) en verankerd"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.screen().contains("Met welke woorden heb je het teruggekoppeld?"), "{}", desk.screen());
    desk.press("\"de avond liep goed\" Enter \"heel blij\" Enter");
    assert!(
        desk.notice()
            .starts_with("✓ Extra gedaan, nazorg: nog even gebeld ✓ Verankerd, met de reactie van Bas"),
        "{}",
        desk.notice()
    );
    assert!(!desk.screen().contains("Bas Schouten\n"), "{}", desk.screen());
    desk.agrees();
    desk.press("u");
    desk.agrees();
}

#[test]
fn aftercare_without_an_extra_is_simply_done() {
    let mut desk = desk(Lang::Nl);
    on(&mut desk, "Bas Schouten");
    desk.press("v Enter");
    assert_eq!(desk.notice(), "✓ Gedaan: nazorg, Bas Schouten: presentatie sturen");
    desk.agrees();
}

#[test]
fn an_extra_alone_is_told_back_later() {
    let mut desk = desk(Lang::En);
    on(&mut desk, "Bas Schouten");
    desk.press("v \"called once more\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Went further, aftercare: called once more"), "{}", desk.notice());
    desk.agrees();
    on(&mut desk, "Bas Schouten");
    desk.press("v");
    assert!(desk.line(-1).ends_with("Ctrl-S: anchored"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.screen().contains("In which words did you say that it was done?"), "{}", desk.screen());
    desk.press("\"it went well\" Enter Enter");
    assert!(desk.notice().starts_with("✓ Anchored, without a reaction"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn a_broken_promise_is_put_right_only_where_the_other_took_it() {
    let mut desk = desk(Lang::Nl);
    on(&mut desk, "Noor Hendriks");
    desk.press("v \"alsnog gestuurd, met korting\" Enter → Enter");
    assert!(desk.line(-2).contains("Rechtgezet is het pas als Noor het aannam."), "{}", desk.screen());
    assert!(desk.line(-3).contains("alsnog gestuurd, met korting"), "{}", desk.screen());
    desk.press("← Enter");
    assert_eq!(desk.notice(), "✓ Rechtgezet: Noor Hendriks nam het aan.");
    desk.agrees();
}

#[test]
fn consent_that_was_asked_becomes_the_day_that_was_told() {
    let mut desk = desk(Lang::Nl);
    desk.press("3 m \"ma 30 nov\" Enter");
    on(&mut desk, "Sanne Vermeulen");
    assert!(desk.screen().contains("akkoord vragen"), "{}", desk.screen());
    desk.press("v Ctrl-S");
    assert!(desk.notice().contains("begroting nakijken · ma 30 nov 2026"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn later_today_another_day_and_away() {
    let mut desk = desk(Lang::Nl);
    on(&mut desk, "Noor Hendriks");
    desk.press("f Tab \"bellen\" Enter");
    assert!(desk.notice().starts_with("✓ Gepland: rechtzetten, Noor Hendriks: bellen"), "{}", desk.notice());
    on(&mut desk, "Bas Schouten");
    desk.press("z");
    assert_eq!(desk.notice(), "Later vandaag: nazorg, Bas Schouten: presentatie sturen · 12:12");
    desk.press("d \"vr 10:00\" Enter");
    assert!(desk.notice().contains("vr 27 nov 2026, 10:00, over 4 dagen"), "{}", desk.notice());
    on(&mut desk, "Bas Schouten");
    desk.press("d \"ma 30 nov\" Enter");
    assert!(desk.notice().contains("ma 30 nov 2026, 10:00, over 7 dagen"), "{}", desk.notice());
    desk.agrees();
    on(&mut desk, "Bas Schouten");
    desk.press("e Ctrl-U \"koffie drinken\" Enter");
    assert!(desk.notice().contains("koffie drinken"), "{}", desk.notice());
    desk.press("D");
    assert!(desk.notice().starts_with("Weggegooid: nazorg, Bas Schouten"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn a_follow_up_is_planned_on_a_promise_and_with_a_contact() {
    let mut desk = desk(Lang::Nl);
    desk.press("3 f \"do\" Enter \"vragen hoe het gaat\" Enter");
    assert!(
        desk.notice().starts_with("✓ Gepland: opvolging, Sanne Vermeulen: vragen hoe het gaat · do 26 nov"),
        "{}",
        desk.screen()
    );
    desk.agrees();
    desk.press("2 j f \"lunch\" Enter");
    assert!(desk.notice().starts_with("✓ Gepland: gesprek, "), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn a_follow_up_is_called_after_what_its_promise_is_now() {
    let mut desk = desk(Lang::Nl);
    desk.press("3 f Ctrl-S e Ctrl-U \"cijfers nakijken\" Ctrl-S");
    assert!(desk.screen().contains("opvolging: cijfers nak"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn who_has_not_agreed_yet_is_asked_again_and_not_told_twice() {
    let mut desk = desk(Lang::Nl);
    desk.press("3 m \"ma 30 nov\" Enter");
    desk.pass_to("2026-11-24T09:12:00").press("R → → v Tab →");
    assert!(desk.line(-1).contains("nog niet: later weer vragen"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert_eq!(
        desk.notice(),
        "Sanne Vermeulen is het nog niet eens: weer vragen wo 25 nov. De belofte blijft zoals ze stond."
    );
    assert!(desk.screen().contains("▰▱▰"), "{}", desk.screen());
    desk.press("Esc");
    desk.press("3 g g Enter");
    let told =
        |promise: &&woord::domain::promise::Promise| promise.is_open() && promise.walk.entries().len() == 2;
    assert_eq!(desk.model.book.promises.values().filter(told).count(), 1, "{}", desk.screen());
    desk.agrees();
}

#[test]
fn another_day_that_is_not_agreed_to_yet_is_told_and_settles_the_card() {
    let mut desk = desk(Lang::En);
    desk.press("3 m \"Mon 30 Nov\" Enter");
    on(&mut desk, "Sanne Vermeulen");
    let before = desk.model.home.follow_up(&desk.model).and_then(|row| row.due);
    desk.pass_to("2026-11-24T09:12:00").press("v \"Tue 1 Dec\" Tab →");
    assert!(desk.line(-1).contains("Sanne knows"), "{}", desk.screen());
    desk.press("Ctrl-S");
    assert!(desk.notice().starts_with("Told: Tue 1 Dec."), "{}", desk.notice());
    on(&mut desk, "Sanne Vermeulen");
    assert!(desk.model.home.follow_up(&desk.model).and_then(|row| row.due) > before);
    desk.agrees();
}

#[test]
fn a_card_tells_each_state_with_its_own_day() {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Bas Schouten", "presentatie sturen", "2026-11-25", "2026-11-23");
    desk.pass_to("2026-11-24T11:30:00").press("v f");
    desk.pass_to("2026-11-26T09:12:00")
        .press("g a A Shift-Tab → → Tab \"alles erbij\" Enter \"het is gelukt\" Ctrl-S Esc");
    assert!(desk.notice().is_empty(), "{}", desk.screen());
    desk.pass_to("2026-12-01T09:12:00").press("R");
    let each = "gezegd ma 23 nov, live · nagekomen di 24 nov · overtroffen en verankerd do 26";
    assert!(desk.screen().contains(each), "{}", desk.screen());
}
