//! What is said of somebody's words while they type them: a vague word in the preview, praise of oneself while anchoring.

use woord::text::Lang;

use super::kit::Desk;
use super::screens::each;

#[test]
fn a_vague_word_is_named_with_a_day_beside_it() {
    let mut desk = Desk::new(Lang::Nl, 80, 24);
    desk.press("a \"ik bel Jan binnenkort over de akte\"");
    let said = "“binnenkort” is geen dag. Noem een dag: do 26 nov.";
    assert!(desk.screen().contains(said), "{}", desk.screen());
    desk.press("Ctrl-U \"ik bel Jan donderdag over de akte\"");
    assert!(!desk.screen().contains("Uitleg"), "{}", desk.screen());
    desk.press("Ctrl-U \"misschien bel ik Jan donderdag over de akte\"");
    assert!(desk.screen().contains("“misschien” houdt een deur open."), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.notice().starts_with("✓ Vastgelegd: Jan"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn what_is_vague_is_named_in_both_languages_at_every_size() {
    each("capture_vague", Desk::example, |desk| {
        let text = desk
            .model
            .lang
            .pick("ik bel Jan de Boer binnenkort over de akte", "I'll call Jan de Boer soon about the deed");
        desk.press(&format!("a \"{text}\""));
    });
}

#[test]
fn praise_of_oneself_is_named_while_it_is_typed_and_stops_nothing() {
    let kept = |lang, width, height| {
        let mut desk = Desk::new(lang, width, height);
        desk.promised(
            "Bas Schouten",
            lang.pick("presentatie sturen", "send the slides"),
            "2026-11-23",
            "2026-11-12",
        );
        desk.press("v g a x \"nog gebeld\" Ctrl-S A");
        desk
    };
    each("anchor_praise", kept, |desk| {
        let text = desk.model.lang.pick("ik heb dat geweldig gedaan", "I did that brilliantly");
        desk.press(&format!("\"{text}\""));
    });
    let mut desk = kept(Lang::Nl, 120, 40);
    desk.press("\"ik heb dat geweldig gedaan\" Ctrl-S");
    assert!(desk.notice().starts_with("✓ Verankerd"), "{}", desk.notice());
    desk.agrees();
}
