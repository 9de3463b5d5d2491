//! The mouse on the screens: rows, panes, numbers, keys that stand there. What is not in sight can't be pressed.

use proptest::prelude::*;

use woord::app::mouse::{Deed, Mouse};
use woord::app::{Focus, Msg};
use woord::text::Lang;
use woord::ui::hint_at;

use super::kit::Desk;

/// Where a text stands on the screen: the column and row of its first letter.
fn place(desk: &Desk, text: &str) -> (u16, u16) {
    let screen = desk.screen();
    let found = screen.lines().enumerate().find_map(|(y, line)| {
        let at = line.find(text)?;
        Some((woord::text::columns::width(&line[..at]), y))
    });
    let (x, y) = found.unwrap_or_else(|| panic!("no {text} on\n{screen}"));
    (u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
}

/// A press as the loop takes it: keys that stand there first.
fn press(desk: &mut Desk, (x, y): (u16, u16)) {
    match hint_at(&desk.model, x, y) {
        Some(keys) => {
            desk.send(Msg::Key(keys.first));
            keys.then.into_iter().for_each(|then| desk.send(Msg::Key(then)));
        }
        None => desk.send(Msg::Mouse(Mouse { deed: Deed::Press, x, y })),
    }
}

fn click(desk: &mut Desk, text: &str) {
    let at = place(desk, text);
    press(desk, at);
}

#[test]
fn a_press_selects_a_row_and_a_second_opens_it() {
    for (width, height) in [(120, 40), (80, 24)] {
        let mut desk = Desk::example(Lang::Nl, width, height);
        click(&mut desk, "begroting nakijken");
        assert_eq!(desk.model.home.promise(&desk.model).map(|item| item.name()), Some("Sanne Vermeulen"));
        assert!(desk.model.page().is_none());
        click(&mut desk, "begroting nakijken");
        assert!(desk.line(0).contains("Sanne Vermeulen › Belofte"), "{}", desk.screen());
    }
}

#[test]
fn a_press_enters_a_pane_a_title_and_a_number() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    click(&mut desk, "Mark Hofstra ");
    assert_eq!(desk.model.home.focus, Focus::Contacts);
    assert!(desk.model.home.narrowed.is_some());
    click(&mut desk, "Opvolging");
    assert_eq!(desk.model.home.focus, Focus::FollowUps);
    click(&mut desk, "aanvullen");
    assert_eq!((desk.model.home.focus, desk.model.home.narrowed), (Focus::Promises, None));
    assert!(desk.screen().contains("▸? "), "{}", desk.screen());
}

#[test]
fn keys_that_stand_on_the_screen_are_pressed_with_their_words() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    click(&mut desk, "gemeld");
    assert!(desk.screen().contains("Gemeld"), "{}", desk.screen());
    click(&mut desk, "sluiten");
    assert!(desk.model.overlay.is_none());
    desk.press("g");
    click(&mut desk, "archief");
    assert!(desk.line(0).contains("Archief"), "{}", desk.screen());
    desk.press("Esc :");
    // Home is under the commands: its keys are out of reach.
    assert_eq!(hint_at(&desk.model, 2, 23), None);
}

#[test]
fn the_wheel_goes_by_rows_and_ends_at_the_end() {
    let mut desk = Desk::example(Lang::Nl, 120, 40);
    let over = |deed| Msg::Mouse(Mouse { deed, x: 50, y: 15 });
    desk.send(over(Deed::Down));
    assert_eq!(desk.model.home.promises.row, 3);
    (0..50).for_each(|_| desk.send(over(Deed::Down)));
    let last = desk.model.home.promises.row;
    desk.press("G");
    assert_eq!(desk.model.home.promises.row, last);
    (0..50).for_each(|_| desk.send(over(Deed::Up)));
    assert_eq!(desk.model.home.promises.row, 0);
}

#[test]
fn in_a_search_and_among_commands_a_row_is_chosen() {
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press("/ \"anna\"");
    click(&mut desk, "notulen");
    click(&mut desk, "notulen");
    assert!(desk.model.overlay.is_none(), "{}", desk.screen());
    let mut desk = Desk::example(Lang::Nl, 80, 24);
    desk.press(": \"ga naar\"");
    click(&mut desk, "archief");
    click(&mut desk, "archief");
    assert!(desk.line(0).contains("Archief"), "{}", desk.screen());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_the_mouse_does_nothing_breaks_and_no_row_out_of_sight_is_reached(
        deeds in proptest::collection::vec((0..6_u8, 0..130_u16, 0..45_u16), 1..40),
        (size, keys) in (0..3_usize, prop::sample::select(vec!["", "R", "Enter", "2 j Enter", "g a", ":", "?", "/ \"jan\"", "a \"ik bel Jan\"", "g", "1"])),
    ) {
        let (width, height) = [(120, 40), (80, 24), (44, 12)][size];
        let mut desk = Desk::example(Lang::Nl, width, height);
        desk.press(keys);
        for (deed, x, y) in deeds {
            let before = (desk.model.home.promises.row, desk.screen());
            match deed {
                0 => desk.send(Msg::Mouse(Mouse { deed: Deed::Up, x, y })),
                1 => desk.send(Msg::Mouse(Mouse { deed: Deed::Down, x, y })),
                2 => press(&mut desk, (x, y)),
                _ => {
                    // In little room one pane is in sight; a number of the overview leads into the promises.
                    let in_sight = width > 44 || desk.model.home.focus == Focus::Promises;
                    let home = in_sight && desk.model.page().is_none() && desk.model.overlay.is_none();
                    let number = before.1.lines().nth(usize::from(y)).unwrap_or_default().to_owned();
                    desk.send(Msg::Mouse(Mouse { deed: Deed::Press, x, y }));
                    let after = desk.model.home.promises.row;
                    let pane = desk.model.places().promises;
                    if home && pane.holds(x, y) && after != before.0 && desk.model.page().is_none() {
                        // The row that is under the cursor now stood where was pressed.
                        let name = desk.model.home.promise(&desk.model).unwrap().name().to_owned();
                        let first = name.chars().take(8).collect::<String>();
                        prop_assert!(number.contains(&first), "{number} is not of {name}\n{}", before.1);
                    }
                }
            }
            desk.draw(&woord::ui::Look::plain());
        }
        desk.agrees();
    }
}
