//! What the screens may use of the terminal: how many colours, on what ground, which signs, the mouse, the bell. What the
//! user set goes before what the surroundings say. It asks the terminal nothing.

use std::env;

use super::config::Config;

/// How many colours there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// None: bold, underlined and reversed have to do.
    None,
    /// The sixteen that the user gave their terminal.
    Sixteen,
    /// The 256 of a table.
    Table,
    /// All of them.
    All,
}

/// On what the letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

/// Which signs there are besides letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// Lines, bars, arrows and quotes.
    Unicode,
    /// Those of every font.
    Ascii,
}

/// What the screens may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shows {
    /// How many colours.
    pub depth: Depth,
    /// On what ground; none where that is not known yet.
    pub theme: Option<Theme>,
    /// The terminal may be asked what its ground is.
    pub asks: bool,
    /// Which signs.
    pub signs: Signs,
    /// Clicks and the wheel are for the program.
    pub mouse: bool,
    /// It may ring when a promise comes due.
    pub bell: bool,
}

/// What the screens may use by these settings and surroundings.
#[must_use]
pub fn shows(config: &Config) -> Shows {
    by(config, |name| env::var(name).ok().filter(|value| !value.is_empty()))
}

fn by(config: &Config, set: impl Fn(&str) -> Option<String>) -> Shows {
    let depth = config.colours.flatten().unwrap_or_else(|| depth(&set));
    let wanted = config.theme.flatten();
    // The kernel's own console takes a question for an order.
    let answers = set("TERM").is_some_and(|term| !matches!(&*term, "linux" | "dumb"));
    Shows {
        depth,
        theme: wanted.or_else(|| ground(&set("COLORFGBG")?)),
        asks: wanted.is_none() && depth != Depth::None && answers,
        signs: config.signs.flatten().unwrap_or_else(|| signs(&set)),
        mouse: config.mouse.unwrap_or(true),
        bell: config.bell.unwrap_or(true),
    }
}

/// By `NO_COLOR`, `COLORTERM` and `TERM`, as terminals and those who speak for them have agreed.
fn depth(set: &impl Fn(&str) -> Option<String>) -> Depth {
    let term = set("TERM").unwrap_or_default();
    let all = set("COLORTERM").is_some_and(|says| matches!(&*says, "truecolor" | "24bit"));
    if set("NO_COLOR").is_some() || matches!(&*term, "" | "dumb" | "vt100" | "vt220") || term.ends_with("-m")
    {
        Depth::None
    } else if all || term.ends_with("-direct") {
        Depth::All
    } else if term.contains("256color")
        || ["alacritty", "foot", "xterm-kitty", "xterm-ghostty"].contains(&&*term)
    {
        Depth::Table
    } else {
        Depth::Sixteen
    }
}

/// Where the locale is not of UTF-8 no more than ASCII is counted on.
fn signs(set: &impl Fn(&str) -> Option<String>) -> Signs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| set(name)).unwrap_or_default();
    let locale = locale.to_ascii_lowercase();
    if locale.contains("utf-8") || locale.contains("utf8") { Signs::Unicode } else { Signs::Ascii }
}

/// What some terminals say unasked: the numbers of letters and ground among the sixteen colours.
fn ground(says: &str) -> Option<Theme> {
    match says.rsplit(';').next()?.parse::<u8>().ok()? {
        0..=6 | 8 => Some(Theme::Dark),
        7 | 9..=15 => Some(Theme::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::config::parse;
    use super::*;

    fn shown(config: &str, surroundings: &[(&str, &str)]) -> Shows {
        let config = parse(config);
        assert_eq!(config.mistakes, []);
        by(&config, |name| {
            surroundings.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn colours_are_those_that_the_terminal_has() {
        for (surroundings, depth) in [
            (&[("TERM", "xterm")][..], Depth::Sixteen),
            (&[("TERM", "tmux-256color")], Depth::Table),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::All),
            (&[("TERM", "xterm-direct")], Depth::All),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], Depth::None),
            (&[("TERM", "dumb")], Depth::None),
            (&[], Depth::None),
        ] {
            assert_eq!(shown("", surroundings).depth, depth, "{surroundings:?}");
        }
        let surroundings = [("TERM", "xterm"), ("NO_COLOR", "1")];
        assert_eq!(shown("kleuren = \"256\"", &surroundings).depth, Depth::Table);
        assert_eq!(shown("colours = \"none\"", &[("TERM", "xterm")]).depth, Depth::None);
        assert_eq!(shown("colours = \"auto\"", &[("TERM", "xterm")]).depth, Depth::Sixteen);
    }

    #[test]
    fn the_ground_is_asked_for_where_nobody_said_it_and_it_matters() {
        let xterm = ("TERM", "xterm-256color");
        let found = shown("", &[xterm]);
        assert_eq!((found.theme, found.asks), (None, true));
        let found = shown("", &[xterm, ("COLORFGBG", "15;default;0")]);
        assert_eq!((found.theme, found.asks), (Some(Theme::Dark), true));
        assert_eq!(shown("", &[xterm, ("COLORFGBG", "0;15")]).theme, Some(Theme::Light));
        let found = shown("thema = \"licht\"", &[xterm, ("COLORFGBG", "15;0")]);
        assert_eq!((found.theme, found.asks), (Some(Theme::Light), false));
        assert!(!shown("", &[xterm, ("NO_COLOR", "1")]).asks && !shown("", &[("TERM", "linux")]).asks);
    }

    #[test]
    fn a_locale_without_utf_8_has_plain_signs() {
        for (name, value, signs) in [
            ("LANG", "nl_NL.UTF-8", Signs::Unicode),
            ("LC_ALL", "C.utf8", Signs::Unicode),
            ("LANG", "nl_NL@euro", Signs::Ascii),
            ("LC_CTYPE", "C", Signs::Ascii),
        ] {
            assert_eq!(shown("", &[(name, value)]).signs, signs, "{value}");
        }
        assert_eq!(shown("", &[("LC_ALL", "POSIX"), ("LANG", "nl_NL.UTF-8")]).signs, Signs::Ascii);
        assert_eq!(shown("tekens = \"ascii\"", &[("LANG", "nl_NL.UTF-8")]).signs, Signs::Ascii);
        assert_eq!(shown("signs = \"unicode\"", &[]).signs, Signs::Unicode);
    }

    #[test]
    fn mouse_and_bell_are_on_until_they_are_put_off() {
        let found = shown("", &[]);
        assert!(found.mouse && found.bell);
        let found = shown("muis = \"uit\"\nbell = \"off\"", &[]);
        assert!(!found.mouse && !found.bell);
    }
}
