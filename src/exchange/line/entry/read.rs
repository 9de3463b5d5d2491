//! An entry as it is read: its step says which keys belong to it, and each of those is taken once. A key that
//! is left over belongs to another step.

use lifecycle::Step;

use super::{EntryLine, Word};
use crate::domain::due::Due;
use crate::domain::facts::{Facts, TERUGNEMEN, TERUGZETTEN};
use crate::domain::walk::Entry;
use crate::domain::words::{Channel, Extra, ReleasedBy};
use crate::exchange::error::Malformed;
use crate::exchange::line::{Text, value};

impl EntryLine<'_> {
    pub(in crate::exchange::line) fn into_entry(mut self) -> Result<Entry, Malformed> {
        let facts = self.facts()?;
        let note = self.note.take().map(Text::into_owned);
        if let Some(key) = self.left() {
            return Err(Malformed::KeyElsewhere { key, entry: self.entry.into_owned() });
        }
        Ok(Entry {
            seq: self.seq,
            facts,
            happened: value::happened("happened", &self.happened)?,
            recorded: value::moment("recorded", &self.recorded)?,
            note,
        })
    }

    /// Takes the keys that belong to this entry.
    fn facts(&mut self) -> Result<Facts, Malformed> {
        if self.entry == TERUGNEMEN || self.entry == TERUGZETTEN {
            let seq = self.named.take().ok_or_else(|| value::missing("named"))?;
            let back = self.entry == TERUGNEMEN;
            return Ok(if back { Facts::Terugnemen(seq) } else { Facts::Terugzetten(seq) });
        }
        Ok(match value::word("entry", &self.entry, Step::parse)? {
            Step::Uitspreken => {
                let due = self.take_due()?.ok_or_else(|| value::missing("due"))?;
                Facts::Uitspreken {
                    body: needed("body", &mut self.body)?,
                    due,
                    doubt: self.take_doubt(due)?,
                    channel: self.take_channel()?,
                }
            }
            Step::Heronderhandelen => Facts::Heronderhandelen {
                due: self.take_due()?,
                body: own(&mut self.body),
                channel: self.channel.is_some().then(|| self.take_channel()).transpose()?,
                agreed: flag("agreed", &mut self.agreed)?,
            },
            Step::Melden => Facts::Melden {
                day: value::day("told_due", &needed("told_due", &mut self.told_due)?)?,
                channel: self.take_channel()?,
            },
            Step::Vertonen => Facts::Vertonen { outside: own(&mut self.outside) },
            Step::Overtreffen => Facts::Overtreffen {
                extra: value::word("kind", &needed("kind", &mut self.kind)?, Extra::parse)?,
                what: needed("what", &mut self.what)?,
            },
            Step::Verankeren => Facts::Verankeren {
                channel: self.take_channel()?,
                said: needed("said", &mut self.said)?,
                reaction: own(&mut self.reaction),
            },
            Step::Breken => Facts::Breken {
                why: needed("why", &mut self.why)?,
                told: flag("told", &mut self.told)?,
                covered_up: flag("covered_up", &mut self.covered_up)?,
                outside: own(&mut self.outside),
            },
            Step::Herstellen => Facts::Herstellen {
                how: needed("how", &mut self.how)?,
                told: flag("told", &mut self.told)?,
                accepted: flag("accepted", &mut self.accepted)?,
            },
            Step::Ontheffen => Facts::Ontheffen {
                by: value::word("by", &needed("by", &mut self.by)?, ReleasedBy::parse)?,
                why: needed("why", &mut self.why)?,
            },
            Step::Corrigeren => Facts::Corrigeren {
                due: self.take_due()?,
                body: own(&mut self.body),
                contact: match (own(&mut self.contact_from), own(&mut self.contact_to)) {
                    (None, None) => None,
                    (Some(from), Some(to)) => {
                        Some((value::id("contact_from", &from)?, value::id("contact_to", &to)?))
                    }
                    (None, Some(_)) => return Err(value::missing("contact_from")),
                    (Some(_), None) => return Err(value::missing("contact_to")),
                },
                why: own(&mut self.why),
            },
        })
    }

    fn take_due(&mut self) -> Result<Option<Due>, Malformed> {
        value::due(self.due.take(), self.due_time.take(), self.zone.take())
    }

    /// A rival time is one beside the time of the due, and is read in the same zone.
    fn take_doubt(&mut self, due: Due) -> Result<Option<Due>, Malformed> {
        let Some(date) = self.doubt.take() else { return Ok(None) };
        let date = value::day("doubt", &date)?;
        match (self.doubt_time.take(), due.time) {
            (None, _) => Ok(Some(Due::on(date))),
            (Some(time), Some((_, zone))) => {
                Ok(Some(Due::at(date, value::clock("doubt_time", &time)?, zone)))
            }
            (Some(_), None) => Err(value::missing("due_time")),
        }
    }

    fn take_channel(&mut self) -> Result<Channel, Malformed> {
        value::word("channel", &needed("channel", &mut self.channel)?, Channel::parse)
    }
}

fn own(word: &mut Word<'_>) -> Option<String> {
    word.take().map(Text::into_owned)
}

fn needed(key: &'static str, word: &mut Word<'_>) -> Result<String, Malformed> {
    own(word).ok_or_else(|| value::missing(key))
}

fn flag(key: &'static str, flag: &mut Option<bool>) -> Result<bool, Malformed> {
    flag.take().ok_or_else(|| value::missing(key))
}
