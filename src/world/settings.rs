//! The table of settings: what each is called in both languages, what it takes, and where it is put. The reader of the
//! config, its example and the manual are made from it; a setting without a row here does not exist.

use capture::Region;

use super::config::Config;
use crate::domain::words::Language;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language of the program.
    Language,
    /// By whose usage words that can mean two days are read.
    Region,
}

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[Self::Language, Self::Region];

    /// Its name in the config, which may be written in either language.
    #[must_use]
    pub const fn name(self, lang: Language) -> &'static str {
        match (self, lang) {
            (Self::Language, Language::Nl) => "taal",
            (Self::Language, Language::En) => "language",
            (Self::Region, Language::Nl) => "streek",
            (Self::Region, Language::En) => "region",
        }
    }

    /// Every value that it takes, as written in the config.
    #[must_use]
    pub const fn takes(self) -> &'static [&'static str] {
        match self {
            Self::Language => &["nl", "en"],
            Self::Region => &["nl", "be", "gb"],
        }
    }

    /// The setting that is called so.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        let called = |setting: &&Self| [Language::Nl, Language::En].iter().any(|l| setting.name(*l) == name);
        Self::ALL.iter().find(called).copied()
    }

    /// What it is set to, if it is set.
    #[must_use]
    pub fn value(self, config: &Config) -> Option<&'static str> {
        match self {
            Self::Language => config.language.map(Language::as_str),
            Self::Region => config.usage.map(|region| match region {
                Region::Nl => "nl",
                Region::Be => "be",
                Region::Gb => "gb",
            }),
        }
    }

    /// Sets it; `None` where it takes no such value.
    pub(super) fn put(self, config: &mut Config, value: &str) -> Option<()> {
        match self {
            Self::Language => config.language = Some(Language::parse(value)?),
            Self::Region => {
                config.usage = Some(match value.to_ascii_lowercase().as_str() {
                    "nl" => Region::Nl,
                    "be" => Region::Be,
                    "gb" | "uk" => Region::Gb,
                    _ => return None,
                });
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_takes_what_it_says_and_tells_it_back() {
        for setting in Setting::ALL {
            for lang in [Language::Nl, Language::En] {
                assert_eq!(Setting::called(setting.name(lang)), Some(*setting));
            }
            for value in setting.takes() {
                let mut config = Config::default();
                assert_eq!(setting.value(&config), None);
                assert_eq!(setting.put(&mut config, value), Some(()), "{value}");
                assert_eq!(setting.value(&config), Some(*value));
            }
            assert_eq!(setting.put(&mut Config::default(), "x"), None);
        }
    }
}
