//! The words around help and commands; the rows themselves come from the tables of keys.

use crate::text::Lang;

/// Over what is read.
#[must_use]
pub fn help(lang: Lang) -> &'static str {
    lang.pick("Hulp", "Help")
}

/// Over what is chosen from.
#[must_use]
pub fn commands(lang: Lang) -> &'static str {
    lang.pick("Opdrachten", "Commands")
}

/// Under what is read.
#[must_use]
pub fn closing(lang: Lang) -> &'static str {
    lang.pick("↓ ↑ bladeren   Esc sluiten", "↓ ↑ scroll   Esc close")
}

/// Under what is chosen from.
#[must_use]
pub fn choosing(lang: Lang) -> &'static str {
    lang.pick("typ om te kiezen   Enter doen   Esc sluiten", "type to choose   Enter do it   Esc close")
}

/// The same in little room.
#[must_use]
pub fn choosing_in_brief(lang: Lang) -> &'static str {
    lang.pick("typ · Enter doen · Esc sluiten", "type · Enter do it · Esc close")
}

/// No command is left of what was typed.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick("Geen opdracht die zo heet.", "No command of that name.")
}
