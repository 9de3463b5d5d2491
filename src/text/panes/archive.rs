//! The words of the archive, and of what is closed wherever it is shown: how it ended, and how far it came.

use chrono::{Datelike, NaiveDate};
use lifecycle::{Direction, State};

use crate::domain::agenda::{Item, Kind};
use crate::text::{Lang, dates, say, states};

/// The title.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Archief", "Archive")
}

/// Over the rows of a month: `NOVEMBER 2026`.
#[must_use]
pub fn month(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", dates::month(lang, day).to_uppercase(), day.year())
}

/// How it ended: `nagekomen, op tijd`, `nagekomen, 4 dagen te laat`, `gebroken`; in little room `nagekomen, +4 d`.
#[must_use]
pub fn ended(lang: Lang, item: &Item, short: bool) -> String {
    let Kind::Promise(state) = item.kind else { return String::new() };
    let word = states::plain(lang, state);
    match state {
        State::Vertonen | State::Voortreffelijk | State::Verankering if item.days_late > 0 && short => {
            format!("{word}, +{}", dates::count(lang, item.days_late))
        }
        State::Vertonen | State::Voortreffelijk | State::Verankering if item.days_late > 0 => {
            format!("{word}, {}", dates::late(lang, item.days_late))
        }
        State::Vertonen | State::Voortreffelijk | State::Verankering => {
            say!(lang, "{word}, op tijd", "{word}, on time")
        }
        _ => word.to_owned(),
    }
}

/// How far it came, in a few signs: `●●○○`, `●✕`.
#[must_use]
pub fn marks(item: &Item) -> &'static str {
    let Kind::Promise(state) = item.kind else { return "" };
    match (state, item.direction) {
        (State::Voornemen, Direction::Given) => "●○○○",
        (State::Vertonen, Direction::Given) => "●●○○",
        (State::Voortreffelijk, _) => "●●●○",
        (State::Verankering, _) => "●●●●",
        (State::Voornemen, Direction::Received) => "●○",
        (State::Vertonen, Direction::Received) => "●●",
        (State::Gebroken, _) => "●✕",
        (State::Hersteld, _) => "●✕●",
        (State::Ontheven, _) => "●○",
    }
}

/// Nothing was closed yet.
#[must_use]
pub fn empty(lang: Lang) -> &'static str {
    lang.pick("Nog niets afgerond.", "Nothing closed yet.")
}

/// It is being read.
#[must_use]
pub fn reading(lang: Lang) -> &'static str {
    lang.pick("↓ wordt gelezen …", "↓ being read …")
}

/// More is to be seen under the last row; how many, where that is known.
#[must_use]
pub fn older(lang: Lang) -> &'static str {
    lang.pick("↓ ouder", "↓ older")
}
