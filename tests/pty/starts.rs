//! From the first start to the first promise kept.

use super::home::Home;
use super::terminal::Terminal;

/// A home with a few promises in it.
pub(crate) fn with_promises(count: usize) -> Home {
    let home = Home::new();
    for nth in 1..=count {
        let ran = home.run([
            "zeg",
            &format!("rapport {nth} mailen"),
            "--aan",
            "Jan de Boer",
            "--wanneer",
            "morgen",
        ]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    home
}

#[test]
fn a_first_start_says_what_to_do_and_q_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("woord");
    terminal.shows("ma 23 nov");
    terminal.until("a screen of its own", |s| s.alternate_screen() && s.hide_cursor() && s.bracketed_paste());
    assert!(!terminal.is_cooked());
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn a_mistake_in_the_settings_is_said_on_the_screen_until_the_first_key() {
    let home = with_promises(1);
    let config = home.folder().join(".config/woord");
    std::fs::create_dir_all(&config).unwrap();
    std::fs::write(config.join("config.toml"), "taall = \"nl\"\nstreek = 3\n").unwrap();
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.shows("Instellingen,");
    terminal.send(b"j");
    terminal.hides("Instellingen,");
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn a_promise_kept_and_left_at_once_is_on_disk() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.send(b"vq");
    terminal.ends_with(0);
    terminal.is_clean();
    let listed = home.run(["lijst", "alles", "--json"]);
    assert!(listed.out.contains("\"state\": \"vertonen\""), "{}", listed.out);
    home.is_well();
}

#[test]
fn in_too_little_room_it_says_so_and_goes_on() {
    let home = with_promises(1);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 1 mailen");
    terminal.resize(20, 5);
    terminal.hides("rapport");
    terminal.resize(80, 24);
    terminal.shows("rapport 1 mailen");
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}

#[test]
fn a_storm_of_sizes_ends_on_the_screen_it_began_with() {
    let home = with_promises(3);
    let mut terminal = Terminal::woord(&home, &[]);
    terminal.shows("rapport 3 mailen");
    let before = terminal.screen();
    for nth in 0..400_u16 {
        terminal.resize(1 + nth * 37 % 300, 1 + nth * 17 % 100);
        if nth % 8 == 0 {
            terminal.send(b"j");
        }
    }
    terminal.send(b"g");
    terminal.send(b"g");
    terminal.resize(80, 24);
    terminal.until("the screen as it was", |screen| screen.contents() == before);
    terminal.send(b"q");
    terminal.ends_with(0);
    terminal.is_clean();
}
