//! The capture line: what the preview shows while one types, what is asked, what is saved.

use woord::app::{Effect, Msg};
use woord::text::Lang;

use super::kit::Desk;

fn desk(lang: Lang, width: u16, height: u16) -> Desk {
    let mut desk = Desk::new(lang, width, height);
    desk.promised("Jan de Boer", "rapport mailen", "2026-11-19", "2026-11-16")
        .promised("Anna Kuipers", "jaarplan sturen", "2026-12-03", "2026-11-20")
        .promised("Anna Jansen", "offerte sturen", "2026-12-03", "2026-11-20")
        .promised("Zoë Müller", "planning mailen", "2026-12-03", "2026-11-20");
    desk
}

fn nl() -> Desk {
    desk(Lang::Nl, 80, 24)
}

/// The row of the preview that begins with a label.
fn row(desk: &Desk, label: &str) -> String {
    let screen = desk.screen();
    let strip = |line: &str| line.trim_matches(['│', ' ', '▸']).to_owned();
    let found = screen.lines().map(strip).find(|line| line.starts_with(label));
    found.unwrap_or_else(|| panic!("no row `{label}`:\n{screen}"))
}

fn shows(desk: &Desk, text: &str) {
    assert!(desk.screen().contains(text), "`{text}` is not on:\n{}", desk.screen());
}

fn hides(desk: &Desk, text: &str) {
    assert!(!desk.screen().contains(text), "`{text}` is on:\n{}", desk.screen());
}

#[test]
fn without_a_doubt_one_enter_saves() {
    let mut desk = nl();
    desk.press("a \"ik mail Jan donderdag het rapport\"");
    assert_eq!(row(&desk, "Wie "), "Wie          Jan de Boer");
    assert_eq!(row(&desk, "Wanneer"), "Wanneer      donderdag 26 november 2026, over 3 dagen");
    assert_eq!(row(&desk, "Wie belooft"), "Wie belooft  jij, aan Jan de Boer");
    desk.press("Enter");
    hides(&desk, "Vastleggen ─");
    shows(&desk, "✓ Vastgelegd: Jan de Boer · mail het rapport · do 26 nov 2026, over 3 dagen");
    shows(&desk, "mail het rapport");
    desk.agrees();
    desk.press("u");
    shows(&desk, "↶ Teruggenomen: “vastgelegd” van Jan de Boer, mail het rapport");
    desk.agrees();
}

#[test]
fn the_same_in_english() {
    let mut desk = desk(Lang::En, 120, 40);
    desk.press("a \"I'll send Jan the report on Thursday\"");
    assert_eq!(row(&desk, "When "), "When         Thursday 26 November 2026, in 3 days");
    desk.press("Enter");
    shows(&desk, "✓ Captured: Jan de Boer · ");
    shows(&desk, "Thu 26 Nov 2026, in 3 days");
    desk.agrees();
}

#[test]
fn parts_are_coloured_and_what_is_ambiguous_underlined() {
    let mut desk = nl();
    desk.press("a \"ik mail Zoë volgende donderdag de planning\"");
    let line = |desk: &Desk| desk.meanings().lines().nth(6).unwrap().to_owned();
    assert!(line(&desk).contains("FF FFFF PPP ~~~~~~~~ ~~~~~~~~~ FF"), "{}", line(&desk));
    desk.press("Enter");
    assert!(line(&desk).contains("FF FFFF PPP DDDDDDDD DDDDDDDDD FF"), "{}", line(&desk));
}

#[test]
fn two_readings_are_asked_before_which_anna_and_then_saved() {
    let mut desk = nl();
    desk.press("a \"ik mail Anna volgende donderdag de notulen van dinsdag\"");
    assert!(row(&desk, "Wanneer").contains("do 3 december 2026, over 10 dagen"), "{}", desk.screen());
    assert!(row(&desk, "Wanneer").ends_with("‹ of do 26 nov, over 3 d ›"), "{}", desk.screen());
    assert!(row(&desk, "Wie ").ends_with("‹ of Anna Kuipers ›"), "{}", desk.screen());
    shows(&desk, "Tab wisselt van dag, Enter neemt do 3 dec. Daarna: welke Anna?");
    shows(&desk, "Op do 3 december staan al 3 beloften (vol vanaf 4).");
    desk.press("Tab");
    assert!(row(&desk, "Wanneer").contains("do 26 november 2026"), "{}", desk.screen());
    desk.press("Enter");
    shows(&desk, "Welke Anna? Tab kiest een ander, Enter neemt Anna Jansen.");
    desk.press("Tab Enter");
    assert_eq!(row(&desk, "Wie "), "Wie          Anna Kuipers");
    desk.press("Enter");
    shows(&desk, "✓ Vastgelegd: Anna Kuipers · mail de notulen van dinsdag · do 26 nov 2026");
    desk.agrees();
}

#[test]
fn another_text_asks_again() {
    let mut desk = nl();
    desk.press("a \"ik mail Zoë volgende donderdag de planning\" Enter");
    hides(&desk, "Tab wisselt van dag");
    desk.press("Ctrl-U \"ik mail Zoë volgende vrijdag de planning\"");
    shows(&desk, "Tab wisselt van dag");
}

#[test]
fn saving_at_once_keeps_the_doubt_for_later() {
    let mut desk = nl();
    desk.press("a \"ik mail Zoë volgende donderdag de planning\" Ctrl-S");
    shows(&desk, "do 26 nov 2026, over 3 dagen");
    desk.agrees();
    let kept = desk.model.rows.promises.iter().find(|item| item.what == "mail de planning").unwrap();
    assert_eq!(kept.doubt.map(|due| due.date.to_string()).as_deref(), Some("2026-12-03"));
}

#[test]
fn a_new_name_is_no_doubt_and_says_so() {
    let mut desk = nl();
    desk.press("a \"ik bel Gerrit morgen\"");
    assert_eq!(row(&desk, "Wie "), "Wie          Gerrit · nieuw");
    desk.press("Enter");
    shows(&desk, "Nieuw contact: Gerrit.");
    desk.agrees();
    // The next sentence knows him.
    desk.press("a \"ik mail Gerrit vrijdag\"");
    assert_eq!(row(&desk, "Wie "), "Wie          Gerrit");
}

#[test]
fn what_misses_a_day_or_a_person_is_kept_and_can_be_completed() {
    let mut desk = nl();
    desk.press("a \"ik stuur Jan de voorbeelden\"");
    assert_eq!(row(&desk, "Wanneer"), "Wanneer      wanneer?");
    shows(&desk, "Nog open: wanneer? Zo komt het onder aanvullen.");
    desk.press("Enter");
    shows(&desk, "Bewaard onder aanvullen: wanneer?");
    shows(&desk, "AANVULLEN 1");
    desk.agrees();
    desk.press("Enter");
    shows(&desk, "Aanvullen ─");
    assert_eq!(row(&desk, "Wie "), "Wie          Jan de Boer");
    desk.press("\" vrijdag\" Enter");
    shows(&desk, "✓ Vastgelegd: Jan de Boer · stuur de voorbeelden · vr 27 nov 2026, over 4");
    hides(&desk, "AANVULLEN");
    desk.agrees();
}

#[test]
fn a_concept_gets_its_day_by_hand_too() {
    let mut desk = nl();
    desk.press("a \"ik stuur Jan de voorbeelden\" Enter Enter ↓ ↓ ↓ → →");
    assert!(row(&desk, "Wanneer").contains("woensdag 25 november 2026"), "{}", desk.screen());
    desk.press("Enter");
    shows(&desk, "wo 25 nov 2026, over 2");
    desk.agrees();
}

#[test]
fn backspace_on_a_row_makes_it_text_again() {
    let mut desk = nl();
    desk.press("a \"ik mail Jan het nummer van vrijdag\" ↓ ↓ ↓ Backspace");
    assert_eq!(row(&desk, "Wanneer"), "Wanneer      ‹ wanneer? ›");
    assert!(row(&desk, "Wat").contains("vrijdag"), "{}", desk.screen());
    desk.press("↑ ↑ Backspace");
    assert_eq!(row(&desk, "Wie "), "Wie          wie?");
    assert!(row(&desk, "Wat").contains("Jan"), "{}", desk.screen());
    desk.press("Enter");
    shows(&desk, "Bewaard onder aanvullen: wanneer? wie?");
    desk.agrees();
}

#[test]
fn said_yesterday_moves_tomorrow() {
    let mut desk = nl();
    desk.press("a \"ik bel Jan morgen\"");
    assert!(row(&desk, "Wanneer").contains("dinsdag 24 november"), "{}", desk.screen());
    desk.press("↓ ↓ ↓ ↓ ↓");
    assert_eq!(row(&desk, "Gezegd"), "Gezegd       ‹ vandaag ›");
    desk.press("←");
    assert_eq!(row(&desk, "Gezegd"), "Gezegd       ‹ gisteren ›");
    assert!(row(&desk, "Wanneer").contains("maandag 23 november 2026, vandaag"), "{}", desk.screen());
    desk.press("↓ →");
    assert_eq!(row(&desk, "Gezegd"), "Gezegd       gisteren, ‹ live ›");
    desk.press("↓ →");
    assert_eq!(row(&desk, "Belang"), "Belang       ‹ groot ›");
    desk.press("Enter");
    desk.agrees();
    shows(&desk, "ma 23 nov 2026, vandaag");
    // The way it was said is the next one's for a while.
    desk.press("a");
    assert_eq!(row(&desk, "Gezegd"), "Gezegd       vandaag, live");
    desk.press("Esc").pass_to("2026-11-23T11:13:00").press("a");
    assert_eq!(row(&desk, "Gezegd"), "Gezegd       vandaag");
}

#[test]
fn whose_promise_it_is_can_be_turned_round() {
    let mut desk = nl();
    desk.press("a \"ik bel Jan morgen\" ↓ ↓ ↓ ↓ →");
    assert_eq!(row(&desk, "Wie belooft"), "Wie belooft  ‹ Jan de Boer, aan jou ›");
    desk.press("Enter");
    shows(&desk, "✓ Vastgelegd: Jan de Boer aan jou");
    desk.agrees();
}

#[test]
fn pasted_lines_are_sentences_in_turn() {
    let mut desk = nl();
    desk.press("a");
    desk.send(Msg::Paste("ik bel Jan morgen\r\n\r\nik mail Zoë vrijdag de planning\n".to_owned()));
    shows(&desk, "Vastleggen · 1 van 2");
    desk.press("Enter");
    shows(&desk, "Vastleggen · 2 van 2");
    shows(&desk, "ik mail Zoë vrijdag de planning");
    desk.press("Esc a");
    shows(&desk, "ik mail Zoë vrijdag de planning");
    desk.press("Enter");
    hides(&desk, "Vastleggen");
    desk.agrees();
    assert!(desk.model.drafts.is_empty());
}

#[test]
fn the_explanation_says_what_was_read_as_what() {
    let mut desk = nl();
    desk.press("a \"ik mail Zoë volgende donderdag de planning\" Enter ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ Enter");
    shows(&desk, "“Zoë”: een persoon");
    shows(&desk, "“volgende donderdag”: de dag");
    shows(&desk, "do 26 nov: “volgende”: de eerste die komt");
    desk.press("Esc");
    shows(&desk, "Wie belooft");
    desk.press("Esc");
    hides(&desk, "Vastleggen ─");
}

#[test]
fn what_was_typed_comes_back_after_escape_and_in_another_sitting() {
    let mut desk = nl();
    desk.press("a \"ik bel Jan over\" Esc");
    shows(&desk, "Kladje bewaard.");
    desk.press("a");
    shows(&desk, "ik bel Jan over");
    shows(&desk, "Kladje van 09:12 teruggezet   Ctrl-U leegmaken");
    desk.press("\" de bank\"");
    assert!(desk.asked.contains(&Effect::Pause));
    desk.send(Msg::Paused);
    let mut desk = desk.again();
    desk.pass_to("2026-11-24T08:00:00").press("a");
    shows(&desk, "ik bel Jan over de bank");
    shows(&desk, "Kladje van ma 23 nov 09:12 teruggezet");
    desk.press("Ctrl-U Esc a");
    hides(&desk, "Kladje van");
    desk.press("\"ik bel Jan morgen\" Ctrl-C");
    assert!(desk.asked.contains(&Effect::Quit));
    let mut desk = desk.again();
    desk.press("a");
    shows(&desk, "ik bel Jan morgen");
    desk.press("Enter a");
    hides(&desk, "ik bel Jan morgen");
}

#[test]
fn hostile_and_wide_texts_do_no_harm() {
    let mut desk = nl();
    desk.press("a");
    desk.send(Msg::Paste("ik mail 李 👩\u{200d}💼 Zoe\u{308} \u{1b}[2J\u{202e}morgen\u{0}".to_owned()));
    desk.press("Enter Enter");
    desk.agrees();
    for width in [30, 44, 80, 120] {
        desk.press("a");
        desk.send(Msg::Resize(width, 12));
        desk.send(Msg::Paste("a \u{1b}]0;x\u{7} b ".repeat(80_000)));
        desk.send(Msg::Paste("\n".repeat(10) + &"李".repeat(1000)));
        assert!(!desk.screen().contains('\u{1b}'));
        desk.press("Ctrl-U Backspace ← → Home End ↓ ↓ ↓ ↑ Tab Del Esc");
    }
}

#[test]
fn a_screen_of_any_size_holds_the_line() {
    let mut desk = nl();
    desk.press("a \"ik mail Anna volgende donderdag om half drie de notulen\"");
    for (width, height) in [(1, 1), (30, 8), (44, 9), (44, 12), (70, 18), (82, 11), (110, 30), (300, 100)] {
        desk.send(Msg::Resize(width, height));
        desk.press("↓ ↑");
        let _ = desk.screen();
    }
    desk.send(Msg::Resize(44, 12));
    shows(&desk, "‹ of do 26 nov 14:30 ›");
    shows(&desk, "Wie          Anna Jansen");
}

#[test]
fn the_line_alone_saves_says_so_and_ends() {
    let mut desk = desk(Lang::Nl, 82, 11);
    desk.model.capture_alone();
    desk.press("\"ik bel Anna\" Esc");
    assert_eq!(desk.asked.last(), Some(&Effect::Quit));
    let mut desk = desk.again();
    desk.model.capture_alone();
    shows(&desk, "ik bel Anna");
    hides(&desk, "Beloften");
    desk.press("\" volgende donderdag om half drie terug over de offerte\"");
    shows(&desk, "Tab wisselt van dag, Enter neemt do 3 dec 14:30. Daarna: welke Anna?");
    desk.press("Enter Enter Enter");
    assert_eq!(desk.asked.last(), Some(&Effect::Quit));
    let told = desk.model.alone.as_deref().unwrap_or_default();
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("do 3 dec 2026, 14:30, over 10 dagen") && !told[0].doubt, "{told:?}");
    desk.agrees();
    let mut desk = desk.again();
    desk.model.capture_alone();
    desk.press("\"ik bel Zoë volgende donderdag\" Ctrl-S");
    let told = desk.model.alone.as_deref().unwrap_or_default();
    assert!(
        told[0].text.contains("Op de vroegste; kies later: do 26 nov of do 3 dec.") && told[0].doubt,
        "{told:?}"
    );
}
