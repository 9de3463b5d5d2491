//! The words of the language: what every filter is called and takes, in Dutch and in English. What completes them, reads
//! them and names mistakes is made from these tables; the table of the state names is the lifecycle's.
//!
//! It never says what a filter does.

use lifecycle::State;

use crate::domain::follow_up::Touch;
use crate::domain::words::{Circle, Importance};

/// A filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    To,
    From,
    With,
    Stands,
    Label,
    Day,
    Said,
    Closed,
    Importance,
    Circle,
    Kind,
}

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    In(State),
    Open,
    Closed,
    Late,
    Today,
    Soon,
    Later,
}

impl Stands {
    /// Nothing closed stands so.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::In(state) => state.is_open(),
            Self::Closed => false,
            Self::Open | Self::Late | Self::Today | Self::Soon | Self::Later => true,
        }
    }

    /// Nothing open stands so.
    pub(super) fn is_closed(self) -> bool {
        match self {
            Self::In(state) => !state.is_open(),
            other => other == Self::Closed,
        }
    }
}

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Promise,
    Incomplete,
    Unspoken,
    Series,
    Doubted,
    FollowUp,
    Touch(Touch),
}

/// Any word that a filter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Stands(Stands),
    Importance(Importance),
    Circle(Circle),
    Kind(Sort),
}

/// A word that a filter takes, and what else may be typed for it.
pub(super) struct Row {
    pub(super) value: Value,
    pub(super) nl: &'static str,
    pub(super) en: &'static str,
    also: &'static [&'static str],
}

impl Row {
    /// Every way to write it.
    pub(super) fn written(&self) -> impl Iterator<Item = &'static str> {
        [self.nl, self.en].into_iter().chain(self.also.iter().copied())
    }
}

const fn row(value: Value, nl: &'static str, en: &'static str, also: &'static [&'static str]) -> Row {
    Row { value, nl, en, also }
}

const fn stands(of: Stands, nl: &'static str, en: &'static str, also: &'static [&'static str]) -> Row {
    row(Value::Stands(of), nl, en, also)
}

const fn kind(of: Sort, nl: &'static str, en: &'static str, also: &'static [&'static str]) -> Row {
    row(Value::Kind(of), nl, en, also)
}

#[rustfmt::skip]
const STANDS: &[Row] = &[
    stands(Stands::Late, "laat", "late", &["te-laat", "overdue"]),
    stands(Stands::Today, "vandaag", "today", &[]),
    stands(Stands::Soon, "komend", "soon", &["komende"]),
    stands(Stands::Later, "later", "later", &[]),
    stands(Stands::Open, "open", "open", &[]),
    stands(Stands::Closed, "afgerond", "closed", &[]),
    stands(Stands::In(State::Voornemen), "uitgesproken", "spoken", &["voornemen"]),
    stands(Stands::In(State::Vertonen), "nagekomen", "kept", &["vertonen"]),
    stands(Stands::In(State::Voortreffelijk), "overtroffen", "exceeded", &["voortreffelijk"]),
    stands(Stands::In(State::Verankering), "verankerd", "anchored", &["verankering"]),
    stands(Stands::In(State::Gebroken), "gebroken", "broken", &[]),
    stands(Stands::In(State::Hersteld), "rechtgezet", "put-right", &["hersteld"]),
    stands(Stands::In(State::Ontheven), "hoeft-niet", "released", &["hoeft-niet-meer", "ontheven"]),
];

const IMPORTANCE: &[Row] = &[
    row(Value::Importance(Importance::Small), "klein", "small", &[]),
    row(Value::Importance(Importance::Normal), "gewoon", "normal", &[]),
    row(Value::Importance(Importance::Large), "groot", "large", &[]),
];

const CIRCLE: &[Row] = &[
    row(Value::Circle(Circle::Kern), "kern", "core", &[]),
    row(Value::Circle(Circle::Vast), "vast", "regular", &[]),
    row(Value::Circle(Circle::Los), "los", "loose", &[]),
];

#[rustfmt::skip]
const KIND: &[Row] = &[
    kind(Sort::Promise, "belofte", "promise", &[]),
    kind(Sort::Incomplete, "aanvullen", "incomplete", &["onvolledig", "to-complete"]),
    kind(Sort::Unspoken, "zeggen", "unspoken", &["nog-zeggen", "to-be-said"]),
    kind(Sort::Series, "reeks", "series", &[]),
    kind(Sort::Doubted, "vraag", "doubt", &[]),
    kind(Sort::FollowUp, "opvolging", "follow-up", &["followup"]),
    kind(Sort::Touch(Touch::Aftercare), "nazorg", "aftercare", &[]),
    kind(Sort::Touch(Touch::Anchoring), "verankeren", "anchoring", &[]),
    kind(Sort::Touch(Touch::Repair), "rechtzetten", "repair", &[]),
    kind(Sort::Touch(Touch::Consent), "akkoord", "consent", &[]),
    kind(Sort::Touch(Touch::Thanks), "bedanken", "thanks", &[]),
    kind(Sort::Touch(Touch::AskAfter), "navragen", "ask-after", &[]),
    kind(Sort::Touch(Touch::Talk), "gesprek", "talk", &[]),
];

/// Words that filter on their own.
pub(super) const ALONE: &[&str] = &["laat", "late", "te-laat", "overdue", "vandaag", "today"];

/// What a filter is called: in Dutch, in English, and otherwise.
const KEYS: &[(Key, &str, &str, &[&str])] = &[
    (Key::To, "aan", "to", &[]),
    (Key::From, "van", "from", &[]),
    (Key::With, "met", "with", &[]),
    (Key::Stands, "staat", "state", &[]),
    (Key::Label, "label", "tag", &[]),
    (Key::Day, "dag", "day", &["due"]),
    (Key::Importance, "belang", "importance", &[]),
    (Key::Circle, "kring", "circle", &[]),
    (Key::Kind, "soort", "kind", &[]),
    (Key::Said, "gezegd", "said", &[]),
    (Key::Closed, "klaar", "closed", &["afgerond"]),
];

impl Key {
    /// The filter that is called so, folded.
    pub(super) fn called(name: &str) -> Option<Self> {
        Self::names().find(|(_, own)| *own == name).map(|(key, _)| key)
    }

    /// Every name of every filter.
    pub(super) fn names() -> impl Iterator<Item = (Self, &'static str)> {
        KEYS.iter().flat_map(|(key, nl, en, also)| {
            [*nl, *en].into_iter().chain(also.iter().copied()).map(|name| (*key, name))
        })
    }

    /// Every filter with its names in Dutch and in English.
    pub(super) fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
        KEYS.iter().map(|(_, nl, en, _)| (*nl, *en))
    }

    /// What it takes, where that is one of a few words.
    pub(super) fn values(self) -> &'static [Row] {
        match self {
            Self::Stands => STANDS,
            Self::Importance => IMPORTANCE,
            Self::Circle => CIRCLE,
            Self::Kind => KIND,
            _ => &[],
        }
    }

    /// Whether a name stands behind it.
    pub(super) fn is_of_people(self) -> bool {
        matches!(self, Self::To | Self::From | Self::With)
    }
}

/// How an importance, and the others of its kind, is found: the rows that begin with what is typed, or the one that is
/// written so.
pub(super) fn found(rows: &'static [Row], typed: &str) -> Vec<&'static Row> {
    if let Some(row) = rows.iter().find(|row| row.written().any(|own| own == typed)) {
        return vec![row];
    }
    rows.iter().filter(|row| row.written().any(|own| own.starts_with(typed))).collect()
}

/// What a word stands for that filters on its own.
pub(super) fn alone(word: &str) -> Option<Stands> {
    let row = ALONE.contains(&word).then(|| found(STANDS, word)).and_then(|rows| rows.first().copied());
    match row.map(|row| row.value) {
        Some(Value::Stands(stands)) => Some(stands),
        _ => None,
    }
}

/// What a touch is called, in both languages.
pub(super) fn words_of(touch: Touch) -> impl Iterator<Item = &'static str> {
    let own = move |row: &&Row| row.value == Value::Kind(Sort::Touch(touch));
    KIND.iter().find(own).into_iter().flat_map(|row| [row.nl, row.en])
}
