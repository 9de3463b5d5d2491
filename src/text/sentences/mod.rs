//! The sentence to say: what the user could tell the other now, in the other's language and form of address, with their
//! name, what was promised, and days as people say them. Short, honest, about the other; never praise for oneself.
//!
//! It never says what has not happened, and never claims what is not in the book: a day that it offers is one to choose.

mod address;
mod after;
mod before;
mod said;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::Lang;
use crate::domain::situation::Situation;
use crate::domain::words::Address;
use address::Words;

/// To whom, and about what.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The name by which they are spoken to.
    pub name: &'a str,
    /// The language spoken with them.
    pub lang: Lang,
    /// Je or u; English has no such difference.
    pub address: Address,
    /// What was promised, as it stands in the book.
    pub what: &'a str,
    /// The day of today.
    pub today: NaiveDate,
    /// A day that can be offered.
    pub offer: NaiveDate,
}

/// The sentence.
#[must_use]
pub fn sentence(about: &About<'_>, situation: &Situation) -> String {
    let words = Words::of(about.address);
    let text = match situation {
        Situation::Late(due, told) => before::late(about, &words, due, *told),
        Situation::Today(due) => before::today(about, &words, due),
        Situation::AtRisk(due) => before::at_risk(about, &words, due),
        Situation::Coming(due) => before::coming(about, &words, due),
        Situation::Which(due, rival) => before::which(about, &words, due, rival),
        Situation::Consent(due, told) => before::consent(about, &words, due, *told),
        Situation::ToSay(due) => before::to_say(about, &words, *due),
        Situation::NoDay => before::no_day(about, &words),
        Situation::Aftercare(kept) => after::aftercare(about, &words, *kept),
        Situation::Anchoring(kept, extra) => after::anchoring(about, &words, *kept, extra.as_deref()),
        Situation::Repair(told) => after::repair(about, &words, *told),
        Situation::AskAfter(due, told) => after::ask_after(about, &words, due, *told),
        Situation::Thanks => after::thanks(about, &words),
    };
    super::sanitise::clean(&text).into_owned()
}
