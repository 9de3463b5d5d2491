//! The table of settings: what each is called in both languages, what it takes, and where it is put. The reader of the
//! config, its example and the manual are made from it; a setting without a row here does not exist.

use capture::Region;

use super::config::Config;
use super::screen::{Depth, Signs, Theme};
use crate::domain::words::Language;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language of the program.
    Language,
    /// By whose usage words that can mean two days are read.
    Region,
    /// On what ground the letters of the screens stand.
    Theme,
    /// How many colours the screens use.
    Colours,
    /// Which signs the screens use.
    Signs,
    /// Whether clicks and the wheel are for the screens.
    Mouse,
    /// Whether the screens ring when a promise comes due.
    Bell,
}

/// A value as it is written in Dutch and in English.
type Value = (&'static str, &'static str);

const AUTO: Value = ("auto", "auto");
const SWITCH: &[Value] = &[("aan", "on"), ("uit", "off")];

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: &'static [Self] =
        &[Self::Language, Self::Region, Self::Theme, Self::Colours, Self::Signs, Self::Mouse, Self::Bell];

    /// Its name in the config, which may be written in either language.
    #[must_use]
    pub const fn name(self, lang: Language) -> &'static str {
        lang.pick(self.names().0, self.names().1)
    }

    const fn names(self) -> Value {
        match self {
            Self::Language => ("taal", "language"),
            Self::Region => ("streek", "region"),
            Self::Theme => ("thema", "theme"),
            Self::Colours => ("kleuren", "colours"),
            Self::Signs => ("tekens", "signs"),
            Self::Mouse => ("muis", "mouse"),
            Self::Bell => ("bel", "bell"),
        }
    }

    /// Every value that it takes; the usual one first, but for the language.
    const fn values(self) -> &'static [Value] {
        match self {
            Self::Language => &[("nl", "nl"), ("en", "en")],
            Self::Region => &[("nl", "nl"), ("be", "be"), ("gb", "gb")],
            Self::Theme => &[AUTO, ("licht", "light"), ("donker", "dark")],
            Self::Colours => &[AUTO, ("geen", "none"), ("16", "16"), ("256", "256"), ("alle", "all")],
            Self::Signs => &[AUTO, ("unicode", "unicode"), ("ascii", "ascii")],
            Self::Mouse | Self::Bell => SWITCH,
        }
    }

    /// Every value that it takes, as written in the config, which may be in either language.
    #[must_use]
    pub fn takes(self, lang: Language) -> Vec<&'static str> {
        self.values().iter().map(|(nl, en)| lang.pick(nl, en)).collect()
    }

    /// The setting that is called so.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|setting| setting.names().0 == name || setting.names().1 == name).copied()
    }

    /// What it is set to, if it is set.
    #[must_use]
    pub fn value(self, config: &Config, lang: Language) -> Option<&'static str> {
        let nth = match self {
            Self::Language => usize::from(config.language? == Language::En),
            Self::Region => match config.usage? {
                Region::Nl => 0,
                Region::Be => 1,
                Region::Gb => 2,
            },
            Self::Theme => place(&THEMES, config.theme?),
            Self::Colours => place(&DEPTHS, config.colours?),
            Self::Signs => place(&SIGNS, config.signs?),
            Self::Mouse => usize::from(!config.mouse?),
            Self::Bell => usize::from(!config.bell?),
        };
        self.takes(lang).get(nth).copied()
    }

    /// Sets it; `None` where it takes no such value.
    pub(super) fn put(self, config: &mut Config, value: &str) -> Option<()> {
        let value = match (self, value.to_lowercase()) {
            // As the country is called by those who live there.
            (Self::Region, value) if value == "uk" => "gb".to_owned(),
            (_, value) => value,
        };
        let nth = self.values().iter().position(|(nl, en)| *nl == value || *en == value)?;
        match self {
            Self::Language => config.language = Language::parse(&value),
            Self::Region => config.usage = [Region::Nl, Region::Be, Region::Gb].get(nth).copied(),
            Self::Theme => config.theme = THEMES.get(nth).copied(),
            Self::Colours => config.colours = DEPTHS.get(nth).copied(),
            Self::Signs => config.signs = SIGNS.get(nth).copied(),
            Self::Mouse => config.mouse = Some(nth == 0),
            Self::Bell => config.bell = Some(nth == 0),
        }
        Some(())
    }
}

const THEMES: [Option<Theme>; 3] = [None, Some(Theme::Light), Some(Theme::Dark)];
const DEPTHS: [Option<Depth>; 5] =
    [None, Some(Depth::None), Some(Depth::Sixteen), Some(Depth::Table), Some(Depth::All)];
const SIGNS: [Option<Signs>; 3] = [None, Some(Signs::Unicode), Some(Signs::Ascii)];

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_takes_what_it_says_and_tells_it_back() {
        for setting in Setting::ALL {
            for lang in [Language::Nl, Language::En] {
                assert_eq!(Setting::called(setting.name(lang)), Some(*setting));
                for value in setting.takes(lang) {
                    let mut config = Config::default();
                    assert_eq!(setting.value(&config, lang), None);
                    assert_eq!(setting.put(&mut config, value), Some(()), "{value}");
                    assert_eq!(setting.value(&config, lang), Some(value));
                }
            }
            assert_eq!(setting.put(&mut Config::default(), "x"), None);
        }
    }
}
