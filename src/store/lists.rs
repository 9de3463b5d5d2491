//! Rows for lists: promises, concepts and follow-ups, read by index. Cost follows the rows asked for.

use lifecycle::{Direction, State};
use rusqlite::{Params, Row, params};

use super::error::Result;
use super::read::Reader;
use super::row;
use crate::domain::agenda::{Item, Kind, More};
use crate::domain::concept::{Concept, ConceptKind};
use crate::domain::due::{Due, DueState, due_state};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::Id;
use crate::domain::time::{Happened, Now};
use crate::domain::words::{Channel, Circle, Importance, Role};

/// Which promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Every open one.
    Open,
    /// Open and due today.
    Today,
    /// Open and late.
    Overdue,
    /// Every closed one.
    Closed,
}

const PROMISE: &str = "n.promise, n.direction, n.state, n.due, n.due_time, n.zone, n.body, n.told, n.doubt, n.doubt_time, n.closed,
    n.importance, n.promisee FROM promise_now AS n";

impl Reader<'_> {
    /// Promises, in no order.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn promises(&self, which: Which, now: &Now) -> Result<Vec<Item>> {
        let today = now.today().to_string();
        let mut items = match which {
            Which::Open => self.promises_where("n.state = 'voornemen'", [], now)?,
            Which::Today => self.promises_where("n.state = 'voornemen' AND n.due = ?1", [today], now)?,
            // A timed due may be late in a zone whose day is not ours: one day more is read, and the one rule judges.
            Which::Overdue => {
                self.promises_where("n.state = 'voornemen' AND n.due <= date(?1, '+1 day')", [today], now)?
            }
            Which::Closed => self.promises_where("n.closed IS NOT NULL", [], now)?,
        };
        match which {
            Which::Today => items.retain(|i| i.due_state == DueState::Today),
            Which::Overdue => items.retain(|i| i.due_state == DueState::Late),
            Which::Open | Which::Closed => {}
        }
        Ok(items)
    }

    /// Every promise of one contact that is in the book, open or closed.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn promises_with(&self, contact: Id, now: &Now) -> Result<Vec<Item>> {
        let with =
            "n.state IS NOT NULL AND n.promise IN (SELECT promise FROM promise_contact WHERE contact IN
            (SELECT ?1 UNION SELECT id FROM contact WHERE merged_into = ?1))";
        self.promises_where(with, [contact.as_str()], now)
    }

    /// Open promises to or from one contact.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn open_of(&self, contact: Id, now: &Now) -> Result<Vec<Item>> {
        let with =
            "n.state = 'voornemen' AND n.promise IN (SELECT promise FROM promise_contact WHERE contact IN
            (SELECT ?1 UNION SELECT id FROM contact WHERE merged_into = ?1))";
        let mut found = self.promises_where(with, [contact.as_str()], now)?;
        crate::domain::agenda::sort(&mut found);
        Ok(found)
    }

    pub(super) fn promises_where<P: Params>(
        &self,
        condition: &str,
        params: P,
        now: &Now,
    ) -> Result<Vec<Item>> {
        let mut query = self.db.prepare_cached(&format!("SELECT {PROMISE} WHERE {condition}"))?;
        let mut rows = query.query(params)?;
        let mut items = Vec::new();
        while let Some(found) = rows.next()? {
            items.push(promise(found, now)?);
        }
        self.name_people(&mut items)?;
        Ok(items)
    }

    /// Puts the names and circles of people, merges followed, in rows that have their ids. Everybody is asked for once
    /// and in the order in which they lie in the file, so that each page of it is read once, too.
    fn name_people(&self, items: &mut [Item]) -> Result<()> {
        let mut ids: Vec<Id> = items.iter().filter_map(|i| Some(i.contact.as_ref()?.0)).collect();
        ids.sort_unstable();
        ids.dedup();
        let sql = "SELECT c.id, c.name, c.circle, c.merged_into FROM json_each(?1) AS j CROSS JOIN contact AS c ON c.id = j.value";
        let mut query = self.db.prepare_cached(sql)?;
        let mut rows = query.query([as_json(&ids)])?;
        let mut people = Vec::with_capacity(ids.len());
        while let Some(found) = rows.next()? {
            let (own, merged) = (row::id(found, 0)?, row::maybe_id(found, 3)?);
            let stands = merged.map(|into| self.stands_for(into)).transpose()?.flatten();
            people.push(match stands {
                Some(contact) => (own, contact.id, contact.name, contact.circle),
                None => (own, own, found.get(1)?, row::read(found, 2, Circle::parse)?),
            });
        }
        for item in items {
            let Some((id, name)) = &mut item.contact else { continue };
            let Ok(at) = people.binary_search_by(|(own, ..)| own.cmp(id)) else { continue };
            if let Some((_, stands, called, circle)) = people.get(at) {
                (*id, item.circle) = (*stands, *circle);
                name.clone_from(called);
            }
        }
        Ok(())
    }

    /// How many given promises to a contact were broken on or after a day, those put right since included.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn broken_since(&self, contact: Id, since: Happened) -> Result<usize> {
        let sql = "SELECT count(*) FROM promise_now AS n WHERE n.direction = 'given' AND n.state IN ('gebroken', 'hersteld')
            AND substr(n.closed, 1, 10) >= ?2 AND n.promise IN (SELECT promise FROM promise_contact WHERE contact IN
              (SELECT ?1 UNION SELECT id FROM contact WHERE merged_into = ?1))";
        let mut query = self.db.prepare_cached(sql)?;
        Ok(query.query_row(params![contact.as_str(), since.day().to_string()], |r| r.get(0))?)
    }

    /// Concepts, in no order.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn concept_items(&self) -> Result<Vec<Item>> {
        self.concepts()?.into_iter().map(|concept| self.concept_item(concept)).collect()
    }

    pub(super) fn concept_item(&self, concept: Concept) -> Result<Item> {
        let contact = concept.contact.map(|id| self.stands_for(id)).transpose()?.flatten();
        Ok(Item {
            id: concept.id,
            kind: Kind::Concept(concept.kind),
            direction: concept.direction,
            circle: contact.as_ref().map_or(Circle::Vast, |c| c.circle),
            contact: contact.map(|c| (c.id, c.name)),
            what: concept.body,
            due: concept.due,
            due_time: concept.due_time,
            zone: None,
            due_state: DueState::None,
            days_late: 0,
            importance: concept.importance,
            told: None,
            doubt: concept.doubt.map(Due::on),
            more: None,
        })
    }

    /// Open follow-ups; with `all`, the closed ones too.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn follow_up_items(&self, all: bool, now: &Now) -> Result<Vec<Item>> {
        let found = self.follow_ups_where(if all { "1" } else { "outcome = 'open'" }, [])?;
        found.into_iter().map(|f| self.follow_up_item(&f, now)).collect()
    }

    pub(super) fn follow_up_item(&self, f: &FollowUp, now: &Now) -> Result<Item> {
        let contact = self.stands_for(f.contact)?;
        let what = match (&f.what, f.promises.first()) {
            (Some(what), _) => what.clone(),
            (None, Some(promise)) => self.body(*promise)?,
            (None, None) => String::new(),
        };
        let state = if f.is_open() { Some(State::Voornemen) } else { Some(State::Vertonen) };
        let due = Due { date: f.day, time: f.time.map(|t| (t, now.zone)) };
        Ok(Item {
            id: f.id,
            kind: Kind::FollowUp(f.touch, f.outcome),
            direction: Direction::Given,
            circle: contact.as_ref().map_or(Circle::Vast, |c| c.circle),
            contact: contact.map(|c| (c.id, c.name)),
            what,
            due: Some(f.day),
            due_time: f.time,
            zone: f.time.map(|_| now.zone),
            // A follow-up is never an overdue promise: one of an earlier day is for today.
            due_state: match due_state(state, Some(&due), now) {
                DueState::Late => DueState::Today,
                other => other,
            },
            days_late: 0,
            importance: Importance::Normal,
            told: None,
            doubt: None,
            more: None,
        })
    }

    fn body(&self, promise: Id) -> Result<String> {
        let mut query = self.db.prepare_cached("SELECT body FROM promise_now WHERE promise = ?1")?;
        Ok(query.query_row([promise.as_str()], |r| r.get(0))?)
    }

    /// What JSON shows besides: the words, everybody in it, when it was spoken and closed.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn more(&self, item: &mut Item) -> Result<()> {
        let id = item.id;
        let mut contacts: Vec<(Id, String, Role)> =
            item.contact.iter().map(|(i, n)| (*i, n.clone(), Role::Promisee)).collect();
        let more = match item.kind {
            Kind::Promise(_) => {
                contacts.clear();
                for part in self.parts(id)? {
                    if let Some(contact) = self.stands_for(part.contact)? {
                        contacts.push((contact.id, contact.name, part.role));
                    }
                }
                let mut query = self.db.prepare_cached(
                    "SELECT p.verbatim, c.happened, n.closed, c.channel, t.tags FROM promise AS p
                     JOIN course AS c ON c.promise = p.id AND c.seq = 1 JOIN promise_now AS n ON n.promise = p.id
                     LEFT JOIN promise_note AS t ON t.promise = p.id WHERE p.id = ?1",
                )?;
                query.query_row([id.as_str()], |r| {
                    Ok(More {
                        verbatim: r.get(0)?,
                        contacts,
                        spoken: Some(row::happened(r, 1)?),
                        closed: row::maybe_happened(r, 2)?,
                        channel: row::maybe(r, 3, Channel::parse)?,
                        labels: row::list(r, 4)?,
                    })
                })?
            }
            Kind::Concept(kind) => {
                let concept = self.concept(id)?;
                let said = concept.as_ref().filter(|_| kind == ConceptKind::Incomplete);
                More {
                    spoken: said.map(|c| c.spoken),
                    channel: said.map(|c| c.channel),
                    labels: concept.as_ref().map(|c| c.tags.clone()).unwrap_or_default(),
                    verbatim: concept.map(|c| c.verbatim).unwrap_or_default(),
                    contacts,
                    closed: None,
                }
            }
            Kind::FollowUp(..) => {
                let closed = self.follow_up(id)?.and_then(|f| f.closed).map(Happened::At);
                More {
                    verbatim: String::new(),
                    contacts,
                    spoken: None,
                    channel: None,
                    closed,
                    labels: Vec::new(),
                }
            }
        };
        item.more = Some(Box::new(more));
        Ok(())
    }

    /// Whether there is anything at all in the book but people.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn has_any(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM promise_now WHERE state IS NOT NULL) OR EXISTS (SELECT 1 FROM concept)
            OR EXISTS (SELECT 1 FROM follow_up)";
        Ok(self.db.query_row(sql, [], |r| r.get(0))?)
    }
}

/// Ids as one value that a query can walk over.
pub(super) fn as_json(ids: &[Id]) -> String {
    let mut text = String::with_capacity(ids.len() * (Id::LENGTH + 3) + 2);
    for id in ids {
        text.push_str(if text.is_empty() { "[\"" } else { "\",\"" });
        text.push_str(id.as_str());
    }
    text.push_str(if text.is_empty() { "[]" } else { "\"]" });
    text
}

/// A row of [`PROMISE`]; of its promisee it has the id alone.
fn promise(found: &Row<'_>, now: &Now) -> rusqlite::Result<Item> {
    let due = row::due(found, 3)?;
    let state = row::read(found, 2, State::parse)?;
    let day = match row::maybe_happened(found, 10)? {
        Some(closed) => closed.day(),
        None => now.today(),
    };
    let doubt = row::maybe_date(found, 8)?;
    let doubt_time = row::maybe_time(found, 9)?.zip(due.time.map(|(_, zone)| zone));
    Ok(Item {
        id: row::id(found, 0)?,
        kind: Kind::Promise(state),
        direction: row::read(found, 1, Direction::parse)?,
        contact: Some((row::id(found, 12)?, String::new())),
        circle: Circle::Vast,
        what: found.get(6)?,
        due: Some(due.date),
        due_time: due.clock(),
        zone: due.time.map(|(_, zone)| zone),
        due_state: due_state(Some(state), Some(&due), now),
        days_late: due.days_late(day),
        importance: row::read(found, 11, Importance::parse)?,
        told: row::maybe_date(found, 7)?,
        doubt: doubt.map(|date| Due { date, time: doubt_time }),
        more: None,
    })
}
