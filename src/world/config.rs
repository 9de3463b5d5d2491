//! The config file: what the user set, and what in it could not be used. A mistake is said, never swallowed,
//! and never keeps the program from its work.

use std::io::ErrorKind;
use std::path::Path;

use capture::Region;

use crate::domain::words::Language;

/// What the user set; nothing is where nothing was set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The language of the program.
    pub language: Option<Language>,
    /// By whose usage words that can mean two days are read.
    pub usage: Option<Region>,
    /// What could not be used.
    pub mistakes: Vec<Mistake>,
}

/// Something in the config file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The file could not be read; what the system said.
    Unreadable(String),
    /// The file is no TOML; the line, and what the reader said.
    NotToml {
        /// The line, from one.
        line: usize,
        /// What the reader said, in English.
        why: String,
    },
    /// A key that means nothing.
    UnknownKey(String),
    /// A value that the key does not take; the key, the value, and what it takes.
    BadValue {
        /// The key.
        key: String,
        /// The value.
        value: String,
        /// What it takes.
        takes: &'static str,
    },
}

/// Reads the config file; one that is not there sets nothing.
#[must_use]
pub fn read(path: &Path) -> Config {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text),
        Err(why) if why.kind() == ErrorKind::NotFound || why.kind() == ErrorKind::NotADirectory => {
            Config::default()
        }
        Err(why) => Config { mistakes: vec![Mistake::Unreadable(why.to_string())], ..Config::default() },
    }
}

fn parse(text: &str) -> Config {
    let mut config = Config::default();
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let error: toml::de::Error = error;
            let at = error.span().map_or(0, |span| span.start.min(text.len()));
            let line = text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1;
            config.mistakes.push(Mistake::NotToml { line, why: error.message().to_owned() });
            return config;
        }
    };
    for (key, value) in &table {
        match key.as_str() {
            "language" | "taal" => match value.as_str().and_then(Language::parse) {
                Some(language) => config.language = Some(language),
                None => config.mistakes.push(Mistake::BadValue {
                    key: key.clone(),
                    value: value.as_str().unwrap_or_else(|| value.type_str()).to_owned(),
                    takes: "\"nl\", \"en\"",
                }),
            },
            "region" | "streek" => match value.as_str().and_then(region) {
                Some(usage) => config.usage = Some(usage),
                None => config.mistakes.push(Mistake::BadValue {
                    key: key.clone(),
                    value: value.as_str().unwrap_or_else(|| value.type_str()).to_owned(),
                    takes: "\"nl\", \"be\", \"gb\"",
                }),
            },
            _ => config.mistakes.push(Mistake::UnknownKey(key.clone())),
        }
    }
    config
}

fn region(text: &str) -> Option<Region> {
    Some(match text.to_ascii_lowercase().as_str() {
        "nl" => Region::Nl,
        "be" => Region::Be,
        "gb" | "uk" => Region::Gb,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_named_and_the_rest_is_used() {
        assert_eq!(parse("taal = \"nl\"").language, Some(Language::Nl));
        let config = parse("language = \"en\"\ncolour = true\n");
        assert_eq!(config.language, Some(Language::En));
        assert_eq!(config.mistakes, [Mistake::UnknownKey("colour".into())]);
        assert_eq!(parse("streek = \"be\"").usage, Some(Region::Be));
        assert!(matches!(parse("region = \"fr\"").mistakes[0], Mistake::BadValue { .. }));
        assert!(matches!(parse("language = 3").mistakes[0], Mistake::BadValue { .. }));
        assert!(matches!(parse("a = 1\nlanguage = ").mistakes[0], Mistake::NotToml { line: 2, .. }));
    }
}
