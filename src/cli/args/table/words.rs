//! The closed lists as the user types them, in both languages, and what each word means. The domain reads its own
//! words; here is which ones are offered.

use super::{Both, both};
use crate::cli::args::request::{Form, Format, Incoming, Listing, Shell};
use crate::domain::follow_up::Touch;
use crate::domain::memo::Depth;
use crate::domain::words::{Address, Certainty, Channel, Circle, Extra, Importance, Language, Start};

/// A closed list that can be typed.
pub trait Closed: Copy + 'static {
    /// The value that a word stands for.
    fn read(word: &str) -> Option<Self>;
}

macro_rules! closed {
    ($($name:ident),+) => {
        $(impl Closed for $name {
            fn read(word: &str) -> Option<Self> {
                Self::parse(word)
            }
        })+
    };
}
closed!(Address, Certainty, Channel, Circle, Depth, Start, Extra, Importance, Language, Touch);

impl Closed for Listing {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "open" => Self::Open,
            "today" | "vandaag" => Self::Today,
            "overdue" | "te-laat" => Self::Overdue,
            "closed" | "afgerond" => Self::Closed,
            "concepts" | "onvolledig" => Self::Concepts,
            "followups" | "opvolging" => Self::FollowUps,
            "all" | "alles" => Self::All,
            _ => return None,
        })
    }
}

impl Closed for Format {
    fn read(word: &str) -> Option<Self> {
        match word {
            "jsonl" => Some(Self::Jsonl),
            "json" => Some(Self::Json),
            "vcard" => Some(Self::Cards),
            "vcard3" => Some(Self::OldCards),
            "csv" => Some(Self::Table),
            "ics" => Some(Self::Calendar),
            _ => None,
        }
    }
}

impl Closed for Incoming {
    fn read(word: &str) -> Option<Self> {
        match word {
            "jsonl" | "json" => Some(Self::Book),
            "vcard" => Some(Self::Cards),
            "csv" => Some(Self::Table),
            "names" | "namen" => Some(Self::Names),
            _ => None,
        }
    }
}

impl Closed for Form {
    fn read(word: &str) -> Option<Self> {
        match word {
            "line" | "regel" => Some(Self::Line),
            "waybar" => Some(Self::Waybar),
            _ => None,
        }
    }
}

impl Closed for Shell {
    fn read(word: &str) -> Option<Self> {
        match word {
            "bash" => Some(Self::Bash),
            "zsh" => Some(Self::Zsh),
            "fish" => Some(Self::Fish),
            _ => None,
        }
    }
}

/// The lists of `list`.
pub const LISTINGS: &[Both] = &[
    both("open", "open"),
    both("vandaag", "today"),
    both("te-laat", "overdue"),
    both("afgerond", "closed"),
    both("onvolledig", "concepts"),
    both("opvolging", "followups"),
    both("alles", "all"),
];

/// Ways to say something.
pub const CHANNELS: &[Both] = &[
    both("live", "live"),
    both("video", "video"),
    both("telefoon", "phone"),
    both("mail", "mail"),
    both("chat", "chat"),
    both("sociaal", "social"),
    both("anders", "other"),
    both("onbekend", "unknown"),
];

/// How much a promise matters.
pub const IMPORTANCES: &[Both] = &[both("klein", "small"), both("gewoon", "normal"), both("groot", "large")];

/// How sure the user is of keeping it, in percents.
pub const CERTAINTIES: &[Both] = &[both("50", "50"), both("80", "80"), both("95", "95")];

/// The doubt that was given to begin with.
pub const STARTS: &[Both] =
    &[both("voordeel", "benefit"), both("blanco", "neutral"), both("nadeel", "doubt")];

/// How deep a talk went.
pub const DEPTHS: &[Both] = &[both("licht", "light"), both("gewoon", "normal"), both("diep", "deep")];

/// How near a person stands.
pub const CIRCLES: &[Both] = &[both("kern", "core"), both("vast", "regular"), both("los", "loose")];

/// What was extra.
pub const EXTRAS: &[Both] = &[both("nazorg", "aftercare"), both("meer", "more"), both("beter", "better")];

/// What a follow-up is for.
pub const TOUCHES: &[Both] = &[
    both("nazorg", "aftercare"),
    both("verankeren", "anchoring"),
    both("rechtzetten", "repair"),
    both("akkoord", "consent"),
    both("bedanken", "thanks"),
    both("navragen", "ask-after"),
    both("gesprek", "talk"),
    both("anders", "other"),
];

/// Languages to speak with a person.
pub const LANGUAGES: &[Both] = &[both("nl", "nl"), both("en", "en")];

/// Ways to address a person in Dutch.
pub const ADDRESSES: &[Both] = &[both("je", "je"), both("u", "u")];

/// Forms to export in.
pub const FORMATS: &[Both] = &[
    both("jsonl", "jsonl"),
    both("json", "json"),
    both("vcard", "vcard"),
    both("vcard3", "vcard3"),
    both("csv", "csv"),
    both("ics", "ics"),
];

/// What can be taken in.
pub const INCOMING: &[Both] =
    &[both("jsonl", "jsonl"), both("vcard", "vcard"), both("csv", "csv"), both("namen", "names")];

/// Shells that complete.
pub const SHELLS: &[Both] = &[both("bash", "bash"), both("zsh", "zsh"), both("fish", "fish")];

/// Forms of the line for a prompt.
pub const FORMS: &[Both] = &[both("regel", "line"), both("waybar", "waybar")];

#[cfg(test)]
mod tests {
    use super::*;

    fn stands<T: Closed + PartialEq + std::fmt::Debug>(all: &[T], words: &[Both]) {
        assert_eq!(all.len(), words.len());
        for (value, word) in all.iter().zip(words) {
            assert_eq!(T::read(word.nl), Some(*value));
            assert_eq!(T::read(word.en), Some(*value));
        }
    }

    #[test]
    fn every_value_has_a_word_in_both_languages() {
        stands(Channel::ALL, CHANNELS);
        stands(Importance::ALL, IMPORTANCES);
        stands(&Certainty::ALL, CERTAINTIES);
        stands(Circle::ALL, CIRCLES);
        stands(Start::ALL, STARTS);
        stands(Depth::ALL, DEPTHS);
        stands(Extra::ALL, EXTRAS);
        stands(Touch::ALL, TOUCHES);
        stands(Language::ALL, LANGUAGES);
        stands(Address::ALL, ADDRESSES);
        use Format::{Calendar, Cards, Json, Jsonl, OldCards, Table};
        stands(&[Jsonl, Json, Cards, OldCards, Table, Calendar], FORMATS);
        stands(&[Incoming::Book, Incoming::Cards, Incoming::Table, Incoming::Names], INCOMING);
        stands(&[Shell::Bash, Shell::Zsh, Shell::Fish], SHELLS);
        stands(&[Form::Line, Form::Waybar], FORMS);
        use Listing::{All, Closed, Concepts, FollowUps, Open, Overdue, Today};
        stands(&[Open, Today, Overdue, Closed, Concepts, FollowUps, All], LISTINGS);
    }
}
