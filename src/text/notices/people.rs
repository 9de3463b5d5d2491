//! Notices about contacts: added, edited, archived, merged.
//!
//! It never says anything about a person but what was stored.

use crate::text::commands::{Command, Sub};
use crate::text::{Lang, say};

/// A contact was added.
#[must_use]
pub fn added(lang: Lang, name: &str) -> String {
    say!(lang, "✓ Toegevoegd: {name}", "✓ Added: {name}")
}

/// A contact was edited.
#[must_use]
pub fn edited(lang: Lang, name: &str) -> String {
    say!(lang, "✓ Bewerkt: {name}", "✓ Edited: {name}")
}

/// A contact went out of sight.
#[must_use]
pub fn archived(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "{name} staat in het archief. Beloften en verloop blijven bewaard.",
        "{name} is in the archive. Promises and their course are kept."
    )
}

/// A contact came back from the archive.
#[must_use]
pub fn unarchived(lang: Lang, name: &str) -> String {
    say!(lang, "{name} staat weer in de lijst.", "{name} is back in the list.")
}

/// Two contacts turned out to be one.
#[must_use]
pub fn merged(lang: Lang, kept: &str, other: &str) -> String {
    say!(
        lang,
        "✓ Samengevoegd: wat bij {other} stond, hoort nu bij {kept}.",
        "✓ Merged: what was with {other} is now with {kept}."
    )
}

/// The two named are one already.
#[must_use]
pub fn same(lang: Lang, name: &str) -> String {
    say!(lang, "Dat is één en hetzelfde contact: {name}.", "Those are one and the same contact: {name}.")
}

/// Somebody of that name is there already.
#[must_use]
pub fn exists(lang: Lang, name: &str) -> String {
    say!(
        lang,
        "{name} staat er al. Is dit iemand anders met dezelfde naam? Zet dan --ook erbij.",
        "{name} is there already. Is this somebody else of the same name? Then add --also."
    )
}

/// A name without any letters.
#[must_use]
pub fn nameless(lang: Lang) -> String {
    let add = Sub::Add.line(lang, Command::Contact);
    say!(lang, "Een contact heeft een naam nodig: {add} NAAM", "A contact needs a name: {add} NAME")
}

/// An edit in which nothing is said.
#[must_use]
pub fn nothing_to_edit(lang: Lang, name: &str) -> String {
    let edit = Sub::Edit.line(lang, Command::Contact);
    say!(
        lang,
        "Wat wil je veranderen? Bijvoorbeeld: {edit} {name} --kring kern",
        "What do you want to change? For example: {edit} {name} --circle core"
    )
}

/// Somebody is where they were asked to go already, or is known as was said.
#[must_use]
pub fn as_it_was(lang: Lang, name: &str) -> String {
    say!(lang, "Bij {name} stond dit al zo.", "This was so already for {name}.")
}
