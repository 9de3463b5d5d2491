//! Several sentences typed or pasted into one line: each is read, confirmed and saved by itself, and none is lost,
//! whatever becomes of the one before it.

use woord::app::{Effect, Msg};
use woord::text::Lang;

use super::kit::Desk;

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Jan de Boer", "de planning mailen", "2026-12-01", "2026-11-20");
    desk.promised("Zoë Müller", "de begroting nakijken", "2026-12-01", "2026-11-20");
    desk
}

fn shows(desk: &Desk, text: &str) {
    assert!(desk.screen().contains(text), "`{text}` in\n{}", desk.screen());
}

/// What was promised here.
fn said(desk: &Desk) -> Vec<String> {
    let mut said: Vec<String> = desk.model.rows.promises.iter().map(|row| row.what.clone()).collect();
    said.retain(|what| !what.starts_with("de "));
    said.sort();
    said
}

const TWO: &str = "Ik mail Jan donderdag het rapport. En Zoë bel ik vrijdag om drie uur.";

#[test]
fn two_sentences_typed_in_one_line_are_two_promises() {
    let mut desk = desk();
    desk.press(&format!("a \"{TWO}\""));
    shows(&desk, "Vastleggen · 1 van 2");
    shows(&desk, "donderdag 26 november 2026");
    shows(&desk, TWO);
    desk.press("Enter");
    shows(&desk, "Vastleggen · 2 van 2");
    shows(&desk, "vrijdag 27 november 2026, 15:00");
    desk.press("Enter");
    assert!(desk.model.overlay.is_none());
    assert_eq!(said(&desk), ["bel", "mail het rapport"]);
    assert!(desk.model.drafts.is_empty());
    desk.agrees();
}

#[test]
fn which_of_how_many_is_said_without_a_frame_too() {
    for (width, height) in [(44, 12), (82, 11)] {
        let mut desk = Desk::new(Lang::En, width, height);
        desk.press("a \"I'll call Jan tomorrow. I'll email Jan the report on Friday.\"");
        shows(&desk, "1 of 2");
        desk.press("Enter");
        shows(&desk, "2 of 2");
    }
}

#[test]
fn a_sentence_that_waits_is_dim_and_not_read() {
    let mut desk = desk();
    desk.press(&format!("a \"{TWO}\""));
    let meanings = desk.meanings();
    let line = desk.screen().lines().position(|line| line.contains("Ik mail Jan")).unwrap();
    let line = meanings.lines().nth(line).unwrap();
    assert!(line.trim_end_matches(|c| c != '-').ends_with("-- --- --- -- ------- -- ---- ----"), "{line}");
}

#[test]
fn escape_keeps_the_rest_and_it_comes_back() {
    let mut desk = desk();
    desk.press(&format!("a \"{TWO}\" Enter Esc")).restart().press("a");
    shows(&desk, "En Zoë bel ik vrijdag om drie uur.");
    desk.press("Enter");
    assert_eq!(said(&desk).len(), 2);
    assert!(desk.model.drafts.is_empty());
}

#[test]
fn what_is_no_promise_is_cleared_and_passed_over() {
    let mut desk = desk();
    desk.press("a");
    desk.send(Msg::Paste(
        "Fijn gesprek. Ik mail Jan donderdag het rapport.\nEn Zoë bel ik vrijdag.\n".to_owned(),
    ));
    shows(&desk, "Vastleggen · 1 van 3");
    desk.press("Ctrl-U");
    shows(&desk, "Geen belofte. Er wachten nog 2 zinnen.");
    desk.press("Enter");
    shows(&desk, "Vastleggen · 1 van 2");
    desk.press("Enter Enter");
    assert_eq!(said(&desk), ["bel", "mail het rapport"]);
    assert!(desk.model.drafts.is_empty());
}

#[test]
fn a_mail_is_taken_apart_between_its_greeting_and_its_leave() {
    let mut desk = desk();
    desk.press("a");
    // As terminals hand lines over.
    let mail = "Hoi Jan!\rIk stuur je donderdag het rapport over\rde verbouwing. Zoë bel ik vrijdag om half drie.\r\r\
        - elke maandag mail ik Zoë de uren\rGroetjes,\rPiet\r";
    desk.send(Msg::Paste(mail.to_owned()));
    shows(&desk, "1 van 3");
    shows(&desk, "Hoi Jan! Ik stuur je donderdag het rapport over de verbouwing.");
    desk.press("Enter Enter");
    shows(&desk, "3 van 3");
    desk.press("Enter");
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    assert_eq!(said(&desk), ["bel", "mail de uren", "stuur je het rapport over de verbouwing"]);
    desk.agrees();
}

#[test]
fn a_line_that_was_only_wrapped_stays_one_sentence() {
    let mut desk = desk();
    desk.press("a");
    desk.send(Msg::Paste("Ik mail Jan donderdag\nhet rapport over de verbouwing.".to_owned()));
    shows(&desk, "Ik mail Jan donderdag het rapport over de verbouwing.");
    assert!(!desk.screen().contains("van 2"));
}

#[test]
fn a_sentence_that_does_not_get_to_the_disk_comes_back_before_the_others() {
    let mut desk = desk();
    desk.held = Some(Vec::new());
    desk.press(&format!("a \"{TWO} Ik bel Jan maandag.\" Enter Enter"));
    let held = desk.held.take().unwrap();
    let numbers: Vec<u64> = held
        .iter()
        .filter_map(|effect| if let Effect::Commit(number, _) = effect { Some(*number) } else { None })
        .collect();
    assert_eq!(numbers.len(), 2);
    for number in numbers {
        desk.send(Msg::NotStored(number, "De schijf is vol.".to_owned()));
    }
    for text in
        ["Ik mail Jan donderdag het rapport.", "En Zoë bel ik vrijdag om drie uur.", "Ik bel Jan maandag."]
    {
        let kept = desk.model.drafts.values().any(|draft| draft.text.contains(text));
        shows(&desk, "van 3");
        desk.press("Esc a");
        let kept = kept || desk.model.drafts.values().any(|draft| draft.text.contains(text));
        assert!(kept, "{text}");
    }
    desk.press("Enter Enter Enter");
    assert_eq!(said(&desk).len(), 3);
    desk.agrees();
}
