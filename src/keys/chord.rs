//! A key as it is pressed, and one or two of them as they are bound. It never reads a terminal: what arrives there is
//! turned into chords elsewhere.

use std::fmt;

/// A key, without what is held with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A letter, digit or sign as it is typed; Shift is in its case.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow left.
    Left,
    /// The arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key with what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub code: Code,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held; nothing is bound to it, and text fields may use it.
    pub alt: bool,
}

impl Chord {
    /// A key on its own.
    #[must_use]
    pub const fn key(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A letter, digit or sign.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::key(Code::Char(c))
    }

    /// A letter with Ctrl held.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: true, alt: false }
    }

    /// The letter that it types into a text, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self {
            Self { code: Code::Char(c), ctrl: false, alt: false } => Some(c),
            _ => None,
        }
    }

    /// Reads what the documentation writes: `v`, `Ctrl-R`, `Enter`, `Shift-Tab`, `Space`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("Ctrl-") {
            let mut letters = rest.chars();
            let (letter, end) = (letters.next()?, letters.next());
            return end.is_none().then(|| Self::ctrl(letter.to_ascii_lowercase()));
        }
        if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == text) {
            return Some(Self::key(*code));
        }
        let mut letters = text.chars();
        let (letter, end) = (letters.next()?, letters.next());
        end.is_none().then(|| Self::char(letter))
    }

    /// The keys that have a word for a name, with that word.
    pub(super) fn words() -> impl Iterator<Item = (&'static str, Code)> {
        NAMES.iter().copied()
    }

    /// A number that tells chords apart in tables that are checked while compiling.
    pub(super) const fn number(self) -> u64 {
        let code = match self.code {
            Code::Char(c) => c as u64,
            other => 0x20_0000 + place(other),
        };
        code | (self.ctrl as u64) << 32 | (self.alt as u64) << 33
    }
}

const fn place(code: Code) -> u64 {
    match code {
        Code::Char(_) => 0,
        Code::Enter => 1,
        Code::Esc => 2,
        Code::Tab => 3,
        Code::BackTab => 4,
        Code::Backspace => 5,
        Code::Delete => 6,
        Code::Up => 7,
        Code::Down => 8,
        Code::Left => 9,
        Code::Right => 10,
        Code::Home => 11,
        Code::End => 12,
        Code::PageUp => 13,
        Code::PageDown => 14,
    }
}

const NAMES: &[(&str, Code)] = &[
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("Shift-Tab", Code::BackTab),
    ("Backspace", Code::Backspace),
    ("Del", Code::Delete),
    ("↑", Code::Up),
    ("↓", Code::Down),
    ("←", Code::Left),
    ("→", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Space", Code::Char(' ')),
];

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            Code::Char(c) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            _ => Ok(()),
        }
    }
}

/// One chord, or two after each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Keys {
    /// The first.
    pub first: Chord,
    /// The one behind it.
    pub then: Option<Chord>,
}

impl Keys {
    pub(super) const fn number(self) -> (u64, u64) {
        let then = match self.then {
            Some(chord) => chord.number() + 1,
            None => 0,
        };
        (self.first.number(), then)
    }

    /// Reads one chord, or two with a space between them: `v`, `g o`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            Some((first, then)) => {
                Some(Self { first: Chord::parse(first)?, then: Some(Chord::parse(then)?) })
            }
            None => Some(Self { first: Chord::parse(text)?, then: None }),
        }
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.then {
            Some(then) => write!(f, "{} {then}", self.first),
            None => write!(f, "{}", self.first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["v", "R", "Ctrl-R", "Enter", "Shift-Tab", "g o", "/", "Space", "PgDn", "?"] {
            assert_eq!(Keys::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "Ctrl-", "Ctrl-ab", "ab"] {
            assert_eq!(Keys::parse(text), None, "{text}");
        }
    }
}
