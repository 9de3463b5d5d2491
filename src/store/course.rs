//! A course on disk: one row an entry, with the standing after it. It never writes a row that the lifecycle
//! has not accepted, and never alters one.

use lifecycle::{State, Step};
use rusqlite::{Connection, Row, named_params};

use super::error::Result;
use super::row;
use crate::domain::due::Due;
use crate::domain::facts::{Facts, TERUGNEMEN, TERUGZETTEN};
use crate::domain::id::Id;
use crate::domain::time::stamp;
use crate::domain::walk::{Entry, Standing};
use crate::domain::words::{Channel, Extra, ReleasedBy};

const INSERT: &str = "INSERT INTO course (promise, seq, entry, named, put_upon, live, state, due, due_time, zone, body, told, doubt,
    doubt_time, closed, happened, recorded, channel, kind, words, reaction, outside, other_knows, covered_up, agreed, accepted,
    sets_due, contact_from, contact_to, note)
  VALUES (:promise, :seq, :entry, :named, :put_upon, :live, :state, :due, :due_time, :zone, :body, :told, :doubt,
    :doubt_time, :closed, :happened, :recorded, :channel, :kind, :words, :reaction, :outside, :other_knows, :covered_up, :agreed,
    :accepted, :sets_due, :contact_from, :contact_to, :note)";

/// What the columns of an entry's facts hold, each empty where it does not apply.
#[derive(Default)]
struct Columns<'a> {
    channel: Option<Channel>,
    kind: Option<&'static str>,
    words: Option<&'a str>,
    reaction: Option<&'a str>,
    outside: Option<&'a str>,
    other_knows: Option<bool>,
    covered_up: Option<bool>,
    agreed: Option<bool>,
    accepted: Option<bool>,
    sets_due: bool,
    contact: Option<(Id, Id)>,
    named: Option<u32>,
}

fn columns(facts: &Facts) -> Columns<'_> {
    let none = Columns::default();
    match facts {
        Facts::Uitspreken { channel, .. } => Columns { channel: Some(*channel), sets_due: true, ..none },
        Facts::Heronderhandelen { due, channel, agreed, .. } => {
            Columns { channel: *channel, agreed: Some(*agreed), sets_due: due.is_some(), ..none }
        }
        Facts::Melden { channel, .. } => Columns { channel: Some(*channel), ..none },
        Facts::Vertonen { outside } => Columns { outside: outside.as_deref(), ..none },
        Facts::Overtreffen { extra, what } => {
            Columns { kind: Some(extra.as_str()), words: Some(what), ..none }
        }
        Facts::Verankeren { channel, said, reaction } => {
            Columns { channel: Some(*channel), words: Some(said), reaction: reaction.as_deref(), ..none }
        }
        Facts::Breken { why, told, covered_up, outside } => Columns {
            words: Some(why),
            other_knows: Some(*told),
            covered_up: Some(*covered_up),
            outside: outside.as_deref(),
            ..none
        },
        Facts::Herstellen { how, told, accepted } => {
            Columns { words: Some(how), other_knows: Some(*told), accepted: Some(*accepted), ..none }
        }
        Facts::Ontheffen { by, why } => Columns { kind: Some(by.as_str()), words: Some(why), ..none },
        Facts::Corrigeren { due, contact, why, .. } => {
            Columns { words: why.as_deref(), sets_due: due.is_some(), contact: *contact, ..none }
        }
        Facts::Terugnemen(seq) | Facts::Terugzetten(seq) => Columns { named: Some(*seq), ..none },
    }
}

/// Adds an entry to a course.
pub(super) fn insert(
    db: &Connection,
    promise: Id,
    entry: &Entry,
    put_upon: u32,
    after: &Standing,
) -> Result<()> {
    let facts = columns(&entry.facts);
    db.prepare_cached(INSERT)?.execute(named_params! {
        ":promise": promise.as_str(),
        ":seq": entry.seq,
        ":entry": entry.facts.name(),
        ":named": facts.named,
        ":put_upon": put_upon,
        ":live": after.live,
        ":state": after.state.map(State::as_str),
        ":due": after.due.date.to_string(),
        ":due_time": after.due.clock().map(row::clock),
        ":zone": after.due.time.map(|(_, zone)| zone.name()),
        ":body": after.body,
        ":told": after.told.map(|d| d.to_string()),
        ":doubt": after.doubt.map(|d| d.date.to_string()),
        ":doubt_time": after.doubt.and_then(|d| d.clock()).map(row::clock),
        ":closed": after.closed.map(|c| c.to_string()),
        ":happened": entry.happened.to_string(),
        ":recorded": stamp(&entry.recorded),
        ":channel": facts.channel.map(Channel::as_str),
        ":kind": facts.kind,
        ":words": facts.words,
        ":reaction": facts.reaction,
        ":outside": facts.outside,
        ":other_knows": facts.other_knows,
        ":covered_up": facts.covered_up,
        ":agreed": facts.agreed,
        ":accepted": facts.accepted,
        ":sets_due": facts.sets_due,
        ":contact_from": facts.contact.as_ref().map(|(from, _)| from.as_str()),
        ":contact_to": facts.contact.as_ref().map(|(_, to)| to.as_str()),
        ":note": entry.note,
    })?;
    Ok(())
}

const COLUMNS: &str = "seq, entry, named, due, due_time, zone, body, told, doubt, doubt_time, happened, recorded, channel, kind, words,
    reaction, outside, other_knows, covered_up, agreed, accepted, sets_due, contact_from, contact_to, note";

/// The entries of one course, in order.
pub(super) fn of(db: &Connection, promise: Id) -> Result<Vec<Entry>> {
    let mut query =
        db.prepare_cached(&format!("SELECT {COLUMNS} FROM course WHERE promise = ?1 ORDER BY seq"))?;
    let mut rows = query.query([promise.as_str()])?;
    let mut entries = Vec::new();
    // A deliverable is written on every row; it is a fact of an entry only where it differs from the row before.
    let mut body = String::new();
    while let Some(found) = rows.next()? {
        let now: String = found.get(6)?;
        let changed = now != body;
        entries.push(entry(found, changed)?);
        body = now;
    }
    Ok(entries)
}

fn entry(found: &Row<'_>, body_changed: bool) -> rusqlite::Result<Entry> {
    let due = row::due(found, 3)?;
    let sets_due: bool = found.get(21)?;
    let set = sets_due.then_some(due);
    let body = || -> rusqlite::Result<Option<String>> {
        if body_changed { Ok(Some(found.get(6)?)) } else { Ok(None) }
    };
    let words =
        || -> rusqlite::Result<String> { Ok(found.get::<_, Option<String>>(14)?.unwrap_or_default()) };
    let flag = |at| -> rusqlite::Result<bool> { Ok(found.get::<_, Option<bool>>(at)?.unwrap_or(false)) };
    let channel = row::maybe(found, 12, Channel::parse)?;
    let name: String = found.get(1)?;
    let facts = match (name.as_str(), Step::parse(&name)) {
        (TERUGNEMEN, _) => Facts::Terugnemen(found.get(2)?),
        (TERUGZETTEN, _) => Facts::Terugzetten(found.get(2)?),
        (_, Some(Step::Uitspreken)) => Facts::Uitspreken {
            body: found.get(6)?,
            due,
            doubt: doubt(found, &due)?,
            channel: channel.unwrap_or(Channel::Onbekend),
        },
        (_, Some(Step::Heronderhandelen)) => {
            Facts::Heronderhandelen { due: set, body: body()?, channel, agreed: flag(19)? }
        }
        (_, Some(Step::Melden)) => {
            Facts::Melden { day: row::date(found, 7)?, channel: channel.unwrap_or(Channel::Onbekend) }
        }
        (_, Some(Step::Vertonen)) => Facts::Vertonen { outside: found.get(16)? },
        (_, Some(Step::Overtreffen)) => {
            Facts::Overtreffen { extra: row::read(found, 13, Extra::parse)?, what: words()? }
        }
        (_, Some(Step::Verankeren)) => Facts::Verankeren {
            channel: channel.unwrap_or(Channel::Onbekend),
            said: words()?,
            reaction: found.get(15)?,
        },
        (_, Some(Step::Breken)) => {
            Facts::Breken { why: words()?, told: flag(17)?, covered_up: flag(18)?, outside: found.get(16)? }
        }
        (_, Some(Step::Herstellen)) => {
            Facts::Herstellen { how: words()?, told: flag(17)?, accepted: flag(20)? }
        }
        (_, Some(Step::Ontheffen)) => {
            Facts::Ontheffen { by: row::read(found, 13, ReleasedBy::parse)?, why: words()? }
        }
        (_, Some(Step::Corrigeren)) => Facts::Corrigeren {
            due: set,
            body: body()?,
            contact: row::maybe_id(found, 22)?.zip(row::maybe_id(found, 23)?),
            why: found.get(14)?,
        },
        (_, None) => return row::read(found, 1, |_| None),
    };
    Ok(Entry {
        seq: found.get(0)?,
        facts,
        happened: row::happened(found, 10)?,
        recorded: row::moment(found, 11)?,
        note: found.get(24)?,
    })
}

/// A rival day has the zone of the day it rivals, or the zone the promise was noted in where only it has a time.
fn doubt(found: &Row<'_>, due: &Due) -> rusqlite::Result<Option<Due>> {
    let Some(date) = row::maybe_date(found, 8)? else { return Ok(None) };
    let time = row::maybe_time(found, 9)?;
    let zone = due.time.map(|(_, zone)| zone);
    Ok(Some(Due { date, time: time.zip(zone) }))
}
