//! A follow-up asked for in the same breath as a promise: shown in its own row, planned with the promise, and taken back
//! with it.

use capture::Region;
use woord::text::Lang;

use super::kit::Desk;

fn desk() -> Desk {
    let mut desk = Desk::new(Lang::Nl, 120, 40);
    desk.promised("Priya Shah", "de planning mailen", "2026-12-10", "2026-11-20");
    desk
}

fn row(desk: &Desk, label: &str) -> String {
    let label = format!("{label}    ");
    desk.screen().lines().find(|line| line.contains(&label)).unwrap_or_default().to_owned()
}

#[test]
fn it_is_planned_with_the_promise_and_undone_with_it() {
    let mut desk = desk();
    desk.press("a \"Mail Priya vrijdag het voorstel en bel een week later na\"");
    let line = row(&desk, "Opvolging");
    assert!(
        line.contains("vrijdag 4 december 2026, over 11 dagen") && line.contains("‹ of geen ›"),
        "{}",
        desk.screen()
    );
    desk.press("Enter");
    assert!(desk.notice().contains("Opvolging bij Priya Shah op vr 4 dec"), "{}", desk.notice());
    assert_eq!(desk.model.rows.follow_ups.iter().count(), 1);
    desk.agrees();
    desk.press("u");
    assert_eq!(desk.model.rows.follow_ups.iter().count(), 0);
    desk.agrees();
}

#[test]
fn it_may_be_left_out_and_follows_the_day_that_was_chosen() {
    let mut desk = desk();
    desk.press("a \"Mail Priya volgende vrijdag het voorstel en bel een week later na\" Tab Enter");
    assert!(row(&desk, "Opvolging").contains("4 december 2026"), "{}", desk.screen());
    desk.press("↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ →");
    assert!(row(&desk, "Opvolging").contains("geen"), "{}", desk.screen());
    desk.press("Enter");
    assert_eq!(desk.model.rows.follow_ups.iter().count(), 0);
    assert_eq!(desk.model.rows.promises.iter().count(), 2);
}

#[test]
fn the_usage_of_flanders_orders_the_days_of_the_line() {
    let mut desk = desk();
    desk.press("a \"ik mail Priya volgende vrijdag het voorstel\"");
    assert!(row(&desk, "Wanneer").contains("vrijdag 4 december 2026"), "{}", desk.screen());
    desk.press("Ctrl-U Esc");
    desk.now = desk.now.read_as_in(Region::Be);
    desk.press("a \"ik mail Priya volgende vrijdag het voorstel\"");
    assert!(row(&desk, "Wanneer").contains("vrijdag 27 november 2026"), "{}", desk.screen());
}
