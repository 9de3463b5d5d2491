//! The config file: what the user set, and what in it could not be used. A mistake is said, never swallowed,
//! and never keeps the program from its work, nor another line from being heard.

use std::io::ErrorKind;
use std::path::Path;

use capture::Region;
use toml::de::{DeTable, DeValue};

use super::screen::{Depth, Signs, Theme};
use super::settings::Setting;
use crate::domain::trust::{Parameters, TABLE, Weight};
use crate::domain::words::Language;

/// Lines that are no TOML after which the rest is not read: such a file is no config.
const MOST: usize = 20;

/// What the user set; nothing is where nothing was set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The language of the program.
    pub language: Option<Language>,
    /// By whose usage words that can mean two days are read.
    pub usage: Option<Region>,
    /// On what ground the letters of the screens stand; none within where that is to be found out.
    pub theme: Option<Option<Theme>>,
    /// How many colours the screens use.
    pub colours: Option<Option<Depth>>,
    /// Which signs they use.
    pub signs: Option<Option<Signs>>,
    /// Whether clicks and the wheel are for the screens.
    pub mouse: Option<bool>,
    /// Whether the screens ring.
    pub bell: Option<bool>,
    /// The keys that were set, in the order of the file; what they are is for others to say.
    pub keys: Vec<KeyLine>,
    /// The numbers of the trust basis: the usual ones, where none were set.
    pub trust: Parameters,
    /// What could not be used, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

/// What the table of keys is called, in both languages.
pub const KEYS: [&str; 2] = ["toetsen", "keys"];

/// A line of the table of keys, or of a table in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The line, from one.
    pub line: usize,
    /// What the table in it is called; none for a line of the table itself.
    pub scope: Option<String>,
    /// What was given keys.
    pub name: String,
    /// The keys; none where what was written is neither a text nor a list of texts.
    pub keys: Option<Vec<String>>,
    /// What was written.
    pub written: String,
}

/// Something in the config file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from one; none where no line could be read.
    pub line: usize,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong in the config file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file could not be read; what the system said.
    Unreadable(ErrorKind, String),
    /// The line is no TOML; what the reader said, in English.
    NotToml(String),
    /// There is no setting of this name.
    Unknown(String),
    /// What should be a table is something else.
    NoTable(String),
    /// The setting has been given already, perhaps by its other name.
    Twice(Setting),
    /// The setting does not take what was written.
    Value(Setting, String),
    /// There is no number of the trust basis of this name.
    NoWeight(String),
    /// The number has been given already, perhaps by its other name.
    WeightTwice(Weight),
    /// The number can't be what was written.
    WeightValue(Weight, String),
}

/// Reads the config file; one that is not there sets nothing.
#[must_use]
pub fn read(path: &Path) -> Config {
    match std::fs::read_to_string(path) {
        Ok(text) => parse(&text),
        Err(why) if why.kind() == ErrorKind::NotFound || why.kind() == ErrorKind::NotADirectory => {
            Config::default()
        }
        Err(why) => {
            let wrong = Wrong::Unreadable(why.kind(), why.to_string());
            Config { mistakes: vec![Mistake { line: 0, wrong }], ..Config::default() }
        }
    }
}

/// Reads the text of a config. A line that can't be read is left out, so that it keeps no other from being heard.
#[must_use]
pub fn parse(text: &str) -> Config {
    let mut config = Config::default();
    let text = readable(text, &mut config.mistakes);
    let Ok(table) = DeTable::parse(&text) else { return config };
    let (mut given, mut weighed) = (Vec::new(), Vec::new());
    let mut entries: Vec<_> = table.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let wrong = match Setting::called(key.get_ref()) {
            None if KEYS.contains(&key.get_ref().as_ref()) => match value.get_ref().as_table() {
                Some(table) => {
                    keys(&text, table, None, &mut config.keys);
                    None
                }
                None => Some(Wrong::NoTable(key.get_ref().to_string())),
            },
            None if TABLE.contains(&key.get_ref().as_ref()) => match value.get_ref().as_table() {
                Some(table) => {
                    weights(&text, table, &mut weighed, &mut config);
                    None
                }
                None => Some(Wrong::NoTable(key.get_ref().to_string())),
            },
            None => Some(Wrong::Unknown(key.get_ref().to_string())),
            Some(setting) if given.contains(&setting) => Some(Wrong::Twice(setting)),
            Some(setting) => {
                given.push(setting);
                let put = value.get_ref().as_str().and_then(|value| setting.put(&mut config, value));
                let written = || text.get(value.span()).unwrap_or_default().to_owned();
                put.is_none().then(|| Wrong::Value(setting, written()))
            }
        };
        let line = line_at(&text, key.span().start);
        config.mistakes.extend(wrong.map(|wrong| Mistake { line, wrong }));
    }
    config.mistakes.sort_by_key(|mistake| mistake.line);
    config.keys.sort_by_key(|own| own.line);
    config
}

/// Reads the table of keys, and the tables in it.
fn keys(text: &str, table: &DeTable<'_>, scope: Option<&str>, found: &mut Vec<KeyLine>) {
    for (key, value) in table {
        let name = key.get_ref();
        if let (Some(table), None) = (value.get_ref().as_table(), scope) {
            keys(text, table, Some(name), found);
            continue;
        }
        let keys = match value.get_ref() {
            DeValue::String(one) => Some(vec![one.to_string()]),
            DeValue::Array(all) => all.iter().map(|one| one.get_ref().as_str().map(str::to_owned)).collect(),
            _ => None,
        };
        found.push(KeyLine {
            line: line_at(text, key.span().start),
            scope: scope.map(str::to_owned),
            name: name.to_string(),
            keys,
            written: text.get(value.span()).unwrap_or_default().to_owned(),
        });
    }
}

/// Reads the numbers of the trust basis.
fn weights(text: &str, table: &DeTable<'_>, given: &mut Vec<Weight>, config: &mut Config) {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let number = match value.get_ref() {
            DeValue::Integer(whole) => whole.as_str().parse().ok(),
            DeValue::Float(part) => part.as_str().parse().ok(),
            _ => None,
        };
        let wrong = match Weight::called(key.get_ref()) {
            None => Some(Wrong::NoWeight(key.get_ref().to_string())),
            Some(weight) if given.contains(&weight) => Some(Wrong::WeightTwice(weight)),
            Some(weight) => {
                given.push(weight);
                let put = number.and_then(|number: f64| weight.put(&mut config.trust, number));
                let written = || text.get(value.span()).unwrap_or_default().to_owned();
                put.is_none().then(|| Wrong::WeightValue(weight, written()))
            }
        };
        let line = line_at(text, key.span().start);
        config.mistakes.extend(wrong.map(|wrong| Mistake { line, wrong }));
    }
}

/// The text with every line blank that is no TOML, each of them noted. What comes after a great many is not read.
fn readable(text: &str, mistakes: &mut Vec<Mistake>) -> String {
    let mut text = text.to_owned();
    while let Err(error) = DeTable::parse(&text) {
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let starts = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let ends =
            text.as_bytes()[at..].iter().position(|byte| *byte == b'\n').map_or(text.len(), |n| at + n);
        mistakes
            .push(Mistake { line: line_at(&text, at), wrong: Wrong::NotToml(error.message().to_owned()) });
        let is_left = text.as_bytes()[starts..ends].iter().any(|byte| !byte.is_ascii_whitespace());
        if mistakes.len() < MOST && is_left {
            text.replace_range(starts..ends, "");
        } else {
            // The reader stumbled over the end of something that began on a line before it.
            text.truncate(text[..starts].trim_end().rfind('\n').map_or(0, |end| end + 1));
        }
    }
    text
}

/// The line, from one, on which a byte stands.
fn line_at(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_by_either_name() {
        assert_eq!(parse("taal = \"nl\"").language, Some(Language::Nl));
        assert_eq!(parse("language = \"en\"").language, Some(Language::En));
        assert_eq!(parse("streek = \"be\"").usage, Some(Region::Be));
        assert_eq!(parse("region = 'UK'").usage, Some(Region::Gb));
        assert_eq!(parse("# taal = \"nl\"\n"), Config::default());
    }

    #[test]
    fn a_mistake_is_named_with_its_line_and_the_rest_is_used() {
        for (text, line, wrong) in [
            ("tint = true", 1, Wrong::Unknown("tint".into())),
            ("\n[tests]\nx = 1", 2, Wrong::Unknown("tests".into())),
            ("keys = 3", 1, Wrong::NoTable("keys".into())),
            ("region = \"fr\"", 1, Wrong::Value(Setting::Region, "\"fr\"".into())),
            ("streek = 3", 1, Wrong::Value(Setting::Region, "3".into())),
            ("streek = [\n1]", 1, Wrong::Value(Setting::Region, "[\n1]".into())),
        ] {
            let config = parse(&format!("# one\n\n{text}\n"));
            assert_eq!(config.mistakes, [Mistake { line: line + 2, wrong }], "{text}");
            let config = parse(&format!("taal = \"nl\"\n{text}\n"));
            assert_eq!((config.language, config.mistakes.len()), (Some(Language::Nl), 1), "{text}");
        }
    }

    #[test]
    fn a_line_that_is_no_toml_keeps_no_other_from_being_heard() {
        for text in ["streek = ", "streek", "streek = be", "streek = \"be", "= 3", "streek be", "\"x"] {
            let config = parse(&format!("a-setting = 1\n{text}\ntaal = \"nl\"\n"));
            let told: Vec<_> = config.mistakes.iter().map(|m| (m.line, &m.wrong)).collect();
            assert!(matches!(told[..], [(1, Wrong::Unknown(_)), (2, Wrong::NotToml(_))]), "{text}: {told:?}");
            assert_eq!((config.language, config.usage), (Some(Language::Nl), None), "{text}");
        }
    }

    #[test]
    fn a_file_that_is_no_config_is_read_to_its_end_or_left() {
        for text in
            ["\"\"\"", "taal = \"\"\"\nx\n", "{", "[", "\u{0}\n", "x\ny\n\n", "=\n\n\n= 1\n", "é\r\nü = é"]
        {
            assert!(!parse(text).mistakes.is_empty(), "{text:?}");
        }
        let long = "no line\n".repeat(10_000);
        assert_eq!(parse(&long).mistakes.len(), MOST);
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        let config =
            parse("[toetsen]\nnagekomen = \"V\"\nx = 3\n[keys.in-ronde]\nlater = ['s', \"z z\"]\ny = [1]\n");
        assert_eq!(config.mistakes, []);
        let read: Vec<_> = config
            .keys
            .iter()
            .map(|own| (own.line, own.scope.as_deref(), &*own.name, own.keys.clone(), &*own.written))
            .collect();
        let keys = |keys: &[&str]| Some(keys.iter().map(|key| (*key).to_owned()).collect());
        assert_eq!(
            read,
            [
                (2, None, "nagekomen", keys(&["V"]), "\"V\""),
                (3, None, "x", None, "3"),
                (5, Some("in-ronde"), "later", keys(&["s", "z z"]), "['s', \"z z\"]"),
                (6, Some("in-ronde"), "y", None, "[1]"),
            ]
        );
    }

    #[test]
    fn the_numbers_of_the_trust_basis_are_read_and_what_they_cannot_be_is_said() {
        let config = parse("vertrouwen.halveringstijd = 90\ntrust.broken = 4.5\n[trust.x]\ny = 1\n");
        assert_eq!((config.trust.half_life, config.trust.harm), (90.0, 4.5));
        assert_eq!(config.mistakes, [Mistake { line: 3, wrong: Wrong::NoWeight("x".into()) }]);
        for (text, wrong) in [
            ("trust = 3", Wrong::NoTable("trust".into())),
            ("trust.half_live = 3", Wrong::NoWeight("half_live".into())),
            ("trust.half_life = 0", Wrong::WeightValue(Weight::HalfLife, "0".into())),
            ("trust.half_life = \"90\"", Wrong::WeightValue(Weight::HalfLife, "\"90\"".into())),
            ("trust.softened_once_in = 7.5", Wrong::WeightValue(Weight::Allowance, "7.5".into())),
            ("trust.small = nan", Wrong::WeightValue(Weight::Small, "nan".into())),
        ] {
            let config = parse(text);
            assert_eq!(config.mistakes, [Mistake { line: 1, wrong }], "{text}");
            assert_eq!(config.trust, Parameters::default());
        }
        let config = parse("trust.half_life = 90\nvertrouwen.halveringstijd = 30\n");
        assert_eq!(config.mistakes, [Mistake { line: 2, wrong: Wrong::WeightTwice(Weight::HalfLife) }]);
        assert_eq!(config.trust.half_life, 90.0);
    }

    #[test]
    fn a_setting_given_twice_is_taken_once() {
        let config = parse("taal = \"nl\"\nlanguage = \"en\"\n");
        assert_eq!(config.language, Some(Language::Nl));
        assert_eq!(config.mistakes, [Mistake { line: 2, wrong: Wrong::Twice(Setting::Language) }]);
        let config = parse("taal = \"nl\"\ntaal = \"en\"\n");
        assert_eq!((config.language, config.mistakes[0].line), (Some(Language::Nl), 2));
    }
}
