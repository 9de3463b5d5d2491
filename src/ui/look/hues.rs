//! The colours of meanings, for as many as the terminal has and the ground they stand on. Where the ground is not known
//! the sixteen of the terminal are used, which its user chose to go with it.
//!
//! A colour is never the only sign of what it means.

use ratatui::style::Color;

use super::Role;

/// How many colours there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// None.
    None,
    /// The sixteen of the terminal.
    Sixteen,
    /// The 256 of a table.
    Table,
    /// All of them.
    All,
}

/// On what the letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// A light ground.
    Light,
    /// A dark one.
    Dark,
}

/// A colour for each depth: of the sixteen (none where there is no fit one), of the table, of all.
struct Hue(Option<Color>, u8, [u8; 3]);

/// The colour of a meaning; none where it has the colour of ordinary text.
pub(super) fn hue(role: Role, depth: Depth, theme: Option<Theme>) -> Option<Color> {
    let own = match theme {
        Some(Theme::Light) => on_light(role),
        Some(Theme::Dark) | None => on_dark(role),
    };
    let Hue(sixteen, table, [r, g, b]) = own?;
    match (depth, theme) {
        (Depth::None, _) => None,
        (Depth::Sixteen, _) | (_, None) => sixteen,
        (Depth::Table, Some(_)) => Some(Color::Indexed(table)),
        (Depth::All, Some(_)) => Some(Color::Rgb(r, g, b)),
    }
}

fn on_dark(role: Role) -> Option<Hue> {
    Some(match role {
        Role::Late | Role::Trouble => Hue(Some(Color::Red), 210, [255, 135, 128]),
        Role::Doubt | Role::TwoReadings => Hue(Some(Color::Yellow), 222, [233, 203, 125]),
        Role::Good => Hue(Some(Color::Green), 114, [140, 208, 134]),
        Role::Person => Hue(Some(Color::Cyan), 116, [125, 207, 218]),
        Role::Day => Hue(Some(Color::Magenta), 183, [216, 172, 242]),
        Role::Dim => Hue(None, 248, [168, 168, 168]),
        Role::Rule => Hue(None, 243, [118, 118, 118]),
        _ => return None,
    })
}

/// Yellow and cyan can't be read on a light ground: the sixteen have red and blue for them.
fn on_light(role: Role) -> Option<Hue> {
    Some(match role {
        Role::Late | Role::Trouble => Hue(Some(Color::Red), 124, [176, 0, 32]),
        Role::Doubt | Role::TwoReadings => Hue(Some(Color::Red), 94, [125, 84, 0]),
        Role::Good => Hue(Some(Color::Green), 22, [20, 100, 40]),
        Role::Person => Hue(Some(Color::Blue), 24, [0, 88, 122]),
        Role::Day => Hue(Some(Color::Magenta), 91, [120, 40, 155]),
        Role::Dim => Hue(None, 240, [88, 88, 88]),
        Role::Rule => Hue(None, 244, [128, 128, 128]),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How bright a colour is, by the definition of the web's guidelines for contrast (WCAG 2.2, relative luminance).
    fn bright(rgb: [u8; 3]) -> f64 {
        let [r, g, b] = rgb.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (bright(a), bright(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// A colour of the table of 256, as xterm has it: a cube of six steps, and greys.
    fn of_table(nth: u8) -> [u8; 3] {
        let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
        match nth {
            16..=231 => [step((nth - 16) / 36), step((nth - 16) / 6 % 6), step((nth - 16) % 6)],
            232.. => [8 + 10 * (nth - 232); 3],
            _ => panic!("{nth} is the user's own"),
        }
    }

    #[test]
    fn every_colour_can_be_read_on_its_ground() {
        // Black, the usual greys, and the well-known grounds of themes.
        let dark = [[0, 0, 0], [30, 30, 30], [40, 44, 52], [0, 43, 54]];
        let light = [[255, 255, 255], [253, 246, 227], [238, 238, 238]];
        for (theme, grounds) in [(Theme::Dark, &dark[..]), (Theme::Light, &light[..])] {
            for role in Role::ALL {
                // A rule is looked past; what is read has to be readable.
                let least = if *role == Role::Rule { 2.5 } else { 4.5 };
                for depth in [Depth::Table, Depth::All] {
                    let Some(own) = hue(*role, depth, Some(theme)) else { continue };
                    let rgb = match own {
                        Color::Indexed(nth) => of_table(nth),
                        Color::Rgb(r, g, b) => [r, g, b],
                        other => panic!("{role:?} is {other:?}"),
                    };
                    for ground in grounds {
                        let found = contrast(rgb, *ground);
                        assert!(found >= least, "{role:?} {theme:?} {depth:?} on {ground:?}: {found:.2}");
                    }
                }
            }
        }
    }

    #[test]
    fn on_a_light_ground_the_sixteen_have_no_yellow_or_cyan() {
        for role in Role::ALL {
            let own = hue(*role, Depth::Sixteen, Some(Theme::Light));
            assert!(!matches!(own, Some(Color::Yellow | Color::Cyan | Color::White)), "{role:?}");
            assert_eq!(hue(*role, Depth::None, Some(Theme::Dark)), None);
            assert_eq!(hue(*role, Depth::All, None), hue(*role, Depth::Sixteen, None));
        }
    }
}
