//! What a terminal answers, read. What is no answer that was asked for is nothing.

use crate::app::mouse::{Deed, Mouse};
use crate::ui::Theme;

/// The ground of which a report tells: `11;rgb:RRRR/GGGG/BBBB`, each part of one to four hexadecimal digits, as xterm
/// answers to `OSC 11 ; ?`.
pub(super) fn ground(by: u8, text: &[u8]) -> Option<Theme> {
    let text = std::str::from_utf8(text).ok().filter(|_| by == b']')?;
    let colour = text.strip_prefix("11;")?;
    let parts = colour.strip_prefix("rgb:").or_else(|| colour.strip_prefix("rgba:"))?;
    let mut parts = parts.split('/').map(|digits| {
        let most = 16_u32.pow(u32::try_from(digits.len()).ok().filter(|n| (1..=4).contains(n))?) - 1;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most))
    });
    let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
    // As bright as it looks (ITU-R BT.601).
    let bright = 0.299 * red + 0.587 * green + 0.114 * blue;
    Some(if bright > 0.5 { Theme::Light } else { Theme::Dark })
}

/// What is told of the mouse in the way of SGR: button, column and row from one, `M` where it went down. The first button
/// and the wheel count, whatever is held with them; a motion, and what lets go, do not.
pub(super) fn mouse(numbers: &[u8], end: u8) -> Option<Mouse> {
    let mut parts = std::str::from_utf8(numbers).ok()?.split(';').map(|part| part.parse::<u16>().ok());
    let (button, x, y) = (parts.next()??, parts.next()??, parts.next()??);
    let deed = match button & !0b1_1100 {
        0 => Deed::Press,
        64 => Deed::Up,
        65 => Deed::Down,
        _ => return None,
    };
    let whole = end == b'M' && parts.next().is_none();
    Some(Mouse { deed, x: x.checked_sub(1)?, y: y.checked_sub(1)? }).filter(|_| whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ground_is_light_or_dark() {
        for (text, theme) in [
            ("11;rgb:0000/0000/0000", Some(Theme::Dark)),
            ("11;rgb:fdfd/f6f6/e3e3", Some(Theme::Light)),
            ("11;rgb:1e/1e/2e", Some(Theme::Dark)),
            ("11;rgba:ffff/ffff/ffff/ffff", Some(Theme::Light)),
            ("11;rgb:f/f/f", Some(Theme::Light)),
            ("11;?", None),
            ("11;rgb:", None),
            ("11;rgb:fffff/0/0", None),
            ("11;rgb:gg/00/00", None),
            ("4;0;rgb:ff/ff/ff", None),
        ] {
            assert_eq!(ground(b']', text.as_bytes()), theme, "{text}");
        }
        assert_eq!(ground(b'P', b"11;rgb:f/f/f"), None);
    }

    #[test]
    fn the_first_button_and_the_wheel_count() {
        let told = |numbers: &[u8], end| mouse(numbers, end).map(|own| (own.deed, own.x, own.y));
        assert_eq!(told(b"0;10;5", b'M'), Some((Deed::Press, 9, 4)));
        assert_eq!(told(b"16;1;1", b'M'), Some((Deed::Press, 0, 0)));
        assert_eq!(told(b"64;300;200", b'M'), Some((Deed::Up, 299, 199)));
        for (numbers, end) in [
            (&b"0;10;5"[..], b'm'),
            (b"2;1;1", b'M'),
            (b"35;1;1", b'M'),
            (b"0;0;1", b'M'),
            (b"0;1", b'M'),
            (b"x", b'M'),
            (b"0;1;1;1", b'M'),
            (b"0;99999;1", b'M'),
        ] {
            assert_eq!(told(numbers, end), None, "{numbers:?}");
        }
    }
}
