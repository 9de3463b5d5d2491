//! The words around the sentence to say. The sentence itself is made in `text::sentences`, in the other's language.
//!
//! It never names a key: keys come in as arguments.

use crate::text::columns::fit;
use crate::text::{Lang, say};

/// Over the sentence.
#[must_use]
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Zeg bijvoorbeeld", "You could say")
}

/// Over a sentence that the user made.
#[must_use]
pub fn own_heading(lang: Lang) -> &'static str {
    lang.pick("Zeg, in je eigen woorden", "Say, in your own words")
}

/// Behind the key that copies it.
#[must_use]
pub fn copies(lang: Lang) -> &'static str {
    lang.pick("kopiëren", "copy")
}

/// Behind the key that opens it in the editor.
#[must_use]
pub fn edits(lang: Lang) -> &'static str {
    lang.pick("bewerken", "edit")
}

/// Columns of a sentence that are enough to know it again.
const BEGINNING: usize = 52;

/// It is on the clipboard, and how it begins.
#[must_use]
pub fn copied(lang: Lang, text: &str) -> String {
    let text = fit(text, BEGINNING);
    say!(lang, "Gekopieerd: “{text}”", "Copied: “{text}”")
}

/// It was edited; a blank one is made anew.
#[must_use]
pub fn edited(lang: Lang, blank: bool) -> &'static str {
    if blank {
        return lang.pick("De zin is weer zoals hij was.", "The sentence is as it was again.");
    }
    lang.pick("De zin is bewaard bij deze kaart.", "The sentence is kept with this card.")
}

/// There is nothing to say.
#[must_use]
pub fn nothing(lang: Lang) -> &'static str {
    lang.pick("Hierover valt nu niets te zeggen.", "There is nothing to say about this now.")
}
