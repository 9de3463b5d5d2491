//! What could stand where one types: a filter, a word that it takes, a name, a label. It never changes what is typed.

use super::pieces::{Piece, pieces};
use super::vocabulary::{ALONE, Key};
use crate::domain::words::Language;

/// What could stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// From where in the text, in bytes, it is what is typed that they complete.
    pub from: usize,
    /// What could stand there, whole.
    pub options: Vec<String>,
}

/// As many as are worth looking at.
const MOST: usize = 8;

/// What could stand at the end of a text. `names` gives names that begin with a folded word, `labels` labels that do.
#[must_use]
pub fn complete(
    text: &str,
    lang: Language,
    names: impl Fn(&str) -> Vec<String>,
    labels: impl Fn(&str) -> Vec<String>,
) -> Option<Completion> {
    let piece = pieces(text).pop()?;
    if !piece.open && text.ends_with(char::is_whitespace) {
        return None;
    }
    let typed = capture::fold(&piece.text);
    let Some(name) = &piece.key else { return filter(&piece, &typed, lang) };
    let key = Key::called(&capture::fold(name))?;
    let (from, mut options): (usize, Vec<String>) = if key.is_of_people() {
        (piece.text_from, names(&typed).iter().map(|name| quoted(name)).collect())
    } else if key == Key::Label {
        (piece.text_from, labels(&typed).iter().map(|label| quoted(label)).collect())
    } else {
        // Behind a comma another one begins.
        let last = typed.rsplit(',').next().unwrap_or_default();
        let begins = |words: &&(&str, &str)| of(lang, **words).starts_with(last);
        let rows = key.takes();
        let own: Vec<String> = rows.iter().filter(begins).map(|words| of(lang, *words).to_owned()).collect();
        let before = piece.text.rfind(',').map_or(0, |at| at + 1);
        (piece.text_from + before, own)
    };
    options.truncate(MOST);
    (!options.is_empty()).then_some(Completion { from, options })
}

fn filter(piece: &Piece, typed: &str, lang: Language) -> Option<Completion> {
    if typed.is_empty() || piece.quoted {
        return None;
    }
    let from = piece.text_from;
    let whole = |lang| {
        let alone = ALONE[..].chunks(2).map(move |pair| match pair {
            [nl, en] => of(lang, (nl, en)).to_owned(),
            _ => String::new(),
        });
        let keys = Key::pairs().map(move |pair| format!("{}:", of(lang, pair)));
        alone.chain(keys).filter(|own| own.starts_with(typed) && own != typed).collect::<Vec<_>>()
    };
    let other = if lang == Language::Nl { Language::En } else { Language::Nl };
    let mut options = whole(lang);
    if options.is_empty() {
        options = whole(other);
    }
    options.dedup();
    (!options.is_empty()).then_some(Completion { from, options })
}

fn of<'w>(lang: Language, (nl, en): (&'w str, &'w str)) -> &'w str {
    match lang {
        Language::Nl => nl,
        Language::En => en,
    }
}

fn quoted(text: &str) -> String {
    if text.contains(char::is_whitespace) { format!("\"{text}\"") } else { text.to_owned() }
}
