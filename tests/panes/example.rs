//! The example book on the screens: it opens on what presses most, its changes work, and it says what it is.

use woord::text::Lang;

use super::kit::Desk;

#[test]
fn it_opens_on_what_presses_most_and_its_changes_work() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    assert!(desk.line(9).contains("▸! Jan de Boer"), "{}", desk.screen());
    desk.agrees();
    desk.press("v t");
    assert!(!desk.line(9).contains("rapport verbouwing"), "{}", desk.screen());
    desk.agrees();
    desk.press("u");
    assert!(desk.screen().contains("rapport verbouwing"), "{}", desk.screen());
    desk.agrees();
}

#[test]
fn the_header_says_at_every_size_that_it_is_an_example() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(120, 40), (80, 24), (44, 12), (30, 8)] {
            let mut desk = Desk::example(lang, width, height);
            desk.model.demo = true;
            for keys in ["", "Enter"] {
                desk.press(keys);
                assert!(desk.line(0).contains("demo"), "{}", desk.screen());
            }
        }
    }
}
