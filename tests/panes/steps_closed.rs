//! Steps on what is closed: more than was promised, told back, put right. They are taken in the archive, where it is.

use woord::text::Lang;

use super::kit::Desk;

/// One promise kept, and the archive open on it.
fn kept(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 120, 40);
    desk.promised("Bas Schouten", "presentatie sturen", "2026-11-23", "2026-11-12");
    desk.press("v g a");
    assert!(desk.screen().contains("presentatie sturen"), "{}", desk.screen());
    desk
}

fn broken(lang: Lang) -> Desk {
    let mut desk = Desk::new(lang, 120, 40);
    desk.promised("Noor Hendriks", "offerte sturen", "2026-11-23", "2026-11-12");
    desk.press("b \"geen tijd\" Ctrl-S g a");
    desk
}

#[test]
fn more_than_was_promised_asks_the_kind_and_what() {
    let mut desk = kept(Lang::Nl);
    desk.press("x Shift-Tab → Enter \"ook een samenvatting\"");
    assert!(desk.line(-1).ends_with("Enter: extra gedaan: meer"), "{}", desk.screen());
    desk.press("Enter");
    assert!(desk.notice().starts_with("✓ Extra gedaan, meer: ook een samenvatting"), "{}", desk.notice());
    desk.agrees();
}

#[test]
fn an_extra_without_words_is_refused() {
    let mut desk = kept(Lang::En);
    desk.press("x Ctrl-S");
    assert!(desk.line(-2).contains("What was the extra, in one line?"), "{}", desk.screen());
    desk.press("Esc");
    desk.agrees();
}

#[test]
fn aftercare_is_told_back_in_the_same_line() {
    let mut desk = kept(Lang::Nl);
    desk.press("x \"nog gebeld\" Enter → Enter Enter \"het liep goed\" Enter Enter");
    assert!(
        desk.notice().starts_with("✓ Extra gedaan, nazorg: nog gebeld ✓ Verankerd, nog zonder reactie"),
        "{}",
        desk.screen()
    );
    desk.agrees();
}

#[test]
fn telling_back_what_was_only_kept_has_two_parts() {
    let mut desk = kept(Lang::Nl);
    desk.press("A");
    assert!(desk.line(-4).contains("1 van 2: wat was er extra"), "{}", desk.screen());
    desk.press("Shift-Tab → → Enter \"in kleur\" Enter");
    assert!(desk.line(-4).contains("2 van 2: hoe teruggekoppeld"), "{}", desk.screen());
    desk.press("Shift-Tab ← ← Enter \"kijk maar\" Enter \"mooi\" Enter");
    assert!(
        desk.notice().starts_with("✓ Extra gedaan, beter: in kleur ✓ Verankerd, met de reactie van Bas"),
        "{}",
        desk.screen()
    );
    desk.agrees();
    desk.press("u");
    desk.agrees();
}

#[test]
fn telling_back_without_the_extra_goes_back_to_the_first_part() {
    let mut desk = kept(Lang::Nl);
    desk.press("A Tab \"kijk maar\" Ctrl-S");
    assert!(desk.line(-4).contains("1 van 2"), "{}", desk.screen());
    assert!(desk.screen().contains("Wat was het extra, in één regel?"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn what_was_broken_is_put_right_and_not_kept() {
    let mut desk = broken(Lang::Nl);
    desk.press("v");
    assert_eq!(
        desk.notice(),
        "Deze belofte is gebroken. Heb je het daarna goedgemaakt, en nam Noor dat aan? Dan: r rechtgezet"
    );
    desk.press("r Enter Enter");
    assert!(desk.line(-2).contains("Hoe heb je het goedgemaakt?"), "{}", desk.screen());
    desk.press("\"alsnog gestuurd\" Ctrl-S");
    assert_eq!(desk.notice(), "✓ Rechtgezet: Noor Hendriks nam het aan.");
    desk.agrees();
    desk.press("r");
    assert!(desk.notice().starts_with("“rechtgezet” kan hier niet: deze belofte is rechtgezet."));
}

#[test]
fn every_key_of_a_promise_does_something_or_says_why_not_wherever_it_stands() {
    for lang in [Lang::Nl, Lang::En] {
        for make in [kept, broken] {
            for key in ["v", "n", "m", "b", "r", "o", "x", "A", "f", "e", "i", "t", "T", "d"] {
                let mut desk = make(lang);
                let before = desk.screen();
                desk.model.notice = None;
                desk.press(key);
                assert_ne!(desk.screen(), before, "{key}");
                assert!(
                    !desk.screen().contains("--") && !desk.notice().contains("woord "),
                    "{}",
                    desk.screen()
                );
                desk.press("Esc");
                desk.agrees();
            }
        }
    }
}
