//! The words of the search.

use crate::text::{Lang, numbers, say};

/// The title.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Zoeken", "Search")
}

/// Before anything is typed.
#[must_use]
pub fn hint(lang: Lang) -> &'static str {
    lang.pick(
        "Typ een naam, een woord of een paar letters. Ook het archief wordt doorzocht.",
        "Type a name, a word or a few letters. The archive is searched as well.",
    )
}

/// The archive is still being searched.
#[must_use]
pub fn under_way(lang: Lang) -> &'static str {
    lang.pick("Archief wordt doorzocht …", "Searching the archive …")
}

/// Nothing holds it.
#[must_use]
pub fn nothing(lang: Lang, typed: &str) -> String {
    let typed = typed.trim();
    say!(
        lang,
        "Niets gevonden voor “{typed}”. Ook gezocht in het archief.",
        "Nothing found for “{typed}”. The archive was searched as well."
    )
}

/// Over people, or over what is open: how many there are, where not all are shown.
#[must_use]
pub fn counted(lang: Lang, name: &str, all: usize, shown: usize) -> String {
    let (name, all, some) =
        (name.to_uppercase(), numbers::whole(lang, all as u64), numbers::whole(lang, shown as u64));
    if shown == 0 || all == some {
        return format!("{name} {all}");
    }
    say!(lang, "{name} {some} van {all}", "{name} {some} of {all}")
}

/// The people.
#[must_use]
pub fn people(lang: Lang) -> &'static str {
    lang.pick("contacten", "contacts")
}

/// What is open.
#[must_use]
pub fn open(lang: Lang) -> &'static str {
    lang.pick("open", "open")
}

/// What is closed.
#[must_use]
pub fn archive(lang: Lang) -> &'static str {
    lang.pick("archief, nieuwste eerst", "archive, newest first")
}

/// What the keys do: open it, choose, close.
#[must_use]
pub fn keys(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Nl => ["openen", "kiezen", "sluiten"],
        Lang::En => ["open", "choose", "close"],
    }
}
