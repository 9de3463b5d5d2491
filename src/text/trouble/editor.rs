//! What can go wrong with the user's own editor: what happened, that nothing was changed, and what to do.
//!
//! It never names a key.

use std::io::{Error, ErrorKind};

use super::machine::reason;
use crate::text::{Lang, say};

/// No editor is named.
#[must_use]
pub fn none(lang: Lang) -> &'static str {
    lang.pick(
        "Er is geen editor genoemd, dus er is niets veranderd. Zet bijvoorbeeld EDITOR=nano in je shell.",
        "No editor is named, so nothing was changed. Set EDITOR=nano, for instance, in your shell.",
    )
}

/// It could not be started.
#[must_use]
pub fn not_started(lang: Lang, program: &str, why: ErrorKind) -> String {
    if why == ErrorKind::NotFound {
        return say!(
            lang,
            "De editor {program} is niet gevonden, dus er is niets veranderd. Kijk wat er in VISUAL of EDITOR staat.",
            "The editor {program} was not found, so nothing was changed. Look at what VISUAL or EDITOR says."
        );
    }
    let why = reason(lang, why, &why.to_string());
    say!(
        lang,
        "De editor {program} kon niet starten ({why}), dus er is niets veranderd. Kijk wat er in VISUAL of EDITOR staat.",
        "The editor {program} could not start ({why}), so nothing was changed. Look at what VISUAL or EDITOR says."
    )
}

/// It ended with an error.
#[must_use]
pub fn failed(lang: Lang, code: Option<i32>) -> String {
    match code {
        Some(code) => say!(
            lang,
            "De editor eindigde met fout {code}, dus er is niets veranderd.",
            "The editor ended with error {code}, so nothing was changed."
        ),
        None => lang
            .pick(
                "De editor werd afgebroken, dus er is niets veranderd.",
                "The editor was broken off, so nothing was changed.",
            )
            .to_owned(),
    }
}

/// The text could not be handed over or taken back.
#[must_use]
pub fn no_file(lang: Lang, why: &Error) -> String {
    let why = reason(lang, why.kind(), &why.to_string());
    say!(
        lang,
        "De tekst kon niet naar de editor en terug ({why}), dus er is niets veranderd.",
        "The text could not go to the editor and back ({why}), so nothing was changed."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tone;

    #[test]
    fn what_went_wrong_is_told_in_whole_sentences() {
        for lang in [Lang::Nl, Lang::En] {
            for text in [
                none(lang).to_owned(),
                not_started(lang, "nano", ErrorKind::NotFound),
                not_started(lang, "nano", ErrorKind::PermissionDenied),
                failed(lang, Some(1)),
                failed(lang, None),
                no_file(lang, &Error::from(ErrorKind::StorageFull)),
            ] {
                tone::whole_sentences(&text);
                if lang == Lang::Nl {
                    tone::is_dutch(&text);
                }
            }
        }
    }
}
