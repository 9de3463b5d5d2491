//! What each key of a card says about it, in a line; and the names of keys in the footer of the round.
//!
//! It never says what is lawful, and never names a key: keys come in as arguments.

use lifecycle::Direction;

use crate::domain::agenda::{Item, Kind};
use crate::domain::concept::ConceptKind;
use crate::domain::time::Now;
use crate::text::{Lang, dates, say};

/// What a key of a card is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// It was kept.
    Kept,
    /// There is a new agreement.
    Renegotiate,
    /// The other was told.
    Tell,
    /// It is broken.
    Break,
    /// It need not be done.
    Release,
    /// It is edited, or a doubt answered.
    Edit,
    /// It was said aloud.
    Said,
    /// What is missing is filled in.
    Complete,
    /// It goes to another day.
    OtherDay,
    /// It is discarded.
    Discard,
}

/// The answers to when something was kept, each as its key and what that means.
#[derive(Clone, Copy, Debug)]
pub struct When<'k> {
    /// On the day itself; none where that can't have been.
    pub on_time: Option<&'k str>,
    /// Today.
    pub today: &'k str,
    /// Another day.
    pub other: &'k str,
}

/// What an action says about a card, in a line behind its name.
#[must_use]
pub fn explains(lang: Lang, what: For, item: &Item, name: &str, when: When<'_>, now: &Now) -> String {
    let today = now.today();
    let due = item.whole_due();
    let bare = due.map(|due| dates::bare(lang, due.date)).unwrap_or_default();
    let past = due.is_some_and(|due| due.is_past(now));
    let theirs = item.direction == Direction::Received;
    let text = |nl, en| lang.pick(nl, en).to_owned();
    match what {
        For::Kept if due.is_some_and(|due| due.date < today) => {
            let When { on_time, today, other } = when;
            let on_time = on_time.map(|key| format!("{key}, {bare} · ")).unwrap_or_default();
            say!(lang, "dan: {on_time}{today} · {other}", "then: {on_time}{today} · {other}")
        }
        For::Kept if theirs => say!(lang, "{name} deed het", "{name} did it"),
        For::Kept => text("gedaan, en op tijd", "done, and in time"),
        For::Renegotiate if past => {
            say!(lang, "alleen als jullie die uiterlijk {bare} maakten", "only if you both made it by {bare}")
        }
        For::Renegotiate => {
            say!(lang, "{name} en jij spraken iets anders af", "{name} and you agreed on something else")
        }
        For::Tell if theirs => say!(lang, "{name} noemde een nieuwe dag", "{name} gave a new day"),
        For::Tell if past => say!(
            lang,
            "{name} weet de nieuwe dag; blijft te laat sinds {bare}",
            "{name} knows the new day; still late since {bare}"
        ),
        For::Tell => say!(lang, "{name} weet dat het later wordt", "{name} knows that it will be later"),
        For::Break if theirs => {
            say!(lang, "{name} gaat het niet meer doen", "{name} won’t do it any more")
        }
        For::Break => text("ik ga het niet meer doen", "I won’t do it any more"),
        For::Release if theirs => {
            say!(lang, "jij ontslaat {name} van de belofte", "you release {name} from the promise")
        }
        For::Release => {
            say!(lang, "{name} ontslaat je van je belofte", "{name} releases you from your promise")
        }
        For::Edit if item.doubt.is_some() => text("zeg welke dag het is", "say which day it is"),
        For::Said if item.contact.is_some() => {
            say!(
                lang,
                "je zei het tegen {name}: nu is het een belofte",
                "you said it to {name}: now it is a promise"
            )
        }
        For::Said => text("je zei het: nu is het een belofte", "you said it: now it is a promise"),
        For::Complete => match (item.contact.is_some(), item.due.is_some()) {
            (_, false) => text("zeg tegen wanneer", "say by when"),
            (false, true) => text("zeg aan wie", "say to whom"),
            (true, true) => String::new(),
        },
        For::OtherDay => text("de dag is van jou alleen", "the day is yours alone"),
        For::Discard if item.kind == Kind::Concept(ConceptKind::Unspoken) => {
            text("je zegt het niet", "you won’t say it")
        }
        For::Discard => text("het hoeft niet meer", "no need any more"),
        For::Edit => String::new(),
    }
}

/// What the keys of the round are called in its footer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foot {
    /// The card before.
    Previous,
    /// From the end back to the cards.
    ToCards,
    /// The next card.
    Next,
    /// Later today.
    Later,
    /// Undo.
    Undo,
    /// Leaving it, to go on later.
    Pause,
    /// Leaving it at its end.
    Done,
}

/// A key in the footer of the round.
#[must_use]
pub fn foot(lang: Lang, foot: Foot) -> &'static str {
    match foot {
        Foot::Previous => lang.pick("vorige", "previous"),
        Foot::ToCards => lang.pick("terug naar de kaarten", "back to the cards"),
        Foot::Next => lang.pick("volgende", "next"),
        Foot::Later => lang.pick("later", "later"),
        Foot::Undo => lang.pick("ongedaan", "undo"),
        Foot::Pause => lang.pick("pauze", "pause"),
        Foot::Done => lang.pick("klaar", "done"),
    }
}
