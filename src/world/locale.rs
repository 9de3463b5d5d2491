//! The language of the program, from the config or the environment.

use std::env;

use crate::domain::words::Language;

/// What the config says, else Dutch where `LC_ALL`, `LC_MESSAGES` or `LANG` (the first that is set) begins
/// with `nl`, else English.
#[must_use]
pub fn language(configured: Option<Language>) -> Language {
    configured.unwrap_or_else(|| {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| env::var(name).ok())
            .find(|value| !value.is_empty());
        match set {
            Some(value) if value.to_lowercase().starts_with("nl") => Language::Nl,
            _ => Language::En,
        }
    })
}
