//! Looks: plain signs for plain fonts, and what is hidden where somebody looks along.

use std::collections::BTreeSet;
use std::path::Path;

use woord::app::Effect;
use woord::text::Lang;
use woord::ui::{Depth, Look, Theme, sign};

use super::kit::Desk;

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (44, 12)];

fn ascii() -> Look {
    Look::of(Depth::None, None, true)
}

/// Whether a character is a sign that is drawn, rather than a letter, a mark on one, or a picture in somebody's text.
fn is_sign(c: char) -> bool {
    let joins = matches!(c, '\u{200d}');
    ('\u{a0}'..='\u{bf}').contains(&c) || matches!(c, '×' | '÷' | '\u{2000}'..='\u{2bff}' if !joins)
}

#[test]
fn every_sign_of_every_snapshot_has_a_plain_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/panes/snapshots");
    let mut signs: BTreeSet<char> = BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        signs.extend(text.chars().filter(|c| is_sign(*c)));
    }
    assert!(signs.len() > 20, "{signs:?}");
    let without: Vec<&char> = signs.iter().filter(|c| sign(**c).is_none()).collect();
    assert!(without.is_empty(), "add them to the table in src/ui/ascii.rs: {without:?}");
}

/// A desk in a plain font.
fn plain(lang: Lang, (width, height): (u16, u16)) -> Desk {
    let mut desk = Desk::example(lang, width, height);
    desk.model.keys = desk.model.keys.clone().in_words(lang);
    desk
}

#[test]
fn in_a_plain_font_every_screen_is_of_letters_and_ascii() {
    for lang in [Lang::Nl, Lang::En] {
        for size in SIZES {
            for (name, keys) in [
                ("home", ""),
                ("round", "R"),
                ("promise", "Enter"),
                ("capture", "a \"ik mail Anna volgende donderdag de notulen van dinsdag\" ↓"),
                ("help", "?"),
                ("commands", ":"),
                ("search", "/ \"jan\""),
                ("told", "m \"wo\""),
                ("ended", "R z z z z z z z z z z z z z z"),
                ("contact", "2 j Enter"),
                ("archive", "g a"),
                ("undone", "j j j v u"),
            ] {
                let mut desk = plain(lang, size);
                desk.press(keys);
                let shown = desk.screen_in(&ascii());
                let odd: BTreeSet<char> = shown.chars().filter(|c| is_sign(*c)).collect();
                assert!(odd.is_empty(), "{name}: {odd:?}\n{shown}");
                if matches!(name, "home" | "round" | "promise" | "capture") {
                    let (lang, (width, height)) = (lang.pick("nl", "en"), size);
                    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                        insta::assert_snapshot!(format!("plain_{name}__{lang}__{width}x{height}"), shown);
                    });
                }
            }
        }
    }
}

#[test]
fn a_look_changes_no_letter_and_no_place() {
    let desk = Desk::example(Lang::Nl, 120, 40);
    for theme in [None, Some(Theme::Light), Some(Theme::Dark)] {
        for depth in [Depth::None, Depth::Sixteen, Depth::Table, Depth::All] {
            assert_eq!(desk.screen_in(&Look::of(depth, theme, false)), desk.screen());
        }
    }
}

#[test]
fn a_full_stop_hides_what_is_private_on_every_screen_until_the_next() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in SIZES {
            let mut desk = Desk::example(lang, width, height);
            desk.press("Enter e");
            while desk.field() != Some("note") {
                desk.press("Tab");
            }
            desk.press("\"geheim\" Ctrl-S");
            let noted = desk.screen();
            let seen = |desk: &mut Desk| {
                let found: String = std::iter::once(desk.screen())
                    .chain((0..4).map(|_| {
                        desk.press("PgDn");
                        desk.screen()
                    }))
                    .collect();
                desk.press("g g");
                found
            };
            assert!(seen(&mut desk).contains("geheim"), "{noted}");
            desk.press(".");
            assert!(desk.notice().starts_with("Discreet: "), "{}", desk.notice());
            assert!(desk.line(0).contains("woord · discreet"), "{}", desk.screen());
            assert!(!seen(&mut desk).contains("geheim"), "{}", desk.screen());
            desk.press("Esc");
            assert!(desk.line(0).contains("woord · discreet"), "{}", desk.screen());
            desk.press("R");
            assert!(desk.line(0).contains("woord · discreet"), "{}", desk.screen());
            desk.press("Esc . Enter");
            assert!(!desk.line(0).contains("discreet") && seen(&mut desk).contains("geheim"));
            // Another sitting begins with everything in sight.
            desk.press(".").restart();
            assert!(!desk.model.discreet);
        }
    }
}

#[test]
fn a_full_stop_hides_the_figures_of_trust_and_closes_their_pages() {
    for (width, height) in SIZES {
        let mut desk = Desk::example(Lang::Nl, width, height);
        desk.press("2 j Enter w");
        assert!(desk.line(0).contains("Waarom") || desk.screen().contains("Jan"), "{}", desk.screen());
        let depth = desk.model.pages.len();
        desk.press(".");
        assert_eq!(desk.model.pages.len(), depth - 1, "{}", desk.screen());
        let hidden = desk.screen();
        assert!(!hidden.contains("onderbouwd") && !hidden.contains("voorlopig"), "{hidden}");
        for keys in ["w", "W"] {
            desk.press(keys);
            assert_eq!((desk.model.pages.len(), desk.notice().starts_with("Discreet")), (depth - 1, true));
        }
        desk.press("Esc R");
        assert!(!desk.screen().contains("Op het spel") && !desk.screen().contains("zonder deze belofte"));
        desk.press(". Esc 2 Enter w");
        assert_eq!(desk.model.pages.len(), depth);
    }
}

#[test]
fn the_bell_rings_once_when_the_time_of_a_promise_comes() {
    let rings = |desk: &Desk| desk.asked.iter().filter(|asked| **asked == Effect::Bell).count();
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    // At 14:00 Fatima is to be called back; what is for today without a time comes at no moment.
    desk.pass_to("2026-11-23T13:59:59");
    assert_eq!(rings(&desk), 0);
    desk.pass_to("2026-11-23T14:00:01");
    assert_eq!(rings(&desk), 1, "{}", desk.screen());
    desk.pass_to("2026-11-23T14:00:02").press("j k").pass_to("2026-11-23T18:00:00");
    assert_eq!(rings(&desk), 1);
    desk.pass_to("2026-11-24T00:00:01");
    assert_eq!(rings(&desk), 1);
    // One that was kept in the meantime does not ring, and one that came while nobody was there rings when they are back.
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.press("j j j j v").pass_to("2026-11-23T15:00:00");
    assert_eq!(rings(&desk), 0, "{}", desk.screen());
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    desk.pass_to("2026-11-25T08:00:00");
    assert_eq!(rings(&desk), 1);
}
