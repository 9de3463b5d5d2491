//! `woord --demo`: an example to look at, that leaves nothing behind and looks at nothing of the user's.

use super::home::Home;

#[test]
fn the_example_is_shown_in_the_language_of_the_screen_and_leaves_nothing() {
    let home = Home::new();
    let shown = home.run(["--demo"]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    assert!(shown.out.starts_with("3 te laat · 4 vandaag · 2 aanvullen"), "{}", shown.out);
    assert!(shown.out.contains("Jan de Boer         rapport verbouwing mailen"), "{}", shown.out);
    let english = home.sh("LANG=en_GB.UTF-8 woord --demo");
    assert!(english.out.contains("mail renovation report"), "{}", english.out);
    assert!(!home.data().exists(), "the example made a folder");
}

#[test]
fn a_book_of_ones_own_is_not_touched_nor_needed() {
    let home = Home::new();
    home.run(["zeg", "ik mail Kees donderdag het verslag"]);
    let before = home.exported();
    let shown = home.run(["--demo"]);
    assert!(shown.code == 0 && !shown.out.contains("Kees"), "{}", shown.all());
    assert_eq!(home.exported(), before);
    let nowhere = home.sh("env -u HOME -u WOORD_DATA_DIR woord --demo");
    assert_eq!(nowhere.code, 0, "{}", nowhere.all());
}

#[test]
fn nothing_can_follow_it() {
    let home = Home::new();
    let refused = home.run(["--demo", "lijst"]);
    assert_eq!(refused.code, 2, "{}", refused.all());
    assert!(refused.err.contains("lijst"), "{}", refused.err);
}
