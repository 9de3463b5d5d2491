//! The words around help and commands; the rows themselves come from the tables of keys, and so do the keys named here.

use crate::text::{Lang, say};

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
pub fn closing(lang: Lang, scroll: &str, close: &str) -> String {
    say!(lang, "{scroll} bladeren   {close} sluiten", "{scroll} scroll   {close} close")
}

/// Under what is chosen from.
#[must_use]
pub fn choosing(lang: Lang, take: &str, close: &str) -> String {
    say!(
        lang,
        "typ om te kiezen   {take} doen   {close} sluiten",
        "type to choose   {take} do it   {close} close"
    )
}

/// The same in little room.
#[must_use]
pub fn choosing_in_brief(lang: Lang, take: &str, close: &str) -> String {
    say!(lang, "typ · {take} doen · {close} sluiten", "type · {take} do it · {close} close")
}

/// No command is left of what was typed.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick("Geen opdracht die zo heet.", "No command of that name.")
}
