//! The sentence to say, through real keys: on the card, copied, edited in one's own editor, and kept for that card.

use woord::app::{Effect, Msg};
use woord::domain::words::{Address, Language};
use woord::text::Lang;

use super::kit::Desk;

const LATE: &str = "Jan, ik zou uiterlijk donderdag rapport mailen en dat is niet gelukt. Het wordt woensdag. \
    Kun je daar iets mee, of helpt iets anders je meer?";

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Jan de Boer", "twee kandidaten noemen", "2026-11-26", "2026-11-16")
        .promised("Noor Hendriks", "offerte sturen", "2026-11-23", "2026-11-16");
    desk
}

/// What was asked of the clipboard or the editor last.
fn asked(desk: &Desk) -> Option<&Effect> {
    desk.asked.iter().rev().find(|effect| matches!(effect, Effect::Copy(_) | Effect::Edit(_)))
}

fn edited(desk: &mut Desk, text: &str) {
    desk.send(Msg::Edited(Ok(text.to_owned())));
}

/// The words of a screen on one line, however they were broken.
fn words(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_card_has_the_sentence_and_one_key_copies_it() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R");
    assert!(words(&desk.screen()).contains(&format!("“{LATE}”")), "{}", desk.screen());
    desk.press("y");
    assert_eq!(asked(&desk), Some(&Effect::Copy(LATE.to_owned())));
    assert!(desk.notice().starts_with("Gekopieerd: “Jan, ik zou uiterlijk donderdag"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn it_is_in_the_language_and_the_form_of_address_of_the_other() {
    let mut desk = desk(Lang::Nl, 120, 40);
    let jan = desk.model.book.contacts.values().find(|c| c.name == "Jan de Boer").unwrap().id;
    desk.model.book.contacts.get_mut(&jan).unwrap().address = Some(Address::U);
    desk.press("R y");
    assert_eq!(
        asked(&desk),
        Some(&Effect::Copy(LATE.replace("Kun je", "Kunt u").replace("anders je", "anders u")))
    );
    desk.model.book.contacts.get_mut(&jan).unwrap().language = Some(Language::En);
    desk.press("y");
    let Some(Effect::Copy(text)) = asked(&desk) else { panic!() };
    assert!(
        text.starts_with("Jan, I promised you “rapport mailen” by Thursday, and I did not manage."),
        "{text}"
    );
    assert!(desk.screen().contains("“rapport mailen”"), "{}", desk.screen());
}

#[test]
fn what_was_edited_is_kept_for_that_card_and_copied() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R Ctrl-O");
    assert_eq!(asked(&desk), Some(&Effect::Edit(LATE.to_owned())));
    edited(&mut desk, "Jan, het rapport komt woensdag.\nSorry!\n");
    assert!(desk.screen().contains("“Jan, het rapport komt woensdag. Sorry!”"), "{}", desk.screen());
    desk.press("y");
    assert_eq!(asked(&desk), Some(&Effect::Copy("Jan, het rapport komt woensdag. Sorry!".to_owned())));
    // Another card has its own, and after a crash it is there still.
    desk.press("→");
    assert!(!desk.screen().contains("Sorry!"), "{}", desk.screen());
    let mut desk = desk.again();
    desk.press("R ←");
    assert!(desk.screen().contains("woensdag. Sorry!”"), "{}", desk.screen());
    // Once something else is to be said, it is made anew.
    desk.press("m \"do\" Enter ←");
    assert!(!desk.screen().contains("Sorry!"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.screen().contains("woensdag. Sorry!”"), "{}", desk.screen());
    desk.press("Ctrl-O");
    edited(&mut desk, "");
    assert!(words(&desk.screen()).contains(LATE), "{}", desk.screen());
    assert!(!desk.loaded().drafts.iter().any(|d| d.name == "sentences"));
}

#[test]
fn an_editor_that_fails_changes_nothing_and_says_so() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("R Ctrl-O");
    desk.send(Msg::Edited(Err("De editor eindigde met fout 1, dus er is niets veranderd.".to_owned())));
    assert!(words(&desk.screen()).contains(LATE) && desk.notice().contains("fout 1"), "{}", desk.screen());
    desk.press("m Shift-Tab Tab \"wo\" Ctrl-O");
    assert_eq!(asked(&desk), Some(&Effect::Edit("wo".to_owned())));
    desk.send(Msg::Edited(Err("De editor eindigde met fout 1, dus er is niets veranderd.".to_owned())));
    assert!(desk.screen().contains("fout 1"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.notice().contains("Gemeld: alsnog wo 25 nov"), "{}", desk.notice());
    // Nothing is in the editor: nothing comes back from it.
    let before = desk.screen();
    edited(&mut desk, "uit het niets");
    assert_eq!(desk.screen(), before);
}

#[test]
fn every_text_that_is_typed_can_go_to_the_editor_and_back() {
    let mut desk = desk(Lang::Nl, 80, 24);
    desk.press("b \"te druk\" Ctrl-O");
    assert_eq!(asked(&desk), Some(&Effect::Edit("te druk".to_owned())));
    edited(&mut desk, "te druk,\nen te laat gevraagd\n");
    assert!(desk.screen().contains("te druk, en te laat gevraagd"), "{}", desk.screen());
    // A choice has no text.
    desk.press("Tab Ctrl-O");
    assert!(matches!(asked(&desk), Some(Effect::Edit(text)) if text == "te druk"), "{:?}", asked(&desk));
    desk.press("Esc a \"ik mail Bas\" Ctrl-O");
    assert_eq!(asked(&desk), Some(&Effect::Edit("ik mail Bas".to_owned())));
    edited(&mut desk, "ik mail Bas vrijdag de foto’s\nik bel Noor dinsdag\n");
    assert!(desk.screen().contains("ik mail Bas vrijdag de foto’s"), "{}", desk.screen());
    assert!(desk.screen().contains("1 van 2"), "{}", desk.screen());
}

#[test]
fn in_a_list_the_sentence_is_about_the_row_and_where_there_is_nothing_to_say_that_is_said() {
    let mut desk = desk(Lang::Nl, 120, 40);
    desk.press("y");
    assert_eq!(asked(&desk), Some(&Effect::Copy(LATE.to_owned())));
    desk.press("j y");
    let Some(Effect::Copy(text)) = asked(&desk) else { panic!() };
    assert_eq!(text, "Noor, ik zou vandaag offerte sturen. Ik laat het je weten zodra het gedaan is.");
    // A talk is for the two of you.
    desk.press("f \"morgen\" Ctrl-S");
    desk.asked.clear();
    desk.press("4 y");
    assert!(desk.asked.is_empty(), "{:?}", desk.asked);
    assert!(desk.notice().contains("Hierover valt nu niets te zeggen"), "{}", desk.notice());
}

#[test]
fn where_there_is_no_room_the_sentence_goes_first_and_then_what_else_there_is() {
    for (height, sentence, also) in [(24, true, true), (21, false, true), (17, false, false)] {
        let mut desk = desk(Lang::Nl, 80, height);
        desk.press("R");
        let screen = desk.screen();
        assert_eq!(words(&screen).contains("Het wordt woensdag"), sentence, "{height}\n{screen}");
        assert_eq!(screen.contains("Ook bij Jan"), also, "{height}\n{screen}");
        // The keys stand always.
        assert!(screen.contains("nagekomen") && screen.contains("Esc pauze"), "{height}\n{screen}");
    }
}

#[test]
fn a_promise_in_danger_leads_with_a_new_agreement_and_asks_for_one() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-18", "2026-11-16");
    desk.pass_to("2026-11-17T09:00:00").press("n \"vrijdag\" Ctrl-S");
    desk.press("n \"24 nov\" Ctrl-S");
    desk.pass_to(super::kit::MONDAY).press("R");
    let screen = desk.screen();
    assert!(screen.contains("LOOPT GEVAAR · morgen · al twee keer verzet"), "{screen}");
    assert!(screen.contains("mag het woensdag worden"), "{screen}");
    let (new, kept) = (screen.find("n  nieuwe afspraak").unwrap(), screen.find("v  nagekomen").unwrap());
    assert!(new < kept, "{screen}");
    // Read anew from the disk it is the same; taken back once, it is in danger no more.
    desk.restart().press("R");
    assert!(desk.screen().contains("al twee keer verzet"), "{}", desk.screen());
    desk.press("Esc u u R");
    assert!(!desk.screen().contains("GEVAAR"), "{}", desk.screen());
}
