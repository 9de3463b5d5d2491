//! The words around what is private.

use crate::text::Lang;

/// It is hidden from now on.
#[must_use]
pub fn hidden(lang: Lang) -> &'static str {
    lang.pick("Discreet: cijfers en notities verborgen", "Discreet: figures and notes hidden")
}

/// It is in sight again.
#[must_use]
pub fn shown(lang: Lang) -> &'static str {
    lang.pick("Cijfers en notities weer in beeld", "Figures and notes in sight again")
}

/// Behind the name of the program, as long as it is hidden.
#[must_use]
pub fn mark(lang: Lang) -> &'static str {
    lang.pick(" · discreet", " · discreet")
}

/// In the place of a text that is hidden.
#[must_use]
pub fn in_place(lang: Lang) -> &'static str {
    lang.pick("verborgen", "hidden")
}
