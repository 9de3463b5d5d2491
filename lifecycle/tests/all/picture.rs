//! The picture made from the table, as the docs show it.

use lifecycle::{Direction, TABLE, diagram};

const PICTURE: &str = "\
given
  ─ uitspreken ─▶ voornemen ─ vertonen ─▶ vertonen ─ overtreffen ─▶ voortreffelijk ─ verankeren ─▶ verankering
                  │ ↺ heronderhandelen
                  │ ↺ melden
                  │ ↺ corrigeren
                  ├─ breken ─▶ gebroken ─ herstellen ─▶ hersteld
                  └─ ontheffen ─▶ ontheven

received
  ─ uitspreken ─▶ voornemen ─ vertonen ─▶ vertonen
                  │ ↺ heronderhandelen
                  │ ↺ melden
                  │ ↺ corrigeren
                  ├─ breken ─▶ gebroken
                  └─ ontheffen ─▶ ontheven
";

#[test]
fn the_picture_is_drawn_from_the_table() {
    assert_eq!(diagram(), PICTURE);
}

#[test]
fn every_row_is_in_the_picture_of_its_direction() {
    let whole = diagram();
    let (given, received) = whole.split_once("\n\n").unwrap();
    for rule in TABLE {
        let half = if rule.direction == Direction::Given { given } else { received };
        let drawn = if rule.from == Some(rule.to) {
            format!("↺ {}", rule.step)
        } else {
            format!("─ {} ─▶ {}", rule.step, rule.to)
        };
        assert_eq!(half.matches(&drawn).count(), 1, "{drawn}");
    }
}
