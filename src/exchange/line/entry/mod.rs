//! One entry of a course on a line: a step with its facts, or *terugnemen* or *terugzetten* with the number
//! of the entry that it names. Every key belongs to some entries only; elsewhere it is refused by name.

mod read;

use serde::{Deserialize, Serialize};

use super::{Text, value::hm};
use crate::domain::due::Due;
use crate::domain::facts::Facts;
use crate::domain::time::stamp;
use crate::domain::walk::Entry;

type Word<'a> = Option<Text<'a>>;

/// Declares the struct with its optional keys, and the list of those that are still filled.
macro_rules! entry_line {
    ($($key:ident: $kind:ty),+ $(,)?) => {
        /// An entry as it is written and read.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct EntryLine<'a> {
            seq: u32,
            entry: Text<'a>,
            happened: Text<'a>,
            recorded: Text<'a>,
            $(#[serde(default, skip_serializing_if = "Option::is_none")] $key: $kind,)+
        }

        impl EntryLine<'_> {
            /// A key that nobody has taken.
            fn left(&self) -> Option<&'static str> {
                $(if self.$key.is_some() { return Some(stringify!($key)); })+
                None
            }
        }
    };
}

entry_line! {
    named: Option<u32>,
    body: Word<'a>,
    due: Word<'a>,
    due_time: Word<'a>,
    zone: Word<'a>,
    doubt: Word<'a>,
    doubt_time: Word<'a>,
    contact_from: Word<'a>,
    contact_to: Word<'a>,
    told_due: Word<'a>,
    channel: Word<'a>,
    agreed: Option<bool>,
    kind: Word<'a>,
    what: Word<'a>,
    said: Word<'a>,
    reaction: Word<'a>,
    how: Word<'a>,
    by: Word<'a>,
    why: Word<'a>,
    told: Option<bool>,
    accepted: Option<bool>,
    covered_up: Option<bool>,
    outside: Word<'a>,
    note: Word<'a>,
}

impl<'a> From<&'a Entry> for EntryLine<'a> {
    fn from(entry: &'a Entry) -> Self {
        let mut line = Self {
            seq: entry.seq,
            entry: entry.facts.name().into(),
            happened: entry.happened.to_string().into(),
            recorded: stamp(&entry.recorded).into(),
            note: entry.note.as_deref().map(Text::Borrowed),
            ..Self::default()
        };
        line.tell(&entry.facts);
        line
    }
}

fn some(text: &str) -> Word<'_> {
    Some(Text::Borrowed(text))
}

impl<'a> EntryLine<'a> {
    fn tell(&mut self, facts: &'a Facts) {
        match facts {
            Facts::Uitspreken { body, due, doubt, channel } => {
                (self.body, self.channel) = (some(body), some(channel.as_str()));
                (self.due, self.due_time, self.zone) = apart(*due);
                if let Some(doubt) = doubt {
                    (self.doubt, self.doubt_time, _) = apart(*doubt);
                }
            }
            Facts::Heronderhandelen { due, body, channel, agreed } => {
                self.change(*due, body.as_deref());
                (self.channel, self.agreed) = (channel.map(|c| c.as_str().into()), Some(*agreed));
            }
            Facts::Melden { day, channel } => {
                (self.told_due, self.channel) = (Some(day.to_string().into()), some(channel.as_str()));
            }
            Facts::Vertonen { outside } => self.outside = outside.as_deref().map(Text::Borrowed),
            Facts::Overtreffen { extra, what } => {
                (self.kind, self.what) = (some(extra.as_str()), some(what));
            }
            Facts::Verankeren { channel, said, reaction } => {
                (self.channel, self.said) = (some(channel.as_str()), some(said));
                self.reaction = reaction.as_deref().map(Text::Borrowed);
            }
            Facts::Breken { why, told, covered_up, outside } => {
                (self.why, self.told, self.covered_up) = (some(why), Some(*told), Some(*covered_up));
                self.outside = outside.as_deref().map(Text::Borrowed);
            }
            Facts::Herstellen { how, told, accepted } => {
                (self.how, self.told, self.accepted) = (some(how), Some(*told), Some(*accepted));
            }
            Facts::Ontheffen { by, why } => (self.by, self.why) = (some(by.as_str()), some(why)),
            Facts::Corrigeren { due, body, contact, why } => {
                self.change(*due, body.as_deref());
                if let Some((from, to)) = contact {
                    (self.contact_from, self.contact_to) = (some(from.as_str()), some(to.as_str()));
                }
                self.why = why.as_deref().map(Text::Borrowed);
            }
            Facts::Terugnemen(seq) | Facts::Terugzetten(seq) => self.named = Some(*seq),
        }
    }

    fn change(&mut self, due: Option<Due>, body: Option<&'a str>) {
        if let Some(due) = due {
            (self.due, self.due_time, self.zone) = apart(due);
        }
        self.body = body.map(Text::Borrowed);
    }
}

fn apart<'a>(due: Due) -> (Word<'a>, Word<'a>, Word<'a>) {
    let (time, zone) = due.time.unzip();
    (Some(due.date.to_string().into()), time.map(hm), zone.map(|z| z.name().into()))
}
