//! How things look: what a cell means, and the colours for it. A meaning is never told by colour alone.

mod hues;

use ratatui::style::{Color, Modifier, Style};

use hues::hue;
pub use hues::{Depth, Theme};

/// What a cell means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// Of less weight.
    Dim,
    /// A title or heading.
    Heading,
    /// A rule or frame.
    Rule,
    /// Late.
    Late,
    /// For today.
    Today,
    /// In doubt, or to complete.
    Doubt,
    /// Good.
    Good,
    /// Words as they were spoken.
    Words,
    /// A key.
    Key,
    /// The row under the cursor.
    Cursor,
    /// The row under the cursor of a pane without the focus.
    Rest,
    /// The name of the program.
    Brand,
    /// Something wrong outside.
    Trouble,
    /// A person that was recognised in a line.
    Person,
    /// A day or time that was recognised in a line.
    Day,
    /// What was recognised in a line and can mean two things.
    TwoReadings,
    /// A field that is typed in.
    Field,
}

impl Role {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Plain,
        Self::Dim,
        Self::Heading,
        Self::Rule,
        Self::Late,
        Self::Today,
        Self::Doubt,
        Self::Good,
        Self::Words,
        Self::Key,
        Self::Cursor,
        Self::Rest,
        Self::Brand,
        Self::Trouble,
        Self::Person,
        Self::Day,
        Self::TwoReadings,
        Self::Field,
    ];

    /// One letter for it, in tables of tests.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Plain => '.',
            Self::Dim => '-',
            Self::Heading => 'H',
            Self::Rule => '_',
            Self::Late => 'L',
            Self::Today => 'T',
            Self::Doubt => '?',
            Self::Good => 'G',
            Self::Words => 'W',
            Self::Key => 'K',
            Self::Cursor => '>',
            Self::Rest => 'r',
            Self::Brand => 'B',
            Self::Trouble => '!',
            Self::Person => 'P',
            Self::Day => 'D',
            Self::TwoReadings => '~',
            Self::Field => 'F',
        }
    }
}

/// A style for every meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    depth: Depth,
    theme: Option<Theme>,
    /// Signs are those of every font.
    pub(super) ascii: bool,
    roles: bool,
}

impl Look {
    /// For so many colours, on a ground where that is known, with plain signs or all.
    #[must_use]
    pub fn of(depth: Depth, theme: Option<Theme>, ascii: bool) -> Self {
        Self { depth, theme, ascii, roles: false }
    }

    /// In the sixteen colours of the terminal, so that it goes with whatever the user has chosen.
    #[must_use]
    pub fn colours() -> Self {
        Self::of(Depth::Sixteen, None, false)
    }

    /// Without colour: bold, dim, underlined, reversed.
    #[must_use]
    pub fn plain() -> Self {
        Self::of(Depth::None, None, false)
    }

    /// A colour for every meaning that is no other's, so that a test can read the meaning back.
    #[must_use]
    pub fn meanings() -> Self {
        Self { roles: true, ..Self::colours() }
    }

    /// The same on a ground that has become known.
    #[must_use]
    pub fn on(self, theme: Theme) -> Self {
        Self { theme: Some(theme), ..self }
    }

    /// The style of a meaning.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        if self.roles {
            let nth = Role::ALL.iter().position(|other| *other == role).unwrap_or(0);
            return Style::new().fg(Color::Indexed(u8::try_from(nth + 1).unwrap_or(0)));
        }
        let hue = hue(role, self.depth, self.theme);
        let style = match role {
            // Where there is a grey for it, the terminal's own idea of faint is not asked for.
            Role::Dim | Role::Rule if hue.is_none() => Style::new().add_modifier(Modifier::DIM),
            Role::Heading | Role::Brand | Role::Key | Role::Today | Role::Rest => {
                Style::new().add_modifier(Modifier::BOLD)
            }
            Role::Late | Role::Trouble => Style::new().add_modifier(Modifier::BOLD),
            // One bar, whatever stands in it: its signs and words say what its colours did.
            Role::Cursor => Style::new()
                .fg(Color::Reset)
                .add_modifier(Modifier::REVERSED)
                .remove_modifier(Modifier::DIM.union(Modifier::BOLD)),
            Role::TwoReadings => Style::new().add_modifier(Modifier::UNDERLINED),
            _ => Style::new(),
        };
        match (hue, self.depth) {
            (Some(hue), _) => style.fg(hue),
            (None, Depth::None) => Style { fg: None, ..style },
            (None, _) => style,
        }
    }

    /// The meaning that a cell was given by [`Look::meanings`].
    #[must_use]
    pub fn meaning(style: Style) -> Role {
        match style.fg {
            Some(Color::Indexed(nth)) => {
                Role::ALL.get(usize::from(nth).wrapping_sub(1)).copied().unwrap_or(Role::Plain)
            }
            _ => Role::Plain,
        }
    }
}
