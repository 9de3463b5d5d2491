//! What a terminal sends, byte by byte, as keys and pastes. Nothing that comes can break it or hold it up: a sequence
//! that is not known is left out, one that is broken off ends where the next begins, and Ctrl-C is heard within any.
//!
//! It reads no terminal and waits for nothing: that no more comes for a while is told to it.

use super::report;
use crate::app::Msg;
use crate::keys::{Chord, Code};
use crate::ui::Theme;

/// Bytes that the numbers of a sequence may have.
const LONGEST: usize = 64;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What has come of something that is not whole yet.
#[derive(Debug, Default, PartialEq)]
enum Begun {
    #[default]
    Nothing,
    /// Escape: a key, or the beginning of something.
    Escape,
    /// A control sequence, and its numbers.
    Sequence(Vec<u8>),
    /// A key of the keypad.
    Keypad,
    /// A report: the byte it began with, and what it says.
    Report { by: u8, text: Vec<u8> },
    /// So many bytes that mean nothing.
    Skipped(u8),
    /// A letter of more than one byte.
    Letter { bytes: Vec<u8>, alt: bool },
    /// A paste.
    Paste(Vec<u8>),
}

/// The reader of what a terminal sends.
#[derive(Debug, Default)]
pub(super) struct Input {
    begun: Begun,
    reported: Option<Theme>,
}

impl Input {
    /// What these bytes say, as far as they are whole.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Vec<Msg> {
        let mut said = Vec::new();
        bytes.iter().for_each(|byte| self.byte(*byte, &mut said));
        said
    }

    /// On what the letters stand, where the terminal has just said so.
    pub(super) fn ground(&mut self) -> Option<Theme> {
        self.reported.take()
    }

    /// Whether more is waited for.
    pub(super) fn waits(&self) -> bool {
        self.begun != Begun::Nothing
    }

    /// Whether a paste has begun: its parts may come slowly.
    pub(super) fn pastes(&self) -> bool {
        matches!(self.begun, Begun::Paste(_))
    }

    /// No more has come for a while: what was begun is what it looks like now.
    pub(super) fn settle(&mut self) -> Option<Msg> {
        match std::mem::take(&mut self.begun) {
            Begun::Escape => Some(plain(Code::Esc)),
            Begun::Sequence(numbers) if numbers.is_empty() => Some(with_alt('[')),
            Begun::Keypad => Some(with_alt('O')),
            Begun::Report { by, text } if text.is_empty() => Some(with_alt(char::from(by))),
            Begun::Paste(text) => Some(pasted(&text)),
            _ => None,
        }
    }

    fn byte(&mut self, byte: u8, said: &mut Vec<Msg>) {
        match std::mem::take(&mut self.begun) {
            Begun::Nothing => self.plain(byte, false, said),
            Begun::Escape => self.after_escape(byte, said),
            Begun::Sequence(mut numbers) => match byte {
                0x20..=0x3f => {
                    numbers.push(byte);
                    numbers.truncate(LONGEST);
                    self.begun = Begun::Sequence(numbers);
                }
                b'[' if numbers.is_empty() => self.begun = Begun::Skipped(1),
                b'M' if numbers.is_empty() => self.begun = Begun::Skipped(3),
                b'~' if numbers == b"200" => self.begun = Begun::Paste(Vec::new()),
                0x40..=0x7e => said.extend(sequence(&numbers, byte)),
                other => self.plain(other, false, said),
            },
            Begun::Keypad => match byte {
                0x40..=0x7e => said.extend(sequence(b"", byte)),
                other => self.plain(other, false, said),
            },
            Begun::Report { by, mut text } => match byte {
                0x18 | 0x1a => {}
                0x07 | 0x1b => {
                    self.reported = self.reported.or_else(|| report::ground(by, &text));
                    self.begun = if byte == 0x1b { Begun::Escape } else { Begun::Nothing };
                }
                0x03 => self.plain(byte, false, said),
                _ => {
                    text.push(byte);
                    text.truncate(LONGEST);
                    self.begun = Begun::Report { by, text };
                }
            },
            // What follows the sign of a mouse is no key; what can be none of it is.
            Begun::Skipped(left) if byte >= 0x20 => {
                if left > 1 {
                    self.begun = Begun::Skipped(left - 1);
                }
            }
            Begun::Skipped(_) => self.plain(byte, false, said),
            Begun::Letter { mut bytes, alt } => {
                if byte & 0xc0 == 0x80 {
                    bytes.push(byte);
                    self.letter(bytes, alt, said);
                } else {
                    // It was broken off.
                    self.plain(byte, false, said);
                }
            }
            Begun::Paste(mut text) => {
                text.push(byte);
                if text.ends_with(PASTE_ENDS) {
                    text.truncate(text.len() - PASTE_ENDS.len());
                    said.push(pasted(&text));
                } else {
                    self.begun = Begun::Paste(text);
                }
            }
        }
    }

    fn after_escape(&mut self, byte: u8, said: &mut Vec<Msg>) {
        match byte {
            b'[' => self.begun = Begun::Sequence(Vec::new()),
            b'O' => self.begun = Begun::Keypad,
            b']' | b'P' | b'_' | b'^' | b'X' => self.begun = Begun::Report { by: byte, text: Vec::new() },
            // The end of a report.
            b'\\' => {}
            0x1b => {
                said.push(plain(Code::Esc));
                self.begun = Begun::Escape;
            }
            other => self.plain(other, true, said),
        }
    }

    fn plain(&mut self, byte: u8, alt: bool, said: &mut Vec<Msg>) {
        let (code, ctrl) = match byte {
            0x1b => {
                self.begun = Begun::Escape;
                return;
            }
            b'\r' | b'\n' => (Code::Enter, false),
            b'\t' => (Code::Tab, false),
            0x7f | 0x08 => (Code::Backspace, false),
            0 => (Code::Char(' '), true),
            0x01..=0x1a => (Code::Char(char::from(byte - 1 + b'a')), true),
            0x1c..=0x1f => (Code::Char(char::from(byte - 0x1c + b'4')), true),
            0x20..=0x7e => (Code::Char(char::from(byte)), false),
            0x80.. => {
                self.letter(vec![byte], alt, said);
                return;
            }
        };
        said.push(Msg::Key(Chord { code, ctrl, alt }));
    }

    fn letter(&mut self, bytes: Vec<u8>, alt: bool, said: &mut Vec<Msg>) {
        match std::str::from_utf8(&bytes) {
            Ok(text) => {
                said.extend(text.chars().map(|c| Msg::Key(Chord { code: Code::Char(c), ctrl: false, alt })))
            }
            // Not whole yet; what can be none any more is left out.
            Err(why) if why.error_len().is_none() => self.begun = Begun::Letter { bytes, alt },
            Err(_) => {}
        }
    }
}

fn plain(code: Code) -> Msg {
    Msg::Key(Chord { code, ctrl: false, alt: false })
}

fn with_alt(c: char) -> Msg {
    Msg::Key(Chord { code: Code::Char(c), ctrl: false, alt: true })
}

fn pasted(text: &[u8]) -> Msg {
    Msg::Paste(String::from_utf8_lossy(text).into_owned())
}

/// The key that a whole control sequence stands for; none where it is something else.
fn sequence(numbers: &[u8], end: u8) -> Option<Msg> {
    if let Some(numbers) = numbers.strip_prefix(b"<") {
        return report::mouse(numbers, end).map(Msg::Mouse);
    }
    // A mark before the numbers makes it an answer.
    if numbers.first().is_some_and(|first| (b'<'..=b'?').contains(first)) {
        return None;
    }
    let mut parts = numbers.split(|byte| *byte == b';').map(|part| {
        let mut halves = part.split(|byte| *byte == b':').map(number);
        (halves.next().flatten(), halves.next().flatten())
    });
    let (first, second, third) = (parts.next()?.0, parts.next(), parts.next());
    let (held, kind) = second.unwrap_or_default();
    // Presses and repeats count, releases do not.
    if kind == Some(3) {
        return None;
    }
    let held = held.unwrap_or(1).saturating_sub(1);
    let (shift, alt, ctrl) = (held & 1 != 0, held & 2 != 0, held & 4 != 0);
    let code = match (end, first) {
        (b'A', _) => Code::Up,
        (b'B', _) => Code::Down,
        (b'C', _) => Code::Right,
        (b'D', _) => Code::Left,
        (b'H', _) | (b'~', Some(1 | 7)) => Code::Home,
        (b'F', _) | (b'~', Some(4 | 8)) => Code::End,
        (b'Z', _) => Code::BackTab,
        (b'~', Some(3)) => Code::Delete,
        (b'~', Some(5)) => Code::PageUp,
        (b'~', Some(6)) => Code::PageDown,
        // A keypad's Enter.
        (b'M', None) if numbers.is_empty() => Code::Enter,
        (b'u', Some(code)) => letter_key(code, shift)?,
        (b'~', Some(27)) => letter_key(third?.0?, shift)?,
        _ => return None,
    };
    let code = match code {
        Code::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        other => other,
    };
    Some(Msg::Key(Chord { code, ctrl, alt }))
}

/// The key of a letter that is sent as its number.
fn letter_key(code: u32, shift: bool) -> Option<Code> {
    Some(match code {
        9 if shift => Code::BackTab,
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        code => {
            let c = char::from_u32(code).filter(|c| !c.is_control())?;
            Code::Char(if shift { c.to_uppercase().next().unwrap_or(c) } else { c })
        }
    })
}

fn number(digits: &[u8]) -> Option<u32> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What bytes say when nothing follows, keys as the documentation writes them.
    fn said(bytes: &[u8]) -> String {
        let mut input = Input::default();
        let mut all = input.take(bytes);
        all.extend(input.settle());
        assert!(!input.waits());
        let words = all.iter().map(|msg| match msg {
            Msg::Key(chord) => chord.to_string(),
            Msg::Paste(text) => format!("<{text}>"),
            Msg::Mouse(mouse) => format!("{:?}@{},{}", mouse.deed, mouse.x, mouse.y),
            other => panic!("{other:?}"),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn keys_as_terminals_send_them() {
        for (bytes, keys) in [
            (&b"jJ"[..], "j J"),
            (b"\x1b", "Esc"),
            (b"\x1b\x1b", "Esc Esc"),
            (b"\x1b[A\x1bOB\x1b[1;5C", "\u{2191} \u{2193} Ctrl-\u{2192}"),
            (b"\x1b[5~\x1b[3~\x1b[Z", "PgUp Del Shift-Tab"),
            (b"\x03\x00\r\n\t\x7f\x08", "Ctrl-C Ctrl-Space Enter Enter Tab Backspace Backspace"),
            ("é李".as_bytes(), "é 李"),
            (b"\x1b[200~een\x1b[A\x1b[201~j", "<een\x1b[A> j"),
            (b"\x1b[<0;10;5M\x1b[<0;10;5m\x1b[<65;1;1Mj", "Press@9,4 Down@0,0 j"),
            (b"\x1b[106;5u\x1b[27;5;106~\x1b[106;1:3u", "Ctrl-J Ctrl-J"),
        ] {
            assert_eq!(said(bytes), keys, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_broken_off_or_unknown_holds_nothing_up() {
        let quit = said(b"\x03");
        for begun in [
            &b"\x1b[?12"[..],
            b"\x1b[",
            b"\x1b[<0;1",
            b"\x1bO",
            b"\x1b]11;rgb:0",
            b"\xe6\x9d",
            b"\x1b[M",
            b"\x1bP+q",
        ] {
            let found = said(&[begun, b"\x03"].concat());
            assert!(found.ends_with(&quit), "{begun:?}: {found}");
        }
        assert_eq!(said(b"\x1b]11;rgb:0000/0000/0000\x1b\\j"), "j");
        assert_eq!(said(b"\x1b[<0;10;10mj\x1b[M!!!j\x1b[1;1R\x1b[?62;22cj"), "j j j");
    }

    #[test]
    fn the_ground_is_heard_beside_the_keys() {
        for (bytes, ground) in [
            (&b"j\x1b]11;rgb:0000/0000/0000\x1b\\k"[..], Some(Theme::Dark)),
            (b"j\x1b]11;rgb:ffff/ffff/dddd\x07k", Some(Theme::Light)),
            (b"j\x1b]11;rgb:ffff/ffff\x07k", None),
            (b"j\x1b]10;rgb:ffff/ffff/ffff\x07k", None),
            (b"jk", None),
        ] {
            let mut input = Input::default();
            assert_eq!(input.take(bytes).len(), 2, "{bytes:?}");
            assert_eq!(input.ground(), ground, "{bytes:?}");
            assert_eq!(input.ground(), None);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_in_any_pieces_say_the_same(bytes: Vec<u8>, cut in 0_usize..64) {
            let mut whole = Input::default();
            let mut pieces = Input::default();
            let cut = cut.min(bytes.len());
            let one = whole.take(&bytes);
            let mut two = pieces.take(&bytes[..cut]);
            two.extend(pieces.take(&bytes[cut..]));
            prop_assert_eq!(format!("{one:?}"), format!("{two:?}"));
            let _ = whole.settle();
            prop_assert!(!whole.waits());
        }
    }
}
