//! A memo on a line: its type is its kind, and its keys are those that it is kept under in the book. What is read is
//! judged key by key. It never looks at what it names.

use lifecycle::Direction;
use serde::Serialize;
use serde_json::Value;

use super::keys::Keys;
use super::value;
use crate::domain::memo::{
    Away, Brought, Depth, Encounter, Expectation, Group, Hush, Memo, MemoKind, Referral, Signal, Story,
    Topic, Verdict,
};
use crate::domain::words::Channel;
use crate::exchange::error::Malformed;

/// A memo as it is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MemoLine<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    memo: Kept<'a>,
}

/// The keys of each kind. Two of them are written more simply than they are kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Kept<'a> {
    Encounter(&'a Encounter),
    Signal(&'a Signal),
    Story(&'a Story),
    Expectation(&'a Expectation),
    Group(&'a Group),
    Away(&'a Away),
    Plain(Value),
}

impl<'a> From<&'a Memo> for MemoLine<'a> {
    fn from(memo: &'a Memo) -> Self {
        let kind = memo.kind().as_str();
        let memo = match memo {
            Memo::Encounter(memo) => Kept::Encounter(memo),
            Memo::Signal(memo) => Kept::Signal(memo),
            Memo::Story(memo) => Kept::Story(memo),
            Memo::Expectation(memo) => Kept::Expectation(memo),
            Memo::Referral(memo) => Kept::Plain(referral(memo)),
            Memo::Group(memo) => Kept::Group(memo),
            Memo::Away(memo) => Kept::Away(memo),
            Memo::Hush(memo) => Kept::Plain(hush(memo)),
        };
        Self { kind, memo }
    }
}

/// Reads a memo of a kind.
pub(super) fn read(kind: MemoKind, json: &str) -> Result<Memo, Malformed> {
    let mut keys = Keys::read(json)?;
    keys.maybe("type")?;
    match kind {
        MemoKind::Encounter => encounter(keys).map(Memo::Encounter),
        MemoKind::Signal => signal(keys).map(Memo::Signal),
        MemoKind::Story => story(keys).map(Memo::Story),
        MemoKind::Expectation => expectation(keys).map(Memo::Expectation),
        MemoKind::Referral => read_referral(keys).map(Memo::Referral),
        MemoKind::Group => group(keys).map(Memo::Group),
        MemoKind::Away => away(keys).map(Memo::Away),
        MemoKind::Hush => read_hush(keys).map(Memo::Hush),
    }
}

fn encounter(mut keys: Keys) -> Result<Encounter, Malformed> {
    let read = Encounter {
        id: keys.id("id")?,
        contact: keys.id("contact")?,
        happened: keys.happened("happened")?,
        channel: keys.word("channel", Channel::parse)?,
        about: keys.maybe("about")?,
        depth: keys.maybe_word("depth", Depth::parse)?,
        promise: keys.maybe_id("promise")?,
        by_itself: keys.flag("by_itself")?,
        added: keys.moment("added")?,
    };
    keys.end(read)
}

fn signal(mut keys: Keys) -> Result<Signal, Malformed> {
    let read = Signal {
        id: keys.id("id")?,
        contact: keys.id("contact")?,
        text: keys.must("text")?,
        heard: keys.day("heard")?,
        how: keys.maybe_word("how", Channel::parse)?,
        promise: keys.maybe_id("promise")?,
        closed: keys.maybe_moment("closed")?,
        added: keys.moment("added")?,
    };
    match (read.promise, read.closed) {
        (Some(_), None) => Err(value::missing("closed")),
        _ => keys.end(read),
    }
}

fn story(mut keys: Keys) -> Result<Story, Malformed> {
    let read = Story {
        id: keys.id("id")?,
        whom: keys.must("whom")?,
        contact: keys.maybe_id("contact")?,
        problem: keys.must("problem")?,
        result: keys.must("result")?,
        promise: keys.maybe_id("promise")?,
        added: keys.moment("added")?,
    };
    keys.end(read)
}

fn expectation(mut keys: Keys) -> Result<Expectation, Malformed> {
    let read = Expectation {
        id: keys.id("id")?,
        contact: keys.id("contact")?,
        text: keys.must("text")?,
        day: keys.day("day")?,
        story: keys.maybe_id("story")?,
        promise: keys.maybe_id("promise")?,
        ended: keys.maybe_moment("ended")?,
        added: keys.moment("added")?,
    };
    keys.end(read)
}

/// To whom somebody was brought stands under `whom` where it is a contact, else under `name`.
fn referral(memo: &Referral) -> Value {
    let mut line = serde_json::Map::new();
    let mut put = |key: &str, text: String| line.insert(key.to_owned(), Value::String(text));
    put("id", memo.id.to_string());
    put("direction", memo.direction.as_str().to_owned());
    put("contact", memo.contact.to_string());
    match &memo.whom {
        Brought::Contact(id) => put("whom", id.to_string()),
        Brought::Name(name) => put("name", name.clone()),
    };
    put("day", memo.day.to_string());
    if let Some(note) = &memo.note {
        put("note", note.clone());
    }
    put("added", crate::domain::time::stamp(&memo.added));
    Value::Object(line)
}

fn read_referral(mut keys: Keys) -> Result<Referral, Malformed> {
    let whom = match keys.maybe_id("whom")? {
        Some(id) => Brought::Contact(id),
        None => Brought::Name(keys.must("name")?),
    };
    let read = Referral {
        id: keys.id("id")?,
        direction: keys.word("direction", Direction::parse)?,
        contact: keys.id("contact")?,
        whom,
        day: keys.day("day")?,
        note: keys.maybe("note")?,
        added: keys.moment("added")?,
    };
    keys.end(read)
}

fn group(mut keys: Keys) -> Result<Group, Malformed> {
    let read = Group {
        id: keys.id("id")?,
        name: keys.must("name")?,
        members: keys.ids("members")?,
        added: keys.moment("added")?,
    };
    keys.end(read)
}

fn away(mut keys: Keys) -> Result<Away, Malformed> {
    let read = Away {
        id: keys.id("id")?,
        from: keys.day("from")?,
        until: keys.day("until")?,
        note: keys.maybe("note")?,
        added: keys.moment("added")?,
    };
    if read.until < read.from {
        return Err(value::refuse("until", &read.until.to_string()));
    }
    keys.end(read)
}

const POSTPONED: &str = "postponed";
const DROPPED: &str = "dropped";
const MUTED: &str = "muted";

fn hush(memo: &Hush) -> Value {
    let (verdict, until) = match memo.verdict {
        Verdict::Postponed(day) => (POSTPONED, Some(day)),
        Verdict::Dropped => (DROPPED, None),
        Verdict::Muted => (MUTED, None),
    };
    let mut line = serde_json::Map::new();
    let mut put = |key: &str, text: Option<String>| {
        if let Some(text) = text {
            line.insert(key.to_owned(), Value::String(text));
        }
    };
    put("id", Some(memo.id.to_string()));
    put("suggestion", Some(memo.topic.kind.clone()));
    put("contact", memo.topic.contact.map(|id| id.to_string()));
    put("about", memo.topic.about.map(|id| id.to_string()));
    put("verdict", Some(verdict.to_owned()));
    put("until", until.map(|day| day.to_string()));
    put("added", Some(crate::domain::time::stamp(&memo.added)));
    Value::Object(line)
}

fn read_hush(mut keys: Keys) -> Result<Hush, Malformed> {
    let topic = Topic {
        kind: keys.must("suggestion")?,
        contact: keys.maybe_id("contact")?,
        about: keys.maybe_id("about")?,
    };
    let verdict =
        keys.word("verdict", |text| [POSTPONED, DROPPED, MUTED].into_iter().find(|own| *own == text))?;
    let verdict = match verdict {
        POSTPONED => Verdict::Postponed(keys.maybe_day("until")?.ok_or_else(|| value::missing("until"))?),
        DROPPED => Verdict::Dropped,
        _ => Verdict::Muted,
    };
    let read = Hush { id: keys.id("id")?, topic, verdict, added: keys.moment("added")? };
    keys.end(read)
}
