//! What actions, scopes and keys are called in the settings, in both languages. A name that is not of the language of the
//! screen is understood as well. It never says which key does what.

use super::action::Action;
use super::chord::{Chord, Code, Keys};
use super::scope::Scope;
use crate::text::Lang;

impl Action {
    /// What it is called in the settings: `nieuwe-afspraak`, `renegotiate`.
    #[must_use]
    pub fn called(self, lang: Lang) -> String {
        match lang {
            Lang::En => hyphened(self.name()),
            Lang::Nl => match self {
                // Words that are on screen for more than one of them.
                Self::AnotherDay => "op-andere-dag".to_owned(),
                Self::Accept => "verder".to_owned(),
                _ if self.name().starts_with("Go") => format!("ga-naar-{}", plain(self.label(lang))),
                _ => plain(self.label(lang)),
            },
        }
    }

    /// The action that is called so, in either language, or that is named so on screen and alone is.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = plain(name);
        let is = |action: &&Self| [Lang::Nl, Lang::En].iter().any(|lang| action.called(*lang) == name);
        let mut shown = Self::ALL.iter().filter(|action| plain(action.label(Lang::En)) == name);
        let alone = shown.next().filter(|_| shown.next().is_none());
        Self::ALL.iter().find(is).or(alone).copied()
    }
}

impl Scope {
    /// What it is called in the settings, and in what is said of them: `bij-belofte`, `on-promise`.
    #[must_use]
    pub const fn called(self, lang: Lang) -> &'static str {
        match self {
            Self::Everywhere => lang.pick("overal", "everywhere"),
            Self::List => lang.pick("in-lijst", "in-list"),
            Self::Offer => lang.pick("na-melding", "after-notice"),
            Self::Page => lang.pick("op-pagina", "on-page"),
            Self::Promise => lang.pick("bij-belofte", "on-promise"),
            Self::Concept => lang.pick("bij-aanvullen", "on-concept"),
            Self::FollowUp => lang.pick("bij-opvolging", "on-follow-up"),
            Self::Contact => lang.pick("bij-contact", "on-contact"),
            Self::Suggestion => lang.pick("bij-suggestie", "on-suggestion"),
            Self::Signal => lang.pick("bij-signaal", "on-signal"),
            Self::Overview => lang.pick("in-overzicht", "in-overview"),
            Self::Week => lang.pick("in-weekverslag", "in-week-report"),
            Self::Round => lang.pick("in-ronde", "in-review"),
            Self::Closing => lang.pick("einde-ronde", "end-of-review"),
            Self::When => lang.pick("bij-wanneer", "when-kept"),
            Self::Capture => lang.pick("in-vastleggen", "in-capture"),
            Self::Form => lang.pick("in-formulier", "in-form"),
            Self::Search => lang.pick("in-zoeken", "in-search"),
            Self::Reading => lang.pick("in-hulp", "in-help"),
            Self::Terminal => "terminal",
        }
    }

    /// The scope that is called so, in either language.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = plain(name);
        Self::ALL
            .iter()
            .find(|scope| [Lang::Nl, Lang::En].iter().any(|lang| scope.called(*lang) == name))
            .copied()
    }
}

/// Other words for keys than those that are shown.
const ALSO: &[(&str, Code)] = &[
    ("up", Code::Up),
    ("omhoog", Code::Up),
    ("down", Code::Down),
    ("omlaag", Code::Down),
    ("left", Code::Left),
    ("links", Code::Left),
    ("right", Code::Right),
    ("rechts", Code::Right),
    ("delete", Code::Delete),
    ("escape", Code::Esc),
    ("return", Code::Enter),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("spatie", Code::Char(' ')),
];

impl Chord {
    /// The key with a word for an arrow.
    pub(super) fn in_words(self, lang: Lang) -> String {
        let word = match self.code {
            Code::Up => lang.pick("Omhoog", "Up"),
            Code::Down => lang.pick("Omlaag", "Down"),
            Code::Left => lang.pick("Links", "Left"),
            Code::Right => lang.pick("Rechts", "Right"),
            _ => return self.to_string(),
        };
        format!("{}{word}", if self.ctrl { "Ctrl-" } else { "" })
    }
}

impl Keys {
    /// Reads what somebody writes in the settings: as they are shown, but the case of a word does not matter and arrows may
    /// be words. None for what no terminal sends: Ctrl with anything but a letter, or with one that is another key.
    #[must_use]
    pub fn written(text: &str) -> Option<Self> {
        let mut chords = text.split_whitespace().map(chord);
        let (first, then) = (chords.next()??, chords.next());
        let then = match then {
            Some(then) => Some(then?),
            None => None,
        };
        chords.next().is_none().then_some(Self { first, then })
    }
}

fn chord(text: &str) -> Option<Chord> {
    let small = text.to_lowercase();
    if let Some(held) = small.strip_prefix("ctrl-").or_else(|| small.strip_prefix("ctrl+")) {
        let mut letters = held.chars();
        let (letter, end) = (letters.next()?, letters.next());
        // A terminal sends Backspace, Tab and Enter for these.
        let is_own = letter.is_ascii_lowercase() && !matches!(letter, 'h' | 'i' | 'j' | 'm');
        return (end.is_none() && is_own).then(|| Chord::ctrl(letter));
    }
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Chord::parse(text).filter(|_| !letter.is_control());
    }
    Chord::words()
        .chain(ALSO.iter().copied())
        .find(|(name, _)| name.to_lowercase() == small)
        .map(|(_, code)| Chord::key(code))
}

/// Letters and digits in small case, hyphens for what is between them.
fn plain(text: &str) -> String {
    let folded = capture::fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// `PageDown` as `page-down`.
fn hyphened(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_name_is_of_two_things_in_any_language() {
        let mut all: BTreeMap<String, Action> = BTreeMap::new();
        for action in Action::ALL {
            for lang in [Lang::Nl, Lang::En] {
                let name = action.called(lang);
                assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
                let other = all.insert(name.clone(), *action).filter(|other| other != action);
                assert_eq!(other, None, "{name} is {action:?} too: give one of them a name of its own");
                assert_eq!(Action::named(&name), Some(*action));
                assert_eq!(Action::named(&name.replace('-', "_").to_uppercase()), Some(*action));
            }
        }
        for scope in Scope::ALL {
            for lang in [Lang::Nl, Lang::En] {
                assert_eq!(Scope::named(scope.called(lang)), Some(*scope));
                assert!(!all.contains_key(scope.called(lang)), "{scope:?} is called as an action is");
            }
        }
        assert_eq!(Action::named("new agreement"), Some(Action::Renegotiate));
        assert_eq!((Action::named("other day"), Action::named("x")), (Some(Action::OtherDay), None));
    }

    #[test]
    fn keys_are_read_as_they_are_shown_and_as_people_write_them() {
        for (written, shown) in [
            ("v", "v"),
            ("V", "V"),
            ("ctrl-x", "Ctrl-X"),
            ("Ctrl+X", "Ctrl-X"),
            ("enter", "Enter"),
            ("g  o", "g o"),
            ("Up", "↑"),
            ("↓", "↓"),
            ("spatie", "Space"),
            ("PageDown", "PgDn"),
            ("pgdn", "PgDn"),
            ("é", "é"),
        ] {
            assert_eq!(Keys::written(written).map(|keys| keys.to_string()).as_deref(), Some(shown));
        }
        for text in ["", " ", "vv", "g o x", "Ctrl-I", "ctrl-é", "Ctrl-", "Alt-x", "F1", "g F1", "\u{7}"] {
            assert_eq!(Keys::written(text), None, "{text}");
        }
    }
}
